/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on pages without being of the text: their numbers, heads and feet, and the contents list. */
#include "aar-reader-furniture.h"

#include <string.h>

/* A line of this many repetitions at the edge of pages is a head or foot of the page. */
#define FURNITURE_REPEATS 3

/* Single numbers on lines of their own that count up and stand at least so many lines apart are page numbers. */
#define LEAST_PAGE_LINES 12

/* An entry of a contents list may be broken over so many lines. */
#define CONTENTS_STRAY 4

/* The title stands within the first lines; a running head has no fewer letters, "Side 10 af 120" no more. */
#define TITLE_LINES  3
#define LEAST_TITLE  8
#define LONGEST_TAIL 16

/* Beside the title in a running head stands no more. */
#define LONGEST_BESIDE 40

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
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

/* Whether a page ends behind the line at @index; with the last line the last page does, if the number is @in_turn. */
static gboolean
ends_page (AarReaderLines *self, guint index, gboolean in_turn)
{
  return index + 1 < self->lines->len ? aar_reader_lines_get (self, index + 1)->page : in_turn;
}

/* Whether the head of a column of numbers stands alone on its line: then numbers alone are those of rows. */
static gboolean
has_number_column (AarReaderLines *self, const AarLexicon *lexicon)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *text = aar_reader_lines_get (self, i)->text;
      AarTerm term;

      if (aar_lexicon_match (lexicon, text, &term) && term.field == AAR_READER_NUMBER &&
          strspn (text + term.length, ".") == strlen (text + term.length))
        return TRUE;
    }
  return FALSE;
}

static void
drop_page_numbers (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (guint));
  guint value = 0, last = 0, last_line = 0, rising = 0, page = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      gboolean certain;

      if (!is_page_number (lexicon, line->text, &value, &certain))
        continue;
      if (certain || (line->gap > self->base_gap && ends_page (self, i, value == page + 1)))
        {
          drop (dropped, self, i);
          page = value;
        }
      else
        {
          if (value > last && line->number - last_line >= LEAST_PAGE_LINES)
            rising++;
          last = value;
          last_line = line->number;
          g_array_append_val (single, i);
        }
    }
  if (rising >= FURNITURE_REPEATS && rising * 10 >= single->len * 8 && !has_number_column (self, lexicon))
    for (guint i = 0; i < single->len; i++)
      drop (dropped, self, g_array_index (single, guint, i));
}

/* The text with its numbers made alike, so that the foot of page 9 is that of page 10. */
static char *
mask (const char *text)
{
  GString *masked = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (masked, *p);
    else if (masked->len == 0 || masked->str[masked->len - 1] != '0')
      g_string_append_c (masked, '0');
  return g_string_free_and_steal (masked);
}

/* Whether the line is a label with its value, a part of the plan or the head of a table, which stand on many pages. */
static gboolean
is_of_plan (const AarLexicon *lexicon, const char *text)
{
  AarTerm term;
  const char *p;

  if (!aar_lexicon_match (lexicon, text, &term))
    return FALSE;
  p = text + term.length;
  p += strspn (p, ". ");
  /* "Handlingsplan 2026" and "Handleplan for …" are titles. */
  return *p == '\0' || *p == ':' || g_unichar_isupper (g_utf8_get_char (p)) ||
         (g_ascii_isdigit (*p) && strspn (p, "0123456789") < 4);
}

