/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-continue-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-continue-row.h"
#include "aar-error.h"
#include "aar-period-choice.h"
#include "aar-plan-words.h"
#include "aar-round-choice.h"
#include "aar-text.h"
#include "aar-trouble.h"
#include "aar-loader.h"

/**
 * AarContinueDialog:
 *
 * Makes next year's plan out of this year's: what is not finished goes along. The old plan is read in a thread, and a
 * large new one written in one.
 */
struct _AarContinueDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed_page;
  AdwViewStack *views;
  AdwEntryRow *title_row;
  AarPeriodChoice *period;
  AarRoundChoice *rounds;
  AdwSwitchRow *renumber_row;
  GListStore *items;
  AdwViewStackPage *items_page;
  GtkLabel *summary_label;
  GtkButton *create_button;

  AarStore *store;
  AarPlanContent *content;
  AarContinuation *continuation;
  AarLoader *loader;
  gboolean writing;
  gint64 plan;
};

G_DEFINE_FINAL_TYPE (AarContinueDialog, aar_continue_dialog, ADW_TYPE_DIALOG)

static void
update (AarContinueDialog *self)
{
  gboolean period_valid, rounds_valid, ready;

  g_object_get (self->period, "valid", &period_valid, NULL);
  g_object_get (self->rounds, "valid", &rounds_valid, NULL);
  ready = self->continuation != NULL && !self->writing && period_valid && rounds_valid &&
          !aar_text_is_empty (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "continue.create", ready);
}

static void
count (AarContinueDialog *self)
{
  guint n_taken = 0, n_nodes = self->continuation->nodes->len;
  AarPlan *plan = aar_plan_content_get_plan (self->content);
  g_autofree char *summary = NULL, *title = NULL, *all = NULL, *word = NULL;

  for (guint i = 0; i < n_nodes; i++)
    n_taken += ((AarContinuedNode *) self->continuation->nodes->pdata[i])->is_taken;
  all = aar_plan_words_count (plan, AAR_PLAN_WORD_INITIATIVE, n_nodes);
  word = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_PLURAL);
  /* Translators: how many go along into the new plan; %s is a number and the plan's word for what is counted, such as
   * "35 initiatives" */
  summary = g_strdup_printf (_ ("%u of %s go along"), n_taken, all);
  title = g_strdup_printf ("%s (%u)", word, n_taken);
  gtk_label_set_text (self->summary_label, summary);
  adw_view_stack_page_set_title (self->items_page, title);
}

static void
show_items (AarContinueDialog *self)
{
  g_autoptr (GPtrArray) items = aar_continue_item_make_all (self->continuation, self->content);

  for (guint i = 0; i < items->len; i++)
    g_signal_connect_object (items->pdata[i], "notify::taken", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  count (self);
}

/* The rounds that the new plan would get from the old one, moved into its period. */
static void
show_former_rounds (AarContinueDialog *self)
{
  g_autoptr (GPtrArray) former = aar_continuation_move_rounds (self->continuation);

  if (former->len > 0)
    aar_round_choice_set_former (self->rounds, _ ("As in the Old Plan"), former);
}

static void
period_cb (AarContinueDialog *self)
{
  AarPlan *plan;

  if (self->continuation == NULL)
    return;
  plan = aar_plan_content_get_plan (self->content);
  g_set_str (&self->continuation->period_from, aar_period_choice_get_from (self->period));
  g_set_str (&self->continuation->period_to, aar_period_choice_get_to (self->period));
  aar_round_choice_set_plan (self->rounds, aar_record_get_text (plan, AAR_PLAN_LANGUAGE),
                             self->continuation->period_from, self->continuation->period_to);
  show_former_rounds (self);
}

static void
show_content (AarContinueDialog *self)
{
  g_autofree char *from = g_strdup (self->continuation->period_from);
  g_autofree char *to = g_strdup (self->continuation->period_to);
  int year = from != NULL ? atoi (from) : 0;

  gtk_editable_set_text (GTK_EDITABLE (self->title_row),
                         self->continuation->title != NULL ? self->continuation->title : "");
  if (year == 0)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      year = g_date_time_get_year (now);
    }
  aar_period_choice_offer_years (self->period, year, year);
  if (from != NULL && to != NULL)
    aar_period_choice_set_period (self->period, from, to);
  period_cb (self);
  show_items (self);
  gtk_stack_set_visible_child_name (self->stack, "choice");
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  update (self);
}

static void
loaded_cb (AarContinueDialog *self)
{
  g_autoptr (AarContinuation) earlier = g_steal_pointer (&self->continuation);

  g_clear_object (&self->content);
  self->content = aar_loader_steal_result (self->loader);
  self->continuation = aar_continuation_new (self->content);
  if (earlier == NULL)
    {
      show_content (self);
      return;
    }
  aar_continuation_take_as (self->continuation, earlier);
  show_items (self);
  show_former_rounds (self);
  update (self);
}

