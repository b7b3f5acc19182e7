/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "aar-answer-sheet-writer.h"
#include "aar-answering.h"
#include "aar-answers-dialog.h"
#include "aar-followup-answer.h"
#include "aar-followup-fold.h"
#include "aar-followup-list.h"
#include "aar-followup-milestone.h"
#include "aar-followup-page.h"
#include "aar-followup-pairs.h"
#include "aar-followup-writer.h"
#include "aar-followup-phrases.h"
#include "aar-followup-promised.h"
#include "aar-followup-rating.h"
#include "aar-followup-row.h"
#include "aar-id.h"
#include "aar-level-icon.h"
#include "aar-level-picker.h"
#include "aar-record-editor.h"
#include "aar-round-lifecycle.h"
#include "aar-text-field.h"

/* A page with a round of a plan of six initiatives, in a window. */
typedef struct
{
  UiFixture *fixture;
  AarPlanContent *content;
  AarFollowupPage *page;
  AarFollowupBoard *board;
  GtkWindow *window;
  gint64 plan;
  gint64 round;
} Scene;

static gpointer
record_at (Scene *scene, AarTable table, guint index)
{
  return aar_plan_content_get_records (scene->content, table)->pdata[index];
}

static gint64
id_at (Scene *scene, AarTable table, guint index)
{
  return aar_record_get_id (record_at (scene, table, index));
}

static gpointer
add (AarPlanContent *content, AarTable table, gint64 owner, guint field, const char *text)
{
  gpointer record = aar_plan_content_append (content, table, owner);

  aar_record_set_text (record, field, text);
  return record;
}

static void
add_scales (AarPlanContent *content, gint64 plan)
{
  static const char *const symbols[] = { "happy", "neutral", "sad" };
  gpointer effort = add (content, AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, "indsats");
  gpointer economy = add (content, AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, "økonomi");

  for (guint i = 0; i < 3; i++)
    aar_record_set_text (add (content, AAR_TABLE_LEVEL, aar_record_get_id (effort), AAR_LEVEL_SYMBOL, symbols[i]),
                         AAR_LEVEL_LABEL, symbols[i]);
  for (guint i = 0; i < 3; i += 2)
    aar_record_set_text (add (content, AAR_TABLE_LEVEL, aar_record_get_id (economy), AAR_LEVEL_SYMBOL, symbols[i]),
                         AAR_LEVEL_LABEL, symbols[i]);
}

static void
add_rounds (AarPlanContent *content, gint64 plan)
{
  static const char *const names[] = { "1. opfølgning", "2. opfølgning", "3. opfølgning" };
  static const char *const states[] = { AAR_ROUND_STATE_CLOSED, AAR_ROUND_STATE_OPEN, AAR_ROUND_STATE_PLANNED };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    aar_record_set_text (add (content, AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, names[i]), AAR_ROUND_STATE, states[i]);
}

static AarPlanContent *
make_plan (guint n_initiatives)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan);
  gint64 units[2], round;

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Budgetaftale");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, "2031-01-01");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, "2031-12-31");
  add_scales (content, id);
  add_rounds (content, id);
  round = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[1]);
  for (guint i = 0; i < 2; i++)
    {
      gpointer unit = add (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT), AAR_UNIT_NAME,
                           i == 0 ? "Ejendomme" : "Skoler");

      aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
      units[i] = aar_record_get_id (unit);
    }
  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autofree char *title = g_strdup_printf ("Indsats nummer %u", i + 1);
      g_autofree char *text = g_strdup_printf ("Milepæl nummer %u", i + 1);
      gpointer node = add (content, AAR_TABLE_NODE, id, AAR_NODE_TITLE, title);
      gint64 owner = aar_record_get_id (node);

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_integer (
          add (content, AAR_TABLE_RESPONSIBILITY, owner, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE),
          AAR_RESPONSIBILITY_UNIT, units[i % 3 == 0]);
      aar_record_set_integer (add (content, AAR_TABLE_MILESTONE, owner, AAR_MILESTONE_TEXT, text), AAR_MILESTONE_ROUND,
                              round);
    }
  return content;
}

static gboolean
is_loaded (gpointer data)
{
  Scene *scene = data;

  return !aar_loader_is_loading (aar_followup_board_get_loader (scene->board)) &&
         aar_followup_board_get_reading (scene->board) != NULL;
}

static Scene *
scene_new_for (AarPlanContent *content, guint round)
{
  Scene *scene = g_new0 (Scene, 1);
  g_autoptr (GError) error = NULL;

  scene->fixture = ui_fixture_new ();
  scene->content = content;
  scene->plan = aar_record_get_id (aar_plan_content_get_plan (scene->content));
  scene->round = id_at (scene, AAR_TABLE_ROUND, round);
  aar_store_import (scene->fixture->store, scene->content, &error);
  g_assert_no_error (error);
  scene->page = g_object_new (AAR_TYPE_FOLLOWUP_PAGE, NULL);
  scene->board = g_object_ref (aar_followup_page_get_board (scene->page));
  scene->window = g_object_new (ADW_TYPE_WINDOW, "content", adw_toast_overlay_new (), "default-width", 1000,
                                "default-height", 700, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (scene->window))),
                               GTK_WIDGET (scene->page));
  aar_followup_page_show (scene->page, scene->fixture->store, scene->plan, scene->round);
  gtk_window_present (scene->window);
  ui_wait (is_loaded, scene);
  ui_settle ();
  return scene;
}

