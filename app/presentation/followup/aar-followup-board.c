/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-board.h"

#include "aar-error.h"

struct _AarFollowupBoard
{
  GObject parent_instance;

  AarStore *store;
  gint64 plan;
  gint64 round;

  AarFollowupReading *reading;
  AarFollowupItem *open;

  GCancellable *cancellable;
  guint reload_source;
  guint n_tries;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (AarFollowupBoard, aar_followup_board, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOADING = 1,
  PROP_LOADED,
} AarFollowupBoardProperty;

static GParamSpec *properties[PROP_LOADED + 1];

enum
{
  RENEWED,
  ANSWERED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* More initiatives than these are not read one by one after a change: the whole plan is. */
#define MOST_SINGLE_READS 40
/* Changes that come thick and fast are read together after this time; a store that is in use is tried again, in
 * milliseconds. */
#define RELOAD_DELAY 120
#define BUSY_DELAY   400
#define MOST_TRIES   5
/* Up to so many items are looked up within a frame. */
#define MOST_KEPT 5000

static void
forget_reading (AarFollowupBoard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_pointer (&self->reading, aar_followup_reading_free_later);
}

static void
aar_followup_board_dispose (GObject *object)
{
  AarFollowupBoard *self = AAR_FOLLOWUP_BOARD (object);

  forget_reading (self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->open);
  G_OBJECT_CLASS (aar_followup_board_parent_class)->dispose (object);
}

static void
aar_followup_board_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupBoard *self = AAR_FOLLOWUP_BOARD (object);

