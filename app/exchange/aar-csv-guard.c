/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-guard.h"

#include <string.h>

/* Spreadsheets take a cell that begins with one of a few signs for a formula, and run it (OWASP, "CSV Injection").
 * So an apostrophe is put before such a sign, at the beginning of a text and also inside, after what a program that
 * takes another separator for the right one would see as the end of a cell: a separator, a quotation mark, a line
 * break.
 *
 * They also take a text for a number, a date or a time where it looks like one, and change it: 7.10 into 7.1 or the
 * seventh of October, "maj 2026" into the first of May, 1E2 into 100, 3764852384419467289 into 3.76E+18, 007 into
 * 7. What may be taken so gets a word joiner behind it, which is not seen and keeps it a text (tried with LibreOffice
 * 7.4 in Danish and Swedish, see tests/exchange/test-spreadsheet.c; a no-break space does not). A long number is an id,
 * and must also come back from a spreadsheet that saves in Windows-1252, which has no word joiner; it gets an
 * apostrophe.
 *
 * What is there already is counted as a part of the text, and one more is added, so that taking one away gives the
 * text back, whatever it was. */

#define WORD_JOINER "\xe2\x81\xa0"

/* Spreadsheets keep fifteen digits. */
#define KEPT_DIGITS 15

static gboolean
ends_cell (char byte)
{
  return byte == ';' || byte == ',' || byte == '"' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* At the start of a cell also behind blanks, and the wide signs of Asian keyboards, which some programs take too. */
static gboolean
begins_formula (const char *text, gboolean at_start)
{
  const char *p = text;

  while (at_start && !ends_cell (*p) && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '=' || *p == '+' || *p == '-' || *p == '@')
    return TRUE;
  return at_start && (*text == '\t' || *text == '\r' || *text == '\n' ||
                      (*p != '\0' && g_utf8_strchr ("＝＋－＠", -1, g_utf8_get_char (p)) != NULL));
}

static gboolean
is_long_number (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return text[length] == '\0' && (length > KEPT_DIGITS || (length > 1 && text[0] == '0'));
}

/* Whether an apostrophe belongs before @text; @n is how many stand there. Only Excel is kept from long numbers, but
 * what has an apostrophe before it in the text itself gets another one for every reader. */
static gboolean
asks_for_apostrophe (const char *text, gboolean at_start, gboolean is_excel, gsize *n)
{
  *n = strspn (text, "'");
  return begins_formula (text + *n, at_start) || (at_start && (is_excel || *n > 0) && is_long_number (text + *n));
}

/* What a spreadsheet knows, besides digits and signs, of dates, times, amounts and numbers in Danish, Swedish and
 * English. */
static gboolean
is_word_of_value (const char *word, gsize length)
{
  static const char *const words[] = {
    "jan",     "januar",    "januari", "january",  "feb",     "februar",  "februari", "february",  "mar",    "marts",
    "mars",    "march",     "apr",     "april",    "maj",     "may",      "jun",      "juni",      "june",   "jul",
    "juli",    "july",      "aug",     "august",   "augusti", "sep",      "sept",     "september", "okt",    "oct",
    "oktober", "october",   "nov",     "november", "dec",     "december", "man",      "mandag",    "mon",    "monday",
    "måndag",  "mån",       "tir",     "tirsdag",  "tis",     "tisdag",   "tue",      "tuesday",   "ons",    "onsdag",
    "wed",     "wednesday", "tor",     "tors",     "torsdag", "thu",      "thursday", "fre",       "fredag", "fri",
    "friday",  "lør",       "lørdag",  "lör",      "lördag",  "sat",      "saturday", "søn",       "søndag", "sön",
    "söndag",  "sun",       "sunday",  "e",        "am",      "pm",       "kr",       "dkk",       "sek",    "nok",
    "eur",     "usd",       "gbp",     NULL,
  };
  g_autofree char *lower = g_utf8_strdown (word, (gssize) length);

  return g_strv_contains (words, lower);
}

static gboolean
is_truth (const char *text)
{
  static const char *const words[] = { "sand", "falsk", "sant", "falskt", "true", "false", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, lower);
}

/* A longer text is none of what is looked for. */
#define LONGEST_VALUE 40

/* Whether a spreadsheet may take @text for a number, an amount, a date or a time, and show it otherwise. What it shows
 * as it is, a whole number, is left to it. */
static gboolean
looks_like_value (const char *text)
{
  gboolean has_digit = FALSE;

  if (strlen (text) > LONGEST_VALUE || strchr ("+-'", *text) != NULL || strspn (text, "0123456789") == strlen (text))
    return FALSE;
  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;
      gunichar letter = g_utf8_get_char (p);

      p = g_utf8_next_char (p);
      if (g_ascii_isdigit (*start))
        has_digit = TRUE;
      else if (g_unichar_isalpha (letter))
        {
          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (!is_word_of_value (start, (gsize) (p - start)))
            return is_truth (text);
        }
      else if (g_utf8_strchr (" \u00a0\u2009\u202f.,-/:%()+$€£¥¤", -1, letter) == NULL)
        return FALSE;
    }
  return has_digit;
}

static gboolean
asks_for_joiner (const char *text, gboolean is_excel)
{
  gsize length = strlen (text), stem = length;
  g_autofree char *value = NULL;

  while (g_str_has_suffix (text, WORD_JOINER) && stem >= strlen (WORD_JOINER) &&
         memcmp (text + stem - strlen (WORD_JOINER), WORD_JOINER, strlen (WORD_JOINER)) == 0)
    stem -= strlen (WORD_JOINER);
  if (stem == 0 || stem > LONGEST_VALUE || (!is_excel && stem == length))
    return FALSE;
  value = g_strndup (text, stem);
  return looks_like_value (value);
}

/**
 * aar_csv_guard:
 * @text: a text
 * @profile: for whom; what only looks like a number is guarded for Excel alone
 * @guarded: where to put the text with its guard
 *
 * Returns: whether anything was added
 */
gboolean
aar_csv_guard (const char *text, AarCsvProfile profile, GString *guarded)
{
  gboolean is_excel = profile == AAR_CSV_PROFILE_EXCEL;
  gsize length = strlen (text), n;

  g_string_truncate (guarded, 0);
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((p == text || ends_cell (p[-1])) && asks_for_apostrophe (p, p == text, is_excel, &n))
        g_string_append_c (guarded, '\'');
      g_string_append_c (guarded, *p);
    }
  if (asks_for_joiner (text, is_excel))
    g_string_append (guarded, WORD_JOINER);
  return guarded->len > length;
}

/**
 * aar_csv_unguard:
 * @text: (inout): a cell that was read
 *
 * Takes away what [func@Aar.csv_guard] added, of either profile.
 */
void
aar_csv_unguard (GString *text)
{
  gsize kept = 0, n;
  gboolean at_cell = TRUE;

  for (gsize i = 0; i < text->len; i++)
    {
      gboolean is_guard = at_cell && asks_for_apostrophe (text->str + i, i == 0, FALSE, &n) && n > 0;

      /* what follows the guard belongs to the text: another apostrophe is no guard any more */
      at_cell = !is_guard && ends_cell (text->str[i]);
      if (!is_guard)
        text->str[kept++] = text->str[i];
    }
  g_string_truncate (text, kept);
  if (asks_for_joiner (text->str, FALSE))
    g_string_truncate (text, text->len - strlen (WORD_JOINER));
}
