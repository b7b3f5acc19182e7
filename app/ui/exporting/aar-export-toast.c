/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-toast.h"

#include "aar-import-toast.h"
#include "aar-trouble.h"

#include "config.h"
#include <glib/gi18n-lib.h>

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) overlay = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      gtk_widget_get_root (overlay) != NULL)
    aar_trouble_present (overlay, error);
}

static void
open_folder_cb (GtkFileLauncher *launcher, AdwToast *toast)
{
  GtkWidget *overlay = g_object_get_data (G_OBJECT (toast), "overlay");
  GtkRoot *root = gtk_widget_get_root (overlay);

  gtk_file_launcher_open_containing_folder (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, opened_cb,
                                            g_object_ref (overlay));
}

/**
 * aar_export_toast_show:
 * @widget: a widget of the window
 * @file: what was written
 *
 * Tells that a file was written, and offers to open its folder.
 */
void
aar_export_toast_show (GtkWidget *widget, GFile *file)
{
  AdwToastOverlay *overlay = aar_import_toast_find_overlay (widget);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), shown);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Open Folder"));
  g_object_set_data (G_OBJECT (toast), "overlay", overlay);
  /* the toast keeps the launcher until it is gone */
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (open_folder_cb), gtk_file_launcher_new (file),
                         (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
