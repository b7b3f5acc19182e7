/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-item.h"
#include "aar-node-query.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_LIST (aar_node_list_get_type ())

/**
 * AarNodeList:
 *
 * The initiatives that a query finds, as a #GListModel of [class@Aar.NodeItem]. It holds their ids in order, finds
 * them in a thread with a connection of its own, and fetches what the rows show for a window of rows when it is asked
 * for one. When the store changes it looks anew and reports only the difference, so that a view keeps its place.
 * Properties: `loading` (boolean), `n-items` (uint), both read-only and notified. Signal `failed` (GError) when
 * looking failed.
 */
G_DECLARE_FINAL_TYPE (AarNodeList, aar_node_list, AAR, NODE_LIST, GObject)

AarNodeList *aar_node_list_new (AarStore *store);
void aar_node_list_set_query (AarNodeList *self, const AarNodeQuery *query);
const AarNodeQuery *aar_node_list_get_query (AarNodeList *self);
gboolean aar_node_list_is_loading (AarNodeList *self);
gint64 aar_node_list_get_id (AarNodeList *self, guint position);
gboolean aar_node_list_find (AarNodeList *self, gint64 node, guint *position);
void aar_node_list_get_section (AarNodeList *self, guint position, guint *start, guint *end);

G_END_DECLS
