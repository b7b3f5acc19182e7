/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-choice-field-row.h"
#include "aar-field-names.h"

#include <glib/gi18n-lib.h>

#include "aar-chooser.h"
#include "aar-choice-writing.h"

struct _AarChoiceFieldRow
{
  AdwActionRow parent_instance;

  GtkLabel *value_label;
  GtkImage *arrow;
  GtkWidget *chooser;

  AarFieldWriter *writer;
};

G_DEFINE_FINAL_TYPE (AarChoiceFieldRow, aar_choice_field_row, ADW_TYPE_ACTION_ROW)

static void
update (AarChoiceFieldRow *self)
{
  gpointer record = aar_field_writer_get_record (self->writer);
  guint field = aar_field_writer_get_field (self->writer);
  g_autofree char *value = aar_choices_describe (aar_field_writer_get_editor (self->writer), record, field);
  gboolean locked = aar_value_writer_is_locked (AAR_VALUE_WRITER (self->writer));

  gtk_label_set_text (self->value_label, value != NULL ? value : C_ ("field", "None"));
  if (value == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "dimmed");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), !locked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->value_label), -1);
}

static void
chosen_cb (AarChoiceFieldRow *self, AarChoice *choice)
{
  aar_choice_write (self->writer, choice);
  update (self);
}

static void
closed_cb (AarChoiceFieldRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
aar_choice_field_row_activate (AdwActionRow *row)
{
  AarChoiceFieldRow *self = AAR_CHOICE_FIELD_ROW (row);

  if (aar_value_writer_is_locked (AAR_VALUE_WRITER (self->writer)))
    return;
  aar_chooser_popup_for (AAR_CHOOSER (self->chooser), self->writer);
}

static void
aar_choice_field_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (aar_choice_field_row_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (AAR_CHOICE_FIELD_ROW (widget)->chooser));
}

static void
aar_choice_field_row_dispose (GObject *object)
{
  AarChoiceFieldRow *self = AAR_CHOICE_FIELD_ROW (object);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  G_OBJECT_CLASS (aar_choice_field_row_parent_class)->dispose (object);
}

static void
aar_choice_field_row_class_init (AarChoiceFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_choice_field_row_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = aar_choice_field_row_size_allocate;
  ADW_ACTION_ROW_CLASS (klass)->activate = aar_choice_field_row_activate;
}

static void
aar_choice_field_row_init (AarChoiceFieldRow *self)
{
  self->value_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->value_label, TRUE);
  gtk_label_set_wrap_mode (self->value_label, PANGO_WRAP_WORD);
  gtk_label_set_natural_wrap_mode (self->value_label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (self->value_label, 1);
  gtk_label_set_justify (self->value_label, GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (self->value_label, 28);
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->value_label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->arrow));
  self->chooser = aar_chooser_new ();
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chooser, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
aar_choice_field_row_new (AarFieldWriter *writer)
{
  AarChoiceFieldRow *self = g_object_new (AAR_TYPE_CHOICE_FIELD_ROW, "use-markup", FALSE, "title",
                                          aar_value_writer_get_label (AAR_VALUE_WRITER (writer)), NULL);

  self->writer = g_object_ref (writer);
  g_signal_connect_object (writer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
