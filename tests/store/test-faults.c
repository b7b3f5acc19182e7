/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "aar-database.h"
#include "aar-error.h"
#include "aar-migration.h"
#include "store-text.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <sys/resource.h>

/* The method of SQLite's own tests: the first thing that reaches the disk fails, then the second, and so on; each time
 * the store must be sound, and what was to be written wholly there or wholly gone. */

/* Every point is tried in the plain run; the sanitizers, which take several times as long, look at some of each. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 7
#else
#define STRIDE 1
#endif

typedef gboolean (*Work) (AarStore *store, gpointer data, GError **error);

static char *
copy_store (const char *path, const char *folder, guint n)
{
  g_autofree char *name = g_strdup_printf ("copy-%u.aarshjul", n);
  char *copy = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  return copy;
}

/* How many points from one that fails to the next. */
static guint
get_stride (void)
{
  return g_test_thorough () ? 1 : STRIDE;
}

/* Lets SQLite roll back what a failure has left. */
static void
roll_back (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return;
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
}

/* What the file holds, which must be sound. Most failures leave the same bytes behind, and those say the same each
 * time: @known keeps what has been found of which bytes. */
static const char *
look_at_file (const char *path, GHashTable *known)
{
  g_autofree char *bytes = NULL, *sum = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;
  const char *found;
  gsize length;

  roll_back (path);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA1, (const guchar *) bytes, length);
  found = g_hash_table_lookup (known, sum);
  if (found != NULL)
    return found;
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  store_fixture_check (store);
  found = store_fixture_dump (store);
  g_hash_table_insert (known, g_steal_pointer (&sum), (char *) found);
  return found;
}

/* Does @work on copies of the store, failing at one point after the other until it gets through. */
static void
fail_everywhere (StoreFixture *fixture, FaultyKind kind, Work work, gpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean through = FALSE;
  guint n_points = 0, n = 1;

  g_clear_object (&fixture->store);
  for (; !through; n += get_stride ())
    {
      g_autofree char *path = copy_store (fixture->path, fixture->folder, n);
      const char *left;
      g_autoptr (GError) error = NULL;
      g_autoptr (AarStore) store = NULL;

      faulty_vfs_use (TRUE);
      store = aar_store_open (path, AAR_STORE_NONE, &error);
      g_assert_no_error (error);
      aar_store_set_editor (store, "Tester");
      faulty_vfs_fail_at (n, kind);
      through = work (store, data, &error);
      g_assert_true (through == (error == NULL));
      if (kind == FAULTY_FULL && error != NULL && g_error_matches (error, AAR_ERROR, AAR_ERROR_FULL))
        n_points++;
      if (through && faulty_vfs_get_count () >= n)
        /* The failure hit something that is not needed, such as a journal's removal at the end of everything. */
        through = FALSE;
      faulty_vfs_fail_at (kind == FAULTY_GONE ? 1 : 0, kind);
      /* What is shown must be what is in the file. */
      if (error != NULL && kind != FAULTY_GONE)
        {
          g_autofree char *shown = store_fixture_dump (store);

          g_assert_cmpstr (shown, ==, before);
        }
      g_clear_object (&store);
      faulty_vfs_fail_at (0, kind);
      faulty_vfs_use (FALSE);
      left = look_at_file (path, known);
      if (through && after == NULL)
        after = g_strdup (left);
      if (error != NULL && kind != FAULTY_GONE)
        g_assert_cmpstr (left, ==, before);
      else if (g_strcmp0 (left, before) == 0)
        g_assert_nonnull (error);
      store_fixture_remove (path);
      g_assert_cmpuint (n, <, 2000);
    }
  g_test_message ("got through after %u points; %u said that the disk is full; %u files differed", n, n_points,
                  g_hash_table_size (known));
  g_assert_cmpstr (before, !=, after);
}

static gboolean
do_import (AarStore *store, gpointer data, GError **error)
{
  return aar_store_import (store, data, error);
}

static gboolean
do_undo (AarStore *store, gpointer data, GError **error)
{
  return aar_store_undo_step (store, 0, error);
}

static gboolean
do_set (AarStore *store, gpointer data, GError **error)
{
  return store_set_text (store, aar_plan_content_get_plan (data), AAR_PLAN_TITLE, "En ny titel", error);
}

static gboolean
do_delete (AarStore *store, gpointer data, GError **error)
{
  return aar_store_delete (store, aar_plan_content_get_records (data, AAR_TABLE_NODE)->pdata[0], error);
}

static void
test_writes (gconstpointer data)
{
  FaultyKind kind = (FaultyKind) GPOINTER_TO_UINT (data);
  const Work works[] = { do_set, do_delete, do_undo };

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 6);

      g_assert_true (aar_store_import (fixture->store, content, NULL));
      fail_everywhere (fixture, kind, works[i], content);
    }
  {
    g_autoptr (StoreFixture) fixture = store_fixture_new ();
    g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 6);
    g_autoptr (AarPlanContent) second = store_fixture_make_plan ("Årsplan 2", 1, 4);

    g_assert_true (aar_store_import (fixture->store, content, NULL));
    fail_everywhere (fixture, kind, do_import, second);
  }
}

