/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-record.h"

G_BEGIN_DECLS

#define AAR_TYPE_FROZEN_NODE (aar_frozen_node_get_type ())

G_DECLARE_FINAL_TYPE (AarFrozenNode, aar_frozen_node, AAR, FROZEN_NODE, AarRecord)

/**
 * AarFrozenNodeField:
 * @AAR_FROZEN_NODE_ROUND: the round
 * @AAR_FROZEN_NODE_POSITION: its place in the plan
 * @AAR_FROZEN_NODE_NODE: the id of the initiative, which may be gone
 * @AAR_FROZEN_NODE_AREA: number and title of the area that it stood under
 * @AAR_FROZEN_NODE_NUMBER: its number
 * @AAR_FROZEN_NODE_TITLE: its title
 *
 * The fields of [class@Aar.FrozenNode].
 */
typedef enum
{
  AAR_FROZEN_NODE_ROUND = AAR_TABLE_FROZEN_NODE * AAR_FIELDS_PER_TABLE,
  AAR_FROZEN_NODE_POSITION,
  AAR_FROZEN_NODE_NODE,
  AAR_FROZEN_NODE_AREA,
  AAR_FROZEN_NODE_NUMBER,
  AAR_FROZEN_NODE_TITLE,
} AarFrozenNodeField;

G_END_DECLS
