/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-comparison-dialog.h"
#include "aar-continue-dialog.h"
#include "aar-paste-dialog.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-work.h"

/* The actions by which much comes into a plan at once: pasted lines, last year's plan, the adopted document. */

static void
pasted_cb (AarWindow *self, AarPasteDialog *dialog)
{
  guint n_pasted = aar_paste_dialog_get_n_pasted (dialog);
  g_autofree char *text = NULL;

  if (n_pasted == 0 || self->store == NULL)
    return;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pasted %u line", "Pasted %u lines", n_pasted), n_pasted);
  aar_toast_show_undo (GTK_WIDGET (self), self->store, text);
}

/* The text that was copied, on its way while the plan is read. */
typedef struct
{
  AarWindow *window;
  AarStore *store;
  char *text;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->window);
  g_object_unref (paste->store);
  g_free (paste->text);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
paste_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  AarWindow *self = paste->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_work_finish (AAR_STORE (source), result, &error);
  AarPasteDialog *dialog;

  if (self->list_pane == NULL || self->store != paste->store)
    return;
  if (content == NULL)
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  dialog = aar_paste_dialog_new (self->store, content, paste->text,
                                 self->place->kind == AAR_PLACE_AREA ? self->place->id : 0,
                                 aar_list_pane_get_node (self->list_pane));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (pasted_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  Paste *paste;

  if (self->list_pane == NULL || self->plan == NULL)
    return;
  if (text == NULL || *g_strstrip (text) == '\0')
    {
      aar_toast_show (GTK_WIDGET (self), _ ("Copy lines or cells first"));
      return;
    }
  paste = g_new (Paste, 1);
  *paste = (Paste) { g_object_ref (self), g_object_ref (self->store), g_steal_pointer (&text) };
  aar_work_load_plan_async (self->store, aar_record_get_id (self->plan), NULL, paste_loaded_cb, paste);
}

static void
paste_lines (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_cb, g_object_ref (widget));
}

static void
continued_cb (AarWindow *self, AarContinueDialog *dialog)
{
  gint64 plan = aar_continue_dialog_get_plan (dialog);

  if (plan == 0 || self->store == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-plan", "x", plan);
  aar_toast_show_undo (GTK_WIDGET (self), self->store, _ ("Continued in a new plan"));
}

static void
continue_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  AarContinueDialog *dialog = aar_continue_dialog_new (self->store, aar_record_get_id (self->plan));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (continued_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
compared_cb (AarWindow *self, AarComparisonDialog *dialog)
{
  guint n_written = aar_comparison_dialog_get_n_written (dialog);
  g_autofree char *text = NULL;

  if (n_written == 0 || self->store == NULL)
    return;
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Took over %u difference", "Took over %u differences", n_written), n_written);
  aar_toast_show_undo (GTK_WIDGET (self), self->store, text);
}

static AarComparisonDialog *
present_comparison (AarWindow *self, AarPlan *plan)
{
  AarComparisonDialog *dialog = aar_comparison_dialog_new (self->store, plan);

  g_signal_connect_object (dialog, "closed", G_CALLBACK (compared_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
document_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->store != NULL && self->plan != NULL)
    aar_comparison_dialog_read (present_comparison (self, self->plan), file);
}

static void
compare_document (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, _ ("Plan Documents"));
  gtk_file_filter_add_suffix (documents, "pdf");
  gtk_file_filter_add_suffix (documents, "txt");
  gtk_file_filter_add_suffix (documents, "json");
  g_list_store_append (filters, documents);
  gtk_file_dialog_set_title (dialog, _ ("Compare with a Document"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Compare"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, document_cb, g_object_ref (widget));
}

/**
 * aar_window_compare:
 * @self: a window
 * @plan: the id of a plan of its store
 * @document: an adopted document as it was read; nobody else may use it any more
 *
 * Goes to @plan and shows in what it differs from @document, so that one can take that over.
 */
void
aar_window_compare (AarWindow *self, gint64 plan, AarPlanContent *document)
{
  g_return_if_fail (AAR_IS_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-plan", "x", plan);
  if (self->plan != NULL && aar_record_get_id (self->plan) == plan)
    aar_comparison_dialog_compare (present_comparison (self, self->plan), document);
}

/**
 * aar_window_install_taking:
 * @widget_class: the class of the window
 *
 * Installs the actions by which much comes into a plan at once.
 */
void
aar_window_install_taking (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-lines", NULL, paste_lines);
  gtk_widget_class_install_action (widget_class, "win.continue-plan", NULL, continue_plan);
  gtk_widget_class_install_action (widget_class, "win.compare-document", NULL, compare_document);
}
