/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the plan documents that lie beside the project, as text and printed into a PDF, and has each scored against its
 * hand-checked truth. Where they do not lie there, the test says so and is skipped. */
#include "aar-import.h"
#include "pdf-maker.h"
#include "plan-json.h"

#include <glib/gstdio.h>
#include <string.h>

#define LEAST_MEAN         0.95
#define LEAST_MEAN_OF_ALL  0.97
#define LEAST_OF_AN_ASPECT 0.80

typedef struct
{
  char *shared;
  char *folder;
} Place;

typedef struct
{
  double mean;
  double least;
  char *weakest;
} Score;

static Place place;

static char *
in_shared (const char *folder, const char *name)
{
  return g_build_filename (place.shared, folder, name, NULL);
}

/* The truth of NAME-of-the-plan.txt is NAME.json. */
static char *
get_truth (const char *document)
{
  g_autofree char *name = g_strndup (document, strcspn (document, "-."));
  g_autofree char *file = g_strconcat (name, ".json", NULL);

  return in_shared ("gold", file);
}

static void
read_score (const char *output, Score *score)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  score->least = 1;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *number = strstr (lines[i], "score ");

      if (g_str_has_prefix (lines[i], "mean "))
        score->mean = g_ascii_strtod (lines[i] + strlen ("mean "), NULL);
      if (number == NULL || g_ascii_strtod (number + strlen ("score "), NULL) >= score->least)
        continue;
      score->least = g_ascii_strtod (number + strlen ("score "), NULL);
      g_free (score->weakest);
      score->weakest = g_strchomp (g_strndup (lines[i], strstr (lines[i], "  found") - lines[i]));
    }
}

static void
score_export (const char *path, const char *document, Score *score)
{
  g_autofree char *tool = in_shared ("tools", "score-import"), *truth = get_truth (document);
  const char *arguments[] = { "python3", tool, path, truth, NULL };
  g_autofree char *output = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                               &status, &error));
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    {
      g_test_message ("score-import: %s", errors);
      g_test_fail ();
      return;
    }
  read_score (output, score);
}

static void
write_export (GPtrArray *contents, const char *path)
{
  g_autofree char *json = plan_json_write (contents);

  g_assert_true (g_file_set_contents (path, json, -1, NULL));
}

/* The mean of one document; what is too low fails the test, but all are measured. */
static double
measure (const char *document, const char *kind, GFile *file)
{
  g_autofree char *path = g_build_filename (place.folder, "export.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contents = aar_import_read (file, NULL, NULL, NULL, &error);
  Score score = { 0 };

  if (contents == NULL)
    {
      g_test_message ("%s (%s): %s", document, kind, error->message);
      g_test_fail ();
      return 0;
    }
  write_export (contents, path);
  score_export (path, document, &score);
  g_test_message ("%s (%s): mean %.4f, weakest %s with %.3f", document, kind, score.mean,
                  score.weakest != NULL ? score.weakest : "none", score.least);
  if (score.mean < LEAST_MEAN || score.least < LEAST_OF_AN_ASPECT)
    g_test_fail ();
  g_free (score.weakest);
  g_remove (path);
  return score.mean;
}

static double
measure_text (const char *document, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return measure (document, "text", file);
}

static double
measure_pdf (const char *document, const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *pdf = g_build_filename (place.folder, "document.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (pdf);
  double mean;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  pdf_maker_print (pdf, text);
  mean = measure (document, "PDF", file);
  g_remove (pdf);
  return mean;
}

static void
measure_all (double (*measure_one) (const char *document, const char *path))
{
  g_autofree char *seeds = in_shared ("seeds", NULL);
  g_autoptr (GDir) folder = g_dir_open (seeds, 0, NULL);
  double sum = 0;
  guint n = 0;

  for (const char *name = folder != NULL ? g_dir_read_name (folder) : NULL; name != NULL;
       name = g_dir_read_name (folder))
    {
      g_autofree char *path = in_shared ("seeds", name), *truth = get_truth (name);

      if (!g_str_has_suffix (name, ".txt") || !g_file_test (truth, G_FILE_TEST_EXISTS))
        continue;
      sum += measure_one (name, path);
      n++;
    }
  if (n == 0)
    {
      g_test_skip ("no plan documents lie in ../shared/seeds beside the project");
      return;
    }
  g_test_message ("mean over %u documents: %.4f", n, sum / n);
  if (sum / n < LEAST_MEAN_OF_ALL)
    g_test_fail ();
}

static gboolean
can_score (void)
{
  g_autofree char *tool = in_shared ("tools", "score-import"), *python = g_find_program_in_path ("python3");

  if (python != NULL && g_file_test (tool, G_FILE_TEST_EXISTS))
    return TRUE;
  g_test_skip ("../shared/tools/score-import does not lie beside the project, or there is no python3");
  return FALSE;
}

static void
test_text (void)
{
  if (can_score ())
    measure_all (measure_text);
}

static void
test_pdf (void)
{
  if (can_score ())
    measure_all (measure_pdf);
}

int
main (int argc, char *argv[])
{
  const char *root = g_getenv ("AAR_TEST_SOURCE_ROOT");
  int status;

  g_test_init (&argc, &argv, NULL);
  place.shared = g_build_filename (root != NULL ? root : ".", "..", "shared", NULL);
  place.folder = g_dir_make_tmp ("aarshjul-seeds-XXXXXX", NULL);
  g_test_add_func ("/exchange/seeds/text", test_text);
  g_test_add_func ("/exchange/seeds/pdf", test_pdf);
  status = g_test_run ();
  g_rmdir (place.folder);
  g_free (place.folder);
  g_free (place.shared);
  return status;
}
