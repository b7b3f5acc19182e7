/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process that is killed in the middle of an import, an undoing, the closing of a round or the reading of answers
 * leaves a sound store that holds all that it said was written, and each step wholly or not at all. */
#include "aar-answering.h"
#include "aar-cli.h"
#include "aar-id.h"
#include "aar-round-lifecycle.h"
#include "fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

/* As many nodes as make a step take some while. */
#define N_NODES 300
#define N_STEPS 6

static AarPlanContent *
make_plan (const char *title)
{
  AarPlanContent *content = fixture_new_plan ("da");

  aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_TITLE, title);
  for (guint i = 0; i < N_NODES; i++)
    {
      AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, fixture_id (content, AAR_TABLE_PLAN, 0));
      AarResponsibility *responsible;

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (node, AAR_NODE_TITLE, "Endnu en indsats");
      responsible = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
      aar_record_set_text (responsible, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
      aar_record_set_integer (responsible, AAR_RESPONSIBILITY_UNIT, fixture_id (content, AAR_TABLE_UNIT, 0));
    }
  return content;
}

static void
say (guint number)
{
  g_print ("%u\n", number);
}

static AarPlanContent *
load_only_plan (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, &error);
  AarPlanContent *content;

  g_assert_no_error (error);
  content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[0]), &error);
  g_assert_no_error (error);
  return content;
}

/* ---- imports: plans 1, 2, 3 … ------------------------------------------------------------------------------------ */

static void
storm_import (AarStore *store)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 1;; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (AarPlanContent) content = make_plan (title);

      aar_store_import (store, content, &error);
      g_assert_no_error (error);
      say (i);
    }
}

static void
check_import (AarStore *store, guint said)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, NULL);

  /* The first is the one that the store began with. */
  g_assert_cmpuint (plans->len, >=, said + 1);
  g_assert_cmpuint (plans->len, <=, said + 2);
  for (guint i = 1; i < plans->len; i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), NULL);

      g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, N_NODES + 6);
    }
}

/* ---- undoing: steps that each write their number into all nodes -------------------------------------------------- */

typedef struct
{
  AarPlanContent *content;
  guint number;
} Numbering;

static gboolean
write_number (AarEdit *edit, gpointer data, GError **error)
{
  const Numbering *numbering = data;
  GPtrArray *nodes = aar_plan_content_get_records (numbering->content, AAR_TABLE_NODE);
  g_autofree char *text = g_strdup_printf ("%u", numbering->number);

  for (guint i = 0; i < nodes->len; i++)
    if (!aar_edit_set_text (edit, AAR_TABLE_NODE, aar_record_get_id (nodes->pdata[i]), AAR_NODE_NOTES, text, error))
      return FALSE;
  return TRUE;
}

static void
prepare_undo (AarStore *store)
{
  g_autoptr (AarPlanContent) content = load_only_plan (store);

  for (guint i = 1; i <= N_STEPS; i++)
    {
      Numbering numbering = { content, i };

      g_assert_true (aar_store_edit (store, "Number", 0, write_number, &numbering, NULL));
    }
}

static guint
read_number (AarStore *store)
{
  g_autoptr (AarPlanContent) content = load_only_plan (store);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  const char *text = aar_record_get_text (nodes->pdata[0], AAR_NODE_NOTES);

  for (guint i = 1; i < nodes->len; i++)
    g_assert_cmpstr (aar_record_get_text (nodes->pdata[i], AAR_NODE_NOTES), ==, text);
  return text == NULL ? 0 : (guint) g_ascii_strtoull (text, NULL, 10);
}

/* Down to the first of the steps and up again, from wherever the last process was killed. */
static void
storm_undo (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  guint now = read_number (store);
  gboolean redo = now <= 1;

  for (;;)
    {
      if (redo)
        aar_store_redo (store, &error);
      else
        aar_store_undo_step (store, 0, &error);
      g_assert_no_error (error);
      now += redo ? 1 : -1u;
      say (now);
      redo = now == 1 || (redo && now < N_STEPS);
    }
}

