/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-text.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-field-traits.h"
#include "aar-format.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* What stands in the entry of a field, and back. */

/* As one types it: the day first in Danish, as in the ISO norm in Swedish. */
static char *
format_date (const char *iso, const char *language)
{
  if (!aar_date_is_iso (iso) || g_strcmp0 (language, "da") != 0)
    return g_strdup (iso);
  return g_strdup_printf ("%.2s-%.2s-%.4s", iso + 8, iso + 5, iso);
}

/**
 * aar_field_format:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type that is typed: text, a date or a number
 * @language: the language of the plan
 *
 * Returns: (transfer full): what stands in the entry of the field
 */
char *
aar_field_format (gpointer record, guint field, const char *language)
{
  const char *text = NULL;
  char *date;

  switch ((guint) aar_field_get_kind (field))
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

/* The digits of a number as people write it, with a dot before the decimals; what stands behind them, such as kr., is
 * left out. */
static char *
strip_number (const char *text, gboolean decimals)
{
  GString *digits = g_string_new (NULL);
  const char *comma = decimals ? strrchr (text, ',') : NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter < 128 && g_ascii_isdigit ((char) letter))
        g_string_append_c (digits, *at);
      else if ((letter == '-' || letter == 0x2212) && digits->len == 0)
        g_string_append_c (digits, '-');
      else if (decimals && (at == comma || (letter == '.' && comma == NULL)))
        g_string_append_c (digits, '.');
      else if (letter == '.' || g_unichar_isspace (letter))
        continue;
      else if (digits->len > 0 && g_unichar_isalpha (letter))
        break;
      else
        {
          g_string_truncate (digits, 0);
          break;
        }
    }
  return g_string_free_and_steal (digits);
}

static gboolean
parse_number (guint field, const char *text, gboolean real, GValue *value, GError **error)
{
  g_autofree char *digits = strip_number (text, real);
  gboolean empty = *text == '\0';
  char *end;

  g_value_init (value, real ? G_TYPE_DOUBLE : G_TYPE_INT64);
  errno = 0;
  if (real)
    g_value_set_double (value, empty ? 0 : g_ascii_strtod (digits, &end));
  else
    g_value_set_int64 (value, empty ? 0 : g_ascii_strtoll (digits, &end, 10));
  if (empty || (errno == 0 && *digits != '\0' && *end == '\0'))
    return TRUE;
  /* Translators: %s is what was typed */
  g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” is not a number."), text);
  return FALSE;
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

/**
 * aar_field_parse:
 * @field: a constant of a field that is typed
 * @text: what was typed
 * @value: (out caller-allocates): the value
 * @error: return location for an error
 *
 * %AAR_ERROR_FORMAT if it is not what the field holds.
 *
 * Returns: whether @text was understood
 */
gboolean
aar_field_parse (guint field, const char *text, GValue *value, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  switch ((guint) aar_field_get_kind (field))
    {
    case AAR_FIELD_KIND_INTEGER:
    case AAR_FIELD_KIND_AMOUNT:
      return parse_number (field, stripped, FALSE, value, error);
    case AAR_FIELD_KIND_REAL:
      return parse_number (field, stripped, TRUE, value, error);
    case AAR_FIELD_KIND_DATE:
      return parse_date (stripped, value, error);
    default:
      g_value_init (value, G_TYPE_STRING);
      if (*stripped != '\0')
        g_value_set_string (value, stripped);
      if (*stripped != '\0' || !aar_field_is_required (field))
        return TRUE;
      /* Translators: %s is the name of a field, such as Title */
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” cannot be empty."), aar_field_get_title (field));
      return FALSE;
    }
}
