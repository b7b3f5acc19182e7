/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-xlsx-reader.h"

#include "aar-relations.h"
#include "aar-xlsx-sheet.h"

#include <string.h>

/* A sheet as the workbook names it. */
typedef struct
{
  char *name;
  char *id;
  gboolean hidden;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->id);
  g_free (sheet);
}

static void
read_book_element (AarXlsxBook *book, const xmlNode *node, GPtrArray *sheets)
{
  const char *since = aar_xml_get (node, AAR_XML_NONE, "date1904");
  const char *state = aar_xml_get (node, AAR_XML_NONE, "state");

  if (aar_xml_is (node, AAR_XML_SHEET, "workbookPr"))
    book->since_1904 = since != NULL && (g_str_equal (since, "1") || g_str_equal (since, "true"));
  else if (aar_xml_is (node, AAR_XML_SHEET, "sheet"))
    {
      Sheet *sheet = g_new0 (Sheet, 1);

      sheet->name = g_strdup (aar_xml_get (node, AAR_XML_NONE, "name"));
      sheet->id = g_strdup (aar_xml_get (node, AAR_XML_RELATION, "id"));
      sheet->hidden = state != NULL && !g_str_equal (state, "visible");
      g_ptr_array_add (sheets, sheet);
    }
}

static gboolean
read_book (AarXlsxBook *book, AarArchive *archive, const char *part, GPtrArray *sheets, GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (archive, part, error);
  g_autoptr (AarXmlInput) input = bytes != NULL ? aar_xml_input_new (bytes, aar_archive_get_name (archive), error)
                                                : NULL;
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    read_book_element (book, node, sheets);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_strings (AarXlsxBook *book, AarArchive *archive, const char *part, GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (archive, part, error);
  g_autoptr (AarXmlInput) input = bytes != NULL ? aar_xml_input_new (bytes, aar_archive_get_name (archive), error)
                                                : NULL;
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    if (aar_xml_is (node, AAR_XML_SHEET, "si"))
      {
        node = aar_xml_input_expand (input, &cause);
        if (node == NULL)
          break;
        g_ptr_array_add (book->strings, aar_xlsx_string_read (node, 0, 0));
      }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_common (AarXlsxBook *book, AarArchive *archive, GHashTable *relations, GError **error)
{
  const char *styles = aar_relations_find (relations, "styles");
  const char *strings = aar_relations_find (relations, "sharedStrings");

  if (styles != NULL && aar_archive_has (archive, styles))
    {
      g_autoptr (GBytes) bytes = aar_archive_read (archive, styles, error);

      if (bytes == NULL || !aar_xlsx_styles_read (book->styles, bytes, aar_archive_get_name (archive), error))
        return FALSE;
    }
  return strings == NULL || !aar_archive_has (archive, strings) || read_strings (book, archive, strings, error);
}

static gboolean
read_sheet (AarXlsxBook *book,
            AarDocument *document,
            AarArchive *archive,
            const Sheet *sheet,
            const char *part,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (archive, part, error);
  AarBlock *table;

  if (bytes == NULL)
    return FALSE;
  table = aar_block_new (AAR_BLOCK_TABLE);
  table->hidden = sheet->hidden;
  table->place.sheet = aar_document_intern (document, sheet->name != NULL ? sheet->name : "");
  aar_block_add_run (table, table->place.sheet, 0, 0);
  g_ptr_array_add (document->blocks, table);
  return aar_xlsx_sheet_read (book, table, bytes, document->name, cancellable, error);
}

/**
 * aar_xlsx_read:
 * @archive: a workbook of Excel
 * @part: its main part
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a workbook of Excel, or one that another program wrote for it: a table for each sheet, in the order in which
 * they are shown.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_xlsx_read (AarArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarDocument) document = aar_document_new (aar_archive_get_name (archive));
  g_autoptr (AarXlsxStyles) styles = aar_xlsx_styles_new ();
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_block_free);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GHashTable) relations = aar_relations_read (archive, part, error);
  AarXlsxBook book = { .strings = strings, .styles = styles };

  if (relations == NULL || !read_common (&book, archive, relations, error) ||
      !read_book (&book, archive, part, sheets, error))
    return NULL;
  for (guint i = 0; i < sheets->len; i++)
    {
      const Sheet *sheet = sheets->pdata[i];
      const char *target = aar_relations_get_target (relations, sheet->id);

      if (target != NULL && aar_archive_has (archive, target) &&
          !read_sheet (&book, document, archive, sheet, target, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&document);
}
