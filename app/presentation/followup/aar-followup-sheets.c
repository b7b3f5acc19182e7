/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-sheets.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-preview-private.h"
#include "aar-answer-sheet-reader.h"
#include "aar-error.h"

typedef struct
{
  char *path;
  char *editor;
  gint64 plan;
  gint64 round;
  GFile *folder;
  GListModel *files;
  AarAnswerPreview *preview;
  char *reason;
} Job;

static Job *
job_new (AarStore *store, gint64 plan, gint64 round)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (aar_store_get_path (store));
  job->editor = g_strdup (aar_store_get_editor (store));
  job->plan = plan;
  job->round = round;
  return job;
}

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->editor);
  g_clear_object (&job->folder);
  g_clear_object (&job->files);
  g_free (job->reason);
  g_free (job);
}

static AarPlanContent *
load_plan (Job *job, GError **error)
{
  g_autoptr (AarStore) store = aar_store_open (job->path, AAR_STORE_READ_ONLY, error);

  return store != NULL ? aar_store_load_plan (store, job->plan, error) : NULL;
}

static void
set_no_round (GError **error)
{
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The round is not in the store any more."));
}

static GPtrArray *
write_sheets (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarPlanContent) content = load_plan (job, error);
  g_autoptr (AarRoundState) state = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  if (content == NULL)
    return NULL;
  state = aar_round_state_new (content, job->round, NULL);
  if (state == NULL)
    {
      set_no_round (error);
      return NULL;
    }
  sheets = aar_answer_sheets_make (content, state, job->editor);
  if (job->folder != NULL && !aar_answer_sheets_write (sheets, job->folder, cancellable, error))
    return NULL;
  return g_steal_pointer (&sheets);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *sheets = write_sheets (data, cancellable, &error);

  if (sheets != NULL)
    g_task_return_pointer (task, sheets, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * aar_followup_sheets_write_async:
 * @store: the store of the window
 * @plan: the id of a plan
 * @round: the id of one of its rounds
 * @folder: (nullable): where to write them, %NULL to make them only
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Makes a sheet and a mail for each unit that has not answered everything. Who uses the program signs the mails.
 */
void
aar_followup_sheets_write_async (AarStore *store,
                                 gint64 plan,
                                 gint64 round,
                                 GFile *folder,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = job_new (store, plan, round);

  g_set_object (&job->folder, folder);
  g_task_set_source_tag (task, aar_followup_sheets_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

GPtrArray *
aar_followup_sheets_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A file that cannot be read at all is told of like a cell that is not understood, so that the others still count. */
static gboolean
read_file (AarAnswerPreview *preview, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (aar_answer_sheet_read_file (preview, file, cancellable, &failure))
    return TRUE;
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  aar_answer_preview_add_problem (preview, &(AarAnswerCell) { .file = name }, failure->message);
  return TRUE;
}

static AarAnswerPreview *
read_sheets (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarPlanContent) content = load_plan (job, error);
  g_autoptr (AarAnswerPreview) preview = NULL;

  if (content == NULL)
    return NULL;
  preview = aar_answer_preview_new (content, job->round);
  if (preview == NULL)
    {
      set_no_round (error);
      return NULL;
    }
  for (guint i = 0; i < g_list_model_get_n_items (job->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (job->files, i);

      if (!read_file (preview, file, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&preview);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  AarAnswerPreview *preview = read_sheets (data, cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify) aar_answer_preview_free);
  else
    g_task_return_error (task, error);
}

void
aar_followup_sheets_read_async (AarStore *store,
                                gint64 plan,
                                gint64 round,
                                GListModel *files,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = job_new (store, plan, round);

  job->files = g_object_ref (files);
  g_task_set_source_tag (task, aar_followup_sheets_read_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_in_thread);
}

AarAnswerPreview *
aar_followup_sheets_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
apply_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
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
  if (aar_answer_preview_apply (job->preview, store, job->reason, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * aar_followup_sheets_apply_async:
 * @store: the store of the window
 * @preview: what is to be written; it must stay as it is until it is done
 * @reason: (nullable): why a closed round is answered
 * @callback: called when it is done
 * @data: for @callback
 *
 * Writes the chosen lines as one step that can be undone. It cannot be cancelled, as a step is written whole or not
 * at all.
 */
void
aar_followup_sheets_apply_async (AarStore *store,
                                 AarAnswerPreview *preview,
                                 const char *reason,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, data);
  Job *job = job_new (store, 0, 0);

  job->preview = preview;
  job->reason = g_strdup (reason);
  g_task_set_source_tag (task, aar_followup_sheets_apply_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, apply_in_thread);
}

/**
 * aar_followup_sheets_apply_finish:
 * @store: the store of the window
 * @result: what the callback was given
 * @error: return location for an error
 *
 * The store of the window then knows of the answers.
 *
 * Returns: whether they are in the store; if not, it is as it was
 */
gboolean
aar_followup_sheets_apply_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) poll_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  /* The answers are written; if looking for them fails, the window finds them at its next look. */
  if (!aar_store_poll (store, &poll_error))
    g_message ("The store could not be looked at after answers were read: %s", poll_error->message);
  return TRUE;
}
