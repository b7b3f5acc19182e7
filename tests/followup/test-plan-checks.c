/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-identity-number.h"
#include "aar-plan-checks.h"
#include "fixture.h"

static void
test_identity_numbers_are_found (void)
{
  static const char *const numbers[] = {
    "Kontakt Jens, 010188-1234, om sagen",
    "cpr 290200-1111",
    "811218-9876 i Björkhult",
    "19811218-9876",
    "198112189876",
    "811278-9873",
    "Født 311299–0000 (Vejle)",
    "8112189876",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!aar_identity_number_find (numbers[i], NULL, NULL))
      g_error ("not found: %s", numbers[i]);
}

static void
test_other_numbers_are_not (void)
{
  static const char *const numbers[] = {
    "Sag 320188-1234",      "2018-03-31",
    "12.500.000 kr.",       "tlf. 44772000",
    "556016-0680",          "19811218-9875",
    "010188-12345",         "1010188-1234",
    "0101881234",           "J.nr. 00.30.00-Ø00-1-17",
    "uge 12-13, 2018-2021", "EAN 5798008760004",
    "DKK 150318 2018",      "",
    "8112189875",
  };

  g_assert_false (aar_identity_number_find (NULL, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (aar_identity_number_find (numbers[i], NULL, NULL))
      g_error ("found: %s", numbers[i]);
}

static guint
count (GPtrArray *findings, AarCheck check)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((AarFinding *) findings->pdata[i])->check == check;
  return n;
}

static void
test_a_plan_is_checked (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) findings = NULL;
  AarAction *action;

  aar_record_set_integer (fixture_record (content, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_ROUND, 0);
  aar_record_set_text (fixture_record (content, AAR_TABLE_NODE, 1), AAR_NODE_TIMELINE_TO, "2019-02-01");
  aar_record_set_text (fixture_record (content, AAR_TABLE_NODE, 1), AAR_NODE_NOTES, "Sagen om 010188-1234.");
  action = aar_plan_content_append (content, AAR_TABLE_ACTION, fixture_id (content, AAR_TABLE_NODE, 2));
  aar_record_set_text (action, AAR_ACTION_DUE, "2018-12-31");
  findings = aar_plan_checks_find (content, NULL);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_ROUND), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_DATE_OUTSIDE_PERIOD), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_IDENTITY_NUMBER), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_RESPONSIBLE), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_INDICATOR), ==, 4);
}

/* What was to be reached before today is overdue until it is told of as reached, or the time of the plan is over. */
static void
test_what_is_late_is_found (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarMilestone *milestone = fixture_record (content, AAR_TABLE_MILESTONE, 0);
  AarAction *action = aar_plan_content_append (content, AAR_TABLE_ACTION, fixture_id (content, AAR_TABLE_NODE, 2));
  static const struct
  {
    const char *today;
    guint n;
  } days[] = {
    { "2018-03-31", 0 }, { "2018-04-01", 1 }, { "2018-06-02", 2 }, { "2018-12-31", 2 }, { "2019-01-01", 0 }
  };

  aar_record_set_text (milestone, AAR_MILESTONE_DUE, "2018-03-31");
  aar_record_set_text (action, AAR_ACTION_DUE, "2018-06-01");
  aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) findings = aar_plan_checks_find (content, days[i].today);

      g_assert_cmpuint (count (findings, AAR_CHECK_OVERDUE), ==, days[i].n);
    }
  aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, TRUE);
  aar_record_set_boolean (action, AAR_ACTION_DONE, TRUE);
  {
    g_autoptr (GPtrArray) findings = aar_plan_checks_find (content, "2018-12-31");

    g_assert_cmpuint (count (findings, AAR_CHECK_OVERDUE), ==, 0);
  }
}

static gpointer
add_decision (AarPlanContent *content, gint64 meeting, const char *state)
{
  gpointer decision = aar_plan_content_append (content, AAR_TABLE_DECISION, meeting);

  aar_record_set_text (decision, AAR_DECISION_STATE, state);
  return decision;
}

/* Decisions that were adopted and that nothing names are found, and initiatives without one where others have one. */
static void
test_loose_decisions_are_found (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  gint64 organisation = aar_record_get_integer (aar_plan_content_get_plan (content), AAR_PLAN_ORGANISATION);
  gint64 meeting = aar_record_get_id (aar_plan_content_append (content, AAR_TABLE_MEETING, organisation));
  gpointer followed = add_decision (content, meeting, AAR_DECISION_STATE_ADOPTED), named;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  guint n_initiatives = FIXTURE_NOBODY - FIXTURE_HEATING + 1;

  add_decision (content, meeting, AAR_DECISION_STATE_REJECTED);
  add_decision (content, meeting, NULL);
  before = aar_plan_checks_find (content, NULL);
  g_assert_cmpuint (count (before, AAR_CHECK_UNFOLLOWED_DECISION), ==, 2);
  g_assert_cmpuint (count (before, AAR_CHECK_NO_DECISION), ==, 0);
  named = aar_plan_content_append (content, AAR_TABLE_NODE_DECISION,
                                   fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  aar_record_set_integer (named, AAR_NODE_DECISION_DECISION, aar_record_get_id (followed));
  after = aar_plan_checks_find (content, NULL);
  g_assert_cmpuint (count (after, AAR_CHECK_UNFOLLOWED_DECISION), ==, 1);
  g_assert_cmpuint (count (after, AAR_CHECK_NO_DECISION), ==, n_initiatives - 1);
}

static void
test_a_finding_names_place_and_hides_the_number (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) findings = NULL;
  AarMilestone *milestone = fixture_record (content, AAR_TABLE_MILESTONE, 1);
  const AarFinding *finding;
  g_autofree char *sentence = NULL;

  aar_record_set_text (milestone, AAR_MILESTONE_STATUS, "Borger 010188-1234 har klaget");
  findings = aar_plan_checks_of_record (aar_plan_content_get_plan (content), milestone);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_true (finding->record == (gpointer) milestone);
  g_assert_cmpuint (finding->field, ==, AAR_MILESTONE_STATUS);
  g_assert_cmpint (finding->node, ==, fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  sentence = aar_finding_describe (finding);
  g_assert_nonnull (strstr (sentence, "010188"));
  g_assert_null (strstr (sentence, "1234"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-checks/identity-numbers-are-found", test_identity_numbers_are_found);
  g_test_add_func ("/plan-checks/other-numbers-are-not", test_other_numbers_are_not);
  g_test_add_func ("/plan-checks/a-plan-is-checked", test_a_plan_is_checked);
  g_test_add_func ("/plan-checks/what-is-late-is-found", test_what_is_late_is_found);
  g_test_add_func ("/plan-checks/loose-decisions-are-found", test_loose_decisions_are_found);
  g_test_add_func ("/plan-checks/a-finding-names-place-and-hides-the-number",
                   test_a_finding_names_place_and_hides_the_number);
  return g_test_run ();
}
