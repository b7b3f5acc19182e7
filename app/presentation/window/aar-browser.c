/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-browser.h"

#include <glib/gi18n-lib.h>

#include "aar-loader.h"
#include "aar-navigation.h"
#include "aar-plan-words.h"
#include "aar-round-title.h"

/**
 * AarBrowser:
 *
 * A store as one window goes through it: its plans, where one is, and what is known as a whole of the plan that is
 * open. It looks for what others write. What cannot be read is tried again until it can, and what was read stays until
 * then.
 */
struct _AarBrowser
{
  GObject parent_instance;

  AarStore *store;
  GPtrArray *plans;
  GPtrArray *organisations;
  AarPlan *plan;
  AarPlanSurvey *survey;
  AarNavigation *navigation;

  AarLoader *loader;
  guint poll_source;
  guint refresh_source;
  gint64 new_plan;
  GError *error;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (AarBrowser, aar_browser, G_TYPE_OBJECT)

/* How often the store is asked whether another process has written to it, in milliseconds. */
#define POLL_INTERVAL 1000
/* Changes that come thick and fast are shown together after this time. */
#define REFRESH_DELAY 40

static guint changed_signal;

static void
emit (AarBrowser *self, AarBrowserChange what)
{
  g_signal_emit (self, changed_signal, 0, what);
}

static void
set_error (AarBrowser *self, const GError *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  emit (self, AAR_BROWSER_ERROR);
}

/* What is shown is not what the store holds, until it can be read again. */
static void
fail (AarBrowser *self, const GError *error)
{
  self->is_stale = TRUE;
  set_error (self, error);
}

static void
surveyed_cb (AarBrowser *self)
{
  g_clear_object (&self->survey);
  self->survey = aar_loader_steal_result (self->loader);
  self->is_stale = FALSE;
  set_error (self, NULL);
  emit (self, AAR_BROWSER_SURVEY);
}

/* Looks over the plan that is open. What is known of it stays until that is done. */
static void
look_over (AarBrowser *self)
{
  aar_loader_stop (self->loader);
  if (self->plan == NULL)
    {
      self->is_stale = FALSE;
      set_error (self, NULL);
      return;
    }
  aar_loader_load_plan (self->loader, self->store, aar_record_get_id (self->plan));
}

static AarPlan *
find_plan (AarBrowser *self, gint64 id)
{
  for (guint i = 0; self->plans != NULL && i < self->plans->len; i++)
    if (aar_record_get_id (self->plans->pdata[i]) == id)
      return self->plans->pdata[i];
  return NULL;
}

/* Opens the plan of the place where one has come to, if it is another one. */
static void
arrive (AarBrowser *self, gint64 plan_before)
{
  gint64 id = aar_browser_get_place (self)->plan;

  if (id != plan_before)
    {
      g_set_object (&self->plan, find_plan (self, id));
      g_clear_object (&self->survey);
      emit (self, AAR_BROWSER_PLAN);
      look_over (self);
    }
  emit (self, AAR_BROWSER_PLACE);
}

/* No plan has this id. */
#define NO_PLAN (-1)

static gint64
get_plan_id (AarBrowser *self)
{
  const AarPlace *place = aar_browser_get_place (self);

  return place != NULL ? place->plan : NO_PLAN;
}

/* Where one is when a store is opened, or when the plan that was open is gone. */
static void
go_to_first_plan (AarBrowser *self)
{
  AarPlace place = { AAR_PLACE_PLAN, aar_record_get_id (self->plans->pdata[0]), 0 };

  aar_navigation_clear (self->navigation);
  aar_browser_go (self, &place, 0);
}

static gboolean
refresh_cb (gpointer data)
{
  AarBrowser *self = data;

  self->refresh_source = 0;
  aar_browser_refresh (self);
  return G_SOURCE_REMOVE;
}

/* A plan that was just made here is what the user wants to see next. */
static void
find_new_plan (AarBrowser *self, AarChangeSet *changes)
{
  if (aar_change_set_is_foreign (changes))
    return;
  /* an import begins with its plan; all its other rows need not be looked at */
  for (guint i = 0; i < MIN (aar_change_set_get_n_changes (changes), 16); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if (change->table == AAR_TABLE_PLAN && change->operation == AAR_OPERATION_INSERT)
        {
          self->new_plan = change->row;
          return;
        }
    }
}

static void
changed_cb (AarBrowser *self, AarChangeSet *changes)
{
  find_new_plan (self, changes);
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (REFRESH_DELAY, refresh_cb, self);
}

static gboolean
poll_cb (gpointer data)
{
  AarBrowser *self = data;
  g_autoptr (GError) error = NULL;

  if (!aar_store_poll (self->store, &error))
    fail (self, error);
  else if (self->is_stale && !aar_loader_is_loading (self->loader))
    aar_browser_refresh (self);
  return G_SOURCE_CONTINUE;
}

static void
aar_browser_dispose (GObject *object)
{
  AarBrowser *self = AAR_BROWSER (object);

  aar_browser_set_store (self, NULL);
  g_clear_object (&self->navigation);
  g_clear_object (&self->loader);
  G_OBJECT_CLASS (aar_browser_parent_class)->dispose (object);
}

static void
aar_browser_class_init (AarBrowserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_browser_dispose;

  changed_signal = g_signal_new ("changed", AAR_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT);
}

static void
aar_browser_init (AarBrowser *self)
{
  self->navigation = aar_navigation_new ();
  self->loader = aar_loader_new (aar_plan_survey_make, g_object_unref, G_CALLBACK (surveyed_cb), G_CALLBACK (fail),
                                 self);
}

AarBrowser *
aar_browser_new (void)
{
  return g_object_new (AAR_TYPE_BROWSER, NULL);
}

/* Goes through another store from now on; nothing of it is read before a refresh. */
void
aar_browser_set_store (AarBrowser *self, AarStore *store)
{
  g_return_if_fail (AAR_IS_BROWSER (self));

  if (self->store == store)
    return;
  g_clear_handle_id (&self->poll_source, g_source_remove);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  aar_loader_stop (self->loader);
  aar_navigation_clear (self->navigation);
  g_clear_object (&self->plan);
  g_clear_object (&self->survey);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  self->new_plan = 0;
  self->is_stale = FALSE;
  g_set_object (&self->store, store);
  if (store != NULL)
    {
      g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      self->poll_source = g_timeout_add (POLL_INTERVAL, poll_cb, self);
    }
  emit (self, AAR_BROWSER_STORE);
  set_error (self, NULL);
}

/* Reads what the store holds now; one stays where one is, if that is still there. */
void
aar_browser_refresh (AarBrowser *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = NULL, organisations = NULL;
  gint64 new_plan = self->new_plan;

  g_return_if_fail (AAR_IS_BROWSER (self));

  plans = aar_store_list_plans (self->store, &error);
  organisations = plans != NULL ? aar_store_list_organisations (self->store, &error) : NULL;
  if (organisations == NULL)
    {
      fail (self, error);
      return;
    }
  self->new_plan = 0;
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->organisations, g_ptr_array_unref);
  self->plans = g_steal_pointer (&plans);
  self->organisations = g_steal_pointer (&organisations);
  aar_navigation_keep_plans (self->navigation, self->plans);
  if (aar_browser_get_place (self) == NULL)
    {
      g_clear_object (&self->plan);
      g_clear_object (&self->survey);
    }
  emit (self, AAR_BROWSER_PLANS);
  if (new_plan != 0 && find_plan (self, new_plan) != NULL)
    aar_browser_go (self, &(AarPlace) { AAR_PLACE_PLAN, new_plan, 0 }, 0);
  else if (aar_browser_get_place (self) == NULL && self->plans->len > 0)
    go_to_first_plan (self);
  else
    {
      look_over (self);
      emit (self, AAR_BROWSER_CONTENT);
    }
}

