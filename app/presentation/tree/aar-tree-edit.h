/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarTreePlacing:
 * @AAR_TREE_BEFORE: as the sibling right before a node
 * @AAR_TREE_AFTER: as the sibling right behind a node and all that stands under it
 * @AAR_TREE_INTO: under a node, behind what stands there
 *
 * Where a node is put.
 */
typedef enum
{
  AAR_TREE_BEFORE,
  AAR_TREE_AFTER,
  AAR_TREE_INTO,
} AarTreePlacing;

/**
 * AarTreeStep:
 * @AAR_TREE_UP: before what stands before it
 * @AAR_TREE_DOWN: behind what stands behind it
 * @AAR_TREE_OUT: out of its area, right behind it
 * @AAR_TREE_IN: into the area right before it
 *
 * A step that a node takes through the document.
 */
typedef enum
{
  AAR_TREE_UP,
  AAR_TREE_DOWN,
  AAR_TREE_OUT,
  AAR_TREE_IN,
} AarTreeStep;

gboolean aar_tree_add (AarStore *store,
                       gint64 plan,
                       gint64 parent,
                       const char *kind,
                       const char *number,
                       const char *title,
                       gint64 *node,
                       GError **error);
gboolean aar_tree_place (AarStore *store, gint64 node, gint64 target, AarTreePlacing placing, GError **error);
gboolean aar_tree_step (AarStore *store, gint64 node, AarTreeStep step, gboolean *moved, GError **error);
gboolean aar_tree_find_last_area (AarStore *store, gint64 plan, gint64 parent, gint64 *area, GError **error);
gboolean aar_tree_convert (AarStore *store, gint64 node, GError **error);
gboolean aar_tree_duplicate (AarStore *store, gint64 node, gint64 *copy, GError **error);
gboolean aar_tree_delete (AarStore *store, gint64 node, GError **error);

G_END_DECLS
