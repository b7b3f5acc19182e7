/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of lists and headings are in no text: they are counted here. */
#include "aar-odf-lists.h"

#include "aar-counter.h"
#include "aar-odf-styles.h"
#include "aar-symbol.h"

#include <string.h>

#define MOST_START 32767

typedef struct
{
  gboolean is_bullet;
  AarCounterForm form;
  char *bullet;
  char *font;
  char *prefix;
  char *suffix;
  /* such as "%1%.%2%." */
  char *pattern;
  guint start;
  guint n_shown;
} Level;

typedef struct
{
  Level levels[AAR_ODF_LEVELS];
} Style;

struct _AarOdfCount
{
  guint counts[AAR_ODF_LEVELS];
  gboolean started[AAR_ODF_LEVELS];
};

struct _AarOdfLists
{
  GHashTable *common;
  GHashTable *automatic;
  GPtrArray *counts;
  /* the count of a list by its id, and of the last list of a style */
  GHashTable *by_id;
  GHashTable *by_style;
  AarOdfCount outline;
};

static void
style_free (gpointer data)
{
  Style *style = data;

  for (guint i = 0; i < AAR_ODF_LEVELS; i++)
    {
      g_free (style->levels[i].bullet);
      g_free (style->levels[i].font);
      g_free (style->levels[i].prefix);
      g_free (style->levels[i].suffix);
      g_free (style->levels[i].pattern);
    }
  g_free (style);
}

/**
 * aar_odf_lists_new:
 *
 * Makes the lists of a file that has none.
 *
 * Returns: (transfer full): the lists
 */
AarOdfLists *
aar_odf_lists_new (void)
{
  AarOdfLists *self = g_new0 (AarOdfLists, 1);

  self->common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->automatic = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->counts = g_ptr_array_new_with_free_func (g_free);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_style = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * aar_odf_lists_free:
 * @self: lists
 *
 * Frees them.
 */
void
aar_odf_lists_free (AarOdfLists *self)
{
  g_hash_table_unref (self->common);
  g_hash_table_unref (self->automatic);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_style);
  g_ptr_array_unref (self->counts);
  g_free (self);
}

/**
 * aar_odf_lists_forget_automatic:
 * @self: lists
 *
 * Forgets the styles that a part made for itself.
 */
void
aar_odf_lists_forget_automatic (AarOdfLists *self)
{
  g_hash_table_remove_all (self->automatic);
}

