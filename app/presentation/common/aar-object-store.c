/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-object-store.h"

#include "aar-splice.h"

/**
 * aar_object_store_set_equal:
 * @store: a list
 * @objects: (element-type GObject): what it is to hold
 * @equal: (nullable) (scope call): tells of pointers to two elements whether one may stay where the other is wanted;
 *   %NULL lets none stay but the object itself
 *
 * Puts @objects into @store, telling of what differs only: what stands alike at both ends is left alone, so that
 * widgets made for it live on and a view keeps its place.
 */
void
aar_object_store_set_equal (GListStore *store, GPtrArray *objects, GEqualFunc equal)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  AarSplice splice;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (objects != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    g_ptr_array_add (old, g_list_model_get_item (G_LIST_MODEL (store), i));
  splice = aar_splice_between_ends (old->pdata, old->len, objects->pdata, objects->len, sizeof (gpointer), equal);
  if (splice.removed > 0 || splice.added > 0)
    g_list_store_splice (store, splice.position, splice.removed, objects->pdata + splice.position, splice.added);
}

void
aar_object_store_set (GListStore *store, GPtrArray *objects)
{
  aar_object_store_set_equal (store, objects, NULL);
}
