/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-content.h"

#include "aar-node.h"
#include "aar-record.h"
#include "aar-unit.h"

#include "aar-id.h"

/**
 * AarPlanContent:
 *
 * A whole plan in memory: the plan and all the records that hang on it, each table's in its order. It is what the
 * document reader makes, what the store imports and loads, and what the exchange formats read and write.
 */
struct _AarPlanContent
{
  GObject parent_instance;

  AarPlan *plan;
  GPtrArray *records[AAR_N_TABLES];

  /* Made when first asked for: records by id, and by owner, of each table. */
  GHashTable *by_id[AAR_N_TABLES];
  GHashTable *by_owner[AAR_N_TABLES];
  GHashTable *branches;
};

G_DEFINE_FINAL_TYPE (AarPlanContent, aar_plan_content, G_TYPE_OBJECT)

static void
aar_plan_content_finalize (GObject *object)
{
  AarPlanContent *self = AAR_PLAN_CONTENT (object);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_clear_pointer (&self->records[table], g_ptr_array_unref);
      g_clear_pointer (&self->by_id[table], g_hash_table_unref);
      g_clear_pointer (&self->by_owner[table], g_hash_table_unref);
    }
  g_clear_pointer (&self->branches, g_hash_table_unref);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (aar_plan_content_parent_class)->finalize (object);
}

static void
aar_plan_content_class_init (AarPlanContentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_plan_content_finalize;
}

static void
aar_plan_content_init (AarPlanContent *self)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    self->records[table] = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * aar_plan_content_new:
 * @plan: (transfer none): the plan
 *
 * Returns: (transfer full): the content of @plan, as yet without any other record; but a plan that names no
 *   organisation gets one without a name
 */
AarPlanContent *
aar_plan_content_new (AarPlan *plan)
{
  AarPlanContent *self;

  g_return_val_if_fail (AAR_IS_PLAN (plan), NULL);

  self = g_object_new (AAR_TYPE_PLAN_CONTENT, NULL);
  self->plan = g_object_ref (plan);
  g_ptr_array_add (self->records[AAR_TABLE_PLAN], g_object_ref (plan));
  if (aar_record_get_integer (plan, AAR_PLAN_ORGANISATION) == 0)
    {
      g_autoptr (AarRecord) organisation = aar_record_new (AAR_TABLE_ORGANISATION, aar_id_new ());

      aar_plan_content_add (self, organisation);
      aar_record_set_integer (plan, AAR_PLAN_ORGANISATION, aar_record_get_id (organisation));
    }
  return self;
}

/**
 * aar_plan_content_get_plan:
 * @self: the content of a plan
 *
 * Returns: (transfer none): the plan
 */
AarPlan *
aar_plan_content_get_plan (AarPlanContent *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);

  return self->plan;
}

/**
 * aar_plan_content_get_organisation:
 * @self: the content of a plan
 *
 * Returns: (transfer none) (nullable): the organisation that the plan is of; %NULL as long as it was not added
 */
AarOrganisation *
aar_plan_content_get_organisation (AarPlanContent *self)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);

  return aar_plan_content_lookup (self, AAR_TABLE_ORGANISATION,
                                  aar_record_get_integer (self->plan, AAR_PLAN_ORGANISATION));
}

/**
 * aar_plan_content_get_organisation_name:
 * @self: the content of a plan
 *
 * Returns: (transfer none) (nullable): what the organisation of the plan is called
 */
const char *
aar_plan_content_get_organisation_name (AarPlanContent *self)
{
  AarOrganisation *organisation = aar_plan_content_get_organisation (self);

  return organisation != NULL ? aar_record_get_text (organisation, AAR_ORGANISATION_NAME) : NULL;
}

/**
 * aar_plan_content_get_owner:
 * @self: the content of a plan
 * @table: a table whose records are parts of the plan or of its organisation
 *
 * Returns: the id of what a record of @table is a part of
 */
gint64
aar_plan_content_get_owner (AarPlanContent *self, AarTable table)
{
  guint owner = aar_field_find (table, AAR_FIELD_OWNER);

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), 0);
  g_return_val_if_fail (owner != G_MAXUINT, 0);

  return aar_field_describe (owner)->table == AAR_TABLE_ORGANISATION
           ? aar_record_get_integer (self->plan, AAR_PLAN_ORGANISATION)
           : aar_record_get_id (self->plan);
}

/**
 * aar_plan_content_get_records:
 * @self: the content of a plan
 * @table: a table
 *
 * Returns: (transfer none) (element-type Aar.Record): the records of @table in their order; nodes in document order.
 *   Not to be changed by the caller.
 */
