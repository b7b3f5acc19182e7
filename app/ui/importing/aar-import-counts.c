/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-counts.h"

#include "aar-import-words.h"

/* What a plan calls its parts if it has no word of its own. */
static const struct
{
  AarPlanField word;
  const char *danish;
  const char *swedish;
  gsize count;
} parts[] = {
  { AAR_PLAN_AREA_WORD, "område", "område", G_STRUCT_OFFSET (AarImportCounts, areas) },
  { AAR_PLAN_INITIATIVE_WORD, "indsats", "åtgärd", G_STRUCT_OFFSET (AarImportCounts, initiatives) },
  { AAR_PLAN_ACTION_WORD, "handling", "aktivitet", G_STRUCT_OFFSET (AarImportCounts, actions) },
  { AAR_PLAN_INDICATOR_WORD, "indikator", "indikator", G_STRUCT_OFFSET (AarImportCounts, indicators) },
  { AAR_PLAN_MILESTONE_WORD, "milepæl", "milstolpe", G_STRUCT_OFFSET (AarImportCounts, milestones) },
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

/**
 * aar_import_counts_add:
 * @self: counts
 * @other: what to add to them
 */
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
  const char *language = aar_record_get_text (plan, AAR_PLAN_LANGUAGE);
  gboolean is_swedish = g_strcmp0 (language, "sv") == 0;
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint count = G_STRUCT_MEMBER (guint, self, parts[i].count);
      const char *word = aar_record_get_text (plan, parts[i].word);
      g_autofree char *inner = NULL, *plural = NULL;

      if (count == 0)
        continue;
      inner = aar_import_words_get_inner (word != NULL ? word : is_swedish ? parts[i].swedish : parts[i].danish);
      plural = aar_import_words_get_plural (inner, language);
      g_string_append_printf (sentence, "%s%u\u00a0%s", sentence->len > 0 ? ", " : "", count,
                              count == 1 ? inner : plural);
    }
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}
