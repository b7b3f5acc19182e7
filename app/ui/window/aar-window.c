/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window.h"

#include <glib/gi18n-lib.h>

#include "aar-browser-host.h"
#include "aar-closing.h"
#include "aar-conflict-toast.h"
#include "aar-daily-backup.h"
#include "aar-error.h"
#include "aar-day-format.h"
#include "aar-editor-name.h"
#include "aar-settings.h"
#include "aar-sidebar.h"
#include "aar-toast.h"
#include "aar-tree-keys.h"
#include "aar-trouble.h"
#include "aar-window-actions.h"

/**
 * AarWindow:
 *
 * One store in a window: its plans in the sidebar, and the page of the place where one is. What is shown comes from the
 * browser, whatever the window is asked to do is an action.
 */
struct _AarWindow
{
  AdwApplicationWindow parent_instance;

  AdwBanner *banner;
  GtkStack *stack;
  AdwStatusPage *trouble_page;
  GtkWidget *salvage_button;
  AdwOverlaySplitView *split_view;
  AarSidebar *sidebar;
  AarPageStack *pages;

  AarBrowser *browser;
  AarNotices *notices;
  AarConflictWatch *conflict_watch;
  AarDailyBackup *daily_backup;
  char *path;
  /* The day that a window of the past shows, as yyyy-mm-dd. */
  char *past_day;
};

static void browser_host_init (AarBrowserHostInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarWindow,
                               aar_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_BROWSER_HOST, browser_host_init))

static const AarWindowAction *const tables[] = {
  aar_backup_actions,  aar_history_actions, aar_import_actions, aar_place_actions, aar_plan_actions,
  aar_salvage_actions, aar_store_actions,   aar_tree_actions,   aar_undo_actions,
};

static void
show_trouble (AarWindow *self, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);
  g_autofree char *advice = aar_trouble_get_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_title (self->trouble_page, heading);
  adw_status_page_set_description (self->trouble_page, escaped);
  gtk_widget_set_visible (self->salvage_button, g_error_matches (error, AAR_ERROR, AAR_ERROR_CORRUPT));
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static char *
get_past_title (AarWindow *self)
{
  g_autofree char *day = self->past_day != NULL ? aar_day_format_iso (self->past_day) : NULL;

  /* Translators: said of a plan; %s is a day such as 3 March 2026 */
  return day != NULL ? g_strdup_printf (_ ("As it stood on %s"), day) : NULL;
}

static gboolean
is_samples (AarWindow *self)
{
  g_autofree char *samples = aar_samples_get_path ();

  return g_strcmp0 (self->path, samples) == 0;
}

/* What is special about the store that is open. */
static void
tell_of_store (AarWindow *self)
{
  AarStore *store = aar_window_get_store (self);
  g_autofree char *past = get_past_title (self);
  gboolean read_only = store != NULL && aar_store_is_read_only (store);

  aar_notices_set (self->notices, AAR_NOTICE_SAMPLES,
                   is_samples (self) ? _ ("These are the sample plans; your own are kept apart") : NULL);
  aar_notices_set (self->notices, AAR_NOTICE_PAST, past);
  aar_notices_set (self->notices, AAR_NOTICE_READ_ONLY, read_only ? aar_store_get_read_only_reason (store) : NULL);
}

/* Where nothing of the store is known there is nothing else to show; else what was read stays. */
static void
tell_of_error (AarWindow *self)
{
  const GError *error = aar_browser_get_error (self->browser);
  g_autofree char *heading = error != NULL ? aar_trouble_get_heading (error) : NULL;
  g_autofree char *title = NULL;

  if (error != NULL && aar_browser_get_plans (self->browser) == NULL)
    show_trouble (self, error);
  else if (error != NULL)
    /* Translators: %s is what is wrong in a few words, such as "The Store Is Damaged" */
    title = g_strdup_printf (_ ("%s. What is shown may be out of date until it can be read again."), heading);
  aar_notices_set (self->notices, AAR_NOTICE_UNREAD, title);
}

