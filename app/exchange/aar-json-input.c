/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-input.h"

#include "aar-date.h"
#include "aar-error.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * aar_json_input_dup_place:
 * @self: the input
 *
 * Returns: (transfer full): where the reading is, to be put before a message: `line 12, plans[0].nodes[3].kind`
 */
char *
aar_json_input_dup_place (AarJsonInput *self)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (guint i = 0; i < self->n_steps; i++)
    if (self->path[i].name != NULL)
      g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", self->path[i].name);
    else
      g_string_append_printf (path, "[%u]", self->path[i].index);
  if (path->len == 0)
    /* Translators: a place in a file, put before a message */
    return g_strdup_printf (_ ("line %u"), self->scanner.line);
  /* Translators: a place in a file, put before a message: “line 12, plans[0].nodes[3].kind” */
  return g_strdup_printf (_ ("line %u, %s"), self->scanner.line, path->str);
}

/**
 * aar_json_input_fail:
 * @self: the input
 * @format: what is wrong, as for printf, translated
 * @...: the arguments
 *
 * Makes an error of it, unless there is one already.
 *
 * Returns: %FALSE, to be returned
 */
gboolean
aar_json_input_fail (AarJsonInput *self, const char *format, ...)
{
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->error != NULL)
    return FALSE;
  place = aar_json_input_dup_place (self);
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* Translators: the first is a place such as “line 12, plans[0].nodes[3].kind”, the second what is wrong there */
  self->error = g_error_new (AAR_ERROR, AAR_ERROR_FORMAT, _ ("%s: %s"), place, message);
  return FALSE;
}

/**
 * aar_json_input_scanned:
 * @self: the input
 * @good: what a function of the scanner returned
 *
 * Returns: @good; if the scanner says that the text is not JSON, that is made an error
 */
gboolean
aar_json_input_scanned (AarJsonInput *self, gboolean good)
{
  if (self->scanner.message != NULL)
    return aar_json_input_fail (self, "%s", self->scanner.message);
  return good;
}

/**
 * aar_json_input_enter:
 * @self: the input
 * @name: (nullable): the key whose value is next, static; or %NULL for an element of an array
 * @index: the place of the element
 */
void
aar_json_input_enter (AarJsonInput *self, const char *name, guint index)
{
  g_assert (self->n_steps < AAR_JSON_MAX_PATH);
  self->path[self->n_steps++] = (AarJsonStep) { name, index };
}

/**
 * aar_json_input_leave:
 * @self: the input
 *
 * Takes back the last [method@Aar.JsonInput.enter].
 */
void
aar_json_input_leave (AarJsonInput *self)
{
  self->n_steps--;
}

/**
 * aar_json_input_read_text:
 * @self: the input
 *
 * Returns: whether the next value is a string; it is then in @text
 */
gboolean
aar_json_input_read_text (AarJsonInput *self)
{
  if (aar_json_scanner_peek (&self->scanner) != '"')
    return aar_json_input_fail (self, _ ("a text in quotation marks is missing"));
  return aar_json_input_scanned (self, aar_json_scanner_read_text (&self->scanner, self->text));
}

/**
 * aar_json_input_read_printed:
 * @self: the input
 *
 * Returns: whether the next value is a string or a number, whose digits are kept; it is then in @text
 */
gboolean
aar_json_input_read_printed (AarJsonInput *self)
{
  char byte = aar_json_scanner_peek (&self->scanner);

  if (byte == '-' || g_ascii_isdigit (byte))
    return aar_json_input_scanned (self, aar_json_scanner_read_number (&self->scanner, self->text));
  return aar_json_input_read_text (self);
}

/**
 * aar_json_input_read_word:
 * @self: the input
 * @key: the key that it stands behind
 *
 * Returns: whether the next value is one of the words of @key; it is then in @text
 */
gboolean
aar_json_input_read_word (AarJsonInput *self, const AarJsonKey *key)
{
  g_autofree char *choice = NULL;

  if (!aar_json_input_read_text (self))
    return FALSE;
  if (aar_field_find_code (key->field, self->text->str) != NULL)
    return TRUE;
  choice = aar_field_join_codes (key->field);
  /* Translators: the second is a list of words of the file format, not translated */
  return aar_json_input_fail (self, _ ("“%s” is not one of %s"), self->text->str, choice);
}

/**
 * aar_json_input_read_date:
 * @self: the input
 *
 * Returns: whether the next value is a day, or an empty string; it is then in @text
 */
gboolean
aar_json_input_read_date (AarJsonInput *self)
{
  if (!aar_json_input_read_text (self))
    return FALSE;
  if (self->text->len == 0 || aar_date_is_iso (self->text->str))
    return TRUE;
  return aar_json_input_fail (self, _ ("“%s” is not a day written as yyyy-mm-dd"), self->text->str);
}

/**
 * aar_json_input_read_real:
 * @self: the input
 * @real: (out): the value
 *
 * Returns: whether the next value is a finite number
 */
gboolean
aar_json_input_read_real (AarJsonInput *self, double *real)
{
  char byte = aar_json_scanner_peek (&self->scanner);

  if (byte != '-' && !g_ascii_isdigit (byte))
    return aar_json_input_fail (self, _ ("a number is missing"));
  if (!aar_json_input_scanned (self, aar_json_scanner_read_number (&self->scanner, self->text)))
    return FALSE;
  *real = g_ascii_strtod (self->text->str, NULL);
  return isfinite (*real) || aar_json_input_fail (self, _ ("the number %s is too large"), self->text->str);
}

/**
 * aar_json_input_read_integer:
 * @self: the input
 * @integer: (out): the value
 *
 * 2000000.0 and 2e6 are whole numbers too; other programs write them so.
 *
 * Returns: whether the next value is a whole number
 */
gboolean
aar_json_input_read_integer (AarJsonInput *self, gint64 *integer)
{
  double real;

  if (!aar_json_input_read_real (self, &real))
    return FALSE;
  if (g_ascii_string_to_signed (self->text->str, 10, G_MININT64, G_MAXINT64, integer, NULL))
    return TRUE;
  if (real != floor (real) || fabs (real) > 9007199254740992.0)
    return aar_json_input_fail (self, _ ("%s is not a whole number"), self->text->str);
  *integer = (gint64) real;
  return TRUE;
}

/**
 * aar_json_input_read_boolean:
 * @self: the input
 * @boolean: (out): the value
 *
 * Returns: whether the next value is true or false
 */
gboolean
aar_json_input_read_boolean (AarJsonInput *self, gboolean *boolean)
{
  char byte = aar_json_scanner_peek (&self->scanner);

  if (byte != 't' && byte != 'f')
    return aar_json_input_fail (self, _ ("true or false is missing"));
  *boolean = byte == 't';
  return aar_json_input_scanned (self, aar_json_scanner_read_literal (&self->scanner, *boolean ? "true" : "false"));
}
