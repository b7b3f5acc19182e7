/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-tree.h"

/**
 * AarImportTree:
 *
 * The areas and initiatives that were found, and which of them the coordinator takes. It knows nothing of widgets; the
 * preview shows it.
 */
struct _AarImportTree
{
  GObject parent_instance;

  AarPlanContent *content;
  GListStore *roots;
  /* All nodes in document order. */
  GPtrArray *nodes;
  GHashTable *by_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AarImportTree, aar_import_tree, G_TYPE_OBJECT)

static void
aar_import_tree_finalize (GObject *object)
{
  AarImportTree *self = AAR_IMPORT_TREE (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->nodes);
  g_clear_object (&self->roots);
  g_clear_object (&self->content);
  G_OBJECT_CLASS (aar_import_tree_parent_class)->finalize (object);
}

static void
aar_import_tree_class_init (AarImportTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_import_tree_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
aar_import_tree_init (AarImportTree *self)
{
  self->roots = g_list_store_new (AAR_TYPE_IMPORT_NODE);
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
stands_under (AarImportNode *node, AarImportNode *other)
{
  for (; node != NULL; node = aar_import_node_get_parent (node))
    if (node == other)
      return TRUE;
  return FALSE;
}

/**
 * aar_import_tree_new:
 * @content: a plan as it was read; kinds and parents of its nodes will be set when the coordinator turns one
 *
 * A node whose parent is not there, or stands under the node itself, is put at the top.
 *
 * Returns: (transfer full): the tree of its nodes, all taken
 */
AarImportTree *
aar_import_tree_new (AarPlanContent *content)
{
  AarImportTree *self;
  GPtrArray *records;

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), NULL);

  self = g_object_new (AAR_TYPE_IMPORT_TREE, NULL);
  self->content = g_object_ref (content);
  records = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (guint i = 0; i < records->len; i++)
    {
      gint64 *key = g_new (gint64, 1);

      *key = aar_record_get_id (records->pdata[i]);
      g_ptr_array_add (self->nodes, aar_import_node_new (content, records->pdata[i], i));
      g_hash_table_replace (self->by_id, key, self->nodes->pdata[i]);
    }
  for (guint i = 0; i < records->len; i++)
    {
      AarImportNode *node = self->nodes->pdata[i];
      AarImportNode *parent = aar_import_tree_lookup (self,
                                                      aar_record_get_integer (records->pdata[i], AAR_NODE_PARENT));

      if (parent != NULL && !stands_under (parent, node))
        aar_import_node_append (parent, node);
      else
        {
          aar_record_set_integer (records->pdata[i], AAR_NODE_PARENT, 0);
          g_list_store_append (self->roots, node);
        }
    }
  return self;
}

/**
 * aar_import_tree_get_roots:
 * @self: a tree
 *
 * Returns: (transfer none): the nodes at the top, a live list of #AarImportNode
 */
GListModel *
aar_import_tree_get_roots (AarImportTree *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), NULL);

  return G_LIST_MODEL (self->roots);
}

guint
aar_import_tree_get_n_nodes (AarImportTree *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), 0);

  return self->nodes->len;
}

AarImportNode *
aar_import_tree_get_node (AarImportTree *self, guint index)
{
  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), NULL);
  g_return_val_if_fail (index < self->nodes->len, NULL);

  return self->nodes->pdata[index];
}

AarImportNode *
aar_import_tree_lookup (AarImportTree *self, gint64 id)
{
  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), NULL);

  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * aar_import_tree_set_included:
 * @self: a tree
 * @node: one of its nodes
 * @included: whether to take it
 *
 * See [method@Aar.ImportNode.set_included].
 */
void
aar_import_tree_set_included (AarImportTree *self, AarImportNode *node, gboolean included)
{
  g_return_if_fail (AAR_IS_IMPORT_TREE (self));
  g_return_if_fail (AAR_IS_IMPORT_NODE (node));

  aar_import_node_set_included (node, included);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The list that @node stands in. */
static GListStore *
get_siblings (AarImportTree *self, AarImportNode *node)
{
  AarImportNode *parent = aar_import_node_get_parent (node);

  return parent != NULL ? G_LIST_STORE (aar_import_node_get_children (parent)) : self->roots;
}

/* What a node that becomes an initiative holds must fit one that is not divided further. */
static gboolean
has_area_below (AarImportNode *node)
{
  GListModel *children = aar_import_node_get_children (node);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AarImportNode) child = g_list_model_get_item (children, i);

      if (aar_import_node_is_area (child))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_import_tree_can_convert:
 * @self: a tree
 * @node: one of its nodes
 *
 * An area that holds areas cannot become an initiative, and an initiative that actions, indicators or milestones hang
 * on cannot become an area, as these would be lost from sight. What is left out stays as it is.
 *
 * Returns: whether @node can become the other kind
 */
gboolean
aar_import_tree_can_convert (AarImportTree *self, AarImportNode *node)
{
  const AarImportCounts *counts;

  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), FALSE);
  g_return_val_if_fail (AAR_IS_IMPORT_NODE (node), FALSE);

  if (aar_import_node_get_mark (node) == AAR_IMPORT_MARK_OUT)
    return FALSE;
  if (aar_import_node_is_area (node))
    return !has_area_below (node);
  counts = aar_import_node_get_counts (node);
  return counts->actions == 0 && counts->indicators == 0 && counts->milestones == 0;
}

