/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-id.h"
#include "aar-row.h"
#include "aar-search.h"

#include <glib/gi18n.h>
#include <string.h>

/* Looking through a store for contradictions. Nothing is repaired here; what is found is said. */

/* More of one kind tell nothing new. */
#define MAX_FOUND 20

typedef struct
{
  AarDatabase *database;
  GPtrArray *found;
  GCancellable *cancellable;
  gboolean has_no_index;
} Checking;

G_GNUC_PRINTF (2, 3)
static void
say (Checking *checking, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (checking->found, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Says @what with the first column of each row of @sql. */
static gboolean
say_rows (Checking *checking, const char *what, const char *sql, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step = AAR_STEP_DONE;

  if (g_cancellable_set_error_if_cancelled (checking->cancellable, error))
    return FALSE;
  statement = aar_statement_prepare (checking->database, sql, error);
  if (statement == NULL)
    return FALSE;
  for (guint n = 0; n < MAX_FOUND && (step = aar_statement_step (statement, error)) == AAR_STEP_ROW; n++)
    {
      const char *text = aar_statement_get_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        say (checking, "%s: %s", what, text == NULL ? "?" : text);
    }
  return step != AAR_STEP_ERROR;
}

/* The check of an FTS5 table goes by what the connection remembers of it, which another connection's commit has
 * made old; reading a row of the table makes it look anew. Without this a sound index is called damaged (seen
 * with SQLite 3.46.1). One that cannot be read is no damage of the plans, so the rest is looked through all the
 * same. */
static gboolean
refresh_index (Checking *checking, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;

  statement = aar_statement_prepare (checking->database, "SELECT \"rowid\" FROM \"search\" LIMIT 1", &failure);
  if (statement != NULL && aar_statement_step (statement, &failure) != AAR_STEP_ERROR)
    return TRUE;
  checking->has_no_index = TRUE;
  if (!g_error_matches (failure, AAR_ERROR, AAR_ERROR_CORRUPT) &&
      !g_error_matches (failure, AAR_ERROR, AAR_ERROR_FAILED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* Translators: “aarshjul reindex” is typed as it stands */
  say (checking, "%s", _ ("The index of the search is damaged; “aarshjul reindex” makes it anew"));
  return TRUE;
}

/* As SQLite gives up where one table has an index that it cannot use, the others are then looked at one by one. */
static gboolean
check_pages (Checking *checking, GError **error)
{
  if (!checking->has_no_index)
    return say_rows (checking, _ ("The file is damaged"), "PRAGMA integrity_check(20)", error);
  for (AarTable table = 0; table < AAR_N_TABLES; table++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA integrity_check('%s')", aar_table_get_name (table));

      if (!say_rows (checking, _ ("The file is damaged"), sql, error))
        return FALSE;
    }
  return say_rows (checking, _ ("The file is damaged"), "PRAGMA integrity_check('step')", error) &&
         say_rows (checking, _ ("The file is damaged"), "PRAGMA integrity_check('change')", error);
}

static gboolean
check_file (Checking *checking, GError **error)
{
  return refresh_index (checking, error) && check_pages (checking, error) &&
         say_rows (checking, _ ("A row names a row that is missing"),
                   "SELECT \"table\" || ' ' || \"rowid\" || ' → ' || \"parent\" FROM pragma_foreign_key_check", error);
}

/* From the top of the tree each entry must be reached, and without leaving its plan. */
static gboolean
check_tree (Checking *checking, GError **error)
{
  return say_rows (checking, _ ("An entry stands under itself"),
                   "WITH \"reached\" (\"id\") AS (SELECT \"id\" FROM \"node\" WHERE \"parent\" IS NULL UNION ALL "
                   "SELECT n.\"id\" FROM \"reached\" r JOIN \"node\" n ON n.\"parent\" = r.\"id\") "
                   "SELECT 'node ' || \"id\" FROM \"node\" WHERE \"id\" NOT IN (SELECT \"id\" FROM \"reached\")",
                   error) &&
         say_rows (checking, _ ("An entry stands under one of another plan"),
                   "SELECT 'node ' || n.\"id\" FROM \"node\" n JOIN \"node\" p ON p.\"id\" = n.\"parent\" "
                   "WHERE p.\"plan\" <> n.\"plan\"",
                   error);
}

/* Whoever follows what a row goes back to must come to an end. */
static gboolean
check_ring (Checking *checking, const char *table, const char *column, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "WITH \"reached\" (\"id\") AS (SELECT \"id\" FROM \"%s\" WHERE \"%s\" IS NULL OR \"%s\" NOT IN "
      "(SELECT \"id\" FROM \"%s\") UNION ALL SELECT t.\"id\" FROM \"reached\" r JOIN \"%s\" t ON "
      "t.\"%s\" = r.\"id\") SELECT '%s ' || \"id\" FROM \"%s\" WHERE \"id\" NOT IN (SELECT \"id\" FROM "
      "\"reached\")",
      table, column, column, table, table, column, table, table);

  return say_rows (checking, _ ("A row goes back to itself"), sql, error);
}

static gboolean
check_rings (Checking *checking, GError **error)
{
  return check_ring (checking, "plan", "predecessor", error) && check_ring (checking, "node", "predecessor", error) &&
         check_ring (checking, "milestone", "carried_from", error);
}

/* What the log says of each row last must be so: inserted or changed means there, deleted means gone; and a row that
 * the log has never heard of was put there behind its back. */
static gboolean
check_rows (Checking *checking, AarTable table, GError **error)
{
  const char *name = aar_table_get_name (table);
  g_autofree char *missing = g_strdup_printf (
      "SELECT '%s ' || c.\"row\" FROM \"change\" c WHERE c.\"table\" = '%s' AND c.\"operation\" <> 'delete' AND "
      "c.\"id\" = (SELECT max(d.\"id\") FROM \"change\" d WHERE d.\"row\" = c.\"row\" AND d.\"table\" = "
      "c.\"table\") AND "
      "NOT EXISTS (SELECT 1 FROM \"%s\" t WHERE t.\"id\" = c.\"row\")",
      name, name, name);
  g_autofree char *unknown = g_strdup_printf (
      "SELECT '%s ' || t.\"id\" FROM \"%s\" t WHERE ifnull((SELECT c.\"operation\" FROM \"change\" c WHERE "
      "c.\"row\" = t.\"id\" "
      "AND c.\"table\" = '%s' ORDER BY c.\"id\" DESC LIMIT 1), 'delete') = 'delete'",
      name, name, name);

  return say_rows (checking, _ ("A row is missing that the history has"), missing, error) &&
         say_rows (checking, _ ("A row is there that the history does not have"), unknown, error);
}

/* The value of a column must be the one that the last change of it since the row came left there. All columns of a
 * table are looked at in one go, as the log may be long. */
static gboolean
check_values (Checking *checking, AarTable table, GError **error)
{
  const char *name = aar_table_get_name (table);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);
  g_autoptr (GString) differs = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *quoted = aar_column_name (&fields[i]);
      g_autofree char *key = g_strndup (quoted + 1, strlen (quoted) - 2);

      g_string_append_printf (differs, "WHEN '%s' THEN t.%s IS NOT c.\"new\" ", key, quoted);
    }
  sql = g_strdup_printf (
      "SELECT '%s ' || t.\"id\" || ' ' || c.\"column\" FROM \"change\" c JOIN \"%s\" t ON t.\"id\" = c.\"row\" "
      "WHERE c.\"operation\" = 'update' AND c.\"table\" = '%s' AND CASE c.\"column\" %sEND AND "
      "NOT EXISTS (SELECT 1 FROM \"change\" d WHERE d.\"row\" = c.\"row\" AND d.\"table\" = c.\"table\" "
      "AND d.\"id\" > c.\"id\" AND (d.\"operation\" <> 'update' OR d.\"column\" = c.\"column\"))",
      name, name, name, differs->str);
  return say_rows (checking, _ ("A value is not the one that the history left"), sql, error);
}

static gboolean
check_log (Checking *checking, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (!check_rows (checking, table, error) || !check_values (checking, table, error))
      return FALSE;
  return TRUE;
}

/* The words of every node must be those that are looked up, and there must be no others. */
static gboolean
check_search (Checking *checking, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;
  guint n = 0;

  if (!say_rows (checking, _ ("The words of an entry that is gone can still be found"),
                 "SELECT \"rowid\" FROM \"search\" WHERE \"rowid\" NOT IN (SELECT \"id\" FROM \"node\")", error))
    return FALSE;
  statement = aar_statement_prepare (
      checking->database,
      "SELECT n.\"id\", s.\"text\" FROM \"node\" n LEFT JOIN \"search\" s ON s.\"rowid\" = n.\"id\"", error);
  if (statement == NULL)
    return FALSE;
  while (n < MAX_FOUND && (step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      const char *is = aar_statement_get_text (statement, 1);
      g_autofree char *should = NULL, *number = NULL;

      if (g_cancellable_set_error_if_cancelled (checking->cancellable, error))
        return FALSE;
      should = aar_search_get_text (checking->database, aar_statement_get_integer (statement, 0), error);
      if (should == NULL)
        return FALSE;
      if (strcmp (is == NULL ? "" : is, should) == 0)
        continue;
      number = aar_id_to_string (aar_statement_get_integer (statement, 0));
      say (checking, _ ("The words of an entry cannot be found: node %s"), number);
      n++;
    }
  return n == MAX_FOUND || step == AAR_STEP_DONE;
}

static gboolean
check (AarDatabase *database, gpointer data, GError **error)
{
  Checking *checking = data;

  return check_file (checking, error) && check_tree (checking, error) && check_rings (checking, error) &&
         check_log (checking, error) && (checking->has_no_index || check_search (checking, error));
}

/**
 * aar_store_rebuild_search:
 * @self: a store
 * @error: return location for an error
 *
 * Gathers the words that are looked for anew, whatever state they are in. Errors are those of writing.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_store_rebuild_search (AarStore *self, GError **error)
{
  aar_store_assert_thread (self);
  if (self->read_only_reason != NULL)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_READ_ONLY, _ ("Nothing was changed. %s"), self->read_only_reason);
      return FALSE;
    }
  return aar_database_write (self->database, aar_search_rebuild, NULL, error);
}

static void
on_cancelled (GCancellable *cancellable, gpointer database)
{
  aar_database_interrupt (database);
}

/**
 * aar_store_check:
 * @self: a store
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Looks through the whole store: the file, the references, the change log against the tables, the search. Takes
 * seconds for a large store, so it is for a task with a store of its own. %G_IO_ERROR_CANCELLED, else the errors of
 * reading; damage that can be named is no error but an answer.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each thing that is wrong; empty if the store
 *   is sound
 */
GPtrArray *
aar_store_check (AarStore *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Checking checking = { self->database, found, cancellable, FALSE };
  gboolean succeeded;
  gulong handler;

  aar_store_assert_thread (self);
  handler = cancellable == NULL ? 0
                                : g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self->database, NULL);
  succeeded = aar_database_read (self->database, check, &checking, error);
  g_cancellable_disconnect (cancellable, handler);
  return succeeded ? g_steal_pointer (&found) : NULL;
}
