/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "aar-csv-export.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-plan-words.h"

#include <string.h>

static GPtrArray *
export_table (GPtrArray *contents, AarCsvTable table, AarCsvProfile profile)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  g_assert_true (aar_csv_write (contents, table, profile, stream, NULL, &error));
  g_assert_no_error (error);
  rows = aar_csv_read (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory), NULL,
                       &error);
  g_assert_no_error (error);
  return rows;
}

static const char *
get_cell (GPtrArray *rows, guint row, const char *head)
{
  char **heads = rows->pdata[0], **cells = rows->pdata[row];

  for (guint i = 0; heads[i] != NULL; i++)
    if (strcmp (heads[i], head) == 0)
      return cells[i];
  g_error ("there is no column %s", head);
}

/* Every table, in both profiles, with plans of both languages: each row as wide as the heads, no head empty or used
 * twice. */
static void
test_rectangles (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());

  for (guint table = 0; table < AAR_N_CSV_TABLES; table++)
    for (guint profile = 0; profile < 2; profile++)
      {
        g_autoptr (GPtrArray) rows = export_table (contents, table, profile);
        guint width = g_strv_length (rows->pdata[0]);

        g_assert_cmpuint (rows->len, >, 1);
        for (guint i = 0; i < rows->len; i++)
          g_assert_cmpuint (g_strv_length (rows->pdata[i]), ==, width);
        for (guint i = 0; i < width; i++)
          {
            g_assert_cmpstr (((char **) rows->pdata[0])[i], !=, "");
            for (guint j = 0; j < i; j++)
              g_assert_cmpstr (((char **) rows->pdata[0])[i], !=, ((char **) rows->pdata[0])[j]);
          }
        g_assert_cmpstr (((char **) rows->pdata[0])[0], ==, "Plan");
      }
}

static void
test_initiatives (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  g_autoptr (GPtrArray) rows = export_table (contents, AAR_CSV_TABLE_INITIATIVES, AAR_CSV_PROFILE_EXCEL);

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (get_cell (rows, 1, "Plan"), ==, "Plan for vand 2026");
  g_assert_cmpstr (get_cell (rows, 1, "Nr."), ==, "1.10");
  g_assert_cmpstr (get_cell (rows, 1, "Indsatsområde"), ==, "Vand / Afløb");
  g_assert_cmpstr (get_cell (rows, 1, "Mål"), ==, "Nye rør");
  g_assert_cmpstr (get_cell (rows, 1, "Beskrivelse"), ==, "=SUM(A1) er ikke en formel");
  g_assert_cmpstr (get_cell (rows, 1, "Finansiering"), ==, "Anlæg");
  g_assert_cmpstr (get_cell (rows, 1, "Fra"), ==, "2026-02-01");
  g_assert_cmpstr (get_cell (rows, 1, "Ansvarligt center"), ==, "Center for Vand");
  g_assert_cmpstr (get_cell (rows, 1, "Ansvarligt udvalg"), ==, "Teknik- og Miljøudvalget");
  g_assert_cmpstr (get_cell (rows, 1, "Emner"), ==, "Klima");
  g_assert_cmpstr (get_cell (rows, 1, "Styringsdokumenter"), ==, "Vandplan 2030");
  g_assert_cmpstr (get_cell (rows, 1, "Årsværk"), ==, "1,25");
  g_assert_cmpstr (get_cell (rows, 1, "Antal handlinger"), ==, "1");
  g_assert_cmpstr (get_cell (rows, 1, "Heraf udført"), ==, "1");
  g_assert_cmpstr (get_cell (rows, 1, "Antal milepæle"), ==, "2");
  g_assert_cmpstr (get_cell (rows, 1, "Heraf besvaret"), ==, "1");
  g_assert_cmpstr (get_cell (rows, 1, "Vurdering: Indsats"), ==, "Grøn");
  g_assert_cmpstr (get_cell (rows, 1, "Vurdering: Indsats, opfølgning"), ==, "2. opfølgning");
  g_assert_cmpstr (get_cell (rows, 1, "Vurdering: Indsats, tekst"), ==, "Indhentet");
  g_assert_cmpstr (get_cell (rows, 2, "Vurdering: Indsats, opfølgning"), ==, "1. opfølgning");
  g_assert_cmpstr (get_cell (rows, 3, "Vurdering: Indsats"), ==, "");
  g_assert_cmpstr (get_cell (rows, 3, "Indsatsområde"), ==, "");
}

