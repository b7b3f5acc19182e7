/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-carry-over.h"
#include "aar-continuation.h"
#include "aar-plan-comparison.h"
#include "aar-round-template.h"
#include "fixture.h"

/* A year that is over: heating has a milestone left, reading reached its only one, the roofs ended well. */
static AarPlanContent *
year_that_is_over (void)
{
  AarPlanContent *content = fixture_new_plan ("da");
  AarAction *done;

  aar_record_set_boolean (fixture_record (content, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_DONE, TRUE);
  aar_record_set_boolean (fixture_record (content, AAR_TABLE_MILESTONE, 3), AAR_MILESTONE_DONE, TRUE);
  for (guint i = 0; i < 4; i++)
    aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, i), AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
  fixture_assess (content, FIXTURE_ROOFS, 2, FIXTURE_EFFORT, 1, NULL);
  fixture_assess (content, FIXTURE_ROOFS, 3, FIXTURE_EFFORT, 0, NULL);
  done = aar_plan_content_append (content, AAR_TABLE_ACTION, fixture_id (content, AAR_TABLE_NODE, FIXTURE_SHARED));
  aar_record_set_text (done, AAR_ACTION_TEXT, "Målere er sat op");
  return content;
}

static void
test_what_is_not_finished_is_suggested (void)
{
  g_autoptr (AarPlanContent) content = year_that_is_over ();
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  gboolean expected[] = { TRUE, FALSE, FALSE, TRUE, TRUE };

  g_assert_cmpstr (continuation->title, ==, "Aftale om budget 2019");
  g_assert_cmpstr (continuation->period_from, ==, "2019-01-01");
  g_assert_cmpstr (continuation->period_to, ==, "2019-12-31");
  g_assert_cmpuint (continuation->nodes->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (((AarContinuedNode *) continuation->nodes->pdata[i])->is_taken, ==, expected[i]);
}

static void
test_the_new_plan_starts_clean (void)
{
  g_autoptr (AarPlanContent) content = year_that_is_over ();
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  g_autoptr (AarPlanContent) next = NULL;
  AarRound *round;
  AarMilestone *milestone;

  continuation->renumber = TRUE;
  next = aar_continuation_make (continuation);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_NODE)->len, ==, 4);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_ASSESSMENT)->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_LEVEL)->len, ==, 5);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_MEASUREMENT)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_RESPONSIBILITY)->len, ==, 4);
  g_assert_cmpstr (aar_record_get_text (fixture_record (next, AAR_TABLE_NODE, 2), AAR_NODE_NUMBER), ==, "1.2");
  g_assert_cmpstr (aar_record_get_text (fixture_record (next, AAR_TABLE_NODE, 2), AAR_NODE_TITLE), ==,
                   "Skolernes energiforbrug");
  round = fixture_record (next, AAR_TABLE_ROUND, 3);
  g_assert_cmpstr (aar_record_get_text (round, AAR_ROUND_NAME), ==, "31.12.2019");
  g_assert_cmpstr (aar_record_get_text (round, AAR_ROUND_DATE), ==, "2019-12-31");
  g_assert_cmpstr (aar_record_get_text (round, AAR_ROUND_STATE), ==, AAR_ROUND_STATE_PLANNED);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_MILESTONE)->len, ==, 2);
  milestone = fixture_record (next, AAR_TABLE_MILESTONE, 0);
  g_assert_cmpint (aar_record_get_integer (milestone, AAR_MILESTONE_ROUND), ==, fixture_id (next, AAR_TABLE_ROUND, 0));
  g_assert_cmpuint (aar_carry_over_count (next, milestone), ==, 1);
}