/* Where "Side 2 af 4" begins that stands behind something else on its line; NULL if it does not. */
static const char *
page_tail (const AarLexicon *lexicon, const char *text)
{
  guint value;
  gboolean certain = FALSE;

  for (const char *p = strchr (text, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (strlen (p + 1) <= LONGEST_TAIL && g_ascii_isalpha (p[1]) && is_page_number (lexicon, p + 1, &value, &certain) &&
        certain)
      return p;
  return NULL;
}

/* A page number beside the title or a running head goes; the title itself, on the first page, stays. */
static void
drop_page_tails (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      const char *tail = page_tail (lexicon, line->text);

      if (tail == NULL || dropped[i])
        continue;
      if (i >= TITLE_LINES && !is_of_plan (lexicon, line->text))
        {
          drop (dropped, self, i);
          continue;
        }
      line->text[tail - line->text] = '\0';
      line->width = (guint) g_utf8_strlen (line->text, -1);
      line->raw = line->text;
    }
}

static guint
count_of (GHashTable *counts, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

/* Whether the document begins with this line, or one at the top of a page has its first line in it. */
static gboolean
is_title (AarReaderLines *self, const AarReaderLine *line)
{
  const char *title = aar_reader_lines_get (self, 0)->text;

  for (guint i = 0; i < TITLE_LINES && i < self->lines->len; i++)
    if (strlen (line->text) >= LEAST_TITLE && strcmp (aar_reader_lines_get (self, i)->text, line->text) == 0)
      return TRUE;
  return line->page && strlen (title) >= 2 * LEAST_TITLE && strlen (line->text) < strlen (title) + LONGEST_BESIDE &&
         strstr (line->text, title) != NULL;
}

static void
drop_heads_and_feet (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (self, i);
      gboolean edge = line->page || (i > 0 && dropped[i - 1]) || i + 1 == self->lines->len ||
                      (i + 1 < self->lines->len && (dropped[i + 1] || aar_reader_lines_get (self, i + 1)->page));
      char *key;

      if (!edge || dropped[i] || !has_letters (line->text) || is_of_plan (lexicon, line->text) ||
          g_ascii_isdigit (*line->text))
        continue;
      key = mask (line->text);
      g_hash_table_replace (counts, key, GUINT_TO_POINTER (count_of (counts, key) + 1));
      g_hash_table_replace (alike, g_strdup (line->text), GUINT_TO_POINTER (count_of (alike, line->text) + 1));
      g_array_append_val (edges, i);
    }
  for (guint i = 0; i < edges->len; i++)
    {
      guint index = g_array_index (edges, guint, i);
      const char *text = aar_reader_lines_get (self, index)->text;
      g_autofree char *key = mask (text);
      guint n = count_of (counts, key);

      gboolean beside = (index > 0 && dropped[index - 1]) || (index + 1 < self->lines->len && dropped[index + 1]);

      /* Two are enough where the number in them counts the pages, or beside the foot of the page before. */
      if ((index > 0 && (n >= FURNITURE_REPEATS || (n > 1 && (beside || count_of (alike, text) == 1)))) ||
          (index >= TITLE_LINES && is_title (self, aar_reader_lines_get (self, index))))
        drop (dropped, self, index);
    }
}

typedef struct
{
  guint n;
  guint last;
  guint line;
  gboolean rising;
} Running;

/* The number of the page at the end or the beginning of a running head; 0 if there is none. @rest gets what stands
 * beside it. */
static guint
running_number (const char *text, char **rest)
{
  gsize n = strlen (text), digits = 0;
  const char *p = text + strspn (text, "0123456789");

  while (digits < n && g_ascii_isdigit (text[n - 1 - digits]))
    digits++;
  if (digits > 0 && digits <= 3 && digits < n && text[n - digits - 1] == ' ')
    {
      *rest = g_strndup (text, n - digits - 1);
      return (guint) g_ascii_strtoull (text + n - digits, NULL, 10);
    }
  if (p > text && p <= text + 3 && *p == ' ')
    {
      *rest = g_strdup (p + 1);
      return (guint) g_ascii_strtoull (text, NULL, 10);
    }
  return 0;
}

/* Running heads in a text without page breaks: the same words with a number that rises as pages do. */
static void
drop_running (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->lines->len; i++)
      {
        AarReaderLine *line = aar_reader_lines_get (self, i);
        g_autofree char *rest = NULL;
        guint value = dropped[i] ? 0 : running_number (line->text, &rest);
        Running *running;

        if (value == 0 || strlen (rest) < LEAST_TITLE || is_of_plan (lexicon, line->text))
          continue;
        running = g_hash_table_lookup (heads, rest);
        if (pass == 1)
          {
            if (running->rising && running->n >= FURNITURE_REPEATS)
              drop (dropped, self, i);
            continue;
          }
        if (running == NULL)
          {
            running = g_new0 (Running, 1);
            running->rising = TRUE;
            g_hash_table_insert (heads, g_steal_pointer (&rest), running);
          }
        running->rising = running->rising && value > running->last &&
                          (running->n == 0 ||
                           line->number - running->line >= LEAST_PAGE_LINES * (value - running->last));
        running->n++;
        running->last = value;
        running->line = line->number;
      }
}

/**
 * aar_reader_furniture_find:
 * @self: the lines of a document
 * @lexicon: the wording of its language
 * @dropped: (out caller-allocates): for each line whether it is a page number, a contents list, or the head or foot
 *   of a page
 */
void
aar_reader_furniture_find (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped)
{
  drop_page_numbers (self, lexicon, dropped);
  drop_contents (self, lexicon, dropped);
  drop_page_tails (self, lexicon, dropped);
  drop_heads_and_feet (self, lexicon, dropped);
  drop_running (self, lexicon, dropped);
}
