/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-difference-row.h"

#include "aar-widgets.h"

/**
 * AarDifferenceRow:
 *
 * One difference between a plan and a document: a mark to accept it by, and the old beside the new. Property `item`
 * (#AarDifferenceItem).
 */
struct _AarDifferenceRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkLabel *kind_label;
  GtkLabel *place_label;
  GtkLabel *old_label;
  GtkImage *arrow_image;
  GtkLabel *new_label;

  AarDifferenceItem *item;
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (AarDifferenceRow, aar_difference_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ITEM = 1,
} AarDifferenceRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static const char *const kind_classes[] = { "success", "accent", "error" };

static void
update (AarDifferenceRow *self)
{
  g_autofree char *kind = NULL, *place = NULL, *old_text = NULL, *new_text = NULL;

  g_object_get (self->item, "kind", &kind, "place", &place, "old-text", &old_text, "new-text", &new_text, NULL);
  aar_label_show (self->kind_label, kind);
  aar_label_show (self->place_label, place);
  aar_label_show (self->old_label, old_text);
  aar_label_show (self->new_label, new_text);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow_image), old_text != NULL && new_text != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kind_classes); i++)
    if (aar_difference_item_get_kind (self->item) == i)
      gtk_widget_add_css_class (GTK_WIDGET (self->kind_label), kind_classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->kind_label), kind_classes[i]);
}

static void
set_item (AarDifferenceRow *self, AarDifferenceItem *item)
{
  g_clear_pointer (&self->binding, g_binding_unbind);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->binding = g_object_bind_property (item, "accepted", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  update (self);
}

static void
aar_difference_row_dispose (GObject *object)
{
  AarDifferenceRow *self = AAR_DIFFERENCE_ROW (object);

  set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_DIFFERENCE_ROW);
  G_OBJECT_CLASS (aar_difference_row_parent_class)->dispose (object);
}

static void
aar_difference_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, AAR_DIFFERENCE_ROW (object)->item);
}

static void
aar_difference_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarDifferenceRow *self = AAR_DIFFERENCE_ROW (object);

  if (self->item == g_value_get_object (value))
    return;
  set_item (self, g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_difference_row_class_init (AarDifferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_difference_row_dispose;
  object_class->get_property = aar_difference_row_get_property;
  object_class->set_property = aar_difference_row_set_property;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, AAR_TYPE_DIFFERENCE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/comparing/aar-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, check);
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, old_label);
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, arrow_image);
  gtk_widget_class_bind_template_child (widget_class, AarDifferenceRow, new_label);
}

static void
aar_difference_row_init (AarDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
