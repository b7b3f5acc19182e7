/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-new-plan-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-id.h"
#include "aar-language.h"
#include "aar-period-choice.h"
#include "aar-plan-making.h"
#include "aar-round-choice.h"
#include "aar-suggest-row.h"
#include "aar-text.h"
#include "aar-trouble.h"
#include "aar-widgets.h"

/**
 * AarNewPlanDialog:
 *
 * Makes a plan from scratch. What most plans have is filled in, so that the title is enough.
 */
struct _AarNewPlanDialog
{
  AdwDialog parent_instance;

  GtkButton *create_button;
  AdwEntryRow *title_row;
  AarSuggestRow *organisation_row;
  AarSuggestRow *unit_row;
  AarSuggestRow *kind_row;
  AdwComboRow *language_row;
  AarPeriodChoice *period;
  AarRoundChoice *rounds;
  AdwSwitchRow *scales_row;
  AdwEntryRow *area_word_row;
  AdwEntryRow *initiative_word_row;
  AdwEntryRow *action_word_row;
  AdwEntryRow *indicator_word_row;
  AdwEntryRow *milestone_word_row;
  AdwEntryRow *round_word_row;

  AarStore *store;
  GPtrArray *plans;
  GPtrArray *organisations;
  /* Why the plans that are there could not be read, until it is told. */
  GError *error;
  /* Whether the user has chosen a template; until then it goes with the language. */
  gboolean suggesting;
  gint64 plan;
};

G_DEFINE_FINAL_TYPE (AarNewPlanDialog, aar_new_plan_dialog, ADW_TYPE_DIALOG)

/* From August on one plans the next year. */
#define FIRST_MONTH_OF_PLANNING 8

static const char *
get_language (AarNewPlanDialog *self)
{
  return aar_combo_row_get_code (self->language_row, AAR_PLAN_LANGUAGE);
}

static void
suggest (GPtrArray *suggestions, const char *text)
{
  if (!aar_text_is_empty (text) && !g_ptr_array_find_with_equal_func (suggestions, text, g_str_equal, NULL))
    g_ptr_array_add (suggestions, g_strdup (text));
}

/* What the plans that are there have in @field. */
static GPtrArray *
collect (AarNewPlanDialog *self, guint field)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->plans->len; i++)
    suggest (suggestions, aar_record_get_text (self->plans->pdata[i], field));
  return suggestions;
}

static void
offer_suggestions (AarNewPlanDialog *self)
{
  g_autoptr (GPtrArray) organisations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) units = collect (self, AAR_PLAN_UNIT);
  g_autoptr (GPtrArray) all_kinds = collect (self, AAR_PLAN_KIND);
  const AarLanguage *language = aar_language_get (get_language (self));

  for (guint i = 0; i < self->organisations->len; i++)
    suggest (organisations, aar_record_get_text (self->organisations->pdata[i], AAR_ORGANISATION_NAME));
  for (const char *const *kind = aar_language_find (language, "new-plan", "kinds"); *kind != NULL; kind++)
    suggest (all_kinds, *kind);
  aar_suggest_row_set_suggestions (self->organisation_row, organisations);
  aar_suggest_row_set_suggestions (self->unit_row, units);
  aar_suggest_row_set_suggestions (self->kind_row, all_kinds);
}

static void
period_cb (AarNewPlanDialog *self)
{
  aar_round_choice_set_plan (self->rounds, get_language (self), aar_period_choice_get_from (self->period),
                             aar_period_choice_get_to (self->period));
}

static void
language_cb (AarNewPlanDialog *self)
{
  if (self->plans == NULL)
    return;
  if (self->suggesting)
    aar_round_choice_set_template (self->rounds, aar_round_template_suggest (get_language (self)));
  offer_suggestions (self);
  period_cb (self);
}

static gboolean
is_ready (AarNewPlanDialog *self, const char *title, gboolean period_valid, gboolean rounds_valid)
{
  return !aar_text_is_empty (title) && period_valid && rounds_valid;
}

static void
update (AarNewPlanDialog *self)
{
  gboolean period_valid, rounds_valid;

  g_object_get (self->period, "valid", &period_valid, NULL);
  g_object_get (self->rounds, "valid", &rounds_valid, NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "new-plan.create",
      is_ready (self, gtk_editable_get_text (GTK_EDITABLE (self->title_row)), period_valid, rounds_valid));
}

static char *
dup_text (gpointer row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
take (AarPlan *plan, guint field, gpointer row)
{
  g_autofree char *text = dup_text (row);

  aar_record_set_text (plan, field, text);
}

static AarPlan *
make_plan (AarNewPlanDialog *self)
{
  AarPlan *plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());

  take (plan, AAR_PLAN_TITLE, self->title_row);
  take (plan, AAR_PLAN_UNIT, self->unit_row);
  take (plan, AAR_PLAN_KIND, self->kind_row);
  take (plan, AAR_PLAN_AREA_WORD, self->area_word_row);
  take (plan, AAR_PLAN_INITIATIVE_WORD, self->initiative_word_row);
  take (plan, AAR_PLAN_ACTION_WORD, self->action_word_row);
  take (plan, AAR_PLAN_INDICATOR_WORD, self->indicator_word_row);
  take (plan, AAR_PLAN_MILESTONE_WORD, self->milestone_word_row);
  take (plan, AAR_PLAN_ROUND_WORD, self->round_word_row);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, get_language (self));
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, aar_period_choice_get_from (self->period));
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, aar_period_choice_get_to (self->period));
  return plan;
}

