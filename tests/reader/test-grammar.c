/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented plans of several builds, and what is filed of each. */
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

static gpointer
find_node (AarPlanContent *content, const char *title)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), title) == 0)
      return nodes->pdata[i];
  g_error ("there is no node “%s”", title);
}

static GPtrArray *
parts (AarPlanContent *content, const char *title, AarTable table)
{
  return aar_plan_content_get_children (content, table, aar_record_get_id (find_node (content, title)));
}

static void
assert_parent (AarPlanContent *content, const char *title, const char *parent)
{
  g_assert_cmpint (aar_record_get_integer (find_node (content, title), AAR_NODE_PARENT), ==,
                   aar_record_get_id (find_node (content, parent)));
  g_assert_cmpstr (aar_record_get_text (find_node (content, parent), AAR_NODE_KIND), ==, AAR_NODE_KIND_AREA);
}

/* "role: unit; role: unit" */
static void
assert_responsible (AarPlanContent *content, const char *title, const char *expected)
{
  GPtrArray *list = parts (content, title, AAR_TABLE_RESPONSIBILITY);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      gpointer unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (list->pdata[i], AAR_RESPONSIBILITY_UNIT));

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "",
                              aar_record_get_text (list->pdata[i], AAR_RESPONSIBILITY_ROLE),
                              aar_record_get_text (unit, AAR_UNIT_NAME));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_level (AarPlanContent *content, const char *title, const char *symbol, const char *label)
{
  GPtrArray *list = parts (content, title, AAR_TABLE_ASSESSMENT);
  gpointer level;

  g_assert_cmpuint (list->len, >, 0);
  level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                   aar_record_get_integer (list->pdata[0], AAR_ASSESSMENT_LEVEL));
  g_assert_cmpstr (aar_record_get_text (level, AAR_LEVEL_SYMBOL), ==, symbol);
  g_assert_cmpstr (aar_record_get_text (level, AAR_LEVEL_LABEL), ==, label);
}

static const char *
round_of (AarPlanContent *content, gpointer milestone)
{
  gpointer round = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                            aar_record_get_integer (milestone, AAR_MILESTONE_ROUND));

  return round != NULL ? aar_record_get_text (round, AAR_ROUND_NAME) : NULL;
}

static const char labelled[] = "Handleplan for grøn omstilling 2024-2026\n"
                               "Sølvsted Kommune\n\n"
                               "Indledning\n\nPlanen samler arbejdet i Sølvsted Kommune.\n\n"
                               "Indsatsområde 1: Transport\n\n"
                               "Indsats 1.1: Flere elbiler i driften\n\n"
                               "Formål: Kommunens biler skal være uden udledning.\n\n"
                               "Handlinger\n- Kortlægge bilparken\n- Udbyde nye biler\n\n"
                               "Succeskriterier:\n• Halvdelen af bilerne kører på el\n\n"
                               "Ansvarlig: Center for Teknik og Miljø\n"
                               "Tidsplan: 1. kvartal 2024 - 4. kvartal 2025\n"
                               "Økonomi: Der er afsat 1,2 mio. kr. i 2024\n"
                               "Status: Grøn\n\n"
                               "Indsatsområde 2: Energi\n\n"
                               "Indsats 2.1: Solceller på skoler\n\n"
                               "Baggrund\nTagene er nye.\n\n"
                               "Milepæle\n- 1. marts 2024: Udbud er gennemført\n- 1. oktober 2024: Anlæg er i drift\n\n"
                               "Ansvarlig: Ejendomme, Skoleafdelingen\n"
                               "Status: Gul. Udbuddet er udskudt.\n";

