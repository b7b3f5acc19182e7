/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-follow-up.h"

#include "aar-current-round.h"
#include "aar-text.h"

/**
 * aar_follow_up_milestone_answered:
 * @milestone: a milestone
 *
 * Returns: whether anything was said of it: a level, a status, or that it is done
 */
gboolean
aar_follow_up_milestone_answered (AarMilestone *milestone)
{
  return aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL) != 0 ||
         aar_record_get_boolean (milestone, AAR_MILESTONE_DONE) ||
         !aar_text_is_empty (aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
}

static gboolean
is_answered (gint64 round, gpointer data)
{
  AarPlanContent *content = data;
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_LEVEL) != 0)
      return TRUE;
  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == round &&
        aar_follow_up_milestone_answered (milestones->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_follow_up_get_round:
 * @content: a plan
 *
 * The round that a summary speaks of, by [func@Aar.current_round_find].
 *
 * Returns: (transfer none) (nullable): the round, or %NULL if the plan has none
 */
AarRound *
aar_follow_up_get_round (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_autofree gint64 *ids = g_new (gint64, rounds->len + 1);
  g_autofree const char **states = g_new (const char *, rounds->len + 1);
  int current;

  for (guint i = 0; i < rounds->len; i++)
    {
      ids[i] = aar_record_get_id (rounds->pdata[i]);
      states[i] = aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE);
    }
  current = aar_current_round_find (ids, states, rounds->len, is_answered, content);
  return current >= 0 ? rounds->pdata[current] : NULL;
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
 * aar_follow_up_get_latest:
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
aar_follow_up_get_latest (AarPlanContent *content, gint64 node, gint64 scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  AarAssessment *latest = NULL;
  AarRound *round = NULL;

  for (guint i = 0; i < assessments->len; i++)
    {
      AarAssessment *assessment = assessments->pdata[i];
      AarRound *its = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                               aar_record_get_integer (assessment, AAR_ASSESSMENT_ROUND));

      if (its == NULL || aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) == 0)
        continue;
      if (its != round && !is_later (its, round))
        continue;
      if (its != round)
        latest = NULL;
      round = its;
      if (latest == NULL && aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE) == scale)
        latest = assessment;
    }
  return latest;
}
