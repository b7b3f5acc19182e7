/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"

#include <sqlite3.h>

/* After the shim VFSs of SQLite's own tests (https://sqlite.org/testing.html, section 3.2). */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultyFile;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static guint count, fail_at;
static FaultyKind kind;

/* Counts one thing that reaches the disk. */
static int
attempt (void)
{
  count++;
  if (fail_at == 0 || count < fail_at || (kind != FAULTY_GONE && count > fail_at))
    return SQLITE_OK;
  return kind == FAULTY_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

static int
faulty_close (sqlite3_file *file)
{
  int result = real (file)->pMethods->xClose (real (file));

  g_free (real (file));
  return result;
}

static int
faulty_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), buffer, amount, offset);
}

static int
faulty_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  int result = attempt ();

  /* A write that fails may have been done in part. */
  if (result != SQLITE_OK && amount > 1)
    real (file)->pMethods->xWrite (real (file), buffer, amount / 2, offset);
  return result != SQLITE_OK ? result : real (file)->pMethods->xWrite (real (file), buffer, amount, offset);
}

static int
faulty_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int result = attempt ();

  return result != SQLITE_OK ? SQLITE_IOERR_TRUNCATE : real (file)->pMethods->xTruncate (real (file), size);
}

static int
faulty_sync (sqlite3_file *file, int flags)
{
  int result = attempt ();

  return result != SQLITE_OK ? SQLITE_IOERR_FSYNC : real (file)->pMethods->xSync (real (file), flags);
}

static int
faulty_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
faulty_lock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xLock (real (file), lock);
}

static int
faulty_unlock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xUnlock (real (file), lock);
}

static int
faulty_check_reserved_lock (sqlite3_file *file, int *answer)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), answer);
}

static int
faulty_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
faulty_sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
faulty_device_characteristics (sqlite3_file *file)
{
  return real (file)->pMethods->xDeviceCharacteristics (real (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = faulty_close,
  .xRead = faulty_read,
  .xWrite = faulty_write,
  .xTruncate = faulty_truncate,
  .xSync = faulty_sync,
  .xFileSize = faulty_file_size,
  .xLock = faulty_lock,
  .xUnlock = faulty_unlock,
  .xCheckReservedLock = faulty_check_reserved_lock,
  .xFileControl = faulty_file_control,
  .xSectorSize = faulty_sector_size,
  .xDeviceCharacteristics = faulty_device_characteristics,
};

static int
faulty_open (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultyFile *own = (FaultyFile *) file;
  int result;

  own->base.pMethods = NULL;
  own->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, own->real, flags, out_flags);
  if (own->real->pMethods == NULL)
    g_free (own->real);
  else
    own->base.pMethods = &methods;
  return result;
}

static int
faulty_delete (sqlite3_vfs *self, const char *name, int sync)
{
  int result = attempt ();

  return result != SQLITE_OK ? SQLITE_IOERR_DELETE : real_vfs->xDelete (real_vfs, name, sync);
}

static void
make_vfs (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.szOsFile = sizeof (FaultyFile);
  vfs.pNext = NULL;
  vfs.zName = "faulty";
  vfs.xOpen = faulty_open;
  vfs.xDelete = faulty_delete;
}

/* Whether the files that are opened from now on are in this file system. */
void
faulty_vfs_use (gboolean use)
{
  if (real_vfs == NULL)
    make_vfs ();
  sqlite3_vfs_register (use ? &vfs : real_vfs, 1);
}

/* Counts from now on; 0 for no failure at all. */
void
faulty_vfs_fail_at (guint n, FaultyKind with)
{
  count = 0;
  fail_at = n;
  kind = with;
}

/* How often something reached the disk since. */
guint
faulty_vfs_get_count (void)
{
  return count;
}
