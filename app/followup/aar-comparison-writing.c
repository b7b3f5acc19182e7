/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

#include "aar-node-placing.h"
#include "aar-record-copying.h"

#include <glib/gi18n.h>

/* Writing what was accepted. New rows are gathered in a plan in memory of their own first, with references to the rows
 * that are there; then all is written. */
typedef struct
{
  AarPlanComparison *comparison;
  AarStore *store;
  AarRecordCopying copying;
} Writing;

/* What stands for a row of the document that @record refers to: its counterpart, or a copy made now. */
static void
bring_reference (Writing *writing, AarTable table, gint64 id)
{
  AarPlanComparison *self = writing->comparison;
  gpointer old = aar_comparison_find_old (self, id);
  gpointer new = aar_plan_content_lookup (self->document, table, id);

  if (id == 0 || aar_record_copying_find (&writing->copying, id) != 0)
    return;
  if (old != NULL)
    aar_record_copying_map (&writing->copying, id, aar_record_get_id (old));
  else if (new != NULL && table != AAR_TABLE_NODE &&table != AAR_TABLE_PLAN)
    {
      guint owner = aar_field_find (table, AAR_FIELD_OWNER);

      if (owner != G_MAXUINT)
        bring_reference (writing, aar_field_describe (owner)->table, aar_record_get_owner (new));
      aar_record_copying_copy (&writing->copying, new);
    }
}

static void
bring_references (Writing *writing, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == AAR_FIELD_REFERENCE)
      bring_reference (writing, fields[i].table, aar_record_get_integer (record, table * AAR_FIELDS_PER_TABLE + i));
}

static guint
position_of (gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_POSITION)
      return table * AAR_FIELDS_PER_TABLE + i;
  g_assert_not_reached ();
}

static gpointer
bring_record (Writing *writing, gpointer record)
{
  gpointer copy;

  bring_references (writing, record);
  copy = aar_record_copying_copy (&writing->copying, record);
  /* Behind the rows that are there, besides those that are new. */
  if (copy != NULL)
    aar_record_set_integer (copy, position_of (copy),
                            aar_record_get_integer (copy, position_of (copy)) +
                                aar_placing_find_next (writing->comparison->plan, aar_record_get_table (copy),
                                                       aar_record_get_owner (copy)));
  return copy;
}

static void
bring_details (Writing *writing, AarTable table, AarTable of_table, gpointer record)
{
  GPtrArray *children = aar_plan_content_get_children (writing->comparison->document, table,
                                                       aar_record_get_id (record));

  if (aar_record_get_table (record) != of_table)
    return;
  for (guint i = 0; i < children->len; i++)
    bring_record (writing, children->pdata[i]);
}

static void
bring_with_details (Writing *writing, gpointer record)
{
  if (bring_record (writing, record) == NULL)
    return;
  bring_details (writing, AAR_TABLE_ACTION_UNIT, AAR_TABLE_ACTION, record);
  bring_details (writing, AAR_TABLE_MEASUREMENT, AAR_TABLE_INDICATOR, record);
}

/* The nearest area above that stands in the plan already or is accepted too. */
static gint64
find_parent (Writing *writing, AarNode *node)
{
  gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);

  while (parent != 0)
    {
      AarNode *above = aar_plan_content_lookup (writing->comparison->document, AAR_TABLE_NODE, parent);
      gpointer old = aar_comparison_find_old (writing->comparison, parent);

      if (old != NULL)
        return aar_record_get_id (old);
      if (aar_record_copying_find (&writing->copying, parent) != 0)
        return aar_record_copying_find (&writing->copying, parent);
      parent = above == NULL ? 0 : aar_record_get_integer (above, AAR_NODE_PARENT);
    }
  return 0;
}

static void
bring_node (Writing *writing, AarNode *node)
{
  gint64 parent = find_parent (writing, node);
  AarNode *copy = bring_record (writing, node);

  if (copy == NULL)
    return;
  aar_record_set_integer (copy, AAR_NODE_PARENT, parent);
  for (guint i = 0; i < aar_comparison_n_child_tables; i++)
    {
      GPtrArray *children = aar_plan_content_get_children (writing->comparison->document,
                                                           aar_comparison_child_tables[i], aar_record_get_id (node));

      for (guint j = 0; j < children->len; j++)
        bring_with_details (writing, children->pdata[j]);
    }
}

