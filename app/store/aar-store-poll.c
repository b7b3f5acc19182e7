/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-row.h"

/* How the live records learn what was committed, here or elsewhere. */

void
aar_foreign_changes_clear (AarForeignChanges *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->fresh, g_ptr_array_unref);
}

/* Reads the values that a row has now; none if it is gone. */
static gboolean
read_fresh (AarStore *self, AarTable table, gint64 id, GPtrArray *fresh, GError **error)
{
  GError *failure = NULL;
  gpointer record = aar_row_load (self->database, table, id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (record != NULL)
    g_ptr_array_add (fresh, record);
  return TRUE;
}

static void
read_change (AarStatement *row, GArray *changes)
{
  const char *operation = aar_statement_get_text (row, 0);
  AarChange change = { AAR_OPERATION_UPDATE, aar_table_from_name (aar_statement_get_text (row, 1)), 0, 0, 0, 0 };

  /* A table that this program does not know cannot be shown by it either. */
  if (change.table == AAR_TABLE_NONE)
    return;
  if (g_strcmp0 (operation, "insert") == 0)
    change.operation = AAR_OPERATION_INSERT;
  else if (g_strcmp0 (operation, "delete") == 0)
    change.operation = AAR_OPERATION_DELETE;
  change.row = aar_statement_get_integer (row, 2);
  change.field = (guint) MAX (0, aar_table_find_column (change.table, aar_statement_get_text (row, 3)));
  change.node = aar_statement_get_integer (row, 4);
  change.plan = aar_statement_get_integer (row, 5);
  g_array_append_val (changes, change);
}

/* With more changes than this, such as those of an import, the main loop could not read the log within a frame. Then
 * it is only said which plans were touched. */
#define MAX_FOREIGN_CHANGES 2000

/* For each plan that steps touched since, one change of each table that names no row: whoever shows anything of the
 * plan looks anew. */
static gboolean
read_coarsely (AarStore *self, AarForeignChanges *foreign, GError **error)
{
  g_autoptr (GPtrArray) live = NULL;
  g_autoptr (AarStatement) plans = NULL;
  AarStep step;

  plans = aar_statement_prepare (
      self->database,
      "SELECT DISTINCT \"plan\" FROM \"step\" WHERE \"id\" >= (SELECT \"step\" FROM \"change\" "
      "WHERE \"id\" > ?1 ORDER BY \"id\" LIMIT 1)",
      error);
  if (plans == NULL)
    return FALSE;
  aar_statement_bind_integer (plans, 1, self->last_change);
  while ((step = aar_statement_step (plans, error)) == AAR_STEP_ROW)
    for (guint table = 0; table < AAR_N_TABLES; table++)
      {
        AarChange change = { AAR_OPERATION_INSERT, table, 0, 0, aar_statement_get_integer (plans, 0), 0 };

        g_array_append_val (foreign->changes, change);
      }
  if (step == AAR_STEP_ERROR)
    return FALSE;
  live = aar_identity_map_list (self->records);
  for (guint i = 0; i < live->len; i++)
    if (!read_fresh (self, aar_record_get_table (live->pdata[i]), aar_record_get_id (live->pdata[i]), foreign->fresh,
                     error))
      return FALSE;
  return TRUE;
}

static gboolean
read_log (AarDatabase *database, gpointer data, GError **error)
{
  gpointer *arguments = data;
  AarStore *self = arguments[0];
  AarForeignChanges *foreign = arguments[1];
  g_autoptr (AarStatement) log = NULL;
  AarStep step;

  if (!aar_database_get_number (database, "SELECT max(\"id\") FROM \"change\"", &foreign->last_change, error))
    return FALSE;
  if (foreign->last_change - self->last_change > MAX_FOREIGN_CHANGES)
    return read_coarsely (self, foreign, error);
  log = aar_statement_prepare (database,
                               "SELECT \"operation\", \"table\", \"row\", \"column\", \"node\", \"plan\" "
                               "FROM \"change\" WHERE \"id\" > ?1 ORDER BY \"id\"",
                               error);
  if (log == NULL)
    return FALSE;
  aar_statement_bind_integer (log, 1, self->last_change);
  while ((step = aar_statement_step (log, error)) == AAR_STEP_ROW)
    read_change (log, foreign->changes);
  return step == AAR_STEP_DONE && aar_store_read_fresh (self, foreign->changes, foreign->fresh, error);
}

/**
 * aar_store_read_foreign:
 * @self: a store
 * @foreign: (out): filled with what other connections have committed; to be cleared by the caller
 * @error: return location for an error
 *
 * Reads the change log from where the live records stand. Does nothing but look at SQLite's mark if nobody has written.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_store_read_foreign (AarStore *self, AarForeignChanges *foreign, GError **error)
{
  gpointer arguments[] = { self, foreign };

  foreign->changes = g_array_new (FALSE, FALSE, sizeof (AarChange));
  foreign->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  foreign->last_change = self->last_change;
  foreign->data_version = self->data_version;
  /* Changes when another connection commits (https://sqlite.org/pragma.html#pragma_data_version). Read before the log:
   * a commit in between is then seen twice, never missed. */
  if (!aar_database_get_number (self->database, "PRAGMA data_version", &foreign->data_version, error))
    return FALSE;
  return foreign->data_version == self->data_version || aar_database_read (self->database, read_log, arguments, error);
}