/* Counted by hand from fixture_plan. */
static void
test_summary (void)
{
  static const char *const heads[] = { "Indsatsområde",
                                       "Antal mål",
                                       "Antal milepæle",
                                       "Heraf milepæle til opfølgning",
                                       "Heraf besvaret",
                                       "Vurdering: Indsats, Grøn",
                                       "Vurdering: Indsats, Rød",
                                       "Vurdering: Indsats, ikke vurderet",
                                       "2026, drift",
                                       "2026, anlæg" };
  static const char *const expected[][G_N_ELEMENTS (heads)] = {
    { "Vand", "2", "3", "2", "1", "2", "0", "0", "-500000", "2000000" },
    { "Vand / Afløb", "1", "2", "1", "0", "1", "0", "0", "0", "2000000" },
    { "I alt", "3", "4", "2", "1", "2", "0", "1", "-500000", "2000000" },
  };
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  g_autoptr (GPtrArray) rows = export_table (contents, AAR_CSV_TABLE_SUMMARY, AAR_CSV_PROFILE_EXCEL);

  g_assert_cmpuint (rows->len, ==, 1 + G_N_ELEMENTS (expected));
  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
      g_assert_cmpstr (get_cell (rows, row + 1, heads[i]), ==, expected[row][i]);
  g_assert_cmpstr (get_cell (rows, 1, "Opfølgning"), ==, "2. opfølgning");
  /* the amount of 2027 is a part of another */
  for (char **head = rows->pdata[0]; *head != NULL; head++)
    g_assert_false (g_str_has_prefix (*head, "2027"));
}

/* The columns of money stand in the order of the years; what has no year comes last. */
static void
test_order_of_money (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  gpointer node = aar_plan_content_get_records (contents->pdata[0], AAR_TABLE_NODE)->pdata[2];
  gpointer amount = aar_plan_content_append (contents->pdata[0], AAR_TABLE_AMOUNT, aar_record_get_id (node));
  gpointer later = aar_plan_content_append (contents->pdata[0], AAR_TABLE_AMOUNT, aar_record_get_id (node));
  g_autoptr (GPtrArray) rows = NULL;
  char **heads;
  guint last = 0;

  aar_record_set_integer (amount, AAR_AMOUNT_AMOUNT, 4711);
  aar_record_set_text (amount, AAR_AMOUNT_CURRENCY, "DKK");
  aar_record_set_integer (later, AAR_AMOUNT_YEAR, 2027);
  aar_record_set_text (later, AAR_AMOUNT_CURRENCY, "DKK");
  rows = export_table (contents, AAR_CSV_TABLE_SUMMARY, AAR_CSV_PROFILE_EXCEL);
  heads = rows->pdata[0];
  for (guint i = 0; heads[i] != NULL; i++)
    if (g_ascii_isdigit (heads[i][0]))
      last = i;
  /* behind those of the years stands the one without */
  g_assert_true (g_str_has_prefix (heads[last], "2027"));
  g_assert_nonnull (heads[last + 1]);
  g_assert_cmpstr (((char **) rows->pdata[rows->len - 1])[last + 1], ==, "4711");
}

