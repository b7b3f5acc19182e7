/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-store-private.h"

#include "aar-error.h"
#include "aar-migration.h"
#include "aar-schema.h"
#include "aar-store-file.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * AarStore:
 *
 * The plans of an organisation in one file. A store belongs to the thread that opened it; a task opens its own.
 */
G_DEFINE_FINAL_TYPE (AarStore, aar_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
aar_store_finalize (GObject *object)
{
  AarStore *self = AAR_STORE (object);

  g_clear_pointer (&self->records, aar_identity_map_free);
  g_clear_pointer (&self->database, aar_database_close);
  g_clear_pointer (&self->readers, aar_readers_unref);
  g_free (self->path);
  g_free (self->editor);
  g_free (self->read_only_reason);
  G_OBJECT_CLASS (aar_store_parent_class)->finalize (object);
}

static void
aar_store_class_init (AarStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_store_finalize;
  signals[CHANGED] = g_signal_new ("changed", AAR_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   AAR_TYPE_CHANGE_SET);
}

static void
aar_store_init (AarStore *self)
{
  self->thread = g_thread_self ();
  self->records = aar_identity_map_new ();
  self->editor = aar_store_get_default_editor ();
}

void
aar_store_assert_thread (AarStore *self)
{
  g_assert (AAR_IS_STORE (self));
  g_assert (self->thread == g_thread_self ());
}

/* Emits ::changed; for aar-store-write.c. */
void
aar_store_emit_changed (AarStore *self, AarChangeSet *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static gboolean
fail_damaged (const char *path, const char *what, GError **error)
{
  g_autofree char *file = g_filename_display_basename (path);

  g_set_error (error, AAR_ERROR, AAR_ERROR_CORRUPT, _ ("“%s” is damaged (%s). It was not changed."), file, what);
  return FALSE;
}

static gboolean
has_table (AarDatabase *database, const char *name, const char *path, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  g_autofree char *what = NULL;
  AarStep step;

  statement = aar_statement_prepare (
      database, "SELECT 1 FROM \"sqlite_schema\" WHERE \"type\" = 'table' AND \"name\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_text (statement, 1, name);
  step = aar_statement_step (statement, error);
  if (step != AAR_STEP_DONE)
    return step == AAR_STEP_ROW;
  what = g_strdup_printf ("no table %s", name);
  return fail_damaged (path, what, error);
}

/* That the head says the right things does not make all tables be there. */
static gboolean
has_tables (AarDatabase *database, const char *path, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (!has_table (database, aar_table_get_name (table), path, error))
      return FALSE;
  return has_table (database, "step", path, error) && has_table (database, "change", path, error) &&
         has_table (database, "search", path, error);
}

/* Damage inside the file shows only when somebody walks there. A file of up to this size is walked through when it is
 * opened, which takes some 50 ms; for larger ones there is [method@Aar.Store.check]. */
#define CHECKED_SIZE (16 * 1024 * 1024)

static gboolean
check_table (AarDatabase *database, const char *name, const char *path, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA quick_check('%s')", name);
  g_autoptr (AarStatement) statement = aar_statement_prepare (database, sql, error);
  const char *answer;

  if (statement == NULL || aar_statement_step (statement, error) != AAR_STEP_ROW)
    return FALSE;
  answer = aar_statement_get_text (statement, 0);
  return g_strcmp0 (answer, "ok") == 0 || fail_damaged (path, answer, error);
}

/* The words of the search can be gathered anew, and going through them takes long, so the tables of FTS5 are left
 * out. */
static gboolean
check_tables (AarDatabase *database, const char *path, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (!check_table (database, aar_table_get_name (table), path, error))
      return FALSE;
  return check_table (database, "step", path, error) && check_table (database, "change", path, error);
}

/* What the log says last, and SQLite's mark; from here on changes of others are noticed. */
static gboolean
mark_current (AarStore *self, GError **error)
{
  return aar_database_get_number (self->database, "PRAGMA data_version", &self->data_version, error) &&
         aar_database_get_number (self->database, "SELECT max(\"id\") FROM \"change\"", &self->last_change, error);
}

static void
choose_mode (AarStore *self, AarStoreFile *file, AarStoreFlags flags)
{
  if (flags & AAR_STORE_READ_ONLY)
    self->read_only_reason = g_strdup (_ ("The store was opened for reading only."));
  else if (!file->is_writable)
    self->read_only_reason = g_strdup (_ ("The file or its folder cannot be written."));
}

/* SQLite must write to read a file that was left in the middle of a step. */
static void
explain_journal (GError **error)
{
  if (error == NULL || !g_error_matches (*error, AAR_ERROR, AAR_ERROR_READ_ONLY))
    return;
  g_clear_error (error);
  g_set_error_literal (
      error, AAR_ERROR, AAR_ERROR_READ_ONLY,
      _ ("A program stopped while it was writing to the store. It cannot be put in order again because "
         "the file or its folder cannot be written."));
}

/* What a program that stopped in the middle of a step has left in the file says nothing, not even in the head: it is
 * taken back, which happens when a connection reads, and looked at again. A journal may also belong to somebody who is
 * writing just now; then nothing happens. */
static AarStoreFile *
look (const char *path, gboolean create, GError **error)
{
  g_autoptr (AarStoreFile) file = aar_store_file_look (path, create, error);
  g_autoptr (AarDatabase) database = NULL;

  if (file == NULL || !file->has_journal || !file->is_writable)
    return g_steal_pointer (&file);
  database = aar_database_open (file->path, AAR_DATABASE_WRITE, error);
  if (database == NULL)
    return NULL;
  g_clear_pointer (&database, aar_database_close);
  return aar_store_file_look (path, create, error);
}

/* Why a store that would have to be written first cannot be read. */
static gboolean
fail_unwritten (const AarStoreFile *file, GError **error)
{
  const char *message = _ ("The store cannot be made for reading only.");

  if (!file->is_new)
    message = file->is_writable
                ? _ ("The store is of an older version. Open it in the window once, so that it is converted.")
                : _ ("The store is of an older version and cannot be converted because it cannot be written.");
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_READ_ONLY, message);
  return FALSE;
}

static gboolean
open_database (AarStore *self, AarStoreFile *file, AarStoreFlags flags, GError **error)
{
  gboolean old = file->is_new || file->version < aar_migration_get_newest ();

  choose_mode (self, file, flags);
  if (self->read_only_reason != NULL && old)
    return fail_unwritten (file, error);
  if (file->is_new && !aar_store_file_create (file, error))
    return FALSE;
  self->database = aar_database_open (file->path,
                                      file->is_new                     ? AAR_DATABASE_CREATE
                                      : self->read_only_reason != NULL ? AAR_DATABASE_READ
                                                                       : AAR_DATABASE_WRITE,
                                      error);
  if (self->database == NULL && file->has_journal && !file->is_writable)
    explain_journal (error);
  if (self->database == NULL)
    return FALSE;
  if (self->read_only_reason == NULL && aar_database_is_read_only (self->database))
    self->read_only_reason = g_strdup (_ ("The file or its folder cannot be written."));
  if (!file->is_new && !aar_schema_check (self->database, error))
    return FALSE;
  if (old && !aar_migration_run (self->database, file->version, error))
    return FALSE;
  return file->is_new || (has_tables (self->database, file->path, error) &&
                          (file->size > CHECKED_SIZE || check_tables (self->database, file->path, error)));
}

/**
 * aar_store_open:
 * @path: the file
 * @flags: how
 * @error: return location for an error
 *
 * Opens a store. A file that is refused is left byte for byte as it was. One that can only be read is opened for
 * reading; [method@Aar.Store.get_read_only_reason] then says why.
 *
 * %AAR_ERROR_NOT_FOUND without %AAR_STORE_CREATE if there is no file, %AAR_ERROR_FOREIGN if it is a folder, another
 * program's database or no database, %AAR_ERROR_EMPTY if it has no bytes and %AAR_STORE_CREATE is not set,
 * %AAR_ERROR_CORRUPT if it is cut off or damaged, %AAR_ERROR_NEWER_SCHEMA, %AAR_ERROR_BUSY if another program has
 * locked it for writing, %AAR_ERROR_READ_ONLY if it would have to be written and cannot be, %AAR_ERROR_FULL,
 * %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable): the store
 */
AarStore *
aar_store_open (const char *path, AarStoreFlags flags, GError **error)
{
  g_autoptr (AarStore) self = NULL;
  g_autoptr (AarStoreFile) file = NULL;
  gboolean was_there;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = look (path, (flags & AAR_STORE_CREATE) != 0, error);
  if (file == NULL)
    return NULL;
  was_there = g_file_test (file->path, G_FILE_TEST_EXISTS);
  self = g_object_new (AAR_TYPE_STORE, NULL);
  self->path = g_strdup (file->path);
  self->readers = aar_readers_new (file->path);
  self->on_network = file->on_network;
  self->behind_portal = file->behind_portal;
  if (!open_database (self, file, flags, error) || !mark_current (self, error))
    {
      g_clear_object (&self);
      if (!was_there)
        aar_store_file_remove_empty (file);
      return NULL;
    }
  if (!file->is_new && file->version < aar_migration_get_newest () && !aar_store_rebuild_rounds (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * aar_store_get_default_path:
 *
 * Returns: (transfer full): the file that is opened when the user names none
 */
char *
aar_store_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "aarshjul", "plans.aarshjul", NULL);
}

/**
 * aar_store_get_default_editor:
 *
 * Returns: (transfer full): the real name of the user's account, or its name if there is none; UTF-8, whatever the
 *   account says
 */
char *
aar_store_get_default_editor (void)
{
  const char *real = g_get_real_name ();
  gboolean is_known = real != NULL && *real != '\0' && strcmp (real, "Unknown") != 0;

  return g_filename_display_name (is_known ? real : g_get_user_name ());
}

/**
 * aar_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): its file, absolute and with symbolic links followed
 */
const char *
aar_store_get_path (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), NULL);

  return self->path;
}

/**
 * aar_store_is_read_only:
 * @self: a store
 *
 * Returns: whether every attempt to write would fail with %AAR_ERROR_READ_ONLY
 */
gboolean
aar_store_is_read_only (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);

  return self->read_only_reason != NULL;
}

