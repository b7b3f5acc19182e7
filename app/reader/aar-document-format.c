/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-format.h"

#include "aar-error.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* A PDF may have this much before its first line and is still opened by every viewer. */
#define PDF_HEAD 1024

typedef enum
{
  PICTURE,
  STORE,
  MARKUP,
} Kind;

/* The beginnings of files that people may take for a plan document. */
static const struct
{
  const char *beginning;
  gsize length;
  Kind kind;
} formats[] = {
  { "\211PNG", 4, PICTURE }, { "\377\330\377", 3, PICTURE },   { "II*\0", 4, PICTURE },
  { "MM\0*", 4, PICTURE },   { "SQLite format 3", 16, STORE }, { "<?xml", 5, MARKUP },
};

static void
set_error (GError **error, Kind kind, const char *name)
{
  switch (kind)
    {
    case PICTURE:
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                   _ ("“%s” is a picture. Please import the document that it was made from, or a PDF with text."),
                   name);
      break;
    case STORE:
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                   _ ("“%s” is a store of plans or another database, not a document. Please open it instead."), name);
      break;
    case MARKUP:
    default:
      g_set_error (
          error, AAR_ERROR, AAR_ERROR_FORMAT,
          _ ("“%s” is an XML file of another program. Please save the plan there as .docx, .odt or PDF, and import "
             "that."),
          name);
      break;
    }
}

/**
 * aar_document_format_is_pdf:
 * @bytes: a file or its beginning
 *
 * Tells whether a file is a PDF, by what it holds.
 *
 * Returns: %TRUE for a PDF
 */
gboolean
aar_document_format_is_pdf (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + MIN (size, PDF_HEAD);

  /* only at the start of a line, as a text may speak of it */
  for (const char *p = data; p != NULL && p + 5 <= end; p++)
    if ((p == data || p[-1] == '\n' || p[-1] == '\r' || p[-1] == '\277') && memcmp (p, "%PDF-", 5) == 0)
      return TRUE;
  return FALSE;
}

/**
 * aar_document_format_check:
 * @bytes: a file
 * @name: its name, for the message
 * @error: return location for an error
 *
 * Refuses the kinds of file that people may take for a plan document, and says what to do instead.
 *
 * Returns: %TRUE if the file may be a text or a PDF
 */
gboolean
aar_document_format_check (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (size >= formats[i].length && memcmp (data, formats[i].beginning, formats[i].length) == 0)
      {
        set_error (error, formats[i].kind, name);
        return FALSE;
      }
  return TRUE;
}
