/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-trouble.h"

#include <glib/gi18n-lib.h>

/**
 * aar_trouble_present:
 * @parent: the widget that the work was started from
 * @error: what went wrong
 *
 * Tells the user of it in a dialog.
 */
void
aar_trouble_present (GtkWidget *parent, const GError *error)
{
  g_autofree char *heading = NULL;
  g_autofree char *advice = NULL;
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (error != NULL);

  heading = aar_trouble_get_heading (error);
  advice = aar_trouble_get_advice (error);
  dialog = adw_alert_dialog_new (heading, advice);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}

/**
 * aar_trouble_note_new:
 * @what: what could not be shown, as a sentence
 * @error: what went wrong
 *
 * Returns: a few quiet lines that stand where it would be, and say what one can do
 */
GtkWidget *
aar_trouble_note_new (const char *what, const GError *error)
{
  g_autofree char *advice = aar_trouble_get_advice (error);
  g_autofree char *text = g_strdup_printf ("%s\n%s", what, advice);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "warning");
  return label;
}

/**
 * aar_trouble_show:
 * @page: a page that stands in for what could not be shown
 * @error: what went wrong
 *
 * Says on @page what went wrong and what can be done about it.
 */
void
aar_trouble_show (AdwStatusPage *page, const GError *error)
{
  g_autofree char *heading = aar_trouble_get_heading (error);
  g_autofree char *advice = aar_trouble_get_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_title (page, heading);
  adw_status_page_set_description (page, escaped);
}

/**
 * aar_trouble_present_unless_dismissed:
 * @parent: the widget that the user was asked from
 * @error: (nullable): why there is no answer
 *
 * Tells the user of it, but not if it was the user who gave none.
 */
void
aar_trouble_present_unless_dismissed (GtkWidget *parent, const GError *error)
{
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    aar_trouble_present (parent, error);
}
