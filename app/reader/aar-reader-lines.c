/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-lines.h"

#include "aar-reader-furniture.h"
#include "aar-reader-split.h"
#include "aar-text.h"

#include <string.h>

/* Between the lines of a paragraph stand no more empty lines; shorter documents than this are not measured. */
#define MOST_BASE_GAP  4
#define LEAST_MEASURED 12

/* In a document without empty lines a line is broken on purpose where the next word had had a place on it: below
 * so many per cent of the width, more behind a full stop; the width is at least so many letters. Empty lines are
 * missing if no more than so many of a hundred lines have one before them. */
#define PLACE        86
#define CLOSED_PLACE 94
#define LEAST_WIDTH  60
#define MOST_GAPS    6

/**
 * aar_reader_ends_sentence:
 * @text: a text
 *
 * Returns: whether it ends with a mark that closes a sentence or announces a list
 */
gboolean
aar_reader_ends_sentence (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && strchr (".:!?;", text[length - 1]) != NULL;
}

static gunichar
first_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return g_utf8_get_char (text);
}

/**
 * aar_reader_begins_upper:
 * @text: a text
 *
 * Returns: whether it begins with a capital or a digit, as a heading or a new point does
 */
gboolean
aar_reader_begins_upper (const char *text)
{
  gunichar letter = first_letter (text);

  return g_unichar_isupper (letter) || g_unichar_isdigit (letter);
}

/**
 * aar_reader_begins_lower:
 * @text: a text
 *
 * Returns: whether it begins with a small letter, as what goes on does
 */
gboolean
aar_reader_begins_lower (const char *text)
{
  return g_unichar_islower (first_letter (text));
}

static void
clear_line (gpointer data)
{
  g_free (((AarReaderLine *) data)->text);
}

/* Whether empty lines stand only where pages end. */
static gboolean
is_tight (AarReaderLines *self, const gboolean *dropped)
{
  guint gaps = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);

      gaps += !dropped[i] && !dropped[i - 1] && !line->page && line->gap > self->base_gap;
    }
  return self->lines->len > LEAST_MEASURED && gaps * 100 <= self->lines->len * MOST_GAPS + 100;
}

static void
remove_dropped (AarReaderLines *self, const gboolean *dropped)
{
  guint kept = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine line = g_array_index (self->lines, AarReaderLine, i);

      if (dropped[i])
        g_free (line.text);
      else
        g_array_index (self->lines, AarReaderLine, kept++) = line;
    }
  /* The texts of what lies behind have moved or are freed. */
  g_array_set_clear_func (self->lines, NULL);
  g_array_set_size (self->lines, kept);
  g_array_set_clear_func (self->lines, clear_line);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : *(const guint *) a > *(const guint *) b;
}

/* Whether the lines that stand @gap apart go on with one another, so that the gap says nothing: then many of them begin
 * with a small letter. */
static gboolean
gap_means_nothing (AarReaderLines *self, guint gap)
{
  guint n = 0, lower = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);

      if (line->gap != gap || line->page)
        continue;
      n++;
      lower += g_unichar_islower (g_utf8_get_char (line->text)) && line->text[1] != ' ';
    }
  return lower * 12 >= n;
}

/* The gap between the lines of a paragraph: the smallest that is not rare. */
static void
measure (AarReaderLines *self)
{
  guint counts[MOST_BASE_GAP + 1] = { 0 }, sum = 0;
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);

      if (i > 0 && line->gap <= MOST_BASE_GAP && !line->page)
        counts[line->gap]++;
      g_array_append_val (widths, line->width);
    }
  for (guint gap = 0; gap <= MOST_BASE_GAP && sum * 20 < self->lines->len; gap++)
    {
      sum += counts[gap];
      if (sum * 20 >= self->lines->len && gap_means_nothing (self, gap))
        self->base_gap = gap;
    }
  if (self->lines->len <= LEAST_MEASURED)
    self->base_gap = 0;
  g_array_sort (widths, compare_numbers);
  self->width = widths->len > 0 ? g_array_index (widths, guint, widths->len * 9 / 10) : 0;
}

