/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-tree-edit.h"

#include <glib/gi18n-lib.h>

#include "aar-error.h"
#include "aar-id.h"
#include "aar-plan-words.h"
#include "aar-record-copying.h"
#include "aar-tree-order.h"

/* Adding, moving, turning, copying and deleting areas and initiatives, each as one step that can be undone. */

static gboolean
is_area (AarNode *node)
{
  return g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
}

static gboolean
write_order (AarEdit *edit, gpointer data, GError **error)
{
  return aar_tree_order_write (data, edit, error);
}

/**
 * aar_tree_add:
 * @store: a store
 * @plan: the id of a plan
 * @parent: the id of the area that the new node stands under, 0 for none
 * @kind: #AAR_NODE_KIND_AREA or #AAR_NODE_KIND_INITIATIVE
 * @number: (nullable): its number
 * @title: its title
 * @node: (out) (optional): the id of the new node
 * @error: return location for an error
 *
 * Adds an area or an initiative behind what stands under @parent.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_add (AarStore *store,
              gint64 plan,
              gint64 parent,
              const char *kind,
              const char *number,
              const char *title,
              gint64 *node,
              GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_load (store, plan, error);
  g_autoptr (AarNode) record = aar_record_new (AAR_TABLE_NODE, aar_id_new ());

  if (order == NULL)
    return FALSE;
  aar_record_set_integer (record, AAR_NODE_PLAN, plan);
  aar_record_set_integer (record, AAR_NODE_PARENT, parent);
  aar_record_set_text (record, AAR_NODE_KIND, kind);
  aar_record_set_text (record, AAR_NODE_NUMBER, number);
  aar_record_set_text (record, AAR_NODE_TITLE, title);
  aar_tree_order_insert (order, record, aar_tree_order_find_end (order, parent));
  if (node != NULL)
    *node = aar_record_get_id (record);
  return aar_store_edit (store, is_area (record) ? N_ ("Addition of an Area") : N_ ("Addition of an Initiative"), plan,
                         write_order, order, error);
}

typedef struct
{
  AarTreeOrder *order;
  gint64 node;
  gint64 parent;
} Move;

static gboolean
write_move (AarEdit *edit, gpointer data, GError **error)
{
  const Move *move = data;

  return aar_edit_set_integer (edit, AAR_TABLE_NODE, move->node, AAR_NODE_PARENT, move->parent, error) &&
         aar_tree_order_write (move->order, edit, error);
}

static gboolean
move_node (AarStore *store, AarTreeOrder *order, gint64 node, gint64 parent, guint index, GError **error)
{
  Move move = { order, node, parent };
  AarNode *record = aar_tree_order_lookup (order, node);

  aar_tree_order_move (order, node, index);
  return aar_store_edit (store, is_area (record) ? N_ ("Move of an Area") : N_ ("Move of an Initiative"),
                         aar_record_get_integer (record, AAR_NODE_PLAN), write_move, &move, error);
}

static gboolean
fail (GError **error, AarError code, const char *message)
{
  g_set_error_literal (error, AAR_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
place (AarStore *store, AarTreeOrder *order, gint64 node, gint64 target, AarTreePlacing placing, GError **error)
{
  AarNode *record = aar_tree_order_lookup (order, target);
  gint64 parent = record != NULL ? aar_record_get_integer (record, AAR_NODE_PARENT) : 0;

  if (aar_tree_order_lookup (order, node) == NULL || (target != 0 && record == NULL))
    return fail (error, AAR_ERROR_NOT_FOUND, _ ("What was to be moved is not there any more."));
  if (aar_tree_order_is_below (order, target, node))
    return node == target || fail (error, AAR_ERROR_CONSTRAINT, _ ("An area cannot be put into itself."));
  switch (placing)
    {
    case AAR_TREE_BEFORE:
      return move_node (store, order, node, parent, aar_tree_order_find (order, target), error);
    case AAR_TREE_AFTER:
      return move_node (store, order, node, parent, aar_tree_order_find_end (order, target), error);
    case AAR_TREE_INTO:
      return move_node (store, order, node, target, aar_tree_order_find_end (order, target), error);
    }
  g_return_val_if_reached (FALSE);
}

/**
 * aar_tree_place:
 * @store: a store
 * @node: the id of a node
 * @target: the id of another of the same plan, or 0 with %AAR_TREE_INTO for the top of the plan
 * @placing: where to put @node, seen from @target
 * @error: return location for an error
 *
 * Moves a node with all that stands under it.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_place (AarStore *store, gint64 node, gint64 target, AarTreePlacing placing, GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_load_around (store, node, error);

  return order != NULL && place (store, order, node, target, placing, error);
}

/* At the end of its area an initiative goes on into the next one, as it does on the screen. */
static gboolean
cross_border (AarTreeOrder *order, AarNode *node, gboolean up, gint64 *target, AarTreePlacing *placing)
{
  gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);
  GPtrArray *areas, *inside;
  guint index;

  if (is_area (node) || parent == 0)
    return FALSE;
  areas = aar_tree_order_get_siblings (order, parent, &index);
  for (guint i = up ? index : index + 1; up ? i > 0 : i < areas->len; i += up ? -1 : 1)
    {
      AarNode *area = areas->pdata[up ? i - 1 : i];

      if (!is_area (area))
        continue;
      inside = aar_plan_content_get_branches (order->content, aar_record_get_id (area));
      *placing = up || inside->len == 0 ? AAR_TREE_INTO : AAR_TREE_BEFORE;
      *target = aar_record_get_id (*placing == AAR_TREE_INTO ? area : inside->pdata[0]);
      return TRUE;
    }
  return FALSE;
}

