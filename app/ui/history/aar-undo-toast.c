/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-undo-toast.h"

#include <glib/gi18n-lib.h>

#include "aar-import-toast.h"
#include "aar-trouble.h"

static void
undo_cb (AarStore *store, AdwToast *toast)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");
  g_autoptr (GError) error = NULL;

  if (!aar_store_undo (store, &error))
    aar_trouble_present (overlay, error);
}

/* The button takes back the last step of this user; after a later one it would promise what it does not keep. */
static void
changed_cb (AdwToast *toast, AarChangeSet *changes, AarStore *store)
{
  if (aar_change_set_is_foreign (changes))
    return;
  g_signal_handlers_disconnect_by_func (store, changed_cb, toast);
  adw_toast_dismiss (toast);
}

/**
 * aar_undo_toast_show:
 * @widget: a widget of the window
 * @store: the store
 * @title: what was done last, as a short sentence
 *
 * Tells what was done, and offers to undo it.
 */
void
aar_undo_toast_show (GtkWidget *widget, AarStore *store, const char *title)
{
  AdwToastOverlay *overlay = aar_import_toast_find_overlay (widget);
  AdwToast *toast;

  g_return_if_fail (AAR_IS_STORE (store));

  if (overlay == NULL)
    return;
  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data (G_OBJECT (toast), "overlay", overlay);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), store, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
