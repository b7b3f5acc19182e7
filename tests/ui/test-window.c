/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include <glib/gstdio.h>

#include "aar-node-row.h"
#include "aar-organisation-page.h"
#include "aar-shortcut-row.h"
#include "aar-shortcuts-dialog.h"
#include "aar-sidebar.h"
#include "store-text.h"
#include "damage.h"

static void
test_reading (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();

  /* the title page of the first plan */
  g_assert_true (ui_shows_text (scene->detail, "Nørrevig Kommune"));
  g_assert_true (ui_shows_text (scene->detail, "Kommunalbestyrelsen"));
  ui_scene_act (scene, "win.next");
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->node);
  g_assert_true (ui_shows_text (scene->detail, "Udbuddet er afsluttet"));
  ui_scene_act (scene, "win.next");
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->plain);
  g_assert_true (ui_shows_text (scene->detail, "Cykelstier"));
  ui_scene_act (scene, "win.next");
  g_assert_true (ui_shows_text (scene->detail, "Ålegade & torvet <nyt>"));
  /* there is no fourth */
  ui_scene_act (scene, "win.next");
  g_assert_true (ui_shows_text (scene->detail, "Ålegade & torvet <nyt>"));
  ui_scene_act (scene, "win.previous");
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->plain);
  ui_scene_act (scene, "win.up");
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, 0);
  g_assert_true (ui_shows_text (scene->detail, "Kommunalbestyrelsen"));
}

static void
test_places (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  GtkWidget *window = GTK_WIDGET (scene->window);
  g_autoptr (AarOutline) outline = aar_outline_load (scene->fixture->store, scene->fixture->plan, NULL);
  g_autoptr (AarPlace) shown = NULL;

  g_assert_true (gtk_widget_activate_action (window, "win.show-area", "x", scene->fixture->area));
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  g_assert_true (ui_shows_text (scene->detail, "Energi"));
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_ORGANISATION, scene->fixture->plan, 0 }, 0);
  g_assert_true (gtk_widget_get_mapped (ui_find (window, AAR_TYPE_ORGANISATION_PAGE)));
  g_assert_true (gtk_widget_activate_action (window, "win.show-unit", "x",
                                             aar_outline_get_entry (outline, AAR_TABLE_UNIT, 0)->id));
  ui_settle ();
  g_assert_cmpuint (ui_scene_count_rows (scene), ==, 1);
  g_assert_true (gtk_widget_activate_action (window, "win.show-reference", "x",
                                             aar_outline_get_entry (outline, AAR_TABLE_REFERENCE, 0)->id));
  ui_settle ();
  g_assert_cmpuint (ui_scene_count_rows (scene), ==, 1);
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_RESPONSIBLES, scene->fixture->plan, 0 }, 0);
  ui_wait_until (ui_scene_count_rows (scene) == 3);
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_ROUNDS, scene->fixture->plan, 0 }, 0);
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  /* in the sidebar the round is chosen that the follow-up shows */
  g_object_get (ui_find (window, AAR_TYPE_SIDEBAR), "place", &shown, NULL);
  g_assert_cmpint (shown->kind, ==, AAR_PLACE_ROUND);
  g_assert_cmpint (shown->id, ==, aar_outline_get_current_round (outline));
  ui_scene_act (scene, "win.back");
  ui_wait_until (ui_scene_count_rows (scene) == 3);
  ui_scene_act (scene, "win.back");
  ui_scene_act (scene, "win.back");
  ui_scene_act (scene, "win.back");
  g_assert_true (gtk_widget_get_mapped (ui_find (window, AAR_TYPE_ORGANISATION_PAGE)));
  ui_scene_act (scene, "win.back");
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  g_assert_true (ui_shows_text (scene->detail, "Energi"));
  ui_scene_act (scene, "win.forward");
  g_assert_true (gtk_widget_get_mapped (ui_find (window, AAR_TYPE_ORGANISATION_PAGE)));
}

static void
test_search (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  GtkEditable *entry = ui_find (scene->list, GTK_TYPE_SEARCH_ENTRY);

  ui_scene_act (scene, "win.search");
  gtk_editable_set_text (entry, "fjernvarme");
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  gtk_editable_set_text (entry, "xyzzy");
  ui_wait_until (ui_scene_count_rows (scene) == 0);
  ui_settle ();
  g_assert_true (ui_shows_text (scene->list, "No Results Found"));
  gtk_editable_set_text (entry, "");
  ui_wait_until (ui_scene_count_rows (scene) == 3);
}

static gboolean
shows_new_title (gpointer data)
{
  UiScene *scene = data;

  return ui_shows_text (scene->detail, "Fjernvarme til alle");
}

