/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-detail-figures.h"

#include "aar-detail-lines.h"
#include "aar-format.h"

/* What a plan holds lies at the top of it. */
static gint64
get_area (gpointer record)
{
  return AAR_IS_NODE (record) ? aar_record_get_id (record) : 0;
}

static void
collect (AarPlanContent *content, gint64 parent, GPtrArray *nodes)
{
  GPtrArray *branches = aar_plan_content_get_branches (content, parent);

  for (guint i = 0; i < branches->len; i++)
    {
      if (g_strcmp0 (aar_record_get_text (branches->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0)
        g_ptr_array_add (nodes, branches->pdata[i]);
      collect (content, aar_record_get_id (branches->pdata[i]), nodes);
    }
}

/**
 * aar_detail_list_initiatives:
 * @record: (type Aar.Record): an area or a plan
 * @survey: (nullable): what is known of the plan as a whole
 *
 * Returns: (transfer container) (element-type Aar.Node): the initiatives in @record at any depth; none if the plan is
 *   too large for all of it to be in memory
 */
GPtrArray *
aar_detail_list_initiatives (gpointer record, AarPlanSurvey *survey)
{
  GPtrArray *nodes = g_ptr_array_new ();

  if (survey != NULL && aar_plan_survey_is_whole (survey))
    collect (aar_plan_survey_get_content (survey), get_area (record), nodes);
  return nodes;
}

static void
add_figure (GPtrArray *figures, AarPlan *plan, guint number, AarPlanWord word)
{
  g_autofree char *value = aar_format_number (number, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  AarPlanWordForm form = number == 1 ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL;
  g_autofree char *label = aar_plan_words_get_caption (plan, word, form);

  if (number > 0)
    aar_detail_lines_add (figures, label, NULL, value);
}

/**
 * aar_detail_list_figures:
 * @record: (type Aar.Record): an area or a plan
 * @survey: (nullable): what is known of the plan as a whole
 *
 * Returns: (transfer full) (element-type AarDetailLine): how much there is in @record
 */
GPtrArray *
aar_detail_list_figures (gpointer record, AarPlanSurvey *survey)
{
  GPtrArray *figures = aar_detail_lines_new ();
  AarOutline *outline = survey != NULL ? aar_plan_survey_get_outline (survey) : NULL;
  AarPlan *plan = survey != NULL ? aar_plan_content_get_plan (aar_plan_survey_get_content (survey)) : NULL;
  gint64 area = get_area (record);
  guint n_areas = 0, n_initiatives = 0;

  if (survey == NULL)
    return figures;
  if (area == 0)
    n_initiatives = aar_outline_get_n_initiatives (outline);
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_NODE); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_NODE, i);

      n_areas += entry->parent == area;
      if (entry->id == area)
        n_initiatives = entry->n_initiatives;
    }
  add_figure (figures, plan, n_areas, AAR_PLAN_WORD_AREA);
  add_figure (figures, plan, n_initiatives, AAR_PLAN_WORD_INITIATIVE);
  if (area == 0)
    add_figure (figures, plan, aar_outline_get_n_entries (outline, AAR_TABLE_REFERENCE), AAR_PLAN_WORD_REFERENCE);
  return figures;
}

/**
 * aar_detail_describe_source:
 * @plan: a plan
 * @node: one of its nodes
 *
 * Returns: (transfer full) (nullable): the document that it was read from, and the line there
 */
char *
aar_detail_describe_source (AarPlan *plan, AarNode *node)
{
  const char *document = aar_record_get_text (node, AAR_NODE_SOURCE_DOCUMENT);
  gint64 line = aar_record_get_integer (node, AAR_NODE_SOURCE_LINE);
  g_autofree char *source = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_SOURCE, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *word = aar_plan_words_get (plan, AAR_PLAN_WORD_LINE, AAR_PLAN_WORD_SINGULAR);

  if (document == NULL)
    return NULL;
  return line > 0 ? g_strdup_printf ("%s: %s, %s\u00a0%" G_GINT64_FORMAT, source, document, word, line)
                  : g_strdup_printf ("%s: %s", source, document);
}