static AarCounterForm
read_form (const char *form)
{
  switch (form != NULL ? *form : '\0')
    {
    case '\0':
      return AAR_COUNTER_NONE;
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
read_level (Style *style, const xmlNode *node)
{
  guint number = aar_xml_get_number (node, AAR_XML_TEXT, "level", 1, AAR_ODF_LEVELS);
  Level *level = &style->levels[MAX (number, 1) - 1];
  const xmlNode *type = aar_xml_find (node, AAR_XML_STYLE, "text-properties");
  const char *pattern = aar_xml_get (node, AAR_XML_STYLE, "num-list-format");

  /* a level that is said twice is not believed twice */
  if (level->start > 0)
    return;
  level->is_bullet = !aar_xml_is (node, AAR_XML_TEXT, "list-level-style-number") &&
                     !aar_xml_is (node, AAR_XML_TEXT, "outline-level-style");
  level->form = read_form (aar_xml_get (node, AAR_XML_STYLE, "num-format"));
  level->bullet = g_strdup (aar_xml_get (node, AAR_XML_TEXT, "bullet-char"));
  level->font = g_strdup (aar_xml_get (type, AAR_XML_STYLE, "font-name"));
  if (level->font == NULL)
    level->font = g_strdup (aar_xml_get (type, AAR_XML_FORMAT, "font-family"));
  level->prefix = g_strdup (aar_xml_get (node, AAR_XML_STYLE, "num-prefix"));
  level->suffix = g_strdup (aar_xml_get (node, AAR_XML_STYLE, "num-suffix"));
  level->pattern = g_strdup (pattern != NULL ? pattern : aar_xml_get (node, AAR_XML_EXTENSION, "num-list-format"));
  level->start = MAX (aar_xml_get_number (node, AAR_XML_TEXT, "start-value", 1, MOST_START), 1);
  level->n_shown = MAX (aar_xml_get_number (node, AAR_XML_TEXT, "display-levels", 1, AAR_ODF_LEVELS), 1);
}

/**
 * aar_odf_lists_read:
 * @self: lists
 * @node: a style of lists, or that of headings
 * @is_automatic: whether the part made it for itself
 *
 * Reads a style of lists.
 */
void
aar_odf_lists_read (AarOdfLists *self, const xmlNode *node, gboolean is_automatic)
{
  const char *name = aar_xml_is (node, AAR_XML_TEXT, "outline-style") ? "" : aar_xml_get (node, AAR_XML_STYLE, "name");
  Style *style;

  if (name == NULL)
    return;
  style = g_new0 (Style, 1);
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    read_level (style, child);
  for (guint i = 0; i < AAR_ODF_LEVELS; i++)
    if (style->levels[i].start == 0)
      style->levels[i] = (Level) { .form = AAR_COUNTER_NONE, .start = 1, .n_shown = 1 };
  g_hash_table_replace (is_automatic ? self->automatic : self->common, g_strdup (name), style);
}

static const Style *
get_style (AarOdfLists *self, const char *name)
{
  const Style *style = name != NULL ? g_hash_table_lookup (self->automatic, name) : NULL;

  return style == NULL && name != NULL ? g_hash_table_lookup (self->common, name) : style;
}

/**
 * aar_odf_lists_begin:
 * @self: lists
 * @list: a list that stands in no other
 * @style: (nullable): its style
 *
 * Begins to count a list, or goes on with the one that it says that it continues.
 *
 * Returns: (transfer none): its count
 */
AarOdfCount *
aar_odf_lists_begin (AarOdfLists *self, const xmlNode *list, const char *style)
{
  const char *before = aar_xml_get (list, AAR_XML_TEXT, "continue-list");
  const char *goes_on = aar_xml_get (list, AAR_XML_TEXT, "continue-numbering");
  const char *id = NULL;
  AarOdfCount *count = NULL;

  for (const xmlAttr *attribute = list->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, "id") == 0 && attribute->children != NULL)
      id = (const char *) attribute->children->content;
  if (before != NULL)
    count = g_hash_table_lookup (self->by_id, before);
  else if (g_strcmp0 (goes_on, "true") == 0 && style != NULL)
    count = g_hash_table_lookup (self->by_style, style);
  if (count == NULL)
    {
      count = g_new0 (AarOdfCount, 1);
      g_ptr_array_add (self->counts, count);
    }
  if (id != NULL)
    g_hash_table_replace (self->by_id, g_strdup (id), count);
  if (style != NULL)
    g_hash_table_replace (self->by_style, g_strdup (style), count);
  return count;
}

/**
 * aar_odf_lists_get_outline:
 * @self: lists
 *
 * Gets the count of the headings.
 *
 * Returns: (transfer none): it
 */
AarOdfCount *
aar_odf_lists_get_outline (AarOdfLists *self)
{
  return &self->outline;
}

static void
append_level (GString *text, const Style *style, const AarOdfCount *count, guint level)
{
  aar_counter_append (text, style->levels[level].form,
                      count->started[level] ? count->counts[level] : style->levels[level].start);
}

static void
append_pattern (GString *text, const Style *style, const AarOdfCount *count, const char *pattern)
{
  for (const char *p = pattern; *p != '\0'; p++)
    {
      char *end;
      guint64 number = *p == '%' && g_ascii_isdigit (p[1]) ? g_ascii_strtoull (p + 1, &end, 10) : 0;

      if (number >= 1 && number <= AAR_ODF_LEVELS && *end == '%')
        {
          append_level (text, style, count, (guint) number - 1);
          p = end;
        }
      else
        g_string_append_c (text, *p);
    }
}

static void
append_number (GString *text, const Style *style, const AarOdfCount *count, guint level)
{
  const Level *shape = &style->levels[level];
  guint first = level + 1 - MIN (shape->n_shown, level + 1);
  gboolean has_number = FALSE;

  if (shape->prefix != NULL)
    g_string_append (text, shape->prefix);
  for (guint i = first; i <= level; i++)
    if (style->levels[i].form != AAR_COUNTER_NONE && !style->levels[i].is_bullet)
      {
        if (has_number)
          g_string_append_c (text, '.');
        append_level (text, style, count, i);
        has_number = TRUE;
      }
  if (shape->suffix != NULL)
    g_string_append (text, shape->suffix);
}

static void
append_bullet (GString *text, const Level *level)
{
  for (const char *p = level->bullet != NULL ? level->bullet : "•"; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (text, aar_symbol_decode (level->font, g_utf8_get_char (p)));
}

/**
 * aar_odf_lists_count:
 * @self: lists
 * @count: the count of a list
 * @style: (nullable): the style of lists, the empty string for that of headings
 * @level: the level from 0
 * @start: what it begins at here, or -1
 *
 * Counts the next item.
 *
 * Returns: (transfer full) (nullable): what stands before it, %NULL if there is nothing
 */
char *
aar_odf_lists_count (AarOdfLists *self, AarOdfCount *count, const char *style, guint level, int start)
{
  const Style *found = get_style (self, style);
  g_autoptr (GString) text = g_string_new (NULL);

  if (found == NULL || level >= AAR_ODF_LEVELS)
    return NULL;
  if (start >= 0)
    count->counts[level] = (guint) start;
  else if (!count->started[level])
    count->counts[level] = found->levels[level].start;
  else
    count->counts[level]++;
  count->started[level] = TRUE;
  for (guint i = level + 1; i < AAR_ODF_LEVELS; i++)
    count->started[i] = FALSE;
  if (found->levels[level].is_bullet)
    append_bullet (text, &found->levels[level]);
  else if (found->levels[level].form == AAR_COUNTER_NONE)
    return NULL;
  else if (found->levels[level].pattern != NULL)
    append_pattern (text, found, count, found->levels[level].pattern);
  else
    append_number (text, found, count, level);
  g_strstrip (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}
