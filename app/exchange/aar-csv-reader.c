/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-reader.h"

#include "aar-csv-guard.h"
#include "aar-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Reads what spreadsheets save: Excel writes the separator of the machine and, by one of its menu items, the
 * machine's code page; LibreOffice writes what it is told. So neither is asked for. */

typedef struct
{
  const char *next;
  const char *end;
  char separator;
  guint line;
} AarCsvReader;

static char *
decode (const char *data, gsize length, const char *wanted, GError **error)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *encoding;
  } marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" },
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
  };
  const char *encoding = g_utf8_validate_len (data, length, NULL) ? "UTF-8" : wanted != NULL ? wanted : "WINDOWS-1252";
  gboolean is_archive = length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0;
  gsize skipped = 0;
  char *text;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        encoding = marks[i].encoding;
        skipped = marks[i].length;
      }
  text = is_archive ? NULL
                    : g_convert (data + skipped, (gssize) (length - skipped), "UTF-8", encoding, NULL, &length, NULL);
  if (text != NULL && strlen (text) == length)
    return text;
  g_free (text);
  /* workbooks are archives, and people send them back where a CSV was asked for */
  if (skipped == 0 && is_archive)
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_ENCODING,
                         _ ("The file is a workbook. Open it in Excel or LibreOffice, save it as CSV, and take that."));
  else
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_ENCODING,
                         _ ("The file is not text in UTF-8, UTF-16 or Windows-1252"));
  return NULL;
}

/* The candidate that the first row has most of, outside quotes. */
static char
guess_separator (const char *text)
{
  static const char candidates[] = ";,\t";
  guint counts[] = { 0, 0, 0 };
  guint best = 0;
  gboolean quoted = FALSE;

  for (; *text != '\0' && (quoted || (*text != '\n' && *text != '\r')); text++)
    {
      const char *found = strchr (candidates, *text);

      if (*text == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - candidates]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Excel's own way to say which separator follows; a row of data to everybody else. */
static gboolean
skip_declaration (AarCsvReader *self)
{
  gsize length = strcspn (self->next, "\r\n");

  if (length != 5 || g_ascii_strncasecmp (self->next, "sep=", 4) != 0)
    return FALSE;
  self->separator = self->next[4];
  self->next += 5;
  self->next += *self->next == '\r';
  self->next += *self->next == '\n';
  self->line++;
  return TRUE;
}

/* The rest of a cell that began with a quotation mark. */
static gboolean
read_quoted (AarCsvReader *self, GString *cell)
{
  for (;;)
    {
      gsize length = strcspn (self->next, "\"\n");

      g_string_append_len (cell, self->next, (gssize) length);
      self->next += length;
      if (*self->next == '\0')
        return FALSE;
      if (*self->next == '\n')
        {
          g_string_append_c (cell, '\n');
          self->line++;
        }
      else if (self->next[1] == '"')
        {
          g_string_append_c (cell, '"');
          self->next++;
        }
      else
        break;
      self->next++;
    }
  self->next++;
  return TRUE;
}

static gboolean
read_cell (AarCsvReader *self, GString *cell, GError **error)
{
  const char ends[] = { self->separator, '\r', '\n', '\0' };
  guint line = self->line;
  gsize length;

  g_string_truncate (cell, 0);
  if (*self->next == '"')
    {
      self->next++;
      if (!read_quoted (self, cell))
        {
          g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("Line %u: a quotation mark is opened and not closed"),
                       line);
          return FALSE;
        }
    }
  length = strcspn (self->next, ends);
  g_string_append_len (cell, self->next, (gssize) length);
  self->next += length;
  aar_csv_unguard (cell);
  return TRUE;
}

/* Steps over CR LF, LF or CR; FALSE if the row goes on. */
static gboolean
end_row (AarCsvReader *self)
{
  if (*self->next == self->separator && *self->next != '\0')
    {
      self->next++;
      return FALSE;
    }
  self->next += *self->next == '\r';
  self->next += *self->next == '\n';
  self->line++;
  return TRUE;
}

static GStrv
read_row (AarCsvReader *self, GString *cell, GError **error)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  do
    {
      if (!read_cell (self, cell, error))
        return NULL;
      g_strv_builder_add (row, cell->str);
    }
  while (!end_row (self));
  return g_strv_builder_end (row);
}

/**
 * aar_csv_read:
 * @data: (array length=length): a CSV file, as this program, Excel or LibreOffice writes it
 * @length: its length in bytes
 * @encoding: (nullable): what bytes that are not Unicode stand for; %NULL for Windows-1252
 * @error: return location for %AAR_ERROR_ENCODING or %AAR_ERROR_FORMAT
 *
 * Reads CSV: the separator (`;`, `,` or a tab) is found by the first row or told by a line `sep=`; UTF-8, UTF-16 with
 * a byte order mark, or else @encoding; rows ended by CR LF, LF or CR. What was put before a text so that it is
 * not taken for a formula is taken away. An empty line is a row of one empty cell.
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): the rows, or %NULL
 */
GPtrArray *
aar_csv_read (const char *data, gsize length, const char *encoding, GError **error)
{
  g_autofree char *text = decode (data, length, encoding, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GString) cell = g_string_new (NULL);
  AarCsvReader self;

  if (text == NULL)
    return NULL;
  self = (AarCsvReader) { text, text + strlen (text), ';', 1 };
  if (!skip_declaration (&self))
    self.separator = guess_separator (text);
  while (self.next < self.end)
    {
      GStrv row = read_row (&self, cell, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}
