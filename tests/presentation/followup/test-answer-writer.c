/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an answer get into the round that they were meant for, and into a closed one only with a reason. */
#include "aar-answer-writer.h"
#include "aar-answering.h"
#include "aar-round-lifecycle.h"
#include "fixture.h"

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  AarFollowupBoard *board;
  AarFollowupWriter *writer;
  gint64 round;
  gint64 node;
  gint64 effort;
} Card;

static gboolean
is_closed (Card *self)
{
  return aar_followup_board_is_closed (self->board);
}

static gboolean
is_loaded (Card *self)
{
  return aar_followup_board_get_reading (self->board) != NULL;
}

static void
wait_for (Card *self, gboolean (*condition) (Card *self), gboolean value)
{
  while (condition (self) != value)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_round (Card *self, gint64 round)
{
  aar_followup_board_show (self->board, self->store, fixture_id (self->plan, AAR_TABLE_PLAN, 0), round);
  wait_for (self, is_loaded, TRUE);
}

static void
set_up (Card *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->plan = fixture_new_plan ("da");
  self->store = fixture_open_store (self->plan);
  self->round = fixture_id (self->plan, AAR_TABLE_ROUND, 0);
  self->node = fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_HEATING);
  self->effort = fixture_id (self->plan, AAR_TABLE_SCALE, FIXTURE_EFFORT);
  aar_round_lifecycle_open (self->store, self->round, &error);
  g_assert_no_error (error);
  self->board = aar_followup_board_new ();
  show_round (self, self->round);
  self->writer = aar_followup_writer_new (self->board, self->node);
}

static void
tear_down (Card *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left = aar_value_writer_list_waiting (self->store);

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_finalize_object (self->writer);
  g_object_unref (self->board);
  g_object_unref (self->store);
  g_object_unref (self->plan);
}

static AarValueWriter *
write_note (Card *self)
{
  return aar_answer_writer_new (self->writer, AAR_ANSWER_NOTE, self->effort, "In words");
}

/* A copy of the note of the initiative in a round. */
static char *
read_note (Card *self, gint64 round, gboolean *corrected)
{
  g_autoptr (AarPlanContent) content = fixture_load (self->store, self->plan);
  AarAssessment *assessment = aar_answering_find_assessment (content, self->node, round, self->effort);

  if (corrected != NULL)
    *corrected = assessment != NULL &&
                 aar_answering_is_correction (aar_record_get_text (assessment, AAR_ASSESSMENT_REASON));
  return assessment != NULL ? g_strdup (aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE)) : NULL;
}

static void
assert_note (Card *self, gint64 round, const char *expected, gboolean is_corrected)
{
  gboolean corrected;
  g_autofree char *note = read_note (self, round, &corrected);

  g_assert_cmpstr (note, ==, expected);
  g_assert_cmpint (corrected, ==, is_corrected);
}

static void
close_round (Card *self)
{
  g_autoptr (GError) error = NULL;

  aar_round_lifecycle_close (self->store, self->round, &error);
  g_assert_no_error (error);
}

static void
test_pause (Card *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_note (self);

  aar_value_writer_type (writer, "Det går godt\n");
  assert_note (self, self->round, NULL, FALSE);
  while (aar_value_writer_is_waiting (writer))
    g_main_context_iteration (NULL, TRUE);
  assert_note (self, self->round, "Det går godt", FALSE);
}

static void
test_milestone (Card *self, gconstpointer data)
{
  gint64 id = fixture_id (self->plan, AAR_TABLE_MILESTONE, 0);
  g_autoptr (AarValueWriter) writer = aar_answer_writer_new (self->writer, AAR_ANSWER_STATUS, id, "How it goes");
  g_autoptr (AarMilestone) milestone = aar_store_get_record (self->store, AAR_TABLE_MILESTONE, id, NULL);

  aar_value_writer_type (writer, "Sendt");
  g_assert_true (aar_value_writer_flush (writer));
  g_assert_cmpstr (aar_record_get_text (milestone, AAR_MILESTONE_STATUS), ==, "Sendt");
  /* and taken back */
  aar_value_writer_set_stored (writer, "Sendt");
  aar_value_writer_type (writer, " ");
  g_assert_true (aar_value_writer_flush (writer));
  g_assert_null (aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
}

static void
assert_departure (Card *self, const char *reason, gint64 level)
{
  g_autoptr (AarPlanContent) content = fixture_load (self->store, self->plan);
  AarAssessment *assessment = aar_answering_find_assessment (content, self->node, self->round, self->effort);

  g_assert_cmpstr (aar_record_get_text (assessment, AAR_ASSESSMENT_REASON), ==, reason);
  g_assert_cmpint (aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL), ==, level);
}

/* Why a level is not the suggested one waits with all that was typed, goes to the level that stands there by then, and
 * is no reason to correct a closed round. */
