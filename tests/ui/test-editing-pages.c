/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "aar-add-bar.h"
#include "aar-choice-field-row.h"
#include "aar-choice-writing.h"
#include "aar-chooser.h"
#include "aar-detail-pane.h"
#include "aar-edit-frame.h"
#include "aar-editing-removal.h"
#include "aar-entry-list.h"
#include "aar-entry-mark.h"
#include "aar-entry-row.h"
#include "aar-field-names.h"
#include "aar-level-icon.h"
#include "aar-node-page.h"
#include "aar-part-row.h"
#include "aar-parts-group.h"
#include "aar-plan-page.h"
#include "aar-record-editor.h"
#include "aar-record-page.h"
#include "aar-text-field.h"
#include "store-text.h"

/* The detail pane in a window, of a store that anything can be written to. */
typedef struct
{
  UiFixture *fixture;
  GtkWidget *window;
  AarDetailPane *pane;
  AarPlanSurvey *survey;
  AarPlace *place;
  gint64 node;
} Scene;

static void
refresh_cb (Scene *self)
{
  aar_detail_pane_show (self->pane, self->fixture->store, self->place, self->survey, self->node);
}

static void
show (Scene *self, gint64 node)
{
  self->node = node;
  aar_detail_pane_show (self->pane, self->fixture->store, self->place, self->survey, node);
  ui_settle ();
}

static Scene *
scene_new (void)
{
  Scene *self = g_new0 (Scene, 1);

  self->fixture = ui_fixture_new ();
  self->survey = aar_plan_survey_make (self->fixture->store, &self->fixture->plan, NULL);
  self->window = g_object_ref_sink (adw_window_new ());
  self->pane = g_object_new (AAR_TYPE_DETAIL_PANE, NULL);
  self->place = aar_place_copy (&(AarPlace) { AAR_PLACE_PLAN, self->fixture->plan, self->fixture->plan });
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 900);
  {
    GtkWidget *toasts = adw_toast_overlay_new ();

    adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), GTK_WIDGET (self->pane));
    adw_window_set_content (ADW_WINDOW (self->window), toasts);
  }
  gtk_window_present (GTK_WINDOW (self->window));
  g_signal_connect_swapped (self->fixture->store, "changed", G_CALLBACK (refresh_cb), self);
  show (self, self->fixture->node);
  return self;
}

static void
scene_free (Scene *self)
{
  g_signal_handlers_disconnect_by_data (self->fixture->store, self);
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_settle ();
  ui_finalize (self->window);
  g_clear_object (&self->survey);
  aar_place_free (self->place);
  ui_fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static void
undo (Scene *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_undo_step (self->fixture->store, 0, &error));
  g_assert_no_error (error);
  ui_settle ();
}

static void
assert_undo (Scene *self, const char *label)
{
  g_autofree char *found = aar_store_get_undo_label (self->fixture->store);

  g_assert_cmpstr (found, ==, label);
}

static AarPlanContent *
load (Scene *self)
{
  return aar_store_load_node (self->fixture->store, self->node, NULL);
}

/* The list of a page that shows records of @table, and its rows. */
static AarEntryList *
find_list (Scene *self, AarTable table, GPtrArray **rows)
{
  AarNodePage *page = ui_find (self->window, AAR_TYPE_NODE_PAGE);
  g_autoptr (GPtrArray) lists = ui_find_all (page, AAR_TYPE_ENTRY_LIST);

  for (guint i = 0; i < lists->len; i++)
    {
      g_autoptr (GPtrArray) found = ui_find_all (lists->pdata[i], AAR_TYPE_ENTRY_ROW);

      if (found->len == 0 || aar_record_get_table (aar_entry_row_get_record (found->pdata[0])) != table)
        continue;
      *rows = g_steal_pointer (&found);
      return lists->pdata[i];
    }
  g_assert_not_reached ();
}

static guint
count (Scene *self, AarTable table)
{
  g_autoptr (AarPlanContent) content = load (self);

  return aar_plan_content_get_children (content, table, self->node)->len;
}

static GtkTextBuffer *
get_buffer (gpointer field)
{
  return gtk_text_view_get_buffer (ui_find (field, GTK_TYPE_TEXT_VIEW));
}