static void
check_undo (AarStore *store, guint said)
{
  guint there = read_number (store);

  if (said > 0)
    g_assert_true (there == said || there + 1 == said || there == said + 1);
}

/* ---- closing: a round is answered, closed, opened again for the next --------------------------------------------- */

static void
storm_close (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = load_only_plan (store);
  gint64 round = fixture_id (content, AAR_TABLE_ROUND, 0);

  for (guint i = 1;; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      aar_round_lifecycle_reopen (store, round, &error);
      g_assert_no_error (error);
      aar_answering_set_note (store, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS), round,
                              fixture_id (content, AAR_TABLE_SCALE, 0), note, NULL, &error);
      g_assert_no_error (error);
      aar_round_lifecycle_close (store, round, &error);
      g_assert_no_error (error);
      say (i);
    }
}

static void
check_close (AarStore *store, guint said)
{
  g_autoptr (AarPlanContent) content = load_only_plan (store);
  const char *state = aar_record_get_text (fixture_record (content, AAR_TABLE_ROUND, 0), AAR_ROUND_STATE);
  guint there;

  if (said == 0)
    return;
  there = (guint) g_ascii_strtoull (
      aar_record_get_text (fixture_record (content, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_NOTE), NULL, 10);
  g_assert_true (there == said || there == said + 1);
  g_assert_true (g_str_equal (state, AAR_ROUND_STATE_CLOSED) || g_str_equal (state, AAR_ROUND_STATE_OPEN));
}

/* ---- the storms -------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  void (*prepare) (AarStore *store);
  void (*storm) (AarStore *store);
  void (*check) (AarStore *store, guint said);
} storms[] = {
  { "import", NULL, storm_import, check_import },
  { "undo", prepare_undo, storm_undo, check_undo },
  { "close", NULL, storm_close, check_close },
};

static void
check_store (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = aar_store_check (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 0);
}

static AarStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  AarStore *store = aar_store_open (path, AAR_STORE_NONE, &error);

  g_assert_no_error (error);
  aar_store_set_editor (store, "Tester");
  return store;
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

/* Starts a copy of this program and kills it after a while; gives what it said. */
static char *
start_and_kill (const char *const *argv, gulong after, gboolean *finished)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (
      argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  g_autofree char *said = NULL;

  g_assert_no_error (error);
  g_usleep (after);
  g_subprocess_force_exit (process);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, NULL);
  *finished = g_subprocess_get_if_exited (process);
  return g_steal_pointer (&said);
}

/* The last line may be cut off; the one before it is whole. */
static guint
read_last_number (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  return n < 2 ? 0 : (guint) g_ascii_strtoull (lines[n - 2], NULL, 10);
}

static char *
copy_file (const char *path, const char *suffix)
{
  char *copy = g_strconcat (path, suffix, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  return copy;
}

static void
test_storm (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data), n_kills = g_test_thorough () ? 50 : 8, n_journals = 0;
  g_autoptr (AarPlanContent) content = make_plan ("Årsplan");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autofree char *path = g_strdup (aar_store_get_path (store));
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (storms[index].prepare != NULL)
    storms[index].prepare (store);
  g_clear_object (&store);
  for (guint i = 0; i < n_kills; i++)
    {
      /* Imports would make the store grow from kill to kill. */
      g_autofree char *copy = index == 0 ? copy_file (path, "-copy.aarshjul") : g_strdup (path);
      const char *const argv[] = { program, "--storm", storms[index].name, copy, NULL };
      gboolean finished;
      g_autofree char *said = start_and_kill (argv, (gulong) g_test_rand_int_range (30000, 300000), &finished);

      g_assert_false (finished);
      n_journals += has_journal (copy);
      store = open_store (copy);
      storms[index].check (store, read_last_number (said));
      check_store (store);
      g_clear_object (&store);
    }
  g_test_message ("%u kills, %u of them left a journal", n_kills, n_journals);
}

/* ---- the command line -------------------------------------------------------------------------------------------- */

