/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program as a user does, in a folder of its own. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define PLAN(id, title)                                                                                        \
  "{ \"id\": \"" id "\", \"title\": \"" title "\", \"language\": \"da\", \"nodes\": [ { \"id\": \"" id "1\", " \
  "\"kind\": \"initiative\", \"title\": \"=Søer\" } ], "                                                       \
  "\"doubts\": [ { \"line\": 7, \"message\": \"Er det et mål?\" } ] }"
#define FILE_OF(plans) "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": [ " plans " ] }"

typedef struct
{
  char *folder;
  char *output;
  char *errors;
  int status;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("aarshjul-cli-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
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
  g_free (self->output);
  g_free (self->errors);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static char *
get (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* Runs a line of the shell in which "aarshjul" is the program. */
static void
run (Fixture *self, const char *line)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *script = g_strdup_printf ("aarshjul () { \"$AAR_TEST_PROGRAM\" \"$@\"; }\n%s", line);
  const char *arguments[] = { "sh", "-c", script, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &self->output, &self->errors, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
}

static void
assert_runs (Fixture *self, int status, const char *in_output, const char *in_errors, const char *line)
{
  run (self, line);
  if (self->status != status)
    g_error ("%s\n  status %d, not %d\n%s%s", line, self->status, status, self->output, self->errors);
  if (in_output != NULL && strstr (self->output, in_output) == NULL)
    g_error ("%s\n  prints: %s\n  not: %s", line, self->output, in_output);
  if (in_errors != NULL && strstr (self->errors, in_errors) == NULL)
    g_error ("%s\n  says: %s\n  not: %s", line, self->errors, in_errors);
  if (in_errors == NULL)
    g_assert_cmpstr (self->errors, ==, "");
}

static void
import_two (Fixture *self)
{
  put (self, "plans.json", FILE_OF (PLAN ("5", "Plan A") "," PLAN ("6", "Plan B")));
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul import plans.json");
}

static void
test_help (Fixture *self, gconstpointer data)
{
  assert_runs (self, 0, "import", NULL, "aarshjul --help");
  assert_runs (self, 0, "Årshjul ", NULL, "aarshjul --version");
  assert_runs (self, 0, "--dry-run", NULL, "aarshjul import --help");
  assert_runs (self, 0, "--profile", NULL, "aarshjul --help export");
}

static void
test_usage (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "aarshjul exprot",
    "aarshjul import",
    "aarshjul import --wrong x",
    "aarshjul import --language de x",
    "aarshjul list x",
    "aarshjul check x",
    "aarshjul export x",
    "aarshjul export --format xml",
    "aarshjul export --table units",
    "aarshjul export --format csv --table people",
    "aarshjul export --format csv --profile word",
    "aarshjul list --store",
    "aarshjul --wrong",
    "aarshjul --store",
    "aarshjul plan.aarshjul --wrong",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      assert_runs (self, 2, NULL, "aarshjul: ", lines[i]);
      g_assert_cmpstr (self->output, ==, "");
    }
  g_assert_cmpuint (count_files (self), ==, 0);
}

static void
test_window (Fixture *self, gconstpointer data)
{
  put (self, "plain", "");
  assert_runs (self, 0, "window default\n", NULL, "aarshjul");
  assert_runs (self, 0, "window s.aarshjul\n", NULL, "aarshjul --store s.aarshjul");
  assert_runs (self, 0, "window s.aarshjul\n", NULL, "aarshjul --store=s.aarshjul");
  assert_runs (self, 0, "window default s.aarshjul\n", NULL, "aarshjul s.aarshjul");
  assert_runs (self, 0, "window default plain\n", NULL, "aarshjul plain");
  put (self, "kl.14:30", "");
  assert_runs (self, 0, "/kl.14:30 file:///kl.14:30\n", NULL, "aarshjul kl.14:30 file:///kl.14:30");
  assert_runs (self, 0, "window default --gapplication-service\n", NULL, "aarshjul --gapplication-service");
}

static void
test_import (Fixture *self, gconstpointer data)
{
  put (self, "plans.json", FILE_OF (PLAN ("5", "Plan A") "," PLAN ("6", "Plan B")));
  assert_runs (self, 0, "1 initiative", NULL, "aarshjul import --dry-run plans.json");
  g_assert_nonnull (strstr (self->output, "line 7: Er det et mål?"));
  g_assert_cmpuint (count_files (self), ==, 1);
  assert_runs (self, 0, "Plan B", NULL, "aarshjul import --store s.aarshjul plans.json");
  assert_runs (self, 1, NULL, "in the store already", "aarshjul import --store s.aarshjul plans.json");
  assert_runs (self, 0, "Plan A", NULL, "aarshjul --store s.aarshjul list");
  assert_runs (self, 0, "sound", NULL, "aarshjul check --store s.aarshjul");
}

static void
test_import_nothing_by_half (Fixture *self, gconstpointer data)
{
  put (self, "good.json", FILE_OF (PLAN ("5", "Plan A")));
  put (self, "bad.json", FILE_OF ("{ \"id\": \"7\" }"));
  put (self, "empty.txt", "");
  assert_runs (self, 1, NULL, "bad.json: line 1, plans[0]: ", "aarshjul --store s.aarshjul import good.json bad.json");
  assert_runs (self, 1, NULL, "empty.txt: ", "aarshjul --store s.aarshjul import good.json empty.txt");
  assert_runs (self, 1, NULL, "none.txt: ", "aarshjul --store s.aarshjul import good.json none.txt");
  assert_runs (self, 1, NULL, ".: ", "aarshjul --store s.aarshjul import .");
  g_assert_cmpuint (count_files (self), ==, 3);
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store s.aarshjul list");
}

static void
test_json (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  import_two (self);
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul export -o 1.json");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store t.aarshjul import 1.json");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store t.aarshjul export --format json --output 2.json");
  first = get (self, "1.json");
  second = get (self, "2.json");
  g_assert_cmpstr (first, ==, second);
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul export");
  g_assert_cmpstr (self->output, ==, first);
  assert_runs (self, 0, NULL, NULL, "aarshjul import --dry-run --json 1.json");
  g_assert_cmpstr (self->output, ==, first);
}

static void
test_csv (Fixture *self, gconstpointer data)
{
  import_two (self);
  assert_runs (self, 0, "\xef\xbb\xbfPlan;Nr.;", NULL, "aarshjul --store s.aarshjul export --format csv");
  g_assert_nonnull (strstr (self->output, "\r\nPlan B;;;\"'=Søer\";"));
  assert_runs (
      self, 0, "Plan,Nr.,Område", NULL,
      "aarshjul export --format csv --table summary --profile data --store s.aarshjul | sed s/Indsatsområde/Område/");
  assert_runs (self, 0, "Plan B", NULL, "aarshjul export --format csv --plan 'plan b' --store s.aarshjul");
  g_assert_null (strstr (self->output, "Plan A"));
  assert_runs (self, 0, "Plan A", NULL, "aarshjul --plan 5 export --format csv --store s.aarshjul");
  assert_runs (self, 1, NULL, "Plan C", "aarshjul export --format csv --plan 'Plan C' --store s.aarshjul");
}

/* Whatever goes wrong, the old file is as it was and nothing lies beside it. */
static void
test_failed_export (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "aarshjul --store s.aarshjul export --plan none -o old.json",
    "aarshjul --store none.aarshjul export -o old.json",
    /* a file may not grow beyond half a kilobyte: as on a full disk, writing fails in the middle */
    "trap '' XFSZ; ulimit -f 1; aarshjul --store s.aarshjul export -o old.json",
  };
  guint n_files;

  import_two (self);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autofree char *id = g_strdup_printf ("9%u", i);
      g_autofree char *text = g_strdup_printf (
          FILE_OF ("{ \"id\": \"%s\", \"title\": \"Plan med en lang titel, som fylder\", \"language\": \"da\" }"), id);
      g_autofree char *line = g_strdup_printf ("aarshjul --store s.aarshjul import %s && rm %s", name, name);

      put (self, name, text);
      assert_runs (self, 0, NULL, NULL, line);
    }
  put (self, "old.json", "old");
  n_files = count_files (self);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *old = NULL;

      assert_runs (self, 1, NULL, "aarshjul: ", lines[i]);
      old = get (self, "old.json");
      g_assert_cmpstr (old, ==, "old");
      g_assert_cmpuint (count_files (self), ==, n_files);
    }
  assert_runs (self, 1, NULL, "none/new.json: ", "aarshjul --store s.aarshjul export -o none/new.json");
}

