/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "aar-csv-export.h"
#include "aar-csv-guard.h"
#include "aar-csv-reader.h"
#include "aar-csv-writer.h"
#include "aar-file-replacement.h"
#include "aar-money-kind.h"

#include "aar-id.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* What stands in the cells of the tables, column by column, and what keeps a cell from being more than text. */

static GPtrArray *
export_table (AarPlanContent *content, AarCsvTable table, AarCsvProfile profile)
{
  g_autoptr (GPtrArray) contents = fixture_list (g_object_ref (content), NULL);
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

static gpointer
first (AarPlanContent *content, AarTable table)
{
  return aar_plan_content_get_records (content, table)->pdata[0];
}

/* What stands in the first row of each table under each head. */
static const struct
{
  AarCsvTable table;
  const char *head, *cell;
} columns[] = {
  { AAR_CSV_TABLE_INITIATIVES, "Plan", "Plan for vand 2026" },
  { AAR_CSV_TABLE_INITIATIVES, "Nr.", "1.10" },
  { AAR_CSV_TABLE_INITIATIVES, "Indsatsområde", "Vand / Afløb" },
  { AAR_CSV_TABLE_INITIATIVES, "Mål", "Nye rør" },
  { AAR_CSV_TABLE_INITIATIVES, "Beskrivelse", "=SUM(A1) er ikke en formel" },
  { AAR_CSV_TABLE_INITIATIVES, "Bemærkninger", "- Punkt" },
  { AAR_CSV_TABLE_INITIATIVES, "Finansiering", "Anlæg" },
  { AAR_CSV_TABLE_INITIATIVES, "Økonomi", "2 mio. kr." },
  { AAR_CSV_TABLE_INITIATIVES, "Baggrund", "Vandløbsloven" },
  { AAR_CSV_TABLE_INITIATIVES, "Ressourcer", "To medarbejdere" },
  { AAR_CSV_TABLE_INITIATIVES, "Fra", "2026-02-01" },
  { AAR_CSV_TABLE_INITIATIVES, "Til", "2026-11-30" },
  { AAR_CSV_TABLE_INITIATIVES, "Tidsplan", "Hele året" },
  { AAR_CSV_TABLE_INITIATIVES, "Ansvarligt center", "Center for Vand" },
  { AAR_CSV_TABLE_INITIATIVES, "Ansvarligt udvalg", "Teknik- og Miljøudvalget" },
  { AAR_CSV_TABLE_INITIATIVES, "Emner", "Klima" },
  { AAR_CSV_TABLE_INITIATIVES, "Styringsdokumenter", "Vandplan 2030" },
  { AAR_CSV_TABLE_INITIATIVES, "Antal indikatorer", "1" },
  { AAR_CSV_TABLE_INITIATIVES, "Antal milepæle", "2" },
  { AAR_CSV_TABLE_INITIATIVES, "Heraf besvaret", "1" },
  { AAR_CSV_TABLE_INITIATIVES, "Kilde", "plan.txt" },
  { AAR_CSV_TABLE_INITIATIVES, "Linje", "12" },
  { AAR_CSV_TABLE_MILESTONES, "Nr.", "1.10" },
  { AAR_CSV_TABLE_MILESTONES, "Indsatsområde", "Vand / Afløb" },
  { AAR_CSV_TABLE_MILESTONES, "Mål", "Nye rør" },
  { AAR_CSV_TABLE_MILESTONES, "Ansvarlige", "Center for Vand / Teknik- og Miljøudvalget" },
  { AAR_CSV_TABLE_MILESTONES, "Opfølgning", "1. opfølgning" },
  { AAR_CSV_TABLE_MILESTONES, "Dato", "2026-04-30" },
  { AAR_CSV_TABLE_MILESTONES, "Gruppe", "Gruppe M" },
  { AAR_CSV_TABLE_MILESTONES, "Milepæl", "Udbud" },
  { AAR_CSV_TABLE_MILESTONES, "Status", "Gennemført" },
  { AAR_CSV_TABLE_MILESTONES, "Vurdering", "Rød" },
  { AAR_CSV_TABLE_MILESTONES, "Nået", "" },
  { AAR_CSV_TABLE_MILESTONES, "Besvaret", "Ja" },
  { AAR_CSV_TABLE_MILESTONES, "Gange udskudt", "" },
  { AAR_CSV_TABLE_MILESTONES, "Begrundelse for rettelse", "Skrivefejl" },
  { AAR_CSV_TABLE_ACTIONS, "Ansvarlige", "Center for Vand / Teknik- og Miljøudvalget" },
  { AAR_CSV_TABLE_ACTIONS, "Gruppe", "Anlæg" },
  { AAR_CSV_TABLE_ACTIONS, "Handling", "Grav ud; læg rør" },
  { AAR_CSV_TABLE_ACTIONS, "Udføres af", "Center for Vand" },
  { AAR_CSV_TABLE_ACTIONS, "Frist", "2026-06-01" },
  { AAR_CSV_TABLE_ACTIONS, "Status", "I gang" },
  { AAR_CSV_TABLE_ACTIONS, "Vurdering", "Grøn" },
  { AAR_CSV_TABLE_ACTIONS, "Udført", "Ja" },
  { AAR_CSV_TABLE_INDICATORS, "Gruppe", "Effekt" },
  { AAR_CSV_TABLE_INDICATORS, "Indikator", "Oversvømmede kældre" },
  { AAR_CSV_TABLE_INDICATORS, "Måleenhed", "antal" },
  { AAR_CSV_TABLE_INDICATORS, "Udgangspunkt", "40" },
  { AAR_CSV_TABLE_INDICATORS, "Måltal", "-3,5" },
  { AAR_CSV_TABLE_INDICATORS, "Nås senest", "2026-12-31" },
  { AAR_CSV_TABLE_INDICATORS, "Seneste måling", "38" },
  { AAR_CSV_TABLE_INDICATORS, "Målt den", "2026-03-31" },
  { AAR_CSV_TABLE_AMOUNTS, "Ansvarlige", "Center for Vand / Teknik- og Miljøudvalget" },
  { AAR_CSV_TABLE_AMOUNTS, "År", "2026" },
  { AAR_CSV_TABLE_AMOUNTS, "Art", "Anlæg" },
  { AAR_CSV_TABLE_AMOUNTS, "Beløb", "2000000" },
  { AAR_CSV_TABLE_AMOUNTS, "Valuta", "DKK" },
  { AAR_CSV_TABLE_AMOUNTS, "Til", "anlæg" },
  { AAR_CSV_TABLE_UNITS, "Forkortelse", "CV" },
  { AAR_CSV_TABLE_UNITS, "Navn", "Center for Vand" },
  { AAR_CSV_TABLE_UNITS, "Type", "Center" },
  { AAR_CSV_TABLE_UNITS, "Ansvarlig for antal mål", "2" },
  { AAR_CSV_TABLE_UNITS, "Andre roller i antal mål", "1" },
  { AAR_CSV_TABLE_UNITS, "Antal handlinger", "1" },
};

/* The first row of each table, whole: what each head says stands under it. */
static void
test_columns (void)
{
  g_autoptr (AarPlanContent) content = fixture_plan ();
  gpointer milestone = first (content, AAR_TABLE_MILESTONE);
  gpointer role = aar_plan_content_append (
      content, AAR_TABLE_RESPONSIBILITY,
      aar_record_get_owner (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->pdata[2]));

  aar_record_set_text (milestone, AAR_MILESTONE_GROUP, "Gruppe M");
  aar_record_set_text (milestone, AAR_MILESTONE_REASON, "Skrivefejl");
  aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL,
                          aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_LEVEL)->pdata[1]));
  aar_record_set_text (role, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_PARTNER);
  aar_record_set_integer (role, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (first (content, AAR_TABLE_UNIT)));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (AarCsvProfile profile = AAR_CSV_PROFILE_EXCEL; profile <= AAR_CSV_PROFILE_DATA; profile++)
      {
        g_autoptr (GPtrArray) rows = export_table (content, columns[i].table, profile);

        g_test_message ("%s", columns[i].head);
        g_assert_cmpstr (get_cell (rows, 1, columns[i].head), ==, columns[i].cell);
      }
}

