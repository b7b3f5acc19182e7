/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-guard.h"

#include <string.h>

/* Spreadsheets take a cell that begins with one of a few signs for a formula, and run it (OWASP, "CSV Injection").
 * So an apostrophe is put before such a sign, at the beginning of a text and also inside, after what a program that
 * takes another separator for the right one would see as the end of a cell: a separator, a quotation mark, a line
 * break.
 *
 * An apostrophe that is there already is counted as one of the text, and one more is put before it, so that taking
 * the guard away gives the text back, whatever it was. */

#define NO_BREAK_SPACE "\xc2\xa0"

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

/* Where apostrophes and then a formula's sign stand at @text: how many apostrophes; else -1. */
static gssize
count_apostrophes (const char *text, gboolean at_start)
{
  gsize n = strspn (text, "'");

  return begins_formula (text[n], at_start) ? (gssize) n : -1;
}

/* How much of @text is a number with dots, a date or a time, or a number with leading zeros: what Excel would
 * change when it opens the file, 7.10 into 7.1 or the seventh of October. 0 if it is none of these. */
static gsize
measure_number_like (const char *text)
{
  gsize i = 0;
  guint n_parts = 0;
  gboolean odd = text[0] == '0' && g_ascii_isdigit (text[1]);

  for (;; i++)
    {
      gsize digits = strspn (text + i, "0123456789");

      if (digits == 0)
        return 0;
      odd = odd || digits > 15;
      i += digits;
      n_parts++;
      if (text[i] == '\0' || strchr (".-/:", text[i]) == NULL)
        break;
    }
  return n_parts > 1 || odd ? i : 0;
}

/* Such a text gets a no-break space behind it: it looks the same and stays a text. One that has such spaces already
 * gets one more, so that taking one away gives it back. */
static gboolean
needs_shield (const char *text)
{
  gsize length = measure_number_like (text);

  if (length == 0)
    return FALSE;
  while (g_str_has_prefix (text + length, NO_BREAK_SPACE))
    length += strlen (NO_BREAK_SPACE);
  return text[length] == '\0';
}

/**
 * aar_csv_guard:
 * @text: a text
 * @profile: for whom; what looks like a number is shielded for Excel only
 * @guarded: where to put the text with its guard
 *
 * Returns: whether anything was added
 */
gboolean
aar_csv_guard (const char *text, AarCsvProfile profile, GString *guarded)
{
  gsize length = strlen (text);

  g_string_truncate (guarded, 0);
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((p == text || ends_cell (p[-1])) && count_apostrophes (p, p == text) >= 0)
        g_string_append_c (guarded, '\'');
      g_string_append_c (guarded, *p);
    }
  if (needs_shield (text) && (profile == AAR_CSV_PROFILE_EXCEL || g_str_has_suffix (text, NO_BREAK_SPACE)))
    g_string_append (guarded, NO_BREAK_SPACE);
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
  gsize kept = 0;
  gboolean at_start = TRUE, at_cell = TRUE;

  if (g_str_has_suffix (text->str, NO_BREAK_SPACE) && needs_shield (text->str))
    g_string_truncate (text, text->len - strlen (NO_BREAK_SPACE));
  for (gsize i = 0; i < text->len; i++)
    {
      gboolean is_guard = at_cell && count_apostrophes (text->str + i, at_start) > 0;

      at_start = FALSE;
      /* what follows the guard belongs to the text: another apostrophe is no guard any more */
      at_cell = !is_guard && ends_cell (text->str[i]);
      if (!is_guard)
        text->str[kept++] = text->str[i];
    }
  g_string_truncate (text, kept);
}