static void
type (gpointer row, const char *words)
{
  g_autoptr (GPtrArray) texts = ui_find_all (row, AAR_TYPE_TEXT_FIELD);

  gtk_text_buffer_insert_at_cursor (get_buffer (texts->pdata[0]), words, -1);
}

/* Tells the text of a row that Enter was pressed. */
static void
press_enter (gpointer row)
{
  AarTextField *text = ui_find (row, AAR_TYPE_TEXT_FIELD);

  g_assert_true (aar_text_field_flush (text));
  g_signal_emit_by_name (text, "next");
  ui_settle ();
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

/* Line after line is typed; an empty one ends the list. */
static void
test_fast_entry (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GPtrArray) rows = NULL, more = NULL, last = NULL, ended = NULL, undone = NULL;
  AarEntryList *list = find_list (scene, AAR_TABLE_ACTION, &rows);

  g_assert_cmpuint (rows->len, ==, 1);
  press_enter (rows->pdata[0]);
  find_list (scene, AAR_TABLE_ACTION, &more);
  g_assert_cmpuint (more->len, ==, 2);
  g_assert_true (aar_entry_row_is_editing (more->pdata[1]));
  g_assert_true (aar_entry_list_is_adding (list));
  g_assert_cmpuint (count (scene, AAR_TABLE_ACTION), ==, 1);
  type (more->pdata[1], "Hold licitation");
  press_enter (more->pdata[1]);
  assert_undo (scene, "Addition of an Action");
  g_assert_cmpuint (count (scene, AAR_TABLE_ACTION), ==, 2);
  find_list (scene, AAR_TABLE_ACTION, &last);
  g_assert_cmpuint (last->len, ==, 3);
  /* the focus goes elsewhere, and the line that was begun is gone */
  gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
  ui_settle ();
  find_list (scene, AAR_TABLE_ACTION, &ended);
  g_assert_cmpuint (ended->len, ==, 2);
  g_assert_false (aar_entry_list_is_adding (list));
  undo (scene);
  find_list (scene, AAR_TABLE_ACTION, &undone);
  g_assert_cmpuint (undone->len, ==, 1);
}

static void
test_remove_entry (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GPtrArray) rows = NULL;

  find_list (scene, AAR_TABLE_INDICATOR, &rows);
  gtk_widget_activate_action (rows->pdata[0], "entry.remove", NULL);
  ui_settle ();
  g_assert_cmpuint (count (scene, AAR_TABLE_INDICATOR), ==, 0);
  assert_undo (scene, "Deletion of an Indicator");
  g_assert_true (ui_shows_text (scene->window, "“Tilsluttede huse” deleted"));
  undo (scene);
  g_assert_cmpuint (count (scene, AAR_TABLE_INDICATOR), ==, 1);
}

/* A milestone moves among those of its round, and over its border into the next round. */
static void
test_move_entry (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GPtrArray) rows = NULL, two = NULL, moved = NULL;
  AarMilestone *first, *second;
  gint64 round;

  find_list (scene, AAR_TABLE_MILESTONE, &rows);
  first = aar_entry_row_get_record (rows->pdata[0]);
  round = aar_record_get_integer (first, AAR_MILESTONE_ROUND);
  press_enter (rows->pdata[0]);
  find_list (scene, AAR_TABLE_MILESTONE, &two);
  type (two->pdata[1], "Den næste");
  g_assert_true (aar_text_field_flush (ui_find (two->pdata[1], AAR_TYPE_TEXT_FIELD)));
  gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
  ui_settle ();
  second = aar_entry_row_get_record (two->pdata[1]);
  g_assert_cmpint (aar_record_get_integer (second, AAR_MILESTONE_ROUND), ==, round);
  gtk_widget_activate_action (two->pdata[1], "entry.move", "i", -1);
  ui_settle ();
  assert_undo (scene, "Move");
  find_list (scene, AAR_TABLE_MILESTONE, &moved);
  g_assert_true (aar_entry_row_get_record (moved->pdata[0]) == (gpointer) second);
  g_assert_cmpint (aar_record_get_integer (first, AAR_MILESTONE_POSITION), >,
                   aar_record_get_integer (second, AAR_MILESTONE_POSITION));
  undo (scene);
  g_assert_cmpint (aar_record_get_integer (first, AAR_MILESTONE_POSITION), <,
                   aar_record_get_integer (second, AAR_MILESTONE_POSITION));
}

