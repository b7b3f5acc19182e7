/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-csv-profile.h"

G_BEGIN_DECLS

/**
 * AarExportFormat:
 * @AAR_EXPORT_JSON: whole plans as an exchange file, without loss
 * @AAR_EXPORT_CSV: a table for a spreadsheet
 */
typedef enum
{
  AAR_EXPORT_JSON,
  AAR_EXPORT_CSV,
} AarExportFormat;

/**
 * AarExportRequest:
 * @store_path: the store to read
 * @format: what to write
 * @table: which table, for %AAR_EXPORT_CSV
 * @profile: how, for %AAR_EXPORT_CSV
 * @plans: (element-type gint64): the ids of the plans in the order of the file; empty for all plans of the store
 * @target: (nullable): the file to write, %NULL for standard output
 *
 * What is to be exported where to.
 */
typedef struct
{
  char *store_path;
  AarExportFormat format;
  AarCsvTable table;
  AarCsvProfile profile;
  GArray *plans;
  GFile *target;
} AarExportRequest;

#define AAR_TYPE_EXPORT_REQUEST (aar_export_request_get_type ())

GType aar_export_request_get_type (void);
AarExportRequest *aar_export_request_new (const char *store_path, AarExportFormat format, GFile *target);
AarExportRequest *aar_export_request_copy (const AarExportRequest *self);
void aar_export_request_free (AarExportRequest *self);
void aar_export_request_add_plan (AarExportRequest *self, gint64 plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarExportRequest, aar_export_request_free)

G_END_DECLS
