/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_DECISION (aar_node_decision_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeDecision, aar_node_decision, AAR, NODE_DECISION, AarRecord)

/**
 * AarNodeDecisionField:
 * @AAR_NODE_DECISION_NODE: the area or initiative
 * @AAR_NODE_DECISION_POSITION: its place among those of the node
 * @AAR_NODE_DECISION_DECISION: the decision
 *
 * The fields of [class@Aar.NodeDecision].
 */
typedef enum
{
  AAR_NODE_DECISION_NODE = AAR_TABLE_NODE_DECISION * AAR_FIELDS_PER_TABLE,
  AAR_NODE_DECISION_POSITION,
  AAR_NODE_DECISION_DECISION,
} AarNodeDecisionField;

G_END_DECLS
