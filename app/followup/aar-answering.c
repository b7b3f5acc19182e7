/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answering.h"

#include "aar-answer-writing.h"

#include <glib/gi18n.h>

/* One answer while it is written. */
typedef struct
{
  AarStore *store;
  gint64 node;
  gint64 round;
  gint64 scale;
  gint64 milestone;
  guint field;
  gint64 integer;
  const char *text;
  const char *reason;
} Answer;

/* Looks for the assessment inside the transaction, so that two windows cannot make one each. */
static gboolean
write_assessment (AarEdit *edit, gpointer data, GError **error)
{
  Answer *answer = data;
  g_autoptr (AarPlanContent) content = aar_store_load_node (answer->store, answer->node, error);
  g_autofree char *marked = NULL;

  return content != NULL && aar_answer_mark_reason (edit, answer->round, answer->reason, &marked, error) &&
         aar_answer_write_assessment (edit, content, answer->node, answer->round, answer->scale, answer->field,
                                      answer->integer, answer->text, marked, error);
}

/* A milestone of no round is open all the year. */
static gboolean
write_milestone (AarEdit *edit, gpointer data, GError **error)
{
  Answer *answer = data;
  g_autoptr (AarMilestone) milestone = aar_edit_load (edit, AAR_TABLE_MILESTONE, answer->milestone, error);
  gint64 round = milestone != NULL ? aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) : 0;
  g_autofree char *marked = NULL;

  return milestone != NULL && (round == 0 || aar_answer_mark_reason (edit, round, answer->reason, &marked, error)) &&
         aar_answer_write_milestone (edit, answer->milestone, answer->field, answer->integer, answer->text, marked,
                                     error);
}

/**
 * aar_answering_set_level:
 * @store: a store
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 * @level: the id of a level of it, 0 for not assessed
 * @reason: (nullable): why the level departs from the milestones, or why a closed round is corrected; %NULL keeps what
 *   stands there
 * @error: return location for an error
 *
 * Assesses an initiative. %AAR_ERROR_CLOSED is set if the round is closed and there is no reason.
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_level (AarStore *store,
                         gint64 node,
                         gint64 round,
                         gint64 scale,
                         gint64 level,
                         const char *reason,
                         GError **error)
{
  Answer answer = { .store = store,
                    .node = node,
                    .round = round,
                    .scale = scale,
                    .field = AAR_ASSESSMENT_LEVEL,
                    .integer = level,
                    .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, N_ ("Change of Level"), 0, write_assessment, &answer, error);
}

/**
 * aar_answering_set_not_relevant:
 * @store: a store
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 * @not_relevant: whether the scale does not matter for the initiative in the round
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Answers that there is nothing to assess, which takes a level away. %AAR_ERROR_CLOSED is set if the round is closed
 * and there is no reason.
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_not_relevant (AarStore *store,
                                gint64 node,
                                gint64 round,
                                gint64 scale,
                                gboolean not_relevant,
                                const char *reason,
                                GError **error)
{
  Answer answer = { .store = store,
                    .node = node,
                    .round = round,
                    .scale = scale,
                    .field = AAR_ASSESSMENT_NOT_RELEVANT,
                    .integer = not_relevant ? 1 : 0,
                    .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, N_ ("Change of Relevance"), 0, write_assessment, &answer, error);
}

/**
 * aar_answering_set_note:
 * @store: a store
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 * @note: (nullable): the answer in words
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Writes the words of an answer. %AAR_ERROR_CLOSED is set if the round is closed and there is no reason.
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_note (AarStore *store,
                        gint64 node,
                        gint64 round,
                        gint64 scale,
                        const char *note,
                        const char *reason,
                        GError **error)
{
  Answer answer = { .store = store,
                    .node = node,
                    .round = round,
                    .scale = scale,
                    .field = AAR_ASSESSMENT_NOTE,
                    .text = note,
                    .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, N_ ("Change of Answer"), 0, write_assessment, &answer, error);
}

/**
 * aar_answering_follow_milestones:
 * @store: a store
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Gives the initiative the level that follows from its milestones, and does nothing while that is not known.
 *
 * Returns: whether nothing failed
 */
