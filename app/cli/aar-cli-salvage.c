/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-command.h"

#include "aar-salvage.h"

#include "config.h"
#include <glib/gi18n.h>

static int
salvage (const char *store, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lost = aar_salvage (store, output, NULL, &error);

  if (lost == NULL)
    return aar_cli_fail (NULL, error);
  for (guint i = 0; i < lost->len; i++)
    aar_cli_print ("%s\n", (char *) lost->pdata[i]);
  aar_cli_print ("%s\n", lost->len > 0 ? _ ("Everything else was saved.") : _ ("Everything was saved."));
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  AarCliOptions options = { 0 };
  g_autofree char *output = NULL, *store = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("The new store to write"), N_ ("FILE") },
    { 0 },
  };
  int status;

  if (aar_cli_parse (self, &options, entries, &argc, &argv, &status))
    {
      store = aar_cli_get_store (&options);
      if (argc > 1)
        status = aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]);
      else if (output == NULL)
        status = aar_cli_misused (_ ("the option “%s” is missing"), "-o");
      else
        status = salvage (store, output);
    }
  g_free (options.store);
  return status;
}

const AarCliCommand aar_cli_salvage = {
  "salvage",
  "-o FILE",
  N_ ("Save what can be read of a damaged store"),
  run,
};
