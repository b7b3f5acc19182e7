/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include <glib/gi18n-lib.h>

#include "aar-filter-menu.h"
#include "aar-format.h"
#include "aar-plan-words.h"
#include "aar-toast.h"

/* Where one is in the store, how one gets there, and back. */

typedef struct
{
  AarPlace place;
  gint64 node;
} Step;

/* More steps back than this nobody goes. */
#define LONGEST_HISTORY 100

/**
 * aar_window_clear_history:
 * @self: the window
 *
 * Forgets where one has been.
 */
void
aar_window_clear_history (AarWindow *self)
{
  g_queue_clear_full (self->history, g_free);
}

static void
remember (AarWindow *self)
{
  Step *step;

  if (self->place == NULL)
    return;
  step = g_new (Step, 1);
  *step = (Step) { *self->place, aar_list_pane_get_node (self->list_pane) };
  g_queue_push_tail (self->history, step);
  if (g_queue_get_length (self->history) > LONGEST_HISTORY)
    g_free (g_queue_pop_head (self->history));
}

static AarPlan *
find_plan (AarWindow *self, gint64 id)
{
  for (guint i = 0; self->plans != NULL && i < self->plans->len; i++)
    if (aar_record_get_id (self->plans->pdata[i]) == id)
      return self->plans->pdata[i];
  return NULL;
}

/* What is known of the plan as a whole; %NULL until it was looked over. */
static AarOutline *
get_outline (AarWindow *self)
{
  return self->survey != NULL ? aar_plan_survey_get_outline (self->survey) : NULL;
}

static const AarOutlineEntry *
find_entry (AarWindow *self, AarTable table, gint64 id)
{
  AarOutline *outline = get_outline (self);

  for (guint i = 0; outline != NULL && i < aar_outline_get_n_entries (outline, table); i++)
    if (aar_outline_get_entry (outline, table, i)->id == id)
      return aar_outline_get_entry (outline, table, i);
  return NULL;
}

static const AarOutlineEntry *
find_place_entry (AarWindow *self)
{
  switch (self->place->kind)
    {
    case AAR_PLACE_AREA:
      return find_entry (self, AAR_TABLE_NODE, self->place->id);
    case AAR_PLACE_ROUND:
      return find_entry (self, AAR_TABLE_ROUND, self->place->id);
    case AAR_PLACE_UNIT:
      return find_entry (self, AAR_TABLE_UNIT, self->place->id);
    case AAR_PLACE_REFERENCE:
      return find_entry (self, AAR_TABLE_REFERENCE, self->place->id);
    case AAR_PLACE_NOWHERE:
    case AAR_PLACE_ALL_PLANS:
    case AAR_PLACE_PLAN:
    case AAR_PLACE_INITIATIVES:
    case AAR_PLACE_RESPONSIBLES:
    case AAR_PLACE_ROUNDS:
    case AAR_PLACE_REFERENCES:
    case AAR_PLACE_ORGANISATION:
    case AAR_PLACE_CHECKS:
    default:
      return NULL;
    }
}

static char *
get_place_title (AarWindow *self)
{
  const AarOutlineEntry *entry = find_place_entry (self);

  if (entry != NULL)
    return g_strdup (entry->title != NULL ? entry->title : entry->abbreviation);
  if (self->place->kind == AAR_PLACE_RESPONSIBLES)
    return g_strdup (_ ("By Responsible Unit"));
  if (self->place->kind == AAR_PLACE_ROUNDS && self->plan != NULL)
    return aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_FOLLOW_UP, AAR_PLAN_WORD_SINGULAR);
  if (self->place->kind == AAR_PLACE_ALL_PLANS || self->plan == NULL)
    return g_strdup (_ ("All Plans"));
  if (self->place->kind == AAR_PLACE_INITIATIVES)
    return aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_PLURAL);
  return g_strdup (aar_record_get_text (self->plan, AAR_PLAN_TITLE));
}

static void
show_survey (AarWindow *self)
{
  AarPlanContent *content = self->survey != NULL ? aar_plan_survey_get_content (self->survey) : NULL;
  g_autoptr (GMenuModel) filters = NULL;

  aar_sidebar_set_outline (self->sidebar, self->plan, get_outline (self));
  if (content != NULL)
    filters = aar_filter_menu_new (get_outline (self), aar_plan_content_get_records (content, AAR_TABLE_SCALE),
                                   aar_plan_content_get_records (content, AAR_TABLE_LEVEL));
  aar_list_pane_set_filters (self->list_pane, filters);
}

static void
survey_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanSurvey) survey = aar_plan_survey_make_finish (AAR_STORE (source), result, &error);

  /* the window was closed, or went to another plan, meanwhile */
  if (self->sidebar == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (survey == NULL)
    {
      aar_toast_show (GTK_WIDGET (self), error->message);
      return;
    }
  if (self->plan == NULL || aar_record_get_id (self->plan) != aar_plan_survey_get_plan (survey))
    return;
  g_set_object (&self->survey, survey);
  show_survey (self);
  aar_window_list_place (self);
  aar_detail_pane_refresh (self->detail_pane, self->survey);
  aar_check_page_set_plan (self->check_page, self->store, self->plan, !aar_plan_survey_is_whole (self->survey));
}

