/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-money-kind.h"

#include "aar-plan-words.h"
#include "aar-text.h"

#include <string.h>

/* Words of both languages as they are folded for searching. Savings stand first: driftsbesparelse is one. */
static const struct
{
  const char *word;
  AarMoneyKind kind;
} words[] = {
  { "spar", AAR_MONEY_GAIN },         { "effektivisering", AAR_MONEY_GAIN },
  { "mindreudgift", AAR_MONEY_GAIN }, { "forsaljning", AAR_MONEY_GAIN },
  { "indtaegt", AAR_MONEY_GAIN },     { "intakt", AAR_MONEY_GAIN },
  { "inkomst", AAR_MONEY_GAIN },      { "salg", AAR_MONEY_GAIN },
  { "anlaeg", AAR_MONEY_CAPITAL },    { "invest", AAR_MONEY_CAPITAL },
  { "drift", AAR_MONEY_OPERATION },
};

/**
 * aar_money_kind_of:
 * @amount: an amount
 * @node: the initiative that it hangs on
 *
 * Returns: what it is, by its own words and, where they say nothing, by the funding of the initiative
 */
AarMoneyKind
aar_money_kind_of (AarAmount *amount, AarNode *node)
{
  g_autofree char *what = aar_text_fold (aar_record_get_text (amount, AAR_AMOUNT_WHAT));
  const char *funding = aar_record_get_text (node, AAR_NODE_FUNDING);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (what, words[i].word) != NULL)
      return words[i].kind;
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
  static const char *const names[][2] = {
    [AAR_MONEY_OPERATION] = { "drift", "drift" },
    [AAR_MONEY_CAPITAL] = { "anlæg", "investering" },
    [AAR_MONEY_GAIN] = { "besparelse og indtægt", "besparing och intäkt" },
    [AAR_MONEY_OTHER] = { "uden angivet art", "utan angivet slag" },
  };

  return names[kind][aar_plan_words_is_swedish (plan)];
}
