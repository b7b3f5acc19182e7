/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-search.h"

#include "aar-database-private.h"

#include "aar-row.h"
#include "aar-text.h"

#include <string.h>

/* The table "search": for each node one row with all its words, folded. SQLite's trigram tokens find any three letters
 * in a row inside a word (https://sqlite.org/fts5.html#the_trigram_tokenizer). */

/* The texts of a row of @table in one, but for the title and number of a node, which are texts of their own. */
static char *
join_texts (AarTable table, const char *alias)
{
  g_autoptr (GArray) fields = aar_table_list_fields (table);
  GString *sql = g_string_new ("SELECT concat_ws(char(10)");

  for (guint i = 0; i < fields->len; i++)
    {
      guint field = g_array_index (fields, guint, i);
      const AarField *description = aar_field_describe (field);
      g_autofree char *column = aar_column_name (description);

      if ((description->kind == AAR_FIELD_KIND_LINE || description->kind == AAR_FIELD_KIND_PROSE) &&
          !(description->flags & AAR_FIELD_UNSEARCHED) && field != AAR_NODE_TITLE && field != AAR_NODE_NUMBER)
        g_string_append_printf (sql, ", %s.%s", alias, column);
    }
  g_string_append_printf (sql, ") FROM \"%s\" %s ", aar_table_get_name (table), alias);
  return g_string_free_and_steal (sql);
}

/* All the texts of a node, one a row. */
static char *
make_query (void)
{
  static const AarTable parts[] = { AAR_TABLE_ACTION,     AAR_TABLE_INDICATOR, AAR_TABLE_MILESTONE,
                                    AAR_TABLE_ASSESSMENT, AAR_TABLE_AMOUNT,    AAR_TABLE_NODE_LINK };
  g_autofree char *node = join_texts (AAR_TABLE_NODE, "n"), *tag = join_texts (AAR_TABLE_TAG, "t");
  g_autofree char *reference = join_texts (AAR_TABLE_REFERENCE, "r"), *unit = join_texts (AAR_TABLE_UNIT, "u");
  g_autofree char *decision = join_texts (AAR_TABLE_DECISION, "d"), *link = join_texts (AAR_TABLE_ASSESSMENT_LINK, "k");
  GString *sql = g_string_new ("SELECT \"title\" FROM \"node\" WHERE \"id\" = ?1 "
                               "UNION ALL SELECT \"number\" FROM \"node\" WHERE \"id\" = ?1 ");

  g_string_append_printf (sql, "UNION ALL %s WHERE n.\"id\" = ?1 ", node);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = join_texts (parts[i], "p");

      g_string_append_printf (sql, "UNION ALL %s WHERE p.\"node\" = ?1 ", part);
    }
  g_string_append_printf (sql, "UNION ALL %s JOIN \"node_tag\" l ON l.\"tag\" = t.\"id\" WHERE l.\"node\" = ?1 ", tag);
  g_string_append_printf (
      sql, "UNION ALL %s JOIN \"node_reference\" l ON l.\"reference\" = r.\"id\" WHERE l.\"node\" = ?1 ", reference);
  g_string_append_printf (
      sql, "UNION ALL %s JOIN \"node_decision\" l ON l.\"decision\" = d.\"id\" WHERE l.\"node\" = ?1 ", decision);
  g_string_append_printf (
      sql, "UNION ALL %s JOIN \"assessment\" a ON a.\"id\" = k.\"assessment\" WHERE a.\"node\" = ?1 ", link);
  g_string_append_printf (sql,
                          "UNION ALL %s WHERE u.\"id\" IN (SELECT \"unit\" FROM \"responsibility\" WHERE \"node\" = ?1 "
                          "UNION SELECT \"unit\" FROM \"staffing\" WHERE \"node\" = ?1 "
                          "UNION SELECT l.\"unit\" FROM \"action_unit\" l JOIN \"action\" a ON a.\"id\" = l.\"action\" "
                          "WHERE a.\"node\" = ?1)",
                          unit);
  return g_string_free_and_steal (sql);
}

static const char *
get_query (void)
{
  static char *query;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      query = make_query ();
      g_once_init_leave (&once, 1);
    }
  return query;
}

/**
 * aar_search_get_text:
 * @database: a connection
 * @node: the id of a node
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the table "search" should hold of @node; empty if there is no such node
 */
