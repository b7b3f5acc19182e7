/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-odf-reader-private.h"

#include <string.h>

#define MOST_START 32767

static gboolean
is_heading (const xmlNode *node)
{
  return aar_xml_is (node, AAR_XML_TEXT, "h");
}

/* A number that the file says itself is the one that its program has shown. */
static char *
find_said_number (const xmlNode *node)
{
  const xmlNode *number = aar_xml_find (node, AAR_XML_TEXT, "number");
  g_autoptr (GString) text = g_string_new (NULL);

  if (number == NULL)
    return NULL;
  aar_xml_append_text (number, text);
  g_strstrip (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}

static char *
count_heading (AarOdfReader *self, const xmlNode *node, const char *style, guint level)
{
  const char *list = aar_odf_styles_get_list (self->styles, style);
  const char *unnumbered = aar_xml_get (node, AAR_XML_TEXT, "is-list-header");
  const char *restart = aar_xml_get (node, AAR_XML_TEXT, "restart-numbering");
  int start = -1;

  if ((list != NULL && *list == '\0') || g_strcmp0 (unnumbered, "true") == 0)
    return NULL;
  if (g_strcmp0 (restart, "true") == 0)
    start = (int) aar_xml_get_number (node, AAR_XML_TEXT, "start-value", 1, MOST_START);
  return aar_odf_lists_count (self->lists, aar_odf_lists_get_outline (self->lists), list != NULL ? list : "", level - 1,
                              start);
}

static guint
level_from_name (const char *name)
{
  const char *end = name + strlen (name);

  return end > name && g_ascii_isdigit (end[-1]) && end[-1] != '0' ? (guint) (end[-1] - '0') : 1;
}

static void
find_kind (AarOdfReader *self, AarBlock *block, const xmlNode *node, const char *style, const AarOdfItem *item)
{
  const char *key = aar_odf_styles_get_key (self->styles, style);

  if (self->in_furniture)
    block->kind = AAR_BLOCK_FURNITURE;
  else if (self->in_contents)
    {
      block->kind = AAR_BLOCK_CONTENTS;
      block->level = key != NULL ? level_from_name (key) : 1;
    }
  else if (is_heading (node))
    {
      block->kind = AAR_BLOCK_HEADING;
      block->level = MAX (aar_xml_get_number (node, AAR_XML_TEXT, "outline-level", 1, AAR_ODF_LEVELS), 1);
    }
  else if (aar_odf_styles_is_based_on (self->styles, style, "Title"))
    block->kind = AAR_BLOCK_HEADING;
  else if (aar_odf_styles_is_based_on (self->styles, style, "Caption"))
    block->kind = AAR_BLOCK_CAPTION;
  else if (item != NULL && block->marker != NULL)
    {
      block->kind = AAR_BLOCK_ITEM;
      block->level = item->level + 1;
    }
}

static void
find_marker (AarOdfReader *self, AarBlock *block, const xmlNode *node, const char *style, AarOdfItem *item)
{
  guint level = MAX (aar_xml_get_number (node, AAR_XML_TEXT, "outline-level", 1, AAR_ODF_LEVELS), 1);
  g_autofree char *said = find_said_number (node);

  if (item != NULL && item->has_marker)
    {
      block->marker = aar_odf_lists_count (self->lists, item->count, item->style, item->level, item->start);
      item->has_marker = FALSE;
    }
  else if (item == NULL && is_heading (node))
    block->marker = count_heading (self, node, style, level);
  if (said != NULL)
    {
      g_free (block->marker);
      block->marker = g_steal_pointer (&said);
    }
}

/* Whether an element says that its paragraph is hidden. */
static gboolean
hides_paragraph (const xmlNode *node)
{
  return g_strcmp0 (aar_xml_get (aar_xml_find (node, AAR_XML_TEXT, "hidden-paragraph"), AAR_XML_TEXT, "is-hidden"),
                    "true") == 0;
}

/* Reads what hangs on a paragraph: frames with text boxes, and shapes with text in them. */
static void
read_boxes (AarOdfReader *self, const GPtrArray *boxes, GPtrArray *blocks)
{
  for (guint i = 0; i < boxes->len; i++)
    aar_odf_reader_read_blocks (self, boxes->pdata[i], blocks);
}

/**
 * aar_odf_reader_read_paragraph:
 * @self: the reading
 * @node: a paragraph or a heading
 * @item: (nullable): the item of a list that it stands in
 * @blocks: where to add to
 *
 * Reads a paragraph, and after it the frames that hang on it.
 */
void
aar_odf_reader_read_paragraph (AarOdfReader *self, const xmlNode *node, AarOdfItem *item, GPtrArray *blocks)
{
  const char *style = aar_xml_get (node, AAR_XML_TEXT, "style-name");
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  AarBlock *block = aar_block_new (AAR_BLOCK_PARAGRAPH);
  AarOdfType type = aar_odf_styles_get_type (self->styles, "paragraph", style);

  if (self->is_hidden || hides_paragraph (node))
    type.style |= AAR_RUN_HIDDEN;
  block->place.page = self->in_furniture ? 0 : self->page;
  block->style = g_strdup (aar_odf_styles_get_key (self->styles, style));
  aar_odf_reader_read_inline (self, node, block, &type, boxes);
  if (!self->in_furniture)
    find_marker (self, block, node, style, item);
  find_kind (self, block, node, style, item);
  aar_block_finish (block);
  if (aar_block_is_blank (block) && (block->marker == NULL || !g_ascii_isalnum (*block->marker)) &&
      block->tick == AAR_TICK_NONE)
    aar_block_free (block);
  else
    g_ptr_array_add (blocks, block);
  read_boxes (self, boxes, blocks);
}
