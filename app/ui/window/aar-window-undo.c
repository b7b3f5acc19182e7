/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-conflict-watch.h"
#include "aar-error.h"
#include "aar-field-names.h"
#include "aar-history-dialog.h"
#include "aar-table-names.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* Undo and redo, and what is told when two people write the same. */

/* A value of more letters does not fit on a toast. */
#define LONG_VALUE 60
/* Long enough to be read and acted on, in seconds. */
#define CONFLICT_TIMEOUT 15

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
turn_typing (AarWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (focus == NULL || !(GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    return FALSE;
  before = get_typed (focus);
  gtk_widget_activate_action (focus, action, NULL);
  after = get_typed (focus);
  return strcmp (before, after) != 0;
}

/**
 * aar_window_end_undo:
 * @self: the window
 *
 * Nothing is undone or redone any more that one has to wait for.
 */
void
aar_window_end_undo (AarWindow *self)
{
  g_clear_pointer (&self->turn_notice, g_free);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* What can be read in a sentence is told on a toast; what went wrong with the file asks for more. */
static void
end_turn (AarWindow *self, AarStore *store, const GError *error)
{
  /* whoever closes the window meanwhile still gets what was asked for */
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  if (self->sidebar == NULL || self->store != store)
    return;
  /* not if this one was refused because another still goes on */
  if (!aar_store_is_blocked (store))
    {
      aar_window_end_undo (self);
      aar_window_update_actions (self);
      aar_window_update_banner (self);
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
  end_turn (self, AAR_STORE (source), error);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;

  aar_store_redo_finish (AAR_STORE (source), result, &error);
  end_turn (self, AAR_STORE (source), error);
}

/* Undoes or redoes. What takes long is done in a thread, while everything can be read but nothing else be changed. */
static void
begin_turn (AarWindow *self, gboolean is_redo, gint64 step)
{
  g_autofree char *label = is_redo ? aar_store_get_redo_label (self->store) : aar_store_get_undo_label (self->store);
  const char *name = label != NULL ? g_dgettext (GETTEXT_PACKAGE, label) : "";

  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  if (is_redo)
    aar_store_redo_async (self->store, redone_cb, g_object_ref (self));
  else
    aar_store_undo_async (self->store, step, undone_cb, g_object_ref (self));
  if (self->turn_notice != NULL || !aar_store_is_blocked (self->store))
    return;
  if (is_redo)
    /* Translators: %s is what is done again, such as "Import" */
    self->turn_notice = g_strdup_printf (_ ("Redoing %s. Nothing else can be changed until that is done."), name);
  else
    /* Translators: %s is what is undone, such as "Import" */
    self->turn_notice = g_strdup_printf (_ ("Undoing %s. Nothing else can be changed until that is done."), name);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "progress");
  aar_window_update_actions (self);
  aar_window_update_banner (self);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (!turn_typing (self, "text.undo"))
    begin_turn (self, FALSE, 0);
}

/* What a toast offers; what has the focus is not meant by it. */
static void
undo_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (self->store != NULL)
    begin_turn (self, FALSE, g_variant_get_int64 (parameter));
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (!turn_typing (self, "text.redo"))
    begin_turn (self, TRUE, 0);
}

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONG_VALUE && strlen (line) == strlen (text))
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), LONG_VALUE));
  return g_strconcat (start, "…", NULL);
}

static char *
describe (const AarConflict *conflict)
{
  const char *name = aar_field_get_name (conflict->field);
  const char *who = conflict->who != NULL && *conflict->who != '\0' ? conflict->who : _ ("Somebody else");
  g_autofree char *kind = aar_table_name (conflict->table, NULL, FALSE);
  g_autofree char *value = aar_field_describe_value (conflict->field, conflict->text);
  g_autofree char *brief = value != NULL ? shorten (value) : g_strdup ("–");

  if (name == NULL)
    name = kind;
  if (conflict->is_ours_replaced)
    /* Translators: the name of a field, of a colleague, and what the colleague wrote over what the user had written */
    return g_strdup_printf (_ ("“%s” was changed by %s to “%s”"), name, who, brief);
  /* Translators: the name of a field, of a colleague, and what the colleague had written, unseen by the user */
  return g_strdup_printf (_ ("You replaced “%s”, which %s had just changed to “%s”"), name, who, brief);
}

static void
conflict_cb (AarWindow *self, const AarConflict *conflict)
{
  g_autofree char *text = describe (conflict);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, CONFLICT_TIMEOUT);
  adw_toast_set_button_label (toast, _ ("_History"));
  adw_toast_set_action_name (toast, "win.show-history-of");
  adw_toast_set_action_target (toast, "(xx)", conflict->plan, conflict->node);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
show_history_of (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autoptr (AarRecord) record = NULL;
  gint64 plan, node;

  g_variant_get (parameter, "(xx)", &plan, &node);
  if (self->store == NULL)
    return;
  record = aar_store_get_record (self->store, node != 0 ? AAR_TABLE_NODE : AAR_TABLE_PLAN, node != 0 ? node : plan,
                                 NULL);
  adw_dialog_present (
      ADW_DIALOG (aar_history_dialog_new (
          self->store, plan, node,
          record != NULL ? aar_record_get_text (record, node != 0 ? (guint) AAR_NODE_TITLE : (guint) AAR_PLAN_TITLE)
                         : NULL)),
      widget);
}

static void
focus_cb (AarWindow *self)
{
  if (self->conflict_watch != NULL)
    aar_conflict_watch_attend (self->conflict_watch);
}

/**
 * aar_window_watch_conflicts:
 * @self: the window
 *
 * Watches the store that is open for what two people write at the same time.
 */
void
aar_window_watch_conflicts (AarWindow *self)
{
  g_clear_object (&self->conflict_watch);
  g_signal_handlers_disconnect_by_func (self, focus_cb, self);
  if (self->store == NULL || self->past_day != NULL)
    return;
  self->conflict_watch = aar_conflict_watch_new (self->store);
  g_signal_connect_object (self->conflict_watch, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
}

/**
 * aar_window_install_undo:
 * @widget_class: the class of the window
 *
 * Installs undo and redo.
 */
void
aar_window_install_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.undo-step", "x", undo_step);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.show-history-of", "(xx)", show_history_of);
}
