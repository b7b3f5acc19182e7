/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-new-plan-dialog.h"
#include "aar-node-item.h"
#include "aar-toast.h"
#include "aar-tree-edit.h"
#include "aar-tree-keys.h"
#include "aar-trouble.h"

/* The actions by which plans are made, and their areas and initiatives added, moved, turned, copied and deleted. */

static void
show_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  AarPlace place = { AAR_PLACE_PLAN, g_variant_get_int64 (parameter), 0 };

  if (self->place == NULL || self->place->plan != place.plan)
    {
      /* it may have been made a moment ago */
      aar_window_refresh (self);
      aar_window_go (self, &place, 0);
    }
}

static void
made_cb (AarWindow *self, AarNewPlanDialog *dialog)
{
  gint64 plan = aar_new_plan_dialog_get_plan (dialog);

  if (plan == 0 || self->list_pane == NULL)
    return;
  aar_window_refresh (self);
  aar_window_go (self, &(AarPlace) { AAR_PLACE_PLAN, plan, 0 }, 0);
  adw_navigation_split_view_set_show_content (self->node_split_view, FALSE);
  aar_quick_entry_start (self->quick_entry, 0, NULL);
}

static void
new_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  AarNewPlanDialog *dialog = aar_new_plan_dialog_new (self->store, self->plan);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
  aar_window_ask_name (self);
}

/* Lines are typed in the list of the whole plan, or in that of the area that is shown. */
static void
type_lines (AarWindow *self, gint64 area, const char *text)
{
  if (self->place == NULL || self->place->plan == 0)
    return;
  if (self->place->kind != AAR_PLACE_AREA || self->place->id != area)
    aar_window_go (self, &(AarPlace) { area != 0 ? AAR_PLACE_AREA : AAR_PLACE_PLAN, self->place->plan, area }, 0);
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  adw_navigation_split_view_set_show_content (self->node_split_view, FALSE);
  aar_quick_entry_start (self->quick_entry, area, text);
}

static void
add_area (GtkWidget *widget, const char *action, GVariant *parameter)
{
  type_lines (AAR_WINDOW (widget), g_variant_get_int64 (parameter), "# ");
}

static void
add_initiative (GtkWidget *widget, const char *action, GVariant *parameter)
{
  type_lines (AAR_WINDOW (widget), g_variant_get_int64 (parameter), NULL);
}

static void
move_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "up", "down", "out", "in" };
  g_autoptr (GError) error = NULL;
  gboolean moved = FALSE;
  const char *name;
  gint64 node;

  g_variant_get (parameter, "(x&s)", &node, &name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]) && !aar_tree_step (AAR_WINDOW (widget)->store, node, i, &moved, &error))
      aar_trouble_present (widget, error);
  if (!moved && error == NULL)
    gtk_widget_error_bell (widget);
}

static void
place_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "before", "after", "into" };
  g_autoptr (GError) error = NULL;
  gint64 node, target;
  const char *name;

  g_variant_get (parameter, "(xx&s)", &node, &target, &name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]) && !aar_tree_place (AAR_WINDOW (widget)->store, node, target, i, &error))
      aar_trouble_present (widget, error);
}

static void
turn_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  gint64 node = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;

  if (!aar_tree_convert (self->store, node, &error))
    aar_trouble_present (widget, error);
  else
    aar_toast_show_undo (widget, self->store, _ ("Turned"));
}

static void
duplicate_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gint64 copy;

  if (aar_tree_duplicate (self->store, g_variant_get_int64 (parameter), &copy, &error))
    aar_list_pane_set_node (self->list_pane, copy);
  else
    aar_trouble_present (widget, error);
}

