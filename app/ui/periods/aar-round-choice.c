/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-round-choice.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"

/**
 * AarRoundChoice:
 *
 * The rounds of a new plan: a template, and its rounds with their real dates, which can be corrected. Property `valid`
 * (boolean, read-only, notified): whether every date is understood.
 */
struct _AarRoundChoice
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *template_row;
  GtkStringList *templates;

  char *language;
  char *from;
  char *to;
  /* Instead of none, where a plan is continued. */
  GPtrArray *former;
  GPtrArray *rounds;
  GPtrArray *rows;
  gboolean valid;
};

G_DEFINE_FINAL_TYPE (AarRoundChoice, aar_round_choice, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_VALID = 1,
} AarRoundChoiceProperty;

static GParamSpec *properties[PROP_VALID + 1];

static void
check (AarRoundChoice *self)
{
  gboolean valid = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    valid = valid && !gtk_widget_has_css_class (self->rows->pdata[i], "error");
  if (self->valid == valid)
    return;
  self->valid = valid;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

/* A round may be without a date; what is not understood is marked. */
static void
date_cb (AarRoundChoice *self, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *date = aar_date_parse (text);
  AarRound *round = g_object_get_data (G_OBJECT (row), "round");
  gboolean wrong = *text != '\0' && date == NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (!wrong)
    aar_record_set_text (round, AAR_ROUND_DATE, date);
  check (self);
}

static void
add_row (AarRoundChoice *self, AarRound *round)
{
  GtkWidget *row = adw_entry_row_new ();
  const char *name = aar_record_get_text (round, AAR_ROUND_NAME);
  g_autofree char *date = aar_date_format (aar_record_get_text (round, AAR_ROUND_DATE), self->language);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "");
  gtk_editable_set_text (GTK_EDITABLE (row), date != NULL ? date : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "round", g_object_ref (round), g_object_unref);
  g_signal_connect_object (row, "changed", G_CALLBACK (date_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
update (AarRoundChoice *self)
{
  AarRoundTemplate template = aar_round_choice_get_template (self);
  gboolean former = template == AAR_ROUND_TEMPLATE_NONE && self->former != NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  if (former)
    self->rounds = g_ptr_array_ref (self->former);
  else
    self->rounds = aar_round_template_make (template, 0, self->language, self->from, self->to);
  for (guint i = 0; i < self->rounds->len; i++)
    add_row (self, self->rounds->pdata[i]);
  check (self);
}

static void
aar_round_choice_dispose (GObject *object)
{
  AarRoundChoice *self = AAR_ROUND_CHOICE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ROUND_CHOICE);
  G_OBJECT_CLASS (aar_round_choice_parent_class)->dispose (object);
}

static void
aar_round_choice_finalize (GObject *object)
{
  AarRoundChoice *self = AAR_ROUND_CHOICE (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_round_choice_parent_class)->finalize (object);
}

static void
aar_round_choice_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_ROUND_CHOICE (object)->valid);
}

static void
aar_round_choice_class_init (AarRoundChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_round_choice_dispose;
  object_class->finalize = aar_round_choice_finalize;
  object_class->get_property = aar_round_choice_get_property;
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/periods/aar-round-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, AarRoundChoice, template_row);
  gtk_widget_class_bind_template_child (widget_class, AarRoundChoice, templates);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
aar_round_choice_init (AarRoundChoice *self)
{
  self->valid = TRUE;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < AAR_N_ROUND_TEMPLATES; i++)
    gtk_string_list_append (self->templates, aar_round_template_get_label (i));
}

void
aar_round_choice_set_template (AarRoundChoice *self, AarRoundTemplate template)
{
  g_return_if_fail (AAR_IS_ROUND_CHOICE (self));

  adw_combo_row_set_selected (self->template_row, template);
}

AarRoundTemplate
aar_round_choice_get_template (AarRoundChoice *self)
{
  guint selected;

  g_return_val_if_fail (AAR_IS_ROUND_CHOICE (self), AAR_ROUND_TEMPLATE_NONE);

  selected = adw_combo_row_get_selected (self->template_row);
  return selected < AAR_N_ROUND_TEMPLATES ? selected : AAR_ROUND_TEMPLATE_NONE;
}

/**
 * aar_round_choice_set_plan:
 * @self: the choice
 * @language: (nullable): the language of the plan
 * @from: (nullable): first day of its period
 * @to: (nullable): last day of its period
 *
 * Makes the rounds anew for another period.
 */
void
aar_round_choice_set_plan (AarRoundChoice *self, const char *language, const char *from, const char *to)
{
  gboolean changed;

  g_return_if_fail (AAR_IS_ROUND_CHOICE (self));

  changed = g_set_str (&self->language, language) | g_set_str (&self->from, from) | g_set_str (&self->to, to);
  if (changed || self->rounds == NULL)
    update (self);
}

/**
 * aar_round_choice_set_former:
 * @self: the choice
 * @label: what to call it
 * @rounds: (element-type Aar.Round): the rounds of the old plan, moved
 *
 * Offers the rounds of an old plan instead of none. Their dates can be corrected like those of a template.
 */
void
aar_round_choice_set_former (AarRoundChoice *self, const char *label, GPtrArray *rounds)
{
  const char *labels[] = { label, NULL };

  g_return_if_fail (AAR_IS_ROUND_CHOICE (self));

  if (self->former == NULL)
    {
      gtk_string_list_splice (self->templates, 0, 1, labels);
      adw_combo_row_set_selected (self->template_row, 0);
    }
  g_clear_pointer (&self->former, g_ptr_array_unref);
  self->former = g_ptr_array_ref (rounds);
  update (self);
}

GPtrArray *
aar_round_choice_get_rounds (AarRoundChoice *self)
{
  g_return_val_if_fail (AAR_IS_ROUND_CHOICE (self), NULL);

  if (self->rounds == NULL)
    update (self);
  return self->rounds;
}