static void
test_labelled (void)
{
  g_autoptr (AarPlanContent) content = read_plan (labelled);
  AarPlan *plan = aar_plan_content_get_plan (content);
  const char *title = "Flere elbiler i driften", *other = "Solceller på skoler";
  gpointer amount;

  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Handleplan for grøn omstilling 2024-2026");
  g_assert_cmpstr (aar_plan_content_get_organisation_name (content), ==, "Sølvsted Kommune");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), ==, "2026-12-31");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_LANGUAGE), ==, "da");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_AREA_WORD), ==, "Indsatsområde");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_ACTION_WORD), ==, "Handling");
  assert_parent (content, title, "Transport");
  assert_parent (content, other, "Energi");
  g_assert_cmpstr (aar_record_get_text (find_node (content, title), AAR_NODE_NUMBER), ==, "1.1");
  g_assert_cmpstr (aar_record_get_text (find_node (content, title), AAR_NODE_TIMELINE_TO), ==, "2025-12-31");
  g_assert_cmpint (aar_record_get_integer (find_node (content, title), AAR_NODE_SOURCE_LINE), ==, 10);
  g_assert_cmpuint (parts (content, title, AAR_TABLE_ACTION)->len, ==, 2);
  g_assert_cmpuint (parts (content, title, AAR_TABLE_INDICATOR)->len, ==, 1);
  amount = g_ptr_array_index (parts (content, title, AAR_TABLE_AMOUNT), 0);
  g_assert_cmpint (aar_record_get_integer (amount, AAR_AMOUNT_AMOUNT), ==, 1200000);
  g_assert_cmpint (aar_record_get_integer (amount, AAR_AMOUNT_YEAR), ==, 2024);
  assert_responsible (content, title, "responsible-centre: Center for Teknik og Miljø");
  assert_responsible (content, other, "responsible-centre: Ejendomme; responsible-centre: Skoleafdelingen");
  assert_level (content, title, "happy", "Grøn");
  assert_level (content, other, "neutral", "Gul");
  g_assert_cmpstr (aar_record_get_text (find_node (content, other), AAR_NODE_BASIS), ==, "Tagene er nye.");
  g_assert_cmpuint (parts (content, other, AAR_TABLE_MILESTONE)->len, ==, 2);
  g_assert_cmpstr (round_of (content, parts (content, other, AAR_TABLE_MILESTONE)->pdata[0]), ==, "1. marts 2024");
}

static void
test_goals_with_steps (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Handlingsplan mot våld 2023-2025\n\n"
      "Insatsområde 1 Förebyggande arbete\n\n"
      "Delmål 1.1 Skolan arbetar med förebyggande insatser\n\n"
      "Aktivitet: Utbilda all personal\nAnsvarig: Rektorerna\n"
      "Klart senast: december 2023\nIndikator: Andel utbildade\nMålvärde: 100 %\n\n"
      "Aktivitet: Ta fram ett material\nAnsvarig: Skolförvaltningen\n"
      "Klart senast: juni 2024\n\n"
      "Delmål 1.2 Fritiden är trygg\n\n"
      "Aktivitet: Värdar på fritidsgårdar\nStatus: Klar\n");
  const char *title = "Skolan arbetar med förebyggande insatser";
  GPtrArray *actions = parts (content, title, AAR_TABLE_ACTION);

  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_LANGUAGE), ==, "sv");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_INITIATIVE_WORD), ==, "Delmål");
  assert_parent (content, title, "Förebyggande arbete");
  g_assert_cmpuint (actions->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (actions->pdata[0], AAR_ACTION_DUE), ==, "2023-12-31");
  g_assert_cmpuint (
      aar_plan_content_get_children (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (actions->pdata[0]))->len, ==,
      1);
  g_assert_cmpstr (aar_record_get_text (parts (content, title, AAR_TABLE_INDICATOR)->pdata[0], AAR_INDICATOR_TARGET),
                   ==, "100 %");
  g_assert_true (
      aar_record_get_boolean (parts (content, "Fritiden är trygg", AAR_TABLE_ACTION)->pdata[0], AAR_ACTION_DONE));
}

