/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-sorter.h"

#include "aar-node-finder.h"
#include "aar-responsible.h"
#include "aar-text.h"

#include <string.h>

typedef struct
{
  gint64 id;
  gint64 parent;
  gint64 section;
  guint plan_rank;
  guint order;
  /* By the order asked for: rank of the unit, packed levels */
  guint64 rank;
  char *number;
  GBytes *title;
} Row;

struct _AarNodeSorter
{
  AarNodeSort sort;
  gint64 plan;
  GArray *rows;
  /* id → pointer-sized rank; ids are kept in a chunk of their own */
  GHashTable *plans;
  GHashTable *parents;
  GHashTable *ranks;
  GHashTable *collators;
};

typedef struct
{
  guint rank;
  char *language;
} PlanOrder;

typedef struct
{
  gint64 parent;
  gboolean is_area;
} Above;

typedef struct
{
  guint64 rank;
  gint64 section;
  /* Of what @rank was taken from; the lowest counts. */
  gint64 weight;
} Rank;

static void
plan_order_free (PlanOrder *self)
{
  g_free (self->language);
  g_free (self);
}

static void
row_clear (Row *self)
{
  g_free (self->number);
  g_clear_pointer (&self->title, g_bytes_unref);
}

static GHashTable *
new_index (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

static void
put (GHashTable *index, gint64 id, gpointer value)
{
  g_hash_table_replace (index, g_memdup2 (&id, sizeof id), value);
}

AarNodeSorter *
aar_node_sorter_new (const AarNodeQuery *query)
{
  AarNodeSorter *self = g_new0 (AarNodeSorter, 1);

  self->sort = query->sort;
  self->plan = query->plan;
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);
  self->plans = new_index ((GDestroyNotify) plan_order_free);
  self->parents = new_index (g_free);
  self->ranks = new_index (g_free);
  self->collators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) aar_collator_free);
  return self;
}

void
aar_node_sorter_free (AarNodeSorter *self)
{
  g_array_unref (self->rows);
  g_hash_table_unref (self->plans);
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->ranks);
  g_hash_table_unref (self->collators);
  g_free (self);
}

/* A query about one plan, with @condition, or about all. */
static AarStatement *
query_plan (AarNodeSorter *self,
            AarDatabase *database,
            const char *select,
            const char *condition,
            const char *order,
            GError **error)
{
  g_autofree char *sql = g_strconcat (select, self->plan == 0 ? "" : condition, order, NULL);
  AarStatement *statement = aar_statement_prepare (database, sql, error);

  if (statement != NULL && self->plan != 0)
    aar_statement_bind_integer (statement, 1, self->plan);
  return statement;
}

static gboolean
read_plans (AarNodeSorter *self, AarDatabase *database, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_plan (self, database, "SELECT \"id\", \"language\" FROM \"plan\"", " WHERE \"id\" = ?1",
                          " ORDER BY \"position\", \"id\"", error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      PlanOrder *order = g_new (PlanOrder, 1);

      order->rank = g_hash_table_size (self->plans);
      order->language = g_strdup (aar_statement_get_text (statement, 1));
      put (self->plans, aar_statement_get_integer (statement, 0), order);
    }
  return step == AAR_STEP_DONE;
}

static Rank *
get_rank (AarNodeSorter *self, gint64 node)
{
  Rank *rank = g_hash_table_lookup (self->ranks, &node);

  if (rank != NULL)
    return rank;
  rank = g_new0 (Rank, 1);
  rank->weight = G_MAXINT64;
  put (self->ranks, node, rank);
  return rank;
}

/* For each node the first of the units that answer for it, in the order of the units. Which is first is found here: to
 * sort in SQL would take longer than to read. */