/**
 * aar_store_get_read_only_reason:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): a sentence for the user, %NULL if the store can be written
 */
const char *
aar_store_get_read_only_reason (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), NULL);

  return self->read_only_reason;
}

/**
 * aar_store_is_on_network:
 * @self: a store
 *
 * SQLite's locks cannot be relied on where the file system of a network drive does not keep them, so the user should be
 * told (https://sqlite.org/useovernet.html).
 *
 * Returns: whether the file lies on a network drive
 */
gboolean
aar_store_is_on_network (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);

  return self->on_network;
}

/**
 * aar_store_is_behind_portal:
 * @self: a store
 *
 * What was being written when the power failed can only be taken back where the journal lies beside the store, which
 * the document portal of a sandbox does not promise, so the user should be told.
 *
 * Returns: whether the file is reached through the document portal
 */
gboolean
aar_store_is_behind_portal (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);

  return self->behind_portal;
}

/**
 * aar_store_set_editor:
 * @self: a store
 * @name: (nullable): who makes the changes from now on; %NULL or an empty name leaves it as it was
 *
 * At first it is the real name of the user's account.
 */
void
aar_store_set_editor (AarStore *self, const char *name)
{
  g_return_if_fail (AAR_IS_STORE (self));

  if (name != NULL && *name != '\0')
    g_set_str (&self->editor, name);
}

/**
 * aar_store_get_editor:
 * @self: a store
 *
 * Returns: (transfer none): the name that the change log gets
 */
const char *
aar_store_get_editor (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), NULL);

  return self->editor;
}

/**
 * aar_store_block:
 * @self: a store
 *
 * Lets all writing with this connection fail at once with %AAR_ERROR_BUSY, because a thread is writing something long:
 * to wait for its lock would stop the main loop. Each call is taken back with [method@Aar.Store.unblock].
 */
void
aar_store_block (AarStore *self)
{
  g_return_if_fail (AAR_IS_STORE (self));

  self->n_blocks++;
}

/**
 * aar_store_unblock:
 * @self: a store
 *
 * Takes back one [method@Aar.Store.block].
 */
void
aar_store_unblock (AarStore *self)
{
  g_return_if_fail (AAR_IS_STORE (self));
  g_return_if_fail (self->n_blocks > 0);

  self->n_blocks--;
}

/**
 * aar_store_is_blocked:
 * @self: a store
 *
 * Returns: whether a thread is writing something long, so that all other writing fails with %AAR_ERROR_BUSY
 */
gboolean
aar_store_is_blocked (AarStore *self)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);

  return self->n_blocks > 0;
}