/* Reads the rows of @changes that somebody holds. The values are put into the live records only after the COMMIT, but
 * read before it, when no lock of another can come between. */
gboolean
aar_store_read_fresh (AarStore *self, GArray *changes, GPtrArray *fresh, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const AarChange *change = &g_array_index (changes, AarChange, i);
      gpointer live = aar_identity_map_lookup (self->records, change->table, change->row);

      if (live != NULL && g_hash_table_add (seen, live) && !read_fresh (self, change->table, change->row, fresh, error))
        return FALSE;
    }
  return TRUE;
}

static void
copy_values (gpointer from, gpointer to)
{
  AarTable table = aar_record_get_table (from);
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  g_object_freeze_notify (to);
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, AAR_RECORD_GET_CLASS (from)->properties[i + 1]->value_type);
      aar_record_get_value (from, table * AAR_FIELDS_PER_TABLE + i, &value);
      aar_record_set_value (to, table * AAR_FIELDS_PER_TABLE + i, &value);
    }
  g_object_thaw_notify (to);
}

/* Gives the live records their new values and tells everybody. */
void
aar_store_announce (AarStore *self, GArray *changes, GPtrArray *fresh, gboolean foreign)
{
  g_autoptr (AarChangeSet) set = NULL;

  for (guint i = 0; i < fresh->len; i++)
    {
      AarTable table = aar_record_get_table (fresh->pdata[i]);
      gpointer live = aar_identity_map_lookup (self->records, table, aar_record_get_id (fresh->pdata[i]));
      g_autoptr (AarRecord) kept = live == NULL ? NULL : g_object_ref (live);

      /* A handler of the records before may have let go of it. */
      if (kept != NULL)
        copy_values (fresh->pdata[i], kept);
    }
  if (changes->len == 0)
    return;
  set = aar_change_set_new (changes, foreign);
  aar_store_emit_changed (self, set);
}

void
aar_store_announce_foreign (AarStore *self, AarForeignChanges *foreign)
{
  self->data_version = foreign->data_version;
  self->last_change = MAX (self->last_change, foreign->last_change);
  aar_store_announce (self, foreign->changes, foreign->fresh, TRUE);
}

/**
 * aar_store_poll:
 * @self: a store
 * @error: return location for an error
 *
 * Looks whether another process, or a task of this one, has committed a step; if so the live records get the new values
 * and [signal@Aar.Store::changed] is emitted with foreign changes. Cheap enough for every second: where nobody has
 * written it reads one number. While another process is just committing it does nothing, as the next poll will see
 * more. Errors are those of reading: %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_store_poll (AarStore *self, GError **error)
{
  g_auto (AarForeignChanges) foreign = { 0 };
  g_autoptr (GError) failure = NULL;
  gboolean succeeded;

  aar_store_assert_thread (self);
  if (self->edit != NULL)
    return TRUE;
  /* The main loop must not wait for somebody else's disk. */
  aar_database_set_busy_timeout (self->database, 0);
  succeeded = aar_store_read_foreign (self, &foreign, &failure);
  aar_database_restore_busy_timeout (self->database);
  if (succeeded)
    {
      aar_database_set_refused (self->database, FALSE);
      aar_store_announce_foreign (self, &foreign);
    }
  else if (!g_error_matches (failure, AAR_ERROR, AAR_ERROR_BUSY))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}
