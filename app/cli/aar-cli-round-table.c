/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-cli-round-table.h"

#include "aar-cli-plan.h"
#include "aar-round-export.h"

#include "config.h"
#include <glib/gi18n.h>

/**
 * aar_cli_round_table_is_name:
 * @table: (nullable): the value of `--table`
 *
 * Returns: whether it is a table that follows up a round
 */
gboolean
aar_cli_round_table_is_name (const char *table)
{
  AarRoundTable found;

  return aar_round_table_from_name (table, &found);
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
  g_autoptr (GFile) target = output != NULL && !g_str_equal (output, "-") ? g_file_new_for_path (output) : NULL;
  g_autoptr (GError) error = NULL;
  AarRoundExport export = { .profile = AAR_CSV_PROFILE_EXCEL };
  int status;

  if (profile != NULL && !aar_csv_profile_from_name (profile, &export.profile))
    return aar_cli_misused (_ ("“%s” is not one of %s"), profile, "excel, data");
  if (round == NULL)
    return aar_cli_misused (_ ("the round is missing: --round NAME"));
  if (plans != NULL && g_strv_length (plans) > 1)
    return aar_cli_misused (_ ("“%s” is one argument too many"), plans[1]);
  status = aar_cli_plan_open (&plan, options, AAR_STORE_READ_ONLY, plans == NULL ? NULL : plans[0], round);
  if (status != AAR_CLI_DONE)
    return status;
  aar_round_table_from_name (table, &export.table);
  export.plan = aar_record_get_id (aar_plan_content_get_plan (plan.content));
  export.round = aar_record_get_id (plan.round);
  return aar_round_export_write (&export, plan.content, target, NULL, &error) ? AAR_CLI_DONE
                                                                              : aar_cli_fail (output, error);
}