static gboolean
read_units (AarNodeSorter *self, AarDatabase *database, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_plan (self, database,
                          "SELECT r.\"node\", r.\"unit\", u.\"position\", r.\"role\", r.\"position\" FROM \"node\" n "
                          "JOIN \"responsibility\" r ON r.\"node\" = n.\"id\" JOIN \"unit\" u ON u.\"id\" = "
                          "r.\"unit\"",
                          " WHERE n.\"plan\" = ?1", NULL, error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      Rank *rank = get_rank (self, aar_statement_get_integer (statement, 0));
      gint64 weight = aar_responsible_get_weight (aar_statement_get_text (statement, 3)) * (gint64) G_MAXINT32 +
                      aar_statement_get_integer (statement, 4);

      if (rank->weight <= weight)
        continue;
      /* Ranks begin at 1: what has no unit stands last. */
      rank->rank = (guint64) aar_statement_get_integer (statement, 2) + 1;
      rank->section = aar_statement_get_integer (statement, 1);
      rank->weight = weight;
    }
  return step == AAR_STEP_DONE;
}

/* For each node the levels of the latest round in which it has any, a byte for each of the first eight scales, the
 * first scale on top; worse levels come later on a scale, so they make a greater number. */
static gboolean
read_levels (AarNodeSorter *self, AarDatabase *database, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_plan (self, database,
                          "SELECT a.\"node\", r.\"position\", s.\"position\", l.\"position\" FROM \"round\" r "
                          "JOIN \"assessment\" a ON a.\"round\" = r.\"id\" JOIN \"scale\" s ON s.\"id\" = a.\"scale\" "
                          "JOIN \"level\" l ON l.\"id\" = a.\"level\"",
                          " WHERE r.\"plan\" = ?1", NULL, error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      Rank *rank = get_rank (self, aar_statement_get_integer (statement, 0));
      gint64 weight = -aar_statement_get_integer (statement, 1);
      guint64 scale = (guint64) CLAMP (aar_statement_get_integer (statement, 2), 0, 7);
      guint64 level = (guint64) CLAMP (aar_statement_get_integer (statement, 3), 0, 254) + 1;

      if (weight < rank->weight)
        rank->rank = 0;
      if (weight <= rank->weight)
        rank->rank |= level << (56 - 8 * scale);
      rank->weight = MIN (weight, rank->weight);
    }
  return step == AAR_STEP_DONE;
}

/* Reads what the order needs to know besides the initiatives themselves. */
gboolean
aar_node_sorter_prepare (AarNodeSorter *self, AarDatabase *database, GError **error)
{
  if (!read_plans (self, database, error))
    return FALSE;
  switch (self->sort)
    {
    case AAR_NODE_SORT_UNIT:
      return read_units (self, database, error);
    case AAR_NODE_SORT_LEVEL:
      return read_levels (self, database, error);
    case AAR_NODE_SORT_DOCUMENT:
    case AAR_NODE_SORT_NUMBER:
    case AAR_NODE_SORT_TITLE:
    default:
      return TRUE;
    }
}

static GBytes *
get_key (AarNodeSorter *self, const PlanOrder *plan, const char *title)
{
  const char *language = plan == NULL || plan->language == NULL ? "" : plan->language;
  AarCollator *collator = g_hash_table_lookup (self->collators, language);

  if (collator == NULL)
    {
      collator = aar_collator_new (*language == '\0' ? NULL : language);
      g_hash_table_insert (self->collators, g_strdup (language), collator);
    }
  return aar_collator_sort_key (collator, title);
}

/* What a node is and stands under; each is read once. */
static const Above *
get_above (AarNodeSorter *self, AarDatabase *database, gint64 node, GError **error)
{
  Above *above = g_hash_table_lookup (self->parents, &node);
  g_autoptr (AarStatement) statement = NULL;

  if (above != NULL)
    return above;
  statement = aar_statement_prepare (database, "SELECT \"parent\", \"kind\" = 'area' FROM \"node\" WHERE \"id\" = ?1",
                                     error);
  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, node);
  if (aar_statement_step (statement, error) == AAR_STEP_ERROR)
    return NULL;
  above = g_new (Above, 1);
  above->parent = aar_statement_get_integer (statement, 0);
  above->is_area = aar_statement_get_integer (statement, 1) != 0;
  put (self->parents, node, above);
  return above;
}