static Scene *
scene_new (guint round)
{
  return scene_new_for (make_plan (6), round);
}

static void
scene_free (Scene *scene)
{
  AarFollowupPage *page = g_object_ref (scene->page);

  gtk_window_destroy (scene->window);
  ui_settle ();
  ui_finalize (page);
  ui_finalize (scene->board);
  g_object_unref (scene->content);
  ui_fixture_free (scene->fixture);
  g_free (scene);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static AarPlanContent *
load (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  AarPlanContent *content = aar_store_load_plan (scene->fixture->store, scene->plan, &error);

  g_assert_no_error (error);
  return content;
}

/* The level in the store, as its place on the scale from 1, 0 for not assessed. */
static AarAssessment *
find_assessment (Scene *scene, AarPlanContent *content, guint node, guint scale)
{
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);

  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_NODE) == id_at (scene, AAR_TABLE_NODE, node) &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE) == id_at (scene, AAR_TABLE_SCALE, scale) &&
        aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == scene->round)
      return assessments->pdata[i];
  return NULL;
}

static guint
get_rank (Scene *scene, guint node, guint scale)
{
  g_autoptr (AarPlanContent) content = load (scene);
  AarAssessment *assessment = find_assessment (scene, content, node, scale);
  AarLevel *level = assessment == NULL
                      ? NULL
                      : aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                                 aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL));

  return level == NULL ? 0 : (guint) aar_record_get_integer (level, AAR_LEVEL_POSITION) + 1;
}

static gboolean
is_not_relevant (Scene *scene, guint node, guint scale)
{
  g_autoptr (AarPlanContent) content = load (scene);
  AarAssessment *assessment = find_assessment (scene, content, node, scale);

  return assessment != NULL && aar_record_get_integer (assessment, AAR_ASSESSMENT_NOT_RELEVANT) == 1;
}

static void
assess (Scene *scene, guint node, guint round, guint scale, guint level)
{
  g_autoptr (GError) error = NULL;

  aar_answering_set_level (scene->fixture->store, id_at (scene, AAR_TABLE_NODE, node),
                           id_at (scene, AAR_TABLE_ROUND, round), id_at (scene, AAR_TABLE_SCALE, scale),
                           id_at (scene, AAR_TABLE_LEVEL, level), "Test", &error);
  g_assert_no_error (error);
}

/* Presses keys as the user would. Without the program that can, or without a keyboard, nothing can be told of keys. */
static gboolean
press (const char *keys)
{
  g_autofree char *command = g_strdup_printf ("xdotool key --delay 40 %s", keys);
  int status;

  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) || status != 0)
    return FALSE;
  ui_settle ();
  return TRUE;
}

static gboolean
take_keyboard (void)
{
  int status;

  if (!g_spawn_command_line_sync ("xdotool search --onlyvisible --name . windowfocus --sync", NULL, NULL, &status,
                                  NULL) ||
      status != 0)
    return FALSE;
  ui_settle ();
  return TRUE;
}

static void
open_first_card (Scene *scene)
{
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.next-open", NULL);
  ui_settle ();
  g_assert_nonnull (aar_followup_page_get_selected (scene->page));
  g_assert_nonnull (ui_find (scene->page, AAR_TYPE_FOLLOWUP_ANSWER));
}

static void
show_view (Scene *scene, const char *name)
{
  adw_view_stack_set_visible_child_name (ui_find (scene->page, ADW_TYPE_VIEW_STACK), name);
  ui_settle ();
  ui_wait (is_loaded, scene);
  ui_settle ();
}

static void
assert_phrase (char *phrase, const char *expected)
{
  g_assert_cmpstr (phrase, ==, ui_say (expected));
  g_free (phrase);
}

/* The cards are the list of the page whose lines are initiatives. */
static GListModel *
find_cards (Scene *scene)
{
  g_autoptr (GPtrArray) views = ui_find_all (scene->page, GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < views->len; i++)
    {
      GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (views->pdata[i]));
      g_autoptr (GObject) first = model != NULL ? g_list_model_get_item (model, 0) : NULL;

      if (AAR_IS_FOLLOWUP_ITEM (first) || AAR_IS_FOLLOWUP_FOLD (first))
        return model;
    }
  g_assert_not_reached ();
}

/* Under the open cards stands the heading of the answered ones, which are folded away. */
static void
assert_fold (Scene *scene, const char *label)
{
  GListModel *cards = find_cards (scene);
  g_autoptr (GObject) last = g_list_model_get_item (cards, g_list_model_get_n_items (cards) - 1);
  g_autofree char *shown = NULL;

  g_assert_true (AAR_IS_FOLLOWUP_FOLD (last));
  g_object_get (last, "label", &shown, NULL);
  g_assert_cmpstr (shown, ==, ui_say (label));
}

