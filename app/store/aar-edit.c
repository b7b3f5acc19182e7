/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-label.h"
#include "aar-row.h"
#include "aar-search.h"

#include <glib/gi18n.h>

static const char *const operations[] = {
  [AAR_OPERATION_INSERT] = "insert",
  [AAR_OPERATION_UPDATE] = "update",
  [AAR_OPERATION_DELETE] = "delete",
};

AarEdit *
aar_edit_new (AarDatabase *database, const char *who, const char *label, gint64 plan, gint64 reverses)
{
  AarEdit *self = g_new0 (AarEdit, 1);

  self->database = database;
  self->who = who;
  self->label = label;
  self->plan = plan;
  self->reverses = reverses;
  self->changes = g_array_new (FALSE, FALSE, sizeof (AarChange));
  self->dirty = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->inserted = g_ptr_array_new_with_free_func (g_object_unref);
  self->owner_table = AAR_TABLE_NONE;
  return self;
}

/* Gives the statements back; must come before the end of the transaction frees the connection. */
void
aar_edit_free (AarEdit *self)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    g_clear_pointer (&self->insert[table], aar_statement_release);
  g_clear_pointer (&self->log, aar_statement_release);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->dirty, g_hash_table_unref);
  g_clear_pointer (&self->inserted, g_ptr_array_unref);
  g_clear_pointer (&self->free_rounds, g_hash_table_unref);
  g_free (self);
}

/* The node that a row is, or hangs on, and its plan: a query over the owners. */
static char *
get_locate_sql (AarTable table)
{
  g_autofree char *chain = aar_row_get_chain (table);
  AarTable at = table;
  guint depth = 0;
  int node = -1;

  if (table == AAR_TABLE_PLAN)
    return g_strdup ("SELECT 0, t0.\"id\" FROM \"plan\" t0 WHERE t0.\"id\" = ?1");
  if (aar_table_get_root (table) != AAR_TABLE_PLAN)
    return g_strdup_printf ("SELECT 0, 0 FROM \"%s\" t0 WHERE t0.\"id\" = ?1", aar_table_get_name (table));
  for (; at != AAR_TABLE_PLAN; at = aar_table_get_owner (at), depth++)
    if (at == AAR_TABLE_NODE)
      node = (int) depth;
  if (table == AAR_TABLE_DOUBT)
    return g_strdup ("SELECT ifnull(t0.\"node\", 0), t0.\"plan\" FROM \"doubt\" t0 WHERE t0.\"id\" = ?1");
  if (node < 0)
    return g_strdup_printf ("SELECT 0, t%u.\"plan\" %s WHERE t0.\"id\" = ?1", depth - 1, chain);
  return g_strdup_printf ("SELECT t%d.\"id\", t%u.\"plan\" %s WHERE t0.\"id\" = ?1", node, depth - 1, chain);
}

