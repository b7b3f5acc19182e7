/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed gets into the store, sooner or later, and nothing of it is lost on the way. */
#include "aar-error.h"
#include "aar-field-writer.h"
#include "aar-round-lifecycle.h"
#include "fixture.h"
#include "store-text.h"

#include <glib/gstdio.h>

typedef struct
{
  AarPlanContent *plan;
  AarStore *store;
  AarStore *colleague;
  AarEditor *editor;
  AarNode *node;
} Page;

static gpointer
get_live (Page *self, AarTable table, guint index)
{
  return aar_plan_content_lookup (aar_editor_get_content (self->editor), table, fixture_id (self->plan, table, index));
}

/* The page of an initiative with two milestones in the first round. */
static void
set_up (Page *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  self->plan = fixture_new_plan ("da");
  aar_record_set_text (fixture_record (self->plan, AAR_TABLE_NODE, FIXTURE_HEATING), AAR_NODE_NOTES, "Først dette");
  self->store = fixture_open_store (self->plan);
  self->colleague = aar_store_open (aar_store_get_path (self->store), AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (self->colleague, "Kollega");
  id = fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_HEATING);
  content = aar_store_load_node (self->store, id, &error);
  g_assert_no_error (error);
  self->node = g_object_ref (aar_plan_content_lookup (content, AAR_TABLE_NODE, id));
  self->editor = aar_editor_new (self->store, content, self->node);
}

static void
tear_down (Page *self, gconstpointer data)
{
  g_autoptr (GPtrArray) left = aar_value_writer_list_waiting (self->store);

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_finalize_object (self->editor);
  g_object_unref (self->node);
  g_object_unref (self->colleague);
  g_object_unref (self->store);
  g_object_unref (self->plan);
}

static AarValueWriter *
write_notes (Page *self)
{
  return AAR_VALUE_WRITER (aar_field_writer_new (self->editor, self->node, AAR_NODE_NOTES));
}

static void
assert_notes (Page *self, const char *notes)
{
  g_assert_cmpstr (aar_record_get_text (self->node, AAR_NODE_NOTES), ==, notes);
}

static gint64
get_step (Page *self)
{
  return aar_store_get_undo_step (self->store);
}

static void
wait_until_written (AarValueWriter *writer)
{
  while (aar_value_writer_is_waiting (writer))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_waits (Page *self, AarValueWriter *writer, const char *text)
{
  g_autoptr (GPtrArray) waiting = aar_value_writer_list_waiting (self->store);

  g_assert_true (aar_value_writer_is_waiting (writer));
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, text);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_true (waiting->pdata[0] == writer);
}

static void
assert_nothing_waits (Page *self)
{
  g_autoptr (GPtrArray) waiting = aar_value_writer_list_waiting (self->store);

  g_assert_cmpuint (waiting->len, ==, 0);
}

/* What a colleague does is seen when the store is looked at. */
static void
let_colleague_write (Page *self, gpointer record, guint field, const char *text)
{
  g_autoptr (AarRecord) theirs = NULL;
  g_autoptr (GError) error = NULL;

  theirs = aar_store_get_record (self->colleague, aar_record_get_table (record), aar_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_true (store_set_text (self->colleague, theirs, field, text, &error));
  g_assert_no_error (error);
  g_assert_true (aar_store_poll (self->store, &error));
  g_assert_no_error (error);
}

/* ---- when it is written ------------------------------------------------------------------------------------------ */

static void
test_leaving (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_notes (self);
  gint64 before = get_step (self), written;

  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Først dette");
  aar_value_writer_type (writer, "Først dette, så hint");
  assert_notes (self, "Først dette");
  assert_waits (self, writer, "Først dette, så hint");
  g_assert_true (aar_value_writer_flush (writer));
  assert_notes (self, "Først dette, så hint");
  assert_nothing_waits (self);
  written = get_step (self);
  g_assert_cmpint (written, !=, before);
  /* nothing was typed since, or it was taken back */
  g_assert_true (aar_value_writer_flush (writer));
  aar_value_writer_type (writer, "Først dette, så hint!");
  aar_value_writer_type (writer, "Først dette, så hint ");
  assert_nothing_waits (self);
  g_assert_true (aar_value_writer_flush (writer));
  g_assert_cmpint (get_step (self), ==, written);
}

/* Whoever types on and on is written too, and so is what was left without telling. */
static void
test_pause (Page *self, gconstpointer data)
{
  AarValueWriter *writer = write_notes (self);
  g_autoptr (AarValueWriter) kept = NULL;

  aar_value_writer_type (writer, "Kort");
  kept = g_object_ref (writer);
  g_object_unref (writer);
  wait_until_written (kept);
  assert_notes (self, "Kort");
}

/* Half a date is none yet, so it is not written before one leaves it; what it was taken for is shown then. */
static void
test_date (Page *self, gconstpointer data)
{
  g_autoptr (AarFieldWriter) field = aar_field_writer_new (self->editor, self->node, AAR_NODE_TIMELINE_FROM);
  AarValueWriter *writer = AAR_VALUE_WRITER (field);

  aar_value_writer_type (writer, "1.6.20");
  g_assert_null (aar_value_writer_get_problem (writer));
  aar_value_writer_type (writer, "snart");
  g_assert_false (aar_value_writer_flush (writer));
  g_assert_nonnull (strstr (aar_value_writer_get_problem (writer), "snart"));
  g_assert_false (aar_value_writer_can_retry (writer));
  assert_waits (self, writer, "snart");
  aar_value_writer_type (writer, "1.6.2018");
  g_assert_true (aar_value_writer_flush (writer));
  g_assert_null (aar_value_writer_get_problem (writer));
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "01-06-2018");
  g_assert_cmpstr (aar_record_get_text (self->node, AAR_NODE_TIMELINE_FROM), ==, "2018-06-01");
}