static void
update_actions (AarWindow *self)
{
  AarStore *store = aar_window_get_store (self);
  AarBrowserState state = aar_browser_get_state (self->browser);
  g_autofree char *undo = (state & AAR_BROWSER_CAN_UNDO) != 0 ? aar_store_get_undo_label (store) : NULL;
  g_autofree char *redo = (state & AAR_BROWSER_CAN_REDO) != 0 ? aar_store_get_redo_label (store) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const AarWindowAction *action = tables[i]; action->name != NULL; action++)
      if (action->needs != 0)
        gtk_widget_action_set_enabled (GTK_WIDGET (self), action->name, (action->needs & ~state) == 0);
  aar_sidebar_set_history (self->sidebar, undo, redo);
}

static void
conflict_cb (AarWindow *self, const AarConflict *conflict)
{
  adw_toast_overlay_add_toast (aar_toast_find_overlay (GTK_WIDGET (self)), aar_conflict_toast_new (conflict));
}

static void
unbacked_cb (AarWindow *self, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);
  /* Translators: %s is what is wrong in a few words, such as The Disk Is Full */
  g_autofree char *title = g_strdup_printf (_ ("No backup could be made today: %s"), heading);

  aar_toast_show (GTK_WIDGET (self), title);
}

static void
focus_cb (AarWindow *self)
{
  if (self->conflict_watch != NULL)
    aar_conflict_watch_attend (self->conflict_watch);
}

static void
begin_store (AarWindow *self)
{
  AarStore *store = aar_window_get_store (self);

  aar_notices_set (self->notices, AAR_NOTICE_STEP, NULL);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  aar_page_stack_set_store (self->pages, store);
  g_clear_object (&self->conflict_watch);
  g_clear_object (&self->daily_backup);
  if (store == NULL)
    return;
  aar_editor_name_follow (store);
  if (self->past_day != NULL)
    return;
  self->conflict_watch = aar_conflict_watch_new (store);
  g_signal_connect_object (self->conflict_watch, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  if (is_samples (self))
    return;
  self->daily_backup = aar_daily_backup_new (store);
  g_signal_connect_object (self->daily_backup, "failed", G_CALLBACK (unbacked_cb), self, G_CONNECT_SWAPPED);
}

static void
show_plans (AarWindow *self)
{
  GPtrArray *plans = aar_browser_get_plans (self->browser);

  aar_sidebar_set_plans (self->sidebar, plans, aar_browser_get_organisations (self->browser));
  gtk_stack_set_visible_child_name (self->stack, plans->len > 0 ? "panes" : "welcome");
}

/* Where one asks for the follow-up, a round is shown, and its row is the one that is chosen. */
static void
show_place (AarWindow *self)
{
  const AarPlace *place = aar_browser_get_place (self->browser);
  gint64 round = aar_browser_find_round (self->browser);

  if (round != 0)
    aar_sidebar_set_place (self->sidebar, &(AarPlace) { AAR_PLACE_ROUND, place->plan, round });
  else
    aar_sidebar_set_place (self->sidebar, place);
}

static void
show_page (AarWindow *self, gboolean come)
{
  const AarPlace *place = aar_browser_get_place (self->browser);

  if (come)
    show_place (self);
  if (place != NULL)
    aar_page_stack_show (self->pages, self->browser, come);
}

static void
changed_cb (AarWindow *self, AarBrowserChange what)
{
  switch (what)
    {
    case AAR_BROWSER_STORE:
      begin_store (self);
      break;
    case AAR_BROWSER_PLANS:
      show_plans (self);
      return;
    case AAR_BROWSER_PLAN:
    case AAR_BROWSER_SURVEY:
      aar_sidebar_set_outline (self->sidebar, aar_browser_get_plan (self->browser),
                               aar_browser_get_outline (self->browser));
      if (what == AAR_BROWSER_PLAN)
        return;
      aar_page_stack_follow (self->pages, self->browser);
      show_place (self);
      show_page (self, FALSE);
      return;
    case AAR_BROWSER_PLACE:
    case AAR_BROWSER_CONTENT:
      show_page (self, what == AAR_BROWSER_PLACE);
      break;
    case AAR_BROWSER_STATE:
      aar_page_stack_follow (self->pages, self->browser);
      break;
    case AAR_BROWSER_ERROR:
    default:
      tell_of_error (self);
      return;
    }
  update_actions (self);
}

static void
counted_cb (AarWindow *self, AarPlaceKind kind, guint n, const char *description)
{
  const AarPlace *place = aar_browser_get_place (self->browser);

  if (place != NULL)
    aar_sidebar_count (self->sidebar, &(AarPlace) { kind, place->plan, 0 }, n, description);
}

static void
files_dropped_cb (AarWindow *self, GListModel *files)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (all, g_list_model_get_item (files, i));
  aar_window_import_files (self, (GFile **) all->pdata, all->len);
}

