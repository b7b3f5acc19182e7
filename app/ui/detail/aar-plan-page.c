/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-page.h"

#include "aar-date.h"
#include "aar-fact.h"
#include "aar-figure.h"
#include "aar-format.h"
#include "aar-plan-links.h"
#include "aar-plan-words.h"
#include "aar-prose.h"
#include "aar-round-strip.h"
#include "aar-section.h"
#include "aar-summary.h"
#include "aar-widgets.h"
#include "aar-words.h"

/**
 * AarPlanPage:
 *
 * The title page of a plan: whose it is, for when, what is in it, its document table and its introduction.
 */
struct _AarPlanPage
{
  AdwBin parent_instance;

  GtkLabel *organisation_label;
  GtkLabel *title_label;
  GtkLabel *period_label;
  AarPlanLinks *links;
  AdwWrapBox *figure_box;
  AarRoundStrip *strip;
  AarSection *metadata_section;
  AarProse *text;
  AarSection *references_section;
  AarSection *rounds_section;
  AarSection *responsibles_section;
  AarSection *economy_section;
};

G_DEFINE_FINAL_TYPE (AarPlanPage, aar_plan_page, ADW_TYPE_BIN)

static void
aar_plan_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_PLAN_PAGE);
  G_OBJECT_CLASS (aar_plan_page_parent_class)->dispose (object);
}

static void
aar_plan_page_class_init (AarPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_plan_page_dispose;

  g_type_ensure (AAR_TYPE_PLAN_LINKS);
  g_type_ensure (AAR_TYPE_PROSE);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, organisation_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, period_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, links);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, metadata_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, text);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, references_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, rounds_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, responsibles_section);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, economy_section);
}

static void
aar_plan_page_init (AarPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_title (AarPlanPage *self, AarPlan *plan)
{
  const char *organisation = aar_record_get_text (plan, AAR_PLAN_ORGANISATION);
  const char *unit = aar_record_get_text (plan, AAR_PLAN_UNIT);
  const char *kind = aar_record_get_text (plan, AAR_PLAN_KIND);
  g_autofree char *period = aar_format_period (plan);
  g_autofree char *whose = organisation != NULL && unit != NULL ? g_strdup_printf ("%s  ·  %s", organisation, unit)
                                                                : NULL;
  g_autofree char *what = kind != NULL && period != NULL ? g_strdup_printf ("%s  ·  %s", kind, period) : NULL;

  aar_label_show (self->organisation_label, whose != NULL ? whose : organisation != NULL ? organisation : unit);
  aar_label_show (self->title_label, aar_record_get_text (plan, AAR_PLAN_TITLE));
  aar_label_show (self->period_label, what != NULL ? what : kind != NULL ? kind : period);
}

static void
add_figure (AarPlanPage *self, AarPlan *plan, guint number, AarWord word)
{
  g_autofree char *value = aar_format_number (number, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  g_autofree char *caption = number == 1 && word <= AAR_WORD_ROUNDS ? aar_words_get_singular (plan, word)
                                                                    : aar_words_get (plan, word);

  if (number > 0)
    adw_wrap_box_append (self->figure_box, aar_figure_new (value, caption));
}

static void
show_figures (AarPlanPage *self, AarPlan *plan, AarOutline *outline)
{
  guint n_areas = 0;

  aar_wrap_box_clear (self->figure_box);
  if (outline == NULL)
    return;
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    n_areas += aar_outline_get_entry (outline, AAR_TABLE_NODE, i)->parent == 0;
  add_figure (self, plan, n_areas, AAR_WORD_AREAS);
  add_figure (self, plan, aar_outline_get_n_initiatives (outline), AAR_WORD_INITIATIVES);
  add_figure (self, plan, aar_outline_get_n_entries (outline, AAR_TABLE_REFERENCE), AAR_WORD_REFERENCES);
}

static void
show_metadata (AarPlanPage *self, AarPlanContent *content)
{
  GPtrArray *metadata = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_METADATA) : NULL;

  aar_section_clear (self->metadata_section);
  for (guint i = 0; metadata != NULL && i < metadata->len; i++)
    gtk_box_append (GTK_BOX (self->metadata_section),
                    aar_fact_new (aar_record_get_text (metadata->pdata[i], AAR_METADATA_LABEL),
                                  aar_record_get_text (metadata->pdata[i], AAR_METADATA_VALUE)));
  gtk_widget_set_visible (GTK_WIDGET (self->metadata_section), metadata != NULL && metadata->len > 0);
}

static void
show_references (AarPlanPage *self, AarPlan *plan, AarPlanContent *content)
{
  GPtrArray *references = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_REFERENCE) : NULL;
  g_autofree char *caption = aar_words_get (plan, AAR_WORD_REFERENCES);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; references != NULL && i < references->len; i++)
    {
      const char *title = aar_record_get_text (references->pdata[i], AAR_REFERENCE_TITLE);

      if (title != NULL)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  aar_section_set_caption (self->references_section, caption);
  aar_section_clear (self->references_section);
  if (titles->len > 0)
    gtk_box_append (GTK_BOX (self->references_section), aar_prose_new (titles->str));
  gtk_widget_set_visible (GTK_WIDGET (self->references_section), titles->len > 0);
}

static void
show_rounds (AarPlanPage *self, AarPlan *plan, AarPlanContent *content)
{
  GPtrArray *rounds = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_ROUND) : NULL;
  g_autofree char *caption = aar_words_get (plan, AAR_WORD_ROUNDS);

  aar_section_set_caption (self->rounds_section, caption);
  aar_section_clear (self->rounds_section);
  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const char *name = aar_record_get_text (rounds->pdata[i], AAR_ROUND_NAME);
      const char *state = aar_plan_words_get_code (plan, aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE));
      g_autofree char *date = aar_date_format (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE),
                                               aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
      g_autofree char *both = date != NULL ? g_strdup_printf ("%s · %s", date, state) : NULL;

      gtk_box_append (GTK_BOX (self->rounds_section), aar_fact_new (name, both != NULL ? both : state));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rounds_section), rounds != NULL && rounds->len > 0);
}

/**
 * aar_plan_page_set_plan:
 * @self: the page
 * @plan: a plan
 * @survey: (nullable): what is known of it as a whole
 *
 * Shows @plan.
 */
void
aar_plan_page_set_plan (AarPlanPage *self, AarPlan *plan, AarPlanSurvey *survey)
{
  AarPlanContent *content = survey != NULL ? aar_plan_survey_get_content (survey) : NULL;
  g_autoptr (GPtrArray) nodes = aar_summary_collect (survey, 0);

  g_return_if_fail (AAR_IS_PLAN_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN (plan));

  show_title (self, plan);
  g_object_set (self->text, "text", aar_record_get_text (plan, AAR_PLAN_TEXT), NULL);
  show_figures (self, plan, survey != NULL ? aar_plan_survey_get_outline (survey) : NULL);
  aar_round_strip_set_summary (self->strip, content, nodes);
  aar_summary_show_units (self->responsibles_section, content, nodes);
  aar_summary_show_amounts (self->economy_section, content, nodes);
  show_metadata (self, content);
  show_references (self, plan, content);
  show_rounds (self, plan, content);
}

/**
 * aar_plan_page_get_links:
 * @self: the page
 *
 * Returns: (transfer none): the links to the plans before and after
 */
AarPlanLinks *
aar_plan_page_get_links (AarPlanPage *self)
{
  return self->links;
}
