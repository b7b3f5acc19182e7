/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-page-private.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-mail.h"
#include "aar-answers-dialog.h"
#include "aar-followup-sheets.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* The sheets that are sent to the units, and how they come back. */

static gboolean
is_gone (AarFollowupPage *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

/* Who closes a file dialog knows it. */
static void
tell_failure (AarFollowupPage *self, const GError *error)
{
  if (error != NULL && !is_gone (self) && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    aar_trouble_present (GTK_WIDGET (self), error);
}

typedef struct
{
  AarFollowupPage *page;
  GFile *folder;
  gint64 unit;
  gboolean open_mail;
} Writing;

static void
writing_free (Writing *self)
{
  g_object_unref (self->page);
  g_clear_object (&self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writing, writing_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = aar_followup_sheets_write_finish (AAR_STORE (source), result, &error);
  GtkWidget *widget = GTK_WIDGET (writing->page);
  g_autofree char *text = NULL;

  if (is_gone (writing->page))
    return;
  if (sheets == NULL)
    aar_trouble_present (widget, error);
  else if (sheets->len == 0)
    aar_toast_show (widget, _ ("Every unit has answered, so no sheet was written"));
  else
    {
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet written", "%u sheets written", sheets->len),
                              sheets->len);
      aar_toast_show_file (widget, writing->folder, TRUE, text);
    }
}

static void
folder_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarFollowupPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  Writing *writing;

  tell_failure (self, error);
  if (folder == NULL || is_gone (self))
    return;
  writing = g_new0 (Writing, 1);
  writing->page = g_object_ref (self);
  writing->folder = g_object_ref (folder);
  aar_followup_sheets_write_async (aar_followup_board_get_store (self->board),
                                   aar_followup_board_get_plan_id (self->board),
                                   aar_followup_board_get_round_id (self->board), folder, NULL, written_cb, writing);
}

static void
write_sheets (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Folder for the Answer Sheets"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Write Here"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, folder_cb,
                                 g_object_ref (widget));
}

static void
copy_text (GtkWidget *widget, const char *text, const char *toast)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  aar_toast_show (widget, toast);
}

/* Where there is no mail program, the mail is not lost. */
typedef struct
{
  AarFollowupPage *page;
  char *mail;
} Launching;

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Launching *launching = data;
  g_autoptr (AarFollowupPage) self = launching->page;
  g_autofree char *mail = launching->mail;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) && !is_gone (self) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    copy_text (GTK_WIDGET (self), mail, _ ("No mail program could be opened; the mail was copied instead"));
}

static void
open_mail_program (GtkWidget *widget, const AarAnswerSheet *sheet)
{
  g_autofree char *uri = aar_answer_mail_make_uri (sheet->mail, (const char *const *) sheet->addresses);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);
  Launching *launching = g_new (Launching, 1);

  *launching = (Launching) { AAR_FOLLOWUP_PAGE (g_object_ref (widget)), g_strdup (sheet->mail) };
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, launched_cb, launching);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Writing) writing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = aar_followup_sheets_write_finish (AAR_STORE (source), result, &error);
  GtkWidget *widget = GTK_WIDGET (writing->page);

  if (is_gone (writing->page))
    return;
  if (sheets == NULL)
    {
      aar_trouble_present (widget, error);
      return;
    }
  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];

      if (aar_record_get_id (sheet->unit) != writing->unit)
        continue;
      if (writing->open_mail)
        open_mail_program (widget, sheet);
      else
        copy_text (widget, sheet->mail, _ ("The mail was copied"));
      return;
    }
  aar_toast_show (widget, _ ("The unit has answered everything, so there is no mail"));
}

static void
make_mail (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  Writing *writing = g_new0 (Writing, 1);

  writing->page = g_object_ref (self);
  writing->unit = self->unit;
  writing->open_mail = g_str_equal (action, "followup.open-mail");
  aar_followup_sheets_write_async (aar_followup_board_get_store (self->board),
                                   aar_followup_board_get_plan_id (self->board),
                                   aar_followup_board_get_round_id (self->board), NULL, NULL, made_cb, writing);
}

static void
read_files (AarFollowupPage *self, GListModel *files)
{
  if (g_list_model_get_n_items (files) > 0)
    aar_answers_dialog_present (GTK_WIDGET (self), self->board, files);
}

/* What was to be read before the round was there. */
static void
read_waiting (AarFollowupPage *self)
{
  g_autoptr (GListModel) files = NULL;

  if (self->waiting_files == NULL || aar_followup_board_get_round_id (self->board) != self->waiting_round ||
      aar_followup_board_get_round (self->board) == NULL)
    return;
  files = g_steal_pointer (&self->waiting_files);
  read_files (self, files);
}

/* Shows what the sheets would change as soon as the round is there. */
void
aar_followup_page_read_answers (AarFollowupPage *self, gint64 round, GListModel *files)
{
  g_return_if_fail (AAR_IS_FOLLOWUP_PAGE (self));

  self->waiting_round = round;
  g_set_object (&self->waiting_files, files);
  read_waiting (self);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarFollowupPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  tell_failure (self, error);
  if (files != NULL && !is_gone (self))
    read_files (self, files);
}

static void
read_answers (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) sheets = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  /* Translators: CSV files that the units have filled in */
  gtk_file_filter_set_name (sheets, _ ("Answer Sheets"));
  gtk_file_filter_add_suffix (sheets, "csv");
  gtk_file_filter_add_suffix (sheets, "txt");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, sheets);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _ ("Read Answers"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Read"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, files_cb,
                                 g_object_ref (widget));
}

/* Only tables are taken for answers; other files are handed on to the window. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  AarFollowupPage *self = data;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  AarStore *store = aar_followup_board_get_store (self->board);
  gboolean answers = store != NULL && !aar_store_is_read_only (store) &&
                     aar_followup_board_get_round (self->board) != NULL;

  for (GSList *link = g_value_get_boxed (value); link != NULL; link = link->next)
    {
      g_autofree char *name = g_file_get_basename (link->data);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      /* a workbook is told how to come back */
      answers = answers && (g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".xlsx"));
      g_list_store_append (files, link->data);
    }
  if (answers)
    read_files (self, G_LIST_MODEL (files));
  else
    aar_page_drop_files (AAR_PAGE (self), G_LIST_MODEL (files));
  return TRUE;
}

void
aar_followup_page_accept_drops (AarFollowupPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect_object (self->board, "renewed", G_CALLBACK (read_waiting), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
aar_followup_page_install_sheets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "followup.write-sheets", NULL, write_sheets);
  gtk_widget_class_install_action (widget_class, "followup.copy-mail", NULL, make_mail);
  gtk_widget_class_install_action (widget_class, "followup.open-mail", NULL, make_mail);
  gtk_widget_class_install_action (widget_class, "followup.read-answers", NULL, read_answers);
}
