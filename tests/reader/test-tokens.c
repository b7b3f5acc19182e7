/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader takes a stretch of text for: labels, numbers, times, bullets, smileys, lines that say nothing. */
#include "aar-lexicon.h"
#include "aar-reader-block.h"
#include "aar-reader-draft.h"
#include "aar-reader-mark.h"
#include "aar-reader-time.h"

static void
test_label (void)
{
  const AarLexicon *danish = aar_lexicon_get ("da"), *swedish = aar_lexicon_get ("sv");
  AarTerm term;

  g_assert_true (aar_lexicon_match (danish, "Politisk og administrativ forankring", &term));
  g_assert_cmpint (term.field, ==, AAR_READER_ANCHORING);
  g_assert_true (aar_lexicon_match (danish, "Politisk: Teknisk Udvalg", &term));
  g_assert_cmpint (term.field, ==, AAR_READER_POLITICAL);
  g_assert_cmpuint (term.length, ==, strlen ("Politisk"));
  g_assert_true (aar_lexicon_match (swedish, "ANSVARIG NÄMND: Socialnämnden", &term));
  g_assert_cmpint (term.field, ==, AAR_READER_COMMITTEE);
  g_assert_false (aar_lexicon_match (swedish, "Skolan ligger vid torget", &term));
}

