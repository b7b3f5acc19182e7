/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-comparison-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-difference-row.h"
#include "aar-error.h"
#include "aar-import.h"
#include "aar-import-trouble.h"
#include "aar-trouble.h"
#include "aar-work.h"

/**
 * AarComparisonDialog:
 *
 * A plan beside the document that was adopted: what is new, changed and gone, each accepted by itself. The plan is
 * read and compared in a thread.
 */
struct _AarComparisonDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  GListStore *items;
  GtkLabel *summary_label;

  AarStore *store;
  AarPlan *plan;
  AarPlanComparison *comparison;
  AarPlanComparison *earlier;
  AarPlanContent *document;
  GCancellable *cancellable;
  gboolean writing;
  guint n_written;
};

G_DEFINE_FINAL_TYPE (AarComparisonDialog, aar_comparison_dialog, ADW_TYPE_DIALOG)

static guint
count_accepted (AarComparisonDialog *self)
{
  guint n = 0;

  for (guint i = 0; self->comparison != NULL && i < self->comparison->differences->len; i++)
    n += ((AarDifference *) self->comparison->differences->pdata[i])->is_accepted;
  return n;
}

static void
update (AarComparisonDialog *self)
{
  guint n_accepted = count_accepted (self);
  gboolean ready = self->comparison != NULL && !self->writing;
  g_autofree char *summary = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.apply", ready && n_accepted > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.accept-all", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.accept-none", ready && n_accepted > 0);
  if (self->comparison == NULL)
    return;
  /* Translators: how many differences between a plan and a document there are of each kind, and are accepted */
  summary = g_strdup_printf (_ ("%u new, %u changed, %u gone · %u accepted"),
                             aar_plan_comparison_count (self->comparison, AAR_DIFFERENCE_NEW),
                             aar_plan_comparison_count (self->comparison, AAR_DIFFERENCE_CHANGED),
                             aar_plan_comparison_count (self->comparison, AAR_DIFFERENCE_GONE), n_accepted);
  gtk_label_set_text (self->summary_label, summary);
}

static void
show_error (AarComparisonDialog *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->failed_page, title);
  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  update (self);
}

/* Only once the list has its place do its rows take the focus. */
static gboolean
show_first_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  AarComparisonDialog *self = AAR_COMPARISON_DIALOG (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->list_view)) == 0)
    return G_SOURCE_CONTINUE;
  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  return G_SOURCE_REMOVE;
}

static void
show_differences (AarComparisonDialog *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->comparison->differences->len; i++)
    {
      AarDifferenceItem *item = aar_difference_item_new (self->comparison->differences->pdata[i], self->plan);

      g_signal_connect_object (item, "notify::accepted", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "differences" : "same");
  if (items->len > 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_first_cb, NULL, NULL);
  update (self);
}

/* What the thread compares; the document is nobody else's. */
typedef struct
{
  gint64 plan;
  AarPlanContent *document;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  g_free (job);
}

static gpointer
compare_in_thread (AarStore *store, gpointer data, GError **error)
{
  const Job *job = data;
  g_autoptr (AarPlanContent) plan = aar_store_load_plan (store, job->plan, error);

  return plan != NULL ? aar_plan_comparison_new (plan, job->document) : NULL;
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarComparisonDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanComparison) comparison = aar_work_finish (AAR_STORE (source), result, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (comparison == NULL)
    {
      aar_trouble_show (self->failed_page, error);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->comparison = g_steal_pointer (&comparison);
  if (self->earlier != NULL)
    aar_plan_comparison_accept_as (self->comparison, self->earlier);
  show_differences (self);
  g_clear_pointer (&self->earlier, aar_plan_comparison_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarComparisonDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (GPtrArray) contents = aar_import_read_finish (result, &document, &error);

  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (contents == NULL || contents->len == 0)
    {
      g_autofree char *title = NULL, *description = NULL;

      if (error == NULL)
        error = g_error_new_literal (AAR_ERROR, AAR_ERROR_EMPTY, _ ("There is no plan in the file."));
      title = aar_import_trouble_get_title (error);
      description = aar_import_trouble_get_description (error);
      show_error (self, title, description);
      return;
    }
  aar_comparison_dialog_compare (self, contents->pdata[0]);
}

/* The rows show what is compared by now, so that stays until they show the other. */
static void
compare_again (AarComparisonDialog *self)
{
  self->earlier = g_steal_pointer (&self->comparison);
  update (self);
  aar_comparison_dialog_compare (self, self->document);
}

static void
done (AarComparisonDialog *self, gboolean written, const GError *error)
{
  self->writing = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "differences");
  update (self);
  if (!written)
    {
      /* what was accepted stays accepted */
      aar_trouble_present (GTK_WIDGET (self), error);
      if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CHANGED))
        compare_again (self);
      return;
    }
  self->n_written = count_accepted (self);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* The thread keeps what it reads alive, whatever becomes of the dialog meanwhile. */
typedef struct
{
  AarComparisonDialog *dialog;
  AarPlanComparison *comparison;
} Writing;