/* Looks over the plan that is open. What is known of it stays until that is done. */
static void
look_over (AarWindow *self)
{
  g_cancellable_cancel (self->survey_cancellable);
  g_clear_object (&self->survey_cancellable);
  if (self->plan == NULL)
    return;
  self->survey_cancellable = g_cancellable_new ();
  aar_plan_survey_make_async (self->store, aar_record_get_id (self->plan), self->survey_cancellable, survey_cb,
                              g_object_ref (self));
}

/**
 * aar_window_list_place:
 * @self: the window
 *
 * Shows the list, or another page, of the place.
 */
void
aar_window_list_place (AarWindow *self)
{
  g_autofree char *title = get_place_title (self);
  g_autofree char *period = self->plan != NULL ? aar_format_period (self->plan) : NULL;
  gboolean in_plan = self->plan != NULL && self->place->kind != AAR_PLACE_PLAN;
  AarOutline *outline = get_outline (self);
  AarPlace place = *self->place;
  gboolean is_round;

  if (aar_window_show_plan_page (self))
    return;
  if (place.kind == AAR_PLACE_REFERENCES && outline != NULL)
    aar_catalogue_show_references (self->catalogue, self->plan, outline);
  if (place.kind == AAR_PLACE_REFERENCES)
    {
      gtk_stack_set_visible_child_name (self->content_stack, "catalogue");
      return;
    }
  if (place.kind == AAR_PLACE_ROUNDS && outline != NULL)
    place.id = aar_outline_get_current_round (outline);
  is_round = place.kind == AAR_PLACE_ROUNDS || place.kind == AAR_PLACE_ROUND;
  /* until the outline is there, nobody knows which round is meant */
  if (is_round && outline != NULL)
    aar_followup_page_show (self->followup_page, self->store, place.plan, place.id);
  gtk_stack_set_visible_child_name (self->content_stack, is_round ? "followup" : "nodes");
  adw_navigation_page_set_title (self->list_page, title);
  aar_list_pane_set_place (self->list_pane, &place, title,
                           in_plan ? aar_record_get_text (self->plan, AAR_PLAN_TITLE) : period);
}

/**
 * aar_window_show_page:
 * @self: the window
 *
 * Shows the page of the initiative that is chosen, or of the place.
 */
void
aar_window_show_page (AarWindow *self)
{
  aar_detail_pane_show (self->detail_pane, self->store, self->place, self->survey,
                        aar_list_pane_get_node (self->list_pane));
  aar_window_update_actions (self);
}

/**
 * aar_window_go:
 * @self: the window
 * @place: where to
 * @node: the initiative to read there, 0 for none
 *
 * Shows another place. One can come back with `win.back`.
 */
void
aar_window_go (AarWindow *self, const AarPlace *place, gint64 node)
{
  gboolean other_plan;

  g_return_if_fail (AAR_IS_WINDOW (self));
  g_return_if_fail (place != NULL);

  if (self->store == NULL)
    return;
  if (!self->going && (!aar_place_equal (self->place, place) || aar_list_pane_get_node (self->list_pane) != node))
    remember (self);
  other_plan = self->place == NULL || self->place->plan != place->plan;
  if (!aar_place_equal (self->place, place))
    {
      AarPlace *copy = aar_place_copy (place);

      g_clear_pointer (&self->place, aar_place_free);
      self->place = copy;
    }
  if (other_plan)
    {
      g_set_object (&self->plan, find_plan (self, place->plan));
      g_clear_object (&self->survey);
      show_survey (self);
      look_over (self);
    }
  aar_sidebar_set_place (self->sidebar, self->place);
  self->going = TRUE;
  aar_list_pane_set_node (self->list_pane, node);
  self->going = FALSE;
  aar_window_list_place (self);
  aar_window_show_page (self);
}

/* Where one is when a store is opened, or when the plan that was open is gone. */
static void
go_to_first_plan (AarWindow *self)
{
  AarPlace place = { AAR_PLACE_PLAN, aar_record_get_id (self->plans->pdata[0]), 0 };

  aar_window_clear_history (self);
  g_clear_pointer (&self->place, aar_place_free);
  aar_window_go (self, &place, 0);
}

/**
 * aar_window_refresh:
 * @self: the window
 *
 * Shows what the store holds now; one stays where one is, if that is still there.
 */
