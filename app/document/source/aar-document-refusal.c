/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "aar-document-refusal.h"

#include "aar-error.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* The beginning of the files that older office programs write, which hold streams as a disk holds files. */
#define COMPOUND "\320\317\021\340\241\261\032\341"

typedef enum
{
  OLD_TEXT,
  OLD_WORKBOOK,
  OLD_SLIDES,
  MAIL,
  LOCKED,
  OTHER_COMPOUND,
  RICH_TEXT,
} Kind;

/* The names of streams as they stand in the file, of which the first that is there tells the kind. */
static const struct
{
  const char *stream;
  Kind kind;
} streams[] = {
  { "EncryptedPackage", LOCKED },
  { "DRMEncryptedDataSpace", LOCKED },
  { "DRMContent", LOCKED },
  { "__substg1.0_", MAIL },
  { "WordDocument", OLD_TEXT },
  { "Workbook", OLD_WORKBOOK },
  { "PowerPoint Document", OLD_SLIDES },
  { "Book", OLD_WORKBOOK },
};

static gboolean
has_stream (const char *data, gsize size, const char *stream)
{
  g_autofree char *wide = NULL;
  gsize length;

  wide = g_convert (stream, -1, "UTF-16LE", "ASCII", NULL, &length, NULL);
  return wide != NULL && memmem (data, size, wide, length) != NULL;
}

static Kind
find_compound_kind (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (streams); i++)
    if (has_stream (data, size, streams[i].stream))
      return streams[i].kind;
  return OTHER_COMPOUND;
}

static void
set_error (GError **error, Kind kind, const char *name)
{
  switch (kind)
    {
    case OLD_TEXT:
      g_set_error (
          error, AAR_ERROR, AAR_ERROR_FORMAT,
          _ ("“%s” is a document of an older Word (.doc). Please open it in Word or LibreOffice, save it as .docx "
             "or .odt, and import that."),
          name);
      break;
    case OLD_WORKBOOK:
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                   _ ("“%s” is a workbook of an older Excel (.xls). Please open it in Excel or LibreOffice, "
                      "save it as "
                      ".xlsx or .ods, and import that."),
                   name);
      break;
    case OLD_SLIDES:
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                   _ ("“%s” is a presentation. Please save it as PDF, and import that."), name);
      break;
    case MAIL:
      g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                   _ ("“%s” is a mail. Please save the document that hangs on it, and import that."), name);
      break;
    case LOCKED:
      g_set_error (
          error, AAR_ERROR, AAR_ERROR_ENCRYPTED,
          _ ("“%s” is protected by a password or by rights. Please save it without protection, and import that."),
          name);
      break;
    case RICH_TEXT:
      g_set_error (
          error, AAR_ERROR, AAR_ERROR_FORMAT,
          _ ("“%s” is a document in rich text (.rtf). Please open it in Word or LibreOffice, save it as .docx or "
             ".odt, and import that."),
          name);
      break;
    case OTHER_COMPOUND:
    default:
      g_set_error (
          error, AAR_ERROR, AAR_ERROR_FORMAT,
          _ ("“%s” is a file of an older office program. Please open it there, save it as .docx, .odt, .xlsx or "
             ".ods, and import that."),
          name);
      break;
    }
}

/**
 * aar_document_refuse:
 * @bytes: a file
 * @name: its name, for the message
 * @error: return location for an error
 *
 * Tells whether a file is one of an office program that cannot be read, and what to do with it instead.
 *
 * Returns: %TRUE with @error set if it is
 */
gboolean
aar_document_refuse (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 5 && memcmp (data, "{\\rtf", 5) == 0)
    {
      set_error (error, RICH_TEXT, name);
      return TRUE;
    }
  if (size >= 8 && memcmp (data, COMPOUND, 8) == 0)
    {
      set_error (error, find_compound_kind (data, size), name);
      return TRUE;
    }
  return FALSE;
}
