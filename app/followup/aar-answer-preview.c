/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-preview-private.h"

#include "aar-answer-writing.h"
#include "aar-followup-words.h"
#include "aar-level-finding.h"
#include "aar-text.h"

#include <glib/gi18n.h>

static void
line_free (AarAnswerLine *self)
{
  g_free (self->file);
  g_free (self->column);
  g_object_unref (self->node);
  g_clear_object (&self->milestone);
  g_clear_object (&self->scale);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

static void
problem_free (AarAnswerProblem *self)
{
  g_free (self->file);
  g_free (self->column);
  g_free (self->text);
  g_free (self->message);
  g_free (self);
}

/**
 * aar_answer_preview_new:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer full) (nullable): a preview into which sheets can be read, %NULL if the plan has no such round
 */
AarAnswerPreview *
aar_answer_preview_new (AarPlanContent *content, gint64 round)
{
  AarRound *record;
  AarAnswerPreview *self;

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), NULL);

  record = aar_plan_content_lookup (content, AAR_TABLE_ROUND, round);
  if (record == NULL)
    return NULL;
  self = g_new0 (AarAnswerPreview, 1);
  self->content = g_object_ref (content);
  self->round = g_object_ref (record);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  return self;
}

/**
 * aar_answer_preview_free:
 * @self: (nullable): a preview
 */
void
aar_answer_preview_free (AarAnswerPreview *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->problems);
  g_object_unref (self->content);
  g_object_unref (self->round);
  g_free (self);
}

/**
 * aar_answer_preview_n_chosen:
 * @self: a preview
 *
 * Returns: how many lines will be written
 */
guint
aar_answer_preview_n_chosen (const AarAnswerPreview *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((AarAnswerLine *) self->lines->pdata[i])->is_chosen;
  return n;
}

/**
 * aar_answer_preview_n_conflicts:
 * @self: a preview
 *
 * Returns: how many lines differ from an answer that is there already
 */
guint
aar_answer_preview_n_conflicts (const AarAnswerPreview *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((AarAnswerLine *) self->lines->pdata[i])->is_conflict;
  return n;
}

/* The earlier line, of these files, that answers the same; the last one says most. */
static const AarAnswerLine *
find_line (AarAnswerPreview *self, const AarAnswerCell *cell, guint field)
{
  for (guint i = self->lines->len; i > 0; i--)
    {
      const AarAnswerLine *line = self->lines->pdata[i - 1];

      if (line->field == field && line->node == cell->node && line->milestone == cell->milestone &&
          (cell->milestone != NULL || line->scale == cell->scale))
        return line;
    }
  return NULL;
}

/* Takes @old_text and @new_text. */
static void
add_line (AarAnswerPreview *self,
          const AarAnswerCell *cell,
          guint field,
          gint64 integer,
          char *old_text,
          char *new_text,
          gboolean is_conflict)
{
  const AarAnswerLine *earlier = find_line (self, cell, field);
  AarAnswerLine *line;

  if (earlier != NULL && earlier->integer == integer && g_strcmp0 (earlier->new_text, new_text) == 0)
    {
      self->n_same++;
      g_free (old_text);
      g_free (new_text);
      return;
    }
  line = g_new0 (AarAnswerLine, 1);
  line->file = g_strdup (cell->file);
  line->row = cell->row;
  line->column = g_strdup (cell->column);
  line->node = g_object_ref (cell->node);
  g_set_object (&line->milestone, cell->milestone);
  g_set_object (&line->scale, cell->scale);
  line->field = field;
  line->integer = integer;
  line->old_text = earlier == NULL ? g_steal_pointer (&old_text) : g_strdup (earlier->new_text);
  line->new_text = new_text;
  line->is_conflict = is_conflict || earlier != NULL;
  line->is_chosen = !line->is_conflict;
  g_free (old_text);
  g_ptr_array_add (self->lines, line);
}

static AarAssessment *
find_assessment (AarAnswerPreview *self, const AarAnswerCell *cell)
{
  GPtrArray *assessments = aar_plan_content_get_children (self->content, AAR_TABLE_ASSESSMENT,
                                                          aar_record_get_id (cell->node));

  for (guint i = 0; cell->scale != NULL && i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == aar_record_get_id (self->round) &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) == aar_record_get_id (cell->scale))
      return assessments->pdata[i];
  return NULL;
}

/* A cell that says what is there already is no change, whoever else may have said otherwise in another file. */
static gboolean
is_repeated (AarAnswerPreview *self, const AarAnswerCell *cell, guint field, gboolean same)
{
  if (!same || find_line (self, cell, field) != NULL)
    return FALSE;
  self->n_same++;
  return TRUE;
}

/**
 * aar_answer_preview_add_level:
 * @self: a preview
 * @cell: a cell
 * @level: the level that it gives
 */
