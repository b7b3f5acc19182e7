/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-file.h"

#include "aar-database.h"
#include "aar-error.h"
#include "aar-migration.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The head of an SQLite file (https://sqlite.org/fileformat2.html, section 1.3). */
#define HEAD_SIZE           100
#define HEAD_MAGIC          "SQLite format 3"
#define HEAD_PAGE_SIZE      16
#define HEAD_PAGE_COUNT     28
#define HEAD_VERSION        60
#define HEAD_APPLICATION_ID 68

static guint32
get_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Reads the head through SQLite's own file system: were the file opened and closed by hand, the close would drop the
 * locks that other connections of this process have on it (https://sqlite.org/howtocorrupt.html, section 2.2). */
static gboolean
read_head (AarStoreFile *self, guint8 *head, GError **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  sqlite3_int64 size = 0;
  int result;

  result = vfs->xOpen (vfs, self->path, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);
  if (result == SQLITE_OK)
    {
      result = file->pMethods->xFileSize (file, &size);
      memset (head, 0, HEAD_SIZE);
      if (result == SQLITE_OK)
        result = file->pMethods->xRead (file, head, HEAD_SIZE, 0);
      file->pMethods->xClose (file);
    }
  self->size = size;
  if (result == SQLITE_OK || result == SQLITE_IOERR_SHORT_READ)
    return TRUE;
  g_set_error (error, AAR_ERROR, AAR_ERROR_IO, _ ("“%s” cannot be read (%s)."), self->path, sqlite3_errstr (result));
  return FALSE;
}

static gboolean
fail (GError **error, AarError code, const char *message, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);

  g_set_error_literal (error, AAR_ERROR, code, text);
  return FALSE;
}

/* A file that is cut off is found by its length. While a journal waits to be rolled back the length says nothing. */
static gboolean
check_length (AarStoreFile *self, const guint8 *head, GError **error)
{
  guint32 page_size = (guint32) head[HEAD_PAGE_SIZE] << 8 | head[HEAD_PAGE_SIZE + 1];
  guint32 page_count = get_big_endian (head + HEAD_PAGE_COUNT);

  if (page_size == 1)
    page_size = 65536;
  if (page_size < 512 || (page_size & (page_size - 1)) != 0)
    return fail (error, AAR_ERROR_CORRUPT, _ ("“%s” is damaged: its head makes no sense. It was not changed."),
                 self->path);
  if (!self->has_journal && self->size < (gint64) page_size * page_count)
    return fail (error, AAR_ERROR_CORRUPT, _ ("“%s” is cut off: its end is missing. It was not changed."), self->path);
  return TRUE;
}

static gboolean
judge_head (AarStoreFile *self, const guint8 *head, gboolean create, GError **error)
{
  static const guint8 nothing[HEAD_SIZE];

  /* The very first transaction may have been cut short; SQLite then takes the file back to no length at all. */
  if (self->size == 0 || (self->has_journal && memcmp (head, nothing, HEAD_SIZE) == 0))
    {
      self->is_new = TRUE;
      return create || fail (error, AAR_ERROR_EMPTY, _ ("“%s” is empty."), self->path);
    }
  if (self->size < HEAD_SIZE && memcmp (head, HEAD_MAGIC, MIN ((gsize) self->size, sizeof HEAD_MAGIC)) == 0)
    return fail (error, AAR_ERROR_CORRUPT, _ ("“%s” is cut off: its end is missing. It was not changed."), self->path);
  if (memcmp (head, HEAD_MAGIC, sizeof HEAD_MAGIC) != 0)
    return fail (error, AAR_ERROR_FOREIGN, _ ("“%s” is not a store of Årshjul. It was not changed."), self->path);
  if (get_big_endian (head + HEAD_APPLICATION_ID) != AAR_STORE_APPLICATION_ID)
    return fail (error, AAR_ERROR_FOREIGN, _ ("“%s” is a database of another program. It was not changed."),
                 self->path);
  self->version = get_big_endian (head + HEAD_VERSION);
  if (self->version > aar_migration_get_newest ())
    return fail (
        error, AAR_ERROR_NEWER_SCHEMA,
        _ ("“%s” was written by a newer version of Årshjul. Please update the program. The store was not changed."),
        self->path);
  if (self->version == 0)
    return fail (error, AAR_ERROR_CORRUPT, _ ("“%s” is damaged: its head makes no sense. It was not changed."),
                 self->path);
  return check_length (self, head, error);
}

