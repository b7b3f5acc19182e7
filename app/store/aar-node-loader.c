/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-loader.h"

#include "aar-answers-sql.h"
#include "aar-error.h"
#include "aar-responsible.h"
#include "aar-row.h"
#include "aar-store-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is the same for all rows of a plan. */
typedef struct
{
  GPtrArray *scales;
  gint64 round;
} PlanFacts;

struct _AarNodeLoader
{
  AarStore *store;
  GHashTable *plans;
};

/* A window of rows being loaded. */
typedef struct
{
  AarNodeLoader *loader;
  const AarFoundNode *nodes;
  guint n_nodes;
  AarNodeSort sort;
  char *ids;
  /* id → index + 1 */
  GHashTable *index;
  GPtrArray *records;
  AarNodeItemData **data;
  gint64 *latest;
  int *weights;
} Window;

static void
plan_facts_free (PlanFacts *self)
{
  g_ptr_array_unref (self->scales);
  g_free (self);
}

AarNodeLoader *
aar_node_loader_new (AarStore *store)
{
  AarNodeLoader *self = g_new0 (AarNodeLoader, 1);

  self->store = store;
  self->plans = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) plan_facts_free);
  return self;
}

void
aar_node_loader_free (AarNodeLoader *self)
{
  g_hash_table_unref (self->plans);
  g_free (self);
}

/* To be called when a plan, its rounds or its scales have changed. */
void
aar_node_loader_forget (AarNodeLoader *self)
{
  g_hash_table_remove_all (self->plans);
}

/* A record that somebody holds has the values of the last commit, so it need not be read. */
static gpointer
obtain (AarNodeLoader *self, AarTable table, gint64 id, GError **error)
{
  gpointer live = aar_identity_map_lookup (self->store->records, table, id);

  return live != NULL ? g_object_ref (live) : aar_store_get_record (self->store, table, id, error);
}

static gboolean
read_scales (AarNodeLoader *self, gint64 plan, PlanFacts *facts, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      self->store->database, "SELECT \"id\" FROM \"scale\" WHERE \"plan\" = ?1 ORDER BY \"position\", \"id\"", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gpointer scale = obtain (self, AAR_TABLE_SCALE, aar_statement_get_integer (statement, 0), error);

      if (scale == NULL)
        return FALSE;
      g_ptr_array_add (facts->scales, scale);
    }
  return step == AAR_STEP_DONE;
}

static PlanFacts *
get_facts (AarNodeLoader *self, gint64 plan, GError **error)
{
  PlanFacts *facts = g_hash_table_lookup (self->plans, &plan);

  if (facts != NULL)
    return facts;
  facts = g_new0 (PlanFacts, 1);
  facts->scales = g_ptr_array_new_with_free_func (g_object_unref);
  if (!read_scales (self, plan, facts, error) ||
      !aar_current_round_read (self->store->database, plan, &facts->round, error))
    {
      plan_facts_free (facts);
      return NULL;
    }
  g_hash_table_insert (self->plans, g_memdup2 (&plan, sizeof plan), facts);
  return facts;
}

/* To be called when something was answered, or is not any more: whether a plan speaks of another round since. */
gboolean
aar_node_loader_changes_round (AarNodeLoader *self, gboolean *changes, GError **error)
{
  GHashTableIter iter;
  PlanFacts *facts;
  gint64 *plan;

  *changes = FALSE;
  g_hash_table_iter_init (&iter, self->plans);
  while (!*changes && g_hash_table_iter_next (&iter, (gpointer *) &plan, (gpointer *) &facts))
    {
      gint64 round;

      if (!aar_current_round_read (self->store->database, *plan, &round, error))
        return FALSE;
      *changes = round != facts->round;
    }
  return TRUE;
}

static AarStatement *
query_window (Window *window, const char *sql, GError **error)
{
  AarStatement *statement = aar_statement_prepare (window->loader->store->database, sql, error);

  if (statement != NULL)
    aar_statement_bind_text (statement, 1, window->ids);
  return statement;
}

/* The index of the row that column 0 names. */
static guint
get_row (Window *window, AarStatement *statement)
{
  gint64 id = aar_statement_get_integer (statement, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (window->index, &id)) - 1;
}

#define IN_WINDOW "IN (SELECT \"value\" FROM json_each(?1))"

static gboolean
read_nodes (Window *window, GError **error)
{
  AarStore *store = window->loader->store;
  g_autofree char *columns = aar_row_get_columns (AAR_TABLE_NODE, "n");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"node\" n WHERE n.\"id\" " IN_WINDOW, columns);
  g_autoptr (AarStatement) statement = query_window (window, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      AarNode *node = aar_identity_map_obtain (store->records, AAR_TABLE_NODE,
                                               aar_statement_get_integer (statement, 0));
      guint row = get_row (window, statement);

      aar_row_read (statement, 0, node);
      g_clear_object ((AarNode **) &window->records->pdata[row]);
      window->records->pdata[row] = node;
    }
  return step == AAR_STEP_DONE;
}

