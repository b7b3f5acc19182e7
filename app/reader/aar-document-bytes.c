/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-bytes.h"

#include "aar-document-format.h"
#include "aar-error.h"

#include "config.h"
#include <glib/gi18n-lib.h>

#define HEAD_SIZE  ((gsize) 4096)
#define PIECE_SIZE ((gsize) 1024 * 1024)

/* Says what a GIO error means for the one who chose the file; a cancelled reading stays what it is. */
static void
translate_error (GError **error, GError *cause, const char *name)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("“%s” does not exist. Was it moved or renamed?"), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, AAR_ERROR, AAR_ERROR_IO, _ ("You do not have permission to read “%s”."), name);
  else
    g_set_error (error, AAR_ERROR, AAR_ERROR_IO, _ ("“%s” could not be read: %s"), name, cause->message);
  g_error_free (cause);
}

static void
set_too_large (GError **error, const char *name, goffset limit)
{
  g_autofree char *size = g_format_size_full ((guint64) limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE,
               _ ("“%s” is larger than %s, which no plan is. Is it the right file?"), name, size);
}

/* Learns the name and the size, and refuses what is not a file, such as a device that would never end. */
static gboolean
query (GFile *file, char **name, goffset *size, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      file,
      G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
      G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      translate_error (error, cause, *name);
      return FALSE;
    }
  g_free (*name);
  *name = g_strdup (g_file_info_get_display_name (info));
  *size = g_file_info_get_size (info);
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_REGULAR:
      return TRUE;
    case G_FILE_TYPE_DIRECTORY:
      g_set_error (error, AAR_ERROR, AAR_ERROR_IO, _ ("“%s” is a folder. Please choose the plan document in it."),
                   *name);
      return FALSE;
    case G_FILE_TYPE_UNKNOWN:
    case G_FILE_TYPE_SYMBOLIC_LINK:
    case G_FILE_TYPE_SPECIAL:
    case G_FILE_TYPE_SHORTCUT:
    case G_FILE_TYPE_MOUNTABLE:
    default:
      g_set_error (error, AAR_ERROR, AAR_ERROR_IO, _ ("“%s” is not a file."), *name);
      return FALSE;
    }
}

/* Reads on until @wanted bytes are there or the stream ends. */
static gboolean
fill (GInputStream *stream, GByteArray *bytes, gsize wanted, GCancellable *cancellable, GError **error)
{
  while (bytes->len < wanted)
    {
      gsize before = bytes->len;
      gsize piece = MIN (wanted - before, PIECE_SIZE);
      gssize got;

      g_byte_array_set_size (bytes, (guint) (before + piece));
      got = g_input_stream_read (stream, bytes->data + before, piece, cancellable, error);
      g_byte_array_set_size (bytes, (guint) (before + (gsize) MAX (got, 0)));
      if (got < 0)
        return FALSE;
      if (got == 0)
        break;
    }
  return TRUE;
}

static goffset
limit_for (GByteArray *head)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (head->data, head->len);

  return aar_document_format_is_pdf (bytes) ? AAR_DOCUMENT_MAXIMUM_PDF_SIZE : AAR_DOCUMENT_MAXIMUM_TEXT_SIZE;
}

/* The size that was told is believed only to refuse: a file may grow while it is read. */
static GByteArray *
read_stream (GInputStream *stream, const char *name, goffset size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  goffset limit;

  if (!fill (stream, bytes, HEAD_SIZE, cancellable, error))
    return NULL;
  limit = limit_for (bytes);
  if (size <= limit && !fill (stream, bytes, (gsize) limit + 1, cancellable, error))
    return NULL;
  if (size > limit || bytes->len > limit)
    {
      set_too_large (error, name, limit);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/**
 * aar_document_bytes_read:
 * @file: a file
 * @name: (out): return location for the name to show, set on failure too
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a whole file, unless it is larger than a plan document can be, which is told from its size before it is read.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
GBytes *
aar_document_bytes_read (GFile *file, char **name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  goffset size = 0;
  GError *cause = NULL;

  *name = g_file_get_parse_name (file);
  if (!query (file, name, &size, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), *name, size, cancellable, &cause);
  if (bytes != NULL)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  if (cause->domain == AAR_ERROR)
    g_propagate_error (error, cause);
  else
    translate_error (error, cause, *name);
  return NULL;
}
