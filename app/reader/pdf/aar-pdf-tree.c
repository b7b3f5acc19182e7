/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of a PDF: paragraphs from lines, tables from the lines that are drawn around them or from what stands in
 * columns, in the order of reading. */
#include "aar-pdf-tree.h"

#include "aar-pdf-flow.h"
#include "aar-pdf-furniture.h"
#include "aar-pdf-order.h"

#include <math.h>
#include <string.h>

/* Sizes are counted in half points. */
#define MOST_SIZES 100
/* Where fewer lines go on, the room between lines is taken to be so much, in heights of a line. */
#define FEWEST_SPACES 3
#define USUAL_SPACE   0.05
/* A table goes on that ends and begins in these parts of its pages. */
#define LOW  0.7
#define HIGH 0.35

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const AarPdfLine *one = a, *other = b;
  double middle = (other->top + other->bottom) / 2;

  if (middle > one->bottom || middle < one->top)
    return one->top > other->top ? 1 : -1;
  return (one->left > other->left) - (one->left < other->left);
}

static double
find_body (GPtrArray *pages)
{
  gsize counts[MOST_SIZES] = { 0 };
  guint best = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const AarPdfPage *page = pages->pdata[i];

      for (gsize j = 0; page->text[j] != '\0'; j++)
        if (page->sizes[j] > 0 && page->sizes[j] * 2 < MOST_SIZES)
          counts[(guint) (page->sizes[j] * 2)]++;
    }
  for (guint i = 1; i < MOST_SIZES; i++)
    if (counts[i] > counts[best])
      best = i;
  return best / 2.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* The room above lines that go on in small letters, as only those are surely of one paragraph. */
static void
add_spaces (const AarPdfPage *page, GArray *lines, GArray *spaces)
{
  for (guint i = 1; i < lines->len; i++)
    {
      const AarPdfLine *a = &g_array_index (lines, AarPdfLine, i - 1), *b = &g_array_index (lines, AarPdfLine, i);
      double height = MIN (a->bottom - a->top, b->bottom - b->top);
      double space = height > 0 ? (b->top - a->bottom) / height : 9;

      if (space > -0.6 && space < 1.5 && fabs (a->left - b->left) < height * 2 &&
          page->text[a->offset + a->length - 1] != '.' && g_unichar_islower (g_utf8_get_char (page->text + b->offset)))
        g_array_append_val (spaces, space);
    }
}

static double
find_space (GPtrArray *pages)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pages->len; i++)
    {
      const AarPdfPage *page = pages->pdata[i];

      add_spaces (page, page->lines, spaces);
      add_spaces (page, page->cells, spaces);
    }
  if (spaces->len < FEWEST_SPACES)
    return USUAL_SPACE;
  g_array_sort (spaces, compare_doubles);
  return g_array_index (spaces, double, spaces->len / 2);
}

/* A number alone in a cell numbers no list: "1. januar 2025". */
static void
take_number_back (AarBlock *block)
{
  AarRun *run = block->runs->len > 0 ? block->runs->pdata[0] : NULL;
  char *text;

  if (block->kind != AAR_BLOCK_ITEM || block->marker == NULL || !g_ascii_isdigit (*block->marker) || run == NULL)
    return;
  text = g_strdup_printf ("%s %s", block->marker, run->text);
  g_free (run->text);
  run->text = text;
  g_clear_pointer (&block->marker, g_free);
  block->kind = AAR_BLOCK_PARAGRAPH;
  block->level = 0;
}

static void
fill_cell (AarTableCell *cell, const AarPdfFlow *model, const AarPdfPage *page, guint number, GArray *lines)
{
  AarPdfFlow flow = { .blocks = cell->blocks, .body = model->body, .space = model->space };

  aar_pdf_flow_add (&flow, page, number, (AarPdfLine *) lines->data, lines->len);
  aar_pdf_flow_end (&flow);
  if (cell->blocks->len == 1)
    take_number_back (cell->blocks->pdata[0]);
}

static AarBlock *
make_grid_table (const AarPdfFlow *flow, AarPdfPage *page, guint number, guint index)
{
  const AarPdfGrid *grid = page->grids->pdata[index];
  AarBlock *table = aar_block_new (AAR_BLOCK_TABLE);
  AarTableRow *row = NULL;
  guint last = G_MAXUINT;

  table->n_columns = grid->n_columns;
  table->place.page = number;
  g_array_sort (page->cells, compare_places);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AarPdfCell *place = &g_array_index (grid->cells, AarPdfCell, i);
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));
      AarTableCell *cell;

      if (place->row != last)
        row = aar_block_add_row (table, place->row);
      last = place->row;
      cell = aar_table_row_add_cell (row, place->column);
      cell->row_span = place->row_span;
      cell->column_span = place->column_span;
      for (guint j = 0; j < page->cells->len; j++)
        {
          AarPdfLine line = g_array_index (page->cells, AarPdfLine, j);
          double x = (line.left + line.right) / 2, y = (line.top + line.bottom) / 2;

          if (line.table == index + 1 && x >= place->left && x < place->right && y >= place->top && y < place->bottom)
            g_array_append_val (lines, line);
        }
      for (guint j = 0; j < lines->len; j++)
        g_array_index (lines, AarPdfLine, j).table = 0;
      fill_cell (cell, flow, page, number, lines);
    }
  return table;
}

