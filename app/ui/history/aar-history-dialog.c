/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-history-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-history-list.h"
#include "aar-history-row.h"
#include "aar-trouble.h"

/**
 * AarHistoryDialog:
 *
 * What was done to an initiative, an area or a whole plan, the newest first and by days, back to its making. From a
 * plan's history one reaches the plan as it stood on a day.
 */
struct _AarHistoryDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkMenuButton *past_button;
  GtkPopover *past_popover;
  GtkCalendar *calendar;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list_view;
  GtkSortListModel *sorted;

  AarHistoryList *list;
  gint64 plan;
  guint top_source;
};

G_DEFINE_FINAL_TYPE (AarHistoryDialog, aar_history_dialog, ADW_TYPE_DIALOG)

/* More is read before one reaches the end, so that one need not wait there. */
static void
scrolled_cb (AarHistoryDialog *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment);

  if (self->list != NULL && left < 3 * gtk_adjustment_get_page_size (adjustment))
    aar_history_list_load_more (self->list);
}

/* The first row takes the focus, and GTK then scrolls to it and away from the heading of its day. */
static gboolean
show_top_cb (gpointer data)
{
  AarHistoryDialog *self = data;

  self->top_source = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  return G_SOURCE_REMOVE;
}

static void
loading_cb (AarHistoryDialog *self)
{
  gboolean loading = aar_loader_is_loading (aar_history_list_get_loader (self->list));
  const GError *error = aar_loader_get_error (aar_history_list_get_loader (self->list));
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0;

  if (error != NULL)
    {
      aar_trouble_show (self->failed_page, error);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  if (!empty && gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->scrolled_window))
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
      self->top_source = g_timeout_add (50, show_top_cb, self);
    }
  else if (empty)
    gtk_stack_set_visible_child_name (self->stack, loading ? "loading" : "empty");
  if (!loading)
    scrolled_cb (self);
}

/* Leads to what a step was about; the dialog makes way for it. */
static void
activate_cb (AarHistoryDialog *self, guint position)
{
  g_autoptr (AarHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  gint64 node = item != NULL ? aar_history_item_get_node (item) : 0;

  if (node == 0)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "(xx)", self->plan, node);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_past (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarHistoryDialog *self = AAR_HISTORY_DIALOG (widget);
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_popover_popdown (self->past_popover);
  gtk_widget_activate_action (widget, "win.show-past", "(xs)", self->plan, iso);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
aar_history_dialog_dispose (GObject *object)
{
  AarHistoryDialog *self = AAR_HISTORY_DIALOG (object);

  g_clear_handle_id (&self->top_source, g_source_remove);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (aar_history_dialog_parent_class)->dispose (object);
}

static void
aar_history_dialog_class_init (AarHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_history_dialog_dispose;

  g_type_ensure (AAR_TYPE_HISTORY_ITEM);
  g_type_ensure (AAR_TYPE_HISTORY_ROW);
  gtk_widget_class_install_action (widget_class, "history.show-past", NULL, show_past);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/history/aar-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, past_button);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, past_popover);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryDialog, sorted);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_history_dialog_init (AarHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

AarHistoryDialog *
aar_history_dialog_new (AarStore *store, gint64 plan, gint64 node, const char *title)
{
  AarHistoryDialog *self;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  self = g_object_new (AAR_TYPE_HISTORY_DIALOG, NULL);
  self->plan = plan;
  self->list = aar_history_list_new (store, plan, node);
  g_signal_connect_object (aar_history_list_get_loader (self->list), "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_sort_list_model_set_model (self->sorted, aar_history_list_get_items (self->list));
  adw_window_title_set_subtitle (self->window_title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->past_button), node == 0);
  loading_cb (self);
  return self;
}