/* The latest measurement is that of the latest day; of several of one day, or without any, the last one. */
static void
test_latest_measurement (void)
{
  static const struct
  {
    const char *days[4];
    guint latest;
  } cases[] = {
    { { "2026-01-01", "2026-02-01", "2026-03-01" }, 2 },
    { { "2026-03-01", "2026-02-01", "2026-01-01" }, 0 },
    { { "2026-01-01", "2026-03-01", "2026-02-01" }, 1 },
    { { "2026-03-01", "2026-03-01", "2026-01-01" }, 1 },
    { { "2025-12-31", "2026-01-01", "2025-12-31" }, 1 },
    { { "", "", "" }, 2 },
    { { "", "2026-01-01", "" }, 1 },
    { { "2026-01-01", "", "" }, 0 },
    { { "2026-01-01" }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_plan ();
      gint64 indicator = aar_record_get_id (first (content, AAR_TABLE_INDICATOR));
      g_autoptr (GPtrArray) rows = NULL;
      g_autofree char *latest = g_strdup_printf ("%u", cases[i].latest);

      aar_plan_content_remove (content, first (content, AAR_TABLE_MEASUREMENT));
      for (guint j = 0; cases[i].days[j] != NULL; j++)
        {
          gpointer measurement = aar_plan_content_append (content, AAR_TABLE_MEASUREMENT, indicator);
          g_autofree char *value = g_strdup_printf ("%u", j);

          aar_record_set_text (measurement, AAR_MEASUREMENT_DATE, cases[i].days[j]);
          aar_record_set_text (measurement, AAR_MEASUREMENT_VALUE, value);
        }
      rows = export_table (content, AAR_CSV_TABLE_INDICATORS, AAR_CSV_PROFILE_DATA);
      g_assert_cmpstr (get_cell (rows, 1, "Seneste måling"), ==, latest);
      g_assert_cmpstr (get_cell (rows, 1, "Målt den"), ==, cases[i].days[cases[i].latest]);
    }
}

/* A milestone tells how often it was put off, a ring of damaged rows does not stop the export. */
static void
test_times_carried (void)
{
  g_autoptr (AarPlanContent) content = fixture_plan ();
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
  static const char *const times[] = { "", "1", "2", "3" };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) ring = NULL;

  for (guint i = 1; i < 4; i++)
    aar_record_set_integer (milestones->pdata[i], AAR_MILESTONE_CARRIED_FROM,
                            aar_record_get_id (milestones->pdata[i - 1]));
  rows = export_table (content, AAR_CSV_TABLE_MILESTONES, AAR_CSV_PROFILE_DATA);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (get_cell (rows, i + 1, "Gange udskudt"), ==, times[i]);
  aar_record_set_integer (milestones->pdata[0], AAR_MILESTONE_CARRIED_FROM, aar_record_get_id (milestones->pdata[3]));
  ring = export_table (content, AAR_CSV_TABLE_MILESTONES, AAR_CSV_PROFILE_DATA);
  g_assert_cmpuint (ring->len, ==, 5);
}

