/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-words.h"

#include <string.h>

/* What names something of a plan, on its pages and in files about it, is in the plan's language and not in that of the
 * window or the process, so these words are no translations of messages. What the user does is named in the language
 * of the window. */

/* Their keys in the files of the languages. */
static const char *const keys[] = {
  [AAR_PLAN_WORD_AREA] = "area",
  [AAR_PLAN_WORD_INITIATIVE] = "initiative",
  [AAR_PLAN_WORD_ACTION] = "action",
  [AAR_PLAN_WORD_INDICATOR] = "indicator",
  [AAR_PLAN_WORD_MILESTONE] = "milestone",
  [AAR_PLAN_WORD_ROUND] = "round",
  [AAR_PLAN_WORD_FOLLOW_UP] = "follow-up",
  [AAR_PLAN_WORD_RESPONSIBLE] = "responsible",
  [AAR_PLAN_WORD_ECONOMY] = "economy",
  [AAR_PLAN_WORD_WITHOUT_YEAR] = "without-year",
  [AAR_PLAN_WORD_AMOUNT] = "amount",
  [AAR_PLAN_WORD_FULL_TIME_EQUIVALENT] = "full-time-equivalent",
  [AAR_PLAN_WORD_REFERENCE] = "reference",
  [AAR_PLAN_WORD_DECISION] = "decision",
  [AAR_PLAN_WORD_LINK] = "link",
  [AAR_PLAN_WORD_TAG] = "tag",
  [AAR_PLAN_WORD_SCALE] = "scale",
  [AAR_PLAN_WORD_DOCUMENT] = "document",
  [AAR_PLAN_WORD_ORGANISATION] = "organisation",
  [AAR_PLAN_WORD_PERIOD] = "period",
  [AAR_PLAN_WORD_SOURCE] = "source",
  [AAR_PLAN_WORD_LINE] = "line",
  [AAR_PLAN_WORD_BASELINE] = "baseline",
  [AAR_PLAN_WORD_TARGET] = "target",
};

static const guint own_words[] = {
  [AAR_PLAN_WORD_AREA] = AAR_PLAN_AREA_WORD,           [AAR_PLAN_WORD_INITIATIVE] = AAR_PLAN_INITIATIVE_WORD,
  [AAR_PLAN_WORD_ACTION] = AAR_PLAN_ACTION_WORD,       [AAR_PLAN_WORD_INDICATOR] = AAR_PLAN_INDICATOR_WORD,
  [AAR_PLAN_WORD_MILESTONE] = AAR_PLAN_MILESTONE_WORD, [AAR_PLAN_WORD_ROUND] = AAR_PLAN_ROUND_WORD,
};

/**
 * aar_plan_get_language:
 * @plan: a plan
 *
 * Returns: (transfer none): the words of the language that it is written in
 */
const AarLanguage *
aar_plan_get_language (AarPlan *plan)
{
  return aar_language_get (aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
}

/**
 * aar_plan_words_capitalise:
 * @text: a word or a few
 *
 * Returns: (transfer full): @text with a capital first letter, the others as they are
 */
char *
aar_plan_words_capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, text + strlen (first), NULL);
}

/* By the longest ending that is known. A word that is not known stays as it is: many of the genre, such as mål and
 * tiltag, are the same in both numbers. */
static char *
bend (const AarLanguage *language, const char *word, AarPlanWordForm form)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  const char *ending = lower, *bent;

  while (*ending != '\0' && aar_language_find (language, "endings", ending) == NULL)
    ending = g_utf8_next_char (ending);
  if (form == AAR_PLAN_WORD_SINGULAR || *ending == '\0' || strlen (lower) != strlen (word))
    return g_strdup (word);
  bent = aar_language_get_word (language, "endings", ending, form - 1);
  if (ending > lower)
    return g_strdup_printf ("%.*s%s", (int) (ending - lower), word, bent);
  return g_unichar_isupper (g_utf8_get_char (word)) ? aar_plan_words_capitalise (bent) : g_strdup (bent);
}

/**
 * aar_plan_words_find:
 * @table: a table
 * @is_area: of nodes, whether it is an area
 * @word: (out): what names its records
 *
 * Returns: whether a plan may have a word of its own for them
 */
