/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-continuation.h"

static void
year_free (AarYearOfNode *self)
{
  g_object_unref (self->plan);
  g_object_unref (self->node);
  g_free (self);
}

/* Takes @node. */
static gboolean
add_year (AarStore *store, GPtrArray *line, guint index, AarNode *node, GError **error)
{
  AarPlan *plan = aar_store_get_record (store, AAR_TABLE_PLAN, aar_record_get_integer (node, AAR_NODE_PLAN), error);
  AarYearOfNode *year;

  if (plan == NULL)
    {
      g_object_unref (node);
      return FALSE;
    }
  year = g_new0 (AarYearOfNode, 1);
  year->plan = plan;
  year->node = node;
  g_ptr_array_insert (line, (int) index, year);
  return TRUE;
}

static gboolean
is_on_line (GPtrArray *line, gint64 node)
{
  for (guint i = 0; i < line->len; i++)
    if (aar_record_get_id (((AarYearOfNode *) line->pdata[i])->node) == node)
      return TRUE;
  return FALSE;
}

static gboolean
walk_back (AarStore *store, GPtrArray *line, GError **error)
{
  for (;;)
    {
      AarNode *first = ((AarYearOfNode *) line->pdata[0])->node;
      gint64 before = aar_record_get_integer (first, AAR_NODE_PREDECESSOR);
      AarNode *node;

      if (before == 0 || is_on_line (line, before))
        return TRUE;
      node = aar_store_get_record (store, AAR_TABLE_NODE, before, error);
      if (node == NULL || !add_year (store, line, 0, node, error))
        return FALSE;
    }
}

/* The initiative of @content that continues @node; of several, as after a split, the first. */
static AarNode *
find_successor (AarPlanContent *content, gint64 node)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (aar_record_get_integer (nodes->pdata[i], AAR_NODE_PREDECESSOR) == node)
      return nodes->pdata[i];
  return NULL;
}

static gboolean
step_forth (AarStore *store, GPtrArray *plans, GPtrArray *line, gboolean *found, GError **error)
{
  AarYearOfNode *last = line->pdata[line->len - 1];

  *found = FALSE;
  for (guint i = 0; i < plans->len && !*found; i++)
    {
      g_autoptr (AarPlanContent) content = NULL;
      AarNode *node;

      if (aar_record_get_integer (plans->pdata[i], AAR_PLAN_PREDECESSOR) != aar_record_get_id (last->plan))
        continue;
      content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), error);
      if (content == NULL)
        return FALSE;
      node = find_successor (content, aar_record_get_id (last->node));
      if (node == NULL || is_on_line (line, aar_record_get_id (node)))
        continue;
      if (!add_year (store, line, line->len, g_object_ref (node), error))
        return FALSE;
      *found = TRUE;
    }
  return TRUE;
}

/**
 * aar_continuation_find_line:
 * @store: a store
 * @node: the id of an initiative
 * @error: return location for an error
 *
 * Follows an initiative through the plans that continue one another, both ways. It reads each later plan as a whole:
 * call it in a thread with a store of its own where plans may be large.
 *
 * Returns: (transfer full) (element-type AarYearOfNode) (nullable): its stops, the oldest first; one if it was never
 *   continued
 */
GPtrArray *
aar_continuation_find_line (AarStore *store, gint64 node, GError **error)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func ((GDestroyNotify) year_free);
  g_autoptr (GPtrArray) plans = NULL;
  gboolean found = TRUE;
  AarNode *start;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  start = aar_store_get_record (store, AAR_TABLE_NODE, node, error);
  if (start == NULL || !add_year (store, line, 0, start, error) || !walk_back (store, line, error))
    return NULL;
  plans = aar_store_list_plans (store, error);
  if (plans == NULL)
    return NULL;
  while (found)
    if (!step_forth (store, plans, line, &found, error))
      return NULL;
  return g_steal_pointer (&line);
}