/* ---- when it cannot be written ----------------------------------------------------------------------------------- */

static void
count_lists_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* What could not be written can be marked where it stands: at its record and at its initiative. */
static void
test_unwritten (Page *self, gconstpointer data)
{
  g_autoptr (AarRecord) draft = aar_editor_begin (self->editor, AAR_TABLE_ACTION, aar_record_get_id (self->node), NULL);
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (self->editor, draft, AAR_ACTION_DUE);
  GListModel *unwritten = aar_value_writer_get_unwritten ();
  gint64 node = aar_record_get_id (self->node), record = aar_record_get_id (draft);
  g_autofree char *place = aar_value_writer_name_place (AAR_VALUE_WRITER (writer));
  g_autofree char *of_node = NULL;
  g_autofree char *of_record = NULL;
  guint n_changes = 0;

  g_assert_nonnull (strstr (place, aar_record_get_text (self->node, AAR_NODE_TITLE)));
  g_signal_connect_swapped (unwritten, "items-changed", G_CALLBACK (count_lists_cb), &n_changes);
  aar_value_writer_type (AAR_VALUE_WRITER (writer), "snart");
  g_assert_cmpuint (g_list_model_get_n_items (unwritten), ==, 0);
  g_assert_false (aar_value_writer_flush (AAR_VALUE_WRITER (writer)));
  g_assert_cmpuint (g_list_model_get_n_items (unwritten), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  of_node = aar_value_writer_describe_unwritten (node, 0);
  of_record = aar_value_writer_describe_unwritten (0, record);
  g_assert_nonnull (strstr (of_node, aar_value_writer_get_problem (AAR_VALUE_WRITER (writer))));
  g_assert_cmpstr (of_record, ==, of_node);
  g_assert_null (aar_value_writer_describe_unwritten (record, 0));
  g_assert_null (aar_value_writer_describe_unwritten (0, node));
  aar_value_writer_discard (AAR_VALUE_WRITER (writer));
  g_assert_cmpuint (g_list_model_get_n_items (unwritten), ==, 0);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_null (aar_value_writer_describe_unwritten (node, 0));
  g_signal_handlers_disconnect_by_data (unwritten, &n_changes);
  aar_editor_forget (self->editor, draft);
}

static void
test_store_in_use (Page *self, gconstpointer data)
{
  AarValueWriter *writer = write_notes (self);

  aar_store_block (self->store);
  aar_value_writer_type (writer, "Skrevet imens");
  g_assert_false (aar_value_writer_flush (writer));
  g_assert_nonnull (strstr (aar_value_writer_get_problem (writer), "The Store Is in Use"));
  g_assert_true (aar_value_writer_can_retry (writer));
  assert_notes (self, "Først dette");
  assert_waits (self, writer, "Skrevet imens");
  /* the page is left, and shown again */
  g_object_unref (writer);
  writer = write_notes (self);
  assert_waits (self, writer, "Skrevet imens");
  g_assert_nonnull (aar_value_writer_get_problem (writer));
  aar_store_unblock (self->store);
  wait_until_written (writer);
  assert_notes (self, "Skrevet imens");
  g_assert_null (aar_value_writer_get_problem (writer));
  g_object_unref (writer);
}

/* No journal can be written where a folder is, as on a disk that is full. */
static void
test_no_room (Page *self, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (aar_store_get_path (self->store), "-journal", NULL);
  g_autoptr (AarValueWriter) writer = write_notes (self);

  g_assert_cmpint (g_mkdir (journal, 0700), ==, 0);
  aar_value_writer_type (writer, "Uden plads");
  g_assert_false (aar_value_writer_flush (writer));
  assert_waits (self, writer, "Uden plads");
  /* one goes on typing */
  aar_value_writer_type (writer, "Uden plads endnu");
  g_assert_false (aar_value_writer_flush (writer));
  g_assert_cmpint (g_rmdir (journal), ==, 0);
  wait_until_written (writer);
  assert_notes (self, "Uden plads endnu");
}

/* What was deleted meanwhile is told, and not waited for. */
static void
test_deleted (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_notes (self);
  g_autoptr (GError) error = NULL;

  aar_value_writer_type (writer, "Til ingen nytte");
  g_assert_true (aar_store_delete (self->store, self->node, &error));
  g_assert_no_error (error);
  g_assert_false (aar_value_writer_flush (writer));
  g_assert_nonnull (aar_value_writer_get_problem (writer));
  assert_nothing_waits (self);
}

/* What was begun and given up takes along what does not get in. */
static void
test_forgotten (Page *self, gconstpointer data)
{
  g_autoptr (AarRecord) draft = aar_editor_begin (self->editor, AAR_TABLE_ACTION, aar_record_get_id (self->node), NULL);
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (self->editor, draft, AAR_ACTION_DUE);

  aar_value_writer_type (AAR_VALUE_WRITER (writer), "engang");
  g_assert_false (aar_value_writer_flush (AAR_VALUE_WRITER (writer)));
  assert_waits (self, AAR_VALUE_WRITER (writer), "engang");
  aar_editor_forget (self->editor, draft);
  assert_nothing_waits (self);
}

/* Before a store is closed all that was typed into it is written, and what cannot be is still known. */
static void
test_closing (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) notes = write_notes (self);
  g_autoptr (AarFieldWriter) title = aar_field_writer_new (self->editor, self->node, AAR_NODE_TITLE);
  g_autoptr (GPtrArray) waiting = NULL;

  aar_value_writer_type (notes, "Lige før");
  aar_value_writer_type (AAR_VALUE_WRITER (title), "Varme");
  waiting = aar_value_writer_list_waiting (self->store);
  g_assert_cmpuint (waiting->len, ==, 2);
  g_clear_pointer (&waiting, g_ptr_array_unref);
  g_assert_true (aar_value_writer_get_store (notes) == self->store);
  g_assert_cmpstr (aar_value_writer_get_typed (notes), ==, "Lige før");
  /* those of another store are not meant, unless all are */
  waiting = aar_value_writer_list_waiting (self->colleague);
  g_assert_cmpuint (waiting->len, ==, 0);
  g_clear_pointer (&waiting, g_ptr_array_unref);
  waiting = aar_value_writer_list_waiting (NULL);
  g_assert_cmpuint (waiting->len, ==, 2);
  aar_store_block (self->store);
  g_assert_false (aar_value_writer_flush_all (self->store));
  aar_store_unblock (self->store);
  g_assert_true (aar_value_writer_flush_all (self->colleague));
  g_assert_true (aar_value_writer_is_waiting (notes));
  g_assert_true (aar_value_writer_flush_all (NULL));
  assert_nothing_waits (self);
  g_assert_null (aar_value_writer_get_typed (notes));
  assert_notes (self, "Lige før");
  g_assert_cmpstr (aar_record_get_text (self->node, AAR_NODE_TITLE), ==, "Varme");
}

