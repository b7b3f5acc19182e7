/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-closing.h"

#include <glib/gi18n-lib.h>

#include "aar-value-writer.h"

static char *
list_labels (AarStore *store)
{
  g_autoptr (GPtrArray) writers = aar_value_writer_list_waiting (store);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < writers->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", aar_value_writer_get_label (writers->pdata[i]));
  return g_string_free_and_steal (g_steal_pointer (&labels));
}

static void
discard_cb (GtkWindow *window, const char *response, AdwDialog *dialog)
{
  AarStore *store = g_object_get_data (G_OBJECT (dialog), "store");
  g_autoptr (GPtrArray) writers = aar_value_writer_list_waiting (store);

  for (guint i = 0; i < writers->len; i++)
    aar_value_writer_discard (writers->pdata[i]);
  gtk_window_close (window);
}

/* Writes what was typed and not written yet. Where that cannot be done it is asked for, as it would be lost. */
gboolean
aar_closing_may_close (GtkWindow *window, AarStore *store)
{
  g_autofree char *labels = NULL, *body = NULL;
  AdwDialog *dialog;

  if (aar_value_writer_flush_all (store))
    return TRUE;
  labels = list_labels (store);
  /* Translators: %s is a list of fields, such as Title, Notes */
  body = g_strdup_printf (
      _ ("This could not be written to the store yet: %s. What you wrote is kept here and tried again "
         "while the window is open."),
      labels);
  dialog = adw_alert_dialog_new (_ ("Not Everything Is Saved"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", _ ("_Stay"), "discard",
                                  _ ("_Close without Saving"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "stay");
  g_object_set_data_full (G_OBJECT (dialog), "store", g_object_ref (store), g_object_unref);
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (discard_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  return FALSE;
}
