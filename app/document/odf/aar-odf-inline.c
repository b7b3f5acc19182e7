/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a paragraph: text, spans, blanks, fields, notes, and frames that hold text. */
#include "aar-odf-reader-private.h"

#include "aar-symbol.h"

#include <string.h>

#define MOST_SPACES 100

/* Blanks of the file are one blank, and none at the beginning of a paragraph; others have elements of their own. */
static void
add_text (AarBlock *block, const AarOdfType *type, const char *text)
{
  const AarRun *last = block->runs->len > 0 ? block->runs->pdata[block->runs->len - 1] : NULL;
  gboolean after_space = last == NULL || g_str_has_suffix (last->text, " ");
  g_autoptr (GString) collapsed = g_string_new (NULL);
  g_autofree char *clean = aar_symbol_clean (text);

  for (const char *p = clean; *p != '\0'; p++)
    if (*p != ' ' && *p != '\t' && *p != '\n' && *p != '\r')
      {
        g_string_append_c (collapsed, *p);
        after_space = FALSE;
      }
    else if (!after_space)
      {
        g_string_append_c (collapsed, ' ');
        after_space = TRUE;
      }
  aar_block_add_run (block, collapsed->str, type->style, type->size);
}

static void
add_spaces (AarBlock *block, const AarOdfType *type, const xmlNode *node)
{
  guint n = aar_xml_get_number (node, AAR_XML_TEXT, "c", 1, MOST_SPACES);
  g_autofree char *spaces = g_strnfill (n, ' ');

  aar_block_add_run (block, spaces, type->style, type->size);
}

static void
read_span (AarOdfReader *self, const xmlNode *node, AarBlock *block, const AarOdfType *type, GPtrArray *boxes)
{
  AarOdfType own = *type;
  AarOdfType named = aar_odf_styles_get_type (self->styles, "text", aar_xml_get (node, AAR_XML_TEXT, "style-name"));

  aar_odf_type_add (&own, &named);
  aar_odf_reader_read_inline (self, node, block, &own, boxes);
}

static void
read_note (AarOdfReader *self, const xmlNode *node, AarBlock *block)
{
  const xmlNode *citation = aar_xml_find (node, AAR_XML_TEXT, "note-citation");
  const xmlNode *body = aar_xml_find (node, AAR_XML_TEXT, "note-body");
  g_autoptr (GString) mark = g_string_new (NULL);
  AarBlock *note;

  if (citation != NULL)
    aar_xml_append_text (citation, mark);
  aar_block_add_run (block, mark->str, AAR_RUN_MARK, 0);
  note = aar_block_new (AAR_BLOCK_NOTE);
  note->marker = mark->len > 0 ? g_strdup (mark->str) : NULL;
  if (body != NULL)
    aar_odf_reader_read_blocks (self, body, note->blocks);
  g_ptr_array_add (self->document->notes, note);
}

static void
read_hidden (const xmlNode *node, AarBlock *block, const AarOdfType *type)
{
  const char *text = aar_xml_get (node, AAR_XML_TEXT, "string-value");
  g_autoptr (GString) inner = g_string_new (NULL);

  aar_xml_append_text (node, inner);
  aar_block_add_run (block, inner->len > 0 || text == NULL ? inner->str : text, type->style | AAR_RUN_HIDDEN,
                     type->size);
}

/* What is said of a document beside its text. */
static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[] = { "tracked-changes", "script", "number", "note-citation", "sequence-decls" };

  if (aar_xml_is (node, AAR_XML_OFFICE, "annotation") || aar_xml_is (node, AAR_XML_OFFICE, "forms"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (aar_xml_is (node, AAR_XML_TEXT, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_drawing (const xmlNode *node)
{
  return node->ns != NULL && node->ns->href != NULL && g_str_has_suffix ((const char *) node->ns->href, ":drawing:1.0");
}

static void
read_element (AarOdfReader *self, const xmlNode *node, AarBlock *block, const AarOdfType *type, GPtrArray *boxes)
{
  if (aar_xml_is (node, AAR_XML_TEXT, "span"))
    read_span (self, node, block, type, boxes);
  else if (aar_xml_is (node, AAR_XML_TEXT, "s"))
    add_spaces (block, type, node);
  else if (aar_xml_is (node, AAR_XML_TEXT, "tab"))
    aar_block_add_run (block, "\t", type->style, type->size);
  else if (aar_xml_is (node, AAR_XML_TEXT, "line-break"))
    aar_block_add_run (block, "\n", type->style, type->size);
  else if (aar_xml_is (node, AAR_XML_TEXT, "soft-page-break"))
    self->page++;
  else if (aar_xml_is (node, AAR_XML_TEXT, "note"))
    read_note (self, node, block);
  else if (aar_xml_is (node, AAR_XML_TEXT, "hidden-text"))
    read_hidden (node, block, type);
  else if (aar_xml_is (node, AAR_XML_TEXT, "ruby"))
    {
      const xmlNode *base = aar_xml_find (node, AAR_XML_TEXT, "ruby-base");

      if (base != NULL)
        aar_odf_reader_read_inline (self, base, block, type, boxes);
    }
  else if (is_drawing (node) && !aar_xml_is (node, AAR_XML_DRAW, "a"))
    g_ptr_array_add (boxes, (gpointer) node);
  else if (!is_left_out (node))
    aar_odf_reader_read_inline (self, node, block, type, boxes);
}

/**
 * aar_odf_reader_read_inline:
 * @self: the reading
 * @node: a paragraph or what holds text in it
 * @block: where its runs go
 * @type: how they are set where they do not say
 * @boxes: (element-type xmlNode): where the frames go that hang on it
 *
 * Reads the runs of a paragraph.
 */
void
aar_odf_reader_read_inline (AarOdfReader *self,
                            const xmlNode *node,
                            AarBlock *block,
                            const AarOdfType *type,
                            GPtrArray *boxes)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content != NULL)
      add_text (block, type, (const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE)
      read_element (self, child, block, type, boxes);
}