static void
test_odd_targets (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  import_two (self);
  assert_runs (self, 0, NULL, NULL, "ln -s real.json link.json; aarshjul --store s.aarshjul export -o real.json");
  assert_runs (self, 0, NULL, NULL,
               "chmod 640 real.json; aarshjul --store s.aarshjul export --plan 5 -o link.json && test -L link.json");
  text = get (self, "real.json");
  g_assert_null (strstr (text, "Plan B"));
  assert_runs (self, 0, "640\n", NULL, "stat -c %a real.json");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul export -o /dev/null && test -c /dev/null");
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store s.aarshjul export >/dev/full");
      assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store s.aarshjul list >/dev/full");
    }
  assert_runs (self, 1, NULL, "aarshjul: ", "mkdir d; aarshjul --store s.aarshjul export -o d; s=$?; rmdir d; exit $s");
}

static void
test_damaged_store (Fixture *self, gconstpointer data)
{
  put (self, "text.aarshjul", "This is not a store, and long enough to be looked at as if it were one.\n");
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store text.aarshjul list");
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store text.aarshjul check");
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store text.aarshjul export");
}

#define INITIATIVE(id, title, unit, more)                                                          \
  "{ \"id\": \"" id "\", \"kind\": \"initiative\", \"title\": \"" title "\", \"parent\": \"60\", " \
  "\"responsibilities\": [ { \"role\": \"responsible-centre\", \"unit\": \"" unit "\" } ]" more " }"