/* A target is no money, a part is in its whole, savings and income are apart, and so is what is counted otherwise. */
static void
test_sums_of_money (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  gpointer node = aar_plan_content_get_records (contents->pdata[0], AAR_TABLE_NODE)->pdata[2];
  static const struct
  {
    const char *kind, *currency;
    gboolean part;
    gint64 amount;
  } amounts[] = {
    { AAR_AMOUNT_KIND_SAVING, "DKK", FALSE, 6500000 },   { AAR_AMOUNT_KIND_SAVING, "DKK", TRUE, 2500000 },
    { AAR_AMOUNT_KIND_TARGET, "DKK", FALSE, 170000000 }, { AAR_AMOUNT_KIND_INCOME, "DKK", FALSE, 30 },
    { AAR_AMOUNT_KIND_SAVING, "t CO2e", FALSE, 7 },
  };
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      gpointer amount = aar_plan_content_append (contents->pdata[0], AAR_TABLE_AMOUNT, aar_record_get_id (node));

      aar_record_set_text (amount, AAR_AMOUNT_KIND, amounts[i].kind);
      aar_record_set_text (amount, AAR_AMOUNT_CURRENCY, amounts[i].currency);
      aar_record_set_boolean (amount, AAR_AMOUNT_PART, amounts[i].part);
      aar_record_set_integer (amount, AAR_AMOUNT_AMOUNT, amounts[i].amount);
      aar_record_set_integer (amount, AAR_AMOUNT_YEAR, 2030);
    }
  rows = export_table (contents, AAR_CSV_TABLE_SUMMARY, AAR_CSV_PROFILE_EXCEL);
  g_assert_cmpstr (get_cell (rows, rows->len - 1, "2030, besparelse, DKK"), ==, "6500000");
  g_assert_cmpstr (get_cell (rows, rows->len - 1, "2030, indtægt, DKK"), ==, "30");
  g_assert_cmpstr (get_cell (rows, rows->len - 1, "2030, besparelse, t CO2e"), ==, "7");
}

static void
test_other_tables (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  g_autoptr (GPtrArray) milestones = export_table (contents, AAR_CSV_TABLE_MILESTONES, AAR_CSV_PROFILE_DATA);
  g_autoptr (GPtrArray) actions = export_table (contents, AAR_CSV_TABLE_ACTIONS, AAR_CSV_PROFILE_DATA);
  g_autoptr (GPtrArray) indicators = export_table (contents, AAR_CSV_TABLE_INDICATORS, AAR_CSV_PROFILE_DATA);
  g_autoptr (GPtrArray) amounts = export_table (contents, AAR_CSV_TABLE_AMOUNTS, AAR_CSV_PROFILE_DATA);
  g_autoptr (GPtrArray) units = export_table (contents, AAR_CSV_TABLE_UNITS, AAR_CSV_PROFILE_DATA);

  g_assert_cmpuint (milestones->len, ==, 5);
  g_assert_cmpstr (get_cell (milestones, 1, "Opfølgning"), ==, "1. opfølgning");
  g_assert_cmpstr (get_cell (milestones, 1, "Besvaret"), ==, "Ja");
  g_assert_cmpstr (get_cell (milestones, 2, "Besvaret"), ==, "");
  g_assert_cmpstr (get_cell (milestones, 3, "Nået"), ==, "Ja");
  g_assert_cmpstr (get_cell (actions, 1, "Udføres af"), ==, "Center for Vand");
  g_assert_cmpstr (get_cell (actions, 1, "Handling"), ==, "Grav ud; læg rør");
  g_assert_cmpstr (get_cell (actions, 1, "Vurdering"), ==, "Grøn");
  g_assert_cmpstr (get_cell (indicators, 1, "Måltal"), ==, "-3,5");
  g_assert_cmpstr (get_cell (indicators, 1, "Seneste måling"), ==, "38");
  g_assert_cmpstr (get_cell (indicators, 1, "Alle målinger"), ==, "2026-03-31: 38");
  g_assert_cmpstr (get_cell (amounts, 1, "Art"), ==, "Anlæg");
  g_assert_cmpstr (get_cell (amounts, 2, "Beløb"), ==, "0");
  g_assert_cmpstr (get_cell (amounts, 3, "Beløb"), ==, "-500000");
  g_assert_cmpstr (get_cell (amounts, 3, "Art"), ==, "Drift");
  g_assert_cmpstr (get_cell (units, 1, "Ansvarlig for antal mål"), ==, "2");
  g_assert_cmpstr (get_cell (units, 1, "Årsværk"), ==, "1.25");
  g_assert_cmpstr (get_cell (units, 2, "Type"), ==, "Udvalg");
}

