/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that are tables, in the forms that programs give them, and what is filed of each. */
#include "aar-document-reader.h"
#include "aar-model.h"

static void
add_children (AarPlanContent *content, gpointer node, AarTable table, guint field, const char *mark, GString *out)
{
  GPtrArray *list = aar_plan_content_get_children (content, table, aar_record_get_id (node));

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (out, " %s%s", mark, aar_record_get_text (list->pdata[i], field));
}

static void
add_units (AarPlanContent *content, gpointer node, GString *out)
{
  GPtrArray *list = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));

  for (guint i = 0; i < list->len; i++)
    {
      gpointer unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (list->pdata[i], AAR_RESPONSIBILITY_UNIT));

      g_string_append_printf (out, " @%s", aar_record_get_text (unit, AAR_UNIT_NAME));
    }
}

static void
add_levels (AarPlanContent *content, gpointer node, GString *out)
{
  GPtrArray *list = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, aar_record_get_id (node));

  for (guint i = 0; i < list->len; i++)
    {
      gpointer level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                                aar_record_get_integer (list->pdata[i], AAR_ASSESSMENT_LEVEL));
      gpointer round = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                                aar_record_get_integer (list->pdata[i], AAR_ASSESSMENT_ROUND));

      g_string_append_printf (out, " =%s/%s", aar_record_get_text (round, AAR_ROUND_NAME),
                              aar_record_get_text (level, AAR_LEVEL_LABEL));
    }
}

/* A line for each node: "# area" or "* number title", its text, time, units, levels, indicators and actions. */
static char *
outline (const char *text)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("plan.txt", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_document_reader_read (document, NULL, NULL, &error);
  GString *out = g_string_new (NULL);
  GPtrArray *nodes;

  g_assert_no_error (error);
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (guint i = 0; i < nodes->len; i++)
    {
      gpointer node = nodes->pdata[i];
      gboolean area = g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
      const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);
      const char *prose = aar_record_get_text (node, AAR_NODE_TEXT);
      const char *time = aar_record_get_text (node, AAR_NODE_TIMELINE_TEXT);

      g_string_append_printf (out, "%s%s%s %s", area ? "#" : "*", number != NULL ? " " : "",
                              number != NULL ? number : "", aar_record_get_text (node, AAR_NODE_TITLE));
      g_string_append_printf (out, "%s%s%s%s", prose != NULL ? " “" : "", prose != NULL ? prose : "",
                              prose != NULL ? "”" : "", time != NULL ? " ~" : "");
      g_string_append (out, time != NULL ? time : "");
      add_units (content, node, out);
      add_levels (content, node, out);
      add_children (content, node, AAR_TABLE_INDICATOR, AAR_INDICATOR_TEXT, "+", out);
      add_children (content, node, AAR_TABLE_ACTION, AAR_ACTION_TEXT, "-", out);
      g_string_append_c (out, '\n');
    }
  return g_string_free_and_steal (out);
}

/* What sort of thing the cells say tells their columns, so that a missing one does not move the rest. */
static void
test_flat_numbered (void)
{
  g_autofree char *got = outline (
      "Handleplan for natur 2026-2028\nVestermose Kommune\n\nEnge\nEngene skal blomste igen.\n"
      "Nr.\n\nIndsats\n\nAnsvarlig\n\nStart\n\nStatus\n\n"
      "E1\n\nHøslæt på de\nvåde enge\n\nNaturgruppen\n\n2026\n\nI gang\n\n"
      "E2\n\nFrø fra egne arter\n\nGartneriet\n\nIkke startet\n\n"
      "Skov\nNr.\n\nIndsats\n\nAnsvarlig\n\nStart\n\nStatus\n\n"
      "S1\n\nUrørt skov ved åen\n\nSkovfogeden\n\n2027\n\nI gang\n\n"
      "Planen ses efter hvert år i maj.\n");

  g_assert_cmpstr (got, ==,
                   "# Enge “Engene skal blomste igen.”\n"
                   "* E1 Høslæt på de våde enge ~2026 @Naturgruppen =Opfølgning/I gang\n"
                   "* E2 Frø fra egne arter @Gartneriet =Opfølgning/Ikke startet\n"
                   "# Skov\n"
                   "* S1 Urørt skov ved åen ~2027 @Skovfogeden =Opfølgning/I gang\n");
}

