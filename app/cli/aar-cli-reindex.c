/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "config.h"
#include <glib/gi18n.h>

static int
reindex (const AarCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = aar_cli_open_store (options, AAR_STORE_NONE, &error);

  if (store == NULL || !aar_store_rebuild_search (store, &error))
    return aar_cli_fail (NULL, error);
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  int status;

  if (aar_cli_parse (self, &options, NULL, &argc, &argv, &status))
    status = argc > 1 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]) : reindex (&options);
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_reindex = {
  "reindex",
  "",
  N_ ("Make the index of the search anew"),
  run,
};