char *
aar_search_get_text (AarDatabase *database, gint64 node, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, get_query (), error);
  g_autoptr (GString) all = g_string_new (NULL);
  AarStep step;

  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, node);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      const char *text = aar_statement_get_text (statement, 0);
      g_autofree char *folded = text == NULL ? NULL : aar_text_fold (text);

      if (folded == NULL || *folded == '\0')
        continue;
      g_string_append (all, folded);
      g_string_append_c (all, '\n');
    }
  return step == AAR_STEP_ERROR ? NULL : g_string_free_and_steal (g_steal_pointer (&all));
}

static gboolean
run_with (AarDatabase *database, const char *sql, gint64 node, const char *text, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, node);
  if (text != NULL)
    aar_statement_bind_text (statement, 2, text);
  return aar_statement_run (statement, error);
}

/**
 * aar_search_index:
 * @database: a connection in a transaction that writes
 * @node: the id of a node that was made, changed or deleted
 * @error: return location for an error
 *
 * Brings the row of @node in the table "search" up to date; does nothing if it is.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_search_index (AarDatabase *database, gint64 node, GError **error)
{
  g_autofree char *text = aar_search_get_text (database, node, error);
  g_autoptr (AarStatement) old = NULL;
  AarStep step;
  gboolean was, same;

  if (text == NULL)
    return FALSE;
  old = aar_statement_prepare (database, "SELECT \"text\" FROM \"search\" WHERE \"rowid\" = ?1", error);
  if (old == NULL)
    return FALSE;
  aar_statement_bind_integer (old, 1, node);
  step = aar_statement_step (old, error);
  if (step == AAR_STEP_ERROR)
    return FALSE;
  was = step == AAR_STEP_ROW;
  same = was && strcmp (aar_statement_get_text (old, 0), text) == 0;
  g_clear_pointer (&old, aar_statement_release);
  if (same || (!was && *text == '\0'))
    return TRUE;
  if (was && !run_with (database, "DELETE FROM \"search\" WHERE \"rowid\" = ?1", node, NULL, error))
    return FALSE;
  return *text == '\0' ||
         run_with (database, "INSERT INTO \"search\" (\"rowid\", \"text\") VALUES (?1, ?2)", node, text, error);
}

/* FTS5 reads its own tables before it lets go of them, so where they cannot be read they are taken away from under it:
 * first all that it keeps, then the line of the schema that names it. */
static gboolean
take_away (AarDatabase *database, GError **error)
{
  static const char *const parts[] = { "data", "idx", "content", "docsize", "config" };
  gboolean succeeded = sqlite3_db_config (database->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL) == SQLITE_OK;

  for (guint i = 0; succeeded && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS \"search_%s\"", parts[i]);

      succeeded = aar_database_execute (database, sql, error);
    }
  succeeded = succeeded && aar_database_execute (database,
                                                 "PRAGMA writable_schema = ON;"
                                                 "DELETE FROM \"sqlite_schema\" WHERE \"name\" = 'search';"
                                                 "PRAGMA writable_schema = RESET",
                                                 error);
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  return succeeded;
}

/**
 * aar_search_rebuild:
 * @database: a connection in a transaction that writes
 * @data: nothing; this can be run as a transaction
 * @error: return location for an error
 *
 * Gathers the words of all nodes anew, whatever state the table "search" is in: it holds nothing of its own.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_search_rebuild (AarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (AarStatement) nodes = NULL;
  AarStep step;

  if (!aar_database_execute (database, "DROP TABLE IF EXISTS \"search\"", NULL) && !take_away (database, error))
    return FALSE;
  if (!aar_database_execute (
          database, "CREATE VIRTUAL TABLE \"search\" USING fts5 (\"text\", tokenize = 'trigram', detail = 'full')",
          error))
    return FALSE;
  nodes = aar_statement_prepare (database, "SELECT \"id\" FROM \"node\"", error);
  if (nodes == NULL)
    return FALSE;
  while ((step = aar_statement_step (nodes, error)) == AAR_STEP_ROW)
    if (!aar_search_index (database, aar_statement_get_integer (nodes, 0), error))
      return FALSE;
  return step == AAR_STEP_DONE;
}

/* Whether field @index of @table is among what [func@Aar.search_get_text] reads. */
gboolean
aar_search_reads (AarTable table, guint index)
{
  const AarField *field = &aar_table_get_fields (table, NULL)[index];

  if (table == AAR_TABLE_UNIT || table == AAR_TABLE_TAG || table == AAR_TABLE_REFERENCE || table == AAR_TABLE_DECISION)
    return field->type == AAR_FIELD_TEXT;
  return aar_table_hangs_on (table, AAR_TABLE_NODE) &&
         (field->type == AAR_FIELD_TEXT || field->type == AAR_FIELD_REFERENCE);
}

