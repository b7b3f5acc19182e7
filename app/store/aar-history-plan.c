/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-history.h"

#include "aar-error.h"
#include "aar-row.h"
#include "aar-store-private.h"

#include <glib/gi18n.h>

/* The plan as it stood: a copy of what is there now, with the changes since then written backwards on it. */

typedef struct
{
  AarStore *store;
  gint64 plan;
  const char *time;
  /* Records by id, of each table */
  GHashTable *records[AAR_N_TABLES];
} Rewind;

static Rewind *
rewind_new (AarStore *store, gint64 plan, const char *time)
{
  Rewind *self = g_new0 (Rewind, 1);

  self->store = store;
  self->plan = plan;
  self->time = time;
  for (guint table = 0; table < AAR_N_TABLES; table++)
    self->records[table] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  return self;
}

static void
rewind_free (Rewind *self)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    g_hash_table_unref (self->records[table]);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rewind, rewind_free)

static void
put (Rewind *self, gpointer record)
{
  gint64 id = aar_record_get_id (record);

  g_hash_table_replace (self->records[aar_record_get_table (record)], g_memdup2 (&id, sizeof id), record);
}

/* All that belongs to any organisation: which of it is the plan's own is known only when the plan is there again. */
static gboolean
copy_shared (Rewind *self, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autofree char *columns = NULL, *sql = NULL;
      g_autoptr (AarStatement) statement = NULL;
      AarStep step;

      if (aar_table_get_root (table) != AAR_TABLE_ORGANISATION)
        continue;
      columns = aar_row_get_columns (table, "t");
      sql = g_strdup_printf ("SELECT %s FROM \"%s\" t", columns, aar_table_get_name (table));
      statement = aar_statement_prepare (self->store->database, sql, error);
      if (statement == NULL)
        return FALSE;
      while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
        {
          gpointer record = aar_record_new (table, aar_statement_get_integer (statement, 0));

          aar_row_read (statement, 0, record);
          put (self, record);
        }
      if (step == AAR_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

/* Copies, as the live records are everybody's. */
static gboolean
copy_present (Rewind *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (self->store, self->plan, &failure);

  if (content == NULL)
    {
      /* A deleted plan is made anew from the log, and from what its organisation has now. */
      if (g_error_matches (failure, AAR_ERROR, AAR_ERROR_NOT_FOUND))
        return copy_shared (self, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);

      for (guint i = 0; i < records->len; i++)
        put (self, aar_record_copy (records->pdata[i]));
    }
  return TRUE;
}

static void
set_field (gpointer record, guint index, AarStatement *row, int column)
{
  AarTable table = aar_record_get_table (record);
  guint field = table * AAR_FIELDS_PER_TABLE + index;
  const AarField *description = &aar_table_get_fields (table, NULL)[index];
  gboolean is_missing = description->flags & AAR_FIELD_OPTIONAL && aar_statement_is_null (row, column);

  switch (description->type)
    {
    case AAR_FIELD_TEXT:
    case AAR_FIELD_DATE:
      aar_record_set_text (record, field, aar_statement_get_text (row, column));
      break;
    case AAR_FIELD_REAL:
      /* The log keeps a real of a deleted row as text. */
      aar_record_set_real (record, field,
                           is_missing ? AAR_NO_REAL
                           : aar_statement_is_null (row, column)
                               ? 0
                               : g_ascii_strtod (aar_statement_get_text (row, column), NULL));
      break;
    case AAR_FIELD_INTEGER:
    case AAR_FIELD_BOOLEAN:
    case AAR_FIELD_REFERENCE:
      aar_record_set_integer (record, field, is_missing ? AAR_NO_INTEGER : aar_statement_get_integer (row, column));
      break;
    }
}

static gboolean
put_deleted (Rewind *self, AarTable table, gint64 id, AarStatement *log, GError **error)
{
  g_autoptr (AarStatement) members = NULL;
  g_autoptr (AarRecord) record = aar_record_new (table, id);
  AarStep step;

  members = aar_statement_prepare (self->store->database, "SELECT \"key\", \"value\" FROM json_each(?1)", error);
  if (members == NULL)
    return FALSE;
  aar_statement_bind_column (members, 1, log, 4);
  while ((step = aar_statement_step (members, error)) == AAR_STEP_ROW)
    {
      int index = aar_table_find_column (table, aar_statement_get_text (members, 0));

      if (index >= 0)
        set_field (record, (guint) index, members, 1);
    }
  if (step == AAR_STEP_ERROR)
    return FALSE;
  put (self, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
take_back (Rewind *self, AarStatement *log, GError **error)
{
  const char *operation = aar_statement_get_text (log, 0);
  AarTable table = aar_table_from_name (aar_statement_get_text (log, 1));
  gint64 id = aar_statement_get_integer (log, 2);
  gpointer record;
  int index;

  if (table == AAR_TABLE_NONE)
    return TRUE;
  if (g_strcmp0 (operation, "delete") == 0)
    return put_deleted (self, table, id, log, error);
  if (g_strcmp0 (operation, "insert") == 0)
    {
      /* the organisation of a plan is older than the plan, whatever the log of a converted store says */
      if (table != AAR_TABLE_ORGANISATION)
        g_hash_table_remove (self->records[table], &id);
      return TRUE;
    }
  record = g_hash_table_lookup (self->records[table], &id);
  index = aar_table_find_column (table, aar_statement_get_text (log, 3));
  if (record != NULL && index >= 0)
    set_field (record, (guint) index, log, 4);
  return TRUE;
}

/* "time" is when a step began to write, and steps are written one after another, so the order of ids is that of time
 * but for a clock that was set back; the first step that is late enough decides. */
static gboolean
rewind_changes (AarDatabase *database, gpointer data, GError **error)
{
  Rewind *self = data;
  g_autoptr (AarStatement) log = NULL;
  AarStep step;

  if (!copy_present (self, error))
    return FALSE;
  log = aar_statement_prepare (
      database,
      "SELECT c.\"operation\", c.\"table\", c.\"row\", c.\"column\", c.\"old\" FROM \"change\" c "
      "WHERE (c.\"plan\" = ?1 OR c.\"plan\" IS NULL) AND "
      "c.\"step\" >= (SELECT ifnull(min(\"id\"), 9223372036854775807) "
      "FROM \"step\" WHERE \"time\" > ?2) ORDER BY c.\"id\" DESC",
      error);
  if (log == NULL)
    return FALSE;
  aar_statement_bind_integer (log, 1, self->plan);
  aar_statement_bind_text (log, 2, self->time);
  while ((step = aar_statement_step (log, error)) == AAR_STEP_ROW)
    if (!take_back (self, log, error))
      return FALSE;
  return step == AAR_STEP_DONE;
}

typedef struct
{
  guint owner_rank;
  gint64 position;
  gpointer record;
} Placed;

static gint64
get_position (gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_POSITION)
      return aar_record_get_integer (record, table * AAR_FIELDS_PER_TABLE + i);
  return 0;
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *left = a, *right = b;

  if (left->owner_rank != right->owner_rank)
    return left->owner_rank < right->owner_rank ? -1 : 1;
  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;
  return aar_record_get_id (left->record) < aar_record_get_id (right->record) ? -1 : 1;
}

static void
rank (GHashTable *ranks, gint64 id)
{
  g_hash_table_insert (ranks, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (g_hash_table_size (ranks) + 1));
}

/* Adds the records of @table in their order: by that of their owners, then by position. */
static void
add_in_order (Rewind *self, AarPlanContent *content, AarTable table, GHashTable *ranks)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records[table]);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      gint64 owner = aar_record_get_owner (record);
      Placed place = { GPOINTER_TO_UINT (g_hash_table_lookup (ranks, &owner)), get_position (record), record };

      /* the log of what belongs to organisations is that of all of them */
      if (place.owner_rank > 0)
        g_array_append_val (placed, place);
    }
  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      gint64 id = aar_record_get_id (g_array_index (placed, Placed, i).record);

      rank (ranks, id);
      aar_plan_content_add (content, g_array_index (placed, Placed, i).record);
    }
}