/* Heads in Swedish when the first plan is Swedish; a second plan's rows stand below. */
static void
test_swedish_heads (void)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_second (), fixture_plan ());
  g_autoptr (GPtrArray) rows = export_table (contents, AAR_CSV_TABLE_MILESTONES, AAR_CSV_PROFILE_EXCEL);

  g_assert_cmpuint (rows->len, ==, 1 + 2 + 4);
  g_assert_cmpstr (get_cell (rows, 2, "Milstolpe"), ==, "Klart");
  g_assert_cmpstr (get_cell (rows, 2, "Gånger uppskjuten"), ==, "1");
  g_assert_cmpstr (get_cell (rows, 3, "Plan"), ==, "Plan for vand 2026");
}

static void
test_words (void)
{
  static const struct
  {
    const char *language;
    const char *own;
    const char *plural;
    const char *definite;
  } words[] = {
    { "da", NULL, "indsatser", "indsatsen" },
    { "sv", NULL, "åtgärder", "åtgärden" },
    { "da", "Mål", "Mål", "Målet" },
    { "da", "Delmål", "Delmål", "Delmålet" },
    { "da", "Aftalepunkt", "Aftalepunkter", "Aftalepunktet" },
    { "sv", "Insats", "Insatser", "Insatsen" },
    { "sv", "Nämndmål", "Nämndmål", "Nämndmålet" },
    { "da", "Spor", "Spor", "Spor" },
    { "da", "ÅBENT", "ÅBENT", "ÅBENT" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);
      g_autofree char *plural = NULL, *definite = NULL;

      aar_record_set_text (plan, AAR_PLAN_LANGUAGE, words[i].language);
      aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, words[i].own);
      plural = aar_plan_words_get (plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_PLURAL);
      definite = aar_plan_words_get (plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_DEFINITE);
      g_assert_cmpstr (plural, ==, words[i].plural);
      g_assert_cmpstr (definite, ==, words[i].definite);
    }
}

static void
test_no_plan (void)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_csv_write (contents, AAR_CSV_TABLE_SUMMARY, AAR_CSV_PROFILE_DATA, stream, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EMPTY);
}

static void
test_names (void)
{
  static const char *const names[AAR_N_CSV_TABLES] = { "initiatives", "milestones", "actions", "indicators",
                                                       "amounts",     "units",      "summary" };
  AarCsvTable table;

  for (guint i = 0; i < AAR_N_CSV_TABLES; i++)
    {
      g_assert_true (aar_csv_table_from_name (names[i], &table));
      g_assert_cmpuint (table, ==, i);
    }
  g_assert_false (aar_csv_table_from_name ("none", &table));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-tables/rectangles", test_rectangles);
  g_test_add_func ("/exchange/csv-tables/initiatives", test_initiatives);
  g_test_add_func ("/exchange/csv-tables/summary", test_summary);
  g_test_add_func ("/exchange/csv-tables/order-of-money", test_order_of_money);
  g_test_add_func ("/exchange/csv-tables/sums-of-money", test_sums_of_money);
  g_test_add_func ("/exchange/csv-tables/others", test_other_tables);
  g_test_add_func ("/exchange/csv-tables/swedish-heads", test_swedish_heads);
  g_test_add_func ("/exchange/csv-tables/words", test_words);
  g_test_add_func ("/exchange/csv-tables/no-plan", test_no_plan);
  g_test_add_func ("/exchange/csv-tables/names", test_names);
  return g_test_run ();
}
