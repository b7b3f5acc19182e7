/* SPDX-License-Identifier: GPL-3.0-or-later */

/* usage: pictures STORE ORGANISATION DOCUMENT FOLDER SUFFIX
 *
 * Draws the window as it shows the plan of ORGANISATION in STORE, and DOCUMENT before it is imported, into FOLDER. What
 * ./dev pictures runs in each language; not a test. */

#include "config.h"
#include <glib/gi18n.h>
#include <locale.h>

#include "aar-application.h"
#include "aar-editor-name.h"
#include "aar-followup-page.h"
#include "aar-list-pane.h"
#include "aar-window.h"
#include "ui-fixture.h"

typedef struct
{
  AarWindow *window;
  gint64 plan;
  GFile *document;
  const char *folder;
  const char *suffix;
} Scene;

/* How long to wait for what is animated or read in the background, in microseconds. */
#define WHILE (G_USEC_PER_SEC * 3 / 2)

static gboolean
is_over (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

static void
wait_a_while (void)
{
  gint64 end = g_get_monotonic_time () + WHILE;

  ui_wait (is_over, &end);
}

static AarWindow *
open_window (AarApplication *application, const char *path, int width, int height)
{
  AarWindow *window = aar_window_new (GTK_APPLICATION (application));

  g_assert_true (aar_window_open (window, path));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_a_while ();
  return window;
}

/* Without the shadow around the window. */
static void
draw (Scene *scene, const char *name)
{
  GtkWidget *window = GTK_WIDGET (scene->window);
  GtkWidget *content = gtk_window_get_child (GTK_WINDOW (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strconcat (name, scene->suffix, ".png", NULL);
  g_autofree char *path = g_build_filename (scene->folder, file, NULL);
  graphene_rect_t bounds;

  wait_a_while ();
  g_assert_true (gtk_widget_compute_bounds (content, window, &bounds));
  graphene_rect_offset (&bounds, ((float) gdk_paintable_get_intrinsic_width (paintable) - bounds.size.width) / 2,
                        ((float) gdk_paintable_get_intrinsic_height (paintable) - bounds.size.height) / 2);
  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  g_print ("%s\n", path);
}

static void
draw_initiative (Scene *scene, const char *name)
{
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_PLAN, scene->plan, 0 }, 0);
  wait_a_while ();
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.next", NULL);
  draw (scene, name);
}

/* Every third initiative has not been answered yet. */
static void
thin_out (Scene *scene)
{
  AarStore *store = aar_window_get_store (scene->window);
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, scene->plan, NULL);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  gint64 open = 0, node = 0;
  guint n_nodes = 0;

  for (guint i = 0; i < rounds->len; i++)
    if (g_strcmp0 (aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE), AAR_ROUND_STATE_OPEN) == 0)
      open = aar_record_get_id (rounds->pdata[i]);
  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == open)
      {
        n_nodes += aar_record_get_owner (assessments->pdata[i]) != node;
        node = aar_record_get_owner (assessments->pdata[i]);
        if (n_nodes % 3 == 2)
          aar_store_delete (store, assessments->pdata[i], NULL);
      }
}

static void
draw_round (Scene *scene)
{
  GtkWidget *page = ui_find (scene->window, AAR_TYPE_FOLLOWUP_PAGE);

  thin_out (scene);
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_ROUNDS, scene->plan, 0 }, 0);
  wait_a_while ();
  gtk_widget_activate_action (page, "followup.next-open", NULL);
  draw (scene, "round");
}

static void
draw_import (Scene *scene)
{
  AdwDialog *dialog;

  aar_window_import_files (scene->window, &scene->document, 1);
  wait_a_while ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (scene->window));
  draw (scene, "import");
  adw_dialog_force_close (dialog);
}

static gint64
find_plan (AarStore *store, const char *organisation)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autofree char *name = aar_store_dup_organisation_name (store, plans->pdata[i], NULL);

      if (g_strcmp0 (name, organisation) == 0)
        return aar_record_get_id (plans->pdata[i]);
    }
  g_error ("There is no plan of %s", organisation);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AarApplication) application = NULL;
  Scene scene = { 0 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("AARSHJUL_LOCALE_DIR"));
  textdomain (GETTEXT_PACKAGE);
  ui_fixture_init (&argc, &argv);
  if (argc != 6)
    g_error ("usage: pictures STORE ORGANISATION DOCUMENT FOLDER SUFFIX");
  application = aar_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-decoration-layout", ":close", NULL);
  aar_editor_name_set ("Inger Holm");
  scene.document = g_file_new_for_path (argv[3]);
  scene.folder = argv[4];
  scene.suffix = argv[5];

  scene.window = open_window (application, argv[1], 1000, 700);
  scene.plan = find_plan (aar_window_get_store (scene.window), argv[2]);
  draw_initiative (&scene, "initiative");
  draw_round (&scene);
  draw_import (&scene);
  gtk_window_destroy (GTK_WINDOW (scene.window));

  scene.window = open_window (application, argv[1], 370, 700);
  aar_window_go (scene.window, &(AarPlace) { AAR_PLACE_PLAN, scene.plan, 0 }, 0);
  draw (&scene, "narrow");
  gtk_window_destroy (GTK_WINDOW (scene.window));

  scene.window = open_window (application, argv[1], 1240, 780);
  draw_initiative (&scene, "window");
  gtk_window_destroy (GTK_WINDOW (scene.window));
  g_object_unref (scene.document);
  return 0;
}
