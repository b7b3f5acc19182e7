/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-identity-map.h"

struct _AarIdentityMap
{
  /* For each table, id → entry; the key is the id inside the entry. */
  GHashTable *entries[AAR_N_TABLES];
};

typedef struct
{
  gint64 id;
  gpointer record;
} Entry;

AarIdentityMap *
aar_identity_map_new (void)
{
  AarIdentityMap *self = g_new0 (AarIdentityMap, 1);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    self->entries[table] = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  return self;
}

static void
on_record_gone (gpointer data, GObject *record)
{
  AarIdentityMap *self = data;
  gint64 id = aar_record_get_id (record);

  g_hash_table_remove (self->entries[aar_record_get_table (record)], &id);
}

/**
 * aar_identity_map_free:
 * @self: (nullable): a map
 *
 * Frees the map. Records that somebody still has a reference to live on, on their own.
 */
void
aar_identity_map_free (AarIdentityMap *self)
{
  if (self == NULL)
    return;
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GHashTableIter iter;
      Entry *entry;

      g_hash_table_iter_init (&iter, self->entries[table]);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
        g_object_weak_unref (entry->record, on_record_gone, self);
      g_hash_table_unref (self->entries[table]);
    }
  g_free (self);
}

/* Returns: (transfer none) (nullable): the record of that row, if somebody holds it */
gpointer
aar_identity_map_lookup (AarIdentityMap *self, AarTable table, gint64 id)
{
  Entry *entry = g_hash_table_lookup (self->entries[table], &id);

  return entry == NULL ? NULL : entry->record;
}

/* Makes @record the one of its row. Returns: whether it is, FALSE if another was before it */
gboolean
aar_identity_map_adopt (AarIdentityMap *self, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gint64 id = aar_record_get_id (record);
  Entry *entry = g_hash_table_lookup (self->entries[table], &id);

  if (entry != NULL)
    return entry->record == record;
  entry = g_new (Entry, 1);
  entry->id = id;
  entry->record = record;
  g_hash_table_insert (self->entries[table], &entry->id, entry);
  g_object_weak_ref (record, on_record_gone, self);
  return TRUE;
}

/* Returns: (transfer full): the record of that row, a new and empty one if nobody holds it */
gpointer
aar_identity_map_obtain (AarIdentityMap *self, AarTable table, gint64 id)
{
  gpointer record = aar_identity_map_lookup (self, table, id);

  if (record != NULL)
    return g_object_ref (record);
  record = aar_record_new (table, id);
  aar_identity_map_adopt (self, record);
  return record;
}

/* Returns: (transfer full): all records that somebody holds */
GPtrArray *
aar_identity_map_list (AarIdentityMap *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GHashTableIter iter;
      Entry *entry;

      g_hash_table_iter_init (&iter, self->entries[table]);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
        g_ptr_array_add (list, g_object_ref (entry->record));
    }
  return list;
}
