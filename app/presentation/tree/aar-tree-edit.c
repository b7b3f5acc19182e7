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

typedef struct
{
  AarTreeOrder *order;
  gpointer node;
} Addition;

static gboolean
write_addition (AarEdit *edit, gpointer data, GError **error)
{
  const Addition *addition = data;

  return aar_tree_order_write (addition->order, edit, error) && aar_edit_insert (edit, addition->node, error);
}

static gboolean
fail (GError **error, AarError code, const char *message)
{
  g_set_error_literal (error, AAR_ERROR, (int) code, message);
  return FALSE;
}

/* An order of the plan that @node is in, and where it stands. */
static AarTreeOrder *
order_around (AarStore *store, gint64 node, AarTreeLine *line, GError **error)
{
  g_autoptr (AarNode) record = aar_store_get_record (store, AAR_TABLE_NODE, node, error);
  g_autoptr (AarTreeOrder) order = NULL;

  if (record == NULL)
    return NULL;
  order = aar_tree_order_new (store, aar_record_get_integer (record, AAR_NODE_PLAN));
  return aar_tree_order_read (order, node, line, error) ? g_steal_pointer (&order) : NULL;
}

/* What stands behind an area, 0 for the plan, and all that is in it. */
static gboolean
find_end (AarTreeOrder *order, gint64 area, AarTreeLine *end, GError **error)
{
  AarTreeLine line;

  if (area == 0)
    return aar_tree_order_find_end (order, NULL, NULL, end, error);
  if (!aar_tree_order_read (order, area, &line, error))
    return FALSE;
  if (line.id == 0)
    return fail (error, AAR_ERROR_NOT_FOUND, _ ("The area is not there any more."));
  return aar_tree_order_find_end (order, &line, NULL, end, error);
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
  g_autoptr (AarTreeOrder) order = aar_tree_order_new (store, plan);
  g_autoptr (AarNode) record = aar_record_new (AAR_TABLE_NODE, aar_id_new ());
  AarTreeLine end;
  gint64 position;

  if (!find_end (order, parent, &end, error) || !aar_tree_order_insert (order, &end, &position, error))
    return FALSE;
  aar_record_set_integer (record, AAR_NODE_PLAN, plan);
  aar_record_set_integer (record, AAR_NODE_PARENT, parent);
  aar_record_set_integer (record, AAR_NODE_POSITION, position);
  aar_record_set_text (record, AAR_NODE_KIND, kind);
  aar_record_set_text (record, AAR_NODE_NUMBER, number);
  aar_record_set_text (record, AAR_NODE_TITLE, title);
  if (node != NULL)
    *node = aar_record_get_id (record);
  return aar_store_edit (store, is_area (record) ? N_ ("Addition of an Area") : N_ ("Addition of an Initiative"), plan,
                         write_addition, &(Addition) { order, record }, error);
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
move_node (AarStore *store,
           AarTreeOrder *order,
           const AarTreeLine *line,
           gint64 parent,
           const AarTreeLine *before,
           GError **error)
{
  Move move = { order, line->id, parent };

  return aar_tree_order_move (order, line, before, error) &&
         aar_store_edit (store, line->is_area ? N_ ("Move of an Area") : N_ ("Move of an Initiative"),
                         aar_tree_order_get_plan (order), write_move, &move, error);
}

static gboolean
place (AarStore *store,
       AarTreeOrder *order,
       const AarTreeLine *line,
       gint64 target,
       AarTreePlacing placing,
       GError **error)
{
  AarTreeLine goal = { 0, 0, 0, FALSE }, end;
  gboolean inside;

  if (target != 0 && !aar_tree_order_read (order, target, &goal, error))
    return FALSE;
  if (line->id == 0 || goal.id != target)
    return fail (error, AAR_ERROR_NOT_FOUND, _ ("What was to be moved is not there any more."));
  if (!aar_tree_order_is_below (order, target, line->id, &inside, error))
    return FALSE;
  if (inside)
    return line->id == target || fail (error, AAR_ERROR_CONSTRAINT, _ ("An area cannot be put into itself."));
  if (placing == AAR_TREE_BEFORE)
    return move_node (store, order, line, goal.parent, &goal, error);
  return find_end (order, target, &end, error) &&
         move_node (store, order, line, placing == AAR_TREE_INTO ? target : goal.parent, &end, error);
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
  AarTreeLine line;
  g_autoptr (AarTreeOrder) order = order_around (store, node, &line, error);

  return order != NULL && place (store, order, &line, target, placing, error);
}

/* At the end of its area an initiative goes on into the next one, as it does on the screen. */
static gboolean
cross_border (AarTreeOrder *order,
              const AarTreeLine *line,
              gboolean up,
              gint64 *target,
              AarTreePlacing *placing,
              GError **error)
{
  AarTreeLine above, area, inside;

  if (line->is_area || line->parent == 0)
    return TRUE;
  if (!aar_tree_order_read (order, line->parent, &above, error) ||
      !aar_tree_order_find_sibling (order, &above, up, TRUE, &area, error))
    return FALSE;
  *placing = AAR_TREE_INTO;
  *target = area.id;
  if (up || area.id == 0)
    return TRUE;
  if (!aar_tree_order_find_first (order, &area, &inside, error))
    return FALSE;
  if (inside.id != 0)
    {
      *placing = AAR_TREE_BEFORE;
      *target = inside.id;
    }
  return TRUE;
}

/* Where a step leads to; @target is 0 if there is nothing in that direction. */
static gboolean
find_target (AarTreeOrder *order,
             const AarTreeLine *line,
             AarTreeStep step,
             gint64 *target,
             AarTreePlacing *placing,
             GError **error)
{
  gboolean back = step != AAR_TREE_DOWN;
  AarTreeLine sibling;

  *placing = step == AAR_TREE_UP ? AAR_TREE_BEFORE : step == AAR_TREE_IN ? AAR_TREE_INTO : AAR_TREE_AFTER;
  *target = line->parent;
  if (step == AAR_TREE_OUT)
    return TRUE;
  if (!aar_tree_order_find_sibling (order, line, back, step == AAR_TREE_IN, &sibling, error))
    return FALSE;
  *target = sibling.id;
  return *target != 0 || step == AAR_TREE_IN || cross_border (order, line, back, target, placing, error);
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
  AarTreeLine line;
  g_autoptr (AarTreeOrder) order = order_around (store, node, &line, error);
  AarTreePlacing placing;
  gint64 target;

  *moved = FALSE;
  if (order == NULL || !find_target (order, &line, step, &target, &placing, error))
    return FALSE;
  *moved = target != 0;
  return target == 0 || place (store, order, &line, target, placing, error);
}

typedef struct
{
  const AarTreeLine *line;
  /* (element-type AarTreeLine): it and all that stands under it */
  GArray *block;
} Turn;

static gboolean
write_turn (AarEdit *edit, gpointer data, GError **error)
{
  const Turn *turn = data;

  /* nothing stands under an initiative: it comes to stand behind it */
  for (guint i = 1; i < turn->block->len; i++)
    {
      const AarTreeLine *below = &g_array_index (turn->block, AarTreeLine, i);

      if (below->parent == turn->line->id &&
          !aar_edit_set_integer (edit, AAR_TABLE_NODE, below->id, AAR_NODE_PARENT, turn->line->parent, error))
        return FALSE;
    }
  return aar_edit_set_text (edit, AAR_TABLE_NODE, turn->line->id, AAR_NODE_KIND,
                            turn->line->is_area ? AAR_NODE_KIND_INITIATIVE : AAR_NODE_KIND_AREA, error);
}

/**
 * aar_tree_convert:
 * @store: a store
 * @node: the id of a node
 * @error: return location for an error
 *
 * Makes an initiative of an area or an area of an initiative. What stood under the area stands behind it then.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_convert (AarStore *store, gint64 node, GError **error)
{
  AarTreeLine line, end;
  g_autoptr (AarTreeOrder) order = order_around (store, node, &line, error);
  g_autoptr (GArray) block = g_array_new (FALSE, FALSE, sizeof (AarTreeLine));
  Turn turn = { &line, block };

  if (order == NULL || !aar_tree_order_find_end (order, &line, block, &end, error))
    return FALSE;
  return aar_store_edit (
      store, line.is_area ? N_ ("Turning of an Area into an Initiative") : N_ ("Turning of an Initiative into an Area"),
      aar_tree_order_get_plan (order), write_turn, &turn, error);
}

/**
 * aar_tree_find_last_area:
 * @store: a store
 * @plan: the id of a plan
 * @parent: the id of an area of it, 0 for the plan
 * @area: (out): the id of the last area right under it, 0 if there is none
 * @error: return location for an error
 *
 * Returns: whether nothing failed
 */
gboolean
aar_tree_find_last_area (AarStore *store, gint64 plan, gint64 parent, gint64 *area, GError **error)
{
  g_autoptr (AarTreeOrder) order = aar_tree_order_new (store, plan);
  AarTreeLine end, last;

  if (!find_end (order, parent, &end, error))
    return FALSE;
  /* as if something were to stand there */
  end.parent = parent;
  if (!aar_tree_order_find_sibling (order, &end, TRUE, TRUE, &last, error))
    return FALSE;
  *area = last.id;
  return TRUE;
}

/* What hangs on an initiative and goes along into a copy. What was answered and measured belongs to the original. */
static const AarTable copied_tables[] = {
  AAR_TABLE_AMOUNT,         AAR_TABLE_STAFFING,      AAR_TABLE_RESPONSIBILITY, AAR_TABLE_NODE_TAG,
  AAR_TABLE_NODE_REFERENCE, AAR_TABLE_NODE_DECISION, AAR_TABLE_NODE_LINK,      AAR_TABLE_EXEMPTION,
  AAR_TABLE_ACTION,         AAR_TABLE_ACTION_UNIT,   AAR_TABLE_INDICATOR,      AAR_TABLE_MILESTONE,
};

typedef struct
{
  Addition addition;
  AarPlanContent *copies;
} Duplication;

static gboolean
write_duplicate (AarEdit *edit, gpointer data, GError **error)
{
  Duplication *duplication = data;

  if (!write_addition (edit, &duplication->addition, error))
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
  static const AarTable kept[] = { AAR_TABLE_PLAN,  AAR_TABLE_REFERENCE, AAR_TABLE_UNIT,
                                   AAR_TABLE_TAG,   AAR_TABLE_SCALE,     AAR_TABLE_LEVEL,
                                   AAR_TABLE_ROUND, AAR_TABLE_NODE,      AAR_TABLE_DECISION };

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
      aar_record_set_text (milestones->pdata[i], AAR_MILESTONE_EXPECTED, NULL);
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
                                            aar_language_get_word (aar_plan_get_language (plan), "writing", "copy", 0));

  aar_record_set_text (copy, AAR_NODE_TITLE, named);
  aar_record_set_text (copy, AAR_NODE_NUMBER, NULL);
  aar_record_set_text (copy, AAR_NODE_SOURCE_DOCUMENT, NULL);
  aar_record_set_integer (copy, AAR_NODE_SOURCE_LINE, 0);
  aar_record_set_integer (copy, AAR_NODE_SOURCE_PAGE, 0);
  aar_record_set_text (copy, AAR_NODE_SOURCE_CELL, NULL);
  aar_record_set_text (copy, AAR_NODE_SOURCE_PATTERN, NULL);
  aar_record_set_integer (copy, AAR_NODE_PREDECESSOR, 0);
  return copy;
}