static gboolean
is_on_network (const char *path)
{
  static const char *const types[] = { "nfs",         "nfs4",       "cifs",  "smb3",          "smbfs",
                                       "afs",         "ncpfs",      "9p",    "fuse.sshfs",    "fuse.gvfsd-fuse",
                                       "fuse.rclone", "fuse.davfs", "davfs", "fuse.smbnetfs", NULL };
  g_autoptr (GUnixMountEntry) mount = NULL;
  g_autofree char *folder = g_path_get_dirname (path);

  mount = g_unix_mount_entry_for (folder, NULL);
  return mount != NULL && g_strv_contains (types, g_unix_mount_entry_get_fs_type (mount));
}

/**
 * aar_store_file_is_behind_portal:
 * @path: the path of a file
 *
 * The document portal shows a sandboxed program the file that the user chose and nothing beside it
 * (https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Documents.html). A journal that is left
 * there by a program that was stopped does not get its name in the real folder, so that it may not be found again.
 *
 * Returns: whether @path is one of the portal's
 */
gboolean
aar_store_file_is_behind_portal (const char *path)
{
  g_autofree char *folder = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);

  g_return_val_if_fail (path != NULL, FALSE);

  return g_str_has_prefix (path, folder) || g_str_has_prefix (path, "/run/flatpak/doc/");
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

static gboolean
look_at_missing (AarStoreFile *self, gboolean create, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (!create)
    return fail (error, AAR_ERROR_NOT_FOUND, _ ("There is no store “%s”."), self->path);
  self->is_new = TRUE;
  if (g_mkdir_with_parents (folder, 0700) == 0)
    {
      self->is_writable = g_access (folder, W_OK) == 0;
      if (self->is_writable)
        return TRUE;
    }
  else if (errno != EACCES && errno != EROFS && errno != EPERM)
    {
      g_set_error (error, AAR_ERROR, errno == ENOSPC || errno == EDQUOT ? AAR_ERROR_FULL : AAR_ERROR_IO,
                   _ ("The folder “%s” cannot be made (%s)."), folder, g_strerror (errno));
      return FALSE;
    }
  return fail (error, AAR_ERROR_READ_ONLY, _ ("“%s” cannot be made: its folder cannot be written."), self->path);
}

