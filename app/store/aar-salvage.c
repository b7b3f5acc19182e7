/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-salvage.h"

#include "aar-database-private.h"
#include "aar-error.h"
#include "aar-migration.h"
#include "aar-search.h"
#include "aar-store-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What can still be read of a damaged store, row by row. A table is walked through by its keys; where a page cannot be
 * read, the next key that can is looked for, as a tree of pages that is broken in one place is whole in others. */

/* SQLite keeps the key of a row in 64 bits. */
#define N_BITS 63

typedef struct
{
  AarDatabase *from;
  AarDatabase *to;
  const char *path;
  GCancellable *cancellable;
  GPtrArray *lost;
} Salvage;

/* The rows of one table; the columns are those of the store that is made. */
typedef struct
{
  Salvage *salvage;
  const char *table;
  char *columns;
  char *places;
  guint n_saved;
  guint n_lost;
  gboolean has_gap;
} Walk;

static void
walk_clear (Walk *self)
{
  g_free (self->columns);
  g_free (self->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

G_GNUC_PRINTF (2, 3)
static void
say (Salvage *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->lost, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* The first column of each row, as text. */
static GPtrArray *
list_texts (AarDatabase *database, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  AarStep step;

  if (statement == NULL)
    return NULL;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    g_ptr_array_add (texts, g_strdup (aar_statement_get_text (statement, 0)));
  return step == AAR_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}

static gboolean
list_columns (Walk *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"name\" FROM pragma_table_info('%s')", self->table);
  g_autoptr (GPtrArray) names = list_texts (self->salvage->to, sql, error);
  g_autoptr (GString) columns = g_string_new (NULL), places = g_string_new (NULL);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_string_append_printf (columns, "%s\"%s\"", i > 0 ? ", " : "", (char *) names->pdata[i]);
      g_string_append_printf (places, "%s?%u", i > 0 ? ", " : "", i + 1);
    }
  self->columns = g_string_free_and_steal (g_steal_pointer (&columns));
  self->places = g_string_free_and_steal (g_steal_pointer (&places));
  return TRUE;
}

/* A row that SQLite can read may still be nonsense, which the conditions of the table find. */
static gboolean
write_row (Walk *self, sqlite3_stmt *row, sqlite3_stmt *insertion)
{
  int result;

  for (int i = 1; i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (insertion, i, sqlite3_column_value (row, i));
  result = sqlite3_step (insertion);
  sqlite3_reset (insertion);
  if (result == SQLITE_DONE)
    self->n_saved++;
  else
    self->n_lost++;
  return result == SQLITE_DONE || (result & 0xff) == SQLITE_CONSTRAINT || (result & 0xff) == SQLITE_MISMATCH;
}

/* Copies the rows from key *@next on as far as they can be read. @next becomes the key behind the last. Returns: what
 * SQLite said at the end. */
static int
walk_on (Walk *self, sqlite3_stmt *rows, sqlite3_stmt *insertion, gint64 *next)
{
  int result;

  sqlite3_reset (rows);
  sqlite3_bind_int64 (rows, 1, *next);
  while ((result = sqlite3_step (rows)) == SQLITE_ROW)
    {
      gint64 key = sqlite3_column_int64 (rows, 0);

      /* keys that do not rise are those of a page that hangs in the wrong place */
      if (key < *next)
        result = SQLITE_CORRUPT;
      else if (!write_row (self, rows, insertion))
        result = sqlite3_errcode (self->salvage->to->handle);
      if (result != SQLITE_ROW || g_cancellable_is_cancelled (self->salvage->cancellable))
        break;
      if (key == G_MAXINT64)
        return SQLITE_DONE;
      *next = key + 1;
    }
  return result;
}

/* Whether the next row from @key on can be read. */
static gboolean
can_read (sqlite3_stmt *rows, gint64 key)
{
  gboolean readable;

  sqlite3_reset (rows);
  sqlite3_bind_int64 (rows, 1, key);
  readable = sqlite3_step (rows) == SQLITE_ROW && sqlite3_column_int64 (rows, 0) >= key;
  sqlite3_reset (rows);
  return readable;
}

/* The first key behind @next from which it can be read again, by steps that double, and then by halves. */
static gboolean
jump_over_gap (sqlite3_stmt *rows, gint64 *next)
{
  gint64 bad = *next, good = 0;
  guint bit = 0;

  for (; bit < N_BITS && good == 0; bit++)
    {
      gint64 step = (gint64) 1 << bit;

      if (*next > G_MAXINT64 - step)
        return FALSE;
      if (can_read (rows, *next + step))
        good = *next + step;
      else
        bad = *next + step;
    }
  while (good != 0 && good - bad > 1)
    {
      gint64 middle = bad + (good - bad) / 2;

      if (can_read (rows, middle))
        good = middle;
      else
        bad = middle;
    }
  *next = good;
  return good != 0;
}

static gboolean
walk_table (Walk *self, GError **error)
{
  g_autofree char *select = g_strdup_printf ("SELECT \"rowid\", %s FROM \"%s\" NOT INDEXED WHERE \"rowid\" >= ?1 "
                                             "ORDER BY \"rowid\"",
                                             self->columns, self->table);
  g_autofree char *insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", self->table, self->columns,
                                             self->places);
  sqlite3_stmt *rows = NULL, *insertion = NULL;
  /* a store has no negative keys */
  gint64 next = 0;
  int result;

  result = sqlite3_prepare_v2 (self->salvage->from->handle, select, -1, &rows, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_prepare_v2 (self->salvage->to->handle, insert, -1, &insertion, NULL);
  if (result == SQLITE_OK)
    while ((result = walk_on (self, rows, insertion, &next)) != SQLITE_DONE)
      {
        self->has_gap = TRUE;
        if (g_cancellable_is_cancelled (self->salvage->cancellable) || (result & 0xff) == SQLITE_FULL ||
            !jump_over_gap (rows, &next))
          break;
      }
  else
    self->has_gap = TRUE;
  sqlite3_finalize (rows);
  sqlite3_finalize (insertion);
  if (g_cancellable_set_error_if_cancelled (self->salvage->cancellable, error))
    return FALSE;
  if ((result & 0xff) == SQLITE_FULL)
    aar_database_set_error (self->salvage->to, result, error);
  return (result & 0xff) != SQLITE_FULL;
}

/* How many rows there were, which an index may still know. */
static gint64
count_rows (Walk *self)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", self->table);
  gint64 n;

  return aar_database_get_number (self->salvage->from, sql, &n, NULL) ? n : -1;
}

static void
tell_lost (Walk *self)
{
  gint64 n = self->has_gap ? count_rows (self) : -1;

  if (n > self->n_saved)
    self->n_lost = (guint) (n - self->n_saved);
  if (self->n_lost > 0)
    say (self->salvage, ngettext ("%s: %u row lost, %u saved", "%s: %u rows lost, %u saved", self->n_lost), self->table,
         self->n_lost, self->n_saved);
  else if (self->has_gap)
    /* Translators: %s is the name of a table */
    say (self->salvage, ngettext ("%s: some rows lost, %u saved", "%s: some rows lost, %u saved", self->n_saved),
         self->table, self->n_saved);
}

static gboolean
copy_tables (Salvage *self, GError **error)
{
  g_autoptr (GPtrArray) tables = list_texts (self->to,
                                             "SELECT \"name\" FROM \"sqlite_schema\" WHERE \"type\" = 'table' AND "
                                             "\"name\" NOT GLOB 'sqlite_*' AND \"name\" NOT GLOB 'search*'",
                                             error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      g_auto (Walk) walk = { .salvage = self, .table = tables->pdata[i] };

      if (!list_columns (&walk, error) || !walk_table (&walk, error))
        return FALSE;
      tell_lost (&walk);
    }
  return tables != NULL;
}

/* ---- what hangs on what was lost --------------------------------------------------------------------------------- */

/* A row that names one that is lost forgets it, or goes too where it is nothing without it. */
static gboolean
cut_reference (Salvage *self, const char *table, gint64 row, gint64 key, guint *n_removed, GError **error)
{
  g_autofree char *find = g_strdup_printf (
      "SELECT \"from\" FROM pragma_foreign_key_list('%s') WHERE \"id\" = %" G_GINT64_FORMAT, table, key);
  g_autoptr (GPtrArray) columns = list_texts (self->to, find, error);
  g_autofree char *forget = NULL, *remove = NULL;

  if (columns == NULL)
    return FALSE;
  remove = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"rowid\" = %" G_GINT64_FORMAT, table, row);
  if (columns->len == 1)
    forget = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE \"rowid\" = %" G_GINT64_FORMAT, table,
                              (char *) columns->pdata[0], row);
  if (forget != NULL && aar_database_execute (self->to, forget, NULL))
    return TRUE;
  (*n_removed)++;
  return aar_database_execute (self->to, remove, error);
}

