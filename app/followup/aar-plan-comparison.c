/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

static void
difference_free (AarDifference *self)
{
  g_clear_object (&self->old_record);
  g_clear_object (&self->new_record);
  g_clear_object (&self->node);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

static void
compare_nodes (AarPlanComparison *self)
{
  GPtrArray *new = aar_plan_content_get_records (self->document, AAR_TABLE_NODE);

  for (guint i = 0; i < new->len; i++)
    {
      AarNode *node = aar_comparison_find_old (self, aar_record_get_id (new->pdata[i]));

      if (node == NULL)
        {
          aar_comparison_add (self, AAR_DIFFERENCE_NEW, NULL, new->pdata[i], new->pdata[i], 0, NULL,
                              aar_comparison_describe (self->document, new->pdata[i]));
          continue;
        }
      aar_comparison_compare (self, node, new->pdata[i], node);
      aar_comparison_compare_children (self, node, new->pdata[i]);
    }
}

static void
find_gone_nodes (AarPlanComparison *self)
{
  GPtrArray *old = aar_plan_content_get_records (self->plan, AAR_TABLE_NODE);

  for (guint i = 0; i < old->len; i++)
    if (aar_comparison_find_new (self, aar_record_get_id (old->pdata[i])) == 0)
      aar_comparison_add (self, AAR_DIFFERENCE_GONE, old->pdata[i], NULL, old->pdata[i], 0,
                          aar_comparison_describe (self->plan, old->pdata[i]), NULL);
}

/**
 * aar_plan_comparison_new:
 * @plan: the plan as it stands
 * @document: the adopted document, as it was read
 *
 * Returns: (transfer full): what differs
 */
AarPlanComparison *
aar_plan_comparison_new (AarPlanContent *plan, AarPlanContent *document)
{
  AarPlanComparison *self = g_new0 (AarPlanComparison, 1);

  self->plan = g_object_ref (plan);
  self->document = g_object_ref (document);
  self->seen = aar_seen_plan_new (plan);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  self->counterparts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->reversed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  aar_comparison_pair (self, aar_plan_content_get_plan (plan), aar_plan_content_get_plan (document));
  /* whatever the document calls it, the plan stays that of its organisation */
  aar_comparison_pair (self, aar_plan_content_get_organisation (plan), aar_plan_content_get_organisation (document));
  aar_comparison_match_surroundings (self);
  aar_comparison_match_nodes (self);
  aar_comparison_compare (self, aar_plan_content_get_plan (plan), aar_plan_content_get_plan (document), NULL);
  compare_nodes (self);
  find_gone_nodes (self);
  return self;
}

/**
 * aar_plan_comparison_free:
 * @self: (nullable): a comparison
 */
void
aar_plan_comparison_free (AarPlanComparison *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->differences);
  g_hash_table_unref (self->counterparts);
  g_hash_table_unref (self->reversed);
  g_object_unref (self->plan);
  g_object_unref (self->document);
  aar_seen_plan_free (self->seen);
  g_free (self);
}

/**
 * aar_plan_comparison_count:
 * @self: a comparison
 * @kind: a kind of difference
 *
 * Returns: how many there are
 */
guint
aar_plan_comparison_count (const AarPlanComparison *self, AarDifferenceKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->differences->len; i++)
    n += ((AarDifference *) self->differences->pdata[i])->kind == kind;
  return n;
}

static gint64
id_of (gpointer record)
{
  return record == NULL ? 0 : aar_record_get_id (record);
}

static gboolean
is_same (const AarDifference *a, const AarDifference *b)
{
  return a->kind == b->kind && a->field == b->field && id_of (a->old_record) == id_of (b->old_record) &&
         id_of (a->new_record) == id_of (b->new_record) && g_strcmp0 (a->old_text, b->old_text) == 0 &&
         g_strcmp0 (a->new_text, b->new_text) == 0;
}

/**
 * aar_plan_comparison_accept_as:
 * @self: a comparison
 * @earlier: one of the same plan and document, before the plan was changed
 *
 * Accepts what was accepted in @earlier and still is the same difference.
 */
void
aar_plan_comparison_accept_as (AarPlanComparison *self, const AarPlanComparison *earlier)
{
  for (guint i = 0; i < earlier->differences->len; i++)
    {
      const AarDifference *accepted = earlier->differences->pdata[i];

      for (guint j = 0; accepted->is_accepted && j < self->differences->len; j++)
        if (is_same (accepted, self->differences->pdata[j]))
          ((AarDifference *) self->differences->pdata[j])->is_accepted = TRUE;
    }
}
