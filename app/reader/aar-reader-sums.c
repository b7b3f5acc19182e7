/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of money by year: `Økonomi (1.000 kr.)  2026  2027` over `Anlæg  4.500  12.000`. */
#include "aar-reader-sums.h"

#include "aar-reader-amount.h"

#include <string.h>

/* A table has at least two years, and no more than this; its heads and labels are no longer. */
#define LEAST_YEARS  2
#define MOST_YEARS   12
#define LONGEST_WORD 60

#define NO_BREAK_SPACE "\302\240"

typedef struct
{
  guint years[MOST_YEARS];
  guint n;
  double factor;
  char *word;
} Head;

/* "4.500", "12 000", "-1,5", "–": the number that is the whole of @text. */
static gboolean
parse_sum (const char *text, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = text;

  if (strcmp (text, "-") == 0 || strcmp (text, "–") == 0 || strcmp (text, "—") == 0)
    {
      *value = 0;
      return TRUE;
    }
  if (g_str_has_prefix (p, "−") || g_str_has_prefix (p, "–"))
    {
      g_string_append_c (digits, '-');
      p += strlen ("−");
    }
  else if (*p == '-' || *p == '+')
    g_string_append_c (digits, *p++);
  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if ((*p == '.' || *p == ' ') && strspn (p + 1, "0123456789") == 3)
      continue;
    else if (g_str_has_prefix (p, NO_BREAK_SPACE) && strspn (p + strlen (NO_BREAK_SPACE), "0123456789") == 3)
      p += strlen (NO_BREAK_SPACE) - 1;
    else if (*p == ',' && g_ascii_isdigit (p[1]) && strchr (digits->str, '.') == NULL)
      g_string_append_c (digits, '.');
    else
      return FALSE;
  *value = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

/* The words of a line, those of figures that stand one space apart joined where the line has wide gaps. */
static GPtrArray *
split_words (const char *raw, gboolean wide)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = raw; *p != '\0';)
    {
      const char *end = p;

      if (*p == ' ' || *p == '\t')
        {
          p++;
          continue;
        }
      while (*end != '\0' && *end != '\t' && !(*end == ' ' && (!wide || end[1] == ' ' || end[1] == '\0')))
        end++;
      g_ptr_array_add (words, g_strndup (p, end - p));
      p = end;
    }
  return words;
}

static char *
join_words (GPtrArray *words, guint from, guint to)
{
  GString *joined = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", (const char *) words->pdata[i]);
  return g_string_free_and_steal (joined);
}

/* How many units of money the figures under a head stand for; 0 if it names none. */
static double
head_factor (const AarLexicon *lexicon, const char *word)
{
  const char *open = strchr (word, '(');
  double factor = 0;

  for (const char *p = open != NULL ? open + 1 : word; *p != '\0' && factor == 0; p++)
    if ((p == word || !g_ascii_isalnum (p[-1])) && aar_reader_factor_at (lexicon, p, &factor) == NULL)
      factor = 0;
  return factor;
}

/* A line that ends in two years or more, with at most the word for the sum behind them. */
static gboolean
read_head (AarReaderBlocks *blocks, const char *text, Head *head)
{
  g_autoptr (GPtrArray) words = split_words (text, FALSE);
  guint first = words->len, last = words->len;
  AarTerm term;

  head->n = 0;
  while (last > 0 && words->len - last < 3 && !g_ascii_isdigit (*(const char *) words->pdata[last - 1]))
    last--;
  for (first = last; first > 0 && aar_reader_year_at (words->pdata[first - 1]) != 0 &&
                     strlen (words->pdata[first - 1]) == 4 && last - first < MOST_YEARS;)
    first--;
  if (last - first < LEAST_YEARS || last - first >= MOST_YEARS)
    return FALSE;
  for (guint i = first; i < last; i++)
    head->years[head->n++] = aar_reader_year_at (words->pdata[i]);
  for (guint i = 1; i < head->n; i++)
    if (head->years[i] != head->years[i - 1] + 1)
      return FALSE;
  head->word = join_words (words, 0, first);
  head->factor = head_factor (blocks->lexicon, head->word);
  /* Words that are neither of money nor a label of it: a sentence that ends in years. */
  return strlen (head->word) < LONGEST_WORD &&
         (head->factor > 0 || *head->word == '\0' ||
          (aar_lexicon_match (blocks->lexicon, head->word, &term) &&
           (term.field == AAR_READER_ECONOMY || term.field == AAR_READER_FUNDING)));
}

