/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-dialog.h"

#include "aar-export.h"
#include "aar-export-choice.h"
#include "aar-loader.h"
#include "aar-outline.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"
#include "aar-settings.h"
#include "aar-toast.h"
#include "aar-trouble.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * AarExportDialog:
 *
 * Asks what to export and where to, writes it in a task that can be cancelled, and then offers to open the folder.
 */
struct _AarExportDialog
{
  AdwDialog parent_instance;

  AdwComboRow *kind_row;
  AdwComboRow *table_row;
  AdwComboRow *plan_row;
  AdwComboRow *round_row;
  GtkLabel *explanation_label;
  GtkStack *stack;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;

  AarStore *store;
  /* Who asked for the export; its window gets the toast. */
  GtkWidget *parent;
  /* The plans as the row lists them, behind the entry for all of them. */
  GPtrArray *plans;
  /* The plan whose words the tables are called by, and whose rounds the row lists once they are read. */
  AarPlan *plan;
  AarOutline *outline;
  AarLoader *loader;
  GFile *target;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AarExportDialog, aar_export_dialog, ADW_TYPE_DIALOG)

/* The values of the key are those of #AarCsvProfile. */
#define PROFILE_KEY "csv-profile"
#define FOLDER_KEY  "last-folder"

static AarExportChoice
get_choice (AarExportDialog *self)
{
  guint plan = adw_combo_row_get_selected (self->plan_row);
  AarExportChoice choice = {
    .kind = (AarExportKind) adw_combo_row_get_selected (self->kind_row),
    .table = adw_combo_row_get_selected (self->table_row),
  };
  guint round = adw_combo_row_get_selected (self->round_row);

  if (plan > 0 && plan <= self->plans->len)
    choice.plan = self->plans->pdata[plan - 1];
  if (choice.plan != NULL && self->outline != NULL &&
      round < aar_outline_get_n_entries (self->outline, AAR_TABLE_ROUND))
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (self->outline, AAR_TABLE_ROUND, round);

      choice.round = entry->id;
      choice.round_name = entry->title;
    }
  return choice;
}

static guint
find_current_round (AarOutline *outline)
{
  for (guint i = 0; i < aar_outline_get_n_entries (outline, AAR_TABLE_ROUND); i++)
    if (aar_outline_get_entry (outline, AAR_TABLE_ROUND, i)->id == aar_outline_get_current_round (outline))
      return i;
  return 0;
}

static void update (AarExportDialog *self);

static void
rounds_loaded_cb (AarExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AarExportChoice choice = get_choice (self);
  const char *language = choice.plan != NULL ? aar_record_get_text (choice.plan, AAR_PLAN_LANGUAGE) : NULL;

  self->outline = aar_loader_steal_result (self->loader);
  for (guint i = 0; i < aar_outline_get_n_entries (self->outline, AAR_TABLE_ROUND); i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (self->outline, AAR_TABLE_ROUND, i);
      g_autofree char *title = aar_round_make_title (entry->title, entry->date, language);

      gtk_string_list_append (names, title);
    }
  adw_combo_row_set_model (self->round_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->round_row, find_current_round (self->outline));
  update (self);
}

static void
rounds_failed_cb (AarExportDialog *self, const GError *error)
{
  update (self);
  gtk_label_set_label (self->explanation_label, error->message);
}

static gpointer
load_outline (AarStore *store, gpointer plan, GError **error)
{
  return aar_outline_load (store, *(const gint64 *) plan, error);
}

/* The words of the plan, and its rounds. */
static void
show_plan (AarExportDialog *self, AarPlan *plan)
{
  g_autoptr (GtkStringList) tables = gtk_string_list_new (NULL);
  guint selected = adw_combo_row_get_selected (self->table_row);
  g_autofree char *round = plan != NULL ? aar_plan_words_get_caption (plan, AAR_PLAN_WORD_ROUND, AAR_PLAN_WORD_SINGULAR)
                                        : NULL;

  for (guint table = 0; table < AAR_N_EXPORT_TABLES; table++)
    {
      g_autofree char *label = aar_export_choice_get_table_label (table, plan);

      gtk_string_list_append (tables, label);
    }
  g_set_object (&self->plan, plan);
  adw_combo_row_set_model (self->table_row, G_LIST_MODEL (tables));
  adw_combo_row_set_selected (self->table_row, selected < AAR_N_EXPORT_TABLES ? selected : 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->round_row), round != NULL ? round : _ ("Round"));
  aar_loader_stop (self->loader);
  g_clear_object (&self->outline);
  adw_combo_row_set_model (self->round_row, NULL);
  if (plan != NULL)
    aar_loader_load_plan (self->loader, self->store, aar_record_get_id (plan));
}

