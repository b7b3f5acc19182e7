/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-page-private.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-followup-phrases.h"
#include "aar-followup-row.h"
#include "aar-number-column.h"
#include "aar-trouble.h"
#include "aar-widgets.h"
#include "aar-plan-words.h"

/**
 * AarFollowupPage:
 *
 * A round of follow-up: who has not answered, and the initiatives of a unit as cards that are answered in place.
 * Beside that what was promised and not reached, what turned since the round before, and where effort and economy
 * differ.
 *
 * Properties, notified: `store` (#AarStore), `plan` and `round` (int64, ids, 0 for none), `unit` (int64, the unit whose
 * cards are shown, -1 for all).
 */
static void page_init (AarPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarFollowupPage,
                               aar_followup_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (AAR_TYPE_PAGE, page_init))

typedef enum
{
  PROP_STORE = 1,
  PROP_PLAN,
  PROP_ROUND,
  PROP_UNIT,
} AarFollowupPageProperty;

static GParamSpec *properties[PROP_UNIT + 1];

/* What compares rounds is read anew so long after the last answer, in milliseconds. */
#define STALE_DELAY 400

static void
show_head (AarFollowupPage *self)
{
  AarRound *round = aar_followup_board_get_round (self->board);
  AarFollowupUnit *all = aar_followup_board_get_unit (self->board, AAR_FOLLOWUP_ALL_UNITS);
  g_autofree char *today = aar_date_today ();
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *progress = NULL;

  if (round == NULL)
    return;
  facts = aar_followup_phrase_round (round, today);
  progress = aar_followup_unit_describe_progress (all);
  title = aar_followup_board_name_round (self->board, round);
  aar_label_show (self->name_label, title);
  aar_label_show (self->facts_label, facts);
  aar_label_show (self->progress_label, progress);
  /* what has nothing in it that could be answered is not what one should open next */
  aar_widget_set_css_class (GTK_WIDGET (self->open_button), "suggested-action",
                            aar_followup_unit_get_n_items (all) > 0);
}

/* The first initiatives tell how long the printed numbers are. */
static void
update_numbers (AarFollowupPage *self)
{
  AarFollowupUnit *unit = aar_followup_board_get_unit (self->board, self->unit);
  GPtrArray *items = unit != NULL ? aar_followup_unit_get_items (unit) : NULL;
  guint longest = 0;

  for (guint i = 0; items != NULL && i < MIN (items->len, 200); i++)
    {
      AarNode *node = aar_followup_item_get_node (items->pdata[i]);
      const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);

      if (number != NULL)
        longest = MAX (longest, (guint) g_utf8_strlen (number, -1));
    }
  aar_number_column_fit (GTK_WIDGET (self->list_view), longest);
}

/* Without a scale there is nothing to rate by, and the page offers one. */
static const char *
find_answers_page (AarFollowupPage *self)
{
  const AarFollowupReading *reading = aar_followup_board_get_reading (self->board);

  if (reading == NULL)
    return "loading";
  if (g_list_model_get_n_items (aar_followup_list_get_rows (self->list)) > 0)
    return "list";
  return aar_plan_content_get_records (reading->content, AAR_TABLE_SCALE)->len > 0 ? "empty" : "no-scale";
}

static void
show_answers (AarFollowupPage *self)
{
  gtk_stack_set_visible_child_name (self->answer_stack, find_answers_page (self));
}

static void
show_unit (AarFollowupPage *self)
{
  AarFollowupUnit *unit = aar_followup_board_get_unit (self->board, self->unit);

  aar_followup_list_set_unit (self->list, unit, aar_followup_page_get_selected (self));
  if (unit != NULL)
    adw_navigation_page_set_title (self->answers_page, aar_followup_unit_get_name (unit));
  update_numbers (self);
  show_answers (self);
}

