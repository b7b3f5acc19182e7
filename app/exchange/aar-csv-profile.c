/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-profile.h"

static const char *const tables[] = {
  [AAR_CSV_TABLE_INITIATIVES] = "initiatives", [AAR_CSV_TABLE_MILESTONES] = "milestones",
  [AAR_CSV_TABLE_ACTIONS] = "actions",         [AAR_CSV_TABLE_INDICATORS] = "indicators",
  [AAR_CSV_TABLE_AMOUNTS] = "amounts",         [AAR_CSV_TABLE_UNITS] = "units",
  [AAR_CSV_TABLE_SUMMARY] = "summary",
};
static const char *const profiles[] = { [AAR_CSV_PROFILE_EXCEL] = "excel", [AAR_CSV_PROFILE_DATA] = "data" };

static gboolean
find_name (const char *const *names, guint n_names, const char *name, guint *index)
{
  for (*index = 0; *index < n_names; (*index)++)
    if (g_strcmp0 (names[*index], name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * aar_csv_table_from_name:
 * @name: (nullable): a name on the command line
 * @table: (out): the table
 *
 * Returns: whether there is a table of that name
 */
gboolean
aar_csv_table_from_name (const char *name, AarCsvTable *table)
{
  guint index;

  if (!find_name (tables, G_N_ELEMENTS (tables), name, &index))
    return FALSE;
  *table = index;
  return TRUE;
}

/**
 * aar_csv_profile_from_name:
 * @name: (nullable): a name on the command line
 * @profile: (out): the profile
 *
 * Returns: whether there is a profile of that name
 */
gboolean
aar_csv_profile_from_name (const char *name, AarCsvProfile *profile)
{
  guint index;

  if (!find_name (profiles, G_N_ELEMENTS (profiles), name, &index))
    return FALSE;
  *profile = index;
  return TRUE;
}
