/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-grid.h"

/* Lines meet that are so close, in points. */
#define NEAR 4.0
/* Sides of cells that are so close are one. */
#define SAME 4.0
/* What has more places is a picture. */
#define MOST_PLACES 20000
/* A line divides two places if it covers so much of their side. */
#define MOST_COVERED 0.75

static void
grid_free (gpointer data)
{
  AarPdfGrid *self = data;

  g_array_unref (self->cells);
  g_free (self);
}

static gboolean
meet (const AarPdfRule *level, const AarPdfRule *upright)
{
  return upright->at >= level->from - NEAR && upright->at <= level->to + NEAR && level->at >= upright->from - NEAR &&
         level->at <= upright->to + NEAR;
}

/* Marks all lines that hang together with a level one. */
static void
gather (const AarPdfRules *rules, guint first, guint group, guint *levels, guint *uprights)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  levels[first] = group;
  g_array_append_val (queue, first);
  for (guint i = 0; i < queue->len; i++)
    {
      const AarPdfRule *level = &g_array_index (rules->level, AarPdfRule, g_array_index (queue, guint, i));

      for (guint j = 0; j < rules->upright->len; j++)
        {
          const AarPdfRule *upright = &g_array_index (rules->upright, AarPdfRule, j);

          if (uprights[j] != 0 || !meet (level, upright))
            continue;
          uprights[j] = group;
          for (guint k = 0; k < rules->level->len; k++)
            if (levels[k] == 0 && meet (&g_array_index (rules->level, AarPdfRule, k), upright))
              {
                levels[k] = group;
                g_array_append_val (queue, k);
              }
        }
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* The places of the lines of a group, without those that are nearly the same. */
static GArray *
find_sides (GArray *rules, const guint *groups, guint group)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    if (groups[i] == group)
      g_array_append_val (sides, g_array_index (rules, AarPdfRule, i).at);
  g_array_sort (sides, compare_doubles);
  for (guint i = 0; i < sides->len; i++)
    if (n == 0 || g_array_index (sides, double, i) - g_array_index (sides, double, n - 1) > SAME)
      g_array_index (sides, double, n++) = g_array_index (sides, double, i);
  g_array_set_size (sides, n);
  return sides;
}

/* Whether lines at @at cover most of what lies between @from and @to. */
static gboolean
is_divided (GArray *rules, double at, double from, double to)
{
  double covered = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const AarPdfRule *rule = &g_array_index (rules, AarPdfRule, i);

      if (ABS (rule->at - at) <= SAME)
        covered = MAX (covered, MIN (rule->to, to) - MAX (rule->from, from));
    }
  return covered >= (to - from) * MOST_COVERED;
}

static double
side (GArray *sides, guint index)
{
  return g_array_index (sides, double, index);
}

/* The cell that begins at a place: it reaches right and down until a line. */
static AarPdfCell
make_cell (const AarPdfRules *rules, GArray *xs, GArray *ys, guint row, guint column)
{
  AarPdfCell cell = { .row = row, .column = column, .row_span = 1, .column_span = 1 };

  while (column + cell.column_span + 1 < xs->len &&
         !is_divided (rules->upright, side (xs, column + cell.column_span), side (ys, row), side (ys, row + 1)))
    cell.column_span++;
  while (row + cell.row_span + 1 < ys->len && !is_divided (rules->level, side (ys, row + cell.row_span),
                                                           side (xs, column), side (xs, column + cell.column_span)))
    cell.row_span++;
  cell.left = side (xs, column);
  cell.right = side (xs, column + cell.column_span);
  cell.top = side (ys, row);
  cell.bottom = side (ys, row + cell.row_span);
  return cell;
}

/* Columns and rows in which no cell begins are none: a stroke of a letter was taken for a line. */
static void
leave_out_unused (AarPdfGrid *self)
{
  g_autofree guint *columns = g_new0 (guint, self->n_columns + 1), *rows = g_new0 (guint, self->n_rows + 1);
  guint n_columns = 0, n_rows = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      columns[g_array_index (self->cells, AarPdfCell, i).column] = 1;
      rows[g_array_index (self->cells, AarPdfCell, i).row] = 1;
    }
  for (guint i = 0; i <= self->n_columns; i++)
    {
      guint used = columns[i];

      columns[i] = n_columns;
      n_columns += used;
    }
  for (guint i = 0; i <= self->n_rows; i++)
    {
      guint used = rows[i];

      rows[i] = n_rows;
      n_rows += used;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      AarPdfCell *cell = &g_array_index (self->cells, AarPdfCell, i);

      cell->column_span = MAX (columns[cell->column + cell->column_span] - columns[cell->column], 1);
      cell->row_span = MAX (rows[cell->row + cell->row_span] - rows[cell->row], 1);
      cell->column = columns[cell->column];
      cell->row = rows[cell->row];
    }
  self->n_columns = n_columns;
  self->n_rows = n_rows;
}

static AarPdfGrid *
make_grid (const AarPdfRules *rules, GArray *xs, GArray *ys)
{
  AarPdfGrid *self = g_new0 (AarPdfGrid, 1);
  guint n_columns = xs->len - 1, n_rows = ys->len - 1;
  g_autofree gboolean *taken = g_new0 (gboolean, (gsize) n_columns * n_rows);

  self->cells = g_array_new (FALSE, FALSE, sizeof (AarPdfCell));
  self->n_columns = n_columns;
  self->n_rows = n_rows;
  self->left = side (xs, 0);
  self->right = side (xs, n_columns);
  self->top = side (ys, 0);
  self->bottom = side (ys, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        AarPdfCell cell;

        if (taken[row * n_columns + column])
          continue;
        cell = make_cell (rules, xs, ys, row, column);
        for (guint i = row; i < row + cell.row_span; i++)
          for (guint j = column; j < column + cell.column_span; j++)
            taken[i * n_columns + j] = TRUE;
        g_array_append_val (self->cells, cell);
      }
  leave_out_unused (self);
  return self;
}

/**
 * aar_pdf_grids_find:
 * @rules: the lines of a page
 *
 * Returns: (transfer full) (element-type AarPdfGrid): the tables that they draw, from the top downwards
 */
GPtrArray *
aar_pdf_grids_find (const AarPdfRules *rules)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func (grid_free);
  g_autofree guint *levels = g_new0 (guint, rules->level->len + 1), *uprights = g_new0 (guint, rules->upright->len + 1);
  guint group = 0;

  for (guint i = 0; i < rules->level->len; i++)
    {
      g_autoptr (GArray) xs = NULL, ys = NULL;

      if (levels[i] != 0)
        continue;
      gather (rules, i, ++group, levels, uprights);
      xs = find_sides (rules->upright, uprights, group);
      ys = find_sides (rules->level, levels, group);
      if (xs->len < 2 || ys->len < 2 || (xs->len == 2 && ys->len == 2) || (gsize) xs->len * ys->len > MOST_PLACES)
        continue;
      g_ptr_array_add (grids, make_grid (rules, xs, ys));
    }
  return grids;
}