static void
test_tertials (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Verksamhetsplan 2024 Kulturnämnden\n\n"
      "Prioriterat område: Barn och unga\n\n"
      "Insats: Öppna hallar på lov\nSyfte\nAlla ska kunna röra sig på lovet.\n"
      "Tertial 1 2024\n- Avtal med tre föreningar\n- Schema för sportlovet\n"
      "Tertial 2 2024\n- Sommarprogram klart\n"
      "Ansvarig nämnd: Kulturnämnden\nMedverkande: Bildningsnämnden och Socialnämnden\n"
      "Kostnad: 450 tkr 2024\nMåluppfyllelse: Delvis uppnått\n\n"
      "Insats: Biblioteket på väg\nSyfte\nBokbussen ska nå alla byar.\n"
      "Måluppfyllelse: Uppnås\n");
  const char *title = "Öppna hallar på lov";
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  g_assert_cmpuint (rounds->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (rounds->pdata[1], AAR_ROUND_DATE), ==, "2024-08-31");
  g_assert_cmpstr (aar_record_get_text (rounds->pdata[1], AAR_ROUND_STATE), ==, "planned");
  g_assert_cmpuint (parts (content, title, AAR_TABLE_MILESTONE)->len, ==, 3);
  assert_responsible (
      content, title,
      "responsible-committee: Kulturnämnden; contributor: Bildningsnämnden; contributor: Socialnämnden");
  g_assert_cmpint (aar_record_get_integer (parts (content, title, AAR_TABLE_AMOUNT)->pdata[0], AAR_AMOUNT_AMOUNT), ==,
                   450000);
  assert_level (content, title, "neutral", "Delvis uppnått");
  assert_level (content, "Biblioteket på väg", "happy", "Uppnås");
}

static void
test_columns (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Aktivitetsplan för social hållbarhet 2025\n\n"
      "Mål 1: Alla barn klarar skolan\n\n"
      "Åtgärd                     Ansvarig              Tidplan          Status\n"
      "Läxhjälp på alla skolor    Bildningsnämnden      2025             Pågår\n"
      "Tidigare insatser i        Socialnämnden         VT 2025          Klar\n"
      "förskolan\n"
      "Föräldrastöd               Kultur- och           Q2 2025          Försenad\n"
      "                           fritidsnämnden\n\n"
      "Mål 2: Trygga invånare\n\n"
      "Åtgärd                     Ansvarig              Tidplan          Status\n"
      "Vandringar                 Kommunstyrelsen       Löpande          Pågår\n");

  assert_parent (content, "Tidigare insatser i förskolan", "Alla barn klarar skolan");
  assert_parent (content, "Vandringar", "Trygga invånare");
  assert_responsible (content, "Föräldrastöd", "responsible-committee: Kultur- och fritidsnämnden");
  assert_level (content, "Föräldrastöd", "sad", "Försenad");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Föräldrastöd"), AAR_NODE_TIMELINE_TO), ==, "2025-06-30");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_AREA_WORD), ==, "Mål");
}

static void
test_tabs (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Centerplan 2025 Børn og Familie\n\n"
                                                  "Nr.\tIndsats\tMål\tTovholder\tDeadline\n"
                                                  "1\tKortere ventetid\tHøjst fire uger\tPPR\t1. juni 2025\n"
                                                  "2\tNye lokaler\tPlads til alle\tEjendomme\t31.12.2025\n");

  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_UNIT), ==, "Børn og Familie");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Nye lokaler"), AAR_NODE_NUMBER), ==, "2");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Nye lokaler"), AAR_NODE_TEXT), ==, "Plads til alle");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Nye lokaler"), AAR_NODE_TIMELINE_TO), ==, "2025-12-31");
  assert_responsible (content, "Kortere ventetid", "responsible-centre: PPR");
}

static void
test_flattened (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Udviklingsplan 2024\n\nNr.\nIndsats\nAnsvarlig\nTidsplan\nStatus\n\n"
      "1.\nFælles frokost på skolerne\n\nSkoleafdelingen\n\nAugust 2024\n\nI gang\n\n"
      "2.\nDigital borgerservice\n\nBorgerservice\n\nDecember 2024\n\nIkke igangsat\n");

  assert_responsible (content, "Fælles frokost på skolerne", "responsible-centre: Skoleafdelingen");
  assert_level (content, "Fælles frokost på skolerne", "neutral", "I gang");
  assert_level (content, "Digital borgerservice", "none", "Ikke igangsat");
}