/* ---- what others do ---------------------------------------------------------------------------------------------- */

static void
test_conflict (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_notes (self);

  /* nobody types: it is simply shown */
  let_colleague_write (self, self->node, AAR_NODE_NOTES, "Fra en kollega");
  g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Fra en kollega");
  g_assert_null (aar_value_writer_get_caution (writer));
  aar_value_writer_type (writer, "Mit");
  let_colleague_write (self, self->node, AAR_NODE_NOTES, "Igen fra en kollega");
  assert_waits (self, writer, "Mit");
  g_assert_nonnull (aar_value_writer_get_caution (writer));
  g_assert_true (aar_value_writer_flush (writer));
  assert_notes (self, "Mit");
  g_assert_null (aar_value_writer_get_caution (writer));
}

/* Who wrote the same has written it. */
static void
test_agreement (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_notes (self);
  gint64 before = get_step (self);

  aar_value_writer_type (writer, "Det samme");
  let_colleague_write (self, self->node, AAR_NODE_NOTES, "Det samme");
  assert_nothing_waits (self);
  g_assert_null (aar_value_writer_get_caution (writer));
  g_assert_true (aar_value_writer_flush (writer));
  g_assert_cmpint (get_step (self), ==, before);
}

/* ---- what is locked ---------------------------------------------------------------------------------------------- */

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_locked_page (Page *self, gconstpointer data)
{
  g_autoptr (AarValueWriter) writer = write_notes (self);
  guint n_told = 0;

  g_signal_connect_swapped (writer, "notify::locked", G_CALLBACK (count_cb), &n_told);
  g_assert_false (aar_value_writer_is_locked (writer));
  aar_editor_set_locked (self->editor, TRUE);
  g_assert_true (aar_value_writer_is_locked (writer));
  g_assert_cmpuint (n_told, ==, 1);
}

