/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented plans as offices print them: running heads, forms with each label above its value, headings that only their
 * place tells. */
#include "aar-document-reader.h"
#include "aar-error.h"
#include "aar-model.h"

static AarPlanContent *
read_plan (const char *text)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("plan.txt", text);
  g_autoptr (GError) error = NULL;
  AarPlanContent *content = aar_document_reader_read (document, NULL, NULL, &error);

  g_assert_no_error (error);
  return content;
}

/* "title < parent" of each node, one a line. */
static void
assert_nodes (AarPlanContent *content, const char *expected)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer parent = aar_plan_content_lookup (content, AAR_TABLE_NODE,
                                                 aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE));
      if (parent != NULL)
        g_string_append_printf (text, " < %s", aar_record_get_text (parent, AAR_NODE_TITLE));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static const char *
get_plan_text (AarPlanContent *content, guint field)
{
  return aar_record_get_text (aar_plan_content_get_plan (content), field);
}

static void
test_running_head (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Granhults kommun, Socialnämnden\n\n"
                                                  "Nämndplan 2025–2027\nSocialnämnden\nGranhults kommun\n\n"
                                                  "Målområde: Ett tryggt åldrande\n\n"
                                                  "Nämndmål: Äldre ska kunna bo kvar hemma\n\n"
                                                  "Hemtjänsten utvecklas så att den enskilde möter få medarbetare.\n");

  g_assert_cmpstr (get_plan_text (content, AAR_PLAN_TITLE), ==, "Nämndplan 2025–2027");
  g_assert_cmpstr (get_plan_text (content, AAR_PLAN_UNIT), ==, "Socialnämnden");
  g_assert_cmpstr (aar_plan_content_get_organisation_name (content), ==, "Granhults kommun");
}

/* A form with the values below their labels; what stands behind the last value heads the next part. */
static void
test_form (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Verksamhetsplan 2025\n\nGranhults kommun\n\n"
                                                  "EN TRYGG VARDAG\n\n"
                                                  "Åtgärd 1: Nya cykelvägar\n\n"
                                                  "Beskrivning\n\nCykelvägarna byggs ut.\n\n"
                                                  "Klart senast\n\nKv 2 2025\n\nKostnad\n\n300 tkr\n\n"
                                                  "NATUR FÖR ALLA\n\n"
                                                  "Åtgärd 2: Fler träd\n\n"
                                                  "Beskrivning\n\nTräd planteras i centrum.\n\n"
                                                  "Klart senast\n\nKv 4 2025\n\nKostnad\n\nInom ram\n");
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  assert_nodes (content, "EN TRYGG VARDAG\nNya cykelvägar < EN TRYGG VARDAG\n"
                         "NATUR FÖR ALLA\nFler träd < NATUR FÖR ALLA");
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[1], AAR_NODE_TIMELINE_TEXT), ==, "Kv 2 2025");
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[1], AAR_NODE_TIMELINE_TO), ==, "2025-06-30");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->len, ==, 0);
}

/* Areas may be called after the municipality without being its name. */
static void
test_named_areas (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Delårsrapport per 31 augusti 2025\n\nGranhults kommun\n\n"
      "Nämnden redovisar ett överskott.\n\nUppföljning av mål\n\n"
      "En hållbar kommun\n\n"
      "Nämndmål\tMåluppfyllelse\tKommentar\n"
      "Öka andelen återvunnet avfall\tUppfyllt\tMålet bedöms uppnås.\n\n"
      "En säker kommun\n\n"
      "Nämndmål\tMåluppfyllelse\tKommentar\n"
      "Säkra skolvägar\tDelvis uppfyllt\tTvå av fem åtgärder är genomförda.\n");

  assert_nodes (content, "En hållbar kommun\nÖka andelen återvunnet avfall < En hållbar kommun\n"
                         "En säker kommun\nSäkra skolvägar < En säker kommun");
}

