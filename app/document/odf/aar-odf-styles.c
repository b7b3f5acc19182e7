/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-odf-styles.h"

#include <string.h>

/* Styles that are based on one another in a circle end here. */
#define MOST_STEPS 32
#define MOST_SIZE  1000.0
#define BOLD       600

typedef struct
{
  char *parent;
  char *display_name;
  char *list;
  AarOdfType type;
  gboolean hidden;
  gboolean is_automatic;
} Style;

struct _AarOdfStyles
{
  /* by family and name */
  GHashTable *common;
  GHashTable *automatic;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->parent);
  g_free (style->display_name);
  g_free (style->list);
  g_free (style);
}

/**
 * aar_odf_styles_new:
 *
 * Makes the styles of a file that has none.
 *
 * Returns: (transfer full): the styles
 */
AarOdfStyles *
aar_odf_styles_new (void)
{
  AarOdfStyles *self = g_new0 (AarOdfStyles, 1);

  self->common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->automatic = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  return self;
}

/**
 * aar_odf_styles_free:
 * @self: styles
 *
 * Frees them.
 */
void
aar_odf_styles_free (AarOdfStyles *self)
{
  g_hash_table_unref (self->common);
  g_hash_table_unref (self->automatic);
  g_free (self);
}

/**
 * aar_odf_styles_forget_automatic:
 * @self: styles
 *
 * Forgets those that a part made for itself, as the next part has others of the same names.
 */
void
aar_odf_styles_forget_automatic (AarOdfStyles *self)
{
  g_hash_table_remove_all (self->automatic);
}

static char *
new_key (const char *family, const char *name)
{
  return g_strconcat (family, "\n", name, NULL);
}

static void
set_flag (AarOdfType *type, AarRunStyle flag, const char *value, gboolean is_on)
{
  if (value == NULL)
    return;
  type->known |= flag;
  if (is_on)
    type->style |= flag;
}

static void
read_size (AarOdfType *type, const char *value)
{
  char *end;
  double size;

  if (value == NULL)
    return;
  size = g_ascii_strtod (value, &end);
  if (!(size > 0 && size < MOST_SIZE))
    return;
  if (g_str_equal (end, "pt"))
    type->size = size;
  else if (g_str_equal (end, "%"))
    type->scale = size / 100;
}

static AarOdfType
read_type (const xmlNode *node)
{
  AarOdfType type = { 0 };
  const char *weight = aar_xml_get (node, AAR_XML_FORMAT, "font-weight");
  const char *slope = aar_xml_get (node, AAR_XML_FORMAT, "font-style");
  const char *struck = aar_xml_get (node, AAR_XML_STYLE, "text-line-through-style");
  const char *display = aar_xml_get (node, AAR_XML_TEXT, "display");

  if (weight != NULL)
    set_flag (&type, AAR_RUN_BOLD, weight, g_str_equal (weight, "bold") || g_ascii_strtoull (weight, NULL, 10) >= BOLD);
  set_flag (&type, AAR_RUN_ITALIC, slope, g_strcmp0 (slope, "normal") != 0);
  set_flag (&type, AAR_RUN_STRUCK, struck, g_strcmp0 (struck, "none") != 0);
  set_flag (&type, AAR_RUN_HIDDEN, display, g_strcmp0 (display, "none") == 0);
  read_size (&type, aar_xml_get (node, AAR_XML_FORMAT, "font-size"));
  return type;
}

/**
 * aar_odf_type_add:
 * @self: how runs are set
 * @over: what is said of some of them besides
 *
 * Sets what the other says.
 */
void
aar_odf_type_add (AarOdfType *self, const AarOdfType *over)
{
  self->style = (self->style & ~over->known) | over->style;
  self->known |= over->known;
  if (over->size > 0)
    self->size = over->size;
  else if (over->scale > 0)
    self->size *= over->scale;
}

/**
 * aar_odf_styles_read:
 * @self: styles
 * @node: one of them
 * @is_automatic: whether the part made it for itself
 *
 * Reads a style.
 */
