/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-xlsx-sheet.h"

#include "aar-number-format.h"
#include "aar-serial-date.h"
#include "aar-symbol.h"

#include <math.h>
#include <string.h>

#define MOST_ROWS    1048576
#define MOST_COLUMNS 16384
#define MOST_CELLS   2000000
#define MOST_STYLE   100000
/* How many rows the merged cells of a sheet are looked for in, all together. */
#define MOST_STEPS 5000000

typedef struct
{
  AarXlsxBook *book;
  AarBlock *table;
  /* the columns that are hidden, as pairs of the first and the last */
  GArray *hidden;
  guint next_row;
  guint n_steps;
} Sheet;

static void
add_text (AarBlock *block, const xmlNode *node, AarRunStyle style, double size)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *clean = NULL;

  aar_xml_append_text (node, text);
  clean = aar_symbol_clean (text->str);
  aar_block_add_run (block, clean, style, size);
}

/**
 * aar_xlsx_string_read:
 * @node: a string, with or without runs
 * @style: how it is set where it does not say
 * @size: in points
 *
 * Reads a string. How it is spoken, which Japanese workbooks tell, is left out.
 *
 * Returns: (transfer full): a paragraph
 */
AarBlock *
aar_xlsx_string_read (const xmlNode *node, AarRunStyle style, double size)
{
  AarBlock *block = aar_block_new (AAR_BLOCK_PARAGRAPH);

  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_SHEET, "t"))
      add_text (block, child, style, size);
    else if (aar_xml_is (child, AAR_XML_SHEET, "r"))
      {
        AarRunStyle own = style;
        double own_size = size;
        const xmlNode *text = aar_xml_find (child, AAR_XML_SHEET, "t");

        aar_xlsx_styles_read_font (aar_xml_find (child, AAR_XML_SHEET, "rPr"), &own, &own_size);
        if (text != NULL)
          add_text (block, text, own, own_size);
      }
  return block;
}

/* Reads an address such as AB12; of what it does not say the numbers stay. */
static const char *
read_address (const char *p, guint *row, guint *column)
{
  guint64 letters = 0, digits = 0;

  while (*p == '$')
    p++;
  for (; g_ascii_isalpha (*p) && letters <= MOST_COLUMNS; p++)
    letters = letters * 26 + (guint64) (g_ascii_toupper (*p) - 'A') + 1;
  while (*p == '$')
    p++;
  for (; g_ascii_isdigit (*p) && digits <= MOST_ROWS; p++)
    digits = digits * 10 + (guint64) (*p - '0');
  if (letters > 0 && letters <= MOST_COLUMNS)
    *column = (guint) letters - 1;
  if (digits > 0 && digits <= MOST_ROWS)
    *row = (guint) digits - 1;
  return p;
}

static void
add_paragraph (AarTableCell *cell, AarBlock *block)
{
  aar_block_finish (block);
  if (aar_block_is_blank (block) && block->tick == AAR_TICK_NONE)
    aar_block_free (block);
  else
    g_ptr_array_add (cell->blocks, block);
}

static void
add_shown (AarTableCell *cell, const char *text, const AarXlsxStyle *style)
{
  AarBlock *block = aar_block_new (AAR_BLOCK_PARAGRAPH);
  g_autofree char *clean = aar_symbol_clean (text);

  aar_block_add_run (block, clean, style->style, style->size);
  add_paragraph (cell, block);
}

/* A string that is shared, with what the cell says of how it is set. */
static void
add_shared (Sheet *self, AarTableCell *cell, guint64 index, const AarXlsxStyle *style)
{
  const AarBlock *shared = index < self->book->strings->len ? self->book->strings->pdata[index] : NULL;
  AarBlock *block = aar_block_new (AAR_BLOCK_PARAGRAPH);

  for (guint i = 0; shared != NULL && i < shared->runs->len; i++)
    {
      const AarRun *run = shared->runs->pdata[i];

      aar_block_add_run (block, run->text, shared->runs->len > 1 ? run->style : style->style,
                         run->size > 0 ? run->size : style->size);
    }
  add_paragraph (cell, block);
}

