/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-preferences-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-backup.h"
#include "aar-editor-name.h"
#include "aar-settings.h"
#include "aar-trouble.h"

/**
 * AarPreferencesDialog:
 *
 * What the user can choose for all stores: the name in the history, where backups are kept and how many, and how tables
 * are written.
 */
struct _AarPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwEntryRow *name_row;
  AdwComboRow *profile_row;
  AdwPreferencesGroup *backup_group;
  AdwActionRow *folder_row;
  GtkWidget *usual_button;
  AdwSpinRow *count_row;
  AdwSpinRow *size_row;
};

G_DEFINE_FINAL_TYPE (AarPreferencesDialog, aar_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
apply_cb (AarPreferencesDialog *self)
{
  aar_editor_name_set (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
profile_cb (AarPreferencesDialog *self)
{
  if (aar_settings_get () != NULL && gtk_widget_get_sensitive (GTK_WIDGET (self->profile_row)))
    g_settings_set_enum (aar_settings_get (), "csv-profile", (int) adw_combo_row_get_selected (self->profile_row));
}

static void
show_folder (AarPreferencesDialog *self)
{
  g_autofree char *chosen = g_settings_get_string (aar_settings_get (), "backup-folder");
  g_autofree char *folder = NULL, *name = NULL;
  AarBackupKeeping keeping;

  aar_backup_get_chosen (&folder, &keeping);
  name = g_filename_display_name (folder);
  adw_action_row_set_subtitle (self->folder_row, name);
  gtk_widget_set_visible (self->usual_button, *chosen != '\0');
}

static void
usual_folder_cb (AarPreferencesDialog *self)
{
  g_settings_reset (aar_settings_get (), "backup-folder");
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarPreferencesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (folder == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  else if (path == NULL)
    adw_preferences_dialog_add_toast (
        ADW_PREFERENCES_DIALOG (self),
        adw_toast_new (_ ("Backups must lie on a disk or a network drive of this computer")));
  else
    g_settings_set_string (aar_settings_get (), "backup-folder", path);
}

static void
choose_folder_cb (AarPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _ ("Folder of the Backups"));
  gtk_file_dialog_select_folder (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, folder_chosen_cb,
                                 g_object_ref (self));
}

/* In a sandbox the program's own folder goes with the program. */
static void
begin_backups (AarPreferencesDialog *self, GSettings *settings)
{
  const char *usual = adw_preferences_group_get_description (self->backup_group);

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    {
      g_autofree char *both = g_strdup_printf (
          "%s %s", usual,
          _ ("Whoever removes the program together with its data removes them too, unless they lie in another "
             "folder."));

      adw_preferences_group_set_description (self->backup_group, both);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_group), settings != NULL);
  if (settings == NULL)
    return;
  g_settings_bind (settings, "backup-count", self->count_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "backup-size", self->size_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (show_folder), self, G_CONNECT_SWAPPED);
  show_folder (self);
}

static void
aar_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (aar_preferences_dialog_parent_class)->dispose (object);
}

static void
aar_preferences_dialog_class_init (AarPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/preferences/aar-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, profile_row);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, backup_group);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, usual_button);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, count_row);
  gtk_widget_class_bind_template_child (widget_class, AarPreferencesDialog, size_row);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_cb);
}

static void
aar_preferences_dialog_init (AarPreferencesDialog *self)
{
  GSettings *settings = aar_settings_get ();
  g_autofree char *name = aar_editor_name_get ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  /* in a build folder there may be nowhere to keep a choice */
  gtk_widget_set_sensitive (GTK_WIDGET (self->name_row), settings != NULL);
  if (settings != NULL)
    adw_combo_row_set_selected (self->profile_row, (guint) g_settings_get_enum (settings, "csv-profile"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->profile_row), settings != NULL);
  begin_backups (self, settings);
}

AarPreferencesDialog *
aar_preferences_dialog_new (void)
{
  return g_object_new (AAR_TYPE_PREFERENCES_DIALOG, NULL);
}
