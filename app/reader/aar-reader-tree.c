/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-tree.h"

#include <string.h>

/**
 * aar_reader_tree_init:
 * @self: to be initialised
 * @draft: the plan
 */
void
aar_reader_tree_init (AarReaderTree *self, AarReaderDraft *draft)
{
  memset (self, 0, sizeof *self);
  self->draft = draft;
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->areas = g_ptr_array_new ();
  self->words = g_ptr_array_new ();
}

void
aar_reader_tree_clear (AarReaderTree *self)
{
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->words);
}

/* The item whose number is the longest beginning of @number in whole parts. */
static AarReaderItem *
find_prefix (AarReaderTree *self, const char *number)
{
  g_autofree char *prefix = g_strdup (number);
  const char *letters;
  gsize length;

  for (char *stop = strrchr (prefix, '.'); stop != NULL; stop = strrchr (prefix, '.'))
    {
      AarReaderItem *item;

      *stop = '\0';
      item = g_hash_table_lookup (self->numbers, prefix);
      if (item != NULL)
        return item;
    }
  /* "B2" is of "B", "1a" of "1". */
  letters = number;
  while (g_unichar_isupper (g_utf8_get_char (letters)))
    letters = g_utf8_next_char (letters);
  length = letters > number ? (gsize) (letters - number) : strspn (number, "0123456789");
  if (number[length] == '\0')
    return NULL;
  g_free (prefix);
  prefix = g_strndup (number, length);
  return g_hash_table_lookup (self->numbers, prefix);
}

static gboolean
is_code (const char *number)
{
  for (const char *p = number; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Where an area of @word hangs; areas of the same word and below it are closed. */
static AarReaderItem *
enter_area (AarReaderTree *self, const char *word, AarReaderItem *item)
{
  guint level = self->words->len;

  for (guint i = 0; i < self->words->len; i++)
    if (g_strcmp0 (self->words->pdata[i], word) == 0)
      level = i;
  if (word == NULL && self->words->len > 0)
    level = 0;
  if (level == self->words->len)
    g_ptr_array_add (self->words, (gpointer) word);
  g_ptr_array_set_size (self->areas, (gint) MIN (self->areas->len, level));
  while (self->areas->len < level)
    g_ptr_array_add (self->areas, NULL);
  g_ptr_array_add (self->areas, item);
  for (guint i = level; i-- > 0;)
    if (self->areas->pdata[i] != NULL)
      return self->areas->pdata[i];
  return NULL;
}

static AarReaderItem *
last_area (AarReaderTree *self)
{
  for (guint i = self->areas->len; i-- > 0;)
    if (self->areas->pdata[i] != NULL)
      return self->areas->pdata[i];
  return NULL;
}

/**
 * aar_reader_tree_open:
 * @self: a tree
 * @hint: area, initiative or none
 * @word: (nullable): the word of the lexicon that heads it
 * @number: its number, may be empty
 * @depth: how many parts the number has
 * @title: its title
 * @line: where it stands
 *
 * Returns: (transfer none): a new item, hung where its number or the words say
 */
AarReaderItem *
aar_reader_tree_open (AarReaderTree *self,
                      AarReaderField hint,
                      const char *word,
                      const char *number,
                      guint depth,
                      const char *title,
                      guint line)
{
  AarReaderItem *item = g_new0 (AarReaderItem, 1);
  AarReaderItem *parent = depth > 1 || is_code (number) ? find_prefix (self, number) : NULL;
  gboolean area = hint == AAR_READER_KIND_AREA;

  item->node = aar_reader_draft_add_node (self->draft, area ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE, number,
                                          title, line);
  item->depth = depth;
  item->line = line;
  item->hint = hint;
  if (area && (word != NULL || depth == 0))
    {
      AarReaderItem *above = enter_area (self, word, item);

      parent = parent != NULL ? parent : above;
    }
  else if (parent == NULL && (depth <= 1 || self->chapter == NULL))
    parent = last_area (self);
  /* The chapter of "3.1" may not be printed; then it belongs to the one that is open. */
  if (parent == NULL && depth > 1 && hint == AAR_READER_NONE && self->chapter != NULL)
    {
      parent = self->chapter;
      aar_reader_draft_doubt (self->draft, line, item->node, "chapter",
                              aar_record_get_text (parent->node, AAR_NODE_TITLE), NULL);
    }
  if (depth == 1 && hint == AAR_READER_NONE)
    self->chapter = item;
  if (parent == NULL && depth == 0 && !area)
    parent = self->container;
  /* A number of one part stands above the others, unless a word or a row of a table makes it an initiative. */
  if (parent != NULL && parent != item)
    {
      aar_record_set_integer (item->node, AAR_NODE_PARENT, aar_record_get_id (parent->node));
      parent->children = TRUE;
    }
  if (number[0] != '\0')
    g_hash_table_replace (self->numbers, g_strdup (number), item);
  if (area || (hint == AAR_READER_NONE && depth > 0))
    self->container = item;
  g_ptr_array_add (self->items, item);
  return item;
}

/* Whether anything is filed of the item that only what somebody carries out has. */
static gboolean
is_carried_out (AarReaderTree *self, AarReaderItem *item)
{
  static const AarTable tables[] = { AAR_TABLE_ACTION, AAR_TABLE_INDICATOR, AAR_TABLE_MILESTONE, AAR_TABLE_ASSESSMENT };
  gint64 id = aar_record_get_id (item->node);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (aar_plan_content_get_children (self->draft->content, tables[i], id)->len > 0)
      return TRUE;
  for (guint i = 0; i < self->draft->responsibilities->len; i++)
    if (((AarReaderNamed *) self->draft->responsibilities->pdata[i])->node == item->node)
      return TRUE;
  return FALSE;
}

/**
 * aar_reader_tree_finish:
 * @self: a tree
 *
 * Tells areas from initiatives where no word did: an area has nodes under it, or nothing at all.
 */
void
aar_reader_tree_finish (AarReaderTree *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      AarReaderItem *item = self->items->pdata[i];

      /* An area only groups; one without parts that somebody answers for is an initiative, whatever its word. */
      if (item->hint == AAR_READER_KIND_AREA && !item->children && is_carried_out (self, item))
        aar_record_set_text (item->node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      if (item->hint == AAR_READER_NONE && (item->children || !item->filled))
        {
          aar_record_set_text (item->node, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
          if (!item->children)
            aar_reader_draft_doubt (self->draft, item->line, item->node, "empty-area", NULL, NULL);
        }
    }
}