static void
add_number (Sheet *self, AarTableCell *cell, const char *value, const AarXlsxStyle *style)
{
  char *end;
  double number = g_ascii_strtod (value, &end);
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;

  if (end == value || *end != '\0' || !isfinite (number))
    {
      add_shown (cell, value, style);
      return;
    }
  if (aar_number_format_is_date (style->code) &&
      aar_serial_date_show (style->code, number, self->book->since_1904, &text, &date))
    {
      aar_table_cell_set_value (cell, AAR_CELL_DATE, date);
      add_shown (cell, text, style);
      return;
    }
  text = aar_number_format_show (aar_number_format_is_date (style->code) ? NULL : style->code, number);
  aar_table_cell_set_value (cell, AAR_CELL_NUMBER, value);
  add_shown (cell, text, style);
}

static void
read_value (Sheet *self, AarTableCell *cell, const xmlNode *node)
{
  const char *kind = aar_xml_get (node, AAR_XML_NONE, "t");
  const xmlNode *inline_string = aar_xml_find (node, AAR_XML_SHEET, "is"),
                *value = aar_xml_find (node, AAR_XML_SHEET, "v");
  AarXlsxStyle style = aar_xlsx_styles_get (self->book->styles,
                                            aar_xml_get_number (node, AAR_XML_NONE, "s", 0, MOST_STYLE));
  g_autoptr (GString) text = g_string_new (NULL);

  if (inline_string != NULL)
    {
      add_paragraph (cell, aar_xlsx_string_read (inline_string, style.style, style.size));
      return;
    }
  if (value == NULL)
    return;
  aar_xml_append_text (value, text);
  if (g_strcmp0 (kind, "s") == 0)
    add_shared (self, cell, g_ascii_strtoull (text->str, NULL, 10), &style);
  else if (kind == NULL || g_str_equal (kind, "n"))
    add_number (self, cell, g_strstrip (text->str), &style);
  else
    {
      if (g_str_equal (kind, "b"))
        {
          gboolean is_true = g_str_equal (g_strstrip (text->str), "1") || g_str_equal (text->str, "true");

          aar_table_cell_set_value (cell, AAR_CELL_BOOLEAN, is_true ? "true" : "false");
          g_string_assign (text, is_true ? "TRUE" : "FALSE");
        }
      else if (g_str_equal (kind, "e"))
        aar_table_cell_set_value (cell, AAR_CELL_ERROR, text->str);
      else if (g_str_equal (kind, "d"))
        aar_table_cell_set_value (cell, AAR_CELL_DATE, text->str);
      add_shown (cell, text->str, &style);
    }
}

static gboolean
is_hidden_column (Sheet *self, guint column)
{
  for (guint i = 0; i + 1 < self->hidden->len; i += 2)
    if (column + 1 >= g_array_index (self->hidden, guint, i) && column < g_array_index (self->hidden, guint, i + 1))
      return TRUE;
  return FALSE;
}

static gboolean
is_true (const xmlNode *node, const char *name)
{
  const char *value = aar_xml_get (node, AAR_XML_NONE, name);

  return value != NULL && (g_str_equal (value, "1") || g_str_equal (value, "true"));
}

static void
read_cell (Sheet *self, AarTableRow *row, const xmlNode *node, guint column)
{
  AarTableCell *cell = aar_table_row_add_cell (row, column);

  self->book->n_cells++;
  read_value (self, cell, node);
  for (guint i = 0; i < cell->blocks->len && is_hidden_column (self, column); i++)
    ((AarBlock *) cell->blocks->pdata[i])->hidden = TRUE;
  if (cell->blocks->len == 0)
    g_ptr_array_remove_index (row->cells, row->cells->len - 1);
  else
    self->table->n_columns = MAX (self->table->n_columns, column + 1);
}

