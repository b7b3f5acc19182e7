/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"

#include "aar-exemption.h"
#include "aar-level-rank.h"
#include "aar-round.h"
#include "aar-text.h"

/**
 * aar_milestone_is_answered:
 * @milestone: a milestone
 *
 * Returns: whether anything was said of it: a level, a status, or that it is reached
 */
gboolean
aar_milestone_is_answered (AarMilestone *milestone)
{
  return aar_milestone_values_are_answer (aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL),
                                          aar_record_get_boolean (milestone, AAR_MILESTONE_DONE),
                                          aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
}

/**
 * aar_milestone_values_are_answer:
 * @level: the id of its level, 0 for none
 * @done: whether it is reached
 * @status: (nullable): what was written of it; white space is nothing
 *
 * [method@Aar.Milestone.is_answered] for a milestone that is not in memory.
 *
 * Returns: whether the values of a milestone say anything
 */
gboolean
aar_milestone_values_are_answer (gint64 level, gboolean done, const char *status)
{
  return level != 0 || done || !aar_text_is_empty (status);
}

/**
 * aar_milestone_is_reached:
 * @content: the plan
 * @milestone: a milestone of it
 *
 * Returns: whether it is marked as done, or rated with the best level of its scale
 */
gboolean
aar_milestone_is_reached (AarPlanContent *content, AarMilestone *milestone)
{
  return aar_record_get_boolean (milestone, AAR_MILESTONE_DONE) ||
         aar_level_is_best (content, aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL));
}

static gboolean
has_level (AarAssessment *assessment)
{
  return aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) != 0;
}

/**
 * aar_assessment_is_answered:
 * @assessment: an assessment
 *
 * Returns: whether it has a level, or says that its scale does not matter; words alone are only the beginning of an
 *   answer
 */
gboolean
aar_assessment_is_answered (AarAssessment *assessment)
{
  return has_level (assessment) || aar_record_get_boolean (assessment, AAR_ASSESSMENT_NOT_RELEVANT);
}

/**
 * aar_node_is_answered_on:
 * @content: a plan
 * @node: the id of an initiative
 * @round: the id of a round
 * @scale: the id of a scale
 *
 * Returns: whether the initiative has an answer on the scale in the round, or is never assessed by it
 */
gboolean
aar_node_is_answered_on (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  GPtrArray *exemptions = aar_plan_content_get_children (content, AAR_TABLE_EXEMPTION, node);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) == scale &&
        aar_assessment_is_answered (assessments->pdata[i]))
      return TRUE;
  for (guint i = 0; i < exemptions->len; i++)
    if (aar_record_get_integer (exemptions->pdata[i], AAR_EXEMPTION_SCALE) == scale)
      return TRUE;
  return FALSE;
}

static gboolean
milestones_are_answered (AarPlanContent *content, gint64 node, gint64 round)
{
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node);

  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == round &&
        !aar_milestone_is_answered (milestones->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * aar_node_is_answered:
 * @content: a plan
 * @node: the id of an initiative
 * @round: the id of a round
 *
 * The first scale tells how an initiative goes, while the others, such as the economy, do not concern every one. Where
 * the plan has no scale, the milestones are what is answered.
 *
 * Returns: whether the initiative has an answer on the first scale of the plan in the round; without scales, whether
 *   none of its milestones of the round is unanswered
 */
gboolean
aar_node_is_answered (AarPlanContent *content, gint64 node, gint64 round)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  return scales->len == 0 ? milestones_are_answered (content, node, round)
                          : aar_node_is_answered_on (content, node, round, aar_record_get_id (scales->pdata[0]));
}

static gboolean
is_later (AarRound *round, AarRound *other)
{
  gint64 place = aar_record_get_integer (round, AAR_ROUND_POSITION);
  gint64 other_place = other != NULL ? aar_record_get_integer (other, AAR_ROUND_POSITION) : 0;

  return other == NULL || place > other_place ||
         (place == other_place && aar_record_get_id (round) > aar_record_get_id (other));
}

/**
 * aar_node_get_latest_answer:
 * @content: a plan
 * @node: the id of an initiative
 * @scale: the id of a scale
 *
 * Of what an initiative was rated on several scales, only that of one round is told, so that the levels belong
 * together: the latest in which it got any level.
 *
 * Returns: (transfer none) (nullable): its answer on the scale in that round; %NULL if it got no level on it then
 */
AarAssessment *
aar_node_get_latest_answer (AarPlanContent *content, gint64 node, gint64 scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  AarAssessment *latest = NULL;
  AarRound *round = NULL;

  for (guint i = 0; i < assessments->len; i++)
    {
      AarAssessment *assessment = assessments->pdata[i];
      AarRound *its = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                               aar_record_get_integer (assessment, AAR_ASSESSMENT_ROUND));

      if (its == NULL || !has_level (assessment) || (its != round && !is_later (its, round)))
        continue;
      if (its != round)
        latest = NULL;
      round = its;
      if (latest == NULL && aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE) == scale)
        latest = assessment;
    }
  return latest;
}
