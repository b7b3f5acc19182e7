/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-finder.h"
#include "aar-node-item-private.h"
#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarNodeLoader:
 *
 * Fetches what the rows of a list show, a window of rows at a time.
 */
typedef struct _AarNodeLoader AarNodeLoader;

/**
 * AarNodeLoaderFunc:
 * @node: (transfer none): the live record
 * @data: (transfer full): what the row shows besides
 * @target: what the caller gave
 */
typedef void (*AarNodeLoaderFunc) (AarNode *node, AarNodeItemData *data, gpointer target);

AarNodeLoader *aar_node_loader_new (AarStore *store);
void aar_node_loader_free (AarNodeLoader *self);
void aar_node_loader_forget (AarNodeLoader *self);
gboolean aar_node_loader_changes_round (AarNodeLoader *self, gboolean *changes, GError **error);
gboolean aar_node_loader_load (AarNodeLoader *self,
                               const AarFoundNode *nodes,
                               guint n_nodes,
                               AarNodeSort sort,
                               AarNodeLoaderFunc func,
                               gpointer target,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarNodeLoader, aar_node_loader_free)

G_END_DECLS