/* Where a step leads to; none if there is nothing in that direction. */
static gboolean
find_target (AarTreeOrder *order, AarNode *node, AarTreeStep step, gint64 *target, AarTreePlacing *placing)
{
  guint index;
  GPtrArray *siblings = aar_tree_order_get_siblings (order, aar_record_get_id (node), &index);
  AarNode *before = index > 0 ? siblings->pdata[index - 1] : NULL;
  AarNode *after = index + 1 < siblings->len ? siblings->pdata[index + 1] : NULL;

  switch (step)
    {
    case AAR_TREE_UP:
      *placing = AAR_TREE_BEFORE;
      *target = before != NULL ? aar_record_get_id (before) : 0;
      return *target != 0 || cross_border (order, node, TRUE, target, placing);
    case AAR_TREE_DOWN:
      *placing = AAR_TREE_AFTER;
      *target = after != NULL ? aar_record_get_id (after) : 0;
      return *target != 0 || cross_border (order, node, FALSE, target, placing);
    case AAR_TREE_OUT:
      *placing = AAR_TREE_AFTER;
      *target = aar_record_get_integer (node, AAR_NODE_PARENT);
      return *target != 0;
    case AAR_TREE_IN:
      *placing = AAR_TREE_INTO;
      while (before != NULL && !is_area (before))
        before = index-- > 1 ? siblings->pdata[index - 1] : NULL;
      *target = before != NULL ? aar_record_get_id (before) : 0;
      return *target != 0;
    }
  g_return_val_if_reached (FALSE);
}

/**
 * aar_tree_step:
 * @store: a store
 * @node: the id of a node
 * @step: where it goes
 * @moved: (out): whether there was anything in that direction
 * @error: return location for an error
 *
 * Moves a node with all that stands under it by one step.
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_step (AarStore *store, gint64 node, AarTreeStep step, gboolean *moved, GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_load_around (store, node, error);
  AarTreePlacing placing;
  gint64 target;

  *moved = FALSE;
  if (order == NULL)
    return FALSE;
  if (!find_target (order, aar_tree_order_lookup (order, node), step, &target, &placing))
    return TRUE;
  *moved = TRUE;
  return place (store, order, node, target, placing, error);
}

static gboolean
write_turn (AarEdit *edit, gpointer data, GError **error)
{
  const Move *turn = data;
  AarNode *node = aar_tree_order_lookup (turn->order, turn->node);
  GPtrArray *branches = aar_plan_content_get_branches (turn->order->content, turn->node);
  gboolean was_area = is_area (node);

  /* nothing stands under an initiative: it comes to stand behind it */
  for (guint i = 0; was_area && i < branches->len; i++)
    if (!aar_edit_set_integer (edit, AAR_TABLE_NODE, aar_record_get_id (branches->pdata[i]), AAR_NODE_PARENT,
                               turn->parent, error))
      return FALSE;
  return aar_edit_set_text (edit, AAR_TABLE_NODE, turn->node, AAR_NODE_KIND,
                            was_area ? AAR_NODE_KIND_INITIATIVE : AAR_NODE_KIND_AREA, error);
}

