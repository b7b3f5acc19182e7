/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-decision.h"

#include "aar-field-private.h"

/**
 * AarDecision:
 *
 * What a committee or council decided, or is to decide.
 */
struct _AarDecision
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarDecision, aar_decision, AAR_TYPE_RECORD)

static const AarCode states[] = {
  { AAR_DECISION_STATE_PLANNED, NC_ ("decision", "Planned"), "decision" },
  { AAR_DECISION_STATE_ADOPTED, NC_ ("decision", "Adopted"), "decision" },
  { AAR_DECISION_STATE_NOTED, NC_ ("decision", "Noted"), "decision" },
  { AAR_DECISION_STATE_POSTPONED, NC_ ("decision", "Postponed"), "decision" },
  { AAR_DECISION_STATE_REJECTED, NC_ ("decision", "Rejected"), "decision" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("meeting", MEETING),
  POSITION (NULL),
  LINE ("item", N_ ("Item")),
  LINE ("case-number", N_ ("Case Number")),
  LINE ("title", N_ ("Title"), .flags = AAR_FIELD_TITLE),
  PROSE ("text", N_ ("Decision")),
  CODE ("state", states, N_ ("State"), N_ ("Change of State"), .flags = AAR_FIELD_REQUIRED),
};

static void
aar_decision_class_init (AarDecisionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_DECISION, fields, G_N_ELEMENTS (fields));
}

static void
aar_decision_init (AarDecision *self)
{
}
