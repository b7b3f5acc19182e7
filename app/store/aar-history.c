/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-history.h"

#include "aar-row.h"
#include "aar-store-private.h"

/* How many changes of one step are told: an import has more than anybody reads. */
#define MAX_ENTRIES 200

/* A step whose column "turns" is set undid or redid the step that it names. An odd number of such steps leaves that one
 * undone, for good when something else was done then, and every second of them is a redoing. */
#define STEP_COLUMNS                                                                                             \
  "s.\"id\", s.\"time\", s.\"who\", s.\"label\", s.\"subject\", ifnull(s.\"plan\", 0), ifnull(s.\"turns\", 0), " \
  "(SELECT count(*) FROM \"step\" t WHERE t.\"turns\" = s.\"id\") % 2, "                                         \
  "(SELECT count(*) FROM \"step\" t WHERE t.\"turns\" = s.\"turns\" AND t.\"id\" < s.\"id\") % 2"

#define ENTRY_COLUMNS "\"operation\", \"table\", \"row\", ifnull(\"node\", 0), \"column\", \"old\", \"new\""

static void
entry_free (gpointer data)
{
  AarHistoryEntry *self = data;

  g_free (self->title);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

/**
 * aar_history_step_free:
 * @self: (transfer full) (nullable): a step
 */
void
aar_history_step_free (AarHistoryStep *self)
{
  if (self == NULL)
    return;
  g_free (self->time);
  g_free (self->who);
  g_free (self->label);
  g_free (self->subject);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Runs a query with one parameter and takes the first column of its first row. */
static gboolean
query_text (AarDatabase *database, const char *sql, gint64 id, char **text, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  step = aar_statement_step (statement, error);
  if (step == AAR_STEP_ROW)
    g_set_str (text, aar_statement_get_text (statement, 0));
  return step != AAR_STEP_ERROR;
}

/* What a row is called now, or, if it is gone, what it was called when it was deleted. */
static gboolean
find_title (AarDatabase *database, AarTable table, gint64 id, char **title, GError **error)
{
  const AarField *field = aar_field_describe (aar_field_find (table, AAR_FIELD_TITLE));
  g_autofree char *column = aar_column_name (field);
  g_autofree char *now = NULL, *then = NULL, *found = NULL;

  now = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"id\" = ?1", column, aar_table_get_name (table));
  then = g_strdup_printf ("SELECT \"old\" ->> '$.%s' FROM \"change\" WHERE \"row\" = ?1 AND \"operation\" = 'delete' "
                          "ORDER BY \"id\" DESC LIMIT 1",
                          column);
  if (!query_text (database, now, id, &found, error) ||
      (found == NULL && !query_text (database, then, id, &found, error)))
    return FALSE;
  if (field->type == AAR_FIELD_REFERENCE)
    return found == NULL || find_title (database, field->table, g_ascii_strtoll (found, NULL, 10), title, error);
  g_set_str (title, found);
  return TRUE;
}

/* Areas are nodes too, but not what their reader calls an initiative. */
static gboolean
find_kind (AarDatabase *database, AarHistoryEntry *entry, GError **error)
{
  g_autofree char *kind = NULL;

  if (entry->table != AAR_TABLE_NODE)
    return TRUE;
  if (!query_text (database, "SELECT \"kind\" FROM \"node\" WHERE \"id\" = ?1", entry->row, &kind, error) ||
      (kind == NULL && !query_text (database,
                                    "SELECT \"old\" ->> '$.kind' FROM \"change\" WHERE \"row\" = ?1 AND "
                                    "\"operation\" = 'delete' ORDER BY \"id\" DESC LIMIT 1",
                                    entry->row, &kind, error)))
    return FALSE;
  entry->is_area = g_strcmp0 (kind, AAR_NODE_KIND_AREA) == 0;
  return TRUE;
}

/* A value of the log as text: references by the name of what they refer to. */
static gboolean
read_value (AarDatabase *database, const AarField *field, AarStatement *row, int column, char **text, GError **error)
{
  if (aar_statement_is_null (row, column))
    return TRUE;
  if (field->type == AAR_FIELD_REFERENCE)
    return find_title (database, field->table, aar_statement_get_integer (row, column), text, error);
  *text = g_strdup (aar_statement_get_text (row, column));
  return TRUE;
}

static gboolean
read_entry (AarDatabase *database, AarStatement *row, GPtrArray *entries, GError **error)
{
  AarTable table = aar_table_from_name (aar_statement_get_text (row, 1));
  const char *operation = aar_statement_get_text (row, 0);
  AarHistoryEntry *entry;
  int index;

  /* A table that this program does not know cannot be shown by it either. */
  if (table == AAR_TABLE_NONE)
    return TRUE;
  entry = g_new0 (AarHistoryEntry, 1);
  g_ptr_array_add (entries, entry);
  entry->table = table;
  entry->row = aar_statement_get_integer (row, 2);
  entry->node = aar_statement_get_integer (row, 3);
  if (!find_title (database, table, entry->row, &entry->title, error) || !find_kind (database, entry, error))
    return FALSE;
  if (g_strcmp0 (operation, "update") != 0)
    {
      entry->operation = g_strcmp0 (operation, "insert") == 0 ? AAR_OPERATION_INSERT : AAR_OPERATION_DELETE;
      return TRUE;
    }
  entry->operation = AAR_OPERATION_UPDATE;
  index = aar_table_find_column (table, aar_statement_get_text (row, 4));
  if (index < 0)
    return TRUE;
  entry->field = table * AAR_FIELDS_PER_TABLE + (guint) index;
  return read_value (database, &aar_table_get_fields (table, NULL)[index], row, 5, &entry->old_text, error) &&
         read_value (database, &aar_table_get_fields (table, NULL)[index], row, 6, &entry->new_text, error);
}

/* What a round keeps when it is closed is a part of its closing, and not told of by itself. */
#define TOLD \
  "\"table\" NOT GLOB 'frozen_*' AND NOT (\"table\" = 'round' AND ifnull(\"column\", '') IN ('closed', 'record')) "

static void
count_entry (AarHistoryCounts *counts, AarOperation operation, AarTable table, gboolean is_area, guint n)
{
  if (operation == AAR_OPERATION_INSERT)
    counts->inserted[table][is_area ? 0 : 1] += n;
  else if (operation == AAR_OPERATION_DELETE)
    counts->deleted[table][is_area ? 0 : 1] += n;
}

/* Of a step that has more changes than are told, the log itself counts. */
static gboolean
count_in_log (AarDatabase *database, AarHistoryStep *of, gint64 node, GError **error)
{
  g_autoptr (AarStatement) rows = NULL;
  AarStep step;

  rows = aar_statement_prepare (
      database,
      "SELECT c.\"operation\", c.\"table\", ifnull(ifnull(n.\"kind\", c.\"old\" ->> '$.kind') = 'area', 0), count(*) "
      "FROM \"change\" c LEFT JOIN \"node\" n ON c.\"table\" = 'node' AND n.\"id\" = c.\"row\" "
      "WHERE c.\"step\" = ?1 AND c.\"table\" NOT GLOB 'frozen_*' AND c.\"operation\" <> 'update' "
      "AND (?2 = 0 OR c.\"node\" = ?2) GROUP BY 1, 2, 3",
      error);
  if (rows == NULL)
    return FALSE;
  aar_statement_bind_integer (rows, 1, of->id);
  aar_statement_bind_integer (rows, 2, node);
  while ((step = aar_statement_step (rows, error)) == AAR_STEP_ROW)
    {
      AarTable table = aar_table_from_name (aar_statement_get_text (rows, 1));
      gboolean inserted = g_strcmp0 (aar_statement_get_text (rows, 0), "insert") == 0;

      if (table != AAR_TABLE_NONE)
        count_entry (&of->counts, inserted ? AAR_OPERATION_INSERT : AAR_OPERATION_DELETE, table,
                     table == AAR_TABLE_NODE && aar_statement_get_integer (rows, 2) != 0,
                     (guint) aar_statement_get_integer (rows, 3));
    }
  return step == AAR_STEP_DONE;
}

static gboolean
count_rows (AarDatabase *database, AarHistoryStep *of, gint64 node, GError **error)
{
  if (of->entries->len >= MAX_ENTRIES)
    return count_in_log (database, of, node, error);
  for (guint i = 0; i < of->entries->len; i++)
    {
      const AarHistoryEntry *entry = of->entries->pdata[i];

      count_entry (&of->counts, entry->operation, entry->table, entry->is_area, 1);
    }
  return TRUE;
}

/* The changes of a step that belong to @node, or all of them if it is 0. */
static gboolean
read_entries (AarDatabase *database, AarHistoryStep *of, gint64 node, GError **error)
{
  g_autoptr (AarStatement) changes = NULL;
  AarStep step;

  changes = aar_statement_prepare (database,
                                   node == 0 ? "SELECT " ENTRY_COLUMNS " FROM \"change\" WHERE \"step\" = ?1 AND " TOLD
                                               "ORDER BY \"id\" LIMIT ?2"
                                             : "SELECT " ENTRY_COLUMNS " FROM \"change\" WHERE \"step\" = ?1 AND " TOLD
                                               "AND \"node\" = ?3 ORDER BY \"id\" LIMIT ?2",
                                   error);
  if (changes == NULL)
    return FALSE;
  aar_statement_bind_integer (changes, 1, of->id);
  aar_statement_bind_integer (changes, 2, MAX_ENTRIES);
  if (node != 0)
    aar_statement_bind_integer (changes, 3, node);
  while ((step = aar_statement_step (changes, error)) == AAR_STEP_ROW)
    if (!read_entry (database, changes, of->entries, error))
      return FALSE;
  return step == AAR_STEP_DONE && count_rows (database, of, node, error);
}

static AarHistoryStep *
read_step (AarStatement *row)
{
  AarHistoryStep *self = g_new0 (AarHistoryStep, 1);

  self->id = aar_statement_get_integer (row, 0);
  self->time = g_strdup (aar_statement_get_text (row, 1));
  self->who = g_strdup (aar_statement_get_text (row, 2));
  self->label = g_strdup (aar_statement_get_text (row, 3));
  self->subject = g_strdup (aar_statement_get_text (row, 4));
  self->plan = aar_statement_get_integer (row, 5);
  self->reverses = aar_statement_get_integer (row, 6);
  self->is_undone = aar_statement_get_integer (row, 7) != 0;
  self->is_redo = aar_statement_get_integer (row, 8) != 0;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

typedef struct
{
  const char *sql;
  gint64 id;
  gint64 node;
  gint64 before;
  guint limit;
  GPtrArray *steps;
} Reading;

static gboolean
read_steps (AarDatabase *database, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autoptr (AarStatement) steps = aar_statement_prepare (database, reading->sql, error);
  AarStep step;

  if (steps == NULL)
    return FALSE;
  aar_statement_bind_integer (steps, 1, reading->id);
  aar_statement_bind_integer (steps, 2, reading->before > 0 ? reading->before : G_MAXINT64);
  aar_statement_bind_integer (steps, 3, reading->limit);
  while ((step = aar_statement_step (steps, error)) == AAR_STEP_ROW)
    {
      AarHistoryStep *read = read_step (steps);

      g_ptr_array_add (reading->steps, read);
      if (!read_entries (database, read, reading->node, error))
        return FALSE;
    }
  return step == AAR_STEP_DONE;
}

static GPtrArray *
read_history (AarStore *store, Reading *reading, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_history_step_free);

  aar_store_assert_thread (store);
  reading->steps = steps;
  return aar_database_read (store->database, read_steps, reading, error) ? g_steal_pointer (&steps) : NULL;
}

/**
 * aar_history_of_node:
 * @store: a store
 * @node: the id of an area or initiative, which may be deleted
 * @before: tell only of steps before this one, 0 for the newest
 * @limit: how many steps at most
 * @error: return location for an error
 *
 * Reads what was done to a node and all that hangs on it, the newest first, back to its making. Errors are those of
 * reading: %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable) (element-type AarHistoryStep): the steps
 */
GPtrArray *
aar_history_of_node (AarStore *store, gint64 node, gint64 before, guint limit, GError **error)
{
  Reading reading = {
    .sql = "SELECT " STEP_COLUMNS " FROM \"step\" s WHERE s.\"id\" < ?2 AND s.\"id\" IN (SELECT \"step\" FROM "
           "\"change\" WHERE \"node\" = ?1) ORDER BY s.\"id\" DESC LIMIT ?3",
    .id = node,
    .node = node,
    .before = before,
    .limit = limit,
  };

  return read_history (store, &reading, error);
}

/**
 * aar_history_of_plan:
 * @store: a store
 * @plan: the id of a plan, which may be deleted
 * @before: tell only of steps before this one, 0 for the newest
 * @limit: how many steps at most
 * @error: return location for an error
 *
 * Reads what was done to a plan and all that is in it, the newest first, back to its making. At most two hundred
 * changes of a step are told. Errors are those of reading: %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable) (element-type AarHistoryStep): the steps
 */
GPtrArray *
aar_history_of_plan (AarStore *store, gint64 plan, gint64 before, guint limit, GError **error)
{
  Reading reading = {
    .sql = "SELECT " STEP_COLUMNS
           " FROM \"step\" s WHERE (s.\"plan\" = ?1 OR s.\"plan\" IS NULL) AND s.\"id\" < ?2 ORDER BY s.\"id\" DESC "
           "LIMIT ?3",
    .id = plan,
    .before = before,
    .limit = limit,
  };

  return read_history (store, &reading, error);
}