/* What was typed while a colleague closed the round waits until it is opened again, and is written then. */
static void
test_closed_round (Page *self, gconstpointer data)
{
  AarMilestone *milestone = get_live (self, AAR_TABLE_MILESTONE, 0);
  AarRound *round = get_live (self, AAR_TABLE_ROUND, 0);
  g_autoptr (AarFieldWriter) field = aar_field_writer_new (self->editor, milestone, AAR_MILESTONE_STATUS);
  g_autoptr (AarFieldWriter) text = aar_field_writer_new (self->editor, milestone, AAR_MILESTONE_TEXT);
  AarValueWriter *status = AAR_VALUE_WRITER (field);
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_value_writer_is_locked (status));
  aar_value_writer_type (status, "Sendt");
  let_colleague_write (self, round, AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED);
  g_assert_true (aar_value_writer_is_locked (status));
  /* what the plan says is no answer */
  g_assert_false (aar_value_writer_is_locked (AAR_VALUE_WRITER (text)));
  g_assert_false (aar_value_writer_flush (status));
  g_assert_nonnull (strstr (aar_value_writer_get_problem (status), "needs a reason"));
  assert_waits (self, status, "Sendt");
  g_assert_null (aar_record_get_text (milestone, AAR_MILESTONE_STATUS));
  g_assert_true (aar_round_lifecycle_reopen (self->store, aar_record_get_id (round), &error));
  g_assert_no_error (error);
  g_assert_false (aar_value_writer_is_locked (status));
  g_assert_cmpstr (aar_record_get_text (milestone, AAR_MILESTONE_STATUS), ==, "Sendt");
  assert_nothing_waits (self);
}

/* A choice that is refused is made again by whoever still means it. */
static void
test_refused_choice (Page *self, gconstpointer data)
{
  AarMilestone *milestone = get_live (self, AAR_TABLE_MILESTONE, 0);
  AarRound *round = get_live (self, AAR_TABLE_ROUND, 0);
  g_autoptr (AarFieldWriter) field = aar_field_writer_new (self->editor, milestone, AAR_MILESTONE_LEVEL);
  AarValueWriter *level = AAR_VALUE_WRITER (field);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, fixture_level (self->plan, FIXTURE_EFFORT, 0));
  g_assert_true (aar_round_lifecycle_close (self->store, aar_record_get_id (round), &error));
  g_assert_false (aar_value_writer_set_value (level, &value));
  g_assert_nonnull (strstr (aar_value_writer_get_problem (level), "needs a reason"));
  assert_nothing_waits (self);
  g_assert_true (aar_round_lifecycle_reopen (self->store, aar_record_get_id (round), &error));
  g_assert_no_error (error);
  g_assert_cmpint (aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL), ==, 0);
  /* but one that came at a bad time is not */
  aar_store_block (self->store);
  g_assert_false (aar_value_writer_set_value (level, &value));
  aar_store_unblock (self->store);
  wait_until_written (level);
  g_assert_cmpint (aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL), ==,
                   fixture_level (self->plan, FIXTURE_EFFORT, 0));
}

#define ADD(name, function) g_test_add (name, Page, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("/value-writer/leaving", test_leaving);
  ADD ("/value-writer/pause", test_pause);
  ADD ("/value-writer/date", test_date);
  ADD ("/value-writer/unwritten", test_unwritten);
  ADD ("/value-writer/store-in-use", test_store_in_use);
  ADD ("/value-writer/no-room", test_no_room);
  ADD ("/value-writer/deleted", test_deleted);
  ADD ("/value-writer/forgotten", test_forgotten);
  ADD ("/value-writer/closing", test_closing);
  ADD ("/value-writer/conflict", test_conflict);
  ADD ("/value-writer/agreement", test_agreement);
  ADD ("/value-writer/locked-page", test_locked_page);
  ADD ("/value-writer/closed-round", test_closed_round);
  ADD ("/value-writer/refused-choice", test_refused_choice);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