static void
test_phrases (void)
{
  g_autoptr (AarRound) round = aar_record_new (AAR_TABLE_ROUND, aar_id_new ());

  assert_phrase (aar_followup_phrase_progress (23, 35), "23 of 35 answered");
  assert_phrase (aar_followup_phrase_progress (0, 0), "Nothing to answer");
  assert_phrase (aar_followup_phrase_days_left ("2031-03-31", "2031-03-19"), "12 days left");
  assert_phrase (aar_followup_phrase_days_left ("2031-03-31", "2031-03-30"), "1 day left");
  assert_phrase (aar_followup_phrase_days_left ("2031-03-31", "2031-03-31"), "today");
  assert_phrase (aar_followup_phrase_days_left ("2031-03-31", "2031-04-03"), "3 days over");
  g_assert_null (aar_followup_phrase_days_left (NULL, "2031-04-03"));
  g_assert_null (aar_followup_phrase_carried (0));
  assert_phrase (aar_followup_phrase_carried (2), "carried over 2 times");
  g_assert_null (aar_followup_phrase_milestones (NULL, 0, 0));
  assert_phrase (aar_followup_phrase_level (NULL, NULL), "not assessed");
  aar_record_set_text (round, AAR_ROUND_DATE, "2031-03-31");
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
  /* The day is told in the language of the window. */
  if (g_getenv ("AAR_TEST_LANGUAGE") != NULL)
    return;
  assert_phrase (aar_followup_phrase_round (round, "2031-04-03"), "Planned · 31 March 2031");
  assert_phrase (aar_followup_phrase_round (round, "2031-03-30"), "Planned · 31 March 2031 · 1 day left");
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
  assert_phrase (aar_followup_phrase_round (round, "2031-04-03"), "Open · 31 March 2031 · 3 days over");
  aar_record_set_text (round, AAR_ROUND_RECORD, AAR_ROUND_RECORD_REBUILT);
  assert_phrase (aar_followup_phrase_round (round, "2031-03-31"),
                 "Open · 31 March 2031 · today · rebuilt from the history");
  aar_record_set_text (round, AAR_ROUND_RECORD, AAR_ROUND_RECORD_CLOSING);
}

static void
test_reading (void)
{
  g_autoptr (AarPlanContent) content = make_plan (6);
  gint64 round = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[1]);
  g_autoptr (AarFollowupReading) reading = aar_followup_reading_new (content, round);
  AarFollowupUnit *all, *first;

  g_assert_nonnull (reading);
  g_assert_cmpuint (reading->items->len, ==, 6);
  g_assert_cmpuint (reading->units->len, ==, 3);
  all = reading->units->pdata[0];
  first = reading->units->pdata[1];
  g_assert_cmpint (aar_followup_unit_get_id (all), ==, AAR_FOLLOWUP_ALL_UNITS);
  g_assert_cmpuint (aar_followup_unit_get_n_open (all), ==, 6);
  /* those who miss most stand first */
  g_assert_cmpstr (aar_followup_unit_get_name (first), ==, "Ejendomme");
  g_assert_cmpuint (aar_followup_unit_get_n_open (first), ==, 4);
  g_assert_cmpuint (reading->promised->len, ==, 6);
  g_assert_cmpuint (reading->turns->len, ==, 0);
  g_assert_null (aar_followup_reading_new (content, 1));
}

static void
check_mirror_cb (GListModel *model, guint position, guint removed, guint added, GPtrArray *mirror)
{
  g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (mirror, (int) (position + i), item);
    }
  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < mirror->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (mirror->pdata[i] == (gpointer) item);
    }
}

static void
test_list (void)
{
  g_autoptr (AarPlanContent) content = make_plan (6);
  gint64 round = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[1]);
  g_autoptr (AarFollowupReading) reading = NULL;
  g_autoptr (AarFollowupList) list = aar_followup_list_new ();
  g_autoptr (GPtrArray) mirror = g_ptr_array_new ();
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint position;

  for (guint i = 0; i < scales->len; i++)
    {
      gpointer assessment = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT,
                                                     aar_record_get_id (nodes->pdata[2]));
      GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL,
                                                         aar_record_get_id (scales->pdata[i]));

      aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, round);
      aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, aar_record_get_id (scales->pdata[i]));
      aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL, aar_record_get_id (levels->pdata[0]));
    }
  reading = aar_followup_reading_new (content, round);
  g_signal_connect (aar_followup_list_get_rows (list), "items-changed", G_CALLBACK (check_mirror_cb), mirror);
  aar_followup_list_set_unit (list, reading->units->pdata[0], NULL);
  g_assert_cmpuint (mirror->len, ==, 6);
  g_assert_true (AAR_IS_FOLLOWUP_FOLD (mirror->pdata[5]));
  g_assert_false (aar_followup_list_find (list, reading->items->pdata[2], &position));
  aar_followup_list_unfold (list, TRUE);
  g_assert_cmpuint (mirror->len, ==, 7);
  g_assert_true (aar_followup_list_find (list, reading->items->pdata[2], &position));
  g_assert_cmpuint (position, ==, 6);
  aar_followup_list_unfold (list, FALSE);
  aar_followup_list_set_unit (list, NULL, NULL);
  g_assert_cmpuint (mirror->len, ==, 0);
  g_signal_handlers_disconnect_by_data (aar_followup_list_get_rows (list), mirror);
}