static gboolean
drop_cb (AarWindow *self, const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *link = g_value_get_boxed (value); link != NULL; link = link->next)
    {
      g_autofree char *path = g_file_get_path (link->data);

      if (path != NULL && g_str_has_suffix (path, ".aarshjul"))
        return aar_window_open (self, path);
      g_ptr_array_add (files, link->data);
    }
  aar_window_import_files (self, (GFile **) files->pdata, files->len);
  return files->len > 0;
}

/* The user chose a row of the sidebar. */
static void
chosen_cb (AarWindow *self)
{
  g_autoptr (AarPlace) place = NULL;

  g_object_get (self->sidebar, "place", &place, NULL);
  if (place == NULL)
    return;
  aar_browser_go (self->browser, place, 0);
  aar_window_uncover_page (self);
  aar_initiatives_page_show_list (aar_window_get_initiatives (self));
}

static gint64
chosen_in_sidebar (gpointer owner, gboolean moving)
{
  const AarPlace *place = aar_browser_get_place (AAR_WINDOW (owner)->browser);

  return place != NULL && place->kind == AAR_PLACE_AREA ? place->id : 0;
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

  if (!aar_closing_may_close (self))
    return TRUE;
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

  aar_browser_set_store (self->browser, NULL);
  g_signal_handlers_disconnect_by_data (self->browser, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_WINDOW);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (aar_window_parent_class)->dispose (object);
}

static void
aar_window_finalize (GObject *object)
{
  AarWindow *self = AAR_WINDOW (object);

  g_clear_object (&self->browser);
  g_clear_object (&self->notices);
  g_clear_pointer (&self->past_day, g_free);
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

  g_type_ensure (AAR_TYPE_PAGE_STACK);
  g_type_ensure (AAR_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/window/aar-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AarWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, salvage_button);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AarWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, files_dropped_cb);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const AarWindowAction *action = tables[i]; action->name != NULL; action++)
      gtk_widget_class_install_action (widget_class, action->name, action->type, action->activate);
}

static void
begin_notices (AarWindow *self)
{
  static const char *const properties[] = { "title", "button-label", "action-name", "revealed" };

  self->notices = aar_notices_new ();
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_object_bind_property (self->notices, properties[i], self->banner, properties[i], G_BINDING_SYNC_CREATE);
}

static void
aar_window_init (AarWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autoptr (GPropertyAction) sidebar = NULL;

  self->browser = aar_browser_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->browser, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  sidebar = g_property_action_new ("sidebar", self->split_view, "show-sidebar");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  if (AAR_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  aar_tree_keys_attach (GTK_WIDGET (aar_sidebar_get_view (self->sidebar)), chosen_in_sidebar, self);
  begin_notices (self);
  restore_state (self);
  update_actions (self);
}

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
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *past = get_past_title (self);

  if (g_str_has_suffix (name, ".aarshjul"))
    name[strlen (name) - strlen (".aarshjul")] = '\0';
  if (past != NULL)
    gtk_window_set_title (GTK_WINDOW (self), past);
  else
    gtk_window_set_title (GTK_WINDOW (self), g_str_equal (self->path, own) || is_samples (self) ? _ ("Årshjul") : name);
}