/* Takes the nodes from @first to before @end out of @list, in their order. */
static GPtrArray *
take_nodes (AarImportNode *parent, GListStore *list, guint first, guint end)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < end; i++)
    g_ptr_array_add (taken, g_list_model_get_item (G_LIST_MODEL (list), i));
  if (parent == NULL)
    g_list_store_splice (list, first, end - first, NULL, 0);
  else
    for (guint i = 0; i < taken->len; i++)
      aar_import_node_remove (parent, taken->pdata[i]);
  return taken;
}

static void
give_nodes (AarImportNode *parent, GListStore *list, GPtrArray *nodes)
{
  if (parent == NULL)
    g_list_store_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, nodes->pdata, nodes->len);
  else
    for (guint i = 0; i < nodes->len; i++)
      aar_import_node_append (parent, nodes->pdata[i]);
}

/**
 * aar_import_tree_convert:
 * @self: a tree
 * @node: one of its nodes
 *
 * Makes an initiative an area, or an area an initiative, as one does in an outline: the initiatives that follow a new
 * area, up to the next area, move under it; what stood under a new initiative follows it.
 */
void
aar_import_tree_convert (AarImportTree *self, AarImportNode *node)
{
  GListStore *list = get_siblings (self, node);
  AarImportNode *parent = aar_import_node_get_parent (node);
  g_autoptr (GPtrArray) behind = NULL, moved = NULL;
  guint position, n, n_moved = 0;

  g_return_if_fail (aar_import_tree_can_convert (self, node));

  if (!g_list_store_find (list, node, &position))
    g_return_if_reached ();
  /* The node itself is taken out and put back too, so that the view asks again whether it can be opened. */
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  behind = take_nodes (parent, list, position, n);
  if (aar_import_node_is_area (node))
    {
      GListStore *children = G_LIST_STORE (aar_import_node_get_children (node));

      moved = take_nodes (node, children, 0, g_list_model_get_n_items (G_LIST_MODEL (children)));
      for (guint i = 0; i < moved->len; i++)
        g_ptr_array_insert (behind, (gint) i + 1, g_object_ref (moved->pdata[i]));
    }
  else
    {
      while (n_moved + 1 < behind->len && !aar_import_node_is_area (behind->pdata[n_moved + 1]))
        aar_import_node_append (node, behind->pdata[++n_moved]);
      if (n_moved > 0)
        g_ptr_array_remove_range (behind, 1, n_moved);
    }
  aar_import_node_convert (node, !aar_import_node_is_area (node));
  give_nodes (parent, list, behind);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
aar_import_tree_count (AarImportTree *self, AarImportCounts *counts)
{
  g_return_if_fail (AAR_IS_IMPORT_TREE (self));

  *counts = (AarImportCounts) { 0 };
  for (guint i = 0; i < self->nodes->len; i++)
    if (aar_import_node_get_mark (self->nodes->pdata[i]) != AAR_IMPORT_MARK_OUT)
      aar_import_counts_add (counts, aar_import_node_get_counts (self->nodes->pdata[i]));
}

/* Whether @record goes with what is left out; if it only mentions it, @copy is set to a copy that does not. */
static gboolean
goes_along (gpointer record, GHashTable *gone, gpointer *copy)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;
      gint64 id;

      if (fields[i].type != AAR_FIELD_REFERENCE)
        continue;
      id = aar_record_get_integer (record, field);
      if (id == 0 || !g_hash_table_contains (gone, &id))
        continue;
      if (fields[i].flags & (AAR_FIELD_OWNER | AAR_FIELD_CASCADE))
        return TRUE;
      if (*copy == NULL)
        *copy = aar_record_copy (record);
      aar_record_set_integer (*copy, field, 0);
    }
  return FALSE;
}

static void
add_id (GHashTable *ids, gpointer record)
{
  gint64 *key = g_new (gint64, 1);

  *key = aar_record_get_id (record);
  g_hash_table_add (ids, key);
}

/**
 * aar_import_tree_make_content:
 * @self: a tree
 *
 * The content that was read stays as it is, so that the preview can go on if writing fails.
 *
 * Returns: (transfer full): the plan with what is taken, and nothing that hangs on what is left out
 */
AarPlanContent *
aar_import_tree_make_content (AarImportTree *self)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  AarPlanContent *made;

  g_return_val_if_fail (AAR_IS_IMPORT_TREE (self), NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    if (aar_import_node_get_mark (self->nodes->pdata[i]) == AAR_IMPORT_MARK_OUT)
      add_id (gone, aar_import_node_get_record (self->nodes->pdata[i]));

  made = aar_plan_content_new (aar_plan_content_get_plan (self->content));
  /* Owners stand before what they own, so one pass finds all that goes. */
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (self->content, table);

      for (guint i = 0; table != AAR_TABLE_PLAN && i < records->len; i++)
        {
          g_autoptr (AarRecord) copy = NULL;
          gint64 id = aar_record_get_id (records->pdata[i]);

          if (g_hash_table_contains (gone, &id))
            continue;
          if (goes_along (records->pdata[i], gone, (gpointer *) &copy))
            add_id (gone, records->pdata[i]);
          else
            aar_plan_content_add (made, copy != NULL ? (gpointer) copy : records->pdata[i]);
        }
    }
  return made;
}
