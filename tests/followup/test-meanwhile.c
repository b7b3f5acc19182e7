/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided by looking at a plan, and written after somebody else had changed it. */
#include "aar-answer-preview-private.h"
#include "aar-answering.h"
#include "aar-continuation.h"
#include "aar-error.h"
#include "aar-level-finding.h"
#include "aar-pasted-lines.h"
#include "aar-plan-comparison.h"
#include "aar-unit-merging.h"
#include "fixture.h"

#include <string.h>

typedef struct
{
  AarStore *own;
  AarStore *other;
  AarPlanContent *content;
} Fixture;

/* Two who have the store open. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GError) error = NULL;

  self->own = fixture_open_store (content);
  self->other = aar_store_open (aar_store_get_path (self->own), AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  self->content = fixture_load (self->own, content);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->own);
  g_object_unref (self->other);
  g_object_unref (self->content);
}

#define ID(table, place) fixture_id (self->content, AAR_TABLE_##table, place)

/* Applies and expects that something else was found; then nothing of the own step is in the store. */
#define ASSERT_REFUSED(apply)                                                          \
  G_STMT_START                                                                         \
  {                                                                                    \
    g_autoptr (AarPlanContent) asr_before = fixture_load (self->other, self->content); \
    g_autoptr (AarPlanContent) asr_after = NULL;                                       \
    g_autoptr (GError) asr_error = NULL;                                               \
    GError **error = &asr_error;                                                       \
    g_assert_false (apply);                                                            \
    g_assert_error (asr_error, AAR_ERROR, AAR_ERROR_CHANGED);                          \
    asr_after = fixture_load (self->other, self->content);                             \
    fixture_assert_same (asr_before, asr_after);                                       \
  }                                                                                    \
  G_STMT_END

#define ASSERT_WRITTEN(apply)            \
  G_STMT_START                           \
  {                                      \
    g_autoptr (GError) asw_error = NULL; \
    GError **error = &asw_error;         \
    gboolean asw_written = (apply);      \
    g_assert_no_error (asw_error);       \
    g_assert_true (asw_written);         \
  }                                      \
  G_STMT_END

static AarAnswerCell
make_cell (Fixture *self, guint node, const char *text)
{
  return (AarAnswerCell) {
    .file = "svar.csv",
    .row = node + 1,
    .column = "Indsats",
    .text = text,
    .node = fixture_record (self->content, AAR_TABLE_NODE, node),
    .scale = fixture_record (self->content, AAR_TABLE_SCALE, FIXTURE_EFFORT),
  };
}

/* Words on two initiatives and a level. */
static AarAnswerPreview *
read_answers (Fixture *self)
{
  AarAnswerPreview *preview = aar_answer_preview_new (self->content, ID (ROUND, 0));
  AarAnswerCell roofs = make_cell (self, FIXTURE_ROOFS, "Taget er lagt");
  AarAnswerCell reading = make_cell (self, FIXTURE_READING, "Alle kan læse");

  aar_answer_preview_add_text (preview, &roofs);
  aar_answer_preview_add_text (preview, &reading);
  aar_answer_preview_add_level (
      preview, &reading,
      aar_plan_content_lookup (self->content, AAR_TABLE_LEVEL, fixture_level (self->content, FIXTURE_EFFORT, 1)));
  g_assert_cmpuint (aar_answer_preview_n_chosen (preview), ==, 3);
  return preview;
}

static const char *
find_note (Fixture *self, guint node, AarPlanContent **content)
{
  AarAssessment *assessment;

  g_clear_object (content);
  *content = fixture_load (self->other, self->content);
  assessment = aar_answering_find_assessment (*content, ID (NODE, node), ID (ROUND, 0), ID (SCALE, FIXTURE_EFFORT));
  return assessment == NULL ? NULL : aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE);
}

/* Neither answer is lost: the later one becomes a conflict with the earlier, nothing else is written with it, and the
 * rest is written when it is asked for again. */
