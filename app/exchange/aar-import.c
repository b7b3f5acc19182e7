/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import.h"

#include "aar-document-reader.h"
#include "aar-error.h"
#include "aar-json-reader.h"

#include <glib/gi18n.h>

/* Enough to see a brace behind a byte order mark and some blank lines. */
#define HEAD_LENGTH 4096

static gboolean
is_exchange_file (GFile *file, gboolean *is_exchange, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  char head[HEAD_LENGTH];
  gsize length;

  *is_exchange = FALSE;
  /* opening a pipe may wait for ever; whoever reads documents says what is wrong with it */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL)
    return TRUE;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &length, cancellable, error))
    return FALSE;
  *is_exchange = aar_json_is_likely (head, length);
  return TRUE;
}

static GPtrArray *
read_exchange_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, error);
  g_autofree char *data = NULL;
  gsize length;

  if (info == NULL)
    return NULL;
  if (g_file_info_get_size (info) > AAR_JSON_MAX_LENGTH)
    {
      g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"),
                   AAR_JSON_MAX_LENGTH >> 20);
      return NULL;
    }
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, error))
    return NULL;
  return aar_json_read (data, (gssize) length, error);
}

static GPtrArray *
read_document (GFile *file,
               const char *language,
               AarDocumentLines **document,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (AarDocumentLines) loaded = aar_document_lines_load (file, cancellable, error);
  AarPlanContent *content;
  GPtrArray *contents;

  if (loaded == NULL)
    return NULL;
  content = aar_document_reader_read (loaded, language, cancellable, error);
  if (content == NULL)
    return NULL;
  if (document != NULL)
    *document = g_steal_pointer (&loaded);
  contents = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (contents, content);
  return contents;
}

/**
 * aar_import_read:
 * @file: a plan document as text or PDF, or an exchange file
 * @language: (nullable): the language of the document, `da` or `sv`; %NULL to find it out
 * @document: (out) (optional) (nullable) (transfer full): the document with its lines, %NULL for an exchange file
 * @cancellable: (nullable): stops it
 * @error: return location for an %AAR_ERROR of the document, its reader or [func@Aar.json_read], or a %G_IO_ERROR
 *
 * Reads plans from a file, whatever its kind, and writes nothing. What it is is told by its content and not by its
 * name.
 *
 * Returns: (transfer full) (element-type Aar.PlanContent) (nullable): the plans, one from a document
 */
GPtrArray *
aar_import_read (GFile *file,
                 const char *language,
                 AarDocumentLines **document,
                 GCancellable *cancellable,
                 GError **error)
{
  gboolean is_exchange;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (document != NULL)
    *document = NULL;
  if (!is_exchange_file (file, &is_exchange, cancellable, error))
    return NULL;
  return is_exchange ? read_exchange_file (file, cancellable, error)
                     : read_document (file, language, document, cancellable, error);
}

typedef struct
{
  GFile *file;
  char *language;
  AarDocumentLines *document;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_free (job->language);
  g_clear_object (&job->document);
  g_free (job);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GPtrArray *contents = aar_import_read (job->file, job->language, &job->document, cancellable, &error);

  if (contents != NULL)
    g_task_return_pointer (task, contents, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * aar_import_read_async:
 * @file: a plan document as text or PDF, or an exchange file
 * @language: (nullable): the language of the document, or %NULL to find it out
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * [func@Aar.import_read] in a thread of its own.
 */
void
aar_import_read_async (GFile *file,
                       const char *language,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->language = g_strdup (language);
  g_task_set_source_tag (task, aar_import_read_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * aar_import_read_finish:
 * @result: what the callback got
 * @document: (out) (optional) (nullable) (transfer full): the document with its lines, %NULL for an exchange file
 * @error: return location for an error, as of [func@Aar.import_read]
 *
 * Returns: (transfer full) (element-type Aar.PlanContent) (nullable): the plans
 */
GPtrArray *
aar_import_read_finish (GAsyncResult *result, AarDocumentLines **document, GError **error)
{
  GPtrArray *contents;
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, aar_import_read_async), NULL);

  contents = g_task_propagate_pointer (G_TASK (result), error);
  job = g_task_get_task_data (G_TASK (result));
  if (document != NULL)
    *document = contents != NULL ? g_steal_pointer (&job->document) : NULL;
  return contents;
}
