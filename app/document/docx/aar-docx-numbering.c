/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word keeps the numbers of its lists in no text: they are counted here as Word counts them. */
#include "aar-docx-numbering.h"

#include "aar-counter.h"
#include "aar-docx-styles.h"
#include "aar-symbol.h"

#include <string.h>

#define LEVELS     9
#define MOST_START 32767
/* A list that takes its form from another, which takes it from another … */
#define MOST_STEPS 8

typedef struct
{
  AarCounterForm form;
  gboolean is_bullet;
  gboolean is_legal;
  char *text;
  char *font;
  char *style;
  guint start;
  /* the level from 1 that it begins anew after; 0 never, LEVELS after any above */
  guint restart;
} Level;

/* A form of lists, which several lists may count on in. */
typedef struct
{
  Level levels[LEVELS];
  /* the style of lists that it is, and the one that it takes its form from */
  char *is_style;
  char *of_style;
  guint counts[LEVELS];
  gboolean started[LEVELS];
} Form;

typedef struct
{
  char *form;
  /* levels that this list has otherwise than its form */
  Level *levels[LEVELS];
  int starts[LEVELS];
  gboolean begun[LEVELS];
} List;

struct _AarDocxNumbering
{
  GHashTable *forms;
  GHashTable *lists;
};

static void
level_clear (Level *level)
{
  g_free (level->text);
  g_free (level->font);
  g_free (level->style);
}

static void
form_free (gpointer data)
{
  Form *form = data;

  for (guint i = 0; i < LEVELS; i++)
    level_clear (&form->levels[i]);
  g_free (form->is_style);
  g_free (form->of_style);
  g_free (form);
}

static void
list_free (gpointer data)
{
  List *list = data;

  for (guint i = 0; i < LEVELS; i++)
    if (list->levels[i] != NULL)
      {
        level_clear (list->levels[i]);
        g_free (list->levels[i]);
      }
  g_free (list->form);
  g_free (list);
}

/**
 * aar_docx_numbering_new:
 *
 * Makes the lists of a document that has none.
 *
 * Returns: (transfer full): the lists
 */
AarDocxNumbering *
aar_docx_numbering_new (void)
{
  AarDocxNumbering *self = g_new0 (AarDocxNumbering, 1);

  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, form_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  return self;
}

/**
 * aar_docx_numbering_free:
 * @self: lists
 *
 * Frees them.
 */
void
aar_docx_numbering_free (AarDocxNumbering *self)
{
  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->lists);
  g_free (self);
}

static const char *
get_value (const xmlNode *node, const char *name)
{
  return aar_xml_get (aar_xml_find (node, AAR_XML_WORD, name), AAR_XML_WORD, "val");
}

static void
read_form (Level *level, const char *form)
{
  static const struct
  {
    const char *word;
    AarCounterForm form;
  } forms[] = {
    { "decimalZero", AAR_COUNTER_DECIMAL_ZERO }, { "lowerLetter", AAR_COUNTER_LOWER_LETTER },
    { "upperLetter", AAR_COUNTER_UPPER_LETTER }, { "lowerRoman", AAR_COUNTER_LOWER_ROMAN },
    { "upperRoman", AAR_COUNTER_UPPER_ROMAN },   { "none", AAR_COUNTER_NONE },
  };

  level->is_bullet = g_strcmp0 (form, "bullet") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (form, forms[i].word) == 0)
      level->form = forms[i].form;
}

static void
read_level (Level *level, const xmlNode *node)
{
  AarDocxType type = aar_docx_type_read (aar_xml_find (node, AAR_XML_WORD, "rPr"));

  level_clear (level);
  *level = (Level) { .text = g_strdup (get_value (node, "lvlText")), .style = g_strdup (get_value (node, "pStyle")) };
  read_form (level, get_value (node, "numFmt"));
  level->font = g_strdup (type.font);
  level->is_legal = aar_docx_styles_is_on (aar_xml_find (node, AAR_XML_WORD, "isLgl"));
  level->start = aar_xml_get_number (aar_xml_find (node, AAR_XML_WORD, "start"), AAR_XML_WORD, "val", 1, MOST_START);
  level->restart = aar_xml_get_number (aar_xml_find (node, AAR_XML_WORD, "lvlRestart"), AAR_XML_WORD, "val", LEVELS,
                                       LEVELS);
}

