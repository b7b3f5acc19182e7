/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ASSESSMENT (aar_assessment_get_type ())

G_DECLARE_FINAL_TYPE (AarAssessment, aar_assessment, AAR, ASSESSMENT, AarRecord)

/**
 * AarAssessmentField:
 * @AAR_ASSESSMENT_NODE: the initiative
 * @AAR_ASSESSMENT_POSITION: its place
 * @AAR_ASSESSMENT_ROUND: the round
 * @AAR_ASSESSMENT_SCALE: the scale
 * @AAR_ASSESSMENT_LEVEL: the level, 0 while not assessed
 * @AAR_ASSESSMENT_NOTE: the answer in words
 * @AAR_ASSESSMENT_REASON: why the level departs from its milestones, or was corrected after the round closed
 * @AAR_ASSESSMENT_NOT_RELEVANT: whether the answer is that the scale does not matter in this round
 *
 * The fields of [class@Aar.Assessment].
 */
typedef enum
{
  AAR_ASSESSMENT_NODE = AAR_TABLE_ASSESSMENT * AAR_FIELDS_PER_TABLE,
  AAR_ASSESSMENT_POSITION,
  AAR_ASSESSMENT_ROUND,
  AAR_ASSESSMENT_SCALE,
  AAR_ASSESSMENT_LEVEL,
  AAR_ASSESSMENT_NOTE,
  AAR_ASSESSMENT_REASON,
  AAR_ASSESSMENT_NOT_RELEVANT,
} AarAssessmentField;

G_END_DECLS
