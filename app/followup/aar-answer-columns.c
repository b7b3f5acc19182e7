/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-columns.h"

#include "aar-followup-words.h"
#include "aar-id.h"
#include "aar-plan-words.h"
#include "aar-text.h"

#include <string.h>

/* So much of the round's id stands behind that of the line that a sheet of another round is known. */
#define ROUND_CODE 10000

static void
column_free (AarAnswerColumn *self)
{
  g_free (self->head);
  g_free (self);
}

static void
add_column (GPtrArray *columns, AarAnswerColumnKind kind, AarScale *scale, char *head)
{
  AarAnswerColumn *column = g_new0 (AarAnswerColumn, 1);

  column->kind = kind;
  column->scale = scale;
  /* See the note in the catalogue of words: a head must not hold what may be a separator. */
  column->head = g_strdelimit (head, ",;\t\n\r", ' ');
  g_ptr_array_add (columns, column);
}

/* The label of a level as far as its first stop: "Milepæl er ikke fuldt opfyldt, men …". */
static char *
short_label (AarPlan *plan, AarLevel *level)
{
  const char *label = aar_record_get_text (level, AAR_LEVEL_LABEL);

  if (label == NULL)
    label = aar_record_get_text (level, AAR_LEVEL_MEANING);
  if (label == NULL)
    label = aar_plan_words_get_code (plan, aar_record_get_text (level, AAR_LEVEL_SYMBOL));
  return label == NULL ? g_strdup ("") : g_strndup (label, strcspn (label, ",;.("));
}

static char *
level_head (AarPlanContent *content, AarScale *scale)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
  g_autoptr (GString) head = g_string_new (aar_record_get_text (scale, AAR_SCALE_NAME));

  g_string_append_printf (head, " – %s (", aar_followup_word (plan, AAR_WORD_LEVEL));
  for (guint i = 0; i < levels->len; i++)
    {
      g_autofree char *label = short_label (plan, levels->pdata[i]);

      g_string_append_printf (head, "%s%u = %s", i == 0 ? "" : " / ", i + 1, label);
    }
  g_string_append_c (head, ')');
  return g_string_free_and_steal (g_steal_pointer (&head));
}

static char *
title_head (AarPlan *plan)
{
  g_autofree char *initiative = aar_plan_words_get (plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *capital = aar_plan_words_capitalise (initiative);
  g_autofree char *milestones = aar_plan_words_get (plan, AAR_PLAN_WORD_MILESTONE, AAR_PLAN_WORD_PLURAL);
  g_autofree char *lower = g_utf8_strdown (milestones, -1);

  return g_strdup_printf ("%s %s %s", capital, aar_followup_word (plan, AAR_WORD_AND), lower);
}

/**
 * aar_answer_columns_make:
 * @content: a plan
 *
 * Returns: (transfer full) (element-type AarAnswerColumn): the columns of its sheets; they borrow from @content
 */
GPtrArray *
aar_answer_columns_make (AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

  add_column (columns, AAR_ANSWER_COLUMN_ID, NULL,
              g_strdup_printf ("%s (%s)", aar_followup_word (plan, AAR_WORD_ID),
                               aar_followup_word (plan, AAR_WORD_DO_NOT_CHANGE)));
  add_column (columns, AAR_ANSWER_COLUMN_TYPE, NULL, g_strdup (aar_followup_word (plan, AAR_WORD_TYPE)));
  add_column (columns, AAR_ANSWER_COLUMN_NUMBER, NULL, g_strdup (aar_followup_word (plan, AAR_WORD_NUMBER)));
  add_column (columns, AAR_ANSWER_COLUMN_TITLE, NULL, title_head (plan));
  for (guint i = 0; i < scales->len; i++)
    {
      const char *name = aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME);

      add_column (columns, AAR_ANSWER_COLUMN_LEVEL, scales->pdata[i], level_head (content, scales->pdata[i]));
      add_column (columns, AAR_ANSWER_COLUMN_TEXT, scales->pdata[i],
                  g_strdup_printf ("%s – %s (%s)", name == NULL ? "" : name, aar_followup_word (plan, AAR_WORD_TEXT),
                                   aar_followup_word (plan, AAR_WORD_WRITE_HERE)));
    }
  if (scales->len == 0)
    {
      g_autofree char *text = aar_plan_words_capitalise (aar_followup_word (plan, AAR_WORD_TEXT));

      add_column (columns, AAR_ANSWER_COLUMN_TEXT, NULL,
                  g_strdup_printf ("%s (%s)", text, aar_followup_word (plan, AAR_WORD_WRITE_HERE)));
    }
  add_column (columns, AAR_ANSWER_COLUMN_REACHED, NULL,
              g_strdup_printf ("%s (%s)", aar_followup_word (plan, AAR_WORD_REACHED),
                               aar_followup_word (plan, AAR_WORD_YES_OR_NO)));
  return columns;
}