/**
 * aar_tree_turn:
 * @store: a store
 * @node: the id of a node
 * @error: return location for an error
 *
 * Makes an initiative of an area or an area of an initiative. What stood under the area stands behind it then.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_turn (AarStore *store, gint64 node, GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_load_around (store, node, error);
  AarNode *record = order != NULL ? aar_tree_order_lookup (order, node) : NULL;
  Move turn = { order, node, 0 };

  if (record == NULL)
    return FALSE;
  turn.parent = aar_record_get_integer (record, AAR_NODE_PARENT);
  return aar_store_edit (store,
                         is_area (record) ? N_ ("Turning of an Area into an Initiative")
                                          : N_ ("Turning of an Initiative into an Area"),
                         aar_record_get_integer (record, AAR_NODE_PLAN), write_turn, &turn, error);
}

/* What hangs on an initiative and goes along into a copy. What was answered and measured belongs to the original. */
static const AarTable copied_tables[] = {
  AAR_TABLE_AMOUNT, AAR_TABLE_STAFFING,    AAR_TABLE_RESPONSIBILITY, AAR_TABLE_NODE_TAG,  AAR_TABLE_NODE_REFERENCE,
  AAR_TABLE_ACTION, AAR_TABLE_ACTION_UNIT, AAR_TABLE_INDICATOR,      AAR_TABLE_MILESTONE,
};

typedef struct
{
  AarTreeOrder *order;
  AarPlanContent *copies;
} Duplication;

static gboolean
write_duplicate (AarEdit *edit, gpointer data, GError **error)
{
  const Duplication *duplication = data;

  if (!aar_tree_order_write (duplication->order, edit, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (copied_tables); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (duplication->copies, copied_tables[i]);

      for (guint j = 0; j < records->len; j++)
        if (!aar_edit_insert (edit, records->pdata[j], error))
          return FALSE;
    }
  return TRUE;
}

/* References to what is not copied, such as units and rounds, stay as they are. */
static void
keep_surroundings (AarRecordCopying *copying, AarPlanContent *content)
{
  static const AarTable kept[] = { AAR_TABLE_PLAN,  AAR_TABLE_REFERENCE, AAR_TABLE_UNIT,  AAR_TABLE_TAG,
                                   AAR_TABLE_SCALE, AAR_TABLE_LEVEL,     AAR_TABLE_ROUND, AAR_TABLE_NODE };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, kept[i]);

      for (guint j = 0; j < records->len; j++)
        aar_record_copying_map (copying, aar_record_get_id (records->pdata[j]), aar_record_get_id (records->pdata[j]));
    }
}

static void
begin_anew (AarPlanContent *copies)
{
  GPtrArray *milestones = aar_plan_content_get_records (copies, AAR_TABLE_MILESTONE);
  GPtrArray *actions = aar_plan_content_get_records (copies, AAR_TABLE_ACTION);

  for (guint i = 0; i < milestones->len; i++)
    {
      aar_record_set_boolean (milestones->pdata[i], AAR_MILESTONE_DONE, FALSE);
      aar_record_set_integer (milestones->pdata[i], AAR_MILESTONE_LEVEL, 0);
      aar_record_set_integer (milestones->pdata[i], AAR_MILESTONE_CARRIED_FROM, 0);
      aar_record_set_text (milestones->pdata[i], AAR_MILESTONE_STATUS, NULL);
      aar_record_set_text (milestones->pdata[i], AAR_MILESTONE_REASON, NULL);
    }
  for (guint i = 0; i < actions->len; i++)
    {
      aar_record_set_boolean (actions->pdata[i], AAR_ACTION_DONE, FALSE);
      aar_record_set_integer (actions->pdata[i], AAR_ACTION_LEVEL, 0);
      aar_record_set_text (actions->pdata[i], AAR_ACTION_STATUS, NULL);
    }
}