static void
create (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarNewPlanDialog *self = AAR_NEW_PLAN_DIALOG (widget);
  g_autoptr (AarPlan) plan = make_plan (self);
  g_autoptr (AarPlanContent) content = NULL;
  g_autofree char *organisation = NULL;
  g_autoptr (GError) error = NULL;

  organisation = dup_text (self->organisation_row);
  content = aar_plan_making_make (plan, organisation, aar_round_choice_get_rounds (self->rounds),
                                  adw_switch_row_get_active (self->scales_row));
  if (!aar_plan_making_write (self->store, content, &error))
    {
      /* the dialog stays with all that was typed */
      aar_trouble_present (widget, error);
      return;
    }
  self->plan = aar_record_get_id (plan);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
template_cb (AarNewPlanDialog *self)
{
  self->suggesting = aar_round_choice_get_template (self->rounds) == aar_round_template_suggest (get_language (self));
}

/* A plan can be made all the same, only that nothing is suggested. */
static void
aar_new_plan_dialog_map (GtkWidget *widget)
{
  g_autoptr (GError) error = g_steal_pointer (&AAR_NEW_PLAN_DIALOG (widget)->error);

  GTK_WIDGET_CLASS (aar_new_plan_dialog_parent_class)->map (widget);
  if (error != NULL)
    aar_trouble_present (widget, error);
}

static void
aar_new_plan_dialog_dispose (GObject *object)
{
  AarNewPlanDialog *self = AAR_NEW_PLAN_DIALOG (object);

  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_error (&self->error);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_NEW_PLAN_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_new_plan_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AAR_TYPE_PERIOD_CHOICE);
  g_type_ensure (AAR_TYPE_ROUND_CHOICE);
  g_type_ensure (AAR_TYPE_SUGGEST_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/newplan/aar-new-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, period);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, rounds);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, scales_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, area_word_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, initiative_word_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, action_word_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, indicator_word_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, milestone_word_row);
  gtk_widget_class_bind_template_child (widget_class, AarNewPlanDialog, round_word_row);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
aar_new_plan_dialog_class_init (AarNewPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_new_plan_dialog_dispose;
  widget_class->map = aar_new_plan_dialog_map;
  gtk_widget_class_install_action (widget_class, "new-plan.create", NULL, create);
  gtk_widget_class_install_action (widget_class, "new-plan.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "new-plan.create", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "new-plan.create", NULL);
  bind_template (widget_class);
}

static void
aar_new_plan_dialog_init (AarNewPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  aar_combo_row_offer_codes (self->language_row, AAR_PLAN_LANGUAGE);
}

static void
fill_in (AarNewPlanDialog *self, AarPlan *beside)
{
  g_autofree char *today = aar_date_today ();
  const char *language = beside != NULL ? aar_record_get_text (beside, AAR_PLAN_LANGUAGE) : NULL;
  g_autofree char *organisation = beside != NULL && self->error == NULL
                                    ? aar_store_dup_organisation_name (self->store, beside, &self->error)
                                    : NULL;
  int year = atoi (today);
  const AarLanguage *spoken = aar_language_lookup (language != NULL ? language : g_get_language_names ()[0]);

  aar_period_choice_offer_years (self->period, year, year + (atoi (today + 5) >= FIRST_MONTH_OF_PLANNING));
  if (organisation != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->organisation_row), organisation);
  self->suggesting = TRUE;
  aar_combo_row_set_code (self->language_row, AAR_PLAN_LANGUAGE,
                          spoken != NULL ? aar_language_get_code (spoken) : NULL);
  language_cb (self);
  update (self);
}

/**
 * aar_new_plan_dialog_new:
 * @store: the store that the plan is written to
 * @beside: (nullable): the plan that is open, which the new one is likely to be like
 *
 * Returns: (transfer floating): the dialog
 */
AarNewPlanDialog *
aar_new_plan_dialog_new (AarStore *store, AarPlan *beside)
{
  AarNewPlanDialog *self = g_object_new (AAR_TYPE_NEW_PLAN_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->plans = aar_store_list_plans (store, &self->error);
  self->organisations = self->plans != NULL ? aar_store_list_organisations (store, &self->error) : NULL;
  if (self->plans == NULL)
    self->plans = g_ptr_array_new ();
  if (self->organisations == NULL)
    self->organisations = g_ptr_array_new ();
  fill_in (self, beside != NULL || self->plans->len == 0 ? beside : self->plans->pdata[0]);
  return self;
}

gint64
aar_new_plan_dialog_get_plan (AarNewPlanDialog *self)
{
  g_return_val_if_fail (AAR_IS_NEW_PLAN_DIALOG (self), 0);

  return self->plan;
}
