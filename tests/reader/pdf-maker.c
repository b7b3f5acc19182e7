/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-maker.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* In points; an A4 page with the margins and the letters of an office document. */
#define PAGE_WIDTH  595.0
#define PAGE_HEIGHT 842.0
#define MARGIN      56.0
#define ROOM        (PAGE_WIDTH - 2 * MARGIN)
#define GUTTER      12.0
#define FONT        "DejaVu Sans"
#define SIZE        9.0
/* Of what the letters are high. */
#define LEADING 1.4
/* Longer lines are paragraphs, which are broken; shorter ones were broken already and must stay whole. */
#define LONGEST_LINE 140

struct _PdfMaker
{
  cairo_surface_t *surface;
  cairo_t *cairo;
  cairo_font_face_t *symbols;
  double y;
  double size;
  double row_space;
  gboolean page_is_empty;
};

/* ---- the symbols of a font like Wingdings, which no machine without Windows has ---- */

static cairo_status_t
symbol_to_glyph (cairo_scaled_font_t *font, unsigned long unicode, unsigned long *glyph)
{
  *glyph = unicode - 0xf000;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_symbol (cairo_scaled_font_t *font, unsigned long glyph, cairo_t *cairo, cairo_text_extents_t *extents)
{
  /* poppler guesses the size of such a letter from its width, taking it for an n */
  extents->x_advance = 0.5;
  cairo_arc (cairo, 0.25, -0.3, 0.2, 0, 2 * G_PI);
  cairo_fill (cairo);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
is_symbol (gunichar letter)
{
  return letter >= 0xf000 && letter < 0xf100;
}

static double
show_symbol (PdfMaker *self, const char *symbol, double x, double baseline)
{
  int length = (int) (g_utf8_next_char (symbol) - symbol);
  cairo_glyph_t glyph = { g_utf8_get_char (symbol) - 0xf000, x, baseline };
  cairo_text_cluster_t cluster = { length, 1 };

  cairo_set_font_face (self->cairo, self->symbols);
  cairo_set_font_size (self->cairo, self->size);
  cairo_show_text_glyphs (self->cairo, symbol, length, &glyph, 1, &cluster, 1, 0);
  return self->size / 2;
}

/* ---- lines ---- */

static PangoLayout *
new_layout (PdfMaker *self, const char *text, int length, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cairo);
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, self->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, length);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  return layout;
}

static double
show_words (PdfMaker *self, const char *text, int length, double x, double baseline)
{
  PangoLayout *layout = new_layout (self, text, length, 0);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  cairo_move_to (self->cairo, x, baseline);
  pango_cairo_show_layout_line (self->cairo, pango_layout_get_line_readonly (layout, 0));
  g_object_unref (layout);
  return (double) width / PANGO_SCALE;
}

/* Draws one line, symbols and words in turn. */
static void
show_line (PdfMaker *self, const char *text, int length, double x)
{
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      const char *start = p;

      if (is_symbol (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          x += show_symbol (self, start, x, self->y);
          continue;
        }
      while (p < end && !is_symbol (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      x += show_words (self, start, (int) (p - start), x, self->y);
    }
  self->page_is_empty = FALSE;
}

static void
next_page (PdfMaker *self)
{
  cairo_show_page (self->cairo);
  self->y = MARGIN;
  self->page_is_empty = TRUE;
}

static void
make_room (PdfMaker *self, guint n_lines)
{
  if (!self->page_is_empty && self->y + (n_lines - 1) * self->size * LEADING > PAGE_HEIGHT - MARGIN)
    next_page (self);
}

/* Breaks a paragraph as a word processor does; what hangs on is drawn line by line. */
static void
show_paragraph (PdfMaker *self, const char *text, int length, double x, double width, gboolean may_turn)
{
  PangoLayout *layout = new_layout (self, text, length, width);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (may_turn)
        make_room (self, 1);
      show_line (self, text + pango_layout_line_get_start_index (line), pango_layout_line_get_length (line), x);
      self->y += self->size * LEADING;
    }
  g_object_unref (layout);
}

/**
 * pdf_maker_new:
 * @path: the file to write
 *
 * Begins a PDF.
 *
 * Returns: (transfer full): the maker, to be ended with pdf_maker_finish()
 */
PdfMaker *
pdf_maker_new (const char *path)
{
  PdfMaker *self = g_new0 (PdfMaker, 1);

  self->surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  self->cairo = cairo_create (self->surface);
  self->symbols = cairo_user_font_face_create ();
  cairo_user_font_face_set_unicode_to_glyph_func (self->symbols, symbol_to_glyph);
  cairo_user_font_face_set_render_glyph_func (self->symbols, draw_symbol);
  self->y = MARGIN;
  self->size = SIZE;
  self->row_space = 0.5;
  self->page_is_empty = TRUE;
  return self;
}

static void
choose_size (PdfMaker *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n\f", -1);
  double widest = 0;

  self->size = SIZE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      PangoLayout *layout = new_layout (self, lines[i], -1, 0);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      if (g_utf8_strlen (lines[i], -1) <= LONGEST_LINE)
        widest = MAX (widest, (double) width / PANGO_SCALE);
      g_object_unref (layout);
    }
  if (widest > ROOM)
    self->size *= ROOM / widest * 0.99;
}

