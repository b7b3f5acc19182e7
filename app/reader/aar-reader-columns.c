/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-columns.h"

#include "aar-reader-draft.h"
#include "aar-reader-mark.h"
#include "aar-reader-table.h"

#include <string.h>

/* A table has at least so many columns, and no more; one of two must begin with what it is a table of. */
#define LEAST_COLUMNS 2
#define SAFE_COLUMNS  3

/* How far a cell may stand to the left of the head of its column. */
#define TOLERANCE 3

/* A wider gap than this ends a table. */
#define TABLE_GAP 4

/**
 * AarReaderColumns:
 *
 * Tables whose columns stand side by side, parted by tabs or wide spaces, as `pdftotext -layout` and spreadsheets give
 * them. Every row becomes a heading and labelled values.
 */
struct _AarReaderColumns
{
  AarReaderLines *lines;
  const AarLexicon *lexicon;

  AarReaderTable table;
  gboolean tabs;

  /* The row that is being read. */
  AarReaderTableRow *row;
};

/**
 * aar_reader_columns_new:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 * @blocks: where the rows go
 *
 * Returns: (transfer full): a reader of tables
 */
AarReaderColumns *
aar_reader_columns_new (AarReaderLines *lines, const AarLexicon *lexicon, GPtrArray *blocks)
{
  AarReaderColumns *self = g_new0 (AarReaderColumns, 1);

  self->lines = self->table.lines = lines;
  self->lexicon = lexicon;
  self->table.blocks = blocks;
  self->table.columns = g_array_new (FALSE, TRUE, sizeof (AarReaderColumn));
  g_array_set_clear_func (self->table.columns, aar_reader_column_clear);
  self->table.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_table_row_free);
  return self;
}

void
aar_reader_columns_free (AarReaderColumns *self)
{
  g_array_unref (self->table.columns);
  g_ptr_array_unref (self->table.rows);
  g_free (self->table.area);
  g_free (self);
}

static AarReaderColumn *
column_at (AarReaderColumns *self, guint i)
{
  return &g_array_index (self->table.columns, AarReaderColumn, i);
}

/* Two columns are a table only if the first one names what stands in it, and the next line has two cells as well. */
static gboolean
is_safe (AarReaderColumns *self, guint index)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean tabs;

  if (self->table.columns->len >= SAFE_COLUMNS)
    return TRUE;
  return self->table.title == 0 && column_at (self, 0)->field != AAR_READER_TEXT &&
         column_at (self, 1)->field != AAR_READER_NONE && index + 1 < self->lines->lines->len &&
         aar_reader_cells_split (aar_reader_lines_get (self->lines, index + 1)->raw, cells, &tabs) == 2;
}

/* A head of columns: three cells or more, most of them known, one of them that of the titles. It may take two lines. */
static gboolean
read_head (AarReaderColumns *self, guint index, guint n_lines)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS], more[AAR_READER_MOST_COLUMNS];
  gboolean tabs, other;
  guint n = aar_reader_cells_split (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs), known = 0, m = 0;

  if (n < LEAST_COLUMNS || index + n_lines > self->lines->lines->len)
    return FALSE;
  if (n_lines > 1)
    m = aar_reader_cells_split (aar_reader_lines_get (self->lines, index + 1)->raw, more, &other);
  g_array_set_size (self->table.columns, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new_len (cells[i].text, (gssize) cells[i].length);
      AarReaderColumn column = { .start = cells[i].start };

      for (guint j = 0; j < m; j++)
        if (more[j].start + TOLERANCE >= cells[i].start &&
            (i + 1 == n || more[j].start + TOLERANCE < cells[i + 1].start))
          {
            g_autofree char *rest = g_strndup (more[j].text, more[j].length);

            aar_reader_append_line (text, rest);
          }
      aar_reader_column_read (self->lexicon, text->str, &column);
      known += column.field != AAR_READER_NONE;
      g_array_append_val (self->table.columns, column);
    }
  self->tabs = tabs;
  self->table.money = aar_reader_table_find_money (self->lines, self->lexicon, index);
  self->table.title = aar_reader_columns_find_title (self->table.columns);
  self->table.number = aar_reader_columns_find (self->table.columns, AAR_READER_NUMBER);
  if (known >= 2 && known * 3 >= n * 2 && self->table.title >= 0 && is_safe (self, index + n_lines - 1))
    return TRUE;
  g_array_set_size (self->table.columns, 0);
  return FALSE;
}

