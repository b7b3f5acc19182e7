/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups of a store in its window: what is listed, and how one takes the place of the store. */
#include "ui-scene.h"

#include <glib/gstdio.h>

#include "aar-backup.h"
#include "aar-backups-dialog.h"
#include "aar-preferences-dialog.h"

static AarBackup *
make_backup (const char *store)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  AarBackupKeeping keeping;
  AarBackup *backup;

  aar_backup_get_chosen (&folder, &keeping);
  backup = aar_backup_make (folder, store, &keeping, NULL, &error);
  g_assert_no_error (error);
  return backup;
}

static guint
count_plans (UiScene *scene)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (aar_window_get_store (scene->window), NULL);

  return plans != NULL ? plans->len : 0;
}

static guint
count_kept (UiScene *scene)
{
  g_autoptr (GDir) folder = g_dir_open (scene->fixture->folder, 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    n += g_str_has_prefix (name, "test-replaced-");
  return n;
}

/* It asks for the name of the editor first. */
static UiScene *
begin (void)
{
  UiScene *scene = ui_scene_new ();
  AdwDialog *question = ui_find (scene->window, ADW_TYPE_ALERT_DIALOG);

  if (question != NULL)
    adw_dialog_force_close (question);
  ui_settle ();
  return scene;
}

static void
restore (UiScene *scene, const char *path)
{
  AdwDialog *question;

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.restore-backup", "s", path);
  ui_settle ();
  question = ui_find (scene->window, ADW_TYPE_ALERT_DIALOG);
  g_assert_nonnull (question);
  g_signal_emit_by_name (question, "response::restore", "restore");
  adw_dialog_force_close (question);
  ui_settle ();
}

static void
test_empty (void)
{
  g_autoptr (UiScene) scene = begin ();

  ui_scene_act (scene, "win.open-backup");
  ui_settle ();
  g_assert_true (ui_shows_text (scene->window, "No Backups Yet"));
}

static void
test_restore (void)
{
  g_autoptr (UiScene) scene = begin ();
  g_autoptr (AarBackup) backup = make_backup (scene->fixture->path);
  g_autofree char *size = g_format_size ((guint64) backup->size);

  ui_fixture_import_plan (scene->fixture, "Verksamhetsplan", "sv", 2);
  g_clear_object (&scene->fixture->store);
  g_assert_cmpuint (count_plans (scene), ==, 2);
  ui_scene_act (scene, "win.open-backup");
  ui_settle ();
  g_assert_true (ui_shows_text (ui_find (scene->window, AAR_TYPE_BACKUPS_DIALOG), size));
  restore (scene, backup->path);
  ui_wait_until (count_plans (scene) == 1);
  ui_settle ();
  g_assert_cmpuint (count_kept (scene), ==, 1);
  g_assert_null (ui_find (scene->window, AAR_TYPE_BACKUPS_DIALOG));
  g_assert_true (ui_shows_text (scene->window, "test-replaced-"));
}

/* A backup that is damaged too is told, and the store stays. */
static void
test_damaged (void)
{
  g_autoptr (UiScene) scene = begin ();
  g_autoptr (AarBackup) backup = make_backup (scene->fixture->path);

  g_assert_true (g_file_set_contents (backup->path, "SQLite format 3", -1, NULL));
  restore (scene, backup->path);
  ui_wait_until (ui_shows_text (scene->window, "The Store Is Damaged"));
  g_assert_cmpuint (count_plans (scene), ==, 1);
  g_assert_cmpuint (count_kept (scene), ==, 0);
  g_assert_false (aar_store_is_blocked (aar_window_get_store (scene->window)));
}

/* Where a store cannot be opened, its backups can. */
static void
test_lost (void)
{
  g_autoptr (UiScene) scene = begin ();
  g_autoptr (AarBackup) backup = make_backup (scene->fixture->path);

  g_clear_object (&scene->fixture->store);
  g_assert_true (g_file_set_contents (scene->fixture->path, "SQLite format 3", -1, NULL));
  g_assert_false (aar_window_open (scene->window, scene->fixture->path));
  ui_settle ();
  g_assert_true (ui_shows_text (scene->window, "The Store Is Damaged"));
  ui_scene_act (scene, "win.open-backup");
  ui_settle ();
  g_assert_nonnull (ui_find (scene->window, AAR_TYPE_BACKUPS_DIALOG));
  restore (scene, backup->path);
  ui_wait_until (aar_window_get_store (scene->window) != NULL);
  ui_settle ();
  g_assert_cmpuint (count_plans (scene), ==, 1);
  g_assert_cmpuint (count_kept (scene), ==, 1);
}

static gboolean
offers_salvage (UiScene *scene)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (scene->window, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.salvage") == 0)
      return gtk_widget_is_visible (buttons->pdata[i]) && gtk_widget_is_sensitive (buttons->pdata[i]);
  return FALSE;
}

/* What can be read of a store that is damaged is saved into a new one, which is shown with what is lost. */
static void
test_salvage (void)
{
  g_autoptr (UiScene) scene = begin ();
  g_autofree char *saved = g_build_filename (scene->fixture->folder, "saved.aarshjul", NULL), *bytes = NULL;
  gsize length;

  g_clear_object (&scene->fixture->store);
  g_assert_true (g_file_get_contents (scene->fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (scene->fixture->path, bytes, (gssize) length - 8192, NULL));
  g_assert_false (aar_window_open (scene->window, scene->fixture->path));
  ui_settle ();
  g_assert_true (offers_salvage (scene));
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.salvage-to", "s", saved);
  ui_wait_until (ui_find (scene->window, ADW_TYPE_ALERT_DIALOG) != NULL);
  g_assert_cmpuint (count_plans (scene), ==, 1);
  g_assert_cmpstr (aar_window_get_path (scene->window), ==, saved);
}

/* A file that is no store has nothing that could be saved. */
static void
test_no_salvage (void)
{
  g_autoptr (UiScene) scene = begin ();
  g_autofree char *other = g_build_filename (scene->fixture->folder, "other.aarshjul", NULL);

  g_assert_true (g_file_set_contents (other, "no store", -1, NULL));
  g_assert_false (aar_window_open (scene->window, other));
  ui_settle ();
  g_assert_false (offers_salvage (scene));
}

static void
test_preferences (void)
{
  g_autoptr (UiScene) scene = begin ();
  AdwDialog *dialog = ADW_DIALOG (aar_preferences_dialog_new ());
  g_autofree char *folder = NULL;
  AarBackupKeeping keeping;
  GtkWidget *row;

  adw_dialog_present (dialog, GTK_WIDGET (scene->window));
  ui_settle ();
  aar_backup_get_chosen (&folder, &keeping);
  g_assert_true (ui_shows_text (scene->window, "Backups"));
  g_assert_true (ui_shows_text (scene->window, folder));
  row = ui_find (dialog, ADW_TYPE_SPIN_ROW);
  g_assert_cmpint ((int) adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, (int) keeping.count);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), 5);
  g_free (g_steal_pointer (&folder));
  aar_backup_get_chosen (&folder, &keeping);
  g_assert_cmpuint (keeping.count, ==, 5);
  adw_dialog_force_close (dialog);
  ui_settle ();
}

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
  g_test_add_func ("/backup/empty", test_empty);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/damaged", test_damaged);
  g_test_add_func ("/backup/lost", test_lost);
  g_test_add_func ("/backup/salvage", test_salvage);
  g_test_add_func ("/backup/no-salvage", test_no_salvage);
  g_test_add_func ("/backup/preferences", test_preferences);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  return ui_scene_run_tests ();
}
