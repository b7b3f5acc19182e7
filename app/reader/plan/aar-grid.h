/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

G_BEGIN_DECLS

/**
 * AarGridCell:
 * @text: (nullable): what it says; %NULL where nothing stands
 * @cell: (transfer none) (nullable): where that comes from
 * @carried: whether it belongs to the cell above, which reaches over several rows
 * @covered: whether it belongs to the cell to its left, which reaches over several columns
 *
 * A place in a table.
 */
typedef struct
{
  char *text;
  const AarTableCell *cell;
  gboolean carried;
  gboolean covered;
} AarGridCell;

/**
 * AarGrid:
 * @table: (transfer none): the table
 * @n_rows: how many rows are shown
 * @n_columns: how many columns it has
 * @n_head: how many of the rows are its head
 * @first: the first row of the head; what stands above it is a title
 * @cells: row by row
 * @rows: (transfer none): the rows
 *
 * A table of which every place can be looked up.
 */
typedef struct
{
  const AarBlock *table;
  guint n_rows;
  guint n_columns;
  guint first;
  guint n_head;
  AarGridCell *cells;
  GPtrArray *rows;
} AarGrid;

AarGrid *aar_grid_new (const AarBlock *table);
void aar_grid_free (AarGrid *self);
AarGridCell *aar_grid_get (const AarGrid *self, guint row, guint column);
const char *aar_grid_get_text (const AarGrid *self, guint row, guint column);
guint aar_grid_count_filled (const AarGrid *self, guint row);
gboolean aar_grid_is_bold (const AarGrid *self, guint row, guint column);
guint aar_grid_get_line (const AarGrid *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarGrid, aar_grid_free)

G_END_DECLS
