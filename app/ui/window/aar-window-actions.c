/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-settings.h"
#include "aar-toast.h"

/* The actions of the window that have to do with the store as a whole. */

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->content_stack, "nodes");
  adw_navigation_split_view_set_show_content (self->node_split_view, FALSE);
  aar_list_pane_start_search (self->list_pane);
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file == NULL)
    return;
  if (path == NULL)
    aar_toast_show (GTK_WIDGET (self), _ ("A store must lie on a disk or a network drive of this computer"));
  else if (aar_window_open (self, path) && aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), "store", path);
}

static void
open_store (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) stores = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (stores, _ ("Stores of Årshjul"));
  gtk_file_filter_add_suffix (stores, "aarshjul");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, stores);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Open Store"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, open_cb, g_object_ref (self));
}

static void
open_default (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = aar_store_get_default_path ();

  aar_window_open (AAR_WINDOW (widget), path);
}

static void
retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (self->path != NULL)
    aar_window_open (self, self->path);
}

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/**
 * aar_window_update_actions:
 * @self: the window
 *
 * Enables what can be done now, and names what would be undone.
 */
void
aar_window_update_actions (AarWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = self->store != NULL && !aar_store_is_read_only (self->store) &&
                      !aar_store_is_blocked (self->store);
  gboolean has_plans = self->plans != NULL && self->plans->len > 0;
  g_autofree char *undo_label = writable ? aar_store_get_undo_label (self->store) : NULL;
  g_autofree char *redo_label = writable ? aar_store_get_redo_label (self->store) : NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", undo_label != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo_label != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.export", has_plans);
  gtk_widget_action_set_enabled (widget, "win.search", has_plans);
  gtk_widget_action_set_enabled (widget, "win.next", has_plans);
  gtk_widget_action_set_enabled (widget, "win.previous", has_plans);
  gtk_widget_action_set_enabled (widget, "win.up", has_plans);
  gtk_widget_action_set_enabled (widget, "win.back", !g_queue_is_empty (self->history));
  aar_window_update_planning (self, writable);
  aar_sidebar_set_history (self->sidebar, undo_label, redo_label);
}

/**
 * aar_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs the actions that have to do with the store.
 */
void
aar_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.open-store", NULL, open_store);
  gtk_widget_class_install_action (widget_class, "win.open-default", NULL, open_default);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry);
  gtk_widget_class_install_action (widget_class, "win.close", NULL, close_window);
}
