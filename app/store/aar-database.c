/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-database-private.h"

#include "aar-answers.h"
#include "aar-error.h"
#include "aar-id.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* How long a call waits for the lock of another process before it fails as busy. */
#define BUSY_TIMEOUT_MILLISECONDS 2000

/* What follows a call that has waited in vain does not wait as long once more, as the window would stand still for the
 * sum of it; only for what is over in a moment. */
#define REFUSED_TIMEOUT_MILLISECONDS 50

/* A real number as text that gives the same number back; SQLite's own conversions keep 15 digits. */
static void
real_to_text (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;
  g_ascii_dtostr (buffer, sizeof buffer, sqlite3_value_double (values[0]));
  sqlite3_result_text (context, buffer, -1, SQLITE_TRANSIENT);
}

static void
text_to_real (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_double (context, g_ascii_strtod (text, NULL));
}

/* For the migrations, which compare names as the rest of the program does. */
static void
fold_text (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *mended = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autofree char *collapsed = mended != NULL ? aar_text_collapse (mended) : NULL;
  g_autofree char *folded = collapsed != NULL ? aar_text_fold (collapsed) : NULL;

  if (folded != NULL)
    sqlite3_result_text (context, folded, -1, SQLITE_TRANSIENT);
}

static void
new_id (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  sqlite3_result_int64 (context, aar_id_new ());
}

static void
milestone_is_answered (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *status = (const char *) sqlite3_value_text (values[2]);
  g_autofree char *mended = status != NULL ? g_utf8_make_valid (status, -1) : NULL;

  sqlite3_result_int (context, aar_milestone_values_are_answer (sqlite3_value_int64 (values[0]),
                                                                sqlite3_value_int (values[1]), mended));
}

static gboolean
add_function (AarDatabase *self,
              const char *name,
              int n_values,
              int flags,
              void (*function) (sqlite3_context *, int, sqlite3_value **),
              GError **error)
{
  int result = sqlite3_create_function (self->handle, name, n_values, SQLITE_UTF8 | SQLITE_DIRECTONLY | flags, NULL,
                                        function, NULL, NULL);

  if (result != SQLITE_OK)
    aar_database_set_error (self, result, error);
  return result == SQLITE_OK;
}

/* Far above what a plan needs and far below what SQLite allows, so that a file that was made to hurt does not take all
 * memory or time. */
static void
set_limits (AarDatabase *self)
{
  const struct
  {
    int limit, value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024 },
    { SQLITE_LIMIT_COLUMN, 200 },
    { SQLITE_LIMIT_EXPR_DEPTH, 200 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 200 },
    { SQLITE_LIMIT_VDBE_OP, 100000 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 100 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->handle, limits[i].limit, limits[i].value);
}

/* A store may come from anybody: nothing that stands in its schema is trusted, no SQL of its own is run
 * (https://sqlite.org/security.html). Foreign keys are off by default and the switch does nothing inside a transaction,
 * so it is read back. */
static gboolean
configure (AarDatabase *self, GError **error)
{
  const struct
  {
    int option, value;
  } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 }, { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },    { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
  };

  set_limits (self);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int now = -1;
      int result = sqlite3_db_config (self->handle, switches[i].option, switches[i].value, &now);

      if (result != SQLITE_OK || now != switches[i].value)
        {
          g_set_error (error, AAR_ERROR, AAR_ERROR_FAILED,
                       _ ("This SQLite cannot be used safely: option %d is missing."), switches[i].option);
          return FALSE;
        }
    }
  return add_function (self, "real_to_text", 1, SQLITE_DETERMINISTIC, real_to_text, error) &&
         add_function (self, "text_to_real", 1, SQLITE_DETERMINISTIC, text_to_real, error) &&
         add_function (self, "fold_text", 1, SQLITE_DETERMINISTIC, fold_text, error) &&
         add_function (self, "new_id", 0, 0, new_id, error) &&
         add_function (self, "milestone_is_answered", 3, SQLITE_DETERMINISTIC, milestone_is_answered, error);
}

/* A file that another program has put into WAL mode stays so while anybody has it open; SQLite then answers with the
 * mode that it has, and that is no error to it (https://sqlite.org/pragma.html#pragma_journal_mode). */
