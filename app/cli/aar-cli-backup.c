/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "aar-backup.h"
#include "aar-store-copy.h"

#include "config.h"
#include <glib/gi18n.h>

static int
copy (const char *store, const char *output)
{
  g_autoptr (GError) error = NULL;

  return aar_store_copy (store, output, NULL, &error) ? AAR_CLI_DONE : aar_cli_fail (NULL, error);
}

/* Where the window makes its own, and by the same rule. */
static int
back_up (const char *store)
{
  g_autoptr (AarBackup) backup = NULL;
  g_autofree char *folder = NULL, *name = NULL;
  g_autoptr (GError) error = NULL;
  AarBackupKeeping keeping;

  aar_backup_get_chosen (&folder, &keeping);
  backup = aar_backup_make (folder, store, &keeping, NULL, &error);
  if (backup == NULL)
    return aar_cli_fail (NULL, error);
  name = g_filename_display_name (backup->path);
  aar_cli_print ("%s\n", name);
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  g_autofree char *output = NULL, *store = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("Write the copy to FILE, which is new"),
      N_ ("FILE") },
    { 0 },
  };
  int status;

  if (aar_cli_parse (self, &options, entries, &argc, &argv, &status))
    {
      store = aar_cli_get_store (&options);
      if (argc > 1)
        status = aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]);
      else
        status = output != NULL ? copy (store, output) : back_up (store);
    }
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_backup = {
  "backup",
  "[-o FILE]",
  N_ ("Copy the store, to the folder of backups or to a new file"),
  run,
};
