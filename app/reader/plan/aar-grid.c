/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-grid.h"

#include <string.h>

/* What a workbook formats beyond its last column is of no use to anybody. */
#define MOST_COLUMNS 64

static gboolean
is_empty_row (const AarTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = aar_table_cell_get_text (row->cells->pdata[i]);

      if (*g_strstrip (text) != '\0')
        return FALSE;
    }
  return TRUE;
}

static void
fill (AarGrid *self, guint row, const AarTableCell *cell)
{
  g_autofree char *text = aar_table_cell_get_text (cell);

  g_strstrip (text);
  for (guint i = 0; i < MAX (cell->row_span, 1) && row + i < self->n_rows; i++)
    for (guint j = 0; j < MAX (cell->column_span, 1) && cell->column + j < self->n_columns; j++)
      {
        AarGridCell *place = aar_grid_get (self, row + i, cell->column + j);

        g_free (place->text);
        place->text = *text != '\0' ? g_strdup (text) : NULL;
        place->cell = cell;
        place->carried = i > 0;
        place->covered = j > 0;
      }
}

/**
 * aar_grid_new:
 * @table: (transfer none): a table
 *
 * Lays a table out. Rows that are hidden or empty are left out.
 *
 * Returns: (transfer full): its places
 */
AarGrid *
aar_grid_new (const AarBlock *table)
{
  AarGrid *self = g_new0 (AarGrid, 1);

  self->table = table;
  self->rows = g_ptr_array_new ();
  self->n_columns = MIN (table->n_columns, MOST_COLUMNS);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];

      if (!row->hidden && !is_empty_row (row))
        g_ptr_array_add (self->rows, table->rows->pdata[i]);
    }
  self->n_rows = self->rows->len;
  self->cells = g_new0 (AarGridCell, MAX (1, (gsize) self->n_rows * self->n_columns));
  for (guint i = 0; i < self->n_rows; i++)
    {
      const AarTableRow *row = self->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        fill (self, i, row->cells->pdata[j]);
    }
  return self;
}

/**
 * aar_grid_free:
 * @self: (transfer full): a grid
 */
void
aar_grid_free (AarGrid *self)
{
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_columns; i++)
    g_free (self->cells[i].text);
  g_free (self->cells);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * aar_grid_get:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none): the place
 */
AarGridCell *
aar_grid_get (const AarGrid *self, guint row, guint column)
{
  return &self->cells[(gsize) row * self->n_columns + column];
}

/**
 * aar_grid_get_text:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands there, "" for nothing and for what is told to the left already
 */
const char *
aar_grid_get_text (const AarGrid *self, guint row, guint column)
{
  const AarGridCell *cell = aar_grid_get (self, row, column);

  return cell->text != NULL && !cell->covered ? cell->text : "";
}

/**
 * aar_grid_count_filled:
 * @self: a grid
 * @row: a row
 *
 * Returns: how many cells of the row say something of their own
 */
guint
aar_grid_count_filled (const AarGrid *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const AarGridCell *cell = aar_grid_get (self, row, i);

      n += cell->text != NULL && !cell->covered && !cell->carried;
    }
  return n;
}

/**
 * aar_grid_is_bold:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Returns: whether all that stands there is bold
 */
gboolean
aar_grid_is_bold (const AarGrid *self, guint row, guint column)
{
  const AarTableCell *cell = aar_grid_get (self, row, column)->cell;

  if (cell == NULL || cell->blocks->len == 0)
    return FALSE;
  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const AarBlock *block = cell->blocks->pdata[i];

      if (!block->bold && block->kind != AAR_BLOCK_HEADING && !aar_block_is_blank (block))
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_grid_get_line:
 * @self: a grid
 * @row: a row
 *
 * Returns: where the row stands in the source
 */
guint
aar_grid_get_line (const AarGrid *self, guint row)
{
  const AarTableRow *source = self->rows->pdata[row];
  const AarBlock *block = NULL;

  for (guint i = 0; block == NULL && i < source->cells->len; i++)
    {
      const AarTableCell *cell = source->cells->pdata[i];

      block = cell->blocks->len > 0 ? cell->blocks->pdata[0] : NULL;
    }
  if (block != NULL && block->place.line != 0)
    return block->place.line;
  return self->table->place.line != 0 ? self->table->place.line : self->table->place.page;
}
