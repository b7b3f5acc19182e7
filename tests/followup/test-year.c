/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole year of a coordinator, from the adopted plan to the next one. */
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-answering.h"
#include "aar-carry-over.h"
#include "aar-continuation.h"
#include "aar-csv-export.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-followup-report.h"
#include "aar-plan-comparison.h"
#include "aar-round-lifecycle.h"
#include "aar-level-changes.h"
#include "fixture.h"

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  gint64 rounds[4];
  gint64 effort;
  gint64 economy;
} Year;

static void
answer (Year *year, guint node, guint round, guint effort, guint economy, const char *note)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_id (year->plan, AAR_TABLE_NODE, node);

  aar_answering_set_level (year->store, id, year->rounds[round], year->effort,
                           fixture_level (year->plan, FIXTURE_EFFORT, effort), NULL, &error);
  g_assert_no_error (error);
  aar_answering_set_note (year->store, id, year->rounds[round], year->effort, note, NULL, &error);
  g_assert_no_error (error);
  aar_answering_set_level (year->store, id, year->rounds[round], year->economy,
                           fixture_level (year->plan, FIXTURE_ECONOMY, economy), NULL, &error);
  g_assert_no_error (error);
}

/* Fills in every open cell of a sheet: the level by number, the text with all that a spreadsheet has to quote; and
 * saves it as LibreOffice does when it is asked for commas and Windows-1252. */
static GBytes *
fill_in (GBytes *csv, const char *level, const char *text)
{
  g_autoptr (GError) error = NULL;
  gsize size, length;
  const char *data = g_bytes_get_data (csv, &size);
  g_autoptr (GPtrArray) rows = aar_csv_read (data, size, NULL, &error);
  g_autoptr (GString) filled = g_string_new (NULL);
  char *saved;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      gboolean initiative = i > 0 && row[0][0] == 'I';

      for (guint j = 0; row[j] != NULL; j++)
        {
          gboolean empty = initiative && *row[j] == '\0';
          const char *cell = empty && (j == 4 || j == 6) ? level : empty && j == 5 ? text : row[j];
          g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
          g_autofree char *doubled = g_strjoinv ("\"\"", parts);

          g_string_append_printf (filled, "%s\"%s\"", j == 0 ? "" : ",", doubled);
        }
      g_string_append (filled, "\n");
    }
  saved = g_convert (filled->str, (gssize) filled->len, "WINDOWS-1252", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (saved, length);
}

static GPtrArray *
make_sheets (AarPlanContent *content, gint64 round)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (content, round, NULL);

  return aar_answer_sheets_make (content, state, NULL);
}

static AarAnswerPreview *
send_and_read_back (Year *year, guint round, const char *level, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) now = fixture_load (year->store, year->plan);
  g_autoptr (AarRoundState) state = aar_round_state_new (now, year->rounds[round], "2018-03-20");
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (now, state, NULL);
  AarAnswerPreview *preview = aar_answer_preview_new (now, year->rounds[round]);

  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];
      g_autoptr (GBytes) filled = fill_in (sheet->csv, level, text);

      aar_answer_sheet_read (preview, filled, sheet->name, &error);
      g_assert_no_error (error);
    }
  return preview;
}

