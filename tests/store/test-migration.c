/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faulty-vfs.h"
#include "store-fixture.h"

#include "aar-database.h"
#include "aar-error.h"
#include "aar-migration.h"
#include "broken-resources.h"
#include "migration-resources.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* The program of next year, made by adding a version of the schema, meets a store of this year. */

static char *
make_old_store (StoreFixture *fixture)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, 10);

  g_assert_true (aar_store_import (fixture->store, content, NULL));
  g_clear_object (&fixture->store);
  return store_fixture_query (fixture->path, "SELECT group_concat(id) FROM node");
}

static void
assert_version (const char *path, const char *version, const char *n_extra)
{
  g_autofree char *now = store_fixture_query (path, "PRAGMA user_version");
  g_autofree char *sound = store_fixture_query (path, "PRAGMA integrity_check");
  g_autofree char *keys = store_fixture_query (path, "SELECT count(*) FROM pragma_foreign_key_check");
  g_autofree char *tables = store_fixture_query (path, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'");

  g_assert_cmpstr (now, ==, version);
  g_assert_cmpstr (sound, ==, "ok");
  g_assert_cmpstr (keys, ==, "0");
  g_assert_cmpstr (tables, ==, n_extra);
}

static char *
backup_path (const char *path)
{
  return g_strconcat (path, ".version-2.backup", NULL);
}

/* Failing at each point in turn, the store is of the old version whole or of the new one whole, and the next attempt
 * gets through. */
static void
test_faults (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *nodes = NULL, *bytes = NULL;
  gsize length;
  gboolean through = FALSE;

  nodes = make_old_store (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  migration_register_resource ();
  g_assert_cmpuint (aar_migration_get_newest (), ==, 3);
  for (guint n = 1; !through; n++)
    for (FaultyKind kind = FAULTY_FULL; kind <= FAULTY_GONE; kind++)
      {
        g_autofree char *name = g_strdup_printf ("old-%u-%d.aarshjul", n, kind);
        g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
        g_autofree char *backup = backup_path (path), *same = NULL, *copied = NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (AarStore) store = NULL;
        g_autoptr (AarStore) again = NULL;

        g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
        faulty_vfs_use (TRUE);
        faulty_vfs_fail_at (n, kind);
        store = aar_store_open (path, AAR_STORE_NONE, &error);
        through = store != NULL;
        g_assert_true (through == (error == NULL));
        g_clear_object (&store);
        faulty_vfs_fail_at (0, kind);
        faulty_vfs_use (FALSE);
        if (through)
          assert_version (path, "3", "1");
        else
          {
            g_autofree char *version = store_fixture_query (path, "PRAGMA user_version");

            assert_version (path, version, g_str_equal (version, "2") ? "0" : "1");
          }
        g_clear_error (&error);
        again = aar_store_open (path, AAR_STORE_NONE, &error);
        g_assert_no_error (error);
        g_clear_object (&again);
        assert_version (path, "3", "1");
        assert_version (backup, "2", "0");
        same = store_fixture_query (path, "SELECT group_concat(id) FROM node");
        copied = store_fixture_query (backup, "SELECT group_concat(id) FROM node");
        g_assert_cmpstr (same, ==, nodes);
        g_assert_cmpstr (copied, ==, nodes);
      }
  migration_unregister_resource ();
}

/* The copy is shown to nobody who may not read the store, and a copy of an older state is not taken for it. */
static void
test_copy (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *nodes = make_old_store (fixture), *older = backup_path (fixture->path), *bytes = NULL, *kept = NULL;
  g_autofree char *second = g_strconcat (fixture->path, ".version-2-2.backup", NULL), *copied = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  GStatBuf status;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (older, bytes, (gssize) length, NULL));
  store_fixture_reopen (fixture);
  content = store_fixture_make_plan ("Ny årsplan", 1, 1);
  g_assert_true (aar_store_import (fixture->store, content, NULL));
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  migration_register_resource ();
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  migration_unregister_resource ();
  kept = store_fixture_query (older, "SELECT count(*) FROM plan");
  copied = store_fixture_query (second, "SELECT count(*) FROM plan");
  g_assert_cmpstr (kept, ==, "1");
  g_assert_cmpstr (copied, ==, "2");
  g_assert_cmpint (g_stat (second, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

/* An older store is not converted by who may only read. */
static void
test_read_only (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *nodes = make_old_store (fixture), *backup = backup_path (fixture->path);
  g_autoptr (GError) error = NULL;

  migration_register_resource ();
  g_assert_null (aar_store_open (fixture->path, AAR_STORE_READ_ONLY, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_READ_ONLY);
  /* it could be written, so it is told how to come by the newer version */
  g_assert_nonnull (strstr (error->message, "Open it in the window once"));
  assert_version (fixture->path, "2", "0");
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  migration_unregister_resource ();
}

/* A migration that would leave a row naming a missing one is taken back; the one before it stands. */
static void
test_broken (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *nodes = make_old_store (fixture), *worse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;

  migration_register_resource ();
  broken_register_resource ();
  g_assert_cmpuint (aar_migration_get_newest (), ==, 4);
  g_assert_null (aar_store_open (fixture->path, AAR_STORE_NONE, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
  g_clear_error (&error);
  broken_unregister_resource ();
  assert_version (fixture->path, "3", "1");
  worse = store_fixture_query (fixture->path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'worse%'");
  g_assert_cmpstr (worse, ==, "0");
  store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  migration_unregister_resource ();
}

/* What a store is made of stands in its description, statement by statement, and nothing else does. */
static void
test_description (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *file = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "docs", "file-format.md", NULL);
  g_autofree char *real = store_fixture_query (
      fixture->path, "SELECT group_concat(sql, char(1)) FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE "
                     "'search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
  g_auto (GStrv) statements = g_strsplit (real, "\1", -1);
  g_autofree char *text = NULL, *version = g_strdup_printf ("This is version %u,", aar_migration_get_newest ());
  guint n_described = 0;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, version));
  for (guint i = 0; statements[i] != NULL; i++)
    if (strstr (text, statements[i]) == NULL)
      g_error ("docs/file-format.md does not have: %s", statements[i]);
  for (const char *p = text; (p = strstr (p, "\nCREATE ")) != NULL; p++)
    n_described++;
  g_assert_cmpuint (n_described, ==, g_strv_length (statements));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/faults", test_faults);
  g_test_add_func ("/store/migration/copy", test_copy);
  g_test_add_func ("/store/migration/read-only", test_read_only);
  g_test_add_func ("/store/migration/broken", test_broken);
  g_test_add_func ("/store/migration/description", test_description);
  return g_test_run ();
}
