/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-row.h"

#include <glib/gi18n.h>

/* Reading rows into live records. */

typedef struct
{
  AarStore *store;
  AarTable table;
  gint64 id;
  GPtrArray *records;
  AarPlanContent *content;
} Reading;

/* Runs a query that gives whole rows of @table and hands each record to @records or @content. */
static gboolean
read_rows (Reading *reading, AarTable table, const char *sql, gint64 id, GError **error)
{
  AarStore *self = reading->store;
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  if (id != 0)
    aar_statement_bind_integer (statement, 1, id);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      g_autoptr (AarRecord) record = aar_identity_map_obtain (self->records, table,
                                                              aar_statement_get_integer (statement, 0));

      aar_row_read (statement, 0, record);
      if (reading->records != NULL)
        g_ptr_array_add (reading->records, g_steal_pointer (&record));
      else if (reading->content == NULL)
        reading->content = aar_plan_content_new (AAR_PLAN (record));
      else
        aar_plan_content_add (reading->content, record);
    }
  return step == AAR_STEP_DONE;
}

#define PLAN_SQL "SELECT %s FROM \"plan\" t0 WHERE t0.\"id\" = ?1"

static gboolean
read_plan_row (Reading *reading, gint64 plan, GError **error)
{
  g_autofree char *columns = aar_row_get_columns (AAR_TABLE_PLAN, "t0");
  g_autofree char *sql = g_strdup_printf (PLAN_SQL, columns);

  if (!read_rows (reading, AAR_TABLE_PLAN, sql, plan, error))
    return FALSE;
  if (reading->content != NULL)
    return TRUE;
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The plan is not in the store any more."));
  return FALSE;
}

