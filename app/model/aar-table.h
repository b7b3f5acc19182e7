/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AarTable:
 *
 * The tables of a store, each with a record type of its own. Owners stand before what they own, so that rows written
 * in this order never refer to a row that is still missing.
 */
typedef enum
{
  AAR_TABLE_PLAN,
  AAR_TABLE_METADATA,
  AAR_TABLE_REFERENCE,
  AAR_TABLE_UNIT,
  AAR_TABLE_FORMER_NAME,
  AAR_TABLE_TAG,
  AAR_TABLE_SCALE,
  AAR_TABLE_LEVEL,
  AAR_TABLE_ROUND,
  AAR_TABLE_NODE,
  AAR_TABLE_AMOUNT,
  AAR_TABLE_STAFFING,
  AAR_TABLE_RESPONSIBILITY,
  AAR_TABLE_NODE_TAG,
  AAR_TABLE_NODE_REFERENCE,
  AAR_TABLE_ACTION,
  AAR_TABLE_ACTION_UNIT,
  AAR_TABLE_INDICATOR,
  AAR_TABLE_MEASUREMENT,
  AAR_TABLE_MILESTONE,
  AAR_TABLE_ASSESSMENT,
  AAR_TABLE_DOUBT,
  AAR_TABLE_NONE,
} AarTable;

#define AAR_N_TABLES AAR_TABLE_NONE

const char *aar_table_get_name (AarTable table);
AarTable aar_table_from_name (const char *name);
GType aar_table_get_record_type (AarTable table);
const AarTable *aar_table_get_parts (AarTable table);

G_END_DECLS