static void
first_round (Year *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (AarRoundState) state = NULL;

  aar_round_lifecycle_open (year->store, year->rounds[0], &error);
  g_assert_no_error (error);
  answer (year, FIXTURE_HEATING, 0, 0, 0, "Udbuddet er sendt");
  preview = send_and_read_back (year, 0, "2", "Forsinket;\n\"men på vej\", siger øverste ledelse");
  /* Roofs, reading, and the shared one, of which both units say the same. */
  g_assert_cmpuint (preview->problems->len, ==, 0);
  g_assert_cmpuint (preview->lines->len, ==, 9);
  g_assert_cmpuint (aar_answer_preview_n_conflicts (preview), ==, 0);
  before = fixture_load (year->store, year->plan);
  aar_answer_preview_apply (preview, year->store, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_undo (year->store, before);
  after = fixture_load (year->store, year->plan);
  state = aar_round_state_new (after, year->rounds[0], "2018-03-31");
  g_assert_cmpuint (state->n_answered, ==, 4);
  g_assert_cmpint (state->days_left, ==, 0);
  g_assert_cmpuint (state->units->len, ==, 3);
  g_assert_null (((AarRoundUnit *) state->units->pdata[2])->unit);
}

static void
close_and_correct (Year *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (AarFollowupReport) report = NULL;
  gint64 roofs = fixture_id (year->plan, AAR_TABLE_NODE, FIXTURE_ROOFS);
  guint n_marked = 0;

  before = fixture_load (year->store, year->plan);
  left = aar_carry_over_find (before, year->rounds[0]);
  g_assert_cmpuint (left->len, ==, 3);
  aar_carry_over_apply (year->store, before, left, year->rounds[1], &error);
  g_assert_no_error (error);
  aar_round_lifecycle_close (year->store, year->rounds[0], &error);
  g_assert_no_error (error);
  g_assert_false (aar_answering_set_note (year->store, roofs, year->rounds[0], year->effort, "Nej", NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_answering_set_note (year->store, roofs, year->rounds[0], year->effort, "Taget er lagt", "Forkert projekt",
                          &error);
  g_assert_no_error (error);
  after = fixture_load (year->store, year->plan);
  report = aar_followup_report_new (after, year->rounds[0]);
  for (guint i = 0; i < report->rows->len; i++)
    n_marked += g_str_equal (((char **) report->rows->pdata[i])[10], "ja");
  g_assert_cmpuint (n_marked, ==, 1);
}

static void
second_round (Year *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) now = NULL;
  g_autoptr (GPtrArray) turns = NULL;
  g_autoptr (GPtrArray) spent = NULL;
  g_autoptr (AarAnswerPreview) preview = NULL;

  aar_round_lifecycle_open (year->store, year->rounds[1], &error);
  g_assert_no_error (error);
  answer (year, FIXTURE_HEATING, 1, 0, 0, "Udbuddet er sendt");
  answer (year, FIXTURE_ROOFS, 1, 0, 1, "Færdigt, men dyrt");
  preview = send_and_read_back (year, 1, "2", "Forsinket;\n\"men på vej\", siger øverste ledelse");
  aar_answer_preview_apply (preview, year->store, NULL, &error);
  g_assert_no_error (error);
  now = fixture_load (year->store, year->plan);
  turns = aar_level_changes_find (now, year->rounds[1]);
  /* Only the effort of the roofs: its economy was bad before, and the others say the same again. */
  g_assert_cmpuint (turns->len, ==, 1);
  g_assert_cmpint (((AarLevelChange *) turns->pdata[0])->direction, ==, 1);
  spent = aar_level_changes_good_and_bad (now, year->rounds[1], year->effort, year->economy);
  g_assert_cmpuint (spent->len, ==, 1);
}

static void
close_round (Year *year, guint round)
{
  g_autoptr (GError) error = NULL;

  aar_round_lifecycle_close (year->store, year->rounds[round], &error);
  g_assert_no_error (error);
}

/* Who has not answered is chased, until nobody is left; then the round is closed. */
static void
chase_and_close (Year *year, guint round, const char *level)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) before = fixture_load (year->store, year->plan);
  g_autoptr (AarRoundState) state = aar_round_state_new (before, year->rounds[round], NULL);
  g_autoptr (GPtrArray) sheets = NULL, left = NULL;
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (AarPlanContent) after = NULL;

  aar_round_lifecycle_open (year->store, year->rounds[round], &error);
  g_assert_no_error (error);
  sheets = aar_answer_sheets_make (before, state, "Karen Holm");
  g_assert_cmpuint (sheets->len, ==, 2);
  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];

      g_assert_nonnull (strstr (sheet->mail, sheet->name));
      g_assert_nonnull (strstr (sheet->mail, "Karen Holm"));
    }
  preview = send_and_read_back (year, round, level, "Som aftalt");
  g_assert_cmpuint (preview->problems->len, ==, 0);
  aar_answer_preview_apply (preview, year->store, NULL, &error);
  g_assert_no_error (error);
  after = fixture_load (year->store, year->plan);
  left = make_sheets (after, year->rounds[round]);
  g_assert_cmpuint (left->len, ==, 0);
  close_round (year, round);
}

static char *
write_table (GPtrArray *contents, AarCsvTable table)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gsize size;

  aar_csv_write (contents, table, AAR_CSV_PROFILE_EXCEL, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, &size, NULL, &error);
  g_assert_no_error (error);
  return g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