static void
test_smileys (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Opfølgning på Aftale om budget 2026\n\n"
      "Definition af smileys på indsats:\n\xef\x81\x8a: Nået\n\xef\x81\x8b: På vej\n\xef\x81\x8c: Ikke nået\n\n"
      "Definition af smileys på økonomi:\n\xef\x81\x8a: Holder\n\xef\x81\x8c: Holder ikke\n\n"
      "1. Veje\n\n"
      "1.01. Ny cykelsti Anlæg Tid Smiley\n\nDer bygges en sti.\n\n"
      "Ansvarligt center: Vej og Park\n\nAnsvarligt udvalg: Teknisk Udvalg\n\n"
      "Væsentlig bidragsyder:\n\nStien følger åen.\n\n"
      "Milepæl Tegninger er klar. 1. opfølgning 2026 \xef\x81\x8b\n\n"
      "Milepæl 2. opfølgning 2026\n\n"
      "Milepæl Stien er åben.\n\nStatus:\n\nDer graves.\n\n3. opfølgning 2026\n\n"
      "Økonomi Der er afsat 2 mio. kr. i 2026. \xef\x81\x8a\n\n"
      "1.02. Bro over åen Anlæg Tid Smiley\n\nBroen er gammel.\n\n"
      "Ansvarligt center: Vej og Park\n\n"
      "Milepæl Udbud er sendt. 1. opfølgning 2026 \xef\x81\x8a\n\n"
      "Økonomi Ingen.\n");
  const char *title = "Ny cykelsti";
  GPtrArray *milestones = parts (content, title, AAR_TABLE_MILESTONE),
            *assessments = parts (content, title, AAR_TABLE_ASSESSMENT);

  assert_parent (content, title, "Veje");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (find_node (content, title), AAR_NODE_FUNDING), ==, AAR_FUNDING_CAPITAL);
  g_assert_cmpstr (aar_record_get_text (find_node (content, title), AAR_NODE_NOTES), ==, "Stien følger åen.");
  g_assert_cmpuint (milestones->len, ==, 2);
  g_assert_cmpstr (round_of (content, milestones->pdata[1]), ==, "3. opfølgning 2026");
  g_assert_cmpstr (aar_record_get_text (milestones->pdata[1], AAR_MILESTONE_STATUS), ==, "Der graves.");
  g_assert_cmpuint (assessments->len, ==, 2);
  assert_level (content, title, "neutral", "Neutral");
  assert_responsible (content, title, "responsible-centre: Vej og Park; responsible-committee: Teknisk Udvalg");
  g_assert_cmpstr (
      aar_record_get_text (aar_plan_content_get_records (content, AAR_TABLE_REFERENCE)->pdata[0], AAR_REFERENCE_TITLE),
      ==, "Aftale om budget 2026");
}

static void
test_shape (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Årsplan 2023 - Sundhed og Ældre\n\nTrivsel og fællesskab\n\n"
                                                  "Flere mødesteder\nVi vil skabe flere steder, hvor ældre kan mødes.\n"
                                                  "Ansvarlig: Aktivitetscentret\nDeadline: juni 2023\n\n"
                                                  "Besøgsvenner\nVi udvider ordningen til hele kommunen.\n"
                                                  "Ansvarlig: Frivilligcentret\nDeadline: september 2023\n");

  assert_parent (content, "Flere mødesteder", "Trivsel og fællesskab");
  assert_parent (content, "Besøgsvenner", "Trivsel og fællesskab");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Besøgsvenner"), AAR_NODE_TIMELINE_TO), ==, "2023-09-30");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_DOUBT)->len, >=, 3);
}

static void
assert_error (const char *text, int code)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("plan.txt", text);
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_document_reader_read (document, NULL, NULL, &error));
  g_assert_error (error, AAR_ERROR, code);
}

