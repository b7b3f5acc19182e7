/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include "aar-date.h"
#include "aar-detail-pane.h"
#include "aar-editor-name.h"
#include "aar-field-names.h"
#include "aar-table-names.h"
#include "aar-history-dialog.h"
#include "aar-history-row.h"
#include "aar-preferences-dialog.h"
#include "aar-toast.h"
#include "store-text.h"

static const char *program;

/* Every field that is not only an owner or a position has a name, as the history would else say nothing of it. */
static void
test_names (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields;
      const AarField *fields = aar_table_get_fields ((AarTable) table, &n_fields);
      g_autofree char *name = aar_table_name ((AarTable) table, NULL, FALSE);
      g_autofree char *one = aar_table_count ((AarTable) table, NULL, TRUE, 1);
      g_autofree char *two = aar_table_count ((AarTable) table, NULL, TRUE, 2);

      g_assert_cmpstr (name, !=, "");
      g_assert_true (g_str_has_prefix (one, "1 ") && g_str_has_prefix (two, "2 "));
      /* Danish says "beløb" of one and of many. */
      if (g_getenv ("AAR_TEST_LANGUAGE") == NULL)
        g_assert_cmpstr (one + 2, !=, two + 2);
      for (guint i = 0; i < n_fields; i++)
        {
          gboolean placing = (fields[i].flags & (AAR_FIELD_OWNER | AAR_FIELD_POSITION)) != 0;

          if (!placing && aar_field_get_name (table * AAR_FIELDS_PER_TABLE + i) == NULL)
            g_error ("%s of %s has no name", fields[i].name, aar_table_get_name ((AarTable) table));
        }
    }
}

static void
write_title (AarStore *store, gint64 id, const char *title)
{
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, id, NULL);
  g_autoptr (GError) error = NULL;

  store_set_text (store, node, AAR_NODE_TITLE, title, &error);
  g_assert_no_error (error);
}

static gboolean
shows_history (gpointer data)
{
  UiScene *scene = data;

  return ui_find (scene->window, AAR_TYPE_HISTORY_ROW) != NULL;
}

static void
test_dialog (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarStore *store = aar_window_get_store (scene->window);
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  AarHistoryDialog *dialog;
  GtkWidget *list_view;

  write_title (store, scene->fixture->node, "Varme til byerne");
  g_assert_true (store_set_text (store, node, AAR_NODE_TEXT, "Først det ene.\n\nSå det tredje.", NULL));
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-node", "(xx)", scene->fixture->plan,
                              scene->fixture->node);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-history", NULL));
  ui_wait (shows_history, scene);
  ui_settle ();
  dialog = ui_find (scene->window, AAR_TYPE_HISTORY_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (ui_shows_text (dialog, "Change of Title"));
  g_assert_true (ui_shows_text (dialog, "Fjernvarme til landsbyerne  →  Varme til byerne"));
  g_assert_true (ui_shows_text (dialog, "Så det andet. tredje."));
  g_assert_true (ui_shows_text (dialog, "Import"));
  g_assert_true (ui_shows_text (dialog, "Today"));
  /* of many rows that were added only their number is told */
  g_assert_true (ui_shows_text (dialog, "1\u00a0milepæl"));
  list_view = ui_find (dialog, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list_view, "activate", 0);
  ui_settle ();
  ui_settle ();
  g_assert_null (dialog);
}

static GtkWindow *
find_other_window (gpointer window)
{
  for (GList *link = gtk_application_get_windows (ui_scene_get_application ()); link != NULL; link = link->next)
    if (link->data != window)
      return link->data;
  return NULL;
}

static gboolean
has_other_window (gpointer data)
{
  return find_other_window (data) != NULL;
}

