/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-export.h"

#include "aar-csv-writer.h"
#include "aar-error.h"
#include "aar-file-replacement.h"
#include "aar-followup-report.h"
#include "aar-store.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

static const char *const names[AAR_N_ROUND_TABLES] = {
  [AAR_ROUND_TABLE_FOLLOWUP] = "followup",
  [AAR_ROUND_TABLE_CHANGES] = "turned",
};

/**
 * aar_round_table_from_name:
 * @name: (nullable): a name as the command line has it
 * @table: (out): the table
 *
 * Returns: whether a table is called so
 */
gboolean
aar_round_table_from_name (const char *name, AarRoundTable *table)
{
  for (guint i = 0; i < AAR_N_ROUND_TABLES; i++)
    if (g_strcmp0 (name, names[i]) == 0)
      {
        *table = i;
        return TRUE;
      }
  return FALSE;
}

static void
add_row (AarCsvWriter *writer, char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    aar_csv_writer_add_text (writer, cells[i]);
  aar_csv_writer_end_row (writer);
}

static GBytes *
make_csv (const AarFollowupReport *report, AarCsvProfile profile)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);

  add_row (writer, report->heads);
  for (guint i = 0; i < report->rows->len; i++)
    add_row (writer, report->rows->pdata[i]);
  return aar_csv_writer_to_bytes (writer);
}

static gboolean
write_bytes (GBytes *csv, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (csv, &size);

  return g_output_stream_write_all (stream, data, size, NULL, cancellable, error);
}

/**
 * aar_round_export_write:
 * @self: what to export
 * @content: the plan of the round
 * @target: (nullable): the file to write, %NULL for standard output
 * @cancellable: (nullable): stops it
 * @error: return location for an error, %AAR_ERROR_NOT_FOUND if the plan has no such round
 *
 * A file is written beside the old one and takes its place when it is whole.
 *
 * Returns: whether it was written
 */
gboolean
aar_round_export_write (const AarRoundExport *self,
                        AarPlanContent *content,
                        GFile *target,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (AarFollowupReport) report = NULL;
  g_autoptr (AarFileReplacement) file = NULL;
  g_autoptr (GBytes) csv = NULL;

  report = self->table == AAR_ROUND_TABLE_CHANGES ? aar_followup_report_new_changes (content, self->round)
                                                  : aar_followup_report_new (content, self->round);
  if (report == NULL)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The round is no longer in the plan."));
      return FALSE;
    }
  csv = make_csv (report, self->profile);
  if (target == NULL)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return write_bytes (csv, stream, cancellable, error);
    }
  file = aar_file_replacement_new (target, cancellable, error);
  return file != NULL && write_bytes (csv, aar_file_replacement_get_stream (file), cancellable, error) &&
         aar_file_replacement_commit (file, cancellable, error);
}

typedef struct
{
  AarRoundExport export;
  char *store_path;
  GFile *target;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->store_path);
  g_object_unref (job->target);
  g_free (job);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (AarStore) store = aar_store_open (job->store_path, AAR_STORE_READ_ONLY, &error);
  g_autoptr (AarPlanContent) content = store == NULL ? NULL : aar_store_load_plan (store, job->export.plan, &error);

  if (content != NULL && aar_round_export_write (&job->export, content, job->target, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * aar_round_export_async:
 * @self: what to export; it is copied
 * @store_path: the store
 * @target: the file to write
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @data: passed to @callback
 *
 * Reads the plan by a connection of its own and writes the table, in a thread.
 */
void
aar_round_export_async (const AarRoundExport *self,
                        const char *store_path,
                        GFile *target,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new (Job, 1);

  *job = (Job) { *self, g_strdup (store_path), g_object_ref (target) };
  g_task_set_source_tag (task, aar_round_export_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/**
 * aar_round_export_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_round_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, aar_round_export_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
