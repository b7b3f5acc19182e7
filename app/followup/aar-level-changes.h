/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarLevelChange:
 * @node: the initiative
 * @scale: the scale
 * @before: (nullable): the assessment of the round before
 * @now: (nullable): that of the round
 * @old_level: (nullable): the level before, %NULL for not assessed
 * @new_level: (nullable): the level now
 * @direction: 1 when it got better, -1 when it got worse, 0 when only the words changed or one side is not assessed
 *
 * An initiative whose level or words changed since the round before.
 */
typedef struct
{
  AarNode *node;
  AarScale *scale;
  AarAssessment *before;
  AarAssessment *now;
  AarLevel *old_level;
  AarLevel *new_level;
  int direction;
} AarLevelChange;

AarRound *aar_level_changes_round_before (AarPlanContent *content, gint64 round);
GPtrArray *aar_level_changes_find (AarPlanContent *content, gint64 round);
AarScale *aar_level_changes_effort_scale (AarPlanContent *content);
AarScale *aar_level_changes_economy_scale (AarPlanContent *content);
GPtrArray *aar_level_changes_good_and_bad (AarPlanContent *content, gint64 round, gint64 good_scale, gint64 bad_scale);

G_END_DECLS
