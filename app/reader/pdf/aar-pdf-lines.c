/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-lines.h"

#include "aar-pdf-order.h"
#include "aar-pdf-rows.h"

#include <string.h>
#include <wchar.h>

/* How much wider than usual, in heights of a line, the space above a line must be to begin a paragraph. Office programs
 * set at least a third of a line between paragraphs. */
#define PARAGRAPH_SPACE 0.3
/* How much room between two letters, in heights of a line, is more than the letters of a word ever have. */
#define CELL_SPACE 0.3
/* No room between two letters of a word is so wide, in heights of a line. */
#define SPACE 0.1
/* How wide, in heights of a line, a space is that may be one between the cells of a row. */
#define WIDE_SPACE 0.6
/* How far, in heights of a line, a bullet or number may stand from what it numbers. */
#define MARKER_SPACE 4.0
/* How far, in heights of a line, the words of a line may stand apart. */
#define WORD_SPACE 2.0

struct _AarPdfLines
{
  GString *text;
  GArray *lines;
};

/**
 * aar_pdf_lines_new:
 *
 * Makes a collection without lines.
 *
 * Returns: (transfer full): the lines
 */
AarPdfLines *
aar_pdf_lines_new (void)
{
  AarPdfLines *self = g_new0 (AarPdfLines, 1);

  self->text = g_string_new (NULL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (AarPdfLine));
  return self;
}

/**
 * aar_pdf_lines_free:
 * @self: (transfer full): the lines
 *
 * Frees the lines.
 */
void
aar_pdf_lines_free (AarPdfLines *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_free (self);
}

/* Poppler hands out the cells of a table row without anything between them; only their places tell them apart. */
static gboolean
begins_cell (const PopplerRectangle *before, const PopplerRectangle *place, gboolean after_space)
{
  double height = MIN (before->y2 - before->y1, place->y2 - place->y1);
  double overlap = MIN (before->y2, place->y2) - MAX (before->y1, place->y1);

  if (height <= 0)
    return FALSE;
  return overlap < height / 2 || place->x1 < before->x1 - height ||
         (!after_space && place->x1 > before->x2 + height * CELL_SPACE);
}

/* Where two cells stand close together, poppler takes the room between them for a space. */
static gboolean
may_begin_cell (const PopplerRectangle *before, const PopplerRectangle *place)
{
  return place->x1 > before->x2 + MIN (before->y2 - before->y1, place->y2 - place->y1) * WIDE_SPACE;
}

static gboolean
is_bullet (const char *text, const char *end)
{
  gunichar letter = g_utf8_get_char (text);

  return g_utf8_next_char (text) == end &&
         (wcschr (L"•▪■●○◦‣➢➤✓–-o·*", (wchar_t) letter) != NULL || (letter >= 0xf000 && letter < 0xf100));
}

/* Such as "1.", "2.3" and "a)". */
static gboolean
is_number (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && (g_ascii_isdigit (*p) || (*p == '.' && p > text)))
    p++;
  if (p == text && p < end && g_ascii_islower (*p))
    p++;
  return p > text && p - text < 9 &&
         ((p == end && memchr (text, '.', (size_t) (end - text)) != NULL) || (p + 1 == end && *p == ')'));
}

static AarPdfLine *
add_line (AarPdfLines *self, const char *start, const char *end, const PopplerRectangle *extent, gboolean starts_page)
{
  AarPdfLine line = { .offset = self->text->len,
                      .length = (gsize) (end - start),
                      .left = extent->x1,
                      .right = extent->x2,
                      .top = extent->y1,
                      .bottom = extent->y2,
                      .starts_page = starts_page };

  g_string_append_len (self->text, start, end - start);
  g_array_append_val (self->lines, line);
  return &g_array_index (self->lines, AarPdfLine, self->lines->len - 1);
}

/* Adds what poppler takes for one line, cell by cell. Spaces have no say in where a line stands, poppler gives them the
 * height of what they divide. */
