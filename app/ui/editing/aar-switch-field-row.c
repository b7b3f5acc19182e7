/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-switch-field-row.h"

#include "aar-field-names.h"

struct _AarSwitchFieldRow
{
  AdwActionRow parent_instance;

  GtkSwitch *slider;

  AarFieldWriter *writer;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AarSwitchFieldRow, aar_switch_field_row, ADW_TYPE_ACTION_ROW)

static void
update (AarSwitchFieldRow *self)
{
  self->showing = TRUE;
  gtk_switch_set_active (self->slider, aar_record_get_boolean (aar_field_writer_get_record (self->writer),
                                                               aar_field_writer_get_field (self->writer)));
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->slider), !aar_value_writer_is_locked (AAR_VALUE_WRITER (self->writer)));
}

static void
switched_cb (AarSwitchFieldRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing || self->writer == NULL)
    return;
  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_switch_get_active (self->slider));
  aar_value_writer_set_value (AAR_VALUE_WRITER (self->writer), &value);
}

static void
aar_switch_field_row_dispose (GObject *object)
{
  AarSwitchFieldRow *self = AAR_SWITCH_FIELD_ROW (object);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  G_OBJECT_CLASS (aar_switch_field_row_parent_class)->dispose (object);
}

static void
aar_switch_field_row_class_init (AarSwitchFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_switch_field_row_dispose;
}

static void
aar_switch_field_row_init (AarSwitchFieldRow *self)
{
  self->slider = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->slider), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->slider));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->slider));
  g_signal_connect_object (self->slider, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
aar_switch_field_row_new (AarFieldWriter *writer)
{
  AarSwitchFieldRow *self = g_object_new (AAR_TYPE_SWITCH_FIELD_ROW, "use-markup", FALSE, "title",
                                          aar_value_writer_get_label (AAR_VALUE_WRITER (writer)), NULL);

  self->writer = g_object_ref (writer);
  g_signal_connect_object (writer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
