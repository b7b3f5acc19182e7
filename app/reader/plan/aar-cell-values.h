/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-grid.h"
#include "aar-piece.h"

G_BEGIN_DECLS

GHashTable *aar_cell_values_count (GPtrArray *pieces);
gboolean aar_cell_values_has (GHashTable *values, const char *text);
gboolean aar_cell_values_explain (const AarGrid *grid, guint first, GHashTable *values);

G_END_DECLS
