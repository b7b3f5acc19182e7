/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-mark.h"

#include <string.h>

/* The smileys of the Wingdings font, the characters that stand for them, and coloured lights. */
static const struct
{
  gunichar glyph;
  const char *symbol;
} smileys[] = {
  { 0xf04a, "happy" },  { 0xf04b, "neutral" },  { 0xf04c, "sad" },      { 0x263a, "happy" },
  { 0x2639, "sad" },    { 0x1f600, "happy" },   { 0x1f603, "happy" },   { 0x1f60a, "happy" },
  { 0x1f642, "happy" }, { 0x1f610, "neutral" }, { 0x1f615, "neutral" }, { 0x1f641, "sad" },
  { 0x1f61e, "sad" },   { 0x1f7e2, "happy" },   { 0x1f7e1, "neutral" }, { 0x1f534, "sad" },
};

/* Marks of points; the rank tells which of them stand below others. */
static const struct
{
  gunichar glyph;
  guint rank;
  gboolean spaced;
} bullets[] = {
  { 0x2022, 1, FALSE }, { 0x25cf, 1, FALSE }, { 0x25aa, 2, FALSE }, { 0x25ab, 2, FALSE }, { 0x25a0, 1, FALSE },
  { 0x25a1, 1, FALSE }, { 0x2023, 1, FALSE }, { 0x00b7, 1, FALSE }, { 0x2219, 1, FALSE }, { 0x27a2, 1, FALSE },
  { 0x27a4, 1, FALSE }, { 0x2713, 1, FALSE }, { 0x2714, 1, FALSE }, { 0x25e6, 2, FALSE }, { 0x25cb, 2, FALSE },
  { '-', 1, TRUE },     { 0x2013, 1, TRUE },  { 0x2014, 1, TRUE },  { '*', 1, TRUE },     { 'o', 2, TRUE },
};

/**
 * aar_reader_smiley_at:
 * @text: a text
 * @smiley: (out): its symbol
 *
 * Returns: (nullable): what follows the smiley that @text begins with
 */
const char *
aar_reader_smiley_at (const char *text, const char **smiley)
{
  gunichar glyph = g_utf8_get_char (text);

  for (guint i = 0; *text != '\0' && i < G_N_ELEMENTS (smileys); i++)
    if (smileys[i].glyph == glyph)
      {
        *smiley = smileys[i].symbol;
        text = g_utf8_next_char (text);
        return text + strspn (text, " ");
      }
  return NULL;
}

/**
 * aar_reader_bullet_at:
 * @text: a text
 * @rank: (out): 1 for a mark of points, 2 for one of points below them
 *
 * Returns: (nullable): what follows the mark that @text begins with
 */
const char *
aar_reader_bullet_at (const char *text, guint *rank)
{
  gunichar glyph = g_utf8_get_char (text);
  const char *rest = *text == '\0' ? text : g_utf8_next_char (text);

  *rank = 0;
  if (glyph >= 0xf020 && glyph <= 0xf0ff)
    *rank = glyph == 0xf0a7 ? 2 : 1;
  for (guint i = 0; *rank == 0 && i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i].glyph == glyph && (!bullets[i].spaced || *rest == ' '))
      *rank = bullets[i].rank;
  /* "a) …" */
  if (*rank == 0 && g_ascii_islower (*text) && text[1] == ')' && text[2] == ' ')
    {
      *rank = 1;
      rest = text + 2;
    }
  if (*rank == 0)
    return NULL;
  rest += strspn (rest, " ");
  return *rest == '\0' ? NULL : rest;
}

/**
 * aar_reader_take_smiley:
 * @text: a text
 *
 * Cuts the smiley off the end of @text, if there is one.
 *
 * Returns: (nullable): its symbol
 */
const char *
aar_reader_take_smiley (char *text)
{
  const char *smiley = NULL;
  char *last = text + strlen (text);

  if (last == text)
    return NULL;
  last = g_utf8_prev_char (last);
  if (aar_reader_smiley_at (last, &smiley) == NULL)
    return NULL;
  *last = '\0';
  g_strchomp (text);
  return smiley;
}