/* One can search from a page that has nothing to search in, and read what was found; a change leaves one there. */
static void
test_search_from_page (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  GtkWidget *page = ui_find (scene->window, AAR_TYPE_ORGANISATION_PAGE);
  g_autoptr (AarNode) node = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  g_autoptr (GError) error = NULL;

  ui_scene_act (scene, "win.show-organisation");
  g_assert_true (gtk_widget_get_mapped (page));
  ui_scene_act (scene, "win.search");
  gtk_editable_set_text (ui_find (scene->list, GTK_TYPE_SEARCH_ENTRY), "fjernvarme");
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  g_assert_false (gtk_widget_get_mapped (page));
  ui_scene_act (scene, "win.next");
  ui_settle ();
  g_assert_false (gtk_widget_get_mapped (page));
  g_assert_true (ui_shows_text (scene->detail, "Fjernvarme til landsbyerne"));
  store_set_text (scene->fixture->store, node, AAR_NODE_TITLE, "Fjernvarme til alle", &error);
  g_assert_no_error (error);
  ui_wait (shows_new_title, scene);
  g_assert_false (gtk_widget_get_mapped (page));
  ui_scene_act (scene, "win.show-organisation");
  g_assert_true (gtk_widget_get_mapped (page));
}

static void
test_sort_and_filter (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  static const char *const orders[] = { "number", "title", "unit", "level", "document" };
  g_autoptr (AarOutline) outline = aar_outline_load (scene->fixture->store, scene->fixture->plan, NULL);
  g_autofree char *tag = g_strdup_printf ("%" G_GINT64_FORMAT, aar_outline_get_entry (outline, AAR_TABLE_TAG, 0)->id);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *order = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->list), "list.sort", "s", orders[i]));
      g_object_get (scene->list, "sort", &order, NULL);
      g_assert_cmpstr (order, ==, orders[i]);
      ui_wait_until (ui_scene_count_rows (scene) == 3);
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->list), "list.tag", "s", tag));
  ui_wait_until (ui_scene_count_rows (scene) == 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->list), "list.clear-filters", NULL));
  ui_wait_until (ui_scene_count_rows (scene) == 3);
}

/* What another process writes is shown, and one stays where one is. */
static void
test_changes (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarNode) node = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  g_autoptr (GError) error = NULL;

  aar_list_pane_set_node (scene->list, scene->fixture->node);
  store_set_text (scene->fixture->store, node, AAR_NODE_TITLE, "Fjernvarme til alle", &error);
  g_assert_no_error (error);
  ui_wait (shows_new_title, scene);
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->node);
  ui_scene_act (scene, "win.undo");
  ui_settle ();
  g_assert_true (ui_shows_text (scene->detail, "Fjernvarme til landsbyerne"));
  ui_scene_act (scene, "win.redo");
  ui_settle ();
  g_assert_true (ui_shows_text (scene->detail, "Fjernvarme til alle"));
}

static gboolean
is_welcoming (gpointer data)
{
  UiScene *scene = data;

  return ui_shows_text (scene->window, "Import a Plan Document");
}

/* Undoing the import leaves an empty store, which offers to begin. */
static void
test_empty (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();

  ui_scene_act (scene, "win.undo");
  ui_wait (is_welcoming, scene);
  ui_scene_act (scene, "win.redo");
  ui_wait_until (ui_scene_count_rows (scene) > 0);
}

