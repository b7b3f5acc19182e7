/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_ROUND_DECISION (aar_round_decision_get_type ())

G_DECLARE_FINAL_TYPE (AarRoundDecision, aar_round_decision, AAR, ROUND_DECISION, AarRecord)

/**
 * AarRoundDecisionField:
 * @AAR_ROUND_DECISION_ROUND: the round
 * @AAR_ROUND_DECISION_POSITION: its place among those of the round
 * @AAR_ROUND_DECISION_DECISION: the decision
 *
 * The fields of [class@Aar.RoundDecision].
 */
typedef enum
{
  AAR_ROUND_DECISION_ROUND = AAR_TABLE_ROUND_DECISION * AAR_FIELDS_PER_TABLE,
  AAR_ROUND_DECISION_POSITION,
  AAR_ROUND_DECISION_DECISION,
} AarRoundDecisionField;

G_END_DECLS
