/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-section.h"

/**
 * AarSection:
 *
 * A part of a page under a caption.
 */
struct _AarSection
{
  GtkBox parent_instance;

  GtkLabel *caption_label;
};

G_DEFINE_FINAL_TYPE (AarSection, aar_section, GTK_TYPE_BOX)

typedef enum
{
  PROP_CAPTION = 1,
} AarSectionProperty;

static GParamSpec *properties[PROP_CAPTION + 1];

static void
aar_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_SECTION);
  G_OBJECT_CLASS (aar_section_parent_class)->dispose (object);
}

static void
aar_section_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_text (AAR_SECTION (object)->caption_label));
}

static void
aar_section_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_section_set_caption (AAR_SECTION (object), g_value_get_string (value));
}

static void
aar_section_class_init (AarSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_section_dispose;
  object_class->get_property = aar_section_get_property;
  object_class->set_property = aar_section_set_property;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, "",
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/common/aar-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSection, caption_label);
}

static void
aar_section_init (AarSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * aar_section_set_caption:
 * @self: a part of a page
 * @caption: its caption
 *
 * Names the part, for the eye and for a screen reader.
 */
void
aar_section_set_caption (AarSection *self, const char *caption)
{
  g_return_if_fail (AAR_IS_SECTION (self));

  if (g_strcmp0 (caption, gtk_label_get_text (self->caption_label)) == 0)
    return;
  gtk_label_set_text (self->caption_label, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

/**
 * aar_section_clear:
 * @self: a part of a page
 *
 * Removes what stands under the caption.
 */
void
aar_section_clear (AarSection *self)
{
  GtkWidget *child;

  g_return_if_fail (AAR_IS_SECTION (self));

  while ((child = gtk_widget_get_next_sibling (GTK_WIDGET (self->caption_label))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}
