/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-outline.h"

#include "aar-node-finder.h"
#include "aar-store-private.h"

struct _AarOutline
{
  GObject parent_instance;

  guint n_initiatives;
  GArray *entries[AAR_N_TABLES];
};

G_DEFINE_FINAL_TYPE (AarOutline, aar_outline, G_TYPE_OBJECT)

static void
entry_clear (AarOutlineEntry *self)
{
  g_free (self->abbreviation);
  g_free (self->number);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->date);
}

static void
aar_outline_finalize (GObject *object)
{
  AarOutline *self = AAR_OUTLINE (object);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    g_array_unref (self->entries[table]);
  G_OBJECT_CLASS (aar_outline_parent_class)->finalize (object);
}

static void
aar_outline_class_init (AarOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_outline_finalize;
}

static void
aar_outline_init (AarOutline *self)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      self->entries[table] = g_array_new (FALSE, TRUE, sizeof (AarOutlineEntry));
      g_array_set_clear_func (self->entries[table], (GDestroyNotify) entry_clear);
    }
}

/* Rows with the columns id, parent, abbreviation, number, title, kind, date and number of initiatives. */
static gboolean
read_entries (AarOutline *self, AarDatabase *database, AarTable table, const char *sql, gint64 plan, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      AarOutlineEntry entry = { .id = aar_statement_get_integer (statement, 0),
                                .parent = aar_statement_get_integer (statement, 1),
                                .abbreviation = g_strdup (aar_statement_get_text (statement, 2)),
                                .number = g_strdup (aar_statement_get_text (statement, 3)),
                                .title = g_strdup (aar_statement_get_text (statement, 4)),
                                .kind = g_strdup (aar_statement_get_text (statement, 5)),
                                .date = g_strdup (aar_statement_get_text (statement, 6)),
                                .n_initiatives = (guint) aar_statement_get_integer (statement, 7) };

      g_array_append_val (self->entries[table], entry);
    }
  return step == AAR_STEP_DONE;
}

/* How many of the rows that a subquery gives are initiatives. */
#define COUNT(of) "(SELECT count(*) FROM \"node\" n WHERE n.\"kind\" = 'initiative' AND n.\"id\" IN (" of "))"

static const struct
{
  AarTable table;
  const char *sql;
} queries[] = {
  { AAR_TABLE_NODE, "SELECT \"id\", ifnull(\"parent\", 0), NULL, \"number\", \"title\", NULL, NULL, 0 FROM \"node\" "
                    "WHERE \"plan\" = ?1 AND \"kind\" = 'area' ORDER BY \"position\", \"id\"" },
  { AAR_TABLE_UNIT,
    "SELECT \"id\", 0, \"abbreviation\", NULL, \"name\", \"kind\", NULL, " COUNT (
        "SELECT r.\"node\" FROM \"responsibility\" r WHERE r.\"unit\" = u.\"id\" UNION SELECT a.\"node\" FROM "
        "\"action_unit\" x JOIN \"action\" a ON a.\"id\" = x.\"action\" WHERE x.\"unit\" = u.\"id\"") " FROM \"unit\" u "
                                                                                                      "WHERE \"plan\" = ?1 ORDER BY \"position\", \"id\"" },
  { AAR_TABLE_TAG,
    "SELECT \"id\", 0, NULL, NULL, \"name\", \"group\", NULL, " COUNT (
        "SELECT x.\"node\" FROM \"node_tag\" x WHERE x.\"tag\" = t.\"id\"") " FROM \"tag\" t "
                                                                            "WHERE \"plan\" = ?1 ORDER BY \"position\", \"id\"" },
  { AAR_TABLE_REFERENCE,
    "SELECT \"id\", 0, NULL, NULL, \"title\", NULL, NULL, " COUNT (
        "SELECT x.\"node\" FROM \"node_reference\" x WHERE x.\"reference\" = r.\"id\"") " FROM \"reference\" r "
                                                                                        "WHERE \"plan\" = ?1 ORDER BY \"position\", \"id\"" },
  { AAR_TABLE_ROUND, "SELECT \"id\", 0, NULL, NULL, \"name\", \"state\", \"date\", 0 FROM \"round\" "
                     "WHERE \"plan\" = ?1 ORDER BY \"position\", \"id\"" },
};

/* Adds one to the area above and to all above that. */
static void
count_up (GHashTable *areas, GHashTable *between, gint64 parent)
{
  guint limit = g_hash_table_size (areas) + g_hash_table_size (between);

  for (guint depth = 0; parent != 0 && depth <= limit; depth++)
    {
      AarOutlineEntry *area = g_hash_table_lookup (areas, &parent);
      gint64 *next = area == NULL ? g_hash_table_lookup (between, &parent) : &area->parent;

      if (next == NULL)
        return;
      if (area != NULL)
        area->n_initiatives++;
      parent = *next;
    }
}

/* Initiatives that have others under them, with what they stand under themselves. */
static GHashTable *
read_between (AarDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (GHashTable) between = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      database,
      "SELECT \"id\", \"parent\" FROM \"node\" WHERE \"plan\" = ?1 AND \"kind\" <> 'area' AND "
      "\"id\" IN (SELECT \"parent\" FROM \"node\" WHERE \"parent\" IS NOT NULL)",
      error);
  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 id = aar_statement_get_integer (statement, 0), parent = aar_statement_get_integer (statement, 1);

      g_hash_table_insert (between, g_memdup2 (&id, sizeof id), g_memdup2 (&parent, sizeof parent));
    }
  return step == AAR_STEP_ERROR ? NULL : g_steal_pointer (&between);
}

