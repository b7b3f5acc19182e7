/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-order.h"

#include <math.h>
#include <string.h>

/* Where, in parts of the width of the text, the room between two columns of a page may lie, and how wide it is at least
 * in heights of a line. */
#define GUTTER_FROM  0.3
#define GUTTER_TO    0.7
#define GUTTER_WIDTH 0.9
/* The width is measured in so many steps; no more than such a part of the lines crosses the gutter. */
#define STEPS         200
#define MOST_CROSSING 0.1
/* Each column has so many lines; most of them are not divided by more room than between words, and about half of them
 * reach so far, or fewer where the lines of both columns do not stand side by side. */
#define FEWEST_LINES  5
#define WORD_SPACE    2.5
#define MOST_DIVIDED  0.3
#define FULL_LINE     0.7
#define FEWEST_FULL   0.45
#define SOME_FULL     0.2
#define MOST_ABREAST  0.6
#define ABREAST_SPACE 0.1
/* A point of a list stands no further in, in heights of a line. */
#define INDENT 3.0
/* A running head or page number stands further from the text than this, in heights of a line. */
#define HEAD_SPACE 1.5

/* One column of a stretch of a page. */
typedef struct
{
  double left;
  double right;
  guint n_rows;
  guint n_full;
  guint n_divided;
} Side;

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const AarPdfLine *one = a, *other = b;

  if (one->top != other->top)
    return one->top > other->top ? 1 : -1;
  return (one->left > other->left) - (one->left < other->left);
}

/* Measures a column; what stands side by side in it is one line. */
static void
measure_side (const AarPdfLine *lines, guint n_lines, double gutter, gboolean right, Side *side)
{
  AarPdfLine row = { .bottom = -1 };

  *side = (Side) { G_MAXDOUBLE, -G_MAXDOUBLE, 0, 0, 0 };
  for (guint i = 0; i < n_lines; i++)
    if ((lines[i].left >= gutter) == right)
      {
        side->left = MIN (side->left, lines[i].left);
        side->right = MAX (side->right, lines[i].right);
      }
  for (guint i = 0; i < n_lines; i++)
    {
      double height = lines[i].bottom - lines[i].top;

      if ((lines[i].left >= gutter) != right)
        continue;
      if (lines[i].top < row.bottom - height / 2)
        {
          side->n_divided += MAX (lines[i].left, row.left) - MIN (lines[i].right, row.right) > height * WORD_SPACE;
          row.left = MIN (row.left, lines[i].left);
          row.right = MAX (row.right, lines[i].right);
          continue;
        }
      side->n_full += row.right - row.left > FULL_LINE * (side->right - side->left);
      side->n_rows++;
      row = lines[i];
    }
  side->n_full += row.right - row.left > FULL_LINE * (side->right - side->left);
}

/* How many lines to the right of a gutter have one on the same height to its left. */
static guint
count_abreast (const AarPdfLine *lines, guint n_lines, double gutter)
{
  guint n = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      double slack = (lines[i].bottom - lines[i].top) * ABREAST_SPACE;
      gboolean abreast = FALSE;

      if (lines[i].left < gutter)
        continue;
      for (guint j = i; !abreast && j > 0 && lines[j - 1].top > lines[i].top - slack; j--)
        abreast = lines[j - 1].left < gutter;
      for (guint j = i + 1; !abreast && j < n_lines && lines[j].top < lines[i].top + slack; j++)
        abreast = lines[j].left < gutter;
      n += abreast;
    }
  return n;
}

/* Whether lines in a column begin under one another further in, as cells do, where running text has no edge. */
static gboolean
has_cells (const AarPdfLine *lines, guint n_lines, double gutter, gboolean right, const Side *side)
{
  guint n = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      double height = lines[i].bottom - lines[i].top;
      guint below = 0;

      if ((lines[i].left >= gutter) != right || lines[i].left < side->left + height * INDENT)
        continue;
      for (guint j = 0; j < n_lines; j++)
        below += j != i && fabs (lines[j].left - lines[i].left) < height * ABREAST_SPACE;
      n += below >= 2;
    }
  return n > MOST_DIVIDED * side->n_rows;
}

