/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-docx-reader-private.h"

#include <string.h>

/* Word has 63 columns; a row that says more is not believed. */
#define MOST_SPAN 1000

/* A table while it is read: the cells by their columns that the next row may go on with. */
typedef struct
{
  AarDocxReader *reader;
  AarBlock *table;
  GPtrArray *above;
} Table;

static void
keep_above (Table *self, guint column, guint span, AarTableCell *cell)
{
  if (self->above->len < column + span)
    g_ptr_array_set_size (self->above, (int) (column + span));
  for (guint i = column; i < column + span; i++)
    self->above->pdata[i] = cell;
}

static AarTableCell *
get_above (Table *self, guint column)
{
  return column < self->above->len ? self->above->pdata[column] : NULL;
}

static gboolean
goes_on_above (const xmlNode *properties)
{
  const xmlNode *merge = aar_xml_find (properties, AAR_XML_WORD, "vMerge");
  const char *value = aar_xml_get (merge, AAR_XML_WORD, "val");

  return merge != NULL && (value == NULL || g_str_equal (value, "continue"));
}

static gboolean
goes_on_before (const xmlNode *properties)
{
  const xmlNode *merge = aar_xml_find (properties, AAR_XML_WORD, "hMerge");
  const char *value = aar_xml_get (merge, AAR_XML_WORD, "val");

  return merge != NULL && (value == NULL || g_str_equal (value, "continue"));
}

static guint
read_cell (Table *self, const xmlNode *node, AarTableRow *row, guint column)
{
  const xmlNode *properties = aar_xml_find (node, AAR_XML_WORD, "tcPr");
  const xmlNode *spans = aar_xml_find (properties, AAR_XML_WORD, "gridSpan");
  guint span = MAX (aar_xml_get_number (spans, AAR_XML_WORD, "val", 1, MOST_SPAN), 1);
  AarTableCell *above = get_above (self, column);
  AarTableCell *cell;

  if (aar_xml_find (properties, AAR_XML_WORD, "cellDel") != NULL || column + span > MOST_SPAN)
    return column;
  if (goes_on_before (properties) && row->cells->len > 0)
    {
      cell = row->cells->pdata[row->cells->len - 1];
      cell->column_span += span;
      aar_docx_reader_read_blocks (self->reader, node, cell->blocks);
      keep_above (self, column, span, cell);
      return column + span;
    }
  if (goes_on_above (properties) && above != NULL && above->column == column)
    {
      /* Word shows nothing of the cells below, but a form may have been filled in before it was merged */
      above->row_span++;
      aar_docx_reader_read_blocks (self->reader, node, above->blocks);
      return column + span;
    }
  cell = aar_table_row_add_cell (row, column);
  cell->column_span = span;
  keep_above (self, column, span, cell);
  aar_docx_reader_read_blocks (self->reader, node, cell->blocks);
  return column + span;
}

static guint
read_cells (Table *self, const xmlNode *node, AarTableRow *row, guint column)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "tc"))
      column = read_cell (self, child, row, column);
    else if (aar_xml_is (child, AAR_XML_WORD, "sdt") || aar_xml_is (child, AAR_XML_WORD, "sdtContent") ||
             aar_xml_is (child, AAR_XML_WORD, "customXml"))
      column = read_cells (self, child, row, column);
  return column;
}

static void
read_row (Table *self, const xmlNode *node)
{
  const xmlNode *properties = aar_xml_find (node, AAR_XML_WORD, "trPr");
  const xmlNode *before = aar_xml_find (properties, AAR_XML_WORD, "gridBefore");
  AarTableRow *row;
  guint n_columns;

  if (aar_xml_find (properties, AAR_XML_WORD, "del") != NULL)
    return;
  row = aar_block_add_row (self->table, self->table->rows->len);
  row->is_head = aar_docx_styles_is_on (aar_xml_find (properties, AAR_XML_WORD, "tblHeader"));
  row->hidden = aar_docx_styles_is_on (aar_xml_find (properties, AAR_XML_WORD, "hidden"));
  n_columns = read_cells (self, node, row, aar_xml_get_number (before, AAR_XML_WORD, "val", 0, MOST_SPAN));
  self->table->n_columns = MAX (self->table->n_columns, n_columns);
}

static void
read_rows (Table *self, const xmlNode *node)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "tr"))
      read_row (self, child);
    else if (aar_xml_is (child, AAR_XML_WORD, "sdt") || aar_xml_is (child, AAR_XML_WORD, "sdtContent") ||
             aar_xml_is (child, AAR_XML_WORD, "customXml") || aar_xml_is (child, AAR_XML_WORD, "ins"))
      read_rows (self, child);
}

/**
 * aar_docx_reader_read_table:
 * @self: the reading
 * @node: a table
 * @blocks: where to add to
 *
 * Reads a table with its cells, which may hold tables again.
 */
void
aar_docx_reader_read_table (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  const xmlNode *properties = aar_xml_find (node, AAR_XML_WORD, "tblPr");
  const char *style = aar_xml_get (aar_xml_find (properties, AAR_XML_WORD, "tblStyle"), AAR_XML_WORD, "val");
  AarBlock *block = aar_block_new (AAR_BLOCK_TABLE);
  Table table = { self, block, above };

  aar_docx_reader_flush (self, blocks);
  block->style = g_strdup (aar_docx_styles_get_name (self->styles, style));
  block->place.page = self->page;
  read_rows (&table, node);
  if (block->rows->len > 0)
    g_ptr_array_add (blocks, block);
  else
    aar_block_free (block);
}
