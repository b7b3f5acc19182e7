/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-docx-styles.h"

#include "aar-symbol.h"

#include <string.h>

/* Styles that are based on one another in a circle end here. */
#define MOST_STEPS 32
/* What Word writes of sizes are halves of points. */
#define HALF        2.0
#define MOST_HALVES 3276

typedef struct
{
  char *name;
  char *base;
  guint level;
  char *list;
  int list_level;
  AarDocxType type;
} Style;

struct _AarDocxStyles
{
  GHashTable *styles;
  GStringChunk *strings;
  char *normal;
  AarDocxType base;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->name);
  g_free (style->base);
  g_free (style->list);
  g_free (style);
}

/**
 * aar_docx_styles_new:
 *
 * Makes the styles of a document that has none.
 *
 * Returns: (transfer full): the styles
 */
AarDocxStyles *
aar_docx_styles_new (void)
{
  AarDocxStyles *self = g_new0 (AarDocxStyles, 1);

  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->strings = g_string_chunk_new (256);
  return self;
}

/**
 * aar_docx_styles_free:
 * @self: styles
 *
 * Frees them.
 */
void
aar_docx_styles_free (AarDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_string_chunk_free (self->strings);
  g_free (self->normal);
  g_free (self);
}

/**
 * aar_docx_styles_is_on:
 * @node: (nullable): a property that is on or off
 *
 * Tells whether a property is there and not off.
 *
 * Returns: %TRUE if it is on
 */
