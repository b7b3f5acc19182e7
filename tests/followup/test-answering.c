/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answering.h"
#include "aar-carry-over.h"
#include "aar-error.h"
#include "aar-round-lifecycle.h"
#include "fixture.h"

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  AarPlanContent *before;
  gint64 round;
  gint64 node;
  gint64 effort;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = fixture_new_plan ("da");
  fixture->store = fixture_open_store (fixture->plan);
  fixture->before = fixture_load (fixture->store, fixture->plan);
  fixture->round = fixture_id (fixture->plan, AAR_TABLE_ROUND, 0);
  fixture->node = fixture_id (fixture->plan, AAR_TABLE_NODE, FIXTURE_HEATING);
  fixture->effort = fixture_id (fixture->plan, AAR_TABLE_SCALE, FIXTURE_EFFORT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->before);
  g_object_unref (fixture->store);
  g_object_unref (fixture->plan);
}

static void
assess (Fixture *fixture, guint rank, const char *reason)
{
  g_autoptr (GError) error = NULL;

  aar_answering_set_level (fixture->store, fixture->node, fixture->round, fixture->effort,
                           fixture_level (fixture->before, FIXTURE_EFFORT, rank), reason, &error);
  g_assert_no_error (error);
}

static void
close_round (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  aar_round_lifecycle_close (fixture->store, fixture->round, &error);
  g_assert_no_error (error);
}

static void
test_an_answer_makes_one_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  AarAssessment *assessment;

  assess (fixture, 0, NULL);
  fixture_assert_undo (fixture->store, fixture->before);
  aar_answering_set_note (fixture->store, fixture->node, fixture->round, fixture->effort, "Det går godt", NULL, &error);
  g_assert_no_error (error);
  assess (fixture, 1, NULL);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_ASSESSMENT)->len, ==, 1);
  assessment = fixture_record (after, AAR_TABLE_ASSESSMENT, 0);
  g_assert_cmpint (aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL), ==,
                   fixture_level (after, FIXTURE_EFFORT, 1));
  g_assert_cmpstr (aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE), ==, "Det går godt");
}

static void
test_taking_an_answer_back_leaves_not_assessed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;

  aar_answering_set_level (fixture->store, fixture->node, fixture->round, fixture->effort, 0, NULL, &error);
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  fixture_assert_same (fixture->before, after);
  assess (fixture, 0, NULL);
  aar_answering_set_level (fixture->store, fixture->node, fixture->round, fixture->effort, 0, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&after);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_LEVEL), ==,
                   0);
}

static void
test_a_closed_round_asks_for_a_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) closed = NULL;
  g_autoptr (AarPlanContent) after = NULL;

  assess (fixture, 0, NULL);
  close_round (fixture);
  closed = fixture_load (fixture->store, fixture->plan);
  g_assert_false (aar_answering_set_level (fixture->store, fixture->node, fixture->round, fixture->effort,
                                           fixture_level (closed, FIXTURE_EFFORT, 2), " ", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  after = fixture_load (fixture->store, fixture->plan);
  fixture_assert_same (closed, after);
}

static void
test_a_correction_is_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarPlanContent) closed = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  const char *reason;

  assess (fixture, 1, "Målet nås alligevel");
  close_round (fixture);
  closed = fixture_load (fixture->store, fixture->plan);
  g_assert_false (aar_answering_is_correction (
      aar_record_get_text (fixture_record (closed, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_REASON)));
  assess (fixture, 2, "Budgettet\nvar talt forkert");
  fixture_assert_undo (fixture->store, closed);
  after = fixture_load (fixture->store, fixture->plan);
  reason = aar_record_get_text (fixture_record (after, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_REASON);
  g_assert_true (aar_answering_is_correction (reason));
  g_assert_true (g_str_has_prefix (reason, "Målet nås alligevel\nRettet "));
  g_assert_true (g_str_has_suffix (reason, ": Budgettet var talt forkert"));
}

static void
test_milestones_are_answered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  gint64 milestone = fixture_id (fixture->plan, AAR_TABLE_MILESTONE, 0);

  aar_answering_set_milestone_done (fixture->store, milestone, TRUE, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_undo (fixture->store, fixture->before);
  aar_answering_set_milestone_status (fixture->store, milestone, "Sendt 1. marts", NULL, &error);
  g_assert_no_error (error);
  close_round (fixture);
  g_assert_false (aar_answering_set_milestone_level (fixture->store, milestone,
                                                     fixture_level (fixture->plan, FIXTURE_EFFORT, 0), NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_answering_set_milestone_level (fixture->store, milestone, fixture_level (fixture->plan, FIXTURE_EFFORT, 0),
                                     "Glemt", &error);
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_true (aar_answering_is_correction (
      aar_record_get_text (fixture_record (after, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_REASON)));
}

static void
test_a_level_follows_from_the_milestones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  AarPlanContent *plan = fixture->before;

  aar_record_set_integer (fixture_record (plan, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_LEVEL,
                          fixture_level (plan, FIXTURE_EFFORT, 2));
  g_assert_null (aar_answering_level_of_milestones (plan, fixture->node, fixture->round, fixture->effort));
  aar_record_set_integer (fixture_record (plan, AAR_TABLE_MILESTONE, 1), AAR_MILESTONE_LEVEL,
                          fixture_level (plan, FIXTURE_EFFORT, 0));
  g_assert_cmpint (
      aar_record_get_id (aar_answering_level_of_milestones (plan, fixture->node, fixture->round, fixture->effort)), ==,
      fixture_level (plan, FIXTURE_EFFORT, 2));
  for (guint i = 0; i < 2; i++)
    aar_answering_set_milestone_level (fixture->store, fixture_id (plan, AAR_TABLE_MILESTONE, i),
                                       fixture_level (plan, FIXTURE_EFFORT, i), NULL, &error);
  aar_answering_follow_milestones (fixture->store, fixture->node, fixture->round, fixture->effort, NULL, &error);
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_LEVEL), ==,
                   fixture_level (after, FIXTURE_EFFORT, 1));
}

static void
test_a_closed_round_is_reopened_only_on_purpose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) closed = NULL;

  aar_round_lifecycle_open (fixture->store, fixture->round, &error);
  g_assert_no_error (error);
  fixture_assert_undo (fixture->store, fixture->before);
  close_round (fixture);
  closed = fixture_load (fixture->store, fixture->plan);
  g_assert_false (aar_round_lifecycle_open (fixture->store, fixture->round, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_round_lifecycle_reopen (fixture->store, fixture->round, &error);
  g_assert_no_error (error);
  fixture_assert_undo (fixture->store, closed);
}

static void
test_rounds_are_made_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  gint64 plan = fixture_id (fixture->plan, AAR_TABLE_PLAN, 0);

  aar_round_lifecycle_make (fixture->store, plan, AAR_ROUND_TEMPLATE_TERTIALS, &error);
  g_assert_no_error (error);
  fixture_assert_undo (fixture->store, fixture->before);
  aar_round_lifecycle_make (fixture->store, plan, AAR_ROUND_TEMPLATE_TERTIALS, &error);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_ROUND)->len, ==, 6);
}

