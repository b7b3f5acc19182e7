/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "aar-editor-name.h"
#include "aar-settings.h"

/* What is opened by the file manager or by a second start of the program. */

static guint
open_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (ui_scene_get_application ()), &file, 1, "");
  ui_settle ();
  return g_list_length (gtk_application_get_windows (ui_scene_get_application ()));
}

static void
close_all (void)
{
  while (gtk_application_get_windows (ui_scene_get_application ()) != NULL)
    gtk_window_destroy (gtk_application_get_windows (ui_scene_get_application ())->data);
  ui_settle ();
}

/* A store has one window, whatever it is called, and another store another one. */
static void
test_stores (void)
{
  g_autoptr (UiFixture) first = ui_fixture_new ();
  g_autoptr (UiFixture) second = ui_fixture_new ();
  g_autofree char *link = g_build_filename (first->folder, "link.aarshjul", NULL);
  g_autofree char *around = g_build_filename (first->folder, ".", "..", NULL);
  g_autofree char *base = g_path_get_basename (first->folder), *name = g_path_get_basename (first->path);
  g_autofree char *long_way = g_build_filename (around, base, name, NULL);

  g_assert_cmpint (symlink (first->path, link), ==, 0);
  g_assert_cmpuint (open_path (first->path), ==, 1);
  g_assert_cmpuint (open_path (first->path), ==, 1);
  g_assert_cmpuint (open_path (link), ==, 1);
  g_assert_cmpuint (open_path (long_way), ==, 1);
  g_assert_cmpuint (open_path (second->path), ==, 2);
  g_assert_cmpuint (open_path (second->path), ==, 2);
  close_all ();
  g_assert_cmpint (g_unlink (link), ==, 0);
}

/* While one window asks for the name, another is opened without asking again. */
static void
test_name_is_asked_once (void)
{
  g_autoptr (UiFixture) first = ui_fixture_new ();
  g_autoptr (UiFixture) second = ui_fixture_new ();
  guint n_asking = 0;

  g_settings_reset (aar_settings_get (), "editor-name");
  g_assert_false (aar_editor_name_is_known ());
  open_path (first->path);
  g_assert_cmpuint (open_path (second->path), ==, 2);
  for (GList *link = gtk_application_get_windows (ui_scene_get_application ()); link != NULL; link = link->next)
    n_asking += adw_application_window_get_visible_dialog (link->data) != NULL;
  g_assert_cmpuint (n_asking, ==, 1);
  close_all ();
  aar_editor_name_set ("Karen Holm");
}

static AdwDialog *
find_question (void)
{
  for (GList *link = gtk_application_get_windows (ui_scene_get_application ()); link != NULL; link = link->next)
    if (adw_application_window_get_visible_dialog (link->data) != NULL)
      return adw_application_window_get_visible_dialog (link->data);
  return NULL;
}

/* What is typed when the question comes up is the name, and Enter goes on. */
static void
test_name_is_typed_at_once (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autofree char *name = NULL;
  GtkWidget *row, *focus;
  AdwDialog *dialog;

  g_settings_reset (aar_settings_get (), "editor-name");
  open_path (fixture->path);
  dialog = find_question ();
  g_assert_nonnull (dialog);
  row = ui_find (dialog, ADW_TYPE_ENTRY_ROW);
  focus = gtk_root_get_focus (gtk_widget_get_root (row));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, row));
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (row), NULL, NULL));
  gtk_editable_delete_selection (GTK_EDITABLE (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "Mette Holm");
  g_signal_emit_by_name (focus, "activate");
  ui_wait_until (find_question () == NULL);
  name = aar_editor_name_get ();
  g_assert_cmpstr (name, ==, "Mette Holm");
  close_all ();
  aar_editor_name_set ("Karen Holm");
}

/* The name can only be asked for where the answer can be kept. */
static void
use_built_schema (void)
{
  g_autofree char *folder = NULL;

  if (g_getenv ("G_TEST_BUILDDIR") == NULL)
    return;
  folder = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "data", NULL);
  g_setenv ("GSETTINGS_SCHEMA_DIR", folder, TRUE);
}

int
main (int argc, char *argv[])
{
  use_built_schema ();

  ui_scene_init (&argc, &argv);
  g_test_add_func ("/application/stores", test_stores);
  g_test_add_func ("/application/name-is-asked-once", test_name_is_asked_once);
  g_test_add_func ("/application/name-is-typed-at-once", test_name_is_typed_at_once);
  return ui_scene_run_tests ();
}
