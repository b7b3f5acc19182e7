/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-source.h"

#include "aar-archive.h"
#include "aar-csv-source.h"
#include "aar-document-refusal.h"
#include "aar-docx-reader.h"
#include "aar-error.h"
#include "aar-html-source.h"
#include "aar-odf-reader.h"
#include "aar-relations.h"
#include "aar-text-decoding.h"
#include "aar-text-source.h"
#include "aar-xlsx-reader.h"
#include "aar-xml.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* The root of a flat file stands behind no more than a declaration and a comment. */
#define FLAT_HEAD 4096

static gboolean
begins_with (GBytes *bytes, const char *beginning)
{
  gsize size, length = strlen (beginning);
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, beginning, length) == 0;
}

/* Finds what the package says that a part holds. */
static char *
find_content_type (AarArchive *archive, const char *part, GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (archive, "[Content_Types].xml", error);
  g_autoptr (AarXmlInput) input = bytes != NULL ? aar_xml_input_new (bytes, aar_archive_get_name (archive), error)
                                                : NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *type = NULL;
  const char *dot = strrchr (part, '.');
  xmlNode *node;

  if (input == NULL)
    return NULL;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    {
      const char *path = aar_xml_get (node, AAR_XML_NONE, "PartName");
      const char *ending = aar_xml_get (node, AAR_XML_NONE, "Extension");

      if ((path != NULL && *path == '/' && g_ascii_strcasecmp (path + 1, part) == 0) ||
          (type == NULL && ending != NULL && dot != NULL && g_ascii_strcasecmp (ending, dot + 1) == 0))
        {
          g_free (type);
          type = g_strdup (aar_xml_get (node, AAR_XML_NONE, "ContentType"));
        }
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  return type != NULL ? g_steal_pointer (&type) : g_strdup ("");
}

static void
set_archive_error (GError **error, const char *name)
{
  g_set_error (
      error, AAR_ERROR, AAR_ERROR_FORMAT,
      _ ("“%s” is an archive, or a document of a program that is not known here. Please import the plan as .docx, "
         ".odt, .xlsx, .ods, PDF or text."),
      name);
}

static AarDocument *
read_package (AarArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  g_autofree char *type = find_content_type (archive, part, error);

  if (type == NULL)
    return NULL;
  if (strstr (type, "wordprocessingml") != NULL || strstr (type, "ms-word") != NULL)
    return aar_docx_read (archive, part, cancellable, error);
  if (strstr (type, "sheet.binary") != NULL)
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                 _ ("“%s” is a workbook of Excel in binary form (.xlsb). Please save it as .xlsx, and import that."),
                 aar_archive_get_name (archive));
  else if (strstr (type, "spreadsheetml") != NULL || strstr (type, "ms-excel") != NULL)
    return aar_xlsx_read (archive, part, cancellable, error);
  else if (strstr (type, "presentationml") != NULL)
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                 _ ("“%s” is a presentation. Please save it as PDF, and import "
                    "that."),
                 aar_archive_get_name (archive));
  else
    set_archive_error (error, aar_archive_get_name (archive));
  return NULL;
}

static AarDocument *
read_archive (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarArchive) archive = aar_archive_open (bytes, name, error);
  g_autoptr (GHashTable) relations = archive != NULL ? aar_relations_read (archive, "", error) : NULL;
  const char *part;

  if (relations == NULL)
    return NULL;
  part = aar_relations_find (relations, "officeDocument");
  if (part != NULL)
    return read_package (archive, part, cancellable, error);
  if (aar_archive_has (archive, "content.xml"))
    return aar_odf_read (archive, cancellable, error);
  set_archive_error (error, name);
  return NULL;
}

/* A flat OpenDocument file says so at its beginning. */
static gboolean
is_flat (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return (begins_with (bytes, "<?xml") || begins_with (bytes, "<office:document")) &&
         g_strstr_len (data, (gssize) MIN (size, FLAT_HEAD), "<office:document ") != NULL;
}

static gboolean
is_named_csv (const char *name)
{
  static const char *const endings[] = { ".csv", ".tsv", ".tab" };
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (length > 4 && g_ascii_strcasecmp (name + length - 4, endings[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_zip (GBytes *bytes)
{
  return begins_with (bytes, "PK\003\004") || begins_with (bytes, "PK\005\006");
}

/**
 * aar_document_source_knows:
 * @bytes: a file
 * @name: its name
 *
 * Tells whether a file is one of an office program, even one that cannot be read, a web page or a table as text. That a
 * text is a table only its name tells; everything else its bytes do.
 *
 * Returns: %TRUE if it is
 */
gboolean
aar_document_source_knows (GBytes *bytes, const char *name)
{
  return is_zip (bytes) || begins_with (bytes, "\320\317\021\340\241\261\032\341") || begins_with (bytes, "{\\rtf") ||
         is_flat (bytes) || aar_html_source_is_html (bytes) || is_named_csv (name) || begins_with (bytes, "sep=");
}

static AarDocument *
read_text (GBytes *bytes, const char *name, GError **error)
{
  g_autofree char *text = aar_text_decode (bytes, name, error);
  const char *start = text;

  if (text == NULL)
    return NULL;
  if (g_str_has_prefix (text, "\357\273\277"))
    start += 3;
  if (aar_html_source_is_html (bytes))
    return aar_html_source_read (start, name, error);
  if (is_named_csv (name) || aar_csv_source_is_named (start))
    return aar_csv_source_read (start, name);
  return aar_text_source_read (start, name);
}

/**
 * aar_document_source_read:
 * @bytes: a file, which is no PDF
 * @name: its name, for messages
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a document of any kind that is known, which its bytes tell. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_document_source_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  if (aar_document_refuse (bytes, name, error))
    return NULL;
  if (is_zip (bytes))
    return read_archive (bytes, name, cancellable, error);
  if (is_flat (bytes))
    return aar_odf_read_flat (bytes, name, cancellable, error);
  return read_text (bytes, name, error);
}
