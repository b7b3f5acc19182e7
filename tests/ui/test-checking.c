/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "aar-application.h"
#include "aar-check-page.h"
#include "aar-list-pane.h"
#include "aar-sidebar.h"
#include "aar-window.h"

static AarApplication *application;

typedef struct
{
  UiFixture *fixture;
  AarWindow *window;
  AarCheckPage *page;
  guint expected;
} Scene;

static guint
count_findings (Scene *scene)
{
  guint n_findings;

  g_object_get (scene->page, "n-findings", &n_findings, NULL);
  return n_findings;
}

static gboolean
has_findings (gpointer data)
{
  return count_findings (data) > 0;
}

static gboolean
has_expected (gpointer data)
{
  return count_findings (data) == ((Scene *) data)->expected;
}

static Scene *
scene_new (void)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->fixture = ui_fixture_new ();
  scene->window = g_object_ref (aar_window_new (GTK_APPLICATION (application)));
  scene->page = ui_find (scene->window, AAR_TYPE_CHECK_PAGE);
  g_assert_true (aar_window_open (scene->window, scene->fixture->path));
  gtk_window_present (GTK_WINDOW (scene->window));
  ui_wait (has_findings, scene);
  ui_settle ();
  return scene;
}

static void
scene_free (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  ui_settle ();
  ui_finalize (scene->window);
  ui_fixture_free (scene->fixture);
  g_free (scene);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

/* Counted without being looked at; a change counts anew; Enter leads to the place, and back. */
static void
test_page (void)
{
  g_autoptr (Scene) scene = scene_new ();
  AarStore *store = aar_window_get_store (scene->window);
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  AarListPane *list = ui_find (scene->window, AAR_TYPE_LIST_PANE);
  GtkWidget *list_view;
  guint before = count_findings (scene);

  /* two initiatives with neither a responsible unit nor an indicator */
  g_assert_cmpuint (before, ==, 4);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-checks", NULL));
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (scene->page)));
  g_assert_true (ui_shows_text (scene->page, "Without a Responsible Unit"));
  g_assert_true (ui_shows_text (scene->page, "Cykelstier"));
  g_assert_false (ui_shows_text (scene->page, "Fjernvarme til landsbyerne"));
  scene->expected = before + 2;
  g_assert_true (aar_store_set_text (store, node, AAR_NODE_TIMELINE_TO, "2033-01-01", NULL));
  g_assert_true (aar_store_set_text (store, node, AAR_NODE_NOTES, "Ring til 010180-1234", NULL));
  ui_wait (has_expected, scene);
  ui_settle ();
  g_assert_true (ui_shows_text (scene->page, "Dates Outside the Period"));
  g_assert_true (ui_shows_text (scene->page, "Notes: 010180-••••"));
  list_view = ui_find (scene->page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list_view, "activate", 0);
  ui_settle ();
  g_assert_cmpint (aar_list_pane_get_node (list), ==, scene->fixture->node);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (scene->page)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.back", NULL));
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (scene->page)));
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
  g_autoptr (Scene) scene = scene_new ();
  AarStore *store = aar_window_get_store (scene->window);
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, scene->fixture->node, NULL);
  GtkWidget *list_view = NULL;
  guint changed = 0;

  gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.show-checks", NULL);
  ui_settle ();
  list_view = ui_find (scene->page, GTK_TYPE_LIST_VIEW);
  g_signal_connect_swapped (gtk_list_view_get_model (GTK_LIST_VIEW (list_view)), "items-changed",
                            G_CALLBACK (changed_cb), &changed);
  scene->expected = count_findings (scene) + 1;
  g_assert_true (aar_store_set_text (store, node, AAR_NODE_TIMELINE_TO, "2033-01-01", NULL));
  ui_wait (has_expected, scene);
  g_assert_cmpuint (changed, ==, 1);
}

int
main (int argc, char *argv[])
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = aar_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add_func ("/checking/page", test_page);
  g_test_add_func ("/checking/quiet", test_quiet);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
