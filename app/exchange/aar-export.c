/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export.h"

#include "aar-csv-export.h"
#include "aar-file-replacement.h"
#include "aar-json-writer.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* Reading the store takes most of the time. */
#define SHARE_OF_READING 0.8

typedef struct
{
  const AarExportRequest *request;
  AarProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  GPtrArray *contents;
} Export;

static void
tell (const Export *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

/* The ids of the plans to export: those that were named, or all. */
static GArray *
list_ids (const Export *self, AarStore *store, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  GArray *ids;

  if (self->request->plans->len > 0)
    return g_array_ref (self->request->plans);
  plans = aar_store_list_plans (store, error);
  if (plans == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < plans->len; i++)
    {
      gint64 id = aar_record_get_id (plans->pdata[i]);

      g_array_append_val (ids, id);
    }
  return ids;
}

static gboolean
load_plans (AarStore *store, gpointer data, GError **error)
{
  Export *self = data;
  g_autoptr (GArray) ids = list_ids (self, store, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      AarPlanContent *content;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      content = aar_store_load_plan (store, g_array_index (ids, gint64, i), error);
      if (content == NULL)
        return FALSE;
      g_ptr_array_add (self->contents, content);
      tell (self, SHARE_OF_READING * (i + 1) / ids->len);
    }
  return ids != NULL;
}

/* All plans are of one moment. */
static gboolean
load (Export *self, GError **error)
{
  g_autoptr (AarStore) store = aar_store_open (self->request->store_path, AAR_STORE_READ_ONLY, error);

  return store != NULL && aar_store_read (store, load_plans, self, error);
}

static gboolean
write_stream (const Export *self, GPtrArray *contents, GOutputStream *stream, GError **error)
{
  const AarExportRequest *request = self->request;

  if (request->format == AAR_EXPORT_JSON)
    return aar_json_write (contents, stream, self->cancellable, error);
  return aar_csv_write (contents, request->table, request->profile, stream, self->cancellable, error);
}

static gboolean
write_standard_output (const Export *self, GPtrArray *contents, GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return write_stream (self, contents, stream, error);
}

static gboolean
write_target (const Export *self, GPtrArray *contents, GError **error)
{
  g_autoptr (AarFileReplacement) file = aar_file_replacement_new (self->request->target, self->cancellable, error);

  return file != NULL && write_stream (self, contents, aar_file_replacement_get_stream (file), error) &&
         aar_file_replacement_commit (file, self->cancellable, error);
}

/**
 * aar_export:
 * @request: what to export
 * @progress: (nullable) (scope call): told how far it is, in this thread
 * @progress_data: passed to @progress
 * @cancellable: (nullable): stops it
 * @error: return location for an error of opening and reading the store, %AAR_ERROR_NOT_FOUND for a plan that is not
 *   there, %AAR_ERROR_EMPTY for a table of no plans, a %G_IO_ERROR of writing, or %G_IO_ERROR_CANCELLED
 *
 * Reads plans by a connection of its own and writes them. A file is written beside the old one and takes its place
 * when it is whole; if anything goes wrong, also a full disk, the old file is as it was and nothing else is left.
 *
 * Returns: whether all was written
 */
gboolean
aar_export (const AarExportRequest *request,
            AarProgressFunc progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);
  Export self = { request, progress, progress_data, cancellable, contents };

  g_return_val_if_fail (request != NULL, FALSE);

  if (!load (&self, error))
    return FALSE;
  if (request->target != NULL ? !write_target (&self, contents, error)
                              : !write_standard_output (&self, contents, error))
    return FALSE;
  tell (&self, 1);
  return TRUE;
}

typedef struct
{
  AarExportRequest *request;
  AarProgressFunc progress;
  gpointer progress_data;
} Job;

typedef struct
{
  AarProgressFunc progress;
  gpointer progress_data;
  double fraction;
} Progress;

static void
job_free (gpointer data)
{
  Job *job = data;

  aar_export_request_free (job->request);
  g_free (job);
}

static gboolean
pass_on (gpointer data)
{
  const Progress *message = data;

  message->progress (message->fraction, message->progress_data);
  return G_SOURCE_REMOVE;
}

/* Carries the progress to the thread that asked. It arrives before the result does, as both queue there in order. */
static void
send_progress (double fraction, gpointer data)
{
  GTask *task = data;
  const Job *job = g_task_get_task_data (task);
  Progress *message = g_new (Progress, 1);

  *message = (Progress) { job->progress, job->progress_data, fraction };
  g_main_context_invoke_full (g_task_get_context (task), g_task_get_priority (task), pass_on, message, g_free);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;

  if (aar_export (job->request, job->progress != NULL ? send_progress : NULL, task, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * aar_export_async:
 * @request: what to export; it is copied
 * @progress: (nullable) (scope notified): told how far it is, in the thread that calls this, before @callback
 * @progress_data: passed to @progress
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * [func@Aar.export] in a thread of its own.
 */
void
aar_export_async (const AarExportRequest *request,
                  AarProgressFunc progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new (Job, 1);

  *job = (Job) { aar_export_request_copy (request), progress, progress_data };
  g_task_set_source_tag (task, aar_export_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * aar_export_finish:
 * @result: what the callback got
 * @error: return location for an error, as of [func@Aar.export]
 *
 * Returns: whether all was written
 */
gboolean
aar_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, aar_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
