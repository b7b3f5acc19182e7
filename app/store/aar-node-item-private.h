/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-item.h"

G_BEGIN_DECLS

/**
 * AarNodeItemData:
 *
 * What a row shows besides the node itself; everything is owned.
 */
typedef struct
{
  gint64 area;
  char *section;
  char *responsibles;
  GPtrArray *scales;
  /* As long as @scales; %NULL where the scale has no level. */
  GPtrArray *levels;
  guint due;
  guint answered;
} AarNodeItemData;

AarNodeItemData *aar_node_item_data_new (void);
void aar_node_item_data_free (AarNodeItemData *self);
AarNodeItem *aar_node_item_new (AarNode *node, AarNodeItemData *data);
void aar_node_item_update (AarNodeItem *self, AarNodeItemData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarNodeItemData, aar_node_item_data_free)

G_END_DECLS
