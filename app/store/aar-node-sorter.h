/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"
#include "aar-node-query.h"

G_BEGIN_DECLS

/* Puts found initiatives into the order that a query asks for, and says which section each stands in. */
typedef struct _AarNodeSorter AarNodeSorter;

AarNodeSorter *aar_node_sorter_new (const AarNodeQuery *query);
void aar_node_sorter_free (AarNodeSorter *self);
gboolean aar_node_sorter_prepare (AarNodeSorter *self, AarDatabase *database, GError **error);
gboolean aar_node_sorter_resolve (AarNodeSorter *self, AarDatabase *database, GError **error);
void aar_node_sorter_add (AarNodeSorter *self, AarStatement *row);
GArray *aar_node_sorter_finish (AarNodeSorter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarNodeSorter, aar_node_sorter_free)

G_END_DECLS
