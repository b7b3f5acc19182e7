/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-words.h"

#include "aar-plan-words.h"

/* Their keys in the files of the languages; those of letters stand behind the first of them. */
static const char *const keys[] = {
  [AAR_WORD_ID] = "id",
  [AAR_WORD_DO_NOT_CHANGE] = "do-not-change",
  [AAR_WORD_TYPE] = "type",
  [AAR_WORD_NUMBER] = "number",
  [AAR_WORD_AND] = "and",
  [AAR_WORD_LEVEL] = "level",
  [AAR_WORD_TEXT] = "text",
  [AAR_WORD_WRITE_HERE] = "write-here",
  [AAR_WORD_REACHED] = "reached",
  [AAR_WORD_YES_OR_NO] = "yes-or-no",
  [AAR_WORD_YES] = "yes",
  [AAR_WORD_NO] = "no",
  [AAR_WORD_RESPONSIBLE] = "responsible",
  [AAR_WORD_NOT_ASSESSED] = "not-assessed",
  [AAR_WORD_CARRIED_OVER] = "carried-over",
  [AAR_WORD_CORRECTED] = "corrected",
  [AAR_WORD_REASON] = "reason",
  [AAR_WORD_SCALE] = "scale",
  [AAR_WORD_BEFORE] = "before",
  [AAR_WORD_NOW] = "now",
  [AAR_WORD_DIRECTION] = "direction",
  [AAR_WORD_BETTER] = "better",
  [AAR_WORD_WORSE] = "worse",
  [AAR_WORD_TEXT_BEFORE] = "text-before",
  [AAR_WORD_TEXT_NOW] = "text-now",
  [AAR_WORD_MAIL_SUBJECT] = "subject",
  [AAR_WORD_MAIL_GREETING] = "greeting",
  [AAR_WORD_MAIL_ASK_ONE] = "ask-one",
  [AAR_WORD_MAIL_ASK_MANY] = "ask-many",
  [AAR_WORD_MAIL_DEADLINE] = "deadline",
  [AAR_WORD_MAIL_OVERDUE] = "overdue",
  [AAR_WORD_MAIL_NO_DEADLINE] = "no-deadline",
  [AAR_WORD_MAIL_HOW] = "how",
  [AAR_WORD_MAIL_ABOUT] = "about",
  [AAR_WORD_MAIL_MORE] = "more",
  [AAR_WORD_MAIL_THANKS] = "thanks",
  [AAR_WORD_MAIL_REGARDS] = "regards",
};

/**
 * aar_followup_word:
 * @plan: a plan
 * @word: a word
 *
 * Returns: (transfer none): the word in the language of the plan
 */
const char *
aar_followup_word (AarPlan *plan, AarFollowupWord word)
{
  g_return_val_if_fail (word < G_N_ELEMENTS (keys), "");

  return aar_language_get_word (aar_plan_get_language (plan), word < AAR_WORD_MAIL_SUBJECT ? "sheets" : "letters",
                                keys[word], 0);
}

/**
 * aar_followup_fill:
 * @plan: a plan
 * @word: a sentence
 * @first: (nullable): what stands for {1}
 * @second: (nullable): what stands for {2}
 *
 * Returns: (transfer full): the sentence in the language of the plan, filled in
 */
char *
aar_followup_fill (AarPlan *plan, AarFollowupWord word, const char *first, const char *second)
{
  g_autoptr (GString) filled = g_string_new (NULL);

  for (const char *p = aar_followup_word (plan, word); *p != '\0'; p++)
    {
      if (g_str_has_prefix (p, "{1}") || g_str_has_prefix (p, "{2}"))
        {
          const char *text = p[1] == '1' ? first : second;

          g_string_append (filled, text == NULL ? "" : text);
          p += 2;
          continue;
        }
      g_string_append_c (filled, *p);
    }
  return g_string_free_and_steal (g_steal_pointer (&filled));
}