static void
show_turned (AarFollowupPage *self, const AarFollowupReading *reading)
{
  g_autofree char *before = reading->before != NULL ? aar_followup_board_name_round (self->board, reading->before)
                                                    : NULL;
  g_autofree char *title = NULL;

  if (before != NULL)
    /* Translators: %s is the name of the round before */
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer changed since “%s”",
                                          "%u answers changed since “%s”", reading->turns->len),
                             reading->turns->len, before);
  aar_followup_pairs_set (self->turned_view, reading->turned_pairs, title != NULL ? title : "",
                          before != NULL ? _ ("Nothing Turned") : _ ("This Is the First Round"));
}

/* Of the views beside the answers only the one that is seen is filled. */
static void
show_comparison (AarFollowupPage *self)
{
  const AarFollowupReading *reading = aar_followup_board_get_reading (self->board);
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (reading == NULL)
    return;
  if (g_strcmp0 (name, "promised") == 0)
    aar_followup_promised_show (self->promised_view, self->board);
  else if (g_strcmp0 (name, "turned") == 0)
    show_turned (self, reading);
  else if (g_strcmp0 (name, "contrasts") == 0)
    aar_followup_pairs_set (self->contrast_view, reading->contrast_pairs, _ ("Good on one scale, bad on the other"),
                            _ ("Nothing Is Good on One Scale and Bad on the Other"));
}

/* The units stand anew, those who miss most first; one stays where one is. */
static void
show_units (AarFollowupPage *self)
{
  const AarFollowupReading *reading = aar_followup_board_get_reading (self->board);
  guint selected = 0;

  for (guint i = 0; i < reading->units->len; i++)
    if (aar_followup_unit_get_id (reading->units->pdata[i]) == self->unit)
      selected = i;
  self->following = TRUE;
  g_list_store_splice (self->units, 0, g_list_model_get_n_items (G_LIST_MODEL (self->units)), reading->units->pdata,
                       reading->units->len);
  gtk_single_selection_set_selected (self->unit_selection, selected);
  self->following = FALSE;
  self->unit = aar_followup_unit_get_id (reading->units->pdata[selected]);
}

static void
renewed_cb (AarFollowupPage *self)
{
  const AarFollowupReading *reading = aar_followup_board_get_reading (self->board);
  gboolean both_scales = reading->effort != NULL && reading->economy != NULL;

  show_head (self);
  show_units (self);
  show_unit (self);
  adw_view_stack_page_set_visible (self->contrast_page, both_scales);
  adw_toggle_set_enabled (self->contrast_toggle, both_scales);
  show_comparison (self);
  aar_followup_page_update_actions (self);
}

static gboolean
is_comparing (AarFollowupPage *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "answers") != 0;
}

static gboolean
stale_cb (gpointer data)
{
  AarFollowupPage *self = data;

  self->stale_source = 0;
  if (is_comparing (self) && aar_followup_board_is_stale (self->board))
    aar_followup_board_reload (self->board);
  return G_SOURCE_REMOVE;
}

static void
answered_cb (AarFollowupPage *self)
{
  show_head (self);
  if (is_comparing (self) && self->stale_source == 0)
    self->stale_source = g_timeout_add (STALE_DELAY, stale_cb, self);
}

static void
view_cb (AarFollowupPage *self)
{
  /* while the template is made there is no board yet */
  if (self->board == NULL)
    return;
  show_comparison (self);
  if (is_comparing (self) && aar_followup_board_is_stale (self->board))
    aar_followup_board_reload (self->board);
}

static void
failed_cb (AarFollowupPage *self, const GError *error)
{
  aar_trouble_show (self->failed_page, error);
  gtk_stack_set_visible_child_name (self->answer_stack, "failed");
}

static void
loaded_cb (AarFollowupPage *self)
{
  if (aar_followup_board_get_reading (self->board) == NULL)
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      aar_followup_list_set_unit (self->list, NULL, NULL);
      show_answers (self);
    }
}