#define ANSWER(level) ", \"assessments\": [ { \"round\": \"56\", \"scale\": \"53\", \"level\": \"" level "\" } ]"

/* Two units, two rounds and three initiatives, of which two are answered in the first round. */
static const char round_plan[] =
    "{ \"format\": \"aarshjul\", \"version\": 1, \"plans\": [ { \"id\": \"50\", \"title\": \"Årsplan\", "
    "\"organisation\": \"Lillekøbing\", \"language\": \"da\", "
    "\"period\": { \"from\": \"2026-01-01\", \"to\": \"2026-12-31\" }, "
    "\"units\": [ { \"id\": \"51\", \"name\": \"Center for Vand\", \"kind\": \"centre\" }, "
    "{ \"id\": \"52\", \"name\": \"Skolerne\", \"kind\": \"centre\" } ], "
    "\"scales\": [ { \"id\": \"53\", \"name\": \"Indsats\", \"levels\": [ { \"id\": \"54\", \"label\": \"Grøn\" }, "
    "{ \"id\": \"55\", \"label\": \"Rød\" } ] } ], "
    "\"rounds\": [ { \"id\": \"56\", \"name\": \"Forår\", \"date\": \"2026-04-30\", \"state\": \"open\" }, "
    "{ \"id\": \"57\", \"name\": \"Efterår\", \"date\": \"2026-10-31\", \"state\": \"planned\" } ], "
    "\"nodes\": [ { \"id\": \"60\", \"kind\": \"area\", \"title\": \"Vand\" }, " INITIATIVE (
        "61",
        "Søer",
        "51",
        ANSWER ("54")) ", " INITIATIVE ("62", "Åer", "51", "") ", " INITIATIVE ("63",
                                                                                "Læsning",
                                                                                "52",
                                                                                ANSWER ("55")) " ] } ] }";

static void
import_round_plan (Fixture *self)
{
  put (self, "year.json", round_plan);
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul import year.json");
}