void
aar_browser_go (AarBrowser *self, const AarPlace *place, gint64 node)
{
  gint64 plan_before;

  g_return_if_fail (AAR_IS_BROWSER (self));
  g_return_if_fail (place != NULL);

  if (self->store == NULL)
    return;
  plan_before = get_plan_id (self);
  aar_navigation_go (self->navigation, place, node);
  arrive (self, plan_before);
}

/* Goes to a place of the plan that is open; nothing happens if there is none. */
void
aar_browser_go_in_plan (AarBrowser *self, AarPlaceKind kind, gint64 id, gint64 node)
{
  g_return_if_fail (AAR_IS_BROWSER (self));

  if (self->plan != NULL)
    aar_browser_go (self, &(AarPlace) { kind, aar_record_get_id (self->plan), id }, node);
}

/* Goes from an initiative to the page of the place that it is listed in, from there to the area above or the plan. */
void
aar_browser_go_up (AarBrowser *self)
{
  AarPlace above;

  g_return_if_fail (AAR_IS_BROWSER (self));

  above = aar_navigation_find_above (self->navigation, aar_browser_get_outline (self));
  if (above.kind != AAR_PLACE_NOWHERE)
    aar_browser_go (self, &above, 0);
}

/* Goes to where one has been. */
void
aar_browser_move (AarBrowser *self, int n_steps)
{
  gint64 plan_before;

  g_return_if_fail (AAR_IS_BROWSER (self));

  plan_before = get_plan_id (self);
  if (aar_navigation_move (self->navigation, n_steps))
    arrive (self, plan_before);
}

/* Reads another initiative at the place where one is. */
void
aar_browser_choose (AarBrowser *self, gint64 node)
{
  g_return_if_fail (AAR_IS_BROWSER (self));

  if (aar_browser_get_place (self) == NULL || aar_browser_get_node (self) == node)
    return;
  aar_navigation_choose (self->navigation, node);
  emit (self, AAR_BROWSER_CONTENT);
}

AarStore *
aar_browser_get_store (AarBrowser *self)
{
  return self->store;
}

/* The plans of the store, none before they were read. */
GPtrArray *
aar_browser_get_plans (AarBrowser *self)
{
  return self->plans;
}

