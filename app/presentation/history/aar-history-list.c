/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-history-list.h"

#include "aar-object-store.h"

/* What a page is asked for by; 0 stands for the history of the whole plan, and for the newest steps. */
typedef struct
{
  gint64 plan;
  gint64 node;
  gint64 before;
  guint limit;
} Query;

struct _AarHistoryList
{
  GObject parent_instance;

  GListStore *items;
  AarLoader *loader;
  AarStore *store;
  Query query;
  gboolean complete;
};

G_DEFINE_FINAL_TYPE (AarHistoryList, aar_history_list, G_TYPE_OBJECT)

/* How many steps are read at a time. */
#define PAGE 100

typedef struct
{
  GPtrArray *steps;
  AarPlan *plan;
} Page;

static void
page_free (Page *page)
{
  g_clear_pointer (&page->steps, g_ptr_array_unref);
  g_clear_object (&page->plan);
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static void
aar_history_list_finalize (GObject *object)
{
  AarHistoryList *self = AAR_HISTORY_LIST (object);

  g_clear_object (&self->loader);
  g_clear_object (&self->items);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (aar_history_list_parent_class)->finalize (object);
}

static void
aar_history_list_class_init (AarHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_history_list_finalize;
}

static gpointer
read_page (AarStore *store, gpointer data, GError **error)
{
  const Query *query = data;
  g_autoptr (Page) page = g_new0 (Page, 1);

  page->steps = query->node != 0 ? aar_history_of_node (store, query->node, query->before, query->limit, error)
                                 : aar_history_of_plan (store, query->plan, query->before, query->limit, error);
  if (page->steps == NULL ||
      !aar_store_find_record (store, AAR_TABLE_PLAN, query->plan, (gpointer *) &page->plan, error))
    return NULL;
  return g_steal_pointer (&page);
}

static AarHistoryItem *
get_item (AarHistoryList *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->items), position);
}

/* The item that shows @step already, if it does so as it is now: undoing changes only this of it. */
static AarHistoryItem *
find_shown (AarHistoryList *self, const AarHistoryStep *step, guint *position)
{
  for (;; (*position)++)
    {
      g_autoptr (AarHistoryItem) item = get_item (self, *position);
      const AarHistoryStep *shown = item != NULL ? aar_history_item_get_step (item) : NULL;

      if (shown == NULL || shown->id < step->id)
        return NULL;
      if (shown->id == step->id)
        return shown->is_undone == step->is_undone ? g_steal_pointer (&item) : NULL;
    }
}

/* A page of older steps stands behind those that are shown, all others in their place. Without the words of its plan
 * if that is gone. */
static void
loaded_cb (AarHistoryList *self)
{
  g_autoptr (Page) page = aar_loader_steal_result (self->loader);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_kept = self->query.before != 0 ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0;
  guint position = n_kept;

  self->complete = page->steps->len < self->query.limit;
  for (guint i = 0; i < n_kept; i++)
    g_ptr_array_add (items, get_item (self, i));
  for (guint i = 0; i < page->steps->len; i++)
    {
      AarHistoryItem *shown = find_shown (self, page->steps->pdata[i], &position);

      g_ptr_array_add (items, shown != NULL ? shown
                                            : aar_history_item_new (g_steal_pointer (&page->steps->pdata[i]),
                                                                    page->plan, self->query.node == 0));
    }
  aar_object_store_set (self->items, items);
}

static void
load (AarHistoryList *self, gint64 before, guint limit)
{
  self->query.before = before;
  self->query.limit = limit;
  aar_loader_load (self->loader, self->store, &self->query, sizeof self->query);
}

/* Steps that are shown may have been undone by what was done now, so all of them are read again. */
static gboolean
is_of_interest (gpointer owner, AarChangeSet *changes)
{
  AarHistoryList *self = owner;

  if (self->query.node != 0 ? aar_change_set_touches_node (changes, self->query.node)
                            : aar_change_set_touches_plan (changes, self->query.plan))
    load (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)) + PAGE);
  return FALSE;
}

static void
aar_history_list_init (AarHistoryList *self)
{
  self->items = g_list_store_new (AAR_TYPE_HISTORY_ITEM);
  self->loader = aar_loader_new (read_page, (GDestroyNotify) page_free, G_CALLBACK (loaded_cb), NULL, self);
  aar_loader_watch (self->loader, is_of_interest, 0);
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
  AarHistoryList *self = g_object_new (AAR_TYPE_HISTORY_LIST, NULL);

  self->store = g_object_ref (store);
  self->query.plan = plan;
  self->query.node = node;
  load (self, 0, PAGE);
  return self;
}

GListModel *
aar_history_list_get_items (AarHistoryList *self)
{
  return G_LIST_MODEL (self->items);
}

AarLoader *
aar_history_list_get_loader (AarHistoryList *self)
{
  return self->loader;
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
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (AarHistoryItem) last = n_items > 0 ? get_item (self, n_items - 1) : NULL;

  if (last != NULL && !self->complete && !aar_loader_is_loading (self->loader))
    load (self, aar_history_item_get_step (last)->id, PAGE);
}
