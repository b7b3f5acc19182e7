/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_MILESTONE (aar_milestone_get_type ())

G_DECLARE_FINAL_TYPE (AarMilestone, aar_milestone, AAR, MILESTONE, AarRecord)

/**
 * AarMilestoneField:
 * @AAR_MILESTONE_NODE: the initiative
 * @AAR_MILESTONE_POSITION: its place
 * @AAR_MILESTONE_ROUND: the round
 * @AAR_MILESTONE_TEXT: what is reached
 * @AAR_MILESTONE_STATUS: the printed or answered status prose
 * @AAR_MILESTONE_GROUP: the heading that it hangs under
 * @AAR_MILESTONE_LEVEL: its rating
 * @AAR_MILESTONE_DONE: whether it is reached
 * @AAR_MILESTONE_CARRIED_FROM: the milestone of an earlier round that was carried over to become this one
 * @AAR_MILESTONE_REASON: why it was corrected after its round closed
 * @AAR_MILESTONE_DUE: the day until which it is to be reached, where that is not the day of the round
 * @AAR_MILESTONE_EXPECTED: the day on which it is going to be reached, as it looks now
 *
 * The fields of [class@Aar.Milestone].
 */
typedef enum
{
  AAR_MILESTONE_NODE = AAR_TABLE_MILESTONE * AAR_FIELDS_PER_TABLE,
  AAR_MILESTONE_POSITION,
  AAR_MILESTONE_ROUND,
  AAR_MILESTONE_TEXT,
  AAR_MILESTONE_STATUS,
  AAR_MILESTONE_GROUP,
  AAR_MILESTONE_LEVEL,
  AAR_MILESTONE_DONE,
  AAR_MILESTONE_CARRIED_FROM,
  AAR_MILESTONE_REASON,
  AAR_MILESTONE_DUE,
  AAR_MILESTONE_EXPECTED,
} AarMilestoneField;

G_END_DECLS
