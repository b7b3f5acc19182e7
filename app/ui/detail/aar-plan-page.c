/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-page.h"

#include "aar-detail-figures.h"
#include "aar-edit-frame.h"
#include "aar-figures.h"
#include "aar-format.h"
#include "aar-record-editor.h"
#include "aar-round-strip.h"
#include "aar-section-list.h"
#include "aar-text-field.h"
#include "aar-widgets.h"

/**
 * AarPlanPage:
 *
 * The title page of a plan: whose it is, for when, what is in it, its document table and its introduction.
 * It is edited in place, as the page of an initiative is.
 */
struct _AarPlanPage
{
  AdwBin parent_instance;

  AarEditFrame *organisation_frame;
  GtkLabel *organisation_label;
  AarTextField *title;
  AarEditFrame *period_frame;
  GtkLabel *period_label;
  AarPlanLinks *links;
  AdwWrapBox *figure_box;
  AarRoundStrip *strip;
  AarSectionList *sections;

  AarEditor *editor;
  AarPlan *plan;
};

G_DEFINE_FINAL_TYPE (AarPlanPage, aar_plan_page, ADW_TYPE_BIN)

static void
edit_plan_cb (AarPlanPage *self)
{
  aar_record_editor_present (GTK_WIDGET (self), self->editor, self->plan);
}

static void
aar_plan_page_dispose (GObject *object)
{
  AarPlanPage *self = AAR_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PLAN_PAGE);
  g_clear_object (&self->editor);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (aar_plan_page_parent_class)->dispose (object);
}

static void
aar_plan_page_class_init (AarPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_plan_page_dispose;

  g_type_ensure (AAR_TYPE_PLAN_LINKS);
  g_type_ensure (AAR_TYPE_EDIT_FRAME);
  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, organisation_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, organisation_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, title);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, period_frame);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, period_label);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, links);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarPlanPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, edit_plan_cb);
}

static void
aar_plan_page_init (AarPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_title (AarPlanPage *self, AarPlan *plan, AarPlanContent *content)
{
  const char *organisation = content != NULL ? aar_plan_content_get_organisation_name (content) : NULL;
  const char *unit = aar_record_get_text (plan, AAR_PLAN_UNIT);
  const char *kind = aar_record_get_text (plan, AAR_PLAN_KIND);
  g_autofree char *period = aar_format_period (plan);
  g_autofree char *whose = organisation != NULL && unit != NULL ? g_strdup_printf ("%s  ·  %s", organisation, unit)
                                                                : NULL;
  g_autofree char *what = kind != NULL && period != NULL ? g_strdup_printf ("%s  ·  %s", kind, period) : NULL;

  aar_label_show (self->organisation_label, whose != NULL ? whose : organisation != NULL ? organisation : unit);
  aar_text_field_set_record (self->title, self->editor, plan, AAR_PLAN_TITLE);
  aar_label_show (self->period_label, what != NULL ? what : kind != NULL ? kind : period);
}

static void
show_frame (AarPlanPage *self, AarEditFrame *frame, AarPlanWord word)
{
  g_autofree char *label = aar_plan_words_get_caption (self->plan, word, AAR_PLAN_WORD_PLURAL);

  aar_edit_frame_set_locked (frame, self->editor == NULL || aar_editor_is_locked (self->editor));
  aar_edit_frame_set_label (frame, label);
}

void
aar_plan_page_set_plan (AarPlanPage *self, AarEditor *editor, AarPlan *plan, AarPlanSurvey *survey)
{
  AarPlanContent *content = survey != NULL ? aar_plan_survey_get_content (survey) : NULL;
  g_autoptr (GPtrArray) nodes = aar_detail_list_initiatives (plan, survey);

  g_return_if_fail (AAR_IS_PLAN_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN (plan));

  g_set_object (&self->editor, editor);
  g_set_object (&self->plan, plan);
  show_title (self, plan, content != NULL || editor == NULL ? content : aar_editor_get_content (editor));
  show_frame (self, self->organisation_frame, AAR_PLAN_WORD_ORGANISATION);
  show_frame (self, self->period_frame, AAR_PLAN_WORD_PERIOD);
  aar_figures_show (self->figure_box, plan, survey);
  aar_round_strip_set_summary (self->strip, content, nodes);
  aar_section_list_show (self->sections, editor, &(AarDetailSubject) { plan, content, nodes });
}

AarPlanLinks *
aar_plan_page_get_links (AarPlanPage *self)
{
  return self->links;
}