/* Whichever rounds are chosen, corrected dates are those of the new plan, and what is open is promised there. */
static void
test_rounds_are_taken_with_their_dates (void)
{
  g_autoptr (AarPlanContent) content = year_that_is_over ();
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  g_autoptr (GPtrArray) rounds = aar_round_template_make (AAR_ROUND_TEMPLATE_ACCOUNTS, 0, "da", "2019-01-01",
                                                          "2019-12-31");
  g_autoptr (GPtrArray) former = NULL;
  g_autoptr (AarPlanContent) corrected = NULL;
  g_autoptr (AarPlanContent) moved = NULL;

  aar_record_set_text (rounds->pdata[0], AAR_ROUND_DATE, "2019-09-13");
  aar_continuation_set_rounds (continuation, rounds);
  corrected = aar_continuation_make (continuation);
  g_assert_cmpuint (aar_plan_content_get_records (corrected, AAR_TABLE_ROUND)->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (fixture_record (corrected, AAR_TABLE_ROUND, 0), AAR_ROUND_DATE), ==,
                   "2019-09-13");
  g_assert_cmpint (aar_record_get_integer (fixture_record (corrected, AAR_TABLE_ROUND, 1), AAR_ROUND_PLAN), ==,
                   fixture_id (corrected, AAR_TABLE_PLAN, 0));
  g_assert_cmpint (aar_record_get_integer (fixture_record (corrected, AAR_TABLE_ROUND, 1), AAR_ROUND_POSITION), ==, 1);
  g_assert_cmpint (aar_record_get_integer (fixture_record (corrected, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_ROUND), ==,
                   fixture_id (corrected, AAR_TABLE_ROUND, 0));
  former = aar_continuation_move_rounds (continuation);
  aar_record_set_text (former->pdata[1], AAR_ROUND_DATE, "2019-07-05");
  aar_continuation_set_rounds (continuation, former);
  moved = aar_continuation_make (continuation);
  g_assert_cmpuint (aar_plan_content_get_records (moved, AAR_TABLE_ROUND)->len, ==, 4);
  g_assert_cmpstr (aar_record_get_text (fixture_record (moved, AAR_TABLE_ROUND, 1), AAR_ROUND_DATE), ==, "2019-07-05");
  g_assert_cmpstr (aar_record_get_text (fixture_record (content, AAR_TABLE_ROUND, 1), AAR_ROUND_DATE), ==,
                   "2018-06-30");
}

static void
test_an_initiative_has_a_line_through_the_years (void)
{
  g_autoptr (AarPlanContent) content = year_that_is_over ();
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarContinuation) continuation = aar_continuation_new (before);
  g_autoptr (AarContinuation) third = NULL;
  g_autoptr (GPtrArray) tertials = NULL;
  g_autoptr (AarPlanContent) second = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan;

  tertials = aar_round_template_make (AAR_ROUND_TEMPLATE_TERTIALS, 0, "da", continuation->period_from,
                                      continuation->period_to);
  aar_continuation_set_rounds (continuation, tertials);
  aar_continuation_apply (continuation, store, &plan, &error);
  g_assert_no_error (error);
  second = aar_store_load_plan (store, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_plan_content_get_records (second, AAR_TABLE_ROUND)->len, ==, 3);
  third = aar_continuation_new (second);
  aar_continuation_apply (third, store, NULL, &error);
  g_assert_no_error (error);
  line = aar_continuation_find_line (store, fixture_id (second, AAR_TABLE_NODE, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (line->len, ==, 3);
  g_assert_cmpint (aar_record_get_id (((AarYearOfNode *) line->pdata[0])->node), ==,
                   fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  g_assert_cmpstr (aar_record_get_text (((AarYearOfNode *) line->pdata[2])->plan, AAR_PLAN_TITLE), ==,
                   "Aftale om budget 2020");
  aar_store_undo_step (store, 0, &error);
  aar_store_undo_step (store, 0, &error);
  g_assert_no_error (error);
  plans = aar_store_list_plans (store, &error);
  g_assert_cmpuint (plans->len, ==, 1);
  after = fixture_load (store, content);
  fixture_assert_same (before, after);
}

static AarPlanContent *
copy_plan (AarPlanContent *content)
{
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  AarPlanContent *copy;

  for (guint i = 0; i < continuation->nodes->len; i++)
    ((AarContinuedNode *) continuation->nodes->pdata[i])->is_taken = TRUE;
  g_set_str (&continuation->title, aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_TITLE));
  g_set_str (&continuation->period_from, "2018-01-01");
  g_set_str (&continuation->period_to, "2018-12-31");
  copy = aar_continuation_make (continuation);
  return copy;
}

static void
test_the_same_document_differs_in_nothing (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = copy_plan (content);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (content, document);

  g_assert_cmpuint (comparison->differences->len, ==, 0);
}

/* A milestone that was carried over on the way is not gone from the document, which knows it once. */
static void
test_what_was_carried_over_is_not_gone (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = copy_plan (content);
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (GPtrArray) promised = aar_carry_over_find (before, fixture_id (content, AAR_TABLE_ROUND, 0));
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (AarPlanComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (promised->len, >, 0);
  aar_carry_over_apply (store, before, promised, fixture_id (content, AAR_TABLE_ROUND, 1), &error);
  g_assert_no_error (error);
  after = fixture_load (store, content);
  comparison = aar_plan_comparison_new (after, document);
  g_assert_cmpuint (aar_plan_comparison_count (comparison, AAR_DIFFERENCE_GONE), ==, 0);
}

/* The adopted document: a retitled initiative, one that is gone, a new area with a new initiative of a new unit, a new
 * milestone and a new person responsible. */
static AarPlanContent *
adopted_document (AarPlanContent *content)
{
  AarPlanContent *document = copy_plan (content);
  gint64 plan = fixture_id (document, AAR_TABLE_PLAN, 0);
  AarNode *area, *node;
  AarUnit *unit;
  AarResponsibility *responsibility;

  aar_record_set_text (fixture_record (document, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TITLE,
                       "Varmepumper på rådhuset og skolerne");
  aar_plan_content_remove (document, fixture_record (document, AAR_TABLE_NODE, FIXTURE_NOBODY));
  fixture_milestone (document, FIXTURE_ROOFS, 1, "Taget er lagt");
  unit = aar_plan_content_append (document, AAR_TABLE_UNIT, aar_plan_content_get_owner (document, AAR_TABLE_UNIT));
  aar_record_set_text (unit, AAR_UNIT_NAME, "Kultur og Fritid");
  aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  area = aar_plan_content_append (document, AAR_TABLE_NODE, plan);
  aar_record_set_text (area, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
  aar_record_set_text (area, AAR_NODE_TITLE, "Fritid");
  node = aar_plan_content_append (document, AAR_TABLE_NODE, plan);
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_integer (node, AAR_NODE_PARENT, aar_record_get_id (area));
  aar_record_set_text (node, AAR_NODE_TITLE, "Ny svømmehal");
  responsibility = aar_plan_content_append (document, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
  aar_record_set_text (responsibility, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
  aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (unit));
  return document;
}

static void
test_differences_are_found (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = adopted_document (content);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (content, document);
  const AarDifference *title = comparison->differences->pdata[0];

  g_assert_cmpuint (aar_plan_comparison_count (comparison, AAR_DIFFERENCE_CHANGED), ==, 1);
  g_assert_cmpuint (aar_plan_comparison_count (comparison, AAR_DIFFERENCE_NEW), ==, 3);
  g_assert_cmpuint (aar_plan_comparison_count (comparison, AAR_DIFFERENCE_GONE), ==, 1);
  g_assert_cmpuint (title->field, ==, AAR_NODE_TITLE);
  g_assert_cmpstr (title->old_text, ==, "Varmepumper på rådhuset");
  g_assert_cmpstr (title->new_text, ==, "Varmepumper på rådhuset og skolerne");
}

static void
test_all_that_is_accepted_is_written (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = adopted_document (content);
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (before, document);
  g_autoptr (AarPlanComparison) again = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < comparison->differences->len; i++)
    ((AarDifference *) comparison->differences->pdata[i])->is_accepted = TRUE;
  aar_plan_comparison_apply (comparison, store, &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  again = aar_plan_comparison_new (after, document);
  g_assert_cmpuint (again->differences->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_UNIT)->len, ==, 4);
}

static void
test_one_difference_is_accepted_alone (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = adopted_document (content);
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (before, document);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      AarDifference *difference = comparison->differences->pdata[i];

      difference->is_accepted = g_strcmp0 (difference->new_text, "Ny svømmehal") == 0;
    }
  aar_plan_comparison_apply (comparison, store, &error);
  g_assert_no_error (error);
  after = fixture_load (store, content);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_NODE)->len, ==, 7);
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, 6), AAR_NODE_TITLE), ==, "Ny svømmehal");
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_NODE, 6), AAR_NODE_PARENT), ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_UNIT)->len, ==, 4);
}

