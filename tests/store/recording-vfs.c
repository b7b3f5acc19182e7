/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recording-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

/* The store and its journal. */
#define N_FILES 2

typedef enum
{
  EVENT_MAKE,
  EVENT_WRITE,
  EVENT_TRUNCATE,
  EVENT_SYNC,
  EVENT_DELETE,
  EVENT_MARK,
} EventKind;

typedef struct
{
  EventKind kind;
  guint file;
  /* of a deletion: whether the folder was synced as well */
  gboolean synced;
  sqlite3_int64 offset;
  GBytes *bytes;
} Event;

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
  /* N_FILES for what is none of the two */
  guint file;
} RecordingFile;

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static char *store_path;
static GByteArray *first;
static GArray *events;

static void
event_clear (gpointer event)
{
  g_clear_pointer (&((Event *) event)->bytes, g_bytes_unref);
}

static void
record (EventKind kind, guint file, sqlite3_int64 offset, const void *data, gsize length, gboolean synced)
{
  Event event = { kind, file, synced, offset, data != NULL ? g_bytes_new (data, length) : NULL };

  if (file < N_FILES)
    g_array_append_val (events, event);
  else
    event_clear (&event);
}

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((RecordingFile *) file)->real;
}

static guint
number_of (const char *name)
{
  if (g_strcmp0 (name, store_path) == 0)
    return 0;
  return name != NULL && g_str_has_prefix (name, store_path) && g_str_equal (name + strlen (store_path), "-journal")
           ? 1
           : N_FILES;
}

static int
recording_close (sqlite3_file *file)
{
  int result = real (file)->pMethods->xClose (real (file));

  g_free (real (file));
  return result;
}

static int
recording_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  return real (file)->pMethods->xRead (real (file), buffer, amount, offset);
}

static int
recording_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  record (EVENT_WRITE, ((RecordingFile *) file)->file, offset, buffer, (gsize) amount, FALSE);
  return real (file)->pMethods->xWrite (real (file), buffer, amount, offset);
}

static int
recording_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  record (EVENT_TRUNCATE, ((RecordingFile *) file)->file, size, NULL, 0, FALSE);
  return real (file)->pMethods->xTruncate (real (file), size);
}

/* The file system of SQLite syncs the folder along with a journal that is new in it. */
static int
recording_sync (sqlite3_file *file, int flags)
{
  record (EVENT_SYNC, ((RecordingFile *) file)->file, 0, NULL, 0, FALSE);
  return real (file)->pMethods->xSync (real (file), flags);
}

static int
recording_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
recording_lock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xLock (real (file), lock);
}

static int
recording_unlock (sqlite3_file *file, int lock)
{
  return real (file)->pMethods->xUnlock (real (file), lock);
}

static int
recording_check_reserved_lock (sqlite3_file *file, int *answer)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), answer);
}

static int
recording_file_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
recording_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

/* A disk that promises nothing. */
static int
recording_device_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = recording_close,
  .xRead = recording_read,
  .xWrite = recording_write,
  .xTruncate = recording_truncate,
  .xSync = recording_sync,
  .xFileSize = recording_file_size,
  .xLock = recording_lock,
  .xUnlock = recording_unlock,
  .xCheckReservedLock = recording_check_reserved_lock,
  .xFileControl = recording_file_control,
  .xSectorSize = recording_sector_size,
  .xDeviceCharacteristics = recording_device_characteristics,
};

static int
recording_open (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  RecordingFile *own = (RecordingFile *) file;
  gboolean there = name != NULL && g_file_test (name, G_FILE_TEST_EXISTS);
  int result;

  own->base.pMethods = NULL;
  own->file = number_of (name);
  own->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, name, own->real, flags, out_flags);
  if (own->real->pMethods == NULL)
    g_free (own->real);
  else
    own->base.pMethods = &methods;
  if (result == SQLITE_OK && !there && flags & SQLITE_OPEN_CREATE)
    record (EVENT_MAKE, own->file, 0, NULL, 0, FALSE);
  return result;
}

static int
recording_delete (sqlite3_vfs *self, const char *name, int sync)
{
  record (EVENT_DELETE, number_of (name), 0, NULL, 0, sync != 0);
  return real_vfs->xDelete (real_vfs, name, sync);
}

/* Files that are opened from now on are watched, if they are the store of that name, closed as it is now, or its
 * journal. */
