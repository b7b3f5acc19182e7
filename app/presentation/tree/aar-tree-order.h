/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-tree-walk.h"

G_BEGIN_DECLS

/**
 * AarTreeOrder:
 *
 * Which lines of a plan get another place while one of them is put elsewhere, or a new one among them.
 */
typedef struct _AarTreeOrder AarTreeOrder;

AarTreeOrder *aar_tree_order_new (AarStore *store, gint64 plan);
void aar_tree_order_free (AarTreeOrder *self);
gint64 aar_tree_order_get_plan (AarTreeOrder *self);
gboolean aar_tree_order_read (AarTreeOrder *self, gint64 node, AarTreeLine *line, GError **error);
gboolean aar_tree_order_find_sibling (AarTreeOrder *self,
                                      const AarTreeLine *line,
                                      gboolean backwards,
                                      gboolean only_areas,
                                      AarTreeLine *sibling,
                                      GError **error);
gboolean aar_tree_order_find_first (AarTreeOrder *self, const AarTreeLine *area, AarTreeLine *inside, GError **error);
gboolean
aar_tree_order_find_end (AarTreeOrder *self, const AarTreeLine *line, GArray *block, AarTreeLine *end, GError **error);
gboolean aar_tree_order_is_below (AarTreeOrder *self, gint64 node, gint64 above, gboolean *is_below, GError **error);
gboolean aar_tree_order_move (AarTreeOrder *self, const AarTreeLine *line, const AarTreeLine *before, GError **error);
gboolean aar_tree_order_insert (AarTreeOrder *self, const AarTreeLine *before, gint64 *position, GError **error);
gboolean aar_tree_order_write (AarTreeOrder *self, AarEdit *edit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarTreeOrder, aar_tree_order_free)

G_END_DECLS