static gboolean
read_plan (AarDatabase *database, gpointer data, GError **error)
{
  Reading *reading = data;

  if (!read_plan_row (reading, reading->id, error))
    return FALSE;
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autofree char *sql = aar_row_get_select_of (table, "plan");

      if (table != AAR_TABLE_PLAN && !read_rows (reading, table, sql, reading->id, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  AarStore *store;
  AarStoreReadFunc func;
  gpointer data;
} Moment;

static gboolean
read_moment (AarDatabase *database, gpointer data, GError **error)
{
  const Moment *moment = data;

  return moment->func (moment->store, moment->data, error);
}

/**
 * aar_store_read:
 * @self: a store
 * @func: (scope call): what to read
 * @data: for @func
 * @error: return location for an error, that of @func or of beginning to read
 *
 * Runs @func so that all that it reads is of one moment. Others cannot write meanwhile.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_store_read (AarStore *self, AarStoreReadFunc func, gpointer data, GError **error)
{
  Moment moment = { self, func, data };

  aar_store_assert_thread (self);
  return aar_database_read (self->database, read_moment, &moment, error);
}

/**
 * aar_store_load_plan:
 * @self: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Reads a whole plan, about one query a table. %AAR_ERROR_NOT_FOUND if it is not there, else the errors of reading:
 * %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): the live records of the plan
 */
AarPlanContent *
aar_store_load_plan (AarStore *self, gint64 plan, GError **error)
{
  Reading reading = { .store = self, .id = plan };

  aar_store_assert_thread (self);
  if (!aar_database_read (self->database, read_plan, &reading, error))
    g_clear_object (&reading.content);
  return reading.content;
}

/* The node itself and all areas above it, in document order, which has an area before what stands under it. */
#define LINE_SQL                                                                            \
  "SELECT %s FROM \"node\" t0 WHERE t0.\"id\" IN (WITH \"above\" (\"id\") AS (VALUES (?1) " \
  "UNION SELECT n.\"parent\" FROM \"node\" n JOIN \"above\" a ON a.\"id\" = n.\"id\" "      \
  "WHERE n.\"parent\" IS NOT NULL) SELECT \"id\" FROM \"above\") ORDER BY t0.\"position\", t0.\"id\""

static char *
get_node_sql (AarTable table)
{
  if (table == AAR_TABLE_NODE)
    {
      g_autofree char *columns = aar_row_get_columns (table, "t0");

      return g_strdup_printf (LINE_SQL, columns);
    }
  if (table == AAR_TABLE_DOUBT)
    return aar_row_get_select_of (table, "node");
  return aar_row_get_select_of (table, "id");
}

/* The plan with all that is not of one node, and what there is of @node. */
static gboolean
read_part (Reading *reading, gint64 plan, gint64 node, GError **error)
{
  if (!read_plan_row (reading, plan, error))
    return FALSE;
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      gboolean of_node = aar_table_hangs_on (table, AAR_TABLE_NODE) || table == AAR_TABLE_DOUBT;
      g_autofree char *sql = of_node ? get_node_sql (table) : aar_row_get_select_of (table, "plan");

      if (table != AAR_TABLE_PLAN && (!of_node || node != 0) &&
          !read_rows (reading, table, sql, of_node ? node : plan, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_plan_head (AarDatabase *database, gpointer data, GError **error)
{
  Reading *reading = data;

  return read_part (reading, reading->id, 0, error);
}

/**
 * aar_store_load_plan_head:
 * @self: a store
 * @plan: the id of a plan
 * @error: return location for an error
 *
 * Reads the plan with its metadata, references, units, tags, scales, levels and rounds, but no areas or initiatives,
 * which takes the same time however large the plan is. Errors are those of [method@Aar.Store.load_plan].
 *
 * Returns: (transfer full) (nullable): the live records
 */
AarPlanContent *
aar_store_load_plan_head (AarStore *self, gint64 plan, GError **error)
{
  Reading reading = { .store = self, .id = plan };

  aar_store_assert_thread (self);
  if (!aar_database_read (self->database, read_plan_head, &reading, error))
    g_clear_object (&reading.content);
  return reading.content;
}

static gboolean
read_node (AarDatabase *database, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autoptr (AarNode) node = aar_row_load (database, AAR_TABLE_NODE, reading->id, error);

  if (node == NULL)
    {
      if (error == NULL || *error == NULL)
        g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The entry is not in the store any more."));
      return FALSE;
    }
  return read_part (reading, aar_record_get_integer (node, AAR_NODE_PLAN), reading->id, error);
}

/**
 * aar_store_load_node:
 * @self: a store
 * @node: the id of an area or initiative
 * @error: return location for an error
 *
 * Reads what [method@Aar.Store.load_plan_head] does, the node with all that hangs on it, and the areas above it.
 * %AAR_ERROR_NOT_FOUND if it is not there, else the errors of reading: %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT,
 * %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): the live records
 */
AarPlanContent *
aar_store_load_node (AarStore *self, gint64 node, GError **error)
{
  Reading reading = { .store = self, .id = node };

  aar_store_assert_thread (self);
  if (!aar_database_read (self->database, read_node, &reading, error))
    g_clear_object (&reading.content);
  return reading.content;
}

static GPtrArray *
list_all (AarStore *self, AarTable table, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Reading reading = { .store = self, .records = records };
  g_autofree char *columns = aar_row_get_columns (table, "t0");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" t0 ORDER BY t0.\"position\", t0.\"id\"", columns,
                                          aar_table_get_name (table));

  aar_store_assert_thread (self);
  return read_rows (&reading, table, sql, 0, error) ? g_steal_pointer (&records) : NULL;
}

/**
 * aar_store_list_plans:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type Aar.Plan): the live records of all plans in their order
 */
GPtrArray *
aar_store_list_plans (AarStore *self, GError **error)
{
  return list_all (self, AAR_TABLE_PLAN, error);
}

/**
 * aar_store_list_organisations:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type Aar.Organisation): the live records of all organisations in their
 *   order
 */
GPtrArray *
aar_store_list_organisations (AarStore *self, GError **error)
{
  return list_all (self, AAR_TABLE_ORGANISATION, error);
}

/**
 * aar_store_dup_organisation_name:
 * @self: a store
 * @plan: a plan of it
 * @error: return location for an error
 *
 * Errors are those of reading: %AAR_ERROR_BUSY, %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): what the organisation of @plan is called; %NULL without an error if it has no
 *   name
 */
char *
aar_store_dup_organisation_name (AarStore *self, AarPlan *plan, GError **error)
{
  g_autoptr (AarRecord) organisation = NULL;

  if (!aar_store_find_record (self, AAR_TABLE_ORGANISATION, aar_record_get_integer (plan, AAR_PLAN_ORGANISATION),
                              (gpointer *) &organisation, error))
    return NULL;
  return organisation != NULL ? g_strdup (aar_record_get_text (organisation, AAR_ORGANISATION_NAME)) : NULL;
}

/**
 * aar_store_find_record:
 * @self: a store
 * @table: a table
 * @id: the id of a row of it
 * @record: (out) (transfer full) (nullable) (type Aar.Record): the live record, %NULL if there is no such row
 * @error: return location for an error
 *
 * Reads one row, where that there is none is no error. Errors are those of reading: %AAR_ERROR_BUSY,
 * %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: whether it could be read
 */
gboolean
aar_store_find_record (AarStore *self, AarTable table, gint64 id, gpointer *record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Reading reading = { .store = self, .records = records };
  g_autofree char *columns = aar_row_get_columns (table, "t0");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" t0 WHERE t0.\"id\" = ?1", columns,
                                          aar_table_get_name (table));

  aar_store_assert_thread (self);
  *record = NULL;
  if (!read_rows (&reading, table, sql, id, error))
    return FALSE;
  if (records->len == 1)
    *record = g_ptr_array_steal_index_fast (records, 0);
  return TRUE;
}

/**
 * aar_store_get_record:
 * @self: a store
 * @table: a table
 * @id: the id of a row of it
 * @error: return location for an error
 *
 * Reads one row. %AAR_ERROR_NOT_FOUND if there is none, else as [method@Aar.Store.find_record].
 *
 * Returns: (transfer full) (nullable) (type Aar.Record): the live record
 */
gpointer
aar_store_get_record (AarStore *self, AarTable table, gint64 id, GError **error)
{
  gpointer record;

  if (aar_store_find_record (self, table, id, &record, error) && record == NULL)
    g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("What was asked for is not in the store any more."));
  return record;
}

/**
 * aar_store_is_decision_followed:
 * @self: a store
 * @decision: the id of a decision
 * @followed: (out): whether a plan, a round or an initiative of any plan names it
 * @error: return location for an error
 *
 * Returns: whether that could be read
 */
gboolean
aar_store_is_decision_followed (AarStore *self, gint64 decision, gboolean *followed, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT EXISTS (SELECT 1 FROM \"plan_decision\" WHERE \"decision\" = %" G_GINT64_FORMAT
      ") OR EXISTS (SELECT 1 FROM \"round_decision\" WHERE \"decision\" = %" G_GINT64_FORMAT
      ") OR EXISTS (SELECT 1 FROM \"node_decision\" WHERE \"decision\" = %" G_GINT64_FORMAT ")",
      decision, decision, decision);
  gint64 found = 0;

  aar_store_assert_thread (self);
  if (!aar_database_get_number (self->database, sql, &found, error))
    return FALSE;
  *followed = found != 0;
  return TRUE;
}
