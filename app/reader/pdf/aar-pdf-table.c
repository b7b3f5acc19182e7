/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-table.h"

#include <math.h>
#include <string.h>

/* A table has more columns than text that has something beside it. */
#define FEWEST_COLUMNS 2
#define SAFE_COLUMNS   3
#define FEWEST_ROWS    2
/* How far, in heights of a line, a cell may reach out of its column. */
#define SLACK 0.8
/* How much further apart than others, in heights of a line, two bands are that belong to different rows. */
#define ROW_SPACE 0.3
/* How far, in heights of a line, two bands of different lines overlap at most. */
#define OVERLAP 0.2
/* What differs by less than this, in heights of a line, is the same. */
#define SAME_PLACE 0.05
/* How far, in heights of a line, the feet of two lines on the same height may be apart. */
#define SAME_HEIGHT 0.15
/* No page number is wider, in heights of a line. */
#define FIGURES_WIDTH 2.5
/* Columns of running text are filled to their edge in most lines, cells are not. */
#define FULL_LINE  0.75
#define MANY_LINES 0.6

/* What stands side by side: lines of the page, by index, whose heights overlap. */
typedef struct
{
  guint first;
  guint n;
  double top;
  double bottom;
  guint row;
} Band;

typedef struct
{
  AarPdfLine *lines;
  guint n_lines;
  /* the lines from the top of the page downwards, and those of a band from left to right */
  guint *order;
  GArray *bands;
} Page;

typedef struct
{
  guint first_band;
  guint n_bands;
  guint n_rows;
  guint n_columns;
  gboolean is_spaced;
  double lefts[AAR_PDF_MOST_COLUMNS + 1];
} Table;

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const AarPdfLine *lines = data;
  const AarPdfLine *one = lines + *(const guint *) a;
  const AarPdfLine *other = lines + *(const guint *) b;

  return (one->top > other->top) - (one->top < other->top);
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer data)
{
  const AarPdfLine *lines = data;
  const AarPdfLine *one = lines + *(const guint *) a;
  const AarPdfLine *other = lines + *(const guint *) b;

  return (one->left > other->left) - (one->left < other->left);
}

static void
find_bands (Page *page)
{
  g_sort_array (page->order, page->n_lines, sizeof (guint), compare_tops, page->lines);
  for (guint i = 0; i < page->n_lines; i++)
    {
      const AarPdfLine *line = &page->lines[page->order[i]];
      Band *band = page->bands->len == 0 ? NULL : &g_array_index (page->bands, Band, page->bands->len - 1);

      /* the boxes of letters are higher than the letters, so those of two rows may touch */
      if (band != NULL && line->top < band->bottom - (line->bottom - line->top) / 2)
        {
          band->n++;
          band->bottom = MAX (band->bottom, line->bottom);
        }
      else
        g_array_append_val (page->bands, ((Band) { i, 1, line->top, line->bottom, 0 }));
    }
  for (guint i = 0; i < page->bands->len; i++)
    {
      const Band *band = &g_array_index (page->bands, Band, i);

      g_sort_array (page->order + band->first, band->n, sizeof (guint), compare_lefts, page->lines);
    }
}

static const Band *
get_band (const Page *page, guint index)
{
  return &g_array_index (page->bands, Band, index);
}

static const AarPdfLine *
get_line (const Page *page, const Band *band, guint index)
{
  return &page->lines[page->order[band->first + index]];
}

static double
get_slack (const AarPdfLine *line)
{
  return (line->bottom - line->top) * SLACK;
}

/* The column that a line begins in, however far it reaches: a spreadsheet prints a long cell over the next ones. */
static guint
get_column (const Table *table, const AarPdfLine *line)
{
  guint column = table->n_columns - 1;

  while (column > 0 && !(line->left >= table->lefts[column] - get_slack (line)))
    column--;
  return column;
}

