/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-preferences-dialog.h"

#include "aar-editor-name.h"
#include "aar-settings.h"

/**
 * AarPreferencesDialog:
 *
 * What the user can choose for all stores: the name in the history, and how tables are written.
 */
struct _AarPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwEntryRow *name_row;
  AdwComboRow *profile_row;
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
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
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
}

AarPreferencesDialog *
aar_preferences_dialog_new (void)
{
  return g_object_new (AAR_TYPE_PREFERENCES_DIALOG, NULL);
}
