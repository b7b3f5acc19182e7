/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-comparison-dialog.h"
#include "aar-continue-dialog.h"
#include "aar-new-plan-dialog.h"
#include "aar-paste-dialog.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-work.h"

/* Plans as a whole: how one is made or deleted, and how much comes into it at once: pasted lines, last year's plan, the
 * adopted document. */

static void
made_cb (AarWindow *self, AarNewPlanDialog *dialog)
{
  AarBrowser *browser = aar_window_get_browser (self);
  gint64 plan = aar_new_plan_dialog_get_plan (dialog);

  if (plan == 0 || aar_browser_get_store (browser) == NULL)
    return;
  aar_browser_refresh (browser);
  aar_browser_go (browser, &(AarPlace) { AAR_PLACE_PLAN, plan, 0 }, 0);
  aar_initiatives_page_type (aar_window_get_initiatives (self), 0, NULL);
}

static void
new_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  AarNewPlanDialog *dialog = aar_new_plan_dialog_new (aar_browser_get_store (browser), aar_browser_get_plan (browser));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (made_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
  aar_window_ask_name (AAR_WINDOW (widget));
}

static void
pasted_cb (AarWindow *self, AarPasteDialog *dialog)
{
  guint n_pasted = aar_paste_dialog_get_n_pasted (dialog);
  g_autofree char *text = NULL;

  if (n_pasted == 0 || aar_window_get_store (self) == NULL)
    return;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Pasted %u line", "Pasted %u lines", n_pasted), n_pasted);
  aar_toast_show_undo (GTK_WIDGET (self), aar_window_get_store (self), text);
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
  AarBrowser *browser = aar_window_get_browser (paste->window);
  const AarPlace *place = aar_browser_get_place (browser);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_work_finish (AAR_STORE (source), result, &error);
  AarPasteDialog *dialog;

  if (place == NULL || aar_browser_get_store (browser) != paste->store)
    return;
  if (content == NULL)
    {
      aar_trouble_present (GTK_WIDGET (paste->window), error);
      return;
    }
  dialog = aar_paste_dialog_new (paste->store, content, paste->text, place->kind == AAR_PLACE_AREA ? place->id : 0,
                                 aar_browser_get_node (browser));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (pasted_cb), paste->window, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (paste->window));
}

static void
clipboard_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  AarBrowser *browser = aar_window_get_browser (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  Paste *paste;

  if (aar_browser_get_plan (browser) == NULL)
    return;
  /* what is no text, such as a picture, is not supported */
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    aar_trouble_present (GTK_WIDGET (self), error);
  else if (text == NULL || *g_strstrip (text) == '\0')
    aar_toast_show (GTK_WIDGET (self), _ ("Copy lines or cells first"));
  else
    {
      paste = g_new (Paste, 1);
      *paste = (Paste) { g_object_ref (self), g_object_ref (aar_browser_get_store (browser)), g_steal_pointer (&text) };
      aar_work_load_plan_async (paste->store, aar_record_get_id (aar_browser_get_plan (browser)), NULL, paste_loaded_cb,
                                paste);
    }
}

static void
paste_lines (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  /* GTK 4.18 never frees the task that asks for text where there is none. */
  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING))
    gdk_clipboard_read_text_async (clipboard, NULL, clipboard_cb, g_object_ref (widget));
  else
    aar_toast_show (widget, _ ("Copy lines or cells first"));
}

