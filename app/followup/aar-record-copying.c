/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-record-copying.h"

#include "aar-id.h"

/**
 * aar_record_copying_init:
 * @self: a place for it
 * @content: where the copies go
 */
void
aar_record_copying_init (AarRecordCopying *self, AarPlanContent *content)
{
  self->content = g_object_ref (content);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * aar_record_copying_clear:
 * @self: a copying
 */
void
aar_record_copying_clear (AarRecordCopying *self)
{
  g_clear_object (&self->content);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

/**
 * aar_record_copying_map:
 * @self: a copying
 * @old_id: an id in the old plan
 * @new_id: what stands for it in the new one
 */
void
aar_record_copying_map (AarRecordCopying *self, gint64 old_id, gint64 new_id)
{
  g_hash_table_replace (self->ids, g_memdup2 (&old_id, sizeof old_id), g_memdup2 (&new_id, sizeof new_id));
}

/**
 * aar_record_copying_find:
 * @self: a copying
 * @old_id: an id in the old plan
 *
 * Returns: what stands for it in the new one, 0 if nothing does
 */
gint64
aar_record_copying_find (AarRecordCopying *self, gint64 old_id)
{
  gint64 *new_id = g_hash_table_lookup (self->ids, &old_id);

  return new_id == NULL ? 0 : *new_id;
}

/* The references of a copy point to copies; what was not copied is not referred to. Whether a reference that the row
 * cannot be without has become empty is told. */
static gboolean
turn_references (AarRecordCopying *self, gpointer copy)
{
  AarTable table = aar_record_get_table (copy);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;
      gint64 old_id, new_id;

      if (fields[i].type != AAR_FIELD_REFERENCE)
        continue;
      old_id = aar_record_get_integer (copy, field);
      new_id = aar_record_copying_find (self, old_id);
      aar_record_set_integer (copy, field, new_id);
      if (old_id != 0 && new_id == 0 && (fields[i].flags & AAR_FIELD_CASCADE) && field != AAR_NODE_PARENT)
        return FALSE;
    }
  return TRUE;
}

static void
place_behind_siblings (AarRecordCopying *self, gpointer copy)
{
  AarTable table = aar_record_get_table (copy);
  gint64 n_siblings = aar_plan_content_get_children (self->content, table, aar_record_get_owner (copy))->len;
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_POSITION)
      aar_record_set_integer (copy, table * AAR_FIELDS_PER_TABLE + i, n_siblings);
}

/**
 * aar_record_copying_copy:
 * @self: a copying
 * @record: (type Aar.Record): a record of the old plan, whose owner was copied or mapped before
 *
 * Returns: (transfer none) (nullable) (type Aar.Record): its copy behind the others of the same owner; %NULL if
 *   something that it cannot be without was left out
 */
gpointer
aar_record_copying_copy (AarRecordCopying *self, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  g_autoptr (AarRecord) copy = aar_record_new (table, aar_id_new ());
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      guint field = table * AAR_FIELDS_PER_TABLE + i;

      g_object_get_property (record, aar_record_get_property_name (record, field), &value);
      aar_record_set_value (copy, field, &value);
    }
  if (!turn_references (self, copy))
    return NULL;
  place_behind_siblings (self, copy);
  aar_plan_content_add (self->content, copy);
  aar_record_copying_map (self, aar_record_get_id (record), aar_record_get_id (copy));
  return copy;
}