static void
search (AarChooser *chooser, const char *text)
{
  GtkWidget *entry = ui_find (chooser, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_mark (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autofree char *said = NULL;
  AarEntryMark *mark;
  AarChooser *chooser;
  AarAction *action;

  find_list (scene, AAR_TABLE_ACTION, &rows);
  action = aar_entry_row_get_record (rows->pdata[0]);
  mark = ui_find (rows->pdata[0], AAR_TYPE_ENTRY_MARK);
  g_signal_emit_by_name (ui_find (mark, GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
  chooser = ui_find (mark, AAR_TYPE_CHOOSER);
  search (chooser, "opfyldt");
  aar_chooser_choose (chooser, 0);
  ui_settle ();
  g_assert_cmpint (aar_record_get_integer (action, AAR_ACTION_LEVEL), !=, 0);
  /* The row was made anew; its mark says the level. */
  g_clear_pointer (&rows, g_ptr_array_unref);
  find_list (scene, AAR_TABLE_ACTION, &rows);
  content = aar_store_load_plan (scene->fixture->store, scene->fixture->plan, NULL);
  said = aar_level_icon_describe (
      NULL, aar_plan_content_lookup (content, AAR_TABLE_LEVEL, aar_record_get_integer (action, AAR_ACTION_LEVEL)),
      TRUE);
  ui_assert_label (ui_find (ui_find (rows->pdata[0], AAR_TYPE_ENTRY_MARK), GTK_TYPE_BUTTON), said);
  assert_undo (scene, "Change of Level");
  undo (scene);
  g_assert_cmpint (aar_record_get_integer (action, AAR_ACTION_LEVEL), ==, 0);
}

/* ---- what is not there yet --------------------------------------------------------------------------------------- */

static void
test_add_bar (void)
{
  g_autoptr (Scene) scene = scene_new ();
  AarNodePage *page;
  AarAddBar *bar;
  g_autoptr (GPtrArray) rows = NULL;

  show (scene, scene->fixture->plain);
  page = ui_find (scene->window, AAR_TYPE_NODE_PAGE);
  bar = ui_find (page, AAR_TYPE_ADD_BAR);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  gtk_widget_activate_action (GTK_WIDGET (bar), "addbar.part", "u", AAR_TABLE_MILESTONE);
  ui_settle ();
  find_list (scene, AAR_TABLE_MILESTONE, &rows);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_true (aar_entry_row_is_editing (rows->pdata[0]));
  type (rows->pdata[0], "Den første");
  g_assert_true (aar_text_field_flush (ui_find (rows->pdata[0], AAR_TYPE_TEXT_FIELD)));
  ui_settle ();
  g_assert_cmpuint (count (scene, AAR_TABLE_MILESTONE), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (bar), "addbar.text", "u", AAR_NODE_BASIS);
  ui_settle ();
  type (gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (scene->window)), AAR_TYPE_TEXT_FIELD),
        "Loven");
  gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
  ui_settle ();
  assert_undo (scene, "Change of Basis");
}

/* Another page takes what was typed along. */
static gboolean
offers_choices (gpointer window)
{
  AarRecordEditor *dialog = ui_find (window, AAR_TYPE_RECORD_EDITOR);
  AarPartsGroup *group = dialog != NULL ? ui_find (dialog, AAR_TYPE_PARTS_GROUP) : NULL;
  AarChooser *chooser = group != NULL ? ui_find (group, AAR_TYPE_CHOOSER) : NULL;

  return chooser != NULL && gtk_widget_get_mapped (GTK_WIDGET (chooser));
}

/* What stands for another record begins with the choice of that record, as soon as its dialog is there. */
static void
test_add_bar_choice (void)
{
  g_autoptr (Scene) scene = scene_new ();
  AarNodePage *page;
  AarAddBar *bar;

  show (scene, scene->fixture->plain);
  page = ui_find (scene->window, AAR_TYPE_NODE_PAGE);
  bar = ui_find (page, AAR_TYPE_ADD_BAR);
  gtk_widget_activate_action (GTK_WIDGET (bar), "addbar.part", "u", AAR_TABLE_STAFFING);
  ui_wait (offers_choices, scene->window);
  adw_dialog_force_close (ui_find (scene->window, AAR_TYPE_RECORD_EDITOR));
  ui_settle ();
}

static void
test_leave_page (void)
{
  g_autoptr (Scene) scene = scene_new ();
  AarNodePage *page = ui_find (scene->window, AAR_TYPE_NODE_PAGE);
  AarTextField *title = ui_find (page, AAR_TYPE_TEXT_FIELD);
  g_autoptr (AarPlanContent) content = NULL;
  AarNode *node;

  aar_text_field_edit (title);
  gtk_text_buffer_insert_at_cursor (get_buffer (title), " og havnen", -1);
  show (scene, scene->fixture->plain);
  scene->node = scene->fixture->node;
  content = load (scene);
  node = aar_plan_content_lookup (content, AAR_TABLE_NODE, scene->node);
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Fjernvarme til landsbyerne og havnen");
  assert_undo (scene, "Change of Title");
}

/* ---- the other pages --------------------------------------------------------------------------------------------- */

static void
test_plan_page (void)
{
  g_autoptr (Scene) scene = scene_new ();
  AarPlanPage *page;
  AarTextField *title;
  g_autoptr (GPtrArray) frames = NULL;
  g_autoptr (AarPlan) plan = NULL;

  show (scene, 0);
  page = ui_find (scene->window, AAR_TYPE_PLAN_PAGE);
  title = ui_find (page, AAR_TYPE_TEXT_FIELD);
  aar_text_field_edit (title);
  gtk_text_buffer_insert_at_cursor (get_buffer (title), " (udkast)", -1);
  gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
  ui_settle ();
  plan = aar_store_get_record (scene->fixture->store, AAR_TABLE_PLAN, scene->fixture->plan, NULL);
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Årsplan 2031 (udkast)");
  frames = ui_find_all (page, AAR_TYPE_EDIT_FRAME);
  g_assert_cmpuint (frames->len, ==, 7);
  for (guint i = 0; i < frames->len; i++)
    {
      AdwDialog *dialog;

      g_signal_emit_by_name (frames->pdata[i], "edit");
      ui_settle ();
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (scene->window));
      g_assert_true (AAR_IS_RECORD_EDITOR (dialog));
      /* GTK keeps the window alive for an entry that had the focus when it was taken away */
      gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
      adw_dialog_force_close (dialog);
      ui_settle ();
    }
}

/* A plan that cannot be read whole is not shown as one that has nothing. */
static void
test_unreadable_plan (void)
{
  g_autoptr (Scene) scene = scene_new ();

  ui_fixture_execute (scene->fixture, "ALTER TABLE scale RENAME TO lost");
  show (scene, 0);
  g_assert_true (ui_shows_text (scene->window, "That Did Not Work"));
  g_assert_false (gtk_widget_get_mapped (ui_find (scene->window, AAR_TYPE_PLAN_PAGE)));
  ui_fixture_execute (scene->fixture, "ALTER TABLE lost RENAME TO scale");
  show (scene, 0);
  g_assert_true (gtk_widget_get_mapped (ui_find (scene->window, AAR_TYPE_PLAN_PAGE)));
}

static void
test_area_page (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GPtrArray) bars = NULL;
  AarTextField *text;

  show (scene, scene->fixture->area);
  bars = ui_find_all (scene->window, AAR_TYPE_ADD_BAR);
  for (guint i = 0; i < bars->len; i++)
    if (gtk_widget_get_mapped (bars->pdata[i]))
      gtk_widget_activate_action (bars->pdata[i], "addbar.text", "u", AAR_NODE_TEXT);
  ui_settle ();
  text = (AarTextField *) gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (scene->window)),
                                                   AAR_TYPE_TEXT_FIELD);
  gtk_text_buffer_insert_at_cursor (get_buffer (text), "Om energi", -1);
  gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
  ui_settle ();
  assert_undo (scene, "Change of Description");
}

