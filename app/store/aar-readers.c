/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-readers.h"

#include "aar-error.h"

struct _AarReaders
{
  char *path;
  GMutex lock;
  GPtrArray *readers;
};

AarReaders *
aar_readers_new (const char *path)
{
  AarReaders *self = g_atomic_rc_box_new0 (AarReaders);

  self->path = g_strdup (path);
  g_mutex_init (&self->lock);
  self->readers = g_ptr_array_new ();
  return self;
}

AarReaders *
aar_readers_ref (AarReaders *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AarReaders *self = data;

  g_free (self->path);
  g_mutex_clear (&self->lock);
  g_ptr_array_unref (self->readers);
}

void
aar_readers_unref (AarReaders *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* A task may wait for the end of a large import, longer than the main loop may. */
#define ATTEMPTS 5

static AarDatabase *
open_with_retries (AarReaders *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < ATTEMPTS; i++)
    {
      AarDatabase *reader;

      g_clear_error (&failure);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      reader = aar_database_open (self->path, AAR_DATABASE_READ, &failure);
      if (reader != NULL)
        return reader;
      if (!g_error_matches (failure, AAR_ERROR, AAR_ERROR_BUSY))
        break;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * aar_readers_open:
 * @self: the readers of a store
 * @cancellable: (nullable): not opened if it is cancelled
 * @error: return location for an error
 *
 * Opens a connection that only reads, until [method@Aar.Readers.close]. Errors are those of [func@Aar.Database.open].
 *
 * Returns: (transfer full) (nullable): the connection
 */
AarDatabase *
aar_readers_open (AarReaders *self, GCancellable *cancellable, GError **error)
{
  AarDatabase *reader = open_with_retries (self, cancellable, error);

  if (reader == NULL)
    return NULL;
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->readers, reader);
  g_mutex_unlock (&self->lock);
  return reader;
}

/* Closes a connection of [method@Aar.Readers.open]. */
void
aar_readers_close (AarReaders *self, AarDatabase *reader)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_remove_fast (self->readers, reader);
  g_mutex_unlock (&self->lock);
  aar_database_close (reader);
}

/* Makes what they read now fail with %G_IO_ERROR_CANCELLED. From any thread. */
void
aar_readers_interrupt (AarReaders *self)
{
  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->readers->len; i++)
    aar_database_interrupt (self->readers->pdata[i]);
  g_mutex_unlock (&self->lock);
}