gboolean
aar_docx_styles_is_on (const xmlNode *node)
{
  const char *value = aar_xml_get (node, AAR_XML_WORD, "val");

  return node != NULL &&
         (value == NULL || !(g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off")));
}

static void
read_flag (AarDocxType *type, const xmlNode *properties, const char *name, AarRunStyle flag)
{
  const xmlNode *node = aar_xml_find (properties, AAR_XML_WORD, name);

  if (node == NULL)
    return;
  type->known |= flag;
  if (aar_docx_styles_is_on (node))
    type->style |= flag;
}

/**
 * aar_docx_type_read:
 * @properties: (nullable): the properties of runs
 *
 * Reads what properties say of how runs are set. The font is that of the file, and lives as long as that.
 *
 * Returns: what they say
 */
AarDocxType
aar_docx_type_read (const xmlNode *properties)
{
  AarDocxType type = { 0 };
  const xmlNode *fonts;
  const char *font;

  if (properties == NULL)
    return type;
  read_flag (&type, properties, "b", AAR_RUN_BOLD);
  read_flag (&type, properties, "i", AAR_RUN_ITALIC);
  read_flag (&type, properties, "strike", AAR_RUN_STRUCK);
  read_flag (&type, properties, "vanish", AAR_RUN_HIDDEN);
  type.size = aar_xml_get_number (aar_xml_find (properties, AAR_XML_WORD, "sz"), AAR_XML_WORD, "val", 0, MOST_HALVES) /
              HALF;
  fonts = aar_xml_find (properties, AAR_XML_WORD, "rFonts");
  font = aar_xml_get (fonts, AAR_XML_WORD, "ascii");
  if (font == NULL)
    font = aar_xml_get (fonts, AAR_XML_WORD, "hAnsi");
  type.font = aar_symbol_is_symbol_font (font) ? font : font != NULL ? "" : NULL;
  return type;
}

/**
 * aar_docx_type_add:
 * @self: how runs are set
 * @over: what is said of some of them besides
 *
 * Sets what the other says.
 */
void
aar_docx_type_add (AarDocxType *self, const AarDocxType *over)
{
  self->style = (self->style & ~over->known) | over->style;
  self->known |= over->known;
  if (over->size > 0)
    self->size = over->size;
  if (over->font != NULL)
    self->font = over->font;
}

static void
keep_font (AarDocxStyles *self, AarDocxType *type)
{
  if (type->font != NULL)
    type->font = g_string_chunk_insert_const (self->strings, type->font);
}

/* The names of the styles that Word has itself are English in the file, whatever language Word shows them in. */
static guint
level_from_name (const char *name)
{
  if (name != NULL && g_ascii_strncasecmp (name, "heading ", 8) == 0 && g_ascii_isdigit (name[8]) && name[8] != '0' &&
      name[9] == '\0')
    return (guint) (name[8] - '1');
  return G_MAXUINT;
}

static void
read_style (AarDocxStyles *self, const xmlNode *node)
{
  const char *id = aar_xml_get (node, AAR_XML_WORD, "styleId");
  const char *kind = aar_xml_get (node, AAR_XML_WORD, "type");
  const char *normal = aar_xml_get (node, AAR_XML_WORD, "default");
  const xmlNode *paragraph = aar_xml_find (node, AAR_XML_WORD, "pPr");
  const xmlNode *list = aar_xml_find (paragraph, AAR_XML_WORD, "numPr");
  const xmlNode *level = aar_xml_find (list, AAR_XML_WORD, "ilvl");
  Style *style;

  if (id == NULL)
    return;
  style = g_new0 (Style, 1);
  style->name = g_strdup (aar_xml_get (aar_xml_find (node, AAR_XML_WORD, "name"), AAR_XML_WORD, "val"));
  style->base = g_strdup (aar_xml_get (aar_xml_find (node, AAR_XML_WORD, "basedOn"), AAR_XML_WORD, "val"));
  style->level = aar_xml_get_number (aar_xml_find (paragraph, AAR_XML_WORD, "outlineLvl"), AAR_XML_WORD, "val",
                                     level_from_name (style->name), AAR_DOCX_BODY_LEVEL);
  style->list = g_strdup (aar_xml_get (aar_xml_find (list, AAR_XML_WORD, "numId"), AAR_XML_WORD, "val"));
  style->list_level = level != NULL ? (int) aar_xml_get_number (level, AAR_XML_WORD, "val", 0, 8) : -1;
  style->type = aar_docx_type_read (aar_xml_find (node, AAR_XML_WORD, "rPr"));
  keep_font (self, &style->type);
  if (g_strcmp0 (kind, "paragraph") == 0 && normal != NULL && !g_str_equal (normal, "0") &&
      !g_str_equal (normal, "false"))
    {
      g_free (self->normal);
      self->normal = g_strdup (id);
    }
  g_hash_table_replace (self->styles, g_strdup (id), style);
}

/**
 * aar_docx_styles_read:
 * @self: styles
 * @bytes: the part that holds them
 * @name: the name of the document
 * @error: return location for an error
 *
 * Reads the styles.
 *
 * Returns: %FALSE with @error set if that failed
 */
gboolean
aar_docx_styles_read (AarDocxStyles *self, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AarXmlInput) input = aar_xml_input_new (bytes, name, error);
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    {
      gboolean is_style = aar_xml_is (node, AAR_XML_WORD, "style");

      if (!is_style && !aar_xml_is (node, AAR_XML_WORD, "rPrDefault"))
        continue;
      node = aar_xml_input_expand (input, &cause);
      if (node == NULL)
        break;
      if (is_style)
        read_style (self, node);
      else
        {
          self->base = aar_docx_type_read (aar_xml_find (node, AAR_XML_WORD, "rPr"));
          keep_font (self, &self->base);
        }
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

static const Style *
get_style (AarDocxStyles *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->styles, id) : NULL;
}

/**
 * aar_docx_styles_get_default:
 * @self: styles
 *
 * Gets the style of paragraphs that name none.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
aar_docx_styles_get_default (AarDocxStyles *self)
{
  return self->normal;
}

/**
 * aar_docx_styles_get_name:
 * @self: styles
 * @id: (nullable): a style
 *
 * Gets what the file calls a style.
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
aar_docx_styles_get_name (AarDocxStyles *self, const char *id)
{
  const Style *style = get_style (self, id);

  return style != NULL && style->name != NULL ? style->name : id;
}

/**
 * aar_docx_styles_is_based_on:
 * @self: styles
 * @id: (nullable): a style
 * @name: what the file calls another
 *
 * Tells whether a style is another one or based on it.
 *
 * Returns: %TRUE if it is
 */
gboolean
aar_docx_styles_is_based_on (AarDocxStyles *self, const char *id, const char *name)
{
  const Style *style = get_style (self, id);

  for (guint i = 0; style != NULL && i < MOST_STEPS; i++, style = get_style (self, style->base))
    if (style->name != NULL && g_ascii_strcasecmp (style->name, name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * aar_docx_styles_get_outline_level:
 * @self: styles
 * @id: (nullable): a style of paragraphs
 *
 * Gets the level that a style gives its paragraphs, by itself or by the styles that it is based on.
 *
 * Returns: the level from 0, or %AAR_DOCX_BODY_LEVEL for text
 */
guint
aar_docx_styles_get_outline_level (AarDocxStyles *self, const char *id)
{
  const Style *style = get_style (self, id);

  for (guint i = 0; style != NULL && i < MOST_STEPS; i++, style = get_style (self, style->base))
    if (style->level <= AAR_DOCX_BODY_LEVEL)
      return style->level;
  return AAR_DOCX_BODY_LEVEL;
}

/**
 * aar_docx_styles_get_list:
 * @self: styles
 * @id: (nullable): a style of paragraphs
 * @list: (out): return location for the list
 * @level: (out): return location for the level in it, or -1 where the list names the style itself
 *
 * Finds the list that a style numbers its paragraphs by.
 *
 * Returns: %TRUE if there is one
 */
gboolean
aar_docx_styles_get_list (AarDocxStyles *self, const char *id, const char **list, int *level)
{
  const Style *style = get_style (self, id);

  *list = NULL;
  *level = -1;
  for (guint i = 0; style != NULL && i < MOST_STEPS; i++, style = get_style (self, style->base))
    {
      if (*level < 0)
        *level = style->list_level;
      if (style->list != NULL)
        {
          *list = style->list;
          return !g_str_equal (style->list, "0");
        }
    }
  return FALSE;
}

static void
add_type (AarDocxStyles *self, const Style *style, guint n_steps, AarDocxType *type)
{
  if (style == NULL || n_steps >= MOST_STEPS)
    return;
  add_type (self, get_style (self, style->base), n_steps + 1, type);
  aar_docx_type_add (type, &style->type);
}

/**
 * aar_docx_styles_get_type:
 * @self: styles
 * @id: (nullable): a style
 *
 * Gets how a style sets runs, by itself and by the styles that it is based on.
 *
 * Returns: what is said
 */
AarDocxType
aar_docx_styles_get_type (AarDocxStyles *self, const char *id)
{
  AarDocxType type = { 0 };

  add_type (self, get_style (self, id), 0, &type);
  return type;
}

/**
 * aar_docx_styles_get_base:
 * @self: styles
 *
 * Gets how runs are set of which nothing is said.
 *
 * Returns: how
 */
AarDocxType
aar_docx_styles_get_base (AarDocxStyles *self)
{
  return self->base;
}
