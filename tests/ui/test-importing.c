/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "aar-import-preview.h"
#include "ui-fixture.h"
#include "ui-words-check.h"

typedef struct
{
  char *folder;
  AarStore *store;
  GtkWidget *window;
  GtkWidget *page;
  gint64 shown_plan;
} Fixture;

static void
show_plan_cb (Fixture *fixture, GVariant *parameter)
{
  fixture->shown_plan = g_variant_get_int64 (parameter);
}

static void
undo_step_cb (Fixture *fixture, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  aar_store_undo_step (fixture->store, g_variant_get_int64 (parameter), &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-plan", G_VARIANT_TYPE_INT64);
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo-step", G_VARIANT_TYPE_INT64);
  g_autoptr (GError) error = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->folder = g_dir_make_tmp ("aarshjul-importing-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "store.aarshjul", NULL);
  fixture->store = aar_store_open (path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);

  g_signal_connect_swapped (action, "activate", G_CALLBACK (show_plan_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  g_signal_connect_swapped (undo, "activate", G_CALLBACK (undo_step_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  fixture->page = gtk_label_new ("page");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->page);
  fixture->window = adw_window_new ();
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_widget_set_size_request (fixture->window, 360, 294);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  ui_finalize (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* Waits for @condition, which is asked again after each step of the main loop. */
#define WAIT_FOR(condition)                                           \
  G_STMT_START                                                        \
  {                                                                   \
    gint64 limit = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < limit)           \
      if (!g_main_context_iteration (NULL, FALSE))                    \
        g_usleep (1000);                                              \
    g_assert_true (condition);                                        \
    ui_words_check ();                                                \
  }                                                                   \
  G_STMT_END

static GFile *
get_sample (const char *name)
{
  return g_file_new_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "data", "samples", name, NULL);
}

static guint
count_plans (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, &error);

  g_assert_no_error (error);
  return plans->len;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static GtkWidget *
find_by_type_name (GtkWidget *widget, const char *name)
{
  return find_widget (widget, g_type_from_name (name));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Every row has a name for those who do not see it. */
static void
assert_rows_are_named (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row), n++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpuint (n, >, 0);
}

static AarImportDraft *
get_draft (AarImportPreview *preview)
{
  g_autoptr (AarImportDraft) draft = NULL;

  g_object_get (preview, "draft", &draft, NULL);
  /* the preview has it too */
  return draft;
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_sample ("aarsplan-noerreskov-2026.txt");
  AarImportPreview *preview = aar_import_preview_new (fixture->page, fixture->store);
  AarImportDraft *draft;
  AarImportTree *tree;
  GtkWidget *outline;
  guint n_nodes;

  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  aar_import_preview_read (preview, &file, 1);
  adw_dialog_present (ADW_DIALOG (preview), fixture->page);
  WAIT_FOR (get_draft (preview) != NULL);
  ui_settle ();
  draft = get_draft (preview);
  tree = aar_import_draft_get_tree (draft);
  n_nodes = aar_import_tree_get_n_nodes (tree);
  g_assert_cmpuint (n_nodes, >, 3);
  g_assert_true (aar_import_focus_get_chosen (aar_import_draft_get_focus (draft)) ==
                 aar_import_tree_get_node (tree, 0));

  outline = find_by_type_name (GTK_WIDGET (preview), "AarImportOutline");
  assert_rows_are_named (find_widget (outline, GTK_TYPE_LIST_VIEW));
  assert_rows_are_named (find_widget (find_by_type_name (GTK_WIDGET (preview), "AarImportText"), GTK_TYPE_LIST_VIEW));

  /* the last node is left out by the action that its row calls, then the plan is written */
  g_assert_true (gtk_widget_activate_action (outline, "import.include", "(ub)", n_nodes - 1, FALSE));
  g_assert_cmpint (aar_import_node_get_mark (aar_import_tree_get_node (tree, n_nodes - 1)), ==, AAR_IMPORT_MARK_OUT);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.next-doubt", NULL);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.previous-doubt", NULL);
  aar_import_draft_set_text (draft, AAR_PLAN_TITLE, "Prøveplan");
  ui_settle ();
  g_assert_cmpuint (count_plans (fixture->store), ==, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (preview), "preview.import", NULL));
  WAIT_FOR (preview == NULL);
  g_assert_cmpuint (count_plans (fixture->store), ==, 1);
  g_assert_cmpint (fixture->shown_plan, !=, 0);
}

static void
test_import_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = get_sample ("aarsplan-noerreskov-2026.txt");
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autoptr (GError) error = NULL;
  AarImportPreview *preview = aar_import_preview_new (fixture->page, fixture->store);
  GtkWidget *button;
  guint n_nodes;

  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  aar_import_preview_read (preview, &file, 1);
  adw_dialog_present (ADW_DIALOG (preview), fixture->page);
  WAIT_FOR (get_draft (preview) != NULL);
  n_nodes = aar_import_tree_get_n_nodes (aar_import_draft_get_tree (get_draft (preview)));
  aar_import_draft_set_text (get_draft (preview), AAR_PLAN_TITLE, "Prøveplan");
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.import", NULL);
  WAIT_FOR (preview == NULL);
  loaded = aar_store_load_plan (fixture->store, fixture->shown_plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_plan_content_get_records (loaded, AAR_TABLE_NODE)->len, ==, n_nodes);
  /* the toast of the window takes it back */
  button = find_button (fixture->window, ui_say ("_Undo"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_plans (fixture->store), ==, 0);
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) gone = g_file_new_build_filename (fixture->folder, "gone.txt", NULL);
  g_autoptr (GFile) sample = get_sample ("aarsplan-noerreskov-2026.txt");
  GFile *files[] = { gone, sample };
  AarImportPreview *preview = aar_import_preview_new (fixture->page, fixture->store);
  GtkWidget *status;

  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  aar_import_preview_read (preview, files, 2);
  adw_dialog_present (ADW_DIALOG (preview), fixture->page);
  status = find_widget (GTK_WIDGET (preview), ADW_TYPE_STATUS_PAGE);
  WAIT_FOR (gtk_widget_get_mapped (status));
  g_assert_nonnull (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), ui_say ("Nothing was written.")));
  g_assert_null (get_draft (preview));
  /* the next file is not kept from being read */
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.skip", NULL);
  WAIT_FOR (get_draft (preview) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.cancel", NULL);
  WAIT_FOR (preview == NULL);
  g_assert_cmpuint (count_plans (fixture->store), ==, 0);
}

/* Closed while it reads: nothing may come back to a dialog that is gone. */
static void
test_closed_while_reading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sample = get_sample ("aarsplan-noerreskov-2026.txt");
  AarImportPreview *preview = aar_import_preview_new (fixture->page, fixture->store);

  g_object_add_weak_pointer (G_OBJECT (preview), (gpointer *) &preview);
  aar_import_preview_read (preview, &sample, 1);
  adw_dialog_present (ADW_DIALOG (preview), fixture->page);
  adw_dialog_force_close (ADW_DIALOG (preview));
  WAIT_FOR (preview == NULL);
}

int
main (int argc, char *argv[])
{
  ui_words_init ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/importing/preview/import", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/importing/preview/undo", Fixture, NULL, set_up, test_import_and_undo, tear_down);
  g_test_add ("/importing/preview/failed", Fixture, NULL, set_up, test_failed, tear_down);
  g_test_add ("/importing/preview/closed", Fixture, NULL, set_up, test_closed_while_reading, tear_down);
  return g_test_run ();
}
