/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-row.h"

#include <string.h>

/* Rows of any table: the SQL that reads and writes them follows from the fields of their record type. */

/* The name of the column of @field in quotes, as "group" is a word of SQL. */
char *
aar_column_name (const AarField *field)
{
  char *name = g_strdup_printf ("\"%s\"", field->name);

  return g_strdelimit (name, "-", '_');
}

/* The index of the field whose column has that name, -1 if there is none. */
int
aar_table_find_column (AarTable table, const char *column)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; column != NULL && i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].name), "-", '_');

      if (g_str_equal (name, column))
        return (int) i;
    }
  return -1;
}

/* The index of the field that names the owner, -1 for a plan and an organisation. */
static int
get_owner_field (AarTable table)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_OWNER)
      return (int) i;
  return -1;
}

/* "id" and all columns, each with @alias before it, with commas between. */
char *
aar_row_get_columns (AarTable table, const char *alias)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  g_string_printf (columns, "%s.\"id\"", alias);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = aar_column_name (&fields[i]);

      g_string_append_printf (columns, ", %s.%s", alias, name);
    }
  return g_string_free_and_steal (g_steal_pointer (&columns));
}

static char *
get_names (AarTable table)
{
  g_autoptr (GString) names = g_string_new ("\"id\"");
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = aar_column_name (&fields[i]);

      g_string_append_printf (names, ", %s", name);
    }
  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* The statement that [func@Aar.row_bind] fills. */