static void
test_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = read_answers (self);
  g_autoptr (AarPlanContent) now = NULL;
  AarAnswerLine *line = preview->lines->pdata[0];

  ASSERT_WRITTEN (aar_answering_set_note (self->other, ID (NODE, FIXTURE_ROOFS), ID (ROUND, 0),
                                          ID (SCALE, FIXTURE_EFFORT), "Taget venter", NULL, error));
  ASSERT_REFUSED (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_true (line->is_conflict);
  g_assert_false (line->is_chosen);
  g_assert_cmpstr (line->old_text, ==, "Taget venter");
  g_assert_cmpuint (aar_answer_preview_n_conflicts (preview), ==, 1);
  g_assert_cmpuint (aar_answer_preview_n_chosen (preview), ==, 2);
  ASSERT_WRITTEN (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_cmpstr (find_note (self, FIXTURE_ROOFS, &now), ==, "Taget venter");
  g_assert_cmpstr (find_note (self, FIXTURE_READING, &now), ==, "Alle kan læse");
  for (guint i = 0; i < preview->lines->len; i++)
    ((AarAnswerLine *) preview->lines->pdata[i])->is_chosen = preview->lines->pdata[i] == line;
  ASSERT_WRITTEN (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_cmpstr (find_note (self, FIXTURE_ROOFS, &now), ==, "Taget er lagt");
}

static void
test_levels (Fixture *self, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = read_answers (self);
  AarAnswerLine *line = preview->lines->pdata[2];
  g_autofree char *best = aar_level_describe (self->content, fixture_level (self->content, FIXTURE_EFFORT, 0));

  ASSERT_WRITTEN (aar_answering_set_level (self->other, ID (NODE, FIXTURE_READING), ID (ROUND, 0),
                                           ID (SCALE, FIXTURE_EFFORT), fixture_level (self->content, FIXTURE_EFFORT, 0),
                                           NULL, error));
  ASSERT_REFUSED (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_true (line->is_conflict);
  g_assert_cmpstr (line->old_text, ==, best);
}

/* Who says the same is no conflict. */
static void
test_same_answer (Fixture *self, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = read_answers (self);
  g_autoptr (AarPlanContent) now = NULL;

  ASSERT_WRITTEN (aar_answering_set_note (self->other, ID (NODE, FIXTURE_ROOFS), ID (ROUND, 0),
                                          ID (SCALE, FIXTURE_EFFORT), "Taget er lagt", NULL, error));
  ASSERT_WRITTEN (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_cmpstr (find_note (self, FIXTURE_READING, &now), ==, "Alle kan læse");
}

/* What the preview was allowed to overwrite is not what stands there by now. */
static void
test_overwriting (Fixture *self, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (AarPlanContent) seen = NULL;
  g_autoptr (AarPlanContent) now = NULL;
  AarAnswerLine *line;

  ASSERT_WRITTEN (aar_answering_set_note (self->other, ID (NODE, FIXTURE_ROOFS), ID (ROUND, 0),
                                          ID (SCALE, FIXTURE_EFFORT), "Taget venter", NULL, error));
  seen = fixture_load (self->own, self->content);
  g_set_object (&self->content, seen);
  preview = aar_answer_preview_new (self->content, ID (ROUND, 0));
  aar_answer_preview_add_text (preview, &(AarAnswerCell) {
                                            .text = "Taget er lagt",
                                            .node = fixture_record (self->content, AAR_TABLE_NODE, FIXTURE_ROOFS),
                                            .scale = fixture_record (self->content, AAR_TABLE_SCALE, FIXTURE_EFFORT),
                                        });
  line = preview->lines->pdata[0];
  g_assert_true (line->is_conflict);
  line->is_chosen = TRUE;
  ASSERT_WRITTEN (aar_answering_set_note (self->other, ID (NODE, FIXTURE_ROOFS), ID (ROUND, 0),
                                          ID (SCALE, FIXTURE_EFFORT), "Taget kommer i maj", NULL, error));
  ASSERT_REFUSED (aar_answer_preview_apply (preview, self->own, NULL, error));
  g_assert_cmpstr (line->old_text, ==, "Taget kommer i maj");
  g_assert_cmpstr (find_note (self, FIXTURE_ROOFS, &now), ==, "Taget kommer i maj");
}

static void
set_text (Fixture *self, AarTable table, gint64 id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (self->other, table, id, &error);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  aar_store_set_value (self->other, record, field, &value, &error);
  g_assert_no_error (error);
}

static void
test_round_closed (Fixture *self, gconstpointer data)
{
  g_autoptr (AarAnswerPreview) preview = read_answers (self);
  g_autoptr (AarPlanContent) now = NULL;
  g_autoptr (GError) error = NULL;

  set_text (self, AAR_TABLE_ROUND, ID (ROUND, 0), AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
  g_assert_false (aar_answer_preview_apply (preview, self->own, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_assert_null (find_note (self, FIXTURE_READING, &now));
}

/* The plan without an initiative, and with another title of one: the adopted document. */
static AarPlanContent *
make_document (Fixture *self)
{
  AarPlanContent *document = fixture_load (self->other, self->content);

  aar_record_set_text (fixture_record (document, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TITLE, "Varmepumper");
  aar_record_set_text (fixture_record (document, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TEXT, "I alle huse");
  aar_plan_content_remove (document, fixture_record (document, AAR_TABLE_NODE, FIXTURE_NOBODY));
  return document;
}

static guint
count_accepted (AarPlanComparison *comparison)
{
  guint n = 0;

  for (guint i = 0; i < comparison->differences->len; i++)
    n += ((AarDifference *) comparison->differences->pdata[i])->is_accepted;
  return n;
}

/* What would be overwritten or deleted is not what was looked at. Compared anew, what is as it was stays accepted. */
static void
test_comparison (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) document = make_document (self);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (self->content, document);
  g_autoptr (AarPlanComparison) again = NULL;
  g_autoptr (AarPlanContent) now = NULL, after = NULL;

  for (guint i = 0; i < comparison->differences->len; i++)
    ((AarDifference *) comparison->differences->pdata[i])->is_accepted = TRUE;
  g_assert_cmpuint (count_accepted (comparison), ==, 3);
  set_text (self, AAR_TABLE_NODE, ID (NODE, FIXTURE_HEATING), AAR_NODE_TITLE, "Varmepumper i haller");
  ASSERT_REFUSED (aar_plan_comparison_apply (comparison, self->own, error));
  now = fixture_load (self->own, self->content);
  again = aar_plan_comparison_new (now, document);
  aar_plan_comparison_accept_as (again, comparison);
  g_assert_cmpuint (again->differences->len, ==, 3);
  g_assert_cmpuint (count_accepted (again), ==, 2);
  ASSERT_WRITTEN (aar_plan_comparison_apply (again, self->own, error));
  after = fixture_load (self->other, self->content);
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TITLE), ==,
                   "Varmepumper i haller");
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_TEXT), ==,
                   "I alle huse");
}

/* What was added to an initiative after it was seen does not go with it unseen. */
static void
test_comparison_of_what_goes (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) document = make_document (self);
  g_autoptr (AarPlanComparison) comparison = aar_plan_comparison_new (self->content, document);

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      AarDifference *difference = comparison->differences->pdata[i];

      difference->is_accepted = difference->kind == AAR_DIFFERENCE_GONE;
    }
  ASSERT_WRITTEN (aar_answering_set_note (self->other, ID (NODE, FIXTURE_NOBODY), ID (ROUND, 0),
                                          ID (SCALE, FIXTURE_EFFORT), "Vi er i gang", NULL, error));
  ASSERT_REFUSED (aar_plan_comparison_apply (comparison, self->own, error));
}

/* An initiative that came after the choice was made is not left behind unseen. */
static void
test_continuation (Fixture *self, gconstpointer data)
{
  g_autoptr (AarContinuation) continuation = aar_continuation_new (self->content);
  g_autoptr (AarContinuation) again = NULL;
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (self->content, AAR_TABLE_NODE, "Ny hal\n");
  g_autoptr (AarPlanContent) now = NULL;
  guint n_nodes = continuation->nodes->len;

  ((AarContinuedNode *) continuation->nodes->pdata[0])->is_taken = FALSE;
  g_set_str (&continuation->period_to, "2031-12-31");
  ASSERT_WRITTEN (aar_pasted_lines_apply (lines, self->other, 0, 0, error));
  ASSERT_REFUSED (aar_continuation_apply (continuation, self->own, NULL, error));
  now = fixture_load (self->own, self->content);
  again = aar_continuation_new (now);
  aar_continuation_take_as (again, continuation);
  g_assert_cmpuint (again->nodes->len, ==, n_nodes + 1);
  g_assert_false (((AarContinuedNode *) again->nodes->pdata[0])->is_taken);
  g_assert_true (((AarContinuedNode *) again->nodes->pdata[n_nodes])->is_taken);
  g_assert_cmpstr (again->period_to, ==, "2031-12-31");
  ASSERT_WRITTEN (aar_continuation_apply (again, self->own, NULL, error));
}

/* What others gave to the unit meanwhile moves too; a unit that is another by now is not merged. */
static void
test_merging (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (self->content, AAR_TABLE_NODE,
                                                           "Nr\tIndsats\tAnsvarlig\n1.6\tNy hal\tEJ\n");
  g_autoptr (AarPlanContent) after = NULL, seen = NULL;
  gint64 unit = ID (UNIT, FIXTURE_PROPERTY), into = ID (UNIT, FIXTURE_SCHOOLS);
  guint n_responsibilities;

  g_assert_cmpuint (((AarPastedRow *) lines->rows->pdata[0])->units->len, ==, 1);
  ASSERT_WRITTEN (aar_pasted_lines_apply (lines, self->other, 0, 0, error));
  seen = fixture_load (self->own, self->content);
  n_responsibilities = aar_plan_content_get_records (seen, AAR_TABLE_RESPONSIBILITY)->len;
  ASSERT_WRITTEN (aar_unit_merge (self->own, aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, unit),
                                  aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, into), error));
  after = fixture_load (self->other, self->content);
  g_assert_null (aar_plan_content_lookup (after, AAR_TABLE_UNIT, unit));
  /* the initiative that both shared has it once */
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_RESPONSIBILITY)->len, ==, n_responsibilities - 1);
}