static void
start_row (AarReaderColumns *self, guint index)
{
  self->row = aar_reader_table_row_new (index);
  g_ptr_array_add (self->table.rows, self->row);
}

static guint
column_of (AarReaderColumns *self, const AarReaderCell *cell)
{
  guint column = 0;

  if (self->tabs)
    return MIN (cell->start, self->table.columns->len - 1);
  for (guint i = 0; i < self->table.columns->len; i++)
    if (column_at (self, i)->start <= cell->start + TOLERANCE)
      column = i;
  return column;
}

/* Whether a line repeats the head of the table, as it stands on each page. */
static gboolean
is_head_again (AarReaderColumns *self, const AarReaderCell *cells, guint n)
{
  for (guint i = 0; i < n && i < 2; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);

      if (i >= self->table.columns->len || !aar_reader_same (text, column_at (self, i)->word))
        return FALSE;
    }
  return n == self->table.columns->len;
}

/* Whether a new row begins: by its number, or by a title beside other cells after a gap or a complete row. */
static gboolean
begins_row (AarReaderColumns *self, const gboolean *filled, const AarReaderLine *line, gboolean goes_on)
{
  guint n = 0;

  for (guint i = 0; i < self->table.columns->len; i++)
    n += filled[i];
  /* The rest of a row that began overleaf has neither number nor title. */
  if (self->tabs)
    return n >= 2 && (self->row == NULL || !line->page || filled[self->table.title] ||
                      (self->table.number >= 0 && filled[self->table.number]));
  if (self->row == NULL)
    return filled[self->table.title] && n >= 2;
  if (self->table.number >= 0)
    return filled[self->table.number];
  if (!filled[self->table.title] || n < 2 || goes_on)
    return FALSE;
  return line->gap > self->lines->base_gap || n * 2 > self->table.columns->len;
}

static gboolean
is_head_at (AarReaderColumns *self, guint index)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean tabs;
  guint n = aar_reader_cells_split (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs);

  return n > 1 && is_head_again (self, cells, n);
}

/* Whether a line within a table begins something else: the head of another table, a label, a part of the plan. */
static gboolean
ends_table (AarReaderColumns *self, guint index, const AarReaderCell *cells, guint n)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, index);
  AarTerm term;
  const char *rest;
  guint known = 0;
  char number[24];

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);
      AarReaderColumn column = { .start = 0 };

      aar_reader_column_read (self->lexicon, text, &column);
      known += column.field != AAR_READER_NONE && column.field != AAR_READER_STATUS;
      aar_reader_column_clear (&column);
    }
  if (n > 1)
    return known == n;
  if (aar_reader_bullet_at (line->text, &known) != NULL ||
      (index + 1 < self->lines->lines->len && is_head_at (self, index + 1)))
    return TRUE;
  known = 0;
  if (aar_lexicon_match (self->lexicon, line->text, &term))
    {
      rest = line->text + term.length;
      if (*rest == ':' || (*rest == '\0' && !aar_reader_begins_lower (line->text) && cells[0].start <= TOLERANCE) ||
          (aar_reader_field_is_kind (term.field) && *rest == ' ' && g_ascii_isdigit (rest[1])))
        return TRUE;
    }
  return self->table.number < 0 && aar_reader_parse_number (line->text, number, &known) != NULL && known > 1;
}

