/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-format.h"

#include "aar-date.h"
#include "aar-language.h"

#include <glib/gi18n-lib.h>

#define NO_BREAK_SPACE "\u00a0"
#define EN_DASH        "\u2013"
#define MINUS          "\u2212"

/**
 * aar_format_span:
 * @from: (nullable): first day
 * @to: (nullable): last day
 * @language: the language of the plan
 *
 * Returns: (transfer full) (nullable): `2022`, `2020–2021` where whole years are meant, else both days, or the one that
 *   is known; %NULL if none is
 */
char *
aar_format_span (const char *from, const char *to, const char *language)
{
  g_autofree char *first = aar_date_format (from, language);
  g_autofree char *last = aar_date_format (to, language);

  if (first == NULL && last == NULL)
    return NULL;
  if (first == NULL || last == NULL)
    return first != NULL ? g_strdup_printf ("%s " EN_DASH, first) : g_strdup_printf (EN_DASH " %s", last);
  if (g_str_has_suffix (from, "-01-01") && g_str_has_suffix (to, "-12-31"))
    return strncmp (from, to, 4) == 0 ? g_strndup (from, 4) : g_strdup_printf ("%.4s" EN_DASH "%.4s", from, to);
  return strcmp (from, to) == 0 ? g_steal_pointer (&first) : g_strdup_printf ("%s " EN_DASH " %s", first, last);
}

char *
aar_format_period (AarPlan *plan)
{
  return aar_format_span (aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM),
                          aar_record_get_text (plan, AAR_PLAN_PERIOD_TO),
                          aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
}

/**
 * aar_format_number:
 * @number: a whole number
 * @language: the language of the plan
 *
 * Returns: (transfer full): the number with the language's sign between the thousands
 */
char *
aar_format_number (gint64 number, const char *language)
{
  const char *separator = aar_language_get_word (aar_language_get (language), "writing", "thousands", 0);
  /* the least number has no positive one beside it */
  guint64 amount = number < 0 ? -(guint64) number : (guint64) number;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, amount);
  GString *text = g_string_new (number < 0 ? MINUS : "");

  for (gsize i = 0, length = strlen (digits); i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
  return g_string_free_and_steal (text);
}

/**
 * aar_format_money:
 * @amount: whole currency units
 * @currency: (nullable): ISO 4217 code
 * @language: the language of the plan
 *
 * Returns: (transfer full): the amount as it is printed in a plan of the language
 */
char *
aar_format_money (gint64 amount, const char *currency, const char *language)
{
  const AarLanguage *words = aar_language_get (language);
  g_autofree char *number = aar_format_number (amount, language);

  if (currency == NULL)
    return g_steal_pointer (&number);
  /* at home nobody writes the code */
  if (strcmp (currency, aar_language_get_word (words, "writing", "currency", 0)) == 0)
    currency = aar_language_get_word (words, "writing", "currency", 1);
  return g_strconcat (number, NO_BREAK_SPACE, currency, NULL);
}

/**
 * aar_format_decimal:
 * @number: a number
 * @language: the language of the plan
 *
 * Returns: (transfer full): the number with a decimal comma and no more decimals than it needs
 */
char *
aar_format_decimal (double number, const char *language)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  point = strchr (buffer, '.');
  for (char *end = buffer + strlen (buffer) - 1; end > point && *end == '0'; end--)
    *end = '\0';
  if (point[1] == '\0')
    *point = '\0';
  else
    *point = ',';
  return g_strdup (buffer);
}

/**
 * aar_format_unit:
 * @unit: (nullable): a unit
 *
 * Returns: (transfer full): its name, and its abbreviation where it has both
 */
char *
aar_format_unit (AarUnit *unit)
{
  const char *abbreviation = unit != NULL ? aar_record_get_text (unit, AAR_UNIT_ABBREVIATION) : NULL;
  const char *name = unit != NULL ? aar_record_get_text (unit, AAR_UNIT_NAME) : NULL;

  if (name != NULL && abbreviation != NULL && strcmp (name, abbreviation) != 0)
    return g_strdup_printf ("%s (%s)", name, abbreviation);
  return g_strdup (name != NULL ? name : abbreviation != NULL ? abbreviation : "");
}

char *
aar_format_heading (AarNode *node)
{
  const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);
  const char *title = aar_record_get_text (node, AAR_NODE_TITLE);

  if (number == NULL || title == NULL)
    return g_strdup (title != NULL ? title : number != NULL ? number : "");
  return g_strdup_printf ("%s  %s", number, title);
}

/**
 * aar_format_round_record:
 * @round: a round
 *
 * What a closed round asked and was told is kept when it is closed. Where that was made later it is less sure.
 *
 * Returns: (transfer none) (nullable): how it was made, %NULL if it was kept at the closing or is not closed
 */
const char *
aar_format_round_record (AarRound *round)
{
  const char *record = aar_record_get_text (round, AAR_ROUND_RECORD);

  if (g_strcmp0 (record, AAR_ROUND_RECORD_REBUILT) == 0)
    return _ ("rebuilt from the history");
  /* Translators: of what a closed round kept; the history does not reach back to its closing */
  return g_strcmp0 (record, AAR_ROUND_RECORD_PARTIAL) == 0 ? _ ("rebuilt in part, as it stands today") : NULL;
}