/* The rounds stand in the order of their days; one that was answered throughout before another is history. */
static void
test_rounds (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Handleplan 2026\nVestermose Kommune\n\n"
                                                  "1. Flere bier\nDer sås blomster.\nAnsvarlig: Naturgruppen\n"
                                                  "Status 1. kvartal 2026: Grøn\nStatus 4. kvartal 2026: Gul\n\n"
                                                  "2. Flere frøer\nDer graves vandhuller.\nAnsvarlig: Naturgruppen\n"
                                                  "Status 1. kvartal 2026: Rød\nStatus 3. kvartal 2026: Gul\n");
  static const char *const expected[][2] = {
    { "1. kvartal 2026", "closed" },
    { "3. kvartal 2026", "planned" },
    { "4. kvartal 2026", "planned" },
  };
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  g_assert_cmpuint (rounds->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rounds->len; i++)
    {
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[i], AAR_ROUND_NAME), ==, expected[i][0]);
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE), ==, expected[i][1]);
    }
}

/* The last round of a report that answers everything is history too. */
static void
test_report (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Uppföljning av naturplan 2025\nÖrnviks kommun\n\n"
      "1. Fler bin\nVi sår blommor.\nStatus: Grön. Allt är sått.\n\n"
      "2. Fler grodor\nVi gräver dammar.\nStatus: Gul. En damm återstår.\n");
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  g_assert_cmpuint (rounds->len, ==, 1);
  g_assert_cmpstr (aar_record_get_text (rounds->pdata[0], AAR_ROUND_STATE), ==, AAR_ROUND_STATE_CLOSED);
}

/* A small table of sums by year under an initiative; what is saved stands with its sign. */
static void
test_sums (void)
{
  static const gint64 expected[][2] = { { 2026, 4500000 }, { 2027, 12000000 }, { 2026, -1500000 }, { 2027, -2500 } };
  g_autoptr (AarPlanContent) content = read_plan (
      "Handleplan 2026\nVestermose Kommune\n\n"
      "1. Flere bier\nDer sås blomster langs alle veje.\nAnsvarlig: Naturgruppen\n"
      "Økonomi (1.000 kr.)   2026    2027\nAnlæg   4.500   12.000\nDrift   -1.500   −2,5\n\n"
      "2. Flere frøer\nDer graves vandhuller i engene.\nAnsvarlig: Naturgruppen\n");
  GPtrArray *amounts = aar_plan_content_get_records (content, AAR_TABLE_AMOUNT);

  g_assert_cmpuint (amounts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < amounts->len; i++)
    {
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR), ==, expected[i][0]);
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT), ==, expected[i][1]);
    }
}

/* A round before the others is history when every milestone of it is answered, and not as long as one waits. */
static void
test_rounds_of_milestones (void)
{
  for (guint waiting = 0; waiting < 2; waiting++)
    {
      g_autofree char *text = g_strdup_printf (
          "Opfølgning på Aftale om budget 2026\n\n"
          "Definition af smileys på indsats:\n\xef\x81\x8a: Nået\n\xef\x81\x8b: På vej\n\xef\x81\x8c: Ikke nået\n\n"
          "1. Veje\n\n"
          "1.01. Ny cykelsti Anlæg Tid Smiley\n\nDer bygges en sti.\n\nAnsvarligt center: Vej og Park\n\n"
          "Milepæl Tegninger er klar. 1. opfølgning 2026 \xef\x81\x8b\n\n"
          "Milepæl Stien er åben. 2. opfølgning 2026\n\n"
          "1.02. Bro over åen Anlæg Tid Smiley\n\nBroen er gammel.\n\nAnsvarligt center: Vej og Park\n\n"
          "Milepæl Tilbud er hentet. 1. opfølgning 2026 \xef\x81\x8a\n\n"
          "Milepæl Udbud er sendt. 1. opfølgning 2026%s\n\n",
          waiting == 0 ? " \xef\x81\x8a" : "");
      g_autoptr (AarPlanContent) content = read_plan (text);
      GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

      g_assert_cmpuint (rounds->len, ==, 2);
      g_assert_true ((g_strcmp0 (aar_record_get_text (rounds->pdata[0], AAR_ROUND_STATE), AAR_ROUND_STATE_CLOSED) ==
                      0) == (waiting == 0));
    }
}

