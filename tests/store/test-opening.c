/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "aar-error.h"
#include "aar-store-file.h"
#include "store-text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Every file that cannot be a store is refused with its own error, and neither it nor its folder is changed. */

typedef struct
{
  char *path;
  char *bytes;
  gsize length;
  struct stat status;
  guint n_files;
} Snapshot;

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static Snapshot *
take_snapshot (const char *path)
{
  Snapshot *self = g_new0 (Snapshot, 1);
  g_autofree char *folder = g_path_get_dirname (path);

  self->path = g_strdup (path);
  g_assert_cmpint (stat (path, &self->status), ==, 0);
  /* around a folder or a device others make files at the same time */
  if (S_ISREG (self->status.st_mode))
    {
      g_file_get_contents (path, &self->bytes, &self->length, NULL);
      self->n_files = count_files (folder);
    }
  return self;
}

static void
compare_snapshot (Snapshot *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL, *folder = g_path_get_dirname (self->path);
  gsize length = 0;
  struct stat now;

  g_assert_cmpint (stat (self->path, &now), ==, 0);
  g_assert_cmpint (now.st_mtim.tv_sec, ==, self->status.st_mtim.tv_sec);
  g_assert_cmpint (now.st_mtim.tv_nsec, ==, self->status.st_mtim.tv_nsec);
  g_assert_cmpint (now.st_mode, ==, self->status.st_mode);
  g_assert_cmpint ((gint64) now.st_ino, ==, (gint64) self->status.st_ino);
  if (S_ISREG (now.st_mode))
    {
      g_file_get_contents (self->path, &bytes, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (bytes, length, self->bytes, self->length);
      g_assert_cmpuint (count_files (folder), ==, self->n_files);
    }
  g_free (self->path);
  g_free (self->bytes);
  g_free (self);
}

static void
assert_refused (const char *path, AarStoreFlags flags, AarError code)
{
  Snapshot *snapshot = take_snapshot (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, AAR_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_test_message ("%s", error->message);
  compare_snapshot (snapshot);
}

static char *
make_file (StoreFixture *fixture, const char *name, const void *bytes, gssize length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

/* A sound store with a plan in it, closed. */
static void
fill_and_close (StoreFixture *fixture)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 30);
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->store);
}

