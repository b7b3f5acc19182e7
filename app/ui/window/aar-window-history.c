/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-day-format.h"
#include "aar-editor-name.h"
#include "aar-history-dialog.h"
#include "aar-past-store.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* What leads into the past: the history of what is open, and the plan as it stood on a day. */

/* The node whose page is open, 0 if it is the page of the plan. */
static gint64
get_open_node (AarWindow *self)
{
  gint64 node = aar_list_pane_get_node (self->list_pane);

  return node != 0 || self->place->kind != AAR_PLACE_AREA ? node : self->place->id;
}

/* The plan of a node may be another than that of the place, where the initiatives of all plans are listed. */
static gint64
find_plan_of (AarWindow *self, gint64 node, AarNode **record)
{
  *record = node != 0 ? aar_store_get_record (self->store, AAR_TABLE_NODE, node, NULL) : NULL;
  return *record != NULL ? aar_record_get_integer (*record, AAR_NODE_PLAN) : self->place->plan;
}

static void
show_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (AarNode) record = NULL;
  gint64 node, plan;

  if (self->store == NULL || self->place == NULL)
    return;
  node = get_open_node (self);
  plan = find_plan_of (self, node, &record);
  if (record != NULL)
    adw_dialog_present (
        ADW_DIALOG (aar_history_dialog_new (self->store, plan, node, aar_record_get_text (record, AAR_NODE_TITLE))),
        widget);
  else
    gtk_widget_activate_action (widget, "win.show-plan-history", NULL);
}

static void
show_plan_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  AdwDialog *dialog;

  if (self->store == NULL || self->plan == NULL)
    return;
  dialog = ADW_DIALOG (aar_history_dialog_new (self->store, aar_record_get_id (self->plan), 0,
                                               aar_record_get_text (self->plan, AAR_PLAN_TITLE)));
  adw_dialog_present (dialog, widget);
}

/* Leads to an initiative or area of a plan from wherever one is. */
static void
show_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) record = NULL;
  gint64 plan, node;
  gboolean is_area;

  g_variant_get (parameter, "(xx)", &plan, &node);
  if (self->store == NULL)
    return;
  record = aar_store_get_record (self->store, AAR_TABLE_NODE, node, &error);
  if (record == NULL)
    {
      aar_toast_show (GTK_WIDGET (self), _ ("It is not in the plan any more"));
      return;
    }
  is_area = g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;
  aar_window_go (self, &(AarPlace) { is_area ? AAR_PLACE_AREA : AAR_PLACE_PLAN, plan, is_area ? node : 0 },
                 is_area ? 0 : node);
  adw_navigation_split_view_set_show_content (self->node_split_view, TRUE);
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
past_closed_cb (AarWindow *past, char *path)
{
  aar_past_store_remove (path);
}

static void
free_path (gpointer path, GClosure *closure)
{
  g_free (path);
}

static void
past_cb (GObject *source, GAsyncResult *result, gpointer data)
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
  past->past_day = g_strdup (visit->day);
  g_signal_connect_data (past, "destroy", G_CALLBACK (past_closed_cb), path, free_path, 0);
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
  if (self->store == NULL || !aar_date_is_iso (day))
    return;
  visit = g_new (Visit, 1);
  *visit = (Visit) { g_object_ref (self), g_strdup (day) };
  aar_past_store_make_async (self->store, plan, day, past_cb, visit);
}

static void
show_place (AarWindow *self, AarPlaceKind kind)
{
  if (self->plan != NULL)
    aar_window_go (self, &(AarPlace) { kind, aar_record_get_id (self->plan), 0 }, 0);
}

static void
show_checks (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_place (AAR_WINDOW (widget), AAR_PLACE_CHECKS);
}

static void
show_organisation (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_place (AAR_WINDOW (widget), AAR_PLACE_ORGANISATION);
}

/**
 * aar_window_show_plan_page:
 * @self: the window
 *
 * Shows the place if it is one of those that stand beside the initiatives: the organisation, or the checks.
 *
 * Returns: whether it is
 */
gboolean
aar_window_show_plan_page (AarWindow *self)
{
  AarPlaceKind kind = self->place->kind;

  if (kind != AAR_PLACE_ORGANISATION && kind != AAR_PLACE_CHECKS)
    return FALSE;
  if (kind == AAR_PLACE_ORGANISATION && self->survey != NULL)
    aar_organisation_page_show (self->organisation_page, self->store, self->plan,
                                aar_plan_survey_get_outline (self->survey));
  gtk_stack_set_visible_child_name (self->content_stack, kind == AAR_PLACE_CHECKS ? "checks" : "organisation");
  return TRUE;
}

/**
 * aar_window_checks_cb:
 * @self: the window
 *
 * Another number of findings was counted.
 */
void
aar_window_checks_cb (AarWindow *self)
{
  guint n_findings;

  if (self->sidebar == NULL || self->plan == NULL)
    return;
  g_object_get (self->check_page, "n-findings", &n_findings, NULL);
  aar_sidebar_count_checks (self->sidebar, aar_record_get_id (self->plan), n_findings);
}

/**
 * aar_window_ask_name:
 * @self: the window
 *
 * Asks once who the user is, before the first thing is written. Who only looks at the samples, or at a store that
 * cannot be written, is not asked.
 */
void
aar_window_ask_name (AarWindow *self)
{
  g_autofree char *samples = aar_window_get_samples_path ();

  if (self->store != NULL && self->past_day == NULL && !aar_store_is_read_only (self->store) &&
      g_strcmp0 (self->path, samples) != 0)
    aar_editor_name_ask (GTK_WIDGET (self));
}

/**
 * aar_window_get_past_notice:
 * @self: the window
 *
 * Returns: (transfer full) (nullable): what a window that shows the past says of it, %NULL for one that shows the
 *   present
 */
char *
aar_window_get_past_notice (AarWindow *self)
{
  g_autofree char *day = self->past_day != NULL ? aar_day_format_iso (self->past_day) : NULL;

  if (day == NULL)
    return NULL;
  /* Translators: said of a plan; %s is a day such as 3 March 2026 */
  return g_strdup_printf (_ ("As it stood on %s"), day);
}

/**
 * aar_window_install_history:
 * @widget_class: the class of the window
 *
 * Installs the actions that lead into the past.
 */
void
aar_window_install_history (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "win.show-plan-history", NULL, show_plan_history);
  gtk_widget_class_install_action (widget_class, "win.show-checks", NULL, show_checks);
  gtk_widget_class_install_action (widget_class, "win.show-organisation", NULL, show_organisation);
  gtk_widget_class_install_action (widget_class, "win.show-node", "(xx)", show_node);
  gtk_widget_class_install_action (widget_class, "win.show-past", "(xs)", show_past);
}
