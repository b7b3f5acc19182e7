/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-lines.h"

#include "aar-reader-split.h"
#include "aar-text.h"

#include <string.h>

/* A line of this many repetitions at the edge of pages is a head or foot of the page. */
#define FURNITURE_REPEATS 3

/* Single numbers on lines of their own that count up and stand at least so many lines apart are page numbers. */
#define LEAST_PAGE_LINES 12

/* An entry of a contents list may be broken over so many lines. */
#define CONTENTS_STRAY 4

/* Between the lines of a paragraph stand no more empty lines; shorter documents than this are not measured. */
#define MOST_BASE_GAP  4
#define LEAST_MEASURED 12

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

/* One number alone, or between dashes, or after the word for page, or n/m: @value gets it. */
static gboolean
is_page_number (const AarLexicon *lexicon, const char *text, guint *value, gboolean *certain)
{
  const char *p = text;
  char *end;

  if (strlen (text) > 24)
    return FALSE;
  *certain = FALSE;
  if (g_str_has_prefix (p, "- ") || g_str_has_prefix (p, "– "))
    {
      *certain = TRUE;
      p = strchr (p, ' ') + 1;
    }
  else if (!g_ascii_isdigit (*p) && strchr (p, ' ') != NULL)
    {
      g_autofree char *word = g_strndup (p, strchr (p, ' ') - p);

      if (!aar_lexicon_has (lexicon, "furniture", "page", word))
        return FALSE;
      *certain = TRUE;
      p = strchr (p, ' ') + 1;
    }
  if (!g_ascii_isdigit (*p))
    return FALSE;
  *value = (guint) g_ascii_strtoull (p, &end, 10);
  if (*value > 999)
    return FALSE;
  p = end + strspn (end, " ");
  if (*p == '/' || *p == '(' || strncmp (p, "af ", 3) == 0 || strncmp (p, "av ", 3) == 0)
    {
      p += strcspn (p, "0123456789");
      *certain = *p != '\0';
      p += strspn (p, "0123456789");
      p += strspn (p, " )");
    }
  return strcmp (p, "") == 0 || strcmp (p, "-") == 0 || strcmp (p, "–") == 0;
}

/* A line of a contents list: dots or a wide space, then the number of the page. */
static gboolean
is_contents_line (const char *raw, const char *text)
{
  gsize n = strlen (text), digits = 0;

  if (strstr (text, "....") != NULL)
    return TRUE;
  while (digits < n && g_ascii_isdigit (text[n - 1 - digits]))
    digits++;
  /* A longer number is a year. */
  return n > 3 && digits > 0 && digits <= 3 && strspn (text, "0123456789. -–") < n &&
         strchr (" .\t", text[n - 1 - digits]) != NULL;
}

static char *
contents_title (const char *text)
{
  gsize n = strcspn (text, "\t");
  const char *dots = strstr (text, "...");
  g_autofree char *title = NULL;

  if (dots != NULL && (gsize) (dots - text) < n)
    n = dots - text;
  while (n > 0 && strchr ("0123456789. \t", text[n - 1]) != NULL)
    n--;
  title = g_strndup (text, n);
  return aar_lexicon_fold (title);
}

/* Whether a contents list goes on at @index; it may be broken by page numbers and one stray line. */
static gboolean
contents_go_on (AarReaderLines *self, guint index)
{
  for (guint i = index; i < self->lines->len && i < index + CONTENTS_STRAY; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);

      if (is_contents_line (line->raw, line->text))
        return TRUE;
    }
  return FALSE;
}

static void
drop (gboolean *dropped, AarReaderLines *self, guint index)
{
  dropped[index] = TRUE;
  /* What follows keeps the break that the dropped line stood in. */
  if (index + 1 < self->lines->len)
    {
      AarReaderLine *line = aar_reader_lines_get (self, index);
      AarReaderLine *next = aar_reader_lines_get (self, index + 1);

      next->page = next->page || line->page;
      next->gap = MAX (next->gap, line->gap);
    }
}

static void
drop_contents (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      gboolean head = aar_lexicon_has (lexicon, "sections", "contents", line->text);

      if (inside && !dropped[i] && !contents_go_on (self, i))
        inside = FALSE;
      if (head && i + 1 < self->lines->len && contents_go_on (self, i + 1))
        inside = TRUE;
      if (!inside && strstr (line->text, ".....") == NULL)
        continue;
      if (!head)
        g_hash_table_add (self->contents, contents_title (g_strstrip (line->text)));
      drop (dropped, self, i);
    }
}

static void
drop_page_numbers (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (guint));
  guint value = 0, last = 0, last_line = 0, rising = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      gboolean certain;

      if (!is_page_number (lexicon, line->text, &value, &certain))
        continue;
      if (certain ||
          (i + 1 < self->lines->len && aar_reader_lines_get (self, i + 1)->page && line->gap > self->base_gap))
        drop (dropped, self, i);
      else
        {
          if (value > last && line->number - last_line >= LEAST_PAGE_LINES)
            rising++;
          last = value;
          last_line = line->number;
          g_array_append_val (single, i);
        }
    }
  if (rising >= FURNITURE_REPEATS && rising * 10 >= single->len * 8)
    for (guint i = 0; i < single->len; i++)
      drop (dropped, self, g_array_index (single, guint, i));
}

/* The text with its numbers made alike, so that the foot of page 3 is that of page 4. */
static char *
mask (const char *text)
{
  char *masked = g_strdup (text);

  for (char *p = masked; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '0';
  return masked;
}

static void
drop_heads_and_feet (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      gboolean edge = line->page || (i + 1 < self->lines->len && aar_reader_lines_get (self, i + 1)->page);
      char *key;
      AarTerm term;

      if (!edge || dropped[i] || !g_unichar_isalnum (first_letter (line->text)) ||
          aar_lexicon_match (lexicon, line->text, &term) || g_ascii_isdigit (*line->text))
        continue;
      key = mask (line->text);
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
      g_array_append_val (edges, i);
    }
  for (guint i = 0; i < edges->len; i++)
    {
      guint index = g_array_index (edges, guint, i);
      g_autofree char *key = mask (aar_reader_lines_get (self, index)->text);

      if (index > 0 && GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= FURNITURE_REPEATS)
        drop (dropped, self, index);
    }
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
read_lines (AarReaderLines *self, AarDocument *document)
{
  guint n = aar_document_get_n_lines (document), gap = 0, spaced = 0;
  gboolean page = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *raw = aar_document_get_line (document, i);
      AarReaderLine line = { .raw = raw, .number = i + 1, .gap = gap };

      page = page || aar_document_starts_page (document, i);
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
aar_reader_lines_new (AarDocument *document, const AarLexicon *lexicon)
{
  AarReaderLines *self = g_new0 (AarReaderLines, 1);
  g_autofree gboolean *dropped = NULL;

  self->lines = g_array_new (FALSE, TRUE, sizeof (AarReaderLine));
  self->contents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_lines (self, document);
  measure (self);
  dropped = g_new0 (gboolean, self->lines->len + 1);
  drop_page_numbers (self, lexicon, dropped);
  drop_contents (self, lexicon, dropped);
  drop_heads_and_feet (self, lexicon, dropped);
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

/**
 * aar_reader_lines_is_break:
 * @self: lines
 * @index: a place
 *
 * Returns: whether a paragraph ends before the line there, as far as empty lines tell
 */
gboolean
aar_reader_lines_is_break (AarReaderLines *self, guint index)
{
  return index == 0 || aar_reader_lines_get (self, index)->gap > self->base_gap;
}
