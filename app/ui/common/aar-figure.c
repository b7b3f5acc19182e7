/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-figure.h"

/**
 * AarFigure:
 *
 * A number or a short value with a caption under it.
 */
struct _AarFigure
{
  GtkBox parent_instance;

  GtkLabel *value_label;
  GtkLabel *caption_label;
};

G_DEFINE_FINAL_TYPE (AarFigure, aar_figure, GTK_TYPE_BOX)

static void
aar_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_FIGURE);
  G_OBJECT_CLASS (aar_figure_parent_class)->dispose (object);
}

static void
aar_figure_class_init (AarFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_figure_dispose;

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/common/aar-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFigure, value_label);
  gtk_widget_class_bind_template_child (widget_class, AarFigure, caption_label);
}

static void
aar_figure_init (AarFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_figure_new (const char *value, const char *caption)
{
  AarFigure *self = g_object_new (AAR_TYPE_FIGURE, NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", caption, value);

  gtk_label_set_text (self->value_label, value);
  gtk_label_set_text (self->caption_label, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
