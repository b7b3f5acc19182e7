/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-text.h"
#include "aar-field-names.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What stands in the entry of a field, and back. */

/* As one types it: the day first in Danish, as in the ISO norm in Swedish. */
static char *
format_date (const char *iso, const char *language)
{
  if (!aar_date_is_iso (iso) || g_strcmp0 (language, "da") != 0)
    return g_strdup (iso);
  return g_strdup_printf ("%.2s-%.2s-%.4s", iso + 8, iso + 5, iso);
}

char *
aar_field_format (gpointer record, guint field, const char *language)
{
  const char *text = NULL;
  char *date;

  if (aar_field_describe (field)->flags & AAR_FIELD_OPTIONAL && aar_record_is_empty (record, field))
    return g_strdup ("");
  switch ((guint) aar_field_describe (field)->kind)
    {
    case AAR_FIELD_KIND_INTEGER:
      return aar_record_get_integer (record, field) != 0
               ? g_strdup_printf ("%" G_GINT64_FORMAT, aar_record_get_integer (record, field))
               : g_strdup ("");
    case AAR_FIELD_KIND_AMOUNT:
      return aar_format_number (aar_record_get_integer (record, field), language);
    case AAR_FIELD_KIND_REAL:
      return aar_format_decimal (aar_record_get_real (record, field), language);
    case AAR_FIELD_KIND_DATE:
      date = format_date (aar_record_get_text (record, field), language);
      return date != NULL ? date : g_strdup ("");
    default:
      text = aar_record_get_text (record, field);
      return g_strdup (text != NULL ? text : "");
    }
}

/* What may stand behind an amount, without its dots and spaces, and how much it makes of it. */
static gboolean
read_unit (const char *text, double *factor)
{
  static const struct
  {
    const char *word;
    double factor;
  } units[] = {
    { "", 1 },      { "kr", 1 },     { "kroner", 1 }, { "kronor", 1 },  { "dkk", 1 },
    { "sek", 1 },   { "eur", 1 },    { "tkr", 1e3 },  { "mio", 1e6 },   { "miokr", 1e6 },
    { "mkr", 1e6 }, { "mnkr", 1e6 }, { "mia", 1e9 },  { "miakr", 1e9 }, { "mdkr", 1e9 },
  };
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (*at != '.' && !g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (word, g_unichar_tolower (g_utf8_get_char (at)));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].word, word->str) == 0)
      {
        *factor = units[i].factor;
        return TRUE;
      }
  return FALSE;
}

/* Reads a number as people write it: with a comma or a dot before the decimals, and spaces or dots between the
 * thousands. Gives what stands behind it. */
static gboolean
read_number (const char *text, gboolean dot_is_decimal, double *number, const char **rest)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean comma = strchr (text, ',') != NULL;
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter < 128 && g_ascii_isdigit ((char) letter))
        g_string_append_c (digits, *at);
      else if ((letter == '-' || letter == 0x2212) && digits->len == 0)
        g_string_append_c (digits, '-');
      else if (letter == ',' || (letter == '.' && dot_is_decimal && !comma))
        g_string_append_c (digits, '.');
      else if (letter != '.' && !g_unichar_isspace (letter))
        break;
    }
  *rest = at;
  {
    char *end;

    *number = g_ascii_strtod (digits->str, &end);
    return digits->len > 0 && *end == '\0' && end[-1] != '-';
  }
}

static gboolean
read_value (AarFieldKind kind, const char *text, double *number)
{
  double factor = 1;
  const char *rest;

  if (*text == '\0')
    {
      *number = 0;
      return TRUE;
    }
  if (!read_number (text, kind == AAR_FIELD_KIND_REAL, number, &rest))
    return FALSE;
  if (kind == AAR_FIELD_KIND_AMOUNT ? !read_unit (rest, &factor) : *rest != '\0')
    return FALSE;
  *number *= factor;
  /* larger ones could not be told apart to the unit */
  return ABS (*number) < 1e15 && (kind == AAR_FIELD_KIND_REAL || factor > 1 || rint (*number) == *number);
}

/* Money is given for years that a plan may speak of. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2200

static gboolean
check_year (guint field, const GValue *value, const char *text, GError **error)
{
  gint64 year = field == AAR_AMOUNT_YEAR || field == AAR_AMOUNT_YEAR_TO ? g_value_get_int64 (value) : 0;

  if (year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR))
    return TRUE;
  /* Translators: the first %s is what was typed; then the first and the last year that can be meant */
  g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” is not a year from %d to %d."), text, FIRST_YEAR,
               LAST_YEAR);
  return FALSE;
}

static gboolean
parse_number (guint field, const char *text, GValue *value, GError **error)
{
  AarFieldKind kind = aar_field_describe (field)->kind;
  double number = 0;
  gboolean understood = read_value (kind, text, &number),
           is_missing = *text == '\0' && aar_field_describe (field)->flags & AAR_FIELD_OPTIONAL;

  if (kind == AAR_FIELD_KIND_REAL)
    {
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, is_missing ? AAR_NO_REAL : number);
    }
  else
    {
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, is_missing ? AAR_NO_INTEGER : (gint64) rint (number));
    }
  if (!understood)
    /* Translators: %s is what was typed */
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” is not a number."), text);
  return understood && check_year (field, value, text, error);
}

static gboolean
parse_date (const char *text, GValue *value, GError **error)
{
  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, aar_date_parse (text));
  if (*text == '\0' || g_value_get_string (value) != NULL)
    return TRUE;
  /* Translators: %s is what was typed */
  g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” is not a date. Write it as 31-12-2026 or 2026-12-31."),
               text);
  return FALSE;
}

/* %AAR_ERROR_FORMAT if it is not what the field holds. */
gboolean
aar_field_parse (guint field, const char *text, GValue *value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  switch ((guint) aar_field_describe (field)->kind)
    {
    case AAR_FIELD_KIND_INTEGER:
    case AAR_FIELD_KIND_AMOUNT:
    case AAR_FIELD_KIND_REAL:
      return parse_number (field, stripped, value, error);
    case AAR_FIELD_KIND_DATE:
      return parse_date (stripped, value, error);
    default:
      g_value_init (value, G_TYPE_STRING);
      if (*stripped != '\0')
        g_value_set_string (value, stripped);
      if (*stripped != '\0' || !(aar_field_describe (field)->flags & AAR_FIELD_REQUIRED))
        return TRUE;
      /* Translators: %s is the name of a field, such as Title */
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” cannot be empty."), aar_field_get_name (field));
      return FALSE;
    }
}
