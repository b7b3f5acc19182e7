/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-page.h"

#include "aar-pdf-order.h"

#include <math.h>
#include <string.h>

/* How much room between two letters, in heights of a line, is more than the letters of a word ever have, and how much
 * behind a space is more than one. */
#define CELL_SPACE 0.3
#define WIDE_SPACE 1.0
/* So many lines with something beside them may be a table. */
#define LEAST_ABREAST 2

static gboolean
has_word (const char *name, const char *const *words)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static AarRunStyle
style_of_font (const char *name)
{
  static const char *const bold[] = { "bold", "black", "heavy", "semibold", "demi", "-bd", "medium", NULL };
  static const char *const italic[] = { "italic", "oblique", "-it", NULL };

  if (name == NULL)
    return 0;
  return (has_word (name, bold) ? AAR_RUN_BOLD : 0) | (has_word (name, italic) ? AAR_RUN_ITALIC : 0);
}

/* Poppler counts letters, the text bytes. */
static void
read_styles (AarPdfPage *self, PopplerPage *page)
{
  GList *attributes = poppler_page_get_text_attributes (page);
  gsize length = strlen (self->text);
  glong n = g_utf8_strlen (self->text, -1), at = 0;
  const char *p = self->text;

  self->styles = g_new0 (guint8, length + 1);
  self->sizes = g_new0 (float, length + 1);
  for (GList *item = attributes; item != NULL; item = item->next)
    {
      const PopplerTextAttributes *attribute = item->data;
      AarRunStyle style = style_of_font (attribute->font_name);

      if (attribute->start_index < at || attribute->end_index >= n)
        continue;
      for (; at < attribute->start_index; at++)
        p = g_utf8_next_char (p);
      for (; at <= attribute->end_index; at++)
        {
          const char *next = g_utf8_next_char (p);

          for (; p < next; p++)
            {
              self->styles[p - self->text] = (guint8) style;
              self->sizes[p - self->text] = (float) attribute->font_size;
            }
        }
    }
  poppler_page_free_text_attributes (attributes);
}

static gboolean
begins_stretch (const PopplerRectangle *before, const PopplerRectangle *place, gboolean after_space)
{
  double height = MIN (before->y2 - before->y1, place->y2 - place->y1);
  double overlap = MIN (before->y2, place->y2) - MAX (before->y1, place->y1);

  if (height <= 0)
    return FALSE;
  return overlap < height * 0.4 || place->x1 < before->x1 - height ||
         place->x1 > before->x2 + height * (after_space ? WIDE_SPACE : CELL_SPACE);
}

static void
add_stretch (AarPdfPage *self, const char *start, const char *end, const PopplerRectangle *extent, gboolean sideways)
{
  AarPdfLine line = { .offset = (gsize) (start - self->text),
                      .left = extent->x1,
                      .right = extent->x2,
                      .top = extent->y1,
                      .bottom = extent->y2 };

  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  while (start < end && g_ascii_isspace (*start))
    {
      start++;
      line.offset++;
    }
  line.length = (gsize) (end - start);
  if (line.length > 0)
    g_array_append_val (sideways ? self->sideways : self->lines, line);
}

/* Whether letters stand above one another rather than beside. */
static gboolean
is_sideways (const PopplerRectangle *first, const PopplerRectangle *last, guint n)
{
  double dx = fabs (last->x1 - first->x1), dy = fabs (last->y1 - first->y1);

  return n >= 3 && dy > (first->y2 - first->y1) * 0.5 && dy > dx * 0.3;
}

static const AarPdfCell *
find_cell (const AarPdfPage *self, double x, double y)
{
  for (guint i = 0; i < self->grids->len; i++)
    {
      const AarPdfGrid *grid = self->grids->pdata[i];

      for (guint j = 0; j < grid->cells->len; j++)
        {
          const AarPdfCell *cell = &g_array_index (grid->cells, AarPdfCell, j);

          if (x > cell->left && x < cell->right && y > cell->top && y < cell->bottom)
            return cell;
        }
    }
  return NULL;
}

