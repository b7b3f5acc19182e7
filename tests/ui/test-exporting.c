/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "aar-export-choice.h"
#include "aar-export-dialog.h"
#include "ui-fixture.h"
#include "ui-words-check.h"

typedef struct
{
  char *folder;
  AarStore *store;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* The plan that is followed up, the other is not. */
#define WITH_ROUNDS 1001

/* Two rounds, the first closed and the second open; the forest grew meanwhile. */
static void
add_rounds (AarPlanContent *content)
{
  gint64 node = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_NODE)->pdata[0]);
  static const char *const states[] = { AAR_ROUND_STATE_CLOSED, AAR_ROUND_STATE_OPEN, AAR_ROUND_STATE_PLANNED };
  static const char *const names[] = { "1. tertial", "2. tertial", "3. tertial" };
  AarScale *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, WITH_ROUNDS);
  gint64 levels[2];

  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_ROUND_WORD, "tertial");
  aar_record_set_text (scale, AAR_SCALE_NAME, "Indsats");
  for (guint i = 0; i < 2; i++)
    {
      AarLevel *level = aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));

      aar_record_set_text (level, AAR_LEVEL_LABEL, i == 0 ? "Skoven gror" : "Skoven visner");
      levels[i] = aar_record_get_id (level);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AarRound *round = aar_plan_content_append (content, AAR_TABLE_ROUND, WITH_ROUNDS);
      AarAssessment *assessment;

      aar_record_set_text (round, AAR_ROUND_NAME, names[i]);
      aar_record_set_text (round, AAR_ROUND_STATE, states[i]);
      if (i == 2)
        continue;
      assessment = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, node);
      aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, aar_record_get_id (round));
      aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, aar_record_get_id (scale));
      aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL, levels[1 - i]);
    }
}

static void
import_plan (AarStore *store, gint64 id, const char *title)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, id);
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;
  AarNode *node;

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  content = aar_plan_content_new (plan);
  node = aar_plan_content_append (content, AAR_TABLE_NODE, id);
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_TITLE, "- Etablering af skov");
  if (id == WITH_ROUNDS)
    add_rounds (content);
  g_assert_true (aar_store_import (store, content, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->folder = g_dir_make_tmp ("aarshjul-exporting-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "store.aarshjul", NULL);
  fixture->store = aar_store_open (path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  import_plan (fixture->store, 1001, "Skovplan");
  import_plan (fixture->store, 1002, "Søplan");

  fixture->page = gtk_label_new ("page");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->page);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_widget_set_size_request (fixture->window, 360, 294);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  ui_finalize (fixture->store);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
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

/* The first widget of @type below @widget whose property @property has the value @value. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *property, const char *value)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_autofree char *actual = NULL;

      if (property != NULL)
        g_object_get (widget, property, &actual, NULL);
      if (g_strcmp0 (actual, value) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, property, value);
  return found;
}

static AdwComboRow *
find_row (AarExportDialog *dialog, const char *title)
{
  return ADW_COMBO_ROW (find_widget (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, "title", ui_say (title)));
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "skov.csv", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 1001);
  g_autofree char *text = NULL;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (find_row (dialog, "Plan")), ==, 1);
  aar_export_dialog_write (dialog, file);
  WAIT_FOR (dialog == NULL);
  text = read_file (file);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (text, "Etablering af skov"));
  g_assert_nonnull (strstr (text, "Skovplan"));
  g_assert_null (strstr (text, "Søplan"));
  /* the window tells of it */
  g_assert_nonnull (find_widget (fixture->window, GTK_TYPE_LABEL, "label", ui_say ("Exported “skov.csv”")));
}

static void
test_exchange (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "alt.json", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 0);
  AdwComboRow *table;
  g_autofree char *text = NULL;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  table = find_row (dialog, "Table");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (table)));
  adw_combo_row_set_selected (find_row (dialog, "Format"), AAR_EXPORT_KIND_EXCHANGE);
  /* an exchange file has no tables to choose from */
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (table)));
  aar_export_dialog_write (dialog, file);
  WAIT_FOR (dialog == NULL);
  text = read_file (file);
  g_assert_nonnull (strstr (text, "\"Skovplan\""));
  g_assert_nonnull (strstr (text, "\"Søplan\""));
}

static gboolean
can_export (AarExportDialog *dialog)
{
  GtkWidget *button = find_widget (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "label", ui_say ("_Export…"));

  return gtk_widget_get_sensitive (button);
}