/* A year before a colon is that of the amount behind it. */
static void
test_years_of_amounts (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Strategisk plan 2026–2028\nÖrnviks kommun\n\n1. Ny brygga\n"
                                                  "Bryggan byggs av ek.\nKostnad: 2026: 4 500 tkr, 2027: 1,5 mnkr\n\n"
                                                  "2. Ny båt\nBåten seglar.\nKostnad: 300 tkr 2028\n");
  GPtrArray *first = parts (content, "Ny brygga", AAR_TABLE_AMOUNT),
            *second = parts (content, "Ny båt", AAR_TABLE_AMOUNT);

  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpint (aar_record_get_integer (first->pdata[0], AAR_AMOUNT_YEAR), ==, 2026);
  g_assert_cmpint (aar_record_get_integer (first->pdata[0], AAR_AMOUNT_AMOUNT), ==, 4500000);
  g_assert_cmpint (aar_record_get_integer (first->pdata[1], AAR_AMOUNT_YEAR), ==, 2027);
  g_assert_cmpint (aar_record_get_integer (first->pdata[1], AAR_AMOUNT_AMOUNT), ==, 1500000);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpint (aar_record_get_integer (second->pdata[0], AAR_AMOUNT_YEAR), ==, 2028);
}

/* What stands around the title, chapters of nothing but prose, words with "nr." before their number, questions. */
static void
test_around (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Nämndplan för Agenda 2030\nHavsnämnden, Örnviks kommun\nDnr HN 2025/7\n"
      "Nämnden den 3 december 2025\n\nPlanen gäller för åren 2026–2027.\n\n"
      "1 Nämndens uppdrag\nNämnden sköter havet.\n\n"
      "Insats nr. 1: Renare stränder\nVad? Alla stränder städas.\n"
      "Vem? Strandlaget\n\n"
      "Insats nr. 2: Färre nät\nVad? Gamla nät tas upp.\nVem? Fiskarna\n");
  gpointer plan = aar_plan_content_get_plan (content);

  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Nämndplan för Agenda 2030");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_UNIT), ==, "Havsnämnden");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM), ==, "2026-01-01");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), ==, "2027-12-31");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Renare stränder"), AAR_NODE_NUMBER), ==, "1");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Färre nät"), AAR_NODE_TEXT), ==, "Gamla nät tas upp.");
  assert_responsible (content, "Färre nät", "responsible-centre: Fiskarna");
}

/* A footnote is none of the label that it stands behind, nor a part of the plan. */
static void
test_footnote (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Handleplan 2026\nVestermose Kommune\n\n1. Flere bier\n"
      "Der sås blomster på tre marker1 ved åen.\n\nAnsvarlig: Naturgruppen\n\n"
      "1 Markerne ejes af kommunen.\n\n"
      "2. Flere frøer\nDer graves vandhuller.\n\nAnsvarlig: Naturgruppen\n");

  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, 2);
  assert_responsible (content, "Flere bier", "responsible-centre: Naturgruppen");
  g_assert_cmpstr (aar_record_get_text (find_node (content, "Flere bier"), AAR_NODE_NOTES), ==,
                   "Fodnote\n\nMarkerne ejes af kommunen.");
}