/* The store is copied to a new file, or to where its backups are. */
static void
test_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;

  import_two (self);
  assert_runs (self, 0, "", NULL, "aarshjul --store s.aarshjul backup -o a:b.aarshjul");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul list");
  before = g_strdup (self->output);
  assert_runs (self, 0, before, NULL, "aarshjul --store ./a:b.aarshjul list");
  assert_runs (self, 1, NULL, "is not replaced", "aarshjul --store s.aarshjul backup -o a:b.aarshjul");
  assert_runs (self, 1, NULL, "is not replaced", "aarshjul --store s.aarshjul backup -o s.aarshjul");
  assert_runs (self, 1, NULL, "There is no store", "aarshjul --store nothing.aarshjul backup");
  assert_runs (self, 2, NULL, "too many", "aarshjul --store s.aarshjul backup more");
  assert_runs (self, 0, "aarshjul/backups/s-", NULL, "aarshjul --store s.aarshjul backup | tee path");
  assert_runs (self, 0, before, NULL, "aarshjul --store \"$(cat path)\" list && rm -r aarshjul");
}

/* The index of the search holds nothing of its own: whatever is left of it, it is made anew. */
static void
test_reindex (Fixture *self, gconstpointer data)
{
  static const char *const damages[] = {
    "DELETE FROM search_data",
    "UPDATE search_data SET block = x'ffffffffffffffffff'",
    "DELETE FROM search_content",
    "DELETE FROM search_config",
  };
  g_autofree char *path = g_build_filename (self->folder, "s.aarshjul", NULL);

  import_two (self);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      sqlite3 *database = NULL;

      g_test_message ("%s", damages[i]);
      g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (database, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (database);
      assert_runs (self, 1, NULL, "aarshjul: the check found", "aarshjul --store s.aarshjul check");
      assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul reindex");
      assert_runs (self, 0, "The store is sound.", NULL, "aarshjul --store s.aarshjul check");
    }
  assert_runs (self, 2, NULL, "one argument too many", "aarshjul --store s.aarshjul reindex x");
}

/* A damaged store is told with what can be done, and what can be read of it is saved. */
static void
test_salvage (Fixture *self, gconstpointer data)
{
  import_two (self);
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul backup > path");
  assert_runs (self, 0, NULL, NULL, "truncate -s -8192 s.aarshjul");
  assert_runs (self, 1, NULL, "The newest backup is", "aarshjul --store s.aarshjul check");
  assert_runs (self, 1, NULL, "aarshjul salvage -o FILE", "aarshjul --store s.aarshjul check");
  assert_runs (self, 2, NULL, "“-o” is missing", "aarshjul --store s.aarshjul salvage");
  assert_runs (self, 0, "saved.", NULL, "aarshjul --store s.aarshjul salvage -o saved.aarshjul");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store saved.aarshjul list");
  assert_runs (self, 1, NULL, "Please choose a new name", "aarshjul --store s.aarshjul salvage -o saved.aarshjul");
  assert_runs (self, 1, NULL, "Nothing can be read", "echo no > n; aarshjul --store n salvage -o new.aarshjul");
  assert_runs (self, 0, NULL, NULL, "test ! -e new.aarshjul && rm -r aarshjul");
}

/* A check that finds something says what, and fails; the store is as it was. */
static void
test_check_finds (Fixture *self, gconstpointer data)
{
  static const char *const damages[] = {
    "UPDATE node SET title = 'Bag om ryggen'",
    "DELETE FROM node",
    "UPDATE node SET parent = id",
    "UPDATE node SET predecessor = id",
    "UPDATE plan SET predecessor = id",
    "INSERT INTO tag (id, plan, position, name) VALUES (4711, 5, 0, 'Ukendt')",
  };

  import_two (self);
  assert_runs (self, 0, "The store is sound.", NULL, "aarshjul --store s.aarshjul check");
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, "d.aarshjul", NULL);
      sqlite3 *database = NULL;

      run (self, "cp s.aarshjul d.aarshjul");
      g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (database, damages[i], NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (database);
      assert_runs (self, 1, NULL, "aarshjul: the check found", "aarshjul --store d.aarshjul check");
      g_assert_null (strstr (self->output, "sound"));
      /* what it found stands before that */
      g_assert_false (g_str_has_prefix (self->errors, "aarshjul: "));
    }
}

