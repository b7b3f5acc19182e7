/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-odf-reader.h"

#include "aar-error.h"
#include "aar-odf-reader-private.h"

#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

#define MOST_START 32767

/* Where in a file the reading is. */
typedef struct
{
  AarOdfReader *reader;
  AarArchive *archive;
  const char *name;
  gboolean in_automatic;
  gboolean in_body;
  /* the sheet that is read, the row that comes next, and how deep in the file the rows of its head are */
  AarBlock *sheet;
  guint row;
  int depth_of_head;
} Input;

static void read_block (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks);
static void read_list (AarOdfReader *self, const xmlNode *node, const AarOdfItem *outer, GPtrArray *blocks);

static void
read_item (AarOdfReader *self, const xmlNode *node, AarOdfItem *item, GPtrArray *blocks)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_TEXT, "p") || aar_xml_is (child, AAR_XML_TEXT, "h"))
      aar_odf_reader_read_paragraph (self, child, item, blocks);
    else if (aar_xml_is (child, AAR_XML_TEXT, "list"))
      read_list (self, child, item, blocks);
    else
      read_block (self, child, blocks);
}

static void
read_list (AarOdfReader *self, const xmlNode *node, const AarOdfItem *outer, GPtrArray *blocks)
{
  const char *style = aar_xml_get (node, AAR_XML_TEXT, "style-name");
  AarOdfItem item = { .style = style, .level = 0 };

  if (outer != NULL)
    {
      item.count = outer->count;
      item.level = outer->level + 1;
      item.style = style != NULL ? style : outer->style;
    }
  else
    item.count = aar_odf_lists_begin (self->lists, node, style);
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    {
      item.has_marker = aar_xml_is (child, AAR_XML_TEXT, "list-item");
      item.start = aar_xml_get (child, AAR_XML_TEXT, "start-value") != NULL
                     ? (int) aar_xml_get_number (child, AAR_XML_TEXT, "start-value", 1, MOST_START)
                     : -1;
      read_item (self, child, &item, blocks);
    }
}

static void
read_section (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks)
{
  gboolean before = self->is_hidden;
  const char *display = aar_xml_get (node, AAR_XML_TEXT, "display");

  self->is_hidden |= g_strcmp0 (display, "none") == 0;
  aar_odf_reader_read_blocks (self, node, blocks);
  self->is_hidden = before;
}

static gboolean
is_contents (const xmlNode *node)
{
  static const char *const names[] = { "table-of-content", "illustration-index", "table-index",
                                       "object-index",     "user-index",         "alphabetical-index" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_TEXT, names[i]))
      return TRUE;
  return FALSE;
}

static void
read_contents (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks)
{
  const xmlNode *body = aar_xml_find (node, AAR_XML_TEXT, "index-body");

  for (xmlNode *child = body != NULL ? aar_xml_first (body) : NULL; child != NULL; child = aar_xml_next (child))
    {
      self->in_contents = !aar_xml_is (child, AAR_XML_TEXT, "index-title");
      read_block (self, child, blocks);
    }
  self->in_contents = FALSE;
}

/* What is said beside the text of a document. */
static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[] = { "tracked-changes",  "sequence-decls",       "variable-decls",
                                       "user-field-decls", "dde-connection-decls", "index-title-template" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_TEXT, names[i]))
      return TRUE;
  return aar_xml_is (node, AAR_XML_OFFICE, "forms") || aar_xml_is (node, AAR_XML_OFFICE, "annotation") ||
         aar_xml_is (node, AAR_XML_OFFICE, "scripts") || aar_xml_is (node, AAR_XML_OFFICE, "event-listeners");
}

static void
read_block (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks)
{
  if (aar_xml_is (node, AAR_XML_TEXT, "p") || aar_xml_is (node, AAR_XML_TEXT, "h"))
    aar_odf_reader_read_paragraph (self, node, NULL, blocks);
  else if (aar_xml_is (node, AAR_XML_TEXT, "list"))
    read_list (self, node, NULL, blocks);
  else if (aar_xml_is (node, AAR_XML_TABLE, "table"))
    aar_odf_reader_read_table (self, node, blocks);
  else if (aar_xml_is (node, AAR_XML_TEXT, "section"))
    read_section (self, node, blocks);
  else if (aar_xml_is (node, AAR_XML_TEXT, "soft-page-break"))
    self->page++;
  else if (is_contents (node))
    read_contents (self, node, blocks);
  else if (!is_left_out (node))
    aar_odf_reader_read_blocks (self, node, blocks);
}

