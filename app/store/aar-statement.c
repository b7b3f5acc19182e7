/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-statement.h"

#include "aar-database-private.h"
#include "aar-error.h"

#include <glib/gi18n.h>

struct _AarStatement
{
  AarDatabase *database;
  char *sql;
  sqlite3_stmt *handle;
  /* The first failure of a bind; it is reported by the next step, so that binding stays one line a value. */
  int failure;
  gboolean bad_text;
  /* Texts of the present row that were no UTF-8, made readable */
  GPtrArray *mended;
};

static void
statement_free (AarStatement *self)
{
  sqlite3_finalize (self->handle);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
  g_free (self->sql);
  g_free (self);
}

static AarStatement *
take_unused (AarDatabase *database, const char *sql)
{
  GPtrArray *list = g_hash_table_lookup (database->unused, sql);

  return list == NULL || list->len == 0 ? NULL : g_ptr_array_steal_index_fast (list, list->len - 1);
}

static void
return_unused (AarStatement *self)
{
  GPtrArray *list = g_hash_table_lookup (self->database->unused, self->sql);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
      g_hash_table_insert (self->database->unused, g_strdup (self->sql), list);
    }
  g_ptr_array_add (list, self);
}

/**
 * aar_statement_prepare:
 * @database: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Takes a statement from the connection's cache, or prepares it. A text that is taken twice is two statements, so a
 * function may be entered again while its statement is at a row. Errors are those of [func@Aar.Database.set_error].
 *
 * Returns: (transfer full) (nullable): the statement
 */
AarStatement *
aar_statement_prepare (AarDatabase *database, const char *sql, GError **error)
{
  AarStatement *self = take_unused (database, sql);
  int result;

  if (self != NULL)
    return self;
  self = g_new0 (AarStatement, 1);
  self->database = database;
  self->sql = g_strdup (sql);
  result = sqlite3_prepare_v3 (database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->handle, NULL);
  if (result == SQLITE_OK)
    return self;
  aar_database_set_error (database, result, error);
  statement_free (self);
  return NULL;
}

/**
 * aar_statement_release:
 * @self: (nullable) (transfer full): a statement
 *
 * Resets the statement and returns it to the cache.
 */
void
aar_statement_release (AarStatement *self)
{
  if (self == NULL)
    return;
  aar_statement_reset (self);
  sqlite3_clear_bindings (self->handle);
  return_unused (self);
}

static void
keep_failure (AarStatement *self, int result)
{
  if (self->failure == SQLITE_OK)
    self->failure = result;
}

void
aar_statement_bind_integer (AarStatement *self, int index, gint64 integer)
{
  keep_failure (self, sqlite3_bind_int64 (self->handle, index, integer));
}

/* No row has the id 0; in the store an empty reference is NULL, so that foreign keys do not look at it. */
void
aar_statement_bind_reference (AarStatement *self, int index, gint64 id)
{
  keep_failure (self, id == 0 ? sqlite3_bind_null (self->handle, index) : sqlite3_bind_int64 (self->handle, index, id));
}

void
aar_statement_bind_real (AarStatement *self, int index, double real)
{
  keep_failure (self, sqlite3_bind_double (self->handle, index, real));
}

void
aar_statement_bind_text (AarStatement *self, int index, const char *text)
{
  /* SQLite stores any bytes as text; what is no UTF-8 would come back to haunt every reader. */
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    self->bad_text = TRUE;
  keep_failure (self, sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT));
}

/* Hands a value on from a row of another statement as it is. */
void
aar_statement_bind_column (AarStatement *self, int index, AarStatement *source, int column)
{
  keep_failure (self, sqlite3_bind_value (self->handle, index, sqlite3_column_value (source->handle, column)));
}

/**
 * aar_statement_step:
 * @self: a statement with its values bound
 * @error: return location for an error
 *
 * Goes to the next row. After an error the statement is reset. %AAR_ERROR_ENCODING if a text bound is not UTF-8, else
 * the errors of [func@Aar.Database.set_error].
 *
 * Returns: what there is
 */
AarStep
aar_statement_step (AarStatement *self, GError **error)
{
  int result = self->failure;

  g_clear_pointer (&self->mended, g_ptr_array_unref);
  if (self->bad_text)
    {
      aar_statement_reset (self);
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_ENCODING, _ ("The text is not valid UTF-8."));
      return AAR_STEP_ERROR;
    }
  if (result == SQLITE_OK)
    result = sqlite3_step (self->handle);
  if (result == SQLITE_ROW)
    return AAR_STEP_ROW;
  if (result == SQLITE_DONE)
    return AAR_STEP_DONE;
  aar_database_set_error (self->database, result, error);
  aar_statement_reset (self);
  return AAR_STEP_ERROR;
}

/**
 * aar_statement_run:
 * @self: a statement with its values bound
 * @error: return location for an error
 *
 * Runs a statement that has no rows to read and resets it. Errors are those of [method@Aar.Statement.step].
 *
 * Returns: whether it succeeded
 */
gboolean
aar_statement_run (AarStatement *self, GError **error)
{
  AarStep step;

  while ((step = aar_statement_step (self, error)) == AAR_STEP_ROW)
    ;
  aar_statement_reset (self);
  return step == AAR_STEP_DONE;
}

/* The result of sqlite3_reset() only repeats the failure that the last step reported. */
void
aar_statement_reset (AarStatement *self)
{
  sqlite3_reset (self->handle);
  g_clear_pointer (&self->mended, g_ptr_array_unref);
  self->failure = SQLITE_OK;
  self->bad_text = FALSE;
}

gint64
aar_statement_get_integer (AarStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
aar_statement_get_real (AarStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

/* Valid until the statement moves; %NULL for NULL. This program writes only UTF-8, but a store may come from anybody,
 * and whoever steps through a text letter by letter would step beyond its end. */
const char *
aar_statement_get_text (AarStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);
  char *mended;

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;
  mended = g_utf8_make_valid (text, -1);
  if (self->mended == NULL)
    self->mended = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->mended, mended);
  return mended;
}

gboolean
aar_statement_is_null (AarStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}