/* The column that a line stands in, or -1 where it reaches over several. */
static int
find_column (const Table *table, const AarPdfLine *line)
{
  guint column = get_column (table, line);

  return line->left >= table->lefts[column] - get_slack (line) &&
                 line->right <= table->lefts[column + 1] + get_slack (line) / 4
           ? (int) column
           : -1;
}

static gboolean
fits (const Page *page, const Table *table, const Band *band)
{
  int before = -1;

  for (guint i = 0; i < band->n; i++)
    {
      int column = find_column (table, get_line (page, band, i));

      if (column <= before)
        return FALSE;
      before = column;
    }
  return TRUE;
}

static double
get_space (const Page *page, guint band)
{
  const Band *upper = get_band (page, band - 1);
  const Band *lower = get_band (page, band);

  return (lower->top - upper->bottom) / (upper->bottom - upper->top);
}

/* Whether two cells only are the upper lines of a head whose other cells stand lower, in the middle of their height. */
static gboolean
stands_above_more (const Page *page, guint index)
{
  for (guint i = index + 1; i < page->bands->len && get_space (page, i) < -OVERLAP; i++)
    if (get_band (page, i)->n > get_band (page, index)->n)
      return TRUE;
  return FALSE;
}

/* Takes a band's lines as the columns and every band below that fits them, and a head above. */
static gboolean
grow (const Page *page, guint first_band, guint start, Table *table)
{
  const Band *band = get_band (page, start);
  guint end = start + 1;

  if (band->n < FEWEST_COLUMNS || band->n > AAR_PDF_MOST_COLUMNS || stands_above_more (page, start))
    return FALSE;
  table->n_columns = band->n;
  for (guint i = 0; i < band->n; i++)
    table->lefts[i] = get_line (page, band, i)->left;
  table->lefts[band->n] = G_MAXDOUBLE;
  while (end < page->bands->len && fits (page, table, get_band (page, end)) &&
         (get_band (page, end)->n > 1 || get_space (page, end) < 1.0))
    end++;
  while (start > first_band && get_band (page, start - 1)->n > 1 && fits (page, table, get_band (page, start - 1)))
    start--;
  table->first_band = start;
  table->n_bands = end - start;
  return TRUE;
}

static double
find_usual_space (const Page *page, const Table *table)
{
  double least = G_MAXDOUBLE;

  for (guint i = 1; i < table->n_bands; i++)
    if (get_space (page, table->first_band + i) >= -OVERLAP)
      least = MIN (least, get_space (page, table->first_band + i));
  return least < G_MAXDOUBLE ? least : 0;
}

/* Whether room tells where the rows of two columns begin: some have more of it above them than others, and none begins
 * without. */
static gboolean
is_spaced (const Page *page, const Table *table, double usual_space)
{
  guint n = 0;

  for (guint i = 1; i < table->n_bands; i++)
    {
      const Band *band = get_band (page, table->first_band + i);
      const Band *before = get_band (page, table->first_band + i - 1);

      if (band->n > 1 && get_space (page, table->first_band + i) > usual_space + ROW_SPACE)
        n++;
      else if (band->n > before->n)
        return FALSE;
    }
  return n > 0 && table->n_columns < SAFE_COLUMNS;
}

/* Whether the cell of the first column of a row comes right below, in the middle of its height. */
static gboolean
stands_above_first (const Page *page, const Table *table, guint index, double usual_space)
{
  return index + 1 < table->first_band + table->n_bands && get_space (page, index + 1) < usual_space + ROW_SPACE / 2 &&
         get_band (page, index + 1)->n > 1 && find_column (table, get_line (page, get_band (page, index + 1), 0)) == 0;
}

