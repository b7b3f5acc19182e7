/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "aar-backup.h"
#include "aar-error.h"

#include "config.h"
#include <glib/gi18n.h>
#include <stdio.h>

/* SQLite forgets the conditions on columns when it opens a file for reading only, so it is opened for writing where
 * that can be done; first for reading, as a store of an older version shall not be converted by being looked at. */
static AarStore *
open_store (const AarCliOptions *options, GError **error)
{
  g_autoptr (AarStore) store = aar_cli_open_store (options, AAR_STORE_READ_ONLY, error);

  if (store == NULL)
    return NULL;
  g_clear_object (&store);
  return aar_cli_open_store (options, AAR_STORE_NONE, error);
}

/* What one can do about a store that cannot be opened. */
static void
advise (const AarCliOptions *options)
{
  g_autofree char *store = aar_cli_get_store (options), *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  AarBackupKeeping keeping;

  aar_backup_get_chosen (&folder, &keeping);
  backups = aar_backup_list (folder, store);
  if (backups->len > 0)
    {
      g_autofree char *name = g_filename_display_name (((AarBackup *) backups->pdata[0])->path);

      fprintf (stderr, _ ("The newest backup is “%s”."), aar_cli_line (name));
      fprintf (stderr, "\n");
    }
  /* Translators: “aarshjul salvage -o FILE” is typed as it stands, but for FILE */
  fprintf (stderr, "%s\n", _ ("“aarshjul salvage -o FILE” saves what can still be read of it."));
}

static int
check (const AarCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = open_store (options, &error);
  g_autoptr (GPtrArray) problems = store != NULL ? aar_store_check (store, NULL, &error) : NULL;

  if (problems == NULL)
    {
      aar_cli_fail (NULL, error);
      if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CORRUPT))
        advise (options);
      return AAR_CLI_FAILED;
    }
  for (guint i = 0; i < problems->len; i++)
    fprintf (stderr, "%s\n", aar_cli_line (problems->pdata[i]));
  if (problems->len == 0)
    {
      aar_cli_print ("%s\n", _ ("The store is sound."));
      return AAR_CLI_DONE;
    }
  fprintf (stderr,
           ngettext ("aarshjul: the check found %u problem", "aarshjul: the check found %u problems", problems->len),
           problems->len);
  fprintf (stderr, "\n");
  return AAR_CLI_FAILED;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  int status;

  if (aar_cli_parse (self, &options, NULL, &argc, &argv, &status))
    status = argc > 1 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]) : check (&options);
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_check = {
  "check",
  "",
  N_ ("Check that the store is sound"),
  run,
};