/* The copy of @node, which stands in @copies with all that is copied along. */
static AarNode *
copy_with_parts (AarPlanContent *copies, AarPlanContent *content, gint64 node)
{
  g_auto (AarRecordCopying) copying = { NULL };
  AarNode *copy;

  aar_record_copying_init (&copying, copies);
  keep_surroundings (&copying, content);
  copy = copy_node (&copying, aar_plan_content_get_plan (content),
                    aar_plan_content_lookup (content, AAR_TABLE_NODE, node));
  for (guint i = 0; i < G_N_ELEMENTS (copied_tables); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, copied_tables[i]);

      for (guint j = 0; j < records->len; j++)
        if (aar_record_get_owner (records->pdata[j]) == node ||
            (copied_tables[i] == AAR_TABLE_ACTION_UNIT &&
             aar_record_copying_find (&copying, aar_record_get_owner (records->pdata[j])) != 0))
          aar_record_copying_copy (&copying, records->pdata[j]);
    }
  begin_anew (copies);
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
  AarTreeLine line, end;
  g_autoptr (AarTreeOrder) order = order_around (store, node, &line, error);
  g_autoptr (AarPlanContent) content = order != NULL ? aar_store_load_node (store, node, error) : NULL;
  g_autoptr (AarPlanContent) copies = NULL;
  AarNode *new_node;
  gint64 position;

  if (content == NULL || !aar_tree_order_find_end (order, &line, NULL, &end, error) ||
      !aar_tree_order_insert (order, &end, &position, error))
    return FALSE;
  copies = aar_plan_content_new (aar_plan_content_get_plan (content));
  new_node = copy_with_parts (copies, content, node);
  aar_record_set_integer (new_node, AAR_NODE_POSITION, position);
  if (copy != NULL)
    *copy = aar_record_get_id (new_node);
  return aar_store_edit (store, N_ ("Copying of an Initiative"), aar_tree_order_get_plan (order), write_duplicate,
                         &(Duplication) { { order, new_node }, copies }, error);
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
