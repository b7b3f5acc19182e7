/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a store: which are kept, that they are whole, and how one takes the place of the store. */
#include "store-fixture.h"

#include "aar-backup.h"
#include "aar-error.h"
#include "aar-store-copy.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static const AarBackupKeeping usual = { 7, 4, 12, 23, 1000000000 };

/* ---- which are kept ---------------------------------------------------------------------------------------------- */

static GDateTime *
parse (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GDateTime *parsed = g_date_time_new_from_iso8601 (time, zone);

  g_assert_nonnull (parsed);
  return parsed;
}

static void
add (GPtrArray *backups, GDateTime *time, gint64 size)
{
  AarBackup *backup = g_new0 (AarBackup, 1);

  backup->time = g_date_time_ref (time);
  backup->size = size;
  g_ptr_array_add (backups, backup);
}

/* One in the morning and one in the evening of so many days up to @last. */
static GPtrArray *
make_days (const char *last, guint n_days)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_backup_free);
  g_autoptr (GDateTime) end = parse (last);

  for (guint i = 0; i < n_days; i++)
    {
      g_autoptr (GDateTime) evening = g_date_time_add_days (end, -(int) i);
      g_autoptr (GDateTime) morning = g_date_time_add_hours (evening, -10);

      add (backups, evening, 1000);
      add (backups, morning, 1000);
    }
  return backups;
}

/* The times of those that are kept, one a line. */
static char *
tell_kept (GPtrArray *backups, const AarBackupKeeping *keeping)
{
  g_autoptr (GPtrArray) superfluous = aar_backup_list_superfluous (backups, keeping);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; i < backups->len; i++)
    if (!g_ptr_array_find (superfluous, backups->pdata[i], NULL))
      {
        g_autofree char *time = g_date_time_format (((AarBackup *) backups->pdata[i])->time, "%m-%d %H\n");

        g_string_append (kept, time);
      }
  return g_string_free_and_steal (g_steal_pointer (&kept));
}

/* 2031-06-18 is a Wednesday. */
static void
test_keeping (void)
{
  g_autoptr (GPtrArray) backups = make_days ("2031-06-18T20:00:00", 120);
  g_autofree char *kept = tell_kept (backups, &usual);

  g_assert_cmpstr (kept, ==,
                   /* seven days, and with them the weeks that end on 18 and 15 June */
                   "06-18 20\n06-17 20\n06-16 20\n06-15 20\n06-14 20\n06-13 20\n06-12 20\n"
                   /* two more weeks, and the months before */
                   "06-08 20\n06-01 20\n05-31 20\n04-30 20\n03-31 20\n02-28 20\n");
}

/* Who does not work every day has as many to go back to. */
static void
test_keeping_rare (void)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_backup_free);
  g_autofree char *kept = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GDateTime) end = parse ("2031-06-18T20:00:00");
      g_autoptr (GDateTime) time = g_date_time_add_months (end, -i);

      add (backups, time, 1);
    }
  kept = tell_kept (backups, &usual);
  g_assert_cmpuint (strlen (kept), ==, 12 * strlen ("06-18 20\n"));
}

static void
test_keeping_limits (void)
{
  g_autoptr (GPtrArray) backups = make_days ("2031-06-18T20:00:00", 40), none = g_ptr_array_new ();
  AarBackupKeeping keeping = usual;
  g_autofree char *few = NULL, *small = NULL, *one = NULL, *nothing = NULL;

  keeping.count = 3;
  few = tell_kept (backups, &keeping);
  g_assert_cmpstr (few, ==, "06-18 20\n06-17 20\n06-16 20\n");
  keeping = usual;
  keeping.size = 2999;
  small = tell_kept (backups, &keeping);
  g_assert_cmpstr (small, ==, "06-18 20\n06-17 20\n");
  /* the newest one is kept in any case */
  keeping = (AarBackupKeeping) { 0 };
  one = tell_kept (backups, &keeping);
  g_assert_cmpstr (one, ==, "06-18 20\n");
  nothing = tell_kept (none, &usual);
  g_assert_cmpstr (nothing, ==, "");
}

/* ---- copies ------------------------------------------------------------------------------------------------------ */

static void
import (AarStore *store, const char *title)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan (title, 3, 200);
  g_autoptr (GError) error = NULL;

  aar_store_import (store, content, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, const char *titles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_store_open (path, AAR_STORE_NONE, &error);
  g_autofree char *found = store_fixture_query (path, "SELECT group_concat(title, ' ') FROM (SELECT title FROM plan "
                                                      "ORDER BY title)");

  g_assert_no_error (error);
  store_fixture_check (store);
  g_assert_cmpstr (found, ==, titles);
}