static gboolean
starts_row (const Page *page, const Table *table, guint index, double usual_space)
{
  const Band *band = get_band (page, index);
  const Band *before = get_band (page, index - 1);
  gboolean has_first = find_column (table, get_line (page, band, 0)) == 0;
  gboolean had_first = find_column (table, get_line (page, before, 0)) == 0;

  /* cells may stand in the middle of the height of their row */
  if (get_space (page, index) < -OVERLAP)
    return FALSE;
  if (band->n < 2)
    return get_space (page, index) > usual_space + ROW_SPACE &&
           ((has_first && had_first) || stands_above_first (page, table, index, usual_space));
  if (get_space (page, index) > usual_space + ROW_SPACE)
    return TRUE;
  if (table->is_spaced)
    return FALSE;
  if (has_first && (!had_first || band->n == table->n_columns))
    return TRUE;
  /* the first cell may hold for several rows */
  return band->n + 1 >= table->n_columns && band->n > before->n;
}

/* Whether a line alone is of another size than the cells of the first column, or does not begin where they do. */
static gboolean
is_set_otherwise (const Page *page, const Table *table, guint index)
{
  const AarPdfLine *line = get_line (page, get_band (page, index), 0);
  double height = line->bottom - line->top;

  for (guint i = table->first_band; i < index; i++)
    {
      const AarPdfLine *cell = get_line (page, get_band (page, i), 0);

      if (find_column (table, cell) == 0 && fabs (cell->left - line->left) < height * SAME_PLACE &&
          fabs (cell->bottom - cell->top - height) < height * SAME_PLACE)
        return FALSE;
    }
  return TRUE;
}

/* A line below the table that stands under its first column is no row. */
static void
trim (const Page *page, Table *table, double usual_space)
{
  for (guint i = table->n_bands; i-- > 1;)
    {
      guint index = table->first_band + i;

      if (get_band (page, index)->n > 1)
        break;
      if (find_column (table, get_line (page, get_band (page, index), 0)) == 0 &&
          (get_space (page, index) > usual_space + ROW_SPACE || is_set_otherwise (page, table, index)))
        table->n_bands = i;
    }
}

static void
find_rows (Page *page, Table *table)
{
  double usual_space = find_usual_space (page, table);

  trim (page, table, usual_space);
  table->is_spaced = is_spaced (page, table, usual_space);
  table->n_rows = 0;
  for (guint i = 0; i < table->n_bands; i++)
    {
      if (i == 0 || starts_row (page, table, table->first_band + i, usual_space))
        table->n_rows++;
      g_array_index (page->bands, Band, table->first_band + i).row = table->n_rows;
    }
}

/* Tells a page set in columns, as of a folder, from a table. */
static gboolean
is_running_text (const Page *page, const Table *table)
{
  guint n_wide_bands = 0, n_lines = 0, n_full = 0;

  for (guint i = 0; i < table->n_bands; i++)
    {
      const Band *band = get_band (page, table->first_band + i);

      n_wide_bands += band->n == table->n_columns;
      for (guint j = 0; j < band->n; j++)
        {
          const AarPdfLine *line = get_line (page, band, j);
          int column = find_column (table, line);

          if (column < 0 || column + 1 == (int) table->n_columns)
            continue;
          n_lines++;
          n_full += line->right - line->left > FULL_LINE * (table->lefts[column + 1] - table->lefts[column]);
        }
    }
  return n_wide_bands > MANY_LINES * table->n_bands && n_full > MANY_LINES * n_lines;
}

/* Adds a table's lines to @sorted row by row, cell by cell, and notes in them where they stand. */
static void
add_cells (const Page *page, const Table *table, guint number, GArray *sorted)
{
  guint end = table->first_band + table->n_bands;

  for (guint start = table->first_band, next; start < end; start = next)
    {
      for (next = start; next < end && get_band (page, next)->row == get_band (page, start)->row;)
        next++;
      for (guint column = 0; column < table->n_columns; column++)
        for (guint i = start; i < next; i++)
          for (guint j = 0; j < get_band (page, i)->n; j++)
            {
              AarPdfLine line = *get_line (page, get_band (page, i), j);

              if (get_column (table, &line) != column)
                continue;
              line.table = number;
              line.row = get_band (page, start)->row;
              line.column = column;
              g_array_append_val (sorted, line);
            }
    }
}

