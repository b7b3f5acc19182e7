/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-reading.h"

#include "aar-document-reader.h"
#include "aar-json-reader.h"

/* What is read: a file, or a document that was loaded before, in a language that the coordinator has chosen. */
typedef struct
{
  GFile *file;
  AarDocument *document;
  char *language;
} Job;

static void
job_free (Job *job)
{
  g_clear_object (&job->file);
  g_clear_object (&job->document);
  g_free (job->language);
  g_free (job);
}

/**
 * aar_import_reading_free:
 * @self: (nullable): what was read
 */
void
aar_import_reading_free (AarImportReading *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_object (&self->document);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_free (self);
}

/* An exchange file is told by how it begins, as mail programs are free with names. */
static gboolean
begins_like_json (GFile *file, GCancellable *cancellable, gboolean *is_json, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  char beginning[4096];
  gsize length;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), beginning, sizeof beginning, &length, cancellable, error))
    return FALSE;
  *is_json = aar_json_is_likely (beginning, length);
  return TRUE;
}

static gboolean
read_json (AarImportReading *reading, Job *job, GCancellable *cancellable, GError **error)
{
  g_autofree char *data = NULL;
  gsize length;

  if (!g_file_load_contents (job->file, cancellable, &data, &length, NULL, error))
    return FALSE;
  reading->contents = aar_json_read (data, (gssize) length, error);
  return reading->contents != NULL;
}

static gboolean
read_document (AarImportReading *reading, Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarPlanContent) content = NULL;

  reading->document = job->document != NULL ? g_object_ref (job->document)
                                            : aar_document_load (job->file, cancellable, error);
  if (reading->document == NULL)
    return FALSE;
  content = aar_document_reader_read (reading->document, job->language, cancellable, error);
  if (content == NULL)
    return FALSE;
  reading->contents = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (reading->contents, g_steal_pointer (&content));
  return TRUE;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (AarImportReading) reading = g_new0 (AarImportReading, 1);
  gboolean is_json = FALSE, is_read;
  GError *error = NULL;

  if (job->file != NULL)
    reading->name = g_file_get_basename (job->file);
  else
    reading->name = g_strdup (aar_document_get_name (job->document));

  if (job->file != NULL && !begins_like_json (job->file, cancellable, &is_json, &error))
    is_read = FALSE;
  else if (is_json)
    is_read = read_json (reading, job, cancellable, &error);
  else
    is_read = read_document (reading, job, cancellable, &error);

  if (is_read)
    g_task_return_pointer (task, g_steal_pointer (&reading), (GDestroyNotify) aar_import_reading_free);
  else
    g_task_return_error (task, error);
}

static void
start (Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, aar_import_read_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * aar_import_read_async:
 * @file: a plan document or an exchange file
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads the plans that @file holds. Nothing is written.
 */
void
aar_import_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  start (job, cancellable, callback, data);
}

/**
 * aar_import_reread_async:
 * @document: a plan document that was loaded before
 * @language: `da` or `sv`
 * @cancellable: (nullable): stops the reading
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads @document anew with the words of @language.
 */
void
aar_import_reread_async (AarDocument *document,
                         const char *language,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  job->language = g_strdup (language);
  start (job, cancellable, callback, data);
}

/**
 * aar_import_read_finish:
 * @result: what the callback was given
 * @error: where to put an error
 *
 * Returns: (transfer full): what was read, %NULL with @error set if nothing was
 */
AarImportReading *
aar_import_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