/* A new wording is a line in a key file, and both files have the same keys. */
static void
test_same_keys (void)
{
  static const char *const keys[][2] = { { "kinds", "area" },      { "labels", "action" },   { "labels", "milestone" },
                                         { "rounds", "quarter" },  { "time", "months" },     { "amounts", "million" },
                                         { "levels", "progress" }, { "messages", "period" }, { "singular", "words" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_nonnull (aar_lexicon_get_list (aar_lexicon_get ("da"), keys[i][0], keys[i][1])[0]);
      g_assert_nonnull (aar_lexicon_get_list (aar_lexicon_get ("sv"), keys[i][0], keys[i][1])[0]);
    }
}

static void
assert_time (const char *language, const char *text, const char *from, const char *to)
{
  AarReaderTime time;

  g_assert_true (aar_reader_time_parse (aar_lexicon_get (language), text, &time));
  g_assert_cmpstr (time.from, ==, from);
  g_assert_cmpstr (time.to, ==, to);
}

static void
test_time (void)
{
  AarReaderTime time;

  assert_time ("da", "1. Kvartal 2025", "2025-01-01", "2025-03-31");
  assert_time ("da", "3. og 4. kvartal 2025", "2025-07-01", "2025-12-31");
  assert_time ("da", "1.-4. Kvartal 2024", "2024-01-01", "2024-12-31");
  assert_time ("da", "31.12.2018", "2018-12-31", "2018-12-31");
  assert_time ("da", "1. marts 2024", "2024-03-01", "2024-03-01");
  assert_time ("da", "2. halvår 2026", "2026-07-01", "2026-12-31");
  assert_time ("sv", "Tertial 2 2025", "2025-05-01", "2025-08-31");
  assert_time ("sv", "Q2 2025", "2025-04-01", "2025-06-30");
  assert_time ("sv", "maj 2025", "2025-05-01", "2025-05-31");
  g_assert_true (aar_reader_time_is_round (aar_lexicon_get ("da"), "2. budgetopfølgning 2026", &time));
  g_assert_cmpuint (time.first, ==, 2);
  g_assert_false (aar_reader_time_is_round (aar_lexicon_get ("da"), "1. kvartal 2026 går med planlægning", &time));
  g_assert_false (aar_reader_time_parse (aar_lexicon_get ("da"), "32.13.2020", &time));
}

static void
test_span (void)
{
  char from[12], to[12];

  g_assert_true (aar_reader_time_find_span (aar_lexicon_get ("sv"), "hösten 2025 till juni 2026", from, to));
  g_assert_cmpstr (from, ==, "2025-01-01");
  g_assert_cmpstr (to, ==, "2026-06-30");
  g_assert_true (aar_reader_time_find_span (aar_lexicon_get ("da"), "2024-26", from, to));
  g_assert_cmpstr (to, ==, "2026-12-31");
  g_assert_false (aar_reader_time_find_span (aar_lexicon_get ("da"), "Løbende", from, to));
}

static void
test_number (void)
{
  char number[24];
  guint depth;

  g_assert_cmpstr (aar_reader_parse_number ("2.03.1. Ny skole", number, &depth), ==, "Ny skole");
  g_assert_cmpstr (number, ==, "2.03.1");
  g_assert_cmpuint (depth, ==, 3);
  g_assert_cmpstr (aar_reader_parse_number ("4) Ny vej", number, &depth), ==, "Ny vej");
  g_assert_null (aar_reader_parse_number ("40 km/t i byen", number, &depth));
  g_assert_null (aar_reader_parse_number ("2024 blev året", number, &depth));
}

static void
test_marks (void)
{
  guint rank;
  const char *smiley = NULL;
  char line[] = "1. opfølgning \xef\x81\x8b";
  char tail[] = "Ny cykelsti Anlæg og drift Tid Smiley";
  char plain[] = "Den nye sti er klar";
  char abbreviation[24];

  g_assert_cmpstr (aar_reader_bullet_at ("\xef\x82\xb7 Plante træer", &rank), ==, "Plante træer");
  g_assert_cmpstr (aar_reader_bullet_at ("o Løn", &rank), ==, "Løn");
  g_assert_cmpuint (rank, ==, 2);
  g_assert_null (aar_reader_bullet_at ("-3 grader", &rank));
  g_assert_cmpstr (aar_reader_smiley_at ("\xef\x81\x8c : Nej", &smiley), ==, ": Nej");
  g_assert_cmpstr (smiley, ==, "sad");
  g_assert_cmpstr (aar_reader_take_smiley (line), ==, "neutral");
  g_assert_cmpstr (line, ==, "1. opfølgning");
  g_assert_cmpstr (aar_reader_table_tail (aar_lexicon_get ("da"), tail), ==, "both");
  g_assert_cmpstr (tail, ==, "Ny cykelsti");
  g_assert_null (aar_reader_table_tail (aar_lexicon_get ("da"), plain));
  g_assert_cmpstr (aar_reader_definition_at ("BUU = Børne- og Ungeudvalget", abbreviation), ==,
                   "Børne- og Ungeudvalget");
  g_assert_cmpstr (abbreviation, ==, "BUU");
}

static void
assert_joined (const char *first, const char *second, const char *expected)
{
  g_autoptr (GString) text = g_string_new (first);

  aar_reader_append_line (text, second);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_join (void)
{
  assert_joined ("den forvent-", "ning vi har", "den forventning vi har");
  assert_joined ("varme-", "og elforsyning", "varme- og elforsyning");
  assert_joined ("i 2024-", "2026", "i 2024-2026");
  assert_joined ("mere CO2-", "fri drift", "mere CO2-fri drift");
  assert_joined ("en lang", "linje", "en lang linje");
}

static void
test_near (void)
{
  g_assert_true (aar_reader_near ("Rejs klimavenligt", "Rejs klimavenlgit"));
  g_assert_true (aar_reader_near ("Energi-spare", "Energispare"));
  g_assert_false (aar_reader_near ("Verdensmål 11", "Verdensmål 12"));
  g_assert_false (aar_reader_near ("Center for Teknik", "Center for Trafik"));
}

static AarReaderLines *
read_lines (const char *text)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("plan.txt", text);
  AarReaderLines *lines = aar_reader_lines_new (document, aar_lexicon_get ("da"));

  /* The lines point into the document, which the caller does not see. */
  for (guint i = 0; i < lines->lines->len; i++)
    aar_reader_lines_get (lines, i)->raw = NULL;
  return lines;
}

static void
test_furniture (void)
{
  g_autoptr (AarReaderLines) lines = read_lines (
      "Årsplan 2025\n- 1 -\nIndholdsfortegnelse\n1 Veje ........ 3\n2 Skoler ...... 5\n\n"
      "Side 2 af 9\n1 Veje\nVi bygger veje.\n3/9\n");

  g_assert_cmpuint (lines->lines->len, ==, 3);
  g_assert_cmpstr (aar_reader_lines_get (lines, 1)->text, ==, "1 Veje");
  g_assert_cmpstr (aar_reader_lines_get (lines, 2)->text, ==, "Vi bygger veje.");
}

static void
test_gap (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AarReaderLines) lines = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "En linje som ikke slutter her men går\n\nvidere på den næste linje.\n\n\n\n");
  lines = read_lines (text->str);
  g_assert_cmpuint (lines->base_gap, ==, 1);
  g_assert_false (aar_reader_lines_is_break (lines, 1));
  g_assert_true (aar_reader_lines_is_break (lines, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/tokens/label", test_label);
  g_test_add_func ("/reader/tokens/same-keys", test_same_keys);
  g_test_add_func ("/reader/tokens/time", test_time);
  g_test_add_func ("/reader/tokens/span", test_span);
  g_test_add_func ("/reader/tokens/number", test_number);
  g_test_add_func ("/reader/tokens/marks", test_marks);
  g_test_add_func ("/reader/tokens/join", test_join);
  g_test_add_func ("/reader/tokens/near", test_near);
  g_test_add_func ("/reader/tokens/furniture", test_furniture);
  g_test_add_func ("/reader/tokens/gap", test_gap);
  return g_test_run ();
}