/* A head without what stands in brackets, signs and case; a dash may have become another sign on the way. */
static char *
head_key (const char *head)
{
  g_autofree char *stem = g_strndup (head, strcspn (head, "("));
  g_autofree char *folded = aar_text_fold (stem);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  return g_string_free_and_steal (key);
}

/**
 * aar_answer_columns_find:
 * @columns: (element-type AarAnswerColumn): the columns of a plan's sheets
 * @head: a head in a file
 *
 * Returns: (transfer none) (nullable): the column of that head
 */
const AarAnswerColumn *
aar_answer_columns_find (GPtrArray *columns, const char *head)
{
  g_autofree char *wanted = head_key (head);

  for (guint i = 0; i < columns->len; i++)
    {
      const AarAnswerColumn *column = columns->pdata[i];
      g_autofree char *key = head_key (column->head);

      if (*wanted != '\0' && g_str_equal (key, wanted))
        return column;
    }
  return NULL;
}

/* The letters and digits of a head as they are, accents too: all that every encoding has. */
static char *
letters_of (const char *head)
{
  g_autofree char *lower = g_utf8_strdown (head, -1);
  GString *letters = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free_and_steal (letters);
}

/**
 * aar_answer_columns_has_letters:
 * @columns: (element-type AarAnswerColumn): the columns of a plan's sheets
 * @head: what may be a head in a file
 *
 * Returns: whether a column is called so, letter by letter
 */
gboolean
aar_answer_columns_has_letters (GPtrArray *columns, const char *head)
{
  g_autofree char *wanted = letters_of (head);
  gboolean found = FALSE;

  for (guint i = 0; !found && *wanted != '\0' && i < columns->len; i++)
    {
      g_autofree char *letters = letters_of (((AarAnswerColumn *) columns->pdata[i])->head);

      found = g_str_equal (letters, wanted);
    }
  return found;
}

/**
 * aar_answer_id_write:
 * @record: (type Aar.Record): an initiative or a milestone
 * @round: the id of the round that is answered
 *
 * A long number alone would become 1,23E+18 in a spreadsheet; with letters in it, it stays text.
 *
 * Returns: (transfer full): the id that its line has in a sheet
 */
char *
aar_answer_id_write (gpointer record, gint64 round)
{
  g_autofree char *id = aar_id_to_string (aar_record_get_id (record));

  return g_strdup_printf ("%c%sR%d", aar_record_get_table (record) == AAR_TABLE_MILESTONE ? 'M' : 'I', id,
                          (int) (round % ROUND_CODE));
}

/**
 * aar_answer_id_read:
 * @text: what stands in the column of ids
 * @round: the id of the round that is answered
 * @id: (out): the id of the initiative or milestone
 *
 * Returns: what it names
 */
AarAnswerId
aar_answer_id_read (const char *text, gint64 round, gint64 *id)
{
  g_autofree char *collapsed = aar_text_collapse (text);
  g_autofree char *digits = NULL;
  const char *p = collapsed;
  gsize length;
  char kind;

  *id = 0;
  if (*p == '\0')
    return AAR_ANSWER_ID_EMPTY;
  if (g_regex_match_simple ("^[0-9]+([.,][0-9]+)?([eE][+]?[0-9]+)?$", p, 0, 0))
    return AAR_ANSWER_ID_DAMAGED;
  kind = g_ascii_toupper (*p++);
  length = strspn (p, "0123456789");
  digits = g_strndup (p, length);
  if ((kind != 'I' && kind != 'M') || !aar_id_parse (digits, id))
    return AAR_ANSWER_ID_UNKNOWN;
  p += length;
  if (g_ascii_toupper (*p) != 'R' || strspn (p + 1, "0123456789") != strlen (p + 1) || p[1] == '\0')
    return AAR_ANSWER_ID_DAMAGED;
  if (g_ascii_strtoll (p + 1, NULL, 10) != round % ROUND_CODE)
    return AAR_ANSWER_ID_OTHER_ROUND;
  return kind == 'I' ? AAR_ANSWER_ID_NODE : AAR_ANSWER_ID_MILESTONE;
}