static gboolean
look_at_file (AarStoreFile *self, gboolean create, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  guint8 head[HEAD_SIZE];

  if (g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return fail (error, AAR_ERROR_FOREIGN, _ ("“%s” is a folder, not a store."), self->path);
  /* Reading a pipe or a device could wait for ever. */
  if (!g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    return fail (error, AAR_ERROR_FOREIGN, _ ("“%s” is not a file, so it is no store."), self->path);
  if (g_access (self->path, R_OK) != 0)
    return fail (error, AAR_ERROR_IO, _ ("You may not read “%s”."), self->path);
  self->is_writable = g_access (self->path, W_OK) == 0 && g_access (folder, W_OK) == 0;
  self->has_journal = has_journal (self->path);
  return read_head (self, head, error) && judge_head (self, head, create, error);
}

static gboolean
has_magic (const char *path, gboolean *is_database, GError **error)
{
  AarStoreFile file = { .path = (char *) path };
  guint8 head[HEAD_SIZE];

  *is_database = FALSE;
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  if (!read_head (&file, head, error))
    return FALSE;
  *is_database = memcmp (head, HEAD_MAGIC, sizeof HEAD_MAGIC) == 0;
  return TRUE;
}

/**
 * aar_store_file_is_database:
 * @path: a path
 * @is_database: (out): whether a file is there that is a store or a database of another program, also a damaged one or
 *   one that is open, or whether @path is the name of the journal of one
 * @error: return location for %AAR_ERROR_IO
 *
 * Tells what would be lost if another file took its place.
 *
 * Returns: whether it could be read
 */
gboolean
aar_store_file_is_database (const char *path, gboolean *is_database, GError **error)
{
  static const char *const suffixes[] = { "-journal", "-wal", "-shm" };

  if (!has_magic (path, is_database, error))
    return FALSE;
  for (guint i = 0; !*is_database && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (path, suffixes[i]))
      {
        g_autofree char *stem = g_strndup (path, strlen (path) - strlen (suffixes[i]));

        has_magic (stem, is_database, NULL);
      }
  return TRUE;
}

/**
 * aar_store_file_look:
 * @path: a file
 * @create: whether it need not be there yet; its folder is then made
 * @error: return location for an error
 *
 * Looks whether @path can be a store, by its head and without opening it as a database. %AAR_ERROR_NOT_FOUND if there
 * is nothing, %AAR_ERROR_FOREIGN if it is a folder, a device, a database of another program or no database at all,
 * %AAR_ERROR_EMPTY if it has no bytes and @create is not set, %AAR_ERROR_CORRUPT if it is cut off,
 * %AAR_ERROR_NEWER_SCHEMA, %AAR_ERROR_READ_ONLY if it would have to be made where nothing can be written,
 * %AAR_ERROR_FULL, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): what can be told of it
 */
AarStoreFile *
aar_store_file_look (const char *path, gboolean create, GError **error)
{
  g_autoptr (AarStoreFile) self = g_new0 (AarStoreFile, 1);
  g_autofree char *real = realpath (path, NULL);
  gboolean found = real != NULL;
  int problem = errno;

  self->path = found ? g_strdup (real) : g_canonicalize_filename (path, NULL);
  if (!found && problem != ENOENT)
    {
      g_set_error (error, AAR_ERROR, problem == ENOTDIR ? AAR_ERROR_NOT_FOUND : AAR_ERROR_IO,
                   _ ("“%s” cannot be read (%s)."), path, g_strerror (problem));
      return NULL;
    }
  if (!(found ? look_at_file (self, create, error) : look_at_missing (self, create, error)))
    return NULL;
  self->on_network = is_on_network (self->path);
  self->behind_portal = aar_store_file_is_behind_portal (self->path);
  return g_steal_pointer (&self);
}

/**
 * aar_store_file_create:
 * @self: what was told of a file that is new
 * @error: return location for %AAR_ERROR_IO or %AAR_ERROR_FULL
 *
 * Makes the file, without a byte, if it is not there. In the program's own folder it is for its owner alone; elsewhere,
 * where colleagues may share it, the folder and the umask say for whom, but never for everybody to write in.
 *
 * Returns: whether it is there
 */
gboolean
aar_store_file_create (const AarStoreFile *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "aarshjul", NULL);
  g_autofree char *real = realpath (own, NULL);
  gboolean is_own = g_strcmp0 (folder, real != NULL ? real : own) == 0;
  int descriptor = g_open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, is_own ? 0600 : 0664);
  int problem = errno;

  if (descriptor >= 0)
    return g_close (descriptor, NULL);
  if (problem == EEXIST)
    return TRUE;
  g_set_error (error, AAR_ERROR, problem == ENOSPC || problem == EDQUOT ? AAR_ERROR_FULL : AAR_ERROR_IO,
               _ ("“%s” cannot be made (%s)."), self->path, g_strerror (problem));
  return FALSE;
}

/**
 * aar_store_file_remove_empty:
 * @self: what was told of a file that was new
 *
 * Removes the file if it could be made and not filled, so that it does not stand in the way as a store without a byte.
 * What a journal can bring back stays.
 */
void
aar_store_file_remove_empty (const AarStoreFile *self)
{
  GStatBuf status;

  if (g_stat (self->path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size == 0 && !has_journal (self->path))
    g_unlink (self->path);
}

/**
 * aar_store_file_free:
 * @self: (nullable): what was told of a file
 */
void
aar_store_file_free (AarStoreFile *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self);
}
