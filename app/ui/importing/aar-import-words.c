/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-words.h"

#include <string.h>

/* How the last part of a word makes its plural. Both languages write compounds, so that “delmål” follows “mål”. The
 * first line that fits holds. */
typedef struct
{
  const char *singular;
  const char *plural;
} Ending;

static const Ending danish[] = {
  { "nøgletal", "nøgletal" },
  { "mål", "mål" },
  { "tiltag", "tiltag" },
  { "spor", "spor" },
  { "milepæl", "milepæle" },
  { "del", "dele" },
  { "ting", "ting" },
  { "råd", "råd" },
  { "kriterium", "kriterier" },
  { "kapitel", "kapitler" },
  { "tema", "temaer" },
  { "projekt", "projekter" },
  { "e", "er" },
  { "", "er" },
};

static const Ending swedish[] = {
  { "nyckeltal", "nyckeltal" },
  { "mål", "mål" },
  { "mått", "mått" },
  { "projekt", "projekt" },
  { "uppdrag", "uppdrag" },
  { "kapitel", "kapitel" },
  { "bokslut", "bokslut" },
  { "tertial", "tertial" },
  { "kvartal", "kvartal" },
  { "tema", "teman" },
  { "kriterium", "kriterier" },
  { "del", "delar" },
  { "område", "områden" },
  { "ing", "ingar" },
  { "värde", "värden" },
  { "tet", "teter" },
  { "e", "ar" },
  { "a", "or" },
  { "", "er" },
};

/**
 * aar_import_words_get_inner:
 * @word: a word as it stands on its own, such as “Mål”
 *
 * Returns: (transfer full): the word as it stands inside a sentence: in lower case, but “FN-mål” as it is
 */
char *
aar_import_words_get_inner (const char *word)
{
  gunichar second;

  g_return_val_if_fail (word != NULL, NULL);

  if (*word == '\0')
    return g_strdup (word);
  second = g_utf8_get_char (g_utf8_next_char (word));
  if (g_unichar_isupper (second))
    {
      /* a heading in capitals, unless the word goes on in small letters */
      for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_islower (g_utf8_get_char (p)))
          return g_strdup (word);
      return g_utf8_strdown (word, -1);
    }
  else
    {
      g_autofree char *first = g_utf8_substring (word, 0, 1);
      g_autofree char *lower = g_utf8_strdown (first, -1);

      return g_strconcat (lower, g_utf8_next_char (word), NULL);
    }
}

/**
 * aar_import_words_get_plural:
 * @word: a noun in the singular, in lower case
 * @language: (nullable): `da` or `sv`
 *
 * Plans name their parts by words of their own, which no catalogue of translations holds; so their plural is made by the
 * endings of the language.
 *
 * Returns: (transfer full): the plural without article
 */
char *
aar_import_words_get_plural (const char *word, const char *language)
{
  gboolean is_swedish = language != NULL && g_str_has_prefix (language, "sv");
  const Ending *ending = is_swedish ? swedish : danish;

  g_return_val_if_fail (word != NULL, NULL);

  while (!g_str_has_suffix (word, ending->singular))
    ending++;
  return g_strdup_printf ("%.*s%s", (int) (strlen (word) - strlen (ending->singular)), word, ending->plural);
}