static gboolean
read_responsibles (Window *window, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_window (window,
                            "SELECT r.\"node\", r.\"role\", u.\"abbreviation\", u.\"name\" FROM \"responsibility\" r "
                            "JOIN \"unit\" u ON u.\"id\" = r.\"unit\" WHERE r.\"node\" " IN_WINDOW
                            " ORDER BY r.\"node\", r.\"position\", r.\"id\"",
                            error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      guint row = get_row (window, statement);
      AarNodeItemData *data = window->data[row];
      int weight = aar_responsible_get_weight (aar_statement_get_text (statement, 1));
      g_autofree char *name = aar_responsible_get_short (aar_statement_get_text (statement, 2),
                                                         aar_statement_get_text (statement, 3));
      g_autofree char *before = NULL;

      /* Only those who are nearest to answering for it: a plan with responsibles does not show its partners here. */
      if (weight > window->weights[row] || name == NULL)
        continue;
      before = weight < window->weights[row] ? NULL : g_steal_pointer (&data->responsibles);
      g_free (data->responsibles);
      data->responsibles = before == NULL ? g_strdup (name) : g_strconcat (before, " · ", name, NULL);
      window->weights[row] = weight;
    }
  return step == AAR_STEP_DONE;
}

static gboolean
put_level (Window *window, guint row, gint64 scale, gint64 level, GError **error)
{
  AarNodeItemData *data = window->data[row];

  for (guint i = 0; i < data->scales->len; i++)
    if (aar_record_get_id (data->scales->pdata[i]) == scale && data->levels->pdata[i] == NULL)
      {
        data->levels->pdata[i] = obtain (window->loader, AAR_TABLE_LEVEL, level, error);
        return data->levels->pdata[i] != NULL;
      }
  return TRUE;
}

/* Those of the latest round in which the initiative got any; the same as aar_node_get_latest_answer() says. */
static gboolean
read_levels (Window *window, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_window (window,
                            "SELECT a.\"node\", r.\"id\", a.\"scale\", a.\"level\" FROM \"assessment\" a "
                            "JOIN \"round\" r ON r.\"id\" = a.\"round\" WHERE " AAR_SQL_ASSESSMENT_HAS_LEVEL
                            " AND a.\"node\" " IN_WINDOW
                            " ORDER BY a.\"node\", r.\"position\" DESC, r.\"id\" DESC, a.\"position\"",
                            error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      guint row = get_row (window, statement);
      gint64 round = aar_statement_get_integer (statement, 1);

      if (window->latest[row] == 0)
        window->latest[row] = round;
      if (window->latest[row] == round && !put_level (window, row, aar_statement_get_integer (statement, 2),
                                                      aar_statement_get_integer (statement, 3), error))
        return FALSE;
    }
  return step == AAR_STEP_DONE;
}

static gboolean
read_milestones (Window *window, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_window (window,
                            "SELECT m.\"node\", m.\"round\", count(*), sum(" AAR_SQL_MILESTONE_ANSWERED
                            ") FROM \"milestone\" m "
                            "WHERE m.\"node\" " IN_WINDOW " GROUP BY m.\"node\", m.\"round\"",
                            error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      guint row = get_row (window, statement);
      PlanFacts *facts = get_facts (window->loader, aar_record_get_integer (window->records->pdata[row], AAR_NODE_PLAN),
                                    error);

      if (facts == NULL)
        return FALSE;
      if (facts->round == 0 || facts->round != aar_statement_get_integer (statement, 1))
        continue;
      window->data[row]->due = (guint) aar_statement_get_integer (statement, 2);
      window->data[row]->answered = (guint) aar_statement_get_integer (statement, 3);
    }
  return step == AAR_STEP_DONE;
}

/* The area above, over initiatives that stand in between. The cross join keeps SQLite from starting with all areas. */
static gboolean
read_areas (Window *window, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  statement = query_window (
      window,
      "WITH \"above\" (\"id\", \"node\", \"depth\") AS (SELECT \"id\", \"parent\", 0 FROM \"node\" "
      "WHERE \"id\" " IN_WINDOW " UNION ALL SELECT a.\"id\", n.\"parent\", a.\"depth\" + 1 "
      "FROM \"above\" a JOIN \"node\" n ON n.\"id\" = a.\"node\" "
      "WHERE n.\"kind\" <> 'area' AND a.\"depth\" < 100) "
      "SELECT a.\"id\", n.\"id\", n.\"number\", n.\"title\" FROM \"above\" a "
      "CROSS JOIN \"node\" n ON n.\"id\" = a.\"node\" WHERE n.\"kind\" = 'area'",
      error);
  if (statement == NULL)
    return FALSE;
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      AarNodeItemData *data = window->data[get_row (window, statement)];
      const char *number = aar_statement_get_text (statement, 2), *title = aar_statement_get_text (statement, 3);

      data->area = aar_statement_get_integer (statement, 1);
      if (window->sort == AAR_NODE_SORT_DOCUMENT)
        data->section = number == NULL || title == NULL ? g_strdup (number != NULL ? number : title)
                                                        : g_strdup_printf ("%s %s", number, title);
    }
  return step == AAR_STEP_DONE;
}

