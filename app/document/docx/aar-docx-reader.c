/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-docx-reader.h"

#include "aar-docx-reader-private.h"
#include "aar-relations.h"

#include <string.h>

static void read_block (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks);

static void
read_section (AarDocxReader *self, const xmlNode *node)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "headerReference") || aar_xml_is (child, AAR_XML_WORD, "footerReference"))
      {
        const char *id = aar_xml_get (child, AAR_XML_RELATION, "id");

        if (id != NULL && !g_ptr_array_find_with_equal_func (self->furniture, id, g_str_equal, NULL))
          g_ptr_array_add (self->furniture, g_strdup (id));
      }
}

static void
read_sections (AarDocxReader *self, const xmlNode *paragraph)
{
  const xmlNode *properties = aar_xml_find (paragraph, AAR_XML_WORD, "pPr");
  const xmlNode *section = aar_xml_find (properties, AAR_XML_WORD, "sectPr");

  if (section != NULL)
    read_section (self, section);
}

/**
 * aar_docx_reader_read_blocks:
 * @self: the reading
 * @node: what holds paragraphs and tables
 * @blocks: where to add to
 *
 * Reads all paragraphs and tables in it.
 */
void
aar_docx_reader_read_blocks (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    read_block (self, child, blocks);
  aar_docx_reader_flush (self, blocks);
}

static void
read_either (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks)
{
  guint before = blocks->len;

  for (xmlNode *way = aar_xml_first (node); way != NULL && blocks->len == before; way = aar_xml_next (way))
    aar_docx_reader_read_blocks (self, way, blocks);
}

/* What holds paragraphs and tables and is none itself. */
static gboolean
is_frame (const xmlNode *node)
{
  static const char *const names[] = { "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_WORD, names[i]))
      return TRUE;
  return FALSE;
}

static void
read_block (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks)
{
  if (aar_xml_is (node, AAR_XML_WORD, "p"))
    {
      aar_docx_reader_read_paragraph (self, node, blocks);
      read_sections (self, node);
    }
  else if (aar_xml_is (node, AAR_XML_WORD, "tbl"))
    aar_docx_reader_read_table (self, node, blocks);
  else if (aar_xml_is (node, AAR_XML_WORD, "sectPr"))
    read_section (self, node);
  else if (aar_xml_is (node, AAR_XML_COMPATIBILITY, "AlternateContent"))
    read_either (self, node, blocks);
  else if (is_frame (node))
    for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
      read_block (self, child, blocks);
  else if (aar_xml_is (node, AAR_XML_MATH, "oMathPara"))
    {
      AarBlock *block = aar_block_new (AAR_BLOCK_PARAGRAPH);
      g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
      AarDocxType type = aar_docx_styles_get_base (self->styles);

      aar_docx_reader_read_inline (self, node, block, &type, boxes);
      aar_block_finish (block);
      g_ptr_array_add (blocks, block);
    }
}

static void
read_note (AarDocxReader *self, const xmlNode *node)
{
  const char *id = aar_xml_get (node, AAR_XML_WORD, "id");
  const char *kind = aar_xml_get (node, AAR_XML_WORD, "type");
  g_autofree char *key = NULL;
  AarBlock *note;

  /* the line above the notes is kept as a note too */
  if (id == NULL || (kind != NULL && !g_str_equal (kind, "normal")))
    return;
  key = g_strconcat ((const char *) node->name, id, NULL);
  note = aar_block_new (AAR_BLOCK_NOTE);
  note->marker = g_strdup (g_hash_table_lookup (self->marks, key));
  aar_docx_reader_read_blocks (self, node, note->blocks);
  g_ptr_array_add (self->document->notes, note);
}

static gboolean
is_top (const xmlNode *node)
{
  static const char *const names[] = { "document", "body", "hdr", "ftr", "footnotes", "endnotes", "background" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_WORD, names[i]))
      return TRUE;
  return FALSE;
}

/* Reads a part, one paragraph or table at a time. */
static gboolean
read_part (AarDocxReader *self,
           AarArchive *archive,
           const char *part,
           GPtrArray *blocks,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GBytes) bytes = aar_archive_read (archive, part, error);
  g_autoptr (AarXmlInput) input = bytes != NULL ? aar_xml_input_new (bytes, aar_archive_get_name (archive), error)
                                                : NULL;
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, &cause))
        break;
      if (is_top (node))
        continue;
      node = aar_xml_input_expand (input, &cause);
      if (node == NULL)
        break;
      if (aar_xml_is (node, AAR_XML_WORD, "footnote") || aar_xml_is (node, AAR_XML_WORD, "endnote"))
        read_note (self, node);
      else
        read_block (self, node, blocks);
    }
  aar_docx_reader_flush (self, blocks);
  g_array_set_size (self->fields, 0);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
read_tables (AarDocxReader *self, AarArchive *archive, GHashTable *relations, GError **error)
{
  const char *name = aar_archive_get_name (archive);
  const char *styles = aar_relations_find (relations, "styles");
  const char *numbering = aar_relations_find (relations, "numbering");

  /* a program may name a part that it did not write */
  if (styles != NULL && aar_archive_has (archive, styles))
    {
      g_autoptr (GBytes) bytes = aar_archive_read (archive, styles, error);

      if (bytes == NULL || !aar_docx_styles_read (self->styles, bytes, name, error))
        return FALSE;
    }
  if (numbering != NULL && aar_archive_has (archive, numbering))
    {
      g_autoptr (GBytes) bytes = aar_archive_read (archive, numbering, error);

      if (bytes == NULL || !aar_docx_numbering_read (self->numbering, bytes, name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_apart (AarDocxReader *self, AarArchive *archive, GHashTable *relations, GCancellable *cancellable, GError **error)
{
  static const char *const kinds[] = { "footnotes", "endnotes" };

  self->page = 0;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *part = aar_relations_find (relations, kinds[i]);

      if (part != NULL && aar_archive_has (archive, part) &&
          !read_part (self, archive, part, self->document->notes, cancellable, error))
        return FALSE;
    }
  self->in_furniture = TRUE;
  for (guint i = 0; i < self->furniture->len; i++)
    {
      const char *part = aar_relations_get_target (relations, self->furniture->pdata[i]);

      if (part != NULL && aar_archive_has (archive, part) &&
          !read_part (self, archive, part, self->document->furniture, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_docx_read:
 * @archive: a document of Word
 * @part: its main part
 * @cancellable: (nullable): a way to stop it
 * @error: return location for an error
 *
 * Reads a document of Word, or one that another program wrote for it.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_docx_read (AarArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  g_autoptr (AarDocument) document = aar_document_new (aar_archive_get_name (archive));
  g_autoptr (AarDocxStyles) styles = aar_docx_styles_new ();
  g_autoptr (AarDocxNumbering) numbering = aar_docx_numbering_new ();
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) furniture = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) relations = aar_relations_read (archive, part, error);
  AarDocxReader self = { .document = document,
                         .styles = styles,
                         .numbering = numbering,
                         .fields = fields,
                         .marks = marks,
                         .furniture = furniture,
                         .page = 1 };

  if (relations == NULL || !read_tables (&self, archive, relations, error) ||
      !read_part (&self, archive, part, document->blocks, cancellable, error) ||
      !read_apart (&self, archive, relations, cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}
