/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-node-handle.h"

#include <glib/gi18n-lib.h>

#include "aar-browser-host.h"
#include "aar-list-pane.h"
#include "aar-node-menu.h"

/**
 * AarNodeHandle:
 *
 * What makes the row of a plan, an area or an initiative one that can be taken, dragged, dropped upon and asked for a
 * menu. What comes of it are the actions of the window.
 */
struct _AarNodeHandle
{
  GObject parent_instance;

  GtkWidget *widget;
  GtkWidget *popover;
  /* What the row shows: a plan, an area, or with %AAR_PLACE_INITIATIVES an initiative. */
  AarPlace place;
};

G_DEFINE_FINAL_TYPE (AarNodeHandle, aar_node_handle, G_TYPE_OBJECT)

static const char *const indicators[] = { "drop-before", "drop-after", "drop-into" };

static gboolean
is_movable (AarNodeHandle *self)
{
  GtkWidget *pane = gtk_widget_get_ancestor (self->widget, AAR_TYPE_LIST_PANE);
  AarBrowser *browser = aar_browser_host_find (self->widget);
  AarStore *store = browser != NULL ? aar_browser_get_store (browser) : NULL;
  g_autofree char *sort = NULL;

  if (store == NULL || aar_store_is_read_only (store))
    return FALSE;
  /* in another order than that of the document there is no place between two rows */
  if (pane != NULL)
    g_object_get (pane, "sort", &sort, NULL);
  return pane == NULL || g_strcmp0 (sort, "document") == 0;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, AarNodeHandle *self)
{
  if (self->place.id == 0 || !is_movable (self))
    return NULL;
  return gdk_content_provider_new_typed (AAR_TYPE_PLACE, &self->place);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, AarNodeHandle *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->widget);

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static void
show_indicator (AarNodeHandle *self, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (self->widget);

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (indicators); i++)
    if (g_strcmp0 (indicators[i], name) == 0)
      gtk_widget_add_css_class (row, indicators[i]);
    else
      gtk_widget_remove_css_class (row, indicators[i]);
}

/* Where what is dragged would come to stand: an area takes it in, but for its upper and lower edge, which mean the
 * places before and behind it. An initiative takes nothing in. */
static const char *
find_indicator (AarNodeHandle *self, const AarPlace *dragged, double y)
{
  double height = gtk_widget_get_height (self->widget);

  if (dragged == NULL || dragged->plan != self->place.plan || (dragged->id == self->place.id))
    return NULL;
  if (self->place.kind == AAR_PLACE_PLAN)
    return "drop-into";
  if (self->place.kind == AAR_PLACE_AREA && dragged->kind == AAR_PLACE_INITIATIVES)
    return "drop-into";
  if (self->place.kind == AAR_PLACE_AREA && y > height / 4 && y < height * 3 / 4)
    return "drop-into";
  if (self->place.kind == AAR_PLACE_INITIATIVES && dragged->kind == AAR_PLACE_AREA)
    return NULL;
  return y < height / 2 ? "drop-before" : "drop-after";
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, AarNodeHandle *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  const char *indicator = NULL;

  if (value != NULL && G_VALUE_HOLDS (value, AAR_TYPE_PLACE) && is_movable (self))
    indicator = find_indicator (self, g_value_get_boxed (value), y);
  show_indicator (self, indicator);
  return indicator != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (AarNodeHandle *self)
{
  show_indicator (self, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, AarNodeHandle *self)
{
  const AarPlace *dragged = g_value_get_boxed (value);
  const char *indicator = is_movable (self) ? find_indicator (self, dragged, y) : NULL;

  show_indicator (self, NULL);
  if (indicator == NULL)
    return FALSE;
  return gtk_widget_activate_action (self->widget, "win.place-node", "(xxs)", dragged->id, self->place.id,
                                     indicator + strlen ("drop-"));
}

static void
drop_popover (AarNodeHandle *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static gboolean
closed_idle_cb (gpointer data)
{
  AarNodeHandle *self = data;

  if (self->popover != NULL && !gtk_widget_get_visible (self->popover))
    drop_popover (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the action of the item that was chosen comes after the menu is closed. */
static void
closed_cb (AarNodeHandle *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, closed_idle_cb, g_object_ref (self), g_object_unref);
}

static void
popup_at (AarNodeHandle *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = aar_node_menu_new (&self->place);

  if (menu == NULL)
    return;
  if (self->place.kind == AAR_PLACE_PLAN)
    gtk_widget_activate_action (self->widget, "win.show-plan", "x", self->place.plan);
  drop_popover (self);
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, self->widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, AarNodeHandle *self)
{
  if (self->place.plan == 0)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_at (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, AarNodeHandle *self)
{
  if (self->place.plan != 0)
    popup_at (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
aar_node_handle_class_init (AarNodeHandleClass *klass)
{
}

static void
aar_node_handle_init (AarNodeHandle *self)
{
}

static void
add_gestures (AarNodeHandle *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, 0);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (press));
}

static void
add_dragging (AarNodeHandle *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (AAR_TYPE_PLACE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (target));
}

AarNodeHandle *
aar_node_handle_new (GtkWidget *widget)
{
  AarNodeHandle *self = g_object_new (AAR_TYPE_NODE_HANDLE, NULL);

  self->widget = widget;
  add_gestures (self);
  add_dragging (self);
  g_object_set_data_full (G_OBJECT (widget), "aar-node-handle", self, g_object_unref);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (drop_popover), self, G_CONNECT_SWAPPED);
  return self;
}

AarNodeHandle *
aar_node_handle_find (GtkWidget *widget)
{
  AarNodeHandle *self = NULL;

  for (; widget != NULL && self == NULL; widget = gtk_widget_get_first_child (widget))
    self = g_object_get_data (G_OBJECT (widget), "aar-node-handle");
  return self;
}

/**
 * aar_node_handle_set_place:
 * @self: a handle
 * @place: (nullable): what the row leads to
 *
 * Makes it the handle of a plan or an area; of any other place it is none.
 */
void
aar_node_handle_set_place (AarNodeHandle *self, const AarPlace *place)
{
  g_return_if_fail (AAR_IS_NODE_HANDLE (self));

  self->place = (AarPlace) { AAR_PLACE_NOWHERE, 0, 0 };
  if (place != NULL && (place->kind == AAR_PLACE_PLAN || place->kind == AAR_PLACE_AREA))
    self->place = *place;
}

void
aar_node_handle_set_initiative (AarNodeHandle *self, gint64 plan, gint64 node)
{
  g_return_if_fail (AAR_IS_NODE_HANDLE (self));

  self->place = (AarPlace) { AAR_PLACE_INITIATIVES, plan, node };
}

void
aar_node_handle_popup (AarNodeHandle *self)
{
  g_return_if_fail (AAR_IS_NODE_HANDLE (self));

  if (self->place.plan != 0)
    popup_at (self, &(GdkRectangle) { 24, gtk_widget_get_height (self->widget), 1, 1 });
}
