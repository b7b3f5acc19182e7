/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-search.h"

#include "aar-row.h"
#include "aar-text.h"

#include <string.h>

/* The table "search": for each node one row with all its words, folded. SQLite's trigram tokens find any three letters
 * in a row inside a word (https://sqlite.org/fts5.html#the_trigram_tokenizer). */

/* All the texts of a node, one a row. */
static const char texts[] =
    "SELECT \"title\" FROM \"node\" WHERE \"id\" = ?1 "
    "UNION ALL SELECT \"number\" FROM \"node\" WHERE \"id\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), \"text\", \"notes\", \"economy\", \"basis\", \"resources\", "
    "\"timeline_text\") "
    "  FROM \"node\" WHERE \"id\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), \"text\", \"group\", \"status\") FROM \"action\" WHERE \"node\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), \"text\", \"group\", \"unit\", \"baseline\", \"target\") FROM \"indicator\" "
    "  WHERE \"node\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), \"text\", \"group\", \"status\") FROM \"milestone\" WHERE \"node\" = ?1 "
    "UNION ALL SELECT \"note\" FROM \"assessment\" WHERE \"node\" = ?1 "
    "UNION ALL SELECT \"what\" FROM \"amount\" WHERE \"node\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), t.\"name\", t.\"group\") FROM \"node_tag\" n JOIN \"tag\" t ON t.\"id\" = "
    "n.\"tag\" "
    "  WHERE n.\"node\" = ?1 "
    "UNION ALL SELECT r.\"title\" FROM \"node_reference\" n JOIN \"reference\" r ON r.\"id\" = n.\"reference\" "
    "  WHERE n.\"node\" = ?1 "
    "UNION ALL SELECT concat_ws(char(10), \"abbreviation\", \"name\") FROM \"unit\" WHERE \"id\" IN ("
    "  SELECT \"unit\" FROM \"responsibility\" WHERE \"node\" = ?1 "
    "  UNION SELECT \"unit\" FROM \"staffing\" WHERE \"node\" = ?1 "
    "  UNION SELECT u.\"unit\" FROM \"action_unit\" u JOIN \"action\" a ON a.\"id\" = u.\"action\" WHERE a.\"node\" "
    "= ?1)";

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
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, texts, error);
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

/* Whether field @index of @table is among what [func@Aar.search_get_text] reads. */
gboolean
aar_search_reads (AarTable table, guint index)
{
  const AarField *field = &aar_table_get_fields (table, NULL)[index];

  if (table == AAR_TABLE_UNIT || table == AAR_TABLE_TAG || table == AAR_TABLE_REFERENCE)
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
 * Finds the nodes whose words hold those of a unit, tag or reference.
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