static const char *
get_affected_sql (AarTable table)
{
  if (table == AAR_TABLE_UNIT)
    return "SELECT \"node\" FROM \"responsibility\" WHERE \"unit\" = ?1 "
           "UNION SELECT \"node\" FROM \"staffing\" WHERE \"unit\" = ?1 "
           "UNION SELECT a.\"node\" FROM \"action_unit\" u JOIN \"action\" a ON a.\"id\" = u.\"action\" WHERE "
           "u.\"unit\" = ?1";
  if (table == AAR_TABLE_TAG)
    return "SELECT \"node\" FROM \"node_tag\" WHERE \"tag\" = ?1";
  if (table == AAR_TABLE_REFERENCE)
    return "SELECT \"node\" FROM \"node_reference\" WHERE \"reference\" = ?1";
  if (table == AAR_TABLE_DECISION)
    return "SELECT \"node\" FROM \"node_decision\" WHERE \"decision\" = ?1";
  return NULL;
}

/**
 * aar_search_affected:
 * @database: a connection
 * @table: a table
 * @id: the id of a row of it
 * @nodes: (element-type gint64): a set of allocated ids to add to
 * @error: return location for an error
 *
 * Finds the nodes whose words hold those of a unit, tag, reference or decision.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_search_affected (AarDatabase *database, AarTable table, gint64 id, GHashTable *nodes, GError **error)
{
  const char *sql = get_affected_sql (table);
  g_autoptr (AarStatement) statement = NULL;
  AarStep step;

  if (sql == NULL)
    return TRUE;
  statement = aar_statement_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gint64 node = aar_statement_get_integer (statement, 0);

      g_hash_table_add (nodes, g_memdup2 (&node, sizeof node));
    }
  return step == AAR_STEP_DONE;
}

/**
 * aar_search_get_words:
 * @text: (nullable): what the user looks for
 *
 * Returns: (transfer full) (element-type utf8): its words, folded
 */
GPtrArray *
aar_search_get_words (const char *text)
{
  g_autofree char *folded = aar_text_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  return words;
}

static gboolean
has_trigram (const char *word)
{
  return g_utf8_strlen (word, -1) >= 3;
}

/**
 * aar_search_condition:
 * @words: (element-type utf8): folded words, at least one
 * @column: the column that holds the id of a node
 *
 * Makes the condition that a node has all of @words, for [func@Aar.search_bind] to fill. Three letters and more are
 * looked up; one or two have no trigram, so the texts are read.
 *
 * Returns: (transfer full): an SQL expression with parameters ?90 and up
 */
char *
aar_search_condition (GPtrArray *words, const char *column)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gboolean match = FALSE;

  g_string_printf (sql, "%s IN (SELECT \"rowid\" FROM \"search\" WHERE 1", column);
  for (guint i = 0; i < words->len; i++)
    {
      if (!has_trigram (words->pdata[i]))
        g_string_append_printf (sql, " AND instr(\"text\", ?%u)", 91 + i);
      else if (!match)
        {
          g_string_append (sql, " AND \"search\" MATCH ?90");
          match = TRUE;
        }
    }
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* Binds the words into the parameters of [func@Aar.search_condition]. */
void
aar_search_bind (GPtrArray *words, AarStatement *statement)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      g_auto (GStrv) parts = NULL;
      g_autofree char *quoted = NULL;

      if (!has_trigram (words->pdata[i]))
        {
          aar_statement_bind_text (statement, 91 + (int) i, words->pdata[i]);
          continue;
        }
      /* In quotes nothing is an operator of FTS5; a quote is doubled. */
      parts = g_strsplit (words->pdata[i], "\"", -1);
      quoted = g_strjoinv ("\"\"", parts);
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", quoted);
    }
  if (match->len > 0)
    aar_statement_bind_text (statement, 90, match->str);
}