/* ---- the dialog -------------------------------------------------------------------------------------------------- */

static AarEditor *
make_editor (Scene *self, AarTable table)
{
  g_autoptr (AarPlanContent) content = load (self);

  return aar_editor_new (self->fixture->store, content,
                         table == AAR_TABLE_PLAN ? (gpointer) aar_plan_content_get_plan (content)
                                                 : aar_plan_content_lookup (content, AAR_TABLE_NODE, self->node));
}

static gboolean
has_row (GPtrArray *rows, const char *title)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (rows->pdata[i]), title) == 0)
      return TRUE;
  return FALSE;
}

/* Every record of a plan has a page, with a row for each of its fields, on which nothing changes it by being shown and
 * left. */
static void
test_all_records (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarPlanContent) content = load (scene);
  g_autoptr (AarEditor) editor = make_editor (scene, AAR_TABLE_NODE);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);
      g_autoptr (GArray) fields = aar_table_list_fields (table);
      AarRecordEditor *dialog;
      g_autoptr (GPtrArray) rows = NULL;

      if (records->len == 0 || fields->len == 0)
        continue;
      dialog = aar_record_editor_new (editor);
      g_object_ref_sink (dialog);
      aar_record_editor_open (dialog, records->pdata[records->len - 1]);
      adw_dialog_present (ADW_DIALOG (dialog), scene->window);
      ui_settle ();
      rows = ui_find_all (dialog, ADW_TYPE_PREFERENCES_ROW);
      for (guint i = 0; i < fields->len; i++)
        g_assert_true (has_row (rows, aar_field_get_name (g_array_index (fields, guint, i))));
      adw_dialog_force_close (ADW_DIALOG (dialog));
      ui_settle ();
      ui_finalize (dialog);
    }
  assert_undo (scene, "Import");
}

