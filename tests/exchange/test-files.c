/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans on their way through a store and through files. */
#include "fixture.h"

#include "aar-error.h"
#include "aar-export.h"
#include "aar-file-replacement.h"
#include "aar-import.h"
#include "aar-json-reader.h"
#include "plan-json.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *store;
  GMainLoop *loop;
  GAsyncResult *result;
  double progress;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("aarshjul-files-XXXXXX", NULL);
  self->store = g_build_filename (self->folder, "s.aarshjul", NULL);
  self->loop = g_main_loop_new (NULL, FALSE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->store);
  g_main_loop_unref (self->loop);
  g_clear_object (&self->result);
}

static AarStore *
make_store (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  AarStore *store = aar_store_open (self->store, AAR_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static GFile *
get_file (Fixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

static void
take_result (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;

  g_set_object (&self->result, result);
  g_main_loop_quit (self->loop);
}

static void
take_progress (double fraction, gpointer data)
{
  Fixture *self = data;

  /* never after the end, never backwards */
  g_assert_null (self->result);
  g_assert_cmpfloat (fraction, >=, self->progress);
  self->progress = fraction;
}

static char *
export_all (Fixture *self, const char *name, GError **error)
{
  g_autoptr (GFile) target = get_file (self, name);
  g_autoptr (AarExportRequest) request = aar_export_request_new (self->store, AAR_EXPORT_JSON, target);
  char *text = NULL;

  if (aar_export (request, NULL, NULL, NULL, error))
    g_assert_true (g_file_load_contents (target, NULL, &text, NULL, NULL, NULL));
  return text;
}

/* What is in the plans goes into the store and comes out as the same bytes, the order of the plans too, although
 * the first is the one that continues the second. */
static void
test_store_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_second (), fixture_plan ());
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  guint n_unlinked;

  g_assert_true (aar_import_write (store, contents, &n_unlinked, &error));
  g_assert_no_error (error);
  /* the node of a year before that is nowhere */
  g_assert_cmpuint (n_unlinked, ==, 1);
  before = plan_json_write (contents);
  after = export_all (self, "out.json", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (after, "\"predecessor\": \"1000001\""));

  g_assert_true (aar_store_undo_step (store, 0, &error));
  g_free (after);
  after = export_all (self, "out.json", &error);
  g_assert_cmpstr (after, ==, "{\n  \"format\": \"aarshjul\",\n  \"version\": 2,\n  \"plans\": []\n}\n");
}

static void
test_all_or_none (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) first = fixture_list (fixture_plan (), NULL);
  g_autoptr (GPtrArray) both = fixture_list (fixture_second (), fixture_plan ());
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_import_write (store, first, NULL, &error));
  g_assert_false (aar_import_write (store, both, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EXISTS);
  plans = aar_store_list_plans (store, NULL);
  g_assert_cmpuint (plans->len, ==, 1);
}

static void
test_export_async (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GFile) target = get_file (self, "out.csv");
  g_autoptr (AarExportRequest) request = aar_export_request_new (self->store, AAR_EXPORT_CSV, target);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (aar_import_write (store, contents, NULL, NULL));
  request->table = AAR_CSV_TABLE_SUMMARY;
  aar_export_request_add_plan (request, 1000001);
  aar_export_async (request, take_progress, self, NULL, take_result, self);
  g_main_loop_run (self->loop);
  g_assert_true (aar_export_finish (self->result, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (self->progress, ==, 1);
  g_assert_true (g_file_load_contents (target, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "I alt"));
}

/* Somebody changes a plan while others are still being read: they cannot, so that what is written is of one moment. */
static void
change_meanwhile (double fraction, gpointer data)
{
  Fixture *self = data;
  g_autoptr (AarStore) other = NULL;
  g_autoptr (AarPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->progress > 0)
    return;
  self->progress = fraction;
  other = aar_store_open (self->store, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  plan = aar_store_get_record (other, AAR_TABLE_PLAN, 1000001, &error);
  g_assert_no_error (error);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "Senere");
  g_assert_false (aar_store_set_value (other, plan, AAR_PLAN_TITLE, &value, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
}

static void
test_export_of_one_moment (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_second (), fixture_plan ());
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GFile) target = get_file (self, "out.json");
  g_autoptr (AarExportRequest) request = aar_export_request_new (self->store, AAR_EXPORT_JSON, target);
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_import_write (store, contents, NULL, NULL));
  g_assert_true (aar_export (request, change_meanwhile, self, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (self->progress, >, 0);
}

static void
test_export_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), NULL);
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GFile) target = get_file (self, "out.json");
  g_autoptr (AarExportRequest) request = aar_export_request_new (self->store, AAR_EXPORT_JSON, target);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_import_write (store, contents, NULL, NULL));
  g_cancellable_cancel (cancellable);
  aar_export_async (request, NULL, NULL, cancellable, take_result, self);
  g_main_loop_run (self->loop);
  g_assert_false (aar_export_finish (self->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (target, NULL));
}

