/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-preview-private.h"

#include "aar-answer-writing.h"
#include "aar-answering.h"
#include "aar-error.h"
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
  g_free (self->seen_text);
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

static AarAssessment *
find_assessment (AarPlanContent *content, gint64 node, gint64 round, AarScale *scale)
{
  return scale == NULL ? NULL : aar_answering_find_assessment (content, node, round, aar_record_get_id (scale));
}

/* What stands in the plan where the line will be written: words or a number. */
static void
look_up (AarPlanContent *content, gint64 round, const AarAnswerLine *line, const char **text, gint64 *integer)
{
  gpointer record = line->milestone != NULL
                      ? aar_plan_content_lookup (content, AAR_TABLE_MILESTONE, aar_record_get_id (line->milestone))
                      : (gpointer) find_assessment (content, aar_record_get_id (line->node), round, line->scale);

  *text = NULL;
  *integer = 0;
  if (record == NULL)
    return;
  if (line->field == AAR_ASSESSMENT_NOTE || line->field == AAR_MILESTONE_STATUS)
    *text = aar_record_get_text (record, line->field);
  else if (line->field == AAR_MILESTONE_DONE)
    *integer = aar_record_get_boolean (record, line->field);
  else
    *integer = aar_record_get_integer (record, line->field);
}

static void
remember_seen (AarAnswerPreview *self, AarPlanContent *content, AarAnswerLine *line)
{
  const char *text;

  look_up (content, aar_record_get_id (self->round), line, &text, &line->seen_integer);
  g_set_str (&line->seen_text, text);
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
  remember_seen (self, self->content, line);
  g_ptr_array_add (self->lines, line);
}

static AarAssessment *
find_assessment_of_cell (AarAnswerPreview *self, const AarAnswerCell *cell)
{
  return find_assessment (self->content, aar_record_get_id (cell->node), aar_record_get_id (self->round), cell->scale);
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
  AarAssessment *assessment = find_assessment_of_cell (self, cell);
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
  AarAssessment *assessment = find_assessment_of_cell (self, cell);
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

static char *
describe (AarPlanContent *content, guint field, gint64 integer)
{
  AarPlan *plan = aar_plan_content_get_plan (content);

  return field == AAR_MILESTONE_DONE ? g_strdup (aar_followup_word (plan, integer != 0 ? AAR_WORD_YES : AAR_WORD_NO))
                                     : aar_level_describe (content, integer);
}

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

/* Whether something else stands where the line will be written than was seen, and not what it would write. The line
 * then is a conflict with that, and to be chosen anew. */
static gboolean
was_answered_meanwhile (AarAnswerPreview *self, AarPlanContent *now, AarAnswerLine *line)
{
  gint64 integer;
  const char *text;

  look_up (now, aar_record_get_id (self->round), line, &text, &integer);
  if (integer == line->seen_integer && g_strcmp0 (text, line->seen_text) == 0)
    return FALSE;
  remember_seen (self, now, line);
  if (line->field == AAR_ASSESSMENT_NOTE || line->field == AAR_MILESTONE_STATUS)
    g_set_str (&line->old_text, text);
  else
    {
      g_free (line->old_text);
      line->old_text = describe (now, line->field, integer);
    }
  if (integer == line->integer && g_strcmp0 (text, line->new_text) == 0)
    return FALSE;
  line->is_conflict = TRUE;
  line->is_chosen = FALSE;
  return TRUE;
}

/* All lines are looked at, so that all that was changed is shown at once. */
static gboolean
check_lines (AarAnswerPreview *self, AarPlanContent *now, GError **error)
{
  guint n_changed = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarAnswerLine *line = self->lines->pdata[i];

      n_changed += line->is_chosen && was_answered_meanwhile (self, now, line);
    }
  if (n_changed == 0)
    return TRUE;
  g_set_error (
      error, AAR_ERROR, AAR_ERROR_CHANGED,
      ngettext ("%u answer was given otherwise by somebody else after the sheets were read. Nothing was written; "
                "it is a conflict now.",
                "%u answers were given otherwise by somebody else after the sheets were read. Nothing was "
                "written; they are conflicts now.",
                n_changed),
      n_changed);
  return FALSE;
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

  if (content == NULL || !check_lines (preview, content, error) ||
      !aar_answer_mark_reason (edit, round, writing->reason, &marked, error))
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
 * Writes the chosen lines in one step. %AAR_ERROR_CLOSED is set if the round is closed by now and there is no reason,
 * %AAR_ERROR_CHANGED if something else stands by now where a line would be written. Nothing is written then, not the
 * other lines either, as what was agreed to was the whole; the lines in question are conflicts from then on and not
 * chosen, and applying it again writes the others.
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
