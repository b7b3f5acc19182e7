/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages, and what Word and LibreOffice save as such. */
#include "aar-html-source.h"

#include "aar-counter.h"
#include "aar-error.h"
#include "aar-symbol.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "config.h"
#include <glib/gi18n-lib.h>

/* Where the root of a page stands at the latest. */
#define HEAD_SIZE 4096
/* What is nested deeper is nobody's layout. */
#define MOST_DEPTH 200
#define MOST_SPAN  1000
#define MOST_CELLS 500000

/* What is around a piece of text. */
typedef struct
{
  AarRunStyle style;
  double size;
  gboolean keeps_spaces;
  guint depth;
  guint list_level;
} Context;

typedef struct
{
  AarDocument *document;
  /* where blocks go, and the one that text goes to */
  GPtrArray *blocks;
  AarBlock *open;
  /* what the next block is, and its marker */
  AarBlockKind kind;
  guint level;
  char *marker;
  guint n_cells;
} Reader;

static void read_children (Reader *self, const xmlNode *node, const Context *context);

/**
 * aar_html_source_is_html:
 * @bytes: a file
 *
 * Tells whether a file is a web page, by its beginning.
 *
 * Returns: %TRUE if it is
 */
gboolean
aar_html_source_is_html (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = NULL;
  const char *p;

  if (size == 0)
    return FALSE;
  head = g_ascii_strdown (data, (gssize) MIN (size, HEAD_SIZE));
  p = g_str_has_prefix (head, "\357\273\277") ? head + 3 : head;
  while (g_ascii_isspace (*p))
    p++;
  return g_str_has_prefix (p, "<!doctype html") || g_str_has_prefix (p, "<html") ||
         (*p == '<' && strstr (p, "<html") != NULL);
}

static void
end_block (Reader *self)
{
  AarBlock *block = g_steal_pointer (&self->open);

  if (block == NULL)
    return;
  aar_block_finish (block);
  if (aar_block_is_blank (block) && block->tick == AAR_TICK_NONE)
    aar_block_free (block);
  else
    g_ptr_array_add (self->blocks, block);
}

static void
begin (Reader *self, AarBlockKind kind, guint level)
{
  end_block (self);
  g_clear_pointer (&self->marker, g_free);
  self->kind = kind;
  self->level = level;
}

static AarBlock *
get_open (Reader *self, guint line)
{
  if (self->open == NULL)
    {
      self->open = aar_block_new (self->kind);
      self->open->level = self->level;
      self->open->marker = g_steal_pointer (&self->marker);
      self->open->place.line = line;
      /* what comes behind in the same item is a paragraph of its own */
      self->kind = AAR_BLOCK_PARAGRAPH;
      self->level = 0;
    }
  return self->open;
}

static void
add_text (Reader *self, const xmlNode *node, const Context *context)
{
  const char *text = (const char *) node->content;
  const AarRun *last = self->open != NULL && self->open->runs->len > 0
                         ? self->open->runs->pdata[self->open->runs->len - 1]
                         : NULL;
  gboolean after_space = last == NULL || g_str_has_suffix (last->text, " ") || g_str_has_suffix (last->text, "\n");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *clean = text != NULL ? aar_symbol_clean (text) : g_strdup ("");

  for (const char *p = clean; *p != '\0'; p++)
    if (context->keeps_spaces || !g_ascii_isspace (*p))
      {
        g_string_append_c (out, *p);
        after_space = FALSE;
      }
    else if (!after_space)
      {
        g_string_append_c (out, ' ');
        after_space = TRUE;
      }
  if (out->len > 0)
    aar_block_add_run (get_open (self, (guint) MAX (xmlGetLineNo (node), 0)), out->str, context->style, context->size);
}

static const char *
get (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (g_ascii_strcasecmp ((const char *) attribute->name, name) == 0)
      return attribute->children != NULL && attribute->children->content != NULL
               ? (const char *) attribute->children->content
               : "";
  return NULL;
}

static gboolean
is_one_of (const xmlNode *node, const char *names)
{
  g_autofree char *word = g_strconcat (" ", (const char *) node->name, " ", NULL);

  return strstr (names, word) != NULL;
}

