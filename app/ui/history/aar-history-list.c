/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-history-list.h"

#include "aar-splice.h"

/**
 * AarHistoryList:
 *
 * The history of a node or a plan, newest first, with the days as its sections. It is read in pages, each in a thread
 * with a connection of its own, and follows what is done while it is shown.
 */
struct _AarHistoryList
{
  GObject parent_instance;

  AarStore *store;
  gint64 plan;
  gint64 node;
  GPtrArray *items;
  GCancellable *cancellable;
  gboolean loading;
  gboolean stale;
  gboolean complete;
};

/* How many steps are read at a time. */
#define PAGE 100

typedef enum
{
  PROP_LOADING = 1,
} AarHistoryListProperty;

static GParamSpec *properties[PROP_LOADING + 1];

static guint failed_signal;

typedef struct
{
  char *path;
  gint64 plan;
  gint64 node;
  gint64 before;
  guint limit;
} Order;

static void
order_free (Order *order)
{
  g_free (order->path);
  g_free (order);
}

static GType
get_item_type (GListModel *model)
{
  return AAR_TYPE_HISTORY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return AAR_HISTORY_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarHistoryList *self = AAR_HISTORY_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_same_day (AarHistoryList *self, guint a, guint b)
{
  return strcmp (aar_history_item_get_day (self->items->pdata[a]), aar_history_item_get_day (self->items->pdata[b])) ==
         0;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  AarHistoryList *self = AAR_HISTORY_LIST (model);

  if (position >= self->items->len)
    {
      *start = self->items->len;
      *end = G_MAXUINT;
      return;
    }
  for (*start = position; *start > 0 && is_same_day (self, *start - 1, position);)
    (*start)--;
  for (*end = position + 1; *end < self->items->len && is_same_day (self, *end, position);)
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AarHistoryList,
                               aar_history_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
aar_history_list_dispose (GObject *object)
{
  AarHistoryList *self = AAR_HISTORY_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_history_list_parent_class)->dispose (object);
}

static void
aar_history_list_finalize (GObject *object)
{
  g_clear_pointer (&AAR_HISTORY_LIST (object)->items, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_history_list_parent_class)->finalize (object);
}

static void
aar_history_list_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_HISTORY_LIST (object)->loading);
}

static void
aar_history_list_class_init (AarHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = aar_history_list_dispose;
  object_class->finalize = aar_history_list_finalize;
  object_class->get_property = aar_history_list_get_property;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  failed_signal = g_signal_new ("failed", AAR_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_ERROR);
}

static void
aar_history_list_init (AarHistoryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
}