static void
test_page (void)
{
  g_autoptr (Scene) scene = scene_new (1);

  g_assert_true (ui_shows_text (scene->page, "2. opfølgning"));
  /* of each scale, in any language */
  g_assert_true (ui_shows_text (scene->page, "Indsats 0"));
  g_assert_true (ui_shows_text (scene->page, "Økonomi 0"));
  g_assert_true (ui_shows_text (scene->page, "Ejendomme"));
  g_assert_cmpuint (g_list_model_get_n_items (find_cards (scene)), ==, 6);
  aar_followup_page_choose_unit (scene->page, id_at (scene, AAR_TABLE_UNIT, 1));
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (find_cards (scene)), ==, 2);
}

/* The texts of the card that can be written; why a level is not the suggested one is asked only where it is not. */
static GPtrArray *
find_texts (Scene *self)
{
  GPtrArray *texts = ui_find_all (self->page, AAR_TYPE_TEXT_FIELD);

  for (guint i = texts->len; i-- > 0;)
    if (!gtk_widget_is_visible (texts->pdata[i]))
      g_ptr_array_remove_index (texts, i);
  return texts;
}

static void
test_answer_by_picking (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) pickers = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  AarFollowupItem *first;

  open_first_card (scene);
  first = aar_followup_page_get_selected (scene->page);
  pickers = ui_find_all (scene->page, AAR_TYPE_LEVEL_PICKER);
  texts = find_texts (scene);
  /* two scales and a milestone */
  g_assert_cmpuint (pickers->len, ==, 3);
  g_assert_cmpuint (texts->len, ==, 3);
  g_signal_emit_by_name (pickers->pdata[0], "picked", id_at (scene, AAR_TABLE_LEVEL, 1));
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 2);
  /* the economy does not concern every initiative */
  g_assert_true (aar_followup_item_is_answered (first));
  g_signal_emit_by_name (pickers->pdata[1], "picked", id_at (scene, AAR_TABLE_LEVEL, 4));
  g_assert_cmpuint (get_rank (scene, 0, 1), ==, 2);
  g_assert_true (aar_followup_item_is_answered (first));
  g_assert_true (ui_shows_text (scene->page, "Indsats 1"));
  g_assert_true (ui_shows_text (scene->page, "Økonomi 1"));
  /* it stays until one goes on */
  ui_settle ();
  g_assert_true (aar_followup_page_get_selected (scene->page) == first);
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.next-open", NULL);
  ui_settle ();
  g_assert_false (aar_followup_page_get_selected (scene->page) == first);
  assert_fold (scene, "1 answered");
  /* undone, it is open again, and not assessed is no level */
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  g_assert_null (aar_followup_item_get_level (first, 1));
  g_assert_true (aar_followup_item_is_answered (first));
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  g_assert_null (aar_followup_item_get_level (first, 0));
  g_assert_false (aar_followup_item_is_answered (first));
}

static void
type_words (gpointer text, const char *words)
{
  GtkTextView *view = ui_find (text, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
}

/* The words of @text, which is an AarTextField. */
static AarValueWriter *
get_writer (gpointer text)
{
  g_autoptr (AarValueWriter) writer = NULL;

  g_object_get (text, "writer", &writer, NULL);
  return writer;
}

static gboolean
is_written (gpointer data)
{
  return !aar_value_writer_is_waiting (get_writer (data));
}

static void
test_words (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *label = NULL;

  open_first_card (scene);
  texts = find_texts (scene);
  /* written by itself after a pause */
  type_words (texts->pdata[0], "Det går godt");
  g_assert_false (is_written (texts->pdata[0]));
  ui_wait (is_written, texts->pdata[0]);
  /* and when one goes on */
  type_words (texts->pdata[2], "Udbuddet er sendt");
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.next-open", NULL);
  ui_settle ();
  content = load (scene);
  g_assert_cmpstr (
      aar_record_get_text (aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->pdata[0], AAR_ASSESSMENT_NOTE),
      ==, "Det går godt");
  g_assert_cmpstr (
      aar_record_get_text (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->pdata[0], AAR_MILESTONE_STATUS),
      ==, "Udbuddet er sendt");
  label = aar_store_get_undo_label (scene->fixture->store);
  g_assert_cmpstr (label, ==, "Change of Status");
}

static char *
get_shown (gpointer text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (ui_find (text, GTK_TYPE_TEXT_VIEW));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* What was written stays in its field, also where nothing that is told of the card as a whole changes with it. */
static void
test_status_stays (void)
{
  static const char *const words[] = { "Udbuddet er sendt", "Udbuddet er sendt og svaret på" };
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) texts = NULL;

  open_first_card (scene);
  texts = find_texts (scene);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *shown = NULL;

      gtk_text_buffer_set_text (gtk_text_view_get_buffer (ui_find (texts->pdata[2], GTK_TYPE_TEXT_VIEW)), words[i], -1);
      g_assert_true (aar_text_field_flush (texts->pdata[2]));
      ui_settle ();
      shown = get_shown (texts->pdata[2]);
      g_assert_cmpstr (shown, ==, words[i]);
    }
}

