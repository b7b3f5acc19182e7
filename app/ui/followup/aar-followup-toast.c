/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-toast.h"

#include <glib/gi18n-lib.h>

#include "aar-trouble.h"

static AdwToast *
show (GtkWidget *widget, const char *text, const char *button)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return NULL;
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, button);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  return toast;
}

/**
 * aar_followup_toast:
 * @widget: a widget of the window
 * @text: a short line
 *
 * Tells something that needs no answer.
 */
void
aar_followup_toast (GtkWidget *widget, const char *text)
{
  show (widget, text, NULL);
}

typedef struct
{
  GtkWidget *widget;
  AarStore *store;
} Undo;

static void
undo_free (gpointer data, GClosure *closure)
{
  Undo *undo = data;

  g_clear_weak_pointer (&undo->widget);
  g_object_unref (undo->store);
  g_free (undo);
}

static void
undo_cb (AdwToast *toast, gpointer data)
{
  Undo *undo = data;
  g_autoptr (GError) error = NULL;

  if (!aar_store_undo (undo->store, &error) && undo->widget != NULL)
    aar_trouble_present (undo->widget, error);
}

/* Undo takes back the last step; once there is a later one, the button would promise too much. */
static void
changed_cb (AdwToast *toast, AarChangeSet *changes, AarStore *store)
{
  /* dismissed once only: a toast on its way out must not be sent away again */
  g_signal_handlers_disconnect_by_func (store, changed_cb, toast);
  adw_toast_dismiss (toast);
}

/**
 * aar_followup_toast_undo:
 * @widget: a widget of the window
 * @store: the store, in which what is told was the last step
 * @text: what was done
 *
 * Tells what was done, and offers to undo it.
 */
void
aar_followup_toast_undo (GtkWidget *widget, AarStore *store, const char *text)
{
  AdwToast *toast = show (widget, text, _ ("_Undo"));
  Undo *undo;

  if (toast == NULL)
    return;
  undo = g_new0 (Undo, 1);
  undo->store = g_object_ref (store);
  g_set_weak_pointer (&undo->widget, widget);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), toast, G_CONNECT_SWAPPED);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && gtk_widget_get_root (widget) != NULL)
    aar_trouble_present (widget, error);
}

static void
open_folder_cb (GtkWidget *overlay, AdwToast *toast)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (
      g_object_get_data (G_OBJECT (toast), "aar-followup-folder"));

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (overlay)), NULL, launched_cb,
                            g_object_ref (overlay));
}

/**
 * aar_followup_toast_folder:
 * @widget: a widget of the window
 * @folder: where files were written to
 * @text: what was done
 *
 * Tells what was done, and offers to open the folder.
 */
void
aar_followup_toast_folder (GtkWidget *widget, GFile *folder, const char *text)
{
  AdwToast *toast = show (widget, text, _ ("_Open Folder"));

  if (toast == NULL)
    return;
  g_object_set_data_full (G_OBJECT (toast), "aar-followup-folder", g_object_ref (folder), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_folder_cb),
                           gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY), G_CONNECT_SWAPPED);
}