/* The words say what money is for; where they do not, the funding of the initiative does. */
static void
test_money_kinds (void)
{
  static const struct
  {
    const char *what, *funding;
    AarMoneyKind kind;
  } cases[] = {
    { "Drift", NULL, AAR_MONEY_OPERATION },
    { "Årlig drift", AAR_FUNDING_CAPITAL, AAR_MONEY_OPERATION },
    { "ANLÆG", NULL, AAR_MONEY_CAPITAL },
    { "Investering", AAR_FUNDING_OPERATION, AAR_MONEY_CAPITAL },
    { "Driftsbesparelse", NULL, AAR_MONEY_GAIN },
    { "Besparing", NULL, AAR_MONEY_GAIN },
    { "Effektivisering", NULL, AAR_MONEY_GAIN },
    { "Mindreudgifter", NULL, AAR_MONEY_GAIN },
    { "Indtægter", AAR_FUNDING_CAPITAL, AAR_MONEY_GAIN },
    { "Intäkter", NULL, AAR_MONEY_GAIN },
    { "Salg af anlæg", NULL, AAR_MONEY_GAIN },
    { "Försäljning", NULL, AAR_MONEY_GAIN },
    { "Andet", AAR_FUNDING_OPERATION, AAR_MONEY_OPERATION },
    { "Andet", AAR_FUNDING_CAPITAL, AAR_MONEY_CAPITAL },
    { "Andet", AAR_FUNDING_BOTH, AAR_MONEY_OTHER },
    { NULL, NULL, AAR_MONEY_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarRecord) amount = aar_record_new (AAR_TABLE_AMOUNT, 1);
      g_autoptr (AarRecord) node = aar_record_new (AAR_TABLE_NODE, 2);

      aar_record_set_text (amount, AAR_AMOUNT_WHAT, cases[i].what);
      aar_record_set_text (node, AAR_NODE_FUNDING, cases[i].funding);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (aar_money_kind_of ((AarAmount *) amount, (AarNode *) node), ==, cases[i].kind);
    }
}

