/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-words.h"

#include "aar-plan-words.h"

/* The captions that no plan has a word of its own for, Danish and Swedish. */
static const char *const words[AAR_N_WORDS][2] = {
  [AAR_WORD_ROUNDS] = { "Opfølgning", "Uppföljning" },
  [AAR_WORD_NOTES] = { "Bemærkninger", "Anmärkningar" },
  [AAR_WORD_RESPONSIBLES] = { "Ansvarlige", "Ansvariga" },
  [AAR_WORD_ECONOMY] = { "Økonomi", "Ekonomi" },
  [AAR_WORD_BASIS] = { "Baggrund", "Beslutsunderlag" },
  [AAR_WORD_RESOURCES] = { "Ressourcer", "Resurser" },
  [AAR_WORD_TIMELINE] = { "Tidsplan", "Tidplan" },
  [AAR_WORD_REFERENCES] = { "Styringsdokumenter", "Styrdokument" },
  [AAR_WORD_UNITS] = { "Organisation", "Organisation" },
  [AAR_WORD_PERIOD] = { "Periode", "Period" },
  [AAR_WORD_SOURCE] = { "Kilde", "Källa" },
  [AAR_WORD_LINE] = { "linje", "rad" },
  [AAR_WORD_BASELINE] = { "Udgangspunkt", "Utgångsläge" },
  [AAR_WORD_TARGET] = { "Mål", "Målvärde" },
  [AAR_WORD_FULL_TIME_EQUIVALENTS] = { "årsværk", "årsarbetare" },
};

static const AarPlanWord own_words[] = {
  [AAR_WORD_AREAS] = AAR_PLAN_WORD_AREA,           [AAR_WORD_INITIATIVES] = AAR_PLAN_WORD_INITIATIVE,
  [AAR_WORD_ACTIONS] = AAR_PLAN_WORD_ACTION,       [AAR_WORD_INDICATORS] = AAR_PLAN_WORD_INDICATOR,
  [AAR_WORD_MILESTONES] = AAR_PLAN_WORD_MILESTONE, [AAR_WORD_ROUNDS] = AAR_PLAN_WORD_ROUND,
};

/**
 * aar_words_get:
 * @plan: the plan
 * @word: what is to be named
 *
 * Returns: (transfer full): what @plan calls it, for use as a caption, in the plan's language; plural where there are
 *   several
 */
char *
aar_words_get (AarPlan *plan, AarWord word)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (AAR_IS_PLAN (plan), NULL);
  g_return_val_if_fail (word < AAR_N_WORDS, NULL);

  if (words[word][0] != NULL)
    return g_strdup (words[word][aar_plan_words_is_swedish (plan)]);
  own = aar_plan_words_get (plan, own_words[word], AAR_PLAN_WORD_PLURAL);
  return aar_plan_words_capitalise (own);
}

/**
 * aar_words_get_singular:
 * @plan: the plan
 * @word: one of those that a plan may have a word of its own for
 *
 * Returns: (transfer full): what @plan calls one of them, for use as a caption
 */
char *
aar_words_get_singular (AarPlan *plan, AarWord word)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (AAR_IS_PLAN (plan), NULL);
  g_return_val_if_fail (word < G_N_ELEMENTS (own_words), NULL);

  own = aar_plan_words_get (plan, own_words[word], AAR_PLAN_WORD_SINGULAR);
  return aar_plan_words_capitalise (own);
}

/**
 * aar_words_get_unit_kind:
 * @plan: the plan
 * @kind: one of the AAR_UNIT_KIND strings
 *
 * Returns: what units of that kind are called in the plan's language, plural
 */
const char *
aar_words_get_unit_kind (AarPlan *plan, const char *kind)
{
  static const char *const kinds[][3] = {
    { AAR_UNIT_KIND_CENTRE, "Centre", "Förvaltningar" },
    { AAR_UNIT_KIND_COMMITTEE, "Udvalg", "Nämnder" },
    { AAR_UNIT_KIND_COUNCIL, "Råd", "Fullmäktige och styrelser" },
    { AAR_UNIT_KIND_SECTOR, "Sektorer", "Sektorer" },
    { AAR_UNIT_KIND_COMPANY, "Selskaber", "Bolag" },
    { AAR_UNIT_KIND_TEAM, "Teams", "Enheter" },
    { AAR_UNIT_KIND_PARTNER, "Samarbejdspartnere", "Samarbetspartner" },
    { AAR_UNIT_KIND_OTHER, "Andre enheder", "Andra enheter" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i][0]) == 0)
      return kinds[i][1 + aar_plan_words_is_swedish (plan)];
  return kinds[G_N_ELEMENTS (kinds) - 1][1 + aar_plan_words_is_swedish (plan)];
}
