/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-migration.h"

#include "aar-error.h"
#include "aar-store-resources.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define SCHEMA_FOLDER "/io/github/aarshjul/Aarshjul/schema"

/**
 * aar_migration_get_newest:
 *
 * Returns: the version of the schema that this program writes: how many resources/schema/version-NNN.sql there are
 */
guint32
aar_migration_get_newest (void)
{
  g_auto (GStrv) names = NULL;

  /* To name the resource is what makes the linker take it out of the static library; it is registered then. All that
   * are registered are asked, as tests add versions of their own. */
  g_assert (aar_store_get_resource () != NULL);
  names = g_resources_enumerate_children (SCHEMA_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);
  return g_strv_length (names);
}

/* A row that names another that is not there must not get through a migration: the keys of new columns are not looked
 * at by the deferred checks of COMMIT (https://sqlite.org/pragma.html#pragma_foreign_key_check). */
static gboolean
check_foreign_keys (AarDatabase *database, GError **error)
{
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, "PRAGMA foreign_key_check", error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  step = aar_statement_step (statement, error);
  if (step == AAR_STEP_ROW)
    g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT,
                 _ ("The store is damaged: a row of “%s” names a row that is missing."),
                 aar_statement_get_text (statement, 0));
  return step == AAR_STEP_DONE;
}

/* One version: its SQL, its number and the check are one transaction. */
static gboolean
apply (AarDatabase *database, gpointer data, GError **error)
{
  guint32 version = GPOINTER_TO_UINT (data);
  g_autofree char *path = g_strdup_printf ("%s/version-%03u.sql", SCHEMA_FOLDER, version);
  g_autofree char *numbers = NULL;
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gint64 now;

  if (sql == NULL || !aar_database_get_number (database, "PRAGMA user_version", &now, error))
    return FALSE;
  /* Another process may have done it while this one waited for the lock. */
  if (now >= version)
    return TRUE;
  numbers = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u", AAR_STORE_APPLICATION_ID, version);
  /* Resource data ends with a NUL that is not counted. */
  return aar_database_execute (database, g_bytes_get_data (sql, NULL), error) &&
         aar_database_execute (database, numbers, error) && check_foreign_keys (database, error);
}

/* What the log says last: how many changes there were, and which row the last one changed, whose id no other store
 * has. */
static gboolean
read_mark (AarDatabase *database, gint64 mark[2])
{
  return aar_database_get_number (database, "SELECT max(\"id\") FROM \"change\"", &mark[0], NULL) &&
         aar_database_get_number (database, "SELECT \"row\" FROM \"change\" ORDER BY \"id\" DESC LIMIT 1", &mark[1],
                                  NULL);
}

/* Whether @path is a copy of what the store holds now, as an attempt that failed has left it behind. One that cannot be
 * read is none; then another is made. */
static gboolean
is_copy (AarDatabase *database, const char *path)
{
  g_autoptr (AarDatabase) copy = aar_database_open (path, AAR_DATABASE_READ, NULL);
  gint64 own[2], copied[2];

  return copy != NULL && read_mark (database, own) && read_mark (copy, copied) && own[0] == copied[0] &&
         own[1] == copied[1];
}

/* A file that only whom the store is shown to can read, for SQLite to fill. */
static int
create_like (const char *path, const char *model)
{
  GStatBuf status;
  int descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (descriptor >= 0 && g_stat (model, &status) == 0)
    (void) !fchmod (descriptor, status.st_mode & 0666);
  return descriptor;
}

/* VACUUM INTO does not wait for the disk (https://sqlite.org/lang_vacuum.html), so that is done here. */
static gboolean
copy_to (AarDatabase *database, const char *path, GError **error)
{
  g_autofree char *making = g_strconcat (path, ".part", NULL);
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, "VACUUM INTO ?1", error);
  gboolean written;
  int descriptor;

  if (statement == NULL)
    return FALSE;
  g_unlink (making);
  descriptor = create_like (making, aar_database_get_path (database));
  aar_statement_bind_text (statement, 1, making);
  written = descriptor >= 0 && aar_statement_run (statement, error);
  if (written && fsync (descriptor) == 0 && g_rename (making, path) == 0)
    return g_close (descriptor, error);
  if (descriptor < 0 || written)
    g_set_error (error, AAR_ERROR, errno == ENOSPC || errno == EDQUOT ? AAR_ERROR_FULL : AAR_ERROR_IO,
                 _ ("The store could not be copied to “%s” before it is converted."), path);
  if (descriptor >= 0)
    g_close (descriptor, NULL);
  g_unlink (making);
  return FALSE;
}

/* An existing store is copied before the first of its migrations; without the copy there is none. A copy that was made
 * of an older state is left alone, as somebody may have put that state back and worked on. */
static gboolean
back_up (AarDatabase *database, guint32 version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.version-%u.backup", aar_database_get_path (database), version);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      if (is_copy (database, path))
        return TRUE;
      g_free (path);
      path = g_strdup_printf ("%s.version-%u-%u.backup", aar_database_get_path (database), version, i);
    }
  return copy_to (database, path, error);
}

/**
 * aar_migration_apply:
 * @database: a connection that writes
 * @from: the version that the store has, 0 for one that is being made
 * @to: the version that it is to have
 * @error: return location for an error
 *
 * Brings the store to a version, one transaction a version, without a copy of what it was. Errors are those of
 * [method@Aar.Database.set_error]; after one the store is at the last version that is complete.
 *
 * Returns: whether it succeeded
 */
gboolean
aar_migration_apply (AarDatabase *database, guint32 from, guint32 to, GError **error)
{
  /* A table is made anew beside the old one, which then goes; that would be a deletion of all its rows
   * (https://sqlite.org/lang_altertable.html#otheralter). */
  gboolean succeeded = from >= to || aar_database_execute (database, "PRAGMA foreign_keys = OFF", error);

  for (guint32 version = from + 1; succeeded && version <= to; version++)
    succeeded = aar_database_write (database, apply, GUINT_TO_POINTER (version), error);
  return aar_database_execute (database, "PRAGMA foreign_keys = ON", succeeded ? error : NULL) && succeeded;
}

/**
 * aar_migration_run:
 * @database: a connection that writes
 * @from: the version that the store has, 0 for one that is being made
 * @error: return location for an error
 *
 * Brings the store to the newest version, one transaction a version. An existing store is copied first, to the same
 * folder. Errors are those of [func@Aar.Database.set_error]; after one the store is at the last version that is
 * complete.
 *
 * Returns: whether the store is of the newest version now
 */
gboolean
aar_migration_run (AarDatabase *database, guint32 from, GError **error)
{
  guint32 newest = aar_migration_get_newest ();

  return (from == 0 || from >= newest || back_up (database, from, error)) &&
         aar_migration_apply (database, from, newest, error);
}
