/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What times, years, levels, posts and lines of a document mean, each over its whole range. */
#include "aar-document-reader.h"
#include "aar-lexicon.h"
#include "aar-model.h"
#include "aar-reader-time.h"

#include <string.h>

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
first (AarPlanContent *content, AarTable table)
{
  GPtrArray *records = aar_plan_content_get_records (content, table);

  return records->len > 0 ? records->pdata[0] : NULL;
}

static void
assert_span (const char *language, const char *text, const char *from, const char *to)
{
  AarReaderTime time;

  g_test_message ("%s", text);
  g_assert_true (aar_reader_time_parse (aar_lexicon_get (language), text, &time));
  g_assert_cmpstr (time.from, ==, from);
  g_assert_cmpstr (time.to, ==, to);
}

/* Each part of a year begins where the one before has ended. */
static void
test_parts_of_years (void)
{
  static const struct
  {
    const char *language, *format;
    guint months;
  } cases[] = {
    { "da", "%u. kvartal 2025", 3 }, { "da", "%u. halvår 2025", 6 }, { "sv", "Q%u 2025", 3 },
    { "sv", "Tertial %u 2025", 4 },  { "sv", "Kvartal %u 2025", 3 }, { "sv", "Halvår %u 2025", 6 },
  };
  static const guint days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint n = 1; n <= 12 / cases[i].months; n++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        guint month = n * cases[i].months;
        g_autofree char *from = g_strdup_printf ("2025-%02u-01", month - cases[i].months + 1);
        g_autofree char *to = g_strdup_printf ("2025-%02u-%02u", month, days[month - 1]);
        g_auto (GStrv) halves = g_strsplit (cases[i].format, "%u", 2);

        g_string_append_printf (text, "%s%u%s", halves[0], n, halves[1]);
        assert_span (cases[i].language, text->str, from, to);
      }
}

static void
test_months (void)
{
  static const char *const names[][2] = {
    { "januar", "januari" },  { "februar", "februari" },  { "marts", "mars" },
    { "april", "april" },     { "maj", "maj" },           { "juni", "juni" },
    { "juli", "juli" },       { "august", "augusti" },    { "september", "september" },
    { "oktober", "oktober" }, { "november", "november" }, { "december", "december" },
  };
  static const guint days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  for (guint i = 0; i < 12; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *month = g_strdup_printf ("%s 2024", names[i][j]);
        g_autofree char *day = g_strdup_printf (j == 0 ? "15. %s 2024" : "15 %s 2024", names[i][j]);
        g_autofree char *from = g_strdup_printf ("2024-%02u-01", i + 1);
        g_autofree char *to = g_strdup_printf ("2024-%02u-%02u", i + 1, days[i]);
        g_autofree char *on = g_strdup_printf ("2024-%02u-15", i + 1);

        assert_span (j == 0 ? "da" : "sv", month, from, to);
        assert_span (j == 0 ? "da" : "sv", day, on, on);
      }
}

/* The years in a title are those that the plan holds for, also where the second is shortened. */
static void
test_years_of_titles (void)
{
  static const struct
  {
    const char *title, *from, *to;
  } cases[] = {
    { "Handleplan for natur 2026", "2026-01-01", "2026-12-31" },
    { "Handleplan for natur 2022-2025", "2022-01-01", "2025-12-31" },
    { "Handleplan for natur 2022-25", "2022-01-01", "2025-12-31" },
    { "Handleplan for natur 2026-27", "2026-01-01", "2027-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\nVestermose Kommune\n\n1. Flere bier\nDer sås blomster.\n\n"
                                               "Ansvarlig: Naturgruppen\n",
                                               cases[i].title);
      g_autoptr (AarPlanContent) content = read_plan (text);
      AarPlan *plan = aar_plan_content_get_plan (content);

      g_test_message ("%s", cases[i].title);
      g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM), ==, cases[i].from);
      g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), ==, cases[i].to);
    }
}

