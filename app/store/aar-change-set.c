/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-change-set-private.h"

/**
 * AarChangeSet:
 *
 * What one step changed, or what other processes changed since the store looked last.
 */
struct _AarChangeSet
{
  GObject parent_instance;

  GArray *changes;
  gboolean foreign;
  /* Names plans and tables but no rows */
  gboolean coarse;
  /* Changes what belongs to an organisation */
  gboolean shared;
  guint64 tables;
  /* Made when first asked for, as a set may have a hundred thousand changes and many listeners. */
  GHashTable *nodes;
  GHashTable *plans;
};

G_DEFINE_FINAL_TYPE (AarChangeSet, aar_change_set, G_TYPE_OBJECT)

G_STATIC_ASSERT (AAR_N_TABLES <= 64);

static void
aar_change_set_finalize (GObject *object)
{
  AarChangeSet *self = AAR_CHANGE_SET (object);

  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->plans, g_hash_table_unref);
  G_OBJECT_CLASS (aar_change_set_parent_class)->finalize (object);
}

static void
aar_change_set_class_init (AarChangeSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_change_set_finalize;
}

static void
aar_change_set_init (AarChangeSet *self)
{
}

/**
 * aar_change_set_new:
 * @changes: (transfer none) (element-type Aar.Change): the changes in their order
 * @foreign: whether another process made them
 *
 * Returns: (transfer full): a new set
 */
AarChangeSet *
aar_change_set_new (GArray *changes, gboolean foreign)
{
  AarChangeSet *self = g_object_new (AAR_TYPE_CHANGE_SET, NULL);

  self->changes = g_array_ref (changes);
  self->foreign = foreign;
  self->coarse = changes->len > 0 && g_array_index (changes, AarChange, 0).row == 0;
  for (guint i = 0; i < changes->len; i++)
    {
      const AarChange *change = &g_array_index (changes, AarChange, i);

      self->tables |= G_GUINT64_CONSTANT (1) << change->table;
      self->shared |= change->row != 0 && change->plan == 0 && change->table != AAR_TABLE_PLAN;
    }
  return self;
}

/**
 * aar_change_set_get_n_changes:
 * @self: a set of changes
 *
 * Returns: how many there are
 */
guint
aar_change_set_get_n_changes (AarChangeSet *self)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), 0);

  return self->changes->len;
}

/**
 * aar_change_set_get_change:
 * @self: a set of changes
 * @index: which
 *
 * Returns: (transfer none): the change
 */
const AarChange *
aar_change_set_get_change (AarChangeSet *self, guint index)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, AarChange, index);
}

/**
 * aar_change_set_is_foreign:
 * @self: a set of changes
 *
 * Returns: whether another connection made the changes: another process, or a task of this one
 */
gboolean
aar_change_set_is_foreign (AarChangeSet *self)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), FALSE);

  return self->foreign;
}

/**
 * aar_change_set_touches_table:
 * @self: a set of changes
 * @table: a table
 *
 * Returns: whether a row of @table was changed
 */
gboolean
aar_change_set_touches_table (AarChangeSet *self, AarTable table)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), FALSE);

  return (self->tables >> table) & 1;
}

static gboolean
is_in (AarChangeSet *self, GHashTable **set, gsize offset, gint64 id)
{
  if (*set == NULL)
    {
      *set = g_hash_table_new (g_int64_hash, g_int64_equal);
      for (guint i = 0; i < self->changes->len; i++)
        g_hash_table_add (*set, (char *) &g_array_index (self->changes, AarChange, i) + offset);
    }
  return id != 0 && g_hash_table_contains (*set, &id);
}

/**
 * aar_change_set_touches_node:
 * @self: a set of changes
 * @node: the id of an area or initiative
 *
 * Returns: whether the node, or a row that hangs on it, was changed; %TRUE for every node if the set says only which
 *   plans were touched, as it does of very many changes of another process
 */
gboolean
aar_change_set_touches_node (AarChangeSet *self, gint64 node)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), FALSE);

  return self->coarse || is_in (self, &self->nodes, G_STRUCT_OFFSET (AarChange, node), node);
}

/**
 * aar_change_set_touches_plan:
 * @self: a set of changes
 * @plan: the id of a plan
 *
 * Returns: whether the plan, or a row that belongs to it, was changed; %TRUE for every plan if something of an
 *   organisation was, as its plans show it
 */
gboolean
aar_change_set_touches_plan (AarChangeSet *self, gint64 plan)
{
  g_return_val_if_fail (AAR_IS_CHANGE_SET (self), FALSE);

  return self->shared || is_in (self, &self->plans, G_STRUCT_OFFSET (AarChange, plan), plan);
}
