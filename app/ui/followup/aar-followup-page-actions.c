/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-page-private.h"

#include <glib/gi18n-lib.h>

#include "aar-record-editor.h"
#include "aar-round-lifecycle.h"
#include "aar-scale-template.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* What one does on the page of a round: go from card to card, open and close the round, make rounds. */

static AarStore *
get_store (AarFollowupPage *self)
{
  return aar_followup_board_get_store (self->board);
}

/* Goes to the next card that is not answered; words that are being written are written as one leaves them. */
static void
next_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  AarFollowupUnit *unit = aar_followup_board_get_unit (self->board, self->unit);
  AarFollowupItem *selected = aar_followup_page_get_selected (self);
  AarFollowupItem *next = unit != NULL ? aar_followup_unit_find_next_open (unit, selected) : NULL;
  guint position;

  adw_view_stack_set_visible_child_name (self->views, "answers");
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (next == NULL)
    {
      aar_toast_show (widget, _ ("Everything here is answered"));
      return;
    }
  if (!aar_followup_list_find (self->list, next, &position))
    aar_followup_list_settle (self->list, selected);
  if (aar_followup_list_find (self->list, next, &position))
    aar_followup_page_go_to (self, position);
}

static void
unfold (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);

  aar_followup_list_unfold (self->list, !aar_followup_list_is_unfolded (self->list));
}

static void
reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);

  gtk_stack_set_visible_child_name (self->answer_stack, "loading");
  aar_followup_board_reload (self->board);
}

/* Answers to one round may still come in when the next is opened, but one should know. */
static char *
describe_opening (AarFollowupPage *self, const char *name)
{
  g_autoptr (GPtrArray) open = aar_round_lifecycle_list_open (aar_followup_board_get_reading (self->board)->content);

  for (guint i = 0; i < open->len; i++)
    if (aar_record_get_id (open->pdata[i]) != aar_followup_board_get_round_id (self->board))
      {
        g_autofree char *other = aar_followup_board_name_round (self->board, open->pdata[i]);

        /* Translators: both are names of rounds of follow-up */
        return g_strdup_printf (_ ("“%s” is open, and so is “%s”"), name, other);
      }
  /* Translators: %s is the name of a round of follow-up */
  return g_strdup_printf (_ ("“%s” is open"), name);
}

static void
open_round (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  AarRound *round = aar_followup_board_get_round (self->board);
  g_autofree char *name = aar_followup_board_name_round (self->board, round);
  g_autofree char *text = describe_opening (self, name);
  g_autoptr (GError) error = NULL;
  gboolean reopen = aar_followup_board_is_closed (self->board);

  if (reopen ? aar_round_lifecycle_reopen (get_store (self), aar_record_get_id (round), &error)
             : aar_round_lifecycle_open (get_store (self), aar_record_get_id (round), &error))
    aar_toast_show_undo (widget, get_store (self), text);
  else
    aar_trouble_present (widget, error);
}

static void
close_round (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  AarRound *round = aar_followup_board_get_round (self->board);
  g_autofree char *name = aar_followup_board_name_round (self->board, round);
  guint n_open = aar_followup_unit_get_n_open (aar_followup_board_get_unit (self->board, AAR_FOLLOWUP_ALL_UNITS));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!aar_round_lifecycle_close (get_store (self), aar_record_get_id (round), &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  if (n_open > 0)
    /* Translators: %s is the name of a round of follow-up */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%s” is closed, %u is not answered",
                                         "“%s” is closed, %u are not answered", n_open),
                            name, n_open);
  else
    /* Translators: %s is the name of a round of follow-up */
    text = g_strdup_printf (_ ("“%s” is closed"), name);
  aar_toast_show_undo (widget, get_store (self), text);
}

/* For a record that hangs on the plan; the rest of the plan is not asked for. */
static AarEditor *
make_editor (AarFollowupPage *self, AarPlan *plan)
{
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
  AarEditor *editor = aar_editor_new (get_store (self), content, plan);

  g_signal_connect_object (editor, "failed", G_CALLBACK (aar_toast_show_error), self, G_CONNECT_SWAPPED);
  return editor;
}

static AarPlan *
get_plan (AarFollowupPage *self, GError **error)
{
  return aar_store_get_record (get_store (self), AAR_TABLE_PLAN, aar_followup_board_get_plan_id (self->board), error);
}

/* Its name and date, and whatever else a round has. */
static void
change_round (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  gint64 round_id = aar_followup_board_get_round_id (self->board);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlan) plan = get_plan (self, &error);
  g_autoptr (AarRound) round = NULL;
  g_autoptr (AarEditor) editor = NULL;

  if (plan != NULL)
    round = aar_store_get_record (get_store (self), AAR_TABLE_ROUND, round_id, &error);
  if (round == NULL)
    {
      aar_trouble_present (widget, error);
      return;
    }
  editor = make_editor (self, plan);
  aar_record_editor_present (widget, editor, round);
}

static AarScaleTemplate
find_scale_template (const char *name)
{
  if (g_str_equal (name, "traffic"))
    return AAR_SCALE_TEMPLATE_TRAFFIC;
  return g_str_equal (name, "smileys") ? AAR_SCALE_TEMPLATE_SMILEYS : AAR_SCALE_TEMPLATE_PROGRESS;
}

