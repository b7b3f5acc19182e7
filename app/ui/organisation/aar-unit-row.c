/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unit-row.h"

#include <glib/gi18n-lib.h>

#include "aar-editing-removal.h"
#include "aar-field-rows.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-unit-merge-dialog.h"
#include "aar-unit-rename-dialog.h"
#include "aar-unit-uses-dialog.h"

/**
 * AarUnitRow:
 *
 * A unit of the organisation: what it is called and how much it is used; unfolded, its values and what can be done to
 * it.
 */
struct _AarUnitRow
{
  AdwExpanderRow parent_instance;

  GtkLabel *abbreviation_label;
  AdwActionRow *uses_row;
  AdwActionRow *tools_row;

  AarEditor *editor;
  AarUnit *unit;
  AarUnitUsage *usage;
  GtkWidget *name_row;
};

G_DEFINE_FINAL_TYPE (AarUnitRow, aar_unit_row, ADW_TYPE_EXPANDER_ROW)

static void
update_title (AarUnitRow *self)
{
  const char *name = aar_record_get_text (self->unit, AAR_UNIT_NAME);
  const char *abbreviation = aar_record_get_text (self->unit, AAR_UNIT_ABBREVIATION);
  const char *title = name != NULL ? name : abbreviation != NULL ? abbreviation : _ ("New Unit");
  gboolean shows_both = name != NULL && abbreviation != NULL && strcmp (name, abbreviation) != 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_text (self->abbreviation_label, shows_both ? abbreviation : "");
}

static void
update_actions (AarUnitRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_draft = aar_editor_is_draft (self->editor, self->unit);
  gboolean locked = aar_editor_is_locked (self->editor);
  gboolean known = self->usage != NULL &&
                   aar_plan_content_lookup (aar_unit_usage_get_content (self->usage), AAR_TABLE_UNIT,
                                            aar_record_get_id (self->unit)) != NULL;

  gtk_widget_action_set_enabled (widget, "unit.uses", known);
  gtk_widget_action_set_enabled (widget, "unit.merge", known && !locked && !is_draft);
  gtk_widget_action_set_enabled (widget, "unit.rename", known && !locked && !is_draft);
  gtk_widget_action_set_enabled (widget, "unit.delete", !locked);
}

/* The fields are made when they are first seen: an organisation may have a hundred units. */
static void
expanded_cb (AarUnitRow *self)
{
  static const guint fields[] = { AAR_UNIT_NAME,   AAR_UNIT_ABBREVIATION, AAR_UNIT_KIND,
                                  AAR_UNIT_PARENT, AAR_UNIT_MAIL,         AAR_UNIT_CLOSED_FROM };

  if (self->name_row != NULL || self->editor == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = aar_field_row_new (self->editor, self->unit, fields[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      if (fields[i] == AAR_UNIT_NAME)
        self->name_row = row;
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->uses_row));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->tools_row));
}

static void
show_uses (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitRow *self = AAR_UNIT_ROW (widget);

  adw_dialog_present (ADW_DIALOG (aar_unit_uses_dialog_new (self->usage, self->unit)), widget);
}

static void
merge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitRow *self = AAR_UNIT_ROW (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  adw_dialog_present (
      ADW_DIALOG (aar_unit_merge_dialog_new (gtk_widget_get_ancestor (parent, ADW_TYPE_TOOLBAR_VIEW),
                                             aar_editor_get_store (self->editor), self->usage, self->unit)),
      widget);
}

static void
rename_unit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitRow *self = AAR_UNIT_ROW (widget);
  AarUnitRenameDialog *dialog = aar_unit_rename_dialog_new (widget, aar_editor_get_store (self->editor), self->usage,
                                                            self->unit);

  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
delete_unit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarUnitRow *self = AAR_UNIT_ROW (widget);

  aar_editing_remove (widget, self->editor, self->unit);
}

static void
aar_unit_row_dispose (GObject *object)
{
  AarUnitRow *self = AAR_UNIT_ROW (object);

  /* the rows are held until they are added to the expander, which then owns them as its children */
  g_clear_object (&self->uses_row);
  g_clear_object (&self->tools_row);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_UNIT_ROW);
  g_clear_object (&self->editor);
  g_clear_object (&self->unit);
  g_clear_object (&self->usage);
  G_OBJECT_CLASS (aar_unit_row_parent_class)->dispose (object);
}

static void
aar_unit_row_class_init (AarUnitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_unit_row_dispose;

  gtk_widget_class_install_action (widget_class, "unit.uses", NULL, show_uses);
  gtk_widget_class_install_action (widget_class, "unit.merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "unit.rename", NULL, rename_unit);
  gtk_widget_class_install_action (widget_class, "unit.delete", NULL, delete_unit);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/organisation/aar-unit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarUnitRow, abbreviation_label);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

/* The last two rows stand below the fields, which come later than a template. */
static void
make_tools (AarUnitRow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  if (!gtk_builder_add_from_resource (builder, "/io/github/aarshjul/Aarshjul/ui/organisation/aar-unit-tools.ui",
                                      &error))
    g_error ("%s", error->message);
  self->uses_row = g_object_ref (ADW_ACTION_ROW (gtk_builder_get_object (builder, "uses_row")));
  self->tools_row = g_object_ref (ADW_ACTION_ROW (gtk_builder_get_object (builder, "tools_row")));
}

static void
aar_unit_row_init (AarUnitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_tools (self);
}

AarUnitRow *
aar_unit_row_new (AarEditor *editor, AarUnit *unit)
{
  AarUnitRow *self = g_object_new (AAR_TYPE_UNIT_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->unit = g_object_ref (unit);
  g_signal_connect_object (unit, "notify::name", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (unit, "notify::abbreviation", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::locked", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_title (self);
  update_actions (self);
  return self;
}

AarUnit *
aar_unit_row_get_unit (AarUnitRow *self)
{
  g_return_val_if_fail (AAR_IS_UNIT_ROW (self), NULL);

  return self->unit;
}

/* Unfolds the row with the cursor in the name, to be typed. */
void
aar_unit_row_begin_name (AarUnitRow *self)
{
  g_return_if_fail (AAR_IS_UNIT_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->name_row);
}

void
aar_unit_row_set_usage (AarUnitRow *self, AarUnitUsage *usage)
{
  g_autofree char *description = NULL;

  g_return_if_fail (AAR_IS_UNIT_ROW (self));

  g_set_object (&self->usage, usage);
  description = aar_unit_usage_describe (usage, aar_record_get_id (self->unit));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), description);
  update_actions (self);
}