/* The references that lead nowhere, as they are now. */
static gboolean
cut_some (Salvage *self, guint *n_found, guint *n_removed, GError **error)
{
  g_autoptr (GPtrArray) tables = list_texts (self->to, "SELECT \"table\" FROM pragma_foreign_key_check", error);
  g_autoptr (GPtrArray) rows = list_texts (self->to, "SELECT \"rowid\" FROM pragma_foreign_key_check", error);
  g_autoptr (GPtrArray) keys = list_texts (self->to, "SELECT \"fkid\" FROM pragma_foreign_key_check", error);

  if (tables == NULL || rows == NULL || keys == NULL)
    return FALSE;
  *n_found = tables->len;
  for (guint i = 0; i < tables->len; i++)
    if (!cut_reference (self, tables->pdata[i], g_ascii_strtoll (rows->pdata[i], NULL, 10),
                        g_ascii_strtoll (keys->pdata[i], NULL, 10), n_removed, error))
      return FALSE;
  return TRUE;
}

static gboolean
cut_references (Salvage *self, GError **error)
{
  guint n_found, n_all = 0, n_removed = 0;

  do
    {
      if (!cut_some (self, &n_found, &n_removed, error))
        return FALSE;
      n_all += n_found;
    }
  while (n_found > 0);
  if (n_all > n_removed)
    say (self,
         ngettext ("%u entry no longer names another one that is lost",
                   "%u entries no longer name others that are lost", n_all - n_removed),
         n_all - n_removed);
  if (n_removed > 0)
    say (self,
         ngettext ("%u entry is lost with what it belonged to", "%u entries are lost with what they belonged to",
                   n_removed),
         n_removed);
  return TRUE;
}

