/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-text-decoding.h"

#include "aar-error.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* What a look at the single bytes tells of a file that is not UTF-8. */
typedef struct
{
  gsize zeros;
  gsize controls;
  gsize high;
  /* Bytes above ASCII that Danish and Swedish texts have in Windows-1252: letters and common punctuation. */
  gsize likely;
  /* Bytes above ASCII that together make a letter in UTF-8. */
  gsize in_sequences;
  /* The line of the first byte that is not UTF-8. */
  gsize bad_line;
} ByteCounts;

static gboolean
is_likely_byte (guchar byte)
{
  /* … – — ‘ ’ “ ” • ‰ € § ° ½ ´ · « » and the soft hyphen and no-break space, then all letters of Latin-1 */
  return byte >= 0xc0 ||
         strchr ("\205\226\227\221\222\223\224\225\211\200\247\260\275\264\267\253\273\255\240", byte) != NULL;
}

static void
count_high_byte (ByteCounts *counts, const char *p, gsize left, gsize line)
{
  gunichar letter = g_utf8_get_char_validated (p, (gssize) left);
  gboolean in_sequence = letter != (gunichar) -1 && letter != (gunichar) -2;

  counts->high++;
  if (is_likely_byte ((guchar) *p))
    counts->likely++;
  if (in_sequence)
    counts->in_sequences += (gsize) (g_utf8_next_char (p) - p);
  else if (counts->bad_line == 0 && ((guchar) *p & 0xc0) != 0x80)
    counts->bad_line = line;
}

static ByteCounts
take_census (const char *data, gsize size)
{
  ByteCounts counts = { 0 };
  gsize line = 1;

  for (gsize i = 0; i < size; i++)
    {
      guchar byte = (guchar) data[i];

      if (byte == '\0')
        counts.zeros++;
      else if (byte == '\n')
        line++;
      else if ((byte < 0x20 && strchr ("\t\r\f\v", byte) == NULL) || byte == 0x7f)
        counts.controls++;
      else if (byte >= 0x80)
        count_high_byte (&counts, data + i, size - i, line);
    }
  return counts;
}

static void
set_binary_error (GError **error, const char *name)
{
  g_set_error (
      error, AAR_ERROR, AAR_ERROR_FORMAT,
      _ ("“%s” is no kind of file that can be read. Please save the plan as .docx, .odt, .xlsx or PDF, and import "
         "that."),
      name);
}

static void
set_encoding_error (GError **error, const char *name, gsize line)
{
  if (line > 0)
    g_set_error (
        error, AAR_ERROR, AAR_ERROR_ENCODING,
        _ ("“%s” has letters from line %u on that cannot be read; it seems to be damaged. Please save it anew as text "
           "in UTF-8."),
        name, (guint) line);
  else
    g_set_error (error, AAR_ERROR, AAR_ERROR_ENCODING,
                 _ ("The letters of “%s” cannot be read. Please save it anew as text in UTF-8."), name);
}

static char *
decode_utf16 (const char *data, gsize size, const char *charset, const char *name, GError **error)
{
  gsize length;
  g_autofree char *text = g_convert (data, (gssize) size, "UTF-8", charset, NULL, &length, NULL);

  if (text == NULL)
    {
      set_encoding_error (error, name, 0);
      return NULL;
    }
  if (memchr (text, '\0', length) != NULL)
    {
      set_binary_error (error, name);
      return NULL;
    }
  return g_steal_pointer (&text);
}

/* Windows-1252 takes nearly any bytes, so it is believed only where the bytes make sense as Danish or Swedish. */
static char *
decode_single_bytes (const char *data, gsize size, const ByteCounts *counts, const char *name, GError **error)
{
  g_autofree char *text = NULL;

  if (counts->in_sequences * 2 > counts->high || counts->likely * 10 < counts->high * 9)
    {
      set_encoding_error (error, name, counts->in_sequences > 0 ? counts->bad_line : 0);
      return NULL;
    }
  text = g_convert (data, (gssize) size, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  if (text == NULL)
    text = g_convert (data, (gssize) size, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
  if (text == NULL)
    set_encoding_error (error, name, 0);
  return g_steal_pointer (&text);
}

/**
 * aar_text_decode:
 * @bytes: a text file
 * @name: its name, for the message
 * @error: return location for an error
 *
 * Turns a text file into UTF-8. It may be in UTF-8, in UTF-16 with a byte order mark, or, as older Windows programs
 * write, in Windows-1252 or ISO-8859-1.
 *
 * Returns: (transfer full) (nullable): the text with its line ends as they are, or %NULL with @error set
 */
char *
aar_text_decode (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean valid;
  ByteCounts counts;

  if (size >= 2 && memcmp (data, "\377\376", 2) == 0)
    return decode_utf16 (data + 2, size - 2, "UTF-16LE", name, error);
  if (size >= 2 && memcmp (data, "\376\377", 2) == 0)
    return decode_utf16 (data + 2, size - 2, "UTF-16BE", name, error);
  counts = take_census (data, size);
  valid = counts.zeros == 0 && g_utf8_validate (data, (gssize) size, NULL);
  /* a text in good order may have a stray escape here and there */
  if (counts.zeros > 0 || counts.controls * (valid ? 10 : 100) > size)
    {
      set_binary_error (error, name);
      return NULL;
    }
  if (valid)
    return g_strndup (data, size);
  return decode_single_bytes (data, size, &counts, name, error);
}
