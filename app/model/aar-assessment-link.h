/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ASSESSMENT_LINK (aar_assessment_link_get_type ())

G_DECLARE_FINAL_TYPE (AarAssessmentLink, aar_assessment_link, AAR, ASSESSMENT_LINK, AarRecord)

/**
 * AarAssessmentLinkField:
 * @AAR_ASSESSMENT_LINK_ASSESSMENT: the assessment
 * @AAR_ASSESSMENT_LINK_POSITION: its place among those of the assessment
 * @AAR_ASSESSMENT_LINK_TITLE: what is found there
 * @AAR_ASSESSMENT_LINK_ADDRESS: a web address or one of a case system
 *
 * The fields of [class@Aar.AssessmentLink].
 */
typedef enum
{
  AAR_ASSESSMENT_LINK_ASSESSMENT = AAR_TABLE_ASSESSMENT_LINK * AAR_FIELDS_PER_TABLE,
  AAR_ASSESSMENT_LINK_POSITION,
  AAR_ASSESSMENT_LINK_TITLE,
  AAR_ASSESSMENT_LINK_ADDRESS,
} AarAssessmentLinkField;

G_END_DECLS