/* A plan is meant by its id, its title, its title in other letters, or how it begins, in this order; if several are,
 * none is. */
static void
test_which_plan (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *wanted, *title;
  } cases[] = {
    { "5", "Vand" },      { "6", "Vand 2" },      { "7", "VAND" },        { "8", "6" },
    { "Vand", "Vand" },   { "Vand 2", "Vand 2" }, { "vand 2", "Vand 2" }, { "VAND", "VAND" },
    { "Skole", "Skole" }, { "skol", "Skole" },    { "vand", NULL },       { "va", NULL },
    { "Ukendt", NULL },   { "0", NULL },          { "9", "Skole" },       { "olgen", NULL },
  };

  put (self, "plans.json",
       FILE_OF (PLAN ("5", "Vand") "," PLAN ("6", "Vand 2") "," PLAN ("7", "VAND") "," PLAN ("8", "6") "," PLAN (
           "9", "Skole")));
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul import plans.json");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("aarshjul --store s.aarshjul export --plan '%s'", cases[i].wanted);
      g_autofree char *title = g_strdup_printf ("\"title\": \"%s\",\n      \"organisation_id\"", cases[i].title);

      assert_runs (self, cases[i].title != NULL ? 0 : 1, cases[i].title != NULL ? title : NULL,
                   cases[i].title != NULL ? NULL : cases[i].wanted, line);
      g_assert_true (cases[i].title == NULL || strstr (strstr (self->output, "language") + 8, "language") == NULL);
    }
  /* several plans, each once, in the order in which they were asked for or stand */
  assert_runs (self, 0, "Skole", NULL, "aarshjul --store s.aarshjul export --plan 5 --plan 9");
  g_assert_nonnull (strstr (self->output, "\"Vand\""));
  g_assert_null (strstr (self->output, "VAND"));
}

/* All that cannot be read is told of, and nothing is imported, whichever of the documents it is. */
static void
test_import_all_or_none (Fixture *self, gconstpointer data)
{
  static const char *const orders[] = { "bad.json good.json other.json", "good.json bad.json other.json",
                                        "good.json other.json bad.json" };

  put (self, "good.json", FILE_OF (PLAN ("5", "Plan A")));
  put (self, "other.json", FILE_OF (PLAN ("6", "Plan B")));
  put (self, "bad.json", "{}");
  put (self, "worse.json", "");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *line = g_strdup_printf ("aarshjul --store s.aarshjul import %s", orders[i]);

      assert_runs (self, 1, NULL, "bad.json: ", line);
      g_assert_cmpstr (self->output, ==, "");
      assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store s.aarshjul list");
    }
  assert_runs (self, 1, NULL, "bad.json: ", "aarshjul --store s.aarshjul import bad.json good.json worse.json");
  g_assert_nonnull (strstr (self->errors, "worse.json: "));
  assert_runs (self, 0, "Plan B", NULL, "aarshjul --store s.aarshjul import good.json other.json");
  g_assert_nonnull (strstr (self->output, "Plan A"));
  /* looking alone writes nothing */
  assert_runs (self, 0, "Plan A", NULL, "aarshjul --store t.aarshjul import --dry-run good.json");
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store t.aarshjul list");
}

