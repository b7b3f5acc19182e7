/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-backups-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-backup.h"
#include "aar-day-format.h"

/**
 * AarBackupsDialog:
 *
 * The backups of a store, the newest first. Each can be opened as a store of its own, or take the place of the store.
 */
struct _AarBackupsDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (AarBackupsDialog, aar_backups_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
new_button (const char *label, const char *action, const char *path)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
add_row (AarBackupsDialog *self, const AarBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *iso = g_date_time_format (backup->time, "%Y-%m-%d"), *day = aar_day_format_iso (iso);
  g_autofree char *time = g_date_time_format (backup->time, "%H:%M");
  /* Translators: a day and a time, such as 3 March 2026, 14:05 */
  g_autofree char *title = g_strdup_printf (_ ("%s, %s"), day, time);
  g_autofree char *size = g_format_size ((guint64) backup->size);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button (_ ("Open a _Copy…"), "win.copy-backup", backup->path));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button (_ ("_Restore…"), "win.restore-backup", backup->path));
  adw_preferences_group_add (self->group, row);
}

static void
aar_backups_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_BACKUPS_DIALOG);
  G_OBJECT_CLASS (aar_backups_dialog_parent_class)->dispose (object);
}

static void
aar_backups_dialog_class_init (AarBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_backups_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/backup/aar-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarBackupsDialog, group);
}

static void
aar_backups_dialog_init (AarBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AarBackupsDialog *
aar_backups_dialog_new (const char *store)
{
  AarBackupsDialog *self = g_object_new (AAR_TYPE_BACKUPS_DIALOG, NULL);
  g_autofree char *folder = NULL, *own = NULL, *escaped = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  AarBackupKeeping keeping;

  aar_backup_get_chosen (&folder, &keeping);
  backups = aar_backup_list (folder, store);
  for (guint i = 0; i < backups->len; i++)
    add_row (self, backups->pdata[i]);
  own = aar_backup_get_folder (folder, store);
  escaped = g_markup_escape_text (own, -1);
  adw_preferences_group_set_description (self->group, escaped);
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "empty");
  return self;
}
