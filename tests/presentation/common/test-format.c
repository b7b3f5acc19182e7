/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "aar-error.h"
#include "aar-format.h"
#include "aar-place.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"
#include "aar-table-names.h"
#include "aar-trouble-text.h"

static void
check_span (const char *from, const char *to, const char *language, const char *expected)
{
  g_autofree char *text = aar_format_span (from, to, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_span (void)
{
  check_span ("2031-01-01", "2031-12-31", "da", "2031");
  check_span ("2031-01-01", "2033-12-31", "sv", "2031–2033");
  check_span ("2031-02-01", "2031-05-31", "da", "1. februar 2031 – 31. maj 2031");
  check_span ("2031-02-01", "2031-02-01", "sv", "1 februari 2031");
  check_span ("2031-02-01", NULL, "da", "1. februar 2031 –");
  check_span (NULL, "2031-02-01", "da", "– 1. februar 2031");
  check_span (NULL, NULL, "da", NULL);
}

static void
check_money (gint64 amount, const char *currency, const char *language, const char *expected)
{
  g_autofree char *text = aar_format_money (amount, currency, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_money (void)
{
  check_money (0, "DKK", "da", "0\u00a0kr.");
  check_money (999, "DKK", "da", "999\u00a0kr.");
  check_money (1250000, "DKK", "da", "1.250.000\u00a0kr.");
  check_money (-1250000, "SEK", "sv", "\u22121\u00a0250\u00a0000\u00a0kr");
  check_money (1000, "SEK", "da", "1.000\u00a0SEK");
  check_money (1000, NULL, "da", "1.000");
  check_money (G_MININT64, NULL, "da", "\u22129.223.372.036.854.775.808");
}

static void
test_decimal (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = { { 0, "0" }, { 1.5, "1,5" }, { 0.25, "0,25" }, { 12, "12" }, { 100, "100" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = aar_format_decimal (cases[i].number, "da");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_unit (void)
{
  g_autoptr (AarUnit) unit = aar_record_new (AAR_TABLE_UNIT, 1);
  g_autofree char *nothing = aar_format_unit (NULL);
  g_autofree char *empty = aar_format_unit (unit);
  g_autofree char *name = NULL;
  g_autofree char *both = NULL;

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (empty, ==, "");
  aar_record_set_text (unit, AAR_UNIT_NAME, "Center for Veje");
  name = aar_format_unit (unit);
  g_assert_cmpstr (name, ==, "Center for Veje");
  aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, "CV");
  both = aar_format_unit (unit);
  g_assert_cmpstr (both, ==, "Center for Veje (CV)");
}

static void
check_word (AarPlan *plan, AarPlanWord word, const char *expected)
{
  g_autofree char *text = aar_plan_words_get_caption (plan, word, AAR_PLAN_WORD_PLURAL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);
  g_autofree char *singular = NULL;

  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  check_word (plan, AAR_PLAN_WORD_MILESTONE, "Milepæle");
  check_word (plan, AAR_PLAN_WORD_ECONOMY, "Økonomi");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "sv");
  check_word (plan, AAR_PLAN_WORD_INITIATIVE, "Åtgärder");
  check_word (plan, AAR_PLAN_WORD_ECONOMY, "Ekonomi");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, "Delmål");
  check_word (plan, AAR_PLAN_WORD_INITIATIVE, "Delmål");
  singular = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_SINGULAR);
  g_assert_cmpstr (singular, ==, "Delmål");
  for (guint i = 0; i < AAR_N_PLAN_WORDS; i++)
    {
      g_autofree char *text = aar_plan_words_get_caption (plan, (AarPlanWord) i, AAR_PLAN_WORD_SINGULAR);

      g_assert_cmpuint (strlen (text), >, 0);
    }
}

static void
check_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* What a plan has a word for is called by it, all else in the language of the window. */
static void
test_table_names (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);

  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, "Delmål");
  aar_record_set_text (plan, AAR_PLAN_INDICATOR_WORD, "Målindikator");
  check_text (aar_table_name (AAR_TABLE_NODE, plan, FALSE), "Delmål");
  check_text (aar_table_name (AAR_TABLE_NODE, plan, TRUE), "Indsatsområde");
  check_text (aar_table_name (AAR_TABLE_NODE, NULL, FALSE), "Initiative");
  check_text (aar_table_name (AAR_TABLE_UNIT, plan, FALSE), "Unit");
  check_text (aar_table_name_many (AAR_TABLE_MILESTONE, plan), "Milepæle");
  check_text (aar_table_count (AAR_TABLE_NODE, plan, FALSE, 27), "27\u00a0delmål");
  check_text (aar_table_count (AAR_TABLE_INDICATOR, plan, FALSE, 2), "2\u00a0målindikatorer");
  check_text (aar_table_count (AAR_TABLE_MILESTONE, NULL, FALSE, 1), "1 milestone");
  check_text (aar_table_count (AAR_TABLE_UNIT, plan, FALSE, 11), "11 units");
  check_text (aar_table_name_new (AAR_TABLE_UNIT, "Vej"), "New unit “Vej”");
  check_text (aar_plan_words_get_all (plan, AAR_PLAN_WORD_INITIATIVE), "Alle delmål");
  for (guint table = 0; table < AAR_N_TABLES; table++)
    for (const AarTable *part = aar_table_get_parts (table); *part != AAR_TABLE_NONE; part++)
      g_assert_true (g_str_has_prefix (aar_table_name_addition (*part), "Add "));
}

/* A round is told by its name, or else by its day; no label stays empty. */
static void
test_round (void)
{
  g_autoptr (AarRound) round = aar_record_new (AAR_TABLE_ROUND, 1);
  g_autofree char *unnamed = aar_round_dup_title (round, "da");
  g_autofree char *dated = NULL, *named = NULL;

  aar_record_set_text (round, AAR_ROUND_DATE, "2031-03-31");
  dated = aar_round_dup_title (round, "da");
  aar_record_set_text (round, AAR_ROUND_NAME, "1. kvartal");
  named = aar_round_dup_title (round, "da");
  g_assert_cmpstr (unnamed, ==, "Unnamed Round");
  g_assert_cmpstr (dated, ==, "31. marts 2031");
  g_assert_cmpstr (named, ==, "1. kvartal");
}

static void
test_place (void)
{
  g_autoptr (AarPlace) place = aar_place_copy (&(AarPlace) { AAR_PLACE_AREA, 7, 8 });
  g_autoptr (AarPlace) copy = aar_place_copy (place);

  g_assert_true (aar_place_equal (place, copy));
  g_assert_false (aar_place_equal (place, NULL));
  g_assert_true (aar_place_equal (NULL, NULL));
  copy->id = 9;
  g_assert_false (aar_place_equal (place, copy));
}

/* Nothing is said twice: where the message says what to do, that is all. */
static void
test_trouble (void)
{
  g_autoptr (GError) busy = g_error_new_literal (AAR_ERROR, AAR_ERROR_BUSY, "Somebody writes. Try again.");
  g_autoptr (GError) damaged = g_error_new_literal (AAR_ERROR, AAR_ERROR_CORRUPT, "Page 7 is missing.");
  g_autofree char *of_busy = aar_trouble_get_advice (busy);
  g_autofree char *of_damaged = aar_trouble_get_advice (damaged);

  g_assert_cmpstr (of_busy, ==, busy->message);
  g_assert_true (g_str_has_suffix (of_damaged, damaged->message));
  g_assert_cmpuint (strlen (of_damaged), >, strlen (damaged->message));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/span", test_span);
  g_test_add_func ("/format/money", test_money);
  g_test_add_func ("/format/decimal", test_decimal);
  g_test_add_func ("/format/unit", test_unit);
  g_test_add_func ("/format/words", test_words);
  g_test_add_func ("/format/table-names", test_table_names);
  g_test_add_func ("/format/round", test_round);
  g_test_add_func ("/format/place", test_place);
  g_test_add_func ("/format/trouble", test_trouble);
  return g_test_run ();
}
