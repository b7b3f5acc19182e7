/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unit-rename-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-day-format.h"
#include "aar-format.h"
#include "aar-text.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-unit-merging.h"

/**
 * AarUnitRenameDialog:
 *
 * Gives a unit another name from a day on. What was dated before keeps the old one.
 */
struct _AarUnitRenameDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *abbreviation_row;
  AdwEntryRow *date_row;
  GtkPopover *date_popover;
  GtkCalendar *calendar;
  GtkLabel *preview_label;

  GtkWidget *parent;
  AarStore *store;
  AarUnitUsage *usage;
  AarUnit *unit;
};

G_DEFINE_FINAL_TYPE (AarUnitRenameDialog, aar_unit_rename_dialog, ADW_TYPE_DIALOG)

static char *
get_text (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
changed_cb (AarUnitRenameDialog *self)
{
  g_autofree char *name = get_text (self->name_row);
  g_autofree char *date = aar_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)));
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  const char *old_name;

  if (self->unit == NULL)
    return;
  if (date != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date_row), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rename.apply", name != NULL && date != NULL);
  if (name == NULL || date == NULL)
    {
      gtk_label_set_text (self->preview_label, date == NULL ? _ ("Write the day as in 2026-03-01 or 1.3.2026.") : "");
      return;
    }
  day = aar_day_format_iso (date);
  old_name = aar_record_get_text (self->unit, AAR_UNIT_NAME);
  /* Translators: what renaming a unit does: the day, the old name */
  text = g_strdup_printf (_ ("Rounds before %s keep “%s”."), day, old_name != NULL ? old_name : "–");
  gtk_label_set_text (self->preview_label, text);
}

/* As it is written in the language of the plan. */
static void
show_day (AarUnitRenameDialog *self, const char *iso)
{
  AarPlan *plan = aar_plan_content_get_plan (aar_unit_usage_get_content (self->usage));
  g_autofree char *day = aar_date_format (iso, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), day != NULL ? day : iso);
}

static void
day_cb (AarUnitRenameDialog *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  show_day (self, iso);
  gtk_popover_popdown (self->date_popover);
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitRenameDialog *self = AAR_UNIT_RENAME_DIALOG (widget);
  g_autofree char *name = get_text (self->name_row);
  g_autofree char *abbreviation = get_text (self->abbreviation_row);
  g_autofree char *date = aar_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)));
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  if (!aar_unit_rename (self->store, aar_unit_usage_get_content (self->usage), aar_record_get_id (self->unit),
                        abbreviation, name, date, &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  /* Translators: %s is the new name of a unit */
  title = g_strdup_printf (_ ("Renamed to “%s”"), name);
  aar_toast_show_undo (self->parent, self->store, title);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
aar_unit_rename_dialog_dispose (GObject *object)
{
  AarUnitRenameDialog *self = AAR_UNIT_RENAME_DIALOG (object);

  g_clear_object (&self->unit);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_UNIT_RENAME_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->store);
  g_clear_object (&self->usage);
  G_OBJECT_CLASS (aar_unit_rename_dialog_parent_class)->dispose (object);
}

static void
aar_unit_rename_dialog_class_init (AarUnitRenameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_unit_rename_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "rename.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "rename.cancel", NULL, cancel);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/aarshjul/Aarshjul/ui/organisation/aar-unit-rename-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, abbreviation_row);
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, date_popover);
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, AarUnitRenameDialog, preview_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
aar_unit_rename_dialog_init (AarUnitRenameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AarUnitRenameDialog *
aar_unit_rename_dialog_new (GtkWidget *parent, AarStore *store, AarUnitUsage *usage, AarUnit *unit)
{
  AarUnitRenameDialog *self = g_object_new (AAR_TYPE_UNIT_RENAME_DIALOG, NULL);
  g_autofree char *today = aar_date_today ();
  const char *name = aar_record_get_text (unit, AAR_UNIT_NAME);
  const char *abbreviation = aar_record_get_text (unit, AAR_UNIT_ABBREVIATION);

  g_set_weak_pointer (&self->parent, parent);
  self->store = g_object_ref (store);
  self->usage = g_object_ref (usage);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->abbreviation_row), abbreviation != NULL ? abbreviation : "");
  self->unit = g_object_ref (unit);
  show_day (self, today);
  changed_cb (self);
  return self;
}
