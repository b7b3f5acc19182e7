/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the follow-up, each run in a process of its own as a user runs it. */
#include "aar-cli.h"
#include "aar-cli-command.h"
#include "fixture.h"

#include <glib/gstdio.h>

static char *store_path;
static char *sheet_folder;

/* In the parent: runs the command line of the environment variable in a copy of this program. */
static void
run (const char *arguments, int status)
{
  g_autofree char *line = g_strdup_printf ("aarshjul --store %s %s", store_path, arguments);
  g_autofree char *code = g_strdup_printf ("%d", status);

  g_setenv ("AAR_TEST_LINE", line, TRUE);
  g_setenv ("AAR_TEST_STATUS", code, TRUE);
  g_test_trap_subprocess ("/commands/subprocess/one", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_one (void)
{
  g_auto (GStrv) argv = NULL;
  int argc, status;

  g_assert_true (g_shell_parse_argv (g_getenv ("AAR_TEST_LINE"), &argc, &argv, NULL));
  status = aar_cli_run (argc, argv);
  exit (status == atoi (g_getenv ("AAR_TEST_STATUS")) ? 0 : 99);
}

static void
test_a_round_is_run_from_the_command_line (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autofree char *filled = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *command = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_set_str (&store_path, aar_store_get_path (store));
  g_clear_object (&store);
  run ("round --plan 'Aftale om budget 2018' list", AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*2018-03-31*0 of 5*1. budgetopfølgning 2018*");
  run ("round --plan 'aftale om' open '1. budget'", AAR_CLI_DONE);
  run ("round --plan 'aftale om' answers '2018-03-31'", AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*Ejendomme: 3*1.2*Nye tage*");
  command = g_strdup_printf ("sheets --plan Aftale --round '1. budget' -o '%s'", sheet_folder);
  run (command, AAR_CLI_DONE);
  sheet = g_build_filename (sheet_folder, "1-budgetopfølgning-2018-Ejendomme.csv", NULL);
  g_assert_true (g_file_get_contents (sheet, &csv, &length, &error));
  g_assert_no_error (error);
  /* The first empty answers of the sheet are those of heating. */
  parts = g_strsplit (csv, "rådhuset;;", 2);
  g_assert_nonnull (parts[1]);
  filled = g_strjoin ("rådhuset;1;", parts[0], parts[1], NULL);
  g_assert_true (g_file_set_contents (sheet, filled, -1, NULL));
  g_clear_pointer (&command, g_free);
  command = g_strdup_printf ("answers --plan Aftale --round '1. budget' --dry-run '%s'", sheet);
  run (command, AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*Varmepumper på rådhuset*– → Milepæl er opfyldt*To write: 1.*");
  run ("export --format csv --table followup --plan Aftale --round '1. budget'", AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*Varmepumper på rådhuset;Ejendomme;ikke vurderet*");
  g_clear_pointer (&command, g_free);
  command = g_strdup_printf ("answers --plan Aftale --round '1. budget' '%s'", sheet);
  run (command, AAR_CLI_DONE);
  run ("export --format csv --table followup --plan Aftale --round '1. budget'", AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*Varmepumper på rådhuset;Ejendomme;Milepæl er opfyldt*");
  run ("round --plan Aftale close '1. budget'", AAR_CLI_DONE);
  run ("round --plan Aftale open '1. budget'", AAR_CLI_FAILED);
  g_test_trap_assert_stderr ("*is closed*");
  /* the sheet says something else than what stands there now */
  g_clear_pointer (&filled, g_free);
  filled = g_strjoin ("rådhuset;2;", parts[0], parts[1], NULL);
  g_assert_true (g_file_set_contents (sheet, filled, -1, NULL));
  g_clear_pointer (&command, g_free);
  command = g_strdup_printf ("answers --plan Aftale --round '1. budget' --overwrite '%s'", sheet);
  run (command, AAR_CLI_FAILED);
  g_test_trap_assert_stderr ("*is closed*needs a reason*");
  g_clear_pointer (&command, g_free);
  command = g_strdup_printf ("answers --plan Aftale --round '1. budget' --overwrite --reason Glemt '%s'", sheet);
  run (command, AAR_CLI_DONE);
  run ("export --format csv --table turned --plan Aftale --round '2. budget'", AAR_CLI_DONE);
  run ("export --format csv --table milestones --plan Aftale", AAR_CLI_DONE);
  g_test_trap_assert_stdout ("*Aftale om budget 2018*");
}

static void
test_a_wrong_command_line_is_told_apart (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autofree char *sheets = NULL;
  g_autofree char *table = NULL;

  g_set_str (&store_path, aar_store_get_path (store));
  g_clear_object (&store);
  /* a file is no folder */
  sheets = g_strdup_printf ("sheets --plan Aftale --round '1. budget' -o '%s/sheets'", store_path);
  table = g_strdup_printf ("export --format csv --table followup --plan Aftale --round '1. budget' -o '%s/x.csv'",
                           store_path);
  run ("round --plan Aftale", AAR_CLI_USAGE);
  run ("round --plan Aftale close", AAR_CLI_USAGE);
  run ("round list", AAR_CLI_USAGE);
  run ("round --plan Ukendt list", AAR_CLI_FAILED);
  run ("sheets --plan Aftale --round '1. budget'", AAR_CLI_USAGE);
  run ("answers --plan Aftale --round '1. budget'", AAR_CLI_USAGE);
  run ("answers --plan Aftale --round '1. budget' gone.csv", AAR_CLI_FAILED);
  run ("export --format csv --table turned --plan Aftale", AAR_CLI_USAGE);
  run ("export --format csv --table turned --plan Aftale --round '9. kvartal'", AAR_CLI_FAILED);
  run ("export --format csv --table turned --round '1. budget'", AAR_CLI_USAGE);
  run ("export --format json --table followup --plan Aftale --round '1. budget'", AAR_CLI_USAGE);
  run (table, AAR_CLI_FAILED);
  run ("export --format csv --table milestones --plan Ukendt", AAR_CLI_FAILED);
  run ("round --plan Aftale answers '9. kvartal'", AAR_CLI_FAILED);
  run ("round --plan Aftale dance '1. budget'", AAR_CLI_USAGE);
  run ("sheets --plan Aftale -o /tmp", AAR_CLI_USAGE);
  run (sheets, AAR_CLI_FAILED);
  run ("answers --plan Aftale gone.csv", AAR_CLI_USAGE);
  run ("answers --round '1. budget' gone.csv", AAR_CLI_USAGE);
}

static void
remove_sheets (void)
{
  g_autoptr (GDir) folder = g_dir_open (sheet_folder, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (sheet_folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (sheet_folder);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commands/a-round-is-run-from-the-command-line", test_a_round_is_run_from_the_command_line);
  g_test_add_func ("/commands/a-wrong-command-line-is-told-apart", test_a_wrong_command_line_is_told_apart);
  g_test_add_func ("/commands/subprocess/one", test_one);
  if (g_test_subprocess ())
    return g_test_run ();
  sheet_folder = g_dir_make_tmp ("aarshjul-sheets-XXXXXX", NULL);
  result = g_test_run ();
  fixture_remove_stores ();
  remove_sheets ();
  g_free (sheet_folder);
  g_free (store_path);
  return result;
}
