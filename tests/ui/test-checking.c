/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include "aar-check-page.h"
#include "store-text.h"

static guint
count_findings (AarCheckPage *page)
{
  guint n_findings;

  g_object_get (page, "n-findings", &n_findings, NULL);
  return n_findings;
}

/* Counted without being looked at; a change counts anew; Enter leads to the place, and back. */
static void
test_page (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarNode) node = aar_store_get_record (scene->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  AarCheckPage *page = ui_find (scene->window, AAR_TYPE_CHECK_PAGE);
  GtkWidget *list_view;

  /* two initiatives with neither a responsible unit nor an indicator */
  ui_wait_until (count_findings (page) == 4);
  ui_scene_act (scene, "win.show-checks");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (ui_shows_text (page, "Without a Responsible Unit"));
  g_assert_true (ui_shows_text (page, "Cykelstier"));
  g_assert_false (ui_shows_text (page, "Fjernvarme til landsbyerne"));
  g_assert_true (store_set_text (scene->store, node, AAR_NODE_TIMELINE_TO, "2033-01-01", NULL));
  g_assert_true (store_set_text (scene->store, node, AAR_NODE_NOTES, "Ring til 010180-1234", NULL));
  ui_wait_until (count_findings (page) == 6);
  ui_settle ();
  g_assert_true (ui_shows_text (page, "Dates Outside the Period"));
  g_assert_true (ui_shows_text (page, "Notes: 010180-••••"));
  list_view = ui_find (page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list_view, "activate", 0);
  ui_settle ();
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, scene->fixture->node);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (page)));
  ui_scene_act (scene, "win.back");
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
}

/* What differs between two lists of findings is all that is told of. */
static void
changed_cb (guint *changed, guint position, guint removed, guint added)
{
  *changed += removed + added;
}

static void
test_quiet (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  g_autoptr (AarNode) node = aar_store_get_record (scene->store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  AarCheckPage *page = ui_find (scene->window, AAR_TYPE_CHECK_PAGE);
  GtkWidget *list_view = NULL;
  guint changed = 0;

  ui_scene_act (scene, "win.show-checks");
  ui_wait_until (count_findings (page) == 4);
  ui_settle ();
  list_view = ui_find (page, GTK_TYPE_LIST_VIEW);
  g_signal_connect_swapped (gtk_list_view_get_model (GTK_LIST_VIEW (list_view)), "items-changed",
                            G_CALLBACK (changed_cb), &changed);
  g_assert_true (store_set_text (scene->store, node, AAR_NODE_TIMELINE_TO, "2033-01-01", NULL));
  ui_wait_until (count_findings (page) == 5);
  g_assert_cmpuint (changed, ==, 1);
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  g_test_add_func ("/checking/page", test_page);
  g_test_add_func ("/checking/quiet", test_quiet);
  return ui_scene_run_tests ();
}
