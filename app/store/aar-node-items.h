/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-loader.h"

G_BEGIN_DECLS

/**
 * AarNodeItems:
 *
 * The items of a list that are in memory: those that somebody holds, one for each initiative, and the last few hundred.
 */
typedef struct _AarNodeItems AarNodeItems;

AarNodeItems *aar_node_items_new (AarStore *store);
void aar_node_items_free (AarNodeItems *self);
AarNodeItem *aar_node_items_get (AarNodeItems *self, GArray *lines, guint position, AarNodeSort sort, GError **error);
gboolean aar_node_items_refresh (AarNodeItems *self, AarChangeSet *changes, AarNodeSort sort, GError **error);
void aar_node_items_clear (AarNodeItems *self);

G_END_DECLS
