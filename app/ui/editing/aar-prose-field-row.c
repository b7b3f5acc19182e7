/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-prose-field-row.h"

#include "aar-field-names.h"
#include "aar-text-field.h"

struct _AarProseFieldRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  AarTextField *text_field;
};

G_DEFINE_FINAL_TYPE (AarProseFieldRow, aar_prose_field_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
aar_prose_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AAR_PROSE_FIELD_ROW (widget)->text_field));
}

/* A click beside the text is meant for it. */
static void
pressed_cb (AarProseFieldRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text_field));
}

static void
aar_prose_field_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_PROSE_FIELD_ROW);
  G_OBJECT_CLASS (aar_prose_field_row_parent_class)->dispose (object);
}

static void
aar_prose_field_row_class_init (AarProseFieldRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_prose_field_row_dispose;
  widget_class->grab_focus = aar_prose_field_row_grab_focus;

  g_type_ensure (AAR_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-prose-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarProseFieldRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarProseFieldRow, text_field);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
aar_prose_field_row_init (AarProseFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_prose_field_row_new (AarFieldWriter *writer)
{
  AarProseFieldRow *self = g_object_new (AAR_TYPE_PROSE_FIELD_ROW, NULL);
  const char *title = aar_value_writer_get_label (AAR_VALUE_WRITER (writer));

  gtk_label_set_text (self->title_label, title);
  g_object_set (self, "title", title, "use-markup", FALSE, NULL);
  aar_text_field_set_writer (self->text_field, AAR_VALUE_WRITER (writer));
  return GTK_WIDGET (self);
}