static void
set_unit (AarFollowupPage *self, gint64 unit)
{
  if (self->unit == unit)
    return;
  self->unit = unit;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  show_unit (self);
  aar_followup_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

static void
unit_selected_cb (AarFollowupPage *self)
{
  AarFollowupUnit *unit = gtk_single_selection_get_selected_item (self->unit_selection);

  if (!self->following && unit != NULL)
    set_unit (self, aar_followup_unit_get_id (unit));
}

/* Enter on a unit leads to its first card. */
static void
unit_activated_cb (AarFollowupPage *self, guint position)
{
  gtk_single_selection_set_selected (self->unit_selection, position);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_view_stack_set_visible_child_name (self->views, "answers");
  if (g_list_model_get_n_items (aar_followup_list_get_rows (self->list)) > 0)
    aar_followup_page_go_to (self, 0);
}

static void
aar_followup_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (aar_followup_page_parent_class)->root (widget);
  aar_followup_page_follow_focus (AAR_FOLLOWUP_PAGE (widget), gtk_widget_get_root (widget));
}

static void
aar_followup_page_unroot (GtkWidget *widget)
{
  aar_followup_page_follow_focus (AAR_FOLLOWUP_PAGE (widget), NULL);
  GTK_WIDGET_CLASS (aar_followup_page_parent_class)->unroot (widget);
}

static gboolean
aar_followup_page_grab_focus (GtkWidget *widget)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->unit_view));
}

static void
aar_followup_page_dispose (GObject *object)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_handle_id (&self->stale_source, g_source_remove);
  self->following = TRUE;
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_FOLLOWUP_PAGE);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (self->board != NULL)
    aar_followup_board_show (self->board, NULL, 0, 0);
  g_clear_object (&self->board);
  g_clear_object (&self->list);
  g_clear_object (&self->waiting_files);
  G_OBJECT_CLASS (aar_followup_page_parent_class)->dispose (object);
}

static void
aar_followup_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (object);

  switch ((AarFollowupPageProperty) property)
    {
    case PROP_STORE:
      g_value_set_object (value, aar_followup_board_get_store (self->board));
      break;
    case PROP_PLAN:
      g_value_set_int64 (value, aar_followup_board_get_plan_id (self->board));
      break;
    case PROP_ROUND:
      g_value_set_int64 (value, aar_followup_board_get_round_id (self->board));
      break;
    case PROP_UNIT:
      g_value_set_int64 (value, self->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_page_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (object);
  AarStore *store = aar_followup_board_get_store (self->board);
  gint64 plan = aar_followup_board_get_plan_id (self->board), round = aar_followup_board_get_round_id (self->board);

  switch ((AarFollowupPageProperty) property)
    {
    case PROP_STORE:
      aar_followup_page_show (self, g_value_get_object (value), plan, round);
      break;
    case PROP_PLAN:
      aar_followup_page_show (self, store, g_value_get_int64 (value), round);
      break;
    case PROP_ROUND:
      aar_followup_page_show (self, store, plan, g_value_get_int64 (value));
      break;
    case PROP_UNIT:
      aar_followup_page_choose_unit (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (AAR_TYPE_FOLLOWUP_PAIRS);
  g_type_ensure (AAR_TYPE_FOLLOWUP_PROMISED);
  g_type_ensure (AAR_TYPE_FOLLOWUP_ROW);
  g_type_ensure (AAR_TYPE_FOLLOWUP_UNIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/followup/aar-followup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, split);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, units_page);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, answers_page);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, progress_label);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, unit_view);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, unit_selection);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, units);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, views);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, contrast_page);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, contrast_toggle);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, answer_stack);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, selection);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, promised_view);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, turned_view);
  gtk_widget_class_bind_template_child (widget_class, AarFollowupPage, contrast_view);
  gtk_widget_class_bind_template_callback (widget_class, unit_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_activated_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "selected_cb",
                                                G_CALLBACK (aar_followup_page_selected_cb));
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

