/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands under a label or in a column tells what it is where the word for it is unknown. */
#include "aar-value-types.h"

#include "aar-reader-amount.h"
#include "aar-reader-lines.h"
#include "aar-reader-rating.h"
#include "aar-reader-time.h"
#include "aar-reader-unit.h"

#include <string.h>

/* A time or a sum that stands alone has no more bytes. */
#define SHORT_VALUE 60
/* The name of a unit has no more bytes and words. */
#define LONGEST_UNIT 80
#define MOST_WORDS   9
/* A sentence with a figure tells a measure if it has no more bytes. */
#define LONGEST_MEASURE 160
/* So many of a hundred values must be of a kind. */
#define MOST_OF 60
/* Of so many different values in a hundred at most are names that come again. */
#define MOST_DIFFERENT 80

/**
 * aar_value_is_time:
 * @lexicon: the wording
 * @text: a value
 *
 * Returns: whether it says when, and little else
 */
gboolean
aar_value_is_time (const AarLexicon *lexicon, const char *text)
{
  char from[12], to[12];

  return strlen (text) <= SHORT_VALUE &&
         (aar_reader_time_find_span (lexicon, text, from, to) || aar_lexicon_has (lexicon, "time", "ongoing", text));
}

/**
 * aar_value_is_money:
 * @lexicon: the wording
 * @text: a value
 *
 * Returns: whether it names a sum of money
 */
gboolean
aar_value_is_money (const AarLexicon *lexicon, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (p[0]) && !g_ascii_isdigit (p[1]) &&
        aar_reader_money_at (lexicon, p + 1 + strspn (p + 1, " ")) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a value says by what success is measured. */
static gboolean
is_measure (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.;:", -1);

  if (strchr (text, '%') != NULL || aar_lexicon_find (lexicon, "cues", "fractions", folded, NULL) != NULL)
    return TRUE;
  for (const char *p = text; *p != '\0' && strlen (text) <= LONGEST_MEASURE; p++)
    if (g_ascii_isdigit (*p) && (p == text || !g_ascii_isalnum (p[-1])) && aar_reader_year_at (p) == 0)
      return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (aar_lexicon_has (lexicon, "cues", "measures", words[i]) || aar_lexicon_has (lexicon, "cues", "least", words[i]))
      return TRUE;
  return FALSE;
}

/* Names have no verbs. */
static gboolean
has_verb (const AarLexicon *lexicon, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.;:", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (aar_lexicon_has (lexicon, "units", "verbs", words[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_value_may_be_unit:
 * @lexicon: the wording
 * @text: a value
 *
 * Returns: whether it may be the name of a unit or of several
 */
gboolean
aar_value_may_be_unit (const AarLexicon *lexicon, const char *text)
{
  guint words = 1;

  if (aar_reader_unit_is_known (lexicon, text))
    return TRUE;
  if (is_measure (lexicon, text) || has_verb (lexicon, text))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    words += *p == ' ';
  return strlen (text) <= LONGEST_UNIT && words <= MOST_WORDS && aar_reader_begins_upper (text) &&
         (!aar_reader_ends_sentence (text) || strchr (text, '.') == text + strlen (text) - 1) &&
         strpbrk (text, "0123456789%") == NULL;
}

/**
 * aar_value_types_count_different:
 * @values: (element-type utf8): what stands under one label, or in one column
 *
 * Returns: how many of them differ
 */
guint
aar_value_types_count_different (GPtrArray *values)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < values->len; i++)
    g_hash_table_add (seen, values->pdata[i]);
  return g_hash_table_size (seen);
}

/**
 * aar_value_types_guess:
 * @lexicon: the wording
 * @values: (element-type utf8): what stands under one label, or in one column
 * @n_points: how many of them are points of a list
 *
 * Returns: what they are, %AAR_READER_NONE if nothing tells
 */
AarReaderField
aar_value_types_guess (const AarLexicon *lexicon, GPtrArray *values, guint n_points)
{
  guint times = 0, sums = 0, levels = 0, units = 0, known = 0, measures = 0, n = values->len;

  if (n == 0)
    return AAR_READER_NONE;
  for (guint i = 0; i < n; i++)
    {
      const char *text = values->pdata[i];
      gboolean money = aar_value_is_money (lexicon, text);

      sums += money;
      times += !money && aar_value_is_time (lexicon, text);
      levels += aar_reader_rating_is_level (lexicon, text);
      units += aar_value_may_be_unit (lexicon, text);
      known += aar_reader_unit_is_known (lexicon, text);
      measures += is_measure (lexicon, text);
    }
  if (levels * 100 >= n * MOST_OF)
    return AAR_READER_STATUS;
  if (sums * 100 >= n * MOST_OF)
    return AAR_READER_ECONOMY;
  if (times * 100 >= n * MOST_OF)
    return AAR_READER_TIMELINE;
  if (n_points * 2 > n)
    return measures * 100 >= n * MOST_OF ? AAR_READER_INDICATOR : AAR_READER_ACTION;
  if (units * 100 >= n * MOST_OF && (known * 4 >= n || (known > 0 && units == n) ||
                                     (n > 2 && aar_value_types_count_different (values) * 100 < n * MOST_DIFFERENT)))
    return AAR_READER_RESPONSIBLE;
  if (measures * 2 >= n)
    return AAR_READER_INDICATOR;
  return AAR_READER_NONE;
}
