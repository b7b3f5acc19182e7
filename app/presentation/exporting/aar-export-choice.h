/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-export-request.h"
#include "aar-round-export.h"

G_BEGIN_DECLS

/**
 * AarExportKind:
 * @AAR_EXPORT_KIND_EXCEL: a table for a Danish or Swedish Excel
 * @AAR_EXPORT_KIND_DATA: a table for other programs
 * @AAR_EXPORT_KIND_EXCHANGE: whole plans for another store
 *
 * What the coordinator chooses between; the order is that of the dialog.
 */
typedef enum
{
  AAR_EXPORT_KIND_EXCEL,
  AAR_EXPORT_KIND_DATA,
  AAR_EXPORT_KIND_EXCHANGE,
} AarExportKind;

/* The tables in the order of the dialog: those of #AarCsvTable, then those of #AarRoundTable. */
#define AAR_EXPORT_TABLE_FOLLOWUP (AAR_N_CSV_TABLES + AAR_ROUND_TABLE_FOLLOWUP)
#define AAR_EXPORT_TABLE_CHANGES  (AAR_N_CSV_TABLES + AAR_ROUND_TABLE_CHANGES)
#define AAR_N_EXPORT_TABLES       (AAR_N_CSV_TABLES + AAR_N_ROUND_TABLES)

/**
 * AarExportChoice:
 * @kind: what kind of file
 * @table: which table; not for an exchange file
 * @plan: (nullable): the plan, %NULL for all
 * @round: the id of the round, for the tables that are of one; 0 if none is chosen
 * @round_name: (nullable): its name
 *
 * What was chosen in the export dialog. It owns nothing.
 */
typedef struct
{
  AarExportKind kind;
  guint table;
  AarPlan *plan;
  gint64 round;
  const char *round_name;
} AarExportChoice;

gboolean aar_export_choice_is_of_round (const AarExportChoice *self);
char *aar_export_choice_get_table_label (guint table, AarPlan *plan);
char *aar_export_choice_explain (const AarExportChoice *self);
char *aar_export_choice_get_file_name (const AarExportChoice *self);
AarExportRequest *aar_export_choice_make_request (const AarExportChoice *self, const char *store_path, GFile *target);
AarRoundExport aar_export_choice_make_round_export (const AarExportChoice *self);

G_END_DECLS
