/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-date.h"

#include "aar-language.h"

#include <string.h>

/**
 * aar_date_is_iso:
 * @text: (nullable): what may be a date
 *
 * Returns: whether @text is a day of the Gregorian calendar written as ISO 8601 does, yyyy-mm-dd
 */
gboolean
aar_date_is_iso (const char *text)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10)
    return FALSE;
  for (int i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  return year > 0 && g_date_valid_dmy (day, month, year);
}

/* The month that @word is the beginning of the name of in any of the languages, 0 if it is of none. */
static guint
find_month (const char *word)
{
  g_autoptr (GPtrArray) codes = aar_language_list ();

  for (guint i = 0; i < codes->len; i++)
    {
      const char *const *months = aar_language_find (aar_language_get (codes->pdata[i]), "time", "months");

      for (guint month = 0; months != NULL && months[month] != NULL; month++)
        if (g_str_has_prefix (months[month], word))
          return month + 1;
    }
  return 0;
}

/* "1. juni 2027", "31 augusti 2027", "30. sep. 2027": what [func@date_format] writes is read too. */
static char *
parse_words (const char *text)
{
  static GRegex *words;
  static gsize once;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *day = NULL, *word = NULL, *lower = NULL, *year = NULL;
  guint month;

  if (g_once_init_enter (&once))
    {
      words = g_regex_new ("^\\s*(\\d{1,2})\\.?\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})\\s*$", G_REGEX_CASELESS, 0, NULL);
      g_once_init_leave (&once, 1);
    }
  if (!g_regex_match (words, text, 0, &match))
    return NULL;
  day = g_match_info_fetch (match, 1);
  word = g_match_info_fetch (match, 2);
  year = g_match_info_fetch (match, 3);
  lower = g_utf8_strdown (word, -1);
  month = find_month (lower);
  if (month == 0 || atoi (year) == 0 || !g_date_valid_dmy (atoi (day), month, atoi (year)))
    return NULL;
  return g_strdup_printf ("%04d-%02u-%02d", atoi (year), month, atoi (day));
}

/**
 * aar_date_parse:
 * @text: (nullable): a date as people and spreadsheets write it
 *
 * Reads yyyy-mm-dd, yyyymmdd, dd-mm-yyyy, dd.mm.yyyy, d/m yyyy and d/m/yyyy, and d. month yyyy with the name of
 * the month in one of the languages of plans. The day stands before the month, as it does in their countries.
 *
 * Returns: (transfer full) (nullable): the day as yyyy-mm-dd, or %NULL if @text is none
 */
char *
aar_date_parse (const char *text)
{
  static GRegex *iso, *nordic;
  static gsize once;
  g_autoptr (GMatchInfo) match = NULL;
  gboolean day_first;
  int parts[3];

  if (text == NULL)
    return NULL;
  if (g_once_init_enter (&once))
    {
      iso = g_regex_new ("^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})\\s*$", G_REGEX_OPTIMIZE, 0, NULL);
      nordic = g_regex_new ("^\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})\\s*[-./ ]\\s*(\\d{4})\\s*$", G_REGEX_OPTIMIZE, 0,
                            NULL);
      g_once_init_leave (&once, 1);
    }
  day_first = FALSE;
  if (!g_regex_match (iso, text, 0, &match))
    {
      g_clear_pointer (&match, g_match_info_unref);
      if (!g_regex_match (nordic, text, 0, &match))
        return parse_words (text);
      day_first = TRUE;
    }
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *part = g_match_info_fetch (match, day_first ? 3 - i : i + 1);

      parts[i] = atoi (part);
    }
  if (parts[0] == 0 || !g_date_valid_dmy (parts[2], parts[1], parts[0]))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", parts[0], parts[1], parts[2]);
}

/**
 * aar_date_format:
 * @iso: (nullable): a day as yyyy-mm-dd
 * @language: (nullable): the code of a language or the name of a locale
 *
 * Returns: (transfer full) (nullable): the day as it is written in the language: `24. februar 2023` in Danish, `24
 *   februari 2023` in Swedish; %NULL if @iso is no date
 */
char *
aar_date_format (const char *iso, const char *language)
{
  const AarLanguage *words = aar_language_lookup (language);
  g_autoptr (GString) text = NULL;
  g_autofree char *day = NULL, *year = NULL;

  if (!aar_date_is_iso (iso))
    return NULL;
  if (words == NULL)
    return g_strdup (iso);
  day = g_strdup_printf ("%d", atoi (iso + 8));
  year = g_strdup_printf ("%d", atoi (iso));
  text = g_string_new (aar_language_get_word (words, "writing", "date", 0));
  g_string_replace (text, "{day}", day, 1);
  g_string_replace (text, "{month}", aar_language_get_word (words, "time", "months", (guint) atoi (iso + 5) - 1), 1);
  g_string_replace (text, "{year}", year, 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * aar_date_today:
 *
 * Returns: (transfer full): today in the local time zone as yyyy-mm-dd
 */
char *
aar_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * aar_time_now:
 *
 * Returns: (transfer full): the present moment in UTC as ISO 8601 with milliseconds, which sorts as text
 */
char *
aar_time_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", g_date_time_get_year (now),
                          g_date_time_get_month (now), g_date_time_get_day_of_month (now), g_date_time_get_hour (now),
                          g_date_time_get_minute (now), g_date_time_get_second (now),
                          g_date_time_get_microsecond (now) / 1000);
}
