/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-sheet-finding.h"
#include "aar-answer-sheet-reader.h"
#include "aar-export-dialog.h"
#include "aar-followup-page.h"
#include "aar-import-preview.h"
#include "aar-settings.h"
#include "aar-toast.h"
#include "aar-trouble.h"
#include "aar-work.h"

/* The ways by which documents come into the window, and plans out of it. */

/* Filled answer sheets that come into the window wherever one is: they know themselves where they belong. */
typedef struct
{
  AarWindow *window;
  AarStore *store;
  GListModel *files;
} Answers;

static void
answers_free (Answers *self)
{
  g_object_unref (self->window);
  g_object_unref (self->store);
  g_object_unref (self->files);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answers, answers_free)

/* Of several sheets, one that is recognised tells of all; if none is, the first says why. */
static gpointer
find_in_thread (AarStore *store, gpointer data, GError **error)
{
  GListModel *files = data;
  AarPlace place = { .kind = AAR_PLACE_ROUND };
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) failure = NULL;
      g_autoptr (GBytes) bytes = aar_answer_sheet_load (file, NULL, &failure);
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);

      if (bytes != NULL && aar_answer_sheet_find_round (store, bytes, name, &place.plan, &place.id, &failure))
        return aar_place_copy (&place);
      if (first == NULL)
        first = g_steal_pointer (&failure);
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Answers) answers = data;
  AarWindow *self = answers->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlace) place = aar_work_finish (AAR_STORE (source), result, &error);

  if (aar_window_get_store (self) != answers->store)
    return;
  if (place == NULL)
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  aar_window_go (self, place, 0);
  aar_followup_page_read_answers (
      AAR_FOLLOWUP_PAGE (aar_page_stack_get_page (aar_window_get_pages (self), place->kind)), place->id,
      answers->files);
}

/* If they are tables, goes to the round that they answer and shows what they would change. */
static gboolean
take_answers (AarWindow *self, GFile **files, guint n_files)
{
  g_autoptr (GListStore) sheets = g_list_store_new (G_TYPE_FILE);
  Answers *answers;

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_file_get_basename (files[i]);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (!g_str_has_suffix (lower, ".csv") && !g_str_has_suffix (lower, ".xlsx"))
        return FALSE;
      g_list_store_append (sheets, files[i]);
    }
  answers = g_new (Answers, 1);
  *answers = (Answers) { g_object_ref (self), g_object_ref (aar_window_get_store (self)),
                         G_LIST_MODEL (g_object_ref (sheets)) };
  aar_work_async (aar_window_get_store (self), AAR_STORE_READ_ONLY, find_in_thread, g_object_ref (sheets),
                  g_object_unref, (GDestroyNotify) aar_place_free, NULL, found_cb, answers);
  return TRUE;
}

/* Shows what is found in the documents, so that it can be looked through before it is written into the store. */
void
aar_window_import_files (AarWindow *self, GFile **files, guint n_files)
{
  AarStore *store;

  g_return_if_fail (AAR_IS_WINDOW (self));

  store = aar_window_get_store (self);
  if (store == NULL || n_files == 0)
    return;
  if (aar_store_is_read_only (store))
    aar_toast_show (GTK_WIDGET (self), _ ("The store is read-only, so nothing can be imported"));
  else if (!take_answers (self, files, n_files))
    {
      AarImportPreview *preview = aar_import_preview_present (GTK_WIDGET (self), store, files, n_files);

      g_signal_connect_object (preview, "compare", G_CALLBACK (aar_window_compare), self, G_CONNECT_SWAPPED);
      aar_window_ask_name (self);
    }
}

static void
remember_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL && aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), "last-folder", uri);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) chosen = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (chosen == NULL)
    aar_trouble_present_unless_dismissed (GTK_WIDGET (self), error);
  for (guint i = 0; chosen != NULL && i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  if (files->len == 0)
    return;
  remember_folder (files->pdata[0]);
  aar_window_import_files (self, (GFile **) files->pdata, files->len);
}

/* The documents that a plan can be read from. */
GListModel *
aar_window_get_document_filters (void)
{
  static const char *const endings[] = { "docx", "odt",  "fodt", "xlsx", "ods", "csv",
                                         "pdf",  "html", "htm",  "txt",  "json" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();

  /* Translators: files of office programs, PDF, text or JSON that hold a plan */
  gtk_file_filter_set_name (documents, _ ("Plan Documents"));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    gtk_file_filter_add_suffix (documents, endings[i]);
  g_list_store_append (filters, documents);
  return G_LIST_MODEL (filters);
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = aar_window_get_document_filters ();
  g_autofree char *folder = aar_settings_get () != NULL ? g_settings_get_string (aar_settings_get (), "last-folder")
                                                        : NULL;
  g_autoptr (GFile) initial = folder != NULL && *folder != '\0' ? g_file_new_for_uri (folder) : NULL;

  gtk_file_dialog_set_title (dialog, _ ("Import Plan Document"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Read"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (initial != NULL)
    gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, chosen_cb, g_object_ref (widget));
}

/* What is open is what one wants to export; among all plans the dialog asks. */
static void
export_plan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  const AarPlace *place = aar_browser_get_place (browser);

  aar_export_dialog_present (widget, aar_browser_get_store (browser), place != NULL ? place->plan : 0);
}

const AarWindowAction aar_import_actions[] = {
  { "win.import", NULL, import, AAR_BROWSER_IS_WRITABLE },
  { "win.export", NULL, export_plan, AAR_BROWSER_HAS_PLANS },
  { 0 },
};
