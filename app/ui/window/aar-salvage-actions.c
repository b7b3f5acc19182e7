/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "aar-salvage.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* Saving what can still be read of a store that is damaged, into a new one. */

typedef struct
{
  char *from;
  char *to;
} Job;

static void
job_free (Job *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
do_salvage (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *lost = aar_salvage (job->from, job->to, cancellable, &error);

  if (lost != NULL)
    g_task_return_pointer (task, lost, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
describe (GPtrArray *lost)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lost->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lost->pdata[i]);
  g_string_append (text, lost->len > 0 ? _ ("Everything else was saved.") : _ ("Everything was saved."));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
salvaged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AarWindow *self = AAR_WINDOW (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (job->to), *heading = NULL, *body = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = g_task_propagate_pointer (G_TASK (result), &error);
  AdwDialog *report;

  if (aar_window_get_path (self) == NULL)
    return;
  if (lost == NULL)
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_ ("Saved as “%s”"), name);
  body = describe (lost);
  aar_window_open (self, job->to);
  report = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (report), "close", _ ("_Close"));
  adw_dialog_present (report, GTK_WIDGET (self));
}

static void
salvage_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = aar_window_get_path (AAR_WINDOW (widget));
  g_autoptr (GTask) task = g_task_new (widget, NULL, salvaged_cb, NULL);
  Job *job;

  if (path == NULL)
    return;
  job = g_new0 (Job, 1);
  job->from = g_strdup (path);
  job->to = g_variant_dup_string (parameter, NULL);
  g_task_set_source_tag (task, salvage_to);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, do_salvage);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  else if (path == NULL)
    aar_toast_show (GTK_WIDGET (self), _ ("A store must lie on a disk or a network drive of this computer"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.salvage-to", "s", path);
}

static void
salvage (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = aar_window_get_path (AAR_WINDOW (widget));
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *base = NULL, *shown = NULL, *stem = NULL, *name = NULL;

  if (path == NULL)
    return;
  dialog = gtk_file_dialog_new ();
  base = g_path_get_basename (path);
  shown = g_filename_display_name (base);
  stem = g_str_has_suffix (shown, ".aarshjul") ? g_strndup (shown, strlen (shown) - strlen (".aarshjul"))
                                               : g_strdup (shown);
  /* Translators: the name of the file that holds what was saved of a damaged one; %s is the name of that */
  name = g_strdup_printf (_ ("%s saved.aarshjul"), stem);
  gtk_file_dialog_set_title (dialog, _ ("Save What Can Be Read As"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, chosen_cb, g_object_ref (widget));
}

const AarWindowAction aar_salvage_actions[] = {
  { "win.salvage", NULL, salvage, 0 },
  { "win.salvage-to", "s", salvage_to, 0 },
  { 0 },
};