/* Finds where a row belongs; both are 0 if the row is not there, or is not of a plan but of an organisation. */
gboolean
aar_edit_locate (AarEdit *self, AarTable table, gint64 id, gint64 *node, gint64 *plan, GError **error)
{
  static char *sql[AAR_N_TABLES];
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  if (g_once_init_enter_pointer (&sql[table]))
    g_once_init_leave_pointer (&sql[table], get_locate_sql (table));
  statement = aar_statement_prepare (self->database, sql[table], error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  step = aar_statement_step (statement, error);
  *node = step == AAR_STEP_ROW ? aar_statement_get_integer (statement, 0) : 0;
  *plan = step == AAR_STEP_ROW ? aar_statement_get_integer (statement, 1) : 0;
  return step != AAR_STEP_ERROR;
}

/* What the history calls the thing that was changed. */
static const char *
get_subject_sql (const AarChange *change, gint64 *id)
{
  *id = change->row;
  switch ((int) change->table)
    {
    case AAR_TABLE_UNIT:
      return "SELECT coalesce(\"name\", \"abbreviation\") FROM \"unit\" WHERE \"id\" = ?1";
    case AAR_TABLE_FORMER_NAME:
      return "SELECT coalesce(u.\"name\", u.\"abbreviation\") FROM \"former_name\" f JOIN \"unit\" u "
             "ON u.\"id\" = f.\"unit\" WHERE f.\"id\" = ?1";
    case AAR_TABLE_ORGANISATION:
      return "SELECT \"name\" FROM \"organisation\" WHERE \"id\" = ?1";
    case AAR_TABLE_CONTACT:
      return "SELECT coalesce(u.\"name\", u.\"abbreviation\") FROM \"contact\" c JOIN \"unit\" u "
             "ON u.\"id\" = c.\"unit\" WHERE c.\"id\" = ?1";
    case AAR_TABLE_MEETING:
      return "SELECT concat_ws(' ', coalesce(u.\"name\", u.\"abbreviation\"), m.\"date\") FROM \"meeting\" m "
             "LEFT JOIN \"unit\" u ON u.\"id\" = m.\"body\" WHERE m.\"id\" = ?1";
    case AAR_TABLE_DECISION:
      return "SELECT \"title\" FROM \"decision\" WHERE \"id\" = ?1";
    case AAR_TABLE_MAIL_TEXT:
      return "SELECT \"subject\" FROM \"mail_text\" WHERE \"id\" = ?1";
    case AAR_TABLE_WRITING_STYLE:
      return "SELECT \"name\" FROM \"writing_style\" WHERE \"id\" = ?1";
    case AAR_TABLE_TEMPLATE:
      return "SELECT \"name\" FROM \"template\" WHERE \"id\" = ?1";
    case AAR_TABLE_ASSET:
      return "SELECT \"name\" FROM \"asset\" WHERE \"id\" = ?1";
    case AAR_TABLE_SAVED_VIEW:
      return "SELECT \"name\" FROM \"saved_view\" WHERE \"id\" = ?1";
    case AAR_TABLE_TAG:
      return "SELECT \"name\" FROM \"tag\" WHERE \"id\" = ?1";
    case AAR_TABLE_REFERENCE:
      return "SELECT \"title\" FROM \"reference\" WHERE \"id\" = ?1";
    case AAR_TABLE_SCALE:
      return "SELECT \"name\" FROM \"scale\" WHERE \"id\" = ?1";
    case AAR_TABLE_LEVEL:
      return "SELECT \"label\" FROM \"level\" WHERE \"id\" = ?1";
    case AAR_TABLE_ROUND:
      return "SELECT \"name\" FROM \"round\" WHERE \"id\" = ?1";
    default:
      *id = change->node != 0 ? change->node : change->plan;
      return change->node != 0 ? "SELECT coalesce(\"title\", \"number\") FROM \"node\" WHERE \"id\" = ?1"
                               : "SELECT \"title\" FROM \"plan\" WHERE \"id\" = ?1";
    }
}

static gboolean
find_subject (AarEdit *self, const AarChange *change, char **subject, GError **error)
{
  gint64 id;
  const char *sql = get_subject_sql (change, &id);
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  step = aar_statement_step (statement, error);
  *subject = step == AAR_STEP_ROW ? g_strdup (aar_statement_get_text (statement, 0)) : NULL;
  return step != AAR_STEP_ERROR;
}

/* A new step of a user ends what the same user could redo. */
static gboolean
end_redo (AarEdit *self, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;

  statement = aar_statement_prepare (self->database,
                                     "UPDATE \"step\" SET \"state\" = 2 WHERE \"state\" = 1 AND \"who\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_text (statement, 1, self->who);
  return aar_statement_run (statement, error);
}

/* The step's own row, written with its first change. */
static gboolean
begin_step (AarEdit *self, const AarChange *change, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  g_autofree char *subject = NULL, *now = aar_time_now ();

  if (self->reverses == 0 && !end_redo (self, error))
    return FALSE;
  if (!find_subject (self, change, &subject, error))
    return FALSE;
  statement = aar_statement_prepare (
      self->database,
      "INSERT INTO \"step\" (\"time\", \"who\", \"label\", \"subject\", \"plan\", \"turns\", "
      "\"state\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_text (statement, 1, now);
  aar_statement_bind_text (statement, 2, self->who);
  aar_statement_bind_text (statement, 3, self->label != NULL ? self->label : aar_label_of_change (change));
  aar_statement_bind_text (statement, 4, subject);
  aar_statement_bind_reference (statement, 5, self->plan != 0 ? self->plan : change->plan);
  aar_statement_bind_reference (statement, 6, self->reverses);
  aar_statement_bind_integer (statement, 7, self->reverses == 0 ? 0 : 2);
  if (!aar_statement_run (statement, error))
    return FALSE;
  self->step = aar_database_get_last_id (self->database);
  return TRUE;
}

/* The statement that writes @change into the log, with everything bound but the old and the new value. Inserts are
 * logged after, updates and deletions before they are done, so that the row is there to be named. */
AarStatement *
aar_edit_prepare_log (AarEdit *self, const AarChange *change, const char *column, GError **error)
{
  if (self->step == 0 && !begin_step (self, change, error))
    return NULL;
  if (self->log == NULL)
    self->log = aar_statement_prepare (
        self->database,
        "INSERT INTO \"change\" (\"step\", \"operation\", \"table\", \"row\", \"column\", "
        "\"old\", \"new\", \"node\", \"plan\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        error);
  if (self->log == NULL)
    return NULL;
  aar_statement_bind_integer (self->log, 1, self->step);
  aar_statement_bind_text (self->log, 2, operations[change->operation]);
  aar_statement_bind_text (self->log, 3, aar_table_get_name (change->table));
  aar_statement_bind_integer (self->log, 4, change->row);
  aar_statement_bind_text (self->log, 5, column);
  aar_statement_bind_text (self->log, AAR_EDIT_OLD, NULL);
  aar_statement_bind_text (self->log, AAR_EDIT_NEW, NULL);
  aar_statement_bind_reference (self->log, 8, change->node);
  aar_statement_bind_reference (self->log, 9, change->plan);
  return self->log;
}

/* Writes what [func@Aar.Edit.prepare_log] began. */
gboolean
aar_edit_write_log (AarEdit *self, const AarChange *change, GError **error)
{
  if (!aar_statement_run (self->log, error))
    return FALSE;
  self->last_change = aar_database_get_last_id (self->database);
  g_array_append_vals (self->changes, change, 1);
  return TRUE;
}

static void
add_dirty (AarEdit *self, gint64 node)
{
  if (node != 0 && !g_hash_table_contains (self->dirty, &node))
    g_hash_table_add (self->dirty, g_memdup2 (&node, sizeof node));
}

/* Notes which nodes' words a change of that row changes. */
gboolean
aar_edit_mark (AarEdit *self, AarTable table, gint64 id, gint64 node, GError **error)
{
  if (aar_table_hangs_on (table, AAR_TABLE_NODE))
    add_dirty (self, node);
  return aar_search_affected (self->database, table, id, self->dirty, error);
}

/* Like [func@Aar.Edit.locate] for a new row: by its owner, which was mostly the owner of the row before too. */
static gboolean
locate_new (AarEdit *self, gpointer record, AarChange *change, GError **error)
{
  AarTable owner_table = aar_table_get_owner (change->table);
  gint64 owner = aar_record_get_owner (record);

  if (aar_table_get_root (change->table) != AAR_TABLE_PLAN)
    return TRUE;
  if (change->table == AAR_TABLE_PLAN)
    {
      change->plan = change->row;
      return TRUE;
    }
  if (self->owner_table != owner_table || self->owner != owner)
    {
      self->owner_table = AAR_TABLE_NONE;
      if (!aar_edit_locate (self, owner_table, owner, &self->owner_node, &self->owner_plan, error))
        return FALSE;
      self->owner_table = owner_table;
      self->owner = owner;
    }
  change->node = change->table == AAR_TABLE_NODE  ? change->row
               : change->table == AAR_TABLE_DOUBT ? aar_record_get_integer (record, AAR_DOUBT_NODE)
                                                  : self->owner_node;
  change->plan = self->owner_plan;
  return TRUE;
}

/* Inserts and logs a row; the record stays the caller's. */
gboolean
aar_edit_insert_row (AarEdit *self, gpointer record, GError **error)
{
  AarTable table = aar_record_get_table (record);
  AarChange change = { AAR_OPERATION_INSERT, table, aar_record_get_id (record), 0, 0, 0 };

  if (self->insert[table] == NULL)
    {
      g_autofree char *sql = aar_row_get_insert (table);

      self->insert[table] = aar_statement_prepare (self->database, sql, error);
      if (self->insert[table] == NULL)
        return FALSE;
    }
  aar_row_bind (self->insert[table], record);
  return aar_statement_run (self->insert[table], error) && locate_new (self, record, &change, error) &&
         aar_edit_mark (self, table, change.row, change.node, error) &&
         aar_edit_prepare_log (self, &change, NULL, error) != NULL && aar_edit_write_log (self, &change, error);
}

/**
 * aar_edit_insert:
 * @self: the step being written
 * @record: (transfer none) (type Aar.Record): a new record with its owner set
 * @error: return location for an error
 *
 * Inserts a row. When the step is committed, @record is the live record of the row. %AAR_ERROR_CONSTRAINT if there is
 * such a row already or a value is not allowed, %AAR_ERROR_CLOSED as for [method@Aar.Edit.set_value],
 * %AAR_ERROR_ENCODING if a text is not UTF-8, else as [method@Aar.Store.edit]. That a row refers to one that is
 * missing shows only at the end of the step.
 *
 * Returns: whether it was inserted
 */
gboolean
aar_edit_insert (AarEdit *self, gpointer record, GError **error)
{
  g_return_val_if_fail (AAR_IS_RECORD (record), FALSE);

  if (!aar_edit_check_answer (self, record, error) || !aar_edit_insert_row (self, record, error))
    return FALSE;
  g_ptr_array_add (self->inserted, g_object_ref (record));
  return TRUE;
}

/**
 * aar_edit_load:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row
 * @error: return location for an error
 *
 * Reads a row as the step has left it so far. The record is a copy of its own, not the live one, as the step may still
 * come to nothing. %AAR_ERROR_NOT_FOUND if there is no such row, else as [method@Aar.Store.edit].
 *
 * Returns: (transfer full) (nullable) (type Aar.Record): the record
 */
gpointer
aar_edit_load (AarEdit *self, AarTable table, gint64 id, GError **error)
{
  g_autoptr (AarRecord) record = NULL;

  record = aar_row_load (self->database, table, id, error);
  if (record == NULL && (error == NULL || *error == NULL))
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("What was to be changed is not there any more."));
  return g_steal_pointer (&record);
}

/* Following the areas above must come to an end. */
static gboolean
check_parent (AarEdit *self, gint64 node, gint64 parent, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;

  if (parent == 0)
    return TRUE;
  statement = aar_statement_prepare (
      self->database,
      "WITH \"above\" (\"id\") AS (VALUES (?2) UNION SELECT n.\"parent\" FROM \"node\" n "
      "JOIN \"above\" a ON a.\"id\" = n.\"id\" WHERE n.\"parent\" IS NOT NULL) "
      "SELECT 1 FROM \"above\" WHERE \"id\" = ?1 UNION ALL "
      "SELECT 1 FROM \"node\" p, \"node\" n WHERE p.\"id\" = ?2 AND n.\"id\" = ?1 "
      "AND p.\"plan\" <> n.\"plan\"",
      error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, node);
  aar_statement_bind_integer (statement, 2, parent);
  switch (aar_statement_step (statement, error))
    {
    case AAR_STEP_DONE:
      return TRUE;
    case AAR_STEP_ROW:
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_CONSTRAINT,
                           _ ("An area can be put neither under itself nor into another plan."));
      return FALSE;
    case AAR_STEP_ERROR:
    default:
      return FALSE;
    }
}

/* Writes one value of @new over that of @old. */
static gboolean
update (AarEdit *self, gpointer old, gpointer new, guint field, GError **error)
{
  AarTable table = aar_record_get_table (old);
  guint index = field % AAR_FIELDS_PER_TABLE;
  g_autofree char *quoted = aar_column_name (&aar_table_get_fields (table, NULL)[index]);
  g_autofree char *name = g_strdelimit (g_strdup (aar_record_get_property_name (old, field)), "-", '_');
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET %s = ?2 WHERE \"id\" = ?1", aar_table_get_name (table),
                                          quoted);
  AarChange change = { AAR_OPERATION_UPDATE, table, aar_record_get_id (old), 0, 0, index };
  g_autoptr (AarStatement) statement = NULL;

  if (!aar_edit_locate (self, table, change.row, &change.node, &change.plan, error))
    return FALSE;
  /* Before and after, as the value may say where the row belongs. */
  if (aar_search_reads (table, index) && !aar_edit_mark (self, table, change.row, change.node, error))
    return FALSE;
  if (aar_edit_prepare_log (self, &change, name, error) == NULL)
    return FALSE;
  aar_row_bind_field (self->log, AAR_EDIT_OLD, old, field);
  aar_row_bind_field (self->log, AAR_EDIT_NEW, new, field);
  statement = aar_statement_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, change.row);
  aar_row_bind_field (statement, 2, new, field);
  /* The row may have another owner now. */
  self->owner_table = AAR_TABLE_NONE;
  if (!aar_statement_run (statement, error) || !aar_edit_write_log (self, &change, error))
    return FALSE;
  if (field != AAR_DOUBT_NODE && !(aar_table_get_fields (table, NULL)[index].flags & AAR_FIELD_OWNER))
    return TRUE;
  return aar_edit_locate (self, table, change.row, &change.node, &change.plan, error) &&
         aar_edit_mark (self, table, change.row, change.node, error);
}