static void
test_merging_of_another (Fixture *self, gconstpointer data)
{
  gint64 unit = ID (UNIT, FIXTURE_PROPERTY), into = ID (UNIT, FIXTURE_SCHOOLS);

  ASSERT_WRITTEN (aar_unit_rename (self->other, self->content, into, "TEK", "Teknik", NULL, error));
  ASSERT_REFUSED (aar_unit_merge (self->own, aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, unit),
                                  aar_plan_content_lookup (self->content, AAR_TABLE_UNIT, into), error));
}

/* What is pasted stands behind what others pasted meanwhile, and not in its place. */
static void
test_paste (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPastedLines) own = aar_pasted_lines_new (self->content, AAR_TABLE_NODE, "Min hal\n");
  g_autoptr (AarPastedLines) others = aar_pasted_lines_new (self->content, AAR_TABLE_NODE, "Hal A\nHal B\n");
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  GPtrArray *nodes;

  ASSERT_WRITTEN (aar_pasted_lines_apply (others, self->other, 0, 0, error));
  ASSERT_WRITTEN (aar_pasted_lines_apply (own, self->own, 0, 0, error));
  after = fixture_load (self->other, self->content);
  nodes = aar_plan_content_get_records (after, AAR_TABLE_NODE);
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[nodes->len - 1], AAR_NODE_TITLE), ==, "Min hal");
  for (guint i = 0; i < nodes->len; i++)
    g_assert_true (g_hash_table_add (
        positions, GINT_TO_POINTER ((int) aar_record_get_integer (nodes->pdata[i], AAR_NODE_POSITION))));
}

static gboolean
delete_area (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_delete (edit, AAR_TABLE_NODE, *(const gint64 *) data, error);
}

static void
test_paste_into_what_is_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (self->content, AAR_TABLE_ACTION, "Byg\n");
  gint64 node = ID (NODE, FIXTURE_NOBODY);

  ASSERT_WRITTEN (aar_store_edit (self->other, NULL, 0, delete_area, &node, error));
  ASSERT_REFUSED (aar_pasted_lines_apply (lines, self->own, node, 0, error));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/meanwhile/answers", test_answers },
    { "/meanwhile/levels", test_levels },
    { "/meanwhile/same-answer", test_same_answer },
    { "/meanwhile/overwriting", test_overwriting },
    { "/meanwhile/round-closed", test_round_closed },
    { "/meanwhile/comparison", test_comparison },
    { "/meanwhile/comparison-of-what-goes", test_comparison_of_what_goes },
    { "/meanwhile/continuation", test_continuation },
    { "/meanwhile/merging", test_merging },
    { "/meanwhile/merging-of-another", test_merging_of_another },
    { "/meanwhile/paste", test_paste },
    { "/meanwhile/paste-into-what-is-gone", test_paste_into_what_is_gone },
  };
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
