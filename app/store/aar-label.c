/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-label.h"

#include <glib/gi18n.h>

/* What a step is called that the caller gave no name. The log holds the source string, so that a store made in Danish
 * reads well in Swedish; the window translates it and puts it after "Undo". */

static const char *const additions[AAR_N_TABLES] = {
  [AAR_TABLE_PLAN] = N_ ("Addition of a Plan"),
  [AAR_TABLE_METADATA] = N_ ("Addition of a Document Line"),
  [AAR_TABLE_REFERENCE] = N_ ("Addition of a Governing Document"),
  [AAR_TABLE_UNIT] = N_ ("Addition of a Unit"),
  [AAR_TABLE_FORMER_NAME] = N_ ("Addition of a Former Name"),
  [AAR_TABLE_TAG] = N_ ("Addition of a Tag"),
  [AAR_TABLE_SCALE] = N_ ("Addition of a Scale"),
  [AAR_TABLE_LEVEL] = N_ ("Addition of a Level"),
  [AAR_TABLE_ROUND] = N_ ("Addition of a Round"),
  [AAR_TABLE_NODE] = N_ ("Addition of an Entry"),
  [AAR_TABLE_AMOUNT] = N_ ("Addition of an Amount"),
  [AAR_TABLE_STAFFING] = N_ ("Addition of Staffing"),
  [AAR_TABLE_RESPONSIBILITY] = N_ ("Addition of a Responsibility"),
  [AAR_TABLE_NODE_TAG] = N_ ("Addition of a Tag"),
  [AAR_TABLE_NODE_REFERENCE] = N_ ("Addition of a Governing Document"),
  [AAR_TABLE_ACTION] = N_ ("Addition of an Action"),
  [AAR_TABLE_ACTION_UNIT] = N_ ("Addition of a Unit"),
  [AAR_TABLE_INDICATOR] = N_ ("Addition of an Indicator"),
  [AAR_TABLE_MEASUREMENT] = N_ ("Addition of a Measurement"),
  [AAR_TABLE_MILESTONE] = N_ ("Addition of a Milestone"),
  [AAR_TABLE_ASSESSMENT] = N_ ("Addition of an Assessment"),
  [AAR_TABLE_DOUBT] = N_ ("Addition of a Doubt"),
};

static const char *const deletions[AAR_N_TABLES] = {
  [AAR_TABLE_PLAN] = N_ ("Deletion of a Plan"),
  [AAR_TABLE_METADATA] = N_ ("Deletion of a Document Line"),
  [AAR_TABLE_REFERENCE] = N_ ("Deletion of a Governing Document"),
  [AAR_TABLE_UNIT] = N_ ("Deletion of a Unit"),
  [AAR_TABLE_FORMER_NAME] = N_ ("Deletion of a Former Name"),
  [AAR_TABLE_TAG] = N_ ("Deletion of a Tag"),
  [AAR_TABLE_SCALE] = N_ ("Deletion of a Scale"),
  [AAR_TABLE_LEVEL] = N_ ("Deletion of a Level"),
  [AAR_TABLE_ROUND] = N_ ("Deletion of a Round"),
  [AAR_TABLE_NODE] = N_ ("Deletion of an Entry"),
  [AAR_TABLE_AMOUNT] = N_ ("Deletion of an Amount"),
  [AAR_TABLE_STAFFING] = N_ ("Deletion of Staffing"),
  [AAR_TABLE_RESPONSIBILITY] = N_ ("Deletion of a Responsibility"),
  [AAR_TABLE_NODE_TAG] = N_ ("Deletion of a Tag"),
  [AAR_TABLE_NODE_REFERENCE] = N_ ("Deletion of a Governing Document"),
  [AAR_TABLE_ACTION] = N_ ("Deletion of an Action"),
  [AAR_TABLE_ACTION_UNIT] = N_ ("Deletion of a Unit"),
  [AAR_TABLE_INDICATOR] = N_ ("Deletion of an Indicator"),
  [AAR_TABLE_MEASUREMENT] = N_ ("Deletion of a Measurement"),
  [AAR_TABLE_MILESTONE] = N_ ("Deletion of a Milestone"),
  [AAR_TABLE_ASSESSMENT] = N_ ("Deletion of an Assessment"),
  [AAR_TABLE_DOUBT] = N_ ("Deletion of a Doubt"),
};

static const char *const changes[AAR_N_TABLES] = {
  [AAR_TABLE_PLAN] = N_ ("Change of Plan"),
  [AAR_TABLE_METADATA] = N_ ("Change of Document Line"),
  [AAR_TABLE_REFERENCE] = N_ ("Change of Governing Document"),
  [AAR_TABLE_UNIT] = N_ ("Change of Unit"),
  [AAR_TABLE_FORMER_NAME] = N_ ("Change of Former Name"),
  [AAR_TABLE_TAG] = N_ ("Change of Tag"),
  [AAR_TABLE_SCALE] = N_ ("Change of Scale"),
  [AAR_TABLE_LEVEL] = N_ ("Change of Level"),
  [AAR_TABLE_ROUND] = N_ ("Change of Round"),
  [AAR_TABLE_NODE] = N_ ("Change of Entry"),
  [AAR_TABLE_AMOUNT] = N_ ("Change of Amount"),
  [AAR_TABLE_STAFFING] = N_ ("Change of Staffing"),
  [AAR_TABLE_RESPONSIBILITY] = N_ ("Change of Responsibility"),
  [AAR_TABLE_NODE_TAG] = N_ ("Change of Tag"),
  [AAR_TABLE_NODE_REFERENCE] = N_ ("Change of Governing Document"),
  [AAR_TABLE_ACTION] = N_ ("Change of Action"),
  [AAR_TABLE_ACTION_UNIT] = N_ ("Change of Unit"),
  [AAR_TABLE_INDICATOR] = N_ ("Change of Indicator"),
  [AAR_TABLE_MEASUREMENT] = N_ ("Change of Measurement"),
  [AAR_TABLE_MILESTONE] = N_ ("Change of Milestone"),
  [AAR_TABLE_ASSESSMENT] = N_ ("Change of Assessment"),
  [AAR_TABLE_DOUBT] = N_ ("Change of Doubt"),
};

/**
 * aar_label_of_change:
 * @change: a change
 *
 * Returns: (transfer none): the source string that names it
 */
const char *
aar_label_of_change (const AarChange *change)
{
  const char *label = NULL;

  if (change->operation == AAR_OPERATION_INSERT)
    return additions[change->table];
  if (change->operation == AAR_OPERATION_DELETE)
    return deletions[change->table];
  label = aar_table_get_fields (change->table, NULL)[change->field].change;
  return label != NULL ? label : changes[change->table];
}
