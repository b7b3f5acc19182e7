/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"
#include "aar-unit-merging.h"
#include "fixture.h"

static void
test_merging_moves_all_and_drops_doubles (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 into = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);
  gint64 unit = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS);
  AarAction *action = aar_plan_content_append (content, AAR_TABLE_ACTION, fixture_id (content, AAR_TABLE_NODE, 1));
  AarActionUnit *doer = aar_plan_content_append (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (action));

  aar_record_set_integer (doer, AAR_ACTION_UNIT_UNIT, unit);
  for (guint i = 0; i < 2; i++)
    {
      AarStaffing *staffing = aar_plan_content_append (content, AAR_TABLE_STAFFING,
                                                       fixture_id (content, AAR_TABLE_NODE, 1));

      aar_record_set_integer (staffing, AAR_STAFFING_UNIT, i == 0 ? into : unit);
      aar_record_set_real (staffing, AAR_STAFFING_FTE, 1.5);
    }
  store = fixture_open_store (content);
  before = fixture_load (store, content);
  aar_unit_merge (store, aar_plan_content_lookup (before, AAR_TABLE_UNIT, unit),
                  aar_plan_content_lookup (before, AAR_TABLE_UNIT, into), &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_UNIT)->len, ==, 2);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_RESPONSIBILITY)->len, ==, 5);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_STAFFING)->len, ==, 1);
  g_assert_cmpfloat (aar_record_get_real (fixture_record (after, AAR_TABLE_STAFFING, 0), AAR_STAFFING_FTE), ==, 3.0);
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_ACTION_UNIT, 0), AAR_ACTION_UNIT_UNIT), ==,
                   into);
}

static void
test_a_unit_is_not_merged_with_itself (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (GError) error = NULL;
  AarUnit *unit = fixture_record (content, AAR_TABLE_UNIT, 0);

  g_assert_false (aar_unit_merge (store, unit, unit, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
}

static void
test_old_names_stay_before_their_day (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarPlanContent) once = NULL;
  g_autoptr (AarPlanContent) twice = NULL;
  g_autoptr (GError) error = NULL;
  gint64 unit = fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);
  AarUnit *record;

  aar_unit_rename (store, before, unit, "BYG", "Bygninger", "2018-05-01", &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  once = fixture_load (store, content);
  aar_unit_rename (store, once, unit, "B&A", "Byg og Anlæg", "2018-10-01", &error);
  g_assert_no_error (error);
  twice = fixture_load (store, content);
  record = fixture_record (twice, AAR_TABLE_UNIT, FIXTURE_PROPERTY);
  g_assert_cmpstr (aar_unit_get_name_on (twice, record, "2018-04-30"), ==, "Ejendomme");
  g_assert_cmpstr (aar_unit_get_name_on (twice, record, "2018-05-01"), ==, "Bygninger");
  g_assert_cmpstr (aar_unit_get_abbreviation_on (twice, record, "2018-09-30"), ==, "BYG");
  g_assert_cmpstr (aar_unit_get_name_on (twice, record, "2018-10-01"), ==, "Byg og Anlæg");
  g_assert_cmpstr (aar_unit_get_name_on (twice, record, NULL), ==, "Byg og Anlæg");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/merging-moves-all-and-drops-doubles", test_merging_moves_all_and_drops_doubles);
  g_test_add_func ("/units/a-unit-is-not-merged-with-itself", test_a_unit_is_not_merged_with_itself);
  g_test_add_func ("/units/old-names-stay-before-their-day", test_old_names_stay_before_their_day);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