/* A cell stands where its address says; rows and cells may be missing, and may say nothing of where they are. */
static void
read_row (Sheet *self, const xmlNode *node)
{
  guint said = aar_xml_get_number (node, AAR_XML_NONE, "r", self->next_row + 1, MOST_ROWS);
  guint index = MAX (said, self->next_row + 1) - 1, column = 0;
  AarTableRow *row;

  if (index >= MOST_ROWS)
    return;
  self->next_row = index + 1;
  row = aar_block_add_row (self->table, index);
  row->hidden = is_true (node, "hidden");
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    {
      const char *address = aar_xml_get (child, AAR_XML_NONE, "r");
      guint ignored, place = column;

      if (!aar_xml_is (child, AAR_XML_SHEET, "c") || self->book->n_cells >= MOST_CELLS)
        continue;
      if (address != NULL)
        read_address (address, &ignored, &place);
      if (place < column || place >= MOST_COLUMNS)
        continue;
      read_cell (self, row, child, place);
      column = place + 1;
    }
  if (row->cells->len == 0)
    g_ptr_array_remove_index (self->table->rows, self->table->rows->len - 1);
}

static guint
find_row (Sheet *self, guint index)
{
  guint first = 0, end = self->table->rows->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (((AarTableRow *) self->table->rows->pdata[middle])->index < index)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/* What is covered by a merged cell is not shown. */
static void
read_merged (Sheet *self, const xmlNode *node)
{
  const char *range = aar_xml_get (node, AAR_XML_NONE, "ref");
  guint top = 0, left = 0, bottom, right;
  const char *colon;

  if (range == NULL)
    return;
  colon = read_address (range, &top, &left);
  bottom = top;
  right = left;
  if (*colon == ':')
    read_address (colon + 1, &bottom, &right);
  for (guint i = find_row (self, top); i < self->table->rows->len && self->n_steps < MOST_STEPS; i++, self->n_steps++)
    {
      AarTableRow *row = self->table->rows->pdata[i];

      if (row->index > bottom)
        break;
      for (guint j = row->cells->len; j-- > 0;)
        {
          AarTableCell *cell = row->cells->pdata[j];

          if (cell->column < left || cell->column > right)
            continue;
          if (row->index != top || cell->column != left)
            {
              g_ptr_array_remove_index (row->cells, j);
              continue;
            }
          cell->column_span = right - left + 1;
          cell->row_span = bottom - top + 1;
          self->table->n_columns = MAX (self->table->n_columns, right + 1);
        }
    }
}

static void
read_column (Sheet *self, const xmlNode *node)
{
  guint first = aar_xml_get_number (node, AAR_XML_NONE, "min", 1, MOST_COLUMNS);
  guint last = aar_xml_get_number (node, AAR_XML_NONE, "max", first, MOST_COLUMNS);

  if (is_true (node, "hidden"))
    {
      g_array_append_val (self->hidden, first);
      g_array_append_val (self->hidden, last);
    }
}

static gboolean
read_element (Sheet *self, AarXmlInput *input, xmlNode *node, GError **error)
{
  if (aar_xml_is (node, AAR_XML_SHEET, "row"))
    {
      node = aar_xml_input_expand (input, error);
      if (node != NULL)
        read_row (self, node);
      return node != NULL;
    }
  if (aar_xml_is (node, AAR_XML_SHEET, "mergeCell"))
    read_merged (self, node);
  else if (aar_xml_is (node, AAR_XML_SHEET, "col"))
    read_column (self, node);
  return TRUE;
}

/**
 * aar_xlsx_sheet_read:
 * @book: the workbook
 * @sheet: a table, which the rows are added to
 * @bytes: the part that holds them
 * @name: the name of the workbook
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a sheet.
 *
 * Returns: %FALSE with @error set if that failed
 */
gboolean
aar_xlsx_sheet_read (AarXlsxBook *book,
                     AarBlock *sheet,
                     GBytes *bytes,
                     const char *name,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (AarXmlInput) input = aar_xml_input_new (bytes, name, error);
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) cause = NULL;
  Sheet self = { .book = book, .table = sheet, .hidden = hidden };
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    if (g_cancellable_set_error_if_cancelled (cancellable, &cause) || !read_element (&self, input, node, &cause))
      break;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