/**
 * pdf_maker_add_text:
 * @self: a maker
 * @text: lines; long ones are broken, a form feed turns the page
 *
 * Prints text.
 */
void
pdf_maker_add_text (PdfMaker *self, const char *text)
{
  choose_size (self, text);
  while (*text != '\0')
    {
      size_t length;

      for (; *text == '\f'; text++)
        next_page (self);
      length = strcspn (text, "\n\f");
      if (length == 0)
        self->y += self->size * LEADING;
      else
        show_paragraph (self, text, (int) length, MARGIN, ROOM, TRUE);
      text += length;
      if (*text == '\n')
        text++;
    }
}

static guint
count_lines (PdfMaker *self, const char *cell, double width)
{
  PangoLayout *layout = new_layout (self, cell, -1, width);
  guint n_lines = (guint) pango_layout_get_line_count (layout);

  g_object_unref (layout);
  return n_lines;
}

/**
 * pdf_maker_set_row_space:
 * @self: a maker
 * @space: how many lines of space are left below a row, 0.5 at first
 *
 * Sets how far apart the rows of tables are.
 */
void
pdf_maker_set_row_space (PdfMaker *self, double space)
{
  self->row_space = space;
}

/**
 * pdf_maker_add_row:
 * @self: a maker
 * @widths: the width of each column as a part of the page's, as many as there are cells
 * @cells: (array zero-terminated=1): the text of each cell
 *
 * Prints a table row with its cells side by side, each broken inside its column.
 */
void
pdf_maker_add_row (PdfMaker *self, const double *widths, const char *const *cells)
{
  double x = MARGIN, top, bottom;
  guint n_lines = 1;

  for (guint i = 0; cells[i] != NULL; i++)
    n_lines = MAX (n_lines, count_lines (self, cells[i], widths[i] * ROOM - GUTTER));
  make_room (self, n_lines);
  top = bottom = self->y;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      self->y = top;
      show_paragraph (self, cells[i], -1, x, widths[i] * ROOM - GUTTER, FALSE);
      bottom = MAX (bottom, self->y);
      x += widths[i] * ROOM;
    }
  self->y = bottom + self->size * LEADING * self->row_space;
}

/**
 * pdf_maker_add_picture:
 * @self: a maker
 *
 * Adds a page as a scanner makes it: a picture and no text.
 */
void
pdf_maker_add_picture (PdfMaker *self)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 140);

  cairo_set_source_surface (self->cairo, picture, MARGIN, MARGIN);
  cairo_paint (self->cairo);
  cairo_set_source_rgb (self->cairo, 0, 0, 0);
  cairo_surface_destroy (picture);
  next_page (self);
}

/**
 * pdf_maker_finish:
 * @self: (transfer full): a maker
 *
 * Writes the file.
 */
void
pdf_maker_finish (PdfMaker *self)
{
  if (!self->page_is_empty)
    cairo_show_page (self->cairo);
  cairo_destroy (self->cairo);
  cairo_font_face_destroy (self->symbols);
  cairo_surface_finish (self->surface);
  g_assert_cmpint (cairo_surface_status (self->surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * pdf_maker_print:
 * @path: the file to write
 * @text: lines
 *
 * Makes a PDF of some text.
 */
void
pdf_maker_print (const char *path, const char *text)
{
  PdfMaker *maker = pdf_maker_new (path);

  pdf_maker_add_text (maker, text);
  pdf_maker_finish (maker);
}
