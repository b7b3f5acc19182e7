/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a coordinator does with a plan through the year is one step: undone over a restart it leaves the exchange
 * file of the store as it was, byte for byte, and done again, as it became. */
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-answering.h"
#include "aar-carry-over.h"
#include "aar-continuation.h"
#include "aar-pasted-lines.h"
#include "aar-plan-comparison.h"
#include "aar-round-lifecycle.h"
#include "aar-unit-merging.h"
#include "fixture.h"
#include "undo-proof.h"

/* The ids of the fixture's records in the store, by their places. */
#define ROUND(i)     fixture_id (content, AAR_TABLE_ROUND, i)
#define NODE(i)      fixture_id (content, AAR_TABLE_NODE, i)
#define UNIT(i)      fixture_id (content, AAR_TABLE_UNIT, i)
#define SCALE(i)     fixture_id (content, AAR_TABLE_SCALE, i)
#define MILESTONE(i) fixture_id (content, AAR_TABLE_MILESTONE, i)

static gboolean
merge_units (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_unit_merge (store, fixture_record (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS),
                         fixture_record (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY), error);
}

static gboolean
rename_unit (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_unit_rename (store, content, UNIT (FIXTURE_PROPERTY), "BYG", "Bygninger", "2018-05-01", error);
}

static gboolean
add_rounds (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_round_lifecycle_make (store, fixture_id (content, AAR_TABLE_PLAN, 0), AAR_ROUND_TEMPLATE_TERTIALS, error);
}

static gboolean
open_round (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_round_lifecycle_open (store, ROUND (0), error);
}

static gboolean
set_level (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_level (store, NODE (FIXTURE_HEATING), ROUND (0), SCALE (FIXTURE_EFFORT),
                                  fixture_level (content, FIXTURE_EFFORT, 1), "Skønnet", error);
}

static gboolean
set_note (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_note (store, NODE (FIXTURE_ROOFS), ROUND (0), SCALE (FIXTURE_ECONOMY),
                                 "Det går \"godt\"\n\nsiger de", NULL, error);
}

static gboolean
take_level_back (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_level (store, NODE (FIXTURE_HEATING), ROUND (0), SCALE (FIXTURE_EFFORT), 0, NULL, error);
}

static gboolean
set_milestone_level (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_milestone_level (store, MILESTONE (0), fixture_level (content, FIXTURE_EFFORT, 2), NULL,
                                            error);
}

static gboolean
set_second_milestone_level (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_milestone_level (store, MILESTONE (1), fixture_level (content, FIXTURE_EFFORT, 2), NULL,
                                            error);
}

static gboolean
follow_milestones (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_follow_milestones (store, NODE (FIXTURE_HEATING), ROUND (0), SCALE (FIXTURE_EFFORT), NULL,
                                          error);
}

static gboolean
set_milestone_status (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_milestone_status (store, MILESTONE (1), "Valgt i marts", NULL, error);
}

static gboolean
set_milestone_done (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_milestone_done (store, MILESTONE (0), TRUE, NULL, error);
}

/* The first empty answers of a unit's sheet are filled in and read back. */
static gboolean
read_answers (AarStore *store, AarPlanContent *content, GError **error)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (content, ROUND (0), NULL);
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (content, state, NULL);
  g_autoptr (AarAnswerPreview) preview = aar_answer_preview_new (content, ROUND (0));
  gsize size;
  const char *csv = g_bytes_get_data (((AarAnswerSheet *) sheets->pdata[0])->csv, &size);
  g_autofree char *text = g_strndup (csv, size);
  g_auto (GStrv) parts = g_strsplit (text, "tage;;", 2);
  g_autofree char *filled = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_nonnull (parts[1]);
  filled = g_strjoin ("tage;1;Taget er lagt", parts[0], parts[1], NULL);
  bytes = g_bytes_new (filled, strlen (filled));
  if (!aar_answer_sheet_read (preview, bytes, "svar.csv", error))
    return FALSE;
  g_assert_cmpuint (preview->lines->len, >, 1);
  return aar_answer_preview_apply (preview, store, NULL, error);
}

static gboolean
carry_over (AarStore *store, AarPlanContent *content, GError **error)
{
  g_autoptr (GPtrArray) left = aar_carry_over_find (content, ROUND (0));

  g_assert_cmpuint (left->len, >, 0);
  return aar_carry_over_apply (store, content, left, ROUND (1), error);
}

static gboolean
close_round (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_round_lifecycle_close (store, ROUND (0), error);
}

static gboolean
correct_level (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_level (store, NODE (FIXTURE_HEATING), ROUND (0), SCALE (FIXTURE_EFFORT),
                                  fixture_level (content, FIXTURE_EFFORT, 0), "Talt forkert", error);
}

static gboolean
correct_milestone (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_answering_set_milestone_status (store, MILESTONE (0), "Sendt alligevel", "Glemt", error);
}

static gboolean
reopen_round (AarStore *store, AarPlanContent *content, GError **error)
{
  return aar_round_lifecycle_reopen (store, ROUND (0), error);
}