/* Whether two letters stand in different cells of a table that lines draw. */
static gboolean
is_parted (const AarPdfPage *self, const PopplerRectangle *before, const PopplerRectangle *place)
{
  double y = (place->y1 + place->y2) / 2;

  return self->grids->len > 0 && place->x1 > before->x2 &&
         find_cell (self, (before->x1 + before->x2) / 2, y) != find_cell (self, (place->x1 + place->x2) / 2, y);
}

/* Whether a stretch is only the bullet or number of what stands behind it. */
static gboolean
is_marker (const char *start, const char *end)
{
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  if (end == start || end - start > 4)
    return FALSE;
  if (g_ascii_isdigit (*start))
    return (end[-1] == '.' || end[-1] == ')') && strspn (start, "0123456789") == (gsize) (end - start - 1);
  return !g_unichar_isalnum (g_utf8_get_char (start)) && g_utf8_next_char (start) == end;
}

/* Cuts what poppler takes for one line where cells end: at wide room, and at lines that are drawn. */
static void
add_line (AarPdfPage *self, const char *start, const char *end, const PopplerRectangle *places)
{
  const PopplerRectangle *before = NULL, *first = NULL;
  PopplerRectangle extent = { 0, 0, 0, 0 };
  gboolean after_space = FALSE;
  guint n = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p), places++)
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          after_space = TRUE;
          continue;
        }
      if (before != NULL &&
          ((begins_stretch (before, places, after_space) && !is_marker (start, p)) ||
           is_parted (self, before, places)) &&
          !is_sideways (first, places, n))
        {
          add_stretch (self, start, p, &extent, is_sideways (first, before, n));
          start = p;
          before = NULL;
        }
      if (before == NULL)
        {
          extent = *places;
          first = places;
          n = 0;
        }
      extent.y1 = MIN (extent.y1, places->y1);
      extent.y2 = MAX (extent.y2, places->y2);
      extent.x1 = MIN (extent.x1, places->x1);
      extent.x2 = MAX (extent.x2, places->x2);
      before = places;
      after_space = FALSE;
      n++;
    }
  if (before != NULL)
    add_stretch (self, start, end, &extent, is_sideways (first, before, n));
}

static void
add_lines (AarPdfPage *self, const PopplerRectangle *places)
{
  const char *p = self->text;

  g_array_set_size (self->lines, 0);
  g_array_set_size (self->sideways, 0);
  while (*p != '\0')
    {
      const char *end = p + strcspn (p, "\n");

      add_line (self, p, end, places);
      places += g_utf8_strlen (p, end - p) + 1;
      p = *end == '\n' ? end + 1 : end;
    }
}

/* Only where things stand side by side lines may draw a table. */
static gboolean
may_have_tables (const AarPdfPage *self)
{
  guint n = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      const AarPdfLine *a = &g_array_index (self->lines, AarPdfLine, i - 1),
                       *b = &g_array_index (self->lines, AarPdfLine, i);

      n += MIN (a->bottom, b->bottom) - MAX (a->top, b->top) > (a->bottom - a->top) / 2;
    }
  return n >= LEAST_ABREAST;
}

static gboolean
is_in (const AarPdfLine *line, const AarPdfGrid *grid)
{
  double x = (line->left + line->right) / 2, y = (line->top + line->bottom) / 2;

  return x > grid->left && x < grid->right && y > grid->top && y < grid->bottom;
}

/* A grid of which less than two cells hold anything is a frame around text. */
static gboolean
is_table (const AarPdfPage *self, const AarPdfGrid *grid)
{
  guint filled = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AarPdfCell *cell = &g_array_index (grid->cells, AarPdfCell, i);

      for (guint j = 0; j < self->lines->len; j++)
        {
          const AarPdfLine *line = &g_array_index (self->lines, AarPdfLine, j);
          double x = (line->left + line->right) / 2, y = (line->top + line->bottom) / 2;

          if (x > cell->left && x < cell->right && y > cell->top && y < cell->bottom)
            {
              filled++;
              break;
            }
        }
    }
  return filled >= 2 && grid->n_columns >= 2;
}