/* What a list of plans counts. */
static void
test_list_counts (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) lines = NULL, words = NULL;
  g_autofree char *collapsed = NULL;
  g_autoptr (GRegex) blanks = g_regex_new (" {2,}", 0, 0, NULL);

  import_round_plan (self);
  assert_runs (self, 0, "Årsplan", NULL, "aarshjul --store s.aarshjul list");
  lines = g_strsplit (self->output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpint (g_utf8_strlen (lines[0], -1), ==, g_utf8_strlen (lines[1], -1));
  collapsed = g_regex_replace_literal (blanks, lines[1], -1, 0, "|", 0, NULL);
  g_assert_cmpstr (collapsed, ==, "50|Årsplan|Lillekøbing|2026-01-01 – 2026-12-31|1|3|0|0");
  assert_runs (self, 0, "1 area\n", NULL, "aarshjul import --dry-run year.json");
  g_assert_nonnull (strstr (self->output, "3 initiatives\n"));
  g_assert_nonnull (strstr (self->output, "2 units\n"));
  g_assert_nonnull (strstr (self->output, "2 rounds of follow-up\n"));
  g_assert_nonnull (strstr (self->output, "2 assessments\n"));
  g_assert_null (strstr (self->output, "milestone"));
  g_assert_null (strstr (self->output, "doubt"));
}

/* Who has not answered is told with what misses, who has is not; answers of another round do not count. */
static void
test_round_answers (Fixture *self, gconstpointer data)
{
  import_round_plan (self);
  assert_runs (self, 0, "2 of 3 are answered.", NULL, "aarshjul --store s.aarshjul round --plan 50 answers Forår");
  g_assert_nonnull (strstr (self->output, "\nCenter for Vand: 1\n  \tÅer\n"));
  g_assert_null (strstr (self->output, "Søer"));
  g_assert_null (strstr (self->output, "Skolerne"));
  assert_runs (self, 0, "0 of 3 are answered.", NULL, "aarshjul --store s.aarshjul round --plan 50 answers Efterår");
  g_assert_nonnull (strstr (self->output, "\nCenter for Vand: 2\n  \tSøer\n  \tÅer\nSkolerne: 1\n  \tLæsning\n"));
  assert_runs (self, 0, "2026-04-30\t", NULL, "aarshjul --store s.aarshjul round --plan 50 list");
  g_assert_nonnull (strstr (self->output, "\t2 of 3\tForår\n2026-10-31\t"));
  g_assert_nonnull (strstr (self->output, "\t0 of 3\tEfterår\n"));
}

/* Rounds are opened, closed and opened again, and another that is open is told of. */
static void
test_round_states (Fixture *self, gconstpointer data)
{
  import_round_plan (self);
  assert_runs (self, 0, NULL, "aarshjul: “Forår” is open too",
               "aarshjul --store s.aarshjul round --plan 50 open Efterår");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul round --plan 50 close Forår");
  assert_runs (self, 1, NULL, "aarshjul: ", "aarshjul --store s.aarshjul round --plan 50 open Forår");
  assert_runs (self, 0, NULL, "aarshjul: “Efterår” is open too",
               "aarshjul --store s.aarshjul round --plan 50 reopen Forår");
  assert_runs (self, 0, NULL, NULL, "aarshjul --store s.aarshjul round --plan 50 close Efterår");
  assert_runs (self, 0, "\"state\": \"open\"", NULL, "aarshjul --store s.aarshjul export");
  g_assert_nonnull (strstr (self->output, "\"state\": \"closed\""));
}

/* A sheet goes to who has to answer, and its answers come back: written, refused as a conflict, or overwritten. */
static void
test_sheets (Fixture *self, gconstpointer data)
{
  import_round_plan (self);
  assert_runs (self, 0, "Center-for-Vand", NULL,
               "aarshjul --store s.aarshjul sheets --plan 50 --round Forår -o . && ls *Skolerne* 2>/dev/null; true");
  g_assert_null (strstr (self->output, "Skolerne"));
  assert_runs (self, 0, "→ Rød\nTo write: 1. Conflicts: 0. Not understood: 0.", NULL,
               "sed -i 's/Åer;/Åer;Rød/' *Vand.csv; "
               "aarshjul --store s.aarshjul answers --plan 50 --round Forår --dry-run *Vand.csv");
  assert_runs (self, 0, "2 of 3", NULL, "aarshjul --store s.aarshjul round --plan 50 answers Forår");
  assert_runs (self, 0, "To write: 1.", NULL, "aarshjul --store s.aarshjul answers --plan 50 --round Forår *Vand.csv");
  assert_runs (self, 0, "3 of 3", NULL, "aarshjul --store s.aarshjul round --plan 50 answers Forår");
  assert_runs (self, 0, "To write: 0. Conflicts: 1.", NULL,
               "sed -i 's/Åer;Rød/Åer;Grøn/' *Vand.csv; "
               "aarshjul --store s.aarshjul answers --plan 50 --round Forår *Vand.csv");
  assert_runs (self, 0, "To write: 1. Conflicts: 1.", NULL,
               "aarshjul --store s.aarshjul answers --plan 50 --round Forår --overwrite *Vand.csv");
  assert_runs (self, 1, "Not understood: 1.", "Lilla",
               "sed -i 's/Åer;Grøn/Åer;Lilla/' *Vand.csv; "
               "aarshjul --store s.aarshjul answers --plan 50 --round Forår *Vand.csv");
}

