/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-answers-dialog.h"

#include <glib/gi18n-lib.h>

#include "aar-answer-change.h"
#include "aar-followup-sheets.h"
#include "aar-text.h"
#include "aar-toast.h"
#include "aar-error.h"
#include "aar-trouble.h"

/**
 * AarAnswersDialog:
 *
 * What filled sheets would change in a round: old beside new, what another answer stands against, what was not
 * understood. Nothing is written before the user says so, and then all that is chosen as one step.
 */
struct _AarAnswersDialog
{
  AdwDialog parent_instance;

  GtkStack *stack;
  AdwWindowTitle *window_title;
  GtkButton *apply_button;
  AdwStatusPage *status_page;
  GtkEntry *reason_entry;
  GListStore *changes;

  AarFollowupBoard *board;
  AarAnswerPreview *preview;
  GCancellable *cancellable;
  GtkWidget *parent;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (AarAnswersDialog, aar_answers_dialog, ADW_TYPE_DIALOG)

static const char *
get_reason (AarAnswersDialog *self)
{
  return aar_followup_board_is_closed (self->board) ? gtk_editable_get_text (GTK_EDITABLE (self->reason_entry)) : NULL;
}

static void
update (AarAnswersDialog *self)
{
  guint n_chosen = self->preview != NULL && !self->writing ? aar_answer_preview_n_chosen (self->preview) : 0;
  gboolean closed = aar_followup_board_is_closed (self->board);
  gboolean may = n_chosen > 0 && (!closed || !aar_text_is_empty (get_reason (self)));
  g_autofree char *label = NULL;

  /* Translators: button; how many answers from sheets will be written */
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Write %u Answer", "_Write %u Answers", n_chosen), n_chosen);
  gtk_button_set_label (self->apply_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.apply", may);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_entry), closed);
}

static void
reason_cb (AarAnswersDialog *self)
{
  update (self);
}

static void
activate_cb (AarAnswersDialog *self, guint position)
{
  g_autoptr (AarAnswerChange) change = g_list_model_get_item (G_LIST_MODEL (self->changes), position);

  if (aar_answer_change_is_choosable (change))
    aar_answer_change_set_chosen (change, !aar_answer_change_is_chosen (change));
  update (self);
}

static void
show_status (AarAnswersDialog *self, const char *icon, const char *title, const char *description)
{
  g_autofree char *escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_status_page_set_icon_name (self->status_page, icon);
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
show_preview (AarAnswersDialog *self)
{
  g_autoptr (GPtrArray) changes = aar_answer_changes_make (self->preview);
  g_autofree char *read = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u row read", "%u rows read", self->preview->n_rows), self->preview->n_rows);
  g_autofree char *subtitle = NULL;

  g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)), changes->pdata,
                       changes->len);
  if (self->preview->n_same > 0)
    {
      g_autofree char *same = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u answer as it stands", "%u answers as they stand", self->preview->n_same),
          self->preview->n_same);

      subtitle = g_strdup_printf ("%s · %s", read, same);
    }
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : read);
  if (changes->len > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    show_status (self, "aar-done-symbolic", _ ("Nothing New"),
                 _ ("All answers in the files stand in the plan already, or no answer is filled in."));
  update (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarAnswersDialog) self = data;
  g_autoptr (GError) error = NULL;
  AarAnswerPreview *preview = aar_followup_sheets_read_finish (AAR_STORE (source), result, &error);

  /* closed meanwhile */
  if (self->cancellable == NULL)
    {
      aar_answer_preview_free (preview);
      return;
    }
  g_clear_object (&self->cancellable);
  self->preview = preview;
  if (preview != NULL)
    show_preview (self);
  else
    {
      g_autofree char *heading = aar_trouble_get_heading (error);
      g_autofree char *advice = aar_trouble_get_advice (error);

      show_status (self, "dialog-error-symbolic", heading, advice);
    }
}

static void
set_writing (AarAnswersDialog *self, gboolean writing)
{
  self->writing = writing;
  adw_dialog_set_can_close (ADW_DIALOG (self), !writing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.cancel", !writing);
  update (self);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarAnswersDialog) self = data;
  guint n_chosen = aar_answer_preview_n_chosen (self->preview);
  g_autoptr (GError) error = NULL;
  gboolean written = aar_followup_sheets_apply_finish (AAR_STORE (source), result, &error);
  g_autofree char *text = NULL;

  set_writing (self, FALSE);
  if (!written)
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CHANGED))
        show_preview (self);
      return;
    }
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer written", "%u answers written", n_chosen), n_chosen);
  if (self->parent != NULL && gtk_widget_get_root (self->parent) != NULL)
    aar_toast_show_undo (self->parent, AAR_STORE (source), text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarAnswersDialog *self = AAR_ANSWERS_DIALOG (widget);

  set_writing (self, TRUE);
  aar_followup_sheets_apply_async (aar_followup_board_get_store (self->board), self->preview, get_reason (self),
                                   applied_cb, g_object_ref (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
aar_answers_dialog_closed (AdwDialog *dialog)
{
  AarAnswersDialog *self = AAR_ANSWERS_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
aar_answers_dialog_dispose (GObject *object)
{
  AarAnswersDialog *self = AAR_ANSWERS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* the rows look into the preview */
  if (self->changes != NULL)
    g_list_store_remove_all (self->changes);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_ANSWERS_DIALOG);
  g_clear_pointer (&self->preview, aar_answer_preview_free);
  g_clear_object (&self->board);
  g_clear_weak_pointer (&self->parent);
  G_OBJECT_CLASS (aar_answers_dialog_parent_class)->dispose (object);
}

static void
aar_answers_dialog_class_init (AarAnswersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_answers_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = aar_answers_dialog_closed;
  g_type_ensure (AAR_TYPE_ANSWER_CHANGE);
  gtk_widget_class_install_action (widget_class, "answers.apply", NULL, apply);
  gtk_widget_class_install_action (widget_class, "answers.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "answers.apply", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-answers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, status_page);
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, AarAnswersDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_answers_dialog_init (AarAnswersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AarAnswersDialog *
aar_answers_dialog_present (GtkWidget *parent, AarFollowupBoard *board, GListModel *files)
{
  AarAnswersDialog *self = g_object_new (AAR_TYPE_ANSWERS_DIALOG, NULL);

  self->board = g_object_ref (board);
  g_set_weak_pointer (&self->parent, parent);
  self->cancellable = g_cancellable_new ();
  update (self);
  aar_followup_sheets_read_async (aar_followup_board_get_store (board), aar_followup_board_get_plan_id (board),
                                  aar_followup_board_get_round_id (board), files, self->cancellable, read_cb,
                                  g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
