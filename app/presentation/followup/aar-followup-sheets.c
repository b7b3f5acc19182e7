/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-sheets.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-preview-private.h"
#include "aar-answer-sheet-reader.h"
#include "aar-error.h"
#include "aar-work.h"

typedef struct
{
  char *editor;
  gint64 plan;
  gint64 round;
  GFile *folder;
  GListModel *files;
  AarAnswerPreview *preview;
  char *reason;
  GCancellable *cancellable;
} Job;

static Job *
job_new (gint64 plan, gint64 round, GCancellable *cancellable)
{
  Job *job = g_new0 (Job, 1);

  job->plan = plan;
  job->round = round;
  g_set_object (&job->cancellable, cancellable);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->editor);
  g_clear_object (&job->folder);
  g_clear_object (&job->files);
  g_clear_object (&job->cancellable);
  g_free (job->reason);
  g_free (job);
}

static void
set_no_round (GError **error)
{
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The round is not in the store any more."));
}

static gpointer
write_sheets (AarStore *store, gpointer data, GError **error)
{
  const Job *job = data;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, job->plan, error);
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
  if (job->folder != NULL && !aar_answer_sheets_write (sheets, job->folder, job->cancellable, error))
    return NULL;
  return g_steal_pointer (&sheets);
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
  Job *job = job_new (plan, round, cancellable);

  job->editor = g_strdup (aar_store_get_editor (store));
  g_set_object (&job->folder, folder);
  aar_work_async (store, AAR_STORE_READ_ONLY, write_sheets, job, job_free, (GDestroyNotify) g_ptr_array_unref,
                  cancellable, callback, data);
}

/**
 * aar_followup_sheets_write_finish:
 * @store: the store of the window
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type AarAnswerSheet): the sheets
 */
GPtrArray *
aar_followup_sheets_write_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  return aar_work_finish (store, result, error);
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

static gpointer
read_sheets (AarStore *store, gpointer data, GError **error)
{
  const Job *job = data;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, job->plan, error);
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

      if (!read_file (preview, file, job->cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&preview);
}

/**
 * aar_followup_sheets_read_async:
 * @store: the store of the window
 * @plan: the id of a plan
 * @round: the id of one of its rounds
 * @files: (element-type GFile): filled sheets
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads filled sheets. Nothing is written.
 */
void
aar_followup_sheets_read_async (AarStore *store,
                                gint64 plan,
                                gint64 round,
                                GListModel *files,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  Job *job = job_new (plan, round, cancellable);

  job->files = g_object_ref (files);
  aar_work_async (store, AAR_STORE_READ_ONLY, read_sheets, job, job_free, (GDestroyNotify) aar_answer_preview_free,
                  cancellable, callback, data);
}

/**
 * aar_followup_sheets_read_finish:
 * @store: the store of the window
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the sheets would change
 */
AarAnswerPreview *
aar_followup_sheets_read_finish (AarStore *store, GAsyncResult *result, GError **error)
{
  return aar_work_finish (store, result, error);
}

static gpointer
apply_sheets (AarStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return aar_answer_preview_apply (job->preview, store, job->reason, error) ? job->preview : NULL;
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
  Job *job = job_new (0, 0, NULL);

  job->preview = preview;
  job->reason = g_strdup (reason);
  aar_work_async (store, AAR_STORE_NONE, apply_sheets, job, job_free, NULL, NULL, callback, data);
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
  return aar_work_finish (store, result, error) != NULL;
}