/**
 * aar_edit_set_value:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row of it
 * @field: a constant of its type
 * @value: a value of the type of the field's property
 * @error: return location for an error
 *
 * Changes one value; does nothing if the row has it already. %AAR_ERROR_NOT_FOUND if there is no such row,
 * %AAR_ERROR_CONSTRAINT if the value is not allowed there, %AAR_ERROR_CLOSED if it is an answer to a closed round and
 * the step gave no reason, %AAR_ERROR_ENCODING if a text is not UTF-8, else as [method@Aar.Store.edit].
 *
 * Returns: whether the row has the value now
 */
gboolean
aar_edit_set_value (AarEdit *self, AarTable table, gint64 id, guint field, const GValue *value, GError **error)
{
  g_autoptr (AarRecord) old = NULL;
  g_autoptr (AarRecord) new = NULL;

  g_return_val_if_fail (field / AAR_FIELDS_PER_TABLE == table, FALSE);

  old = aar_edit_load (self, table, id, error);
  if (old == NULL)
    return FALSE;
  new = aar_record_copy (old);
  aar_record_set_value (new, field, value);
  if (aar_record_equal (old, new))
    return TRUE;
  if (aar_answer_has_field (field) &&
      (!aar_edit_check_answer (self, old, error) || !aar_edit_check_answer (self, new, error)))
    return FALSE;
  if (field == AAR_NODE_PARENT && !check_parent (self, id, aar_record_get_integer (new, field), error))
    return FALSE;
  return update (self, old, new, field, error) &&
         (field != AAR_ROUND_STATE || aar_edit_follow_state (self, AAR_ROUND (old), AAR_ROUND (new), error));
}

