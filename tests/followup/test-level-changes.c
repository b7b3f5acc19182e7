/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-report.h"
#include "aar-round-template.h"
#include "aar-level-changes.h"
#include "fixture.h"

static void
assess_both (AarPlanContent *content, guint node, guint round, int effort, int economy, const char *note)
{
  fixture_assess (content, node, round, FIXTURE_EFFORT, effort, note);
  fixture_assess (content, node, round, FIXTURE_ECONOMY, economy, NULL);
}

static AarPlanContent *
two_rounds (void)
{
  AarPlanContent *content = fixture_new_plan ("da");

  assess_both (content, FIXTURE_HEATING, 0, 0, 0, "Godt");
  assess_both (content, FIXTURE_ROOFS, 0, 2, 0, "Skidt");
  assess_both (content, FIXTURE_READING, 0, 1, 1, "Som før");
  assess_both (content, FIXTURE_HEATING, 1, 1, 0, "Godt");
  assess_both (content, FIXTURE_ROOFS, 1, 0, 1, "Bedre");
  assess_both (content, FIXTURE_READING, 1, 1, 1, " Som  før");
  assess_both (content, FIXTURE_SHARED, 1, -1, -1, NULL);
  return content;
}

static void
test_only_what_changed_is_listed (void)
{
  g_autoptr (AarPlanContent) content = two_rounds ();
  g_autoptr (GPtrArray) changes = aar_level_changes_find (content, fixture_id (content, AAR_TABLE_ROUND, 1));
  const AarLevelChange *heating, *roofs, *money;

  g_assert_cmpuint (changes->len, ==, 3);
  heating = changes->pdata[0];
  roofs = changes->pdata[1];
  money = changes->pdata[2];
  g_assert_true (heating->node == fixture_record (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_assert_cmpint (heating->direction, ==, -1);
  g_assert_cmpint (roofs->direction, ==, 1);
  g_assert_cmpint (aar_record_get_id (roofs->old_level), ==, fixture_level (content, FIXTURE_EFFORT, 2));
  g_assert_true (money->scale == fixture_record (content, AAR_TABLE_SCALE, FIXTURE_ECONOMY));
}

static void
test_nothing_changes_in_the_first_round (void)
{
  g_autoptr (AarPlanContent) content = two_rounds ();
  g_autoptr (GPtrArray) changes = aar_level_changes_find (content, fixture_id (content, AAR_TABLE_ROUND, 0));

  g_assert_cmpuint (changes->len, ==, 0);
}

/* A round that nobody answered is passed over. */
static void
test_the_round_before_is_one_that_was_answered (void)
{
  g_autoptr (AarPlanContent) content = two_rounds ();

  assess_both (content, FIXTURE_HEATING, 3, 0, 0, NULL);
  g_assert_true (aar_level_changes_round_before (content, fixture_id (content, AAR_TABLE_ROUND, 3)) ==
                 fixture_record (content, AAR_TABLE_ROUND, 1));
}

static void
test_good_effort_and_bad_economy (void)
{
  g_autoptr (AarPlanContent) content = two_rounds ();
  gint64 effort = aar_record_get_id (aar_level_changes_effort_scale (content));
  gint64 economy = aar_record_get_id (aar_level_changes_economy_scale (content));
  g_autoptr (GPtrArray) spent = aar_level_changes_good_and_bad (content, fixture_id (content, AAR_TABLE_ROUND, 1),
                                                                effort, economy);
  g_autoptr (GPtrArray) late = aar_level_changes_good_and_bad (content, fixture_id (content, AAR_TABLE_ROUND, 0),
                                                               economy, effort);

  g_assert_cmpint (effort, ==, fixture_id (content, AAR_TABLE_SCALE, FIXTURE_EFFORT));
  g_assert_cmpint (economy, ==, fixture_id (content, AAR_TABLE_SCALE, FIXTURE_ECONOMY));
  g_assert_cmpuint (spent->len, ==, 1);
  g_assert_true (spent->pdata[0] == fixture_record (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_true (late->pdata[0] == fixture_record (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
}

static void
test_reports_have_full_rows (void)
{
  g_autoptr (AarPlanContent) content = two_rounds ();
  g_autoptr (AarFollowupReport) all = NULL;
  g_autoptr (AarFollowupReport) changed = NULL;
  char **row;

  aar_record_set_text (fixture_record (content, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_REASON,
                       "Rettet 4. maj 2018: Talfejl");
  all = aar_followup_report_new (content, fixture_id (content, AAR_TABLE_ROUND, 0));
  changed = aar_followup_report_new_changes (content, fixture_id (content, AAR_TABLE_ROUND, 1));
  g_assert_cmpuint (all->rows->len, ==, 8);
  for (guint i = 0; i < all->rows->len; i++)
    g_assert_cmpuint (g_strv_length (all->rows->pdata[i]), ==, g_strv_length (all->heads));
  row = all->rows->pdata[0];
  g_assert_cmpstr (row[2], ==, "Varmepumper på rådhuset");
  g_assert_cmpstr (row[3], ==, "Ejendomme");
  g_assert_cmpstr (row[4], ==, "Milepæl er opfyldt");
  g_assert_cmpstr (row[10], ==, "ja");
  row = all->rows->pdata[6];
  g_assert_cmpstr (row[4], ==, "ikke vurderet");
  g_assert_cmpuint (changed->rows->len, ==, 3);
  row = changed->rows->pdata[0];
  g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (changed->heads));
  g_assert_cmpstr (row[4], ==, "Milepæl er opfyldt");
  g_assert_cmpstr (row[5], ==, "Ikke fuldt opfyldt");
  g_assert_cmpstr (row[6], ==, "dårligere");
}

static void
test_templates_have_real_dates (void)
{
  static const struct
  {
    AarRoundTemplate template;
    const char *language;
    guint n_rounds;
    const char *last_name;
    const char *first_date;
  } cases[] = {
    { AAR_ROUND_TEMPLATE_NONE, "da", 0, NULL, NULL },
    { AAR_ROUND_TEMPLATE_QUARTERS, "da", 4, "4. kvartal 2025", "2025-03-31" },
    { AAR_ROUND_TEMPLATE_BUDGET, "da", 4, "31.12.2025", "2025-03-31" },
    { AAR_ROUND_TEMPLATE_TERTIALS, "sv", 3, "Tertial 3 2025", "2025-04-30" },
    { AAR_ROUND_TEMPLATE_ACCOUNTS, "sv", 2, "Årsbokslut 2025", "2025-08-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rounds = aar_round_template_make (cases[i].template, 1, cases[i].language, "2025-01-01",
                                                              "2025-12-31");

      g_assert_cmpuint (rounds->len, ==, cases[i].n_rounds);
      if (rounds->len == 0)
        continue;
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[rounds->len - 1], AAR_ROUND_NAME), ==, cases[i].last_name);
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[0], AAR_ROUND_DATE), ==, cases[i].first_date);
    }
}

static void
test_templates_keep_to_the_period (void)
{
  g_autoptr (GPtrArray) school = aar_round_template_make (AAR_ROUND_TEMPLATE_QUARTERS, 1, "da", "2025-08-01",
                                                          "2026-07-31");
  g_autoptr (GPtrArray) none = aar_round_template_make (AAR_ROUND_TEMPLATE_QUARTERS, 1, "da", NULL, "2026-07-31");

  g_assert_cmpuint (school->len, ==, 4);
  g_assert_cmpstr (aar_record_get_text (school->pdata[0], AAR_ROUND_DATE), ==, "2025-09-30");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/level-changes/only-what-changed-is-listed", test_only_what_changed_is_listed);
  g_test_add_func ("/level-changes/nothing-changes-in-the-first-round", test_nothing_changes_in_the_first_round);
  g_test_add_func ("/level-changes/the-round-before-is-one-that-was-answered",
                   test_the_round_before_is_one_that_was_answered);
  g_test_add_func ("/level-changes/good-effort-and-bad-economy", test_good_effort_and_bad_economy);
  g_test_add_func ("/report/reports-have-full-rows", test_reports_have_full_rows);
  g_test_add_func ("/templates/templates-have-real-dates", test_templates_have_real_dates);
  g_test_add_func ("/templates/templates-keep-to-the-period", test_templates_keep_to_the_period);
  return g_test_run ();
}
