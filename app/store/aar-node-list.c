/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-list.h"

#include "aar-node-items.h"
#include "aar-node-search.h"
#include "aar-store-private.h"

struct _AarNodeList
{
  GObject parent_instance;

  AarStore *store;
  AarNodeQuery *query;
  /* AarFoundNode for each line, in order. A running search holds a reference, so it is replaced, never changed, but for
   * the short while in which its splices are reported. */
  GArray *lines;
  AarNodeItems *items;

  /* The number of the latest search; what an earlier one found comes too late. */
  guint generation;
  GCancellable *cancellable;
  gboolean loading;

  /* The section that was asked for last, as a view asks for one line after another */
  guint section_start, section_end;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AarNodeList,
                               aar_node_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

typedef enum
{
  PROP_LOADING = 1,
  PROP_N_ITEMS,
  N_PROPERTIES,
} Property;

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void start_search (AarNodeList *self);

static GType
get_item_type (GListModel *model)
{
  return AAR_TYPE_NODE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return AAR_NODE_LIST (model)->lines->len;
}

static void
report (AarNodeList *self, GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarNodeList *self = AAR_NODE_LIST (model);
  g_autoptr (GError) error = NULL;
  AarNodeItem *item;

  if (position >= self->lines->len)
    return NULL;
  item = aar_node_items_get (self->items, self->lines, position, self->query->sort, &error);
  if (error != NULL)
    report (self, error);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
aar_node_list_dispose (GObject *object)
{
  AarNodeList *self = AAR_NODE_LIST (object);

  self->generation++;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->items, aar_node_items_free);
  g_array_set_size (self->lines, 0);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_node_list_parent_class)->dispose (object);
}

static void
aar_node_list_finalize (GObject *object)
{
  AarNodeList *self = AAR_NODE_LIST (object);

  g_clear_pointer (&self->query, aar_node_query_free);
  g_clear_pointer (&self->lines, g_array_unref);
  G_OBJECT_CLASS (aar_node_list_parent_class)->finalize (object);
}

static void
aar_node_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarNodeList *self = AAR_NODE_LIST (object);

  switch ((Property) id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->lines->len);
      break;
    case N_PROPERTIES:
      break;
    }
}