static void
read_lines (AarReaderLines *self, AarDocumentLines *document)
{
  guint n = aar_document_lines_get_n_lines (document), gap = 0, spaced = 0;
  gboolean page = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *raw = aar_document_lines_get_line (document, i);
      AarReaderLine line = { .raw = raw, .number = i + 1, .gap = gap };

      page = page || aar_document_lines_starts_page (document, i);
      line.text = aar_text_collapse (raw);
      if (*line.text == '\0')
        {
          g_free (line.text);
          gap++;
          continue;
        }
      line.page = page;
      line.width = (guint) g_utf8_strlen (line.text, -1);
      g_array_append_val (self->lines, line);
      spaced += raw[0] == ' ';
      gap = 0;
      page = FALSE;
    }
  /* A form feed that became a space: rare, alone before the first letter. */
  for (guint i = 0; spaced * 12 < self->lines->len && i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);

      line->page = line->page || (line->raw[0] == ' ' && line->raw[1] != ' ' && g_ascii_isprint (line->raw[1])) ||
                   (line->raw[0] == ' ' && (guchar) line->raw[1] >= 0xc3);
    }
}

/**
 * aar_reader_lines_new:
 * @document: a document
 * @lexicon: the wording of its language
 *
 * Returns: (transfer full): what its lines say
 */
AarReaderLines *
aar_reader_lines_new (AarDocumentLines *document, const AarLexicon *lexicon)
{
  AarReaderLines *self = g_new0 (AarReaderLines, 1);
  g_autofree gboolean *dropped = NULL;

  self->lines = g_array_new (FALSE, TRUE, sizeof (AarReaderLine));
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_lines (self, document);
  measure (self);
  dropped = g_new0 (gboolean, self->lines->len + 1);
  aar_reader_furniture_find (self, lexicon, dropped);
  self->tight = is_tight (self, dropped);
  remove_dropped (self, dropped);
  aar_reader_lines_split (self, lexicon);
  g_array_set_clear_func (self->lines, clear_line);
  return self;
}

void
aar_reader_lines_free (AarReaderLines *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->contents);
  g_free (self);
}

/**
 * aar_reader_lines_get:
 * @self: lines
 * @index: a place
 *
 * Returns: (transfer none): the line there
 */
AarReaderLine *
aar_reader_lines_get (AarReaderLines *self, guint index)
{
  return &g_array_index (self->lines, AarReaderLine, index);
}

/* Whether the first word of the line at @index had had a place on the line before, so that it began anew on purpose. */
static gboolean
had_place (AarReaderLines *self, guint index)
{
  const char *text = aar_reader_lines_get (self, index)->text;
  AarReaderLine *before = aar_reader_lines_get (self, index - 1);
  guint word = (guint) g_utf8_strlen (text, (gssize) strcspn (text, " "));

  return (before->width + 1 + word) * 100 <
         MAX (self->width, LEAST_WIDTH) * (aar_reader_ends_sentence (before->text) ? CLOSED_PLACE : PLACE);
}

/* Whether a line has the first letter of something new; figures need a stop before them, or to be the number of a
 * heading. */
static gboolean
begins_anew (const char *text, const char *before)
{
  gsize n = strspn (text, "0123456789.");

  if (n == 0)
    return aar_reader_begins_upper (text);
  return aar_reader_ends_sentence (before) || (text[n] == ' ' && g_unichar_isupper (g_utf8_get_char (text + n + 1)));
}

/**
 * aar_reader_lines_is_break:
 * @self: lines
 * @index: a place
 *
 * Returns: whether a paragraph ends before the line there, as far as empty lines tell, or the width of the lines in a
 *   document that has none
 */
gboolean
aar_reader_lines_is_break (AarReaderLines *self, guint index)
{
  AarReaderLine *line;
  const char *before;

  if (index == 0)
    return TRUE;
  line = aar_reader_lines_get (self, index);
  if (line->gap > self->base_gap)
    return TRUE;
  before = aar_reader_lines_get (self, index - 1)->text;
  return self->tight && begins_anew (line->text, before) && had_place (self, index) &&
         strchr (",-/&(", before[strlen (before) - 1]) == NULL;
}
