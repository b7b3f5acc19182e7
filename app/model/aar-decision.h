/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_DECISION_STATE_PLANNED   "planned"
#define AAR_DECISION_STATE_ADOPTED   "adopted"
#define AAR_DECISION_STATE_NOTED     "noted"
#define AAR_DECISION_STATE_POSTPONED "postponed"
#define AAR_DECISION_STATE_REJECTED  "rejected"

#define AAR_TYPE_DECISION (aar_decision_get_type ())

G_DECLARE_FINAL_TYPE (AarDecision, aar_decision, AAR, DECISION, AarRecord)

/**
 * AarDecisionField:
 * @AAR_DECISION_MEETING: the meeting
 * @AAR_DECISION_POSITION: its place on the agenda
 * @AAR_DECISION_ITEM: the number of the item on the agenda, as printed
 * @AAR_DECISION_CASE_NUMBER: the number of the case
 * @AAR_DECISION_TITLE: the heading of the item
 * @AAR_DECISION_TEXT: what was decided, in words
 * @AAR_DECISION_STATE: one of the AAR_DECISION_STATE strings
 *
 * The fields of [class@Aar.Decision].
 */
typedef enum
{
  AAR_DECISION_MEETING = AAR_TABLE_DECISION * AAR_FIELDS_PER_TABLE,
  AAR_DECISION_POSITION,
  AAR_DECISION_ITEM,
  AAR_DECISION_CASE_NUMBER,
  AAR_DECISION_TITLE,
  AAR_DECISION_TEXT,
  AAR_DECISION_STATE,
} AarDecisionField;

G_END_DECLS