/* Whether a style says a thing; blanks and capitals do not matter. */
static gboolean
says (const xmlNode *node, const char *wanted)
{
  const char *style = get (node, "style");
  g_autofree char *lower = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  g_autoptr (GString) packed = g_string_new (NULL);

  for (const char *p = lower; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (packed, *p);
  return strstr (packed->str, wanted) != NULL;
}

static void
read_size (const xmlNode *node, Context *context)
{
  const char *style = get (node, "style");
  const char *size = style != NULL ? strstr (style, "font-size:") : NULL;
  double number = size != NULL ? g_ascii_strtod (size + strlen ("font-size:"), NULL) : 0;

  if (number > 0 && number < 500 && strstr (size, "pt") != NULL)
    context->size = number;
}

/* Programs name the links to notes in their own way. */
static gboolean
is_note_mark (const xmlNode *node)
{
  const char *role = get (node, "role"), *class = get (node, "class");

  return g_strcmp0 (role, "doc-noteref") == 0 ||
         (class != NULL && is_one_of (node, " a span ") &&
          (g_str_has_prefix (class, "sdfootnoteanc") || g_str_has_prefix (class, "footnote-ref") ||
           g_str_equal (class, "MsoFootnoteReference") || g_str_equal (class, "MsoEndnoteReference")));
}

static void
read_style (const xmlNode *node, Context *context)
{
  if (is_one_of (node, " b strong th ") || says (node, "font-weight:bold") || says (node, "font-weight:7"))
    context->style |= AAR_RUN_BOLD;
  if (says (node, "font-weight:normal"))
    context->style &= ~AAR_RUN_BOLD;
  if (is_one_of (node, " i em ") || says (node, "font-style:italic"))
    context->style |= AAR_RUN_ITALIC;
  if (is_one_of (node, " s del strike "))
    context->style |= AAR_RUN_STRUCK;
  if (says (node, "display:none") || says (node, "mso-hide:all") || get (node, "hidden") != NULL)
    context->style |= AAR_RUN_HIDDEN;
  if (is_note_mark (node))
    context->style |= AAR_RUN_MARK;
  if (is_one_of (node, " pre textarea "))
    context->keeps_spaces = TRUE;
  read_size (node, context);
}

static guint
get_number (const xmlNode *node, const char *name, guint otherwise, guint most)
{
  const char *value = get (node, name);

  return value != NULL && g_ascii_isdigit (*value) ? (guint) MIN (g_ascii_strtoull (value, NULL, 10), most) : otherwise;
}

static AarCounterForm
get_form (const xmlNode *node)
{
  const char *type = get (node, "type");

  switch (type != NULL ? *type : '1')
    {
    case 'a':
      return AAR_COUNTER_LOWER_LETTER;
    case 'A':
      return AAR_COUNTER_UPPER_LETTER;
    case 'i':
      return AAR_COUNTER_LOWER_ROMAN;
    case 'I':
      return AAR_COUNTER_UPPER_ROMAN;
    default:
      return AAR_COUNTER_DECIMAL;
    }
}

static void
read_list (Reader *self, const xmlNode *node, const Context *context)
{
  gboolean is_numbered = is_one_of (node, " ol ");
  guint number = get_number (node, "start", 1, 100000);
  Context inner = *context;

  inner.list_level++;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && is_one_of (child, " li "))
      {
        g_autoptr (GString) marker = g_string_new (NULL);
        Context item = inner;

        number = get_number (child, "value", number, 100000);
        if (is_numbered)
          {
            aar_counter_append (marker, get_form (node), number++);
            g_string_append_c (marker, '.');
          }
        begin (self, AAR_BLOCK_ITEM, inner.list_level);
        self->marker = g_strdup (is_numbered ? marker->str : "•");
        read_style (child, &item);
        read_children (self, child, &item);
        begin (self, AAR_BLOCK_PARAGRAPH, 0);
      }
    else
      {
        const xmlNode *rest = child;

        if (rest->type == XML_ELEMENT_NODE)
          read_children (self, rest, &inner);
      }
}

static void
mark_covered (GArray *covered, guint column, guint span, guint rows)
{
  if (covered->len < column + span)
    g_array_set_size (covered, column + span);
  for (guint i = column; i < column + span; i++)
    g_array_index (covered, guint, i) = rows;
}

static void
read_cell (Reader *self, const xmlNode *node, AarTableRow *row, AarTableCell *cell, const Context *context)
{
  GPtrArray *before = self->blocks;
  Context inner = *context;

  self->blocks = cell->blocks;
  self->n_cells++;
  read_style (node, &inner);
  begin (self, AAR_BLOCK_PARAGRAPH, 0);
  read_children (self, node, &inner);
  begin (self, AAR_BLOCK_PARAGRAPH, 0);
  self->blocks = before;
}

