/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-level-finding.h"

#include "aar-language.h"
#include "aar-plan-words.h"
#include "aar-text.h"

#include <string.h>

/* What is written for the symbols of levels in every language, folded: faces, colours and English. The words of the
 * languages of plans are in their files. */
static const struct
{
  const char *symbol;
  const char *const words[16];
} symbols[] = {
  { "happy", { "happy", "green", "smiley", ":)", ":-)", "☺", "☺️", "😀", "😊", "🙂", "😃", "🟢" } },
  { "neutral", { "yellow", ":|", ":-|", "😐", "🟡" } },
  { "sad", { "sad", "red", ":(", ":-(", "☹", "☹️", "🙁", "😞", "😠", "🔴" } },
};

/* What says that there is no answer. */
static const char *const nothing[] = { "-", "–", "—", ".", "n/a", NULL };

static const char *
symbol_of_word (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strv_contains (symbols[i].words, text) || aar_languages_know ("answers", symbols[i].symbol, text))
      return symbols[i].symbol;
  return NULL;
}

/* "2", "2,0" as a spreadsheet may write it, "2.", and what stands behind the number in "2 = Ikke fuldt opfyldt"; no
 * other number. What a spreadsheet made a date of, such as "1-2" or "01-feb", is none. */
static guint
rank_of_text (const char *text, const char **rest)
{
  gsize digits = strspn (text, "0123456789");

  *rest = text + digits;
  if (digits == 0 || digits > 2)
    return 0;
  if ((**rest == ',' || **rest == '.') && strspn (*rest + 1, "0") == strlen (*rest + 1))
    *rest = "";
  else if (strchr (" =:)", **rest) != NULL)
    while (**rest != '\0' && !g_unichar_isalnum (g_utf8_get_char (*rest)))
      *rest = g_utf8_next_char (*rest);
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

typedef enum
{
  WHOLE,
  BEGINNING,
  PART,
} Match;

/* Whether a level is called @text, or its name begins so or holds it. */
static gboolean
is_called (AarPlanContent *content, AarLevel *level, const char *text, Match match)
{
  const char *symbol = aar_record_get_text (level, AAR_LEVEL_SYMBOL);
  const char *names[] = {
    aar_record_get_text (level, AAR_LEVEL_LABEL),
    symbol,
    aar_plan_words_get_code (aar_plan_content_get_plan (content), symbol),
    aar_record_get_text (level, AAR_LEVEL_MEANING),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = aar_text_fold (names[i]);

      if (*name != '\0' && (match == WHOLE       ? g_str_equal (name, text)
                            : match == BEGINNING ? g_str_has_prefix (name, text)
                                                 : strstr (name, text) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text says in words that it is this level, and not a second number, a month or a doubt: "1 eller 2". */
static gboolean
holds_words (AarPlanContent *content, AarLevel *level, const char *text)
{
  const char *symbol = symbol_of_word (text);

  return g_unichar_isalpha (g_utf8_get_char (text)) &&
         (is_called (content, level, text, PART) ||
          (symbol != NULL && g_strcmp0 (symbol, aar_record_get_text (level, AAR_LEVEL_SYMBOL)) == 0));
}

static AarLevel *
find_called (AarPlanContent *content, GPtrArray *levels, const char *text, Match match)
{
  AarLevel *found = NULL;

  for (guint i = 0; i < levels->len; i++)
    if (is_called (content, levels->pdata[i], text, match))
      {
        if (found != NULL)
          return NULL;
        found = levels->pdata[i];
      }
  return found;
}

static AarLevel *
find_symbol (GPtrArray *levels, const char *symbol)
{
  for (guint i = 0; symbol != NULL && i < levels->len; i++)
    if (g_strcmp0 (aar_record_get_text (levels->pdata[i], AAR_LEVEL_SYMBOL), symbol) == 0)
      return levels->pdata[i];
  return NULL;
}

/**
 * aar_level_find_by_text:
 * @content: a plan
 * @scale: the id of one of its scales
 * @text: (nullable): what somebody wrote for a level: its number, label, symbol, colour, or the first letters of one of
 *   these, in any case and with or without accents
 * @level: (out) (transfer none) (nullable): the level, %NULL if the text says that there is no answer
 *
 * Returns: whether it was understood
 */
gboolean
aar_level_find_by_text (AarPlanContent *content, gint64 scale, const char *text, AarLevel **level)
{
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, scale);
  g_autofree char *collapsed = aar_text_collapse (text);
  g_autofree char *folded = aar_text_fold (collapsed);
  const char *rest;
  guint rank = rank_of_text (folded, &rest);

  *level = NULL;
  if (*folded == '\0' || (g_strv_contains (nothing, folded) || aar_languages_know ("answers", "nothing", folded)))
    return TRUE;
  if (rank > 0 && rank <= levels->len && (*rest == '\0' || holds_words (content, levels->pdata[rank - 1], rest)))
    *level = levels->pdata[rank - 1];
  if (*level == NULL && !g_ascii_isdigit (*folded))
    *level = find_called (content, levels, folded, WHOLE);
  if (*level == NULL && !g_ascii_isdigit (*folded))
    *level = find_symbol (levels, symbol_of_word (folded));
  if (*level == NULL && !g_ascii_isdigit (*folded))
    *level = find_called (content, levels, folded, BEGINNING);
  return *level != NULL;
}

/**
 * aar_answer_read_yes:
 * @text: (nullable): what somebody wrote for yes or no
 * @yes: (out): whether it is yes
 *
 * Returns: whether it was understood
 */
gboolean
aar_answer_read_yes (const char *text, gboolean *yes)
{
  static const char *const yes_words[] = { "x", "1", "yes", "y", "true", "✓", "✔", "☑", "ok", NULL };
  static const char *const no_words[] = { "n", "0", "no", "false", "☐", "-", NULL };
  g_autofree char *collapsed = aar_text_collapse (text);
  g_autofree char *folded = aar_text_fold (collapsed);

  *yes = g_strv_contains (yes_words, folded) || aar_languages_know ("answers", "yes", folded);
  return *yes || g_strv_contains (no_words, folded) || aar_languages_know ("answers", "no", folded);
}

/**
 * aar_level_describe:
 * @content: a plan
 * @level: the id of one of its levels, 0 for not assessed
 *
 * Returns: (transfer full) (nullable): its label, or else what its symbol is called in the language of the plan; %NULL
 *   for not assessed
 */
char *
aar_level_describe (AarPlanContent *content, gint64 level)
{
  AarLevel *record = level == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_LEVEL, level);
  const char *label = record == NULL ? NULL : aar_record_get_text (record, AAR_LEVEL_LABEL);

  if (record == NULL || label != NULL)
    return g_strdup (label);
  if (aar_record_get_text (record, AAR_LEVEL_SYMBOL) != NULL)
    return g_strdup (
        aar_plan_words_get_code (aar_plan_content_get_plan (content), aar_record_get_text (record, AAR_LEVEL_SYMBOL)));
  return g_strdup (aar_record_get_text (record, AAR_LEVEL_MEANING));
}