static void
test_strangers (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = make_file (fixture, "plan.txt", "Årsplan 2026\nIndsats 1", -1);
  g_autofree char *empty = make_file (fixture, "empty.aarshjul", "", 0);
  g_autofree char *short_head = make_file (fixture, "head.aarshjul", "SQLite format 3\0\020\0", 18);
  g_autofree char *foreign = g_build_filename (fixture->folder, "foreign.db", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.aarshjul", NULL);
  g_autofree char *below_file = g_build_filename (text, "store.aarshjul", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop", NULL);
  g_autoptr (GError) error = NULL;

  store_fixture_execute (foreign, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  for (int create = 0; create < 2; create++)
    {
      AarStoreFlags flags = create ? AAR_STORE_CREATE : AAR_STORE_NONE;

      assert_refused (text, flags, AAR_ERROR_FOREIGN);
      assert_refused (foreign, flags, AAR_ERROR_FOREIGN);
      assert_refused (fixture->folder, flags, AAR_ERROR_FOREIGN);
      assert_refused (short_head, flags, AAR_ERROR_CORRUPT);
      assert_refused ("/dev/null", flags, AAR_ERROR_FOREIGN);
    }
  assert_refused (empty, AAR_STORE_NONE, AAR_ERROR_EMPTY);
  g_assert_null (aar_store_open (missing, AAR_STORE_NONE, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_null (aar_store_open (below_file, AAR_STORE_CREATE, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  g_assert_null (aar_store_open (loop, AAR_STORE_NONE, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_IO);
}

/* An empty file and a missing one, in folders that are missing too, become stores; links lead to their file. */
static void
test_create (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *empty = make_file (fixture, "empty.aarshjul", "", 0);
  g_autofree char *deep = g_build_filename (fixture->folder, "år", "2026", "plan.aarshjul", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.aarshjul", NULL);
  g_autofree char *id = NULL;
  const char *paths[] = { empty, deep, link };

  g_assert_cmpint (symlink (deep, link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AarStore) store = aar_store_open (paths[i], AAR_STORE_CREATE, &error);

      g_assert_no_error (error);
      g_assert_false (aar_store_is_read_only (store));
      g_assert_cmpstr (aar_store_get_path (store), ==, i == 2 ? deep : paths[i]);
      store_fixture_check (store);
    }
  id = store_fixture_query (deep, "PRAGMA application_id");
  g_assert_cmpstr (id, ==, "1096905331");
}

static void
test_newer (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  fill_and_close (fixture);
  store_fixture_execute (fixture->path, "PRAGMA user_version = 7");
  assert_refused (fixture->path, AAR_STORE_NONE, AAR_ERROR_NEWER_SCHEMA);
  assert_refused (fixture->path, AAR_STORE_CREATE, AAR_ERROR_NEWER_SCHEMA);
  assert_refused (fixture->path, AAR_STORE_READ_ONLY, AAR_ERROR_NEWER_SCHEMA);
}

/* This program opens what it writes itself, and nothing that a later one may have written. */
static void
test_next_version (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarStore) store = NULL;
  g_autofree char *own = NULL, *next = NULL, *none = g_strdup ("PRAGMA user_version = 0");

  fill_and_close (fixture);
  own = store_fixture_query (fixture->path, "PRAGMA user_version");
  for (gint64 i = 1; i < 4; i++)
    {
      g_free (next);
      next = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, g_ascii_strtoll (own, NULL, 10) + i);
      store_fixture_execute (fixture->path, next);
      assert_refused (fixture->path, AAR_STORE_NONE, AAR_ERROR_NEWER_SCHEMA);
    }
  store_fixture_execute (fixture->path, none);
  assert_refused (fixture->path, AAR_STORE_NONE, AAR_ERROR_CORRUPT);
  g_free (next);
  next = g_strdup_printf ("PRAGMA user_version = %s", own);
  store_fixture_execute (fixture->path, next);
  store = aar_store_open (fixture->path, AAR_STORE_NONE, NULL);
  g_assert_nonnull (store);
}

/* Whoever writes gives a name; no name is no name. */
static void
test_editor (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *name = aar_store_get_default_editor (), *who = NULL;
  g_autoptr (AarStore) store = aar_store_open (fixture->path, AAR_STORE_NONE, NULL);
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 1);

  g_assert_cmpstr (name, !=, "");
  g_assert_cmpstr (name, !=, "Unknown");
  g_assert_cmpstr (aar_store_get_editor (store), ==, name);
  aar_store_set_editor (store, "Karen");
  aar_store_set_editor (store, NULL);
  aar_store_set_editor (store, "");
  g_assert_cmpstr (aar_store_get_editor (store), ==, "Karen");
  g_assert_true (aar_store_import (store, content, NULL));
  who = store_fixture_query (fixture->path, "SELECT group_concat(DISTINCT who) FROM step");
  g_assert_cmpstr (who, ==, "Karen");
}

/* Long work holds the store as often as it says so. */
static void
test_held (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 1);
  g_autoptr (GError) error = NULL;

  aar_store_block (fixture->store);
  aar_store_block (fixture->store);
  aar_store_unblock (fixture->store);
  g_assert_true (aar_store_is_blocked (fixture->store));
  g_assert_false (aar_store_import (fixture->store, content, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  aar_store_unblock (fixture->store);
  g_assert_false (aar_store_is_blocked (fixture->store));
  g_assert_true (aar_store_import (fixture->store, content, NULL));
}

/* Cut off anywhere, the file is refused and stays as it is. */
static void
test_truncated (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *bytes = NULL;
  gsize length;

  fill_and_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 1; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("cut-%u.aarshjul", i);
      g_autofree char *path = make_file (fixture, name, bytes, (gssize) (length * i / 20));

      assert_refused (path, AAR_STORE_NONE, AAR_ERROR_CORRUPT);
    }
}

/* Whatever page is overwritten with rubbish, the store is refused as damaged, or it is found by the check; nothing
 * crashes and nothing is written. */
static void
test_corrupt (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *bytes = NULL;
  g_autofree char *sound = NULL;
  gsize length;
  guint n_refused = 0, n_unused = 0;

  fill_and_close (fixture);
  store_fixture_reopen (fixture);
  sound = store_fixture_dump (fixture->store);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize page = 1; page < length / 4096; page++)
    {
      g_autofree char *rubbish = g_memdup2 (bytes, length);
      g_autofree char *path = NULL;
      g_autoptr (AarStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;
      Snapshot *snapshot;

      for (guint i = 0; i < 4096; i++)
        rubbish[page * 4096 + i] = (char) g_test_rand_int ();
      path = make_file (fixture, "rubbish.aarshjul", rubbish, (gssize) length);
      snapshot = take_snapshot (path);
      store = aar_store_open (path, AAR_STORE_NONE, &error);
      if (store == NULL)
        {
          g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
          n_refused++;
        }
      else
        {
          found = aar_store_check (store, NULL, &error);
          /* A page that is not in use may hold anything. */
          if (found != NULL && found->len == 0)
            {
              g_autofree char *now = store_fixture_dump (store);

              g_assert_cmpstr (now, ==, sound);
              n_unused++;
            }
        }
      g_clear_object (&store);
      compare_snapshot (snapshot);
    }
  g_test_message ("%u of %u damaged pages refused at once, %u not in use", n_refused, (guint) (length / 4096) - 1,
                  n_unused);
  g_assert_cmpuint (n_unused, <, length / 4096 / 4);
  g_assert_cmpuint (n_refused, >, length / 4096 / 2);
}

/* A table that is missing, or a view in its place, is damage that is seen at once. */
static void
test_other_schema (void)
{
  static const char *const damages[] = {
    "PRAGMA foreign_keys = OFF; DROP TABLE measurement",
    "DROP TABLE former_name; CREATE VIEW former_name AS SELECT * FROM unit",
    "PRAGMA foreign_keys = OFF; DROP TABLE change",
    "DROP TABLE search",
    /* what would be run when the rows are read or written */
    "CREATE INDEX evil ON node (hex (title))",
    "ALTER TABLE node ADD COLUMN evil TEXT GENERATED ALWAYS AS (hex (title)) VIRTUAL",
    "ALTER TABLE node ADD COLUMN evil INTEGER CHECK (length (hex (title)) >= 0)",
    "PRAGMA foreign_keys = OFF; DROP TABLE doubt; CREATE VIRTUAL TABLE doubt USING fts5 (text)",
    "PRAGMA ignore_check_constraints = ON; UPDATE node SET kind = 'x'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();

      fill_and_close (fixture);
      g_test_message ("%s", damages[i]);
      store_fixture_execute (fixture->path, damages[i]);
      assert_refused (fixture->path, AAR_STORE_NONE, AAR_ERROR_CORRUPT);
    }
}

static int
fail_to_lock (int descriptor, int command, ...)
{
  errno = ENOLCK;
  return -1;
}

/* A drive that cannot lock files is not told as one who is writing and done in a moment. */
static void
test_no_locks (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;

  fill_and_close (fixture);
  g_assert_cmpint (vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) fail_to_lock), ==, SQLITE_OK);
  g_assert_null (aar_store_open (fixture->path, AAR_STORE_NONE, &error));
  g_assert_cmpint (vfs->xSetSystemCall (vfs, "fcntl", NULL), ==, SQLITE_OK);
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "cannot lock files"));
  folder = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    g_assert_null (strstr (name, "-lock-"));
}

/* SQLite takes any bytes for a text. */
static void
test_bad_text (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *nodes;

  fill_and_close (fixture);
  store_fixture_execute (fixture->path, "UPDATE plan SET title = CAST (x'c385f0' AS TEXT); "
                                        "UPDATE node SET title = CAST (x'41e6' AS TEXT), text = CAST (x'fe' AS TEXT)");
  store_fixture_reopen (fixture);
  plans = aar_store_list_plans (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (aar_record_get_text (plans->pdata[0], AAR_PLAN_TITLE), ==, "Å\ufffd");
  content = aar_store_load_plan (fixture->store, aar_record_get_id (plans->pdata[0]), &error);
  g_assert_no_error (error);
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_assert_cmpstr (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), ==, "A\ufffd");
      g_assert_cmpstr (aar_record_get_text (nodes->pdata[i], AAR_NODE_TEXT), ==, "\ufffd");
    }
  g_assert_true (store_set_text (fixture->store, nodes->pdata[0], AAR_NODE_TITLE, "Ny", &error));
  g_assert_no_error (error);
}

/* A ring of entries cannot be made by this program, but a file may hold one. */
static void
test_ring (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  fill_and_close (fixture);
  store_fixture_execute (fixture->path, "UPDATE node SET parent = id WHERE id = (SELECT min(id) FROM node)");
  store_fixture_reopen (fixture);
  found = aar_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_true (g_str_has_prefix (found->pdata[0], "An entry stands under itself: node "));
}

static GSubprocess *
start_holder (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                           program, "--hold", path, sql, NULL);
  char ready;

  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), &ready, 1, NULL, &error), ==, 1);
  return process;
}

