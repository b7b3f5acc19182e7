/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-milestone-state.h"
#include "aar-round-state.h"
#include "fixture.h"

static AarRoundState *
state_of (AarPlanContent *content)
{
  return aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), "2018-03-21");
}

static void
test_nothing_is_answered_at_first (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = state_of (content);

  g_assert_cmpuint (state->nodes->len, ==, 5);
  g_assert_cmpuint (state->n_answered, ==, 0);
  g_assert_true (state->has_date);
  g_assert_cmpint (state->days_left, ==, 10);
  g_assert_cmpuint (state->promised->len, ==, 3);
}

static void
test_units_that_miss_most_come_first (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;
  const AarRoundUnit *first, *second, *last;

  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_EFFORT, 0, NULL);
  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_ECONOMY, 1, NULL);
  state = state_of (content);
  g_assert_cmpuint (state->n_answered, ==, 1);
  g_assert_cmpuint (state->units->len, ==, 3);
  first = state->units->pdata[0];
  second = state->units->pdata[1];
  last = state->units->pdata[2];
  g_assert_true (first->unit == fixture_record (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY));
  g_assert_cmpuint (first->n_open, ==, 3);
  g_assert_true (second->unit == fixture_record (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS));
  g_assert_cmpuint (second->nodes->len, ==, 2);
  g_assert_cmpuint (second->n_open, ==, 1);
  g_assert_null (last->unit);
  g_assert_cmpuint (last->n_open, ==, 1);
}

static void
test_not_assessed_is_a_state_of_its_own (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;
  const AarRoundNode *heating, *roofs, *reading, *shared;

  fixture_assess (content, FIXTURE_HEATING, 0, FIXTURE_EFFORT, -1, NULL);
  fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, -1, "Vi er i gang");
  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_EFFORT, 2, NULL);
  fixture_assess (content, FIXTURE_SHARED, 0, FIXTURE_ECONOMY, 1, NULL);
  state = state_of (content);
  shared = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_SHARED));
  heating = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  roofs = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
  reading = aar_round_state_get_node (state, fixture_id (content, AAR_TABLE_NODE, FIXTURE_READING));
  g_assert_cmpint (heating->states[FIXTURE_EFFORT], ==, AAR_ANSWER_NOT_ASSESSED);
  g_assert_false (heating->is_started);
  g_assert_cmpint (roofs->states[FIXTURE_EFFORT], ==, AAR_ANSWER_STARTED);
  g_assert_true (roofs->is_started);
  g_assert_false (roofs->is_answered);
  g_assert_cmpint (reading->states[FIXTURE_EFFORT], ==, AAR_ANSWER_GIVEN);
  g_assert_cmpint (reading->states[FIXTURE_ECONOMY], ==, AAR_ANSWER_NOT_ASSESSED);
  /* the effort is the answer, the economy is told where there is something to tell */
  g_assert_true (reading->is_answered);
  g_assert_cmpint (shared->states[FIXTURE_ECONOMY], ==, AAR_ANSWER_GIVEN);
  g_assert_false (shared->is_answered);
  g_assert_true (shared->is_started);
}

static void
test_answers_of_another_round_do_not_count (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;

  fixture_assess (content, FIXTURE_READING, 1, FIXTURE_EFFORT, 0, NULL);
  fixture_assess (content, FIXTURE_READING, 1, FIXTURE_ECONOMY, 0, NULL);
  state = state_of (content);
  g_assert_cmpuint (state->n_answered, ==, 0);
}

static void
test_without_scales_the_milestones_are_the_answer (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;

  while (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len > 0)
    aar_plan_content_remove (content, fixture_record (content, AAR_TABLE_SCALE, 0));
  aar_record_set_boolean (fixture_record (content, AAR_TABLE_MILESTONE, 3), AAR_MILESTONE_DONE, TRUE);
  state = state_of (content);
  g_assert_cmpuint (state->nodes->len, ==, 2);
  g_assert_cmpuint (state->n_answered, ==, 1);
  g_assert_cmpuint (state->promised->len, ==, 2);
}

static void
test_a_hundred_thousand_initiatives (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;
  gint64 plan = fixture_id (content, AAR_TABLE_PLAN, 0);

  for (guint i = 0; i < 100000; i++)
    {
      AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
      AarResponsibility *responsibility = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY,
                                                                   aar_record_get_id (node));

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (responsibility, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
      aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_UNIT, fixture_id (content, AAR_TABLE_UNIT, i % 2));
    }
  state = state_of (content);
  g_assert_cmpuint (state->nodes->len, ==, 100005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-state/nothing-is-answered-at-first", test_nothing_is_answered_at_first);
  g_test_add_func ("/round-state/units-that-miss-most-come-first", test_units_that_miss_most_come_first);
  g_test_add_func ("/round-state/not-assessed-is-a-state-of-its-own", test_not_assessed_is_a_state_of_its_own);
  g_test_add_func ("/round-state/answers-of-another-round-do-not-count", test_answers_of_another_round_do_not_count);
  g_test_add_func ("/round-state/without-scales-the-milestones-are-the-answer",
                   test_without_scales_the_milestones_are_the_answer);
  g_test_add_func ("/round-state/a-hundred-thousand-initiatives", test_a_hundred_thousand_initiatives);
  return g_test_run ();
}
