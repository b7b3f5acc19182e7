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
  findings = aar_plan_checks_find (content);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_ROUND), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_DATE_OUTSIDE_PERIOD), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_IDENTITY_NUMBER), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_RESPONSIBLE), ==, 1);
  g_assert_cmpuint (count (findings, AAR_CHECK_NO_INDICATOR), ==, 4);
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
  g_test_add_func ("/plan-checks/a-finding-names-place-and-hides-the-number",
                   test_a_finding_names_place_and_hides_the_number);
  return g_test_run ();
}
