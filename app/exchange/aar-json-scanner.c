/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-scanner.h"

#include <glib/gi18n.h>
#include <string.h>

/* The format itself is nine deep; a file that is deeper is none of ours, and must not fill the stack. */
#define MAX_DEPTH 64

/**
 * aar_json_scanner_init:
 * @self: (out caller-allocates): the scanner
 * @data: valid UTF-8 without zero bytes, kept by the caller
 * @length: its length in bytes
 */
void
aar_json_scanner_init (AarJsonScanner *self, const char *data, gsize length)
{
  *self = (AarJsonScanner) { data, data + length, 1, 0, NULL };
}

/* The first reason stands; whoever asks on after that is told no. */
static gboolean
fail (AarJsonScanner *self, const char *message)
{
  if (self->message == NULL)
    self->message = message;
  return FALSE;
}

/**
 * aar_json_scanner_peek:
 * @self: a scanner
 *
 * Returns: the byte that the next value, comma or bracket begins with; 0 at the end and after an error
 */
char
aar_json_scanner_peek (AarJsonScanner *self)
{
  if (self->message != NULL)
    return '\0';
  for (; self->next < self->end; self->next++)
    if (*self->next == '\n')
      self->line++;
    else if (*self->next != ' ' && *self->next != '\t' && *self->next != '\r')
      return *self->next;
  return '\0';
}

/**
 * aar_json_scanner_begin:
 * @self: a scanner
 * @bracket: `{` or `[`
 *
 * Returns: whether the next value is an object or array; it is then open
 */
gboolean
aar_json_scanner_begin (AarJsonScanner *self, char bracket)
{
  if (aar_json_scanner_peek (self) != bracket)
    return fail (self, bracket == '{' ? _ ("“{” is missing") : _ ("“[” is missing"));
  if (++self->depth > MAX_DEPTH)
    return fail (self, _ ("brackets are nested too deeply"));
  self->next++;
  return TRUE;
}

/* Steps over the comma to the next thing inside, or over the closing bracket. */
static gboolean
next_inside (AarJsonScanner *self, gboolean *first, char bracket)
{
  char byte = aar_json_scanner_peek (self);

  if (byte == bracket)
    {
      self->next++;
      self->depth--;
      return FALSE;
    }
  if (byte == '\0')
    return fail (self, _ ("the file ends in the middle"));
  if (!*first && byte != ',')
    return fail (self, _ ("a comma is missing"));
  if (!*first)
    self->next++;
  if (aar_json_scanner_peek (self) == bracket && !*first)
    return fail (self, _ ("a comma stands where nothing follows"));
  *first = FALSE;
  return self->message == NULL;
}

/**
 * aar_json_scanner_next_element:
 * @self: a scanner inside an array
 * @first: (inout): %TRUE before the first call
 *
 * Returns: whether there is one more element, which is next; %FALSE behind the array and after an error
 */
gboolean
aar_json_scanner_next_element (AarJsonScanner *self, gboolean *first)
{
  return next_inside (self, first, ']');
}

/**
 * aar_json_scanner_next_member:
 * @self: a scanner inside an object
 * @first: (inout): %TRUE before the first call
 * @key: where to put its key
 *
 * Returns: whether there is one more member, whose value is next; %FALSE behind the object and after an error
 */
gboolean
aar_json_scanner_next_member (AarJsonScanner *self, gboolean *first, GString *key)
{
  if (!next_inside (self, first, '}') || !aar_json_scanner_read_text (self, key))
    return FALSE;
  if (aar_json_scanner_peek (self) != ':')
    return fail (self, _ ("a colon is missing"));
  self->next++;
  return TRUE;
}

/* The four hexadecimal digits at @digits, or -1. */
static int
read_hex (AarJsonScanner *self, const char *digits)
{
  int unit = 0;

  if (self->end - digits < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (digits[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (digits[i]);
    }
  return unit;
}

/* RFC 8259, section 7: letters outside the first plane are two escapes, a high and a low surrogate. */
static gboolean
read_unicode_escape (AarJsonScanner *self, GString *text)
{
  int unit = read_hex (self, self->next);
  gunichar letter = (gunichar) unit;

  if (unit < 0)
    return fail (self, _ ("\\u stands without four digits"));
  self->next += 4;
  if (unit >= 0xd800 && unit < 0xdc00)
    {
      int low = self->end - self->next > 6 && memcmp (self->next, "\\u", 2) == 0 ? read_hex (self, self->next + 2) : -1;

      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, _ ("half of a letter stands alone"));
      letter = 0x10000 + (gunichar) ((unit - 0xd800) * 0x400 + (low - 0xdc00));
      self->next += 6;
    }
  else if (unit >= 0xdc00 && unit < 0xe000)
    return fail (self, _ ("half of a letter stands alone"));
  else if (unit == 0)
    return fail (self, _ ("a text cannot hold the character with number 0"));
  g_string_append_unichar (text, letter);
  return TRUE;
}

static gboolean
read_escape (AarJsonScanner *self, GString *text)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  char letter = self->next < self->end ? *self->next : '\0';
  const char *found = letter != '\0' ? strchr (letters, letter) : NULL;

  if (letter == 'u')
    {
      self->next++;
      return read_unicode_escape (self, text);
    }
  if (found == NULL)
    return fail (self, _ ("a backslash stands before a character that has no such form"));
  g_string_append_c (text, meanings[found - letters]);
  self->next++;
  return TRUE;
}