GPtrArray *
aar_plan_content_get_records (AarPlanContent *self, AarTable table)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  return self->records[table];
}

static void
index_id (GHashTable *index, gpointer record)
{
  gint64 *key = g_new (gint64, 1);

  *key = aar_record_get_id (record);
  g_hash_table_replace (index, key, record);
}

static void
index_below (GHashTable *index, gint64 owner, gpointer record)
{
  GPtrArray *list = g_hash_table_lookup (index, &owner);

  if (list == NULL)
    {
      gint64 *key = g_new (gint64, 1);

      *key = owner;
      list = g_ptr_array_new ();
      g_hash_table_insert (index, key, list);
    }
  g_ptr_array_add (list, record);
}

static GHashTable *
new_list_index (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static const GPtrArray *
no_records (void)
{
  static GPtrArray *empty;

  if (g_once_init_enter_pointer (&empty))
    g_once_init_leave_pointer (&empty, g_ptr_array_new ());
  return empty;
}

static GPtrArray *
look_up_list (GHashTable *index, gint64 key)
{
  GPtrArray *list = g_hash_table_lookup (index, &key);

  return list != NULL ? list : (GPtrArray *) no_records ();
}

/**
 * aar_plan_content_lookup:
 * @self: the content of a plan
 * @table: a table
 * @id: the id of a row
 *
 * Returns: (transfer none) (nullable) (type Aar.Record): the record of that id
 */
gpointer
aar_plan_content_lookup (AarPlanContent *self, AarTable table, gint64 id)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  if (self->by_id[table] == NULL)
    {
      self->by_id[table] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      for (guint i = 0; i < self->records[table]->len; i++)
        index_id (self->by_id[table], self->records[table]->pdata[i]);
    }
  return g_hash_table_lookup (self->by_id[table], &id);
}

/**
 * aar_plan_content_get_title:
 * @self: the content of a plan
 * @record: (nullable) (type Aar.Record): one of its records
 *
 * Returns: (transfer none) (nullable): what @record is known by: its title, that of the record that it stands for, or
 *   of a unit without a name the abbreviation
 */
const char *
aar_plan_content_get_title (AarPlanContent *self, gpointer record)
{
  AarTable table;
  guint field;
  const char *title;

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);

  if (record == NULL)
    return NULL;
  table = aar_record_get_table (record);
  field = aar_field_find (table, AAR_FIELD_TITLE);
  if (aar_field_describe (field)->type == AAR_FIELD_REFERENCE)
    return aar_plan_content_get_title (self, aar_plan_content_lookup (self, aar_field_describe (field)->table,
                                                                      aar_record_get_integer (record, field)));
  title = aar_record_get_text (record, field);
  return title != NULL || table != AAR_TABLE_UNIT ? title : aar_record_get_text (record, AAR_UNIT_ABBREVIATION);
}

/**
 * aar_plan_content_get_children:
 * @self: the content of a plan
 * @table: a table
 * @owner: the id of the row that owns them: of the node for milestones, of the scale for levels, and so on
 *
 * Returns: (transfer none) (element-type Aar.Record): the records of @table that are a part of @owner, in their order;
 *   empty if there are none. Not to be changed by the caller; valid until a record is added or removed.
 */
GPtrArray *
aar_plan_content_get_children (AarPlanContent *self, AarTable table, gint64 owner)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  if (self->by_owner[table] == NULL)
    {
      self->by_owner[table] = new_list_index ();
      for (guint i = 0; i < self->records[table]->len; i++)
        index_below (self->by_owner[table], aar_record_get_owner (self->records[table]->pdata[i]),
                     self->records[table]->pdata[i]);
    }
  return look_up_list (self->by_owner[table], owner);
}

/**
 * aar_plan_content_get_branches:
 * @self: the content of a plan
 * @parent: the id of an area, 0 for the top of the tree
 *
 * Returns: (transfer none) (element-type Aar.Node): the nodes right under @parent in document order; empty if there are
 *   none. Not to be changed by the caller; valid until a node is added or removed.
 */
GPtrArray *
aar_plan_content_get_branches (AarPlanContent *self, gint64 parent)
{
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);

  if (self->branches == NULL)
    {
      GPtrArray *nodes = self->records[AAR_TABLE_NODE];

      self->branches = new_list_index ();
      for (guint i = 0; i < nodes->len; i++)
        index_below (self->branches, aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT), nodes->pdata[i]);
    }
  return look_up_list (self->branches, parent);
}