static void
test_export_missing_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (AarStore) store = make_store (self);
  g_autoptr (GFile) target = get_file (self, "out.json");
  g_autoptr (AarExportRequest) request = aar_export_request_new (self->store, AAR_EXPORT_JSON, target);
  g_autoptr (GError) error = NULL;

  aar_export_request_add_plan (request, 99);
  g_assert_false (aar_export (request, NULL, NULL, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_assert_false (g_file_query_exists (target, NULL));
}

static GPtrArray *
import_text (Fixture *self, const char *text, gssize length, AarDocumentLines **document, GError **error)
{
  g_autoptr (GFile) file = get_file (self, "in");
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  g_clear_object (&self->result);
  aar_import_read_async (file, NULL, NULL, take_result, self);
  g_main_loop_run (self->loop);
  return aar_import_read_finish (self->result, document, error);
}

static void
test_import_async (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) contents = fixture_list (fixture_plan (), fixture_second ());
  g_autofree char *json = plan_json_write (contents);
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) back = import_text (self, json, -1, &document, &error);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_null (document);
  after = plan_json_write (back);
  g_assert_cmpstr (json, ==, after);
}

static void
test_import_errors (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gssize length;
    AarError code;
  } files[] = {
    { "", 0, AAR_ERROR_EMPTY },
    { " { \"format\": \"x\" }", -1, AAR_ERROR_FORMAT },
    { "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": [] }", -1, AAR_ERROR_EMPTY },
    { "{ \xff }", -1, AAR_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AarDocumentLines) document = NULL;

      g_assert_null (import_text (self, files[i].text, files[i].length, &document, &error));
      g_assert_error (error, AAR_ERROR, (int) files[i].code);
      g_assert_null (document);
    }
}

static void
replace (GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarFileReplacement) replacement = aar_file_replacement_new (file, NULL, &error);

  g_assert_no_error (error);
  g_output_stream_write_all (aar_file_replacement_get_stream (replacement), text, strlen (text), NULL, NULL, &error);
  g_assert_no_error (error);
  aar_file_replacement_commit (replacement, NULL, &error);
  g_assert_no_error (error);
}

/* Who may read a file that is replaced stays the same; a link stays a link; a name may be as long as names can be. */
static void
test_replacement (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autoptr (GFile) file = get_file (self, name);
  g_autoptr (GFile) link = get_file (self, "link");
  g_autofree char *path = g_file_get_path (file), *link_path = g_file_get_path (link), *text = NULL;
  struct stat status;

  replace (file, "first");
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  /* only root has a group to spare */
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, (uid_t) -1, 4321), ==, 0);
  g_assert_cmpint (symlink (path, link_path), ==, 0);
  replace (link, "second");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "second");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  if (geteuid () == 0)
    g_assert_cmpint (status.st_gid, ==, 4321);
}

/* Whether a file of that name could be replaced, and that it is as it was if not. */
static gboolean
can_replace (Fixture *self, const char *name)
{
  g_autoptr (GFile) file = get_file (self, name);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *before = NULL, *after = NULL;
  gsize before_length = 0, after_length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarFileReplacement) replacement = NULL;

  g_file_get_contents (path, &before, &before_length, NULL);
  replacement = aar_file_replacement_new (file, NULL, &error);
  if (replacement != NULL)
    {
      g_assert_no_error (error);
      return TRUE;
    }
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EXISTS);
  g_file_get_contents (path, &after, &after_length, NULL);
  g_assert_cmpmem (before, before_length, after, after_length);
  return FALSE;
}

static void
put (Fixture *self, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

/* A store is never replaced: not the one that is read, nor another, by no name, and neither a damaged one, the database
 * of another program, nor what SQLite keeps beside one. */
static void
test_stores_are_not_replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (AarStore) store = make_store (self);
  g_autofree char *bytes = NULL, *link = g_build_filename (self->folder, "link.csv", NULL);
  gsize length;

  g_assert_false (can_replace (self, "s.aarshjul"));
  g_clear_object (&store);
  g_assert_false (can_replace (self, "s.aarshjul"));
  g_assert_false (can_replace (self, "s.aarshjul-journal"));
  g_assert_false (can_replace (self, "s.aarshjul-wal"));
  g_assert_true (can_replace (self, "s.aarshjul-x"));
  g_assert_cmpint (symlink (self->store, link), ==, 0);
  g_assert_false (can_replace (self, "link.csv"));
  g_assert_true (g_file_get_contents (self->store, &bytes, &length, NULL));
  put (self, "cut-off.csv", bytes, 1000);
  g_assert_false (can_replace (self, "cut-off.csv"));
  /* the number of the program */
  memset (bytes + 68, 0, 4);
  put (self, "other.sqlite", bytes, (gssize) length);
  g_assert_false (can_replace (self, "other.sqlite"));
  put (self, "short.csv", "SQLite", -1);
  g_assert_true (can_replace (self, "short.csv"));
}