/**
 * aar_odf_reader_read_blocks:
 * @self: the reading
 * @node: what holds paragraphs, lists and tables
 * @blocks: where to add to
 *
 * Reads all that stands in it.
 */
void
aar_odf_reader_read_blocks (AarOdfReader *self, const xmlNode *node, GPtrArray *blocks)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    read_block (self, child, blocks);
}

static void
read_furniture (AarOdfReader *self, const xmlNode *page)
{
  self->in_furniture = TRUE;
  for (xmlNode *child = aar_xml_first (page); child != NULL; child = aar_xml_next (child))
    if (g_str_has_prefix ((const char *) child->name, "header") ||
        g_str_has_prefix ((const char *) child->name, "footer"))
      aar_odf_reader_read_blocks (self, child, self->document->furniture);
  self->in_furniture = FALSE;
}

static gboolean
is_style (const xmlNode *node)
{
  return aar_xml_is (node, AAR_XML_STYLE, "style") || aar_xml_is (node, AAR_XML_STYLE, "default-style") ||
         aar_xml_is (node, AAR_XML_TEXT, "list-style") || aar_xml_is (node, AAR_XML_TEXT, "outline-style") ||
         aar_xml_is (node, AAR_XML_STYLE, "master-page");
}

static void
read_style (Input *self, const xmlNode *node)
{
  if (aar_xml_is (node, AAR_XML_STYLE, "master-page"))
    read_furniture (self->reader, node);
  else if (aar_xml_is (node, AAR_XML_TEXT, "list-style") || aar_xml_is (node, AAR_XML_TEXT, "outline-style"))
    aar_odf_lists_read (self->reader->lists, node, self->in_automatic);
  else
    aar_odf_styles_read (self->reader->styles, node, self->in_automatic);
}

static void
begin_sheet (Input *self, const xmlNode *node)
{
  AarDocument *document = self->reader->document;
  const char *name = aar_xml_get (node, AAR_XML_TABLE, "name");

  self->sheet = aar_odf_reader_begin_table (self->reader, node);
  self->sheet->place.sheet = aar_document_intern (document, name != NULL ? name : "");
  aar_block_add_run (self->sheet, self->sheet->place.sheet, 0, 0);
  self->row = 0;
  self->depth_of_head = G_MAXINT;
  g_ptr_array_add (document->blocks, self->sheet);
}

/* What stands in a workbook beside the rows of its sheets. */
static gboolean
is_beside_rows (const xmlNode *node)
{
  static const char *const names[] = {
    "shapes",          "tracked-changes",   "content-validations", "named-expressions",
    "database-ranges", "data-pilot-tables", "dde-links",           "calculation-settings",
    "consolidation",   "label-ranges"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_TABLE, names[i]))
      return TRUE;
  return FALSE;
}

/* Reads one element of a workbook: rows as a whole, what is around them by its beginning. */
static gboolean
read_sheet_element (Input *self, AarXmlInput *input, xmlNode *node, GError **error)
{
  int depth = aar_xml_input_get_depth (input);

  if (aar_xml_is (node, AAR_XML_TABLE, "table"))
    begin_sheet (self, node);
  else if (aar_xml_is (node, AAR_XML_TABLE, "table-header-rows"))
    self->depth_of_head = depth;
  else if (aar_xml_is (node, AAR_XML_TABLE, "table-row") && self->sheet != NULL)
    {
      if (depth <= self->depth_of_head)
        self->depth_of_head = G_MAXINT;
      node = aar_xml_input_expand (input, error);
      if (node == NULL)
        return FALSE;
      aar_odf_reader_read_row (self->reader, self->sheet, node, depth > self->depth_of_head, &self->row);
    }
  else if (is_beside_rows (node))
    return aar_xml_input_expand (input, error) != NULL;
  return TRUE;
}

