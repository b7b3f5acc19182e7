/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-node.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_TREE (aar_import_tree_get_type ())

/**
 * AarImportTree::changed:
 * @self: the tree
 *
 * Emitted when a node was left out, taken again or turned.
 */
G_DECLARE_FINAL_TYPE (AarImportTree, aar_import_tree, AAR, IMPORT_TREE, GObject)

AarImportTree *aar_import_tree_new (AarPlanContent *content);
GListModel *aar_import_tree_get_roots (AarImportTree *self);
guint aar_import_tree_get_n_nodes (AarImportTree *self);
AarImportNode *aar_import_tree_get_node (AarImportTree *self, guint index);
AarImportNode *aar_import_tree_lookup (AarImportTree *self, gint64 id);
void aar_import_tree_set_included (AarImportTree *self, AarImportNode *node, gboolean included);
gboolean aar_import_tree_can_convert (AarImportTree *self, AarImportNode *node);
void aar_import_tree_convert (AarImportTree *self, AarImportNode *node);
void aar_import_tree_count (AarImportTree *self, AarImportCounts *counts);
AarPlanContent *aar_import_tree_make_content (AarImportTree *self);

G_END_DECLS
