/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-time.h"

#include <string.h>

static const struct
{
  const char *key;
  AarReaderOccasion occasion;
  guint months;
} occasions[] = {
  { "quarter", AAR_READER_OCCASION_QUARTER, 3 }, { "half", AAR_READER_OCCASION_HALF, 6 },
  { "third", AAR_READER_OCCASION_THIRD, 4 },     { "year", AAR_READER_OCCASION_YEAR, 12 },
  { "other", AAR_READER_OCCASION_OTHER, 0 },
};

/**
 * aar_reader_year_at:
 * @text: a text
 *
 * Returns: the year from 1990 to 2099 that stands at the beginning of @text, or 0
 */
guint
aar_reader_year_at (const char *text)
{
  guint year;

  if (strspn (text, "0123456789") != 4)
    return 0;
  year = (guint) g_ascii_strtoull (text, NULL, 10);
  return year >= 1990 && year <= 2099 ? year : 0;
}

static const char *
skip_spaces (const char *p)
{
  return p + strspn (p, " ");
}

/* A number of one or two digits with an optional stop; NULL if there is none. */
static const char *
parse_small (const char *p, guint *value)
{
  gsize n = strspn (p, "0123456789");

  if (n < 1 || n > 2)
    return NULL;
  *value = (guint) g_ascii_strtoull (p, NULL, 10);
  p += n;
  return *p == '.' ? p + 1 : p;
}

/* A dash or a word such as "og" between two numbers; NULL if there is none. */
static const char *
parse_joiner (const AarLexicon *lexicon, const char *p)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "rounds", "and");

  p = skip_spaces (p);
  if (*p == '-' || *p == '/' || *p == '+')
    return skip_spaces (p + 1);
  if (g_str_has_prefix (p, "–") || g_str_has_prefix (p, "—"))
    return skip_spaces (p + strlen ("–"));
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (p, words[i]) && p[strlen (words[i])] == ' ')
      return skip_spaces (p + strlen (words[i]));
  return NULL;
}

/* The word for an occasion at @p, at the length of whole words; NULL if there is none. */
static const char *
parse_word (const AarLexicon *lexicon, const char *p, AarReaderTime *time)
{
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    {
      const char *const *words = aar_lexicon_get_list (lexicon, "rounds", occasions[i].key);

      for (guint j = 0; words[j] != NULL; j++)
        {
          gsize n = aar_lexicon_prefix (p, words[j]);

          if (n == 0 || g_unichar_isalnum (g_utf8_get_char (p + n)))
            continue;
          time->occasion = occasions[i].occasion;
          g_strlcpy (time->word, words[j], sizeof time->word);
          return p + n;
        }
    }
  return NULL;
}

/* Q1 2025, T2; the letter stands for the occasion. */
static const char *
parse_letter (const char *p, AarReaderTime *time)
{
  if ((*p != 'Q' && *p != 'K' && *p != 'T') || p[1] < '1' || p[1] > '4' || g_ascii_isalnum (p[2]))
    return NULL;
  time->occasion = *p == 'T' ? AAR_READER_OCCASION_THIRD : AAR_READER_OCCASION_QUARTER;
  g_strlcpy (time->word, *p == 'T' ? "tertial" : "kvartal", sizeof time->word);
  time->first = time->last = p[1] - '0';
  p += 2;
  if ((*p == '-' || *p == '/') && p[1] == p[-2] && p[2] >= '1' && p[2] <= '4')
    {
      time->last = p[2] - '0';
      p += 3;
    }
  return p;
}

static const char *
parse_year (const char *p, AarReaderTime *time)
{
  const char *q = skip_spaces (p);

  if (*q == ',' || *q == '-' || *q == '/')
    q = skip_spaces (q + 1);
  time->year = aar_reader_year_at (q);
  return time->year != 0 ? q + 4 : p;
}

/* "1.-4. kvartal", "3. og 4. kvartal", "2. budgetopfølgning" */
static const char *
parse_number_first (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  const char *p = parse_small (text, &time->first), *q, *end;

  if (p == NULL)
    return NULL;
  time->last = time->first;
  q = parse_joiner (lexicon, p);
  if (q != NULL && (q = parse_small (q, &time->last)) != NULL)
    p = q;
  end = parse_word (lexicon, skip_spaces (p), time);
  return end;
}

/* "Kvartal 1-2", "Tertial 2", "Kvartal 2025", "Delårsrapport" */
static const char *
parse_word_first (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  const char *p = parse_word (lexicon, text, time), *q, *next;
  guint value;

  if (p == NULL)
    return NULL;
  q = parse_small (skip_spaces (p), &value);
  if (q == NULL || g_ascii_isdigit (*q))
    return p;
  time->first = time->last = value;
  p = q;
  next = parse_joiner (lexicon, p);
  if (next != NULL && (next = parse_small (next, &value)) != NULL && !g_ascii_isdigit (*next))
    {
      time->last = value;
      p = next;
    }
  return p;
}