/* A file without a byte would be a store that cannot be opened. */
static void
assert_not_empty (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  g_assert_true (g_stat (path, &status) != 0 || status.st_size > 0 || g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* A store that cannot be made leaves nothing that stands in the way of the next attempt. */
static void
test_creation (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  gboolean through = FALSE;

  for (guint n = 1; !through; n += get_stride ())
    {
      g_autofree char *path = g_build_filename (fixture->folder, "new.aarshjul", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AarStore) store = NULL;
      g_autoptr (AarStore) again = NULL;

      faulty_vfs_use (TRUE);
      faulty_vfs_fail_at (n, FAULTY_GONE);
      store = aar_store_open (path, AAR_STORE_CREATE, &error);
      through = store != NULL;
      g_assert_true (through == (error == NULL));
      g_clear_object (&store);
      faulty_vfs_fail_at (0, FAULTY_FULL);
      faulty_vfs_use (FALSE);
      g_clear_error (&error);
      assert_not_empty (path);
      again = aar_store_open (path, AAR_STORE_CREATE, &error);
      g_assert_no_error (error);
      store_fixture_check (again);
      g_clear_object (&again);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* The limit on the size of files stands for a full disk that SQLite sees only in the answer of write(). */
static void
test_no_room (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) first = store_fixture_make_plan ("Årsplan", 2, 6);
      g_autoptr (AarPlanContent) second = store_fixture_make_plan ("Årsplan 2", 3, 400);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;
      struct rlimit limit = { 600 * 1024, 600 * 1024 };

      signal (SIGXFSZ, SIG_IGN);
      g_assert_true (aar_store_import (fixture->store, first, &error));
      before = store_fixture_dump (fixture->store);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      g_assert_false (aar_store_import (fixture->store, second, &error));
      g_assert_error (error, AAR_ERROR, AAR_ERROR_FULL);
      after = store_fixture_dump (fixture->store);
      g_assert_cmpstr (before, ==, after);
      store_fixture_check (fixture->store);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* A process that writes titles 1, 2, 3 … and says each number when it has been told that it is written. */
G_NORETURN static void
write_storm (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_autoptr (GPtrArray) plans = store == NULL ? NULL : aar_store_list_plans (store, &error);

  g_assert_no_error (error);
  for (guint i = 1;; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      if (!store_set_text (store, plans->pdata[0], AAR_PLAN_TITLE, title, &error))
        g_error ("%s", error->message);
      g_print ("%u\n", i);
    }
}

/* Killed at any moment, a store holds everything that was said to be written, and is sound. */
static void
test_killed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 6);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  guint n_hot = 0, n_kills = g_test_thorough () ? 200 : 25;

  g_assert_true (aar_store_import (fixture->store, content, NULL));
  g_clear_object (&fixture->store);
  for (guint i = 0; i < n_kills; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--storm",
                                                          fixture->path, NULL);
      g_autofree char *output = NULL, *journal = g_strconcat (fixture->path, "-journal", NULL);
      g_auto (GStrv) lines = NULL;
      g_autoptr (AarStore) store = NULL;
      g_autoptr (GPtrArray) plans = NULL;
      gint64 said, there;

      g_assert_no_error (error);
      g_usleep ((gulong) g_test_rand_int_range (60000, 200000));
      g_subprocess_force_exit (process);
      g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL);
      n_hot += g_file_test (journal, G_FILE_TEST_EXISTS) ? 1 : 0;
      lines = g_strsplit (output, "\n", -1);
      /* The last line may be cut off; the one before it is whole. */
      said = g_strv_length (lines) < 2 ? 0 : g_ascii_strtoll (lines[g_strv_length (lines) - 2], NULL, 10);
      store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
      g_assert_no_error (error);
      plans = aar_store_list_plans (store, &error);
      there = g_ascii_strtoll (aar_record_get_text (plans->pdata[0], AAR_PLAN_TITLE), NULL, 10);
      if (said > 0)
        {
          g_assert_cmpint (there, >=, said);
          g_assert_cmpint (there, <=, said + 1);
        }
      store_fixture_check (store);
    }
  g_test_message ("%u of %u kills left a journal", n_hot, n_kills);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 3 && g_str_equal (argv[1], "--storm"))
    write_storm (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/faults/full", GUINT_TO_POINTER (FAULTY_FULL), test_writes);
  g_test_add_data_func ("/store/faults/broken", GUINT_TO_POINTER (FAULTY_BROKEN), test_writes);
  g_test_add_data_func ("/store/faults/gone", GUINT_TO_POINTER (FAULTY_GONE), test_writes);
  g_test_add_func ("/store/faults/creation", test_creation);
  g_test_add_func ("/store/faults/no-room", test_no_room);
  g_test_add_func ("/store/faults/killed", test_killed);
  return g_test_run ();
}