static void
add_cells (AarPdfLines *self, const char *start, const char *end, const PopplerRectangle *places, gboolean starts_page)
{
  const PopplerRectangle *before = NULL;
  PopplerRectangle extent = { 0, 0, 0, 0 };
  gboolean after_space = FALSE, apart = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p), places++)
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          after_space = TRUE;
          continue;
        }
      if (before != NULL && (begins_cell (before, places, after_space) || may_begin_cell (before, places)))
        {
          add_line (self, start, p, &extent, starts_page)->apart = apart;
          apart = !begins_cell (before, places, after_space);
          starts_page = FALSE;
          start = p;
          before = NULL;
        }
      extent.y1 = before == NULL ? places->y1 : MIN (extent.y1, places->y1);
      extent.y2 = before == NULL ? places->y2 : MAX (extent.y2, places->y2);
      extent.x1 = before == NULL ? places->x1 : MIN (extent.x1, places->x1);
      extent.x2 = before == NULL ? places->x2 : MAX (extent.x2, places->x2);
      before = places;
      after_space = FALSE;
    }
  add_line (self, start, end, &extent, starts_page)->apart = apart;
}

static void
add_lines (AarPdfLines *self, const char *text, const PopplerRectangle *places)
{
  const PopplerRectangle nowhere = { 0, 0, 0, 0 };
  gboolean starts_page = TRUE;

  do
    {
      const char *end = text + strcspn (text, "\n");

      if (places == NULL)
        add_line (self, text, end, &nowhere, starts_page);
      else
        {
          add_cells (self, text, end, places, starts_page);
          places += g_utf8_strlen (text, end - text) + 1;
        }
      starts_page = FALSE;
      text = *end == '\n' ? end + 1 : end;
    }
  while (*text != '\0');
}

/**
 * aar_pdf_lines_add_page:
 * @self: the lines
 * @page: the next page
 *
 * Adds the lines of a page in reading order.
 */
void
aar_pdf_lines_add_page (AarPdfLines *self, PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  guint n_places = 0;
  guint before = self->lines->len;

  if (text == NULL || !poppler_page_get_text_layout (page, &places, &n_places))
    g_clear_pointer (&places, g_free);
  /* A glyph that stands for several letters may have one place only: then the places cannot be told. */
  if (text != NULL && g_utf8_strlen (text, -1) != (glong) n_places)
    g_clear_pointer (&places, g_free);
  add_lines (self, text == NULL ? "" : text, places);
  if (places != NULL)
    aar_pdf_order_sort (&g_array_index (self->lines, AarPdfLine, before), self->lines->len - before);
}

/**
 * aar_pdf_lines_append:
 * @self: the lines
 * @more: the lines of the pages that follow
 *
 * Adds lines that were gathered apart.
 */
void
aar_pdf_lines_append (AarPdfLines *self, const AarPdfLines *more)
{
  gsize before = self->text->len;

  g_string_append_len (self->text, more->text->str, (gssize) more->text->len);
  for (guint i = 0; i < more->lines->len; i++)
    {
      AarPdfLine line = g_array_index (more->lines, AarPdfLine, i);

      line.offset += before;
      g_array_append_val (self->lines, line);
    }
}

/**
 * aar_pdf_lines_get_size:
 * @self: the lines
 *
 * Tells how much text was gathered.
 *
 * Returns: its size in bytes
 */
gsize
aar_pdf_lines_get_size (AarPdfLines *self)
{
  return self->text->len;
}

/* The space above a line in heights of a line; FALSE where the line does not stand below the one before. */
static gboolean
get_space (const AarPdfLine *before, const AarPdfLine *line, double *space)
{
  double height = MIN (before->bottom - before->top, line->bottom - line->top);

  if (line->starts_page || height <= 0 || line->top < before->top + height / 2)
    return FALSE;
  *space = (line->top - before->bottom) / height;
  return TRUE;
}

static int
compare_spaces (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* The space between the lines inside a paragraph. It is among the least of all, not in their middle: in a plan of short
 * lines and table cells most lines begin something. */
static double
find_usual_space (AarPdfLines *self)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < self->lines->len; i++)
    {
      double space;

      if (get_space (&g_array_index (self->lines, AarPdfLine, i - 1), &g_array_index (self->lines, AarPdfLine, i),
                     &space))
        g_array_append_val (spaces, space);
    }
  if (spaces->len == 0)
    return 0;
  g_array_sort (spaces, compare_spaces);
  return g_array_index (spaces, double, spaces->len / 20);
}