/* What an amount says of itself goes before its words and its initiative; targets and parts are in no sum. */
static void
test_own_kind_of_money (void)
{
  g_autoptr (AarRecord) amount = aar_record_new (AAR_TABLE_AMOUNT, 1);
  g_autoptr (AarRecord) node = aar_record_new (AAR_TABLE_NODE, 2);

  aar_record_set_text (amount, AAR_AMOUNT_WHAT, "Anlæg");
  aar_record_set_text (node, AAR_NODE_FUNDING, AAR_FUNDING_CAPITAL);
  aar_record_set_text (amount, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_OPERATION);
  g_assert_cmpint (aar_money_kind_of ((AarAmount *) amount, (AarNode *) node), ==, AAR_MONEY_OPERATION);
  aar_record_set_text (amount, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_SAVING);
  g_assert_cmpint (aar_money_kind_of ((AarAmount *) amount, (AarNode *) node), ==, AAR_MONEY_SAVING);
  aar_record_set_text (amount, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_INCOME);
  g_assert_cmpint (aar_money_kind_of ((AarAmount *) amount, (AarNode *) node), ==, AAR_MONEY_INCOME);
  aar_record_set_text (amount, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_OTHER);
  g_assert_cmpint (aar_money_kind_of ((AarAmount *) amount, (AarNode *) node), ==, AAR_MONEY_OTHER);
  g_assert_true (aar_money_is_summed ((AarAmount *) amount));
  aar_record_set_boolean (amount, AAR_AMOUNT_PART, TRUE);
  g_assert_false (aar_money_is_summed ((AarAmount *) amount));
  aar_record_set_boolean (amount, AAR_AMOUNT_PART, FALSE);
  aar_record_set_text (amount, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_TARGET);
  g_assert_false (aar_money_is_summed ((AarAmount *) amount));
}

/* A sign that begins a formula is guarded at the start of a cell and wherever a reader may begin one; no other is. */
static void
test_guarded_signs (void)
{
  static const char formulas[] = "=+-@", borders[] = ";,\"\t\r\n", blanks[] = "\t\r\n";

  for (AarCsvProfile profile = AAR_CSV_PROFILE_EXCEL; profile <= AAR_CSV_PROFILE_DATA; profile++)
    for (int sign = 1; sign < 128; sign++)
      {
        const char alone[] = { (char) sign, 'a', '\0' }, behind[] = { 'a', ' ', (char) sign, 'a', '\0' };
        g_autoptr (GString) cell = g_string_new (NULL);
        gboolean is_formula = strchr (formulas, sign) != NULL, is_blank = strchr (blanks, sign) != NULL;

        g_assert_cmpint (aar_csv_guard (alone, profile, cell), ==, is_formula || is_blank);
        g_assert_cmpint (cell->str[0] == '\'' && sign != '\'', ==, is_formula || is_blank);
        aar_csv_unguard (cell);
        g_assert_cmpstr (cell->str, ==, alone);
        g_assert_false (aar_csv_guard (behind, profile, cell));
        g_assert_cmpstr (cell->str, ==, behind);
        for (const char *border = borders; *border != '\0'; border++)
          {
            const char inside[] = { 'a', *border, (char) sign, 'a', '\0' };

            g_assert_cmpint (aar_csv_guard (inside, profile, cell), ==, is_formula);
            aar_csv_unguard (cell);
            g_assert_cmpstr (cell->str, ==, inside);
          }
      }
}

static char *
write_row (AarCsvProfile profile, const char *const *cells)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  for (guint i = 0; cells[i] != NULL; i++)
    aar_csv_writer_add_text (writer, cells[i]);
  aar_csv_writer_end_row (writer);
  for (guint i = 0; cells[i] != NULL; i++)
    aar_csv_writer_add_text (writer, cells[i]);
  aar_csv_writer_end_row (writer);
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

