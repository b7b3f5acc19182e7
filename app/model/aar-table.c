/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-table.h"

#include "aar-action.h"
#include "aar-action-unit.h"
#include "aar-amount.h"
#include "aar-assessment.h"
#include "aar-doubt.h"
#include "aar-former-name.h"
#include "aar-indicator.h"
#include "aar-level.h"
#include "aar-measurement.h"
#include "aar-metadata.h"
#include "aar-milestone.h"
#include "aar-node.h"
#include "aar-node-reference.h"
#include "aar-node-tag.h"
#include "aar-plan.h"
#include "aar-reference.h"
#include "aar-responsibility.h"
#include "aar-round.h"
#include "aar-scale.h"
#include "aar-staffing.h"
#include "aar-tag.h"
#include "aar-unit.h"

#include <string.h>

static const char *const names[AAR_N_TABLES] = {
  [AAR_TABLE_PLAN] = "plan",
  [AAR_TABLE_METADATA] = "metadata",
  [AAR_TABLE_REFERENCE] = "reference",
  [AAR_TABLE_UNIT] = "unit",
  [AAR_TABLE_FORMER_NAME] = "former_name",
  [AAR_TABLE_TAG] = "tag",
  [AAR_TABLE_SCALE] = "scale",
  [AAR_TABLE_LEVEL] = "level",
  [AAR_TABLE_ROUND] = "round",
  [AAR_TABLE_NODE] = "node",
  [AAR_TABLE_AMOUNT] = "amount",
  [AAR_TABLE_STAFFING] = "staffing",
  [AAR_TABLE_RESPONSIBILITY] = "responsibility",
  [AAR_TABLE_NODE_TAG] = "node_tag",
  [AAR_TABLE_NODE_REFERENCE] = "node_reference",
  [AAR_TABLE_ACTION] = "action",
  [AAR_TABLE_ACTION_UNIT] = "action_unit",
  [AAR_TABLE_INDICATOR] = "indicator",
  [AAR_TABLE_MEASUREMENT] = "measurement",
  [AAR_TABLE_MILESTONE] = "milestone",
  [AAR_TABLE_ASSESSMENT] = "assessment",
  [AAR_TABLE_DOUBT] = "doubt",
};

/**
 * aar_table_get_name:
 * @table: a table
 *
 * Returns: (transfer none): the name of the table in the store
 */
const char *
aar_table_get_name (AarTable table)
{
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  return names[table];
}

/**
 * aar_table_from_name:
 * @name: the name of a table in the store
 *
 * Returns: the table, or %AAR_TABLE_NONE if there is none of that name
 */
AarTable
aar_table_from_name (const char *name)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (g_strcmp0 (names[table], name) == 0)
      return table;
  return AAR_TABLE_NONE;
}

/**
 * aar_table_get_record_type:
 * @table: a table
 *
 * Returns: the record type of the rows of @table
 */
GType
aar_table_get_record_type (AarTable table)
{
  switch (table)
    {
    case AAR_TABLE_PLAN:
      return AAR_TYPE_PLAN;
    case AAR_TABLE_METADATA:
      return AAR_TYPE_METADATA;
    case AAR_TABLE_REFERENCE:
      return AAR_TYPE_REFERENCE;
    case AAR_TABLE_UNIT:
      return AAR_TYPE_UNIT;
    case AAR_TABLE_FORMER_NAME:
      return AAR_TYPE_FORMER_NAME;
    case AAR_TABLE_TAG:
      return AAR_TYPE_TAG;
    case AAR_TABLE_SCALE:
      return AAR_TYPE_SCALE;
    case AAR_TABLE_LEVEL:
      return AAR_TYPE_LEVEL;
    case AAR_TABLE_ROUND:
      return AAR_TYPE_ROUND;
    case AAR_TABLE_NODE:
      return AAR_TYPE_NODE;
    case AAR_TABLE_AMOUNT:
      return AAR_TYPE_AMOUNT;
    case AAR_TABLE_STAFFING:
      return AAR_TYPE_STAFFING;
    case AAR_TABLE_RESPONSIBILITY:
      return AAR_TYPE_RESPONSIBILITY;
    case AAR_TABLE_NODE_TAG:
      return AAR_TYPE_NODE_TAG;
    case AAR_TABLE_NODE_REFERENCE:
      return AAR_TYPE_NODE_REFERENCE;
    case AAR_TABLE_ACTION:
      return AAR_TYPE_ACTION;
    case AAR_TABLE_ACTION_UNIT:
      return AAR_TYPE_ACTION_UNIT;
    case AAR_TABLE_INDICATOR:
      return AAR_TYPE_INDICATOR;
    case AAR_TABLE_MEASUREMENT:
      return AAR_TYPE_MEASUREMENT;
    case AAR_TABLE_MILESTONE:
      return AAR_TYPE_MILESTONE;
    case AAR_TABLE_ASSESSMENT:
      return AAR_TYPE_ASSESSMENT;
    case AAR_TABLE_DOUBT:
      return AAR_TYPE_DOUBT;
    case AAR_TABLE_NONE:
      break;
    }
  g_return_val_if_reached (G_TYPE_INVALID);
}

/**
 * aar_table_get_parts:
 * @table: a table
 *
 * Returns: (array): the tables whose records are edited as parts of a record of @table, ended by %AAR_TABLE_NONE
 */
const AarTable *
aar_table_get_parts (AarTable table)
{
  static const AarTable none[] = { AAR_TABLE_NONE };
  static const AarTable of_plan[] = { AAR_TABLE_METADATA, AAR_TABLE_ROUND,     AAR_TABLE_SCALE, AAR_TABLE_UNIT,
                                      AAR_TABLE_TAG,      AAR_TABLE_REFERENCE, AAR_TABLE_NONE };
  static const AarTable of_unit[] = { AAR_TABLE_FORMER_NAME, AAR_TABLE_NONE };
  static const AarTable of_scale[] = { AAR_TABLE_LEVEL, AAR_TABLE_NONE };
  static const AarTable of_node[] = {
    AAR_TABLE_RESPONSIBILITY, AAR_TABLE_NODE_TAG,  AAR_TABLE_AMOUNT,         AAR_TABLE_STAFFING,   AAR_TABLE_MILESTONE,
    AAR_TABLE_ACTION,         AAR_TABLE_INDICATOR, AAR_TABLE_NODE_REFERENCE, AAR_TABLE_ASSESSMENT, AAR_TABLE_NONE
  };
  static const AarTable of_action[] = { AAR_TABLE_ACTION_UNIT, AAR_TABLE_NONE };
  static const AarTable of_indicator[] = { AAR_TABLE_MEASUREMENT, AAR_TABLE_NONE };

  switch ((guint) table)
    {
    case AAR_TABLE_PLAN:
      return of_plan;
    case AAR_TABLE_UNIT:
      return of_unit;
    case AAR_TABLE_SCALE:
      return of_scale;
    case AAR_TABLE_NODE:
      return of_node;
    case AAR_TABLE_ACTION:
      return of_action;
    case AAR_TABLE_INDICATOR:
      return of_indicator;
    default:
      return none;
    }
}
