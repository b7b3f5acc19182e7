/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include <glib/gstdio.h>

#include "aar-answer-sheet-writer.h"
#include "aar-answers-dialog.h"
#include "aar-editor-name.h"
#include "aar-comparison-dialog.h"
#include "aar-continuation.h"
#include "aar-continue-dialog.h"
#include "aar-new-plan-dialog.h"
#include "aar-paste-dialog.h"
#include "aar-plan-links.h"
#include "aar-quick-entry.h"
#include "aar-suggest-row.h"
#include "aar-year-line.h"

static gpointer
present (UiScene *scene, gpointer dialog)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (scene->window));
  return g_object_ref (dialog);
}

/* Closed dialogs are gone once they have faded out. */
static void
assert_gone (gpointer dialog)
{
  ui_settle ();
  ui_settle ();
  ui_settle ();
  ui_finalize (dialog);
}

static GtkEditable *
find_row (gpointer root, const char *title)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, ADW_TYPE_ENTRY_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), ui_say (title)))
      return rows->pdata[i];
  g_assert_not_reached ();
}

static guint
count_records (AarStore *store, gint64 plan, AarTable table)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, NULL);

  return aar_plan_content_get_records (content, table)->len;
}

static gboolean
has_round_on (AarStore *store, gint64 plan, const char *date)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, NULL);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    if (g_strcmp0 (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE), date) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_plans (AarStore *store)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, NULL);

  return plans->len;
}

static void
undo (AarStore *store)
{
  g_autoptr (GError) error = NULL;

  aar_store_undo_step (store, 0, &error);
  g_assert_no_error (error);
}

static void
test_new_plan (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlan) beside = aar_store_get_record (scene->store, AAR_TABLE_PLAN, scene->fixture->plan, NULL);
  AarNewPlanDialog *dialog = present (scene, aar_new_plan_dialog_new (scene->store, beside));
  g_autoptr (AarPlan) plan = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  GPtrArray *rounds;
  gint64 id;

  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Organisation")), ==, "Nørrevig Kommune");
  /* not without a title */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.create", NULL);
  g_assert_cmpint (aar_new_plan_dialog_get_plan (dialog), ==, 0);
  gtk_editable_set_text (find_row (dialog, "Title"), "Ny plan");
  gtk_editable_set_text (find_row (dialog, "Initiative"), "mål");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.create", NULL));
  id = aar_new_plan_dialog_get_plan (dialog);
  g_assert_cmpint (id, !=, 0);
  plan = aar_store_get_record (scene->store, AAR_TABLE_PLAN, id, NULL);
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Ny plan");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_LANGUAGE), ==, "da");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_INITIATIVE_WORD), ==, "mål");
  g_assert_null (aar_record_get_text (plan, AAR_PLAN_AREA_WORD));
  content = aar_store_load_plan (scene->store, id, NULL);
  rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_assert_cmpuint (rounds->len, ==, 4);
  g_assert_true (g_str_has_suffix (aar_record_get_text (rounds->pdata[0], AAR_ROUND_DATE), "-03-31"));
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len, ==, 2);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_LEVEL)->len, ==, 6);
  assert_gone (dialog);
  undo (scene->store);
  g_assert_cmpuint (count_plans (scene->store), ==, 1);
}

static gpointer
find_combo (gpointer root, const char *title)
{
  g_autoptr (GPtrArray) rows = ui_find_all (root, ADW_TYPE_COMBO_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (rows->pdata[i]), ui_say (title)))
      return rows->pdata[i];
  g_assert_not_reached ();
}