/* The values of a row: as many as years, perhaps one more for their sum. @word gets what they are. */
static gboolean
read_values (GPtrArray *words, const Head *head, double values[MOST_YEARS + 1], char **word)
{
  guint first = words->len, n;

  while (first > 0 && words->len - first <= head->n && parse_sum (words->pdata[first - 1], &values[0]))
    first--;
  n = words->len - first;
  if (n < head->n || n > head->n + 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    parse_sum (words->pdata[first + i], &values[i]);
  g_free (*word);
  *word = join_words (words, 0, first);
  return strlen (*word) < LONGEST_WORD;
}

/* Joins "8 000 12 500" where spaces part thousands and figures alike, if that gives as many figures as years. */
static GPtrArray *
join_thousands (const char *text, const Head *head)
{
  g_autoptr (GPtrArray) words = split_words (text, FALSE);
  GPtrArray *joined = g_ptr_array_new_with_free_func (g_free);
  guint figures = 0;
  double value;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      const char *before = joined->len > 0 ? joined->pdata[joined->len - 1] : "";
      gboolean group = strlen (word) == 3 && strspn (word, "0123456789") == 3 && g_ascii_isdigit (*before) &&
                       strspn (before, "0123456789 ") == strlen (before);

      if (group)
        {
          char *whole = g_strconcat (before, " ", word, NULL);

          g_free (joined->pdata[joined->len - 1]);
          joined->pdata[joined->len - 1] = whole;
          continue;
        }
      g_ptr_array_add (joined, g_strdup (word));
      figures += parse_sum (word, &value);
    }
  if (figures < head->n)
    g_ptr_array_set_size (joined, 0);
  return joined;
}

/* The row at @index as a block, if it is one. */
static gboolean
read_row (AarReaderBlocks *blocks, guint index, const Head *head)
{
  AarReaderLine *line = aar_reader_lines_get (blocks->lines, index);
  double values[MOST_YEARS + 1];
  g_autoptr (GPtrArray) wide = split_words (line->raw, TRUE);
  g_autoptr (GPtrArray) single = split_words (line->text, FALSE);
  g_autoptr (GPtrArray) joined = join_thousands (line->text, head);
  g_autofree char *word = NULL;
  AarReaderBlock *block;

  if (!read_values (wide, head, values, &word) && !read_values (single, head, values, &word) &&
      !read_values (joined, head, values, &word))
    return FALSE;
  block = aar_reader_block_new (AAR_READER_BLOCK_SUMS, *word != '\0' ? word : head->word, NULL);
  block->first = index;
  block->n_lines = 1;
  block->line = line->number;
  block->sums = g_array_new (FALSE, FALSE, sizeof (AarReaderSum));
  for (guint i = 0; i < head->n; i++)
    {
      AarReaderSum sum = { head->years[i], (gint64) (values[i] * head->factor + (values[i] < 0 ? -0.5 : 0.5)) };

      g_array_append_val (block->sums, sum);
    }
  g_ptr_array_add (blocks->blocks, block);
  return TRUE;
}

/**
 * aar_reader_sums_read:
 * @blocks: a document
 * @index: a line
 *
 * Reads the table of money by year that begins at @index.
 *
 * Returns: how many lines it takes, 0 if there is none
 */
guint
aar_reader_sums_read (AarReaderBlocks *blocks, guint index)
{
  AarReaderLine *line = aar_reader_lines_get (blocks->lines, index);
  Head head = { .n = 0 };
  guint n = index + 1;

  if (line->width < LEAST_YEARS * 5 - 1 || !read_head (blocks, line->text, &head) || head.factor == 0)
    {
      g_free (head.word);
      return 0;
    }
  while (n < blocks->lines->lines->len && read_row (blocks, n, &head))
    n++;
  g_free (head.word);
  return n > index + 1 ? n - index : 0;
}

/* The kind of money that a row is, by the first word of it. */
static const char *
funding_of (const AarLexicon *lexicon, const char *word)
{
  static const char *const kinds[] = { "both", "operation", "capital" };
  g_autofree char *folded = aar_lexicon_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (aar_lexicon_find (lexicon, "funding", kinds[i], folded, NULL) == folded)
      return kinds[i];
  return NULL;
}

/**
 * aar_reader_sums_file:
 * @draft: a plan
 * @node: (type Aar.Node): an initiative
 * @block: a row of a table of money by year
 *
 * Files the sums of the row, and of which kind of money the initiative is.
 */
void
aar_reader_sums_file (AarReaderDraft *draft, gpointer node, const AarReaderBlock *block)
{
  const char *kind = funding_of (draft->lexicon, block->text->str);
  const char *old = aar_record_get_text (node, AAR_NODE_FUNDING);

  for (guint i = 0; i < block->sums->len; i++)
    {
      const AarReaderSum *sum = &g_array_index (block->sums, AarReaderSum, i);

      aar_reader_amounts_add (draft, node, sum->amount, sum->year, block->text->str);
    }
  if (kind != NULL)
    aar_record_set_text (node, AAR_NODE_FUNDING, old == NULL || strcmp (old, kind) == 0 ? kind : "both");
}
