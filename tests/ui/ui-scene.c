/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#define WIDTH  1200
#define HEIGHT 700

static AarApplication *application;

/* ui_fixture_init() for tests of windows. */
void
ui_scene_init (int *argc, char ***argv)
{
  ui_fixture_init (argc, argv);
  application = aar_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

int
ui_scene_run_tests (void)
{
  int status = g_test_run ();

  g_clear_object (&application);
  return status;
}

GtkApplication *
ui_scene_get_application (void)
{
  return GTK_APPLICATION (application);
}

UiScene *
ui_scene_new (void)
{
  return ui_scene_new_wide (WIDTH);
}

UiScene *
ui_scene_new_wide (int width)
{
  return ui_scene_new_for (ui_fixture_new (), width);
}

static gboolean
has_rows (gpointer data)
{
  return ui_scene_count_rows (data) > 0;
}

/* The scene takes the fixture over, which may have been added to. */
UiScene *
ui_scene_new_for (UiFixture *fixture, int width)
{
  UiScene *self = g_new0 (UiScene, 1);

  self->fixture = fixture;
  self->window = g_object_ref (aar_window_new (GTK_APPLICATION (application)));
  self->list = ui_find (self->window, AAR_TYPE_LIST_PANE);
  self->detail = ui_find (self->window, AAR_TYPE_DETAIL_PANE);
  g_object_set (self->list, "sort", "document", NULL);
  g_assert_true (aar_window_open (self->window, fixture->path));
  self->store = aar_window_get_store (self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_wait (has_rows, self);
  ui_settle ();
  return self;
}

void
ui_scene_free (UiScene *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_finalize (self->window);
  ui_fixture_free (self->fixture);
  g_free (self);
}

guint
ui_scene_count_rows (UiScene *self)
{
  GtkListView *view = ui_find (self->list, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

void
ui_scene_act (UiScene *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}