/* The cell of a goal holds for the rows below it, which have one cell less. */
static void
test_flat_goals (void)
{
  g_autofree char *got = outline (
      "Handlingsplan för sjölivet 2026\nÖrnviks kommun\n\nMål\n\nÅtgärd\n\nAnsvarig\n\nTidplan\n\n"
      "Fler badar året runt\n\nBastu vid norra bryggan\n\nFritidskontoret\n\nVåren 2026\n\n"
      "Ny trappa vid klipporna\n\nFritidskontoret\n\n2026\n\n"
      "Simskola för alla sexåringar\n\nSimhallen\n\nLöpande\n");

  g_assert_cmpstr (got, ==,
                   "# Fler badar året runt\n"
                   "* Bastu vid norra bryggan ~Våren 2026 @Fritidskontoret\n"
                   "* Ny trappa vid klipporna ~2026 @Fritidskontoret\n"
                   "* Simskola för alla sexåringar ~Löpande @Simhallen\n");
}

static void
test_flat_indicators (void)
{
  g_autofree char *got = outline (
      "Verksamhetsplan 2026\nÖrnviks kommun\n\n1. Trygga hamnar\nHamnarna ska vara upplysta.\n"
      "Indikator\n\nUtfall 2024\n\nMål 2026\n\nAntal lyktor i hamnen\n\n14\n\n30\n\n"
      "Andel nöjda båtägare\n\n61 %\n\n75 %\n\nAnsvarig: Hamnkontoret\n\n"
      "2. Rena vatten\nVattnet ska gå att bada i.\nAnsvarig: Miljökontoret\n");

  g_assert_cmpstr (got, ==,
                   "* 1 Trygga hamnar “Hamnarna ska vara upplysta.” @Hamnkontoret +Antal lyktor i hamnen "
                   "+Andel nöjda båtägare\n"
                   "* 2 Rena vatten “Vattnet ska gå att bada i.” @Miljökontoret\n");
}

/* A head whose words are broken over two lines, and text behind the table that is none of its last row. */
static void
test_broken_head (void)
{
  g_autofree char *got = outline ("Klimaplan 2026\nVestermose Kommune\n\n"
                                  "Nr.   Indsats                      Ansvar-       Status\n"
                                  "                                   lig\n"
                                  "1     Varmepumper i alle haller    Haldrift      Grøn\n"
                                  "2     Sol på svømmehallens         Haldrift      Gul\n"
                                  "      tag\n\nHallerne lukkes ikke imens.\n");

  g_assert_cmpstr (got, ==,
                   "* 1 Varmepumper i alle haller @Haldrift =Opfølgning/Grøn\n"
                   "* 2 Sol på svømmehallens tag @Haldrift =Opfølgning/Gul\n");
}

/* A row without a title says one more thing that is done under the title above. */
static void
test_steps (void)
{
  g_autofree char *got = outline ("Handleplan 2026\nVestermose Kommune\n\nIndsats\tAktivitet\tAnsvarlig\tDeadline\n"
                                  "Stier til alle\tGrus på engstien\tVejgruppen\t1. maj 2026\n"
                                  "\tBænke hver halve kilometer\tGartneriet\t1. juli 2026\n"
                                  "Lys på stien\tLamper med føler\tVejgruppen\t1. oktober 2026\n");

  g_assert_cmpstr (got, ==,
                   "* Stier til alle -Grus på engstien -Bænke hver halve kilometer\n"
                   "* Lys på stien -Lamper med føler\n");
}

