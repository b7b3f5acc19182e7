/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-odf-reader-private.h"

#include <string.h>

/* A sheet says that its last row or column is repeated to the end of all sheets. */
#define MOST_ROWS     1048576
#define MOST_COLUMNS  16384
#define MOST_REPEATED 1000
#define MOST_CELLS    2000000

static gboolean
is_collapsed (const xmlNode *node)
{
  const char *visibility = aar_xml_get (node, AAR_XML_TABLE, "visibility");

  return visibility != NULL && !g_str_equal (visibility, "visible");
}

static void
read_value (AarTableCell *cell, const xmlNode *node)
{
  const char *kind = aar_xml_get (node, AAR_XML_OFFICE, "value-type");

  if (kind == NULL || g_str_equal (kind, "string"))
    return;
  if (g_str_equal (kind, "date"))
    aar_table_cell_set_value (cell, AAR_CELL_DATE, aar_xml_get (node, AAR_XML_OFFICE, "date-value"));
  else if (g_str_equal (kind, "time"))
    aar_table_cell_set_value (cell, AAR_CELL_DATE, aar_xml_get (node, AAR_XML_OFFICE, "time-value"));
  else if (g_str_equal (kind, "boolean"))
    aar_table_cell_set_value (cell, AAR_CELL_BOOLEAN, aar_xml_get (node, AAR_XML_OFFICE, "boolean-value"));
  else
    aar_table_cell_set_value (cell, AAR_CELL_NUMBER, aar_xml_get (node, AAR_XML_OFFICE, "value"));
}

/* A program may write a value and not how it is shown. */
static void
show_value (AarTableCell *cell, const xmlNode *node)
{
  const char *text = aar_xml_get (node, AAR_XML_OFFICE, "string-value");
  AarBlock *block;

  if (text == NULL)
    text = cell->value;
  if (cell->blocks->len > 0 || text == NULL || *text == '\0')
    return;
  block = aar_block_new (AAR_BLOCK_PARAGRAPH);
  aar_block_add_run (block, text, 0, 0);
  g_ptr_array_add (cell->blocks, block);
}

static gboolean
has_content (const xmlNode *node)
{
  if (aar_xml_get (node, AAR_XML_OFFICE, "value-type") != NULL)
    return TRUE;
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (!aar_xml_is (child, AAR_XML_OFFICE, "annotation"))
      return TRUE;
  return FALSE;
}

static void
read_cell (AarOdfReader *self, AarBlock *table, AarTableRow *row, const xmlNode *node, guint column)
{
  AarTableCell *cell = aar_table_row_add_cell (row, column);

  self->n_cells++;
  cell->column_span = MAX (aar_xml_get_number (node, AAR_XML_TABLE, "number-columns-spanned", 1, MOST_COLUMNS - column),
                           1);
  cell->row_span = MAX (aar_xml_get_number (node, AAR_XML_TABLE, "number-rows-spanned", 1, MOST_ROWS), 1);
  read_value (cell, node);
  aar_odf_reader_read_blocks (self, node, cell->blocks);
  show_value (cell, node);
  table->n_columns = MAX (table->n_columns, column + cell->column_span);
}

/* Empty cells of a sheet are no cells, those of a table in a text are. */
static void
read_cells (AarOdfReader *self, AarBlock *table, AarTableRow *row, const xmlNode *node, gboolean keeps_empty)
{
  guint column = 0;

  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    {
      guint n = MAX (aar_xml_get_number (child, AAR_XML_TABLE, "number-columns-repeated", 1, MOST_COLUMNS), 1);

      if (aar_xml_is (child, AAR_XML_TABLE, "table-cell"))
        for (guint i = 0; i < MIN (n, MOST_REPEATED) && column + i < MOST_COLUMNS && self->n_cells < MOST_CELLS; i++)
          if (has_content (child) || keeps_empty)
            read_cell (self, table, row, child, column + i);
          else
            break;
      else if (!aar_xml_is (child, AAR_XML_TABLE, "covered-table-cell"))
        continue;
      column += n;
    }
}

static gboolean
has_cells (const xmlNode *node)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_TABLE, "table-cell") && has_content (child))
      return TRUE;
  return FALSE;
}

/**
 * aar_odf_reader_read_row:
 * @self: the reading
 * @table: a table or a sheet
 * @node: a row of it
 * @is_head: whether it is of the head
 * @index: (inout): which row it is
 *
 * Reads a row, which may stand for several alike. Empty rows of a sheet are counted but not kept.
 */
void
aar_odf_reader_read_row (AarOdfReader *self, AarBlock *table, const xmlNode *node, gboolean is_head, guint *index)
{
  guint n = MAX (aar_xml_get_number (node, AAR_XML_TABLE, "number-rows-repeated", 1, MOST_ROWS), 1);
  gboolean is_sheet = table->place.sheet != NULL;

  if (has_cells (node) || !is_sheet)
    for (guint i = 0; i < MIN (n, MOST_REPEATED) && self->n_cells < MOST_CELLS; i++)
      {
        AarTableRow *row = aar_block_add_row (table, *index + i);

        row->is_head = is_head;
        row->hidden = is_collapsed (node);
        read_cells (self, table, row, node, !is_sheet);
      }
  *index = MIN (*index + n, MOST_ROWS);
}

static void
read_rows (AarOdfReader *self, AarBlock *table, const xmlNode *node, gboolean is_head, guint *index)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_TABLE, "table-row"))
      aar_odf_reader_read_row (self, table, child, is_head, index);
    else if (aar_xml_is (child, AAR_XML_TABLE, "table-header-rows"))
      read_rows (self, table, child, TRUE, index);
    else if (aar_xml_is (child, AAR_XML_TABLE, "table-rows") || aar_xml_is (child, AAR_XML_TABLE, "table-row-group"))
      read_rows (self, table, child, is_head, index);
    else if (aar_xml_is (child, AAR_XML_TEXT, "soft-page-break"))
      self->page++;
}

/**
 * aar_odf_reader_begin_table:
 * @self: the reading
 * @node: a table, of which only the attributes need be there
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
AarBlock *
aar_odf_reader_begin_table (AarOdfReader *self, const xmlNode *node)
{
  AarBlock *table = aar_block_new (AAR_BLOCK_TABLE);
  const char *style = aar_xml_get (node, AAR_XML_TABLE, "style-name");

  table->hidden = self->is_hidden || aar_odf_styles_is_hidden (self->styles, "table", style);
  return table;
}

/**
 * aar_odf_reader_read_table:
 * @self: the reading
 * @node: a table of a text
 * @blocks: where to add to
 *
 * Reads a table with its cells, which may hold tables again.
 */
void
aar_odf_reader_read_table (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks)
{
  AarBlock *table = aar_odf_reader_begin_table (self, node);
  guint index = 0;

  table->place.page = self->in_furniture ? 0 : self->page;
  read_rows (self, table, node, FALSE, &index);
  if (table->rows->len > 0)
    g_ptr_array_add (blocks, table);
  else
    aar_block_free (table);
}