/* A level with more about it behind a dash, and what closes the document behind the last initiative. */
static void
test_closing (void)
{
  g_autoptr (AarPlanContent) content = read_plan ("Status på naturplan 2026\nVestermose Kommune\n1. Flere bier\n"
                                                  "Der sås blomster.\nStatus: Gul – frøene mangler\n2. Flere frøer\n"
                                                  "Der graves vandhuller.\nStatus: Rød (tørke)\nOpfølgning på planen\n"
                                                  "Rådet ser på planen hvert år.\n");
  GPtrArray *second = parts (content, "Flere frøer", AAR_TABLE_ASSESSMENT);

  assert_level (content, "Flere bier", "neutral", "Gul");
  assert_level (content, "Flere frøer", "sad", "Rød");
  g_assert_cmpstr (
      aar_record_get_text (parts (content, "Flere bier", AAR_TABLE_ASSESSMENT)->pdata[0], AAR_ASSESSMENT_NOTE), ==,
      "frøene mangler");
  g_assert_cmpstr (aar_record_get_text (second->pdata[0], AAR_ASSESSMENT_NOTE), ==, "(tørke)");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_TEXT), ==,
                   "Opfølgning på planen\n\nRådet ser på planen hvert år.");
}

/* An abbreviation without a name behind it is a name. */
static void
test_abbreviations (void)
{
  g_autoptr (AarPlanContent) content = read_plan (
      "Handleplan 2026\nVestermose Kommune\n\n1. Flere bier\nDer sås blomster.\n"
      "Ansvarlig: NAT\n\nForkortelser\n\nNAT = Naturgruppen\n\nGAR =\n");
  GPtrArray *units = aar_plan_content_get_records (content, AAR_TABLE_UNIT);

  g_assert_cmpuint (units->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (units->pdata[0], AAR_UNIT_NAME), ==, "Naturgruppen");
  g_assert_cmpstr (aar_record_get_text (units->pdata[1], AAR_UNIT_NAME), ==, "GAR");
}

static void
test_errors (void)
{
  assert_error (" \n\n \t\n", AAR_ERROR_EMPTY);
  assert_error ("Kære alle\n\nHusk festen på fredag. Vi ses ved søen klokken syv.\n", AAR_ERROR_UNRECOGNISED);
}

static void
test_cancelled (void)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("plan.txt", labelled);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (aar_document_reader_read (document, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever the lines hold, reading ends, and neither fails nor warns. */
static void
test_scrambled (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup (labelled);
      g_autofree char *valid = NULL;
      g_autoptr (AarDocumentLines) document = NULL;
      g_autoptr (AarPlanContent) content = NULL;

      for (guint j = 0; j < 40; j++)
        text[g_rand_int_range (random, 0, sizeof labelled - 1)] = "\n\t .:-1A("[g_rand_int_range (random, 0, 9)];
      valid = g_utf8_make_valid (text, -1);
      document = aar_document_lines_new_for_text ("plan.txt", valid);
      content = aar_document_reader_read (document, i % 2 ? "sv" : NULL, NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/grammar/labelled", test_labelled);
  g_test_add_func ("/reader/grammar/goals-with-steps", test_goals_with_steps);
  g_test_add_func ("/reader/grammar/tertials", test_tertials);
  g_test_add_func ("/reader/grammar/columns", test_columns);
  g_test_add_func ("/reader/grammar/tabs", test_tabs);
  g_test_add_func ("/reader/grammar/flattened", test_flattened);
  g_test_add_func ("/reader/grammar/smileys", test_smileys);
  g_test_add_func ("/reader/grammar/shape", test_shape);
  g_test_add_func ("/reader/grammar/rounds", test_rounds);
  g_test_add_func ("/reader/grammar/rounds-of-milestones", test_rounds_of_milestones);
  g_test_add_func ("/reader/grammar/sums", test_sums);
  g_test_add_func ("/reader/grammar/report", test_report);
  g_test_add_func ("/reader/grammar/years-of-amounts", test_years_of_amounts);
  g_test_add_func ("/reader/grammar/around", test_around);
  g_test_add_func ("/reader/grammar/footnote", test_footnote);
  g_test_add_func ("/reader/grammar/closing", test_closing);
  g_test_add_func ("/reader/grammar/abbreviations", test_abbreviations);
  g_test_add_func ("/reader/grammar/errors", test_errors);
  g_test_add_func ("/reader/grammar/cancelled", test_cancelled);
  g_test_add_func ("/reader/grammar/scrambled", test_scrambled);
  return g_test_run ();
}