/* Adds the lines of bands that are of no table from the top downwards. */
static void
add_bands (const Page *page, guint first, guint end, GArray *sorted)
{
  for (guint i = first; i < end; i++)
    for (guint j = 0; j < get_band (page, i)->n; j++)
      g_array_append_vals (sorted, get_line (page, get_band (page, i), j), 1);
}

/* Whether most of what stands side by side does not stand on the same height, as the lines of a box beside the text. */
static gboolean
is_uneven (const Page *page, const Table *table)
{
  guint n = 0, n_uneven = 0;

  for (guint i = 0; i < table->n_bands; i++)
    {
      const Band *band = get_band (page, table->first_band + i);
      const AarPdfLine *line = get_line (page, band, 0), *other = get_line (page, band, band->n - 1);

      n += band->n > 1;
      n_uneven += fabs (line->bottom - other->bottom) > (line->bottom - line->top) * SAME_HEIGHT;
    }
  return n_uneven * 2 > n;
}

static void
join_rows (Page *page, Table *table)
{
  for (guint i = 0; i < table->n_bands; i++)
    g_array_index (page->bands, Band, table->first_band + i).row = 1;
  table->n_rows = 1;
}

/* Whether the cells of the last column are no more than the page numbers of a contents list. */
static gboolean
ends_in_figures (const Page *page, const Table *table)
{
  for (guint i = 0; i < table->n_bands; i++)
    {
      const Band *band = get_band (page, table->first_band + i);
      const AarPdfLine *line = get_line (page, band, band->n - 1);

      if (find_column (table, line) + 1 == (int) table->n_columns &&
          line->right - line->left > (line->bottom - line->top) * FIGURES_WIDTH)
        return FALSE;
    }
  return TRUE;
}

/* Finds a table at or below a band. */
static gboolean
find_table (Page *page, guint first_band, Table *table)
{
  for (guint i = first_band; i < page->bands->len; i++)
    {
      if (!grow (page, first_band, i, table))
        continue;
      find_rows (page, table);
      if (table->n_columns < SAFE_COLUMNS ? table->n_bands >= FEWEST_ROWS && is_uneven (page, table)
                                          : is_running_text (page, table))
        {
          join_rows (page, table);
          return TRUE;
        }
      /* a label beside what it is of, or a box beside the text */
      if (table->n_columns < SAFE_COLUMNS ? table->n_bands >= FEWEST_ROWS && !ends_in_figures (page, table)
                                          : table->n_rows >= FEWEST_ROWS)
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_pdf_table_sort:
 * @lines: (array length=n_lines): lines of one page
 * @n_lines: how many there are, which may be none
 * @n_tables: (inout): how many tables the page has so far
 *
 * Poppler reads some tables column by column, and what belongs to a row is then told no more; headings between them
 * come where a program wrote them. This brings lines into the order from the top downwards, those of tables row by row,
 * and in each row cell by cell.
 */
void
aar_pdf_table_sort (AarPdfLine *lines, guint n_lines, guint *n_tables)
{
  g_autofree guint *order = g_new (guint, n_lines);
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (AarPdfLine), n_lines);
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (Band));
  Page page = { lines, n_lines, order, bands };
  guint next = 0;
  Table table;

  if (n_lines == 0)
    return;
  for (guint i = 0; i < n_lines; i++)
    order[i] = i;
  find_bands (&page);
  while (find_table (&page, next, &table))
    {
      add_bands (&page, next, table.first_band, sorted);
      add_cells (&page, &table, ++*n_tables, sorted);
      next = table.first_band + table.n_bands;
    }
  add_bands (&page, next, bands->len, sorted);
  /* every line stands in one band, and in one column of it */
  g_assert (sorted->len == n_lines);
  memcpy (lines, sorted->data, n_lines * sizeof (AarPdfLine));
}
