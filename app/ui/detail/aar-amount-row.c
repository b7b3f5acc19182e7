/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-amount-row.h"

#include "aar-format.h"

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

static GtkWidget *
make_row (const char *year, const char *what, const char *money)
{
  AarAmountRow *self = g_object_new (AAR_TYPE_AMOUNT_ROW, NULL);
  g_autofree char *name = g_strdup_printf ("%s %s %s", year, what, money);

  gtk_label_set_text (self->year_label, year);
  gtk_label_set_text (self->what_label, what);
  gtk_label_set_text (self->amount_label, money);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (name), -1);
  return GTK_WIDGET (self);
}

/**
 * aar_amount_row_new:
 * @plan: the plan
 * @amount: an amount of it
 *
 * Returns: its row
 */
GtkWidget *
aar_amount_row_new (AarPlan *plan, AarAmount *amount)
{
  const char *language = aar_record_get_text (plan, AAR_PLAN_LANGUAGE);
  gint64 year = aar_record_get_integer (amount, AAR_AMOUNT_YEAR);
  const char *what = aar_record_get_text (amount, AAR_AMOUNT_WHAT);
  g_autofree char *money = aar_format_money (aar_record_get_integer (amount, AAR_AMOUNT_AMOUNT),
                                             aar_record_get_text (amount, AAR_AMOUNT_CURRENCY), language);
  g_autofree char *year_text = year != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, year) : g_strdup ("");

  return make_row (year_text, what != NULL ? what : "", money);
}

/**
 * aar_amount_row_new_sum:
 * @of: what the amounts have in common, such as their year
 * @money: what they are together
 *
 * Returns: the row of a sum
 */
GtkWidget *
aar_amount_row_new_sum (const char *of, const char *money)
{
  return make_row (of, "", money);
}