static void
stop_holder (GSubprocess *process)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  g_object_unref (process);
}

/* A store in WAL mode is taken out of it, since its two other files would be left behind by whoever copies the store;
 * while somebody else has it open that cannot be done, and it is busy. */
static void
test_wal (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *mode = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *holder;

  fill_and_close (fixture);
  holder = start_holder (fixture->path, "PRAGMA journal_mode = WAL; SELECT count(*) FROM plan");
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_null (store);
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  stop_holder (holder);
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  mode = store_fixture_query (fixture->path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "delete");
}

static gpointer
let_go (gpointer holder)
{
  g_usleep (300000);
  stop_holder (holder);
  return NULL;
}

/* A look at the store must not stop the main loop and waits for nobody; a write after it waits for who writes just now,
 * as any write does. */
static void
test_write_after_poll (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread;

  fill_and_close (fixture);
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  plans = aar_store_list_plans (store, &error);
  g_assert_true (aar_store_poll (store, &error));
  g_assert_no_error (error);
  thread = g_thread_new ("holder", let_go, start_holder (fixture->path, "BEGIN EXCLUSIVE"));
  g_assert_true (store_set_text (store, plans->pdata[0], AAR_PLAN_TITLE, "Ny", &error));
  g_assert_no_error (error);
  g_thread_join (thread);
}