/* Cells that reach down leave no cell in the rows below, as @covered counts. */
static void
read_row (Reader *self, const xmlNode *node, AarBlock *table, gboolean is_head, GArray *covered, const Context *context)
{
  AarTableRow *row = aar_block_add_row (table, table->rows->len);
  guint column = 0, n_heads = 0;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      guint span, rows;
      AarTableCell *cell;

      if (child->type != XML_ELEMENT_NODE || !is_one_of (child, " td th ") || self->n_cells >= MOST_CELLS)
        continue;
      for (; column < covered->len && g_array_index (covered, guint, column) > 0; column++)
        g_array_index (covered, guint, column)--;
      span = MAX (get_number (child, "colspan", 1, MOST_SPAN), 1);
      rows = MAX (get_number (child, "rowspan", 1, MOST_SPAN), 1);
      if (column + span > MOST_SPAN)
        break;
      cell = aar_table_row_add_cell (row, column);
      cell->column_span = span;
      cell->row_span = rows;
      mark_covered (covered, column, span, rows - 1);
      n_heads += is_one_of (child, " th ");
      read_cell (self, child, row, cell, context);
      column += span;
    }
  for (; column < covered->len; column++)
    if (g_array_index (covered, guint, column) > 0)
      g_array_index (covered, guint, column)--;
  row->is_head = is_head || (n_heads > 1 && n_heads == row->cells->len);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const AarTableCell *cell = row->cells->pdata[i];

      table->n_columns = MAX (table->n_columns, cell->column + cell->column_span);
    }
}

static void
read_rows (Reader *self,
           const xmlNode *node,
           AarBlock *table,
           gboolean is_head,
           GArray *covered,
           const Context *context)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type != XML_ELEMENT_NODE)
      continue;
    else if (is_one_of (child, " tr "))
      read_row (self, child, table, is_head, covered, context);
    else if (is_one_of (child, " thead tbody tfoot "))
      read_rows (self, child, table, is_one_of (child, " thead "), covered, context);
    else if (is_one_of (child, " caption "))
      {
        begin (self, AAR_BLOCK_CAPTION, 0);
        read_children (self, child, context);
        begin (self, AAR_BLOCK_PARAGRAPH, 0);
      }
}

static void
read_table (Reader *self, const xmlNode *node, const Context *context)
{
  g_autoptr (GArray) covered = g_array_new (FALSE, TRUE, sizeof (guint));
  AarBlock *table;

  begin (self, AAR_BLOCK_PARAGRAPH, 0);
  table = aar_block_new (AAR_BLOCK_TABLE);
  table->place.line = (guint) MAX (xmlGetLineNo (node), 0);
  read_rows (self, node, table, FALSE, covered, context);
  if (table->rows->len > 0)
    g_ptr_array_add (self->blocks, table);
  else
    aar_block_free (table);
}

/* Word saves items of lists as paragraphs, whose marker is text that it is to ignore itself. */
static void
read_word_marker (Reader *self, const xmlNode *node, const Context *context)
{
  xmlChar *text = xmlNodeGetContent (node);

  if (self->open == NULL && self->kind == AAR_BLOCK_PARAGRAPH)
    {
      g_autofree char *clean = aar_symbol_clean ((const char *) text);
      gunichar letter;

      for (char *p = clean; *p != '\0'; p++)
        if ((guchar) p[0] == 0xc2 && (guchar) p[1] == 0xa0)
          p[0] = p[1] = ' ';
      g_strstrip (clean);
      letter = g_utf8_get_char (clean);
      self->kind = AAR_BLOCK_ITEM;
      self->level = context->list_level > 0 ? context->list_level : 1;
      g_free (self->marker);
      /* a bullet of Symbol or Wingdings comes as the letter that it takes the place of */
      self->marker = letter == 0xb7 || letter == 0xa7 || g_str_equal (clean, "o") ? g_strdup ("•") : g_strdup (clean);
    }
  xmlFree (text);
}

static void
read_input (Reader *self, const xmlNode *node, const Context *context)
{
  const char *type = get (node, "type");
  const char *value = get (node, "value");

  if (type != NULL && (g_ascii_strcasecmp (type, "checkbox") == 0 || g_ascii_strcasecmp (type, "radio") == 0))
    aar_block_add_run (get_open (self, 0), get (node, "checked") != NULL ? "☒ " : "☐ ", context->style, context->size);
  else if ((type == NULL || g_ascii_strcasecmp (type, "text") == 0) && value != NULL)
    aar_block_add_run (get_open (self, 0), value, context->style, context->size);
}

