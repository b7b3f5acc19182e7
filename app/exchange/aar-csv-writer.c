/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-writer.h"

#include "aar-csv-guard.h"
#include "aar-output.h"

#include <math.h>
#include <string.h>

struct _AarCsvWriter
{
  AarCsvProfile profile;
  AarOutput output;
  GString *cell;
  guint n_cells;
  guint64 n_rows;
  gsize row_start;
};

/**
 * aar_csv_writer_new:
 * @profile: how to write
 * @stream: (nullable): where to write; %NULL to keep the rows for [method@Aar.CsvWriter.to_bytes]
 * @cancellable: (nullable): stops the writing
 *
 * Returns: (transfer full): a writer at the beginning of a file
 */
AarCsvWriter *
aar_csv_writer_new (AarCsvProfile profile, GOutputStream *stream, GCancellable *cancellable)
{
  AarCsvWriter *self = g_new0 (AarCsvWriter, 1);

  self->profile = profile;
  self->cell = g_string_new (NULL);
  aar_output_init (&self->output, stream, cancellable);
  /* Without it Excel reads the file in the code page of the machine. */
  if (profile == AAR_CSV_PROFILE_EXCEL)
    g_string_append (self->output.text, "\xef\xbb\xbf");
  self->row_start = self->output.text->len;
  return self;
}

/**
 * aar_csv_writer_free:
 * @self: (transfer full): a writer
 */
void
aar_csv_writer_free (AarCsvWriter *self)
{
  g_string_free (self->cell, TRUE);
  if (self->output.text != NULL)
    g_string_free (self->output.text, TRUE);
  g_clear_error (&self->output.error);
  g_free (self);
}

static char
get_separator (const AarCsvWriter *self)
{
  return self->profile == AAR_CSV_PROFILE_EXCEL ? ';' : ',';
}

static void
begin_cell (AarCsvWriter *self)
{
  if (self->n_cells++ > 0)
    g_string_append_c (self->output.text, get_separator (self));
}

/* RFC 4180, section 2, rules 5 to 7; spaces at the ends too, because some readers strip them. In the first row every
 * separator that there is, as readers, our own too, tell by that row which one it is. */
static gboolean
needs_quotes (const AarCsvWriter *self, const char *text)
{
  const char separator = get_separator (self), other = separator == ';' ? ',' : ';';
  const char marks[] = { '"', '\r', '\n', '\t', separator, self->n_rows == 0 ? other : separator, '\0' };
  gsize length = strlen (text);

  return length > 0 && (strpbrk (text, marks) != NULL || text[0] == ' ' || text[length - 1] == ' ');
}

static void
append_quoted (GString *output, const char *text)
{
  g_string_append_c (output, '"');
  for (const char *mark; (mark = strchr (text, '"')) != NULL; text = mark + 1)
    {
      g_string_append_len (output, text, mark - text + 1);
      g_string_append_c (output, '"');
    }
  g_string_append (output, text);
  g_string_append_c (output, '"');
}

/**
 * aar_csv_writer_add_text:
 * @self: a writer
 * @text: (nullable): a text
 *
 * Adds a text cell, guarded against being taken for a formula and quoted where needed.
 */
void
aar_csv_writer_add_text (AarCsvWriter *self, const char *text)
{
  gboolean guarded;

  begin_cell (self);
  if (text == NULL)
    return;
  guarded = aar_csv_guard (text, self->profile, self->cell);
  /* Excel takes a file that begins with ID for a SYLK file and refuses it. */
  if (self->n_rows == 0 && self->n_cells == 1 && g_str_has_prefix (self->cell->str, "ID"))
    memcpy (self->cell->str, "id", 2);
  if (guarded || needs_quotes (self, self->cell->str))
    append_quoted (self->output.text, self->cell->str);
  else
    g_string_append_len (self->output.text, self->cell->str, (gssize) self->cell->len);
}

/**
 * aar_csv_writer_add_integer:
 * @self: a writer
 * @integer: a number
 *
 * Adds a number, which stays a number: no thousands separator, no guard.
 */
void
aar_csv_writer_add_integer (AarCsvWriter *self, gint64 integer)
{
  begin_cell (self);
  g_string_append_printf (self->output.text, "%" G_GINT64_FORMAT, integer);
}

/**
 * aar_csv_writer_add_real:
 * @self: a writer
 * @real: a number
 *
 * Adds a number with the decimal sign of the profile and no more digits than it has.
 */
void
aar_csv_writer_add_real (AarCsvWriter *self, double real)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  begin_cell (self);
  if (!isfinite (real))
    return;
  g_ascii_formatd (digits, sizeof digits, "%.15g", real);
  if (self->profile == AAR_CSV_PROFILE_EXCEL)
    g_strdelimit (digits, ".", ',');
  /* in the data profile a point never meets the separator */
  g_string_append (self->output.text, digits);
}

/**
 * aar_csv_writer_add_date:
 * @self: a writer
 * @iso: (nullable): a day as yyyy-mm-dd
 */
void
aar_csv_writer_add_date (AarCsvWriter *self, const char *iso)
{
  begin_cell (self);
  if (iso != NULL)
    g_string_append (self->output.text, iso);
}

/**
 * aar_csv_writer_end_row:
 * @self: a writer
 *
 * Returns: whether to go on: %FALSE when writing failed or was cancelled, which [method@Aar.CsvWriter.finish] reports
 */
gboolean
aar_csv_writer_end_row (AarCsvWriter *self)
{
  /* A row of one empty cell would be an empty line, which readers leave out. */
  if (self->n_cells == 1 && self->output.text->len == self->row_start)
    g_string_append (self->output.text, "\"\"");
  g_string_append (self->output.text, "\r\n");
  self->n_cells = 0;
  self->n_rows++;
  if (!aar_output_relay (&self->output))
    return FALSE;
  self->row_start = self->output.text->len;
  return TRUE;
}

/**
 * aar_csv_writer_finish:
 * @self: a writer with a stream
 * @error: return location for an error of the stream, or %G_IO_ERROR_CANCELLED
 *
 * Writes the rest. The stream is not closed. To be called once, before [method@Aar.CsvWriter.free].
 *
 * Returns: whether all rows were written
 */
gboolean
aar_csv_writer_finish (AarCsvWriter *self, GError **error)
{
  return aar_output_finish (&self->output, error);
}

/**
 * aar_csv_writer_to_bytes:
 * @self: a writer without a stream
 *
 * To be called once, before [method@Aar.CsvWriter.free].
 *
 * Returns: (transfer full): the file
 */
GBytes *
aar_csv_writer_to_bytes (AarCsvWriter *self)
{
  gsize length;
  char *text = aar_output_steal (&self->output, &length);

  return g_bytes_new_take (text, length);
}