/* What the committee gets when the year is over: the summary, and every answer of the last round. */
static void
tell_the_committee (Year *year)
{
  g_autoptr (AarPlanContent) now = fixture_load (year->store, year->plan);
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  g_autoptr (AarFollowupReport) report = aar_followup_report_new (now, year->rounds[3]);
  g_autofree char *summary = NULL;
  guint n_not_assessed = 0;

  g_ptr_array_add (contents, now);
  summary = write_table (contents, AAR_CSV_TABLE_SUMMARY);
  g_assert_nonnull (strstr (summary, "31.12.2018"));
  for (guint i = 0; i < report->rows->len; i++)
    for (char **cell = report->rows->pdata[i]; *cell != NULL; cell++)
      n_not_assessed += g_str_equal (*cell, "ikke vurderet");
  /* only what nobody is responsible for, on both scales */
  g_assert_cmpuint (n_not_assessed, ==, 2);
}

static void
next_year (Year *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) old = fixture_load (year->store, year->plan);
  g_autoptr (AarContinuation) continuation = aar_continuation_new (old);
  g_autoptr (AarPlanContent) next = NULL;
  g_autoptr (AarPlanContent) adopted = NULL;
  g_autoptr (AarPlanContent) unchanged = NULL;
  g_autoptr (AarPlanComparison) comparison = NULL;
  g_autoptr (AarPlanComparison) again = NULL;
  gint64 plan;

  /* The roofs and what is shared ended well; the milestones of heating and reading are not reached. */
  g_assert_true (((AarContinuedNode *) continuation->nodes->pdata[1])->is_finished);
  aar_continuation_apply (continuation, year->store, &plan, &error);
  g_assert_no_error (error);
  unchanged = fixture_load (year->store, year->plan);
  fixture_assert_same (old, unchanged);
  next = aar_store_load_plan (year->store, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_plan_content_get_records (next, AAR_TABLE_NODE)->len, ==, 4);
  g_assert_cmpuint (aar_carry_over_count (next, fixture_record (next, AAR_TABLE_MILESTONE, 0)), >=, 1);
  /* The committee adopts it with one title changed. */
  adopted = aar_continuation_make (continuation);
  aar_record_set_text (fixture_record (adopted, AAR_TABLE_NODE, 1), AAR_NODE_TITLE, "Varmepumper på hele rådhuset");
  comparison = aar_plan_comparison_new (next, adopted);
  g_assert_cmpuint (comparison->differences->len, ==, 1);
  ((AarDifference *) comparison->differences->pdata[0])->is_accepted = TRUE;
  aar_plan_comparison_apply (comparison, year->store, &error);
  g_assert_no_error (error);
  again = aar_plan_comparison_new (next, adopted);
  g_assert_cmpuint (again->differences->len, ==, 0);
}

/* Every step of the year, taken back one by one, leads to the plan that it began with. */
static void
undo_all (Year *year, AarPlanContent *before, guint n_kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autofree char *label = NULL;
  guint n_steps = 0;

  while ((label = aar_store_get_undo_label (year->store)) != NULL && n_steps < 200)
    {
      g_autoptr (GPtrArray) plans = NULL;

      if (g_strcmp0 (label, "Import") == 0)
        break;
      aar_store_undo_step (year->store, 0, &error);
      g_assert_no_error (error);
      plans = aar_store_list_plans (year->store, &error);
      g_assert_cmpuint (plans->len, >=, n_kept);
      g_clear_pointer (&label, g_free);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 15);
  after = fixture_load (year->store, year->plan);
  fixture_assert_same (before, after);
}

static void
test_a_year (void)
{
  Year year = { .plan = fixture_new_plan ("da") };
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  year.store = fixture_open_store (year.plan);
  before = fixture_load (year.store, year.plan);
  for (guint i = 0; i < 4; i++)
    year.rounds[i] = fixture_id (year.plan, AAR_TABLE_ROUND, i);
  year.effort = fixture_id (year.plan, AAR_TABLE_SCALE, FIXTURE_EFFORT);
  year.economy = fixture_id (year.plan, AAR_TABLE_SCALE, FIXTURE_ECONOMY);
  first_round (&year);
  close_and_correct (&year);
  second_round (&year);
  close_round (&year, 1);
  chase_and_close (&year, 2, "2");
  chase_and_close (&year, 3, "1");
  tell_the_committee (&year);
  next_year (&year);
  problems = aar_store_check (year.store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  undo_all (&year, before, 1);
  g_object_unref (year.store);
  g_object_unref (year.plan);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/a-year", test_a_year);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