/* Swedish, other days than a year, a date that is corrected, one that is none, no scales. */
static void
test_new_plan_choices (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarNewPlanDialog *dialog = present (scene, aar_new_plan_dialog_new (scene->store, NULL));
  g_autoptr (AarPlanContent) content = NULL;
  GPtrArray *rounds;

  ui_settle ();
  gtk_editable_set_text (find_row (dialog, "Title"), "Plan för nämnden");
  adw_combo_row_set_selected (find_combo (dialog, "_Language"), 1);
  adw_combo_row_set_selected (find_combo (dialog, "_Period"), 2);
  gtk_editable_set_text (find_row (dialog, "First Day"), "1/1 2032");
  gtk_editable_set_text (find_row (dialog, "Last Day"), "31. december 2033");
  gtk_editable_set_text (find_row (dialog, "Tertial 2 2032"), "när det passar");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.create", NULL);
  g_assert_cmpint (aar_new_plan_dialog_get_plan (dialog), ==, 0);
  gtk_editable_set_text (find_row (dialog, "Tertial 2 2032"), "15 september 2032");
  adw_switch_row_set_active (ui_find (dialog, ADW_TYPE_SWITCH_ROW), FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "new-plan.create", NULL));
  content = aar_store_load_plan (scene->store, aar_new_plan_dialog_get_plan (dialog), NULL);
  rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_assert_cmpuint (rounds->len, ==, 6);
  g_assert_cmpstr (aar_record_get_text (rounds->pdata[1], AAR_ROUND_DATE), ==, "2032-09-15");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len, ==, 0);
  assert_gone (dialog);
}

/* A dialog that is still on its way in gives the focus to its first row. */
static gboolean
has_focus (gpointer data)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (data));

  if (!gtk_widget_get_mapped (text))
    return FALSE;
  if (!gtk_widget_is_focus (text))
    gtk_widget_grab_focus (text);
  return gtk_widget_is_focus (text);
}

static gboolean
is_completed (gpointer data)
{
  return g_str_equal (gtk_editable_get_text (data), "Virksomhedsplan");
}

static void
test_suggestions (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarNewPlanDialog *dialog = present (scene, aar_new_plan_dialog_new (scene->store, NULL));
  GtkEditable *row = find_row (dialog, "Kind of Plan");
  int position = 0;

  ui_settle ();
  ui_settle ();
  ui_wait (has_focus, row);
  gtk_editable_insert_text (row, "Virk", -1, &position);
  gtk_editable_set_position (row, -1);
  ui_wait (is_completed, row);
  gtk_widget_activate_action (GTK_WIDGET (row), "suggest.choose", "s", "Årsplan");
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "Årsplan");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  assert_gone (dialog);
}

#define CELLS                                                        \
  "Nr\tTitel\tAnsvarlig\tFrist\n1\tSikre veje\tCV\t31-12-2031\n"     \
  "2\tNye stier\tMånecentret\tsnart\n\t\tCV\t\n3\tGrøn kørsel\tCV\t" \
  "1. juni 2031\n"

static void
test_paste (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  AarPasteDialog *dialog = present (scene,
                                    aar_paste_dialog_new (scene->store, content, CELLS, scene->fixture->area, 0));
  g_autoptr (GPtrArray) checks = NULL;
  guint n_nodes = count_records (scene->store, scene->fixture->plan, AAR_TABLE_NODE);

  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "3 of 4 lines are taken"));
  g_assert_true (ui_shows_text (dialog, "2 were not wholly understood"));
  checks = ui_find_all (dialog, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (checks->pdata[0], FALSE);
  g_assert_true (ui_shows_text (dialog, "2 of 4 lines are taken"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL));
  g_assert_cmpuint (aar_paste_dialog_get_n_pasted (dialog), ==, 2);
  g_assert_cmpuint (count_records (scene->store, scene->fixture->plan, AAR_TABLE_NODE), ==, n_nodes + 2);
  assert_gone (dialog);
  undo (scene->store);
  g_assert_cmpuint (count_records (scene->store, scene->fixture->plan, AAR_TABLE_NODE), ==, n_nodes);
}