static void
set_loading (AarHistoryList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
read_page (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (order->path, AAR_STORE_READ_ONLY, &error);
  GPtrArray *steps = NULL;

  if (store != NULL)
    steps = order->node != 0 ? aar_history_of_node (store, order->node, order->before, order->limit, &error)
                             : aar_history_of_plan (store, order->plan, order->before, order->limit, &error);
  if (steps != NULL)
    g_task_return_pointer (task, steps, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void start_reading (AarHistoryList *self, gint64 before, guint limit);

static gint64
get_id (gpointer item)
{
  return aar_history_item_get_step (item)->id;
}

/* Whether what is shown of a step still holds: undoing changes only this of it. */
static gboolean
is_as_shown (gpointer item, const AarHistoryStep *step)
{
  const AarHistoryStep *shown = aar_history_item_get_step (item);

  return shown->id == step->id && shown->is_undone == step->is_undone;
}

/* The items for @steps, those that are shown already by the objects that they have. */
static GPtrArray *
make_items (AarHistoryList *self, GPtrArray *steps)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  /* without its words if it is gone */
  g_autoptr (AarPlan) plan = aar_store_get_record (self->store, AAR_TABLE_PLAN, self->plan, NULL);
  guint shown = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      AarHistoryStep *step = steps->pdata[i];

      while (shown < self->items->len && get_id (self->items->pdata[shown]) > step->id)
        shown++;
      if (shown < self->items->len && is_as_shown (self->items->pdata[shown], step))
        g_ptr_array_add (items, g_object_ref (self->items->pdata[shown]));
      else
        {
          g_ptr_array_add (items, aar_history_item_new (step, plan, self->node == 0));
          steps->pdata[i] = NULL;
        }
    }
  return items;
}

/* Puts @items where those from @from on stand, and tells of what differs only. */
static void
replace (AarHistoryList *self, guint from, GPtrArray *items)
{
  AarSplice splice = aar_splice_between_ends (self->items->pdata + from, self->items->len - from, items->pdata,
                                              items->len, sizeof (gpointer), NULL);

  if (splice.removed > 0)
    g_ptr_array_remove_range (self->items, from + splice.position, splice.removed);
  for (guint i = splice.position; i < splice.position + splice.added; i++)
    g_ptr_array_insert (self->items, (int) (from + i), g_object_ref (items->pdata[i]));
  if (splice.removed > 0 || splice.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), from + splice.position, splice.removed, splice.added);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  AarHistoryList *self = AAR_HISTORY_LIST (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GPtrArray) items = NULL;

  if (self->store == NULL)
    return;
  if (steps == NULL)
    {
      set_loading (self, FALSE);
      g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  items = make_items (self, steps);
  self->complete = steps->len < order->limit;
  replace (self, order->before != 0 ? self->items->len : 0, items);
  set_loading (self, FALSE);
  if (self->stale)
    start_reading (self, 0, self->items->len + PAGE);
}

static void
start_reading (AarHistoryList *self, gint64 before, guint limit)
{
  g_autoptr (GTask) task = NULL;
  Order *order = g_new (Order, 1);

  if (before == 0)
    self->stale = FALSE;
  *order = (Order) { g_strdup (aar_store_get_path (self->store)), self->plan, self->node, before, limit };
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  set_loading (self, TRUE);
  g_task_run_in_thread (task, read_page);
}

/* Steps that are shown may have been undone by what was done now, so all of them are read again. */
static void
changed_cb (AarHistoryList *self, AarChangeSet *changes)
{
  if (self->node != 0 ? !aar_change_set_touches_node (changes, self->node)
                      : !aar_change_set_touches_plan (changes, self->plan))
    return;
  if (self->loading)
    self->stale = TRUE;
  else
    start_reading (self, 0, self->items->len + PAGE);
}

/**
 * aar_history_list_new:
 * @store: a store
 * @plan: the id of a plan
 * @node: the id of an area or initiative of it, 0 for the history of the whole plan
 *
 * Returns: (transfer full): the history; its newest steps come in a moment
 */
AarHistoryList *
aar_history_list_new (AarStore *store, gint64 plan, gint64 node)
{
  AarHistoryList *self;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  self = g_object_new (AAR_TYPE_HISTORY_LIST, NULL);
  self->store = g_object_ref (store);
  self->plan = plan;
  self->node = node;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  start_reading (self, 0, PAGE);
  return self;
}

/**
 * aar_history_list_load_more:
 * @self: a history
 *
 * Reads the steps before those that were read. Does nothing while it reads, or when there are no more.
 */
void
aar_history_list_load_more (AarHistoryList *self)
{
  g_return_if_fail (AAR_IS_HISTORY_LIST (self));

  if (!self->loading && !self->complete && self->items->len > 0)
    start_reading (self, get_id (self->items->pdata[self->items->len - 1]), PAGE);
}

/**
 * aar_history_list_is_loading:
 * @self: a history
 *
 * Returns: whether steps are being read
 */
gboolean
aar_history_list_is_loading (AarHistoryList *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_LIST (self), FALSE);

  return self->loading;
}

/**
 * aar_history_list_is_complete:
 * @self: a history
 *
 * Returns: whether it was read back to its beginning
 */
gboolean
aar_history_list_is_complete (AarHistoryList *self)
{
  g_return_val_if_fail (AAR_IS_HISTORY_LIST (self), FALSE);

  return self->complete;
}
