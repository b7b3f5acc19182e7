/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window tells after something was done, and how that is undone from there. */
#include "ui-scene.h"

#include "aar-error.h"
#include "aar-toast.h"
#include "store-text.h"

static AarNode *
get_node (UiScene *scene)
{
  return aar_store_get_record (scene->store, AAR_TABLE_NODE, scene->fixture->plain, NULL);
}

static void
write_title (UiScene *scene, const char *title)
{
  g_autoptr (AarNode) node = get_node (scene);
  g_autoptr (GError) error = NULL;

  store_set_text (scene->store, node, AAR_NODE_TITLE, title, &error);
  g_assert_no_error (error);
}

static void
assert_title (UiScene *scene, const char *title)
{
  g_autoptr (AarNode) node = get_node (scene);

  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, title);
}

/* The button of the toast that is shown; the menus have one of that name only while they are open. */
static GtkButton *
find_undo_button (UiScene *scene)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (aar_toast_find_overlay (GTK_WIDGET (scene->window)), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), ui_say ("_Undo")) == 0)
      return buttons->pdata[i];
  return NULL;
}

static void
test_undo (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();

  write_title (scene, "Gangstier");
  aar_toast_show_undo (GTK_WIDGET (scene->window), scene->store, "Renamed");
  ui_settle ();
  g_assert_true (ui_shows_text (scene->window, "Renamed"));
  g_signal_emit_by_name (find_undo_button (scene), "clicked");
  ui_wait_until (find_undo_button (scene) == NULL);
  assert_title (scene, "Cykelstier");
}

/* A toast goes with the step that it speaks of; whoever was quicker is told why nothing was undone. */
static void
test_later (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  gint64 step;

  write_title (scene, "Gangstier");
  step = aar_store_get_undo_step (scene->store);
  aar_toast_show_undo (GTK_WIDGET (scene->window), scene->store, "Renamed");
  ui_settle ();
  g_assert_nonnull (find_undo_button (scene));
  write_title (scene, "Løbestier");
  ui_wait_until (find_undo_button (scene) == NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo-step", "x", step));
  ui_wait_until (
      ui_shows_text (scene->window, "This was not undone, because something else was done since. Undo that first."));
  assert_title (scene, "Løbestier");
}

/* What a colleague does leaves the toast alone. */
static void
test_colleague (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarNode) other = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  g_autoptr (GError) error = NULL;

  write_title (scene, "Gangstier");
  aar_toast_show_undo (GTK_WIDGET (scene->window), scene->store, "Renamed");
  aar_store_set_editor (scene->fixture->store, "Bo");
  store_set_text (scene->fixture->store, other, AAR_NODE_TITLE, "Bos titel", &error);
  g_assert_no_error (error);
  aar_store_poll (scene->store, &error);
  g_assert_no_error (error);
  ui_settle ();
  g_signal_emit_by_name (find_undo_button (scene), "clicked");
  ui_settle ();
  assert_title (scene, "Cykelstier");
  aar_store_poll (scene->fixture->store, &error);
  g_assert_cmpstr (aar_record_get_text (other, AAR_NODE_TITLE), ==, "Bos titel");
}

static guint
count_plans (UiScene *scene)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (scene->store, NULL);

  return plans->len;
}

/* Undoing a large import goes on beside the main loop: the window says so, and refuses everything else meanwhile. */
static void
test_long (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AdwBanner *banner = ui_find (scene->window, ADW_TYPE_BANNER);
  g_autoptr (AarNode) node = get_node (scene);
  g_autoptr (GError) error = NULL;

  aar_store_set_editor (scene->fixture->store, aar_store_get_editor (scene->store));
  ui_fixture_import_plan (scene->fixture, "Stor plan", "sv", 600);
  aar_store_poll (scene->store, &error);
  g_assert_no_error (error);
  ui_settle ();
  g_assert_cmpuint (count_plans (scene), ==, 2);
  aar_toast_show_undo (GTK_WIDGET (scene->window), scene->store, "Imported");
  ui_settle ();
  g_signal_emit_by_name (find_undo_button (scene), "clicked");
  g_assert_true (aar_store_is_blocked (scene->store));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner),
                            ui_say ("Undoing Import. Nothing else can be changed until that is done.")));
  g_assert_false (store_set_text (scene->store, node, AAR_NODE_TITLE, "Gangstier", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  /* neither the keys nor another toast begin a second turn, which would undo the import before */
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo-step", "x", aar_store_get_undo_step (scene->store));
  while (aar_store_is_blocked (scene->store))
    {
      g_assert_true (adw_banner_get_revealed (banner));
      g_main_context_iteration (NULL, TRUE);
    }
  ui_settle ();
  g_assert_cmpuint (count_plans (scene), ==, 1);
  g_assert_false (adw_banner_get_revealed (banner));
  write_title (scene, "Gangstier");
}

/* The window may be closed meanwhile; what was asked for is done. */
static void
test_closed (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarStore) store = g_object_ref (scene->store);
  g_autoptr (GPtrArray) plans = NULL;

  aar_store_set_editor (scene->fixture->store, aar_store_get_editor (store));
  ui_fixture_import_plan (scene->fixture, "Stor plan", "sv", 600);
  g_assert_true (aar_store_poll (store, NULL));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo-step", "x", aar_store_get_undo_step (store)));
  g_assert_true (aar_store_is_blocked (store));
  gtk_window_close (GTK_WINDOW (scene->window));
  ui_wait_until (!aar_store_is_blocked (scene->store));
  plans = aar_store_list_plans (store, NULL);
  g_assert_cmpuint (plans->len, ==, 1);
}

/* Deleting a plan is written in a thread too, and nothing waits for its lock meanwhile. */
static void
test_work (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarNode) node = get_node (scene);
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.delete-plan", NULL));
  g_assert_true (aar_store_is_blocked (scene->store));
  g_assert_false (store_set_text (scene->store, node, AAR_NODE_TITLE, "Gangstier", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  ui_wait_until (!aar_store_is_blocked (scene->store));
  ui_settle ();
  g_assert_cmpuint (count_plans (scene), ==, 0);
  g_signal_emit_by_name (find_undo_button (scene), "clicked");
  ui_wait_until (!aar_store_is_blocked (scene->store));
  ui_settle ();
  g_assert_cmpuint (count_plans (scene), ==, 1);
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  g_test_add_func ("/toasts/undo", test_undo);
  g_test_add_func ("/toasts/later", test_later);
  g_test_add_func ("/toasts/colleague", test_colleague);
  g_test_add_func ("/toasts/long", test_long);
  g_test_add_func ("/toasts/closed", test_closed);
  g_test_add_func ("/toasts/work", test_work);
  return ui_scene_run_tests ();
}
