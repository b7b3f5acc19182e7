/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-traits.h"

#include <glib/gi18n-lib.h>

/* What the tables are called where a plan has no word of its own, and which of them are parts of which. */

static const char *const names[AAR_N_TABLES][2] = {
  [AAR_TABLE_PLAN] = { N_ ("Plan"), N_ ("Plans") },
  [AAR_TABLE_METADATA] = { N_ ("Document Line"), N_ ("Document") },
  [AAR_TABLE_REFERENCE] = { N_ ("Governing Document"), N_ ("Governing Documents") },
  [AAR_TABLE_UNIT] = { N_ ("Unit"), N_ ("Units") },
  [AAR_TABLE_FORMER_NAME] = { N_ ("Former Name"), N_ ("Former Names") },
  [AAR_TABLE_TAG] = { N_ ("Tag"), N_ ("Tags") },
  [AAR_TABLE_SCALE] = { N_ ("Scale"), N_ ("Scales") },
  [AAR_TABLE_LEVEL] = { N_ ("Level"), N_ ("Levels, the Best First") },
  [AAR_TABLE_ROUND] = { N_ ("Round"), N_ ("Rounds") },
  [AAR_TABLE_NODE] = { N_ ("Entry"), N_ ("Entries") },
  [AAR_TABLE_AMOUNT] = { N_ ("Amount"), N_ ("Amounts") },
  [AAR_TABLE_STAFFING] = { N_ ("Staffing"), N_ ("Staffing") },
  [AAR_TABLE_RESPONSIBILITY] = { N_ ("Responsible Unit"), N_ ("Responsible Units") },
  [AAR_TABLE_NODE_TAG] = { N_ ("Tag"), N_ ("Tags") },
  [AAR_TABLE_NODE_REFERENCE] = { N_ ("Governing Document"), N_ ("Governing Documents") },
  [AAR_TABLE_ACTION] = { N_ ("Action"), N_ ("Actions") },
  [AAR_TABLE_ACTION_UNIT] = { N_ ("Unit"), N_ ("Units") },
  [AAR_TABLE_INDICATOR] = { N_ ("Indicator"), N_ ("Indicators") },
  [AAR_TABLE_MEASUREMENT] = { N_ ("Measurement"), N_ ("Measurements") },
  [AAR_TABLE_MILESTONE] = { N_ ("Milestone"), N_ ("Milestones") },
  [AAR_TABLE_ASSESSMENT] = { N_ ("Assessment"), N_ ("Assessments") },
  [AAR_TABLE_DOUBT] = { N_ ("Doubt"), N_ ("Doubts") },
};

/**
 * aar_table_get_singular:
 * @table: a table
 *
 * Returns: what one of its records is called in the language of the window
 */
const char *
aar_table_get_singular (AarTable table)
{
  return _ (names[table][0]);
}

/**
 * aar_table_get_plural:
 * @table: a table
 *
 * Returns: what its records are called in the language of the window, as a caption
 */
const char *
aar_table_get_plural (AarTable table)
{
  return _ (names[table][1]);
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