static gboolean
read_line (AarReaderColumns *self, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (self->lines, index);
  AarReaderCell cells[AAR_READER_MOST_COLUMNS];
  gboolean filled[AAR_READER_MOST_COLUMNS] = { FALSE };
  gboolean tabs;
  guint n = aar_reader_cells_split (line->raw, cells, &tabs);
  guint places[AAR_READER_MOST_COLUMNS];
  gboolean goes_on = FALSE;

  if (is_head_again (self, cells, n))
    {
      /* Between tabs each line is a row, so that what was cut by the end of a page can go on. */
      self->row = tabs ? self->row : NULL;
      return TRUE;
    }
  if (ends_table (self, index, cells, n) || line->gap > TABLE_GAP + self->lines->base_gap || (self->tabs && !tabs))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      places[i] = column_of (self, &cells[i]);
      filled[places[i]] = filled[places[i]] || cells[i].length > 0;
      goes_on = goes_on ||
                ((int) places[i] == self->table.title && g_unichar_islower (g_utf8_get_char (cells[i].text)));
      /* A text that reaches over the next column is none of the table. */
      if (!tabs && places[i] + 1 < self->table.columns->len &&
          cells[i].start + g_utf8_strlen (cells[i].text, (gssize) cells[i].length) >
              column_at (self, places[i] + 1)->start + TOLERANCE &&
          (n == 1 || i + 1 == n))
        return FALSE;
    }
  if (begins_row (self, filled, line, goes_on))
    start_row (self, index);
  else if (self->row == NULL || (n == 1 && line->gap > self->lines->base_gap))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strndup (cells[i].text, cells[i].length);

      aar_reader_append_line (self->row->cells[places[i]], g_strstrip (text));
    }
  return TRUE;
}

/* Whether the head takes two lines: a word is broken at the end of a cell, or small letters go on below it. */
static gboolean
head_goes_on (AarReaderColumns *self, guint index)
{
  AarReaderCell cells[AAR_READER_MOST_COLUMNS], more[AAR_READER_MOST_COLUMNS];
  gboolean tabs, broken = FALSE;
  guint n = aar_reader_cells_split (aar_reader_lines_get (self->lines, index)->raw, cells, &tabs), m;

  if (tabs || n < SAFE_COLUMNS || index + 1 == self->lines->lines->len)
    return FALSE;
  m = aar_reader_cells_split (aar_reader_lines_get (self->lines, index + 1)->raw, more, &tabs);
  for (guint i = 0; i < n; i++)
    broken = broken || (cells[i].length > 1 && cells[i].text[cells[i].length - 1] == '-');
  for (guint i = 0; i < m; i++)
    if (!g_unichar_islower (g_utf8_get_char (more[i].text)) && more[i].text[0] != '(')
      return FALSE;
  return m > 0 && m < n && (broken || aar_reader_lines_get (self->lines, index + 1)->gap <= self->lines->base_gap);
}

/**
 * aar_reader_columns_read:
 * @self: a reader of tables
 * @index: a line
 *
 * Reads the table that begins at @index, or goes on there behind something that stood between its rows.
 *
 * Returns: how many lines it takes, 0 if there is none
 */
guint
aar_reader_columns_read (AarReaderColumns *self, guint index)
{
  guint i = index;
  const char *raw = aar_reader_lines_get (self->lines, index)->raw;
  const char *text = raw + strspn (raw, " ");

  if (strstr (text, "  ") == NULL && strchr (text, '\t') == NULL)
    return 0;
  if (!head_goes_on (self, i) && read_head (self, i, 1))
    i++;
  else if (read_head (self, i, 2))
    i += 2;
  else if (self->table.columns->len == 0)
    return 0;
  while (i < self->lines->lines->len && read_line (self, i))
    i++;
  self->row = NULL;
  aar_reader_table_emit (&self->table);
  return i - index;
}
