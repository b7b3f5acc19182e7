/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-error.h"
#include "aar-row.h"

#include <string.h>

/* Deleting a row with all that is a part of it. What goes is gathered, wave by wave along the references that cascade,
 * in a table of the connection's own; then it is logged and deleted table by table, so that a plan of a hundred
 * thousand rows takes a few dozen statements. No foreign key of the schema cascades, as SQLite would not log what it
 * deletes. */

#define DOOMED "(SELECT \"row\" FROM temp.\"doomed\" WHERE \"table\" = %u)"

static gboolean
run_with_three (AarDatabase *database, const char *sql, gint64 a, gint64 b, gint64 c, gboolean *found, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  gint64 values[] = { a, b, c };

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < 3; i++)
    aar_statement_bind_integer (statement, i + 1, values[i]);
  if (!aar_statement_run (statement, error))
    return FALSE;
  *found = *found || aar_database_get_n_changed (database) > 0;
  return TRUE;
}

/* Adds the rows of @table that go along with rows of the wave before. */
static gboolean
gather_table (AarEdit *self, AarTable table, gint64 wave, const gboolean *before, gboolean *found, GError **error)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;

      if (!(fields[i].flags & AAR_FIELD_CASCADE) || !before[fields[i].table])
        continue;
      column = aar_column_name (&fields[i]);
      sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.\"doomed\" SELECT ?1, \"id\", ?2 + 1 FROM \"%s\" WHERE %s IN "
                             "(SELECT \"row\" FROM temp.\"doomed\" WHERE \"table\" = ?3 AND \"wave\" = ?2)",
                             aar_table_get_name (table), column);
      if (!run_with_three (self->database, sql, table, wave, fields[i].table, found, error))
        return FALSE;
    }
  return TRUE;
}

/* Fills the table of rows that go; @doomed says which tables have any. */
static gboolean
gather (AarEdit *self, AarTable top, gint64 id, gboolean *doomed, GError **error)
{
  gboolean before[AAR_N_TABLES] = { FALSE }, more = TRUE, ignored = FALSE;

  before[top] = doomed[top] = TRUE;
  if (!aar_database_execute (self->database,
                             "CREATE TABLE IF NOT EXISTS temp.\"doomed\" (\"table\" INTEGER, \"row\" INTEGER, "
                             "\"wave\" INTEGER, PRIMARY KEY (\"table\", \"row\")) WITHOUT ROWID; "
                             "DELETE FROM temp.\"doomed\"",
                             error) ||
      !run_with_three (self->database, "INSERT INTO temp.\"doomed\" VALUES (?1, ?2, ?3)", top, id, 0, &ignored, error))
    return FALSE;
  for (gint64 wave = 0; more; wave++)
    {
      gboolean now[AAR_N_TABLES] = { FALSE };

      more = FALSE;
      for (guint table = 0; table < AAR_N_TABLES; table++)
        {
          if (!gather_table (self, table, wave, before, &now[table], error))
            return FALSE;
          doomed[table] |= now[table];
          more |= now[table];
        }
      memcpy (before, now, sizeof now);
    }
  return TRUE;
}

/* Reads one column of ids, so that rows can be written while nothing reads. */
static GArray *
read_ids (AarDatabase *database, const char *sql, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  AarStep step;

  if (statement == NULL)
    return NULL;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 id = aar_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == AAR_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}

/* Empties the references of rows that stay to rows that go. */
static gboolean
empty_references (AarEdit *self, AarTable table, const gboolean *doomed, GError **error)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;
      g_autoptr (GArray) ids = NULL;

      if (fields[i].type != AAR_FIELD_REFERENCE || (fields[i].flags & AAR_FIELD_CASCADE) || !doomed[fields[i].table])
        continue;
      column = aar_column_name (&fields[i]);
      sql = g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE %s IN " DOOMED " AND \"id\" NOT IN " DOOMED,
                             aar_table_get_name (table), column, fields[i].table, table);
      ids = read_ids (self->database, sql, error);
      if (ids == NULL)
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        if (!aar_edit_set_integer (self, table, g_array_index (ids, gint64, j), table * AAR_FIELDS_PER_TABLE + i, 0,
                                   error))
          return FALSE;
    }
  return TRUE;
}

/* What was answered in closed rounds is not deleted by itself, nor with its round, its scale or its level; it goes with
 * the initiative or the plan that it tells of. */