static void
bring_accepted (Writing *writing)
{
  GPtrArray *differences = writing->comparison->differences;

  for (guint i = 0; i < differences->len; i++)
    {
      AarDifference *difference = differences->pdata[i];

      if (!difference->is_accepted)
        continue;
      if (difference->kind == AAR_DIFFERENCE_CHANGED)
        {
          bring_references (writing, difference->new_record);
          continue;
        }
      if (difference->kind != AAR_DIFFERENCE_NEW)
        continue;
      if (aar_record_get_table (difference->new_record) == AAR_TABLE_NODE)
        bring_node (writing, difference->new_record);
      else
        bring_with_details (writing, difference->new_record);
    }
}

static AarNode *
node_above (Writing *writing, AarNode *node)
{
  gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);
  AarNode *above = parent == 0 ? NULL : aar_plan_content_lookup (writing->comparison->plan, AAR_TABLE_NODE, parent);

  return above != NULL || parent == 0 ? above
                                      : aar_plan_content_lookup (writing->copying.content, AAR_TABLE_NODE, parent);
}

/* @node, or the one above it, that stands right under @parent; NULL if none does. */
static AarNode *
branch_under (Writing *writing, AarNode *node, gint64 parent)
{
  while (node != NULL && aar_record_get_integer (node, AAR_NODE_PARENT) != parent)
    node = node_above (writing, node);
  return node;
}

/* Where a new node goes that stands behind @before in the document: behind all that stands under the neighbour too,
 * which may have more under it here than there. */
static guint
place_behind (Writing *writing, GPtrArray *order, AarNode *before, AarNode *node)
{
  gint64 parent = aar_record_get_integer (node, AAR_NODE_PARENT);
  AarNode *branch = before == NULL ? NULL : branch_under (writing, before, parent);
  guint index;

  if (before == NULL || !g_ptr_array_find (order, before, &index))
    return 0;
  index++;
  while (branch != NULL && index < order->len && branch_under (writing, order->pdata[index], parent) == branch)
    index++;
  return index;
}

/* The nodes of the plan in their new order: each new one behind the one that it stands behind in the document. */
static GPtrArray *
order_nodes (Writing *writing)
{
  AarPlanComparison *self = writing->comparison;
  GPtrArray *old = aar_plan_content_get_records (self->plan, AAR_TABLE_NODE);
  GPtrArray *new = aar_plan_content_get_records (self->document, AAR_TABLE_NODE);
  GPtrArray *order = g_ptr_array_new ();
  gpointer before = NULL;

  for (guint i = 0; i < old->len; i++)
    g_ptr_array_add (order, old->pdata[i]);
  for (guint i = 0; i < new->len; i++)
    {
      gint64 id = aar_record_get_id (new->pdata[i]);
      gpointer node = aar_comparison_find_old (self, id);

      if (node == NULL && aar_record_copying_find (&writing->copying, id) != 0)
        {
          node = aar_plan_content_lookup (writing->copying.content, AAR_TABLE_NODE,
                                          aar_record_copying_find (&writing->copying, id));
          g_ptr_array_insert (order, (int) place_behind (writing, order, before, node), node);
        }
      if (node != NULL)
        before = node;
    }
  return order;
}

/* Gives the new nodes their positions and moves those of the plan that stand in the way. */
static gboolean
place_nodes (Writing *writing, AarEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) order = NULL;
  gint64 next = 0;

  if (aar_plan_content_get_records (writing->copying.content, AAR_TABLE_NODE)->len == 0)
    return TRUE;
  order = order_nodes (writing);
  for (guint i = 0; i < order->len; i++)
    {
      gint64 id = aar_record_get_id (order->pdata[i]);
      gboolean is_old = aar_plan_content_lookup (writing->comparison->plan, AAR_TABLE_NODE, id) != NULL;
      gint64 own = is_old ? aar_record_get_integer (order->pdata[i], AAR_NODE_POSITION) : next;
      gint64 position = MAX (own, next);

      if (!is_old)
        aar_record_set_integer (order->pdata[i], AAR_NODE_POSITION, position);
      else if (position != own && !aar_edit_set_integer (edit, AAR_TABLE_NODE, id, AAR_NODE_POSITION, position, error))
        return FALSE;
      next = position + 1;
    }
  return TRUE;
}