/* Where the locks or the journal of SQLite may not hold, only who works with the store can make up for it. */
static void
warn_of_place (AarWindow *self, AarStore *store)
{
  if (aar_store_is_read_only (store))
    return;
  if (aar_store_is_on_network (store))
    aar_toast_show (GTK_WIDGET (self), _ ("On a network drive, let only one person write at a time"));
  if (aar_store_is_behind_portal (store))
    aar_toast_show (GTK_WIDGET (self), _ ("Move the file to your documents, where it is safe in a power cut"));
}

/* Opens the store, or makes it if there is none, and shows it; or shows why that was not possible. */
gboolean
aar_window_open (AarWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autofree char *kept = g_strdup (path);

  g_return_val_if_fail (AAR_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  aar_browser_set_store (self->browser, NULL);
  g_set_str (&self->path, kept);
  name_window (self);
  store = aar_store_open (kept, self->past_day != NULL ? AAR_STORE_READ_ONLY : AAR_STORE_CREATE, &error);
  aar_browser_set_store (self->browser, store);
  tell_of_store (self);
  if (store == NULL)
    {
      show_trouble (self, error);
      return FALSE;
    }
  warn_of_place (self, store);
  aar_browser_refresh (self->browser);
  if ((aar_browser_get_state (self->browser) & AAR_BROWSER_HAS_PLANS) != 0)
    aar_window_ask_name (self);
  return TRUE;
}

/* Makes it a window that shows the store as it stood on a day, as yyyy-mm-dd. */
void
aar_window_set_past_day (AarWindow *self, const char *day)
{
  g_set_str (&self->past_day, day);
}

/* Asks once who the user is, before the first thing is written. Who only looks at the samples, or at a store that
 * cannot be written, is not asked. */
void
aar_window_ask_name (AarWindow *self)
{
  AarStore *store = aar_window_get_store (self);

  if (store != NULL && self->past_day == NULL && !aar_store_is_read_only (store) && !is_samples (self))
    aar_editor_name_ask (GTK_WIDGET (self));
}

/* Folds a sidebar away that lies over the page. */
void
aar_window_uncover_page (AarWindow *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static AarBrowser *
get_browser (AarBrowserHost *host)
{
  return AAR_WINDOW (host)->browser;
}

static void
browser_host_init (AarBrowserHostInterface *iface)
{
  iface->get_browser = get_browser;
}

AarBrowser *
aar_window_get_browser (gpointer self)
{
  return AAR_WINDOW (self)->browser;
}

AarNotices *
aar_window_get_notices (AarWindow *self)
{
  return self->notices;
}

AarPageStack *
aar_window_get_pages (AarWindow *self)
{
  return self->pages;
}

AarInitiativesPage *
aar_window_get_initiatives (AarWindow *self)
{
  return AAR_INITIATIVES_PAGE (aar_page_stack_get_page (self->pages, AAR_PLACE_INITIATIVES));
}

void
aar_window_go (AarWindow *self, const AarPlace *place, gint64 node)
{
  g_return_if_fail (AAR_IS_WINDOW (self));

  aar_browser_go (self->browser, place, node);
}

AarStore *
aar_window_get_store (AarWindow *self)
{
  g_return_val_if_fail (AAR_IS_WINDOW (self), NULL);

  return aar_browser_get_store (self->browser);
}

/* The path of the store that it shows or could not open. */
const char *
aar_window_get_path (AarWindow *self)
{
  g_return_val_if_fail (AAR_IS_WINDOW (self), NULL);

  return self->path;
}
