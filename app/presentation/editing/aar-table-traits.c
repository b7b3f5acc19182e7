/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field-traits.h"

/* Which tables are parts of which. */

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

/**
 * aar_record_is_complete:
 * @record: (type Aar.Record): a record
 *
 * Returns: whether it has all that the store asks of a row of its table
 */
gboolean
aar_record_is_complete (gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;

  aar_table_get_fields (table, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;

      if (aar_field_is_required (field) && aar_field_is_empty (record, field))
        return FALSE;
    }
  return TRUE;
}