AarPlan *
aar_browser_get_plan (AarBrowser *self)
{
  return self->plan;
}

/* What is known of the plan that is open, none until it was looked over. */
AarPlanSurvey *
aar_browser_get_survey (AarBrowser *self)
{
  return self->survey;
}

AarOutline *
aar_browser_get_outline (AarBrowser *self)
{
  return self->survey != NULL ? aar_plan_survey_get_outline (self->survey) : NULL;
}

/* The organisations of the store, none before they were read. */
GPtrArray *
aar_browser_get_organisations (AarBrowser *self)
{
  return self->organisations;
}

/* Where one is, none in a store without plans. */
const AarPlace *
aar_browser_get_place (AarBrowser *self)
{
  return aar_navigation_get_place (self->navigation);
}

gint64
aar_browser_get_node (AarBrowser *self)
{
  return aar_navigation_get_node (self->navigation);
}

/* The round that one is at, where one asks for the follow-up the open one, else the latest that was closed; 0 if
 * there is none, or the plan was not looked over yet. */
gint64
aar_browser_find_round (AarBrowser *self)
{
  const AarPlace *place = aar_browser_get_place (self);
  AarOutline *outline = aar_browser_get_outline (self);

  if (place == NULL || place->kind != AAR_PLACE_ROUNDS)
    return place != NULL && place->kind == AAR_PLACE_ROUND ? place->id : 0;
  return outline != NULL ? aar_outline_get_current_round (outline) : 0;
}

static const AarOutlineEntry *
find_entry (AarOutline *outline, const AarPlace *place)
{
  static const struct
  {
    AarPlaceKind kind;
    AarTable table;
  } tables[] = {
    { AAR_PLACE_AREA, AAR_TABLE_NODE },
    { AAR_PLACE_ROUND, AAR_TABLE_ROUND },
    { AAR_PLACE_UNIT, AAR_TABLE_UNIT },
    { AAR_PLACE_REFERENCE, AAR_TABLE_REFERENCE },
  };

  for (guint i = 0; outline != NULL && i < G_N_ELEMENTS (tables); i++)
    if (tables[i].kind == place->kind)
      return aar_outline_find_entry (outline, tables[i].table, place->id);
  return NULL;
}

/* What the place is called. */
char *
aar_browser_get_title (AarBrowser *self)
{
  const AarPlace *place = aar_browser_get_place (self);
  const AarOutlineEntry *entry;

  g_return_val_if_fail (place != NULL, NULL);

  entry = find_entry (aar_browser_get_outline (self), place);
  if (entry != NULL && place->kind == AAR_PLACE_ROUND)
    return aar_round_make_title (entry->title, entry->date, aar_record_get_text (self->plan, AAR_PLAN_LANGUAGE));
  if (entry != NULL)
    return g_strdup (entry->title != NULL ? entry->title : entry->abbreviation);
  if (place->kind == AAR_PLACE_RESPONSIBLES)
    return g_strdup (_ ("By Responsible Unit"));
  if (place->kind == AAR_PLACE_ALL_PLANS || self->plan == NULL)
    return g_strdup (_ ("All Plans"));
  if (place->kind == AAR_PLACE_ROUNDS)
    return aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_FOLLOW_UP, AAR_PLAN_WORD_SINGULAR);
  if (place->kind == AAR_PLACE_INITIATIVES)
    return aar_plan_words_get_caption (self->plan, AAR_PLAN_WORD_INITIATIVE, AAR_PLAN_WORD_PLURAL);
  return g_strdup (aar_record_get_text (self->plan, AAR_PLAN_TITLE));
}

/* Why what is known may not be what the store holds. */
const GError *
aar_browser_get_error (AarBrowser *self)
{
  return self->error;
}

AarBrowserState
aar_browser_get_state (AarBrowser *self)
{
  gboolean writable;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (self->store == NULL)
    return 0;
  writable = !aar_store_is_read_only (self->store) && !aar_store_is_blocked (self->store);
  undo = writable ? aar_store_get_undo_label (self->store) : NULL;
  redo = writable ? aar_store_get_redo_label (self->store) : NULL;
  return AAR_BROWSER_HAS_STORE | (self->plans != NULL && self->plans->len > 0 ? AAR_BROWSER_HAS_PLANS : 0) |
         (self->plan != NULL ? AAR_BROWSER_HAS_PLAN : 0) | (writable ? AAR_BROWSER_IS_WRITABLE : 0) |
         (undo != NULL ? AAR_BROWSER_CAN_UNDO : 0) | (redo != NULL ? AAR_BROWSER_CAN_REDO : 0) |
         (aar_navigation_can_move (self->navigation, -1) ? AAR_BROWSER_CAN_GO_BACK : 0) |
         (aar_navigation_can_move (self->navigation, 1) ? AAR_BROWSER_CAN_GO_FORWARD : 0);
}

/* To be called when something long begins or ends to be written, as until then nothing else can be. */
void
aar_browser_update_state (AarBrowser *self)
{
  g_return_if_fail (AAR_IS_BROWSER (self));

  emit (self, AAR_BROWSER_STATE);
}