static gboolean
check_answers (AarEdit *self, AarTable table, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"id\" FROM \"%s\" WHERE \"id\" IN " DOOMED " AND \"round\" IN "
                                          "(SELECT \"id\" FROM \"round\" WHERE \"state\" = '%s')",
                                          aar_table_get_name (table), table, AAR_ROUND_STATE_CLOSED);
  g_autoptr (GArray) ids = read_ids (self->database, sql, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (AarRecord) record = aar_edit_load (self, table, g_array_index (ids, gint64, i), error);

      if (record == NULL || !aar_edit_check_answer (self, record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
log_row (AarEdit *self, AarTable table, AarStatement *row, GError **error)
{
  AarChange change = { AAR_OPERATION_DELETE, table, aar_statement_get_integer (row, 0), 0, 0, 0 };

  if (!aar_edit_locate (self, table, change.row, &change.node, &change.plan, error) ||
      !aar_edit_mark (self, table, change.row, change.node, error) ||
      aar_edit_prepare_log (self, &change, NULL, error) == NULL)
    return FALSE;
  aar_statement_bind_column (self->log, AAR_EDIT_OLD, row, 1);
  return aar_edit_write_log (self, &change, error);
}

/* Logs and deletes the rows of @table that @condition names. */
static gboolean
delete_rows (AarEdit *self, AarTable table, const char *condition, gint64 id, GError **error)
{
  g_autofree char *json = aar_row_get_json (table);
  g_autofree char *select = g_strdup_printf ("SELECT \"id\", %s FROM \"%s\" WHERE %s ORDER BY \"id\"", json,
                                             aar_table_get_name (table), condition);
  g_autofree char *delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE %s", aar_table_get_name (table), condition);
  g_autoptr (AarStatement) rows = aar_statement_prepare (self->database, select, error);
  g_autoptr (AarStatement) deletion = NULL;
  AarStep step;

  if (rows == NULL)
    return FALSE;
  self->owner_table = AAR_TABLE_NONE;
  aar_statement_bind_integer (rows, 1, id);
  while ((step = aar_statement_step (rows, error)) == AAR_STEP_ROW)
    if (!log_row (self, table, rows, error))
      return FALSE;
  if (step == AAR_STEP_ERROR)
    return FALSE;
  aar_statement_reset (rows);
  deletion = aar_statement_prepare (self->database, delete, error);
  if (deletion == NULL)
    return FALSE;
  aar_statement_bind_integer (deletion, 1, id);
  return aar_statement_run (deletion, error);
}

/* Deletes and logs one row and nothing else; whoever calls it answers for what refers to it. */
gboolean
aar_edit_delete_row (AarEdit *self, AarTable table, gint64 id, GError **error)
{
  return delete_rows (self, table, "\"id\" = ?1", id, error);
}

static gboolean
delete_with_parts (AarEdit *self, AarTable table, gint64 id, GError **error)
{
  gboolean doomed[AAR_N_TABLES] = { FALSE };

  if (!gather (self, table, id, doomed, error))
    return FALSE;
  if (table != AAR_TABLE_ORGANISATION && table != AAR_TABLE_PLAN && table != AAR_TABLE_NODE &&
      (!check_answers (self, AAR_TABLE_ASSESSMENT, error) || !check_answers (self, AAR_TABLE_MILESTONE, error) ||
       !check_answers (self, AAR_TABLE_SPENDING, error)))
    return FALSE;
  for (guint other = 0; other < AAR_N_TABLES; other++)
    if (!empty_references (self, other, doomed, error))
      return FALSE;
  for (guint other = AAR_N_TABLES; other-- > 0;)
    {
      g_autofree char *condition = g_strdup_printf ("\"id\" IN " DOOMED " AND ?1 = ?1", other);

      if (doomed[other] && !delete_rows (self, other, condition, id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_edit_delete:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row of it
 * @error: return location for an error
 *
 * Deletes a row and all that is a part of it, and empties the other references to what goes. %AAR_ERROR_NOT_FOUND if
 * there is no such row, %AAR_ERROR_CLOSED if an answer to a closed round would go without its initiative or plan,
 * else as [method@Aar.Store.edit].
 *
 * Returns: whether it was deleted
 */
gboolean
aar_edit_delete (AarEdit *self, AarTable table, gint64 id, GError **error)
{
  g_autoptr (AarRecord) record = aar_edit_load (self, table, id, error);
  AarChange change = { AAR_OPERATION_DELETE, table, id, 0, 0, 0 };
  gboolean deleted;

  if (record == NULL)
    return FALSE;
  /* The step is named after the row that the caller named, not after the first of its parts. */
  if (!aar_edit_locate (self, table, id, &change.node, &change.plan, error) ||
      aar_edit_prepare_log (self, &change, NULL, error) == NULL)
    return FALSE;
  self->deleting = TRUE;
  deleted = delete_with_parts (self, table, id, error);
  self->deleting = FALSE;
  return deleted;
}