static gboolean
refuse_other (const char *name, const xmlNode *node, GError **error)
{
  if (aar_xml_is (node, AAR_XML_OFFICE, "presentation"))
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT,
                 _ ("“%s” is a presentation. Please save it as PDF, and import that."), name);
  else if (aar_xml_is (node, AAR_XML_OFFICE, "drawing"))
    g_set_error (error, AAR_ERROR, AAR_ERROR_FORMAT, _ ("“%s” is a drawing. Please save it as PDF, and import that."),
                 name);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_element (Input *self, AarXmlInput *input, xmlNode *node, gboolean *is_sheet, GError **error)
{
  if (!self->in_body && is_style (node))
    {
      node = aar_xml_input_expand (input, error);
      if (node != NULL)
        read_style (self, node);
      return node != NULL;
    }
  if (aar_xml_is (node, AAR_XML_OFFICE, "automatic-styles") || aar_xml_is (node, AAR_XML_OFFICE, "styles"))
    self->in_automatic = aar_xml_is (node, AAR_XML_OFFICE, "automatic-styles");
  else if (aar_xml_is (node, AAR_XML_OFFICE, "body"))
    self->in_body = TRUE;
  else if (self->in_body &&
           (aar_xml_is (node, AAR_XML_OFFICE, "spreadsheet") || aar_xml_is (node, AAR_XML_OFFICE, "text")))
    {
      *is_sheet = aar_xml_is (node, AAR_XML_OFFICE, "spreadsheet");
      self->reader->page = *is_sheet ? 0 : 1;
    }
  else if (self->in_body && refuse_other (self->name, node, error))
    return FALSE;
  else if (self->in_body && *is_sheet)
    return read_sheet_element (self, input, node, error);
  else if (self->in_body)
    {
      node = aar_xml_input_expand (input, error);
      if (node != NULL)
        read_block (self->reader, node, self->reader->document->blocks);
      return node != NULL;
    }
  return TRUE;
}

static gboolean
read_bytes (Input *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarXmlInput) input = aar_xml_input_new (bytes, self->name, error);
  g_autoptr (GError) cause = NULL;
  gboolean is_sheet = FALSE;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  self->in_body = self->in_automatic = FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    if (g_cancellable_set_error_if_cancelled (cancellable, &cause) ||
        !read_element (self, input, node, &is_sheet, &cause))
      break;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_part (Input *self, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (self->archive, part, error);

  return bytes != NULL && read_bytes (self, bytes, cancellable, error);
}

static gboolean
check_encryption (AarArchive *archive, GError **error)
{
  static const char part[] = "META-INF/manifest.xml";
  g_autoptr (GBytes) bytes = aar_archive_has (archive, part) ? aar_archive_read (archive, part, NULL) : NULL;
  gsize size;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (data == NULL || g_strstr_len (data, (gssize) size, ":encryption-data") == NULL)
    return TRUE;
  g_set_error (error, AAR_ERROR, AAR_ERROR_ENCRYPTED,
               _ ("“%s” is protected by a password. Please save it without one, and import that."),
               aar_archive_get_name (archive));
  return FALSE;
}

/* The tables of styles are there as long as the reading. */
static AarDocument *
read_document (AarArchive *archive, GBytes *flat, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarDocument) document = aar_document_new (name);
  g_autoptr (AarOdfStyles) styles = aar_odf_styles_new ();
  g_autoptr (AarOdfLists) lists = aar_odf_lists_new ();
  AarOdfReader reader = { .document = document, .styles = styles, .lists = lists, .page = 1 };
  Input input = { .reader = &reader, .archive = archive, .name = name };

  if (flat != NULL)
    return read_bytes (&input, flat, cancellable, error) ? g_steal_pointer (&document) : NULL;
  if (aar_archive_has (archive, "styles.xml") && !read_part (&input, "styles.xml", cancellable, error))
    return NULL;
  aar_odf_styles_forget_automatic (styles);
  aar_odf_lists_forget_automatic (lists);
  reader.page = 1;
  return read_part (&input, "content.xml", cancellable, error) ? g_steal_pointer (&document) : NULL;
}

/**
 * aar_odf_read:
 * @archive: an OpenDocument text or workbook
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a document of LibreOffice, or one that another program wrote for it.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_odf_read (AarArchive *archive, GCancellable *cancellable, GError **error)
{
  if (!check_encryption (archive, error))
    return NULL;
  return read_document (archive, NULL, aar_archive_get_name (archive), cancellable, error);
}

/**
 * aar_odf_read_flat:
 * @bytes: an OpenDocument file that is one XML file
 * @name: its name
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a flat OpenDocument file.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_odf_read_flat (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  return read_document (NULL, bytes, name, cancellable, error);
}
