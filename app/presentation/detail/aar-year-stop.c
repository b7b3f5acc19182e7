/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-year-stop.h"

#include "aar-answers.h"
#include "aar-continuation.h"

static void
free_nullable (gpointer object)
{
  g_clear_object (&object);
}

static void
stop_free (AarYearStop *self)
{
  g_object_unref (self->plan);
  g_object_unref (self->node);
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->levels);
  g_free (self);
}

static AarYearStop *
make_stop (AarStore *store, const AarYearOfNode *year, GError **error)
{
  gint64 node = aar_record_get_id (year->node);
  g_autoptr (AarPlanContent) content = aar_store_load_node (store, node, error);
  GPtrArray *scales = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_SCALE) : NULL;
  AarYearStop *self;

  if (content == NULL)
    return NULL;
  self = g_new0 (AarYearStop, 1);
  self->plan = g_object_ref (year->plan);
  self->node = g_object_ref (year->node);
  self->scales = g_ptr_array_new_with_free_func (g_object_unref);
  self->levels = g_ptr_array_new_with_free_func (free_nullable);
  for (guint i = 0; i < scales->len; i++)
    {
      AarAssessment *latest = aar_node_get_latest_answer (content, node, aar_record_get_id (scales->pdata[i]));
      AarLevel *level = latest != NULL ? aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                                                  aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL))
                                       : NULL;

      g_ptr_array_add (self->scales, g_object_ref (scales->pdata[i]));
      g_ptr_array_add (self->levels, level != NULL ? g_object_ref (level) : NULL);
    }
  return self;
}

/**
 * aar_year_stop_may_be_more:
 * @store: a store
 * @node: an initiative
 * @may_be_more: (out): whether it may stand in another plan too, which costs little to know
 * @error: return location for an error
 *
 * Returns: whether that could be read
 */
gboolean
aar_year_stop_may_be_more (AarStore *store, AarNode *node, gboolean *may_be_more, GError **error)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, error);

  *may_be_more = aar_record_get_integer (node, AAR_NODE_PREDECESSOR) != 0;
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    *may_be_more |= aar_record_get_integer (plans->pdata[i], AAR_PLAN_PREDECESSOR) ==
                    aar_record_get_integer (node, AAR_NODE_PLAN);
  return plans != NULL;
}

/**
 * aar_year_stop_find_all:
 * @store: a store
 * @node: (type gint64): a pointer to the id of an initiative
 * @error: return location for an error
 *
 * Follows an initiative through the years; an #AarWorkFunc, as it may read whole plans.
 *
 * Returns: (transfer full) (element-type AarYearStop) (nullable): its stops, the oldest first
 */
gpointer
aar_year_stop_find_all (AarStore *store, gpointer node, GError **error)
{
  g_autoptr (GPtrArray) line = aar_continuation_find_line (store, *(const gint64 *) node, error);
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func ((GDestroyNotify) stop_free);

  if (line == NULL)
    return NULL;
  for (guint i = 0; i < line->len; i++)
    {
      AarYearStop *stop = make_stop (store, line->pdata[i], error);

      if (stop == NULL)
        return NULL;
      g_ptr_array_add (stops, stop);
    }
  return g_steal_pointer (&stops);
}
