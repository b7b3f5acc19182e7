/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_ITEM (aar_node_item_get_type ())

/**
 * AarNodeItem:
 *
 * What a row of the list of initiatives shows. Properties, all read-only and notified:
 * - `node` (#AarNode): the live record
 * - `section` (string): the heading that it stands under, %NULL where the order has none
 * - `responsibles` (string): abbreviations or short names of the responsible units, " · " between
 * - `levels` (#GListModel of #AarLevel or #AarNodeLevel): see [method@Aar.NodeItem.get_level]
 * - `milestones-due`, `milestones-answered` (uint): of the round that the plan speaks of
 */
G_DECLARE_FINAL_TYPE (AarNodeItem, aar_node_item, AAR, NODE_ITEM, GObject)

AarNode *aar_node_item_get_node (AarNodeItem *self);
gint64 aar_node_item_get_area (AarNodeItem *self);
const char *aar_node_item_get_responsibles (AarNodeItem *self);
guint aar_node_item_get_n_scales (AarNodeItem *self);
AarScale *aar_node_item_get_scale (AarNodeItem *self, guint index);
AarLevel *aar_node_item_get_level (AarNodeItem *self, guint index);
guint aar_node_item_get_milestones_due (AarNodeItem *self);
guint aar_node_item_get_milestones_answered (AarNodeItem *self);

G_END_DECLS
