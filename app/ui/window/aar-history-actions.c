/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-window-actions.h"

#include "aar-date.h"
#include "aar-history-dialog.h"
#include "aar-past-store.h"
#include "aar-trouble.h"

/* What leads into the past: the history of what is open, and the plan as it stood on a day. */

/* The history of a node, or of the plan if there is none. What was deleted has a history without a title. */
static void
show (GtkWidget *window, gint64 plan, gint64 node)
{
  AarStore *store = aar_window_get_store (AAR_WINDOW (window));
  AarTable table = node != 0 ? AAR_TABLE_NODE : AAR_TABLE_PLAN;
  guint field = node != 0 ? (guint) AAR_NODE_TITLE : (guint) AAR_PLAN_TITLE;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = NULL;

  if (!aar_store_find_record (store, table, node != 0 ? node : plan, (gpointer *) &record, &error))
    {
      aar_trouble_present (window, error);
      return;
    }
  /* where the initiatives of all plans are listed, only the node knows which plan is its own */
  if (record != NULL && node != 0)
    plan = aar_record_get_integer (record, AAR_NODE_PLAN);
  adw_dialog_present (ADW_DIALOG (aar_history_dialog_new (store, plan, node,
                                                          record != NULL ? aar_record_get_text (record, field) : NULL)),
                      window);
}

/* Of the page that is open. */
static void
show_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  const AarPlace *place = aar_browser_get_place (browser);
  gint64 node = aar_browser_get_node (browser);

  if (place == NULL)
    return;
  if (node == 0 && place->kind == AAR_PLACE_AREA)
    node = place->id;
  if (node != 0 || place->plan != 0)
    show (widget, place->plan, node);
}

static void
show_plan_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarPlan *plan = aar_browser_get_plan (aar_window_get_browser (widget));

  if (plan != NULL)
    show (widget, aar_record_get_id (plan), 0);
}

static void
show_history_of (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 plan, node;

  g_variant_get (parameter, "(xx)", &plan, &node);
  if (aar_window_get_store (AAR_WINDOW (widget)) != NULL)
    show (widget, plan, node);
}

typedef struct
{
  AarWindow *window;
  char *day;
} Visit;

static void
visit_free (Visit *visit)
{
  g_object_unref (visit->window);
  g_free (visit->day);
  g_free (visit);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Visit, visit_free)

static void
closed_cb (AarWindow *past, char *path)
{
  aar_past_store_remove (path);
}

static void
free_path (gpointer path, GClosure *closure)
{
  g_free (path);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Visit) visit = data;
  g_autoptr (GError) error = NULL;
  char *path = aar_past_store_make_finish (AAR_STORE (source), result, &error);
  AarWindow *past;

  if (path == NULL)
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (visit->window)))
        aar_trouble_present (GTK_WIDGET (visit->window), error);
      return;
    }
  past = aar_window_new (gtk_window_get_application (GTK_WINDOW (visit->window)));
  aar_window_set_past_day (past, visit->day);
  g_signal_connect_data (past, "destroy", G_CALLBACK (closed_cb), path, free_path, 0);
  aar_window_open (past, path);
  gtk_window_present (GTK_WINDOW (past));
}

static void
show_past (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  Visit *visit;
  const char *day;
  gint64 plan;

  g_variant_get (parameter, "(x&s)", &plan, &day);
  if (aar_window_get_store (self) == NULL || !aar_date_is_iso (day))
    return;
  visit = g_new (Visit, 1);
  *visit = (Visit) { g_object_ref (self), g_strdup (day) };
  aar_past_store_make_async (aar_window_get_store (self), plan, day, made_cb, visit);
}

const AarWindowAction aar_history_actions[] = {
  { "win.show-history", NULL, show_history, 0 },
  { "win.show-plan-history", NULL, show_plan_history, 0 },
  { "win.show-history-of", "(xx)", show_history_of, 0 },
  { "win.show-past", "(xs)", show_past, 0 },
  { 0 },
};