static void
assert_reads_only (const char *path, AarStoreFlags flags)
{
  Snapshot *snapshot = take_snapshot (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, flags, &error);
  g_autoptr (GPtrArray) plans = NULL;

  g_assert_no_error (error);
  g_assert_true (aar_store_is_read_only (store));
  g_assert_nonnull (aar_store_get_read_only_reason (store));
  plans = aar_store_list_plans (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_false (store_set_text (store, plans->pdata[0], AAR_PLAN_TITLE, "Ny", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (aar_store_undo_step (store, 0, &error));
  g_assert_nonnull (error);
  g_clear_pointer (&plans, g_ptr_array_unref);
  g_clear_object (&store);
  compare_snapshot (snapshot);
}

static void
test_read_only (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  fill_and_close (fixture);
  assert_reads_only (fixture->path, AAR_STORE_READ_ONLY);
  if (geteuid () == 0)
    {
      g_test_message ("root may write everything; the rest is tested as another user");
      return;
    }
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_reads_only (fixture->path, AAR_STORE_NONE);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  assert_reads_only (fixture->path, AAR_STORE_CREATE);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

/* As root, in a process that has become another user. */
static void
test_read_only_unprivileged (void)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only for root");
      return;
    }
  if (g_test_subprocess ())
    {
      g_autoptr (StoreFixture) fixture = NULL;

      if (setgid (65534) != 0 || setuid (65534) != 0)
        {
          g_print ("cannot become another user\n");
          return;
        }
      fixture = store_fixture_new ();
      fill_and_close (fixture);
      g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
      assert_reads_only (fixture->path, AAR_STORE_NONE);
      g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
      g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
      assert_reads_only (fixture->path, AAR_STORE_CREATE);
      g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
      g_assert_null (aar_store_open (fixture->path, AAR_STORE_NONE, NULL));
      g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
      g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static guint n_messages;

static GLogWriterOutput
count_messages (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if (level != G_LOG_LEVEL_MESSAGE)
    return g_log_writer_default (level, fields, n_fields, data);
  n_messages++;
  return G_LOG_WRITER_HANDLED;
}

/* While another process writes, the store can be read; while it commits, it is busy. */
static void
test_locked (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *holder;
  gint64 start;

  fill_and_close (fixture);
  holder = start_holder (fixture->path, "BEGIN IMMEDIATE");
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  plans = aar_store_list_plans (store, &error);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_false (store_set_text (store, plans->pdata[0], AAR_PLAN_TITLE, "Ny", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpstr (aar_record_get_text (plans->pdata[0], AAR_PLAN_TITLE), ==, "Årsplan");
  stop_holder (holder);
  g_assert_true (store_set_text (store, plans->pdata[0], AAR_PLAN_TITLE, "Ny", &error));
  g_clear_pointer (&plans, g_ptr_array_unref);

  holder = start_holder (fixture->path, "BEGIN EXCLUSIVE");
  /* A poll does not wait and is no error. */
  g_assert_true (aar_store_poll (store, &error));
  g_assert_null (aar_store_list_plans (store, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  /* One call has waited in vain; those that follow do not wait as long each, until the lock was seen to be gone. */
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 5; i++)
    {
      g_assert_null (aar_store_list_plans (store, &error));
      g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
      g_clear_error (&error);
      g_assert_true (aar_store_poll (store, &error));
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_log_set_writer_func (count_messages, NULL, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_null (aar_store_get_undo_label (store));
      g_assert_null (aar_store_get_redo_label (store));
    }
  g_assert_cmpuint (n_messages, ==, 1);
  g_clear_object (&store);
  assert_refused (fixture->path, AAR_STORE_NONE, AAR_ERROR_BUSY);
  stop_holder (holder);
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
}

static void
test_portal (void)
{
  g_autofree char *inside = g_build_filename (g_get_user_runtime_dir (), "doc", "1a2b3c4d", "plan.aarshjul", NULL);
  g_autofree char *beside = g_build_filename (g_get_user_runtime_dir (), "documents", "plan.aarshjul", NULL);

  g_assert_true (aar_store_file_is_behind_portal (inside));
  g_assert_true (aar_store_file_is_behind_portal ("/run/flatpak/doc/1a2b3c4d/plan.aarshjul"));
  g_assert_false (aar_store_file_is_behind_portal (beside));
  g_assert_false (aar_store_file_is_behind_portal ("/srv/doc/plan.aarshjul"));
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--hold"))
    {
      store_fixture_hold (argv[2], argv[3]);
      return 0;
    }
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/opening/strangers", test_strangers);
  g_test_add_func ("/store/opening/create", test_create);
  g_test_add_func ("/store/opening/portal", test_portal);
  g_test_add_func ("/store/opening/newer", test_newer);
  g_test_add_func ("/store/opening/next-version", test_next_version);
  g_test_add_func ("/store/opening/editor", test_editor);
  g_test_add_func ("/store/opening/held", test_held);
  g_test_add_func ("/store/opening/truncated", test_truncated);
  g_test_add_func ("/store/opening/corrupt", test_corrupt);
  g_test_add_func ("/store/opening/other-schema", test_other_schema);
  g_test_add_func ("/store/opening/no-locks", test_no_locks);
  g_test_add_func ("/store/opening/bad-text", test_bad_text);
  g_test_add_func ("/store/opening/ring", test_ring);
  g_test_add_func ("/store/opening/wal", test_wal);
  g_test_add_func ("/store/opening/write-after-poll", test_write_after_poll);
  g_test_add_func ("/store/opening/read-only", test_read_only);
  g_test_add_func ("/store/opening/read-only-unprivileged", test_read_only_unprivileged);
  g_test_add_func ("/store/opening/locked", test_locked);
  return g_test_run ();
}