static void
continued_cb (AarWindow *self, AarContinueDialog *dialog)
{
  gint64 plan = aar_continue_dialog_get_plan (dialog);

  if (plan == 0 || aar_window_get_store (self) == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-plan", "x", plan);
  aar_toast_show_undo (GTK_WIDGET (self), aar_window_get_store (self), _ ("Continued in a new plan"));
}

static void
continue_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  AarContinueDialog *dialog = aar_continue_dialog_new (aar_browser_get_store (browser),
                                                       aar_record_get_id (aar_browser_get_plan (browser)));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (continued_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
compared_cb (AarWindow *self, AarComparisonDialog *dialog)
{
  guint n_written = aar_comparison_dialog_get_n_written (dialog);
  g_autofree char *text = NULL;

  if (n_written == 0 || aar_window_get_store (self) == NULL)
    return;
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Took over %u difference", "Took over %u differences", n_written), n_written);
  aar_toast_show_undo (GTK_WIDGET (self), aar_window_get_store (self), text);
}

static AarComparisonDialog *
present_comparison (AarWindow *self)
{
  AarComparisonDialog *dialog = aar_comparison_dialog_new (aar_window_get_store (self),
                                                           aar_browser_get_plan (aar_window_get_browser (self)));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (compared_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
document_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  else if (aar_browser_get_plan (aar_window_get_browser (self)) != NULL)
    aar_comparison_dialog_read (present_comparison (self), file);
}

static void
compare_document (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = aar_window_get_document_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Compare with a Document"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Compare"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, document_cb, g_object_ref (widget));
}

/* Goes to a plan and shows in what it differs from a document, so that one can take that over. Nobody else may use the
 * document any more. */
void
aar_window_compare (AarWindow *self, gint64 plan, AarPlanContent *document)
{
  AarPlan *record;

  g_return_if_fail (AAR_IS_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-plan", "x", plan);
  record = aar_browser_get_plan (aar_window_get_browser (self));
  if (record != NULL && aar_record_get_id (record) == plan)
    aar_comparison_dialog_compare (present_comparison (self), document);
}

static gboolean
write_deletion (AarEdit *edit, gpointer data, GError **error)
{
  const gint64 *plan = data;

  return aar_edit_delete (edit, AAR_TABLE_PLAN, *plan, error);
}

/* Gives the title of the plan that is gone. */
static gpointer
delete_in_thread (AarStore *store, gpointer data, GError **error)
{
  const gint64 *plan = data;
  g_autoptr (AarPlan) record = aar_store_get_record (store, AAR_TABLE_PLAN, *plan, error);
  const char *title = record != NULL ? aar_record_get_text (record, AAR_PLAN_TITLE) : NULL;

  if (record == NULL || !aar_store_edit (store, N_ ("Deletion of a Plan"), *plan, write_deletion, data, error))
    return NULL;
  return g_strdup (title != NULL ? title : _ ("Untitled"));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  AarBrowser *browser = aar_window_get_browser (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = aar_work_finish (AAR_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (aar_browser_get_store (browser) != AAR_STORE (source))
    return;
  if (title == NULL)
    {
      aar_browser_update_state (browser);
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  aar_browser_refresh (browser);
  /* Translators: %s is the title of a plan */
  text = g_strdup_printf (_ ("Deleted the plan “%s”"), title);
  aar_toast_show_undo (GTK_WIDGET (self), AAR_STORE (source), text);
}

/* Nothing asks before, and a large plan is deleted beside the main loop. */
static void
delete_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  gint64 plan = aar_record_get_id (aar_browser_get_plan (browser));

  aar_work_async (aar_browser_get_store (browser), AAR_STORE_NONE, delete_in_thread, g_memdup2 (&plan, sizeof plan),
                  g_free, g_free, NULL, deleted_cb, g_object_ref (widget));
  /* until it is gone, nothing else can be written */
  aar_browser_update_state (browser);
}

const AarWindowAction aar_plan_actions[] = {
  { "win.new-plan", NULL, new_plan, AAR_BROWSER_IS_WRITABLE },
  { "win.paste-lines", NULL, paste_lines, AAR_BROWSER_CAN_CHANGE_PLAN },
  { "win.continue-plan", NULL, continue_plan, AAR_BROWSER_CAN_CHANGE_PLAN },
  { "win.compare-document", NULL, compare_document, AAR_BROWSER_CAN_CHANGE_PLAN },
  { "win.delete-plan", NULL, delete_plan, AAR_BROWSER_CAN_CHANGE_PLAN },
  { 0 },
};
