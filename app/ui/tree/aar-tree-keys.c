/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-tree-keys.h"

#include "aar-node-handle.h"

static const struct
{
  guint key;
  const char *step;
} steps[] = {
  { GDK_KEY_Up, "up" },
  { GDK_KEY_Down, "down" },
  { GDK_KEY_Left, "out" },
  { GDK_KEY_Right, "in" },
};

typedef struct
{
  AarTreeKeysFunc func;
  gpointer owner;
  const char *step;
} Key;

static Key *
key_new (AarTreeKeysFunc func, gpointer owner, const char *step)
{
  Key *key = g_new (Key, 1);

  *key = (Key) { func, owner, step };
  return key;
}

static gboolean
delete_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  const Key *key = data;
  gint64 node = key->func (key->owner, FALSE);

  return node != 0 && gtk_widget_activate_action (view, "win.delete-node", "x", node);
}

static gboolean
move_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  const Key *key = data;
  gint64 node = key->func (key->owner, TRUE);

  if (node == 0)
    gtk_widget_error_bell (view);
  else
    gtk_widget_activate_action (view, "win.move-node", "(xs)", node, key->step);
  return TRUE;
}

static gboolean
menu_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  AarNodeHandle *handle = focus != NULL && focus != view ? aar_node_handle_find (focus) : NULL;

  if (handle != NULL)
    aar_node_handle_popup (handle);
  return handle != NULL;
}

static void
add (GtkEventController *controller, guint key, GdkModifierType modifiers, GtkShortcutFunc func, gpointer data)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_callback_action_new (func, data, g_free)));
}

/**
 * aar_tree_keys_attach:
 * @view: a list of areas or initiatives
 * @func: tells which one is chosen
 * @owner: for @func; lives as long as @view
 *
 * Lets what is chosen in @view be moved by Ctrl+Shift+arrows and deleted by Delete, and opens its menu by Menu or
 * Shift+F10.
 */
void
aar_tree_keys_attach (GtkWidget *view, AarTreeKeysFunc func, gpointer owner)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* before the view takes Ctrl+Shift+arrows for extending the selection */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    add (controller, steps[i].key, GDK_CONTROL_MASK | GDK_SHIFT_MASK, move_cb, key_new (func, owner, steps[i].step));
  add (controller, GDK_KEY_Delete, 0, delete_cb, key_new (func, owner, NULL));
  add (controller, GDK_KEY_KP_Delete, 0, delete_cb, key_new (func, owner, NULL));
  add (controller, GDK_KEY_Menu, 0, menu_cb, NULL);
  add (controller, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_add_controller (view, controller);
}
