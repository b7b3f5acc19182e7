/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarTreeLine:
 * @id: the id of an area or initiative, 0 for none
 * @parent: the id of the area above, 0 for none
 * @position: its place in the document; of two with the same the one with the smaller id is first
 * @is_area: whether it is an area
 *
 * Where an area or initiative stands.
 */
typedef struct
{
  gint64 id;
  gint64 parent;
  gint64 position;
  gboolean is_area;
} AarTreeLine;

typedef struct _AarTreeWalk AarTreeWalk;

gboolean aar_tree_line_read (AarStore *store, gint64 plan, gint64 node, AarTreeLine *line, GError **error);
int aar_tree_line_compare (const AarTreeLine *a, const AarTreeLine *b);

AarTreeWalk *
aar_tree_walk_new (AarStore *store, gint64 plan, const AarTreeLine *from, gboolean backwards, GError **error);
void aar_tree_walk_free (AarTreeWalk *self);
gboolean aar_tree_walk_next (AarTreeWalk *self, AarTreeLine *line, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarTreeWalk, aar_tree_walk_free)

G_END_DECLS
