/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores that earlier programs have written: version-NNN/store.sql is what one held, version-NNN/plans.json what it
 * said. With each new version of the schema a folder is added; none is ever changed. */
#include "aar-store.h"
#include "aar-json-reader.h"
#include "plan-json.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

static void
execute (sqlite3 *database, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* As that program would have left it: the schema of its time, step by step, and its rows. */
static void
make_store (const char *path, guint version, const char *rows)
{
  g_autofree char *numbers = g_strdup_printf ("PRAGMA application_id = 0x41617273; PRAGMA user_version = %u", version);
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  for (guint step = 1; step <= version; step++)
    {
      g_autofree char *name = g_strdup_printf ("resources/schema/version-%03u.sql", step), *schema = NULL;
      g_autofree char *file = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), name, NULL);

      g_assert_true (g_file_get_contents (file, &schema, NULL, NULL));
      execute (database, schema);
    }
  execute (database, "BEGIN");
  execute (database, rows);
  execute (database, "COMMIT");
  execute (database, numbers);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static char *
read_data (const char *version, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "tests", "exchange", version, name,
                                            NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* What an older version wrote, as the program of today writes it; but for the id of an organisation, which the file of
 * version 1 does not tell. */
static char *
print_again (const char *text)
{
  g_autoptr (GPtrArray) contents = NULL;
  g_autoptr (GError) error = NULL;

  contents = aar_json_read (text, -1, &error);
  g_assert_no_error (error);
  return plan_json_write (contents);
}

static char *
drop_organisation_ids (char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("^ *\"organisation_id\": \"[0-9]+\",\n", G_REGEX_MULTILINE, 0, NULL);
  char *without = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  g_free (text);
  return without;
}

/* What closed rounds keep since version 2, which the conversion rebuilds. */
static void
drop_closings (AarPlanContent *content)
{
  static const AarTable tables[] = { AAR_TABLE_FROZEN_LEVEL, AAR_TABLE_FROZEN_NODE };
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    {
      if (!aar_round_is_closed (rounds->pdata[i]))
        continue;
      g_assert_cmpstr (aar_record_get_text (rounds->pdata[i], AAR_ROUND_RECORD), ==, AAR_ROUND_RECORD_REBUILT);
      aar_record_set_text (rounds->pdata[i], AAR_ROUND_RECORD, NULL);
      aar_record_set_text (rounds->pdata[i], AAR_ROUND_CLOSED, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, tables[i]);

      while (records->len > 0)
        aar_plan_content_remove (content, records->pdata[records->len - 1]);
    }
}

static char *
print_store (AarStore *store)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, NULL);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      g_ptr_array_add (contents, aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), NULL));
      drop_closings (contents->pdata[i]);
    }
  return plan_json_write (contents);
}

static void
assert_sound (AarStore *store)
{
  g_autoptr (GPtrArray) found = aar_store_check (store, NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (const char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 0);
}

/* The store says what it said, is sound, and what was done in it can still be undone and redone. */
static void
test_version (gconstpointer data)
{
  const char *version = data;
  g_autofree char *rows = read_data (version, "store.sql"), *text = read_data (version, "plans.json");
  g_autofree char *expected = drop_organisation_ids (print_again (text));
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-version-XXXXXX", NULL), *before = NULL, *after = NULL;
  g_autofree char *path = g_build_filename (folder, "old.aarshjul", NULL), *undone = NULL, *label = NULL;
  g_autofree char *backup = g_strdup_printf ("%s.version-%u.backup", path, (guint) atoi (version + 8));
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_store (path, (guint) atoi (version + 8), rows);
  store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  before = drop_organisation_ids (print_store (store));
  g_assert_cmpstr (before, ==, expected);
  assert_sound (store);
  aar_store_set_editor (store, "Karen Holm");
  label = aar_store_get_undo_label (store);
  g_assert_cmpstr (label, ==, "Deletion of an Entry");
  g_assert_true (aar_store_undo_step (store, 0, &error));
  g_assert_no_error (error);
  undone = drop_organisation_ids (print_store (store));
  g_assert_cmpstr (undone, !=, before);
  g_assert_true (aar_store_redo (store, &error));
  after = drop_organisation_ids (print_store (store));
  g_assert_cmpstr (after, ==, expected);
  assert_sound (store);
  g_clear_object (&store);
  g_unlink (path);
  g_unlink (backup);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/version/001", "version-001", test_version);
  return g_test_run ();
}
