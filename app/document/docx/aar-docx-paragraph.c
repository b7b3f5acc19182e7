/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-docx-reader-private.h"

#include <string.h>

static const char *
get_value (const xmlNode *properties, const char *name)
{
  return aar_xml_get (aar_xml_find (properties, AAR_XML_WORD, name), AAR_XML_WORD, "val");
}

static guint
get_level (AarDocxReader *self, const xmlNode *properties, const char *style)
{
  const xmlNode *level = aar_xml_find (properties, AAR_XML_WORD, "outlineLvl");

  if (level != NULL)
    return aar_xml_get_number (level, AAR_XML_WORD, "val", AAR_DOCX_BODY_LEVEL, AAR_DOCX_BODY_LEVEL);
  return aar_docx_styles_get_outline_level (self->styles, style);
}

/* Finds the list that a paragraph is counted in, by itself or by its style. */
static const char *
find_list (AarDocxReader *self, const xmlNode *properties, const char *style, guint *level)
{
  const xmlNode *own = aar_xml_find (properties, AAR_XML_WORD, "numPr");
  const char *list = get_value (own, "numId"), *of_style;
  int style_level, named;
  gboolean has_list = aar_docx_styles_get_list (self->styles, style, &of_style, &style_level);

  if (list == NULL)
    list = has_list ? of_style : NULL;
  if (list == NULL || !aar_docx_numbering_has (self->numbering, list))
    return NULL;
  named = aar_docx_numbering_find_level (self->numbering, list, style);
  *level = aar_xml_get_number (aar_xml_find (own, AAR_XML_WORD, "ilvl"), AAR_XML_WORD, "val",
                               (guint) MAX (named >= 0 ? named : style_level, 0), 8);
  return list;
}

static gboolean
is_style (const char *name, const char *wanted)
{
  return name != NULL && g_ascii_strcasecmp (name, wanted) == 0;
}

static void
find_kind (AarDocxReader *self, AarBlock *block, const xmlNode *properties, const char *style)
{
  const char *name = aar_docx_styles_get_name (self->styles, style);
  guint level = get_level (self, properties, style), list_level = 0;
  const char *list = find_list (self, properties, style, &list_level);

  block->style = g_strdup (name);
  if (list != NULL)
    block->marker = aar_docx_numbering_count (self->numbering, list, list_level);
  if (self->in_furniture)
    block->kind = AAR_BLOCK_FURNITURE;
  else if (is_style (name, "title"))
    block->kind = AAR_BLOCK_HEADING;
  else if (name != NULL && g_ascii_strncasecmp (name, "toc ", 4) == 0 && g_ascii_isdigit (name[4]))
    {
      block->kind = AAR_BLOCK_CONTENTS;
      block->level = (guint) (name[4] - '0');
    }
  else if (is_style (name, "table of figures"))
    {
      block->kind = AAR_BLOCK_CONTENTS;
      block->level = 1;
    }
  else if (aar_docx_styles_is_based_on (self->styles, style, "caption"))
    block->kind = AAR_BLOCK_CAPTION;
  else if (level < AAR_DOCX_BODY_LEVEL)
    {
      block->kind = AAR_BLOCK_HEADING;
      block->level = level + 1;
    }
  else if (list != NULL && block->marker != NULL)
    {
      block->kind = AAR_BLOCK_ITEM;
      block->level = list_level + 1;
    }
}

/* Whether the end of a paragraph was deleted, by a change that is tracked. */
static gboolean
is_joined (const xmlNode *properties)
{
  const xmlNode *end = aar_xml_find (properties, AAR_XML_WORD, "rPr");

  return aar_xml_find (end, AAR_XML_WORD, "del") != NULL || aar_xml_find (end, AAR_XML_WORD, "moveFrom") != NULL;
}

static AarDocxType
get_type (AarDocxReader *self, const char *style)
{
  AarDocxType type = aar_docx_styles_get_base (self->styles);
  AarDocxType named = aar_docx_styles_get_type (self->styles, style);

  aar_docx_type_add (&type, &named);
  return type;
}

static void
add_block (AarBlock *block, GPtrArray *blocks)
{
  aar_block_finish (block);
  /* an item without words may be a cell that Word numbers */
  if (aar_block_is_blank (block) && (block->marker == NULL || !g_ascii_isalnum (*block->marker)) &&
      block->tick == AAR_TICK_NONE)
    aar_block_free (block);
  else
    g_ptr_array_add (blocks, block);
}

/**
 * aar_docx_reader_flush:
 * @self: the reading
 * @blocks: where to add to
 *
 * Ends a paragraph that no other goes on with.
 */
void
aar_docx_reader_flush (AarDocxReader *self, GPtrArray *blocks)
{
  if (self->open != NULL)
    add_block (g_steal_pointer (&self->open), blocks);
}

/* What is left of an unbalanced field must not swallow the rest of the document. */
static void
end_instructions (AarDocxReader *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    g_array_index (self->fields, gboolean, i) = TRUE;
}

/**
 * aar_docx_reader_read_paragraph:
 * @self: the reading
 * @node: a paragraph
 * @blocks: where to add to
 *
 * Reads a paragraph, and after it the text boxes that hang on it.
 */
void
aar_docx_reader_read_paragraph (AarDocxReader *self, const xmlNode *node, GPtrArray *blocks)
{
  const xmlNode *properties = aar_xml_find (node, AAR_XML_WORD, "pPr");
  const char *style = get_value (properties, "pStyle");
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  AarBlock *block = self->open != NULL ? g_steal_pointer (&self->open) : aar_block_new (AAR_BLOCK_PARAGRAPH);
  AarDocxType type;

  if (style == NULL)
    style = aar_docx_styles_get_default (self->styles);
  if (aar_docx_styles_is_on (aar_xml_find (properties, AAR_XML_WORD, "pageBreakBefore")) && !self->has_broken)
    {
      self->page++;
      self->has_broken = TRUE;
    }
  type = get_type (self, style);
  if (block->place.page == 0)
    block->place.page = self->page;
  aar_docx_reader_read_inline (self, node, block, &type, boxes);
  end_instructions (self);
  if (is_joined (properties))
    self->open = block;
  else
    {
      find_kind (self, block, properties, style);
      add_block (block, blocks);
    }
  for (guint i = 0; i < boxes->len; i++)
    {
      AarBlock *open = g_steal_pointer (&self->open);

      aar_docx_reader_read_blocks (self, boxes->pdata[i], blocks);
      self->open = open;
    }
}