static void
aar_followup_page_class_init (AarFollowupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_followup_page_dispose;
  object_class->get_property = aar_followup_page_get_property;
  object_class->set_property = aar_followup_page_set_property;
  widget_class->root = aar_followup_page_root;
  widget_class->unroot = aar_followup_page_unroot;
  widget_class->grab_focus = aar_followup_page_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, AAR_TYPE_STORE, flags);
  properties[PROP_PLAN] = g_param_spec_int64 ("plan", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_ROUND] = g_param_spec_int64 ("round", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UNIT] = g_param_spec_int64 ("unit", NULL, NULL, -1, G_MAXINT64, -1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  aar_followup_page_install_actions (widget_class);
  aar_followup_page_install_sheets (widget_class);
  bind_template (widget_class);
}

static void
aar_followup_page_init (AarFollowupPage *self)
{
  self->unit = AAR_FOLLOWUP_ALL_UNITS;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->board = aar_followup_board_new ();
  self->list = aar_followup_list_new ();
  gtk_single_selection_set_model (self->selection, aar_followup_list_get_rows (self->list));
  g_signal_connect_object (self->board, "renewed", G_CALLBACK (renewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (aar_followup_board_get_loader (self->board), "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  aar_followup_page_accept_drops (self);
  aar_followup_page_update_actions (self);
}

/* Shows a round. Nothing happens if it is shown already. */
void
aar_followup_page_show (AarFollowupPage *self, AarStore *store, gint64 plan, gint64 round)
{
  gboolean other_store, other_plan, other_round;

  g_return_if_fail (AAR_IS_FOLLOWUP_PAGE (self));

  other_store = aar_followup_board_get_store (self->board) != store;
  other_plan = aar_followup_board_get_plan_id (self->board) != plan;
  other_round = aar_followup_board_get_round_id (self->board) != round;
  if (!other_store && !other_plan && !other_round)
    return;
  if (other_store || other_plan)
    {
      self->unit = AAR_FOLLOWUP_ALL_UNITS;
      adw_view_stack_set_visible_child_name (self->views, "answers");
      adw_navigation_split_view_set_show_content (self->split, FALSE);
    }
  g_object_freeze_notify (G_OBJECT (self));
  aar_followup_board_show (self->board, store, plan, round);
  gtk_stack_set_visible_child_name (self->stack, round != 0 ? "round" : "none");
  aar_followup_page_update_actions (self);
  if (other_store)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  if (other_plan)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN]);
  if (other_round)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROUND]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Until the plan was looked over, nobody knows which round is meant. */
static void
show_place (AarPage *page, AarBrowser *browser)
{
  AarFollowupPage *self = AAR_FOLLOWUP_PAGE (page);

  if (aar_browser_get_survey (browser) == NULL)
    return;
  aar_followup_page_show (self, aar_browser_get_store (browser), aar_browser_get_place (browser)->plan,
                          aar_browser_find_round (browser));
  /* what could not be read is tried again */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->answer_stack), "failed") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "followup.reload", NULL);
}

static void
set_store (AarPage *page, AarStore *store)
{
  aar_followup_page_show (AAR_FOLLOWUP_PAGE (page), NULL, 0, 0);
}

static void
page_init (AarPageInterface *iface)
{
  iface->show = show_place;
  iface->set_store = set_store;
}

AarFollowupBoard *
aar_followup_page_get_board (AarFollowupPage *self)
{
  g_return_val_if_fail (AAR_IS_FOLLOWUP_PAGE (self), NULL);

  return self->board;
}

AarFollowupItem *
aar_followup_page_get_selected (AarFollowupPage *self)
{
  gpointer item;

  g_return_val_if_fail (AAR_IS_FOLLOWUP_PAGE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);
  return AAR_IS_FOLLOWUP_ITEM (item) ? item : NULL;
}

void
aar_followup_page_choose_unit (AarFollowupPage *self, gint64 unit)
{
  g_return_if_fail (AAR_IS_FOLLOWUP_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->units)); i++)
    {
      g_autoptr (AarFollowupUnit) each = g_list_model_get_item (G_LIST_MODEL (self->units), i);

      if (aar_followup_unit_get_id (each) == unit)
        gtk_single_selection_set_selected (self->unit_selection, i);
    }
}
