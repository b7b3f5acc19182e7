/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-decision.h"

#include "aar-field-private.h"

/**
 * AarPlanDecision:
 *
 * A decision that a plan follows from or led to.
 */
struct _AarPlanDecision
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarPlanDecision, aar_plan_decision, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("plan", PLAN),
  POSITION (NULL),
  REFERENCE ("decision",
             DECISION,
             N_ ("Decision"),
             .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE | AAR_FIELD_UNCOMPARED),
};

static void
aar_plan_decision_class_init (AarPlanDecisionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_PLAN_DECISION, fields, G_N_ELEMENTS (fields));
}

static void
aar_plan_decision_init (AarPlanDecision *self)
{
}
