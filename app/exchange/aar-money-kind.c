/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-money-kind.h"

#include "aar-plan-words.h"
#include "aar-text.h"

#include <string.h>

/* Their keys in the files of the languages; savings stand first: driftsbesparelse is one. */
static const struct
{
  AarMoneyKind kind;
  const char *name;
  const char *words;
} kinds[] = {
  { AAR_MONEY_GAIN, "gain", "is-gain" },
  { AAR_MONEY_CAPITAL, "capital", "is-capital" },
  { AAR_MONEY_OPERATION, "operation", "is-operation" },
  { AAR_MONEY_OTHER, "other", NULL },
  { AAR_MONEY_SAVING, "saving", NULL },
  { AAR_MONEY_INCOME, "income", NULL },
};

typedef struct
{
  char *word;
  AarMoneyKind kind;
} Word;

/* The words of all languages, as an amount may be described in another one than its plan; folded. */
static const GArray *
get_words (void)
{
  static GArray *words;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GPtrArray) codes = aar_language_list ();

      words = g_array_new (FALSE, FALSE, sizeof (Word));
      for (guint i = 0; kinds[i].words != NULL; i++)
        for (guint j = 0; j < codes->len; j++)
          {
            const char *const *list = aar_language_find (aar_language_get (codes->pdata[j]), "money", kinds[i].words);

            for (; list != NULL && *list != NULL; list++)
              {
                Word word = { aar_text_fold (*list), kinds[i].kind };

                g_array_append_val (words, word);
              }
          }
      g_once_init_leave (&once, 1);
    }
  return words;
}

/* What the amount itself says that it is, if it does. */
static gboolean
find_own_kind (AarAmount *amount, AarMoneyKind *kind)
{
  static const struct
  {
    const char *code;
    AarMoneyKind kind;
  } own[] = {
    { AAR_AMOUNT_KIND_OPERATION, AAR_MONEY_OPERATION }, { AAR_AMOUNT_KIND_CAPITAL, AAR_MONEY_CAPITAL },
    { AAR_AMOUNT_KIND_SAVING, AAR_MONEY_SAVING },       { AAR_AMOUNT_KIND_INCOME, AAR_MONEY_INCOME },
    { AAR_AMOUNT_KIND_OTHER, AAR_MONEY_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_strcmp0 (aar_record_get_text (amount, AAR_AMOUNT_KIND), own[i].code) == 0)
      {
        *kind = own[i].kind;
        return TRUE;
      }
  return FALSE;
}

/**
 * aar_money_is_summed:
 * @amount: an amount
 *
 * A target is what is aimed at and no money, and a part is in the amount that it is a part of.
 *
 * Returns: whether it belongs into a sum
 */
gboolean
aar_money_is_summed (AarAmount *amount)
{
  return g_strcmp0 (aar_record_get_text (amount, AAR_AMOUNT_KIND), AAR_AMOUNT_KIND_TARGET) != 0 &&
         !aar_record_get_boolean (amount, AAR_AMOUNT_PART);
}

/**
 * aar_money_kind_of:
 * @amount: an amount
 * @node: the initiative that it hangs on
 *
 * Returns: what it is, as it says itself, else by its words and, where they say nothing, by the funding of the
 *   initiative
 */
AarMoneyKind
aar_money_kind_of (AarAmount *amount, AarNode *node)
{
  g_autofree char *what = aar_text_fold (aar_record_get_text (amount, AAR_AMOUNT_WHAT));
  const GArray *words = get_words ();
  const char *funding = aar_record_get_text (node, AAR_NODE_FUNDING);
  AarMoneyKind own;

  if (find_own_kind (amount, &own))
    return own;
  for (guint i = 0; i < words->len; i++)
    if (strstr (what, g_array_index (words, Word, i).word) != NULL)
      return g_array_index (words, Word, i).kind;
  if (g_strcmp0 (funding, AAR_FUNDING_OPERATION) == 0)
    return AAR_MONEY_OPERATION;
  return g_strcmp0 (funding, AAR_FUNDING_CAPITAL) == 0 ? AAR_MONEY_CAPITAL : AAR_MONEY_OTHER;
}

/**
 * aar_money_kind_get_name:
 * @kind: a kind of money
 * @plan: a plan
 *
 * Returns: (transfer none): what it is called in the language of @plan
 */
const char *
aar_money_kind_get_name (AarMoneyKind kind, AarPlan *plan)
{
  guint i = 0;

  while (kinds[i].kind != kind)
    i++;
  return aar_language_get_word (aar_plan_get_language (plan), "money", kinds[i].name, 0);
}
