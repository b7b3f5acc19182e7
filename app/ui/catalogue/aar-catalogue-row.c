/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-catalogue-row.h"

#include "aar-plan-words.h"

/**
 * AarCatalogueRow:
 *
 * A governing document, with how many initiatives it has to do with.
 */
struct _AarCatalogueRow
{
  AdwActionRow parent_instance;

  GtkLabel *count_label;
  GtkImage *arrow;
};

G_DEFINE_FINAL_TYPE (AarCatalogueRow, aar_catalogue_row, ADW_TYPE_ACTION_ROW)

static void
aar_catalogue_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_CATALOGUE_ROW);
  G_OBJECT_CLASS (aar_catalogue_row_parent_class)->dispose (object);
}

static void
aar_catalogue_row_class_init (AarCatalogueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_catalogue_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/catalogue/aar-catalogue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarCatalogueRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, AarCatalogueRow, arrow);
}

static void
aar_catalogue_row_init (AarCatalogueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_catalogue_row_new (AarPlan *plan, const char *title, guint count, const char *action, gint64 id)
{
  AarCatalogueRow *self = g_object_new (AAR_TYPE_CATALOGUE_ROW, NULL);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *words = aar_plan_words_count (plan, AAR_PLAN_WORD_INITIATIVE, count);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), count > 0);
  gtk_label_set_text (self->count_label, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), count > 0);
  if (count > 0)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", id);
    }
  return GTK_WIDGET (self);
}