static guint
month_at (const AarLexicon *lexicon, const char *p, gsize *length)
{
  static const char *const keys[] = { "months", "short-months" };

  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      const char *const *months = aar_lexicon_get_list (lexicon, "time", keys[k]);

      for (guint i = 0; months[i] != NULL && i < 12; i++)
        {
          gsize n = strlen (months[i]);

          if (g_ascii_strncasecmp (p, months[i], n) != 0 || g_unichar_isalnum (g_utf8_get_char (p + n)))
            continue;
          *length = n + (p[n] == '.');
          return i + 1;
        }
    }
  return 0;
}

/**
 * aar_reader_month_at:
 * @lexicon: the wording
 * @text: a text
 *
 * Returns: whether it begins with the name of a month
 */
gboolean
aar_reader_month_at (const AarLexicon *lexicon, const char *text)
{
  gsize length;

  return month_at (lexicon, text, &length) != 0;
}

static void
set_days (AarReaderTime *time, guint from_month, guint from_day, guint to_month, guint to_day)
{
  if (to_day == 0)
    to_day = g_date_get_days_in_month (to_month, (GDateYear) time->year);
  g_snprintf (time->from, sizeof time->from, "%04u-%02u-%02u", time->year % 10000, from_month % 100, from_day % 100);
  g_snprintf (time->to, sizeof time->to, "%04u-%02u-%02u", time->year % 10000, to_month % 100, to_day % 100);
}

/* 31.12.2018, 31/12-2018, 2018-12-31 */
static const char *
parse_digits (const char *text, AarReaderTime *time)
{
  guint a, b, day;
  const char *p = text + strspn (text, "0123456789");
  gsize n = p - text;

  if ((n != 1 && n != 2 && n != 4) || strchr ("./-", *p) == NULL || *p == '\0')
    return NULL;
  a = (guint) g_ascii_strtoull (text, NULL, 10);
  if (strspn (p + 1, "0123456789") < 1 || strspn (p + 1, "0123456789") > 2)
    return NULL;
  b = (guint) g_ascii_strtoull (p + 1, NULL, 10);
  p += 1 + strspn (p + 1, "0123456789");
  if (*p == '\0' || strchr ("./-", *p) == NULL)
    return NULL;
  p++;
  p = skip_spaces (p);
  if (n == 4)
    {
      time->year = aar_reader_year_at (text);
      day = (guint) g_ascii_strtoull (p, NULL, 10);
      p += strspn (p, "0123456789");
    }
  else
    {
      time->year = aar_reader_year_at (p);
      day = a;
      p += 4;
    }
  if (time->year == 0 || b < 1 || b > 12 || !g_date_valid_dmy ((GDateDay) MIN (day, 99), b, (GDateYear) time->year))
    return NULL;
  set_days (time, b, day, b, day);
  return p;
}

/* 31. december 2018, maj 2025; without a year only where a day is printed */
static const char *
parse_month (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  guint day = 0, month;
  const char *p = parse_small (text, &day);
  gsize length;

  p = skip_spaces (p != NULL ? p : text);
  month = month_at (lexicon, p, &length);
  if (month == 0)
    return NULL;
  time->first = month;
  p = parse_year (p + length, time);
  if (time->year == 0 || (day != 0 && !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) time->year)))
    return NULL;
  set_days (time, month, day == 0 ? 1 : day, month, day);
  return p;
}

/**
 * aar_reader_time_set_span:
 * @time: a time
 *
 * Computes the first and the last day from the number and the year, where they can be told.
 */
void
aar_reader_time_set_span (AarReaderTime *time)
{
  guint months = 0;

  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    if (occasions[i].occasion == time->occasion)
      months = occasions[i].months;
  if (months == 0 || time->year == 0)
    return;
  if (months == 12)
    time->first = time->last = 1;
  if (time->first >= 1 && time->last >= time->first && time->last * months <= 12)
    set_days (time, (time->first - 1) * months + 1, 1, time->last * months, 0);
}

/**
 * aar_reader_time_parse:
 * @lexicon: the wording
 * @text: a text
 * @time: (out): the time that it begins with
 *
 * Returns: whether there is one
 */
gboolean
aar_reader_time_parse (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  const char *end;

  memset (time, 0, sizeof *time);
  time->occasion = AAR_READER_OCCASION_DAY;
  end = parse_digits (text, time);
  if (end == NULL)
    end = parse_month (lexicon, text, time);
  if (end == NULL)
    {
      memset (time, 0, sizeof *time);
      end = parse_number_first (lexicon, text, time);
      if (end == NULL)
        end = parse_word_first (lexicon, text, time);
      if (end == NULL)
        end = parse_letter (text, time);
      if (end == NULL)
        return FALSE;
      end = parse_year (end, time);
      aar_reader_time_set_span (time);
    }
  time->length = end - text;
  return TRUE;
}

/**
 * aar_reader_time_is_round:
 * @lexicon: the wording
 * @text: a text
 * @time: (out): the time that it names
 *
 * Returns: whether @text names a round of follow-up and nothing else
 */
