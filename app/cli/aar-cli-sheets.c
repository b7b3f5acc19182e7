/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-writer.h"
#include "aar-cli-plan.h"

#include "config.h"
#include <glib/gi18n.h>

typedef struct
{
  AarCliOptions common;
  char *plan;
  char *round;
  char *output;
  char *sender;
} Options;

static int
write_sheets (const Options *options)
{
  g_auto (AarCliPlan) plan = { 0 };
  g_autoptr (GFile) folder = NULL;
  g_autoptr (AarRoundState) state = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (options->round == NULL)
    return aar_cli_misused (_ ("the round is missing: --round NAME"));
  if (options->output == NULL)
    return aar_cli_misused (_ ("the folder is missing: -o FOLDER"));
  status = aar_cli_plan_open (&plan, &options->common, AAR_STORE_READ_ONLY, options->plan, options->round);
  if (status != AAR_CLI_DONE)
    return status;
  state = aar_round_state_new (plan.content, aar_record_get_id (plan.round), NULL);
  sheets = aar_answer_sheets_make (plan.content, state, options->sender);
  folder = g_file_new_for_path (options->output);
  if (!aar_answer_sheets_write (sheets, folder, NULL, &error))
    return aar_cli_fail (options->output, error);
  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];

      aar_cli_print ("%s.csv\t%u\n", sheet->name, sheet->n_open);
    }
  return AAR_CLI_DONE;
}

static int
run (const AarCliCommand *self, int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "plan", 0, 0, G_OPTION_ARG_STRING, &options.plan, N_ ("The plan"), N_ ("TITLE-OR-ID") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_ ("The round"), N_ ("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The folder to write into"), N_ ("FOLDER") },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &options.sender, N_ ("Who signs the mails"), N_ ("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  int status;

  if (aar_cli_parse (self, &options.common, entries, &argc, &argv, &status))
    status = argc > 1 ? aar_cli_misused (_ ("“%s” is one argument too many"), argv[1]) : write_sheets (&options);
  g_free (options.common.store);
  g_free (options.plan);
  g_free (options.round);
  g_free (options.output);
  g_free (options.sender);
  return status;
}

const AarCliCommand aar_cli_sheets = {
  "sheets",
  "--plan TITLE-OR-ID --round NAME -o FOLDER",
  N_ ("Write a sheet and a mail for each unit that has not answered"),
  run,
};
