/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-writing.h"

#include "aar-import.h"

/* Up to so many records are written within a frame. */
#define SHORT_IMPORT 400

typedef struct
{
  char *path;
  char *editor;
  AarPlanContent *content;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->editor);
  g_clear_object (&job->content);
  g_free (job);
}

static gboolean
write_content (AarStore *store, AarPlanContent *content, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();

  g_ptr_array_add (contents, content);
  return aar_import_write (store, contents, NULL, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (AarStore) store = aar_store_open (job->path, AAR_STORE_NONE, &error);

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  aar_store_set_editor (store, job->editor);
  if (write_content (store, job->content, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static guint
count_records (AarPlanContent *content)
{
  guint n = 0;

  for (guint table = 0; table < AAR_N_TABLES; table++)
    n += aar_plan_content_get_records (content, table)->len;
  return n;
}

/**
 * aar_import_write_async:
 * @store: the store of the window
 * @content: what is written; nobody else may change it until it is done
 * @callback: called when it is done
 * @data: for @callback
 *
 * Writes @content as one step that can be undone: a short plan at once, a long one in a thread with a connection of its
 * own, so that the window does not wait for it. It cannot be cancelled, as a step is written whole or not at all.
 */
void
aar_import_write_async (AarStore *store, AarPlanContent *content, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, data);
  GError *error = NULL;
  Job *job;

  g_task_set_source_tag (task, aar_import_write_async);
  if (count_records (content) > SHORT_IMPORT)
    {
      job = g_new0 (Job, 1);
      job->path = g_strdup (aar_store_get_path (store));
      job->editor = g_strdup (aar_store_get_editor (store));
      job->content = g_object_ref (content);
      g_task_set_task_data (task, job, (GDestroyNotify) job_free);
      g_task_run_in_thread (task, write_in_thread);
    }
  else if (write_content (store, content, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * aar_import_write_finish:
 * @store: the store of the window
 * @result: what the callback was given
 * @error: where to put an error
 *
 * The store of the window then knows of the new plan.
 *
 * Returns: whether the plan is in the store; if not, the store is as it was
 */
gboolean
aar_import_write_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  gboolean in_thread;
  g_autoptr (GError) poll_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  in_thread = g_task_get_task_data (G_TASK (result)) != NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* The plan is written; if looking for it fails, the window finds it at its next look. */
  if (in_thread && !aar_store_poll (store, &poll_error))
    g_message ("The store could not be looked at after an import: %s", poll_error->message);
  return TRUE;
}