static gboolean
insert_new (Writing *writing, AarEdit *edit, GError **error)
{
  for (guint table = AAR_TABLE_PLAN + 1; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (writing->copying.content, table);

      for (guint i = 0; i < records->len; i++)
        if (!aar_edit_insert (edit, records->pdata[i], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
write_change (Writing *writing, AarEdit *edit, AarDifference *difference, GError **error)
{
  AarTable table = aar_record_get_table (difference->old_record);
  gint64 id = aar_record_get_id (difference->old_record);
  const AarField *field = &aar_table_get_fields (table, NULL)[difference->field % AAR_FIELDS_PER_TABLE];
  g_auto (GValue) value = G_VALUE_INIT;

  if (field->type == AAR_FIELD_REFERENCE)
    return aar_edit_set_integer (
        edit, table, id, difference->field,
        difference->field == AAR_NODE_PARENT
            ? find_parent (writing, difference->new_record)
            : aar_record_copying_find (&writing->copying,
                                       aar_record_get_integer (difference->new_record, difference->field)),
        error);
  g_object_get_property (difference->new_record,
                         aar_record_get_property_name (difference->new_record, difference->field), &value);
  return aar_edit_set_value (edit, table, id, difference->field, &value, error);
}

/* What stays under an area that goes moves up. */
static gboolean
rescue_branches (Writing *writing, AarEdit *edit, GHashTable *going, AarNode *node, GError **error)
{
  GPtrArray *nodes = aar_plan_content_get_records (writing->comparison->plan, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (AarNode) now = NULL;

      if (aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT) != aar_record_get_id (node) ||
          g_hash_table_contains (going, nodes->pdata[i]))
        continue;
      now = aar_edit_load (edit, AAR_TABLE_NODE, aar_record_get_id (nodes->pdata[i]), error);
      if (now == NULL)
        return FALSE;
      if (aar_record_get_integer (now, AAR_NODE_PARENT) == aar_record_get_id (node) &&
          !aar_edit_set_integer (edit, AAR_TABLE_NODE, aar_record_get_id (now), AAR_NODE_PARENT,
                                 aar_record_get_integer (node, AAR_NODE_PARENT), error))
        return FALSE;
    }
  return TRUE;
}

/* From the end of the document, so that what stands under another goes before it. */
static gboolean
delete_gone (Writing *writing, AarEdit *edit, GError **error)
{
  GPtrArray *differences = writing->comparison->differences;
  g_autoptr (GHashTable) going = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      AarDifference *difference = differences->pdata[i];

      if (difference->is_accepted && difference->kind == AAR_DIFFERENCE_GONE)
        g_hash_table_add (going, difference->old_record);
    }
  for (guint i = differences->len; i > 0; i--)
    {
      AarDifference *difference = differences->pdata[i - 1];
      AarTable table;

      if (!difference->is_accepted || difference->kind != AAR_DIFFERENCE_GONE)
        continue;
      table = aar_record_get_table (difference->old_record);
      if ((table == AAR_TABLE_NODE && !rescue_branches (writing, edit, going, difference->old_record, error)) ||
          !aar_edit_delete (edit, table, aar_record_get_id (difference->old_record), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_accepted (AarEdit *edit, gpointer data, GError **error)
{
  Writing *writing = data;
  GPtrArray *differences = writing->comparison->differences;

  if (!aar_seen_plan_check (writing->comparison->seen, writing->store, error) || !place_nodes (writing, edit, error) ||
      !insert_new (writing, edit, error))
    return FALSE;
  for (guint i = 0; i < differences->len; i++)
    {
      AarDifference *difference = differences->pdata[i];

      if (difference->is_accepted && difference->kind == AAR_DIFFERENCE_CHANGED &&
          !write_change (writing, edit, difference, error))
        return FALSE;
    }
  return delete_gone (writing, edit, error);
}

/**
 * aar_plan_comparison_apply:
 * @self: a comparison
 * @store: the store of the plan
 * @error: return location for an error
 *
 * Writes the accepted differences in one step. What hangs on an accepted new initiative comes along; a new one whose
 * area is not accepted stands under the nearest area that is there, and what stays under an area that goes moves up.
 * %AAR_ERROR_CHANGED is set if the plan was changed since it was compared; it is to be compared and shown anew.
 *
 * Returns: whether they were written
 */
gboolean
aar_plan_comparison_apply (AarPlanComparison *self, AarStore *store, GError **error)
{
  AarPlan *plan = aar_plan_content_get_plan (self->plan);
  g_autoptr (AarPlan) copy = aar_record_copy (plan);
  g_autoptr (AarPlanContent) sink = aar_plan_content_new (copy);
  Writing writing = { .comparison = self, .store = store };
  gboolean written;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  aar_record_copying_init (&writing.copying, sink);
  bring_accepted (&writing);
  written = aar_store_edit (store, N_ ("Adoption of a Document"), aar_record_get_id (plan), write_accepted, &writing,
                            error);
  aar_record_copying_clear (&writing.copying);
  return written;
}
