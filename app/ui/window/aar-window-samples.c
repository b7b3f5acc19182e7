/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include "aar-document-reader.h"
#include "aar-document.h"
#include "aar-trouble.h"

/* The invented plans that come with the program. They are read into a store of their own, so that one can try
 * everything on them without mixing them with real ones. They lie in the program itself: wherever it was built, or is
 * run from, they are there. */

#define SAMPLES "/io/github/aarshjul/Aarshjul/samples/"

/**
 * aar_window_get_samples_path:
 *
 * Returns: (transfer full): where the store of the sample plans lies
 */
char *
aar_window_get_samples_path (void)
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
  g_autoptr (AarDocument) document = aar_document_load (file, cancellable, error);
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
  if (self->stack == NULL)
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
  g_task_set_task_data (task, aar_window_get_samples_path (), g_free);
  g_task_run_in_thread (task, read_samples);
}

/**
 * aar_window_install_samples:
 * @widget_class: the class of the window
 *
 * Installs the action that shows the sample plans.
 */
void
aar_window_install_samples (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-samples", NULL, show_samples);
}