/* Excel refuses a file that begins with ID; it does so nowhere else, and elsewhere the letters stay. */
static void
test_no_sylk (void)
{
  static const struct
  {
    const char *cells[3], *data, *excel;
  } cases[] = {
    { { "ID", "B" }, "id,B\r\nID,B\r\n", "\xef\xbb\xbfid;B\r\nID;B\r\n" },
    { { "IDé", "ID" }, "idé,ID\r\nIDé,ID\r\n", "\xef\xbb\xbfidé;ID\r\nIDé;ID\r\n" },
    { { "Id", "ID" }, "Id,ID\r\nId,ID\r\n", "\xef\xbb\xbfId;ID\r\nId;ID\r\n" },
    { { "A", "ID" },
      "A,ID\r\nA,ID\r\n",
      "\xef\xbb\xbf"
      "A;ID\r\nA;ID\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data = write_row (AAR_CSV_PROFILE_DATA, cases[i].cells);
      g_autofree char *excel = write_row (AAR_CSV_PROFILE_EXCEL, cases[i].cells);

      g_assert_cmpstr (data, ==, cases[i].data);
      g_assert_cmpstr (excel, ==, cases[i].excel);
    }
}

/* What has a separator, a quote, a line end or a blank at its end in it is quoted; what has none is not. */
static void
test_quotes (void)
{
  static const struct
  {
    const char *text, *data, *excel;
  } cases[] = {
    { "a", "a", "a" },
    { "a b", "a b", "a b" },
    { "a,b", "\"a,b\"", "a,b" },
    { "a;b", "a;b", "\"a;b\"" },
    { "a\"b", "\"a\"\"b\"", "\"a\"\"b\"" },
    { "\"", "\"\"\"\"", "\"\"\"\"" },
    { "a\nb", "\"a\nb\"", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"", "\"a\rb\"" },
    { "a\tb", "\"a\tb\"", "\"a\tb\"" },
    { " a", "\" a\"", "\" a\"" },
    { "a ", "\"a \"", "\"a \"" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint excel = 0; excel < 2; excel++)
      {
        const char *const cells[] = { "x", cases[i].text, NULL };
        g_autofree char *rows = write_row (excel ? AAR_CSV_PROFILE_EXCEL : AAR_CSV_PROFILE_DATA, cells);
        g_autofree char *wanted = g_strconcat ("\r\nx", excel ? ";" : ",", excel ? cases[i].excel : cases[i].data,
                                               "\r\n", NULL);

        /* the second row: in the first one both separators are quoted */
        g_assert_true (g_str_has_suffix (rows, wanted));
      }
}

/* Numbers are written with the sign of the decimals that the reader expects, and without any between the thousands. */
static void
test_numbers (void)
{
  static const struct
  {
    double number;
    const char *data, *excel;
  } cases[] = {
    { 0, "0", "0" },
    { 1.5, "1.5", "1,5" },
    { -0.25, "-0.25", "-0,25" },
    { 1234567, "1234567", "1234567" },
    { 0.1 + 0.2, "0.3", "0,3" },
    { NAN, "", "" },
    { INFINITY, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint excel = 0; excel < 2; excel++)
      {
        g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (excel ? AAR_CSV_PROFILE_EXCEL : AAR_CSV_PROFILE_DATA,
                                                              NULL, NULL);
        g_autoptr (GBytes) bytes = NULL;
        g_autofree char *text = NULL, *wanted = NULL;
        const char *data;
        gsize length;

        aar_csv_writer_add_text (writer, "x");
        aar_csv_writer_add_real (writer, cases[i].number);
        aar_csv_writer_add_integer (writer, -1234567);
        aar_csv_writer_add_date (writer, "2026-01-31");
        aar_csv_writer_add_date (writer, NULL);
        aar_csv_writer_end_row (writer);
        bytes = aar_csv_writer_to_bytes (writer);
        data = g_bytes_get_data (bytes, &length);
        text = g_strndup (data, length);
        wanted = excel ? g_strdup_printf ("\xef\xbb\xbfx;%s;-1234567;2026-01-31;\r\n", cases[i].excel)
                       : g_strdup_printf ("x,%s,-1234567,2026-01-31,\r\n", cases[i].data);
        g_assert_cmpstr (text, ==, wanted);
      }
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (names) != NULL)
    n++;
  return n;
}

/* What was begun and given up leaves the old file, or none, and nothing beside it. */
static void
test_given_up (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-replacement-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.csv", NULL), *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      AarFileReplacement *replacement = aar_file_replacement_new (file, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (
          g_output_stream_write_all (aar_file_replacement_get_stream (replacement), "half", 4, NULL, NULL, &error));
      /* while it is written it stands beside */
      g_assert_cmpuint (count_files (folder), ==, i + 1);
      aar_file_replacement_free (replacement);
      g_assert_cmpuint (count_files (folder), ==, i);
      if (i == 0)
        g_assert_true (g_file_set_contents (path, "old", -1, NULL));
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/cells/columns", test_columns);
  g_test_add_func ("/exchange/cells/latest-measurement", test_latest_measurement);
  g_test_add_func ("/exchange/cells/times-carried", test_times_carried);
  g_test_add_func ("/exchange/cells/money-kinds", test_money_kinds);
  g_test_add_func ("/exchange/cells/money-kinds-of-its-own", test_own_kind_of_money);
  g_test_add_func ("/exchange/cells/guarded-signs", test_guarded_signs);
  g_test_add_func ("/exchange/cells/no-sylk", test_no_sylk);
  g_test_add_func ("/exchange/cells/quotes", test_quotes);
  g_test_add_func ("/exchange/cells/numbers", test_numbers);
  g_test_add_func ("/exchange/cells/given-up", test_given_up);
  return g_test_run ();
}
