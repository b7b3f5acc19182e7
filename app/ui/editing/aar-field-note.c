/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field-note.h"

struct _AarFieldNote
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkImage *image;
  GtkLabel *label;
  GtkButton *retry_button;

  AarValueWriter *writer;
};

G_DEFINE_FINAL_TYPE (AarFieldNote, aar_field_note, GTK_TYPE_WIDGET)

static void
update (AarFieldNote *self)
{
  const char *problem = self->writer != NULL ? aar_value_writer_get_problem (self->writer) : NULL;
  const char *caution = self->writer != NULL ? aar_value_writer_get_caution (self->writer) : NULL;
  const char *text = problem != NULL ? problem : caution;
  gboolean known = g_strcmp0 (text, gtk_label_get_text (self->label)) == 0;

  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_image_set_from_icon_name (self->image, problem != NULL ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->retry_button),
                          self->writer != NULL && aar_value_writer_can_retry (self->writer));
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (problem != NULL && !known)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
retry_cb (AarFieldNote *self)
{
  aar_value_writer_retry (self->writer);
}

static void
aar_field_note_dispose (GObject *object)
{
  AarFieldNote *self = AAR_FIELD_NOTE (object);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FIELD_NOTE);
  G_OBJECT_CLASS (aar_field_note_parent_class)->dispose (object);
}

static void
aar_field_note_class_init (AarFieldNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_field_note_dispose;

  gtk_widget_class_set_css_name (widget_class, "fieldnote");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-field-note.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFieldNote, box);
  gtk_widget_class_bind_template_child (widget_class, AarFieldNote, image);
  gtk_widget_class_bind_template_child (widget_class, AarFieldNote, label);
  gtk_widget_class_bind_template_child (widget_class, AarFieldNote, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
aar_field_note_init (AarFieldNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
aar_field_note_new (AarValueWriter *writer)
{
  AarFieldNote *self = g_object_new (AAR_TYPE_FIELD_NOTE, NULL);

  aar_field_note_set_writer (self, writer);
  return GTK_WIDGET (self);
}

void
aar_field_note_set_writer (AarFieldNote *self, AarValueWriter *writer)
{
  g_return_if_fail (AAR_IS_FIELD_NOTE (self));

  if (self->writer == writer)
    return;
  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_set_object (&self->writer, writer);
  if (writer != NULL)
    {
      g_signal_connect_object (writer, "notify::problem", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (writer, "notify::caution", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}
