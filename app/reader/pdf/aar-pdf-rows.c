/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-rows.h"

#include "aar-reader-column.h"
#include "aar-reader-mark.h"

#include <math.h>

/* How far, in points, the columns of a table may be moved on its next page. */
#define MOVED 6.0

/* How many of @lines belong to the table that the first of them stands in. */
static guint
count_lines (const AarPdfLine *lines, guint n_lines)
{
  guint n = 1;

  if (lines->table == 0)
    return 0;
  while (n < n_lines && lines[n].table == lines->table && !lines[n].starts_page)
    n++;
  return n;
}

/* How many of @lines are of the first row; the cells are added to @cells. */
static guint
read_row (const AarPdfRows *self, const AarPdfLine *lines, guint n_lines, GString **cells)
{
  guint n = 0;

  for (; n < n_lines && lines[n].row == lines->row; n++)
    {
      /* letters and their accents may be apart, the words of a head have them together */
      g_autofree char *text = g_utf8_normalize (self->text + lines[n].offset, (gssize) lines[n].length,
                                                G_NORMALIZE_NFC);

      aar_reader_append_line (cells[lines[n].column], g_strstrip (g_strdelimit (text, "\t", ' ')));
    }
  return n;
}

static guint
count_columns (const AarPdfLine *lines, guint n_lines)
{
  guint n = 0;

  for (guint i = 0; i < n_lines; i++)
    n = MAX (n, lines[i].column + 1);
  return n;
}

static void
find_lefts (const AarPdfLine *lines, guint n_lines, double lefts[AAR_PDF_MOST_COLUMNS])
{
  for (guint i = 0; i < AAR_PDF_MOST_COLUMNS; i++)
    lefts[i] = G_MAXDOUBLE;
  for (guint i = 0; i < n_lines; i++)
    lefts[lines[i].column] = MIN (lefts[lines[i].column], lines[i].left);
}

/* Whether a table has the columns of the one that ended the page before. */
static gboolean
goes_on (const AarPdfRows *self, const AarPdfLine *lines, guint n_lines)
{
  double lefts[AAR_PDF_MOST_COLUMNS];

  if (self->n_columns == 0 || self->n_columns != count_columns (lines, n_lines) || self->page != self->table_page + 1)
    return FALSE;
  find_lefts (lines, n_lines, lefts);
  for (guint i = 0; i < self->n_columns; i++)
    if (fabs (lefts[i] - self->lefts[i]) > MOVED)
      return FALSE;
  return TRUE;
}

static GString **
new_cells (void)
{
  GString **cells = g_new (GString *, AAR_PDF_MOST_COLUMNS);

  for (guint i = 0; i < AAR_PDF_MOST_COLUMNS; i++)
    cells[i] = g_string_new (NULL);
  return cells;
}

static void
free_cells (GString **cells)
{
  for (guint i = 0; i < AAR_PDF_MOST_COLUMNS; i++)
    g_string_free (cells[i], TRUE);
  g_free (cells);
}

static gboolean
has_head (const AarPdfRows *self, const AarPdfLine *lines, guint n_lines)
{
  const char *words[AAR_PDF_MOST_COLUMNS];
  GString **cells = new_cells ();
  gboolean known;

  read_row (self, lines, n_lines, cells);
  for (guint i = 0; i < AAR_PDF_MOST_COLUMNS; i++)
    words[i] = cells[i]->str;
  known = aar_reader_columns_are_known (words, count_columns (lines, n_lines));
  free_cells (cells);
  return known;
}

/**
 * aar_pdf_rows_count:
 * @self: a writer of tables
 * @lines: (array length=n_lines): lines of a document, from the next one on
 * @n_lines: how many there are
 *
 * Tells whether a table begins here whose head names its columns, or that goes on from the page before.
 *
 * Returns: how many lines it has, 0 if there is none
 */
guint
aar_pdf_rows_count (AarPdfRows *self, const AarPdfLine *lines, guint n_lines)
{
  guint n = count_lines (lines, n_lines);

  self->page += lines->starts_page;
  return n > 0 && (has_head (self, lines, n) || goes_on (self, lines, n)) ? n : 0;
}

/**
 * aar_pdf_rows_write:
 * @self: a writer of tables
 * @lines: (array length=n_lines): the lines of a table, row by row
 * @n_lines: how many there are
 * @out: where its rows go
 *
 * Writes a line for each row, with tabs between the cells.
 */
void
aar_pdf_rows_write (AarPdfRows *self, const AarPdfLine *lines, guint n_lines, GString *out)
{
  self->n_columns = count_columns (lines, n_lines);
  self->table_page = self->page;
  find_lefts (lines, n_lines, self->lefts);
  for (guint i = 0; i < n_lines;)
    {
      GString **cells = new_cells ();

      if (i > 0)
        g_string_append_c (out, '\n');
      i += read_row (self, lines + i, n_lines - i, cells);
      for (guint j = 0; j < self->n_columns; j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "\t" : "", cells[j]->str);
      free_cells (cells);
    }
}