/* Whatever text an initiative has stands on its page, and is written by being typed there. */
static void
test_all_texts (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (GArray) fields = aar_table_list_fields (AAR_TABLE_NODE);

  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);
      g_autofree char *words = g_strdup_printf ("Flagermus nummer %u", i);
      g_autoptr (AarRecord) before = NULL, after = NULL;
      g_autoptr (GPtrArray) texts = NULL;
      gboolean written = FALSE;

      if (aar_field_describe (field)->kind != AAR_FIELD_KIND_PROSE)
        continue;
      before = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->node, NULL);
      store_set_text (scene->fixture->store, before, field, words, NULL);
      ui_settle ();
      texts = ui_find_all (scene->pane, AAR_TYPE_TEXT_FIELD);
      for (guint j = 0; j < texts->len && !written; j++)
        {
          written = ui_shows_text (texts->pdata[j], words);
          if (!written)
            continue;
          aar_text_field_edit (texts->pdata[j]);
          gtk_text_buffer_set_text (get_buffer (texts->pdata[j]), "En ugle", -1);
          g_assert_true (aar_text_field_flush (texts->pdata[j]));
        }
      g_assert_true (written);
      after = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->node, NULL);
      g_assert_cmpstr (aar_record_get_text (after, field), ==, "En ugle");
      gtk_window_set_focus (GTK_WINDOW (scene->window), NULL);
      ui_settle ();
    }
}

static void
test_parts (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarEditor) editor = make_editor (scene, AAR_TABLE_PLAN);
  AarRecordEditor *dialog = aar_record_editor_new (editor);
  AarPartsGroup *group;
  g_autoptr (GPtrArray) rows = NULL, moved = NULL, left = NULL;
  g_autofree char *first = NULL;

  aar_record_editor_open_parts (dialog, AAR_TABLE_ROUND, scene->fixture->plan, FALSE);
  adw_dialog_present (ADW_DIALOG (dialog), scene->window);
  ui_settle ();
  group = ui_find (dialog, AAR_TYPE_PARTS_GROUP);
  rows = ui_find_all (group, AAR_TYPE_PART_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  first = g_strdup (adw_preferences_row_get_title (rows->pdata[0]));
  gtk_widget_activate_action (rows->pdata[0], "part.move", "i", 1);
  ui_settle ();
  assert_undo (scene, "Move");
  moved = ui_find_all (group, AAR_TYPE_PART_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (moved->pdata[1]), ==, first);
  gtk_widget_activate_action (moved->pdata[0], "part.remove", NULL);
  ui_settle ();
  assert_undo (scene, "Deletion of a Round");
  left = ui_find_all (group, AAR_TYPE_PART_ROW);
  g_assert_cmpuint (left->len, ==, 1);
  undo (scene);
  undo (scene);
  ui_settle ();
  g_clear_pointer (&left, g_ptr_array_unref);
  left = ui_find_all (group, AAR_TYPE_PART_ROW);
  g_assert_cmpuint (left->len, ==, 2);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
}