char *
aar_row_get_insert (AarTable table)
{
  g_autofree char *names = get_names (table);
  g_autoptr (GString) sql = g_string_new (NULL);
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  g_string_printf (sql, "INSERT INTO \"%s\" (%s) VALUES (?1", aar_table_get_name (table), names);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* The expression that makes the JSON object of a row, for the change log: all columns by name, empty ones as null. */
char *
aar_row_get_json (AarTable table)
{
  g_autoptr (GString) sql = g_string_new ("json_object('id', \"id\"");
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = aar_column_name (&fields[i]);
      g_autofree char *key = g_strndup (name + 1, strlen (name) - 2);

      g_string_append_printf (sql, fields[i].type == AAR_FIELD_REAL ? ", '%s', real_to_text(%s)" : ", '%s', %s", key,
                              name);
    }
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* The statement that puts a deleted row back from its JSON object, which is parameter 1. */
char *
aar_row_get_insert_old (AarTable table)
{
  g_autofree char *names = get_names (table);
  g_autoptr (GString) sql = g_string_new (NULL);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  g_string_printf (sql, "INSERT INTO \"%s\" (%s) SELECT ?1 ->> '$.id'", aar_table_get_name (table), names);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *key = g_strdelimit (g_strdup (fields[i].name), "-", '_');

      /* A row that was deleted before its table had the column knows nothing of it. */
      g_string_append_printf (sql,
                              fields[i].type == AAR_FIELD_REAL      ? ", text_to_real(?1 ->> '$.%s')"
                              : fields[i].type == AAR_FIELD_BOOLEAN ? ", ifnull(?1 ->> '$.%s', 0)"
                                                                    : ", ?1 ->> '$.%s'",
                              key);
    }
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* Whether rows of @table belong to nothing: organisations and plans. */
static gboolean
is_root (AarTable table)
{
  return get_owner_field (table) < 0;
}

/* FROM and the joins that lead from a row, alias t0, over its owners t1, t2 to its plan or organisation, whose table is
 * not joined: the last alias has the column "plan" or "organisation", or is that itself. */
char *
aar_row_get_chain (AarTable table)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  guint depth = 0;

  g_string_printf (sql, "FROM \"%s\" t0", aar_table_get_name (table));
  while (!is_root (table) && !is_root (aar_table_get_owner (table)))
    {
      const AarField *field = &aar_table_get_fields (table, NULL)[get_owner_field (table)];
      g_autofree char *column = aar_column_name (field);

      g_string_append_printf (sql, " JOIN \"%s\" t%u ON t%u.\"id\" = t%u.%s", aar_table_get_name (field->table),
                              depth + 1, depth + 1, depth, column);
      table = field->table;
      depth++;
    }
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* What belongs to the organisation of a plan. */
#define ORGANISATION_SQL "(SELECT \"organisation\" FROM \"plan\" WHERE \"id\" = ?1)"

/* The rows of @table whose topmost owner, a row right under the plan, has the given value in @column, in their order:
 * first by the position of that owner. Where they belong to the organisation, those of the organisation of the plan. */
char *
aar_row_get_select_of (AarTable table, const char *column)
{
  g_autofree char *columns = aar_row_get_columns (table, "t0");
  g_autofree char *chain = aar_row_get_chain (table);
  g_autoptr (GString) sql = g_string_new (NULL);
  guint depth = 0;

  for (AarTable at = table;
       aar_table_get_owner (at) < AAR_N_TABLES && aar_table_get_owner (at) != aar_table_get_root (table);
       at = aar_table_get_owner (at))
    depth++;
  if (table == AAR_TABLE_ORGANISATION)
    g_string_printf (sql, "SELECT %s %s WHERE t0.\"id\" = " ORGANISATION_SQL " ORDER BY ", columns, chain);
  else if (aar_table_get_root (table) == AAR_TABLE_ORGANISATION)
    g_string_printf (sql, "SELECT %s %s WHERE t%u.\"organisation\" = " ORGANISATION_SQL " ORDER BY ", columns, chain,
                     depth);
  else
    g_string_printf (sql, "SELECT %s %s WHERE t%u.\"%s\" = ?1 ORDER BY ", columns, chain, depth, column);
  for (guint i = depth + 1; i-- > 0;)
    g_string_append_printf (sql, "t%u.\"position\", t%u.\"id\"%s", i, i, i > 0 ? ", " : "");
  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/* Binds one value as its column holds it. */
void
aar_row_bind_field (AarStatement *statement, int index, gpointer record, guint field)
{
  const AarField *description = &aar_table_get_fields (aar_record_get_table (record),
                                                       NULL)[field % AAR_FIELDS_PER_TABLE];

  switch (description->type)
    {
    case AAR_FIELD_TEXT:
    case AAR_FIELD_DATE:
      aar_statement_bind_text (statement, index, aar_record_get_text (record, field));
      break;
    case AAR_FIELD_REAL:
      if (aar_record_is_empty (record, field))
        aar_statement_bind_text (statement, index, NULL);
      else
        aar_statement_bind_real (statement, index, aar_record_get_real (record, field));
      break;
    case AAR_FIELD_REFERENCE:
      aar_statement_bind_reference (statement, index, aar_record_get_integer (record, field));
      break;
    case AAR_FIELD_INTEGER:
    case AAR_FIELD_BOOLEAN:
      if (aar_record_is_empty (record, field))
        aar_statement_bind_text (statement, index, NULL);
      else
        aar_statement_bind_integer (statement, index, aar_record_get_integer (record, field));
      break;
    }
}

/* Fills the statement of [func@Aar.row_get_insert]. */
void
aar_row_bind (AarStatement *statement, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  aar_statement_bind_integer (statement, 1, aar_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    aar_row_bind_field (statement, (int) i + 2, record, table * AAR_FIELDS_PER_TABLE + i);
}

static gboolean
is_missing (const AarField *field, AarStatement *statement, int column)
{
  return field->flags & AAR_FIELD_OPTIONAL && aar_statement_is_null (statement, column);
}

/* Reads a row of [func@Aar.row_get_columns] whose "id" is at @column into @record, which has that id already. */
void
aar_row_read (AarStatement *statement, int column, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  g_object_freeze_notify (record);
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;
      int index = column + 1 + (int) i;

      switch (fields[i].type)
        {
        case AAR_FIELD_TEXT:
        case AAR_FIELD_DATE:
          aar_record_set_text (record, field, aar_statement_get_text (statement, index));
          break;
        case AAR_FIELD_REAL:
          aar_record_set_real (record, field,
                               is_missing (&fields[i], statement, index) ? AAR_NO_REAL
                                                                         : aar_statement_get_real (statement, index));
          break;
        case AAR_FIELD_REFERENCE:
        case AAR_FIELD_INTEGER:
        case AAR_FIELD_BOOLEAN:
          aar_record_set_integer (record, field,
                                  is_missing (&fields[i], statement, index)
                                      ? AAR_NO_INTEGER
                                      : aar_statement_get_integer (statement, index));
          break;
        }
    }
  g_object_thaw_notify (record);
}

/* Reads the row of that id into a record of its own. Returns: (nullable): the record; %NULL without an error if there
 * is no such row */
gpointer
aar_row_load (AarDatabase *database, AarTable table, gint64 id, GError **error)
{
  g_autofree char *columns = aar_row_get_columns (table, "t");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.\"id\" = ?1", columns,
                                          aar_table_get_name (table));
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  gpointer record;

  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, id);
  if (aar_statement_step (statement, error) != AAR_STEP_ROW)
    return NULL;
  record = aar_record_new (table, id);
  aar_row_read (statement, 0, record);
  return record;
}

/* Reads all that belongs to a plan into records of their own, as the transaction has left it so far. */
AarPlanContent *
aar_row_load_content (AarDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (AarPlan) record = aar_row_load (database, AAR_TABLE_PLAN, plan, error);
  g_autoptr (AarPlanContent) content = NULL;

  if (record == NULL)
    return NULL;
  content = aar_plan_content_new (record);
  for (guint table = AAR_TABLE_PLAN + 1; table < AAR_N_TABLES; table++)
    {
      g_autofree char *sql = aar_row_get_select_of (table, "plan");
      g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
      AarStep step;

      if (statement == NULL)
        return NULL;
      aar_statement_bind_integer (statement, 1, plan);
      while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
        {
          g_autoptr (AarRecord) row = aar_record_new (table, aar_statement_get_integer (statement, 0));

          aar_row_read (statement, 0, row);
          aar_plan_content_add (content, row);
        }
      if (step == AAR_STEP_ERROR)
        return NULL;
    }
  return g_steal_pointer (&content);
}