static void
read_abstract (AarDocxNumbering *self, const xmlNode *node)
{
  const char *id = aar_xml_get (node, AAR_XML_WORD, "abstractNumId");
  Form *form;

  if (id == NULL)
    return;
  form = g_new0 (Form, 1);
  form->is_style = g_strdup (get_value (node, "styleLink"));
  form->of_style = g_strdup (get_value (node, "numStyleLink"));
  for (guint i = 0; i < LEVELS; i++)
    form->levels[i] = (Level) { .start = 1, .restart = LEVELS, .form = AAR_COUNTER_NONE };
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    if (aar_xml_is (child, AAR_XML_WORD, "lvl"))
      read_level (&form->levels[aar_xml_get_number (child, AAR_XML_WORD, "ilvl", 0, LEVELS - 1)], child);
  g_hash_table_replace (self->forms, g_strdup (id), form);
}

static void
read_list (AarDocxNumbering *self, const xmlNode *node)
{
  const char *id = aar_xml_get (node, AAR_XML_WORD, "numId");
  const char *form = get_value (node, "abstractNumId");
  List *list;

  if (id == NULL || form == NULL)
    return;
  list = g_new0 (List, 1);
  list->form = g_strdup (form);
  for (guint i = 0; i < LEVELS; i++)
    list->starts[i] = -1;
  for (xmlNode *child = aar_xml_first (node); child != NULL; child = aar_xml_next (child))
    {
      guint level = aar_xml_get_number (child, AAR_XML_WORD, "ilvl", 0, LEVELS - 1);
      const xmlNode *start = aar_xml_find (child, AAR_XML_WORD, "startOverride");
      const xmlNode *other = aar_xml_find (child, AAR_XML_WORD, "lvl");

      if (!aar_xml_is (child, AAR_XML_WORD, "lvlOverride"))
        continue;
      if (start != NULL)
        list->starts[level] = (int) aar_xml_get_number (start, AAR_XML_WORD, "val", 1, MOST_START);
      if (other != NULL && list->levels[level] == NULL)
        {
          list->levels[level] = g_new0 (Level, 1);
          read_level (list->levels[level], other);
        }
    }
  g_hash_table_replace (self->lists, g_strdup (id), list);
}

/**
 * aar_docx_numbering_read:
 * @self: lists
 * @bytes: the part that holds them
 * @name: the name of the document
 * @error: return location for an error
 *
 * Reads the lists.
 *
 * Returns: %FALSE with @error set if that failed
 */
gboolean
aar_docx_numbering_read (AarDocxNumbering *self, GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (AarXmlInput) input = aar_xml_input_new (bytes, name, error);
  g_autoptr (GError) cause = NULL;
  xmlNode *node;

  if (input == NULL)
    return FALSE;
  while ((node = aar_xml_input_next (input, &cause)) != NULL)
    {
      gboolean is_form = aar_xml_is (node, AAR_XML_WORD, "abstractNum");

      if (!is_form && !aar_xml_is (node, AAR_XML_WORD, "num"))
        continue;
      node = aar_xml_input_expand (input, &cause);
      if (node == NULL)
        break;
      if (is_form)
        read_abstract (self, node);
      else
        read_list (self, node);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  return TRUE;
}

static Form *
find_style_form (AarDocxNumbering *self, const char *style)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->forms);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_strcmp0 (((Form *) value)->is_style, style) == 0)
      return value;
  return NULL;
}

static Form *
get_form (AarDocxNumbering *self, const List *list)
{
  Form *form = g_hash_table_lookup (self->forms, list->form);

  for (guint i = 0; form != NULL && form->of_style != NULL && i < MOST_STEPS; i++)
    {
      Form *other = find_style_form (self, form->of_style);

      if (other == NULL)
        break;
      form = other;
    }
  return form;
}

