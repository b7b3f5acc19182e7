/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FROZEN_MILESTONE (aar_frozen_milestone_get_type ())

G_DECLARE_FINAL_TYPE (AarFrozenMilestone, aar_frozen_milestone, AAR, FROZEN_MILESTONE, AarRecord)

/**
 * AarFrozenMilestoneField:
 * @AAR_FROZEN_MILESTONE_FROZEN_NODE: the initiative as it was
 * @AAR_FROZEN_MILESTONE_POSITION: its place among those of the initiative
 * @AAR_FROZEN_MILESTONE_MILESTONE: the id of the milestone, which may be gone
 * @AAR_FROZEN_MILESTONE_TEXT: its text
 * @AAR_FROZEN_MILESTONE_STATUS: what was answered of it
 * @AAR_FROZEN_MILESTONE_LEVEL: the id of its level, which may be gone
 * @AAR_FROZEN_MILESTONE_DONE: whether it was reached
 *
 * The fields of [class@Aar.FrozenMilestone].
 */
typedef enum
{
  AAR_FROZEN_MILESTONE_FROZEN_NODE = AAR_TABLE_FROZEN_MILESTONE * AAR_FIELDS_PER_TABLE,
  AAR_FROZEN_MILESTONE_POSITION,
  AAR_FROZEN_MILESTONE_MILESTONE,
  AAR_FROZEN_MILESTONE_TEXT,
  AAR_FROZEN_MILESTONE_STATUS,
  AAR_FROZEN_MILESTONE_LEVEL,
  AAR_FROZEN_MILESTONE_DONE,
} AarFrozenMilestoneField;

G_END_DECLS