/* Whether what stands on both sides of a gutter is running text rather than the cells of a table. */
static gboolean
is_columns (const AarPdfLine *lines, guint n_lines, double gutter)
{
  Side sides[2];
  gboolean full = TRUE;

  for (guint i = 0; i < 2; i++)
    {
      measure_side (lines, n_lines, gutter, i > 0, &sides[i]);
      if (sides[i].n_rows < FEWEST_LINES || sides[i].n_full < SOME_FULL * sides[i].n_rows ||
          sides[i].n_divided > MOST_DIVIDED * sides[i].n_rows || has_cells (lines, n_lines, gutter, i > 0, &sides[i]))
        return FALSE;
      full = full && sides[i].n_full >= FEWEST_FULL * sides[i].n_rows;
    }
  return full || count_abreast (lines, n_lines, gutter) < MOST_ABREAST * MIN (sides[0].n_rows, sides[1].n_rows);
}

/* The longest stretch of @counts between @first and @end that are no higher than @most. @length gets how long it is. */
static guint
find_low (const guint *counts, guint first, guint end, double most, guint *length)
{
  guint start = first, n = 0;

  *length = 0;
  for (guint i = first; i < end; i++)
    {
      n = counts[i] <= most ? n + 1 : 0;
      if (n > *length)
        {
          *length = n;
          start = i + 1 - n;
        }
    }
  return start;
}

/* The middle of the widest stretch that hardly any line enters, where the fewest do; 0 if there is none. */
static double
find_gutter (const AarPdfLine *lines, guint n_lines)
{
  guint counts[STEPS] = { 0 }, start, length, least = G_MAXUINT;
  double left = G_MAXDOUBLE, right = 0, height = 0, step;

  for (guint i = 0; i < n_lines; i++)
    {
      left = MIN (left, lines[i].left);
      right = MAX (right, lines[i].right);
      height += (lines[i].bottom - lines[i].top) / n_lines;
    }
  step = (right - left) / STEPS;
  for (guint i = 0; i < n_lines && step > 0; i++)
    for (guint j = (guint) ((lines[i].left - left) / step); j < STEPS && left + j * step < lines[i].right; j++)
      counts[j]++;
  start = find_low (counts, (guint) (STEPS * GUTTER_FROM), (guint) (STEPS * GUTTER_TO), n_lines * MOST_CROSSING,
                    &length);
  if (length * step < height * GUTTER_WIDTH)
    return 0;
  for (guint i = start; i < start + length; i++)
    least = MIN (least, counts[i]);
  start = find_low (counts, start, start + length, least, &length);
  return left + (start + length / 2.0) * step;
}

/* Leaves running heads and page numbers out at both ends of a stretch of lines that are sorted by their tops. */
static void
trim (const AarPdfLine *lines, guint *first, guint *end)
{
  double bottom = 0;
  guint last = *first;

  while (*end - *first > 1 &&
         lines[*first + 1].top - lines[*first].bottom > HEAD_SPACE * (lines[*first].bottom - lines[*first].top))
    (*first)++;
  for (guint i = *first; i < *end; i++)
    {
      if (i > *first && lines[i].top - bottom > HEAD_SPACE * (lines[i].bottom - lines[i].top))
        last = i;
      bottom = MAX (bottom, lines[i].bottom);
    }
  if (last > *first && *end - last <= 2)
    *end = last;
}

static void sort (AarPdfLine *lines, guint n_lines, guint *n_tables);

static void
move_sides (AarPdfLine *lines, guint n_lines, double gutter, guint *n_tables)
{
  g_autofree AarPdfLine *sorted = g_new (AarPdfLine, n_lines);
  guint n = 0, n_left;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].left < gutter)
      sorted[n++] = lines[i];
  n_left = n;
  for (guint i = 0; i < n_lines; i++)
    if (!(lines[i].left < gutter))
      sorted[n++] = lines[i];
  memcpy (lines, sorted, n_lines * sizeof (AarPdfLine));
  sort (lines, n_left, n_tables);
  sort (lines + n_left, n_lines - n_left, n_tables);
}

