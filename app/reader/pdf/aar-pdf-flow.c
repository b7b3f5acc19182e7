/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pdf-flow.h"

#include "aar-symbol.h"

#include <math.h>
#include <string.h>

/* How much more room than usual, in heights of a line, begins a paragraph. */
#define PARAGRAPH_SPACE 0.3
/* Sizes that differ by less, in points, are the same. */
#define SAME_SIZE 0.45
/* Letters that are so much smaller than their line are marks of notes. */
#define RAISED 0.76
/* A line that ends so far before the right edge, in parts of the width, ends on purpose. */
#define SHORT_LINE 0.2
/* Notes are so much smaller than the body, and stand in this part of the page. */
#define NOTE_SIZE  0.9
#define NOTE_PLACE 0.55
/* A number so far to the right of a line, in heights of it, is that of a page. */
#define PAGE_NUMBER_SPACE 4.0
/* How far, in points, the lines of one point may begin apart. */
#define HANG 3.0

/* A line as it is seen: what stands side by side put together. */
typedef struct
{
  const AarPdfLine *parts;
  guint n;
  double left;
  double right;
  double top;
  double bottom;
  double size;
  gboolean bold;
  gboolean italic;
  gboolean starts_bold;
  gboolean has_page_number;
  char *text;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->text);
}

static gboolean
is_beside (const AarPdfLine *a, const AarPdfLine *b)
{
  double height = MIN (a->bottom - a->top, b->bottom - b->top);

  return MIN (a->bottom, b->bottom) - MAX (a->top, b->top) > height / 2 && b->left >= a->right - height / 2 &&
         a->table == b->table && a->row == b->row && a->column == b->column;
}

static gboolean
is_number (const char *text, gsize length)
{
  return length > 0 && length < 5 && strspn (text, "0123456789") >= length;
}

static Row
read_row (const AarPdfPage *page, const AarPdfLine *lines, guint n_lines)
{
  Row row = { .parts = lines,
              .n = 1,
              .left = lines->left,
              .right = lines->right,
              .top = lines->top,
              .bottom = lines->bottom,
              .bold = TRUE,
              .italic = TRUE };
  GString *text = g_string_new (NULL);
  guint longest = 0;

  while (row.n < n_lines && is_beside (&lines[row.n - 1], &lines[row.n]))
    row.n++;
  for (guint i = 0; i < row.n; i++)
    {
      const AarPdfLine *part = &lines[i];

      row.left = MIN (row.left, part->left);
      row.right = MAX (row.right, part->right);
      row.top = MIN (row.top, part->top);
      row.bottom = MAX (row.bottom, part->bottom);
      row.bold = row.bold && aar_pdf_page_is_set (page, part, AAR_RUN_BOLD);
      row.italic = row.italic && aar_pdf_page_is_set (page, part, AAR_RUN_ITALIC);
      if (part->length > lines[longest].length)
        longest = i;
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, page->text + part->offset, (gssize) part->length);
      row.has_page_number = i > 0 && i + 1 == row.n &&
                            part->left - lines[i - 1].right > (part->bottom - part->top) * PAGE_NUMBER_SPACE &&
                            is_number (page->text + part->offset, part->length);
    }
  row.starts_bold = (page->styles[lines->offset] & AAR_RUN_BOLD) != 0;
  row.size = aar_pdf_page_get_size (page, &lines[longest]);
  row.text = g_string_free_and_steal (text);
  if (strstr (row.text, "....") != NULL || strstr (row.text, ". . . .") != NULL)
    row.has_page_number = g_ascii_isdigit (row.text[strlen (row.text) - 1]);
  return row;
}

static gboolean
is_bullet (gunichar letter)
{
  static const gunichar bullets[] = { 0x2022, 0x25aa, 0x25a0, 0x25cf, 0x25e6, 0x2023, 0x27a2, 0x27a4, 0x2013,
                                      0x2014, '-',    '*',    0x00b7, 0x25cb, 0x2043, 0x25b6, 0x25ba };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i] == letter)
      return TRUE;
  return (letter >= 0xf000 && letter < 0xf100) || letter == 0xfffd;
}

/* How many bytes the bullet, box or number at the beginning of a row takes; 0 if there is none. */
static gsize
measure_marker (const char *text, gboolean *is_figure)
{
  gunichar letter = g_utf8_get_char (text);
  gsize n = 0;

  *is_figure = FALSE;
  if (*text == '\0')
    return 0;
  if (is_bullet (letter) || aar_symbol_get_tick (letter) != AAR_TICK_NONE)
    {
      n = (gsize) (g_utf8_next_char (text) - text);
      return text[n] == ' ' || letter >= 0x2022 ? n : 0;
    }
  n = strspn (text, "0123456789");
  /* "15. august" is a day */
  if (n > 0 && n <= 2 && (text[n] == '.' || text[n] == ')') && text[n + 1] == ' ' &&
      !g_unichar_islower (g_utf8_get_char (text + n + 2)))
    {
      *is_figure = TRUE;
      return n + 1;
    }
  if (g_ascii_islower (*text) && text[1] == ')' && text[2] == ' ')
    {
      *is_figure = TRUE;
      return 2;
    }
  return 0;
}