/**
 * aar_json_scanner_read_text:
 * @self: a scanner
 * @text: where to put the text, without quotes and escapes
 *
 * Returns: whether the next value is a string and was read
 */
gboolean
aar_json_scanner_read_text (AarJsonScanner *self, GString *text)
{
  g_string_truncate (text, 0);
  if (aar_json_scanner_peek (self) != '"')
    return fail (self, _ ("a text in quotation marks is missing"));
  self->next++;
  for (;;)
    {
      const char *plain = self->next;

      while (self->next < self->end && *self->next != '"' && *self->next != '\\' && (guchar) *self->next >= ' ')
        self->next++;
      g_string_append_len (text, plain, self->next - plain);
      if (self->next == self->end)
        return fail (self, _ ("the file ends in the middle of a text"));
      if (*self->next == '"')
        break;
      if (*self->next != '\\')
        return fail (self, _ ("a line break or other control character stands inside a text"));
      self->next++;
      if (!read_escape (self, text))
        return FALSE;
    }
  self->next++;
  return TRUE;
}

static gsize
count_digits (AarJsonScanner *self)
{
  const char *before = self->next;

  while (self->next < self->end && g_ascii_isdigit (*self->next))
    self->next++;
  return self->next - before;
}

static gboolean
step_over (AarJsonScanner *self, const char *bytes)
{
  if (self->next == self->end || strchr (bytes, *self->next) == NULL)
    return FALSE;
  self->next++;
  return TRUE;
}

/**
 * aar_json_scanner_read_number:
 * @self: a scanner
 * @digits: where to put the number as it is written
 *
 * Returns: whether the next value is a number as RFC 8259, section 6 has it, and was read
 */
gboolean
aar_json_scanner_read_number (AarJsonScanner *self, GString *digits)
{
  const char *start;
  gsize n_whole;
  gboolean good;

  if (aar_json_scanner_peek (self) == '\0')
    return fail (self, _ ("the file ends in the middle"));
  start = self->next;
  step_over (self, "-");
  good = self->next < self->end && *self->next == '0';
  n_whole = count_digits (self);
  good = n_whole == 1 || (n_whole > 1 && !good);
  if (good && step_over (self, "."))
    good = count_digits (self) > 0;
  if (good && step_over (self, "eE"))
    {
      step_over (self, "+-");
      good = count_digits (self) > 0;
    }
  if (!good)
    return fail (self, _ ("a value is missing or is not written as JSON asks"));
  g_string_truncate (digits, 0);
  g_string_append_len (digits, start, self->next - start);
  return TRUE;
}

/**
 * aar_json_scanner_read_literal:
 * @self: a scanner
 * @literal: `true`, `false` or `null`
 *
 * Returns: whether the next value is @literal and was read
 */
gboolean
aar_json_scanner_read_literal (AarJsonScanner *self, const char *literal)
{
  gsize length = strlen (literal);

  aar_json_scanner_peek (self);
  if (self->message != NULL || (gsize) (self->end - self->next) < length || memcmp (self->next, literal, length) != 0)
    return fail (self, _ ("a value is missing or is not written as JSON asks"));
  self->next += length;
  return TRUE;
}

static gboolean
skip_value (AarJsonScanner *self, GString *text)
{
  gboolean first = TRUE;

  switch (aar_json_scanner_peek (self))
    {
    case '{':
      if (aar_json_scanner_begin (self, '{'))
        while (aar_json_scanner_next_member (self, &first, text) && skip_value (self, text))
          ;
      break;
    case '[':
      if (aar_json_scanner_begin (self, '['))
        while (aar_json_scanner_next_element (self, &first) && skip_value (self, text))
          ;
      break;
    case '"':
      aar_json_scanner_read_text (self, text);
      break;
    case 't':
      aar_json_scanner_read_literal (self, "true");
      break;
    case 'f':
      aar_json_scanner_read_literal (self, "false");
      break;
    case 'n':
      aar_json_scanner_read_literal (self, "null");
      break;
    default:
      aar_json_scanner_read_number (self, text);
    }
  return self->message == NULL;
}

/**
 * aar_json_scanner_skip:
 * @self: a scanner
 *
 * Steps over the next value, whatever it is, and checks that it is well written.
 *
 * Returns: whether it is
 */
gboolean
aar_json_scanner_skip (AarJsonScanner *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  return skip_value (self, text);
}

/**
 * aar_json_scanner_at_end:
 * @self: a scanner behind the outermost value
 *
 * Returns: whether nothing but white space follows
 */
gboolean
aar_json_scanner_at_end (AarJsonScanner *self)
{
  if (aar_json_scanner_peek (self) != '\0')
    return fail (self, _ ("something stands behind the end"));
  return self->message == NULL;
}