/**
 * aar_edit_set_text:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row of it
 * @field: a constant of its type that holds text or a date
 * @text: (nullable): the text
 * @error: return location for an error
 *
 * Changes a text; see [method@Aar.Edit.set_value].
 *
 * Returns: whether the row has the text now
 */
gboolean
aar_edit_set_text (AarEdit *self, AarTable table, gint64 id, guint field, const char *text, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  return aar_edit_set_value (self, table, id, field, &value, error);
}

/**
 * aar_edit_set_integer:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row of it
 * @field: a constant of its type that holds an integer, a reference or a boolean
 * @integer: the integer, the id to refer to or 0, or 0 or 1
 * @error: return location for an error
 *
 * Changes an integer; see [method@Aar.Edit.set_value].
 *
 * Returns: whether the row has the integer now
 */
gboolean
aar_edit_set_integer (AarEdit *self, AarTable table, gint64 id, guint field, gint64 integer, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_val_if_fail (field / AAR_FIELDS_PER_TABLE == table, FALSE);

  if (aar_table_get_fields (table, NULL)[field % AAR_FIELDS_PER_TABLE].type == AAR_FIELD_BOOLEAN)
    {
      g_value_init (&value, G_TYPE_BOOLEAN);
      g_value_set_boolean (&value, integer != 0);
    }
  else
    {
      g_value_init (&value, G_TYPE_INT64);
      g_value_set_int64 (&value, integer);
    }
  return aar_edit_set_value (self, table, id, field, &value, error);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 left = **(gint64 *const *) a, right = **(gint64 *const *) b;

  return (left > right) - (left < right);
}

/* What has to be done once all changes of the step are known. In the order of the ids: FTS5 writes out what it has
 * gathered whenever an id is lower than the one before. */
gboolean
aar_edit_finish (AarEdit *self, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_hash_table_get_keys_as_ptr_array (self->dirty);

  g_ptr_array_sort (nodes, compare_ids);
  for (guint i = 0; i < nodes->len; i++)
    if (!aar_search_index (self->database, *(gint64 *) nodes->pdata[i], error))
      return FALSE;
  return TRUE;
}
