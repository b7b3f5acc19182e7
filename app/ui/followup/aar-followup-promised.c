/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-promised.h"

#include <glib/gi18n-lib.h>

#include "aar-carry-over.h"
#include "aar-followup-array.h"
#include "aar-followup-promise.h"
#include "aar-plan-words.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/**
 * AarFollowupPromised:
 *
 * The milestones that were promised for the round and not reached, to be carried over to the next: those that are
 * chosen, or all.
 */
struct _AarFollowupPromised
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *title_label;
  GtkCheckButton *all_button;
  GtkButton *carry_button;
  AarFollowupArray *promises;

  AarFollowupBoard *board;
  gboolean choosing;
};

G_DEFINE_FINAL_TYPE (AarFollowupPromised, aar_followup_promised, ADW_TYPE_BIN)

static AarFollowupPromise *
get_promise (AarFollowupPromised *self, guint position)
{
  return aar_followup_array_get (self->promises)->pdata[position];
}

static guint
get_n_promises (AarFollowupPromised *self)
{
  return aar_followup_array_get (self->promises)->len;
}

static guint
count_chosen (AarFollowupPromised *self)
{
  guint n_chosen = 0;

  for (guint i = 0; i < get_n_promises (self); i++)
    n_chosen += aar_followup_promise_is_chosen (get_promise (self, i));
  return n_chosen;
}

static void
update (AarFollowupPromised *self)
{
  const AarFollowupReading *reading = self->board != NULL ? aar_followup_board_get_reading (self->board) : NULL;
  guint n_chosen = count_chosen (self), n_promises = get_n_promises (self);
  AarStore *store = self->board != NULL ? aar_followup_board_get_store (self->board) : NULL;
  gboolean may = reading != NULL && reading->next != NULL && store != NULL && !aar_store_is_read_only (store);

  self->choosing = TRUE;
  gtk_check_button_set_active (self->all_button, n_chosen > 0 && n_chosen == n_promises);
  gtk_check_button_set_inconsistent (self->all_button, n_chosen > 0 && n_chosen < n_promises);
  self->choosing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->all_button), may);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "promised.carry-over", may && n_chosen > 0);
  if (reading != NULL && reading->next != NULL)
    {
      g_autofree char *title = aar_followup_board_name_round (self->board, reading->next);
      g_autofree char *label = NULL;

      /* Translators: button; %s is the name of the next round of follow-up */
      label = g_strdup_printf (_ ("Carry Over to “%s”"), title);
      gtk_button_set_label (self->carry_button, label);
    }
  else
    /* Translators: button that cannot be pressed, as no round of follow-up comes after this one */
    gtk_button_set_label (self->carry_button, _ ("No Later Round"));
}

static void
all_cb (AarFollowupPromised *self)
{
  gboolean all = gtk_check_button_get_active (self->all_button);

  if (self->choosing)
    return;
  for (guint i = 0; i < get_n_promises (self); i++)
    aar_followup_promise_set_chosen (get_promise (self, i), all);
  update (self);
}

static void
activate_cb (AarFollowupPromised *self, guint position)
{
  AarFollowupPromise *promise = get_promise (self, position);

  aar_followup_promise_set_chosen (promise, !aar_followup_promise_is_chosen (promise));
  update (self);
}

static void
carry_over (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPromised *self = AAR_FOLLOWUP_PROMISED (widget);
  const AarFollowupReading *reading = aar_followup_board_get_reading (self->board);
  g_autoptr (GPtrArray) milestones = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *words = NULL;

  for (guint i = 0; i < get_n_promises (self); i++)
    if (aar_followup_promise_is_chosen (get_promise (self, i)))
      g_ptr_array_add (milestones, aar_followup_promise_get_milestone (get_promise (self, i)));
  if (!aar_carry_over_apply (aar_followup_board_get_store (self->board), reading->content, milestones,
                             aar_record_get_id (reading->next), &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  words = aar_plan_words_count (aar_followup_board_get_plan (self->board), AAR_PLAN_WORD_MILESTONE, milestones->len);
  /* Translators: %s is a number and the plan's word for what is counted, such as "3 milestones" */
  text = g_strdup_printf (_ ("Carried over: %s"), words);
  aar_toast_show_undo (widget, aar_followup_board_get_store (self->board), text);
}

static void
aar_followup_promised_dispose (GObject *object)
{
  AarFollowupPromised *self = AAR_FOLLOWUP_PROMISED (object);

  self->choosing = TRUE;
  /* the bin would look at its child once more after the template has let go of it */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_PROMISED);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (aar_followup_promised_parent_class)->dispose (object);
}

static void
aar_followup_promised_class_init (AarFollowupPromisedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_followup_promised_dispose;
  g_type_ensure (AAR_TYPE_FOLLOWUP_ARRAY);
  g_type_ensure (AAR_TYPE_FOLLOWUP_PROMISE);
  gtk_widget_class_install_action (widget_class, "promised.carry-over", NULL, carry_over);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-promised.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPromised, stack);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPromised, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPromised, all_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPromised, carry_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPromised, promises);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
aar_followup_promised_init (AarFollowupPromised *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was chosen stays chosen when the round is read anew. */
static void
keep_choice (AarFollowupPromised *self, AarFollowupPromise *promise)
{
  gint64 id = aar_record_get_id (aar_followup_promise_get_milestone (promise));

  for (guint i = 0; i < get_n_promises (self); i++)
    if (aar_record_get_id (aar_followup_promise_get_milestone (get_promise (self, i))) == id)
      aar_followup_promise_set_chosen (promise, aar_followup_promise_is_chosen (get_promise (self, i)));
}

/* Looking each up among all is quick enough for so many only. */
#define MOST_KEPT 500

void
aar_followup_promised_show (AarFollowupPromised *self, AarFollowupBoard *board)
{
  GPtrArray *promises;
  g_autofree char *title = NULL, *words = NULL;

  g_return_if_fail (AAR_IS_FOLLOWUP_PROMISED (self));

  g_set_object (&self->board, board);
  promises = aar_followup_board_get_reading (board)->promises;
  for (guint i = 0; i < promises->len && promises->len <= MOST_KEPT; i++)
    keep_choice (self, promises->pdata[i]);
  words = aar_plan_words_count (aar_followup_board_get_plan (board), AAR_PLAN_WORD_MILESTONE, promises->len);
  /* Translators: %s is a number and the plan's word for what is counted, such as "3 milestones" */
  title = g_strdup_printf (_ ("Promised for this round and not reached: %s"), words);
  gtk_label_set_text (self->title_label, title);
  aar_followup_array_set (self->promises, promises);
  gtk_stack_set_visible_child_name (self->stack, promises->len > 0 ? "list" : "empty");
  update (self);
}