static gboolean
ends_sentence (const AarBlock *block)
{
  const AarRun *run = block->runs->len > 0 ? block->runs->pdata[block->runs->len - 1] : NULL;
  gsize length = run != NULL ? strlen (run->text) : 0;

  return length == 0 || strchr (".:!?;", run->text[length - 1]) != NULL;
}

static gunichar
first_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_utf8_get_char (text);
}

/* Whether a row goes on with the block over the end of a column or page. */
static gboolean
goes_over (const AarPdfFlow *self, const Row *row)
{
  return !ends_sentence (self->block) &&
         (g_unichar_islower (first_letter (row->text)) || g_unichar_isdigit (first_letter (row->text))) &&
         fabs (row->size - self->size) < SAME_SIZE;
}

/* Whether a row has the number behind that of a point. */
static gboolean
counts_on (const AarBlock *block, const char *text)
{
  return block->kind == AAR_BLOCK_ITEM && block->marker != NULL && g_ascii_isdigit (*block->marker) &&
         g_ascii_strtoull (text, NULL, 10) == g_ascii_strtoull (block->marker, NULL, 10) + 1;
}

/* Whether a row begins something new. */
static gboolean
begins (const AarPdfFlow *self, const Row *row, guint page, gsize marker, gboolean is_figure)
{
  double height = MIN (self->last.bottom - self->last.top, row->bottom - row->top), gap;

  if (self->block == NULL)
    return TRUE;
  if (page != self->page || row->top < self->last.top - height / 2)
    return !goes_over (self, row);
  gap = height > 0 ? (row->top - self->last.bottom) / height : 0;
  if (fabs (row->size - self->size) >= SAME_SIZE || gap > self->space + PARAGRAPH_SPACE ||
      (self->last_bold && !row->bold && !row->starts_bold))
    return TRUE;
  /* a figure that begins a line in the middle of a sentence numbers nothing */
  if (marker > 0 && (!is_figure || ends_sentence (self->block) || counts_on (self->block, row->text)))
    return TRUE;
  if (self->block->kind == AAR_BLOCK_ITEM)
    return row->left < self->left - HANG;
  return !self->last_bold && row->bold && ends_sentence (self->block);
}

/* Adds a stretch letter by letter, as marks of notes and changes of weight may stand anywhere in it. */
static void
add_part (AarBlock *block, const AarPdfPage *page, const AarPdfLine *part, gsize skip, double size)
{
  const char *start = page->text + part->offset + skip, *end = page->text + part->offset + part->length;

  while (start < end)
    {
      gsize at = (gsize) (start - page->text);
      AarRunStyle style = page->styles[at];
      gboolean mark = g_ascii_isdigit (*start) && page->sizes[at] < size * RAISED;
      const char *p = start;

      while (p < end && page->styles[p - page->text] == style &&
             mark == (g_ascii_isdigit (*p) && page->sizes[p - page->text] < size * RAISED))
        p = g_utf8_next_char (p);
      {
        g_autofree char *raw = g_strndup (start, (gsize) (p - start));
        g_autofree char *text = aar_symbol_clean (raw);

        aar_block_add_run (block, text, style | (mark ? AAR_RUN_MARK : 0), page->sizes[at]);
      }
      start = p;
    }
}

/* Takes the hyphen off that ends a line within a word. */
static gboolean
take_hyphen (AarBlock *block, const char *next)
{
  AarRun *run = block->runs->len > 0 ? block->runs->pdata[block->runs->len - 1] : NULL;
  gsize length = run != NULL ? strlen (run->text) : 0;

  if (length < 2 || run->text[length - 1] != '-' || run->text[length - 2] == ' ' ||
      !g_unichar_islower (g_utf8_get_char (next)) || g_str_has_prefix (next, "og ") ||
      g_str_has_prefix (next, "och ") || g_str_has_prefix (next, "eller "))
    return FALSE;
  run->text[length - 1] = '\0';
  return TRUE;
}

