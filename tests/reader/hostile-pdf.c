/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hostile-pdf.h"

#include <string.h>

/* A PDF while it is written: its objects, and where each begins. */
typedef struct
{
  GByteArray *bytes;
  GArray *offsets;
} Pdf;

static void
append (Pdf *self, const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *) text, (guint) strlen (text));
}

static void
begin_object (Pdf *self)
{
  guint offset = self->bytes->len;
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", self->offsets->len + 1);

  g_array_append_val (self->offsets, offset);
  append (self, head);
}

static void
add_object (Pdf *self, const char *text)
{
  begin_object (self);
  append (self, text);
  append (self, "\nendobj\n");
}

static void
add_stream (Pdf *self, const char *entries, GBytes *data)
{
  gsize size;
  const guint8 *content = g_bytes_get_data (data, &size);
  g_autofree char *head = g_strdup_printf ("<< %s /Length %u >>\nstream\n", entries, (guint) size);

  begin_object (self);
  append (self, head);
  g_byte_array_append (self->bytes, content, (guint) size);
  append (self, "\nendstream\nendobj\n");
}

/* The catalogue, the pages, the one page, its font; what follows is object 5 and on, of which that is the content. */
static Pdf
begin (const char *resources)
{
  Pdf self = { g_byte_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)) };
  g_autofree char *page = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
                                           "/Resources << /Font << /F 4 0 R >> %s >> >>",
                                           resources);

  append (&self, "%PDF-1.4\n");
  add_object (&self, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (&self, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (&self, page);
  add_object (&self, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  return self;
}

static GBytes *
finish (Pdf *self)
{
  g_autofree char *head = g_strdup_printf ("xref\n0 %u\n0000000000 65535 f \n", self->offsets->len + 1);
  g_autofree char *tail = g_strdup_printf ("trailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%u\n%%%%EOF\n",
                                           self->offsets->len + 1, self->bytes->len);

  append (self, head);
  for (guint i = 0; i < self->offsets->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("%010u 00000 n \n", g_array_index (self->offsets, guint, i));

      append (self, line);
    }
  append (self, tail);
  g_array_unref (self->offsets);
  return g_byte_array_free_to_bytes (self->bytes);
}

static void
pack (GOutputStream *stream, const char *content, gsize times)
{
  g_autoptr (GString) piece = g_string_new (NULL);
  const gsize n_in_piece = 1024;

  for (gsize i = 0; i < n_in_piece; i++)
    g_string_append (piece, content);
  for (gsize i = 0; i < times / n_in_piece; i++)
    g_assert_true (g_output_stream_write_all (stream, piece->str, piece->len, NULL, NULL, NULL));
}

/* A page whose content is @content so many times, packed once or more often, each time into a thousandth. */
GBytes *
hostile_pdf_of_packed (const char *content, gsize times, guint n_packings)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_object_ref (memory);
  g_autoptr (GString) filters = g_string_new ("/Filter [");
  g_autoptr (GBytes) packed = NULL;
  Pdf self = begin ("");

  for (guint i = 0; i < n_packings; i++)
    {
      g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
      GOutputStream *outer = g_converter_output_stream_new (stream, G_CONVERTER (compressor));

      g_object_unref (stream);
      stream = outer;
      g_string_append (filters, "/FlateDecode ");
    }
  pack (stream, content, times);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  packed = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  g_string_append_c (filters, ']');
  add_stream (&self, filters->str, packed);
  return finish (&self);
}

/* Forms that each show the next one ten times, and the last one a word. */
GBytes *
hostile_pdf_of_forms (guint n_levels)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("/X Do", 5);
  g_autoptr (GBytes) ten = g_bytes_new_static ("/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do", 59);
  g_autoptr (GBytes) word = g_bytes_new_static ("BT /F 9 Tf 50 50 Td (ha) Tj ET", 30);
  Pdf self = begin ("/XObject << /X 6 0 R >>");

  add_stream (&self, "", content);
  for (guint i = 0; i < n_levels; i++)
    {
      g_autofree char *entries = g_strdup_printf (
          "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %u 0 R >> >>", 7 + i);

      add_stream (&self, entries, ten);
    }
  add_stream (&self, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >>", word);
  return finish (&self);
}
