/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-entry-text.h"

#include <glib/gi18n-lib.h>

#include "aar-field-names.h"
#include "aar-table-names.h"
#include "aar-word-diff.h"

/* How one change of a step is put into words. */

/* Words that are shown on either side of a change. */
#define CONTEXT 10
/* Two values of less than this many letters are read faster one after the other than in one another. */
#define SHORT 48

/**
 * aar_entry_text_is_move:
 * @entry: a change
 *
 * Returns: whether it changed only where the row stands among the others
 */
gboolean
aar_entry_text_is_move (const AarHistoryEntry *entry)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (entry->table, &n_fields);
  guint index = entry->field % AAR_FIELDS_PER_TABLE;

  return entry->operation == AAR_OPERATION_UPDATE && index < n_fields &&
         (fields[index].flags & AAR_FIELD_POSITION) != 0;
}

/* A title of some length is there to be recognised, not to be read. */
static char *
shorten (const char *title)
{
  g_autofree char *line = g_strndup (title, strcspn (title, "\n"));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= 60)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, 59);
  return g_strconcat (start, "…", NULL);
}

static char *
name_row (const AarHistoryEntry *entry, AarPlan *plan)
{
  g_autofree char *title = entry->title != NULL ? shorten (entry->title) : NULL;
  g_autofree char *name = aar_table_name (entry->table, plan, entry->is_area);

  if (title == NULL)
    return g_steal_pointer (&name);
  /* Translators: what kind of thing it is and what it is called, such as: Milestone “The road is built” */
  return g_strdup_printf (_ ("%s “%s”"), name, title);
}

/**
 * aar_entry_text_get_caption:
 * @entry: a change
 * @plan: (nullable): the plan whose words are used
 * @names_node: whether an initiative or area has to be named, as the history is of more than one
 *
 * Returns: (transfer full): what was changed
 */
char *
aar_entry_text_get_caption (const AarHistoryEntry *entry, AarPlan *plan, gboolean names_node)
{
  g_autofree char *row = name_row (entry, plan);
  const char *field;

  if (entry->operation == AAR_OPERATION_INSERT)
    /* Translators: a line of the history: %s is what was added, such as: Milestone “The road is built” */
    return g_strdup_printf (_ ("Added: %s"), row);
  if (entry->operation == AAR_OPERATION_DELETE)
    /* Translators: a line of the history: %s is what was deleted, such as: Milestone “The road is built” */
    return g_strdup_printf (_ ("Deleted: %s"), row);
  if (aar_entry_text_is_move (entry))
    /* Translators: a line of the history: %s is what was moved, such as: Milestone “The road is built” */
    return g_strdup_printf (_ ("Moved: %s"), row);
  field = aar_field_get_name (entry->field);
  if (field == NULL)
    return g_steal_pointer (&row);
  if ((entry->table == AAR_TABLE_NODE && !names_node) || entry->table == AAR_TABLE_PLAN)
    return g_strdup (field);
  /* Translators: where a value was changed: first the thing, such as: Milestone “The road is built”, then its field */
  return g_strdup_printf (_ ("%s: %s"), row, field);
}

static void
mark (PangoAttrList *attributes, const GString *text, gsize start, AarDiffKind kind)
{
  PangoAttribute *added[3] = { NULL };

  if (kind == AAR_DIFF_REMOVED)
    {
      added[0] = pango_attr_strikethrough_new (TRUE);
      added[1] = pango_attr_foreground_alpha_new (45000);
    }
  else if (kind == AAR_DIFF_ADDED)
    {
      added[0] = pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
      added[1] = pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD);
    }
  else if (kind == AAR_DIFF_SKIPPED)
    added[0] = pango_attr_foreground_alpha_new (35000);
  for (guint i = 0; added[i] != NULL; i++)
    {
      added[i]->start_index = (guint) start;
      added[i]->end_index = (guint) text->len;
      pango_attr_list_insert (attributes, added[i]);
    }
}

/* Blanks at the end of a run are not marked, as a line under nothing looks like a fault. */
static void
append_marked (GString *text, PangoAttrList *attributes, AarDiffKind kind, const char *words)
{
  gsize start = text->len, length = strlen (words);
  gsize blanks = 0;

  while (blanks < length && strchr (" \n", words[length - 1 - blanks]) != NULL)
    blanks++;
  g_string_append_len (text, words, (gssize) (length - blanks));
  mark (attributes, text, start, kind);
  g_string_append (text, words + length - blanks);
}

static char *
set_short (const char *old_text, const char *new_text, PangoAttrList *attributes)
{
  GString *text = g_string_new (NULL);

  append_marked (text, attributes, AAR_DIFF_REMOVED, old_text);
  g_string_append (text, "  →  ");
  append_marked (text, attributes, AAR_DIFF_KEPT, new_text);
  return g_string_free_and_steal (text);
}

static char *
set_long (const char *old_text, const char *new_text, PangoAttrList *attributes)
{
  g_autoptr (GPtrArray) pieces = aar_word_diff (old_text, new_text, CONTEXT);
  GString *text = g_string_new (NULL);
  AarDiffKind before = AAR_DIFF_KEPT;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarDiffPiece *piece = pieces->pdata[i];
      gboolean closes = text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL;

      /* the last word of a text had no blank behind it, and a mark of what is left out has none about it */
      if (closes && (piece->kind != AAR_DIFF_KEPT || before != AAR_DIFF_KEPT))
        g_string_append_c (text, ' ');
      append_marked (text, attributes, piece->kind, piece->text->str);
      before = piece->kind;
    }
  return g_string_free_and_steal (text);
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) < SHORT && strchr (text, '\n') == NULL;
}

static char *
speak (const char *old_text, const char *new_text)
{
  if (old_text == NULL)
    /* Translators: read aloud: the value that was put where there was none */
    return g_strdup_printf (_ ("new: %s"), new_text);
  if (new_text == NULL)
    /* Translators: read aloud: the value that was taken away */
    return g_strdup_printf (_ ("removed: %s"), old_text);
  /* Translators: read aloud: first the old value, then the new one */
  return g_strdup_printf (_ ("from: %s; to: %s"), old_text, new_text);
}

/**
 * aar_entry_text_get_value:
 * @entry: a change
 * @attributes: (out) (transfer full): how the text is set: what is gone struck through, what is new underlined
 * @spoken: (out) (transfer full): the same for who cannot see that
 *
 * Returns: (transfer full) (nullable): the old and the new value, %NULL if it is no change of a value
 */
char *
aar_entry_text_get_value (const AarHistoryEntry *entry, PangoAttrList **attributes, char **spoken)
{
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;

  *attributes = NULL;
  *spoken = NULL;
  if (entry->operation != AAR_OPERATION_UPDATE || aar_entry_text_is_move (entry))
    return NULL;
  old_text = aar_field_describe_value (entry->field, entry->old_text);
  new_text = aar_field_describe_value (entry->field, entry->new_text);
  if (old_text == NULL && new_text == NULL)
    return NULL;
  *spoken = speak (old_text, new_text);
  *attributes = pango_attr_list_new ();
  if (old_text != NULL && new_text != NULL && is_short (old_text) && is_short (new_text))
    return set_short (old_text, new_text, *attributes);
  return set_long (old_text, new_text, *attributes);
}