#define SUM_OF_STORES "cat s.aarshjul other.aarshjul | cksum"

/* Whatever is exported, a store is not what it is written to: neither the one that is read nor another. */
static void
test_stores_are_not_targets (Fixture *self, gconstpointer data)
{
  static const char *const exports[] = {
    "export",
    "export --plan 50",
    "export --format csv",
    "export --format csv --table summary",
    "export --format csv --table followup --plan 50 --round Forår",
    "export --format csv --table turned --plan 50 --round Forår",
  };
  static const char *const targets[] = { "s.aarshjul", "other.aarshjul", "link.csv", "./other.aarshjul-journal" };
  g_autofree char *before = NULL;

  import_round_plan (self);
  assert_runs (self, 0, NULL, NULL, "cp s.aarshjul other.aarshjul; ln -s other.aarshjul link.csv");
  run (self, SUM_OF_STORES);
  before = g_strdup (self->output);
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    for (guint j = 0; j < G_N_ELEMENTS (targets); j++)
      {
        g_autofree char *line = g_strdup_printf ("aarshjul --store s.aarshjul %s -o %s", exports[i], targets[j]);

        assert_runs (self, 1, NULL, "Please choose another name.", line);
        assert_runs (self, 0, before, NULL, SUM_OF_STORES);
      }
  assert_runs (self, 0, "Lillek", NULL, "aarshjul --store s.aarshjul list");
}

/* What is named on the command line is a file, however much its name looks like an address. */
static void
test_colons (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "kl.14:30.json", "a:b", "mailto:x", "file:x.json", "resource:y", "http:z" };

  import_two (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *out = g_strdup_printf ("aarshjul --store s.aarshjul export -o %s", names[i]);
      g_autofree char *in = g_strdup_printf ("aarshjul import --dry-run %s", names[i]);

      assert_runs (self, 0, NULL, NULL, out);
      assert_runs (self, 0, "Plan A", NULL, in);
    }
  assert_runs (self, 1, NULL, "No such file", "aarshjul --store s.aarshjul export -o resource:///x");
  assert_runs (self, 1, NULL, "resource:///x", "aarshjul import resource:///x");
}

static void
test_colons_of_rounds (Fixture *self, gconstpointer data)
{
  import_round_plan (self);
  assert_runs (self, 0, NULL, NULL,
               "aarshjul --store s.aarshjul export --format csv --table turned --plan 50 --round Forår -o a:b && "
               "test -s a:b");
  assert_runs (self, 0, "Center-for-Vand", NULL, "aarshjul --store s.aarshjul sheets --plan 50 --round Forår -o c:d");
  assert_runs (self, 0, "To write: 1.", NULL,
               "mv c:d/*.csv e:f.csv && rm -r c:d && sed -i 's/Åer;/Åer;Rød/' e:f.csv && "
               "aarshjul --store s.aarshjul answers --plan 50 --round Forår e:f.csv");
}