static guint
count_scales (Scene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->fixture->store, scene->fixture->plan, &error);

  g_assert_no_error (error);
  return aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len;
}

/* Where there is nothing to choose yet, the list of choices says how one begins. */
static void
test_first_unit (void)
{
  g_autoptr (GtkWidget) chooser = g_object_ref_sink (aar_chooser_new ());
  g_autoptr (GListStore) nothing = g_list_store_new (AAR_TYPE_CHOICE);
  GtkWidget *entry = ui_find (chooser, GTK_TYPE_SEARCH_ENTRY);

  aar_chooser_set_choices (AAR_CHOOSER (chooser), G_LIST_MODEL (nothing), AAR_TABLE_UNIT, 0, NULL);
  g_assert_true (ui_shows_text (chooser, "Type a name and press Enter to make a new unit"));
  g_assert_cmpstr (gtk_search_entry_get_placeholder_text (GTK_SEARCH_ENTRY (entry)), ==,
                   ui_say ("Search or Type a New Name"));
  aar_chooser_set_choices (AAR_CHOOSER (chooser), G_LIST_MODEL (nothing), AAR_TABLE_NONE, 0, NULL);
  g_assert_true (ui_shows_text (chooser, "Nothing Found"));
}

/* What needs more than what it stands for is asked for the rest on its page: an assessment has a round and a scale. */
static void
test_new_part_by_choice (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarEditor) editor = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AarRecordEditor *dialog;
  AarPartsGroup *group;
  GtkWidget *page;

  show (scene, scene->fixture->plain);
  editor = make_editor (scene, AAR_TABLE_NODE);
  dialog = aar_record_editor_new (editor);
  aar_record_editor_open_parts (dialog, AAR_TABLE_ASSESSMENT, scene->node, FALSE);
  adw_dialog_present (ADW_DIALOG (dialog), scene->window);
  ui_settle ();
  page = GTK_WIDGET (aar_record_editor_get_page (dialog));
  group = ui_find (dialog, AAR_TYPE_PARTS_GROUP);
  aar_parts_group_add (group);
  ui_settle ();
  aar_chooser_choose (ui_find (group, AAR_TYPE_CHOOSER), 0);
  ui_settle ();
  g_assert_cmpuint (count (scene, AAR_TABLE_ASSESSMENT), ==, 0);
  g_assert_true (GTK_WIDGET (aar_record_editor_get_page (dialog)) != page);
  page = GTK_WIDGET (aar_record_editor_get_page (dialog));
  rows = ui_find_all (page, AAR_TYPE_CHOICE_FIELD_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (rows->pdata[i]), ui_say ("Scale")) == 0)
      {
        adw_action_row_activate (rows->pdata[i]);
        aar_chooser_choose (ui_find (rows->pdata[i], AAR_TYPE_CHOOSER), 0);
      }
  ui_settle ();
  g_assert_cmpuint (count (scene, AAR_TABLE_ASSESSMENT), ==, 1);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
}

/* A new part opens its page; what is written there makes it a row, and its own parts can be added. */
static void
test_new_part (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarEditor) editor = make_editor (scene, AAR_TABLE_PLAN);
  AarRecordEditor *dialog = aar_record_editor_new (editor);
  g_autoptr (AarRecordPage) page = NULL;
  g_autoptr (GPtrArray) groups = NULL, rows = NULL;
  guint n_scales = count_scales (scene);
  GtkWidget *focus;

  aar_record_editor_open_parts (dialog, AAR_TABLE_SCALE, scene->fixture->plan, FALSE);
  adw_dialog_present (ADW_DIALOG (dialog), scene->window);
  ui_settle ();
  aar_parts_group_add (ui_find (dialog, AAR_TYPE_PARTS_GROUP));
  ui_settle ();
  page = g_object_ref (AAR_RECORD_PAGE (aar_record_editor_get_page (dialog)));
  g_assert_cmpuint (count_scales (scene), ==, n_scales);
  rows = ui_find_all (page, ADW_TYPE_ENTRY_ROW);
  /* the cursor is in the name, and the dialog is no higher than that needs */
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (page)));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, rows->pdata[0]));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (page)), <, 400);
  gtk_editable_set_text (GTK_EDITABLE (rows->pdata[0]), "Økonomi");
  g_signal_emit_by_name (rows->pdata[0], "entry-activated");
  ui_settle ();
  g_assert_cmpuint (count_scales (scene), ==, n_scales + 1);
  assert_undo (scene, "Addition of a Scale");
  groups = ui_find_all (page, AAR_TYPE_PARTS_GROUP);
  g_assert_cmpuint (groups->len, ==, 1);
  /* what was undone away leaves its page */
  undo (scene);
  g_assert_true (aar_record_editor_get_page (dialog) != ADW_NAVIGATION_PAGE (page));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
}