/* While the store cannot be read the banner says so, and what was read stays; after that all that failed is read. */
static void
test_unreadable (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AdwBanner *banner = ui_find (scene->window, ADW_TYPE_BANNER);
  g_autoptr (AarNode) node = aar_store_get_record (scene->fixture->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  g_autoptr (GBytes) head = NULL;
  g_autoptr (GError) error = NULL;

  ui_scene_act (scene, "win.next");
  ui_settle ();
  g_assert_false (adw_banner_get_revealed (banner));
  store_set_text (scene->fixture->store, node, AAR_NODE_TITLE, "Fjernvarme til alle", &error);
  g_assert_no_error (error);
  head = damage_store (scene->fixture->path);
  ui_wait_until (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   ui_say ("Not a Store of Årshjul. What is shown may be out of date until it can be read again."));
  g_assert_cmpuint (ui_scene_count_rows (scene), ==, 3);
  g_assert_true (ui_shows_text (scene->detail, "Fjernvarme til landsbyerne"));
  g_object_set (scene->list, "sort", "title", NULL);
  ui_wait_until (ui_scene_count_rows (scene) == 0);
  mend_store (scene->fixture->path, head);
  ui_wait_until (!adw_banner_get_revealed (banner));
  ui_wait (shows_new_title, scene);
  ui_wait_until (ui_scene_count_rows (scene) == 3);
}

static void
test_trouble (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "text.aarshjul", NULL);
  AarWindow *window = g_object_ref (aar_window_new (ui_scene_get_application ()));

  g_assert_true (g_file_set_contents (path, "This is not a store.", -1, NULL));
  g_assert_false (aar_window_open (window, path));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  g_assert_true (ui_shows_text (window, "Not a Store of Årshjul"));
  g_assert_null (aar_window_get_store (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "text");
  /* it has become a store meanwhile */
  g_unlink (path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.retry", NULL));
  g_assert_nonnull (aar_window_get_store (window));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  ui_finalize (window);
}

static void
test_narrow (void)
{
  g_autoptr (UiScene) scene = ui_scene_new_wide (370);
  AdwNavigationSplitView *split = ui_find (scene->window, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  AdwOverlaySplitView *outer = ui_find (scene->window, ADW_TYPE_OVERLAY_SPLIT_VIEW);

  g_assert_true (adw_navigation_split_view_get_collapsed (split));
  g_assert_true (adw_overlay_split_view_get_collapsed (outer));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (outer));
  ui_scene_act (scene, "win.sidebar");
  g_assert_true (adw_overlay_split_view_get_show_sidebar (outer));
  ui_scene_act (scene, "win.sidebar");
  g_assert_false (adw_navigation_split_view_get_show_content (split));
  /* what the pointer comes over is not chosen, as it would be in a list with a selection that one click activates */
  g_assert_true (GTK_IS_NO_SELECTION (gtk_list_view_get_model (aar_list_pane_get_view (scene->list))));
  ui_scene_act (scene, "win.next");
  g_assert_cmpint (aar_list_pane_get_node (scene->list), !=, 0);
  g_signal_emit_by_name (scene->list, "activated");
  g_assert_true (adw_navigation_split_view_get_show_content (split));
  ui_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (scene->window)), <=, 370);
}

/* The platform has an order of its own for the modifiers. */
static char *
normalize (const char *accelerator)
{
  GdkModifierType modifiers = 0;
  guint key = 0;

  return gtk_accelerator_parse (accelerator, &key, &modifiers) ? gtk_accelerator_name (key, modifiers)
                                                               : g_strdup (accelerator);
}

/* Every action that has a key is told with all of its keys, as the platform writes them. */
static void
check_keys (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) rows = ui_find_all (dialog, AAR_TYPE_SHORTCUT_ROW);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (ui_scene_get_application ());

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) caps = ui_find_all (rows->pdata[i], GTK_TYPE_LABEL);
      g_autofree char *all = NULL;
      g_auto (GStrv) keys = NULL;
      guint n_caps = 0;

      g_object_get (rows->pdata[i], "keys", &all, NULL);
      keys = g_strsplit (all, " ", -1);
      for (guint j = 0; j < caps->len; j++)
        n_caps += gtk_widget_has_css_class (caps->pdata[j], "keycap");
      g_assert_cmpuint (n_caps, ==, g_strv_length (keys));
      for (guint j = 0; keys[j] != NULL; j++)
        g_hash_table_add (told, normalize (keys[j]));
    }
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (ui_scene_get_application (), actions[i]);

      for (guint j = 0; keys[j] != NULL; j++)
        g_assert_true (g_hash_table_contains (told, keys[j]));
    }
}

/* The program tells of itself and of its keys. */
static void
test_dialogs (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AdwDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (ui_scene_get_application ()), "about", NULL);
  ui_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));
  g_assert_true (ADW_IS_ABOUT_DIALOG (dialog));
  g_assert_cmpstr (adw_about_dialog_get_application_name (ADW_ABOUT_DIALOG (dialog)), ==, "Årshjul");
  adw_dialog_force_close (dialog);
  g_action_group_activate_action (G_ACTION_GROUP (ui_scene_get_application ()), "shortcuts", NULL);
  ui_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));
  g_assert_true (AAR_IS_SHORTCUTS_DIALOG (dialog));
  check_keys (dialog);
  adw_dialog_force_close (dialog);
  ui_settle ();
}

/* A row says as a whole what its parts show. */
static void
test_names (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (GPtrArray) rows = ui_find_all (scene->window, AAR_TYPE_NODE_ROW);

  g_assert_cmpuint (rows->len, >=, 3);
  ui_assert_label (gtk_widget_get_parent (rows->pdata[0]),
                   "1, Fjernvarme til landsbyerne, CV, Indsats: Opfyldt, 0 of 1 milestone answered");
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  g_test_add_func ("/window/reading", test_reading);
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/search-from-page", test_search_from_page);
  g_test_add_func ("/window/sort-and-filter", test_sort_and_filter);
  g_test_add_func ("/window/changes", test_changes);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/unreadable", test_unreadable);
  g_test_add_func ("/window/trouble", test_trouble);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/dialogs", test_dialogs);
  g_test_add_func ("/window/names", test_names);
  return ui_scene_run_tests ();
}
