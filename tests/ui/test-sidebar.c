/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "aar-sidebar-model.h"
#include "aar-sidebar-row.h"
#include "aar-sidebar.h"

static char *
list_titles (AarSidebarModel *model)
{
  GListModel *tree = G_LIST_MODEL (aar_sidebar_model_get_tree (model));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tree); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (tree, i);
      g_autoptr (AarSidebarItem) item = gtk_tree_list_row_get_item (row);

      for (guint j = 0; j < gtk_tree_list_row_get_depth (row); j++)
        g_string_append (titles, "  ");
      g_string_append_printf (titles, "%s\n", aar_list_item_get_title (AAR_LIST_ITEM (item)));
    }
  return g_string_free_and_steal (titles);
}

static void
assert_titles (AarSidebarModel *model, const char *expected)
{
  g_autofree char *titles = list_titles (model);

  g_assert_cmpstr (titles, ==, ui_say (expected));
}

static void
test_tree (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  AarSidebarModel *model = aar_sidebar_model_new ();
  g_autoptr (GPtrArray) one = aar_store_list_plans (fixture->store, NULL);
  g_autoptr (GPtrArray) organisations = aar_store_list_organisations (fixture->store, NULL), more = NULL;
  g_autoptr (AarOutline) outline = aar_outline_load (fixture->store, fixture->plan, NULL);
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GtkTreeListRow) before = NULL;
  g_autoptr (GtkTreeListRow) after = NULL;

  aar_sidebar_model_set_plans (model, one, organisations);
  assert_titles (model, "Nørrevig Kommune\nÅrsplan 2031\n");
  aar_sidebar_model_set_outline (model, one->pdata[0], outline);
  assert_titles (model, "Nørrevig Kommune\nÅrsplan 2031\n  Energi\n  Veje\n  Alle indsatser\n  By Responsible Unit\n"
                        "  Opfølgning\n  Styringsdokumenter\n  Organisation\n  Checks\n");
  ui_fixture_import_plan (fixture, "Handlingsplan 2031", "sv", 2);
  two = aar_store_list_plans (fixture->store, NULL);
  more = aar_store_list_organisations (fixture->store, NULL);
  before = gtk_tree_list_model_get_row (aar_sidebar_model_get_tree (model), 2);
  aar_sidebar_model_set_plans (model, two, more);
  aar_sidebar_model_set_outline (model, two->pdata[0], outline);
  after = gtk_tree_list_model_get_row (aar_sidebar_model_get_tree (model), 2);
  /* nothing was made anew that was there before */
  g_assert_true (before == after);
  aar_sidebar_model_set_outline (model, two->pdata[1], NULL);
  assert_titles (model, "Nørrevig Kommune\nÅrsplan 2031\nSörvik kommun\nHandlingsplan 2031\nAll Plans\n");
  ui_finalize (model);
}

static void
test_find (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarSidebarModel) model = aar_sidebar_model_new ();
  g_autoptr (GPtrArray) plans = aar_store_list_plans (fixture->store, NULL);
  g_autoptr (GPtrArray) organisations = aar_store_list_organisations (fixture->store, NULL);
  g_autoptr (AarOutline) outline = aar_outline_load (fixture->store, fixture->plan, NULL);
  gint64 round = aar_outline_get_entry (outline, AAR_TABLE_ROUND, 1)->id;
  guint position;

  aar_sidebar_model_set_plans (model, plans, organisations);
  aar_sidebar_model_set_outline (model, plans->pdata[0], outline);
  g_assert_true (aar_sidebar_model_find (model, &(AarPlace) { AAR_PLACE_PLAN, fixture->plan, 0 }, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_true (
      aar_sidebar_model_find (model, &(AarPlace) { AAR_PLACE_AREA, fixture->plan, fixture->area }, &position));
  g_assert_cmpuint (position, ==, 2);
  /* a round lies folded away under the follow-up */
  g_assert_true (aar_sidebar_model_find (model, &(AarPlace) { AAR_PLACE_ROUND, fixture->plan, round }, &position));
  g_assert_cmpuint (position, ==, 8);
  g_assert_false (aar_sidebar_model_find (model, &(AarPlace) { AAR_PLACE_AREA, fixture->plan, 99 }, &position));
}

static void
chosen_cb (AarSidebar *sidebar, guint *count)
{
  ++*count;
}

static void
test_widget (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (GPtrArray) plans = aar_store_list_plans (fixture->store, NULL);
  g_autoptr (GPtrArray) organisations = aar_store_list_organisations (fixture->store, NULL);
  g_autoptr (AarOutline) outline = aar_outline_load (fixture->store, fixture->plan, NULL);
  AarPlace area = { AAR_PLACE_AREA, fixture->plan, fixture->area };
  g_autoptr (AarPlace) place = NULL;
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sidebar = g_object_new (AAR_TYPE_SIDEBAR, NULL);
  g_autoptr (GPtrArray) rows = NULL;
  guint n_chosen = 0, n_named = 0;

  g_signal_connect (sidebar, "chosen", G_CALLBACK (chosen_cb), &n_chosen);
  gtk_window_set_child (GTK_WINDOW (window), sidebar);
  gtk_window_present (GTK_WINDOW (window));
  aar_sidebar_set_plans (AAR_SIDEBAR (sidebar), plans, organisations);
  aar_sidebar_set_outline (AAR_SIDEBAR (sidebar), plans->pdata[0], outline);
  aar_sidebar_set_place (AAR_SIDEBAR (sidebar), &area);
  ui_settle ();
  g_assert_cmpuint (n_chosen, ==, 0);
  g_object_get (sidebar, "place", &place, NULL);
  g_assert_true (aar_place_equal (place, &area));
  rows = ui_find_all (sidebar, AAR_TYPE_SIDEBAR_ROW);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *list_row = gtk_widget_get_parent (rows->pdata[i]);
      g_autofree char *description = NULL;

      g_object_get (rows->pdata[i], "description", &description, NULL);
      ui_assert_label (list_row, description);
      n_named += description != NULL && *description != '\0';
    }
  g_assert_cmpuint (n_named, ==, 10);
  gtk_widget_activate_action (sidebar, "list.select-item", "(ubb)", 0, FALSE, FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/sidebar/tree", test_tree);
  g_test_add_func ("/sidebar/find", test_find);
  g_test_add_func ("/sidebar/widget", test_widget);
  return g_test_run ();
}
