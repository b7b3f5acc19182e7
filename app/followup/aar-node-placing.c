/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-placing.h"

static guint
position_field (AarTable table)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_POSITION)
      return table * AAR_FIELDS_PER_TABLE + i;
  g_assert_not_reached ();
}

/**
 * aar_placing_find_next:
 * @content: a plan
 * @table: a table
 * @owner: the id of the row that owns the new one
 *
 * Returns: the position behind all rows of @table that @owner has
 */
gint64
aar_placing_find_next (AarPlanContent *content, AarTable table, gint64 owner)
{
  GPtrArray *children = aar_plan_content_get_children (content, table, owner);
  gint64 next = 0;

  for (guint i = 0; i < children->len; i++)
    next = MAX (next, aar_record_get_integer (children->pdata[i], position_field (table)) + 1);
  return next;
}

/**
 * aar_node_placing_find_end:
 * @content: a plan
 * @parent: the id of an area, 0 for the whole plan
 *
 * Returns: the position right behind the last node anywhere under @parent
 */
gint64
aar_node_placing_find_end (AarPlanContent *content, gint64 parent)
{
  AarNode *node = parent == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_NODE, parent);
  GPtrArray *branches = aar_plan_content_get_branches (content, parent);

  if (parent == 0)
    return aar_placing_find_next (content, AAR_TABLE_NODE, aar_record_get_id (aar_plan_content_get_plan (content)));
  if (branches->len > 0)
    return aar_node_placing_find_end (content, aar_record_get_id (branches->pdata[branches->len - 1]));
  return node == NULL ? 0 : aar_record_get_integer (node, AAR_NODE_POSITION) + 1;
}

/**
 * aar_node_placing_make_room:
 * @edit: the step being written
 * @content: the plan
 * @position: where new nodes begin
 * @n_nodes: how many there are
 * @error: return location for an error
 *
 * Moves the nodes behind @position on, as far as is needed: where a gap is wide enough, nothing behind it is touched.
 *
 * Returns: whether it was written
 */
gboolean
aar_node_placing_make_room (AarEdit *edit, AarPlanContent *content, gint64 position, guint n_nodes, GError **error)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  gint64 free = position + n_nodes;

  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 own = aar_record_get_integer (nodes->pdata[i], AAR_NODE_POSITION);

      if (own < position)
        continue;
      if (own >= free)
        break;
      if (!aar_edit_set_integer (edit, AAR_TABLE_NODE, aar_record_get_id (nodes->pdata[i]), AAR_NODE_POSITION, free,
                                 error))
        return FALSE;
      free++;
    }
  return TRUE;
}
