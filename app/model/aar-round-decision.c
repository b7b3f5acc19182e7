/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-decision.h"

#include "aar-field-private.h"

/**
 * AarRoundDecision:
 *
 * A decision on a round of follow-up.
 */
struct _AarRoundDecision
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarRoundDecision, aar_round_decision, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("round", ROUND),
  POSITION (NULL),
  REFERENCE ("decision",
             DECISION,
             N_ ("Decision"),
             .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE | AAR_FIELD_UNCOMPARED),
};

static void
aar_round_decision_class_init (AarRoundDecisionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ROUND_DECISION, fields, G_N_ELEMENTS (fields));
}

static void
aar_round_decision_init (AarRoundDecision *self)
{
}
