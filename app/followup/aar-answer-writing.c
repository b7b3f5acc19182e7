/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-writing.h"

#include "aar-answering.h"
#include "aar-date.h"
#include "aar-id.h"
#include "aar-language.h"
#include "aar-node-placing.h"
#include "aar-text.h"

/* A correction stands as a line of its own that begins so, behind what was reasoned before. The words are those of the
 * plan, as the line is printed in its report. */
static const char *
get_mark (const char *language)
{
  return aar_language_get_word (aar_language_get (language), "sheets", "mark", 0);
}

static gboolean
is_marked (const char *line)
{
  g_autoptr (GPtrArray) languages = aar_language_list ();

  for (guint i = 0; i < languages->len; i++)
    {
      g_autofree char *mark = g_strconcat (get_mark (languages->pdata[i]), " ", NULL);

      if (g_str_has_prefix (line, mark))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_answering_is_correction:
 * @reason: (nullable): the reason of an assessment or a milestone
 *
 * Returns: whether it tells of a correction after the round was closed
 */
gboolean
aar_answering_is_correction (const char *reason)
{
  g_auto (GStrv) lines = g_strsplit (reason == NULL ? "" : reason, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (is_marked (lines[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_answer_mark_reason:
 * @edit: the step being written
 * @round: the id of the round that is answered
 * @reason: (nullable): the reason that the user gave
 * @marked: (out) (nullable): the reason as it is to be written, %NULL to leave what stands there
 * @error: return location for an error
 *
 * Lets the step answer the round, and turns the reason into the mark of a correction if the round is closed.
 *
 * Returns: whether the answer may be written; %AAR_ERROR_CLOSED is set if not
 */
gboolean
aar_answer_mark_reason (AarEdit *edit, gint64 round, const char *reason, char **marked, GError **error)
{
  g_autoptr (AarRound) record = aar_edit_load (edit, AAR_TABLE_ROUND, round, error);
  g_autoptr (AarPlan) plan = NULL;
  g_autofree char *today = aar_date_today ();
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;
  const char *language;

  *marked = NULL;
  if (record == NULL || !aar_edit_give_reason (edit, round, reason, error))
    return FALSE;
  if (!aar_round_is_closed (record))
    {
      *marked = aar_text_is_empty (reason) ? NULL : g_strdup (reason);
      return TRUE;
    }
  plan = aar_edit_load (edit, AAR_TABLE_PLAN, aar_record_get_integer (record, AAR_ROUND_PLAN), error);
  if (plan == NULL)
    return FALSE;
  language = aar_record_get_text (plan, AAR_PLAN_LANGUAGE);
  date = aar_date_format (today, language);
  line = aar_text_collapse (reason);
  *marked = g_strdup_printf ("%s %s: %s", get_mark (language), date, line);
  return TRUE;
}

/* Corrections are gathered, the latest last; the reason for a level replaces the one before. */
static char *
join_reasons (const char *old, const char *reason)
{
  if (aar_text_is_empty (old) || !aar_answering_is_correction (reason))
    return g_strdup (reason);
  return g_strconcat (old, "\n", reason, NULL);
}

static gboolean
insert_assessment (AarEdit *edit,
                   AarPlanContent *content,
                   gint64 node,
                   gint64 round,
                   gint64 scale,
                   guint field,
                   gint64 integer,
                   const char *text,
                   const char *reason,
                   GError **error)
{
  g_autoptr (AarAssessment) assessment = aar_record_new (AAR_TABLE_ASSESSMENT, aar_id_new ());

  aar_record_set_integer (assessment, AAR_ASSESSMENT_NODE, node);
  aar_record_set_integer (assessment, AAR_ASSESSMENT_POSITION,
                          aar_placing_find_next (content, AAR_TABLE_ASSESSMENT, node));
  aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, round);
  aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, scale);
  if (field == AAR_ASSESSMENT_NOTE)
    aar_record_set_text (assessment, field, text);
  else
    aar_record_set_integer (assessment, field, integer);
  aar_record_set_text (assessment, AAR_ASSESSMENT_REASON, reason);
  if (!aar_edit_insert (edit, assessment, error))
    return FALSE;
  /* Another answer of the same step may belong to the same row. */
  aar_plan_content_add (content, assessment);
  return TRUE;
}

/* Reads what stands there from the store: records in memory are shared with the window, and know nothing of what this
 * step has written so far. */
static gboolean
write_reason (AarEdit *edit, AarTable table, gint64 id, guint field, const char *reason, GError **error)
{
  g_autoptr (AarRecord) record = NULL;
  g_autofree char *joined = NULL;
  const char *old;

  if (reason == NULL)
    return TRUE;
  record = aar_edit_load (edit, table, id, error);
  if (record == NULL)
    return FALSE;
  old = aar_record_get_text (record, field);
  /* Two answers of one step have one reason. */
  if (old != NULL && g_str_has_suffix (old, reason))
    return TRUE;
  joined = join_reasons (old, reason);
  return aar_edit_set_text (edit, table, id, field, joined, error);
}

/**
 * aar_answer_write_assessment:
 * @edit: the step being written
 * @content: the plan, or at least the initiative with its assessments, as it stood when the step began; a new
 *   assessment is added to it, so it must belong to the step alone
 * @node: the id of the initiative
 * @round: the id of the round
 * @scale: the id of the scale
 * @field: %AAR_ASSESSMENT_LEVEL, %AAR_ASSESSMENT_NOT_RELEVANT or %AAR_ASSESSMENT_NOTE
 * @integer: the id of the level, or whether the scale does not matter; the one takes the other away
 * @text: (nullable): the words
 * @reason: (nullable): the reason as [func@Aar.answer_mark_reason] made it
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_answer_write_assessment (AarEdit *edit,
                             AarPlanContent *content,
                             gint64 node,
                             gint64 round,
                             gint64 scale,
                             guint field,
                             gint64 integer,
                             const char *text,
                             const char *reason,
                             GError **error)
{
  AarAssessment *assessment = aar_answering_find_assessment (content, node, round, scale);
  gint64 id;

  if (assessment == NULL)
    return (integer == 0 && aar_text_is_empty (text)) ||
           insert_assessment (edit, content, node, round, scale, field, integer, text, reason, error);
  id = aar_record_get_id (assessment);
  if (field == AAR_ASSESSMENT_NOTE ? !aar_edit_set_text (edit, AAR_TABLE_ASSESSMENT, id, field, text, error)
                                   : !aar_edit_set_integer (edit, AAR_TABLE_ASSESSMENT, id, field, integer, error))
    return FALSE;
  if (integer != 0 && !aar_edit_set_integer (
                          edit, AAR_TABLE_ASSESSMENT, id,
                          field == AAR_ASSESSMENT_LEVEL ? AAR_ASSESSMENT_NOT_RELEVANT : AAR_ASSESSMENT_LEVEL, 0, error))
    return FALSE;
  return write_reason (edit, AAR_TABLE_ASSESSMENT, id, AAR_ASSESSMENT_REASON, reason, error);
}

/**
 * aar_answer_write_milestone:
 * @edit: the step being written
 * @milestone: the id of the milestone
 * @field: %AAR_MILESTONE_LEVEL, %AAR_MILESTONE_STATUS or %AAR_MILESTONE_DONE
 * @integer: the id of the level, or whether it is done
 * @text: (nullable): the status
 * @reason: (nullable): the reason as [func@Aar.answer_mark_reason] made it
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_answer_write_milestone (AarEdit *edit,
                            gint64 milestone,
                            guint field,
                            gint64 integer,
                            const char *text,
                            const char *reason,
                            GError **error)
{
  if (field == AAR_MILESTONE_STATUS
          ? !aar_edit_set_text (edit, AAR_TABLE_MILESTONE, milestone, field, text, error)
          : !aar_edit_set_integer (edit, AAR_TABLE_MILESTONE, milestone, field, integer, error))
    return FALSE;
  return write_reason (edit, AAR_TABLE_MILESTONE, milestone, AAR_MILESTONE_REASON, reason, error);
}
