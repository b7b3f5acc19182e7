/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-database.h"

#include "aar-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sqlite3.h>

/**
 * AarDatabase:
 *
 * A connection to a store: how it is opened, what its errors mean, its transactions and its prepared statements. It
 * belongs to one thread; only [method@Aar.Database.interrupt] may be called from another.
 */
struct _AarDatabase
{
  sqlite3 *handle;
  char *path;
  /* SQL → GPtrArray of statements that nobody uses just now */
  GHashTable *idle;
};

/* How long a call waits for the lock of another process before it fails as busy. */
#define PATIENCE_MILLISECONDS 2000

/* Tests put a file system that fails on command in the place of the real one. */
static const char *vfs_name;

void
aar_database_set_vfs_name (const char *name)
{
  vfs_name = name;
}

static gboolean
is_out_of_room (int result, int system_error)
{
  /* Besides a full disk: a quota, and the limit that a process has on the size of files. */
  return (result & 0xff) == SQLITE_FULL ||
         ((result & 0xff) == SQLITE_IOERR &&
          (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG));
}

static AarError
classify (int result, int system_error)
{
  if (is_out_of_room (result, system_error))
    return AAR_ERROR_FULL;
  /* SQLite looks at where the file is before it makes a journal beside it. */
  if (result == SQLITE_READONLY_DBMOVED)
    return AAR_ERROR_MOVED;
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return AAR_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return AAR_ERROR_READ_ONLY;
    case SQLITE_CORRUPT:
      return AAR_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return AAR_ERROR_FOREIGN;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return AAR_ERROR_CONSTRAINT;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return system_error == EACCES || system_error == EPERM || system_error == EROFS ? AAR_ERROR_READ_ONLY
                                                                                      : AAR_ERROR_IO;
    default:
      return AAR_ERROR_FAILED;
    }
}

static const char *
describe (AarError code)
{
  if (code == AAR_ERROR_FULL)
    return _ ("There is no room left on the disk. Nothing was changed.");
  if (code == AAR_ERROR_BUSY)
    return _ ("Another program is writing to the store. Nothing was changed; try again in a moment.");
  if (code == AAR_ERROR_READ_ONLY)
    return _ ("The store cannot be written. Nothing was changed.");
  if (code == AAR_ERROR_MOVED)
    return _ ("The file of the store was moved, deleted or replaced while it was open. Nothing was changed.");
  if (code == AAR_ERROR_CORRUPT)
    return _ ("The store is damaged.");
  if (code == AAR_ERROR_FOREIGN)
    return _ ("The file is not a store of Årshjul.");
  if (code == AAR_ERROR_CONSTRAINT)
    return _ ("The change would make the plan contradict itself. Nothing was changed.");
  if (code == AAR_ERROR_IO)
    return _ ("The store could not be read or written. Nothing was changed.");
  return _ ("The store could not do this. Nothing was changed.");
}

/**
 * aar_database_set_error:
 * @self: a connection
 * @result: what SQLite answered
 * @error: return location for an error
 *
 * Turns SQLite's answer into an error of ours: %AAR_ERROR_BUSY, %AAR_ERROR_FULL, %AAR_ERROR_READ_ONLY,
 * %AAR_ERROR_MOVED, %AAR_ERROR_CORRUPT, %AAR_ERROR_FOREIGN, %AAR_ERROR_CONSTRAINT, %AAR_ERROR_IO or
 * %AAR_ERROR_FAILED, and %G_IO_ERROR_CANCELLED after an interruption (https://sqlite.org/rescode.html).
 */
void
aar_database_set_error (AarDatabase *self, int result, GError **error)
{
  int system_error = self->handle == NULL ? 0 : sqlite3_system_errno (self->handle);
  AarError code = classify (result, system_error);
  const char *detail = self->handle == NULL ? sqlite3_errstr (result) : sqlite3_errmsg (self->handle);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The operation was cancelled."));
  else if (code == AAR_ERROR_BUSY || code == AAR_ERROR_FULL || code == AAR_ERROR_READ_ONLY || code == AAR_ERROR_MOVED)
    g_set_error_literal (error, AAR_ERROR, code, describe (code));
  else
    g_set_error (error, AAR_ERROR, code, "%s (%s)", describe (code), detail);
}

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

static gboolean
add_function (AarDatabase *self,
              const char *name,
              void (*function) (sqlite3_context *, int, sqlite3_value **),
              GError **error)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  int result = sqlite3_create_function (self->handle, name, 1, flags, NULL, function, NULL, NULL);

  if (result != SQLITE_OK)
    aar_database_set_error (self, result, error);
  return result == SQLITE_OK;
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
  return add_function (self, "real_to_text", real_to_text, error) &&
         add_function (self, "text_to_real", text_to_real, error);
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
 * because a spill takes the exclusive lock in the middle of a long transaction and would shut all readers out. */
static gboolean
set_pragmas (AarDatabase *self, AarDatabaseMode mode, GError **error)
{
  static const char *const pragmas[] = {
    "PRAGMA secure_delete = ON", "PRAGMA synchronous = FULL",  "PRAGMA cache_size = -65536",
    "PRAGMA cache_spill = OFF",  "PRAGMA temp_store = MEMORY",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!aar_database_execute (self, pragmas[i], error))
      return FALSE;
  return mode == AAR_DATABASE_READ || set_journal (self, error);
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
  };
  g_autoptr (AarDatabase) self = g_new0 (AarDatabase, 1);
  gint64 tables;
  int result;

  self->path = g_strdup (path);
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  result = sqlite3_open_v2 (path, &self->handle, flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs_name);
  if (result != SQLITE_OK)
    {
      aar_database_set_error (self, result, error);
      return NULL;
    }
  aar_database_set_busy_timeout (self, PATIENCE_MILLISECONDS);
  if (!configure (self, error) ||
      !aar_database_get_number (self, "SELECT count(*) FROM sqlite_schema", &tables, error) ||
      !set_pragmas (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * aar_database_close:
 * @self: (nullable) (transfer full): a connection whose statements have all been given back
 */
void
aar_database_close (AarDatabase *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->idle, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A connection to %s is closed while a statement is in use", self->path);
  g_free (self->path);
  g_free (self);
}

struct sqlite3 *
aar_database_get_handle (AarDatabase *self)
{
  return self->handle;
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
  sqlite3_busy_timeout (self->handle, milliseconds);
}

void
aar_database_restore_busy_timeout (AarDatabase *self)
{
  aar_database_set_busy_timeout (self, PATIENCE_MILLISECONDS);
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
    return TRUE;
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

AarStatement *
aar_database_take_idle (AarDatabase *self, const char *sql)
{
  GPtrArray *list = g_hash_table_lookup (self->idle, sql);

  return list == NULL || list->len == 0 ? NULL : g_ptr_array_steal_index_fast (list, list->len - 1);
}

void
aar_database_give_back (AarDatabase *self, const char *sql, AarStatement *statement)
{
  GPtrArray *list = g_hash_table_lookup (self->idle, sql);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_statement_free);
      g_hash_table_insert (self->idle, g_strdup (sql), list);
    }
  g_ptr_array_add (list, statement);
}
