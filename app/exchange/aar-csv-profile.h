/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AarCsvProfile:
 * @AAR_CSV_PROFILE_EXCEL: as Danish and Swedish Excel opens it by a double click: `;`, decimal comma, UTF-8 with byte
 *   order mark
 * @AAR_CSV_PROFILE_DATA: as other programs read it: `,`, decimal point, UTF-8 without byte order mark
 *
 * The two ways to write CSV. Both end rows with CR LF as RFC 4180 does, and write days as yyyy-mm-dd.
 */
typedef enum
{
  AAR_CSV_PROFILE_EXCEL,
  AAR_CSV_PROFILE_DATA,
} AarCsvProfile;

/**
 * AarCsvTable:
 *
 * What can be exported as CSV.
 */
typedef enum
{
  AAR_CSV_TABLE_INITIATIVES,
  AAR_CSV_TABLE_MILESTONES,
  AAR_CSV_TABLE_ACTIONS,
  AAR_CSV_TABLE_INDICATORS,
  AAR_CSV_TABLE_AMOUNTS,
  AAR_CSV_TABLE_UNITS,
  AAR_CSV_TABLE_SUMMARY,
} AarCsvTable;

#define AAR_N_CSV_TABLES (AAR_CSV_TABLE_SUMMARY + 1)

gboolean aar_csv_table_from_name (const char *name, AarCsvTable *table);
gboolean aar_csv_profile_from_name (const char *name, AarCsvProfile *profile);

G_END_DECLS