/* The kind of money of a word such as "Anlæg og drift". */
static const char *
funding_of (const AarLexicon *lexicon, const char *word)
{
  static const char *const kinds[] = { "both", "operation", "capital" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (aar_lexicon_has (lexicon, "funding", kinds[i], word))
      return kinds[i];
  return NULL;
}

/* Whether @text is nothing but two or more heads of narrow columns. */
static gboolean
is_table_tail (const AarLexicon *lexicon, const char *text, const char **funding)
{
  guint n = 0;

  *funding = NULL;
  for (const char *p = text; *p != '\0'; n++)
    {
      AarTerm term;

      if (!g_unichar_isupper (g_utf8_get_char (p)) || !aar_lexicon_match (lexicon, p, &term))
        return FALSE;
      if (term.field == AAR_READER_FUNDING)
        {
          g_autofree char *word = g_strndup (p, term.length);

          *funding = funding_of (lexicon, word);
        }
      else if (term.field != AAR_READER_TIMELINE && term.field != AAR_READER_LEVEL && term.field != AAR_READER_DUE &&
               term.field != AAR_READER_STATUS)
        return FALSE;
      p += term.length;
      if (*p != ' ' && *p != '\0')
        return FALSE;
      p += strspn (p, " ");
    }
  return n >= 2;
}

/**
 * aar_reader_table_tail:
 * @lexicon: the wording
 * @text: a heading
 *
 * Cuts the heads of narrow columns off the end of a heading that stands beside them: `2.1 Cykelsti Anlæg Tid Smiley`.
 *
 * Returns: (nullable): the kind of money that they name, "" for none, %NULL if there are no such heads
 */
const char *
aar_reader_table_tail (const AarLexicon *lexicon, char *text)
{
  const char *last = strrchr (text, ' ');
  AarTerm term;

  /* Most lines are done with by their last word. */
  if (last == NULL || !aar_lexicon_match (lexicon, last + 1, &term) ||
      (term.field != AAR_READER_TIMELINE && term.field != AAR_READER_LEVEL && term.field != AAR_READER_DUE &&
       term.field != AAR_READER_STATUS && term.field != AAR_READER_FUNDING))
    return NULL;
  for (char *p = text; p != NULL; p = strchr (p, ' '))
    {
      const char *funding;

      p += strspn (p, " ");
      if (!is_table_tail (lexicon, p, &funding))
        continue;
      *p = '\0';
      g_strchomp (text);
      return funding != NULL ? funding : "";
    }
  return NULL;
}

/**
 * aar_reader_definition_at:
 * @text: a line
 * @abbreviation: (out): the abbreviation
 *
 * Returns: (nullable): what the abbreviation stands for, if @text is of the form `ABC = name`
 */
const char *
aar_reader_definition_at (const char *text, char abbreviation[24])
{
  const char *p = text;
  gsize length;

  while (g_unichar_isupper (g_utf8_get_char (p)) ||
         (p > text && (*p == '-' || g_unichar_isalnum (g_utf8_get_char (p)))))
    p = g_utf8_next_char (p);
  length = p - text;
  if (length < 2 || length >= 24 || g_utf8_strlen (text, (gssize) length) < 2)
    return NULL;
  p += strspn (p, " ");
  if (*p != '=')
    return NULL;
  memcpy (abbreviation, text, length);
  abbreviation[length] = '\0';
  p++;
  return p + strspn (p, " ");
}

/**
 * aar_reader_append_line:
 * @text: a paragraph
 * @line: its next line
 *
 * Joins a line to a paragraph: by a space, or at once where a word was broken at the end of the line.
 */
void
aar_reader_append_line (GString *text, const char *line)
{
  gsize n = text->len;
  gunichar before, first = g_utf8_get_char (line);

  if (*line == '\0')
    return;
  if (n == 0 || text->str[n - 1] == '/')
    {
      g_string_append (text, line);
      return;
    }
  if (n < 2 || text->str[n - 1] != '-')
    {
      g_string_append_printf (text, " %s", line);
      return;
    }
  before = g_utf8_get_char (g_utf8_prev_char (text->str + n - 1));
  /* "varme- og", "2018-2023", "CO2-udledning", "KB-beslutning" keep their hyphen; "forvent-ninger" loses it. */
  if (g_unichar_islower (before) && g_unichar_islower (first))
    {
      static const char *const joiners[] = { "og ", "eller ", "och ", "samt ", "m.v", "mv" };

      for (guint i = 0; i < G_N_ELEMENTS (joiners); i++)
        if (g_str_has_prefix (line, joiners[i]))
          {
            g_string_append_printf (text, " %s", line);
            return;
          }
      g_string_truncate (text, n - 1);
    }
  g_string_append (text, line);
}

/**
 * aar_reader_parse_number:
 * @text: a text
 * @number: (out): the number without a final stop
 * @depth: (out): how many parts it has
 *
 * Returns: (nullable): what follows the number that @text begins with
 */
const char *
aar_reader_parse_number (const char *text, char number[24], guint *depth)
{
  const char *p = text;
  gsize length;

  *depth = 0;
  for (;;)
    {
      gsize n = strspn (p, "0123456789");

      if (n < 1 || n > 2 || *depth >= 5)
        return NULL;
      (*depth)++;
      p += n;
      if (*p != '.' || !g_ascii_isdigit (p[1]))
        break;
      p++;
    }
  length = p - text;
  if (*p == '.' || *p == ')')
    p++;
  /* A number of one part needs its stop; without one it is a heading only if a capital follows. */
  else if (*depth == 1 && (*p != ' ' || !g_unichar_isupper (g_utf8_get_char (p + 1))))
    return NULL;
  if (*p != ' ' && *p != '\0')
    return NULL;
  memcpy (number, text, length);
  number[length] = '\0';
  return p + strspn (p, " ");
}

/**
 * aar_reader_skip_dash:
 * @text: a text
 *
 * Returns: what follows the colon or dash that @text begins with, or @text
 */
const char *
aar_reader_skip_dash (const char *text)
{
  const char *p = text + strspn (text, " ");

  if (*p == ':' || *p == '.')
    p++;
  else if (g_str_has_prefix (p, "–") || g_str_has_prefix (p, "—"))
    p += strlen ("–");
  else if (*p == '-' && p[1] == ' ')
    p++;
  else
    return p;
  return p + strspn (p, " ");
}
