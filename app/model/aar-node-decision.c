/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-decision.h"

#include "aar-field-private.h"

/**
 * AarNodeDecision:
 *
 * A decision that an initiative follows from or led to.
 */
struct _AarNodeDecision
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarNodeDecision, aar_node_decision, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("decision",
             DECISION,
             N_ ("Decision"),
             .flags = AAR_FIELD_TITLE | AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE | AAR_FIELD_UNCOMPARED),
};

static void
aar_node_decision_class_init (AarNodeDecisionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_NODE_DECISION, fields, G_N_ELEMENTS (fields));
}

static void
aar_node_decision_init (AarNodeDecision *self)
{
}
