/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-number-column.h"

#include "aar-node-item.h"
#include "aar-widgets.h"

/**
 * aar_number_column_fit:
 * @list: a list whose rows begin with the printed number of an initiative
 * @longest: how many letters the longest of them has, 0 if there are none
 *
 * Makes the column of numbers as wide as they ask for, so that the titles stand under one another. The style has a
 * width for each class.
 */
void
aar_number_column_fit (GtkWidget *list, guint longest)
{
  static const char *const classes[] = { "no-numbers", "short-numbers", "middling-numbers", "long-numbers" };
  guint fitting = longest == 0 ? 0 : longest <= 3 ? 1 : longest <= 5 ? 2 : 3;

  g_return_if_fail (GTK_IS_WIDGET (list));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    aar_widget_set_css_class (list, classes[i], i == fitting);
}

/**
 * aar_number_column_fit_rows:
 * @list: a list whose rows begin with the printed number of an initiative
 * @items: (element-type Aar.NodeItem): its rows
 *
 * Does so for the numbers of the first rows; an empty list keeps its column.
 */
void
aar_number_column_fit_rows (GtkWidget *list, GListModel *items)
{
  guint n_items = MIN (20, g_list_model_get_n_items (items));
  guint longest = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (items, i);
      AarNode *node = aar_node_item_get_node (item);
      const char *number = node != NULL ? aar_record_get_text (node, AAR_NODE_NUMBER) : NULL;

      if (number != NULL)
        longest = MAX (longest, (guint) g_utf8_strlen (number, -1));
    }
  if (n_items > 0)
    aar_number_column_fit (list, longest);
}
