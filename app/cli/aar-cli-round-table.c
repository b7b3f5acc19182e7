/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-round-table.h"

#include "aar-cli-plan.h"
#include "aar-csv-writer.h"
#include "aar-followup-report.h"

#include "config.h"
#include <glib/gi18n.h>
#include <stdio.h>

/**
 * aar_cli_round_table_is_name:
 * @table: (nullable): the value of `--table`
 *
 * Returns: whether it is a table that follows up a round
 */
gboolean
aar_cli_round_table_is_name (const char *table)
{
  return g_strcmp0 (table, "followup") == 0 || g_strcmp0 (table, "turned") == 0;
}

static void
add_row (AarCsvWriter *writer, char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    aar_csv_writer_add_text (writer, cells[i]);
  aar_csv_writer_end_row (writer);
}

static GBytes *
make_csv (const AarFollowupReport *report, AarCsvProfile profile)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);

  add_row (writer, report->heads);
  for (guint i = 0; i < report->rows->len; i++)
    add_row (writer, report->rows->pdata[i]);
  return aar_csv_writer_to_bytes (writer);
}

static int
write_csv (GBytes *csv, const char *output)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (csv, &size);

  if (output == NULL || g_str_equal (output, "-"))
    {
      fwrite (data, 1, size, stdout);
      return AAR_CLI_DONE;
    }
  file = g_file_new_for_commandline_arg (output);
  if (!g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    return aar_cli_fail (output, error);
  return AAR_CLI_DONE;
}

/**
 * aar_cli_round_table_export:
 * @options: the options
 * @table: `followup` or `turned`
 * @plans: (nullable): the titles or ids of plans; there must be one
 * @round: (nullable): the name, date or id of the round
 * @profile: (nullable): `excel` or `data`
 * @output: (nullable): the file to write, %NULL for standard output
 *
 * Returns: the exit status
 */
int
aar_cli_round_table_export (const AarCliOptions *options,
                            const char *table,
                            char **plans,
                            const char *round,
                            const char *profile,
                            const char *output)
{
  g_auto (AarCliPlan) plan = { 0 };
  g_autoptr (AarFollowupReport) report = NULL;
  g_autoptr (GBytes) csv = NULL;
  AarCsvProfile wanted = AAR_CSV_PROFILE_EXCEL;
  int status;

  if (profile != NULL && !aar_csv_profile_from_name (profile, &wanted))
    return aar_cli_misused (_ ("“%s” is not one of %s"), profile, "excel, data");
  if (round == NULL)
    return aar_cli_misused (_ ("the round is missing: --round NAME"));
  if (plans != NULL && g_strv_length (plans) > 1)
    return aar_cli_misused (_ ("“%s” is one argument too many"), plans[1]);
  status = aar_cli_plan_open (&plan, options, AAR_STORE_READ_ONLY, plans == NULL ? NULL : plans[0], round);
  if (status != AAR_CLI_DONE)
    return status;
  report = g_str_equal (table, "turned") ? aar_followup_report_new_turned (plan.content, aar_record_get_id (plan.round))
                                         : aar_followup_report_new (plan.content, aar_record_get_id (plan.round));
  csv = make_csv (report, wanted);
  return write_csv (csv, output);
}
