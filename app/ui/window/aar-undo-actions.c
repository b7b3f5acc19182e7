/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-error.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* Undo and redo. */

static char *
get_typed (GtkWidget *focus)
{
  GtkTextIter start, end;

  if (!GTK_IS_TEXT_VIEW (focus))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), &start, &end, TRUE);
}

/* The keys of the window come before those of the text that has the focus. What was typed there is taken back first;
 * whether there was anything, a text tells only by being another one afterwards. */
static gboolean
take_back_typing (GtkWidget *window, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (focus == NULL || !(GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    return FALSE;
  before = get_typed (focus);
  gtk_widget_activate_action (focus, action, NULL);
  after = get_typed (focus);
  return strcmp (before, after) != 0;
}

/* What can be read in a sentence is told on a toast; what went wrong with the file asks for more. */
static void
end (AarWindow *self, AarStore *store, const GError *error)
{
  /* whoever closes the window meanwhile still gets what was asked for */
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  if (aar_window_get_store (self) != store)
    return;
  /* not if this one was refused because another still goes on */
  if (!aar_store_is_blocked (store))
    {
      aar_notices_set (aar_window_get_notices (self), AAR_NOTICE_STEP, NULL);
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
      aar_browser_update_state (aar_window_get_browser (self));
    }
  if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CONSTRAINT) ||
      g_error_matches (error, AAR_ERROR, AAR_ERROR_NOT_FOUND) || g_error_matches (error, AAR_ERROR, AAR_ERROR_BUSY))
    aar_toast_show (GTK_WIDGET (self), error->message);
  else if (error != NULL)
    aar_trouble_present (GTK_WIDGET (self), error);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;

  aar_store_undo_finish (AAR_STORE (source), result, &error);
  end (self, AAR_STORE (source), error);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;

  aar_store_redo_finish (AAR_STORE (source), result, &error);
  end (self, AAR_STORE (source), error);
}

/* Undoes or redoes. What takes long is done in a thread, while everything can be read but nothing else be changed. */
static void
begin (AarWindow *self, gboolean is_redo, gint64 step)
{
  AarStore *store = aar_window_get_store (self);
  g_autofree char *label = is_redo ? aar_store_get_redo_label (store) : aar_store_get_undo_label (store);
  const char *name = label != NULL ? g_dgettext (GETTEXT_PACKAGE, label) : "";
  g_autofree char *notice = NULL;

  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  if (is_redo)
    aar_store_redo_async (store, redone_cb, g_object_ref (self));
  else
    aar_store_undo_async (store, step, undone_cb, g_object_ref (self));
  if (!aar_store_is_blocked (store) || aar_notices_has (aar_window_get_notices (self), AAR_NOTICE_STEP))
    return;
  if (is_redo)
    /* Translators: %s is what is done again, such as "Import" */
    notice = g_strdup_printf (_ ("Redoing %s. Nothing else can be changed until that is done."), name);
  else
    /* Translators: %s is what is undone, such as "Import" */
    notice = g_strdup_printf (_ ("Undoing %s. Nothing else can be changed until that is done."), name);
  aar_notices_set (aar_window_get_notices (self), AAR_NOTICE_STEP, notice);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "progress");
  aar_browser_update_state (aar_window_get_browser (self));
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!take_back_typing (widget, "text.undo"))
    begin (AAR_WINDOW (widget), FALSE, 0);
}

/* What a toast offers; what has the focus is not meant by it. */
static void
undo_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (aar_window_get_store (AAR_WINDOW (widget)) != NULL)
    begin (AAR_WINDOW (widget), FALSE, g_variant_get_int64 (parameter));
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (!take_back_typing (widget, "text.redo"))
    begin (AAR_WINDOW (widget), TRUE, 0);
}

const AarWindowAction aar_undo_actions[] = {
  { "win.undo", NULL, undo, AAR_BROWSER_CAN_UNDO },
  { "win.undo-step", "x", undo_step, 0 },
  { "win.redo", NULL, redo, AAR_BROWSER_CAN_REDO },
  { 0 },
};