static void
test_milestones_are_carried_over_and_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (AarPlanContent) once = NULL;
  g_autoptr (AarPlanContent) twice = NULL;
  gint64 second = fixture_id (fixture->plan, AAR_TABLE_ROUND, 1);
  AarMilestone *copy;

  aar_answering_set_milestone_done (fixture->store, fixture_id (fixture->plan, AAR_TABLE_MILESTONE, 0), TRUE, NULL,
                                    &error);
  once = fixture_load (fixture->store, fixture->plan);
  left = aar_carry_over_find (once, fixture->round);
  g_assert_cmpuint (left->len, ==, 2);
  g_assert_cmpint (aar_record_get_id (aar_carry_over_next_round (once, fixture->round)), ==, second);
  aar_carry_over_apply (fixture->store, once, left, second, &error);
  g_assert_no_error (error);
  fixture_assert_undo (fixture->store, once);
  g_clear_object (&once);
  once = fixture_load (fixture->store, fixture->plan);
  none = aar_carry_over_find (once, fixture->round);
  g_assert_cmpuint (none->len, ==, 0);
  g_clear_pointer (&left, g_ptr_array_unref);
  left = aar_carry_over_find (once, second);
  g_assert_cmpuint (left->len, ==, 3);
  aar_carry_over_apply (fixture->store, once, left, fixture_id (fixture->plan, AAR_TABLE_ROUND, 2), &error);
  g_assert_no_error (error);
  twice = fixture_load (fixture->store, fixture->plan);
  copy = NULL;
  for (guint i = 0; i < aar_plan_content_get_records (twice, AAR_TABLE_MILESTONE)->len; i++)
    {
      AarMilestone *milestone = fixture_record (twice, AAR_TABLE_MILESTONE, i);

      if (g_strcmp0 (aar_record_get_text (milestone, AAR_MILESTONE_TEXT), "Tilbud er valgt") == 0 &&
          aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) != fixture->round &&
          aar_record_get_integer (milestone, AAR_MILESTONE_ROUND) != second)
        copy = milestone;
    }
  g_assert_nonnull (copy);
  g_assert_cmpuint (aar_carry_over_count (twice, copy), ==, 2);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("/answering/an-answer-makes-one-row", test_an_answer_makes_one_row);
  ADD ("/answering/taking-an-answer-back-leaves-not-assessed", test_taking_an_answer_back_leaves_not_assessed);
  ADD ("/answering/a-closed-round-asks-for-a-reason", test_a_closed_round_asks_for_a_reason);
  ADD ("/answering/a-correction-is-marked", test_a_correction_is_marked);
  ADD ("/answering/milestones-are-answered", test_milestones_are_answered);
  ADD ("/answering/a-level-follows-from-the-milestones", test_a_level_follows_from_the_milestones);
  ADD ("/rounds/a-closed-round-is-reopened-only-on-purpose", test_a_closed_round_is_reopened_only_on_purpose);
  ADD ("/rounds/rounds-are-made-once", test_rounds_are_made_once);
  ADD ("/carry-over/milestones-are-carried-over-and-counted", test_milestones_are_carried_over_and_counted);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
