/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-words.h"

#include <string.h>

/* What names something of a plan, on its pages and in files about it, is in the plan's language and not in that of the
 * window or the process, so these words are no translations of messages. What the user does is named in the language
 * of the window. */

typedef struct
{
  const char *forms[3];
} Forms;

/* Where the plan has no word of its own: Danish, Swedish. */
static const Forms usual[][2] = {
  [AAR_PLAN_WORD_AREA] = { { { "indsatsområde", "indsatsområder", "indsatsområdet" } },
                           { { "fokusområde", "fokusområden", "fokusområdet" } } },
  [AAR_PLAN_WORD_INITIATIVE] = { { { "indsats", "indsatser", "indsatsen" } },
                                 { { "åtgärd", "åtgärder", "åtgärden" } } },
  [AAR_PLAN_WORD_ACTION] = { { { "handling", "handlinger", "handlingen" } },
                             { { "aktivitet", "aktiviteter", "aktiviteten" } } },
  [AAR_PLAN_WORD_INDICATOR] = { { { "indikator", "indikatorer", "indikatoren" } },
                                { { "indikator", "indikatorer", "indikatorn" } } },
  [AAR_PLAN_WORD_MILESTONE] = { { { "milepæl", "milepæle", "milepælen" } },
                                { { "milstolpe", "milstolpar", "milstolpen" } } },
  [AAR_PLAN_WORD_ROUND] = { { { "opfølgning", "opfølgninger", "opfølgningen" } },
                            { { "uppföljning", "uppföljningar", "uppföljningen" } } },
  [AAR_PLAN_WORD_FOLLOW_UP] = { { { "opfølgning", "opfølgning", "opfølgningen" } },
                                { { "uppföljning", "uppföljning", "uppföljningen" } } },
  [AAR_PLAN_WORD_INTRODUCTION] = { { { "indledning", "indledninger", "indledningen" } },
                                   { { "inledning", "inledningar", "inledningen" } } },
  [AAR_PLAN_WORD_DESCRIPTION] = { { { "beskrivelse", "beskrivelser", "beskrivelsen" } },
                                  { { "beskrivning", "beskrivningar", "beskrivningen" } } },
  [AAR_PLAN_WORD_NOTES] = { { { "bemærkninger", "bemærkninger", "bemærkningerne" } },
                            { { "anmärkningar", "anmärkningar", "anmärkningarna" } } },
  [AAR_PLAN_WORD_RESPONSIBLE] = { { { "ansvarlig", "ansvarlige", "den ansvarlige" } },
                                  { { "ansvarig", "ansvariga", "den ansvariga" } } },
  [AAR_PLAN_WORD_ECONOMY] = { { { "økonomi", "økonomi", "økonomien" } }, { { "ekonomi", "ekonomi", "ekonomin" } } },
  [AAR_PLAN_WORD_WITHOUT_YEAR] = { { { "uden år", "uden år", "uden år" } }, { { "utan år", "utan år", "utan år" } } },
  [AAR_PLAN_WORD_AMOUNT] = { { { "beløb", "beløb", "beløbet" } }, { { "belopp", "belopp", "beloppet" } } },
  [AAR_PLAN_WORD_BASIS] = { { { "baggrund", "baggrund", "baggrunden" } },
                            { { "beslutsunderlag", "beslutsunderlag", "beslutsunderlaget" } } },
  [AAR_PLAN_WORD_RESOURCES] = { { { "ressourcer", "ressourcer", "ressourcerne" } },
                                { { "resurser", "resurser", "resurserna" } } },
  [AAR_PLAN_WORD_FULL_TIME_EQUIVALENT] = { { { "årsværk", "årsværk", "årsværket" } },
                                           { { "årsarbetare", "årsarbetare", "årsarbetaren" } } },
  [AAR_PLAN_WORD_TIMELINE] = { { { "tidsplan", "tidsplan", "tidsplanen" } },
                               { { "tidplan", "tidplan", "tidplanen" } } },
  [AAR_PLAN_WORD_REFERENCE] = { { { "styringsdokument", "styringsdokumenter", "styringsdokumentet" } },
                                { { "styrdokument", "styrdokument", "styrdokumentet" } } },
  [AAR_PLAN_WORD_TAG] = { { { "emne", "emner", "emnet" } }, { { "ämne", "ämnen", "ämnet" } } },
  [AAR_PLAN_WORD_SCALE] = { { { "skala", "skalaer", "skalaen" } }, { { "skala", "skalor", "skalan" } } },
  [AAR_PLAN_WORD_DOCUMENT] = { { { "dokument", "dokumenter", "dokumentet" } },
                               { { "dokument", "dokument", "dokumentet" } } },
  [AAR_PLAN_WORD_ORGANISATION] = { { { "organisation", "organisation", "organisationen" } },
                                   { { "organisation", "organisation", "organisationen" } } },
  [AAR_PLAN_WORD_PERIOD] = { { { "periode", "periode", "perioden" } }, { { "period", "period", "perioden" } } },
  [AAR_PLAN_WORD_SOURCE] = { { { "kilde", "kilder", "kilden" } }, { { "källa", "källor", "källan" } } },
  [AAR_PLAN_WORD_LINE] = { { { "linje", "linjer", "linjen" } }, { { "rad", "rader", "raden" } } },
  [AAR_PLAN_WORD_BASELINE] = { { { "udgangspunkt", "udgangspunkter", "udgangspunktet" } },
                               { { "utgångsläge", "utgångslägen", "utgångsläget" } } },
  [AAR_PLAN_WORD_TARGET] = { { { "mål", "mål", "målet" } }, { { "målvärde", "målvärden", "målvärdet" } } },
};