/* A column for each round holds the answers of that round. */
static void
test_rounds (void)
{
  g_autofree char *got = outline ("Status på handleplan 2026\nVestermose Kommune\n\n"
                                  "Nr.\tIndsats\tAnsvarlig\tStatus 1. kvartal\tStatus 3. kvartal\n"
                                  "1\tFærre biler ved skolen\tVejgruppen\tGrøn\tGul\n"
                                  "2\tGå-bus fra torvet\tSkolen\tGul\tRød\n");

  g_assert_cmpstr (got, ==,
                   "* 1 Færre biler ved skolen @Vejgruppen =1. kvartal/Grøn =3. kvartal/Gul\n"
                   "* 2 Gå-bus fra torvet @Skolen =1. kvartal/Gul =3. kvartal/Rød\n");
}

/* Figures under years are money, in the unit that stands above the table; what is zero is none. */
static void
test_years (void)
{
  static const gint64 expected[][2] = { { 2026, 12500000 }, { 2027, 3500000 }, { 2027, 800000 } };
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text (
      "plan.txt", "Anlægsplan 2026-2027\nVestermose Kommune\n\nBeløb i 1.000 kr.\n\nNr.\tProjekt\tUdvalg\t2026\t2027\n"
                  "1\tNy bro\tTeknisk Udvalg\t12.500\t3.500\n2\tNyt tag\tBørneudvalget\t0\t800\n");
  g_autoptr (AarPlanContent) content = aar_document_reader_read (document, NULL, NULL, NULL);
  GPtrArray *amounts = aar_plan_content_get_records (content, AAR_TABLE_AMOUNT);

  g_assert_cmpuint (amounts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < amounts->len; i++)
    {
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR), ==, expected[i][0]);
      g_assert_cmpint (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT), ==, expected[i][1]);
    }
}

/* A day within the words of a milestone makes no round of its own. */
static void
test_milestones (void)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text (
      "plan.txt", "Handleplan 2026\nVestermose Kommune\n\nIndsats\tMilepæl\tTovholder\n"
                  "Flere svaler\tKasserne hænger inden 1. maj 2026\tNaturgruppen\n"
                  "Flere frøer\t2. kvartal 2026: Hullerne er gravet\tNaturgruppen\n");
  g_autoptr (AarPlanContent) content = aar_document_reader_read (document, NULL, NULL, NULL);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len, ==, 2);
  g_assert_cmpuint (rounds->len, ==, 1);
  g_assert_cmpstr (aar_record_get_text (rounds->pdata[0], AAR_ROUND_NAME), ==, "2. kvartal 2026");
}

/* Points within a cell are points. */
static void
test_points (void)
{
  g_autofree char *got = outline ("Handleplan 2026\nVestermose Kommune\n\nIndsats\tAktiviteter\tAnsvarlig\n"
                                  "Flere svaler\t• Kasser under broen • Mudder om foråret\tNaturgruppen\n"
                                  "Flere frøer\t• Tre nye vandhuller\tNaturgruppen\n");

  g_assert_cmpstr (got, ==,
                   "* Flere svaler @Naturgruppen -Kasser under broen -Mudder om foråret\n"
                   "* Flere frøer @Naturgruppen -Tre nye vandhuller\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/tables/flat-numbered", test_flat_numbered);
  g_test_add_func ("/reader/tables/flat-goals", test_flat_goals);
  g_test_add_func ("/reader/tables/flat-indicators", test_flat_indicators);
  g_test_add_func ("/reader/tables/broken-head", test_broken_head);
  g_test_add_func ("/reader/tables/steps", test_steps);
  g_test_add_func ("/reader/tables/rounds", test_rounds);
  g_test_add_func ("/reader/tables/years", test_years);
  g_test_add_func ("/reader/tables/milestones", test_milestones);
  g_test_add_func ("/reader/tables/points", test_points);
  return g_test_run ();
}