static gboolean
is_ready (AarExportDialog *self, const AarExportChoice *choice)
{
  return self->cancellable == NULL && (!aar_export_choice_is_of_round (choice) || choice->round != 0);
}

static void
update (AarExportDialog *self)
{
  AarExportChoice choice = get_choice (self);
  gboolean of_round = aar_export_choice_is_of_round (&choice);
  g_autofree char *explanation = aar_export_choice_explain (&choice);

  /* nothing is said of the rounds while they are read */
  if (!of_round || choice.round != 0 || !aar_loader_is_loading (self->loader))
    gtk_label_set_label (self->explanation_label, explanation);
  gtk_widget_set_visible (GTK_WIDGET (self->table_row), choice.kind != AAR_EXPORT_KIND_EXCHANGE);
  gtk_widget_set_visible (GTK_WIDGET (self->round_row), of_round && choice.round != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", is_ready (self, &choice));
}

static void
choice_changed_cb (AarExportDialog *self)
{
  AarPlan *plan;

  if (self->plans == NULL)
    return;
  plan = get_choice (self).plan;
  if (plan != self->plan)
    show_plan (self, plan);
  update (self);
}

/* The chosen profile stays for the next time; an exchange file has none. */
static void
remember_profile (AarExportDialog *self)
{
  AarExportKind kind = get_choice (self).kind;

  if (aar_settings_get () != NULL && kind != AAR_EXPORT_KIND_EXCHANGE)
    g_settings_set_enum (aar_settings_get (), PROFILE_KEY,
                         kind == AAR_EXPORT_KIND_DATA ? AAR_CSV_PROFILE_DATA : AAR_CSV_PROFILE_EXCEL);
}

static void
set_writing (AarExportDialog *self, gboolean writing)
{
  gtk_stack_set_visible_child_name (self->stack, writing ? "writing" : "choices");
  update (self);
}

static void
tell_exported (AarExportDialog *self)
{
  g_autofree char *name = g_file_get_basename (self->target);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Exported “%s”"), shown);

  aar_toast_show_file (self->parent, self->target, FALSE, text);
}

static void
show_failure (AarExportDialog *self, const GError *error)
{
  g_autofree char *body = g_strdup_printf (
      "%s\n\n%s", error->message, _ ("Nothing was written. If there was a file of that name, it is as it was."));
  AdwDialog *alert = adw_alert_dialog_new (_ ("Not Exported"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static void
progress_cb (double fraction, gpointer data)
{
  AarExportDialog *self = AAR_EXPORT_DIALOG (data);

  if (self->progress_bar != NULL)
    gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}

static void
done (AarExportDialog *self, gboolean written, const GError *error)
{
  g_clear_object (&self->cancellable);
  if (self->stack == NULL)
    return;
  set_writing (self, FALSE);
  if (written)
    {
      if (self->parent != NULL && gtk_widget_get_root (self->parent) != NULL)
        tell_exported (self);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = aar_export_finish (result, &error);

  done (self, written, error);
}

static void
round_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = aar_round_export_finish (result, &error);

  done (self, written, error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->stack == NULL)
    return;
  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
          !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
        show_failure (self, error);
      return;
    }
  if (uri != NULL && aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), FOLDER_KEY, uri);
  aar_export_dialog_write (self, file);
}

static void
choose_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarExportDialog *self = AAR_EXPORT_DIALOG (widget);
  AarExportChoice choice = get_choice (self);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *file_name = aar_export_choice_get_file_name (&choice);
  g_autofree char *folder = aar_settings_get () != NULL ? g_settings_get_string (aar_settings_get (), FOLDER_KEY)
                                                        : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _ ("Export To"));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  if (folder != NULL && *folder != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (folder);

      gtk_file_dialog_set_initial_folder (dialog, file);
    }
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, g_object_ref (self));
}

/* While writing, it is the writing that is cancelled. */
static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarExportDialog *self = AAR_EXPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
closed (AdwDialog *dialog)
{
  g_cancellable_cancel (AAR_EXPORT_DIALOG (dialog)->cancellable);
  aar_loader_stop (AAR_EXPORT_DIALOG (dialog)->loader);
}