/* Words that cannot be written stay in the field, on this card and when one comes back to it, and the field says so. */
static void
test_words_that_cannot_be_written (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) error = NULL;
  AarFollowupItem *first;

  open_first_card (scene);
  first = aar_followup_page_get_selected (scene->page);
  texts = find_texts (scene);
  /* closed behind the back of the page, whose writer does not know yet */
  aar_round_lifecycle_close (scene->fixture->store, scene->round, &error);
  g_assert_no_error (error);
  type_words (texts->pdata[0], "Skrevet for sent");
  g_assert_false (aar_text_field_flush (texts->pdata[0]));
  g_assert_false (is_written (texts->pdata[0]));
  g_assert_true (gtk_widget_has_css_class (texts->pdata[0], "problem"));
  aar_followup_page_choose_unit (scene->page, id_at (scene, AAR_TABLE_UNIT, 0));
  ui_wait (is_loaded, scene);
  ui_settle ();
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  ui_settle ();
  ui_wait (is_loaded, scene);
  aar_followup_page_choose_unit (scene->page, AAR_FOLLOWUP_ALL_UNITS);
  ui_settle ();
  open_first_card (scene);
  g_assert_true (aar_followup_page_get_selected (scene->page) == first);
  g_clear_pointer (&texts, g_ptr_array_unref);
  texts = find_texts (scene);
  g_assert_cmpstr (aar_value_writer_get_text (get_writer (texts->pdata[0])), ==, "Skrevet for sent");
  g_assert_true (aar_text_field_flush (texts->pdata[0]));
}

static void
test_keys (void)
{
  g_autoptr (Scene) scene = scene_new (1);

  open_first_card (scene);
  if (!take_keyboard () || !press ("1"))
    {
      g_test_skip ("there is no xdotool to press keys with");
      return;
    }
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 1);
  press ("Tab 2");
  g_assert_cmpuint (get_rank (scene, 0, 1), ==, 2);
  press ("0");
  g_assert_cmpuint (get_rank (scene, 0, 1), ==, 0);
  press ("minus");
  g_assert_true (is_not_relevant (scene, 0, 1));
  press ("1 Return h e j ctrl+Return");
  g_assert_cmpuint (get_rank (scene, 0, 1), ==, 1);
  g_assert_false (is_not_relevant (scene, 0, 1));
  press ("3 Down 2");
  g_assert_cmpuint (get_rank (scene, 1, 0), ==, 3);
  g_assert_cmpuint (get_rank (scene, 2, 0), ==, 2);
  press ("Delete");
  g_assert_cmpuint (get_rank (scene, 2, 0), ==, 0);
  {
    g_autoptr (AarPlanContent) content = load (scene);
    GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
    gboolean found = FALSE;

    for (guint i = 0; i < assessments->len; i++)
      found |= g_strcmp0 (aar_record_get_text (assessments->pdata[i], AAR_ASSESSMENT_NOTE), "hej") == 0;
    g_assert_true (found);
  }
}

/* What the list does when its row is pressed, which it does as well when the press was on something in it. */
static void
press_list_item (GtkWidget *within)
{
  GtkWidget *row = gtk_widget_get_ancestor (within, AAR_TYPE_FOLLOWUP_ROW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (gtk_widget_get_parent (row));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, 5.0, 5.0);
    }
  ui_settle ();
}

static GtkWidget *
get_focus (Scene *scene)
{
  return gtk_root_get_focus (GTK_ROOT (scene->window));
}

/* A field of the open card that is clicked keeps the cursor, wherever the focus was before. */
static void
test_click_in_text (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) texts = NULL;
  GtkWidget *text_view;

  open_first_card (scene);
  texts = find_texts (scene);
  text_view = ui_find (texts->pdata[1], GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (text_view);
  press_list_item (text_view);
  g_assert_true (get_focus (scene) == text_view);
}

/* The same with a real mouse. */
static void
test_mouse_in_text (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) texts = NULL;
  graphene_point_t point;
  GtkWidget *text_view;
  g_autofree char *command = NULL;
  int status;

  open_first_card (scene);
  texts = find_texts (scene);
  text_view = ui_find (texts->pdata[1], GTK_TYPE_TEXT_VIEW);
  g_assert_true (gtk_widget_compute_point (text_view, GTK_WIDGET (scene->window), &GRAPHENE_POINT_INIT (5, 5), &point));
  if (!take_keyboard ())
    {
      g_test_skip ("there is no xdotool to click with");
      return;
    }
  command = g_strdup_printf (
      "sh -c 'xdotool mousemove --window $(xdotool search --onlyvisible --name .) %d %d click 1'", (int) point.x,
      (int) point.y);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL) && status == 0);
  ui_wait_until (get_focus (scene) == text_view);
  press ("h e j 2");
  g_assert_true (get_focus (scene) == text_view);
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 0);
  g_assert_true (aar_text_field_flush (texts->pdata[1]));
}