  switch ((AarFollowupBoardProperty) property)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->cancellable != NULL);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->reading != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_board_class_init (AarFollowupBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_followup_board_dispose;
  object_class->get_property = aar_followup_board_get_property;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[RENEWED] = g_signal_new ("renewed", AAR_TYPE_FOLLOWUP_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", AAR_TYPE_FOLLOWUP_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", AAR_TYPE_FOLLOWUP_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
aar_followup_board_init (AarFollowupBoard *self)
{
}

AarFollowupBoard *
aar_followup_board_new (void)
{
  return g_object_new (AAR_TYPE_FOLLOWUP_BOARD, NULL);
}

static void
index_item (AarFollowupReading *reading, AarFollowupItem *item)
{
  gint64 id = aar_followup_item_get_id (item);

  g_hash_table_replace (reading->by_node, g_memdup2 (&id, sizeof id), item);
}

static void
keep_item (AarFollowupItem *old, GPtrArray *items, guint index)
{
  AarFollowupItem *item = items->pdata[index];

  if (old == NULL || old == item)
    return;
  aar_followup_item_update (old, item);
  aar_followup_item_set_units (old, aar_followup_item_get_units (item));
  items->pdata[index] = g_object_ref (old);
  g_object_unref (item);
}

/* Cards keep their item, so that the list of a plan of usual size stays where it is and what is being written goes
 * on. */
static void
keep_items (GPtrArray *items, GHashTable *former)
{
  for (guint i = 0; i < items->len; i++)
    {
      gint64 id = aar_followup_item_get_id (items->pdata[i]);

      keep_item (g_hash_table_lookup (former, &id), items, i);
    }
}

/* Of very many only the open card keeps its item; the others have nothing to lose. */
static void
keep_open_item (AarFollowupBoard *self, AarFollowupReading *reading)
{
  gint64 id = aar_followup_item_get_id (self->open);
  AarFollowupItem *item = g_hash_table_lookup (reading->by_node, &id);
  guint index;

  if (item == NULL)
    return;
  for (guint i = 0; i < reading->units->len; i++)
    {
      GPtrArray *items = aar_followup_unit_get_items (reading->units->pdata[i]);

      if (g_ptr_array_find (items, item, &index))
        keep_item (self->open, items, index);
    }
  if (g_ptr_array_find (reading->items, item, &index))
    keep_item (self->open, reading->items, index);
  index_item (reading, self->open);
}

static void
keep_former_items (AarFollowupBoard *self, AarFollowupReading *reading)
{
  if (reading->items->len > MOST_KEPT)
    {
      if (self->open != NULL)
        keep_open_item (self, reading);
      return;
    }
  for (guint i = 0; i < reading->units->len; i++)
    keep_items (aar_followup_unit_get_items (reading->units->pdata[i]), self->reading->by_node);
  keep_items (reading->items, self->reading->by_node);
  for (guint i = 0; i < reading->items->len; i++)
    index_item (reading, reading->items->pdata[i]);
}

static void
take_reading (AarFollowupBoard *self, AarFollowupReading *reading)
{
  AarFollowupReading *former = self->reading;

  if (former != NULL)
    keep_former_items (self, reading);
  self->reading = reading;
  self->stale = FALSE;
  self->n_tries = 0;
  g_signal_emit (self, signals[RENEWED], 0);
  if (former == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  aar_followup_reading_free_later (former);
}

static gboolean
reload_cb (gpointer data)
{
  AarFollowupBoard *self = data;

  self->reload_source = 0;
  aar_followup_board_reload (self);
  return G_SOURCE_REMOVE;
}

static void
reload_after (AarFollowupBoard *self, guint delay)
{
  if (self->reload_source == 0)
    self->reload_source = g_timeout_add (delay, reload_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AarFollowupBoard) self = data;
  g_autoptr (GError) error = NULL;
  AarFollowupReading *reading = aar_followup_reading_load_finish (result, &error);

  if (self->cancellable == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      aar_followup_reading_free_later (reading);
      return;
    }
  g_clear_object (&self->cancellable);
  if (reading != NULL)
    take_reading (self, reading);
  else if (g_error_matches (error, AAR_ERROR, AAR_ERROR_BUSY) && self->n_tries++ < MOST_TRIES)
    reload_after (self, BUSY_DELAY);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

void
aar_followup_board_reload (AarFollowupBoard *self)
{
  g_return_if_fail (AAR_IS_FOLLOWUP_BOARD (self));

  if (self->store == NULL || self->round == 0)
    return;
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  aar_followup_reading_load_async (self->store, self->plan, self->round, self->cancellable, loaded_cb,
                                   g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Counts the item in its units, and in that of all units. */
static void
count_item (AarFollowupBoard *self, AarFollowupItem *item)
{
  for (guint i = 0; i < self->reading->units->len; i++)
    {
      AarFollowupUnit *unit = self->reading->units->pdata[i];

      if (i == 0 || g_ptr_array_find (aar_followup_unit_get_items (unit), item, NULL))
        aar_followup_unit_move (unit, aar_followup_item_is_answered (item));
    }
}

/* Reads one initiative anew. Returns: whether that was enough */
static gboolean
renew_item (AarFollowupBoard *self, gint64 node)
{
  AarFollowupItem *item = g_hash_table_lookup (self->reading->by_node, &node);
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarRoundState) state = NULL;
  g_autoptr (AarFollowupItem) fresh = NULL;
  const AarRoundNode *entry;
  gboolean was_answered;

  /* what cannot be read so is told of when the whole round cannot be read either */
  content = aar_store_load_node (self->store, node, NULL);
  if (content == NULL)
    return FALSE;
  state = aar_round_state_new (content, self->round, NULL);
  entry = state != NULL ? aar_round_state_get_node (state, node) : NULL;
  if (item == NULL || entry == NULL)
    return item == NULL && entry == NULL;
  was_answered = aar_followup_item_is_answered (item);
  fresh = aar_followup_item_new (aar_followup_board_get_plan (self), state, entry);
  aar_followup_item_update (item, fresh);
  if (aar_followup_item_is_answered (item) != was_answered)
    count_item (self, item);
  return TRUE;
}

/* Collects the initiatives whose answers changed. Returns: whether nothing else did that the page shows */
static gboolean
collect_nodes (AarFollowupBoard *self, AarChangeSet *changes, GHashTable *nodes)
{
  for (guint i = 0; i < aar_change_set_get_n_changes (changes); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if (change->plan != self->plan && change->plan != 0)
        continue;
      switch ((int) change->table)
        {
        case AAR_TABLE_ASSESSMENT:
        case AAR_TABLE_MILESTONE:
          if (change->node == 0)
            return FALSE;
          g_hash_table_add (nodes, g_memdup2 (&change->node, sizeof change->node));
          break;
        case AAR_TABLE_PLAN:
        case AAR_TABLE_NODE:
        case AAR_TABLE_UNIT:
        case AAR_TABLE_RESPONSIBILITY:
        case AAR_TABLE_ROUND:
        case AAR_TABLE_SCALE:
        case AAR_TABLE_LEVEL:
          return FALSE;
        default:
          break;
        }
      if (g_hash_table_size (nodes) > MOST_SINGLE_READS)
        return FALSE;
    }
  return TRUE;
}

static void
changed_cb (AarFollowupBoard *self, AarChangeSet *changes)
{
  g_autoptr (GHashTable) nodes = NULL;
  GHashTableIter iter;
  const gint64 *node;

  if (!aar_change_set_touches_plan (changes, self->plan))
    return;
  nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (self->reading == NULL || !collect_nodes (self, changes, nodes))
    {
      reload_after (self, RELOAD_DELAY);
      return;
    }
  if (g_hash_table_size (nodes) == 0)
    return;
  /* what is being read just now may be from before the change */
  if (self->cancellable != NULL)
    reload_after (self, RELOAD_DELAY);
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, (gpointer *) &node, NULL))
    if (!renew_item (self, *node))
      reload_after (self, RELOAD_DELAY);
  self->stale = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* Shows a round; does nothing if it is the one that is shown. */
void
aar_followup_board_show (AarFollowupBoard *self, AarStore *store, gint64 plan, gint64 round)
{
  gboolean was_loaded;

  g_return_if_fail (AAR_IS_FOLLOWUP_BOARD (self));

  if (self->store == store && self->plan == plan && self->round == round)
    return;
  was_loaded = self->reading != NULL;
  if (self->store != store && self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  if (self->store != store && store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->store, store);
  self->plan = plan;
  self->round = round;
  forget_reading (self);
  if (was_loaded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  self->n_tries = 0;
  aar_followup_board_reload (self);
}

/* Whether answers came in since the whole round was read, so that what compares rounds must be read anew */
gboolean
aar_followup_board_is_stale (AarFollowupBoard *self)
{
  return self->stale;
}

AarStore *
aar_followup_board_get_store (AarFollowupBoard *self)
{
  return self->store;
}

gint64
aar_followup_board_get_plan_id (AarFollowupBoard *self)
{
  return self->plan;
}

gint64
aar_followup_board_get_round_id (AarFollowupBoard *self)
{
  return self->round;
}

const AarFollowupReading *
aar_followup_board_get_reading (AarFollowupBoard *self)
{
  return self->reading;
}

AarPlan *
aar_followup_board_get_plan (AarFollowupBoard *self)
{
  return self->reading != NULL ? aar_plan_content_get_plan (self->reading->content) : NULL;
}

AarRound *
aar_followup_board_get_round (AarFollowupBoard *self)
{
  return self->reading != NULL ? self->reading->round : NULL;
}

gboolean
aar_followup_board_is_closed (AarFollowupBoard *self)
{
  return self->reading != NULL && aar_round_is_closed (self->reading->round);
}

AarFollowupUnit *
aar_followup_board_get_unit (AarFollowupBoard *self, gint64 unit)
{
  for (guint i = 0; self->reading != NULL && i < self->reading->units->len; i++)
    if (aar_followup_unit_get_id (self->reading->units->pdata[i]) == unit)
      return self->reading->units->pdata[i];
  return NULL;
}

/* Says which item must stay the same object when everything is read anew. */
void
aar_followup_board_set_open (AarFollowupBoard *self, AarFollowupItem *item)
{
  g_set_object (&self->open, item);
}