/* The word for goals alone above points is no heading, and what it heads are the aims of the initiative. */
static void
test_aims (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Strategi for børneliv 2025-2028\n\nGranby Kommune\n\n"
                                                  "Tidlig indsats\n\nForældrekurser til alle\n\n"
                                                  "Alle forældre skal have et tilbud, som giver dem fodfæste.\n\n"
                                                  "Handlinger\n\n- Udvikling af kurser\n\n"
                                                  "Effektmål\n\n- Fire af fem forældre deltager\n\n"
                                                  "Ansvarlig: Sundhedsplejen\n\n"
                                                  "Fællesskaber\n\nFritidspas til børn\n\n"
                                                  "Et aktivt fritidsliv giver venskaber og selvtillid.\n\n"
                                                  "Handlinger\n\n- Aftaler med foreninger\n\n"
                                                  "Effektmål\n\n- 300 børn har et fritidspas\n\n"
                                                  "Ansvarlig: Kultur og Fritid\n");
  GPtrArray *indicators = aar_plan_content_get_records (content, AAR_TABLE_INDICATOR);

  assert_nodes (content, "Tidlig indsats\nForældrekurser til alle < Tidlig indsats\n"
                         "Fællesskaber\nFritidspas til børn < Fællesskaber");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->len, ==, 2);
  g_assert_cmpuint (indicators->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (indicators->pdata[0], AAR_INDICATOR_TEXT), ==, "Fire af fem forældre deltager");
}

/* A title whose cell reaches over several rows has all their milestones. */
static void
test_merged_cells (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Handleplan for frivillighed 2025-2026\n\nGranby Kommune\n\n"
                                                  "Indsats\tMilepæle\tDeadline\tAnsvarlig\n"
                                                  "Fælles portal\tBehov er kortlagt\t1. marts 2025\tKultur og Fritid\n"
                                                  "\tAftaler er indgået\t15. september 2025\t\n"
                                                  "\tEvaluering er forelagt\t1. juni 2026\t\n"
                                                  "Mødesteder\tLokaler er fundet\t1. april 2025\tKultur og Fritid\n");
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);

  assert_nodes (content, "Fælles portal\nMødesteder");
  g_assert_cmpuint (milestones->len, ==, 4);
  g_assert_cmpstr (aar_record_get_text (milestones->pdata[2], AAR_MILESTONE_TEXT), ==, "Evaluering er forelagt");
}

/* Areas that only their place heads, below a line that says when the whole was written; a state within a sentence keeps
 * the sentence. */
static void
test_state_of_whole (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Granby Kommune\nOpfølgning på budgetaftale 2025\nStatus pr. april 2025\n\nBørneudvalget\n\n"
      "1. Ny legeplads\nAftaletekst:\nParterne ønsker en legeplads ved havnen.\nStatus:\n"
      "Udbuddet er afsluttet, og arbejdet begynder til maj.\n\nKulturudvalget\n\n"
      "2. Nyt bibliotek\nAftaletekst:\nBiblioteket flytter.\nStatus:\nI gang. Lokalerne er fundet.\n");
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GPtrArray *answers = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);

  assert_nodes (content, "Børneudvalget\nNy legeplads < Børneudvalget\nKulturudvalget\nNyt bibliotek < Kulturudvalget");
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[1], AAR_NODE_TEXT), ==,
                   "Parterne ønsker en legeplads ved havnen.");
  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (answers->pdata[0], AAR_ASSESSMENT_NOTE), ==,
                   "Udbuddet er afsluttet, og arbejdet begynder til maj.");
  g_assert_cmpstr (aar_record_get_text (answers->pdata[1], AAR_ASSESSMENT_NOTE), ==, "Lokalerne er fundet.");
}

/* A contract names the centre that it is made with below its title, and asks its questions as headings. */
static void
test_contract (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Udviklingskontrakt 2025-2026\nCenter for Natur\n\nGranby Kommune\n\n"
      "Mål 1: Flere bier\n\nHvad vil vi opnå?\nBierne skal trives.\n\nHvordan gør vi det?\n"
      "• Der sås blomster\n• Der sættes bistader op\n\nHvordan måler vi det?\n• Antal bier\n\n"
      "Mål 2: Færre biler\n\nHvad vil vi opnå?\nFlere skal cykle.\n\nHvordan gør vi det?\n"
      "• Der bygges en cykelsti\n");
  GPtrArray *actions = aar_plan_content_get_records (content, AAR_TABLE_ACTION);

  assert_nodes (content, "Flere bier\nFærre biler");
  g_assert_cmpuint (actions->len, ==, 3);
  g_assert_cmpstr (aar_record_get_text (actions->pdata[0], AAR_ACTION_TEXT), ==, "Der sås blomster");
  g_assert_cmpstr (get_plan_text (content, AAR_PLAN_UNIT), ==, "Center for Natur");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/running-head", test_running_head);
  g_test_add_func ("/forms/form", test_form);
  g_test_add_func ("/forms/named-areas", test_named_areas);
  g_test_add_func ("/forms/aims", test_aims);
  g_test_add_func ("/forms/merged-cells", test_merged_cells);
  g_test_add_func ("/forms/state-of-whole", test_state_of_whole);
  g_test_add_func ("/forms/contract", test_contract);
  return g_test_run ();
}