static void
test_milestones (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) pickers = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  AarMilestone *milestone;
  GtkWidget *widget;

  open_first_card (scene);
  widget = ui_find (scene->page, AAR_TYPE_FOLLOWUP_MILESTONE);
  pickers = ui_find_all (scene->page, AAR_TYPE_LEVEL_PICKER);
  g_signal_emit_by_name (pickers->pdata[2], "picked", id_at (scene, AAR_TABLE_LEVEL, 2));
  gtk_check_button_set_active (ui_find (widget, GTK_TYPE_CHECK_BUTTON), TRUE);
  content = load (scene);
  milestone = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->pdata[0];
  g_assert_cmpint (aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL), ==, id_at (scene, AAR_TABLE_LEVEL, 2));
  g_assert_true (aar_record_get_boolean (milestone, AAR_MILESTONE_DONE));
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 0);
  g_assert_true (ui_shows_text (scene->page, "Suggestion: sad"));
}

static GtkListView *
find_units (Scene *scene)
{
  g_autoptr (GPtrArray) views = ui_find_all (scene->page, GTK_TYPE_LIST_VIEW);

  for (guint i = 0; i < views->len; i++)
    if (gtk_widget_has_css_class (views->pdata[i], "followup-units"))
      return views->pdata[i];
  g_assert_not_reached ();
}

/* Where there is room for one page only, a unit is a way to its cards; what the pointer comes over is not chosen, as it
 * would be in a list with a selection that one click activates. */
static void
test_narrow (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  gint64 unit;

  gtk_window_set_default_size (scene->window, 400, 600);
  ui_wait_until (adw_navigation_split_view_get_collapsed (ui_find (scene->page, ADW_TYPE_NAVIGATION_SPLIT_VIEW)));
  g_assert_true (GTK_IS_NO_SELECTION (gtk_list_view_get_model (find_units (scene))));
  g_signal_emit_by_name (find_units (scene), "activate", 1);
  ui_settle ();
  g_object_get (scene->page, "unit", &unit, NULL);
  g_assert_cmpint (unit, >, 0);
  g_assert_true (adw_navigation_split_view_get_show_content (ui_find (scene->page, ADW_TYPE_NAVIGATION_SPLIT_VIEW)));
}

static guint
count_mapped (GtkWidget *widget, GType type)
{
  g_autoptr (GPtrArray) all = ui_find_all (widget, type);
  guint n_mapped = 0;

  for (guint i = 0; i < all->len; i++)
    n_mapped += gtk_widget_get_mapped (all->pdata[i]);
  return n_mapped;
}

static void
test_closed (void)
{
  g_autoptr (Scene) scene = scene_new (0);
  g_autoptr (GPtrArray) pickers = NULL, texts = NULL;
  GtkWidget *answer, *entry;
  AarFollowupItem *first;

  open_first_card (scene);
  first = aar_followup_page_get_selected (scene->page);
  answer = ui_find (scene->page, AAR_TYPE_FOLLOWUP_ANSWER);
  pickers = ui_find_all (scene->page, AAR_TYPE_LEVEL_PICKER);
  g_assert_true (gtk_widget_has_css_class (pickers->pdata[0], "locked"));
  /* what was chosen is told in words, and nothing else is offered */
  g_assert_false (gtk_widget_grab_focus (pickers->pdata[0]));
  g_assert_cmpuint (count_mapped (pickers->pdata[0], AAR_TYPE_LEVEL_ICON), ==, 1);
  g_assert_cmpuint (count_mapped (pickers->pdata[0], GTK_TYPE_LABEL), ==, 1);
  gtk_widget_activate_action (answer, "answer.correct", NULL);
  entry = ui_find (answer, GTK_TYPE_ENTRY);
  /* without a reason Enter stays and says what is missing */
  g_assert_false (ui_shows_text (answer, "Write the reason first. Then the answers can be changed."));
  g_signal_emit_by_name (entry, "activate");
  ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (get_focus (scene), entry));
  g_assert_true (ui_shows_text (answer, "Write the reason first. Then the answers can be changed."));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Tastefejl");
  g_assert_false (ui_shows_text (answer, "Write the reason first. Then the answers can be changed."));
  /* nothing departs from what the milestones say, so nothing asks why */
  texts = find_texts (scene);
  for (guint i = 0; i < texts->len; i++)
    g_assert_null (gtk_widget_get_ancestor (texts->pdata[i], AAR_TYPE_FOLLOWUP_RATING));
  g_assert_false (gtk_widget_has_css_class (pickers->pdata[0], "locked"));
  g_assert_true (gtk_widget_get_focusable (pickers->pdata[0]));
  g_assert_cmpuint (count_mapped (pickers->pdata[0], AAR_TYPE_LEVEL_ICON), >, 2);
  g_signal_emit_by_name (pickers->pdata[0], "picked", id_at (scene, AAR_TABLE_LEVEL, 0));
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 1);
  g_assert_true (aar_followup_item_is_corrected (first));
}