/* How the words of the genre bend. A compound bends as its last part: delmål as mål. */
static const Forms danish[] = {
  { { "område", "områder", "området" } },
  { { "tema", "temaer", "temaet" } },
  { { "kapitel", "kapitler", "kapitlet" } },
  { { "indsats", "indsatser", "indsatsen" } },
  { { "mål", "mål", "målet" } },
  { { "tiltag", "tiltag", "tiltaget" } },
  { { "punkt", "punkter", "punktet" } },
  { { "projekt", "projekter", "projektet" } },
  { { "initiativ", "initiativer", "initiativet" } },
  { { "handling", "handlinger", "handlingen" } },
  { { "aktivitet", "aktiviteter", "aktiviteten" } },
  { { "opgave", "opgaver", "opgaven" } },
  { { "leverance", "leverancer", "leverancen" } },
  { { "indikator", "indikatorer", "indikatoren" } },
  { { "kriterium", "kriterier", "kriteriet" } },
  { { "kriterie", "kriterier", "kriteriet" } },
  { { "nøgletal", "nøgletal", "nøgletallet" } },
  { { "effekt", "effekter", "effekten" } },
  { { "milepæl", "milepæle", "milepælen" } },
  { { "opfølgning", "opfølgninger", "opfølgningen" } },
  { { "kvartal", "kvartaler", "kvartalet" } },
  { { "status", "status", "status" } },
  { { "sætning", "sætninger", "sætningen" } },
};

static const Forms swedish[] = {
  { { "område", "områden", "området" } },
  { { "tema", "teman", "temat" } },
  { { "kapitel", "kapitel", "kapitlet" } },
  { { "prioritering", "prioriteringar", "prioriteringen" } },
  { { "insats", "insatser", "insatsen" } },
  { { "åtgärd", "åtgärder", "åtgärden" } },
  { { "mål", "mål", "målet" } },
  { { "punkt", "punkter", "punkten" } },
  { { "projekt", "projekt", "projektet" } },
  { { "uppdrag", "uppdrag", "uppdraget" } },
  { { "uppgift", "uppgifter", "uppgiften" } },
  { { "aktivitet", "aktiviteter", "aktiviteten" } },
  { { "handling", "handlingar", "handlingen" } },
  { { "indikator", "indikatorer", "indikatorn" } },
  { { "nyckeltal", "nyckeltal", "nyckeltalet" } },
  { { "kriterium", "kriterier", "kriteriet" } },
  { { "mått", "mått", "måttet" } },
  { { "milstolpe", "milstolpar", "milstolpen" } },
  { { "uppföljning", "uppföljningar", "uppföljningen" } },
  { { "tertial", "tertial", "tertialet" } },
  { { "kvartal", "kvartal", "kvartalet" } },
  { { "bokslut", "bokslut", "bokslutet" } },
};

static const guint own_words[] = {
  [AAR_PLAN_WORD_AREA] = AAR_PLAN_AREA_WORD,           [AAR_PLAN_WORD_INITIATIVE] = AAR_PLAN_INITIATIVE_WORD,
  [AAR_PLAN_WORD_ACTION] = AAR_PLAN_ACTION_WORD,       [AAR_PLAN_WORD_INDICATOR] = AAR_PLAN_INDICATOR_WORD,
  [AAR_PLAN_WORD_MILESTONE] = AAR_PLAN_MILESTONE_WORD, [AAR_PLAN_WORD_ROUND] = AAR_PLAN_ROUND_WORD,
};

