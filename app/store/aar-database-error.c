/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-database-private.h"

#include "aar-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

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
    case SQLITE_TOOBIG:
      return AAR_ERROR_TOO_LARGE;
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
  if (code == AAR_ERROR_TOO_LARGE)
    return _ ("A text is longer than a store can hold. Nothing was changed.");
  if (code == AAR_ERROR_IO)
    return _ ("The store could not be read or written. Nothing was changed.");
  return _ ("The store could not do this. Nothing was changed.");
}

/* SQLite does not tell a lock that another process has from one that the file system cannot give. The question is put
 * to a file of its own beside the store: were the store opened and closed by hand, the close would drop the locks that
 * this process has on it. Asked with SQLite's own call, which tests can put another one in the place of. */
static gboolean
lacks_locks (AarDatabase *self)
{
  g_autofree char *path = g_strconcat (self->path, "-lock-XXXXXX", NULL);
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  int (*lock) (int, int, ...) = (int (*) (int, int, ...)) vfs->xGetSystemCall (vfs, "fcntl");
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int descriptor = lock != NULL ? g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600) : -1;
  gboolean lacking = descriptor >= 0 && lock (descriptor, F_SETLK, &whole) != 0 &&
                     (errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP);

  if (descriptor >= 0)
    {
      close (descriptor);
      g_unlink (path);
    }
  return lacking;
}

/**
 * aar_database_set_error:
 * @self: a connection
 * @result: what SQLite answered
 * @error: return location for an error
 *
 * Turns SQLite's answer into an error of ours: %AAR_ERROR_BUSY, %AAR_ERROR_FULL, %AAR_ERROR_READ_ONLY,
 * %AAR_ERROR_MOVED, %AAR_ERROR_CORRUPT, %AAR_ERROR_FOREIGN, %AAR_ERROR_CONSTRAINT,
 * %AAR_ERROR_TOO_LARGE, %AAR_ERROR_IO or %AAR_ERROR_FAILED, and %G_IO_ERROR_CANCELLED after an interruption
 * (https://sqlite.org/rescode.html).
 */
void
aar_database_set_error (AarDatabase *self, int result, GError **error)
{
  int system_error = self->handle == NULL ? 0 : sqlite3_system_errno (self->handle);
  AarError code = classify (result, system_error);
  const char *detail = self->handle == NULL ? sqlite3_errstr (result) : sqlite3_errmsg (self->handle);

  if (self->handle != NULL && (result & 0xff) == SQLITE_BUSY)
    aar_database_set_refused (self, TRUE);
  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The operation was cancelled."));
  else if (code == AAR_ERROR_BUSY && self->handle != NULL && lacks_locks (self))
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_FAILED,
                         _ ("The drive that the store lies on cannot lock files, so two who write at once would damage "
                            "it. Nothing was changed. Have locking turned on for the drive, or move the store to "
                            "another one."));
  else if (code == AAR_ERROR_BUSY || code == AAR_ERROR_FULL || code == AAR_ERROR_READ_ONLY || code == AAR_ERROR_MOVED)
    g_set_error_literal (error, AAR_ERROR, code, describe (code));
  else
    g_set_error (error, AAR_ERROR, code, "%s (%s)", describe (code), detail);
}
