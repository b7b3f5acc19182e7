/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a CSV of a large plan takes, against the sqlite3 shell that writes as many rows of the same texts; and an
 * exchange file out and in. */
#include "fixture.h"

#include "aar-csv-export.h"
#include "aar-json-reader.h"
#include "aar-json-writer.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define N_INITIATIVES 100000
#define N_ROUNDS      3

static GFileOutputStream *
create (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_remove (path);
  return g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);
}

static gsize
measure_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gsize) status.st_size : 0;
}

static void
tell (const char *what, double seconds, const char *path)
{
  double megabytes = (double) measure_size (path) / 1e6;

  g_print ("%-28s %7.3f s  %7.1f MB  %6.0f MB/s\n", what, seconds, megabytes, megabytes / seconds);
}

/* The best of some rounds, since anything else on the machine only makes it slower. */
static double
time_table (GPtrArray *contents, AarCsvTable table, const char *path)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GFileOutputStream) stream = create (path);
      g_autoptr (GTimer) timer = g_timer_new ();

      g_assert_true (aar_csv_write (contents, table, AAR_CSV_PROFILE_EXCEL, G_OUTPUT_STREAM (stream), NULL, NULL));
      best = MIN (best, g_timer_elapsed (timer, NULL));
    }
  return best;
}

/* Has the shell write the very cells of a CSV file that it has read into a table before. */
static void
time_shell (const char *csv, const char *folder)
{
  g_autofree char *database = g_build_filename (folder, "rows.db", NULL),
                  *out = g_build_filename (folder, "shell.csv", NULL);
  g_autofree char *read = g_strdup_printf (".import '%s' rows", csv);
  g_autofree char *write = g_strdup_printf (".once '%s'", out);
  const char *reading[] = { "sqlite3", database, ".mode csv", ".separator ;", read, NULL };
  const char *writing[] = { "sqlite3",     database, ".mode csv",          ".separator ;",
                            ".headers on", write,    "SELECT * FROM rows", NULL };
  double best = G_MAXDOUBLE;

  if (!g_spawn_sync (NULL, (char **) reading, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                     NULL, NULL, NULL))
    {
      g_print ("sqlite3 is not here to compare with\n");
      return;
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GTimer) timer = g_timer_new ();

      g_spawn_sync (NULL, (char **) writing, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                    NULL, NULL, NULL);
      best = MIN (best, g_timer_elapsed (timer, NULL));
    }
  tell ("sqlite3 shell, same rows", best, out);
  g_remove (database);
  g_remove (out);
}

static void
time_json (GPtrArray *contents, const char *path)
{
  g_autoptr (GFileOutputStream) stream = create (path);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) back = NULL;
  gsize length;

  g_assert_true (aar_json_write (contents, G_OUTPUT_STREAM (stream), NULL, NULL));
  tell ("exchange file out", g_timer_elapsed (timer, NULL), path);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_timer_start (timer);
  back = aar_json_read (text, (gssize) length, NULL);
  g_assert_nonnull (back);
  tell ("exchange file in", g_timer_elapsed (timer, NULL), path);
  g_remove (path);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "out", NULL);
  g_autoptr (GPtrArray) contents = fixture_list (fixture_large (N_INITIATIVES), NULL);

  g_print ("%u initiatives in memory\n", N_INITIATIVES);
  for (guint table = 0; table < AAR_N_CSV_TABLES; table++)
    {
      g_autofree char *what = g_strdup_printf ("CSV of table %u", table);

      tell (what, time_table (contents, table, path), path);
      if (table == AAR_CSV_TABLE_INITIATIVES)
        time_shell (path, folder);
    }
  time_json (contents, path);
  g_remove (path);
  g_rmdir (folder);
  return 0;
}