void
recording_vfs_begin (const char *path)
{
  char *bytes;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  store_path = g_strdup (path);
  first = g_byte_array_new_take ((guint8 *) bytes, length);
  events = g_array_new (FALSE, TRUE, sizeof (Event));
  g_array_set_clear_func (events, event_clear);
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.szOsFile = sizeof (RecordingFile);
  vfs.pNext = NULL;
  vfs.zName = "recording";
  vfs.xOpen = recording_open;
  vfs.xDelete = recording_delete;
  sqlite3_vfs_register (&vfs, 1);
}

/* Files that are opened from now on are those of the machine again; what was written down stays. */
void
recording_vfs_end (void)
{
  sqlite3_vfs_register (real_vfs, 1);
}

/* Here something was told as written. */
void
recording_vfs_mark (void)
{
  record (EVENT_MARK, 0, 0, NULL, 0, FALSE);
}

/* How many moments there are to fail at. */
guint
recording_vfs_get_length (void)
{
  return events->len;
}

/* ---- what the disk may hold -------------------------------------------------------------------------------------- */

typedef struct
{
  gboolean there;
  GByteArray *bytes;
} File;

static void
put (GByteArray *bytes, sqlite3_int64 offset, const guint8 *data, gsize length)
{
  if (bytes->len < offset + length)
    {
      guint before = bytes->len;

      g_byte_array_set_size (bytes, (guint) (offset + (sqlite3_int64) length));
      memset (bytes->data + before, 0, bytes->len - before);
    }
  memcpy (bytes->data + offset, data, length);
}

/* Of a write that was not synced, each sector may have come through. */
static void
put_some (GByteArray *bytes, const Event *event, GRand *rand)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (event->bytes, &length);

  for (gsize at = 0; at < length;)
    {
      gsize until = MIN (length, at + SECTOR - (gsize) ((event->offset + (sqlite3_int64) at) % SECTOR));

      if (g_rand_boolean (rand))
        put (bytes, event->offset + (sqlite3_int64) at, data + at, until - at);
      at = until;
    }
}

/* Whether what happened at @index to its file was synced before @length. */
static gboolean
is_synced (guint index, guint length)
{
  const Event *event = &g_array_index (events, Event, index);

  if (event->kind == EVENT_DELETE)
    return event->synced;
  for (guint i = index + 1; i < length; i++)
    {
      const Event *later = &g_array_index (events, Event, i);

      if (later->file == event->file && later->kind == EVENT_SYNC)
        return TRUE;
      if (later->file == event->file && later->kind == EVENT_DELETE)
        return FALSE;
    }
  return FALSE;
}

static void
apply (File *file, const Event *event, gboolean synced, GRand *rand)
{
  gboolean happens = synced || g_rand_boolean (rand);
  gsize length;

  switch (event->kind)
    {
    case EVENT_MAKE:
      file->there = happens;
      g_byte_array_set_size (file->bytes, 0);
      break;
    case EVENT_DELETE:
      file->there = file->there && !happens;
      break;
    case EVENT_TRUNCATE:
      if (happens && event->offset < file->bytes->len)
        g_byte_array_set_size (file->bytes, (guint) event->offset);
      break;
    case EVENT_WRITE:
      if (synced)
        {
          const guint8 *data = g_bytes_get_data (event->bytes, &length);

          put (file->bytes, event->offset, data, length);
        }
      else
        put_some (file->bytes, event, rand);
      break;
    case EVENT_SYNC:
    case EVENT_MARK:
      break;
    }
}

/* Lays what the disk may hold when the power fails after @length things reached it at @path, and returns how many marks
 * there were by then. */
guint
recording_vfs_write_image (const char *path, guint length, GRand *rand)
{
  File files[N_FILES] = { { TRUE, g_byte_array_new () }, { FALSE, g_byte_array_new () } };
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  const char *names[N_FILES] = { path, journal };
  guint n_marks = 0;

  g_byte_array_append (files[0].bytes, first->data, first->len);
  for (guint i = 0; i < length; i++)
    {
      const Event *event = &g_array_index (events, Event, i);

      n_marks += event->kind == EVENT_MARK;
      apply (&files[event->file], event, is_synced (i, length), rand);
    }
  for (guint i = 0; i < N_FILES; i++)
    {
      g_unlink (names[i]);
      if (files[i].there)
        g_assert_true (g_file_set_contents_full (names[i], (const char *) files[i].bytes->data, files[i].bytes->len,
                                                 G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_byte_array_unref (files[i].bytes);
    }
  return n_marks;
}
