/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes small office documents of what a test says that their parts hold. */
#include "office-maker.h"

#include "aar-document-source.h"
#include "aar-error.h"
#include "document-text.h"

#include <string.h>
#include <zip.h>

#define WORD      "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define TYPES     "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/**
 * office_maker_zip:
 * @parts: (array length=n_parts): what it holds
 * @n_parts: how many that are; one without text is left out
 *
 * Makes a zip file.
 *
 * Returns: (transfer full): the file
 */
GBytes *
office_maker_zip (const OfficePart *parts, guint n_parts)
{
  zip_error_t error;
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, &error);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, &error);
  zip_stat_t info;
  guchar *data;

  g_assert_nonnull (zip);
  zip_source_keep (source);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].text != NULL)
      {
        zip_source_t *part = zip_source_buffer (zip, parts[i].text, strlen (parts[i].text), 0);

        g_assert_cmpint (zip_file_add (zip, parts[i].path, part, ZIP_FL_ENC_UTF_8), >=, 0);
      }
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &info), ==, 0);
  data = g_malloc (info.size);
  g_assert_cmpint (zip_source_read (source, data, info.size), ==, (zip_int64_t) info.size);
  zip_source_close (source);
  zip_source_free (source);
  return g_bytes_new_take (data, info.size);
}

static char *
wrap (const char *root, const char *content)
{
  return content == NULL
           ? NULL
           : g_strdup_printf ("<?xml version=\"1.0\"?><w:%s xmlns:w=\"" WORD "\" xmlns:r=\"" RELATIONS
                              "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                              "xmlns:v=\"urn:schemas-microsoft-com:vml\">%s</w:%s>",
                              root, content, root);
}

/**
 * office_maker_new_docx:
 * @body: what stands in the body
 * @styles: (nullable): its styles
 * @numbering: (nullable): its lists
 * @notes: (nullable): its footnotes
 *
 * Makes a document of Word.
 *
 * Returns: (transfer full): the document
 */
GBytes *
office_maker_new_docx (const char *body, const char *styles, const char *numbering, const char *notes)
{
  g_autofree char *text = g_strconcat ("<w:body>", body, "</w:body>", NULL);
  g_autofree char *document = wrap ("document", text);
  g_autofree char *style_part = wrap ("styles", styles);
  g_autofree char *list_part = wrap ("numbering", numbering);
  g_autofree char *note_part = wrap ("footnotes", notes);
  const OfficePart parts[] = {
    { "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                             "<Override "
                             "PartName=\"/word/document.xml\" ContentType=\"" TYPES "document.main+xml\"/></Types>" },
    { "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
      "Id=\"r1\" Type=\"" RELATIONS "/officeDocument\" Target=\"word/document.xml\"/></Relationships>" },
    { "word/_rels/document.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
      "Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"" RELATIONS
      "/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"r3\" Type=\"" RELATIONS
      "/footnotes\" Target=\"/word/footnotes.xml\"/></Relationships>" },
    { "word/document.xml", document },
    { "word/styles.xml", style_part },
    { "word/numbering.xml", list_part },
    { "word/footnotes.xml", note_part },
  };

  return office_maker_zip (parts, G_N_ELEMENTS (parts));
}

/**
 * office_maker_read:
 * @bytes: a file
 * @name: its name
 * @error: return location for an error
 *
 * Reads a document.
 *
 * Returns: (transfer full) (nullable): the document
 */
AarDocument *
office_maker_read (GBytes *bytes, const char *name, GError **error)
{
  return aar_document_source_read (bytes, name, NULL, error);
}

/**
 * office_maker_assert_tree:
 * @bytes: (transfer full): a file
 * @name: its name
 * @expected: what is to be read of it
 *
 * Checks what is read of a document.
 */
void
office_maker_assert_tree (GBytes *bytes, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocument) document = office_maker_read (bytes, name, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = document_to_string (document);
  g_assert_cmpstr (text, ==, expected);
  g_bytes_unref (bytes);
}

/**
 * office_maker_assert_refused:
 * @bytes: (transfer full): a file
 * @name: its name
 * @code: the code of the error
 * @words: what its message says
 *
 * Checks that a document is not read, and what is said of it.
 */
void
office_maker_assert_refused (GBytes *bytes, const char *name, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocument) document = office_maker_read (bytes, name, &error);

  g_assert_null (document);
  g_assert_error (error, AAR_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  g_bytes_unref (bytes);
}