static void
test_departure (Card *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = aar_answer_writer_new (self->writer, AAR_ANSWER_DEPARTURE, self->effort, "Why");
  g_autoptr (AarPlanContent) content = fixture_load (self->store, self->plan);
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL, self->effort);
  gint64 first = aar_record_get_id (levels->pdata[0]), second = aar_record_get_id (levels->pdata[1]);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_followup_writer_write_level (self->writer, self->effort, first, NULL));
  aar_value_writer_type (writer, "Leverancen er forsinket");
  waiting = aar_value_writer_list_waiting (self->store);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_true (waiting->pdata[0] == (gpointer) writer);
  g_assert_true (aar_followup_writer_write_level (self->writer, self->effort, second, NULL));
  g_assert_true (aar_value_writer_flush (writer));
  assert_departure (self, "Leverancen er forsinket", second);
  /* the note beside it is another text */
  assert_note (self, self->round, NULL, FALSE);

  aar_value_writer_set_stored (writer, "Leverancen er forsinket");
  aar_value_writer_type (writer, "Leverancen er på vej");
  close_round (self);
  g_assert_false (aar_value_writer_flush (writer));
  assert_departure (self, "Leverancen er forsinket", second);
  wait_for (self, is_closed, TRUE);
  aar_round_lifecycle_reopen (self->store, self->round, &error);
  g_assert_no_error (error);
  wait_for (self, is_closed, FALSE);
  assert_departure (self, "Leverancen er på vej", second);
}

/* What was typed when the round was closed is kept over a visit elsewhere, and written when the round is opened. */
static void
test_closed_meanwhile (Card *self, gconstpointer data)
{
  AarValueWriter *writer = write_note (self);
  AarFollowupWriter *first = self->writer;
  g_autoptr (GError) error = NULL;

  close_round (self);
  aar_value_writer_type (writer, "Skrevet for sent");
  g_assert_false (aar_value_writer_flush (writer));
  g_assert_nonnull (strstr (aar_value_writer_get_problem (writer), "needs a reason"));
  g_object_unref (writer);
  wait_for (self, is_closed, TRUE);
  /* the card is shown anew */
  self->writer = aar_followup_writer_new (self->board, self->node);
  writer = write_note (self);
  g_assert_finalize_object (first);
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Skrevet for sent");
  g_assert_true (aar_value_writer_is_locked (writer));
  aar_round_lifecycle_reopen (self->store, self->round, &error);
  g_assert_no_error (error);
  wait_for (self, is_closed, FALSE);
  g_assert_false (aar_value_writer_is_waiting (writer));
  assert_note (self, self->round, "Skrevet for sent", FALSE);
  g_object_unref (writer);
}

static void
test_reason (Card *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_note (self);

  close_round (self);
  wait_for (self, is_closed, TRUE);
  g_assert_true (aar_value_writer_is_locked (writer));
  aar_value_writer_type (writer, "Rettelse");
  g_assert_false (aar_value_writer_flush (writer));
  /* a reason that is only begun is none yet */
  aar_followup_writer_set_reason (self->writer, "G");
  g_assert_false (aar_value_writer_is_locked (writer));
  assert_note (self, self->round, NULL, FALSE);
  aar_followup_writer_set_reason (self->writer, "Glemt");
  g_assert_true (aar_value_writer_flush (writer));
  assert_note (self, self->round, "Rettelse", TRUE);
  aar_followup_writer_set_reason (self->writer, " ");
  g_assert_true (aar_value_writer_is_locked (writer));
}

/* Words that wait are of the round that they were typed in, whatever the page shows by then. */
static void
test_other_round (Card *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_note (self);
  gint64 other = fixture_id (self->plan, AAR_TABLE_ROUND, 1);

  aar_value_writer_type (writer, "Til den første");
  show_round (self, other);
  g_assert_true (aar_value_writer_flush (writer));
  assert_note (self, self->round, "Til den første", FALSE);
  assert_note (self, other, NULL, FALSE);
}

/* Another's words do not take away one's own. */
static void
test_conflict (Card *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_note (self);

  aar_value_writer_set_stored (writer, "Fra en kollega");
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Fra en kollega");
  aar_value_writer_type (writer, "Mit");
  aar_value_writer_set_stored (writer, "Igen fra en kollega");
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Mit");
  g_assert_nonnull (aar_value_writer_get_caution (writer));
  g_assert_true (aar_value_writer_flush (writer));
  assert_note (self, self->round, "Mit", FALSE);
}

#define ADD(name, function) g_test_add (name, Card, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("/answer-writer/pause", test_pause);
  ADD ("/answer-writer/milestone", test_milestone);
  ADD ("/answer-writer/departure", test_departure);
  ADD ("/answer-writer/closed-meanwhile", test_closed_meanwhile);
  ADD ("/answer-writer/reason", test_reason);
  ADD ("/answer-writer/other-round", test_other_round);
  ADD ("/answer-writer/conflict", test_conflict);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