static AarNode *
copy_node (AarRecordCopying *copying, AarPlan *plan, AarNode *node)
{
  AarNode *copy = aar_record_copying_copy (copying, node);
  const char *title = aar_record_get_text (node, AAR_NODE_TITLE);
  g_autofree char *named = g_strdup_printf ("%s (%s)", title != NULL ? title : "",
                                            aar_plan_words_is_swedish (plan) ? "kopia" : "kopi");

  aar_record_set_text (copy, AAR_NODE_TITLE, named);
  aar_record_set_text (copy, AAR_NODE_NUMBER, NULL);
  aar_record_set_text (copy, AAR_NODE_SOURCE_DOCUMENT, NULL);
  aar_record_set_integer (copy, AAR_NODE_SOURCE_LINE, 0);
  aar_record_set_integer (copy, AAR_NODE_PREDECESSOR, 0);
  return copy;
}

/**
 * aar_tree_duplicate:
 * @store: a store
 * @node: the id of an initiative
 * @copy: (out) (optional): the id of its copy
 * @error: return location for an error
 *
 * Makes a copy of an initiative right behind it, with all that hangs on it but what was answered and measured.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_duplicate (AarStore *store, gint64 node, gint64 *copy, GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_load_around (store, node, error);
  AarNode *record = order != NULL ? aar_tree_order_lookup (order, node) : NULL;
  g_autoptr (AarPlanContent) copies = NULL;
  g_auto (AarRecordCopying) copying = { NULL };
  AarNode *new_node;

  if (record == NULL)
    return FALSE;
  copies = aar_plan_content_new (aar_plan_content_get_plan (order->content));
  aar_record_copying_init (&copying, copies);
  keep_surroundings (&copying, order->content);
  new_node = copy_node (&copying, aar_plan_content_get_plan (order->content), record);
  for (guint i = 0; i < G_N_ELEMENTS (copied_tables); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (order->content, copied_tables[i]);

      for (guint j = 0; j < records->len; j++)
        if (aar_record_get_owner (records->pdata[j]) == node ||
            (copied_tables[i] == AAR_TABLE_ACTION_UNIT &&
             aar_record_copying_find (&copying, aar_record_get_owner (records->pdata[j])) != 0))
          aar_record_copying_copy (&copying, records->pdata[j]);
    }
  begin_anew (copies);
  aar_tree_order_insert (order, new_node, aar_tree_order_find_end (order, node));
  if (copy != NULL)
    *copy = aar_record_get_id (new_node);
  return aar_store_edit (store, N_ ("Copying of an Initiative"), aar_record_get_integer (record, AAR_NODE_PLAN),
                         write_duplicate, &(Duplication) { order, copies }, error);
}

static gboolean
write_deletion (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_delete (edit, AAR_TABLE_NODE, aar_record_get_id (data), error);
}

/**
 * aar_tree_delete:
 * @store: a store
 * @node: the id of a node
 * @error: return location for an error
 *
 * Deletes an area or an initiative with all that stands under it and hangs on it.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_delete (AarStore *store, gint64 node, GError **error)
{
  g_autoptr (AarNode) record = aar_store_get_record (store, AAR_TABLE_NODE, node, error);

  return record != NULL &&
         aar_store_edit (store, is_area (record) ? N_ ("Deletion of an Area") : N_ ("Deletion of an Initiative"),
                         aar_record_get_integer (record, AAR_NODE_PLAN), write_deletion, record, error);
}
