/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-items.h"

/* Rows are fetched in windows of this many, and this many items are kept when nobody holds them any more. */
#define WINDOW 64
#define KEPT   512

struct _AarNodeItems
{
  AarNodeLoader *loader;
  /* id → Entry of every item that is alive; the key is inside the entry */
  GHashTable *alive;
  /* Items kept alive, the latest asked for at the end */
  GQueue kept;
};

typedef struct
{
  gint64 id;
  gint64 section;
  AarNodeItem *item;
  /* Where it stands among the kept, NULL if it is not */
  GList *link;
} Entry;

AarNodeItems *
aar_node_items_new (AarStore *store)
{
  AarNodeItems *self = g_new0 (AarNodeItems, 1);

  self->loader = aar_node_loader_new (store);
  self->alive = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_queue_init (&self->kept);
  return self;
}

static void
on_item_gone (gpointer data, GObject *object)
{
  AarNodeItems *self = data;
  gint64 id = aar_record_get_id (aar_node_item_get_node (AAR_NODE_ITEM (object)));

  g_hash_table_remove (self->alive, &id);
}

/* Forgets all items; those that somebody holds live on but are not kept up to date. */
void
aar_node_items_clear (AarNodeItems *self)
{
  GHashTableIter iter;
  Entry *entry;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    g_object_weak_unref (G_OBJECT (entry->item), on_item_gone, self);
  g_hash_table_remove_all (self->alive);
  g_queue_clear_full (&self->kept, g_object_unref);
  aar_node_loader_forget (self->loader);
}

void
aar_node_items_free (AarNodeItems *self)
{
  aar_node_items_clear (self);
  g_hash_table_unref (self->alive);
  aar_node_loader_free (self->loader);
  g_free (self);
}

/* Makes @entry the one that was asked for last. */
static void
keep (AarNodeItems *self, Entry *entry)
{
  if (entry->link != NULL)
    {
      g_queue_unlink (&self->kept, entry->link);
      g_queue_push_tail_link (&self->kept, entry->link);
      return;
    }
  g_queue_push_tail (&self->kept, g_object_ref (entry->item));
  entry->link = self->kept.tail;
  while (self->kept.length > KEPT)
    {
      g_autoptr (AarNodeItem) oldest = g_queue_pop_head (&self->kept);
      gint64 id = aar_record_get_id (aar_node_item_get_node (oldest));
      Entry *left = g_hash_table_lookup (self->alive, &id);

      left->link = NULL;
    }
}

static void
take_row (AarNode *node, AarNodeItemData *data, gpointer target)
{
  AarNodeItems *self = target;
  gint64 id = aar_record_get_id (node);
  Entry *entry = g_hash_table_lookup (self->alive, &id);

  if (entry != NULL)
    {
      aar_node_item_update (entry->item, data);
      return;
    }
  entry = g_new0 (Entry, 1);
  entry->id = id;
  entry->item = aar_node_item_new (node, data);
  g_hash_table_insert (self->alive, &entry->id, entry);
  g_object_weak_ref (G_OBJECT (entry->item), on_item_gone, self);
  keep (self, entry);
  /* The kept ones hold it now. */
  g_object_unref (entry->item);
}

static gboolean
load (AarNodeItems *self, GArray *lines, guint first, guint n, AarNodeSort sort, GError **error)
{
  const AarFoundNode *nodes = &g_array_index (lines, AarFoundNode, first);
  gboolean succeeded = aar_node_loader_load (self->loader, nodes, n, sort, take_row, self, error);

  for (guint i = 0; i < n; i++)
    {
      Entry *entry = g_hash_table_lookup (self->alive, &nodes[i].id);

      if (entry != NULL)
        entry->section = nodes[i].section;
    }
  return succeeded;
}

/**
 * aar_node_items_get:
 * @self: the items of a list
 * @lines: (element-type AarFoundNode): the lines of the list
 * @position: which
 * @sort: the order of the list
 * @error: return location for an error
 *
 * Gives the item of a line; if it is not in memory its window of lines is fetched. Also after an error there is an
 * item, though it may show little.
 *
 * Returns: (transfer full): the item
 */
AarNodeItem *
aar_node_items_get (AarNodeItems *self, GArray *lines, guint position, AarNodeSort sort, GError **error)
{
  const AarFoundNode *line = &g_array_index (lines, AarFoundNode, position);
  Entry *entry = g_hash_table_lookup (self->alive, &line->id);
  guint first = position / WINDOW * WINDOW;

  if (entry == NULL)
    load (self, lines, first, MIN (WINDOW, lines->len - first), sort, error);
  /* Under another heading than when it was fetched. */
  else if (entry->section != line->section)
    load (self, lines, position, 1, sort, error);
  entry = g_hash_table_lookup (self->alive, &line->id);
  keep (self, entry);
  return g_object_ref (entry->item);
}

/* Whether any row may show something that belongs to its plan. */
static gboolean
touches_all (AarChangeSet *changes)
{
  static const AarTable tables[] = { AAR_TABLE_PLAN, AAR_TABLE_UNIT, AAR_TABLE_SCALE, AAR_TABLE_LEVEL,
                                     AAR_TABLE_ROUND };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (aar_change_set_touches_table (changes, tables[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_node_items_refresh:
 * @self: the items of a list
 * @changes: what the store reports
 * @sort: the order of the list
 * @error: return location for an error
 *
 * Brings the items that are alive up to date. Errors are those of reading.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_node_items_refresh (AarNodeItems *self, AarChangeSet *changes, AarNodeSort sort, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AarFoundNode));
  gboolean all = touches_all (changes);
  GHashTableIter iter;
  Entry *entry;

  /* the first answer, or the last one taken back, may let the plan speak of another round */
  if (!all &&
      (aar_change_set_touches_table (changes, AAR_TABLE_ASSESSMENT) ||
       aar_change_set_touches_table (changes, AAR_TABLE_MILESTONE)) &&
      !aar_node_loader_changes_round (self->loader, &all, error))
    return FALSE;
  if (all)
    aar_node_loader_forget (self->loader);
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    {
      AarFoundNode line = { entry->id, entry->section };

      if (all || aar_change_set_touches_node (changes, entry->id) ||
          aar_change_set_touches_node (changes, aar_node_item_get_area (entry->item)))
        g_array_append_val (lines, line);
    }
  for (guint first = 0; first < lines->len; first += WINDOW)
    if (!load (self, lines, first, MIN (WINDOW, lines->len - first), sort, error))
      return FALSE;
  return TRUE;
}