static List *
get_list (AarDocxNumbering *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->lists, id) : NULL;
}

/**
 * aar_docx_numbering_has:
 * @self: lists
 * @list: (nullable): the id of a list
 *
 * Tells whether there is a list.
 *
 * Returns: %TRUE if there is
 */
gboolean
aar_docx_numbering_has (AarDocxNumbering *self, const char *list)
{
  const List *found = get_list (self, list);

  return found != NULL && get_form (self, found) != NULL;
}

static const Level *
get_level (const List *list, const Form *form, guint level)
{
  return list->levels[level] != NULL ? list->levels[level] : &form->levels[level];
}

/**
 * aar_docx_numbering_find_level:
 * @self: lists
 * @list: (nullable): the id of a list
 * @style: (nullable): the id of a style
 *
 * Finds the level that a list has for the paragraphs of a style.
 *
 * Returns: the level from 0, or -1 if the list does not name the style
 */
int
aar_docx_numbering_find_level (AarDocxNumbering *self, const char *list, const char *style)
{
  const List *found = get_list (self, list);
  const Form *form = found != NULL ? get_form (self, found) : NULL;

  for (guint i = 0; form != NULL && style != NULL && i < LEVELS; i++)
    if (g_strcmp0 (get_level (found, form, i)->style, style) == 0)
      return (int) i;
  return -1;
}

static void
step (List *list, Form *form, guint level)
{
  if (list->starts[level] >= 0 && !list->begun[level])
    form->counts[level] = (guint) list->starts[level];
  else if (!form->started[level])
    form->counts[level] = list->starts[level] >= 0 ? (guint) list->starts[level] : get_level (list, form, level)->start;
  else
    form->counts[level]++;
  form->started[level] = TRUE;
  list->begun[level] = TRUE;
  for (guint i = level + 1; i < LEVELS; i++)
    {
      guint restart = get_level (list, form, i)->restart;

      if (restart == LEVELS || (restart > 0 && level < restart))
        form->started[i] = FALSE;
    }
}

static void
append_number (GString *text, const List *list, const Form *form, guint level, gboolean is_legal)
{
  const Level *found = get_level (list, form, level);
  AarCounterForm shape = is_legal && found->form != AAR_COUNTER_NONE ? AAR_COUNTER_DECIMAL : found->form;

  aar_counter_append (text, shape, form->started[level] ? form->counts[level] : found->start);
}

static void
append_bullet (GString *text, const Level *level)
{
  for (const char *p = level->text; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (text, aar_symbol_decode (level->font, g_utf8_get_char (p)));
  /* the hollow bullet of Word is an o of a typewriter */
  if (g_str_equal (text->str, "o"))
    g_string_assign (text, "◦");
}

/**
 * aar_docx_numbering_count:
 * @self: lists
 * @list: the id of a list
 * @level: the level from 0 of a paragraph in it
 *
 * Counts the next paragraph of a list.
 *
 * Returns: (transfer full) (nullable): what stands before the paragraph, %NULL if there is nothing
 */
char *
aar_docx_numbering_count (AarDocxNumbering *self, const char *list, guint level)
{
  List *found = get_list (self, list);
  Form *form = found != NULL ? get_form (self, found) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const Level *shape;

  if (form == NULL || level >= LEVELS)
    return NULL;
  shape = get_level (found, form, level);
  step (found, form, level);
  if (shape->text == NULL)
    return NULL;
  if (shape->is_bullet)
    append_bullet (text, shape);
  else
    for (const char *p = shape->text; *p != '\0'; p++)
      if (*p == '%' && p[1] >= '1' && p[1] <= '9')
        append_number (text, found, form, (guint) (*++p - '1'), shape->is_legal);
      else
        g_string_append_c (text, *p);
  g_strstrip (text->str);
  text->len = strlen (text->str);
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
