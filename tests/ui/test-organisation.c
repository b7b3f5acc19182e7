/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include "aar-id.h"
#include "aar-organisation-page.h"
#include "aar-unit-merge-dialog.h"
#include "aar-unit-rename-dialog.h"
#include "aar-unit-row.h"
#include "aar-unit-uses-dialog.h"
#include "store-text.h"

static GtkWidget *
find_page (UiScene *scene)
{
  return ui_find (scene->window, AAR_TYPE_ORGANISATION_PAGE);
}

static guint
count_rows (UiScene *scene)
{
  g_autoptr (GPtrArray) rows = ui_find_all (find_page (scene), AAR_TYPE_UNIT_ROW);

  return rows->len;
}

/* The page is shown and has counted what the units are used for. */
static UiScene *
organisation_new_for (UiFixture *fixture)
{
  UiScene *scene = ui_scene_new_for (fixture, 1200);

  ui_scene_act (scene, "win.show-organisation");
  ui_wait_until (ui_shows_text (find_page (scene), "Indsatser 1"));
  ui_settle ();
  return scene;
}

static UiScene *
organisation_new (void)
{
  return organisation_new_for (ui_fixture_new ());
}

static gboolean
insert (AarEdit *edit, gpointer record, GError **error)
{
  return aar_edit_insert (edit, record, error);
}

static UiScene *
new_with_other (void)
{
  UiFixture *fixture = ui_fixture_new ();
  g_autoptr (AarUnit) other = aar_record_new (AAR_TABLE_UNIT, aar_id_new ());

  aar_record_set_integer (other, AAR_UNIT_ORGANISATION, fixture->organisation);
  aar_record_set_integer (other, AAR_UNIT_POSITION, 1);
  aar_record_set_text (other, AAR_UNIT_NAME, "Center for Trafik");
  aar_record_set_text (other, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  g_assert_true (aar_store_edit (fixture->store, NULL, fixture->plan, insert, other, NULL));
  return organisation_new_for (fixture);
}

/* The row of the unit that is used, opened. */
static AarUnitRow *
open_row (UiScene *scene)
{
  g_autoptr (GPtrArray) rows = ui_find_all (find_page (scene), AAR_TYPE_UNIT_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (aar_record_get_text (aar_unit_row_get_unit (rows->pdata[i]), AAR_UNIT_ABBREVIATION), "CV") == 0)
      {
        adw_expander_row_set_expanded (rows->pdata[i], TRUE);
        ui_settle ();
        return rows->pdata[i];
      }
  g_assert_not_reached ();
}

static void
test_reading (void)
{
  g_autoptr (UiScene) scene = organisation_new ();
  AarUnitRow *row = open_row (scene);
  AarUnitUsesDialog *dialog;

  g_assert_true (ui_shows_text (find_page (scene), "Center for Veje"));
  g_assert_true (ui_shows_text (find_page (scene), "Ansvarligt center 1"));
  g_assert_true (ui_shows_text (find_page (scene), "Årsværk 1"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "unit.uses", NULL));
  ui_settle ();
  dialog = ui_find (scene->window, AAR_TYPE_UNIT_USES_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (ui_shows_text (dialog, "Fjernvarme til landsbyerne"));
  g_signal_emit_by_name (ui_find (dialog, GTK_TYPE_LIST_VIEW), "activate", 0);
  ui_settle ();
  ui_settle ();
  g_assert_null (dialog);
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->node);
}

static AarUnit *
get_unit (UiScene *scene)
{
  return aar_unit_row_get_unit (open_row (scene));
}

static void
test_editing (void)
{
  g_autoptr (UiScene) scene = organisation_new ();
  AarUnitRow *row = open_row (scene);
  g_autoptr (AarUnit) unit = g_object_ref (get_unit (scene));
  g_autoptr (GPtrArray) entries = ui_find_all (row, ADW_TYPE_ENTRY_ROW);

  g_assert_cmpuint (entries->len, >=, 2);
  gtk_widget_grab_focus (entries->pdata[0]);
  gtk_editable_set_text (entries->pdata[0], "Center for Veje og Parker");
  g_signal_emit_by_name (entries->pdata[0], "entry-activated");
  ui_settle ();
  ui_settle ();
  g_assert_cmpstr (aar_record_get_text (unit, AAR_UNIT_NAME), ==, "Center for Veje og Parker");
  /* the row is the same one, still open */
  g_assert_true (ui_find (find_page (scene), AAR_TYPE_UNIT_ROW) == (gpointer) row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  /* another kind is another group */
  g_assert_true (store_set_text (scene->store, unit, AAR_UNIT_KIND, AAR_UNIT_KIND_COMMITTEE, NULL));
  ui_settle ();
  ui_settle ();
  g_assert_true (ui_shows_text (find_page (scene), "Udvalg"));
  g_assert_cmpuint (count_rows (scene), ==, 1);
}

static void
test_adding_and_deleting (void)
{
  g_autoptr (UiScene) scene = organisation_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AarUnitRow *draft = NULL;
  GtkWidget *focus;

  g_assert_true (gtk_widget_activate_action (find_page (scene), "organisation.add", NULL));
  ui_wait_until (count_rows (scene) == 2);
  ui_settle ();
  rows = ui_find_all (find_page (scene), AAR_TYPE_UNIT_ROW);
  for (guint i = 0; i < rows->len; i++)
    if (aar_record_get_text (aar_unit_row_get_unit (rows->pdata[i]), AAR_UNIT_NAME) == NULL)
      draft = rows->pdata[i];
  g_assert_nonnull (draft);
  entries = ui_find_all (draft, ADW_TYPE_ENTRY_ROW);
  /* its name is what is typed first */
  focus = gtk_root_get_focus (GTK_ROOT (scene->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, entries->pdata[0]));
  gtk_editable_set_text (entries->pdata[0], "Team Lys");
  g_signal_emit_by_name (entries->pdata[0], "entry-activated");
  ui_settle ();
  ui_settle ();
  ui_settle ();
  g_assert_cmpuint (count_rows (scene), ==, 2);
  g_assert_true (ui_shows_text (find_page (scene), "Team Lys"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (draft), "unit.delete", NULL));
  ui_wait_until (count_rows (scene) == 1);
  ui_scene_act (scene, "win.undo");
  ui_wait_until (count_rows (scene) == 2);
}

static void
test_merging (void)
{
  g_autoptr (UiScene) scene = new_with_other ();
  AarUnitRow *row = open_row (scene);
  AarUnitMergeDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "unit.merge", NULL));
  ui_settle ();
  dialog = ui_find (scene->window, AAR_TYPE_UNIT_MERGE_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (ui_shows_text (
      dialog, "“Center for Veje (CV)” goes. What it has in 1\u00a0indsats moves to “Center for Trafik”."));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "merge.apply", NULL));
  ui_wait_until (count_rows (scene) == 1);
  ui_settle ();
  ui_settle ();
  g_assert_null (dialog);
  g_assert_true (ui_shows_text (scene->window, "Merged into “Center for Trafik”"));
  ui_scene_act (scene, "win.undo");
  ui_wait_until (count_rows (scene) == 2);
}