static gboolean
paste (AarStore *store, AarPlanContent *content, AarTable table, const char *text, gint64 owner, GError **error)
{
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (content, table, text);

  return aar_pasted_lines_apply (lines, store, owner, table == AAR_TABLE_MILESTONE ? ROUND (3) : 0, error);
}

static gboolean
paste_initiatives (AarStore *store, AarPlanContent *content, GError **error)
{
  return paste (store, content, AAR_TABLE_NODE, "Nr\tIndsats\tAnsvarlig\n1.6\tNy hal\tØU\n1.7\tNyt tag\tEJ\n",
                NODE (FIXTURE_AREA), error);
}

static gboolean
paste_actions (AarStore *store, AarPlanContent *content, GError **error)
{
  return paste (store, content, AAR_TABLE_ACTION,
                "Handling\tAnsvarlig\tFrist\nMål op\tEJ og SIK\t31.12.2018\nByg\t\t\n", NODE (FIXTURE_ROOFS), error);
}

static gboolean
paste_milestones (AarStore *store, AarPlanContent *content, GError **error)
{
  return paste (store, content, AAR_TABLE_MILESTONE, "Milepæl\tOpfølgning\nTæt\t2. budgetopfølgning 2018\nStår\t\n",
                NODE (FIXTURE_ROOFS), error);
}

static gboolean
continue_plan (AarStore *store, AarPlanContent *content, GError **error)
{
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);

  continuation->renumber = TRUE;
  return aar_continuation_apply (continuation, store, NULL, error);
}

/* The document is next year's plan with one title, one initiative less and one milestone more: everything that differs
 * is taken over. */
static gboolean
adopt_document (AarStore *store, AarPlanContent *content, GError **error)
{
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  g_autoptr (AarPlanContent) document = NULL;
  g_autoptr (AarPlanComparison) comparison = NULL;

  for (guint i = 0; i < continuation->nodes->len; i++)
    ((AarContinuedNode *) continuation->nodes->pdata[i])->is_taken = TRUE;
  document = aar_continuation_make (continuation);
  aar_record_set_text (fixture_record (document, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TITLE, "Varme på rådhuset");
  aar_plan_content_remove (document, fixture_record (document, AAR_TABLE_NODE, FIXTURE_NOBODY));
  fixture_milestone (document, FIXTURE_ROOFS, 1, "Taget er lagt");
  comparison = aar_plan_comparison_new (content, document);
  for (AarDifferenceKind kind = AAR_DIFFERENCE_NEW; kind <= AAR_DIFFERENCE_GONE; kind++)
    g_assert_cmpuint (aar_plan_comparison_count (comparison, kind), >, 0);
  for (guint i = 0; i < comparison->differences->len; i++)
    ((AarDifference *) comparison->differences->pdata[i])->is_accepted = TRUE;
  return aar_plan_comparison_apply (comparison, store, error);
}

/* In the order of a year; each follows on the one before. */
static const struct
{
  const char *label;
  gboolean (*edit) (AarStore *store, AarPlanContent *content, GError **error);
} edits[] = {
  { "Add Rounds", add_rounds },
  { "Rename Unit", rename_unit },
  { NULL, paste_initiatives },
  { NULL, paste_actions },
  { NULL, paste_milestones },
  { NULL, open_round },
  { NULL, set_level },
  { NULL, set_note },
  { NULL, take_level_back },
  { NULL, set_milestone_level },
  { NULL, set_second_milestone_level },
  { NULL, follow_milestones },
  { NULL, set_milestone_status },
  { NULL, set_milestone_done },
  { "Answers from Sheets", read_answers },
  { "Carry Over Milestones", carry_over },
  { NULL, close_round },
  { NULL, correct_level },
  { NULL, correct_milestone },
  { NULL, reopen_round },
  { "Merge Units", merge_units },
  { "Adoption of a Document", adopt_document },
  { "Continuation in a New Plan", continue_plan },
};

static void
do_edit (UndoProof *proof, AarPlanContent *fixture, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = fixture_load (proof->store, fixture);

  edits[index].edit (proof->store, content, &error);
  g_assert_no_error (error);
}

static void
test_year (void)
{
  g_autoptr (AarPlanContent) fixture = fixture_new_plan ("da");
  g_autoptr (UndoProof) proof = undo_proof_new (fixture, NULL);
  g_autofree char *first = undo_proof_get_json (proof), *last = NULL, *now = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      undo_proof_begin (proof);
      do_edit (proof, fixture, i);
      undo_proof_check (proof);
      undo_proof_end (proof, edits[i].label);
      undo_proof_redo (proof);
    }
  /* And the whole year at once, there and back. */
  last = undo_proof_get_json (proof);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_true (aar_store_undo_step (proof->store, 0, NULL));
  now = undo_proof_get_json (proof);
  g_assert_cmpstr (now, ==, first);
  undo_proof_check (proof);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    undo_proof_redo (proof);
  g_free (now);
  now = undo_proof_get_json (proof);
  g_assert_cmpstr (now, ==, last);
  undo_proof_check (proof);
  g_test_message ("%u edits", proof->n_steps);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/year", test_year);
  return g_test_run ();
}