/* A table of a round is called for by the name of the round; it proposes the one that is open. */
static void
test_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "vendt.csv", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, WITH_ROUNDS);
  g_autofree char *text = NULL;
  AdwComboRow *round;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  round = find_row (dialog, "Tertial");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (round)));
  adw_combo_row_set_selected (find_row (dialog, "Table"), AAR_EXPORT_TABLE_CHANGES);
  WAIT_FOR (gtk_widget_get_visible (GTK_WIDGET (round)));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (round)), ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (round), ==, 1);
  g_assert_true (can_export (dialog));
  aar_export_dialog_write (dialog, file);
  WAIT_FOR (dialog == NULL);
  text = read_file (file);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (text, "Etablering af skov"));
  g_assert_nonnull (strstr (text, "Skoven visner"));
  g_assert_nonnull (strstr (text, "Skoven gror"));
}

/* Without a plan, or with one that has no rounds, the dialog says what is missing and does not export. */
static void
test_round_missing (Fixture *fixture, gconstpointer data)
{
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 0);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  adw_combo_row_set_selected (find_row (dialog, "Table"), AAR_EXPORT_TABLE_FOLLOWUP);
  g_assert_false (can_export (dialog));
  g_assert_nonnull (find_widget (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "label",
                                 ui_say ("Choose one plan: a round is of that plan alone.")));
  adw_combo_row_set_selected (find_row (dialog, "Plan"), 2);
  WAIT_FOR (find_widget (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "label", ui_say ("The plan has no rounds yet.")) != NULL);
  g_assert_false (can_export (dialog));
  adw_combo_row_set_selected (find_row (dialog, "Plan"), 1);
  WAIT_FOR (can_export (dialog));
  adw_combo_row_set_selected (find_row (dialog, "Plan"), 2);
  adw_combo_row_set_selected (find_row (dialog, "Table"), AAR_CSV_TABLE_SUMMARY);
  g_assert_true (can_export (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (dialog == NULL);
}

/* The dialog stays, says what failed, and the file that was there is as it was. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "no-such-folder", "x.csv", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 1002);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  ui_settle ();
  aar_export_dialog_write (dialog, file);
  WAIT_FOR (find_widget (fixture->window, GTK_TYPE_LABEL, "label", ui_say ("Not Exported")) != NULL);
  g_assert_nonnull (dialog);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (dialog == NULL);
}

/* The name of a store may be chosen, and the desktop has asked whether to replace it; the store is left alone and the
 * dialog says so. */
static void
test_store_as_target (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "store.aarshjul", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 1002);
  g_autofree char *before = NULL, *after = NULL;
  gsize before_length, after_length;

  g_assert_true (g_file_load_contents (file, NULL, &before, &before_length, NULL, NULL));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  ui_settle ();
  aar_export_dialog_write (dialog, file);
  WAIT_FOR (find_widget (fixture->window, GTK_TYPE_LABEL, "label", ui_say ("Not Exported")) != NULL);
  g_assert_true (g_file_load_contents (file, NULL, &after, &after_length, NULL, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (dialog == NULL);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "old.csv", NULL);
  AarExportDialog *dialog = aar_export_dialog_new (fixture->page, fixture->store, 0);
  g_autofree char *text = NULL;

  g_assert_true (g_file_replace_contents (file, "old", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->page);
  ui_settle ();
  aar_export_dialog_write (dialog, file);
  /* the first cancels the writing, the second the dialog */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.cancel", NULL);
  ui_settle ();
  g_assert_nonnull (dialog);
  g_assert_null (find_widget (fixture->window, GTK_TYPE_LABEL, "label", ui_say ("Not Exported")));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "export.cancel", NULL);
  WAIT_FOR (dialog == NULL);
  text = read_file (file);
  g_assert_cmpstr (text, ==, "old");
}

int
main (int argc, char *argv[])
{
  ui_words_init ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/exporting/dialog/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/exporting/dialog/exchange", Fixture, NULL, set_up, test_exchange, tear_down);
  g_test_add ("/exporting/dialog/round", Fixture, NULL, set_up, test_round, tear_down);
  g_test_add ("/exporting/dialog/round-missing", Fixture, NULL, set_up, test_round_missing, tear_down);
  g_test_add ("/exporting/dialog/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/exporting/dialog/store-as-target", Fixture, NULL, set_up, test_store_as_target, tear_down);
  g_test_add ("/exporting/dialog/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  return g_test_run ();
}