/* What a terminal obeys is not printed, neither of a title nor of the name of a file, and a title is one line. */
static void
test_terminal (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {
    "aarshjul --store s.aarshjul import evil*",
    "aarshjul --store s.aarshjul list",
    "aarshjul import --dry-run evil*",
    "aarshjul import 'none\033[2J'",
    "aarshjul --store 'none\033[2J' list",
    "aarshjul --store s.aarshjul export --plan 'x\033[2J'",
    "aarshjul 'x\033[2J'",
  };

  put (self, "evil\033[2J\n.json",
       FILE_OF ("{ \"id\": \"5\", \"title\": \"A\\u001b]0;x\\u0007B\\u009b2J\\nC\\u202eD\", \"language\": \"da\", "
                "\"organisation\": \"E\\u001b[2JF\", \"nodes\": [ ], "
                "\"doubts\": [ { \"line\": 7, \"message\": \"G\\u001b[31mH\\nI\" } ] }"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *all = NULL;

      run (self, lines[i]);
      all = g_strconcat (self->output, self->errors, NULL);
      g_test_message ("%s", all);
      g_assert_null (strpbrk (all, "\033\a"));
      g_assert_null (strstr (all, "\xc2\x9b"));
      g_assert_null (strstr (all, "\u202e"));
      g_assert_null (strstr (all, "\nC"));
      g_assert_null (strstr (all, "\nI"));
    }
  assert_runs (self, 0, "B", NULL, "aarshjul --store s.aarshjul list");
}

/* What is no file is refused before it is opened, which could wait for ever. */
static void
test_pipes (Fixture *self, gconstpointer data)
{
  assert_runs (self, 1, NULL, "is not a file", "mkfifo pipe; timeout 20 \"$AAR_TEST_PROGRAM\" import pipe");
  assert_runs (self, 1, NULL, "is not a file", "timeout 20 \"$AAR_TEST_PROGRAM\" import --dry-run /dev/zero");
}

/* A store in the program's own folder is its owner's; elsewhere it is as the umask says, but for the others. */
static void
test_modes (Fixture *self, gconstpointer data)
{
  put (self, "plans.json", FILE_OF (PLAN ("5", "Plan A")));
  assert_runs (self, 0, "600\n", NULL,
               "umask 002; aarshjul import plans.json >/dev/null; stat -c %a aarshjul/*.aarshjul");
  assert_runs (self, 0, "664\n", NULL,
               "rm -r aarshjul; umask 002; aarshjul --store a import plans.json >/dev/null; stat -c %a a");
  assert_runs (self, 0, "644\n", NULL, "umask 022; aarshjul --store b import plans.json >/dev/null; stat -c %a b");
  assert_runs (self, 0, "600\n", NULL, "umask 077; aarshjul --store c import plans.json >/dev/null; stat -c %a c");
  assert_runs (self, 0, "664\n", NULL, "umask 000; aarshjul --store d import plans.json >/dev/null; stat -c %a d");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/cli/help", test_help },
    { "/cli/usage", test_usage },
    { "/cli/window", test_window },
    { "/cli/import", test_import },
    { "/cli/import-nothing-by-half", test_import_nothing_by_half },
    { "/cli/json", test_json },
    { "/cli/csv", test_csv },
    { "/cli/failed-export", test_failed_export },
    { "/cli/odd-targets", test_odd_targets },
    { "/cli/damaged-store", test_damaged_store },
    { "/cli/backup", test_backup },
    { "/cli/reindex", test_reindex },
    { "/cli/salvage", test_salvage },
    { "/cli/check-finds", test_check_finds },
    { "/cli/which-plan", test_which_plan },
    { "/cli/import-all-or-none", test_import_all_or_none },
    { "/cli/list-counts", test_list_counts },
    { "/cli/round-answers", test_round_answers },
    { "/cli/round-states", test_round_states },
    { "/cli/sheets", test_sheets },
    { "/cli/stores-are-not-targets", test_stores_are_not_targets },
    { "/cli/colons", test_colons },
    { "/cli/terminal", test_terminal },
    { "/cli/pipes", test_pipes },
    { "/cli/modes", test_modes },
    { "/cli/colons-of-rounds", test_colons_of_rounds },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
