/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_REFERENCE (aar_node_reference_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeReference, aar_node_reference, AAR, NODE_REFERENCE, AarRecord)

/**
 * AarNodeReferenceField:
 * @AAR_NODE_REFERENCE_NODE: the node
 * @AAR_NODE_REFERENCE_POSITION: its place
 * @AAR_NODE_REFERENCE_REFERENCE: the reference
 *
 * The fields of [class@Aar.NodeReference].
 */
typedef enum
{
  AAR_NODE_REFERENCE_NODE = AAR_TABLE_NODE_REFERENCE * AAR_FIELDS_PER_TABLE,
  AAR_NODE_REFERENCE_POSITION,
  AAR_NODE_REFERENCE_REFERENCE,
} AarNodeReferenceField;

G_END_DECLS