static gboolean
read_unit_sections (Window *window, GError **error)
{
  for (guint i = 0; i < window->n_nodes; i++)
    {
      g_autoptr (AarUnit) unit = NULL;
      g_autoptr (GError) failure = NULL;
      const char *name;

      if (window->nodes[i].section == 0)
        continue;
      unit = obtain (window->loader, AAR_TABLE_UNIT, window->nodes[i].section, &failure);
      /* Deleted a moment ago: the list is about to hear of it. */
      if (g_error_matches (failure, AAR_ERROR, AAR_ERROR_NOT_FOUND))
        continue;
      if (unit == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      name = aar_record_get_text (unit, AAR_UNIT_NAME);
      g_set_str (&window->data[i]->section, name != NULL ? name : aar_record_get_text (unit, AAR_UNIT_ABBREVIATION));
    }
  return TRUE;
}

static gboolean
fill_facts (Window *window, GError **error)
{
  for (guint i = 0; i < window->n_nodes; i++)
    {
      AarNodeItemData *data = window->data[i];
      PlanFacts *facts = get_facts (window->loader, aar_record_get_integer (window->records->pdata[i], AAR_NODE_PLAN),
                                    error);

      if (facts == NULL)
        return FALSE;
      for (guint j = 0; j < facts->scales->len; j++)
        g_ptr_array_add (data->scales, g_object_ref (facts->scales->pdata[j]));
      g_ptr_array_set_size (data->levels, (int) facts->scales->len);
    }
  return TRUE;
}

/* In an order that has sections those that belong to none stand together too, and that is said. */
static void
name_rest (Window *window)
{
  const char *rest = window->sort == AAR_NODE_SORT_DOCUMENT ? _ ("Without an Area")
                   : window->sort == AAR_NODE_SORT_UNIT     ? _ ("Without a Responsible Unit")
                                                            : NULL;

  for (guint i = 0; i < window->n_nodes; i++)
    if (window->data[i]->section == NULL && window->nodes[i].section == 0)
      g_set_str (&window->data[i]->section, rest);
}

static gboolean
read_window (AarDatabase *database, gpointer data, GError **error)
{
  Window *window = data;

  if (!read_nodes (window, error) || !fill_facts (window, error) || !read_responsibles (window, error) ||
      !read_levels (window, error) || !read_milestones (window, error) || !read_areas (window, error) ||
      (window->sort == AAR_NODE_SORT_UNIT && !read_unit_sections (window, error)))
    return FALSE;
  name_rest (window);
  return TRUE;
}

static void
window_init (Window *window)
{
  g_autoptr (GString) ids = g_string_new ("[");

  window->index = g_hash_table_new (g_int64_hash, g_int64_equal);
  window->records = g_ptr_array_new_with_free_func (g_object_unref);
  window->data = g_new0 (AarNodeItemData *, window->n_nodes);
  window->latest = g_new0 (gint64, window->n_nodes);
  window->weights = g_new (int, window->n_nodes);
  for (guint i = 0; i < window->n_nodes; i++)
    {
      gint64 id = window->nodes[i].id;
      gpointer live = aar_identity_map_lookup (window->loader->store->records, AAR_TABLE_NODE, id);

      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", id);
      g_hash_table_insert (window->index, (gpointer) &window->nodes[i].id, GUINT_TO_POINTER (i + 1));
      /* For a row that was deleted a moment ago, before the list has heard of it. */
      g_ptr_array_add (window->records, live != NULL ? g_object_ref (live) : aar_record_new (AAR_TABLE_NODE, id));
      window->data[i] = aar_node_item_data_new ();
      window->weights[i] = G_MAXINT;
    }
  g_string_append_c (ids, ']');
  window->ids = g_string_free_and_steal (g_steal_pointer (&ids));
}

static void
window_clear (Window *window)
{
  g_free (window->ids);
  g_hash_table_unref (window->index);
  g_ptr_array_unref (window->records);
  g_free (window->data);
  g_free (window->latest);
  g_free (window->weights);
}

/**
 * aar_node_loader_load:
 * @self: a loader
 * @nodes: (array length=n_nodes): which lines
 * @n_nodes: how many, some dozens
 * @sort: the order of the list, which says what the sections are
 * @func: (scope call): called for each line, also when reading failed half way
 * @target: for @func
 * @error: return location for an error
 *
 * Loads a window of lines with one query for each thing that they show. Errors are those of reading.
 *
 * Returns: whether everything could be read
 */
gboolean
aar_node_loader_load (AarNodeLoader *self,
                      const AarFoundNode *nodes,
                      guint n_nodes,
                      AarNodeSort sort,
                      AarNodeLoaderFunc func,
                      gpointer target,
                      GError **error)
{
  Window window = { .loader = self, .nodes = nodes, .n_nodes = n_nodes, .sort = sort };
  gboolean succeeded;

  window_init (&window);
  succeeded = aar_database_read (self->store->database, read_window, &window, error);
  for (guint i = 0; i < n_nodes; i++)
    func (window.records->pdata[i], window.data[i], target);
  window_clear (&window);
  return succeeded;
}
