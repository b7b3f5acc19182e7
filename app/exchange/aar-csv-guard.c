/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-guard.h"

#include <string.h>

/* Spreadsheets take a cell that begins with one of a few signs for a formula, and run it (OWASP, "CSV Injection").
 * So an apostrophe is put before such a sign, at the beginning of a text and also inside, after what a program that
 * takes another separator for the right one would see as the end of a cell: a separator, a quotation mark, a line
 * break.
 *
 * They also take a text for a number, a date or a time where it looks like one, and change it: 7.10 into 7.1 or the
 * seventh of October, 3764852384419467289 into 3.76485E+18, 007 into 7. A number with dots gets a word joiner
 * behind it, which is not seen and keeps it a text (measured with LibreOffice 7.4 in Danish, Swedish and English; a
 * no-break space does not). A long number is an id, and must also come back from a spreadsheet that saves in
 * Windows-1252, which has no word joiner; it gets an apostrophe.
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

static gboolean
begins_formula (char byte, gboolean at_start)
{
  if (byte == '=' || byte == '+' || byte == '-' || byte == '@')
    return TRUE;
  return at_start && (byte == '\t' || byte == '\r' || byte == '\n');
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
  return begins_formula (text[*n], at_start) || (at_start && (is_excel || *n > 0) && is_long_number (text + *n));
}

/* How much of @text is a number with dots, a date or a time; 0 if it does not begin with one. */
static gsize
measure_dotted (const char *text)
{
  gsize length = 0;

  for (guint n_parts = 0;; n_parts++)
    {
      gsize digits = strspn (text + length, "0123456789");

      if (digits == 0)
        return 0;
      length += digits;
      if (text[length] == '\0' || strchr (".-/:", text[length]) == NULL)
        return n_parts > 0 ? length : 0;
      length++;
    }
}

static gboolean
asks_for_joiner (const char *text, gboolean is_excel)
{
  gsize length = measure_dotted (text), start = length;

  while (length > 0 && g_str_has_prefix (text + length, WORD_JOINER))
    length += strlen (WORD_JOINER);
  return length > 0 && text[length] == '\0' && (is_excel || length > start);
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

  if (asks_for_joiner (text->str, FALSE))
    g_string_truncate (text, text->len - strlen (WORD_JOINER));
  for (gsize i = 0; i < text->len; i++)
    {
      gboolean is_guard = at_cell && asks_for_apostrophe (text->str + i, i == 0, FALSE, &n) && n > 0;

      /* what follows the guard belongs to the text: another apostrophe is no guard any more */
      at_cell = !is_guard && ends_cell (text->str[i]);
      if (!is_guard)
        text->str[kept++] = text->str[i];
    }
  g_string_truncate (text, kept);
}