/**
 * aar_plan_content_add:
 * @self: the content of a plan
 * @record: (transfer none) (type Aar.Record): a record that belongs to it and has its owner set
 *
 * Adds @record behind the others of its table.
 */
void
aar_plan_content_add (AarPlanContent *self, gpointer record)
{
  AarTable table;

  g_return_if_fail (AAR_IS_PLAN_CONTENT (self));
  g_return_if_fail (AAR_IS_RECORD (record));

  table = aar_record_get_table (record);
  g_ptr_array_add (self->records[table], g_object_ref (record));
  if (self->by_id[table] != NULL)
    index_id (self->by_id[table], record);
  if (self->by_owner[table] != NULL)
    index_below (self->by_owner[table], aar_record_get_owner (record), record);
  /* The parent of a node may be set after it was added, so the tree is made anew. */
  if (table == AAR_TABLE_NODE)
    g_clear_pointer (&self->branches, g_hash_table_unref);
}

/**
 * aar_plan_content_append:
 * @self: the content of a plan
 * @table: a table
 * @owner: the id of the row that will own it
 *
 * Makes a record with a new id, puts it behind the others of the same owner and adds it.
 *
 * Returns: (transfer none) (type Aar.Record): the new record
 */
gpointer
aar_plan_content_append (AarPlanContent *self, AarTable table, gint64 owner)
{
  g_autoptr (AarRecord) record = aar_record_new (table, aar_id_new ());
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);
  gint64 position;

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (self), NULL);
  g_return_val_if_fail (table > AAR_TABLE_PLAN && table < AAR_N_TABLES, NULL);

  position = aar_plan_content_get_children (self, table, owner)->len;
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_OWNER)
      aar_record_set_integer (record, table * AAR_FIELDS_PER_TABLE + i, owner);
    else if (fields[i].flags & AAR_FIELD_POSITION)
      aar_record_set_integer (record, table * AAR_FIELDS_PER_TABLE + i, position);
  aar_plan_content_add (self, record);
  return record;
}

/* Whether deleting the row of @table and @id takes @record along; empties a plain reference to it. */
static gboolean
goes_along (gpointer record, AarTable table, gint64 id)
{
  AarTable own = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (own, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = own * AAR_FIELDS_PER_TABLE + i;

      if (fields[i].type != AAR_FIELD_REFERENCE || fields[i].table != table ||
          aar_record_get_integer (record, field) != id)
        continue;
      if (fields[i].flags & AAR_FIELD_CASCADE)
        return TRUE;
      aar_record_set_integer (record, field, 0);
    }
  return FALSE;
}

static gboolean
refers_to (AarTable from, AarTable to)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (from, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == AAR_FIELD_REFERENCE && fields[i].table == to)
      return TRUE;
  return FALSE;
}

static void
collect_dependents (AarPlanContent *self, AarTable table, gint64 id, GPtrArray *dependents)
{
  for (guint other = 0; other < AAR_N_TABLES; other++)
    {
      if (!refers_to (other, table))
        continue;
      for (guint i = 0; i < self->records[other]->len; i++)
        if (goes_along (self->records[other]->pdata[i], table, id))
          g_ptr_array_add (dependents, g_object_ref (self->records[other]->pdata[i]));
    }
}

/**
 * aar_plan_content_remove:
 * @self: the content of a plan
 * @record: (transfer none) (type Aar.Record): one of its records, not the plan itself
 *
 * Removes @record and all that is a part of it; references to what goes are emptied.
 */
void
aar_plan_content_remove (AarPlanContent *self, gpointer record)
{
  g_autoptr (GPtrArray) dependents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AarRecord) kept = NULL;
  AarTable table;

  g_return_if_fail (AAR_IS_PLAN_CONTENT (self));
  g_return_if_fail (AAR_IS_RECORD (record) && record != (gpointer) self->plan);

  kept = g_object_ref (record);
  table = aar_record_get_table (kept);
  if (!g_ptr_array_remove (self->records[table], kept))
    return;
  g_clear_pointer (&self->by_id[table], g_hash_table_unref);
  g_clear_pointer (&self->by_owner[table], g_hash_table_unref);
  if (table == AAR_TABLE_NODE)
    g_clear_pointer (&self->branches, g_hash_table_unref);
  collect_dependents (self, table, aar_record_get_id (kept), dependents);
  for (guint i = 0; i < dependents->len; i++)
    aar_plan_content_remove (self, dependents->pdata[i]);
}