void
aar_odf_styles_read (AarOdfStyles *self, const xmlNode *node, gboolean is_automatic)
{
  const char *family = aar_xml_get (node, AAR_XML_STYLE, "family");
  const char *name = aar_xml_get (node, AAR_XML_STYLE, "name");
  const xmlNode *table = aar_xml_find (node, AAR_XML_STYLE, "table-properties");
  Style *style;

  if (family == NULL || (name == NULL && !aar_xml_is (node, AAR_XML_STYLE, "default-style")))
    return;
  style = g_new0 (Style, 1);
  style->parent = g_strdup (aar_xml_get (node, AAR_XML_STYLE, "parent-style-name"));
  style->display_name = g_strdup (aar_xml_get (node, AAR_XML_STYLE, "display-name"));
  style->list = g_strdup (aar_xml_get (node, AAR_XML_STYLE, "list-style-name"));
  style->type = read_type (aar_xml_find (node, AAR_XML_STYLE, "text-properties"));
  style->hidden = g_strcmp0 (aar_xml_get (table, AAR_XML_TABLE, "display"), "false") == 0;
  style->is_automatic = is_automatic;
  /* the default of a family has no name */
  g_hash_table_replace (is_automatic ? self->automatic : self->common, new_key (family, name != NULL ? name : ""),
                        style);
}

static const Style *
get_style (AarOdfStyles *self, const char *family, const char *name)
{
  g_autofree char *key = name != NULL ? new_key (family, name) : NULL;
  const Style *style = key != NULL ? g_hash_table_lookup (self->automatic, key) : NULL;

  return style == NULL && key != NULL ? g_hash_table_lookup (self->common, key) : style;
}

static void
add_type (AarOdfStyles *self, const char *family, const char *name, guint n_steps, AarOdfType *type)
{
  const Style *style = get_style (self, family, name);

  if (n_steps < MOST_STEPS && style != NULL && style->parent != NULL)
    add_type (self, family, style->parent, n_steps + 1, type);
  else if (name != NULL && *name != '\0' && g_str_equal (family, "paragraph"))
    add_type (self, family, "", MOST_STEPS, type);
  if (style != NULL)
    aar_odf_type_add (type, &style->type);
}

/**
 * aar_odf_styles_get_type:
 * @self: styles
 * @family: `paragraph` or `text`
 * @name: (nullable): one of them
 *
 * Gets how a style sets runs, by itself and by the styles that it is based on.
 *
 * Returns: what is said
 */
AarOdfType
aar_odf_styles_get_type (AarOdfStyles *self, const char *family, const char *name)
{
  AarOdfType type = { 0 };

  add_type (self, family, name, 0, &type);
  return type;
}

/**
 * aar_odf_styles_get_key:
 * @self: styles
 * @name: (nullable): a style of paragraphs
 *
 * Gets what the style is called that somebody chose for a paragraph.
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
aar_odf_styles_get_key (AarOdfStyles *self, const char *name)
{
  const Style *style = get_style (self, "paragraph", name);

  for (guint i = 0; style != NULL && style->is_automatic && i < MOST_STEPS; i++)
    {
      name = style->parent;
      style = get_style (self, "paragraph", name);
    }
  return style != NULL && style->display_name != NULL ? style->display_name : name;
}

/**
 * aar_odf_styles_is_based_on:
 * @self: styles
 * @name: (nullable): a style of paragraphs
 * @base: another, by the name that it has in the file
 *
 * Tells whether a style is another one or based on it.
 *
 * Returns: %TRUE if it is
 */
gboolean
aar_odf_styles_is_based_on (AarOdfStyles *self, const char *name, const char *base)
{
  for (guint i = 0; name != NULL && i < MOST_STEPS; i++)
    {
      const Style *style = get_style (self, "paragraph", name);

      if (g_str_equal (name, base))
        return TRUE;
      name = style != NULL ? style->parent : NULL;
    }
  return FALSE;
}

/**
 * aar_odf_styles_is_hidden:
 * @self: styles
 * @family: `table`
 * @name: (nullable): one of them
 *
 * Tells whether a style hides what has it.
 *
 * Returns: %TRUE if it does
 */
gboolean
aar_odf_styles_is_hidden (AarOdfStyles *self, const char *family, const char *name)
{
  const Style *style = get_style (self, family, name);

  return style != NULL && style->hidden;
}

/**
 * aar_odf_styles_get_list:
 * @self: styles
 * @name: (nullable): a style of paragraphs
 *
 * Finds the style of lists that a style numbers its paragraphs by.
 *
 * Returns: (transfer none) (nullable): its name, the empty string for none, %NULL where nothing is said
 */
const char *
aar_odf_styles_get_list (AarOdfStyles *self, const char *name)
{
  for (guint i = 0; name != NULL && i < MOST_STEPS; i++)
    {
      const Style *style = get_style (self, "paragraph", name);

      if (style != NULL && style->list != NULL)
        return style->list;
      name = style != NULL ? style->parent : NULL;
    }
  return NULL;
}
