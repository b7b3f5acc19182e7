/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_TAG (aar_node_tag_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeTag, aar_node_tag, AAR, NODE_TAG, AarRecord)

/**
 * AarNodeTagField:
 * @AAR_NODE_TAG_NODE: the node
 * @AAR_NODE_TAG_POSITION: its place
 * @AAR_NODE_TAG_TAG: the tag
 *
 * The fields of [class@Aar.NodeTag].
 */
typedef enum
{
  AAR_NODE_TAG_NODE = AAR_TABLE_NODE_TAG * AAR_FIELDS_PER_TABLE,
  AAR_NODE_TAG_POSITION,
  AAR_NODE_TAG_TAG,
} AarNodeTagField;

G_END_DECLS
