/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

#include "aar-text-similarity.h"

/* What hangs on an initiative. */

#define ALIKE 0.6

const AarTable aar_comparison_child_tables[] = {
  AAR_TABLE_RESPONSIBILITY, AAR_TABLE_ACTION,   AAR_TABLE_INDICATOR, AAR_TABLE_MILESTONE,
  AAR_TABLE_AMOUNT,         AAR_TABLE_STAFFING, AAR_TABLE_NODE_TAG,  AAR_TABLE_NODE_REFERENCE,
};
const guint aar_comparison_n_child_tables = G_N_ELEMENTS (aar_comparison_child_tables);

static gboolean
has_words (AarTable table)
{
  return table == AAR_TABLE_ACTION || table == AAR_TABLE_INDICATOR || table == AAR_TABLE_MILESTONE;
}

static gboolean
is_paired (AarPlanComparison *self, gpointer old_record)
{
  return aar_comparison_find_new (self, aar_record_get_id (old_record)) != 0;
}

static gpointer
find_same (AarPlanComparison *self, GPtrArray *old, gpointer new_record)
{
  g_autofree char *wanted = aar_comparison_key (self->document, new_record);

  for (guint i = 0; i < old->len; i++)
    {
      g_autofree char *key = aar_comparison_key (self->plan, old->pdata[i]);

      if (!is_paired (self, old->pdata[i]) && g_str_equal (key, wanted))
        return old->pdata[i];
    }
  return NULL;
}

static gpointer
find_alike (AarPlanComparison *self, GPtrArray *old, gpointer new_record)
{
  g_autofree char *words = aar_comparison_describe (self->document, new_record);
  gpointer found = NULL;
  double best = ALIKE;

  for (guint i = 0; i < old->len; i++)
    {
      g_autofree char *own = aar_comparison_describe (self->plan, old->pdata[i]);
      double alike = is_paired (self, old->pdata[i]) ? 0 : aar_text_similarity (own, words);

      if (alike > best)
        {
          best = alike;
          found = old->pdata[i];
        }
    }
  return found;
}

static void
pair_rows (AarPlanComparison *self, AarTable table, GPtrArray *old, GPtrArray *new)
{
  for (guint i = 0; i < new->len; i++)
    {
      gpointer same = find_same (self, old, new->pdata[i]);

      if (same != NULL)
        aar_comparison_pair (self, same, new->pdata[i]);
    }
  for (guint i = 0; has_words (table) && i < new->len; i++)
    {
      gpointer alike = NULL;

      if (aar_comparison_find_old (self, aar_record_get_id (new->pdata[i])) == NULL)
        alike = find_alike (self, old, new->pdata[i]);
      if (alike != NULL)
        aar_comparison_pair (self, alike, new->pdata[i]);
    }
}

/* What was carried over within the year is no line of the document's: it is the milestone that it was carried from. */
static gboolean
is_carried_over (AarPlanComparison *self, gpointer record)
{
  gint64 origin = aar_record_get_table (record) == AAR_TABLE_MILESTONE
                    ? aar_record_get_integer (record, AAR_MILESTONE_CARRIED_FROM)
                    : 0;

  return origin != 0 && aar_plan_content_lookup (self->plan, AAR_TABLE_MILESTONE, origin) != NULL;
}

static void
compare_table (AarPlanComparison *self, AarTable table, AarNode *old_node, AarNode *new_node)
{
  GPtrArray *old = aar_plan_content_get_children (self->plan, table, aar_record_get_id (old_node));
  GPtrArray *new = aar_plan_content_get_children (self->document, table, aar_record_get_id (new_node));

  pair_rows (self, table, old, new);
  for (guint i = 0; i < new->len; i++)
    {
      gpointer counterpart = aar_comparison_find_old (self, aar_record_get_id (new->pdata[i]));

      if (counterpart != NULL)
        aar_comparison_compare (self, counterpart, new->pdata[i], old_node);
      else
        aar_comparison_add (self, AAR_DIFFERENCE_NEW, NULL, new->pdata[i], old_node, 0, NULL,
                            aar_comparison_describe (self->document, new->pdata[i]));
    }
  for (guint i = 0; i < old->len; i++)
    if (!is_paired (self, old->pdata[i]) && !is_carried_over (self, old->pdata[i]))
      aar_comparison_add (self, AAR_DIFFERENCE_GONE, old->pdata[i], NULL, old_node, 0,
                          aar_comparison_describe (self->plan, old->pdata[i]), NULL);
}

/* Compares what hangs on an initiative that stands in both. */
void
aar_comparison_compare_children (AarPlanComparison *self, AarNode *old_node, AarNode *new_node)
{
  for (guint i = 0; i < aar_comparison_n_child_tables; i++)
    compare_table (self, aar_comparison_child_tables[i], old_node, new_node);
}
