/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-closing.h"

#include <glib/gi18n-lib.h>

#include "aar-value-writer.h"

/* More fields than this are only counted. */
#define MAX_NAMED 4

/* So much of what was typed is shown, so that one knows it again. */
#define MAX_SHOWN_CHARACTERS 60

static gboolean
is_shown_elsewhere (AarWindow *window, AarStore *store)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  for (GList *link = application != NULL ? gtk_application_get_windows (application) : NULL; link != NULL;
       link = link->next)
    if (AAR_IS_WINDOW (link->data) && link->data != (gpointer) window && aar_window_get_store (link->data) == store)
      return TRUE;
  return FALSE;
}

/* What is typed and not written of the store of the window, and of those that it showed before. */
static GPtrArray *
list_waiting (AarWindow *window)
{
  g_autoptr (GPtrArray) writers = aar_value_writer_list_waiting (NULL);

  for (guint i = writers->len; i > 0; i--)
    if (is_shown_elsewhere (window, aar_value_writer_get_store (writers->pdata[i - 1])))
      g_ptr_array_remove_index (writers, i - 1);
  return g_steal_pointer (&writers);
}

static gboolean
write_waiting (GPtrArray *writers)
{
  gboolean written = TRUE;

  for (guint i = 0; i < writers->len; i++)
    written = aar_value_writer_flush (writers->pdata[i]) && written;
  return written;
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strstrip (g_strdup (text)), "\n\r\t", ' ');

  return g_utf8_truncate_middle (line, MAX_SHOWN_CHARACTERS);
}

/* The fields with what was typed and why it is not written. */
static char *
describe (GPtrArray *writers)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < writers->len && i < MAX_NAMED; i++)
    {
      const char *typed = aar_value_writer_get_typed (writers->pdata[i]);
      const char *problem = aar_value_writer_get_problem (writers->pdata[i]);
      g_autofree char *text = typed != NULL ? shorten (typed) : NULL;
      g_autofree char *place = aar_value_writer_name_place (writers->pdata[i]);

      if (place != NULL)
        g_string_append_printf (lines, "%s\n", place);
      g_string_append (lines, aar_value_writer_get_label (writers->pdata[i]));
      if (text != NULL)
        g_string_append_printf (lines, ": “%s”", text);
      if (problem != NULL)
        g_string_append_printf (lines, "\n%s", problem);
      g_string_append (lines, "\n\n");
    }
  if (writers->len > MAX_NAMED)
    g_string_append_printf (
        lines, g_dngettext (GETTEXT_PACKAGE, "and %u more field", "and %u more fields", writers->len - MAX_NAMED),
        writers->len - MAX_NAMED);
  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&lines)));
}

static void
retry_cb (AarWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

static void
discard_cb (AarWindow *window)
{
  g_autoptr (GPtrArray) writers = list_waiting (window);

  for (guint i = 0; i < writers->len; i++)
    aar_value_writer_discard (writers->pdata[i]);
  gtk_window_close (GTK_WINDOW (window));
}

static void
ask (AarWindow *window, GPtrArray *writers)
{
  g_autofree char *body = describe (writers);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Not Everything Is Saved"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("Close _Anyway"),
                                  "retry", _ ("_Try Again"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "retry", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "retry");
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (discard_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response::retry", G_CALLBACK (retry_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  gtk_window_present (GTK_WINDOW (window));
}

/* Writes what was typed and not written yet. Where that cannot be done it is asked for, as it would be lost. */
gboolean
aar_closing_may_close (AarWindow *window)
{
  g_autoptr (GPtrArray) writers = list_waiting (window), left = NULL;

  if (write_waiting (writers))
    return TRUE;
  left = list_waiting (window);
  /* it was gone meanwhile, so that there is nothing to keep */
  if (left->len == 0)
    return TRUE;
  ask (window, left);
  return FALSE;
}
