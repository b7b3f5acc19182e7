/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarTreeOrder:
 * @content: the plan
 * @nodes: (element-type Aar.Node): its nodes in the order of the document
 *
 * The nodes of a plan while one of them is put elsewhere.
 */
typedef struct
{
  AarPlanContent *content;
  GPtrArray *nodes;
} AarTreeOrder;

AarTreeOrder *aar_tree_order_load (AarStore *store, gint64 plan, GError **error);
AarTreeOrder *aar_tree_order_load_around (AarStore *store, gint64 node, GError **error);
void aar_tree_order_free (AarTreeOrder *self);
AarNode *aar_tree_order_lookup (AarTreeOrder *self, gint64 node);
GPtrArray *aar_tree_order_get_siblings (AarTreeOrder *self, gint64 node, guint *index);
guint aar_tree_order_find_end (AarTreeOrder *self, gint64 node);
guint aar_tree_order_find (AarTreeOrder *self, gint64 node);
gboolean aar_tree_order_is_below (AarTreeOrder *self, gint64 node, gint64 above);
void aar_tree_order_move (AarTreeOrder *self, gint64 node, guint index);
void aar_tree_order_insert (AarTreeOrder *self, AarNode *node, guint index);
gboolean aar_tree_order_write (AarTreeOrder *self, AarEdit *edit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarTreeOrder, aar_tree_order_free)

G_END_DECLS
