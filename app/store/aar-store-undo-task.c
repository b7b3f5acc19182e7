/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

/* Undoing an import of a large plan takes seconds, so it is done in a thread with a store of its own. */

typedef struct
{
  char *path;
  char *editor;
  gboolean redo;
  /* The step to undo, 0 for the newest */
  gint64 step;
} Job;

static void
job_free (Job *self)
{
  g_free (self->path);
  g_free (self->editor);
  g_free (self);
}

static gboolean
undo_or_redo (AarStore *store, gboolean redo, gint64 step, GError **error)
{
  return redo ? aar_store_redo (store, error) : aar_store_undo_step (store, step, error);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (AarStore) store = aar_store_open (job->path, AAR_STORE_NONE, &error);

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* Each editor undoes only own steps. */
  aar_store_set_editor (store, job->editor);
  if (undo_or_redo (store, job->redo, job->step, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (AarStore *self, gboolean redo, gint64 step, gpointer tag, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  GError *error = NULL;

  aar_store_assert_thread (self);
  g_task_set_source_tag (task, tag);
  if (!aar_store_is_blocked (self) && aar_store_is_undo_long (self, redo))
    {
      Job *job = g_new0 (Job, 1);

      job->path = g_strdup (aar_store_get_path (self));
      job->editor = g_strdup (aar_store_get_editor (self));
      job->redo = redo;
      job->step = step;
      aar_store_block (self);
      g_task_set_task_data (task, job, (GDestroyNotify) job_free);
      g_task_run_in_thread (task, run);
    }
  else if (undo_or_redo (self, redo, step, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
finish (AarStore *self, GAsyncResult *result, gpointer tag, GError **error)
{
  g_autoptr (GError) unseen = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, tag) && g_task_is_valid (result, self), FALSE);

  if (g_task_get_task_data (G_TASK (result)) != NULL)
    aar_store_unblock (self);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* It is written; if looking for it fails, it is seen at the next poll. */
  if (g_task_get_task_data (G_TASK (result)) != NULL && !aar_store_poll (self, &unseen))
    g_message ("The store could not be looked at after an undo: %s", unseen->message);
  return TRUE;
}

/**
 * aar_store_undo_async:
 * @self: a store
 * @step: the step, as for [method@Aar.Store.undo_step]
 * @callback: called when it is done
 * @data: for @callback
 *
 * Like [method@Aar.Store.undo_step], but a step of many changes is undone in a thread, so that the main loop does not
 * wait. Until it has ended, all other writing fails with %AAR_ERROR_BUSY; see [method@Aar.Store.is_blocked].
 */
void
aar_store_undo_async (AarStore *self, gint64 step, GAsyncReadyCallback callback, gpointer data)
{
  start (self, FALSE, step, aar_store_undo_async, callback, data);
}

/**
 * aar_store_undo_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends [method@Aar.Store.undo_async]. Errors are those of [method@Aar.Store.undo_step].
 *
 * Returns: whether it was undone
 */
gboolean
aar_store_undo_finish (AarStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, aar_store_undo_async, error);
}

/**
 * aar_store_redo_async:
 * @self: a store
 * @callback: called when it is done
 * @data: for @callback
 *
 * Like [method@Aar.Store.redo], but a step of many changes is redone in a thread, so that the main loop does not wait.
 */
void
aar_store_redo_async (AarStore *self, GAsyncReadyCallback callback, gpointer data)
{
  start (self, TRUE, 0, aar_store_redo_async, callback, data);
}

/**
 * aar_store_redo_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends [method@Aar.Store.redo_async]. Errors are those of [method@Aar.Store.redo].
 *
 * Returns: whether it was redone
 */
gboolean
aar_store_redo_finish (AarStore *self, GAsyncResult *result, GError **error)
{
  return finish (self, result, aar_store_redo_async, error);
}