/* As actions of an initiative, with another column left out; what was left out stays so. */
static void
test_paste_columns (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  AarPasteDialog *dialog = present (scene,
                                    aar_paste_dialog_new (scene->store, content, CELLS, 0, scene->fixture->plain));
  g_autoptr (GPtrArray) heads = NULL, checks = NULL;
  guint n_heads = 0;

  ui_settle ();
  adw_combo_row_set_selected (find_combo (dialog, "_Make of the Lines"), 1);
  ui_settle ();
  checks = ui_find_all (dialog, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (checks->pdata[0], FALSE);
  heads = ui_find_all (dialog, GTK_TYPE_DROP_DOWN);
  for (guint i = 0; i < heads->len; i++)
    if (gtk_test_accessible_has_property (heads->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL))
      n_heads++;
  g_assert_cmpuint (n_heads, >=, 4);
  gtk_drop_down_set_selected (heads->pdata[heads->len - 1], 0);
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "2 of 4 lines are taken"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL));
  g_assert_cmpuint (count_records (scene->store, scene->fixture->plan, AAR_TABLE_ACTION), ==, 3);
  assert_gone (dialog);
  dialog = present (scene, aar_paste_dialog_new (scene->store, content, "Udbud\nIndvielse", 0, scene->fixture->plain));
  adw_combo_row_set_selected (find_combo (dialog, "_Make of the Lines"), 2);
  adw_combo_row_set_selected (find_combo (dialog, "_Round, Where None Is Named"), 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "paste.apply", NULL));
  g_assert_cmpuint (count_records (scene->store, scene->fixture->plan, AAR_TABLE_MILESTONE), ==, 3);
  assert_gone (dialog);
}

static gboolean
is_loaded (gpointer data)
{
  return ui_shows_text (data, "go along") || ui_shows_text (data, "Title");
}

static gboolean
shows_years (gpointer data)
{
  UiScene *scene = data;
  GtkWidget *line = ui_find (scene->window, AAR_TYPE_YEAR_LINE);

  return line != NULL && gtk_widget_get_visible (line) && ui_shows_text (line, "2032");
}

static void
test_continue (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarContinueDialog *dialog = present (scene, aar_continue_dialog_new (scene->store, scene->fixture->plan));
  g_autoptr (AarPlan) plan = NULL;
  gint64 id;

  ui_wait (is_loaded, dialog);
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, "Title")), ==, "Årsplan 2032");
  adw_view_stack_set_visible_child_name (ui_find (dialog, ADW_TYPE_VIEW_STACK), "initiatives");
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "3 of 3\u00a0indsatser go along"));
  g_assert_true (ui_shows_text (dialog, "Open: 1\u00a0milepæl · With measurements: 1\u00a0indikator"));
  /* the dates of the rounds, corrected before the plan is made */
  gtk_editable_set_text (find_row (dialog, "1. kvartal"), "12-04-2032");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "continue.take-all", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "continue.take-unfinished", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "continue.create", NULL));
  id = aar_continue_dialog_get_plan (dialog);
  plan = aar_store_get_record (scene->store, AAR_TABLE_PLAN, id, NULL);
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Årsplan 2032");
  g_assert_cmpint (aar_record_get_integer (plan, AAR_PLAN_PREDECESSOR), ==, scene->fixture->plan);
  g_assert_cmpuint (count_records (scene->store, id, AAR_TABLE_NODE), ==, 5);
  g_assert_true (has_round_on (scene->store, id, "2032-04-12"));
  assert_gone (dialog);
  /* both ways, and through the years */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-plan", "x", id));
  ui_settle ();
  g_assert_true (ui_shows_text (ui_find (scene->window, AAR_TYPE_PLAN_LINKS), "Continues Årsplan 2031"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-plan", "x", scene->fixture->plan));
  ui_settle ();
  g_assert_true (ui_shows_text (ui_find (scene->window, AAR_TYPE_PLAN_LINKS), "Continued in Årsplan 2032"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-node", "(xx)", scene->fixture->plan,
                                             scene->fixture->node));
  ui_wait (shows_years, scene);
  undo (scene->store);
  g_assert_cmpuint (count_plans (scene->store), ==, 1);
  ui_settle ();
}

static gboolean
tells_of_deletion (gpointer data)
{
  return ui_shows_text (((UiScene *) data)->window, "Deleted the plan “Årsplan 2031”");
}

static gboolean
has_two_plans (gpointer data)
{
  return count_plans (((UiScene *) data)->store) == 2;
}

/* A whole plan goes with all that is in it, also one that another continues, and comes back as it was. */
static void
test_delete_plan (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  g_autoptr (AarContinuation) continuation = aar_continuation_new (content);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  guint n_records = 0;

  g_assert_true (aar_continuation_apply (continuation, scene->store, NULL, NULL));
  for (guint table = 0; table < AAR_N_TABLES; table++)
    n_records += aar_plan_content_get_records (content, table)->len;
  /* the window goes to a plan that is made */
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-plan", "x", scene->fixture->plan);
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.delete-plan", NULL));
  ui_wait (tells_of_deletion, scene);
  g_assert_cmpuint (count_plans (scene->store), ==, 1);
  problems = aar_store_check (scene->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  undo (scene->store);
  ui_wait (has_two_plans, scene);
  after = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    n_records -= aar_plan_content_get_records (after, table)->len;
  g_assert_cmpuint (n_records, ==, 0);
  ui_settle ();
}

static gboolean
shows_answers (gpointer data)
{
  UiScene *scene = data;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));

  return AAR_IS_ANSWERS_DIALOG (dialog);
}

