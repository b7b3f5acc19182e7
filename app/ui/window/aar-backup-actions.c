/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-backups-dialog.h"
#include "aar-store-copy.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-value-writer.h"

/* Copies of the store: one of one's own, those that the program made, and putting one back. */

/* One that is begun, from one path to another. */
typedef struct
{
  char *from;
  char *to;
  gboolean is_opened;
  char *kept;
  AarStore *blocked;
} Job;

static void
job_free (Job *self)
{
  if (self->blocked != NULL)
    aar_store_unblock (self->blocked);
  g_clear_object (&self->blocked);
  g_free (self->from);
  g_free (self->to);
  g_free (self->kept);
  g_free (self);
}

static void
do_copy (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;

  if (aar_store_copy (job->from, job->to, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AarWindow *self = AAR_WINDOW (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) file = g_file_new_for_path (job->to);
  g_autofree char *name = g_filename_display_basename (job->to);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  /* the window was closed meanwhile */
  if (aar_window_get_path (self) == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  if (job->is_opened)
    {
      g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
      return;
    }
  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_ ("Saved “%s”"), name);
  aar_toast_show_file (GTK_WIDGET (self), file, FALSE, title);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  AarWindow *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  job->to = file != NULL ? g_file_get_path (file) : NULL;
  if (file == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  else if (job->to == NULL)
    aar_toast_show (GTK_WIDGET (self), _ ("A store must lie on a disk or a network drive of this computer"));
  if (job->to != NULL)
    {
      g_task_run_in_thread (task, do_copy);
      return;
    }
  g_task_set_task_data (task, NULL, NULL);
  g_object_unref (g_steal_pointer (&task));
}

/* Asks for a name, and copies the file @from to it. */
static void
copy (AarWindow *self, const char *from, gboolean is_opened)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *base = g_path_get_basename (is_opened ? from : aar_window_get_path (self));
  g_autofree char *name = g_filename_display_name (base), *initial = NULL;
  GTask *task = g_task_new (self, NULL, copied_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->from = g_strdup (from);
  job->is_opened = is_opened;
  g_task_set_source_tag (task, copy);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  if (g_str_has_suffix (name, ".aarshjul"))
    name[strlen (name) - strlen (".aarshjul")] = '\0';
  /* Translators: the name of the file of a copy, without its ending; %s is that of the original */
  initial = g_strdup_printf (_ ("%s copy"), name);
  gtk_file_dialog_set_title (dialog, is_opened ? _ ("Open a Copy As") : _ ("Save a Copy As"));
  g_free (name);
  name = g_strconcat (initial, ".aarshjul", NULL);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen_cb, task);
}

static void
save_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  AarStore *store = aar_window_get_store (self);

  if (store == NULL)
    return;
  aar_value_writer_flush_all (store);
  copy (self, aar_store_get_path (store), FALSE);
}

static void
copy_backup (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (AAR_WINDOW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
open_backup (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = aar_window_get_path (AAR_WINDOW (widget));

  if (path != NULL)
    adw_dialog_present (ADW_DIALOG (aar_backups_dialog_new (path)), widget);
}

static void
do_restore (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (aar_store_restore (job->to, job->from, &job->kept, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AarWindow *self = AAR_WINDOW (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (aar_window_get_path (self) == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  aar_window_open (self, job->to);
  if (job->kept != NULL)
    {
      g_autoptr (GFile) kept = g_file_new_for_path (job->kept);
      g_autofree char *name = g_filename_display_basename (job->kept);
      /* Translators: %s is the name of a file */
      g_autofree char *title = g_strdup_printf (_ ("Restored; what was there is kept as “%s”"), name);

      aar_toast_show_file (GTK_WIDGET (self), kept, FALSE, title);
    }
}

/* What it lists is about to change. */
static void
close_list (AarWindow *self)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      if (AAR_IS_BACKUPS_DIALOG (dialog))
        adw_dialog_close (dialog);
    }
}

static void
restore_cb (AarWindow *self, const char *response, AdwDialog *question)
{
  const char *from = g_object_get_data (G_OBJECT (question), "backup");
  AarStore *store = aar_window_get_store (self);
  g_autoptr (GTask) task = g_task_new (self, NULL, restored_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->from = g_strdup (from);
  job->to = g_strdup (aar_window_get_path (self));
  /* what is typed is kept with the rest */
  if (store != NULL)
    {
      aar_value_writer_flush_all (store);
      job->blocked = g_object_ref (store);
      aar_store_block (store);
    }
  close_list (self);
  g_task_set_source_tag (task, restore_cb);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, do_restore);
}

/* Nothing is overwritten, but one should know what one does. */
static void
restore_backup (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwDialog *question = adw_alert_dialog_new (
      _ ("Restore This Backup?"),
      _ ("The store becomes what it was when the backup was made. What it is now is kept beside it, as a file of its "
         "own."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Cancel"), "restore", _ ("_Restore"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_object_set_data_full (G_OBJECT (question), "backup", g_variant_dup_string (parameter, NULL), g_free);
  g_signal_connect_object (question, "response::restore", G_CALLBACK (restore_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (question, widget);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error))
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
}

static void
show_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *path = aar_window_get_path (AAR_WINDOW (widget));
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GtkFileLauncher) launcher = file != NULL ? gtk_file_launcher_new (file) : NULL;

  if (launcher != NULL)
    gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (widget), NULL, shown_cb, g_object_ref (widget));
}

const AarWindowAction aar_backup_actions[] = {
  { "win.save-copy", NULL, save_copy, 0 },    { "win.open-backup", NULL, open_backup, 0 },
  { "win.copy-backup", "s", copy_backup, 0 }, { "win.restore-backup", "s", restore_backup, 0 },
  { "win.show-file", NULL, show_file, 0 },    { 0 },
};