/* The level of the longest words counts: what is reached in part, or not, is not reached. */
static void
test_levels (void)
{
  static const struct
  {
    const char *language, *words, *symbol;
  } cases[] = {
    { "sv", "Uppnås", "happy" },
    { "sv", "Uppnås delvis", "neutral" },
    { "sv", "Delvis uppnått", "neutral" },
    { "sv", "Uppnås inte", "sad" },
    { "sv", "Ej uppnått", "sad" },
    { "sv", "Uppfylls delvis", "neutral" },
    { "sv", "Uppfylls ej", "sad" },
    { "sv", "Genomförd", "happy" },
    { "sv", "Delvis genomförd", "neutral" },
    { "sv", "Inte genomförd", "sad" },
    { "sv", "Målet uppnås delvis", "neutral" },
    { "da", "Opfyldt", "happy" },
    { "da", "Delvist opfyldt", "neutral" },
    { "da", "Ikke opfyldt", "sad" },
    { "da", "Nået", "happy" },
    { "da", "Delvist nået", "neutral" },
    { "da", "Ikke nået", "sad" },
    { "da", "Gennemført", "happy" },
    { "da", "Ikke gennemført", "sad" },
    { "da", "Grøn", "happy" },
    { "da", "Gul", "neutral" },
    { "da", "Rød", "sad" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          g_str_equal (cases[i].language, "da")
              ? "Status på naturplan 2026\nVestermose Kommune\n\n1. Flere bier\nDer sås blomster.\n\n"
                "Ansvarlig: Naturgruppen\nStatus: %s\n\n2. Flere frøer\nDer graves vandhuller.\n\n"
                "Ansvarlig: Naturgruppen\n"
              : "Verksamhetsplan 2026 Kulturnämnden\n\nInsats: Öppna hallar\nSyfte\nAlla ska röra sig på lovet.\n"
                "Ansvarig nämnd: Kulturnämnden\nMåluppfyllelse: %s\n\n"
                "Insats: Biblioteket\nSyfte\nBokbussen ska nå alla byar.\n",
          cases[i].words);
      g_autoptr (AarPlanContent) content = read_plan (text);
      gpointer answer = first (content, AAR_TABLE_ASSESSMENT), level;

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (answer);
      level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL, aar_record_get_integer (answer, AAR_ASSESSMENT_LEVEL));
      g_assert_cmpstr (aar_record_get_text (level, AAR_LEVEL_SYMBOL), ==, cases[i].symbol);
    }
}

/* Posts, whole and in parts. */
static void
test_posts (void)
{
  static const struct
  {
    const char *text;
    double fte;
  } cases[] = {
    { "1 årsværk", 1 },      { "2 årsværk", 2 },       { "1,5 årsværk", 1.5 },      { "1/2 årsværk", 0.5 },
    { "3/4 årsværk", 0.75 }, { "0,25 årsværk", 0.25 }, { "1 fuldtidsstilling", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Handleplan 2026\nVestermose Kommune\n\nIndsats 1: Flere bier\n"
                                               "Formål: Der sås blomster.\nRessourcer: %s i Naturgruppen\n"
                                               "Ansvarlig: Naturgruppen\n\nIndsats 2: Flere frøer\n"
                                               "Formål: Der graves.\nAnsvarlig: Naturgruppen\n",
                                               cases[i].text);
      g_autoptr (AarPlanContent) content = read_plan (text);
      gpointer staffing = first (content, AAR_TABLE_STAFFING);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (staffing);
      g_assert_cmpfloat (aar_record_get_real (staffing, AAR_STAFFING_FTE), ==, cases[i].fte);
    }
}

/* Each entry says on which line it was found: its title stands there. */
static void
test_source_lines (void)
{
  static const char text[] = "Handleplan 2026\nVestermose Kommune\n\nIndsatsområde 1: Natur\n\n"
                             "Indsats 1.1: Flere bier\nFormål: Der sås blomster.\nAnsvarlig: Naturgruppen\n\n\n"
                             "Indsats 1.2: Flere frøer\nFormål: Der graves vandhuller.\nAnsvarlig: Naturgruppen\n\n"
                             "Indsatsområde 2: Vand\n\n"
                             "Indsats 2.1: Renere åer\nFormål: Åerne renses.\nAnsvarlig: Naturgruppen\n";
  g_autoptr (AarPlanContent) content = read_plan (text);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (nodes->len, ==, 5);
  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 line = aar_record_get_integer (nodes->pdata[i], AAR_NODE_SOURCE_LINE);

      g_assert_cmpint (line, >, 0);
      g_assert_cmpint (line, <=, g_strv_length (lines));
      g_assert_true (g_str_has_suffix (lines[line - 1], aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE)));
      g_assert_cmpstr (aar_record_get_text (nodes->pdata[i], AAR_NODE_SOURCE_DOCUMENT), ==, "plan.txt");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/meanings/parts-of-years", test_parts_of_years);
  g_test_add_func ("/reader/meanings/months", test_months);
  g_test_add_func ("/reader/meanings/years-of-titles", test_years_of_titles);
  g_test_add_func ("/reader/meanings/levels", test_levels);
  g_test_add_func ("/reader/meanings/posts", test_posts);
  g_test_add_func ("/reader/meanings/source-lines", test_source_lines);
  return g_test_run ();
}
