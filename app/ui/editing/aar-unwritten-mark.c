/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unwritten-mark.h"

#include <glib/gi18n-lib.h>

#include "aar-value-writer.h"

struct _AarUnwrittenMark
{
  GtkWidget parent_instance;

  gint64 node;
  gint64 record;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarUnwrittenMark, aar_unwritten_mark, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_DESCRIPTION = 1,
} AarUnwrittenMarkProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
update (AarUnwrittenMark *self)
{
  g_autofree char *fields = self->node != 0 || self->record != 0
                              ? aar_value_writer_describe_unwritten (self->node, self->record)
                              : NULL;
  /* Translators: %s is one or more fields with the reason, such as "Amount: “12x” is not a number." */
  g_autofree char *description = fields != NULL ? g_strdup_printf (_ ("Not saved yet: %s"), fields) : NULL;

  if (!g_set_str (&self->description, description))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), description != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description != NULL ? description : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
aar_unwritten_mark_dispose (GObject *object)
{
  AarUnwrittenMark *self = AAR_UNWRITTEN_MARK (object);
  GtkWidget *image = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (image != NULL)
    gtk_widget_unparent (image);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (aar_unwritten_mark_parent_class)->dispose (object);
}

static void
aar_unwritten_mark_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, AAR_UNWRITTEN_MARK (object)->description);
}

static void
aar_unwritten_mark_class_init (AarUnwrittenMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = aar_unwritten_mark_dispose;
  object_class->get_property = aar_unwritten_mark_get_property;
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
aar_unwritten_mark_init (AarUnwrittenMark *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (image, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (aar_value_writer_get_unwritten (), "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/* Marks what could not be written of the initiative @node, or of the record alone, by their ids; of nothing where both
 * are 0. */
void
aar_unwritten_mark_watch (AarUnwrittenMark *self, gint64 node, gint64 record)
{
  g_return_if_fail (AAR_IS_UNWRITTEN_MARK (self));

  self->node = node;
  self->record = record;
  update (self);
}

const char *
aar_unwritten_mark_get_description (AarUnwrittenMark *self)
{
  g_return_val_if_fail (AAR_IS_UNWRITTEN_MARK (self), NULL);

  return self->description;
}