gboolean
aar_answering_follow_milestones (AarStore *store,
                                 gint64 node,
                                 gint64 round,
                                 gint64 scale,
                                 const char *reason,
                                 GError **error)
{
  g_autoptr (AarPlanContent) content = NULL;
  AarLevel *level;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  content = aar_store_load_node (store, node, error);
  if (content == NULL)
    return FALSE;
  level = aar_answering_level_of_milestones (content, node, round, scale);
  return level == NULL || aar_answering_set_level (store, node, round, scale, aar_record_get_id (level), reason, error);
}

/**
 * aar_answering_set_milestone_level:
 * @store: a store
 * @milestone: the id of a milestone
 * @level: the id of a level, 0 for not assessed
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_milestone_level (AarStore *store, gint64 milestone, gint64 level, const char *reason, GError **error)
{
  Answer answer = { .milestone = milestone, .field = AAR_MILESTONE_LEVEL, .integer = level, .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, N_ ("Change of Level"), 0, write_milestone, &answer, error);
}

/**
 * aar_answering_set_milestone_status:
 * @store: a store
 * @milestone: the id of a milestone
 * @status: (nullable): the status in words
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_milestone_status (AarStore *store,
                                    gint64 milestone,
                                    const char *status,
                                    const char *reason,
                                    GError **error)
{
  Answer answer = { .milestone = milestone, .field = AAR_MILESTONE_STATUS, .text = status, .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, N_ ("Change of Status"), 0, write_milestone, &answer, error);
}

/**
 * aar_answering_set_milestone_done:
 * @store: a store
 * @milestone: the id of a milestone
 * @done: whether it is reached
 * @reason: (nullable): why a closed round is corrected
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
aar_answering_set_milestone_done (AarStore *store, gint64 milestone, gboolean done, const char *reason, GError **error)
{
  Answer answer = { .milestone = milestone, .field = AAR_MILESTONE_DONE, .integer = done, .reason = reason };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  return aar_store_edit (store, done ? N_ ("Reaching of Milestone") : N_ ("Change of Milestone"), 0, write_milestone,
                         &answer, error);
}

/**
 * aar_answering_find_assessment:
 * @content: a plan, or one of its initiatives
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 *
 * Returns: (transfer none) (nullable): how the initiative was assessed
 */
AarAssessment *
aar_answering_find_assessment (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) == scale)
      return assessments->pdata[i];
  return NULL;
}

/**
 * aar_answering_level_of_milestones:
 * @content: a plan
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 *
 * Returns: (transfer none) (nullable): the worst level of its milestones of the round, if all are rated on the scale; a
 *   milestone that is only marked as done counts as the best
 */
AarLevel *
aar_answering_level_of_milestones (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node);
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, scale);
  AarLevel *worst = NULL;

  for (guint i = 0; i < milestones->len; i++)
    {
      gint64 id = aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_LEVEL);
      AarLevel *level = id == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_LEVEL, id);

      if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) != round ||
          aar_record_get_text (milestones->pdata[i], AAR_MILESTONE_TEXT) == NULL)
        continue;
      if (level == NULL && levels->len > 0 && aar_record_get_boolean (milestones->pdata[i], AAR_MILESTONE_DONE))
        level = levels->pdata[0];
      if (level == NULL || aar_record_get_integer (level, AAR_LEVEL_SCALE) != scale)
        return NULL;
      if (worst == NULL ||
          aar_record_get_integer (level, AAR_LEVEL_POSITION) > aar_record_get_integer (worst, AAR_LEVEL_POSITION))
        worst = level;
    }
  return worst;
}

/**
 * aar_answering_departs:
 * @content: a plan
 * @assessment: one of its assessments
 *
 * Returns: whether its level is another than the one that follows from the milestones, and so calls for a reason
 */
gboolean
aar_answering_departs (AarPlanContent *content, AarAssessment *assessment)
{
  gint64 level = aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL);
  AarLevel *follows = aar_answering_level_of_milestones (content,
                                                         aar_record_get_integer (assessment, AAR_ASSESSMENT_NODE),
                                                         aar_record_get_integer (assessment, AAR_ASSESSMENT_ROUND),
                                                         aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE));

  return level != 0 && follows != NULL && aar_record_get_id (follows) != level;
}
