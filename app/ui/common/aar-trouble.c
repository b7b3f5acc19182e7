/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-trouble.h"

#include <adwaita.h>
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
