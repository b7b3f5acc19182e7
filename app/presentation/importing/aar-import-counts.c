/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-counts.h"

#include "aar-plan-words.h"

static const struct
{
  AarPlanWord word;
  gsize count;
} parts[] = {
  { AAR_PLAN_WORD_AREA, G_STRUCT_OFFSET (AarImportCounts, areas) },
  { AAR_PLAN_WORD_INITIATIVE, G_STRUCT_OFFSET (AarImportCounts, initiatives) },
  { AAR_PLAN_WORD_ACTION, G_STRUCT_OFFSET (AarImportCounts, actions) },
  { AAR_PLAN_WORD_INDICATOR, G_STRUCT_OFFSET (AarImportCounts, indicators) },
  { AAR_PLAN_WORD_MILESTONE, G_STRUCT_OFFSET (AarImportCounts, milestones) },
};

/**
 * aar_import_counts_take_node:
 * @self: counts
 * @content: the content of a plan
 * @node: one of its nodes
 *
 * Sets @self to @node and what hangs on it, without the nodes below it.
 */
void
aar_import_counts_take_node (AarImportCounts *self, AarPlanContent *content, AarNode *node)
{
  gint64 id = aar_record_get_id (node);
  gboolean is_area = g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;

  *self = (AarImportCounts) {
    .areas = is_area ? 1 : 0,
    .initiatives = is_area ? 0 : 1,
    .actions = aar_plan_content_get_children (content, AAR_TABLE_ACTION, id)->len,
    .indicators = aar_plan_content_get_children (content, AAR_TABLE_INDICATOR, id)->len,
    .milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, id)->len,
  };
}

void
aar_import_counts_add (AarImportCounts *self, const AarImportCounts *other)
{
  self->areas += other->areas;
  self->initiatives += other->initiatives;
  self->actions += other->actions;
  self->indicators += other->indicators;
  self->milestones += other->milestones;
}

/**
 * aar_import_counts_describe:
 * @self: counts
 * @plan: the plan whose words and language are used
 *
 * What there is none of is left out. The number keeps to its word when the line is broken.
 *
 * Returns: (transfer full): such as “4 områder, 27 mål, 93 handlinger, 70 indikatorer”, empty if all are 0
 */
char *
aar_import_counts_describe (const AarImportCounts *self, AarPlan *plan)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint count = G_STRUCT_MEMBER (guint, self, parts[i].count);
      g_autofree char *counted = NULL;

      if (count == 0)
        continue;
      counted = aar_plan_words_count (plan, parts[i].word, count);
      g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", counted);
    }
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}
