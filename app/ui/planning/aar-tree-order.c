/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tree-order.h"

/**
 * aar_tree_order_load:
 * @store: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its nodes
 */
AarTreeOrder *
aar_tree_order_load (AarStore *store, gint64 plan, GError **error)
{
  AarPlanContent *content = aar_store_load_plan (store, plan, error);
  GPtrArray *nodes;
  AarTreeOrder *self;

  if (content == NULL)
    return NULL;
  self = g_new0 (AarTreeOrder, 1);
  self->content = content;
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (self->nodes, g_object_ref (nodes->pdata[i]));
  return self;
}

/**
 * aar_tree_order_load_around:
 * @store: a store
 * @node: the id of a node
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the nodes of its plan
 */
AarTreeOrder *
aar_tree_order_load_around (AarStore *store, gint64 node, GError **error)
{
  g_autoptr (AarNode) record = aar_store_get_record (store, AAR_TABLE_NODE, node, error);

  return record != NULL ? aar_tree_order_load (store, aar_record_get_integer (record, AAR_NODE_PLAN), error) : NULL;
}

/**
 * aar_tree_order_free:
 * @self: (nullable): an order
 */
void
aar_tree_order_free (AarTreeOrder *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_object_unref (self->content);
  g_free (self);
}

/**
 * aar_tree_order_lookup:
 * @self: an order
 * @node: the id of a node
 *
 * Returns: (transfer none) (nullable): the node
 */
AarNode *
aar_tree_order_lookup (AarTreeOrder *self, gint64 node)
{
  return node != 0 ? aar_plan_content_lookup (self->content, AAR_TABLE_NODE, node) : NULL;
}

/**
 * aar_tree_order_get_siblings:
 * @self: an order
 * @node: the id of a node
 * @index: (out): where it stands among them
 *
 * Returns: (transfer none) (element-type Aar.Node): what stands right under the same area
 */
GPtrArray *
aar_tree_order_get_siblings (AarTreeOrder *self, gint64 node, guint *index)
{
  AarNode *record = aar_tree_order_lookup (self, node);
  GPtrArray *siblings = aar_plan_content_get_branches (self->content, aar_record_get_integer (record, AAR_NODE_PARENT));

  *index = 0;
  g_ptr_array_find (siblings, record, index);
  return siblings;
}

/**
 * aar_tree_order_find:
 * @self: an order
 * @node: the id of a node
 *
 * Returns: where it stands in the document, the number of nodes if it is not there
 */
guint
aar_tree_order_find (AarTreeOrder *self, gint64 node)
{
  guint index;

  return g_ptr_array_find (self->nodes, aar_tree_order_lookup (self, node), &index) ? index : self->nodes->len;
}

/**
 * aar_tree_order_is_below:
 * @self: an order
 * @node: the id of a node
 * @above: the id of another
 *
 * Returns: whether @node is @above or stands anywhere under it
 */
gboolean
aar_tree_order_is_below (AarTreeOrder *self, gint64 node, gint64 above)
{
  /* no deeper than there are nodes, whatever the rows say */
  for (guint i = 0; node != 0 && i <= self->nodes->len; i++)
    {
      AarNode *record = aar_tree_order_lookup (self, node);

      if (node == above)
        return TRUE;
      node = record != NULL ? aar_record_get_integer (record, AAR_NODE_PARENT) : 0;
    }
  return FALSE;
}

/**
 * aar_tree_order_find_end:
 * @self: an order
 * @node: the id of a node, 0 for the whole plan
 *
 * Returns: the place in the document right behind it and all that stands under it
 */
guint
aar_tree_order_find_end (AarTreeOrder *self, gint64 node)
{
  guint end = aar_tree_order_find (self, node) + 1;

  if (node == 0)
    return self->nodes->len;
  for (guint i = 0; i < self->nodes->len; i++)
    if (aar_tree_order_is_below (self, aar_record_get_id (self->nodes->pdata[i]), node))
      end = MAX (end, i + 1);
  return end;
}

/**
 * aar_tree_order_move:
 * @self: an order
 * @node: the id of a node
 * @index: a place in the document as it was before
 *
 * Puts @node and all that stands under it at @index.
 */
void
aar_tree_order_move (AarTreeOrder *self, gint64 node, guint index)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  guint n_before = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    if (aar_tree_order_is_below (self, aar_record_get_id (self->nodes->pdata[i]), node))
      g_ptr_array_add (moved, self->nodes->pdata[i]);
    else
      {
        n_before += i < index;
        g_ptr_array_add (others, self->nodes->pdata[i]);
      }
  /* the same nodes in another order: each keeps the reference that the list holds */
  for (guint i = 0; i < self->nodes->len; i++)
    if (i < n_before)
      self->nodes->pdata[i] = others->pdata[i];
    else if (i < n_before + moved->len)
      self->nodes->pdata[i] = moved->pdata[i - n_before];
    else
      self->nodes->pdata[i] = others->pdata[i - moved->len];
}

/**
 * aar_tree_order_insert:
 * @self: an order
 * @node: a new node
 * @index: a place in the document
 *
 * Puts a new node at @index; where it comes to stand is written with the others.
 */
void
aar_tree_order_insert (AarTreeOrder *self, AarNode *node, guint index)
{
  g_ptr_array_insert (self->nodes, (int) MIN (index, self->nodes->len), g_object_ref (node));
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const gint64 *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/* The places that the nodes have had, in order, and as many behind them as there are new nodes. */
static GArray *
collect_positions (AarTreeOrder *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = -1;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      gint64 position = aar_record_get_integer (self->nodes->pdata[i], AAR_NODE_POSITION);

      if (aar_plan_content_lookup (self->content, AAR_TABLE_NODE, aar_record_get_id (self->nodes->pdata[i])) == NULL)
        continue;
      g_array_append_val (positions, position);
      last = MAX (last, position);
    }
  while (positions->len < self->nodes->len)
    {
      last++;
      g_array_append_val (positions, last);
    }
  g_array_sort (positions, compare_positions);
  return positions;
}

/**
 * aar_tree_order_write:
 * @self: an order
 * @edit: the step being written
 * @error: return location for an error
 *
 * Writes where the nodes stand now. Only those between the old and the new place of what was moved are touched. New
 * nodes are given their place and inserted.
 *
 * Returns: whether it was written
 */
gboolean
aar_tree_order_write (AarTreeOrder *self, AarEdit *edit, GError **error)
{
  g_autoptr (GArray) positions = collect_positions (self);
  gint64 last = G_MININT64;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      AarNode *node = self->nodes->pdata[i];
      gint64 id = aar_record_get_id (node);
      gint64 position = MAX (g_array_index (positions, gint64, i), i > 0 ? last + 1 : G_MININT64);

      last = position;
      if (aar_plan_content_lookup (self->content, AAR_TABLE_NODE, id) == NULL)
        {
          aar_record_set_integer (node, AAR_NODE_POSITION, position);
          if (!aar_edit_insert (edit, node, error))
            return FALSE;
        }
      else if (aar_record_get_integer (node, AAR_NODE_POSITION) != position &&
               !aar_edit_set_integer (edit, AAR_TABLE_NODE, id, AAR_NODE_POSITION, position, error))
        return FALSE;
    }
  return TRUE;
}
