/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF does not tell the lines that it draws, so the page is painted and looked at: a long straight edge between light
 * and dark is a line or the side of a box. */
#include "aar-pdf-rules.h"

#include <math.h>
#include <stdlib.h>

/* Dots a point. */
#define SCALE 1.5
/* Pages that are larger, in points, are no paper. */
#define LARGEST 2000
/* An edge is so much darker or lighter, and so long in points. */
#define CONTRAST      18
#define LEAST_LEVEL   18
#define LEAST_UPRIGHT 10
/* Edges that are so close, in points, are the two sides of one line. */
#define THICKNESS 3.0
/* Edges that follow each other so closely are one. */
#define GAP 2.0

static guint8
get_grey (const guint8 *pixel)
{
  return (guint8) ((pixel[0] + 2 * pixel[1] + pixel[2]) / 4);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const AarPdfRule *one = a, *other = b;

  if (one->at != other->at)
    return one->at > other->at ? 1 : -1;
  return (one->from > other->from) - (one->from < other->from);
}

/* The two edges of a line, and its pieces, become one. */
static void
merge (GArray *rules)
{
  guint n = 0;

  g_array_sort (rules, compare_rules);
  for (guint i = 0; i < rules->len; i++)
    {
      AarPdfRule rule = g_array_index (rules, AarPdfRule, i);
      gboolean merged = FALSE;

      for (guint j = n; !merged && j > 0; j--)
        {
          AarPdfRule *other = &g_array_index (rules, AarPdfRule, j - 1);

          if (rule.at - other->at > THICKNESS)
            break;
          if (rule.from > other->to + GAP || rule.to < other->from - GAP)
            continue;
          other->from = MIN (other->from, rule.from);
          other->to = MAX (other->to, rule.to);
          merged = TRUE;
        }
      if (!merged)
        g_array_index (rules, AarPdfRule, n++) = rule;
    }
  g_array_set_size (rules, n);
}

/* Finds edges along the rows of a picture, or along its columns. */
static void
find_edges (const guint8 *grey, int n_lines, int n_dots, int line_step, int dot_step, double least, GArray *rules)
{
  for (int y = 1; y < n_lines; y++)
    {
      const guint8 *row = grey + (gsize) y * line_step, *above = row - line_step;
      int start = -1, sign = 0;

      for (int x = 0; x <= n_dots; x++)
        {
          int difference = x < n_dots ? row[(gsize) x * dot_step] - above[(gsize) x * dot_step] : 0;
          int now = abs (difference) < CONTRAST ? 0 : difference > 0 ? 1 : -1;

          if (start >= 0 && now == sign)
            continue;
          if (start >= 0 && (x - start) / SCALE >= least)
            {
              AarPdfRule rule = { y / SCALE, start / SCALE, x / SCALE };

              g_array_append_val (rules, rule);
            }
          start = now != 0 ? x : -1;
          sign = now;
        }
    }
}

static guint8 *
paint (PopplerPage *page, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  guint8 *grey = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  poppler_page_render (page, cr);
  cairo_surface_flush (surface);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS && cairo_image_surface_get_data (surface) != NULL)
    {
      const guint8 *data = cairo_image_surface_get_data (surface);
      int stride = cairo_image_surface_get_stride (surface);

      grey = g_malloc ((gsize) width * height);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          grey[(gsize) y * width + x] = get_grey (data + (gsize) y * stride + (gsize) x * 4);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return grey;
}

/**
 * aar_pdf_rules_new:
 * @page: a page
 *
 * Finds the lines of a page.
 *
 * Returns: (transfer full): the lines
 */
AarPdfRules *
aar_pdf_rules_new (PopplerPage *page)
{
  AarPdfRules *self = g_new0 (AarPdfRules, 1);
  g_autofree guint8 *grey = NULL;
  double width, height;
  int n_dots, n_lines;

  self->level = g_array_new (FALSE, FALSE, sizeof (AarPdfRule));
  self->upright = g_array_new (FALSE, FALSE, sizeof (AarPdfRule));
  poppler_page_get_size (page, &width, &height);
  if (!isfinite (width) || !isfinite (height) || width < 1 || height < 1 || width > LARGEST || height > LARGEST)
    return self;
  n_dots = (int) (width * SCALE);
  n_lines = (int) (height * SCALE);
  grey = paint (page, n_dots, n_lines);
  if (grey == NULL)
    return self;
  find_edges (grey, n_lines, n_dots, n_dots, 1, LEAST_LEVEL, self->level);
  find_edges (grey, n_dots, n_lines, 1, n_dots, LEAST_UPRIGHT, self->upright);
  merge (self->level);
  merge (self->upright);
  return self;
}

/**
 * aar_pdf_rules_free:
 * @self: (transfer full): the lines
 */
void
aar_pdf_rules_free (AarPdfRules *self)
{
  g_array_unref (self->level);
  g_array_unref (self->upright);
  g_free (self);
}
