/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answering.h"

#include "aar-answer-writing.h"
#include "aar-error.h"

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

  if (content == NULL)
    return FALSE;
  return aar_answer_write_assessment (edit, content, answer->node, answer->round, answer->scale, answer->field,
                                      answer->integer, answer->text, answer->reason, error);
}

static gboolean
write_milestone (AarEdit *edit, gpointer data, GError **error)
{
  Answer *answer = data;

  return aar_answer_write_milestone (edit, answer->milestone, answer->field, answer->integer, answer->text,
                                     answer->reason, error);
}

/* Refuses an answer to a closed round that nobody gave a reason for, and turns the reason into the mark of a
 * correction. */
static gboolean
prepare_reason (AarStore *store, gint64 round, const char *reason, char **marked, gint64 *plan, GError **error)
{
  g_autoptr (AarRound) record = aar_store_get_record (store, AAR_TABLE_ROUND, round, error);
  g_autoptr (AarPlan) owner = NULL;

  if (record == NULL)
    return FALSE;
  *plan = aar_record_get_integer (record, AAR_ROUND_PLAN);
  owner = aar_store_get_record (store, AAR_TABLE_PLAN, *plan, error);
  return owner != NULL && aar_answer_mark_reason (owner, record, reason, marked, error);
}

static gboolean
assess (AarStore *store, Answer *answer, const char *label, GError **error)
{
  g_autofree char *marked = NULL;
  gint64 plan;

  if (!prepare_reason (store, answer->round, answer->reason, &marked, &plan, error))
    return FALSE;
  answer->store = store;
  answer->reason = marked;
  return aar_store_edit (store, label, plan, write_assessment, answer, error);
}

static gboolean
answer_milestone (AarStore *store, Answer *answer, const char *label, GError **error)
{
  g_autoptr (AarMilestone) milestone = aar_store_get_record (store, AAR_TABLE_MILESTONE, answer->milestone, error);
  g_autofree char *marked = NULL;
  gint64 plan = 0, round;

  if (milestone == NULL)
    return FALSE;
  round = aar_record_get_integer (milestone, AAR_MILESTONE_ROUND);
  if (round != 0)
    {
      if (!prepare_reason (store, round, answer->reason, &marked, &plan, error))
        return FALSE;
    }
  else
    {
      g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE,
                                                       aar_record_get_integer (milestone, AAR_MILESTONE_NODE), error);

      if (node == NULL)
        return FALSE;
      plan = aar_record_get_integer (node, AAR_NODE_PLAN);
    }
  answer->reason = marked;
  return aar_store_edit (store, label, plan, write_milestone, answer, error);
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
  Answer answer = { .node = node, .round = round, .scale = scale, .field = AAR_ASSESSMENT_LEVEL, .integer = level };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  answer.reason = reason;
  return assess (store, &answer, N_ ("Change of Level"), error);
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
  Answer answer = { .node = node, .round = round, .scale = scale, .field = AAR_ASSESSMENT_NOTE, .text = note };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  answer.reason = reason;
  return assess (store, &answer, N_ ("Change of Answer"), error);
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

  return answer_milestone (store, &answer, N_ ("Change of Level"), error);
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

  return answer_milestone (store, &answer, N_ ("Change of Status"), error);
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

  return answer_milestone (store, &answer, done ? N_ ("Reaching of Milestone") : N_ ("Change of Milestone"), error);
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
