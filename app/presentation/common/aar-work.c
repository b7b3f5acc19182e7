/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-work.h"

typedef struct
{
  char *path;
  char *editor;
  AarStoreFlags flags;
  AarWorkFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  gboolean holds;
} Work;

static void
work_free (Work *work)
{
  g_free (work->path);
  g_free (work->editor);
  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

/* Once only: when the work is ended, or, where nobody asks how it ended, when that would have been the time. */
static void
release (AarStore *store, Work *work)
{
  if (work->holds)
    aar_store_unblock (store);
  work->holds = FALSE;
}

static void
completed_cb (GTask *task)
{
  release (g_task_get_source_object (task), g_task_get_task_data (task));
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (work->path, work->flags, &error);
  gpointer result;

  if (store != NULL && g_task_return_error_if_cancelled (task))
    return;
  if (store != NULL)
    aar_store_set_editor (store, work->editor);
  result = store != NULL ? work->func (store, work->data, &error) : NULL;
  if (result != NULL)
    g_task_return_pointer (task, result, work->free_result);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * aar_work_async:
 * @store: the store of the window
 * @flags: %AAR_STORE_READ_ONLY, or %AAR_STORE_NONE for work that writes
 * @func: the work
 * @data: for @func; nobody else may touch it until the work is done
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees what @func returns if nobody takes it
 * @cancellable: (nullable): how to stop it
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Runs @func in a thread with a connection of its own. While it writes, nothing else is written with @store; see
 * [method@Aar.Store.hold].
 */
void
aar_work_async (AarStore *store,
                AarStoreFlags flags,
                AarWorkFunc func,
                gpointer data,
                GDestroyNotify free_data,
                GDestroyNotify free_result,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (AAR_IS_STORE (store));

  work = g_new (Work, 1);
  *work = (Work) { g_strdup (aar_store_get_path (store)),
                   g_strdup (aar_store_get_editor (store)),
                   flags,
                   func,
                   data,
                   free_data,
                   free_result,
                   flags != AAR_STORE_READ_ONLY };
  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, aar_work_async);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  if (work->holds)
    aar_store_block (store);
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, run);
}

/**
 * aar_work_finish:
 * @store: the store of the window
 * @result: what the callback got
 * @error: return location for an error
 *
 * The store of the window then knows of what was written.
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
aar_work_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  Work *work;
  gpointer made;
  g_autoptr (GError) poll_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  work = g_task_get_task_data (G_TASK (result));
  release (store, work);
  made = g_task_propagate_pointer (G_TASK (result), error);
  /* It is written; if looking for it fails, the window finds it at its next look. */
  if (made != NULL && work->flags != AAR_STORE_READ_ONLY && !aar_store_poll (store, &poll_error))
    g_message ("The store could not be looked at after writing: %s", poll_error->message);
  return made;
}

/**
 * aar_work_load_plan:
 * @store: a store
 * @plan: (type gint64): a pointer to the id of a plan
 * @error: return location for an error
 *
 * Loads a whole plan; an #AarWorkFunc. Its records are copies and do not follow later changes.
 *
 * Returns: (transfer full) (nullable): the #AarPlanContent
 */
gpointer
aar_work_load_plan (AarStore *store, gpointer plan, GError **error)
{
  return aar_store_load_plan (store, *(const gint64 *) plan, error);
}

/* The same, once. */
void
aar_work_load_plan_async (AarStore *store,
                          gint64 plan,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  aar_work_async (store, AAR_STORE_READ_ONLY, aar_work_load_plan, g_memdup2 (&plan, sizeof plan), g_free,
                  g_object_unref, cancellable, callback, user_data);
}