static void
failed_cb (AarContinueDialog *self, const GError *error)
{
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
done (AarContinueDialog *self, gint64 plan, const GError *error)
{
  self->writing = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "choice");
  update (self);
  if (plan == 0)
    {
      /* the dialog stays with all that was chosen */
      aar_trouble_present (GTK_WIDGET (self), error);
      if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CHANGED))
        aar_loader_load_plan (self->loader, self->store, aar_record_get_id (aar_plan_content_get_plan (self->content)));
      return;
    }
  self->plan = plan;
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* The thread keeps what it reads alive, whatever becomes of the dialog meanwhile. */
typedef struct
{
  AarContinueDialog *dialog;
  AarContinuation *continuation;
} Writing;

static gpointer
write_in_thread (AarStore *store, gpointer data, GError **error)
{
  const Writing *writing = data;
  gint64 plan;

  return aar_continuation_apply (writing->continuation, store, &plan, error) ? g_memdup2 (&plan, sizeof plan) : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Writing *writing = data;
  g_autoptr (AarContinueDialog) self = writing->dialog;
  g_autoptr (AarContinuation) continuation = writing->continuation;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *plan = aar_work_finish (AAR_STORE (source), result, &error);

  if (self->stack == NULL)
    return;
  self->continuation = g_steal_pointer (&continuation);
  done (self, plan != NULL ? *plan : 0, error);
}

/* Up to so many initiatives are written within a frame or two. */
#define SHORT_PLAN 100

static void
create (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarContinueDialog *self = AAR_CONTINUE_DIALOG (widget);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
  g_autoptr (GError) error = NULL;
  gint64 plan = 0;
  Writing *writing;

  g_set_str (&self->continuation->title, title);
  self->continuation->renumber = adw_switch_row_get_active (self->renumber_row);
  aar_continuation_set_rounds (self->continuation, aar_round_choice_get_rounds (self->rounds));
  self->writing = TRUE;
  if (self->continuation->nodes->len <= SHORT_PLAN)
    {
      aar_continuation_apply (self->continuation, self->store, &plan, &error);
      done (self, error == NULL ? plan : 0, error);
      return;
    }
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  writing = g_new (Writing, 1);
  *writing = (Writing) { g_object_ref (self), g_steal_pointer (&self->continuation) };
  update (self);
  aar_work_async (self->store, AAR_STORE_NONE, write_in_thread, writing, NULL, g_free, NULL, written_cb, writing);
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
take_all (AarContinueDialog *self, gboolean unfinished_only)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (AarContinueItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      aar_continue_item_set_taken (item, !unfinished_only || !aar_continue_item_is_finished (item));
    }
}

static void
take_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_all (AAR_CONTINUE_DIALOG (widget), FALSE);
}

static void
take_unfinished_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_all (AAR_CONTINUE_DIALOG (widget), TRUE);
}

/* Space does that by the mark itself; Enter and a click on the row do too. */
static void
activate_cb (AarContinueDialog *self, guint position)
{
  g_autoptr (AarContinueItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  aar_continue_item_set_taken (item, !aar_continue_item_is_taken (item));
}

static void
aar_continue_dialog_dispose (GObject *object)
{
  AarContinueDialog *self = AAR_CONTINUE_DIALOG (object);

  g_clear_object (&self->loader);
  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CONTINUE_DIALOG);
  g_clear_pointer (&self->continuation, aar_continuation_free);
  g_clear_object (&self->content);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_continue_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AAR_TYPE_CONTINUE_ITEM);
  g_type_ensure (AAR_TYPE_CONTINUE_ROW);
  g_type_ensure (AAR_TYPE_PERIOD_CHOICE);
  g_type_ensure (AAR_TYPE_ROUND_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/nextyear/aar-continue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, views);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, period);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, rounds);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, renumber_row);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, items);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, items_page);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, AarContinueDialog, create_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_continue_dialog_class_init (AarContinueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_continue_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "continue.create", NULL, create);
  gtk_widget_class_install_action (widget_class, "continue.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "continue.take-all", NULL, take_all_action);
  gtk_widget_class_install_action (widget_class, "continue.take-unfinished", NULL, take_unfinished_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "continue.create", NULL);
  bind_template (widget_class);
}

static void
aar_continue_dialog_init (AarContinueDialog *self)
{
  self->loader = aar_loader_new (aar_work_load_plan, g_object_unref, G_CALLBACK (loaded_cb), G_CALLBACK (failed_cb),
                                 self);
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * aar_continue_dialog_new:
 * @store: the store of the plan
 * @plan: the id of the plan that is continued
 *
 * Returns: (transfer floating): the dialog
 */
AarContinueDialog *
aar_continue_dialog_new (AarStore *store, gint64 plan)
{
  AarContinueDialog *self = g_object_new (AAR_TYPE_CONTINUE_DIALOG, NULL);

  self->store = g_object_ref (store);
  aar_loader_load_plan (self->loader, store, plan);
  return self;
}

gint64
aar_continue_dialog_get_plan (AarContinueDialog *self)
{
  g_return_val_if_fail (AAR_IS_CONTINUE_DIALOG (self), 0);

  return self->plan;
}
