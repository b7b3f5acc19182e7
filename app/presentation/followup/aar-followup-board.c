/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-followup-board.h"

#include "aar-round-title.h"

struct _AarFollowupBoard
{
  GObject parent_instance;

  AarStore *store;
  gint64 plan;
  gint64 round;

  AarFollowupReading *reading;
  AarFollowupItem *open;

  AarLoader *loader;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (AarFollowupBoard, aar_followup_board, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOADED = 1,
} AarFollowupBoardProperty;

static GParamSpec *properties[PROP_LOADED + 1];

enum
{
  RENEWED,
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* More initiatives than these are not read one by one after a change: the whole plan is. */
#define MOST_SINGLE_READS 40
/* Changes that come thick and fast are read together after this time, in milliseconds. */
#define RELOAD_DELAY 120
/* Up to so many items are looked up within a frame. */
#define MOST_KEPT 5000

static void
aar_followup_board_dispose (GObject *object)
{
  AarFollowupBoard *self = AAR_FOLLOWUP_BOARD (object);

  g_clear_object (&self->loader);
  g_clear_pointer (&self->reading, aar_followup_reading_free_later);
  g_clear_object (&self->store);
  g_clear_object (&self->open);
  G_OBJECT_CLASS (aar_followup_board_parent_class)->dispose (object);
}

static void
aar_followup_board_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_FOLLOWUP_BOARD (object)->reading != NULL);
}

static void
aar_followup_board_class_init (AarFollowupBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = aar_followup_board_dispose;
  object_class->get_property = aar_followup_board_get_property;
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[RENEWED] = g_signal_new ("renewed", AAR_TYPE_FOLLOWUP_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", AAR_TYPE_FOLLOWUP_BOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
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
loaded_cb (AarFollowupBoard *self)
{
  AarFollowupReading *reading = aar_loader_steal_result (self->loader);
  AarFollowupReading *former = self->reading;

  if (former != NULL)
    keep_former_items (self, reading);
  self->reading = reading;
  self->stale = FALSE;
  g_signal_emit (self, signals[RENEWED], 0);
  if (former == NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  aar_followup_reading_free_later (former);
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

/* Reads one initiative anew. Returns: whether that was enough. If it cannot be read, reading everything tells why */
static gboolean
renew_item (AarFollowupBoard *self, gint64 node)
{
  AarFollowupItem *item = g_hash_table_lookup (self->reading->by_node, &node);
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarRoundState) state = NULL;
  g_autoptr (AarFollowupItem) fresh = NULL;
  const AarRoundNode *entry;
  gboolean was_answered;

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
        case AAR_TABLE_EXEMPTION:
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

/* Returns: whether the whole round must be read anew. */
static gboolean
take_changes (gpointer owner, AarChangeSet *changes)
{
  AarFollowupBoard *self = owner;
  g_autoptr (GHashTable) nodes = NULL;
  GHashTableIter iter;
  const gint64 *node;
  gboolean stale;

  if (!aar_change_set_touches_plan (changes, self->plan))
    return FALSE;
  nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (self->reading == NULL || !collect_nodes (self, changes, nodes))
    return TRUE;
  if (g_hash_table_size (nodes) == 0)
    return FALSE;
  /* what is being read just now may be from before the change */
  stale = aar_loader_is_loading (self->loader);
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, (gpointer *) &node, NULL))
    if (!renew_item (self, *node))
      stale = TRUE;
  self->stale = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0);
  return stale;
}

static void
aar_followup_board_init (AarFollowupBoard *self)
{
  self->loader = aar_loader_new (aar_followup_reading_load, (GDestroyNotify) aar_followup_reading_free_later,
                                 G_CALLBACK (loaded_cb), NULL, self);
  aar_loader_watch (self->loader, take_changes, RELOAD_DELAY);
}

AarFollowupBoard *
aar_followup_board_new (void)
{
  return g_object_new (AAR_TYPE_FOLLOWUP_BOARD, NULL);
}

/* What loads the round; it tells when that failed. */
AarLoader *
aar_followup_board_get_loader (AarFollowupBoard *self)
{
  return self->loader;
}

/* Reads the whole round anew. */
void
aar_followup_board_reload (AarFollowupBoard *self)
{
  aar_loader_reload (self->loader);
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
  g_set_object (&self->store, store);
  self->plan = plan;
  self->round = round;
  aar_loader_stop (self->loader);
  g_clear_pointer (&self->reading, aar_followup_reading_free_later);
  if (was_loaded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  if (store != NULL && round != 0)
    aar_loader_load (self->loader, store, &(AarFollowupQuery) { plan, round }, sizeof (AarFollowupQuery));
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

/* What a round of the plan that was read is called. */
char *
aar_followup_board_name_round (AarFollowupBoard *self, AarRound *round)
{
  AarPlan *plan = self->reading != NULL ? aar_plan_content_get_plan (self->reading->content) : NULL;

  return aar_round_dup_title (round, plan != NULL ? aar_record_get_text (plan, AAR_PLAN_LANGUAGE) : NULL);
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