/**
 * aar_history_plan_at:
 * @store: a store
 * @plan: the id of a plan, which may be deleted
 * @time: a moment in UTC as [func@Aar.time_now] writes it, or a day, which means its beginning
 * @error: return location for an error
 *
 * Makes the plan as it stood at @time. %AAR_ERROR_NOT_FOUND if there was no such plan then, else the errors of reading:
 * %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): copies of the records as they were, apart from the live ones
 */
AarPlanContent *
aar_history_plan_at (AarStore *store, gint64 plan, const char *time, GError **error)
{
  g_autoptr (Rewind) self = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  AarOrganisation *owner;
  AarPlan *then;
  gint64 organisation;

  aar_store_assert_thread (store);
  self = rewind_new (store, plan, time);
  if (!aar_database_read (store->database, rewind_changes, self, error))
    return NULL;
  then = g_hash_table_lookup (self->records[AAR_TABLE_PLAN], &plan);
  if (then == NULL)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The plan was not in the store at that time."));
      return NULL;
    }
  content = aar_plan_content_new (then);
  organisation = aar_record_get_integer (then, AAR_PLAN_ORGANISATION);
  rank (ranks, plan);
  rank (ranks, organisation);
  owner = g_hash_table_lookup (self->records[AAR_TABLE_ORGANISATION], &organisation);
  if (owner != NULL)
    aar_plan_content_add (content, owner);
  for (guint table = AAR_TABLE_PLAN + 1; table < AAR_N_TABLES; table++)
    add_in_order (self, content, table, ranks);
  return g_steal_pointer (&content);
}
