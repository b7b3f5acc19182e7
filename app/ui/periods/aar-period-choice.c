/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-period-choice.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"

/**
 * AarPeriodChoice:
 *
 * For which period a plan is: one of two years, or other days. Property `valid` (boolean, read-only, notified):
 * whether both days are understood and stand in order. Signal `changed`.
 */
struct _AarPeriodChoice
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *year_row;
  GtkStringList *years;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;

  int first_year;
  char *from;
  char *to;
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (AarPeriodChoice, aar_period_choice, ADW_TYPE_PREFERENCES_GROUP)

#define N_YEARS 2

typedef enum
{
  PROP_VALID = 1,
} AarPeriodChoiceProperty;

static GParamSpec *properties[PROP_VALID + 1];

static guint changed_signal;

static void
mark (AdwEntryRow *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_period (AarPeriodChoice *self, const char *from, const char *to)
{
  gboolean ordered = from != NULL && to != NULL && strcmp (from, to) <= 0;
  gboolean changed = g_set_str (&self->from, from) | g_set_str (&self->to, to);

  mark (self->from_row, from == NULL);
  mark (self->to_row, to == NULL || (from != NULL && !ordered));
  if (self->valid != ordered)
    {
      self->valid = ordered;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
    }
  if (changed)
    g_signal_emit (self, changed_signal, 0);
}

static void
typed_cb (AarPeriodChoice *self)
{
  g_autofree char *from = aar_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->from_row)));
  g_autofree char *to = aar_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->to_row)));

  set_period (self, from, to);
}

static void
year_cb (AarPeriodChoice *self)
{
  guint selected = adw_combo_row_get_selected (self->year_row);
  gboolean other = selected >= N_YEARS;
  g_autofree char *from = g_strdup_printf ("%04d-01-01", self->first_year + (int) selected);
  g_autofree char *to = g_strdup_printf ("%04d-12-31", self->first_year + (int) selected);

  gtk_widget_set_visible (GTK_WIDGET (self->from_row), other);
  gtk_widget_set_visible (GTK_WIDGET (self->to_row), other);
  if (other)
    {
      g_autofree char *old_from = g_strdup (self->from);
      g_autofree char *old_to = g_strdup (self->to);

      gtk_editable_set_text (GTK_EDITABLE (self->from_row), old_from != NULL ? old_from : "");
      gtk_editable_set_text (GTK_EDITABLE (self->to_row), old_to != NULL ? old_to : "");
      typed_cb (self);
    }
  else
    set_period (self, from, to);
}

static void
aar_period_choice_dispose (GObject *object)
{
  AarPeriodChoice *self = AAR_PERIOD_CHOICE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PERIOD_CHOICE);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  G_OBJECT_CLASS (aar_period_choice_parent_class)->dispose (object);
}

static void
aar_period_choice_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_PERIOD_CHOICE (object)->valid);
}

static void
aar_period_choice_class_init (AarPeriodChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_period_choice_dispose;
  object_class->get_property = aar_period_choice_get_property;
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed", AAR_TYPE_PERIOD_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/periods/aar-period-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPeriodChoice, year_row);
  gtk_widget_class_bind_template_child (widget_class, AarPeriodChoice, years);
  gtk_widget_class_bind_template_child (widget_class, AarPeriodChoice, from_row);
  gtk_widget_class_bind_template_child (widget_class, AarPeriodChoice, to_row);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
aar_period_choice_init (AarPeriodChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_period_choice_offer_years:
 * @self: the choice
 * @first: the first of two years
 * @chosen: the one that is chosen at first
 *
 * Offers @first and the year after it, and any other days.
 */
void
aar_period_choice_offer_years (AarPeriodChoice *self, int first, int chosen)
{
  g_autofree char *this_year = g_strdup_printf ("%d", first);
  g_autofree char *next_year = g_strdup_printf ("%d", first + 1);
  /* Translators: a period that is not a calendar year */
  const char *labels[] = { this_year, next_year, _ ("Other Days"), NULL };

  g_return_if_fail (AAR_IS_PERIOD_CHOICE (self));

  self->first_year = first;
  gtk_string_list_splice (self->years, 0, g_list_model_get_n_items (G_LIST_MODEL (self->years)), labels);
  adw_combo_row_set_selected (self->year_row, (guint) CLAMP (chosen - first, 0, N_YEARS - 1));
  year_cb (self);
}

void
aar_period_choice_set_period (AarPeriodChoice *self, const char *from, const char *to)
{
  gboolean whole = from != NULL && to != NULL && g_str_has_suffix (from, "-01-01") && g_str_has_suffix (to, "-12-31") &&
                   strncmp (from, to, 4) == 0;
  int year = whole ? atoi (from) : 0;

  g_return_if_fail (AAR_IS_PERIOD_CHOICE (self));

  if (whole && year >= self->first_year && year < self->first_year + N_YEARS)
    {
      adw_combo_row_set_selected (self->year_row, (guint) (year - self->first_year));
      return;
    }
  adw_combo_row_set_selected (self->year_row, N_YEARS);
  gtk_editable_set_text (GTK_EDITABLE (self->from_row), from != NULL ? from : "");
  gtk_editable_set_text (GTK_EDITABLE (self->to_row), to != NULL ? to : "");
}

const char *
aar_period_choice_get_from (AarPeriodChoice *self)
{
  g_return_val_if_fail (AAR_IS_PERIOD_CHOICE (self), NULL);

  return self->from;
}

const char *
aar_period_choice_get_to (AarPeriodChoice *self)
{
  g_return_val_if_fail (AAR_IS_PERIOD_CHOICE (self), NULL);

  return self->to;
}
