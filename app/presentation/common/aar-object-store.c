/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-object-store.h"

static gboolean
is_at (GListStore *store, guint position, gpointer object, GEqualFunc equal)
{
  g_autoptr (GObject) present = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal (present, object);
}

/**
 * aar_object_store_set_equal:
 * @store: a list
 * @objects: (element-type GObject): what it is to hold
 * @equal: tells whether one may stay where another is wanted
 *
 * Puts @objects into @store, telling of what differs only: what stands alike at both ends is left alone, so that
 * widgets made for it live on and a view keeps its place.
 */
void
aar_object_store_set_equal (GListStore *store, GPtrArray *objects, GEqualFunc equal)
{
  guint n_old, head = 0, tail = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (objects != NULL);

  n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  while (head < MIN (n_old, objects->len) && is_at (store, head, objects->pdata[head], equal))
    head++;
  while (tail < MIN (n_old, objects->len) - head &&
         is_at (store, n_old - 1 - tail, objects->pdata[objects->len - 1 - tail], equal))
    tail++;
  if (n_old - head - tail > 0 || objects->len - head - tail > 0)
    g_list_store_splice (store, head, n_old - head - tail, objects->pdata + head, objects->len - head - tail);
}

/* No other may stay. */
void
aar_object_store_set (GListStore *store, GPtrArray *objects)
{
  aar_object_store_set_equal (store, objects, g_direct_equal);
}