/* What is chosen after that which is chosen is gone: the next row, the one before it, or what it stood in. */
static void
leave_node (AarWindow *self, gint64 node, AarNode *record)
{
  gint64 parent = aar_record_get_integer (record, AAR_NODE_PARENT);
  GtkListView *list = aar_list_pane_get_view (self->list_pane);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint selected = gtk_single_selection_get_selected (selection);

  if (aar_list_pane_get_node (self->list_pane) == node)
    {
      if (selected < n_items && n_items > 1)
        gtk_list_view_scroll_to (list, selected + 1 < n_items ? selected + 1 : selected - 1,
                                 GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
      else
        aar_list_pane_set_node (self->list_pane, 0);
    }
  if (self->place->kind == AAR_PLACE_AREA && self->place->id == node)
    aar_window_go (self, &(AarPlace) { parent != 0 ? AAR_PLACE_AREA : AAR_PLACE_PLAN, self->place->plan, parent }, 0);
}

static void
delete_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  gint64 node = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) record = aar_store_get_record (self->store, AAR_TABLE_NODE, node, &error);
  g_autofree char *text = NULL;

  if (record != NULL)
    {
      const char *title = aar_record_get_text (record, AAR_NODE_TITLE);

      /* Translators: %s is the title of an area or initiative */
      text = g_strdup_printf (_ ("Deleted “%s”"), title != NULL ? title : _ ("Untitled"));
    }
  if (record == NULL || !aar_tree_delete (self->store, node, &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  leave_node (self, node, record);
  aar_toast_show_undo (widget, self->store, text);
}

/* Lines can be typed at the end of a list that stands in the order of the document and shows all of its place. */
static void
update_quick_entry (AarWindow *self, gboolean writable)
{
  const AarPlace *place = self->place;
  g_autofree char *sort = NULL;
  gboolean searching, listed;

  g_object_get (self->list_pane, "sort", &sort, "search-active", &searching, NULL);
  listed = place != NULL && place->plan != 0 &&
           (place->kind == AAR_PLACE_PLAN || place->kind == AAR_PLACE_AREA || place->kind == AAR_PLACE_INITIATIVES);
  if (listed)
    aar_quick_entry_set_top (self->quick_entry, place->plan, place->kind == AAR_PLACE_AREA ? place->id : 0);
  aar_quick_entry_set_store (self->quick_entry, self->store);
  gtk_widget_set_visible (GTK_WIDGET (self->quick_entry),
                          writable && listed && !searching && g_strcmp0 (sort, "document") == 0);
}

static gboolean
is_writable (AarWindow *self)
{
  return self->store != NULL && !aar_store_is_read_only (self->store);
}

static void
list_cb (AarWindow *self)
{
  update_quick_entry (self, is_writable (self));
}

static gint64
chosen_in_list (gpointer owner, gboolean moving)
{
  AarWindow *self = owner;
  g_autofree char *sort = NULL;

  g_object_get (self->list_pane, "sort", &sort, NULL);
  return moving && g_strcmp0 (sort, "document") != 0 ? 0 : aar_list_pane_get_node (self->list_pane);
}

static gint64
chosen_in_sidebar (gpointer owner, gboolean moving)
{
  AarWindow *self = owner;

  return self->place != NULL && self->place->kind == AAR_PLACE_AREA ? self->place->id : 0;
}

/* What was just written comes into view, while one types on. */
static void
items_changed_cb (AarWindow *self, guint position, guint n_removed, guint n_added, GListModel *model)
{
  for (guint i = position; self->typed_node != 0 && i < position + MIN (n_added, 50); i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (model, i);
      AarNode *node = item != NULL ? aar_node_item_get_node (item) : NULL;

      if (node == NULL || aar_record_get_id (node) != self->typed_node)
        continue;
      self->typed_node = 0;
      gtk_list_view_scroll_to (aar_list_pane_get_view (self->list_pane), i, GTK_LIST_SCROLL_NONE, NULL);
    }
}

static void
added_cb (AarWindow *self, gint64 node)
{
  self->typed_node = node;
}

/**
 * aar_window_begin_planning:
 * @self: the window
 *
 * Makes the lists of the window ones in which plans can be changed.
 */
void
aar_window_begin_planning (AarWindow *self)
{
  GtkListView *list = aar_list_pane_get_view (self->list_pane);

  aar_tree_keys_attach (GTK_WIDGET (list), chosen_in_list, self);
  aar_tree_keys_attach (GTK_WIDGET (aar_sidebar_get_view (self->sidebar)), chosen_in_sidebar, self);
  g_signal_connect_object (self->list_pane, "notify::sort", G_CALLBACK (list_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list_pane, "notify::search-active", G_CALLBACK (list_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick_entry, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_list_view_get_model (list), "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * aar_window_update_planning:
 * @self: the window
 * @writable: whether its store can be written
 *
 * Enables what can be done to plans now.
 */
void
aar_window_update_planning (AarWindow *self, gboolean writable)
{
  static const char *const in_store[] = { "win.new-plan",     "win.move-node",   "win.place-node",
                                          "win.convert-node", "win.delete-node", "win.duplicate-node" };
  static const char *const in_plan[] = { "win.add-area",      "win.add-initiative",   "win.paste-lines",
                                         "win.continue-plan", "win.compare-document", "win.delete-plan" };

  for (guint i = 0; i < G_N_ELEMENTS (in_store); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), in_store[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (in_plan); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), in_plan[i], writable && self->plan != NULL);
  update_quick_entry (self, writable);
}

/**
 * aar_window_install_planning:
 * @widget_class: the class of the window
 *
 * Installs the actions that make and change plans.
 */
void
aar_window_install_planning (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-plan", "x", show_plan);
  gtk_widget_class_install_action (widget_class, "win.new-plan", NULL, new_plan);
  gtk_widget_class_install_action (widget_class, "win.add-area", "x", add_area);
  gtk_widget_class_install_action (widget_class, "win.add-initiative", "x", add_initiative);
  gtk_widget_class_install_action (widget_class, "win.move-node", "(xs)", move_node);
  gtk_widget_class_install_action (widget_class, "win.place-node", "(xxs)", place_node);
  gtk_widget_class_install_action (widget_class, "win.convert-node", "x", turn_node);
  gtk_widget_class_install_action (widget_class, "win.duplicate-node", "x", duplicate_node);
  gtk_widget_class_install_action (widget_class, "win.delete-node", "x", delete_node);
}