static void
aar_node_list_class_init (AarNodeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_node_list_dispose;
  object_class->finalize = aar_node_list_finalize;
  object_class->get_property = aar_node_list_get_property;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[FAILED] = g_signal_new ("failed", AAR_TYPE_NODE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
aar_node_list_init (AarNodeList *self)
{
  self->query = g_new0 (AarNodeQuery, 1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (AarFoundNode));
}

static void
set_loading (AarNodeList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Whether a view has to hear of so many changes that it is better off with a new list: whether lines can move, come or
 * go by @change. */
static gboolean
moves_lines (const AarNodeQuery *query, const AarChange *change)
{
  guint field = change->table * AAR_FIELDS_PER_TABLE + change->field;

  if (query->search != NULL)
    return TRUE;
  switch ((int) change->table)
    {
    case AAR_TABLE_PLAN:
      return TRUE;
    case AAR_TABLE_NODE:
      return change->operation != AAR_OPERATION_UPDATE || field == AAR_NODE_POSITION || field == AAR_NODE_PARENT ||
             field == AAR_NODE_KIND || field == AAR_NODE_PLAN ||
             (field == AAR_NODE_NUMBER && query->sort == AAR_NODE_SORT_NUMBER) ||
             (field == AAR_NODE_TITLE && query->sort == AAR_NODE_SORT_TITLE);
    case AAR_TABLE_UNIT:
    case AAR_TABLE_RESPONSIBILITY:
    case AAR_TABLE_ACTION_UNIT:
      return query->unit != 0 || query->sort == AAR_NODE_SORT_UNIT;
    case AAR_TABLE_ACTION:
      return query->unit != 0;
    case AAR_TABLE_NODE_TAG:
      return query->tag != 0;
    case AAR_TABLE_NODE_REFERENCE:
      return query->reference != 0;
    case AAR_TABLE_MILESTONE:
    case AAR_TABLE_EXEMPTION:
      return query->round != 0;
    case AAR_TABLE_ROUND:
    case AAR_TABLE_SCALE:
    case AAR_TABLE_LEVEL:
    case AAR_TABLE_ASSESSMENT:
      return query->round != 0 || query->level != 0 || query->sort == AAR_NODE_SORT_LEVEL;
    default:
      return FALSE;
    }
}

static gboolean
is_concerned (AarNodeList *self, AarChangeSet *changes)
{
  for (guint i = 0; i < aar_change_set_get_n_changes (changes); i++)
    {
      const AarChange *change = aar_change_set_get_change (changes, i);

      if ((self->query->plan == 0 || change->plan == 0 || change->plan == self->query->plan) &&
          moves_lines (self->query, change))
        return TRUE;
    }
  return FALSE;
}

static void
on_store_changed (AarNodeList *self, AarChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  if (!aar_node_items_refresh (self->items, changes, self->query->sort, &error))
    report (self, error);
  if (is_concerned (self, changes))
    start_search (self);
}

/* Reports the new list splice by splice. In between the list holds what was reported so far, so that a view that looks
 * at once finds what it was told. */
static void
apply (AarNodeList *self, GArray *found, GArray *splices)
{
  guint before = self->lines->len;

  if (splices->len > 1)
    {
      GArray *lines = g_array_copy (self->lines);

      g_array_unref (self->lines);
      self->lines = lines;
    }
  for (guint i = 0; i < splices->len; i++)
    {
      const AarSplice *splice = &g_array_index (splices, AarSplice, i);

      if (i + 1 == splices->len)
        {
          g_array_unref (self->lines);
          self->lines = g_array_ref (found);
        }
      else
        {
          g_array_remove_range (self->lines, splice->position, splice->removed);
          if (splice->added > 0)
            g_array_insert_vals (self->lines, splice->position, &g_array_index (found, AarFoundNode, splice->position),
                                 splice->added);
        }
      self->section_start = self->section_end = 0;
      g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->removed, splice->added);
    }
  if (self->lines->len != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

typedef struct
{
  AarNodeList *list;
  guint generation;
} Asked;

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (AarNodeList) self = asked->list;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) splices = NULL;
  g_autoptr (GError) error = NULL;
  gboolean succeeded = aar_node_search_finish (result, &found, &splices, &error);

  if (asked->generation != self->generation)
    return;
  /* Interrupted by a write that has ended by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      start_search (self);
      return;
    }
  g_clear_object (&self->cancellable);
  if (succeeded)
    apply (self, found, splices);
  /* Whoever heard of the splices may have asked for something else. */
  if (asked->generation == self->generation)
    set_loading (self, FALSE);
  if (!succeeded)
    report (self, error);
}

static void
start_search (AarNodeList *self)
{
  Asked *asked = g_new (Asked, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  asked->list = g_object_ref (self);
  asked->generation = ++self->generation;
  set_loading (self, TRUE);
  aar_node_search_async (self->store, self->query, self->lines, self->cancellable, on_found, asked);
}

/**
 * aar_node_list_new:
 * @store: a store
 *
 * Returns: (transfer full): a list that is empty until [method@Aar.NodeList.set_query]
 */
AarNodeList *
aar_node_list_new (AarStore *store)
{
  AarNodeList *self;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  self = g_object_new (AAR_TYPE_NODE_LIST, NULL);
  self->store = g_object_ref (store);
  self->items = aar_node_items_new (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * aar_node_list_set_query:
 * @self: a list
 * @query: what it shall show
 *
 * Starts to look; the list shows what it showed until that has ended.
 */
void
aar_node_list_set_query (AarNodeList *self, const AarNodeQuery *query)
{
  AarNodeQuery *old;

  g_return_if_fail (AAR_IS_NODE_LIST (self));
  g_return_if_fail (query != NULL);

  if (self->generation > 0 && aar_node_query_equal (self->query, query))
    return;
  old = self->query;
  self->query = aar_node_query_copy (query);
  /* What stands as section depends on the order. */
  if (old->sort != query->sort)
    aar_node_items_clear (self->items);
  aar_node_query_free (old);
  start_search (self);
}

/**
 * aar_node_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none): what it shows, or is looking for
 */
const AarNodeQuery *
aar_node_list_get_query (AarNodeList *self)
{
  g_return_val_if_fail (AAR_IS_NODE_LIST (self), NULL);

  return self->query;
}

/**
 * aar_node_list_is_loading:
 * @self: a list
 *
 * Returns: whether it is looking just now
 */
gboolean
aar_node_list_is_loading (AarNodeList *self)
{
  g_return_val_if_fail (AAR_IS_NODE_LIST (self), FALSE);

  return self->loading;
}

/**
 * aar_node_list_get_id:
 * @self: a list
 * @position: a line
 *
 * Returns: the id of the initiative there, 0 if there is none, without fetching it
 */
gint64
aar_node_list_get_id (AarNodeList *self, guint position)
{
  g_return_val_if_fail (AAR_IS_NODE_LIST (self), 0);

  return position < self->lines->len ? g_array_index (self->lines, AarFoundNode, position).id : 0;
}

/**
 * aar_node_list_find:
 * @self: a list
 * @node: the id of an initiative
 * @position: (out) (optional): its line
 *
 * Returns: whether it is in the list
 */
gboolean
aar_node_list_find (AarNodeList *self, gint64 node, guint *position)
{
  g_return_val_if_fail (AAR_IS_NODE_LIST (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, AarFoundNode, i).id == node)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * aar_node_list_get_section:
 * @self: a list
 * @position: a line
 * @start: (out): the first line under the same heading
 * @end: (out): the line behind the last one
 *
 * Finds the section of a line; for a line behind the end, from the end to %G_MAXUINT, as GtkSectionModel has it. Where
 * the order has no sections it is the whole list.
 */
void
aar_node_list_get_section (AarNodeList *self, guint position, guint *start, guint *end)
{
  const AarFoundNode *lines;
  gint64 section;

  g_return_if_fail (AAR_IS_NODE_LIST (self));

  if (position >= self->lines->len)
    {
      *start = self->lines->len;
      *end = G_MAXUINT;
      return;
    }
  lines = &g_array_index (self->lines, AarFoundNode, 0);
  section = lines[position].section;
  if (position < self->section_start || position >= self->section_end)
    {
      for (self->section_start = position; self->section_start > 0; self->section_start--)
        if (lines[self->section_start - 1].section != section)
          break;
      for (self->section_end = position + 1; self->section_end < self->lines->len; self->section_end++)
        if (lines[self->section_end].section != section)
          break;
    }
  *start = self->section_start;
  *end = self->section_end;
}
