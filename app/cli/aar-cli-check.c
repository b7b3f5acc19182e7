/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "config.h"
#include <glib/gi18n.h>
#include <stdio.h>

static int
check (const AarCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_cli_open_store (options, AAR_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) problems = store != NULL ? aar_store_check (store, NULL, &error) : NULL;

  if (problems == NULL)
    return aar_cli_fail (NULL, error);
  for (guint i = 0; i < problems->len; i++)
    fprintf (stderr, "%s\n", (const char *) problems->pdata[i]);
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
