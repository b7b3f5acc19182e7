/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-fact.h"

#include "aar-fact-layout.h"

/**
 * AarFact:
 *
 * A label and what it stands for, as a line of a small table: a role and its units, a date, where a text comes from.
 */
struct _AarFact
{
  GtkWidget parent_instance;

  GtkLabel *label_label;
  GtkLabel *value_label;
};

G_DEFINE_FINAL_TYPE (AarFact, aar_fact, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LABEL = 1,
  PROP_VALUE,
} AarFactProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static GtkLabel *
label_of (AarFact *self, AarFactProperty property)
{
  return property == PROP_LABEL ? self->label_label : self->value_label;
}

static void
aar_fact_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_FACT);
  G_OBJECT_CLASS (aar_fact_parent_class)->dispose (object);
}

static void
aar_fact_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_text (label_of (AAR_FACT (object), (AarFactProperty) property)));
}

static void
aar_fact_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  GtkLabel *label = label_of (AAR_FACT (object), (AarFactProperty) property);
  const char *text = g_value_get_string (value);

  if (text == NULL)
    text = "";
  if (strcmp (text, gtk_label_get_text (label)) == 0)
    return;
  gtk_label_set_text (label, text);
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_fact_class_init (AarFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_fact_dispose;
  object_class->get_property = aar_fact_get_property;
  object_class->set_property = aar_fact_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fact");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, AAR_TYPE_FACT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/common/aar-fact.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFact, label_label);
  gtk_widget_class_bind_template_child (widget_class, AarFact, value_label);
}

static void
aar_fact_init (AarFact *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_fact_new (const char *label, const char *value)
{
  return g_object_new (AAR_TYPE_FACT, "label", label, "value", value, NULL);
}
