/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_LINK (aar_node_link_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeLink, aar_node_link, AAR, NODE_LINK, AarRecord)

/**
 * AarNodeLinkField:
 * @AAR_NODE_LINK_NODE: the area or initiative
 * @AAR_NODE_LINK_POSITION: its place among those of the node
 * @AAR_NODE_LINK_TITLE: what is found there
 * @AAR_NODE_LINK_ADDRESS: a web address or one of a case system
 *
 * The fields of [class@Aar.NodeLink].
 */
typedef enum
{
  AAR_NODE_LINK_NODE = AAR_TABLE_NODE_LINK * AAR_FIELDS_PER_TABLE,
  AAR_NODE_LINK_POSITION,
  AAR_NODE_LINK_TITLE,
  AAR_NODE_LINK_ADDRESS,
} AarNodeLinkField;

G_END_DECLS
