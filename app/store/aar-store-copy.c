/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-copy.h"

#include "aar-database-private.h"
#include "aar-error.h"
#include "aar-file-remains.h"
#include "aar-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whole stores, copied and put back by SQLite's backup API (https://sqlite.org/backup.html), which sees to it that the
 * copy is of one moment while others write. */

/* So many pages are read at once; between them others can write, and the copy then begins anew. After some times of
 * that the rest is read in one go. */
#define PAGES_AT_ONCE  4096
#define MAX_BEGINNINGS 5

/* A copy that is being made, beside what it becomes; what a program that was stopped has left is known by the name. */
typedef struct
{
  char *path;
  int descriptor;
} Part;

static void
part_clear (Part *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Part, part_clear)

static gboolean
fail (const char *message, const char *path, GError **error)
{
  int problem = errno;
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);

  g_set_error (error, AAR_ERROR,
               problem == ENOSPC || problem == EDQUOT                      ? AAR_ERROR_FULL
               : problem == EACCES || problem == EPERM || problem == EROFS ? AAR_ERROR_READ_ONLY
                                                                           : AAR_ERROR_IO,
               "%s (%s)", text, g_strerror (problem));
  return FALSE;
}

/* For whom @model can be read the copy can. */
static gboolean
part_begin (Part *self, const char *folder, const char *model, GError **error)
{
  GStatBuf status;

  do
    {
      g_autofree char *name = g_strdup_printf (AAR_FILE_REMAINS_PREFIX "%08x" AAR_FILE_REMAINS_SUFFIX, g_random_int ());

      g_free (self->path);
      self->path = g_build_filename (folder, name, NULL);
      self->descriptor = g_open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    }
  while (self->descriptor < 0 && errno == EEXIST);
  if (self->descriptor < 0)
    {
      g_clear_pointer (&self->path, g_free);
      return fail (_ ("Nothing can be written in “%s”."), folder, error);
    }
  aar_file_remains_claim (self->descriptor);
  if (g_stat (model, &status) == 0)
    (void) !fchmod (self->descriptor, status.st_mode & 0664);
  return TRUE;
}

static gboolean
copy_pages (AarDatabase *source, AarDatabase *target, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");
  int result = SQLITE_OK, left = G_MAXINT, beginnings = 0;

  if (backup == NULL)
    {
      aar_database_set_error (target, sqlite3_errcode (target->handle), error);
      return FALSE;
    }
  while (result == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    {
      result = sqlite3_backup_step (backup, beginnings < MAX_BEGINNINGS ? PAGES_AT_ONCE : -1);
      beginnings += sqlite3_backup_remaining (backup) > left;
      left = sqlite3_backup_remaining (backup);
    }
  sqlite3_backup_finish (backup);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (result != SQLITE_DONE)
    aar_database_set_error (target, result, error);
  return result == SQLITE_DONE;
}

/* Damaged pages are copied as they are, and a copy with such is none. */
static gboolean
check_pages (AarDatabase *copy, const char *path, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (copy, "PRAGMA quick_check(1)", error);
  g_autofree char *name = g_filename_display_basename (path);

  if (statement == NULL || aar_statement_step (statement, error) != AAR_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (aar_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT, _ ("“%s” is damaged (%s). It was not changed."), name,
               aar_statement_get_text (statement, 0));
  return FALSE;
}

static gboolean
fill (Part *part, const AarStoreFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarDatabase) source = NULL;
  g_autoptr (AarDatabase) copy = NULL;

  /* what a program that stopped has left in the middle is only taken back by who may write */
  source = aar_database_open (file->path, file->is_writable ? AAR_DATABASE_WRITE : AAR_DATABASE_READ, error);
  copy = source != NULL ? aar_database_open (part->path, AAR_DATABASE_WRITE, error) : NULL;
  if (copy == NULL || !aar_database_execute (copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error) ||
      !copy_pages (source, copy, cancellable, error) || !check_pages (copy, file->path, error))
    return FALSE;
  g_clear_pointer (&copy, aar_database_close);
  return fsync (part->descriptor) == 0 || fail (_ ("“%s” cannot be written."), part->path, error);
}

static void
wait_for_folder (const char *folder)
{
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  (void) !fsync (descriptor);
  close (descriptor);
}

static gboolean
part_become (Part *self, const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_rename (self->path, target) != 0)
    return fail (_ ("“%s” cannot be written."), target, error);
  g_clear_pointer (&self->path, g_free);
  wait_for_folder (folder);
  return TRUE;
}

