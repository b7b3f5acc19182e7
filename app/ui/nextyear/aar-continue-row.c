/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-continue-row.h"

/**
 * AarContinueRow:
 *
 * An initiative that may go along into the new plan, with its mark, or the heading of an area. Property `item`
 * (#AarContinueItem).
 */
struct _AarContinueRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;

  AarContinueItem *item;
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (AarContinueRow, aar_continue_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ITEM = 1,
} AarContinueRowProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static void
aar_continue_row_dispose (GObject *object)
{
  AarContinueRow *self = AAR_CONTINUE_ROW (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CONTINUE_ROW);
  G_OBJECT_CLASS (aar_continue_row_parent_class)->dispose (object);
}

static void
aar_continue_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, AAR_CONTINUE_ROW (object)->item);
}

static void
aar_continue_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarContinueRow *self = AAR_CONTINUE_ROW (object);

  if (self->item == g_value_get_object (value))
    return;
  g_clear_pointer (&self->binding, g_binding_unbind);
  g_set_object (&self->item, g_value_get_object (value));
  if (self->item != NULL)
    self->binding = g_object_bind_property (self->item, "taken", self->check, "active",
                                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_continue_row_class_init (AarContinueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_continue_row_dispose;
  object_class->get_property = aar_continue_row_get_property;
  object_class->set_property = aar_continue_row_set_property;
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, AAR_TYPE_CONTINUE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/nextyear/aar-continue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarContinueRow, check);
}

static void
aar_continue_row_init (AarContinueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
