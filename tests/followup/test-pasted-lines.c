/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-pasted-lines.h"
#include "fixture.h"

static const AarPastedRow *
row_at (AarPastedLines *lines, guint index)
{
  g_assert_cmpuint (index, <, lines->rows->len);
  return lines->rows->pdata[index];
}

static void
test_lines_become_initiatives (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (
      content, AAR_TABLE_NODE,
      "2.1 Cykelstier\r\n\r\n  • Nye busser\nIndsats 7: 3. spor\n2025 bliver grønt\n5 nye stier\n");

  g_assert_cmpuint (lines->rows->len, ==, 5);
  g_assert_cmpstr (row_at (lines, 0)->number, ==, "2.1");
  g_assert_cmpstr (row_at (lines, 0)->title, ==, "Cykelstier");
  g_assert_null (row_at (lines, 1)->number);
  g_assert_cmpstr (row_at (lines, 1)->title, ==, "Nye busser");
  g_assert_cmpstr (row_at (lines, 2)->number, ==, "7");
  g_assert_cmpstr (row_at (lines, 2)->title, ==, "3. spor");
  g_assert_cmpstr (row_at (lines, 3)->title, ==, "2025 bliver grønt");
  g_assert_cmpstr (row_at (lines, 4)->title, ==, "5 nye stier");
}

static void
test_bare_numbers_count_where_every_line_has_one (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (content, AAR_TABLE_NODE, "1 Cykelstier\n2 Busser\n3 Spor\n");

  g_assert_cmpstr (row_at (lines, 2)->number, ==, "3");
  g_assert_cmpstr (row_at (lines, 2)->title, ==, "Spor");
}

static void
test_cells_are_read_by_their_heads (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (
      content, AAR_TABLE_NODE,
      "Ansvarlig\tNr.\tBeskrivelse\tIndsats\r\n"
      "EJ og SIK\t7\t\"To linjer,\r\nen \"\"gåseøjet\"\"\"\tNy hal\r\n"
      "Vejafdelingen\t8\t\t\"Grøn\" by\r\n");

  g_assert_nonnull (lines->heads);
  g_assert_cmpuint (lines->rows->len, ==, 2);
  g_assert_cmpstr (row_at (lines, 0)->number, ==, "7");
  g_assert_cmpstr (row_at (lines, 0)->title, ==, "Ny hal");
  g_assert_cmpstr (row_at (lines, 0)->text, ==, "To linjer,\nen \"gåseøjet\"");
  g_assert_cmpuint (row_at (lines, 0)->units->len, ==, 2);
  g_assert_cmpstr (row_at (lines, 1)->title, ==, "\"Grøn\" by");
  g_assert_cmpstr (row_at (lines, 1)->unknown_unit, ==, "Vejafdelingen");
}

static void
test_columns_are_guessed_and_corrected (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (
      content, AAR_TABLE_ACTION, "Send udbud\t31.03.2018\tEjendomme\tI gang\nVælg tilbud\t\tSIK\t\n");

  g_assert_null (lines->heads);
  g_assert_cmpstr (row_at (lines, 0)->title, ==, "Send udbud");
  g_assert_cmpstr (row_at (lines, 0)->date, ==, "2018-03-31");
  g_assert_cmpuint (row_at (lines, 1)->units->len, ==, 1);
  g_assert_cmpstr (row_at (lines, 0)->status, ==, "I gang");
  aar_pasted_lines_set_column (lines, 3, AAR_PASTED_GROUP);
  g_assert_null (row_at (lines, 0)->status);
  g_assert_cmpstr (row_at (lines, 0)->group, ==, "I gang");
}

static void
test_nothing_is_pasted_of_nothing (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPastedLines) nothing = aar_pasted_lines_new (content, AAR_TABLE_NODE, NULL);
  g_autoptr (AarPastedLines) blanks = aar_pasted_lines_new (content, AAR_TABLE_NODE, " \r\n\t\t\n\"");

  g_assert_cmpuint (nothing->rows->len, ==, 0);
  g_assert_cmpuint (blanks->rows->len, ==, 1);
}

static void
test_initiatives_are_pasted_into_the_middle (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (AarPastedLines) lines = NULL;
  g_autoptr (GError) error = NULL;
  gint64 area = fixture_id (content, AAR_TABLE_NODE, FIXTURE_AREA);
  AarNode *second = aar_plan_content_append (content, AAR_TABLE_NODE, fixture_id (content, AAR_TABLE_PLAN, 0));

  aar_record_set_text (second, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
  aar_record_set_text (second, AAR_NODE_TITLE, "Et andet område");
  store = fixture_open_store (content);
  before = fixture_load (store, content);
  lines = aar_pasted_lines_new (before, AAR_TABLE_NODE, "Nr\tIndsats\tAnsvarlig\n1.6\tNy hal\tØU\n1.7\tNyt tag\tEJ\n");
  ((AarPastedRow *) lines->rows->pdata[1])->is_taken = FALSE;
  aar_pasted_lines_apply (lines, store, area, 0, &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_NODE)->len, ==, 8);
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, 6), AAR_NODE_TITLE), ==, "Ny hal");
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_NODE, 6), AAR_NODE_PARENT), ==, area);
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, 7), AAR_NODE_TITLE), ==,
                   "Et andet område");
}

static void
test_milestones_are_pasted_with_their_rounds (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarPlanContent) before = fixture_load (store, content);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (
      before, AAR_TABLE_MILESTONE, "Milepæl\tOpfølgning\nTaget er tæt\t2. budgetopfølgning 2018\nHuset står\t\n");
  g_autoptr (GError) error = NULL;
  GPtrArray *milestones;

  aar_pasted_lines_apply (lines, store, fixture_id (before, AAR_TABLE_NODE, FIXTURE_ROOFS),
                          fixture_id (before, AAR_TABLE_ROUND, 3), &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  milestones = aar_plan_content_get_children (after, AAR_TABLE_MILESTONE,
                                              fixture_id (before, AAR_TABLE_NODE, FIXTURE_ROOFS));
  g_assert_cmpuint (milestones->len, ==, 2);
  g_assert_cmpint (aar_record_get_integer (milestones->pdata[0], AAR_MILESTONE_ROUND), ==,
                   fixture_id (after, AAR_TABLE_ROUND, 1));
  g_assert_cmpint (aar_record_get_integer (milestones->pdata[1], AAR_MILESTONE_ROUND), ==,
                   fixture_id (after, AAR_TABLE_ROUND, 3));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pasted/lines-become-initiatives", test_lines_become_initiatives);
  g_test_add_func ("/pasted/bare-numbers-count-where-every-line-has-one",
                   test_bare_numbers_count_where_every_line_has_one);
  g_test_add_func ("/pasted/cells-are-read-by-their-heads", test_cells_are_read_by_their_heads);
  g_test_add_func ("/pasted/columns-are-guessed-and-corrected", test_columns_are_guessed_and_corrected);
  g_test_add_func ("/pasted/nothing-is-pasted-of-nothing", test_nothing_is_pasted_of_nothing);
  g_test_add_func ("/pasted/initiatives-are-pasted-into-the-middle", test_initiatives_are_pasted_into_the_middle);
  g_test_add_func ("/pasted/milestones-are-pasted-with-their-rounds", test_milestones_are_pasted_with_their_rounds);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
