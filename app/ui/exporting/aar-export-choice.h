/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-export-request.h"

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

/**
 * AarExportChoice:
 * @kind: what kind of file
 * @table: which table; not for an exchange file
 * @plan: the plan, 0 for all
 * @title: (nullable): the title of the plan
 *
 * What was chosen in the export dialog. It owns nothing.
 */
typedef struct
{
  AarExportKind kind;
  AarCsvTable table;
  gint64 plan;
  const char *title;
} AarExportChoice;

const char *aar_export_choice_get_table_label (AarCsvTable table);
char *aar_export_choice_explain (const AarExportChoice *self);
char *aar_export_choice_get_file_name (const AarExportChoice *self);
AarExportRequest *aar_export_choice_make_request (const AarExportChoice *self, const char *store_path, GFile *target);

G_END_DECLS