/* A sheet for all units, with its first level and words filled in. */
static char *
fill_sheet (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], ";;;;;", 2);

      if (parts[0] != NULL && parts[1] != NULL)
        {
          g_free (lines[i]);
          lines[i] = g_strjoin (";1;Det går godt;;;", parts[0], parts[1], NULL);
        }
    }
  return g_strjoinv ("\r\n", lines);
}

static int
run_cli (const char *path, const char *rest)
{
  g_autofree char *line = g_strdup_printf ("aarshjul --store '%s' %s", path, rest);
  g_auto (GStrv) argv = NULL;
  int argc;

  g_assert_true (g_shell_parse_argv (line, &argc, &argv, NULL));
  return aar_cli_run (argc, argv);
}

/* In a process of its own, as it is one for the user too; gives how long it took. */
static gint64
spawn_cli (const char *program, const char *path, const char *rest)
{
  const char *const argv[] = { program, "--cli", path, rest, NULL };
  gint64 begun = g_get_monotonic_time ();
  int status = -1;

  g_assert_true (
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return g_get_monotonic_time () - begun;
}

static guint
count_answers (const char *path)
{
  g_autoptr (AarStore) store = open_store (path);
  g_autoptr (AarPlanContent) content = load_only_plan (store);

  check_store (store);
  return aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->len;
}

static void
test_answers (void)
{
  guint n_kills = g_test_thorough () ? 50 : 12, n_journals = 0, n_before = 0, n_after = 0, n_all;
  g_autoptr (AarPlanContent) content = make_plan ("Årsplan");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autofree char *path = g_strdup (aar_store_get_path (store)), *folder = g_path_get_dirname (path);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL), *whole = NULL;
  g_autofree char *write = g_strdup_printf ("sheets --plan Årsplan --round '1. budget' -o '%s'", folder);
  g_autofree char *sheet = g_build_filename (folder, "1-budgetopfølgning-2018-Ejendomme.csv", NULL);
  g_autofree char *read = g_strdup_printf ("answers --plan Årsplan --round '1. budget' '%s'", sheet);
  g_autofree char *csv = NULL, *filled = NULL;
  gint64 took;

  g_clear_object (&store);
  spawn_cli (program, path, "round --plan Årsplan open '1. budget'");
  spawn_cli (program, path, write);
  g_assert_true (g_file_get_contents (sheet, &csv, NULL, NULL));
  filled = fill_sheet (csv);
  g_assert_true (g_file_set_contents (sheet, filled, -1, NULL));
  whole = copy_file (path, "-whole.aarshjul");
  took = spawn_cli (program, whole, read);
  n_all = count_answers (whole);
  g_assert_cmpuint (n_all, >, N_NODES);
  for (guint i = 0; i < n_kills; i++)
    {
      g_autofree char *copy = copy_file (path, "-copy.aarshjul");
      const char *const argv[] = { program, "--cli", copy, read, NULL };
      gboolean finished;
      g_autofree char *said = start_and_kill (argv, (gulong) g_test_rand_int_range ((int) took / 3, (int) took),
                                              &finished);
      guint n;

      n_journals += has_journal (copy);
      n = count_answers (copy);
      g_assert_true (n == n_all || (n == 0 && !finished));
      n_before += n == 0;
      n_after += n == n_all;
    }
  g_test_message ("%u kills: %u before the answers were written, %u after, %u left a journal", n_kills, n_before,
                  n_after, n_journals);
}

int
main (int argc, char *argv[])
{
  int result;

  setlocale (LC_ALL, "");
  if (argc == 4 && g_str_equal (argv[1], "--storm"))
    {
      g_autoptr (AarStore) store = open_store (argv[3]);

      for (guint i = 0; i < G_N_ELEMENTS (storms); i++)
        if (g_str_equal (argv[2], storms[i].name))
          storms[i].storm (store);
      return 1;
    }
  if (argc == 4 && g_str_equal (argv[1], "--cli"))
    return run_cli (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (storms); i++)
    {
      g_autofree char *name = g_strdup_printf ("/killed/%s", storms[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_storm);
    }
  g_test_add_func ("/killed/answers", test_answers);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
