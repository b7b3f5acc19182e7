/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"
#include "aar-node-query.h"

G_BEGIN_DECLS

/**
 * AarFoundNode:
 * @id: the initiative
 * @section: the area or the unit that it stands under, 0 where the order has no sections
 *
 * A line of a list.
 */
typedef struct
{
  gint64 id;
  gint64 section;
} AarFoundNode;

GArray *aar_node_finder_find (AarDatabase *database, const AarNodeQuery *query, GError **error);

G_END_DECLS
