/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-schema.h"

#include "aar-error.h"
#include "aar-migration.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands in the schema of a store is run when its rows are read and written: conditions, generated columns,
 * indexes of expressions. A store may come from anybody, so its tables must be those that this program makes
 * (https://sqlite.org/security.html). */

#define LIST_SCHEMA "SELECT \"type\", \"name\", \"tbl_name\", \"sql\" FROM \"sqlite_schema\" WHERE \"sql\" IS NOT NULL"

/* Another version of SQLite may have put an altered table into other words, but not into other signs than these. */
static char *
normalise (const char *sql)
{
  GString *kept = g_string_new (NULL);

  for (const char *at = sql; *at != '\0'; at++)
    if (g_str_has_prefix (at, "--"))
      at = strchr (at, '\n') != NULL ? strchr (at, '\n') : at + strlen (at) - 1;
    else if (!g_ascii_isspace (*at) && *at != '"')
      g_string_append_c (kept, *at);
  return g_string_free_and_steal (kept);
}

/* The tables and indexes of a store as this program makes it: name → SQL. */
static GHashTable *
make_schema (guint32 version, GError **error)
{
  g_autoptr (AarDatabase) model = aar_database_open (":memory:", AAR_DATABASE_MEMORY, error);
  g_autoptr (GHashTable) schema = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (AarStatement) objects = NULL;
  AarStep step;

  if (model == NULL || !aar_migration_apply (model, 0, version, error))
    return NULL;
  objects = aar_statement_prepare (model, LIST_SCHEMA, error);
  if (objects == NULL)
    return NULL;
  while ((step = aar_statement_step (objects, error)) == AAR_STEP_ROW)
    g_hash_table_insert (schema, g_strdup (aar_statement_get_text (objects, 1)),
                         normalise (aar_statement_get_text (objects, 3)));
  return step == AAR_STEP_DONE ? g_steal_pointer (&schema) : NULL;
}

/* Made once for each version, by whichever thread is the first. */
static GHashTable *
get_schema (guint32 version, GError **error)
{
  static GMutex mutex;
  static GHashTable *schemas;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GHashTable *schema;

  if (schemas == NULL)
    schemas = g_hash_table_new (NULL, NULL);
  schema = g_hash_table_lookup (schemas, GUINT_TO_POINTER (version));
  if (schema == NULL)
    {
      schema = make_schema (version, error);
      if (schema != NULL)
        g_hash_table_insert (schemas, GUINT_TO_POINTER (version), schema);
    }
  return schema;
}

/* The tables that FTS5 makes for itself are not looked at, as they are what its version makes them. */
static gboolean
is_of_search (const char *name)
{
  return g_str_has_prefix (name, "search_");
}

static gboolean
is_as_made (AarStatement *object, GHashTable *schema)
{
  const char *type = aar_statement_get_text (object, 0), *name = aar_statement_get_text (object, 1),
             *table = aar_statement_get_text (object, 2), *sql = aar_statement_get_text (object, 3);
  const char *made = name != NULL ? g_hash_table_lookup (schema, name) : NULL;
  g_autofree char *is = NULL;

  if (type == NULL || name == NULL || table == NULL || sql == NULL)
    return FALSE;
  /* what does not belong to a table of ours is never read, views and triggers are switched off */
  if (is_of_search (name) || g_str_equal (type, "trigger") || (made == NULL && !g_hash_table_contains (schema, table)))
    return TRUE;
  is = normalise (sql);
  return g_strcmp0 (is, made) == 0;
}

static gboolean
fail (AarDatabase *database, const char *name, GError **error)
{
  g_autofree char *file = g_filename_display_basename (aar_database_get_path (database));

  g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT,
               _ ("“%s” is damaged (its table “%s” is not as Årshjul makes it). It was not changed."), file,
               name != NULL ? name : "?");
  return FALSE;
}

/* Inside a transaction, as another process may be converting the store. */
static gboolean
check (AarDatabase *database, gpointer data, GError **error)
{
  g_autoptr (AarStatement) objects = NULL;
  GHashTable *schema;
  gint64 version;
  AarStep step;

  if (!aar_database_get_number (database, "PRAGMA user_version", &version, error))
    return FALSE;
  schema = get_schema ((guint32) CLAMP (version, 0, aar_migration_get_newest ()), error);
  if (schema == NULL)
    return FALSE;
  objects = aar_statement_prepare (database, LIST_SCHEMA, error);
  if (objects == NULL)
    return FALSE;
  while ((step = aar_statement_step (objects, error)) == AAR_STEP_ROW)
    if (!is_as_made (objects, schema))
      return fail (database, aar_statement_get_text (objects, 1), error);
  return step == AAR_STEP_DONE;
}

/**
 * aar_schema_check:
 * @database: a connection
 * @error: return location for an error
 *
 * Compares the tables of a store, and what hangs on them, with what this program makes. %AAR_ERROR_CORRUPT if one is
 * another, else the errors of [method@Aar.Database.set_error].
 *
 * Returns: whether they are the same
 */
gboolean
aar_schema_check (AarDatabase *database, GError **error)
{
  return aar_database_read (database, check, NULL, error);
}
