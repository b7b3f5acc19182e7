/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-document-reader.h"
#include "aar-document-lines.h"
#include "aar-settings.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* Which store the window shows: one's own, another one, or that of the invented plans that come with the program. Those
 * are read into a store of their own, so that one can try everything on them without mixing them with real ones. They
 * lie in the program itself: wherever it was built, or is run from, they are there. */

#define SAMPLES "/io/github/aarshjul/Aarshjul/samples/"

static void
open_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  else if (path == NULL)
    aar_toast_show (GTK_WIDGET (self), _ ("A store must lie on a disk or a network drive of this computer"));
  else if (aar_window_open (self, path) && aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), "store", path);
}

static void
open_store (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) stores = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (stores, _ ("Stores of Årshjul"));
  gtk_file_filter_add_suffix (stores, "aarshjul");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, stores);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Open Store"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, open_cb, g_object_ref (self));
}

static void
open_default (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = aar_store_get_default_path ();

  aar_window_open (AAR_WINDOW (widget), path);
}

static void
retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (aar_window_get_path (self) != NULL)
    aar_window_open (self, aar_window_get_path (self));
}

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Where the store of the sample plans lies. */
char *
aar_samples_get_path (void)
{
  g_autofree char *own = aar_store_get_default_path ();
  g_autofree char *folder = g_path_get_dirname (own);

  return g_build_filename (folder, "samples.aarshjul", NULL);
}

static gboolean
read_sample (AarStore *store, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *uri = g_strconcat ("resource://" SAMPLES, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (AarDocumentLines) document = aar_document_lines_load (file, cancellable, error);
  g_autoptr (AarPlanContent) content = NULL;

  if (document == NULL)
    return FALSE;
  content = aar_document_reader_read (document, NULL, cancellable, error);
  return content != NULL && aar_store_import (store, content, error);
}

static void
read_samples (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (data, AAR_STORE_CREATE, &error);
  g_autoptr (GPtrArray) plans = store != NULL ? aar_store_list_plans (store, &error) : NULL;
  char **names = g_resources_enumerate_children (SAMPLES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) samples = g_ptr_array_new_take_null_terminated ((gpointer *) names, g_free);

  /* always in the same order */
  g_ptr_array_sort_values (samples, (GCompareFunc) strcmp);
  for (guint i = 0; plans != NULL && plans->len == 0 && error == NULL && i < samples->len; i++)
    read_sample (store, samples->pdata[i], cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AarWindow *self = AAR_WINDOW (source);
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-samples", TRUE);
  /* the window was closed meanwhile */
  if (aar_window_get_path (self) == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    aar_window_open (self, g_task_get_task_data (G_TASK (result)));
  else
    aar_trouble_present (GTK_WIDGET (self), error);
}

static void
show_samples (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, read_cb, NULL);

  gtk_widget_action_set_enabled (widget, "win.show-samples", FALSE);
  g_task_set_source_tag (task, show_samples);
  g_task_set_task_data (task, aar_samples_get_path (), g_free);
  g_task_run_in_thread (task, read_samples);
}

const AarWindowAction aar_store_actions[] = {
  { "win.open-store", NULL, open_store, 0 },     { "win.open-default", NULL, open_default, 0 },
  { "win.show-samples", NULL, show_samples, 0 }, { "win.retry", NULL, retry, 0 },
  { "win.close", NULL, close_window, 0 },        { 0 },
};
