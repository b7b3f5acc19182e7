/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_DECISION (aar_plan_decision_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanDecision, aar_plan_decision, AAR, PLAN_DECISION, AarRecord)

/**
 * AarPlanDecisionField:
 * @AAR_PLAN_DECISION_PLAN: the plan
 * @AAR_PLAN_DECISION_POSITION: its place among those of the plan
 * @AAR_PLAN_DECISION_DECISION: the decision
 *
 * The fields of [class@Aar.PlanDecision].
 */
typedef enum
{
  AAR_PLAN_DECISION_PLAN = AAR_TABLE_PLAN_DECISION * AAR_FIELDS_PER_TABLE,
  AAR_PLAN_DECISION_POSITION,
  AAR_PLAN_DECISION_DECISION,
} AarPlanDecisionField;

G_END_DECLS