void
aar_answer_preview_add_level (AarAnswerPreview *self, const AarAnswerCell *cell, AarLevel *level)
{
  AarAssessment *assessment = find_assessment (self, cell);
  guint field = cell->milestone != NULL ? AAR_MILESTONE_LEVEL : AAR_ASSESSMENT_LEVEL;
  gint64 id = aar_record_get_id (level);
  gint64 old = cell->milestone != NULL ? aar_record_get_integer (cell->milestone, field)
             : assessment != NULL      ? aar_record_get_integer (assessment, field)
                                       : 0;

  if (!is_repeated (self, cell, field, old == id))
    add_line (self, cell, field, id, aar_level_describe (self->content, old), aar_level_describe (self->content, id),
              old != 0 && old != id);
}

/* Spreadsheets change line ends, and people the blanks at the ends: neither is another answer. */
static char *
tidy_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text == NULL ? "" : text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);
  return g_strstrip (g_strjoinv ("\n", lines));
}

/**
 * aar_answer_preview_add_text:
 * @self: a preview
 * @cell: a cell with words
 */
void
aar_answer_preview_add_text (AarAnswerPreview *self, const AarAnswerCell *cell)
{
  AarAssessment *assessment = find_assessment (self, cell);
  guint field = cell->milestone != NULL ? AAR_MILESTONE_STATUS : AAR_ASSESSMENT_NOTE;
  const char *old = cell->milestone != NULL ? aar_record_get_text (cell->milestone, field)
                  : assessment != NULL      ? aar_record_get_text (assessment, field)
                                            : NULL;
  g_autofree char *old_tidy = tidy_text (old);
  g_autofree char *new_tidy = tidy_text (cell->text);
  gboolean same = g_str_equal (old_tidy, new_tidy);

  if (!is_repeated (self, cell, field, same))
    add_line (self, cell, field, 0, g_strdup (old), g_steal_pointer (&new_tidy), !same && *old_tidy != '\0');
}

/**
 * aar_answer_preview_add_reached:
 * @self: a preview
 * @cell: a cell of a milestone
 * @reached: whether it says that the milestone is reached
 */
void
aar_answer_preview_add_reached (AarAnswerPreview *self, const AarAnswerCell *cell, gboolean reached)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  gboolean old = aar_record_get_boolean (cell->milestone, AAR_MILESTONE_DONE);

  if (!is_repeated (self, cell, AAR_MILESTONE_DONE, old == reached))
    add_line (self, cell, AAR_MILESTONE_DONE, reached,
              g_strdup (aar_followup_word (plan, old ? AAR_WORD_YES : AAR_WORD_NO)),
              g_strdup (aar_followup_word (plan, reached ? AAR_WORD_YES : AAR_WORD_NO)), old && !reached);
}

/**
 * aar_answer_preview_add_problem:
 * @self: a preview
 * @cell: a cell that is not understood
 * @message: why
 */
void
aar_answer_preview_add_problem (AarAnswerPreview *self, const AarAnswerCell *cell, const char *message)
{
  AarAnswerProblem *problem = g_new0 (AarAnswerProblem, 1);

  problem->file = g_strdup (cell->file);
  problem->row = cell->row;
  problem->column = g_strdup (cell->column);
  problem->text = g_strdup (cell->text);
  problem->message = g_strdup (message);
  g_ptr_array_add (self->problems, problem);
}

typedef struct
{
  AarAnswerPreview *preview;
  AarStore *store;
  const char *reason;
} Writing;

static gboolean
write_line (AarEdit *edit,
            AarPlanContent *content,
            const AarAnswerLine *line,
            gint64 round,
            const char *reason,
            GError **error)
{
  if (line->milestone != NULL)
    return aar_answer_write_milestone (edit, aar_record_get_id (line->milestone), line->field, line->integer,
                                       line->new_text, reason, error);
  return aar_answer_write_assessment (edit, content, aar_record_get_id (line->node), round,
                                      aar_record_get_id (line->scale), line->field, line->integer, line->new_text,
                                      reason, error);
}

/* The plan is read anew: it may have been answered since the preview was made, and what is added to it here must not be
 * added to the caller's. */
static gboolean
write_lines (AarEdit *edit, gpointer data, GError **error)
{
  Writing *writing = data;
  AarAnswerPreview *preview = writing->preview;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (
      writing->store, aar_record_get_id (aar_plan_content_get_plan (preview->content)), error);
  gint64 round = aar_record_get_id (preview->round);
  g_autofree char *marked = NULL;

  if (content == NULL || !aar_answer_mark_reason (edit, round, writing->reason, &marked, error))
    return FALSE;
  for (guint i = 0; i < preview->lines->len; i++)
    {
      const AarAnswerLine *line = preview->lines->pdata[i];

      if (line->is_chosen && !write_line (edit, content, line, round, marked, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_answer_preview_apply:
 * @self: a preview
 * @store: the store of the plan
 * @reason: (nullable): why a closed round is answered
 * @error: return location for an error
 *
 * Writes the chosen lines in one step. %AAR_ERROR_CLOSED is set if the round is closed and there is no reason.
 *
 * Returns: whether they were written
 */
gboolean
aar_answer_preview_apply (AarAnswerPreview *self, AarStore *store, const char *reason, GError **error)
{
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (self->content));
  Writing writing = { self, store, reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  if (aar_answer_preview_n_chosen (self) == 0)
    return TRUE;
  return aar_store_edit (store, N_ ("Answers from Sheets"), plan, write_lines, &writing, error);
}