/* Sets what stands in tables apart. */
static void
part_cells (AarPdfPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->grids->len; i++)
    if (!is_table (self, self->grids->pdata[i]))
      g_ptr_array_remove_index (self->grids, i--);
  for (guint i = 0; i < self->lines->len; i++)
    {
      AarPdfLine line = g_array_index (self->lines, AarPdfLine, i);

      line.table = 0;
      for (guint j = 0; line.table == 0 && j < self->grids->len; j++)
        line.table = is_in (&line, self->grids->pdata[j]) ? j + 1 : 0;
      if (line.table > 0)
        g_array_append_val (self->cells, line);
      else
        g_array_index (self->lines, AarPdfLine, n++) = line;
    }
  g_array_set_size (self->lines, n);
}

/**
 * aar_pdf_page_new:
 * @page: a page
 *
 * Reads what stands on a page.
 *
 * Returns: (transfer full): what it is
 */
AarPdfPage *
aar_pdf_page_new (PopplerPage *page)
{
  AarPdfPage *self = g_new0 (AarPdfPage, 1);
  g_autofree PopplerRectangle *places = NULL;
  guint n_places = 0;

  self->text = poppler_page_get_text (page);
  if (self->text == NULL)
    self->text = g_strdup ("");
  self->lines = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));
  self->cells = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));
  self->sideways = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));
  self->grids = g_ptr_array_new ();
  poppler_page_get_size (page, &self->width, &self->height);
  read_styles (self, page);
  if (!poppler_page_get_text_layout (page, &places, &n_places) || g_utf8_strlen (self->text, -1) != (glong) n_places)
    return self;
  add_lines (self, places);
  if (may_have_tables (self))
    {
      g_autoptr (AarPdfRules) rules = aar_pdf_rules_new (page);

      g_ptr_array_unref (self->grids);
      self->grids = aar_pdf_grids_find (rules);
      if (self->grids->len > 0)
        add_lines (self, places);
      part_cells (self);
    }
  return self;
}

/**
 * aar_pdf_page_free:
 * @self: (transfer full): a page
 */
void
aar_pdf_page_free (AarPdfPage *self)
{
  g_free (self->text);
  g_free (self->styles);
  g_free (self->sizes);
  g_array_unref (self->lines);
  g_array_unref (self->cells);
  g_array_unref (self->sideways);
  g_ptr_array_unref (self->grids);
  g_free (self);
}

/**
 * aar_pdf_page_get_size:
 * @self: a page
 * @line: a line of it
 *
 * Returns: the size of most of its letters in points
 */
double
aar_pdf_page_get_size (const AarPdfPage *self, const AarPdfLine *line)
{
  double best = 0;
  guint most = 0;

  for (gsize i = line->offset; i < line->offset + line->length; i++)
    {
      guint n = 0;

      if (self->sizes[i] == best)
        continue;
      for (gsize j = i; j < line->offset + line->length; j++)
        n += self->sizes[j] == self->sizes[i];
      if (n > most)
        {
          most = n;
          best = self->sizes[i];
        }
      if (n * 2 > line->length)
        break;
    }
  return best;
}

/**
 * aar_pdf_page_is_set:
 * @self: a page
 * @line: a line of it
 * @style: how letters may be set
 *
 * Returns: whether all of its letters are set so
 */
gboolean
aar_pdf_page_is_set (const AarPdfPage *self, const AarPdfLine *line, AarRunStyle style)
{
  for (gsize i = line->offset; i < line->offset + line->length; i++)
    if (!g_ascii_isspace (self->text[i]) && (self->styles[i] & style) == 0)
      return FALSE;
  return TRUE;
}