static void
assert_rows_open (gpointer dialog, gboolean open)
{
  g_autoptr (GPtrArray) choices = ui_find_all (dialog, AAR_TYPE_CHOICE_FIELD_ROW);
  g_autoptr (GPtrArray) texts = ui_find_all (dialog, GTK_TYPE_TEXT_VIEW);

  g_assert_cmpuint (choices->len, ==, 3);
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpint (gtk_list_box_row_get_activatable (choices->pdata[i]), ==, open);
  g_assert_cmpuint (texts->len, ==, 2);
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpint (gtk_text_view_get_editable (texts->pdata[i]), ==, open);
}

/* What was answered in a closed round can be read in the dialog, which says where it is corrected. */
static void
test_closed_round (void)
{
  g_autoptr (Scene) scene = scene_new ();
  g_autoptr (AarEditor) editor = make_editor (scene, AAR_TABLE_NODE);
  AarPlanContent *content = aar_editor_get_content (editor);
  AarAssessment *assessment = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->pdata[0];
  gint64 level = aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL);
  gpointer round = aar_plan_content_lookup (content, AAR_TABLE_ROUND,
                                            aar_record_get_integer (assessment, AAR_ASSESSMENT_ROUND));
  AarRecordEditor *dialog = aar_record_editor_new (editor);
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (editor, assessment, AAR_ASSESSMENT_LEVEL);
  g_autoptr (AarChoice) nothing = aar_choice_new (0, NULL, "", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (store_set_text (scene->fixture->store, round, AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED, &error));
  g_assert_no_error (error);
  aar_record_editor_open (dialog, assessment);
  adw_dialog_present (ADW_DIALOG (dialog), scene->window);
  ui_settle ();
  assert_rows_open (dialog, FALSE);
  g_assert_true (ui_shows_text (dialog,
                                "“1. kvartal” is closed. What was answered in it is corrected on its page, with a "
                                "reason."));
  /* a choice that was open already, and the button that deletes */
  g_assert_false (aar_choice_write (writer, nothing));
  g_assert_nonnull (aar_value_writer_get_problem (AAR_VALUE_WRITER (writer)));
  g_assert_false (aar_editing_remove (GTK_WIDGET (dialog), editor, assessment));
  g_assert_cmpint (aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL), ==, level);
  ui_settle ();
  adw_dialog_force_close (ui_find (scene->window, ADW_TYPE_ALERT_DIALOG));
  g_assert_true (aar_store_undo_step (scene->fixture->store, 0, &error));
  assert_rows_open (dialog, TRUE);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/editing-pages/closed-round", test_closed_round);
  g_test_add_func ("/editing-pages/fast-entry", test_fast_entry);
  g_test_add_func ("/editing-pages/remove-entry", test_remove_entry);
  g_test_add_func ("/editing-pages/move-entry", test_move_entry);
  g_test_add_func ("/editing-pages/mark", test_mark);
  g_test_add_func ("/editing-pages/add-bar", test_add_bar);
  g_test_add_func ("/editing-pages/add-bar-choice", test_add_bar_choice);
  g_test_add_func ("/editing-pages/leave-page", test_leave_page);
  g_test_add_func ("/editing-pages/plan-page", test_plan_page);
  g_test_add_func ("/editing-pages/unreadable-plan", test_unreadable_plan);
  g_test_add_func ("/editing-pages/area-page", test_area_page);
  g_test_add_func ("/editing-pages/all-records", test_all_records);
  g_test_add_func ("/editing-pages/all-texts", test_all_texts);
  g_test_add_func ("/editing-pages/parts", test_parts);
  g_test_add_func ("/editing-pages/new-part", test_new_part);
  g_test_add_func ("/editing-pages/first-unit", test_first_unit);
  g_test_add_func ("/editing-pages/new-part-by-choice", test_new_part_by_choice);
  return g_test_run ();
}
