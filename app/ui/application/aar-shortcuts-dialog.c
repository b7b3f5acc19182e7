/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-shortcuts-dialog.h"

#include "aar-shortcut-row.h"

/**
 * AarShortcutsDialog:
 *
 * All keys of the program. It is one of our own because [class@Gtk.ShortcutsWindow] is deprecated from GTK 4.18 and too
 * wide for a narrow screen, and libadwaita has a dialog in its place only from 1.8, which is newer than what we need.
 */
struct _AarShortcutsDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (AarShortcutsDialog, aar_shortcuts_dialog, ADW_TYPE_DIALOG)

static void
aar_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_SHORTCUTS_DIALOG);
  G_OBJECT_CLASS (aar_shortcuts_dialog_parent_class)->dispose (object);
}

static void
aar_shortcuts_dialog_class_init (AarShortcutsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_shortcuts_dialog_dispose;
  g_type_ensure (AAR_TYPE_SHORTCUT_ROW);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/aarshjul/Aarshjul/ui/application/aar-shortcuts-dialog.ui");
}

static void
aar_shortcuts_dialog_init (AarShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AarShortcutsDialog *
aar_shortcuts_dialog_new (void)
{
  return g_object_new (AAR_TYPE_SHORTCUTS_DIALOG, NULL);
}
