/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lines stand on a page, and in which order they are read. */
#include "aar-pdf-order.h"

#include <math.h>
#include <string.h>

#define HEIGHT 12.0

/* Places of lines in letters and lines of a typewriter. The offset tells which one a line was. */
typedef struct
{
  double left;
  double width;
  double top;
} Place;

static AarPdfLine *
sort (const Place *places, guint n)
{
  AarPdfLine *lines = g_new0 (AarPdfLine, n);

  for (guint i = 0; i < n; i++)
    {
      lines[i].offset = i;
      lines[i].left = places[i].left * 6;
      lines[i].right = (places[i].left + places[i].width) * 6;
      lines[i].top = places[i].top * HEIGHT;
      lines[i].bottom = (places[i].top + 1) * HEIGHT;
    }
  lines[0].starts_page = TRUE;
  aar_pdf_order_sort (lines, n);
  return lines;
}

/* "row.column" of each line in the order of reading; "-" for one that is of no table. */
static void
assert_cells (const AarPdfLine *lines, guint n, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (lines[i].table == 0)
      g_string_append (text, " -");
    else
      g_string_append_printf (text, " %u.%u", lines[i].row, lines[i].column + 1);
  g_assert_cmpstr (text->str + 1, ==, expected);
}

/* A head of two lines beside others of one that stand in the middle of its height. */
static void
test_middle (void)
{
  static const Place places[] = {
    { 30, 8, 0 }, { 45, 5, 0 }, { 0, 6, 0.5 }, { 15, 9, 0.5 }, { 30, 5, 1 },   { 45, 6, 1 },   { 0, 6, 3 },
    { 15, 9, 3 }, { 30, 4, 3 }, { 45, 7, 3 },  { 0, 8, 4.5 },  { 15, 7, 4.5 }, { 30, 4, 4.5 }, { 45, 7, 4.5 },
  };
  g_autofree AarPdfLine *lines = sort (places, G_N_ELEMENTS (places));

  assert_cells (lines, G_N_ELEMENTS (places), "1.1 1.2 1.3 1.3 1.4 1.4 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4");
  g_assert_true (lines[0].starts_page);
}

/* The halves of a table are no columns of running text, even where its rows fill them. */
static void
test_filled (void)
{
  static const Place places[] = {
    { 0, 20, 0 },  { 22, 10, 0 }, { 45, 12, 0 }, { 67, 12, 0 }, { 0, 20, 2 },  { 22, 10, 2 }, { 45, 12, 2 },
    { 67, 12, 2 }, { 0, 20, 3 },  { 45, 12, 3 }, { 0, 20, 5 },  { 22, 10, 5 }, { 45, 12, 5 }, { 67, 12, 5 },
    { 0, 20, 6 },  { 45, 12, 6 }, { 0, 20, 8 },  { 22, 10, 8 }, { 45, 12, 8 }, { 67, 12, 8 },
  };
  g_autofree AarPdfLine *lines = sort (places, G_N_ELEMENTS (places));

  assert_cells (lines, G_N_ELEMENTS (places),
                "1.1 1.2 1.3 1.4 2.1 2.1 2.2 2.3 2.3 2.4 3.1 3.1 3.2 3.3 3.3 3.4 4.1 4.2 4.3 4.4");
}

/* The page numbers of a contents list stay behind their titles. */
static void
test_contents (void)
{
  static const Place places[] = { { 0, 20, 0 }, { 60, 1, 0 }, { 0, 30, 1 }, { 60, 1, 1 }, { 0, 25, 2 }, { 60, 2, 2 } };
  g_autofree AarPdfLine *lines = sort (places, G_N_ELEMENTS (places));

  assert_cells (lines, G_N_ELEMENTS (places), "- - - - - -");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (lines[i].offset, ==, i);
}

/* Cells that reach over the next columns, as a spreadsheet prints them where these are empty or too low. Each line is
 * kept, and stands in the column that it begins in. */
static void
test_overrunning (void)
{
  static const Place places[] = {
    { 0, 50, 0 }, { 0, 3, 0.4 }, { 10, 8, 0.4 }, { 30, 8, 0.4 }, { 0, 1, 2 },   { 10, 15, 2 },
    { 30, 8, 2 }, { 10, 40, 4 }, { 30, 8, 4.4 }, { 0, 1, 6 },    { 10, 15, 6 }, { 30, 8, 6 },
  };
  g_autofree AarPdfLine *lines = sort (places, G_N_ELEMENTS (places));
  gboolean seen[G_N_ELEMENTS (places)] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_cmpuint (lines[i].offset, <, G_N_ELEMENTS (places));
      g_assert_false (seen[lines[i].offset]);
      seen[lines[i].offset] = TRUE;
      g_assert_cmpuint (lines[i].column, <, AAR_PDF_MOST_COLUMNS);
    }
}

/* What a broken PDF says of places may be no number at all. */
static void
test_no_number (void)
{
  static const Place places[] = { { 0, 3, 0 }, { 10, NAN, 0 }, { NAN, 8, 0 }, { 0, 1, 2 }, { 10, 5, 2 }, { 30, 8, 2 } };
  g_autofree AarPdfLine *lines = sort (places, G_N_ELEMENTS (places));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpuint (lines[i].offset, ==, i);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/middle", test_middle);
  g_test_add_func ("/order/filled", test_filled);
  g_test_add_func ("/order/contents", test_contents);
  g_test_add_func ("/order/overrunning", test_overrunning);
  g_test_add_func ("/order/no-number", test_no_number);
  return g_test_run ();
}
