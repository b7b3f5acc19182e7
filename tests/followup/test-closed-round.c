/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever writes answers, those of a closed round change only with a reason, which then stands beside them. */
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-answering.h"
#include "aar-error.h"
#include "aar-plan-comparison.h"
#include "aar-round-lifecycle.h"
#include "fixture.h"

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  AarPlanContent *closed;
  gint64 round;
} Fixture;

/* Heating was assessed, and one of its milestones answered, before the round was closed. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->plan = fixture_new_plan ("da");
  fixture_assess (fixture->plan, FIXTURE_HEATING, 0, FIXTURE_EFFORT, 1, "Det går");
  aar_record_set_boolean (fixture_record (fixture->plan, AAR_TABLE_MILESTONE, 0), AAR_MILESTONE_DONE, TRUE);
  fixture->store = fixture_open_store (fixture->plan);
  fixture->round = fixture_id (fixture->plan, AAR_TABLE_ROUND, 0);
  aar_round_lifecycle_close (fixture->store, fixture->round, &error);
  g_assert_no_error (error);
  fixture->closed = fixture_load (fixture->store, fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->closed);
  g_object_unref (fixture->store);
  g_object_unref (fixture->plan);
}

static void
assert_unchanged (Fixture *fixture)
{
  g_autoptr (AarPlanContent) after = fixture_load (fixture->store, fixture->plan);

  fixture_assert_same (fixture->closed, after);
}

/* The sheet of the property unit with an answer for the roofs. */
static AarAnswerPreview *
read_sheet (Fixture *fixture)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (fixture->closed, fixture->round, NULL);
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (fixture->closed, state, NULL);
  AarAnswerPreview *preview = aar_answer_preview_new (fixture->closed, fixture->round);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *csv = g_bytes_get_data (((AarAnswerSheet *) sheets->pdata[0])->csv, &size);
  g_autofree char *text = g_strndup (csv, size);
  g_auto (GStrv) parts = g_strsplit (text, "tage;;", 2);
  g_autofree char *filled = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_nonnull (parts[1]);
  filled = g_strjoin ("tage;1;Taget er lagt", parts[0], parts[1], NULL);
  bytes = g_bytes_new (filled, strlen (filled));
  aar_answer_sheet_read (preview, bytes, "svar.csv", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_answer_preview_n_chosen (preview), >, 0);
  return preview;
}

static void
test_sheets_need_a_reason (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = read_sheet (fixture);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *assessments;

  g_assert_false (aar_answer_preview_apply (preview, fixture->store, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  assert_unchanged (fixture);
  g_assert_true (aar_answer_preview_apply (preview, fixture->store, "Kom for sent", &error));
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  assessments = aar_plan_content_get_children (after, AAR_TABLE_ASSESSMENT,
                                               fixture_id (after, AAR_TABLE_NODE, FIXTURE_ROOFS));
  g_assert_cmpuint (assessments->len, >, 0);
  for (guint i = 0; i < assessments->len; i++)
    g_assert_true (aar_answering_is_correction (aar_record_get_text (assessments->pdata[i], AAR_ASSESSMENT_REASON)));
}

/* The plan as a document that lacks a milestone of heating that was answered, and calls the roofs something else. */
static AarPlanComparison *
compare (Fixture *fixture)
{
  g_autoptr (AarPlan) plan = aar_record_copy (aar_plan_content_get_plan (fixture->closed));
  g_autoptr (AarPlanContent) document = aar_plan_content_new (plan);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    for (guint i = 0; table != AAR_TABLE_PLAN && i < aar_plan_content_get_records (fixture->closed, table)->len; i++)
      {
        g_autoptr (AarRecord) copy = aar_record_copy (fixture_record (fixture->closed, table, i));

        aar_plan_content_add (document, copy);
      }
  aar_record_set_text (fixture_record (document, AAR_TABLE_NODE, FIXTURE_ROOFS), AAR_NODE_TITLE, "Nye tage overalt");
  aar_plan_content_remove (document, fixture_record (document, AAR_TABLE_MILESTONE, 0));
  return aar_plan_comparison_new (fixture->closed, document);
}

/* What was answered does not go because a document no longer has it; the rest of the document is taken. */
static void
test_documents_delete_no_answer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarPlanComparison) comparison = compare (fixture);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (aar_plan_comparison_count (comparison, AAR_DIFFERENCE_GONE), >, 0);
  for (guint i = 0; i < comparison->differences->len; i++)
    ((AarDifference *) comparison->differences->pdata[i])->is_accepted = TRUE;
  g_assert_false (aar_plan_comparison_apply (comparison, fixture->store, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  assert_unchanged (fixture);
  for (guint i = 0; i < comparison->differences->len; i++)
    {
      AarDifference *difference = comparison->differences->pdata[i];

      difference->is_accepted = difference->kind != AAR_DIFFERENCE_GONE;
    }
  g_assert_true (aar_plan_comparison_apply (comparison, fixture->store, &error));
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, FIXTURE_ROOFS), AAR_NODE_TITLE), ==,
                   "Nye tage overalt");
}

/* The store is asked whether the round is closed while it is written to, not before. */
static void
test_a_round_that_a_colleague_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) colleague = aar_store_open (aar_store_get_path (fixture->store), AAR_STORE_NONE, &error);
  g_autoptr (AarPlanContent) after = NULL;
  gint64 round = fixture_id (fixture->plan, AAR_TABLE_ROUND, 1);
  gint64 node = fixture_id (fixture->plan, AAR_TABLE_NODE, FIXTURE_ROOFS);
  gint64 scale = fixture_id (fixture->plan, AAR_TABLE_SCALE, FIXTURE_EFFORT);
  GPtrArray *assessments;

  aar_round_lifecycle_open (fixture->store, round, &error);
  aar_round_lifecycle_close (colleague, round, &error);
  g_assert_no_error (error);
  g_assert_false (aar_answering_set_note (fixture->store, node, round, scale, "For sent", NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_answering_set_level (fixture->store, node, round, scale, fixture_level (fixture->plan, FIXTURE_EFFORT, 0),
                           "Alle tage er lagt", &error);
  g_assert_no_error (error);
  after = fixture_load (fixture->store, fixture->plan);
  assessments = aar_plan_content_get_children (after, AAR_TABLE_ASSESSMENT, node);
  g_assert_cmpuint (assessments->len, ==, 1);
  g_assert_true (aar_answering_is_correction (aar_record_get_text (assessments->pdata[0], AAR_ASSESSMENT_REASON)));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("/closed-round/sheets-need-a-reason", test_sheets_need_a_reason);
  ADD ("/closed-round/documents-delete-no-answer", test_documents_delete_no_answer);
  ADD ("/closed-round/a-round-that-a-colleague-closed", test_a_round_that_a_colleague_closed);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