static gboolean
count_areas (AarOutline *self, AarDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) between = read_between (database, plan, error);
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  if (between == NULL)
    return FALSE;
  for (guint i = 0; i < self->entries[AAR_TABLE_NODE]->len; i++)
    {
      AarOutlineEntry *entry = &g_array_index (self->entries[AAR_TABLE_NODE], AarOutlineEntry, i);

      g_hash_table_insert (areas, &entry->id, entry);
    }
  statement = aar_statement_prepare (database,
                                     "SELECT \"parent\" FROM \"node\" WHERE \"plan\" = ?1 AND \"kind\" = 'initiative' "
                                     "ORDER BY \"position\"",
                                     error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      self->n_initiatives++;
      count_up (areas, between, aar_statement_get_integer (statement, 0));
    }
  return step == AAR_STEP_DONE;
}

/* Counts the answers of each round with the condition that the list of unanswered initiatives uses too. */
static gboolean
count_rounds (AarOutline *self, AarDatabase *database, gint64 plan, GError **error)
{
  for (guint i = 0; i < self->entries[AAR_TABLE_ROUND]->len; i++)
    {
      AarOutlineEntry *entry = &g_array_index (self->entries[AAR_TABLE_ROUND], AarOutlineEntry, i);
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"node\" n WHERE n.\"plan\" = ?1 AND n.\"kind\" = "
                                              "'initiative' AND %s",
                                              aar_node_unanswered_sql);
      g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);

      if (statement == NULL)
        return FALSE;
      aar_statement_bind_integer (statement, 1, plan);
      aar_statement_bind_integer (statement, 7, entry->id);
      if (aar_statement_step (statement, error) != AAR_STEP_ROW)
        return FALSE;
      entry->n_open = (guint) aar_statement_get_integer (statement, 0);
      entry->n_initiatives = self->n_initiatives - entry->n_open;
    }
  return TRUE;
}

typedef struct
{
  AarOutline *outline;
  gint64 plan;
} Loading;

static gboolean
load (AarDatabase *database, gpointer data, GError **error)
{
  Loading *loading = data;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!read_entries (loading->outline, database, queries[i].table, queries[i].sql, loading->plan, error))
      return FALSE;
  return count_areas (loading->outline, database, loading->plan, error) &&
         count_rounds (loading->outline, database, loading->plan, error);
}

static AarOutline *
load_with (AarDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (AarOutline) self = g_object_new (AAR_TYPE_OUTLINE, NULL);
  Loading loading = { self, plan };

  return aar_database_read (database, load, &loading, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * aar_outline_load:
 * @store: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Reads the outline of a plan; empty if there is no such plan. Takes some 100 ms for a hundred thousand initiatives, so the
 * main loop uses [func@Aar.Outline.load_async]. Errors are those of reading.
 *
 * Returns: (transfer full) (nullable): the outline
 */
AarOutline *
aar_outline_load (AarStore *store, gint64 plan, GError **error)
{
  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  aar_store_assert_thread (store);
  return load_with (store->database, plan, error);
}

typedef struct
{
  AarReaders *readers;
  gint64 plan;
} Task;

static void
task_free (Task *task)
{
  aar_readers_unref (task->readers);
  g_free (task);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Task *own = data;
  AarOutline *self;
  GError *error = NULL;

  /* A write of the main thread interrupts whoever reads; then it is read again. */
  do
    {
      AarDatabase *database;

      g_clear_error (&error);
      self = NULL;
      database = aar_readers_open (own->readers, cancellable, &error);
      if (database == NULL)
        break;
      self = load_with (database, own->plan, &error);
      aar_readers_close (own->readers, database);
    }
  while (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * aar_outline_load_async:
 * @store: a store
 * @plan: the id of a plan
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads the outline of a plan in a thread with a connection of its own. The callback gets no source object.
 */
void
aar_outline_load_async (AarStore *store,
                        gint64 plan,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Task *own = g_new (Task, 1);

  own->readers = aar_readers_ref (store->readers);
  own->plan = plan;
  g_task_set_source_tag (task, aar_outline_load_async);
  g_task_set_task_data (task, own, (GDestroyNotify) task_free);
  g_task_run_in_thread (task, run);
}

/**
 * aar_outline_load_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends [func@Aar.Outline.load_async]. Errors are those of reading, and %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the outline
 */
AarOutline *
aar_outline_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * aar_outline_get_n_initiatives:
 * @self: an outline
 *
 * Returns: how many initiatives the plan has
 */
guint
aar_outline_get_n_initiatives (AarOutline *self)
{
  g_return_val_if_fail (AAR_IS_OUTLINE (self), 0);

  return self->n_initiatives;
}

/**
 * aar_outline_get_n_entries:
 * @self: an outline
 * @table: %AAR_TABLE_NODE for the areas, or %AAR_TABLE_UNIT, %AAR_TABLE_ROUND, %AAR_TABLE_TAG, %AAR_TABLE_REFERENCE
 *
 * Returns: how many lines there are
 */
guint
aar_outline_get_n_entries (AarOutline *self, AarTable table)
{
  g_return_val_if_fail (AAR_IS_OUTLINE (self), 0);
  g_return_val_if_fail (table < AAR_N_TABLES, 0);

  return self->entries[table]->len;
}

/**
 * aar_outline_get_entry:
 * @self: an outline
 * @table: a table
 * @index: which line
 *
 * Returns: (transfer none): the line
 */
const AarOutlineEntry *
aar_outline_get_entry (AarOutline *self, AarTable table, guint index)
{
  g_return_val_if_fail (AAR_IS_OUTLINE (self), NULL);
  g_return_val_if_fail (table < AAR_N_TABLES && index < self->entries[table]->len, NULL);

  return &g_array_index (self->entries[table], AarOutlineEntry, index);
}
