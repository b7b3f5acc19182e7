/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-frame.h"


struct _AarEditFrame
{
  AdwBin parent_instance;

  gboolean locked;
};

G_DEFINE_FINAL_TYPE (AarEditFrame, aar_edit_frame, ADW_TYPE_BIN)

typedef enum
{
  PROP_LOCKED = 1,
} AarEditFrameProperty;

static GParamSpec *properties[PROP_LOCKED + 1];

static guint edit_signal;

static gboolean
edit_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  AarEditFrame *self = AAR_EDIT_FRAME (widget);

  if (self->locked)
    return FALSE;
  g_signal_emit (self, edit_signal, 0);
  return TRUE;
}

static gboolean
key_pressed_cb (AarEditFrame *self, guint key, guint code, GdkModifierType state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_F2;

  if (!enter || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  return edit_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
pressed_cb (AarEditFrame *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (n_press == 2 && edit_cb (GTK_WIDGET (self), NULL, NULL))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
aar_edit_frame_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_EDIT_FRAME (object)->locked);
}

static void
aar_edit_frame_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_edit_frame_set_locked (AAR_EDIT_FRAME (object), g_value_get_boolean (value));
}

static void
aar_edit_frame_class_init (AarEditFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = aar_edit_frame_get_property;
  object_class->set_property = aar_edit_frame_set_property;
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  edit_signal = g_signal_new ("edit", AAR_TYPE_EDIT_FRAME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "editframe");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
aar_edit_frame_init (AarEditFrame *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  /* before the labels, which would select a word */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
aar_edit_frame_set_locked (AarEditFrame *self, gboolean locked)
{
  g_return_if_fail (AAR_IS_EDIT_FRAME (self));

  if (self->locked == locked)
    return;
  self->locked = locked;
  gtk_widget_set_focusable (GTK_WIDGET (self), !locked);
  if (locked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "locked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "locked");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

void
aar_edit_frame_set_label (AarEditFrame *self, const char *label)
{
  g_return_if_fail (AAR_IS_EDIT_FRAME (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
