/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-milestone-state.h"

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

static AarLevel *
level_at_end (AarPlanContent *content, gint64 level, gboolean best)
{
  AarLevel *record = level == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_LEVEL, level);
  GPtrArray *levels;

  if (record == NULL)
    return NULL;
  levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_integer (record, AAR_LEVEL_SCALE));
  return levels->pdata[best ? 0 : levels->len - 1];
}

/**
 * aar_level_is_best:
 * @content: the plan
 * @level: the id of a level, 0 for not assessed
 *
 * Returns: whether it is the best of its scale
 */
gboolean
aar_level_is_best (AarPlanContent *content, gint64 level)
{
  AarLevel *best = level_at_end (content, level, TRUE);

  return best != NULL && aar_record_get_id (best) == level;
}

/**
 * aar_level_is_worst:
 * @content: the plan
 * @level: the id of a level, 0 for not assessed
 *
 * Returns: whether it is the worst of its scale, which has more than one
 */
gboolean
aar_level_is_worst (AarPlanContent *content, gint64 level)
{
  AarLevel *worst = level_at_end (content, level, FALSE);

  return worst != NULL && aar_record_get_id (worst) == level && !aar_level_is_best (content, level);
}

/**
 * aar_level_get_rank:
 * @content: the plan
 * @level: the id of a level, 0 for not assessed
 *
 * Returns: its place on its scale, 1 for the best, 0 if there is no such level
 */
guint
aar_level_get_rank (AarPlanContent *content, gint64 level)
{
  AarLevel *record = level == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_LEVEL, level);
  GPtrArray *levels;
  guint index;

  if (record == NULL)
    return 0;
  levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_integer (record, AAR_LEVEL_SCALE));
  return g_ptr_array_find (levels, record, &index) ? index + 1 : 0;
}