static char *
get_row_text (const AarTableRow *row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *cell = aar_table_cell_get_text (row->cells->pdata[i]);

      g_string_append (text, cell);
    }
  return g_string_free_and_steal (text);
}

/* The rows of a table that goes on come below those of the page before; a head that is repeated is left out. */
static gboolean
join_table (GPtrArray *blocks, AarBlock *table)
{
  AarBlock *before = blocks->len > 0 ? blocks->pdata[blocks->len - 1] : NULL;
  g_autofree char *head = NULL, *again = NULL;
  guint first = 0, base;

  if (before == NULL || before->kind != AAR_BLOCK_TABLE || before->n_columns != table->n_columns ||
      before->place.page + 1 > table->place.page || table->rows->len == 0)
    return FALSE;
  head = get_row_text (before->rows->pdata[0]);
  again = get_row_text (table->rows->pdata[0]);
  first = strcmp (head, again) == 0;
  base = before->rows->len;
  while (table->rows->len > first)
    {
      AarTableRow *row = g_ptr_array_steal_index (table->rows, first);

      row->index = base++;
      g_ptr_array_add (before->rows, row);
    }
  before->place.page = table->place.page;
  return TRUE;
}

static void
add_table (GPtrArray *blocks, AarBlock *table)
{
  if (join_table (blocks, table))
    aar_block_free (table);
  else
    g_ptr_array_add (blocks, table);
}

/* A table without lines: the order of reading has found its rows and columns. */
static guint
add_aligned_table (AarPdfFlow *flow, const AarPdfPage *page, guint number, const AarPdfLine *lines, guint n_lines)
{
  AarBlock *table = aar_block_new (AAR_BLOCK_TABLE);
  AarTableRow *row = NULL;
  guint n = 0, last = 0;

  table->place.page = number;
  while (n < n_lines && lines[n].table == lines[0].table)
    {
      guint end = n;
      g_autoptr (GArray) cell_lines = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));

      while (end < n_lines && lines[end].table == lines[0].table && lines[end].row == lines[n].row &&
             lines[end].column == lines[n].column)
        {
          g_array_append_val (cell_lines, lines[end]);
          end++;
        }
      if (row == NULL || lines[n].row != last)
        row = aar_block_add_row (table, table->rows->len);
      last = lines[n].row;
      table->n_columns = MAX (table->n_columns, lines[n].column + 1);
      fill_cell (aar_table_row_add_cell (row, lines[n].column), flow, page, number, cell_lines);
      n = end;
    }
  aar_pdf_flow_end (flow);
  add_table (flow->blocks, table);
  return n;
}

static void
add_stretch (AarPdfFlow *flow, const AarPdfPage *page, guint number, AarPdfLine *lines, guint n_lines)
{
  if (n_lines > 0)
    aar_pdf_order_sort (lines, n_lines);
  for (guint i = 0; i < n_lines;)
    {
      guint n = 0;

      if (lines[i].table > 0)
        {
          i += add_aligned_table (flow, page, number, lines + i, n_lines - i);
          continue;
        }
      while (i + n < n_lines && lines[i + n].table == 0)
        n++;
      aar_pdf_flow_add (flow, page, number, lines + i, n);
      i += n;
    }
}

static int
compare_grids (gconstpointer a, gconstpointer b, gpointer data)
{
  GPtrArray *grids = data;
  const AarPdfGrid *one = grids->pdata[*(const guint *) a], *other = grids->pdata[*(const guint *) b];

  return (one->top > other->top) - (one->top < other->top);
}

/* What stands above, between and below the tables of a page. */
static void
add_page (AarPdfFlow *flow, AarPdfPage *page, guint number)
{
  g_autofree guint *order = g_new (guint, page->grids->len + 1);
  double from = -G_MAXDOUBLE;

  for (guint i = 0; i < page->grids->len; i++)
    order[i] = i;
  g_sort_array (order, page->grids->len, sizeof (guint), compare_grids, page->grids);
  for (guint i = 0; i <= page->grids->len; i++)
    {
      const AarPdfGrid *grid = i < page->grids->len ? page->grids->pdata[order[i]] : NULL;
      double to = grid != NULL ? grid->top : G_MAXDOUBLE;
      g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));

      for (guint j = 0; j < page->lines->len; j++)
        {
          AarPdfLine line = g_array_index (page->lines, AarPdfLine, j);
          double middle = (line.top + line.bottom) / 2;

          if (middle >= from && middle < to)
            g_array_append_val (lines, line);
        }
      add_stretch (flow, page, number, (AarPdfLine *) lines->data, lines->len);
      if (grid != NULL)
        {
          aar_pdf_flow_end (flow);
          add_table (flow->blocks, make_grid_table (flow, page, number, order[i]));
        }
      from = to;
    }
}

/**
 * aar_pdf_tree_new:
 * @pages: (element-type AarPdfPage): the pages of a document
 * @name: its name
 *
 * Returns: (transfer full): the document
 */
AarDocument *
aar_pdf_tree_new (GPtrArray *pages, const char *name)
{
  AarDocument *document = aar_document_new (name);
  AarPdfFlow flow = { .blocks = document->blocks, .notes = document->notes };

  flow.body = find_body (pages);
  aar_pdf_furniture_take (pages, flow.body, document);
  flow.space = find_space (pages);
  for (guint i = 0; i < pages->len; i++)
    add_page (&flow, pages->pdata[i], i + 1);
  aar_pdf_flow_end (&flow);
  return document;
}
