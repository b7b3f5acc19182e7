/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-toast.h"

#include "aar-trouble.h"

#include "config.h"
#include <glib/gi18n-lib.h>

static AdwToastOverlay *
search_below (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwToastOverlay *found = search_below (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * aar_import_toast_find_overlay:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): where toasts are shown in the window of @widget
 */
AdwToastOverlay *
aar_import_toast_find_overlay (GtkWidget *widget)
{
  GtkWidget *above = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (above != NULL)
    return ADW_TOAST_OVERLAY (above);
  return search_below (GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
undo_cb (AarStore *store, AdwToast *toast)
{
  GtkWidget *widget = g_object_get_data (G_OBJECT (toast), "widget");
  g_autoptr (GError) error = NULL;

  if (!aar_store_undo (store, &error))
    aar_trouble_present (widget, error);
}

/* Undo takes back the last step; once there is a later one, the button would promise too much. */
static void
store_changed_cb (AdwToast *toast, AarChangeSet *changes, AarStore *store)
{
  /* dismissed once only: a toast on its way out must not be sent away again */
  g_signal_handlers_disconnect_by_func (store, store_changed_cb, toast);
  adw_toast_dismiss (toast);
}

/**
 * aar_import_toast_show:
 * @widget: a widget of the window
 * @store: the store, in which importing was the last step
 * @title: the title of the plan
 *
 * Tells that a plan was imported, and offers to undo it.
 */
void
aar_import_toast_show (GtkWidget *widget, AarStore *store, const char *title)
{
  AdwToastOverlay *overlay = aar_import_toast_find_overlay (widget);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (overlay == NULL)
    return;
  /* Translators: %s is the title of a plan */
  text = g_strdup_printf (_ ("Imported “%s”"), title);
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data (G_OBJECT (toast), "widget", overlay);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), store, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