static void
aar_export_dialog_dispose (GObject *object)
{
  AarExportDialog *self = AAR_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loader);
  g_clear_object (&self->plan);
  g_clear_object (&self->outline);
  g_clear_object (&self->target);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (aar_export_dialog_parent_class)->dispose (object);
}

static void
aar_export_dialog_class_init (AarExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = closed;

  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL, choose_file_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/exporting/aar-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, table_row);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, plan_row);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, round_row);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, explanation_label);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AarExportDialog, progress_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
aar_export_dialog_init (AarExportDialog *self)
{
  self->loader = aar_loader_new (load_outline, g_object_unref, G_CALLBACK (rounds_loaded_cb),
                                 G_CALLBACK (rounds_failed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Lists the plans and chooses @chosen, or all of them for 0. If they cannot be read, there is nothing to choose. */
static void
fill_plans (AarExportDialog *self, gint64 chosen)
{
  /* Translators: in a choice of plans */
  const char *const all[] = { _ ("All plans"), NULL };
  g_autoptr (GtkStringList) titles = gtk_string_list_new (all);
  g_autoptr (GError) error = NULL;
  guint selected = 0;

  self->plans = aar_store_list_plans (self->store, &error);
  if (self->plans == NULL)
    {
      gtk_label_set_label (self->explanation_label, error->message);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file", FALSE);
      return;
    }
  for (guint i = 0; i < self->plans->len; i++)
    {
      const char *title = aar_record_get_text (self->plans->pdata[i], AAR_PLAN_TITLE);
      /* a name that cannot be read is only missing beside the title; the export itself reports the error */
      g_autofree char *organisation = aar_store_dup_organisation_name (self->store, self->plans->pdata[i], NULL);
      g_autofree char *entry = g_strjoin (" · ", title != NULL ? title : "–", organisation, NULL);

      gtk_string_list_append (titles, entry);
      if (chosen != 0 && aar_record_get_id (self->plans->pdata[i]) == chosen)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->plan_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->plan_row, selected);
}

/**
 * aar_export_dialog_new:
 * @parent: the widget whose window gets the toast
 * @store: the store
 * @plan: the plan to propose, 0 for all
 *
 * Returns: (transfer floating): a new dialog
 */
AarExportDialog *
aar_export_dialog_new (GtkWidget *parent, AarStore *store, gint64 plan)
{
  AarExportDialog *self = g_object_new (AAR_TYPE_EXPORT_DIALOG, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->store = g_object_ref (store);
  if (aar_settings_get () != NULL)
    adw_combo_row_set_selected (self->kind_row,
                                g_settings_get_enum (aar_settings_get (), PROFILE_KEY) == AAR_CSV_PROFILE_DATA
                                    ? AAR_EXPORT_KIND_DATA
                                    : AAR_EXPORT_KIND_EXCEL);
  fill_plans (self, plan);
  if (self->plans == NULL)
    return self;
  show_plan (self, get_choice (self).plan);
  if (self->plans->len > 0)
    update (self);
  return self;
}

void
aar_export_dialog_write (AarExportDialog *self, GFile *target)
{
  AarExportChoice choice = get_choice (self);
  g_autofree char *name = g_file_get_basename (target);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Writing “%s”…"), shown);
  const char *path = aar_store_get_path (self->store);

  g_return_if_fail (self->cancellable == NULL);

  remember_profile (self);
  g_set_object (&self->target, target);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  set_writing (self, TRUE);
  if (aar_export_choice_is_of_round (&choice))
    {
      AarRoundExport export = aar_export_choice_make_round_export (&choice);

      aar_round_export_async (&export, path, target, self->cancellable, round_written_cb, g_object_ref (self));
    }
  else
    {
      g_autoptr (AarExportRequest) request = aar_export_choice_make_request (&choice, path, target);

      aar_export_async (request, progress_cb, self, self->cancellable, written_cb, g_object_ref (self));
    }
}

/**
 * aar_export_dialog_present:
 * @parent: a widget of the window that asks for it
 * @store: the store
 * @plan: the plan to propose, 0 for all
 *
 * Opens a dialog over the window of @parent.
 */
void
aar_export_dialog_present (GtkWidget *parent, AarStore *store, gint64 plan)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (AAR_IS_STORE (store));

  adw_dialog_present (ADW_DIALOG (aar_export_dialog_new (parent, store, plan)), parent);
}