static guint
count_files (StoreFixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
test_copy (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *target = g_build_filename (self->folder, "copy.aarshjul", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  import (self->store, "A");
  g_chmod (self->path, 0640);
  g_assert_true (aar_store_copy (self->path, target, NULL, &error));
  g_assert_no_error (error);
  assert_holds (target, "A");
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (self), ==, 2);
}

static gpointer
write_on (gpointer data)
{
  StoreFixture *self = data;
  g_autoptr (AarStore) store = aar_store_open (self->path, AAR_STORE_NONE, NULL);

  for (guint i = 0; i < 20; i++)
    import (store, "B");
  return NULL;
}

/* A copy is of one moment, whoever writes meanwhile. */
static void
test_copy_while_written (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  GThread *thread;

  import (self->store, "A");
  thread = g_thread_new ("writer", write_on, self);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("copy%u.aarshjul", i);
      g_autofree char *target = g_build_filename (self->folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AarStore) copy = NULL;

      g_assert_true (aar_store_copy (self->path, target, NULL, &error));
      g_assert_no_error (error);
      copy = aar_store_open (target, AAR_STORE_READ_ONLY, &error);
      g_assert_no_error (error);
      store_fixture_check (copy);
    }
  g_thread_join (thread);
}

static void
test_copy_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *other = g_build_filename (self->folder, "other.aarshjul", NULL);
  g_autofree char *text = g_build_filename (self->folder, "text", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "nowhere", "copy", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  const struct
  {
    const char *source, *target;
    AarError code;
  } cases[] = {
    { self->path, self->path, AAR_ERROR_EXISTS }, { self->path, other, AAR_ERROR_EXISTS },
    { text, nowhere, AAR_ERROR_FOREIGN },         { self->path, nowhere, AAR_ERROR_IO },
    { nowhere, text, AAR_ERROR_NOT_FOUND },
  };
  g_autoptr (GError) error = NULL;

  import (self->store, "A");
  g_assert_true (aar_store_copy (self->path, other, NULL, &error));
  g_assert_no_error (error);
  g_file_set_contents (text, "text", -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (aar_store_copy (cases[i].source, cases[i].target, NULL, &error));
      g_assert_error (error, AAR_ERROR, (int) cases[i].code);
      g_clear_error (&error);
    }
  /* another file is replaced, but not by half a copy */
  g_cancellable_cancel (cancelled);
  g_assert_false (aar_store_copy (self->path, text, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (self), ==, 3);
  g_assert_true (aar_store_copy (self->path, text, NULL, &error));
  assert_holds (text, "A");
  assert_holds (other, "A");
}

/* Writes over a page in the middle of the file. */
static void
spoil (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize place = 8192; place + 64 < length; place += 4096)
    memset (bytes + place, 0xa5, 64);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* What is damaged is no copy to keep, and takes the place of no other. */
static void
test_copy_of_damage (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *target = g_build_filename (self->folder, "copy.aarshjul", NULL);
  g_autoptr (GError) error = NULL;

  import (self->store, "A");
  g_clear_object (&self->store);
  spoil (self->path);
  g_assert_false (aar_store_copy (self->path, target, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* ---- backups ----------------------------------------------------------------------------------------------------- */

static void
test_make (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *folder = g_build_filename (self->folder, "backups", NULL);
  g_autofree char *own = aar_backup_get_folder (folder, self->path);
  g_autofree char *old = g_build_filename (own, "test 2001-02-03 04.05.06.aarshjul", NULL);
  g_autofree char *older = g_build_filename (own, "test 2000-02-03 04.05.06.aarshjul", NULL);
  g_autofree char *other = g_build_filename (own, "test 2000-02-33 04.05.06.aarshjul", NULL);
  g_autoptr (GPtrArray) none = aar_backup_list (folder, self->path), two = NULL;
  g_autoptr (AarBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  AarBackupKeeping keeping = { 1, 1, 2, 100, 1000000000 };

  import (self->store, "A");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_file_set_contents (old, "old", -1, NULL);
  g_file_set_contents (older, "older", -1, NULL);
  g_file_set_contents (other, "another file", -1, NULL);
  backup = aar_backup_make (folder, self->path, &keeping, NULL, &error);
  g_assert_no_error (error);
  assert_holds (backup->path, "A");
  g_assert_cmpint (backup->size, >, 4096);
  two = aar_backup_list (folder, self->path);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((AarBackup *) two->pdata[0])->path, ==, backup->path);
  g_assert_cmpstr (((AarBackup *) two->pdata[1])->path, ==, old);
  g_assert_cmpint (((AarBackup *) two->pdata[1])->size, ==, 3);
  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* Stores of the same name in other folders have backups of their own; a link to a store does not. */
static void
test_folder (void)
{
  g_autoptr (StoreFixture) first = store_fixture_new (), second = store_fixture_new ();
  g_autofree char *link = g_build_filename (second->folder, "link", NULL);
  g_autofree char *a = aar_backup_get_folder ("/b", first->path), *b = aar_backup_get_folder ("/b", second->path);
  g_autofree char *c = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (link);

  g_assert_cmpstr (a, !=, b);
  g_assert_true (g_str_has_prefix (a, "/b/test-"));
  g_assert_true (g_file_make_symbolic_link (file, first->path, NULL, NULL));
  c = aar_backup_get_folder ("/b", link);
  g_assert_cmpstr (a, ==, c);
}

/* ---- putting back ------------------------------------------------------------------------------------------------ */

static char *
copy_as (StoreFixture *self, const char *name)
{
  char *target = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_copy (self->path, target, NULL, &error));
  g_assert_no_error (error);
  return target;
}

static void
test_restore (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *backup = NULL, *kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) more = store_fixture_make_plan ("C", 1, 1);

  import (self->store, "A");
  backup = copy_as (self, "backup.aarshjul");
  import (self->store, "B");
  g_assert_true (aar_store_restore (self->path, backup, &kept, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self->path, "A");
  assert_holds (backup, "A");
  assert_holds (kept, "A B");
  /* who has the old one open is told */
  g_assert_false (aar_store_import (self->store, more, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_MOVED);
  g_assert_cmpuint (count_files (self), ==, 3);
}

/* The journal of a file that cannot be read is none of the backup's. */
static void
test_restore_damaged (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *backup = NULL, *kept = NULL, *twice = NULL, *journal = NULL, *kept_journal = NULL;
  g_autoptr (GError) error = NULL;

  import (self->store, "A");
  backup = copy_as (self, "backup.aarshjul");
  g_clear_object (&self->store);
  journal = g_strconcat (self->path, "-journal", NULL);
  g_file_set_contents (self->path, "SQLite format 3 no more", -1, NULL);
  g_file_set_contents (journal, "what was begun", -1, NULL);
  g_assert_true (aar_store_restore (self->path, backup, &kept, NULL, &error));
  g_assert_no_error (error);
  assert_holds (self->path, "A");
  kept_journal = g_strconcat (kept, "-journal", NULL);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept_journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  /* one that is gone comes back, and nothing had to be kept */
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_true (aar_store_restore (self->path, backup, &twice, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (twice);
  assert_holds (self->path, "A");
}

/* A damaged backup takes the place of nothing, nor does any while somebody writes. */
static void
test_restore_refused (void)
{
  g_autoptr (StoreFixture) self = store_fixture_new ();
  g_autofree char *backup = NULL, *kept = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *writer;

  import (self->store, "A");
  backup = copy_as (self, "backup.aarshjul");
  import (self->store, "B");
  g_assert_cmpint (sqlite3_open (self->path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (writer, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (aar_store_restore (self->path, backup, &kept, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_null (kept);
  sqlite3_close (writer);
  spoil (backup);
  g_assert_false (aar_store_restore (self->path, backup, &kept, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
  g_assert_null (kept);
  g_assert_cmpuint (count_files (self), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/keeping", test_keeping);
  g_test_add_func ("/backup/keeping/rare", test_keeping_rare);
  g_test_add_func ("/backup/keeping/limits", test_keeping_limits);
  g_test_add_func ("/backup/copy", test_copy);
  g_test_add_func ("/backup/copy/while-written", test_copy_while_written);
  g_test_add_func ("/backup/copy/refused", test_copy_refused);
  g_test_add_func ("/backup/copy/of-damage", test_copy_of_damage);
  g_test_add_func ("/backup/make", test_make);
  g_test_add_func ("/backup/folder", test_folder);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/restore/damaged", test_restore_damaged);
  g_test_add_func ("/backup/restore/refused", test_restore_refused);
  return g_test_run ();
}