static void
test_renaming (void)
{
  g_autoptr (UiScene) scene = organisation_new ();
  AarUnitRow *row = open_row (scene);
  g_autoptr (AarUnit) unit = g_object_ref (get_unit (scene));
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  AarUnitRenameDialog *dialog;
  GPtrArray *former;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "unit.rename", NULL));
  ui_settle ();
  dialog = ui_find (scene->window, AAR_TYPE_UNIT_RENAME_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  entries = ui_find_all (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (entries->pdata[2], "snart");
  ui_settle ();
  g_assert_true (ui_shows_text (dialog, "Write the day as in 2026-03-01 or 1.3.2026."));
  gtk_editable_set_text (entries->pdata[0], "Center for Mobilitet");
  gtk_editable_set_text (entries->pdata[2], "1.7.2031");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "rename.apply", NULL));
  ui_settle ();
  ui_settle ();
  g_assert_null (dialog);
  g_assert_cmpstr (aar_record_get_text (unit, AAR_UNIT_NAME), ==, "Center for Mobilitet");
  content = aar_store_load_plan (scene->store, scene->fixture->plan, NULL);
  former = aar_plan_content_get_children (content, AAR_TABLE_FORMER_NAME, aar_record_get_id (unit));
  g_assert_cmpuint (former->len, ==, 1);
  g_assert_cmpstr (aar_record_get_text (former->pdata[0], AAR_FORMER_NAME_NAME), ==, "Center for Veje");
  g_assert_cmpstr (aar_record_get_text (former->pdata[0], AAR_FORMER_NAME_UNTIL), ==, "2031-06-30");
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  /* a clamp around labels that wrap can be one pixel off, of which the platform warns */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_test_add_func ("/organisation/reading", test_reading);
  g_test_add_func ("/organisation/editing", test_editing);
  g_test_add_func ("/organisation/adding-and-deleting", test_adding_and_deleting);
  g_test_add_func ("/organisation/merging", test_merging);
  g_test_add_func ("/organisation/renaming", test_renaming);
  return ui_scene_run_tests ();
}