static gboolean
set_journal (AarDatabase *self, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (self, "PRAGMA journal_mode = DELETE", error);

  if (statement == NULL || aar_statement_step (statement, error) == AAR_STEP_ERROR)
    return FALSE;
  if (g_strcmp0 (aar_statement_get_text (statement, 0), "delete") == 0)
    return TRUE;
  aar_database_set_error (self, SQLITE_BUSY, error);
  return FALSE;
}

/* What has to look at the file, so it comes after the first read has shown that it is one of ours. cache_spill is off
 * because a spill takes the exclusive lock in the middle of a long transaction and would shut all readers out. With
 * FULL the journal that was deleted could come back after a power failure and take the step with it; EXTRA waits for
 * the folder too (https://sqlite.org/pragma.html#pragma_synchronous). */
static gboolean
set_pragmas (AarDatabase *self, AarDatabaseMode mode, GError **error)
{
  static const char *const pragmas[] = {
    "PRAGMA secure_delete = ON", "PRAGMA synchronous = EXTRA", "PRAGMA cache_size = -65536",
    "PRAGMA cache_spill = OFF",  "PRAGMA temp_store = MEMORY", "PRAGMA cell_size_check = ON",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!aar_database_execute (self, pragmas[i], error))
      return FALSE;
  return mode == AAR_DATABASE_READ || mode == AAR_DATABASE_MEMORY || set_journal (self, error);
}

/**
 * aar_database_open:
 * @path: a file
 * @mode: what to do with it
 * @error: return location for an error
 *
 * Opens a connection. A journal that a crash has left behind is rolled back by SQLite as soon as the connection reads,
 * if the file can be written. Errors are those of [method@Aar.Database.set_error].
 *
 * Returns: (transfer full) (nullable): the connection
 */
