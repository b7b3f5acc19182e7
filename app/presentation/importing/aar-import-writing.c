/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-writing.h"

#include "aar-import.h"
#include "aar-work.h"

/* Up to so many records are written within a frame. */
#define SHORT_IMPORT 400

/* An #AarWorkFunc; what it returns says only that it was done. */
static gpointer
write_content (AarStore *store, gpointer content, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();

  g_ptr_array_add (contents, content);
  return aar_import_write (store, contents, NULL, error) ? content : NULL;
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
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  if (count_records (content) > SHORT_IMPORT)
    {
      aar_work_async (store, AAR_STORE_NONE, write_content, g_object_ref (content), g_object_unref, NULL, NULL,
                      callback, data);
      return;
    }
  task = g_task_new (store, NULL, callback, data);
  g_task_set_source_tag (task, aar_import_write_async);
  if (write_content (store, content, &error) != NULL)
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
  return g_task_get_source_tag (G_TASK (result)) == aar_import_write_async
           ? g_task_propagate_boolean (G_TASK (result), error)
           : aar_work_finish (store, result, error) != NULL;
}