static gboolean
shows_alert (gpointer data)
{
  UiScene *scene = data;
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));

  return ADW_IS_ALERT_DIALOG (dialog);
}

static void
take_file (UiScene *scene, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (scene->fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, (gssize) size, NULL);
  aar_window_import_files (scene->window, &file, 1);
}

static void
close_dialog (UiScene *scene)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));

  ui_settle ();
  adw_dialog_force_close (dialog);
  ui_settle ();
}

/* A filled sheet that comes into the window, wherever one is, leads to its round; another table says it is none. */
static void
test_answer_sheet (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  gint64 round = aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[1]);
  g_autoptr (AarRoundState) state = aar_round_state_new (content, round, "2031-03-01");
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (content, state, NULL);
  g_autoptr (GBytes) other = g_bytes_new_static ("Navn;Antal\nTag;2\n", 17);

  g_assert_cmpuint (sheets->len, >, 0);
  take_file (scene, "svar.CSV", ((AarAnswerSheet *) sheets->pdata[0])->csv);
  ui_wait (shows_answers, scene);
  close_dialog (scene);
  take_file (scene, "andet.csv", other);
  ui_wait (shows_alert, scene);
  close_dialog (scene);
}

static gboolean
is_compared (gpointer data)
{
  return ui_shows_text (data, "0 new, 1 changed, 1 gone · 0 accepted") || ui_shows_text (data, "No Differences");
}

static gpointer
copy_plan (AarStore *store, gint64 plan)
{
  g_autoptr (AarStore) other = aar_store_open (aar_store_get_path (store), AAR_STORE_READ_ONLY, NULL);

  return aar_store_load_plan (other, plan, NULL);
}