/* A plan that has an initiative and rounds, but nothing to rate it by. */
static AarPlanContent *
make_plan_without_scale (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Virksomhedsplan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  add_rounds (content, aar_record_get_id (plan));
  aar_record_set_text (add (content, AAR_TABLE_NODE, aar_record_get_id (plan), AAR_NODE_TITLE, "Flere træer"),
                       AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  return content;
}

static GtkWidget *
find_button (Scene *scene, const char *label)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (scene->page, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), g_dgettext ("aarshjul", label)) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static const char *
get_answers_page (Scene *scene)
{
  g_autoptr (GPtrArray) stacks = ui_find_all (scene->page, GTK_TYPE_STACK);

  for (guint i = 0; i < stacks->len; i++)
    if (gtk_stack_get_child_by_name (stacks->pdata[i], "no-scale") != NULL)
      return gtk_stack_get_visible_child_name (stacks->pdata[i]);
  g_assert_not_reached ();
}

/* Where there is nothing to rate by, the page offers a scale, which is one step; opening the round is not what comes
 * next before that. */
static void
test_no_scale (void)
{
  g_autoptr (Scene) scene = scene_new_for (make_plan_without_scale (), 2);
  GtkWidget *open_button = find_button (scene, "_Open Round");

  g_assert_cmpstr (get_answers_page (scene), ==, "no-scale");
  g_assert_false (gtk_widget_has_css_class (open_button, "suggested-action"));
  g_signal_emit_by_name (find_button (scene, "_Green, Yellow, Red"), "clicked");
  ui_wait_until (g_strcmp0 (get_answers_page (scene), "list") == 0);
  g_assert_true (gtk_widget_has_css_class (open_button, "suggested-action"));
  {
    g_autoptr (AarPlanContent) content = load (scene);
    GPtrArray *levels = aar_plan_content_get_records (content, AAR_TABLE_LEVEL);

    g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len, ==, 1);
    g_assert_cmpuint (levels->len, ==, 3);
    g_assert_cmpstr (aar_record_get_text (levels->pdata[0], AAR_LEVEL_LABEL), ==, "Grøn");
  }
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  ui_wait_until (g_strcmp0 (get_answers_page (scene), "no-scale") == 0);
}

static void
test_lifecycle (void)
{
  g_autoptr (Scene) scene = scene_new (1);

  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.close-round", NULL);
  ui_settle ();
  ui_wait (is_loaded, scene);
  g_assert_true (aar_followup_board_is_closed (scene->board));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.reopen-round", NULL);
  ui_settle ();
  ui_wait (is_loaded, scene);
  g_assert_false (aar_followup_board_is_closed (scene->board));
  gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.make-rounds", "s", "quarters");
  {
    g_autoptr (AarPlanContent) content = load (scene);

    g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->len, ==, 7);
  }
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  ui_settle ();
}

static void
test_carry_over (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  GtkWidget *view = ui_find (scene->page, AAR_TYPE_FOLLOWUP_PROMISED);
  g_autoptr (GPtrArray) checks = NULL;

  show_view (scene, "promised");
  checks = ui_find_all (view, GTK_TYPE_CHECK_BUTTON);

  /* the last one is that of all */
  gtk_check_button_set_active (checks->pdata[checks->len - 1], TRUE);
  gtk_widget_activate_action (view, "promised.carry-over", NULL);
  {
    g_autoptr (AarPlanContent) content = load (scene);

    g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len, ==, 12);
  }
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  {
    g_autoptr (AarPlanContent) content = load (scene);

    g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len, ==, 6);
  }
  ui_settle ();
}

static guint
count_pairs (gpointer pairs)
{
  GtkListView *view = ui_find (pairs, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static void
test_turned (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (GPtrArray) views = ui_find_all (scene->page, AAR_TYPE_FOLLOWUP_PAIRS);

  assess (scene, 0, 0, 0, 0);
  assess (scene, 0, 1, 0, 2);
  assess (scene, 1, 1, 0, 0);
  assess (scene, 1, 1, 1, 4);
  aar_followup_board_reload (scene->board);
  ui_wait (is_loaded, scene);
  ui_settle ();
  g_assert_cmpuint (views->len, ==, 2);
  show_view (scene, "turned");
  /* happy to sad, and two that were not assessed before */
  g_assert_cmpuint (count_pairs (views->pdata[0]), ==, 3);
  show_view (scene, "contrasts");
  /* good on effort, bad on economy */
  g_assert_cmpuint (count_pairs (views->pdata[1]), ==, 1);
}

static gboolean
has_list (gpointer data)
{
  return ui_find (data, GTK_TYPE_LIST_VIEW) != NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (ui_find (data, GTK_TYPE_LIST_VIEW)))) > 0;
}

static gboolean
is_answered (gpointer data)
{
  return get_rank (data, 0, 0) == 2;
}