/**
 * aar_store_copy:
 * @path: a store
 * @target: the file that becomes the copy
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Copies a store as it is at one moment, while others may write to it. The copy is looked through, and is on the disk
 * when this returns; until then there is nothing at @target but what was there. Takes seconds for a large store, so it
 * is for a task.
 *
 * %AAR_ERROR_EXISTS if @target is a store or another database, %AAR_ERROR_CORRUPT if the store is damaged, the errors
 * of [func@Aar.StoreFile.look] and of [method@Aar.Database.set_error].
 *
 * Returns: whether it was copied
 */
gboolean
aar_store_copy (const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autoptr (AarStoreFile) file = aar_store_file_look (path, FALSE, error);
  g_auto (Part) part = { NULL, -1 };
  gboolean is_database;

  if (file == NULL || !aar_store_file_is_database (target, &is_database, error))
    return FALSE;
  if (is_database)
    {
      g_autofree char *name = g_filename_display_basename (target);

      g_set_error (error, AAR_ERROR, AAR_ERROR_EXISTS,
                   _ ("“%s” is a store of plans or another database, or belongs to one, and is not replaced. Please "
                      "choose another name."),
                   name);
      return FALSE;
    }
  return part_begin (&part, folder, file->path, error) && fill (&part, file, cancellable, error) &&
         part_become (&part, target, error);
}

/* Under which name what is replaced is kept; there is nothing of that name. */
static char *
make_kept_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  gsize length = strlen (path) - (g_str_has_suffix (path, ".aarshjul") ? strlen (".aarshjul") : 0);
  char *kept = g_strdup_printf ("%.*s-replaced-%s.aarshjul", (int) length, path, time);

  for (guint i = 2; g_file_test (kept, G_FILE_TEST_EXISTS); i++)
    {
      g_free (kept);
      kept = g_strdup_printf ("%.*s-replaced-%s-%u.aarshjul", (int) length, path, time, i);
    }
  return kept;
}

/* What was begun to be written belongs to the file that is kept; it would spoil any other. */
static gboolean
keep_journal (const char *path, const char *kept, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL), *other = g_strconcat (kept, "-journal", NULL);

  return g_rename (journal, other) == 0 || errno == ENOENT || fail (_ ("“%s” cannot be moved."), journal, error);
}

/* There is a store under its name at every moment, where the file system knows links. */
static gboolean
keep (const char *path, const char *kept, GError **error)
{
  if (link (path, kept) != 0 && g_rename (path, kept) != 0)
    return fail (_ ("“%s” cannot be kept under another name, so it was not replaced."), path, error);
  return keep_journal (path, kept, error);
}

/* Nobody writes while it is replaced; who has it open is told that it was moved. One that is no store any more is
 * written by nobody, and what was begun to be written to it is kept with it. */
static gboolean
lock_out (const char *path, AarDatabase **database, GError **error)
{
  g_autoptr (AarStoreFile) file = aar_store_file_look (path, FALSE, NULL);
  g_autoptr (GError) problem = NULL;

  if (file == NULL)
    return TRUE;
  *database = aar_database_open (path, AAR_DATABASE_WRITE, &problem);
  if (*database != NULL && aar_database_execute (*database, "BEGIN EXCLUSIVE", &problem))
    return TRUE;
  if (!g_error_matches (problem, AAR_ERROR, AAR_ERROR_BUSY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * aar_store_restore:
 * @path: a store, sound or damaged or gone
 * @backup: a copy of it
 * @kept: (out) (transfer full) (nullable): under which name the old file is kept, beside it; %NULL if there was none
 * @cancellable: (nullable): to give up before anything is replaced
 * @error: return location for an error
 *
 * Puts a copy of @backup in the place of the store. The old file is kept. Nothing is changed when the backup is
 * damaged. Whoever has the old file open goes on reading it, but cannot write to it (%AAR_ERROR_MOVED). Errors are
 * those of [func@Aar.store_copy], and %AAR_ERROR_BUSY while somebody writes.
 *
 * Returns: whether the store is what the backup was
 */
gboolean
aar_store_restore (const char *path, const char *backup, char **kept, GCancellable *cancellable, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *store = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (store), *name = real != NULL ? make_kept_name (store) : NULL;
  g_autoptr (AarStoreFile) file = aar_store_file_look (backup, FALSE, error);
  g_autoptr (AarDatabase) database = NULL;
  g_auto (Part) part = { NULL, -1 };

  *kept = NULL;
  if (file == NULL || !part_begin (&part, folder, real != NULL ? store : file->path, error) ||
      !fill (&part, file, cancellable, error) || (real != NULL && !lock_out (store, &database, error)) ||
      (real != NULL && !keep (store, name, error)) || !part_become (&part, store, error))
    return FALSE;
  *kept = g_steal_pointer (&name);
  return TRUE;
}