static gboolean
fill (AarDatabase *database, gpointer data, GError **error)
{
  return copy_tables (data, error) && cut_references (data, error);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static gboolean
fail_unreadable (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT,
               _ ("Nothing can be read of “%s” any more: not even what tables it has. It was not changed."), name);
  return FALSE;
}

static gboolean
make (Salvage *self, const char *target, GError **error)
{
  gint64 version;

  if (!aar_database_get_number (self->from, "PRAGMA user_version", &version, NULL) || version < 1 ||
      version > aar_migration_get_newest ())
    return fail_unreadable (self->path, error);
  self->to = aar_database_open (target, AAR_DATABASE_CREATE, error);
  /* it is no store before it is complete, and can be made again */
  return self->to != NULL && aar_database_execute (self->to, "PRAGMA synchronous = OFF", error) &&
         aar_migration_apply (self->to, 0, (guint32) version, error) &&
         aar_database_execute (self->to, "PRAGMA foreign_keys = OFF", error) &&
         aar_database_write (self->to, fill, self, error) &&
         aar_migration_apply (self->to, (guint32) version, aar_migration_get_newest (), error) &&
         aar_database_execute (self->to, "PRAGMA synchronous = EXTRA", error) &&
         aar_database_write (self->to, aar_search_rebuild, NULL, error);
}

/**
 * aar_salvage:
 * @path: a store that is damaged; nothing is written to it
 * @target: a file that is not there yet
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Makes a new store of what can still be read of a damaged one, with its history. Takes some time, so it is for a task.
 *
 * %AAR_ERROR_CORRUPT if nothing can be read, %AAR_ERROR_EXISTS if there is a file @target, else the errors of
 * [ctor@Aar.Store.open].
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each thing that is lost; empty if all was
 *   read
 */
GPtrArray *
aar_salvage (const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AarStoreFile) file = NULL;
  Salvage self = { .path = path, .cancellable = cancellable, .lost = lost };
  gboolean made;

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (target);

      g_set_error (error, AAR_ERROR, AAR_ERROR_EXISTS, _ ("There is a file “%s”. Please choose a new name."), name);
      return NULL;
    }
  self.from = aar_database_open_damaged (path, NULL);
  if (self.from == NULL)
    {
      fail_unreadable (path, error);
      return NULL;
    }
  file = aar_store_file_look (target, TRUE, error);
  made = file != NULL && aar_store_file_create (file, error) && make (&self, target, error);
  g_clear_pointer (&self.to, aar_database_close);
  g_clear_pointer (&self.from, aar_database_close);
  if (!made && file != NULL)
    g_unlink (target);
  return made ? g_steal_pointer (&lost) : NULL;
}