AarDatabase *
aar_database_open (const char *path, AarDatabaseMode mode, GError **error)
{
  static const int flags[] = {
    [AAR_DATABASE_READ] = SQLITE_OPEN_READONLY,
    [AAR_DATABASE_WRITE] = SQLITE_OPEN_READWRITE,
    [AAR_DATABASE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [AAR_DATABASE_MEMORY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
  };
  g_autoptr (AarDatabase) self = g_new0 (AarDatabase, 1);
  gint64 tables;
  int result;

  self->path = g_strdup (path);
  self->unused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  result = sqlite3_open_v2 (path, &self->handle, flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (result != SQLITE_OK)
    {
      aar_database_set_error (self, result, error);
      return NULL;
    }
  aar_database_restore_busy_timeout (self);
  if (!configure (self, error) ||
      !aar_database_get_number (self, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
      !set_pragmas (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * aar_database_open_damaged:
 * @path: a store that may be damaged
 * @error: return location for an error
 *
 * Opens a connection that reads what can be read: also of a file that is cut off, which SQLite else refuses as a whole.
 * Nothing of what stands in the schema is run.
 *
 * Returns: (transfer full) (nullable): the connection
 */
AarDatabase *
aar_database_open_damaged (const char *path, GError **error)
{
  g_autoptr (AarDatabase) self = g_new0 (AarDatabase, 1);
  gint64 tables;
  int result;

  self->path = g_strdup (path);
  self->unused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  result = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                            NULL);
  if (result != SQLITE_OK)
    {
      aar_database_set_error (self, result, error);
      return NULL;
    }
  aar_database_set_busy_timeout (self, BUSY_TIMEOUT_MILLISECONDS);
  /* the defence would forbid to read on where the length of the file is not what its head says */
  if (!configure (self, error) || sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL) != SQLITE_OK ||
      !aar_database_execute (self, "PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON", error) ||
      !aar_database_get_number (self, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * aar_database_close:
 * @self: (nullable) (transfer full): a connection whose statements have all been released
 */
void
aar_database_close (AarDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->unused, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A connection to %s is closed while a statement is in use", self->path);
  g_free (self->path);
  g_free (self);
}

const char *
aar_database_get_path (AarDatabase *self)
{
  return self->path;
}

/* How long a call waits for another process's lock before it fails with %AAR_ERROR_BUSY. */
void
aar_database_set_busy_timeout (AarDatabase *self, int milliseconds)
{
  self->busy_timeout = milliseconds;
  sqlite3_busy_timeout (self->handle, milliseconds);
}

/* The usual one: two seconds, or a moment after a call that has waited as long in vain. */
void
aar_database_restore_busy_timeout (AarDatabase *self)
{
  aar_database_set_busy_timeout (self, self->refused ? REFUSED_TIMEOUT_MILLISECONDS : BUSY_TIMEOUT_MILLISECONDS);
}

/* Tells whether a lock of another process was in the way. Whoever did not want to wait has not found out that it is in
 * vain. */
void
aar_database_set_refused (AarDatabase *self, gboolean refused)
{
  if (self->refused == refused || (refused && self->busy_timeout == 0))
    return;
  self->refused = refused;
  aar_database_restore_busy_timeout (self);
}

/**
 * aar_database_execute:
 * @self: a connection
 * @sql: any number of statements
 * @error: return location for an error
 *
 * Runs SQL that gives no answer. Errors are those of [method@Aar.Database.set_error].
 *
 * Returns: whether all of it succeeded
 */
gboolean
aar_database_execute (AarDatabase *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    aar_database_set_error (self, result, error);
  return result == SQLITE_OK;
}

/**
 * aar_database_get_number:
 * @self: a connection
 * @sql: a query that gives one number
 * @number: (out): the number, 0 if there is no row
 * @error: return location for an error
 *
 * Returns: whether it succeeded
 */
gboolean
aar_database_get_number (AarDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (self, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  step = aar_statement_step (statement, error);
  *number = step == AAR_STEP_ROW ? aar_statement_get_integer (statement, 0) : 0;
  return step != AAR_STEP_ERROR;
}

/* The id of the row that was inserted last. */
gint64
aar_database_get_last_id (AarDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/* How many rows the last INSERT, UPDATE or DELETE concerned. */
gint64
aar_database_get_n_changed (AarDatabase *self)
{
  return sqlite3_changes64 (self->handle);
}

/* A full disk and some other failures have rolled the transaction back already
 * (https://sqlite.org/lang_transaction.html). Whoever interrupts what the connection reads may come as late as now. */
static void
roll_back (AarDatabase *self)
{
  int result = SQLITE_OK;

  while (!sqlite3_get_autocommit (self->handle) && (result == SQLITE_OK || result == SQLITE_INTERRUPT))
    result = sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
  if (!sqlite3_get_autocommit (self->handle))
    g_critical ("A transaction on %s could not be rolled back: %s", self->path, sqlite3_errmsg (self->handle));
}

static gboolean
run_transaction (AarDatabase *self, const char *begin, AarTransactionFunc func, gpointer data, GError **error)
{
  if (!aar_database_execute (self, begin, error))
    return FALSE;
  if (func (self, data, error) && aar_database_execute (self, "COMMIT", error))
    {
      aar_database_set_refused (self, FALSE);
      return TRUE;
    }
  g_assert (error == NULL || *error != NULL);
  roll_back (self);
  return FALSE;
}

/**
 * aar_database_read:
 * @self: a connection
 * @func: what to read
 * @data: for @func
 * @error: return location for an error
 *
 * Runs @func in a transaction, so that all that it reads is of one moment.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_database_read (AarDatabase *self, AarTransactionFunc func, gpointer data, GError **error)
{
  if (!sqlite3_get_autocommit (self->handle))
    return func (self, data, error);
  return run_transaction (self, "BEGIN", func, data, error);
}

/**
 * aar_database_write:
 * @self: a connection
 * @func: what to write
 * @data: for @func
 * @error: return location for an error
 *
 * Runs @func in a transaction that holds the lock from its start. All of it is kept, or, when @func or the COMMIT
 * fails, nothing.
 *
 * Returns: whether it was committed
 */
gboolean
aar_database_write (AarDatabase *self, AarTransactionFunc func, gpointer data, GError **error)
{
  g_return_val_if_fail (sqlite3_get_autocommit (self->handle), FALSE);

  return run_transaction (self, "BEGIN IMMEDIATE", func, data, error);
}

gboolean
aar_database_is_read_only (AarDatabase *self)
{
  return sqlite3_db_readonly (self->handle, "main") != 0;
}

/* Makes what the connection is doing fail with %G_IO_ERROR_CANCELLED. From any thread, while it is open. */
void
aar_database_interrupt (AarDatabase *self)
{
  sqlite3_interrupt (self->handle);
}
