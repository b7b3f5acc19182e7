/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-page.h"

#include "aar-detail-figures.h"
#include "aar-figures.h"
#include "aar-page-head.h"
#include "aar-round-strip.h"
#include "aar-section-list.h"
#include "aar-widgets.h"

struct _AarNodePage
{
  AdwBin parent_instance;

  AarPageHead *head;
  AdwWrapBox *figure_box;
  AarRoundStrip *strip;
  AarYearLine *year_line;
  AarSectionList *sections;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (AarNodePage, aar_node_page, ADW_TYPE_BIN)

static void
aar_node_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_NODE_PAGE);
  G_OBJECT_CLASS (aar_node_page_parent_class)->dispose (object);
}

static void
aar_node_page_class_init (AarNodePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_node_page_dispose;

  g_type_ensure (AAR_TYPE_PAGE_HEAD);
  g_type_ensure (AAR_TYPE_ROUND_STRIP);
  g_type_ensure (AAR_TYPE_SECTION_LIST);
  g_type_ensure (AAR_TYPE_YEAR_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/detail/aar-node-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, head);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, figure_box);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, strip);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, year_line);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, sections);
  gtk_widget_class_bind_template_child (widget_class, AarNodePage, source_label);
}

static void
aar_node_page_init (AarNodePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_node_page_set_content:
 * @self: the page
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @content: what is known of the plan
 * @node: one of its initiatives
 *
 * Shows @node. Rows of records that were shown before stay, so that a change does not disturb the reader.
 */
void
aar_node_page_set_content (AarNodePage *self, AarEditor *editor, AarPlanContent *content, AarNode *node)
{
  g_autofree char *source = NULL;

  g_return_if_fail (AAR_IS_NODE_PAGE (self));
  g_return_if_fail (AAR_IS_PLAN_CONTENT (content));
  g_return_if_fail (AAR_IS_NODE (node));

  source = aar_detail_describe_source (aar_plan_content_get_plan (content), node);
  aar_page_head_show (self->head, editor, content, node);
  aar_round_strip_set_content (self->strip, content, node);
  aar_section_list_show (self->sections, editor, &(AarDetailSubject) { node, content, NULL });
  aar_label_show (self->source_label, source);
}

/**
 * aar_node_page_set_area:
 * @self: the page
 * @editor: (nullable): what is written through, %NULL where it can only be read
 * @content: what is known of the plan
 * @area: one of its areas
 * @survey: (nullable): what is known of the plan as a whole
 *
 * Shows @area.
 */
void
aar_node_page_set_area (AarNodePage *self,
                        AarEditor *editor,
                        AarPlanContent *content,
                        AarNode *area,
                        AarPlanSurvey *survey)
{
  AarPlanContent *whole = survey != NULL ? aar_plan_survey_get_content (survey) : content;
  g_autoptr (GPtrArray) nodes = NULL;

  g_return_if_fail (AAR_IS_NODE_PAGE (self));

  nodes = aar_detail_list_initiatives (area, survey);
  aar_page_head_show (self->head, editor, content, area);
  aar_figures_show (self->figure_box, area, survey);
  aar_round_strip_set_summary (self->strip, whole, nodes);
  aar_section_list_show (self->sections, editor, &(AarDetailSubject) { area, whole, nodes });
}

AarYearLine *
aar_node_page_get_year_line (AarNodePage *self)
{
  return self->year_line;
}
