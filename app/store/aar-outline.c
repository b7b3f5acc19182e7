/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-outline.h"

#include "aar-answers-sql.h"
#include "aar-store-private.h"

struct _AarOutline
{
  GObject parent_instance;

  guint n_initiatives;
  gint64 current_round;
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

/* Rows with the columns id, parent, abbreviation, number, title, kind and date. */
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
                                .date = g_strdup (aar_statement_get_text (statement, 6)) };

      g_array_append_val (self->entries[table], entry);
    }
  return step == AAR_STEP_DONE;
}

static const struct
{
  AarTable table;
  const char *entries;
  /* The nodes of one entry, ?1, each once */
  const char *nodes;
} queries[] = {
  { AAR_TABLE_NODE,
    "SELECT \"id\", ifnull(\"parent\", 0), NULL, \"number\", \"title\", NULL, NULL FROM \"node\" "
    "WHERE \"plan\" = ?1 AND \"kind\" = 'area' ORDER BY \"position\", \"id\"",
    NULL },
  { AAR_TABLE_UNIT,
    "SELECT \"id\", 0, \"abbreviation\", NULL, \"name\", \"kind\", NULL FROM \"unit\" WHERE \"organisation\" = "
    "(SELECT \"organisation\" FROM \"plan\" WHERE \"id\" = ?1) ORDER BY \"position\", \"id\"",
    "SELECT \"node\" FROM \"responsibility\" WHERE \"unit\" = ?1 UNION SELECT a.\"node\" FROM \"action_unit\" x "
    "JOIN \"action\" a ON a.\"id\" = x.\"action\" WHERE x.\"unit\" = ?1" },
  { AAR_TABLE_TAG,
    "SELECT \"id\", 0, NULL, NULL, \"name\", \"group\", NULL FROM \"tag\" WHERE \"plan\" = ?1 ORDER BY "
    "\"position\", \"id\"",
    "SELECT DISTINCT \"node\" FROM \"node_tag\" WHERE \"tag\" = ?1" },
  { AAR_TABLE_REFERENCE,
    "SELECT \"id\", 0, NULL, NULL, \"title\", NULL, NULL FROM \"reference\" WHERE \"plan\" = ?1 "
    "ORDER BY \"position\", \"id\"",
    "SELECT DISTINCT \"node\" FROM \"node_reference\" WHERE \"reference\" = ?1" },
  { AAR_TABLE_ROUND,
    "SELECT \"id\", 0, NULL, NULL, \"name\", \"state\", \"date\" FROM \"round\" WHERE \"plan\" = ?1 "
    "ORDER BY \"position\", \"id\"",
    NULL },
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
count_areas (AarOutline *self, AarDatabase *database, gint64 plan, GHashTable *initiatives, GError **error)
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
  statement = aar_statement_prepare (
      database, "SELECT \"parent\", \"id\" FROM \"node\" WHERE \"plan\" = ?1 AND \"kind\" = 'initiative'", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 id = aar_statement_get_integer (statement, 1);

      self->n_initiatives++;
      g_hash_table_add (initiatives, g_memdup2 (&id, sizeof id));
      count_up (areas, between, aar_statement_get_integer (statement, 0));
    }
  return step == AAR_STEP_DONE;
}

/* How many of the nodes that @sql gives for @id are initiatives. */
static gboolean
count_nodes (AarDatabase *database, const char *sql, gint64 id, GHashTable *initiatives, guint *n, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 node = aar_statement_get_integer (statement, 0);

      *n += g_hash_table_contains (initiatives, &node) ? 1 : 0;
    }
  return step == AAR_STEP_DONE;
}

static gboolean
count_round (AarOutline *self, AarDatabase *database, AarOutlineEntry *entry, gint64 plan, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      database,
      "SELECT count(*) FROM \"node\" n WHERE n.\"plan\" = ?1 AND n.\"kind\" = 'initiative' "
      "AND " AAR_SQL_NODE_UNANSWERED,
      error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  aar_statement_bind_integer (statement, AAR_SQL_ROUND_PARAMETER, entry->id);
  step = aar_statement_step (statement, error);
  if (step == AAR_STEP_ERROR)
    return FALSE;
  entry->n_open = (guint) aar_statement_get_integer (statement, 0);
  entry->n_initiatives = self->n_initiatives - entry->n_open;
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
  AarOutline *self = loading->outline;
  g_autoptr (GHashTable) initiatives = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (!read_entries (self, database, queries[i].table, queries[i].entries, loading->plan, error))
      return FALSE;
  if (!count_areas (self, database, loading->plan, initiatives, error) ||
      !aar_current_round_read (database, loading->plan, &self->current_round, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      GArray *entries = self->entries[queries[i].table];

      for (guint j = 0; j < entries->len; j++)
        {
          AarOutlineEntry *entry = &g_array_index (entries, AarOutlineEntry, j);

          if (queries[i].nodes != NULL &&
              !count_nodes (database, queries[i].nodes, entry->id, initiatives, &entry->n_initiatives, error))
            return FALSE;
          if (queries[i].table == AAR_TABLE_ROUND && !count_round (self, database, entry, loading->plan, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * aar_outline_load:
 * @store: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Reads the outline of a plan; empty if there is no such plan. Takes some 100 ms for a hundred thousand initiatives,
 * so call it in a thread. Errors are those of reading.
 *
 * Returns: (transfer full) (nullable): the outline
 */
AarOutline *
aar_outline_load (AarStore *store, gint64 plan, GError **error)
{
  g_autoptr (AarOutline) self = NULL;
  Loading loading;

  g_return_val_if_fail (AAR_IS_STORE (store), NULL);

  aar_store_assert_thread (store);
  self = g_object_new (AAR_TYPE_OUTLINE, NULL);
  loading = (Loading) { self, plan };
  return aar_database_read (store->database, load, &loading, error) ? g_steal_pointer (&self) : NULL;
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
 * aar_outline_get_current_round:
 * @self: an outline
 *
 * Returns: the id of the round that the plan speaks of, by [func@Aar.current_round_find]; 0 if it has none
 */
gint64
aar_outline_get_current_round (AarOutline *self)
{
  g_return_val_if_fail (AAR_IS_OUTLINE (self), 0);

  return self->current_round;
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

/**
 * aar_outline_find_entry:
 * @self: an outline
 * @table: a table
 * @id: the id of a row
 *
 * Returns: (transfer none) (nullable): its line, %NULL if there is none
 */
const AarOutlineEntry *
aar_outline_find_entry (AarOutline *self, AarTable table, gint64 id)
{
  g_return_val_if_fail (AAR_IS_OUTLINE (self), NULL);
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  for (guint i = 0; i < self->entries[table]->len; i++)
    if (g_array_index (self->entries[table], AarOutlineEntry, i).id == id)
      return &g_array_index (self->entries[table], AarOutlineEntry, i);
  return NULL;
}