static void
test_comparison (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlan) plan = aar_store_get_record (scene->store, AAR_TABLE_PLAN, scene->fixture->plan, NULL);
  g_autoptr (AarPlanContent) document = copy_plan (scene->store, scene->fixture->plan);
  g_autoptr (AarNode) node = NULL;
  AarComparisonDialog *dialog = present (scene, aar_comparison_dialog_new (scene->store, plan));
  GtkListView *view;

  aar_record_set_text (aar_plan_content_lookup (document, AAR_TABLE_NODE, scene->fixture->node), AAR_NODE_TITLE,
                       "Fjernvarme til alle landsbyerne");
  aar_plan_content_remove (document, aar_plan_content_lookup (document, AAR_TABLE_NODE, scene->fixture->plain));
  aar_comparison_dialog_compare (dialog, document);
  ui_wait (is_compared, dialog);
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "0 new, 1 changed, 1 gone · 0 accepted"));
  g_assert_true (ui_shows_text (dialog, "Fjernvarme til alle landsbyerne"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "comparison.apply", NULL);
  g_assert_cmpuint (aar_comparison_dialog_get_n_written (dialog), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "comparison.accept-all", NULL);
  g_assert_true (ui_shows_text (dialog, "0 new, 1 changed, 1 gone · 2 accepted"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "comparison.accept-none", NULL);
  view = ui_find (dialog, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (view, "activate", 0);
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "0 new, 1 changed, 1 gone · 1 accepted"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "comparison.apply", NULL));
  g_assert_cmpuint (aar_comparison_dialog_get_n_written (dialog), ==, 1);
  node = aar_store_get_record (scene->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Fjernvarme til alle landsbyerne");
  assert_gone (dialog);
  undo (scene->store);
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Fjernvarme til landsbyerne");
}

/* A document that says the same, one that is no plan, and a dialog that is closed while it reads. */
static void
test_comparison_ends (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarPlan) plan = aar_store_get_record (scene->store, AAR_TABLE_PLAN, scene->fixture->plan, NULL);
  g_autoptr (AarPlanContent) document = copy_plan (scene->store, scene->fixture->plan);
  g_autoptr (GFile) nothing = g_file_new_for_path ("/nonexistent/plan.txt");
  AarComparisonDialog *dialog = present (scene, aar_comparison_dialog_new (scene->store, plan));

  aar_comparison_dialog_compare (dialog, document);
  ui_wait (is_compared, dialog);
  g_assert_true (ui_shows_text (dialog, "No Differences"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  assert_gone (dialog);
  dialog = present (scene, aar_comparison_dialog_new (scene->store, plan));
  aar_comparison_dialog_read (dialog, nothing);
  ui_settle ();
  g_assert_nonnull (ui_find (dialog, ADW_TYPE_STATUS_PAGE));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  assert_gone (dialog);
  dialog = present (scene, aar_comparison_dialog_new (scene->store, plan));
  aar_comparison_dialog_compare (dialog, document);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  assert_gone (dialog);
  aar_window_compare (scene->window, scene->fixture->plan, document);
  ui_settle ();
}

/* What was copied is taken as lines; where nothing was that could be, that is told. */
static void
test_clipboard (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (scene->window));

  gdk_clipboard_set (clipboard, G_TYPE_INT, 1);
  ui_scene_act (scene, "win.paste-lines");
  ui_wait_until (ui_shows_text (scene->window, "Copy lines or cells first"));
  g_assert_null (ui_find (scene->window, AAR_TYPE_PASTE_DIALOG));
  gdk_clipboard_set_text (clipboard, "Sikre veje\nNye stier\n");
  ui_scene_act (scene, "win.paste-lines");
  ui_wait_until (ui_find (scene->window, AAR_TYPE_PASTE_DIALOG) != NULL);
  ui_wait_until (ui_shows_text (scene->window, "2 of 2 lines are taken"));
}

static void
test_opening (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  static const char *const actions[] = { "win.new-plan", "win.paste-lines", "win.continue-plan",
                                         "win.compare-document" };

  /* with a store that can be written they open something, or ask for a text to paste */
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      if (g_str_equal (actions[i], "win.compare-document"))
        continue;
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), actions[i], NULL));
      ui_settle ();
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));
      if (dialog != NULL)
        adw_dialog_force_close (dialog);
      ui_settle ();
    }
}

/* Nothing can be begun in a store that cannot be written. */
static void
test_read_only (void)
{
  static const char *const actions[] = { "win.new-plan", "win.paste-lines", "win.continue-plan",
                                         "win.compare-document" };
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  AarWindow *window = g_object_ref (aar_window_new (ui_scene_get_application ()));

  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_true (aar_window_open (window, fixture->path));
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  if (aar_store_is_read_only (aar_window_get_store (window)))
    {
      for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
        {
          gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
          ui_settle ();
          g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
        }
      g_assert_false (gtk_widget_get_visible (ui_find (window, AAR_TYPE_QUICK_ENTRY)));
    }
  else
    g_test_message ("a superuser can write what is write-protected");
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  ui_finalize (window);
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  /* else the first window asks for it */
  aar_editor_name_set ("Rikke Vestergaard");
  g_test_add_func ("/planning/new-plan", test_new_plan);
  g_test_add_func ("/planning/new-plan-choices", test_new_plan_choices);
  g_test_add_func ("/planning/suggestions", test_suggestions);
  g_test_add_func ("/planning/paste", test_paste);
  g_test_add_func ("/planning/paste-columns", test_paste_columns);
  g_test_add_func ("/planning/delete-plan", test_delete_plan);
  g_test_add_func ("/planning/answer-sheet", test_answer_sheet);
  g_test_add_func ("/planning/continue", test_continue);
  g_test_add_func ("/planning/comparison", test_comparison);
  g_test_add_func ("/planning/comparison-ends", test_comparison_ends);
  g_test_add_func ("/planning/clipboard", test_clipboard);
  g_test_add_func ("/planning/opening", test_opening);
  g_test_add_func ("/planning/read-only", test_read_only);
  return ui_scene_run_tests ();
}
