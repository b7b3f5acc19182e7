/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables whose cells came one after the other, each a paragraph, as `pdftotext` gives them. */
#include "aar-reader-flat.h"

#include "aar-reader-fit.h"
#include "aar-reader-mark.h"

#include <string.h>

/* Fewer columns are no table, and no more cells belong to one. */
#define LEAST_COLUMNS 3
#define MOST_CELLS    1200

/* A round that is the whole head of a column has no fewer letters. */
#define LEAST_ROUND 4

/* The head of a column has no more lines. */
#define HEAD_LINES 2


typedef struct
{
  AarReaderLines *lines;
  const AarLexicon *lexicon;
  GArray *columns;
  GArray *cells;
} Flat;

/* Where the paragraph that begins at @index ends. */
static guint
paragraph_end (Flat *self, guint index)
{
  guint end = index + 1;

  while (end < self->lines->lines->len && !aar_reader_lines_is_break (self->lines, end))
    end++;
  return end;
}

static char *
paragraph_text (Flat *self, guint from, guint to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    aar_reader_append_line (text, aar_reader_lines_get (self->lines, i)->text);
  return g_string_free_and_steal (text);
}

/* Reads heads of columns from @index on, as long as the lexicon knows them; gives the line behind them. */
static guint
read_head (Flat *self, guint index)
{
  guint i = index, known = index;

  while (i < self->lines->lines->len && self->columns->len < AAR_READER_MOST_COLUMNS)
    {
      guint end = paragraph_end (self, i);
      g_autofree char *text = end - i <= HEAD_LINES ? paragraph_text (self, i, end) : NULL;
      AarReaderColumn column = { .start = self->columns->len };

      if (text == NULL || strchr (text, ':') != NULL)
        break;
      aar_reader_column_read (self->lexicon, text, &column);
      /* "T1" may be the number of a row. */
      if (column.field == AAR_READER_NONE ||
          (column.time_name != NULL && strlen (column.time_name) == strlen (text) && strlen (text) < LEAST_ROUND))
        {
          aar_reader_column_clear (&column);
          break;
        }
      g_array_append_val (self->columns, column);
      i = known = end;
    }
  return known;
}

/* Whether the head stands here again, as on each page or below the heading of the next table. */
static gboolean
is_head_again (Flat *self, guint index)
{
  guint i = index;

  for (guint c = 0; c < self->columns->len; c++)
    {
      guint end = i < self->lines->lines->len ? paragraph_end (self, i) : i;
      g_autofree char *text = i < end && end - i <= HEAD_LINES ? paragraph_text (self, i, end) : NULL;
      AarReaderColumn column = { .start = c };
      gboolean same;

      if (text == NULL)
        return FALSE;
      aar_reader_column_read (self->lexicon, text, &column);
      same = column.field == g_array_index (self->columns, AarReaderColumn, c).field;
      aar_reader_column_clear (&column);
      if (!same)
        return FALSE;
      i = end;
    }
  return TRUE;
}

/* Whether what begins here is no cell: a label with its value, a part of the plan with its number, another head. */
static gboolean
ends_table (Flat *self, guint index)
{
  const char *text = aar_reader_lines_get (self->lines, index)->text, *rest;
  AarTerm term;
  char number[24];
  guint depth;

  for (guint i = index; i < paragraph_end (self, index); i++)
    if (is_head_again (self, i))
      return TRUE;
  if (aar_lexicon_match (self->lexicon, text, &term))
    {
      rest = text + term.length;
      if (*rest == ':' || (aar_reader_field_is_kind (term.field) && *rest == ' ' && g_ascii_isdigit (rest[1])))
        return TRUE;
    }
  rest = aar_reader_parse_number (text, number, &depth);
  return rest != NULL && *rest != '\0' && depth > 1 && aar_reader_columns_find (self->columns, AAR_READER_NUMBER) < 0 &&
         g_unichar_isupper (g_utf8_get_char (rest));
}

static void
clear_cell (gpointer data)
{
  g_free (((AarReaderFitCell *) data)->text);
}

/* Gathers the cells behind the head. */
static void
read_cells (Flat *self, guint index)
{
  for (guint i = index; i < self->lines->lines->len && self->cells->len < MOST_CELLS;)
    {
      AarReaderFitCell cell = { .line = i, .end = paragraph_end (self, i) };

      if (ends_table (self, i))
        break;
      cell.text = paragraph_text (self, i, cell.end);
      g_array_append_val (self->cells, cell);
      i = cell.end;
    }
}

static void
emit (Flat *self, GPtrArray *blocks, guint index)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_table_row_free);
  AarReaderTable table = { .lines = self->lines,
                           .blocks = blocks,
                           .columns = self->columns,
                           .title = aar_reader_columns_find_title (self->columns),
                           .number = aar_reader_columns_find (self->columns, AAR_READER_NUMBER),
                           .rows = rows,
                           .money = aar_reader_table_find_money (self->lines, self->lexicon, index) };
  AarReaderTableRow *row = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    {
      AarReaderFitCell *cell = &g_array_index (self->cells, AarReaderFitCell, i);

      if (row == NULL || cell->starts_row)
        {
          row = aar_reader_table_row_new (cell->line);
          g_ptr_array_add (rows, row);
        }
      aar_reader_append_line (row->cells[cell->column], cell->text);
    }
  aar_reader_table_emit (&table);
  g_free (table.area);
}

/**
 * aar_reader_flat_read:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 * @blocks: (element-type AarReaderBlock): where the rows go
 * @index: a line
 *
 * Reads the table that begins at @index with its head, if the kinds of its cells tell which column each stands in.
 *
 * Returns: how many lines it takes, 0 if there is none
 */
guint
aar_reader_flat_read (AarReaderLines *lines, const AarLexicon *lexicon, GPtrArray *blocks, guint index)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (AarReaderColumn));
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (AarReaderFitCell));
  Flat self = { lines, lexicon, columns, cells };
  guint first;

  g_array_set_clear_func (columns, aar_reader_column_clear);
  g_array_set_clear_func (cells, clear_cell);
  first = read_head (&self, index);
  if (columns->len < LEAST_COLUMNS || aar_reader_columns_find_title (columns) < 0)
    return 0;
  read_cells (&self, first);
  if (!aar_reader_fit (lexicon, columns, cells))
    return 0;
  emit (&self, blocks, index);
  return g_array_index (cells, AarReaderFitCell, cells->len - 1).end - index;
}