static guint
get_heading_level (const xmlNode *node)
{
  const char *name = (const char *) node->name;

  return (name[0] == 'h' || name[0] == 'H') && name[1] >= '1' && name[1] <= '6' && name[2] == '\0'
           ? (guint) (name[1] - '0')
           : 0;
}

static gboolean
is_block (const xmlNode *node)
{
  return is_one_of (node,
                    " p div section article main aside header footer nav blockquote pre address figure dl dt dd form "
                    "fieldset details summary body html center hr figcaption legend option ");
}

static guint
get_word_level (const xmlNode *node)
{
  const char *style = get (node, "style");
  const char *level = style != NULL ? strstr (style, " level") : NULL;

  return level != NULL && strstr (style, "mso-list:") != NULL && g_ascii_isdigit (level[6]) ? (guint) (level[6] - '0')
                                                                                            : 0;
}

static void
read_block (Reader *self, const xmlNode *node, Context *inner)
{
  guint level = get_heading_level (node);
  gboolean starts_item = self->open == NULL && self->kind == AAR_BLOCK_ITEM && self->marker != NULL;

  if (level > 0)
    begin (self, AAR_BLOCK_HEADING, level);
  else if (is_one_of (node, " figcaption "))
    begin (self, AAR_BLOCK_CAPTION, 0);
  else if (!starts_item)
    begin (self, AAR_BLOCK_PARAGRAPH, 0);
  inner->list_level = MAX (inner->list_level, get_word_level (node));
  read_children (self, node, inner);
  begin (self, AAR_BLOCK_PARAGRAPH, 0);
}

static void
read_element (Reader *self, const xmlNode *node, const Context *context)
{
  Context inner = *context;

  inner.depth++;
  read_style (node, &inner);
  if (is_one_of (node, " script style head template noscript iframe object svg rp rt "))
    return;
  if (is_one_of (node, " br "))
    {
      if (self->open != NULL)
        aar_block_add_run (self->open, "\n", context->style, context->size);
    }
  else if (is_one_of (node, " ul ol menu dir "))
    read_list (self, node, &inner);
  else if (is_one_of (node, " table "))
    read_table (self, node, &inner);
  else if (is_one_of (node, " input "))
    read_input (self, node, &inner);
  else if (says (node, "mso-list:ignore"))
    read_word_marker (self, node, &inner);
  else if (is_block (node) || get_heading_level (node) > 0)
    read_block (self, node, &inner);
  else
    read_children (self, node, &inner);
}

/* Too deep for anybody: the text alone. */
static void
read_flat (Reader *self, const xmlNode *node, const Context *context)
{
  xmlChar *text = xmlNodeGetContent (node);

  if (text != NULL)
    aar_block_add_run (get_open (self, 0), (const char *) text, context->style, context->size);
  xmlFree (text);
}

static void
read_children (Reader *self, const xmlNode *node, const Context *context)
{
  if (context->depth > MOST_DEPTH)
    {
      read_flat (self, node, context);
      return;
    }
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      add_text (self, child, context);
    else if (child->type == XML_ELEMENT_NODE)
      read_element (self, child, context);
}

/**
 * aar_html_source_read:
 * @text: a web page in UTF-8, whatever it says of itself
 * @name: the name of the document
 * @error: return location for an error
 *
 * Reads a web page, however it is written. Nothing that it names is opened.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set
 */
AarDocument *
aar_html_source_read (const char *text, const char *name, GError **error)
{
  gsize length = strlen (text);
  htmlDocPtr page = length <= G_MAXINT ? htmlReadMemory (text, (int) length, NULL, "UTF-8",
                                                         HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                                             HTML_PARSE_NOWARNING)
                                       : NULL;
  const xmlNode *root = page != NULL ? xmlDocGetRootElement (page) : NULL;
  Reader self = { .document = aar_document_new (name), .kind = AAR_BLOCK_PARAGRAPH };
  Context context = { 0 };

  if (root == NULL)
    {
      g_clear_pointer (&page, xmlFreeDoc);
      aar_document_free (self.document);
      g_set_error (error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("“%s” holds no text. Is it the right file?"), name);
      return NULL;
    }
  self.blocks = self.document->blocks;
  read_children (&self, root, &context);
  end_block (&self);
  g_free (self.marker);
  xmlFreeDoc (page);
  return self.document;
}
