/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-widgets.h"

#include "aar-field-names.h"

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

void
aar_widget_set_css_class (GtkWidget *widget, const char *name, gboolean set)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static gboolean
show_top_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  guint *n_frames = data;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)), 0);
  return (*n_frames)-- > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * aar_scrolled_window_show_top:
 * @window: what a list scrolls in
 *
 * Shows the list from its top as soon as it is laid out. A list takes its first row for the top, which would hide the
 * heading above that row until one scrolls.
 */
void
aar_scrolled_window_show_top (GtkScrolledWindow *window)
{
  guint *n_frames;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (window));

  n_frames = g_new (guint, 1);
  *n_frames = 2;
  gtk_widget_add_tick_callback (GTK_WIDGET (window), show_top_cb, n_frames, g_free);
}

/* Lets the row choose among the codes of @field. */
void
aar_combo_row_offer_codes (AdwComboRow *row, guint field)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (const AarCode *code = aar_field_describe (field)->codes; code->code != NULL; code++)
    gtk_string_list_take (names, aar_field_describe_value (field, code->code));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

void
aar_combo_row_set_code (AdwComboRow *row, guint field, const char *code)
{
  const AarCode *found = aar_field_find_code (field, code);

  adw_combo_row_set_selected (row, found != NULL ? (guint) (found - aar_field_describe (field)->codes) : 0);
}

const char *
aar_combo_row_get_code (AdwComboRow *row, guint field)
{
  guint chosen = adw_combo_row_get_selected (row);

  return aar_field_describe (field)->codes[chosen != GTK_INVALID_LIST_POSITION ? chosen : 0].code;
}
