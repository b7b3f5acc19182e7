/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-csv-profile.h"
#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarRoundTable:
 * @AAR_ROUND_TABLE_FOLLOWUP: what was answered in a round, row by row
 * @AAR_ROUND_TABLE_CHANGES: what changed since the round before, old beside new
 *
 * The tables that are of one round of one plan.
 */
typedef enum
{
  AAR_ROUND_TABLE_FOLLOWUP,
  AAR_ROUND_TABLE_CHANGES,
} AarRoundTable;

#define AAR_N_ROUND_TABLES (AAR_ROUND_TABLE_CHANGES + 1)

/**
 * AarRoundExport:
 * @table: which table
 * @profile: how it is written
 * @plan: the id of the plan
 * @round: the id of the round
 *
 * What is to be exported of a round.
 */
typedef struct
{
  AarRoundTable table;
  AarCsvProfile profile;
  gint64 plan;
  gint64 round;
} AarRoundExport;

gboolean aar_round_table_from_name (const char *name, AarRoundTable *table);
gboolean aar_round_export_write (const AarRoundExport *self,
                                 AarPlanContent *content,
                                 GFile *target,
                                 GCancellable *cancellable,
                                 GError **error);
void aar_round_export_async (const AarRoundExport *self,
                             const char *store_path,
                             GFile *target,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
gboolean aar_round_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