/* The nearest area above, over initiatives that stand in between. */
static gboolean
find_area (AarNodeSorter *self, AarDatabase *database, gint64 parent, gint64 *area, GError **error)
{
  *area = 0;
  /* The store lets no node stand under itself; a damaged one must not hang the program. */
  for (guint depth = 0; parent != 0 && depth < 1000; depth++)
    {
      const Above *above = get_above (self, database, parent, error);

      if (above == NULL)
        return FALSE;
      if (above->is_area)
        {
          *area = parent;
          return TRUE;
        }
      parent = above->parent;
    }
  return TRUE;
}

/* Finds the sections, after the last row was added. */
gboolean
aar_node_sorter_resolve (AarNodeSorter *self, AarDatabase *database, GError **error)
{
  gint64 parent = 0, area = 0;

  if (self->sort != AAR_NODE_SORT_DOCUMENT)
    return TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (row->parent != parent && !find_area (self, database, row->parent, &area, error))
        return FALSE;
      parent = row->parent;
      row->section = area;
    }
  return TRUE;
}

/* Takes a row with the columns id, parent, plan, number, title, which come in document order plan by plan. */
void
aar_node_sorter_add (AarNodeSorter *self, AarStatement *statement)
{
  gint64 plan = aar_statement_get_integer (statement, 2);
  const PlanOrder *order = g_hash_table_lookup (self->plans, &plan);
  Row row = { .id = aar_statement_get_integer (statement, 0), .order = self->rows->len };
  const Rank *rank = g_hash_table_lookup (self->ranks, &row.id);

  row.plan_rank = order == NULL ? G_MAXUINT : order->rank;
  if (self->sort == AAR_NODE_SORT_DOCUMENT)
    row.parent = aar_statement_get_integer (statement, 1);
  else if (self->sort == AAR_NODE_SORT_NUMBER)
    row.number = g_strdup (aar_statement_get_text (statement, 3));
  else if (self->sort == AAR_NODE_SORT_TITLE)
    row.title = get_key (self, order, aar_statement_get_text (statement, 4));
  else if (self->sort == AAR_NODE_SORT_UNIT)
    {
      row.rank = rank == NULL ? G_MAXUINT64 : rank->rank;
      row.section = rank == NULL ? 0 : rank->section;
    }
  else
    row.rank = rank == NULL ? G_MAXUINT64 : G_MAXUINT64 - rank->rank;
  g_array_append_val (self->rows, row);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Row *left = a, *right = b;
  int order = 0;

  if (left->plan_rank != right->plan_rank)
    return left->plan_rank < right->plan_rank ? -1 : 1;
  if (left->number != NULL || right->number != NULL)
    order = aar_number_compare (left->number, right->number);
  else if (left->title != NULL)
    order = g_bytes_compare (left->title, right->title);
  else if (left->rank != right->rank)
    order = left->rank < right->rank ? -1 : 1;
  if (order == 0 && left->rank == right->rank && left->section != right->section && left->rank != 0)
    order = left->section < right->section ? -1 : 1;
  if (order != 0)
    return order;
  return left->order < right->order ? -1 : left->order > right->order;
}

/* Returns: (transfer full) (element-type AarFoundNode): all that was added, in order */
GArray *
aar_node_sorter_finish (AarNodeSorter *self)
{
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (AarFoundNode), self->rows->len);

  /* One plan in document order came as it is asked for. */
  if (self->sort != AAR_NODE_SORT_DOCUMENT || g_hash_table_size (self->plans) > 1)
    g_array_sort_with_data (self->rows, compare_rows, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      AarFoundNode node = { row->id, row->section };

      g_array_append_val (found, node);
    }
  return found;
}