gboolean
aar_plan_words_find (AarTable table, gboolean is_area, AarPlanWord *word)
{
  static const AarTable tables[] = {
    [AAR_PLAN_WORD_AREA] = AAR_TABLE_NODE,           [AAR_PLAN_WORD_INITIATIVE] = AAR_TABLE_NODE,
    [AAR_PLAN_WORD_ACTION] = AAR_TABLE_ACTION,       [AAR_PLAN_WORD_INDICATOR] = AAR_TABLE_INDICATOR,
    [AAR_PLAN_WORD_MILESTONE] = AAR_TABLE_MILESTONE, [AAR_PLAN_WORD_ROUND] = AAR_TABLE_ROUND,
  };

  for (guint i = is_area ? AAR_PLAN_WORD_AREA : AAR_PLAN_WORD_INITIATIVE; i < G_N_ELEMENTS (tables); i++)
    if (tables[i] == table)
      {
        *word = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * aar_plan_words_get:
 * @plan: a plan
 * @word: what is to be named
 * @form: how many
 *
 * Returns: (transfer full): what @plan calls it: its own word where it has one, bent by the rules of the genre's
 *   words, else the usual word of its language. Usual words are in lower case, its own as the plan writes them.
 */
char *
aar_plan_words_get (AarPlan *plan, AarPlanWord word, AarPlanWordForm form)
{
  const char *own;

  g_return_val_if_fail (AAR_IS_PLAN (plan), NULL);
  g_return_val_if_fail (word < AAR_N_PLAN_WORDS, NULL);

  own = word < G_N_ELEMENTS (own_words) ? aar_record_get_text (plan, own_words[word]) : NULL;
  if (own == NULL)
    return g_strdup (aar_language_get_word (aar_plan_get_language (plan), "words", keys[word], form));
  return bend (aar_plan_get_language (plan), own, form);
}

/**
 * aar_plan_words_get_caption:
 * @plan: a plan
 * @word: what is to be named
 * @form: how many
 *
 * Returns: (transfer full): what @plan calls it, with a capital first letter
 */
char *
aar_plan_words_get_caption (AarPlan *plan, AarPlanWord word, AarPlanWordForm form)
{
  g_autofree char *text = aar_plan_words_get (plan, word, form);

  return text != NULL ? aar_plan_words_capitalise (text) : NULL;
}

/* “Mål” as it stands inside a sentence: in small letters, but “FN-mål” as it is. */
static char *
put_inside_sentence (const char *word)
{
  g_autofree char *first = NULL, *lower = NULL;
  gboolean has_small = FALSE;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    has_small |= g_unichar_islower (g_utf8_get_char (p));
  if (!has_small)
    return g_utf8_strdown (word, -1);
  if (g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (word))))
    return g_strdup (word);
  first = g_utf8_substring (word, 0, 1);
  lower = g_utf8_strdown (first, -1);
  return g_strconcat (lower, g_utf8_next_char (word), NULL);
}

/**
 * aar_plan_words_count:
 * @plan: a plan
 * @word: what is counted
 * @n: how many
 *
 * Returns: (transfer full): such as “27 mål”, as it stands inside a sentence
 */
char *
aar_plan_words_count (AarPlan *plan, AarPlanWord word, guint n)
{
  g_autofree char *text = aar_plan_words_get (plan, word, n == 1 ? AAR_PLAN_WORD_SINGULAR : AAR_PLAN_WORD_PLURAL);
  g_autofree char *inner = put_inside_sentence (text);

  return g_strdup_printf ("%u\u00a0%s", n, inner);
}

/**
 * aar_plan_words_get_all:
 * @plan: a plan
 * @word: what is to be named
 *
 * Returns: (transfer full): such as “Alle mål”, as a caption
 */
char *
aar_plan_words_get_all (AarPlan *plan, AarPlanWord word)
{
  g_autofree char *text = aar_plan_words_get (plan, word, AAR_PLAN_WORD_PLURAL);
  g_autofree char *inner = put_inside_sentence (text);

  return g_strdup_printf ("%s %s", aar_language_get_word (aar_plan_get_language (plan), "writing", "all", 0), inner);
}

/**
 * aar_plan_words_get_field:
 * @plan: a plan
 * @field: a field constant of a record type
 *
 * Returns: (transfer none): what the field is called in the language of @plan, as a caption
 */
const char *
aar_plan_words_get_field (AarPlan *plan, guint field)
{
  const AarLanguage *language = aar_plan_get_language (plan);
  const AarField *description = aar_field_describe (field);
  const char *name = description->word != NULL ? description->word : description->name;
  g_autofree char *own = g_strconcat (aar_table_get_name (field / AAR_FIELDS_PER_TABLE), ".", name, NULL);

  if (aar_language_find (language, "fields", own) != NULL)
    return aar_language_get_word (language, "fields", own, 0);
  return aar_language_get_word (language, aar_language_find (language, "fields", name) != NULL ? "fields" : "labels",
                                name, 0);
}

/**
 * aar_plan_words_get_code:
 * @plan: a plan
 * @code: (nullable): a role, kind of unit, funding, state of a round or symbol of a level, as the store has it
 *
 * Returns: (transfer none) (nullable): what it is called in the language of @plan; @code itself if it is none of these
 */
const char *
aar_plan_words_get_code (AarPlan *plan, const char *code)
{
  const char *const *words = code != NULL ? aar_language_find (aar_plan_get_language (plan), "codes", code) : NULL;

  return words != NULL ? words[0] : code;
}

/**
 * aar_plan_words_get_unit_kind:
 * @plan: the plan
 * @kind: one of the AAR_UNIT_KIND strings
 *
 * Returns: (transfer none): what units of that kind are called in the plan's language, plural
 */
const char *
aar_plan_words_get_unit_kind (AarPlan *plan, const char *kind)
{
  return aar_language_get_word (aar_plan_get_language (plan), "codes", kind, 1);
}
