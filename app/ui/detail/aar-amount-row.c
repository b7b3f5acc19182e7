/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-amount-row.h"

/**
 * AarAmountRow:
 *
 * An amount of money with its year and what it is for; the rows of a page form a table.
 */
struct _AarAmountRow
{
  GtkBox parent_instance;

  GtkLabel *year_label;
  GtkLabel *what_label;
  GtkLabel *amount_label;
};

G_DEFINE_FINAL_TYPE (AarAmountRow, aar_amount_row, GTK_TYPE_BOX)

static void
aar_amount_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_AMOUNT_ROW);
  G_OBJECT_CLASS (aar_amount_row_parent_class)->dispose (object);
}

static void
aar_amount_row_class_init (AarAmountRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_amount_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "amount");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/detail/aar-amount-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarAmountRow, year_label);
  gtk_widget_class_bind_template_child (widget_class, AarAmountRow, what_label);
  gtk_widget_class_bind_template_child (widget_class, AarAmountRow, amount_label);
}

static void
aar_amount_row_init (AarAmountRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_amount_row_new (const char *label, const char *what, const char *money)
{
  AarAmountRow *self = g_object_new (AAR_TYPE_AMOUNT_ROW, NULL);
  g_autofree char *name = g_strdup_printf ("%s %s %s", label != NULL ? label : "", what != NULL ? what : "", money);

  gtk_label_set_text (self->year_label, label != NULL ? label : "");
  gtk_label_set_text (self->what_label, what != NULL ? what : "");
  gtk_label_set_text (self->amount_label, money);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (name), -1);
  return GTK_WIDGET (self);
}