static void
add_row (AarBlock *block, const AarPdfPage *page, const Row *row, gsize marker)
{
  for (guint i = 0; i < row->n; i++)
    {
      gsize skip = MIN (marker, row->parts[i].length);

      /* the marker may be a stretch of its own */
      marker -= skip;
      while (skip > 0 && skip < row->parts[i].length && page->text[row->parts[i].offset + skip] == ' ')
        skip++;
      if (i > 0 && block->runs->len > 0)
        aar_block_add_run (block, " ", page->styles[row->parts[i].offset], page->sizes[row->parts[i].offset]);
      add_part (block, page, &row->parts[i], skip, row->size);
    }
}

static double
text_left (const Row *row, gsize marker)
{
  return marker > 0 && row->n > 1 && row->parts[0].length <= marker ? row->parts[1].left
       : marker > 0                                                 ? row->left + (row->bottom - row->top) * 0.5
                                                                    : row->left;
}

static AarBlockKind
find_kind (const AarPdfFlow *self, const AarPdfPage *page, const Row *row, gsize marker, gboolean is_figure)
{
  if (row->has_page_number)
    return AAR_BLOCK_CONTENTS;
  if (self->notes != NULL && self->body > 0 && row->size <= self->body * NOTE_SIZE &&
      row->top > page->height * NOTE_PLACE && (g_ascii_isdigit (*row->text) || *row->text == '*'))
    return AAR_BLOCK_NOTE;
  if (row->italic && row->size <= self->body - SAME_SIZE)
    return AAR_BLOCK_CAPTION;
  /* a number before large or bold type is that of a heading */
  if (marker > 0 && !(is_figure && (row->bold || row->size > self->body + 1)))
    return AAR_BLOCK_ITEM;
  return AAR_BLOCK_PARAGRAPH;
}

static void
begin_block (AarPdfFlow *self, const AarPdfPage *page, guint number, const Row *row, gsize marker, gboolean is_figure)
{
  AarBlockKind kind = find_kind (self, page, row, marker, is_figure);
  AarBlock *block;

  aar_pdf_flow_end (self);
  block = aar_block_new (kind == AAR_BLOCK_NOTE ? AAR_BLOCK_PARAGRAPH : kind);
  if (kind == AAR_BLOCK_ITEM)
    {
      block->marker = g_strndup (row->text, marker);
      block->tick = aar_symbol_get_tick (g_utf8_get_char (row->text));
      block->level = 1;
    }
  else
    marker = 0;
  block->place.page = number;
  g_ptr_array_add (kind == AAR_BLOCK_NOTE ? self->notes : self->blocks, block);
  self->block = block;
  self->left = text_left (row, marker);
  self->last_bold = row->bold;
  self->size = row->size;
  add_row (block, page, row, marker);
}

static void
go_on (AarPdfFlow *self, const AarPdfPage *page, const Row *row, double right)
{
  AarRun *run = self->block->runs->len > 0 ? self->block->runs->pdata[self->block->runs->len - 1] : NULL;
  gboolean is_short = self->last.right < right - (right - self->left) * SHORT_LINE &&
                      !g_unichar_islower (first_letter (row->text));

  if (!take_hyphen (self->block, row->text) && run != NULL)
    aar_block_add_run (self->block, is_short ? "\n" : " ", run->style & ~AAR_RUN_MARK, run->size);
  add_row (self->block, page, row, 0);
  self->last_bold = self->last_bold && row->bold;
}

/**
 * aar_pdf_flow_add:
 * @self: a flow
 * @page: a page
 * @number: which, counted from 1
 * @lines: (array length=n_lines): lines of it in the order of reading
 * @n_lines: how many
 *
 * Adds lines to the paragraph that they go on with, or as new ones.
 */
void
aar_pdf_flow_add (AarPdfFlow *self, const AarPdfPage *page, guint number, const AarPdfLine *lines, guint n_lines)
{
  double right = 0;

  for (guint i = 0; i < n_lines; i++)
    right = MAX (right, lines[i].right);
  for (guint i = 0; i < n_lines;)
    {
      Row row = read_row (page, lines + i, n_lines - i);
      gboolean is_figure;
      gsize marker = measure_marker (row.text, &is_figure);
      gboolean contents = self->block != NULL && (row.has_page_number || self->block->kind == AAR_BLOCK_CONTENTS);

      if (contents || begins (self, &row, number, marker, is_figure))
        begin_block (self, page, number, &row, marker, is_figure);
      else
        go_on (self, page, &row, right);
      self->last = (AarPdfLine) { .left = row.left, .right = row.right, .top = row.top, .bottom = row.bottom };
      self->page = number;
      i += row.n;
      row_clear (&row);
    }
}

/**
 * aar_pdf_flow_end:
 * @self: a flow
 *
 * Ends the paragraph that might go on.
 */
void
aar_pdf_flow_end (AarPdfFlow *self)
{
  if (self->block != NULL)
    aar_block_finish (self->block);
  self->block = NULL;
}