/* The words that stand in the file format and the store, as a reader of the plan calls them. */
static const struct
{
  const char *code;
  const char *words[2];
} codes[] = {
  { AAR_ROLE_RESPONSIBLE_CENTRE, { "Ansvarligt center", "Ansvarig förvaltning" } },
  { AAR_ROLE_RESPONSIBLE_COMMITTEE, { "Ansvarligt udvalg", "Ansvarig nämnd" } },
  { AAR_ROLE_CONTRIBUTOR, { "Bidragsydere", "Medverkande" } },
  { AAR_ROLE_POLITICAL_ANCHORING, { "Politisk forankring", "Politisk förankring" } },
  { AAR_ROLE_ADMINISTRATIVE_ANCHORING, { "Administrativ forankring", "Administrativ förankring" } },
  { AAR_ROLE_PARTICIPANT, { "Deltagere", "Deltagare" } },
  /* the role and the kind of unit are one word in the format */
  { AAR_ROLE_PARTNER, { "Samarbejdspartnere", "Samarbetspartner" } },
  { AAR_UNIT_KIND_CENTRE, { "Center", "Förvaltning" } },
  { AAR_UNIT_KIND_COMMITTEE, { "Udvalg", "Nämnd" } },
  { AAR_UNIT_KIND_COUNCIL, { "Råd", "Råd" } },
  { AAR_UNIT_KIND_SECTOR, { "Sektor", "Sektor" } },
  { AAR_UNIT_KIND_COMPANY, { "Selskab", "Bolag" } },
  { AAR_UNIT_KIND_TEAM, { "Team", "Enhet" } },
  { AAR_UNIT_KIND_OTHER, { "Andet", "Annat" } },
  { AAR_FUNDING_OPERATION, { "Drift", "Drift" } },
  { AAR_FUNDING_CAPITAL, { "Anlæg", "Investering" } },
  { AAR_FUNDING_BOTH, { "Anlæg og drift", "Drift och investering" } },
  { AAR_ROUND_STATE_PLANNED, { "Planlagt", "Planerad" } },
  { AAR_ROUND_STATE_OPEN, { "Åben", "Öppen" } },
  { AAR_ROUND_STATE_CLOSED, { "Lukket", "Stängd" } },
  { "happy", { "Glad", "Glad" } },
  { "neutral", { "Neutral", "Neutral" } },
  { "sad", { "Sur", "Ledsen" } },
};

/**
 * aar_plan_words_is_swedish:
 * @plan: a plan
 *
 * Returns: whether its language is Swedish; else it is Danish
 */
gboolean
aar_plan_words_is_swedish (AarPlan *plan)
{
  return g_strcmp0 (aar_record_get_text (plan, AAR_PLAN_LANGUAGE), "sv") == 0;
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

/* The longest ending that is known. A word that is not known stays as it is: many of the genre, such as mål and
 * tiltag, are the same in both numbers. */
static char *
bend (const char *word, const Forms *endings, gsize n_endings, AarPlanWordForm form)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  const Forms *best = NULL;
  gsize kept;

  if (form == AAR_PLAN_WORD_SINGULAR)
    return g_strdup (word);
  for (gsize i = 0; i < n_endings; i++)
    if (g_str_has_suffix (lower, endings[i].forms[0]) &&
        (best == NULL || strlen (endings[i].forms[0]) > strlen (best->forms[0])))
      best = &endings[i];
  if (best == NULL || strlen (lower) != strlen (word))
    return g_strdup (word);
  kept = strlen (word) - strlen (best->forms[0]);
  if (kept > 0)
    return g_strdup_printf ("%.*s%s", (int) kept, word, best->forms[form]);
  return g_unichar_isupper (g_utf8_get_char (word)) ? aar_plan_words_capitalise (best->forms[form])
                                                    : g_strdup (best->forms[form]);
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
  gboolean is_swedish;
  const char *own;

  g_return_val_if_fail (AAR_IS_PLAN (plan), NULL);
  g_return_val_if_fail (word < AAR_N_PLAN_WORDS, NULL);

  is_swedish = aar_plan_words_is_swedish (plan);
  own = word < G_N_ELEMENTS (own_words) ? aar_record_get_text (plan, own_words[word]) : NULL;
  if (own == NULL)
    return g_strdup (usual[word][is_swedish].forms[form]);
  return is_swedish ? bend (own, swedish, G_N_ELEMENTS (swedish), form)
                    : bend (own, danish, G_N_ELEMENTS (danish), form);
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

  return g_strdup_printf ("%s %s", aar_plan_words_is_swedish (plan) ? "Alla" : "Alle", inner);
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
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i].code, code) == 0)
      return codes[i].words[aar_plan_words_is_swedish (plan)];
  return code;
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
