/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-finder.h"

#include "aar-answers-sql.h"
#include "aar-node-sorter.h"
#include "aar-search.h"

/* From a query to the ids that it finds, in order. Runs in a thread: all rows are read in one go and put into order
 * afterwards, so that the lock that holds up a COMMIT is short. */

#define AREA_SQL                                                                                     \
  " AND n.\"id\" IN (WITH \"below\" (\"id\") AS (VALUES (?2) UNION SELECT c.\"id\" FROM \"node\" c " \
  "JOIN \"below\" b ON c.\"parent\" = b.\"id\") SELECT \"id\" FROM \"below\" WHERE \"id\" <> ?2)"

#define UNIT_SQL                                                                                           \
  " AND n.\"id\" IN (SELECT \"node\" FROM \"responsibility\" WHERE \"unit\" = ?3 UNION SELECT a.\"node\" " \
  "FROM \"action_unit\" u JOIN \"action\" a ON a.\"id\" = u.\"action\" WHERE u.\"unit\" = ?3)"

/* The latest round in which the initiative got any level has this one. */
#define LEVEL_SQL                                                                                                     \
  " AND n.\"id\" IN (SELECT l.\"node\" FROM \"assessment\" l JOIN \"round\" r ON r.\"id\" = l.\"round\" "             \
  "WHERE l.\"level\" = ?6 AND NOT EXISTS (SELECT 1 FROM \"assessment\" a JOIN \"round\" q ON q.\"id\" = a.\"round\" " \
  "WHERE a.\"node\" = l.\"node\" AND " AAR_SQL_ASSESSMENT_HAS_LEVEL                                                   \
  " AND (q.\"position\", q.\"id\") > (r.\"position\", r.\"id\")))"

#define ROUND_SQL                                                              \
  " AND n.\"id\" IN (SELECT \"node\" FROM \"milestone\" WHERE \"round\" = ?7 " \
  "UNION SELECT \"node\" FROM \"assessment\" WHERE \"round\" = ?7)"

static char *
get_sql (const AarNodeQuery *query, GPtrArray *words)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean number = query->sort == AAR_NODE_SORT_NUMBER, title = query->sort == AAR_NODE_SORT_TITLE;

  /* Only what the order asks for: the index has the rest, and the rows with their long texts need not be read. */
  g_string_printf (sql,
                   "SELECT n.\"id\", n.\"parent\", n.\"plan\", %s, %s FROM \"node\" n WHERE n.\"kind\" = 'initiative'",
                   number ? "n.\"number\"" : "NULL", title ? "n.\"title\"" : "NULL");
  if (query->plan != 0)
    g_string_append (sql, " AND n.\"plan\" = ?1");
  if (query->area != 0)
    g_string_append (sql, AREA_SQL);
  if (query->unit != 0)
    g_string_append (sql, UNIT_SQL);
  if (query->tag != 0)
    g_string_append (sql, " AND n.\"id\" IN (SELECT \"node\" FROM \"node_tag\" WHERE \"tag\" = ?4)");
  if (query->reference != 0)
    g_string_append (sql, " AND n.\"id\" IN (SELECT \"node\" FROM \"node_reference\" WHERE \"reference\" = ?5)");
  if (query->level != 0)
    g_string_append (sql, LEVEL_SQL);
  if (query->round != 0 && query->unanswered)
    g_string_append (sql, " AND " AAR_SQL_NODE_UNANSWERED);
  else if (query->round != 0)
    g_string_append (sql, ROUND_SQL);
  if (words->len > 0)
    {
      g_autofree char *condition = aar_search_condition (words, "n.\"id\"");

      g_string_append_printf (sql, " AND %s", condition);
    }
  g_string_append (sql, " ORDER BY n.\"plan\", n.\"position\", n.\"id\"");
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static void
bind_query (AarStatement *statement, const AarNodeQuery *query, GPtrArray *words)
{
  const gint64 values[] = { query->plan,      query->area,  query->unit, query->tag,
                            query->reference, query->level, query->round };

  /* A parameter that a condition left out is not there to be bound. */
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i] != 0)
      aar_statement_bind_integer (statement, (int) i + 1, values[i]);
  aar_search_bind (words, statement);
}

typedef struct
{
  const AarNodeQuery *query;
  AarNodeSorter *sorter;
} Finding;

static gboolean
find (AarDatabase *database, gpointer data, GError **error)
{
  Finding *finding = data;
  g_autoptr (GPtrArray) words = aar_search_get_words (finding->query->search);
  g_autofree char *sql = get_sql (finding->query, words);
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  AarStep step;

  if (statement == NULL || !aar_node_sorter_prepare (finding->sorter, database, error))
    return FALSE;
  bind_query (statement, finding->query, words);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    aar_node_sorter_add (finding->sorter, statement);
  return step == AAR_STEP_DONE && aar_node_sorter_resolve (finding->sorter, database, error);
}

/**
 * aar_node_finder_find:
 * @database: a connection
 * @query: what to find
 * @error: return location for an error
 *
 * Finds initiatives. %G_IO_ERROR_CANCELLED if the connection was interrupted, else the errors of reading.
 *
 * Returns: (transfer full) (nullable) (element-type AarFoundNode): the initiatives in their order
 */
GArray *
aar_node_finder_find (AarDatabase *database, const AarNodeQuery *query, GError **error)
{
  g_autoptr (AarNodeSorter) sorter = aar_node_sorter_new (query);
  Finding finding = { query, sorter };

  if (!aar_database_read (database, find, &finding, error))
    return NULL;
  return aar_node_sorter_finish (sorter);
}