static gpointer
write_in_thread (AarStore *store, gpointer data, GError **error)
{
  const Writing *writing = data;

  return aar_plan_comparison_apply (writing->comparison, store, error) ? writing->comparison : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Writing *writing = data;
  g_autoptr (AarComparisonDialog) self = writing->dialog;
  g_autoptr (AarPlanComparison) comparison = writing->comparison;
  g_autoptr (GError) error = NULL;
  gboolean written = aar_work_finish (AAR_STORE (source), result, &error) != NULL;

  if (self->stack == NULL)
    return;
  self->comparison = g_steal_pointer (&comparison);
  done (self, written, error);
}

/* Up to so many differences are written within a frame or two. */
#define FEW_DIFFERENCES 100

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarComparisonDialog *self = AAR_COMPARISON_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  Writing *writing;

  self->writing = TRUE;
  if (count_accepted (self) <= FEW_DIFFERENCES)
    {
      gboolean written = aar_plan_comparison_apply (self->comparison, self->store, &error);

      done (self, written, error);
      return;
    }
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  writing = g_new (Writing, 1);
  *writing = (Writing) { g_object_ref (self), g_steal_pointer (&self->comparison) };
  update (self);
  aar_work_async (self->store, AAR_STORE_NONE, write_in_thread, writing, NULL, NULL, NULL, written_cb, writing);
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
accept_all (AarComparisonDialog *self, gboolean accepted)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (AarDifferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_signal_handlers_block_by_func (item, update, self);
      aar_difference_item_set_accepted (item, accepted);
      g_signal_handlers_unblock_by_func (item, update, self);
    }
  update (self);
}

static void
accept_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accept_all (AAR_COMPARISON_DIALOG (widget), TRUE);
}

static void
accept_none_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accept_all (AAR_COMPARISON_DIALOG (widget), FALSE);
}

/* Enter accepts and goes on to the next one. */
static void
activate_cb (AarComparisonDialog *self, guint position)
{
  g_autoptr (AarDifferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  aar_difference_item_set_accepted (item, TRUE);
  if (position + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    gtk_list_view_scroll_to (self->list_view, position + 1, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* Space accepts, or takes that back. */
static gboolean
key_pressed_cb (AarComparisonDialog *self, guint key, guint code, GdkModifierType modifiers)
{
  AarDifferenceItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (key != GDK_KEY_space || item == NULL)
    return FALSE;
  aar_difference_item_set_accepted (item, !aar_difference_item_is_accepted (item));
  return TRUE;
}

static void
aar_comparison_dialog_dispose (GObject *object)
{
  AarComparisonDialog *self = AAR_COMPARISON_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_COMPARISON_DIALOG);
  g_clear_pointer (&self->comparison, aar_plan_comparison_free);
  g_clear_pointer (&self->earlier, aar_plan_comparison_free);
  g_clear_object (&self->document);
  g_clear_object (&self->plan);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_comparison_dialog_parent_class)->dispose (object);
}

static void
aar_comparison_dialog_class_init (AarComparisonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_comparison_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "comparison.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "comparison.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "comparison.accept-all", NULL, accept_all_action);
  gtk_widget_class_install_action (widget_class, "comparison.accept-none", NULL, accept_none_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "comparison.apply", NULL);
  g_type_ensure (AAR_TYPE_DIFFERENCE_ITEM);
  g_type_ensure (AAR_TYPE_DIFFERENCE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/comparing/aar-comparison-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, items);
  gtk_widget_class_bind_template_child (widget_class, AarComparisonDialog, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
aar_comparison_dialog_init (AarComparisonDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * aar_comparison_dialog_new:
 * @store: the store of the plan
 * @plan: a plan
 *
 * Returns: (transfer floating): the dialog, which as yet has nothing to compare @plan with
 */
AarComparisonDialog *
aar_comparison_dialog_new (AarStore *store, AarPlan *plan)
{
  AarComparisonDialog *self = g_object_new (AAR_TYPE_COMPARISON_DIALOG, NULL);
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);

  self->store = g_object_ref (store);
  self->plan = g_object_ref (plan);
  adw_window_title_set_subtitle (self->window_title, title != NULL ? title : "");
  return self;
}

/**
 * aar_comparison_dialog_compare:
 * @self: the dialog
 * @document: the adopted document as it was read; nobody else may use it any more
 *
 * Shows what differs.
 */
void
aar_comparison_dialog_compare (AarComparisonDialog *self, AarPlanContent *document)
{
  Job *job;

  g_return_if_fail (AAR_IS_COMPARISON_DIALOG (self));

  g_set_object (&self->document, document);
  job = g_new (Job, 1);
  *job = (Job) { aar_record_get_id (self->plan), g_object_ref (document) };
  aar_work_async (self->store, AAR_STORE_READ_ONLY, compare_in_thread, job, job_free,
                  (GDestroyNotify) aar_plan_comparison_free, self->cancellable, compared_cb, g_object_ref (self));
}

void
aar_comparison_dialog_read (AarComparisonDialog *self, GFile *file)
{
  g_return_if_fail (AAR_IS_COMPARISON_DIALOG (self));

  aar_import_read_async (file, aar_record_get_text (self->plan, AAR_PLAN_LANGUAGE), self->cancellable, read_cb,
                         g_object_ref (self));
}

guint
aar_comparison_dialog_get_n_written (AarComparisonDialog *self)
{
  g_return_val_if_fail (AAR_IS_COMPARISON_DIALOG (self), 0);

  return self->n_written;
}
