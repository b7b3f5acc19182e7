/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a paragraph: runs, fields, links, changes, marks of notes, and shapes that hold text. */
#include "aar-docx-reader-private.h"

#include "aar-counter.h"
#include "aar-symbol.h"

#include <string.h>

static gboolean
is_in_instruction (AarDocxReader *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (!g_array_index (self->fields, gboolean, i))
      return TRUE;
  return FALSE;
}

static void
add_text (AarDocxReader *self, AarBlock *block, const AarDocxType *type, const char *text)
{
  g_autoptr (GString) decoded = NULL;
  g_autofree char *clean = NULL;

  if (*text == '\0' || is_in_instruction (self))
    return;
  if (type->font != NULL && *type->font != '\0')
    {
      decoded = g_string_new (NULL);
      for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
        g_string_append_unichar (decoded, aar_symbol_decode (type->font, g_utf8_get_char (p)));
      text = decoded->str;
    }
  clean = aar_symbol_clean (text);
  aar_block_add_run (block, clean, type->style, type->size);
  self->has_broken = FALSE;
}

static void
add_letter (AarDocxReader *self, AarBlock *block, const AarDocxType *type, gunichar letter)
{
  char text[7] = "";
  AarDocxType plain = *type;

  plain.font = NULL;
  g_unichar_to_utf8 (letter, text);
  add_text (self, block, &plain, text);
}

static void
read_symbol (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type)
{
  const char *font = aar_xml_get (node, AAR_XML_WORD, "font");
  const char *code = aar_xml_get (node, AAR_XML_WORD, "char");
  guint64 letter = code != NULL ? g_ascii_strtoull (code, NULL, 16) : 0;

  if (letter > 0 && letter <= 0xffff && g_unichar_validate ((gunichar) letter))
    add_letter (self, block, type, aar_symbol_decode (font != NULL ? font : "", (gunichar) letter));
}

/* A box to tick of the old forms has no letter in the text. */
static void
read_check_box (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type)
{
  const xmlNode *box = aar_xml_find (aar_xml_find (node, AAR_XML_WORD, "ffData"), AAR_XML_WORD, "checkBox");
  const xmlNode *checked = aar_xml_find (box, AAR_XML_WORD, "checked");

  if (box == NULL)
    return;
  if (checked == NULL)
    checked = aar_xml_find (box, AAR_XML_WORD, "default");
  add_letter (self, block, type, aar_docx_styles_is_on (checked) ? 0x2612 : 0x2610);
}

static void
read_field (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type)
{
  const char *kind = aar_xml_get (node, AAR_XML_WORD, "fldCharType");
  gboolean begun = FALSE;

  if (g_strcmp0 (kind, "begin") == 0)
    {
      read_check_box (self, node, block, type);
      g_array_append_val (self->fields, begun);
    }
  else if (self->fields->len == 0)
    return;
  else if (g_strcmp0 (kind, "separate") == 0)
    g_array_index (self->fields, gboolean, self->fields->len - 1) = TRUE;
  else if (g_strcmp0 (kind, "end") == 0)
    g_array_set_size (self->fields, self->fields->len - 1);
}

static void
break_page (AarDocxReader *self, gboolean is_rendered)
{
  /* where Word laid the page out it notes the break that it was told to make once more */
  if (!is_rendered || !self->has_broken)
    self->page++;
  self->has_broken = TRUE;
}

static void
read_break (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type)
{
  const char *kind = aar_xml_get (node, AAR_XML_WORD, "type");

  add_text (self, block, type, "\n");
  if (g_strcmp0 (kind, "page") == 0)
    break_page (self, FALSE);
}

static void
read_mark (AarDocxReader *self, const xmlNode *node, gboolean is_endnote, AarBlock *block)
{
  const char *id = aar_xml_get (node, AAR_XML_WORD, "id");
  g_autoptr (GString) mark = g_string_new (NULL);
  const char *custom = aar_xml_get (node, AAR_XML_WORD, "customMarkFollows");

  if (id == NULL || is_in_instruction (self) || (custom != NULL && !g_str_equal (custom, "0")))
    return;
  aar_counter_append (mark, is_endnote ? AAR_COUNTER_LOWER_ROMAN : AAR_COUNTER_DECIMAL,
                      is_endnote ? ++self->n_endnotes : ++self->n_footnotes);
  aar_block_add_run (block, mark->str, AAR_RUN_MARK, 0);
  g_hash_table_insert (self->marks, g_strconcat (is_endnote ? "endnote" : "footnote", id, NULL), g_strdup (mark->str));
}

/* Finds the text boxes in a drawing. What is written twice, for newer and for older programs, is taken once. */
static void
find_boxes (const xmlNode *node, GPtrArray *boxes)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "txbxContent"))
      g_ptr_array_add (boxes, child);
    else if (aar_xml_is (child, AAR_XML_COMPATIBILITY, "AlternateContent"))
      {
        guint before = boxes->len;

        for (xmlNode *way = aar_xml_first (child); way != NULL && boxes->len == before; way = aar_xml_next (way))
          find_boxes (way, boxes);
      }
    else
      find_boxes (child, boxes);
}

static void
read_run_content (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type, GPtrArray *boxes);