/* Reads a stretch that no line crosses the gutter of. */
static void
sort_stretch (AarPdfLine *lines, guint n_lines, double gutter, guint *n_tables)
{
  guint first = 0, end = n_lines;

  if (n_lines == 0)
    return;
  trim (lines, &first, &end);
  if (!is_columns (lines + first, end - first, gutter))
    {
      aar_pdf_table_sort (lines, n_lines, n_tables);
      return;
    }
  aar_pdf_table_sort (lines, first, n_tables);
  move_sides (lines + first, end - first, gutter, n_tables);
  aar_pdf_table_sort (lines + end, n_lines - end, n_tables);
}

/* Marks the lines that cross the gutter, with what stands beside them. */
static void
mark_crossing (const AarPdfLine *lines, guint n_lines, double gutter, gboolean *crossing)
{
  for (guint i = 0; i < n_lines; i++)
    {
      double middle = (lines[i].top + lines[i].bottom) / 2;

      if (lines[i].left >= gutter || lines[i].right <= gutter)
        continue;
      for (guint j = i + 1; j > 0 && lines[j - 1].bottom > middle; j--)
        crossing[j - 1] = TRUE;
      for (guint j = i; j < n_lines && lines[j].top < middle; j++)
        crossing[j] = TRUE;
    }
}

static void
sort_stretches (AarPdfLine *lines, guint n_lines, double gutter, const gboolean *crossing, guint *n_tables)
{
  for (guint start = 0, end; start < n_lines; start = end)
    {
      for (end = start + 1; end < n_lines && crossing[end] == crossing[start];)
        end++;
      if (crossing[start])
        aar_pdf_table_sort (lines + start, end - start, n_tables);
      else
        sort_stretch (lines + start, end - start, gutter, n_tables);
    }
}

static gboolean
has_columns (const AarPdfLine *lines, guint n_lines, double gutter, const gboolean *crossing)
{
  for (guint start = 0, end; start < n_lines; start = end)
    {
      guint first = start, last;

      for (end = start + 1; end < n_lines && crossing[end] == crossing[start];)
        end++;
      last = end;
      if (crossing[start])
        continue;
      trim (lines, &first, &last);
      if (is_columns (lines + first, last - first, gutter))
        return TRUE;
    }
  return FALSE;
}

static void
sort (AarPdfLine *lines, guint n_lines, guint *n_tables)
{
  g_autofree gboolean *crossing = g_new0 (gboolean, n_lines);
  double gutter;

  if (n_lines == 0)
    return;
  qsort (lines, n_lines, sizeof (AarPdfLine), compare_tops);
  gutter = find_gutter (lines, n_lines);
  mark_crossing (lines, n_lines, gutter, crossing);
  if (gutter > 0 && has_columns (lines, n_lines, gutter, crossing))
    sort_stretches (lines, n_lines, gutter, crossing, n_tables);
  else
    aar_pdf_table_sort (lines, n_lines, n_tables);
}

static gboolean
is_placed (const AarPdfLine *line)
{
  return isfinite (line->left) && isfinite (line->right) && isfinite (line->top) && isfinite (line->bottom) &&
         line->bottom > line->top;
}

/**
 * aar_pdf_order_sort:
 * @lines: (array length=n_lines): the lines of one page
 * @n_lines: how many there are
 *
 * Brings the lines of a page into the order in which they are read: columns of running text one after the other, tables
 * row by row, everything else from the top downwards.
 */
void
aar_pdf_order_sort (AarPdfLine *lines, guint n_lines)
{
  guint n_tables = 0;

  for (guint i = 0; i < n_lines; i++)
    if (!is_placed (&lines[i]))
      return;
  for (guint i = 0; i < n_lines; i++)
    lines[i].starts_page = FALSE;
  sort (lines, n_lines, &n_tables);
  if (n_lines > 0)
    lines[0].starts_page = TRUE;
}