/* When an area is taken away, what stays under it moves up instead of going with it. */
static void
test_what_stays_under_a_deleted_area_moves_up (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) document = copy_plan (content);
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (AarPlanComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = FIXTURE_HEATING; i <= FIXTURE_NOBODY; i++)
    aar_record_set_integer (fixture_record (document, AAR_TABLE_NODE, i), AAR_NODE_PARENT, 0);
  aar_plan_content_remove (document, fixture_record (document, AAR_TABLE_NODE, FIXTURE_AREA));
  comparison = aar_plan_comparison_new (before, document);
  for (guint i = 0; i < comparison->differences->len; i++)
    {
      AarDifference *difference = comparison->differences->pdata[i];

      difference->is_accepted = difference->kind == AAR_DIFFERENCE_GONE;
    }
  aar_plan_comparison_apply (comparison, store, &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_NODE)->len, ==, 5);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/continuation/what-is-not-finished-is-suggested", test_what_is_not_finished_is_suggested);
  g_test_add_func ("/continuation/the-new-plan-starts-clean", test_the_new_plan_starts_clean);
  g_test_add_func ("/continuation/rounds-are-taken-with-their-dates", test_rounds_are_taken_with_their_dates);
  g_test_add_func ("/continuation/an-initiative-has-a-line-through-the-years",
                   test_an_initiative_has_a_line_through_the_years);
  g_test_add_func ("/comparison/the-same-document-differs-in-nothing", test_the_same_document_differs_in_nothing);
  g_test_add_func ("/comparison/what-was-carried-over-is-not-gone", test_what_was_carried_over_is_not_gone);
  g_test_add_func ("/comparison/differences-are-found", test_differences_are_found);
  g_test_add_func ("/comparison/all-that-is-accepted-is-written", test_all_that_is_accepted_is_written);
  g_test_add_func ("/comparison/one-difference-is-accepted-alone", test_one_difference_is_accepted_alone);
  g_test_add_func ("/comparison/what-stays-under-a-deleted-area-moves-up",
                   test_what_stays_under_a_deleted_area_moves_up);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
