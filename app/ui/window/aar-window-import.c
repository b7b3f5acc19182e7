/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-export-dialog.h"
#include "aar-import-preview.h"
#include "aar-settings.h"
#include "aar-toast.h"

/* The ways by which documents come into the window, and plans out of it. */

/**
 * aar_window_import_files:
 * @self: the window
 * @files: (array length=n_files): plan documents, or filled answer sheets
 * @n_files: how many
 *
 * Shows what is found in the documents, so that it can be looked through before it is written into the store.
 */
void
aar_window_import_files (AarWindow *self, GFile **files, guint n_files)
{
  g_return_if_fail (AAR_IS_WINDOW (self));

  if (self->store == NULL || n_files == 0)
    return;
  if (aar_store_is_read_only (self->store))
    aar_toast_show (GTK_WIDGET (self), _ ("The store is read-only, so nothing can be imported"));
  else if (!aar_window_take_answers (self, files, n_files))
    {
      AarImportPreview *preview = aar_import_preview_present (GTK_WIDGET (self), self->store, files, n_files);

      g_signal_connect_object (preview, "compare", G_CALLBACK (aar_window_compare), self, G_CONNECT_SWAPPED);
      aar_window_ask_name (self);
    }
}

static void
remember_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL && aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), "last-folder", uri);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GListModel) chosen = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; chosen != NULL && i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  if (files->len == 0)
    return;
  remember_folder (files->pdata[0]);
  aar_window_import_files (self, (GFile **) files->pdata, files->len);
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autofree char *folder = aar_settings_get () != NULL ? g_settings_get_string (aar_settings_get (), "last-folder")
                                                        : NULL;
  g_autoptr (GFile) initial = folder != NULL && *folder != '\0' ? g_file_new_for_uri (folder) : NULL;

  /* Translators: text, PDF or JSON files that hold a plan */
  gtk_file_filter_set_name (documents, _ ("Plan Documents"));
  gtk_file_filter_add_suffix (documents, "pdf");
  gtk_file_filter_add_suffix (documents, "txt");
  gtk_file_filter_add_suffix (documents, "json");
  g_list_store_append (filters, documents);
  gtk_file_dialog_set_title (dialog, _ ("Import Plan Document"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Read"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (initial != NULL)
    gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, chosen_cb, g_object_ref (widget));
}

/* What is open is what one wants to export; among all plans the dialog asks. */
static void export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  aar_export_dialog_present (widget, self->store, self->place != NULL ? self->place->plan : 0);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  AarWindow *self = data;
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

/**
 * aar_window_files_dropped_cb:
 * @self: the window
 * @files: (element-type GFile): what was dropped on the page of a round and is no answer to it
 *
 * Takes it as if it had been dropped on the window.
 */
void
aar_window_files_dropped_cb (AarWindow *self, GListModel *files)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (all, g_list_model_get_item (files, i));
  aar_window_import_files (self, (GFile **) all->pdata, all->len);
}

/**
 * aar_window_accept_drops:
 * @self: the window
 *
 * Lets plan documents and stores be dropped on the window.
 */
void
aar_window_accept_drops (AarWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * aar_window_install_import:
 * @widget_class: the class of the window
 *
 * Installs the actions that bring documents in and plans out.
 */
void
aar_window_install_import (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export);
}
