/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window on a store of 100 000 areas and initiatives and 300 plans beside them: how long until something is seen,
 * and how long the main loop was away, at most, while one reads, scrolls, searches and goes about. Needs a display. */
#include "bench-plan.h"

#include "aar-application.h"
#include "aar-id.h"
#include "aar-import.h"
#include "aar-list-pane.h"
#include "aar-window.h"
#include "store-text.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <stdlib.h>

#define N_PLANS 300

static double last_tick, longest;

static gboolean
tick_cb (gpointer data)
{
  double now = bench_now ();

  longest = MAX (longest, now - last_tick);
  last_tick = now;
  return G_SOURCE_CONTINUE;
}

static void
begin (void)
{
  longest = 0;
  last_tick = bench_now ();
}

/* Lets the window work until nothing has been going on for some frames. */
static void
spin (double milliseconds)
{
  double end = bench_now () + milliseconds;

  while (bench_now () < end)
    g_main_context_iteration (NULL, TRUE);
}

static void
say_away (const char *name)
{
  g_print ("%-44s %9.2f ms away at most\n", name, longest);
}

static gpointer
find (GtkWidget *root, GType type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static guint
count_rows (AarListPane *pane)
{
  GtkListView *view = find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static void
fill (const char *path, guint n)
{
  g_autoptr (AarPlanContent) large = bench_plan_make (n);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, AAR_STORE_CREATE, &error);

  g_ptr_array_add (contents, g_object_ref (large));
  for (guint i = 0; i < N_PLANS; i++)
    g_ptr_array_add (contents, bench_plan_make (60));
  if (store == NULL || !aar_import_write (store, contents, NULL, &error))
    g_error ("%s", error->message);
}

static void
say_memory (const char *name)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (line = strstr (status, "VmRSS:")) != NULL)
    g_print ("%-44s %9.0f MB\n", name, atof (line + 6) / 1024);
}

/* What making the store took is given back, as far as it can be. */
static void
begin_measuring (const char *path, guint n)
{
  fill (path, n);
  malloc_trim (0);
  say_memory ("memory before the window");
}

static void
painted_cb (GdkFrameClock *clock, double *painted)
{
  if (*painted == 0)
    *painted = bench_now ();
}

static void
open_window (AarWindow *window, AarListPane *pane, const char *path)
{
  double start = bench_now (), painted = 0, opened;

  begin ();
  aar_window_open (window, path);
  opened = bench_now ();
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), &painted);
  while (painted == 0)
    g_main_context_iteration (NULL, TRUE);
  bench_say ("open the store", opened - start, NULL, 0);
  bench_say ("until the first frame", painted - start, NULL, 0);
  while (count_rows (pane) == 0)
    g_main_context_iteration (NULL, TRUE);
  bench_say ("until the list is there", bench_now () - start, NULL, 0);
  spin (4000);
  say_away ("opening");
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &painted);
}

static void
scroll (AarListPane *pane)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW), GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  double page = gtk_adjustment_get_page_size (adjustment);

  begin ();
  for (int i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + page * 0.8);
      spin (30);
    }
  say_away ("scrolling by pages");
  begin ();
  for (int i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      spin (60);
    }
  say_away ("scrolling far");
}

static void
search (AarWindow *window, AarListPane *pane)
{
  GtkEditable *entry = find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY);
  static const char word[] = "diversitet";

  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  spin (300);
  begin ();
  for (guint i = 1; i < sizeof word; i++)
    {
      g_autofree char *typed = g_strndup (word, i);

      gtk_editable_set_text (entry, typed);
      spin (120);
    }
  spin (1000);
  say_away ("typing into the search");
  begin ();
  gtk_editable_set_text (entry, "");
  spin (1000);
  say_away ("back to all");
}

static void
go_about (AarWindow *window, AarListPane *pane, gint64 other)
{
  begin ();
  for (int i = 0; i < 20; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next", NULL);
      spin (80);
    }
  say_away ("from initiative to initiative");
  begin ();
  for (int i = 0; i < 5; i++)
    {
      g_object_set (pane, "sort", i % 2 ? "title" : "unit", NULL);
      spin (1200);
    }
  say_away ("sorting");
  begin ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-plan", "x", other);
  spin (1500);
  say_away ("to a small plan");
  begin ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  spin (4000);
  say_away ("and back to the large one");
}

static void
edit (AarWindow *window, AarListPane *pane)
{
  AarStore *store = aar_window_get_store (window);
  g_autoptr (AarNode) node = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", NULL);
  spin (500);
  node = aar_store_get_record (store, AAR_TABLE_NODE, aar_list_pane_get_node (pane), NULL);
  if (node == NULL)
    return;
  begin ();
  store_set_text (store, node, AAR_NODE_TITLE, "Ny titel", NULL);
  spin (4000);
  say_away ("after a change of a title");
}

/* Takes back all that was done, the import last, which goes on for as long as the import took. */
static void
undo (AarWindow *window)
{
  AarStore *store = aar_window_get_store (window);
  double start;

  while (aar_store_get_undo_step (store) != 0)
    {
      begin ();
      start = bench_now ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.undo-step", "x", aar_store_get_undo_step (store));
      spin (200);
      while (aar_store_is_blocked (store))
        g_main_context_iteration (NULL, TRUE);
      bench_say ("undo", bench_now () - start, NULL, 0);
      spin (2000);
      say_away ("undo");
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("aar-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.aarshjul", NULL);
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  AarApplication *application;
  g_autoptr (GPtrArray) plans = NULL;
  AarWindow *window;
  AarListPane *pane;

  adw_init ();
  begin_measuring (path, n);
  application = aar_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_timeout_add_full (G_PRIORITY_HIGH, 1, tick_cb, NULL, NULL);
  window = aar_window_new (GTK_APPLICATION (application));
  pane = find (GTK_WIDGET (window), AAR_TYPE_LIST_PANE);
  open_window (window, pane, path);
  say_memory ("memory with the list");
  plans = aar_store_list_plans (aar_window_get_store (window), NULL);
  scroll (pane);
  search (window, pane);
  go_about (window, pane, aar_record_get_id (plans->pdata[1]));
  edit (window, pane);
  undo (window);
  say_memory ("memory in the end");
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  g_unlink (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