static void
test_past (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autofree char *today = aar_date_today ();
  g_autofree char *path = NULL;
  g_auto (GStrv) stood = NULL;
  AarWindow *past;

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-past", "(xs)", scene->fixture->plan, today);
  ui_wait (has_other_window, scene->window);
  past = g_object_ref (AAR_WINDOW (find_other_window (scene->window)));
  ui_settle ();
  ui_settle ();
  path = g_strdup (aar_window_get_path (past));
  g_assert_true (aar_store_is_read_only (aar_window_get_store (past)));
  /* whatever the day is called */
  stood = g_strsplit (ui_say ("As it stood on …"), "…", 2);
  g_assert_true (ui_shows_text (past, stood[0]));
  g_assert_true (ui_shows_text (past, "Fjernvarme til landsbyerne"));
  gtk_window_destroy (GTK_WINDOW (past));
  ui_settle ();
  ui_finalize (past);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static gboolean
shows_conflict (gpointer data)
{
  UiScene *scene = data;

  return ui_shows_text (scene->window, "“Title” was changed by Bo to “Bos titel”");
}

/* The same with two programs: the window tells it within two seconds, and neither the page nor the text that is being
 * typed is lost. */
static void
test_two_processes (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = NULL;
  g_autofree char *node = g_strdup_printf ("%" G_GINT64_FORMAT, scene->fixture->plain);
  g_autoptr (AarNode) record = NULL;
  AarListPane *list = ui_find (scene->window, AAR_TYPE_LIST_PANE);
  GtkEditable *entry = ui_find (list, GTK_TYPE_SEARCH_ENTRY);
  gint64 start;

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-node", "(xx)", scene->fixture->plan,
                              scene->fixture->plain);
  write_title (aar_window_get_store (scene->window), scene->fixture->plain, "Min titel");
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.search", NULL);
  gtk_editable_set_text (entry, "titel");
  gtk_editable_set_position (entry, 2);
  ui_settle ();
  other = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--write-title", scene->fixture->path, node,
                            "Bos titel", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (other, NULL, &error));
  g_assert_no_error (error);
  start = g_get_monotonic_time ();
  ui_wait (shows_conflict, scene);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  record = aar_store_get_record (aar_window_get_store (scene->window), AAR_TABLE_NODE, scene->fixture->plain, NULL);
  g_assert_cmpstr (aar_record_get_text (record, AAR_NODE_TITLE), ==, "Bos titel");
  g_assert_cmpint (aar_list_pane_get_node (list), ==, scene->fixture->plain);
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-history-of", "(xx)", scene->fixture->plan,
                              scene->fixture->plain);
  ui_wait (shows_history, scene);
  ui_settle ();
  g_assert_true (ui_shows_text (scene->window, "Min titel  →  Bos titel"));
}

/* What was typed is taken back before what was written. */
static void
test_typing (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarStore *store = aar_window_get_store (scene->window);
  GtkEditable *entry = ui_find (ui_find (scene->window, AAR_TYPE_LIST_PANE), GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, scene->fixture->plain, NULL);

  write_title (store, scene->fixture->plain, "Ny titel");
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.search", NULL);
  ui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  /* as a key does it: what a program puts in is not undone */
  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "insert-at-cursor", "cykel");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "cykel");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo", NULL));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Ny titel");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo", NULL));
  ui_settle ();
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Cykelstier");
}

static void
test_preferences (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarPreferencesDialog *dialog = aar_preferences_dialog_new ();
  g_autofree char *name = aar_editor_name_get ();

  g_assert_cmpstr (name, !=, "");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (scene->window));
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "Your _Name") || ui_shows_text (dialog, "Your Name"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_settle ();
  ui_settle ();
  g_assert_null (dialog);
}

/* The other program of the test with two of them. */
static int
write_as_other (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (arguments[0], AAR_STORE_NONE, &error);

  g_assert_no_error (error);
  aar_store_set_editor (store, "Bo");
  write_title (store, g_ascii_strtoll (arguments[1], NULL, 10), arguments[2]);
  return 0;
}

int
main (int argc, char *argv[])
{
  if (argc == 5 && g_str_equal (argv[1], "--write-title"))
    return write_as_other (argv + 2);
  program = argv[0];
  ui_scene_init (&argc, &argv);
  /* so that no window asks for it where there are settings to keep it */
  aar_editor_name_set ("Karen Holm");
  g_test_add_func ("/history/names", test_names);
  g_test_add_func ("/history/dialog", test_dialog);
  g_test_add_func ("/history/past", test_past);
  g_test_add_func ("/history/two-processes", test_two_processes);
  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/preferences", test_preferences);
  return ui_scene_run_tests ();
}