gboolean
aar_reader_time_is_round (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  const char *end;

  if (!g_ascii_isdigit (*text) && !aar_reader_time_parse (lexicon, text, time))
    return FALSE;
  if (g_ascii_isdigit (*text) && !aar_reader_time_parse (lexicon, text, time))
    return FALSE;
  /* A word without number and year is a heading or the beginning of a sentence. */
  if (time->occasion != AAR_READER_OCCASION_DAY && time->first == 0 && time->year == 0)
    return FALSE;
  end = text + time->length;
  return end[strspn (end, " :.")] == '\0';
}

/**
 * aar_reader_time_after:
 * @lexicon: the wording
 * @text: what stands behind a label
 * @time: (out): the time that the label is about
 *
 * `pr. 1. kvartal 2026` behind `Status`.
 *
 * Returns: (nullable): what follows the time, %NULL if there is none
 */
const char *
aar_reader_time_after (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "rounds", "as-of");
  const char *p = skip_spaces (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize n = aar_lexicon_prefix (p, words[i]);

      if (n > 0 && p[n] == ' ')
        {
          p = skip_spaces (p + n);
          break;
        }
    }
  if (p == text || !aar_reader_time_parse (lexicon, p, time) || (time->first == 0 && time->to[0] == '\0'))
    return NULL;
  return p + time->length;
}

/* "1. februar – 31. december 2026", "marts-maj 2026": the first day is of the year that is printed with the last. */
static const char *
parse_open_span (const AarLexicon *lexicon, const char *text, AarReaderTime *time)
{
  guint day = 0, month;
  const char *p = parse_small (text, &day);
  gsize length;
  AarReaderTime last;

  p = skip_spaces (p != NULL ? p : text);
  month = month_at (lexicon, p, &length);
  p = month != 0 ? parse_joiner (lexicon, p + length) : NULL;
  if (p == NULL || !aar_reader_time_parse (lexicon, p, &last) || last.occasion != AAR_READER_OCCASION_DAY ||
      (day != 0 && !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) last.year)))
    return NULL;
  *time = last;
  g_snprintf (time->from, sizeof time->from, "%04u-%02u-%02u", last.year % 10000, month % 100,
              day == 0 ? 1 : day % 100);
  return p + last.length;
}

/* "2024-2025", "2024", "2024-25" */
static const char *
parse_years (const char *text, AarReaderTime *time)
{
  time->year = aar_reader_year_at (text);
  if (time->year == 0)
    return NULL;
  set_days (time, 1, 1, 12, 31);
  text += 4;
  if (*text == '-' && strspn (text + 1, "0123456789") == 2)
    {
      g_snprintf (time->to, sizeof time->to, "%02u%.2s-12-31", time->year / 100 % 100, text + 1);
      text += 3;
    }
  return text;
}

/**
 * aar_reader_time_find_span:
 * @lexicon: the wording
 * @text: the printed words on time
 * @from: (out): the first day
 * @to: (out): the last day
 *
 * Returns: whether @text names a time from which days can be told
 */
gboolean
aar_reader_time_find_span (const AarLexicon *lexicon, const char *text, char from[12], char to[12])
{
  from[0] = to[0] = '\0';
  for (const char *p = text; *p != '\0';)
    {
      AarReaderTime time;
      const char *end = NULL;
      gboolean start = p == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)));

      if (start)
        end = parse_open_span (lexicon, p, &time);
      if (end == NULL && start && aar_reader_time_parse (lexicon, p, &time) && time.from[0] != '\0')
        end = p + time.length;
      else if (end == NULL && start)
        end = parse_years (p, &time);
      if (end == NULL)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (from[0] == '\0')
        g_strlcpy (from, time.from, 12);
      if (strcmp (time.to, to) > 0)
        g_strlcpy (to, time.to, 12);
      p = end;
    }
  return from[0] != '\0';
}

/**
 * aar_reader_time_find_due:
 * @lexicon: the wording
 * @text: a point
 * @due: (out): the day
 *
 * Returns: whether a word such as `klart` or `senest` stands before a time in @text, or a time alone in brackets at its
 *   end
 */
gboolean
aar_reader_time_find_due (const AarLexicon *lexicon, const char *text, char due[12])
{
  g_autofree char *folded = aar_lexicon_fold (text);
  gsize length;
  const char *at = aar_lexicon_find (lexicon, "time", "due", folded, &length);
  const char *open = strrchr (text, '(');
  AarReaderTime time;
  char from[12];

  if (at != NULL && at[length] == ' ' && aar_reader_time_find_span (lexicon, at + length + 1, from, due))
    return TRUE;
  if (open == NULL || !aar_reader_time_parse (lexicon, open + 1, &time) || time.to[0] == '\0' ||
      strcmp (open + 1 + time.length, ")") != 0)
    return FALSE;
  g_strlcpy (due, time.to, sizeof time.to);
  return TRUE;
}
