/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-editor-name.h"
#include "aar-error.h"
#include "aar-settings.h"
#include "aar-store-host.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/**
 * AarWindow:
 *
 * One store in a window: its plans, the initiatives of what is chosen, and the page of one of them. Where one is is an
 * [struct@Aar.Place] and perhaps an initiative; going there and coming back is in aar-window-places.c.
 */
static void store_host_init (AarStoreHostInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarWindow,
                               aar_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_STORE_HOST, store_host_init))

/* How often the store is asked whether another process has written to it, in milliseconds. */
#define POLL_INTERVAL 1000
/* Changes that come thick and fast are shown together after this time. */
#define REFRESH_DELAY 40

static void
show_trouble (AarWindow *self, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);
  g_autofree char *advice = aar_trouble_get_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_title (self->trouble_page, heading);
  adw_status_page_set_description (self->trouble_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

/**
 * aar_window_update_banner:
 * @self: the window
 *
 * Tells what is special about the store that is open, or what is being done with it.
 */
void
aar_window_update_banner (AarWindow *self)
{
  g_autofree char *samples = aar_window_get_samples_path ();
  g_autofree char *past = aar_window_get_past_notice (self);

  if (self->turn_notice != NULL)
    {
      adw_banner_set_title (self->banner, self->turn_notice);
      adw_banner_set_button_label (self->banner, NULL);
      adw_banner_set_revealed (self->banner, TRUE);
      return;
    }
  if (g_strcmp0 (self->path, samples) == 0)
    {
      adw_banner_set_title (self->banner, _ ("These are the sample plans; your own are kept apart"));
      adw_banner_set_button_label (self->banner, _ ("_Leave"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "win.open-default");
      adw_banner_set_revealed (self->banner, TRUE);
      return;
    }
  if (past != NULL)
    {
      adw_banner_set_title (self->banner, past);
      adw_banner_set_button_label (self->banner, _ ("_Close"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), "win.close");
      adw_banner_set_revealed (self->banner, TRUE);
      gtk_window_set_title (GTK_WINDOW (self), past);
      return;
    }
  adw_banner_set_button_label (self->banner, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner), NULL);
  if (self->store != NULL && aar_store_is_read_only (self->store))
    adw_banner_set_title (self->banner, aar_store_get_read_only_reason (self->store));
  adw_banner_set_revealed (self->banner, self->store != NULL && aar_store_is_read_only (self->store));
}

static gboolean
refresh_cb (gpointer data)
{
  AarWindow *self = data;

  self->refresh_source = 0;
  aar_window_refresh (self);
  return G_SOURCE_REMOVE;
}

/* A plan that was just made here is what the user wants to see next. */
static void
find_new_plan (AarWindow *self, AarChangeSet *changes)
{
  if (aar_change_set_is_foreign (changes))
    return;
  for (guint i = 0; i < aar_change_set_get_n_changes (changes); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if (change->table == AAR_TABLE_PLAN && change->operation == AAR_OPERATION_INSERT)
        {
          self->new_plan = change->row;
          return;
        }
      /* an import begins with its plan; all its other rows need not be looked at */
      if (i > 16)
        return;
    }
}

static void
changed_cb (AarWindow *self, AarChangeSet *changes)
{
  find_new_plan (self, changes);
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (REFRESH_DELAY, refresh_cb, self);
}

static gboolean
poll_cb (gpointer data)
{
  AarWindow *self = data;
  g_autoptr (GError) error = NULL;

  if (!aar_store_poll (self->store, &error) && !g_error_matches (error, AAR_ERROR, AAR_ERROR_BUSY))
    {
      g_autofree char *heading = aar_trouble_get_heading (error);

      adw_banner_set_title (self->banner, heading);
      adw_banner_set_revealed (self->banner, TRUE);
    }
  return G_SOURCE_CONTINUE;
}

static void
set_store (AarWindow *self, AarStore *store)
{
  g_clear_handle_id (&self->poll_source, g_source_remove);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  aar_window_clear_history (self);
  g_clear_pointer (&self->place, aar_place_free);
  g_clear_object (&self->plan);
  g_cancellable_cancel (self->survey_cancellable);
  g_clear_object (&self->survey_cancellable);
  g_clear_object (&self->survey);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  aar_window_end_undo (self);
  if (self->list_pane != NULL)
    {
      aar_followup_page_show (self->followup_page, NULL, 0, 0);
      aar_list_pane_set_node (self->list_pane, 0);
      aar_list_pane_set_store (self->list_pane, store);
    }
  g_set_object (&self->store, store);
  aar_window_watch_conflicts (self);
  if (self->check_page != NULL)
    aar_check_page_set_plan (self->check_page, NULL, NULL, FALSE);
  if (store == NULL)
    return;
  aar_editor_name_follow (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->poll_source = g_timeout_add (POLL_INTERVAL, poll_cb, self);
}

static void
restore_state (AarWindow *self)
{
  GSettings *settings = aar_settings_get ();

  if (settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_overlay_split_view_set_show_sidebar (self->split_view, g_settings_get_boolean (settings, "sidebar-visible"));
}

static gboolean
aar_window_close_request (GtkWindow *window)
{
  AarWindow *self = AAR_WINDOW (window);
  GSettings *settings = aar_settings_get ();
  int width, height;

  if (settings != NULL)
    {
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (settings, "window-width", MAX (width, 360));
      g_settings_set_int (settings, "window-height", MAX (height, 294));
      g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
      /* folded away, the sidebar is hidden until it is asked for, which says nothing of a wide window */
      if (!adw_overlay_split_view_get_collapsed (self->split_view))
        g_settings_set_boolean (settings, "sidebar-visible",
                                adw_overlay_split_view_get_show_sidebar (self->split_view));
    }
  return GTK_WINDOW_CLASS (aar_window_parent_class)->close_request (window);
}

static void
aar_window_dispose (GObject *object)
{
  AarWindow *self = AAR_WINDOW (object);

  set_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_WINDOW);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (aar_window_parent_class)->dispose (object);
}

static void
aar_window_finalize (GObject *object)
{
  g_clear_pointer (&AAR_WINDOW (object)->history, g_queue_free);
  g_clear_pointer (&AAR_WINDOW (object)->past_day, g_free);
  G_OBJECT_CLASS (aar_window_parent_class)->finalize (object);
}

static void
aar_window_class_init (AarWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_window_dispose;
  object_class->finalize = aar_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = aar_window_close_request;

  g_type_ensure (AAR_TYPE_CATALOGUE);
  g_type_ensure (AAR_TYPE_CHECK_PAGE);
  g_type_ensure (AAR_TYPE_ORGANISATION_PAGE);
  g_type_ensure (AAR_TYPE_DETAIL_PANE);
  g_type_ensure (AAR_TYPE_FOLLOWUP_PAGE);
  g_type_ensure (AAR_TYPE_LIST_PANE);
  g_type_ensure (AAR_TYPE_QUICK_ENTRY);
  g_type_ensure (AAR_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/window/aar-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AarWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, node_split_view);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, detail_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, list_pane);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, quick_entry);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, catalogue);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, organisation_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, check_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, followup_page);
  gtk_widget_class_bind_template_callback_full (widget_class, "chosen_cb", G_CALLBACK (aar_window_chosen_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "node_cb", G_CALLBACK (aar_window_node_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "activated_cb", G_CALLBACK (aar_window_activated_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "show_node_cb", G_CALLBACK (aar_window_show_node_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "files_dropped_cb",
                                                G_CALLBACK (aar_window_files_dropped_cb));
  aar_window_install_actions (widget_class);
  aar_window_install_places (widget_class);
  gtk_widget_class_bind_template_callback_full (widget_class, "checks_cb", G_CALLBACK (aar_window_checks_cb));
  aar_window_install_undo (widget_class);
  aar_window_install_history (widget_class);
  aar_window_install_import (widget_class);
  aar_window_install_planning (widget_class);
  aar_window_install_taking (widget_class);
  aar_window_install_removal (widget_class);
  aar_window_install_samples (widget_class);
}

static void
aar_window_init (AarWindow *self)
{
  g_autoptr (GPropertyAction) sidebar = NULL;

  self->history = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sidebar = g_property_action_new ("sidebar", self->split_view, "show-sidebar");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  if (AAR_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  aar_window_accept_drops (self);
  aar_window_begin_planning (self);
  restore_state (self);
  aar_window_update_actions (self);
}

/**
 * aar_window_new:
 * @application: (nullable): the application
 *
 * Returns: a window without a store
 */
AarWindow *
aar_window_new (GtkApplication *application)
{
  return g_object_new (AAR_TYPE_WINDOW, "application", application, NULL);
}

/* One's own store and the samples go by the name of the program, any other store by that of its file. */
static void
name_window (AarWindow *self)
{
  g_autofree char *own = aar_store_get_default_path ();
  g_autofree char *samples = aar_window_get_samples_path ();
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, ".aarshjul"))
    name[strlen (name) - strlen (".aarshjul")] = '\0';
  if (g_str_equal (self->path, own) || g_strcmp0 (self->path, samples) == 0)
    gtk_window_set_title (GTK_WINDOW (self), _ ("Årshjul"));
  else
    gtk_window_set_title (GTK_WINDOW (self), name);
}

/* Where the locks or the journal of SQLite may not hold, only who works with the store can make up for it. */
static void
warn_of_place (AarWindow *self)
{
  if (aar_store_is_read_only (self->store))
    return;
  if (aar_store_is_on_network (self->store))
    aar_toast_show (GTK_WIDGET (self), _ ("On a network drive, let only one person write at a time"));
  if (aar_store_is_behind_portal (self->store))
    aar_toast_show (GTK_WIDGET (self), _ ("Move the file to your documents, where it is safe in a power cut"));
}

/**
 * aar_window_open:
 * @self: a window
 * @path: the path of a store
 *
 * Opens the store, or makes it if there is none, and shows it; or shows why that was not possible.
 *
 * Returns: whether it was opened
 */
gboolean
aar_window_open (AarWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autofree char *kept = g_strdup (path);

  g_return_val_if_fail (AAR_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  set_store (self, NULL);
  g_set_str (&self->path, kept);
  name_window (self);
  store = aar_store_open (kept, self->past_day != NULL ? AAR_STORE_READ_ONLY : AAR_STORE_CREATE, &error);
  if (store == NULL)
    {
      show_trouble (self, error);
      aar_window_update_actions (self);
      aar_window_update_banner (self);
      return FALSE;
    }
  set_store (self, store);
  aar_window_update_banner (self);
  warn_of_place (self);
  aar_window_refresh (self);
  if (self->plans != NULL && self->plans->len > 0)
    aar_window_ask_name (self);
  return TRUE;
}

static AarStore *
get_store (AarStoreHost *host)
{
  return AAR_WINDOW (host)->store;
}

static void
store_host_init (AarStoreHostInterface *iface)
{
  iface->get_store = get_store;
}

/**
 * aar_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the store that it shows
 */
AarStore *
aar_window_get_store (AarWindow *self)
{
  g_return_val_if_fail (AAR_IS_WINDOW (self), NULL);

  return self->store;
}

/**
 * aar_window_get_path:
 * @self: a window
 *
 * Returns: (nullable): the path of the store that it shows or could not open
 */
const char *
aar_window_get_path (AarWindow *self)
{
  g_return_val_if_fail (AAR_IS_WINDOW (self), NULL);

  return self->path;
}