static void
read_either_in_run (AarDocxReader *self,
                    const xmlNode *node,
                    AarBlock *block,
                    const AarDocxType *type,
                    GPtrArray *boxes)
{
  guint n_runs = block->runs->len, n_boxes = boxes->len;

  for (xmlNode *way = aar_xml_first (node); way != NULL; way = aar_xml_next (way))
    if (block->runs->len == n_runs && boxes->len == n_boxes)
      read_run_content (self, way, block, type, boxes);
}

static gboolean
read_sign (AarDocxReader *self, const xmlNode *child, AarBlock *block, const AarDocxType *type)
{
  if (aar_xml_is (child, AAR_XML_WORD, "tab") || aar_xml_is (child, AAR_XML_WORD, "ptab"))
    add_text (self, block, type, "\t");
  else if (aar_xml_is (child, AAR_XML_WORD, "br"))
    read_break (self, child, block, type);
  else if (aar_xml_is (child, AAR_XML_WORD, "cr"))
    add_text (self, block, type, "\n");
  else if (aar_xml_is (child, AAR_XML_WORD, "noBreakHyphen"))
    add_letter (self, block, type, '-');
  else if (aar_xml_is (child, AAR_XML_WORD, "sym"))
    read_symbol (self, child, block, type);
  else if (aar_xml_is (child, AAR_XML_WORD, "fldChar"))
    read_field (self, child, block, type);
  else if (aar_xml_is (child, AAR_XML_WORD, "lastRenderedPageBreak"))
    break_page (self, TRUE);
  else if (aar_xml_is (child, AAR_XML_WORD, "footnoteReference"))
    read_mark (self, child, FALSE, block);
  else if (aar_xml_is (child, AAR_XML_WORD, "endnoteReference"))
    read_mark (self, child, TRUE, block);
  else
    return FALSE;
  return TRUE;
}

static void
read_run_content (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type, GPtrArray *boxes)
{
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "t") || aar_xml_is (child, AAR_XML_MATH, "t"))
      {
        g_autoptr (GString) text = g_string_new (NULL);

        aar_xml_append_text (child, text);
        add_text (self, block, type, g_strdelimit (text->str, "\r\n", ' '));
      }
    else if (read_sign (self, child, block, type))
      continue;
    else if (aar_xml_is (child, AAR_XML_WORD, "drawing") || aar_xml_is (child, AAR_XML_WORD, "pict") ||
             aar_xml_is (child, AAR_XML_WORD, "object"))
      find_boxes (child, boxes);
    else if (aar_xml_is (child, AAR_XML_COMPATIBILITY, "AlternateContent"))
      read_either_in_run (self, child, block, type, boxes);
    else if (aar_xml_is (child, AAR_XML_WORD, "ruby"))
      aar_docx_reader_read_inline (self, aar_xml_find (child, AAR_XML_WORD, "rubyBase"), block, type, boxes);
}

static void
read_run (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type, GPtrArray *boxes)
{
  const xmlNode *properties = aar_xml_find (node, AAR_XML_WORD, "rPr");
  const char *style = aar_xml_get (aar_xml_find (properties, AAR_XML_WORD, "rStyle"), AAR_XML_WORD, "val");
  AarDocxType own = *type, direct = aar_docx_type_read (properties);

  if (style != NULL)
    {
      AarDocxType named = aar_docx_styles_get_type (self->styles, style);

      aar_docx_type_add (&own, &named);
    }
  aar_docx_type_add (&own, &direct);
  read_run_content (self, node, block, &own, boxes);
}

/* What was deleted, or moved away from here, is no part of the document. */
static gboolean
is_gone (const xmlNode *node)
{
  return aar_xml_is (node, AAR_XML_WORD, "del") || aar_xml_is (node, AAR_XML_WORD, "moveFrom");
}

static void
read_either (AarDocxReader *self, const xmlNode *node, AarBlock *block, const AarDocxType *type, GPtrArray *boxes)
{
  guint n_runs = block->runs->len, n_boxes = boxes->len;

  for (xmlNode *way = aar_xml_first (node); way != NULL; way = aar_xml_next (way))
    if (block->runs->len == n_runs && boxes->len == n_boxes)
      aar_docx_reader_read_inline (self, way, block, type, boxes);
}

static const xmlNode *
get_content (const xmlNode *node)
{
  return aar_xml_is (node, AAR_XML_WORD, "sdt") ? aar_xml_find (node, AAR_XML_WORD, "sdtContent") : node;
}

/**
 * aar_docx_reader_read_inline:
 * @self: the reading
 * @node: (nullable): a paragraph or what holds runs in it
 * @block: where its runs go
 * @type: how they are set where they do not say
 * @boxes: (element-type xmlNode): where the text boxes go that hang on it
 *
 * Reads the runs of a paragraph.
 */
void
aar_docx_reader_read_inline (AarDocxReader *self,
                             const xmlNode *node,
                             AarBlock *block,
                             const AarDocxType *type,
                             GPtrArray *boxes)
{
  for (xmlNode *child = node != NULL ? aar_xml_first (node) : NULL; child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "r"))
      read_run (self, child, block, type, boxes);
    else if (aar_xml_is (child, AAR_XML_MATH, "r"))
      read_run_content (self, child, block, type, boxes);
    else if (aar_xml_is (child, AAR_XML_COMPATIBILITY, "AlternateContent"))
      read_either (self, child, block, type, boxes);
    else if (!is_gone (child) && !aar_xml_is (child, AAR_XML_WORD, "pPr"))
      aar_docx_reader_read_inline (self, get_content (child), block, type, boxes);
}
