/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-typing-undo.h"

/* The window's Ctrl+Z would come before the one of a text that has the focus, as accelerators of actions go first. So
 * while such a text has the focus, the keys are caught at the window and offered to the text; what it has no use for,
 * as there is nothing typed to take back, goes on to the window. */

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, GtkWidget *field)
{
  GtkRoot *root = gtk_widget_get_root (field);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GdkModifierType pressed = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (focus == NULL || gdk_keyval_to_lower (key) != GDK_KEY_z)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      if (pressed == GDK_CONTROL_MASK ? !gtk_text_buffer_get_can_undo (buffer) : !gtk_text_buffer_get_can_redo (buffer))
        return FALSE;
    }
  if (pressed == GDK_CONTROL_MASK)
    return gtk_widget_activate_action (focus, "text.undo", NULL);
  return pressed == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && gtk_widget_activate_action (focus, "text.redo", NULL);
}

static void
leave_cb (GtkEventController *controller, gpointer data)
{
  GtkEventController *keys = g_object_get_data (G_OBJECT (controller), "keys");
  GtkWidget *root = keys != NULL ? gtk_event_controller_get_widget (keys) : NULL;

  g_object_set_data (G_OBJECT (controller), "keys", NULL);
  if (root != NULL)
    gtk_widget_remove_controller (root, keys);
}

static void
enter_cb (GtkEventController *controller, GtkWidget *field)
{
  GtkRoot *root = gtk_widget_get_root (field);
  GtkEventController *keys;

  leave_cb (controller, NULL);
  if (root == NULL)
    return;
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), field, 0);
  g_object_set_data_full (G_OBJECT (controller), "keys", g_object_ref (keys), g_object_unref);
  gtk_widget_add_controller (GTK_WIDGET (root), keys);
}

/* Lets Ctrl+Z undo what was typed in @field while it has the focus, before it undoes what was written to the store. */
void
aar_typing_undo_attach (GtkWidget *field)
{
  GtkEventController *focus;

  g_return_if_fail (GTK_IS_WIDGET (field));

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), field, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), field, 0);
  gtk_widget_add_controller (field, focus);
}