/* Somebody may save a store under the name while the export is being written. */
static void
test_store_that_comes_meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (self, "s.aarshjul");
  g_autoptr (GError) error = NULL;
  g_autoptr (AarFileReplacement) replacement = aar_file_replacement_new (file, NULL, &error);
  g_autoptr (AarStore) store = NULL;

  g_assert_no_error (error);
  store = make_store (self);
  g_assert_false (aar_file_replacement_commit (replacement, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EXISTS);
  g_clear_object (&store);
  store = aar_store_open (self->store, AAR_STORE_NONE, NULL);
  g_assert_nonnull (store);
}

static guint
get_mode (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* A file is as the umask and the file before it say, but never for everybody to write in. */
static void
test_modes (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint umask;
    guint old;
    guint mode;
  } cases[] = {
    { 0022, 0, 0644 }, { 0002, 0, 0664 },    { 0077, 0, 0600 },    { 0000, 0, 0664 },
    { 0, 0600, 0600 }, { 0022, 0640, 0640 }, { 0077, 0664, 0664 }, { 0022, 0666, 0664 },
  };
  guint old_umask = umask (0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (GFile) file = get_file (self, name);
      g_autofree char *path = g_file_get_path (file);

      if (cases[i].old != 0)
        put (self, name, "old", -1);
      if (cases[i].old != 0)
        g_assert_cmpint (g_chmod (path, (int) cases[i].old), ==, 0);
      umask (cases[i].umask);
      replace (file, "new");
      umask (0);
      g_assert_cmpuint (get_mode (self, name), ==, cases[i].mode);
    }
  umask (old_umask);
}

static void
put_old (Fixture *self, const char *name, guint hours)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  const time_t then = (time_t) (g_get_real_time () / G_USEC_PER_SEC) - (time_t) hours * 3600;
  const struct timespec times[] = { { .tv_sec = then }, { .tv_sec = then } };

  put (self, name, "half", -1);
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static gboolean
is_there (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_SYMLINK) || g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What an export that was killed has left is removed by the next one into the folder; what may belong to one that is
 * still running, or to another program, is not. */
static void
test_remains (Fixture *self, gconstpointer data)
{
  static const char *const kept[] = {
    ".aarshjul-0000000b.part",   ".aarshjul-0000000c.part", ".aarshjul-0000000d.part",
    ".aarshjul-0000000e.part.x", ".aarshjul-0000000.part",  "aarshjul-0000000f.part",
  };
  g_autoptr (GFile) file = get_file (self, "out.csv");
  g_autofree char *locked = g_build_filename (self->folder, kept[1], NULL);
  g_autofree char *link = g_build_filename (self->folder, kept[2], NULL);
  int descriptor;

  put_old (self, ".aarshjul-0123abcd.part", 2);
  put_old (self, kept[0], 0);
  for (guint i = 3; i < G_N_ELEMENTS (kept); i++)
    put_old (self, kept[i], 2);
  put_old (self, kept[1], 2);
  descriptor = g_open (locked, O_RDONLY | O_CLOEXEC, 0);
  g_assert_cmpint (flock (descriptor, LOCK_EX), ==, 0);
  g_assert_cmpint (symlink (self->folder, link), ==, 0);
  replace (file, "new");
  g_assert_false (is_there (self, ".aarshjul-0123abcd.part"));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_true (is_there (self, kept[i]));
  g_close (descriptor, NULL);
  replace (file, "newer");
  g_assert_false (is_there (self, kept[1]));
}

/* One that is being written is not taken for one that was left, however slow it is. */
static void
test_remains_of_slow_export (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = get_file (self, "slow.csv");
  g_autoptr (GFile) other = get_file (self, "other.csv");
  g_autoptr (AarFileReplacement) slow = aar_file_replacement_new (file, NULL, NULL);
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GError) error = NULL;

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    if (g_str_has_suffix (name, ".part"))
      {
        g_autofree char *path = g_build_filename (self->folder, name, NULL);
        const struct timespec times[] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };

        g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
      }
  replace (other, "new");
  g_assert_true (aar_file_replacement_commit (slow, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/exchange/files/store-round-trip", test_store_round_trip },
    { "/exchange/files/all-or-none", test_all_or_none },
    { "/exchange/files/export-async", test_export_async },
    { "/exchange/files/export-of-one-moment", test_export_of_one_moment },
    { "/exchange/files/export-cancelled", test_export_cancelled },
    { "/exchange/files/export-missing-plan", test_export_missing_plan },
    { "/exchange/files/replacement", test_replacement },
    { "/exchange/files/stores-are-not-replaced", test_stores_are_not_replaced },
    { "/exchange/files/store-that-comes-meanwhile", test_store_that_comes_meanwhile },
    { "/exchange/files/modes", test_modes },
    { "/exchange/files/remains", test_remains },
    { "/exchange/files/remains-of-slow-export", test_remains_of_slow_export },
    { "/exchange/files/import-async", test_import_async },
    { "/exchange/files/import-errors", test_import_errors },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
