/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-plan.h"
#include "aar-cli-round-table.h"
#include "aar-export.h"

#include "config.h"
#include <glib/gi18n.h>

typedef struct
{
  AarCliOptions common;
  char *format;
  char *table;
  char *profile;
  char *round;
  char *output;
  char **plans;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->common.store);
  g_free (self->format);
  g_free (self->table);
  g_free (self->profile);
  g_free (self->round);
  g_free (self->output);
  g_strfreev (self->plans);
}

static int
add_plans (const Options *options, AarExportRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarStore) store = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  if (options->plans == NULL)
    return AAR_CLI_DONE;
  store = aar_cli_open_store (&options->common, AAR_STORE_READ_ONLY, &error);
  plans = store != NULL ? aar_store_list_plans (store, &error) : NULL;
  if (plans == NULL)
    return aar_cli_fail (NULL, error);
  for (guint i = 0; options->plans[i] != NULL; i++)
    {
      gint64 id = aar_cli_plan_find (plans, options->plans[i], &error);

      if (id == 0)
        return aar_cli_fail (NULL, error);
      aar_export_request_add_plan (request, id);
    }
  return AAR_CLI_DONE;
}

static int
fill_request (const Options *options, AarExportRequest *request)
{
  if (g_strcmp0 (options->format, "csv") == 0)
    request->format = AAR_EXPORT_CSV;
  else if (options->format != NULL && g_strcmp0 (options->format, "json") != 0)
    return aar_cli_misused (_ ("“%s” is not one of %s"), options->format, "json, csv");
  if (request->format != AAR_EXPORT_CSV && (options->table != NULL || options->profile != NULL))
    return aar_cli_misused (_ ("a table and a profile go with --format csv only"));
  if (options->table != NULL && !aar_csv_table_from_name (options->table, &request->table))
    return aar_cli_misused (_ ("“%s” is not one of %s"), options->table,
                            "initiatives, milestones, actions, indicators, amounts, units, summary, followup, turned");
  if (options->profile != NULL && !aar_csv_profile_from_name (options->profile, &request->profile))
    return aar_cli_misused (_ ("“%s” is not one of %s"), options->profile, "excel, data");
  return add_plans (options, request);
}

static int export (const Options *options)
{
  g_autofree char *path = aar_cli_get_store (&options->common);
  g_autoptr (GFile) target = options->output != NULL && g_strcmp0 (options->output, "-") != 0
                               ? g_file_new_for_path (options->output)
                               : NULL;
  g_autoptr (AarExportRequest) request = aar_export_request_new (path, AAR_EXPORT_JSON, target);
  g_autoptr (GError) error = NULL;
  int status = fill_request (options, request);

  if (status == AAR_CLI_DONE && !aar_export (request, NULL, NULL, NULL, &error))
    status = aar_cli_fail (error->domain == G_IO_ERROR ? options->output : NULL, error);
  return status;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_ ("An exchange file without loss (json), or a table (csv)"), "json|csv" },
    { "table", 0, 0, G_OPTION_ARG_STRING, &options.table,
      N_ ("initiatives, milestones, actions, indicators, amounts, units, summary, followup or turned"), N_ ("TABLE") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_ ("The round of the tables followup and turned"),
      N_ ("NAME") },
    { "plan", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.plans, N_ ("Only this plan; may be given several times"),
      N_ ("TITLE-OR-ID") },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile,
      N_ ("How to write a table: for Excel, or for other programs"), "excel|data" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to write instead of standard output"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (aar_cli_parse (self, &options.common, entries, &argc, &argv, &status))
    status = argc > 1 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[1])
           : aar_cli_round_table_is_name (options.table) && g_strcmp0 (options.format, "json") != 0
               ? aar_cli_round_table_export (&options.common, options.table, options.plans, options.round,
                                             options.profile, options.output)
               : export (&options);
  options_clear (&options);
  return status;
}

const AarCliCommand aar_cli_export = {
  "export",
  "--format json|csv [--table TABLE] [--plan TITLE-OR-ID] [--profile excel|data] [-o FILE]",
  N_ ("Write plans as an exchange file or as a table"),
  run,
};
