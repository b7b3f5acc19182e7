/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-code.h"

#include "aar-reader-time.h"

#include <string.h>

/* What stands behind a code is a title, not a sentence of more letters than this. */
#define LONGEST_TITLE 140

/* So many codes in turn make a way of numbering, in so many of a hundred lines that look like it. */
#define LEAST_CODES  2
#define MOST_ORDERLY 70

/* Rows may be lost between two codes, but no more than this. */
#define CODE_SKIP 3

static const char *
skip_capitals (const char *p, guint most)
{
  for (guint i = 0; i < most && g_unichar_isupper (g_utf8_get_char (p)); i++)
    p = g_utf8_next_char (p);
  return p;
}

/* "A1", "A.1", "A 1.2" */
static const char *
parse_letter_number (const char *text)
{
  const char *p = skip_capitals (text, 2);
  gsize n;

  if (p == text)
    return NULL;
  if ((*p == '.' || *p == ' ' || *p == '-') && g_ascii_isdigit (p[1]))
    p++;
  for (;;)
    {
      n = strspn (p, "0123456789");
      if (n < 1 || n > 2)
        return NULL;
      p += n;
      if (*p != '.' || !g_ascii_isdigit (p[1]))
        return p;
      p++;
    }
}

/* "1a", "1.a" */
static const char *
parse_number_letter (const char *text)
{
  gsize n = strspn (text, "0123456789");
  const char *p = text + n;

  if (n < 1 || n > 2)
    return NULL;
  p += *p == '.';
  return *p >= 'a' && *p <= 'h' && !g_ascii_isalpha (p[1]) ? p + 1 : NULL;
}

static const char *
parse_roman (const char *text)
{
  gsize n = strspn (text, "IVX");

  return n >= 1 && n <= 5 ? text + n : NULL;
}

/* A code alone has a sign behind it; one of letter and number need not. */
static const char *
end_code (const char *text, const char *end, gboolean sign, char number[24])
{
  const char *p = end;

  if (end == NULL || end - text >= 24)
    return NULL;
  if (*p == '.' || *p == ':' || *p == ')')
    p++;
  else if (g_str_has_prefix (p, " – ") || g_str_has_prefix (p, " - "))
    p += g_str_has_prefix (p, " - ") ? 2 : strlen (" –");
  else if (sign)
    return NULL;
  if (*p != ' ' && *p != '\0')
    return NULL;
  g_snprintf (number, 24, "%.*s", (int) (end - text), text);
  return p + strspn (p, " ");
}

/**
 * aar_reader_code_at:
 * @text: a text
 * @codes: the ways of numbering to look for
 * @number: (out): the code without a final sign
 * @found: (out) (optional): which way of numbering it is
 *
 * Returns: (nullable): what follows the code that @text begins with
 */
const char *
aar_reader_code_at (const char *text, AarReaderCodes codes, char number[24], AarReaderCodes *found)
{
  static const struct
  {
    AarReaderCodes code;
    const char *(*parse) (const char *);
    gboolean sign;
  } ways[] = {
    { AAR_READER_CODE_LETTER_NUMBER, parse_letter_number, FALSE },
    { AAR_READER_CODE_NUMBER_LETTER, parse_number_letter, FALSE },
    { AAR_READER_CODE_ROMAN, parse_roman, TRUE },
    { AAR_READER_CODE_LETTER, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const char *end, *rest;

      if ((codes & ways[i].code) == 0)
        continue;
      end = ways[i].parse != NULL ? ways[i].parse (text) : g_ascii_isupper (*text) ? text + 1 : NULL;
      rest = end_code (text, end, ways[i].sign, number);
      if (rest == NULL)
        continue;
      if (found != NULL)
        *found = ways[i].code;
      return rest;
    }
  return NULL;
}

static guint
roman_value (const char *number)
{
  static const struct
  {
    char letter;
    guint value;
  } letters[] = { { 'I', 1 }, { 'V', 5 }, { 'X', 10 } };
  guint sum = 0, last = 0;

  for (const char *p = number + strlen (number); p-- > number;)
    for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
      if (*p == letters[i].letter)
        {
          sum = letters[i].value < last ? sum - letters[i].value : sum + letters[i].value;
          last = letters[i].value;
        }
  return sum;
}

/* The place of the code in its group: that of "B2" is 2 and its group B. */
static guint
place_of (AarReaderCodes code, const char *number, char group[24])
{
  const char *p = number;
  gsize n;

  group[0] = '\0';
  if (code == AAR_READER_CODE_ROMAN)
    return roman_value (number);
  if (code == AAR_READER_CODE_LETTER)
    return (guint) (*number - 'A') + 1;
  if (code == AAR_READER_CODE_LETTER_NUMBER)
    {
      const char *dot = strrchr (number, '.');

      p = skip_capitals (number, 2);
      if (dot != NULL && g_ascii_isdigit (dot[1]))
        p = dot;
      g_snprintf (group, 24, "%.*s", (int) (p - number), number);
      p += *p == '.' || *p == ' ' || *p == '-';
      return (guint) g_ascii_strtoull (p, NULL, 10);
    }
  n = strspn (number, "0123456789");
  g_snprintf (group, 24, "%.*s", (int) n, number);
  return (guint) (number[strlen (number) - 1] - 'a') + 1;
}

/* Whether the codes of one way stand in order often enough to be the numbers of headings. */
static gboolean
is_used (AarReaderLines *lines, const AarLexicon *lexicon, AarReaderCodes code)
{
  guint n = 0, orderly = 0, last = 0;
  char group[24] = "";

  for (guint i = 0; i < lines->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (lines, i);
      char number[24], its_group[24];
      const char *rest = aar_reader_code_at (line->text, code, number, NULL);
      AarReaderTime time;
      guint place;

      if (rest == NULL || line->width > LONGEST_TITLE || !g_unichar_isupper (g_utf8_get_char (rest)) ||
          aar_reader_time_is_round (lexicon, line->text, &time) || aar_reader_year_at (rest) != 0)
        continue;
      place = place_of (code, number, its_group);
      n++;
      if ((strcmp (group, its_group) == 0 && place > last && place <= last + CODE_SKIP && (last > 0 || place == 1)) ||
          (strcmp (group, its_group) != 0 && place == 1))
        orderly++;
      last = place;
      g_strlcpy (group, its_group, sizeof group);
    }
  return orderly >= LEAST_CODES && orderly * 100 >= n * MOST_ORDERLY;
}

/**
 * aar_reader_codes_find:
 * @lines: the lines of a document
 * @lexicon: the wording of its language
 *
 * Returns: the ways of numbering that the document uses beside figures
 */
AarReaderCodes
aar_reader_codes_find (AarReaderLines *lines, const AarLexicon *lexicon)
{
  AarReaderCodes codes = 0;

  for (AarReaderCodes code = AAR_READER_CODE_LETTER_NUMBER; code <= AAR_READER_CODE_ROMAN; code <<= 1)
    if (is_used (lines, lexicon, code))
      codes |= code;
  return codes;
}