/* Whether a line is what a program set at some distance to the right of its own bullet or number. */
static gboolean
follows_marker (AarPdfLines *self, const AarPdfLine *before, const AarPdfLine *line)
{
  double height = line->bottom - line->top;
  double overlap = MIN (before->bottom, line->bottom) - MAX (before->top, line->top);
  const char *text = self->text->str + before->offset;
  const char *end = text + before->length;

  if (height <= 0 || before->length == 0 || overlap < height / 2 || line->left < before->right ||
      line->left > before->right + height * MARKER_SPACE)
    return FALSE;
  while (end > text && end[-1] == ' ')
    end--;
  if (end == text)
    return FALSE;
  return is_bullet (text, end) ||
         (is_number (text, end) && g_unichar_isalpha (g_utf8_get_char (self->text->str + line->offset)));
}

/* Whether a line that stands apart is still what comes behind the line before, as in running text that is stretched to
 * its margin. */
static gboolean
goes_on (const AarPdfLine *before, const AarPdfLine *line)
{
  double height = MIN (before->bottom - before->top, line->bottom - line->top);
  double overlap = MIN (before->bottom, line->bottom) - MAX (before->top, line->top);

  if (line->starts_page || line->table != before->table || line->row != before->row || line->column != before->column)
    return FALSE;
  return (line->apart && line->table == 0 && line->offset == before->offset + before->length) ||
         (height > 0 && overlap > height / 2 && line->left > before->right - height / 2 &&
          line->left < before->right + height * WORD_SPACE);
}

static void
append_space (GString *text, const AarPdfLine *before, const AarPdfLine *line)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ' &&
      line->left > before->right + (line->bottom - line->top) * SPACE)
    g_string_append_c (text, ' ');
}

static gboolean
begins_paragraph (const AarPdfLine *before, const AarPdfLine *line, double usual_space)
{
  double space;

  if (line->bottom <= 0 || before->bottom <= 0)
    return FALSE;
  /* beside or above: another column */
  if (line->left > before->right || line->right < before->left || !get_space (before, line, &space))
    return TRUE;
  return space > usual_space + PARAGRAPH_SPACE;
}

/**
 * aar_pdf_lines_to_text:
 * @self: the lines
 *
 * Writes the lines as text, with a blank line where there is more room above a line than usual or another column
 * begins, and a form feed before each page but the first. A row of a table whose head is known is one line with tabs
 * between its cells.
 *
 * Returns: (transfer full): the text
 */
char *
aar_pdf_lines_to_text (AarPdfLines *self)
{
  g_autoptr (GString) text = g_string_sized_new (self->text->len + self->lines->len * 2);
  AarPdfRows rows = { .text = self->text->str };
  double usual_space = find_usual_space (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const AarPdfLine *line = &g_array_index (self->lines, AarPdfLine, i);
      guint n_table = aar_pdf_rows_count (&rows, line, self->lines->len - i);

      if (n_table > 0)
        {
          g_string_append (text, i == 0 ? "" : line->starts_page ? "\n\f" : "\n\n");
          aar_pdf_rows_write (&rows, line, n_table, text);
          i += n_table - 1;
          continue;
        }
      if (i > 0 && goes_on (line - 1, line))
        append_space (text, line - 1, line);
      else if (i > 0 && line->starts_page)
        g_string_append (text, "\n\f");
      else if (i > 0 && follows_marker (self, line - 1, line))
        g_string_append_c (text, ' ');
      else if (i > 0)
        g_string_append (text, begins_paragraph (line - 1, line, usual_space) ? "\n\n" : "\n");
      g_string_append_len (text, self->text->str + line->offset, (gssize) line->length);
    }
  g_string_append_c (text, '\n');
  return g_string_free_and_steal (g_steal_pointer (&text));
}
