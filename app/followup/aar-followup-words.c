/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-words.h"

#include "aar-plan-words.h"

/* Danish, Swedish. {1} and {2} stand for what is filled in. No head holds a comma, semicolon or tab: a program that
 * saves the sheet with another separator leaves such heads unquoted, and they would be taken for several. */
static const char *const words[][2] = {
  [AAR_WORD_ID] = { "Nr", "Nr" },
  [AAR_WORD_DO_NOT_CHANGE] = { "må ikke ændres", "får inte ändras" },
  [AAR_WORD_TYPE] = { "Type", "Typ" },
  [AAR_WORD_NUMBER] = { "Punkt", "Punkt" },
  [AAR_WORD_AND] = { "og", "och" },
  [AAR_WORD_LEVEL] = { "vurdering", "bedömning" },
  [AAR_WORD_TEXT] = { "tekst", "text" },
  [AAR_WORD_WRITE_HERE] = { "skriv her", "skriv här" },
  [AAR_WORD_REACHED] = { "Nået", "Uppnådd" },
  [AAR_WORD_YES_OR_NO] = { "ja eller nej", "ja eller nej" },
  [AAR_WORD_YES] = { "ja", "ja" },
  [AAR_WORD_NO] = { "nej", "nej" },
  [AAR_WORD_RESPONSIBLE] = { "Ansvarlig", "Ansvarig" },
  [AAR_WORD_NOT_ASSESSED] = { "ikke vurderet", "ej bedömd" },
  [AAR_WORD_CARRIED_OVER] = { "Overført (gange)", "Överförd (gånger)" },
  [AAR_WORD_CORRECTED] = { "Rettet efter lukning", "Rättad efter stängning" },
  [AAR_WORD_REASON] = { "Begrundelse", "Motivering" },
  [AAR_WORD_SCALE] = { "Vurdering af", "Bedömning av" },
  [AAR_WORD_BEFORE] = { "Før", "Före" },
  [AAR_WORD_NOW] = { "Nu", "Nu" },
  [AAR_WORD_DIRECTION] = { "Retning", "Riktning" },
  [AAR_WORD_BETTER] = { "bedre", "bättre" },
  [AAR_WORD_WORSE] = { "dårligere", "sämre" },
  [AAR_WORD_TEXT_BEFORE] = { "Tekst før", "Text före" },
  [AAR_WORD_TEXT_NOW] = { "Tekst nu", "Text nu" },
  [AAR_WORD_MAIL_SUBJECT] = { "{1}: vi mangler svar fra {2}", "{1}: vi saknar svar från {2}" },
  [AAR_WORD_MAIL_GREETING] = { "Kære {1}", "Hej {1}!" },
  [AAR_WORD_MAIL_ASK_ONE] = { "Vi er ved at samle svarene til {1} i ”{2}” og mangler jeres svar på ét punkt.",
                              "Vi håller på att sammanställa {1} för ”{2}” och saknar ert svar på en punkt." },
  [AAR_WORD_MAIL_ASK_MANY] = { "Vi er ved at samle svarene til {1} i ”{2}” og mangler jeres svar på # punkter.",
                               "Vi håller på att sammanställa {1} för ”{2}” och saknar era svar på # punkter." },
  [AAR_WORD_MAIL_DEADLINE] = { "Send dem gerne senest den {1}.", "Skicka dem gärna senast den {1}." },
  [AAR_WORD_MAIL_OVERDUE] = { "Fristen var den {1}, så vi vil blive glade for at høre fra jer snarest.",
                              "Tiden gick ut den {1}, så vi blir glada om ni hör av er så snart som möjligt." },
  [AAR_WORD_MAIL_NO_DEADLINE] = { "Vi vil blive glade for at høre fra jer snart.",
                                  "Vi blir glada om ni hör av er snart." },
  [AAR_WORD_MAIL_HOW] = { "Sådan gør I:\n"
                          "1. Åbn den vedhæftede fil ”{1}” i Excel eller LibreOffice.\n"
                          "2. Skriv jeres vurdering og et par linjer tekst ud for hvert punkt. I må gerne svare på "
                          "nogle af punkterne nu og på resten senere.\n"
                          "3. Gem filen som CSV, og send den tilbage til mig. Kolonnen ”Nr” skal blive stående, som "
                          "den er, for det er den, svarene bliver sat på plads efter.",
                          "Så här gör ni:\n"
                          "1. Öppna den bifogade filen ”{1}” i Excel eller LibreOffice.\n"
                          "2. Fyll i er bedömning och några rader text för varje punkt. Det går bra att svara på en "
                          "del av punkterna nu och på resten senare.\n"
                          "3. Spara filen som CSV och skicka tillbaka den till mig. Kolumnen ”Nr” ska stå kvar som "
                          "den är, för det är den som gör att svaren hamnar rätt." },
  [AAR_WORD_MAIL_ABOUT] = { "Det drejer sig om:", "Det gäller:" },
  [AAR_WORD_MAIL_MORE] = { "og {1} mere", "och {1} till" },
  [AAR_WORD_MAIL_THANKS] = { "Skriv eller ring endelig, hvis noget er uklart. Tak for hjælpen!",
                             "Hör gärna av er om något är oklart. Tack för hjälpen!" },
  [AAR_WORD_MAIL_REGARDS] = { "Venlig hilsen", "Vänliga hälsningar" },
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
  g_return_val_if_fail (word < G_N_ELEMENTS (words), "");

  return words[word][aar_plan_words_is_swedish (plan)];
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
