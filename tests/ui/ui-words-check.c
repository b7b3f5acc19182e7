/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-words-check.h"

#include <adwaita.h>

#include "ui-words.h"

/* Each text is looked at once. */
static GHashTable *told;

static char *
describe_place (GtkWidget *widget)
{
  g_autoptr (GString) place = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (place, "%s%s", place->len == 0 ? "" : " < ", G_OBJECT_TYPE_NAME (widget));
  return g_string_free_and_steal (g_steal_pointer (&place));
}

static void
check_text (GtkWidget *widget, const char *what, const char *text)
{
  g_autofree char *place = NULL;

  if (told == NULL)
    told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (text == NULL || *text == '\0' || g_hash_table_contains (told, text))
    return;
  g_hash_table_add (told, g_strdup (text));
  if (!ui_words_is_english (text))
    return;
  place = describe_place (widget);
  g_test_message ("in English: %s “%s” in %s", what, text, place);
  g_test_fail ();
}

static void
check_accessible (GtkWidget *widget, GtkAccessibleProperty property, const char *what)
{
  g_autofree char *text = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;
  /* What it is instead of something that it cannot be. */
  text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");
  check_text (widget, what, text);
}

/* Names of keys and the buttons that close come from the platform and are in its hands. */
static gboolean
is_of_platform (GtkWidget *widget)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "accelerator") || gtk_widget_has_css_class (widget, "keycap") ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwSheetControls");
}

static void
check_widget (GtkWidget *widget)
{
  if (is_of_platform (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_text (widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_TEXT (widget))
    check_text (widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  if (GTK_IS_WINDOW (widget))
    check_text (widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
  check_text (widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "name");
  check_accessible (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "description");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widget (child);
}

/* Looks at everything in all windows, also at what is folded away. */
void
ui_words_check (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      check_widget (window);
    }
}