static void
test_sheets (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  g_autoptr (AarPlanContent) content = load (scene);
  g_autoptr (AarRoundState) state = aar_round_state_new (content, scene->round, NULL);
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (content, state, NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (scene->fixture->folder, "svar.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) csv = NULL;
  AarAnswersDialog *dialog;
  gsize size;
  const char *bytes;

  for (guint i = 0; i < sheets->len; i++)
    {
      bytes = g_bytes_get_data (((AarAnswerSheet *) sheets->pdata[i])->csv, &size);
      csv = g_string_new_len (bytes, (gssize) size);
      if (strstr (csv->str, "Indsats nummer 1") != NULL)
        break;
      g_string_free (g_steal_pointer (&csv), TRUE);
    }
  g_assert_nonnull (csv);
  g_assert_cmpuint (g_string_replace (csv, "Indsats nummer 1;", "Indsats nummer 1;2", 1), ==, 1);
  g_file_set_contents (path, csv->str, (gssize) csv->len, NULL);
  g_list_store_append (files, file);
  dialog = aar_answers_dialog_present (GTK_WIDGET (scene->page), scene->board, G_LIST_MODEL (files));
  ui_wait (has_list, dialog);
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "answers.apply", NULL);
  ui_wait (is_answered, scene);
  ui_settle ();
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, NULL));
  g_assert_cmpuint (get_rank (scene, 0, 0), ==, 0);
  ui_settle ();
}

static gboolean
drop (Scene *scene, const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scene->page));
  g_autofree char *path = g_build_filename (scene->fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { .data = file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  return taken;
}

static void
count_files_cb (guint *n_files, GListModel *files)
{
  *n_files += g_list_model_get_n_items (files);
}

/* A plan document that is dropped on the page of a round is not lost: the window gets it. */
static void
test_drops (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  guint n_files = 0;

  g_signal_connect_swapped (scene->page, "files-dropped", G_CALLBACK (count_files_cb), &n_files);
  g_assert_true (drop (scene, "plan.pdf"));
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_true (drop (scene, "svar.csv"));
  g_assert_cmpuint (n_files, ==, 1);
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (scene->window)));
  ui_settle ();
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (scene->window)));
  ui_settle ();
}

static gboolean
shows_editor (gpointer data)
{
  Scene *scene = data;
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (scene->window));

  return AAR_IS_RECORD_EDITOR (dialog) && ui_shows_text (dialog, "Date");
}

static gboolean
is_dated (gpointer data)
{
  Scene *scene = data;

  return g_strcmp0 (aar_record_get_text (aar_followup_board_get_round (scene->board), AAR_ROUND_DATE), "2031-06-30") ==
         0;
}

static GtkEditable *
find_date_row (Scene *scene)
{
  g_autoptr (GPtrArray) rows = ui_find_all (adw_window_get_visible_dialog (ADW_WINDOW (scene->window)),
                                            ADW_TYPE_ENTRY_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), ui_say ("Date")))
      return rows->pdata[i];
  g_assert_not_reached ();
}

/* The day of a round can be set where one waits for its answers. */
static void
test_change_round (void)
{
  g_autoptr (Scene) scene = scene_new (1);
  GtkEditable *date;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->page), "followup.change-round", NULL));
  ui_wait (shows_editor, scene);
  ui_settle ();
  /* the button that deletes does not get the first Enter */
  g_assert_true (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (scene->window))));
  date = find_date_row (scene);
  gtk_widget_grab_focus (GTK_WIDGET (date));
  gtk_editable_set_text (date, "30-06-2031");
  gtk_widget_child_focus (GTK_WIDGET (scene->window), GTK_DIR_TAB_FORWARD);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (date), ==, "30-06-2031");
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (scene->window)));
  ui_wait (is_dated, scene);
}

static void
test_no_round (void)
{
  g_autoptr (Scene) scene = scene_new (1);

  aar_followup_page_show (scene->page, scene->fixture->store, scene->plan, 0);
  ui_settle ();
  g_assert_true (ui_shows_text (scene->page, "No Rounds Yet"));
  aar_followup_page_show (scene->page, scene->fixture->store, scene->plan, scene->round);
  ui_wait (is_loaded, scene);
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/followup/phrases", test_phrases);
  g_test_add_func ("/followup/reading", test_reading);
  g_test_add_func ("/followup/list", test_list);
  g_test_add_func ("/followup/page", test_page);
  g_test_add_func ("/followup/picking", test_answer_by_picking);
  g_test_add_func ("/followup/words", test_words);
  g_test_add_func ("/followup/status-stays", test_status_stays);
  g_test_add_func ("/followup/words-not-written", test_words_that_cannot_be_written);
  g_test_add_func ("/followup/keys", test_keys);
  g_test_add_func ("/followup/click-in-text", test_click_in_text);
  g_test_add_func ("/followup/mouse-in-text", test_mouse_in_text);
  g_test_add_func ("/followup/milestones", test_milestones);
  g_test_add_func ("/followup/closed", test_closed);
  g_test_add_func ("/followup/no-scale", test_no_scale);
  g_test_add_func ("/followup/narrow", test_narrow);
  g_test_add_func ("/followup/lifecycle", test_lifecycle);
  g_test_add_func ("/followup/carry-over", test_carry_over);
  g_test_add_func ("/followup/turned", test_turned);
  g_test_add_func ("/followup/sheets", test_sheets);
  g_test_add_func ("/followup/drops", test_drops);
  g_test_add_func ("/followup/change-round", test_change_round);
  g_test_add_func ("/followup/no-round", test_no_round);
  return g_test_run ();
}
