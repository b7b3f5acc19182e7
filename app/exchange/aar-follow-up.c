/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-follow-up.h"

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

static void
mark_round (GHashTable *answered, gint64 round)
{
  gint64 *key = g_new (gint64, 1);

  *key = round;
  g_hash_table_add (answered, key);
}

/* The rounds in which anything was answered. */
static GHashTable *
find_answered_rounds (AarPlanContent *content)
{
  GHashTable *answered = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_LEVEL) != 0)
      mark_round (answered, aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND));
  for (guint i = 0; i < milestones->len; i++)
    if (aar_follow_up_milestone_answered (milestones->pdata[i]))
      mark_round (answered, aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND));
  return answered;
}

/**
 * aar_follow_up_get_round:
 * @content: a plan
 *
 * The round that a summary speaks of: the one that is open; where none is, the last one that was closed or answered;
 * where none was, the last.
 *
 * Returns: (transfer none) (nullable): the round, or %NULL if the plan has none
 */
AarRound *
aar_follow_up_get_round (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_autoptr (GHashTable) answered = find_answered_rounds (content);
  AarRound *latest = NULL;

  for (guint i = 0; i < rounds->len; i++)
    {
      const char *state = aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE);
      gint64 id = aar_record_get_id (rounds->pdata[i]);

      if (g_strcmp0 (state, AAR_ROUND_STATE_OPEN) == 0)
        return rounds->pdata[i];
      if (g_strcmp0 (state, AAR_ROUND_STATE_CLOSED) == 0 || g_hash_table_contains (answered, &id))
        latest = rounds->pdata[i];
    }
  return latest != NULL || rounds->len == 0 ? latest : rounds->pdata[rounds->len - 1];
}

/**
 * aar_follow_up_get_latest:
 * @content: a plan
 * @node: the id of an initiative
 * @scale: the id of a scale
 *
 * Returns: (transfer none) (nullable): the answer with a level that the initiative got last on the scale, by the
 *   order of the rounds; %NULL if it was never assessed
 */
AarAssessment *
aar_follow_up_get_latest (AarPlanContent *content, gint64 node, gint64 scale)
{
  GPtrArray *assessments = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  AarAssessment *latest = NULL;
  gint64 place = -1;

  for (guint i = 0; i < assessments->len; i++)
    {
      AarAssessment *assessment = assessments->pdata[i];
      AarRound *round = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                                 aar_record_get_integer (assessment, AAR_ASSESSMENT_ROUND));

      if (aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE) != scale ||
          aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) == 0 || round == NULL ||
          aar_record_get_integer (round, AAR_ROUND_POSITION) < place)
        continue;
      latest = assessment;
      place = aar_record_get_integer (round, AAR_ROUND_POSITION);
    }
  return latest;
}