void
aar_window_refresh (AarWindow *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *plans = aar_store_list_plans (self->store, &error);
  gint64 new_plan = self->new_plan;

  self->new_plan = 0;
  if (plans == NULL)
    {
      aar_toast_show (GTK_WIDGET (self), error->message);
      return;
    }
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = plans;
  aar_sidebar_set_plans (self->sidebar, plans);
  gtk_stack_set_visible_child_name (self->stack, plans->len > 0 ? "panes" : "welcome");
  if (plans->len == 0)
    {
      g_clear_pointer (&self->place, aar_place_free);
      g_clear_object (&self->plan);
      g_clear_object (&self->survey);
    }
  else if (new_plan != 0 && find_plan (self, new_plan) != NULL)
    aar_window_go (self, &(AarPlace) { AAR_PLACE_PLAN, new_plan, 0 }, 0);
  else if (self->place == NULL || (self->place->plan != 0 && find_plan (self, self->place->plan) == NULL))
    go_to_first_plan (self);
  else
    {
      look_over (self);
      aar_window_list_place (self);
      aar_detail_pane_refresh (self->detail_pane, self->survey);
    }
  aar_window_update_actions (self);
}

/**
 * aar_window_chosen_cb:
 * @self: the window
 *
 * The user chose a row of the sidebar.
 */
void
aar_window_chosen_cb (AarWindow *self)
{
  g_autoptr (AarPlace) place = NULL;

  g_object_get (self->sidebar, "place", &place, NULL);
  if (place == NULL)
    return;
  aar_window_go (self, place, 0);
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  adw_navigation_split_view_set_show_content (self->node_split_view, FALSE);
}

/**
 * aar_window_node_cb:
 * @self: the window
 *
 * The user chose a row of the list.
 */
void
aar_window_node_cb (AarWindow *self)
{
  if (!self->going && self->store != NULL && self->place != NULL)
    aar_window_show_page (self);
}

/**
 * aar_window_activated_cb:
 * @self: the window
 *
 * The user wants to read the initiative of the row that is chosen.
 */
void
aar_window_activated_cb (AarWindow *self)
{
  adw_navigation_split_view_set_show_content (self->node_split_view, TRUE);
}

/**
 * aar_window_show_node_cb:
 * @self: the window
 * @node: the id of an initiative
 *
 * The user wants to read an initiative of the round among all of the plan.
 */
void
aar_window_show_node_cb (AarWindow *self, gint64 node)
{
  aar_window_go (self, &(AarPlace) { AAR_PLACE_INITIATIVES, self->place->plan, 0 }, node);
  adw_navigation_split_view_set_show_content (self->node_split_view, TRUE);
}

static void
show_area (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  aar_window_go (self, &(AarPlace) { AAR_PLACE_AREA, self->place->plan, g_variant_get_int64 (parameter) }, 0);
}

static void
show_unit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  aar_window_go (self, &(AarPlace) { AAR_PLACE_UNIT, self->place->plan, g_variant_get_int64 (parameter) }, 0);
}

static void
show_reference (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  aar_window_go (self, &(AarPlace) { AAR_PLACE_REFERENCE, self->place->plan, g_variant_get_int64 (parameter) }, 0);
}

/* From an initiative to the page of the place that it is listed in, from there to the area above or to the plan. */
static void
go_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  const AarOutlineEntry *entry;
  AarPlace place;

  if (self->place == NULL)
    return;
  place = *self->place;
  if (aar_list_pane_get_node (self->list_pane) == 0 && place.kind != AAR_PLACE_ALL_PLANS)
    {
      entry = place.kind == AAR_PLACE_AREA ? find_entry (self, AAR_TABLE_NODE, place.id) : NULL;
      place.kind = entry != NULL && entry->parent != 0 ? AAR_PLACE_AREA : AAR_PLACE_PLAN;
      place.id = entry != NULL ? entry->parent : 0;
    }
  aar_window_go (self, &place, 0);
}

/* The page of the place itself; in a narrow window nothing else leads to it. */
static void
show_overview (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);

  if (self->place == NULL)
    return;
  aar_window_go (self, self->place, 0);
  adw_navigation_split_view_set_show_content (self->node_split_view, TRUE);
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarWindow *self = AAR_WINDOW (widget);
  g_autofree Step *step = g_queue_pop_tail (self->history);

  if (step == NULL || (step->place.plan != 0 && find_plan (self, step->place.plan) == NULL))
    return;
  self->going = TRUE;
  aar_window_go (self, &step->place, step->node);
  self->going = FALSE;
}

static void
go_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_list_pane_move (AAR_WINDOW (widget)->list_pane, 1);
}

static void
go_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  aar_list_pane_move (AAR_WINDOW (widget)->list_pane, -1);
}

/**
 * aar_window_install_places:
 * @widget_class: the class of the window
 *
 * Installs the actions that lead from place to place.
 */
void
aar_window_install_places (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-area", "x", show_area);
  gtk_widget_class_install_action (widget_class, "win.show-unit", "x", show_unit);
  gtk_widget_class_install_action (widget_class, "win.show-reference", "x", show_reference);
  gtk_widget_class_install_action (widget_class, "win.up", NULL, go_up);
  gtk_widget_class_install_action (widget_class, "win.overview", NULL, show_overview);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "win.previous", NULL, go_previous);
}
