/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-add-bar.h"

#include "aar-widgets.h"

struct _AarAddBar
{
  GtkWidget parent_instance;

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (AarAddBar, aar_add_bar, GTK_TYPE_WIDGET)

static guint text_signal, part_signal;

static void
add_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, text_signal, 0, g_variant_get_uint32 (parameter));
}

static void
add_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, part_signal, 0, g_variant_get_uint32 (parameter));
}

static void
aar_add_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_ADD_BAR);
  G_OBJECT_CLASS (aar_add_bar_parent_class)->dispose (object);
}

static void
aar_add_bar_class_init (AarAddBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_add_bar_dispose;
  text_signal = g_signal_new ("text", AAR_TYPE_ADD_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_UINT);
  part_signal = g_signal_new ("part", AAR_TYPE_ADD_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "addbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "addbar.text", "u", add_text);
  gtk_widget_class_install_action (widget_class, "addbar.part", "u", add_part);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/editing/aar-add-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AarAddBar, box);
}

static void
aar_add_bar_init (AarAddBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
aar_add_bar_clear (AarAddBar *self)
{
  g_return_if_fail (AAR_IS_ADD_BAR (self));

  aar_wrap_box_clear (self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add (AarAddBar *self, const char *action, guint number, const char *label, gboolean plus)
{
  g_autofree char *text = g_strconcat (plus ? "+\u2002" : "", label, NULL);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_wrap_box_append (self->box, button);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
aar_add_bar_add_text (AarAddBar *self, guint field, const char *label)
{
  g_return_if_fail (AAR_IS_ADD_BAR (self));

  add (self, "addbar.text", field, label, TRUE);
}

void
aar_add_bar_add_part (AarAddBar *self, AarTable table, const char *label)
{
  g_return_if_fail (AAR_IS_ADD_BAR (self));

  add (self, "addbar.part", table, label, TRUE);
}

/* Adds a button that leads to what is there already, but not on the page. */
void
aar_add_bar_add_list (AarAddBar *self, AarTable table, const char *label)
{
  g_return_if_fail (AAR_IS_ADD_BAR (self));

  add (self, "addbar.part", table, label, FALSE);
}