static void
make_scale (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (aar_scale_template_write (find_scale_template (g_variant_get_string (parameter, NULL)), get_store (self),
                                aar_followup_board_get_plan_id (self->board), &error))
    aar_toast_show_undo (widget, get_store (self), _ ("Scale added"));
  else
    aar_trouble_present (widget, error);
}

/* A scale with a name and levels of one's own. */
static void
begin_scale (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlan) plan = get_plan (self, &error);
  g_autoptr (AarEditor) editor = NULL;

  if (plan == NULL)
    {
      aar_trouble_present (widget, error);
      return;
    }
  editor = make_editor (self, plan);
  aar_record_editor_present_parts (widget, editor, AAR_TABLE_SCALE, aar_record_get_id (plan), TRUE);
}

static AarRoundTemplate
find_template (const char *name)
{
  static const struct
  {
    const char *name;
    AarRoundTemplate template;
  } templates[] = {
    { "quarters", AAR_ROUND_TEMPLATE_QUARTERS },
    { "budget", AAR_ROUND_TEMPLATE_BUDGET },
    { "tertials", AAR_ROUND_TEMPLATE_TERTIALS },
    { "accounts", AAR_ROUND_TEMPLATE_ACCOUNTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (name, templates[i].name))
      return templates[i].template;
  return AAR_ROUND_TEMPLATE_NONE;
}

typedef struct
{
  guint n_rounds;
} Made;

static void
count_rounds_cb (Made *made, AarChangeSet *changes)
{
  for (guint i = 0; i < aar_change_set_get_n_changes (changes); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      made->n_rounds += change->table == AAR_TABLE_ROUND && change->operation == AAR_OPERATION_INSERT;
    }
}

static void
make_rounds (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);
  AarRoundTemplate template = find_template (g_variant_get_string (parameter, NULL));
  AarStore *store = get_store (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  Made made = { 0 };
  gulong handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (count_rounds_cb), &made);
  gboolean written = aar_round_lifecycle_make (store, aar_followup_board_get_plan_id (self->board), template, &error);

  g_signal_handler_disconnect (store, handler);
  if (!written)
    aar_trouble_present (widget, error);
  else if (made.n_rounds == 0)
    aar_toast_show (widget, _ ("The plan has these rounds already, or no period"));
  else
    {
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u round added", "%u rounds added", made.n_rounds),
                              made.n_rounds);
      aar_toast_show_undo (widget, store, text);
    }
}

void
aar_followup_page_update_actions (AarFollowupPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AarStore *store = get_store (self);
  AarRound *round = aar_followup_board_get_round (self->board);
  const char *state = round != NULL ? aar_record_get_text (round, AAR_ROUND_STATE) : NULL;
  gboolean may = store != NULL && !aar_store_is_read_only (store);
  gboolean open = g_strcmp0 (state, AAR_ROUND_STATE_OPEN) == 0, closed = g_strcmp0 (state, AAR_ROUND_STATE_CLOSED) == 0;

  gtk_widget_action_set_enabled (widget, "followup.open-round", may && round != NULL && !open && !closed);
  gtk_widget_action_set_enabled (widget, "followup.close-round", may && open);
  gtk_widget_action_set_enabled (widget, "followup.reopen-round", may && closed);
  gtk_widget_action_set_enabled (widget, "followup.make-rounds",
                                 may && aar_followup_board_get_plan_id (self->board) != 0);
  gtk_widget_action_set_enabled (widget, "followup.write-sheets", round != NULL);
  gtk_widget_action_set_enabled (widget, "followup.read-answers", may && round != NULL);
  gtk_widget_action_set_enabled (widget, "followup.copy-mail", round != NULL && self->unit > 0);
  gtk_widget_action_set_enabled (widget, "followup.open-mail", round != NULL && self->unit > 0);
  gtk_widget_action_set_enabled (widget, "followup.change-round", may && round != NULL);
  gtk_widget_action_set_enabled (widget, "followup.make-scale", may && round != NULL);
  gtk_widget_action_set_enabled (widget, "followup.begin-scale", may && round != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), may && round != NULL && !open && !closed);
}

void
aar_followup_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "followup.next-open", NULL, next_open);
  gtk_widget_class_install_action (widget_class, "followup.unfold", NULL, unfold);
  gtk_widget_class_install_action (widget_class, "followup.reload", NULL, reload);
  gtk_widget_class_install_action (widget_class, "followup.change-round", NULL, change_round);
  gtk_widget_class_install_action (widget_class, "followup.open-round", NULL, open_round);
  gtk_widget_class_install_action (widget_class, "followup.reopen-round", NULL, open_round);
  gtk_widget_class_install_action (widget_class, "followup.close-round", NULL, close_round);
  gtk_widget_class_install_action (widget_class, "followup.make-scale", "s", make_scale);
  gtk_widget_class_install_action (widget_class, "followup.begin-scale", NULL, begin_scale);
  gtk_widget_class_install_action (widget_class, "followup.make-rounds", "s", make_rounds);
}
