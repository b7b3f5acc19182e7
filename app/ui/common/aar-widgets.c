/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-widgets.h"

/**
 * aar_wrap_box_clear:
 * @box: a box
 *
 * Removes all that is in it.
 */
void
aar_wrap_box_clear (AdwWrapBox *box)
{
  GtkWidget *child;

  g_return_if_fail (ADW_IS_WRAP_BOX (box));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

/**
 * aar_label_show:
 * @label: a label
 * @text: (nullable): its text
 *
 * Shows @text, or hides @label if there is none.
 */
void
aar_label_show (GtkLabel *label, const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * aar_widget_set_css_class:
 * @widget: a widget
 * @name: a class of the style
 * @set: whether it shall have the class
 *
 * Gives a widget a class of the style, or takes it from it.
 */
void
aar_widget_set_css_class (GtkWidget *widget, const char *name, gboolean set)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
