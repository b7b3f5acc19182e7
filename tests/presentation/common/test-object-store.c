/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-object-store.h"

static void
count_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint *counts = data;

  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static void
test_object_store (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  guint counts[3] = { 0 };

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));
  g_signal_connect (store, "items-changed", G_CALLBACK (count_cb), counts);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[0], ==, 1);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[0], ==, 1);
  g_ptr_array_remove_index (objects, 2);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 5);
  g_ptr_array_insert (objects, 1, g_object_new (G_TYPE_OBJECT, NULL));
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 6);
  g_ptr_array_set_size (objects, 0);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/object-store/set", test_object_store);
  return g_test_run ();
}
