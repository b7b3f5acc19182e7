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

/* Where the field says more than its table does. */
static const struct
{
  guint field;
  const char *label;
} fields[] = {
  { AAR_PLAN_TITLE, N_ ("Change of Title") },
  { AAR_PLAN_ORGANISATION, N_ ("Change of Organisation") },
  { AAR_PLAN_UNIT, N_ ("Change of Department") },
  { AAR_PLAN_KIND, N_ ("Change of Kind of Plan") },
  { AAR_PLAN_LANGUAGE, N_ ("Change of Language") },
  { AAR_PLAN_PERIOD_FROM, N_ ("Change of Period") },
  { AAR_PLAN_PERIOD_TO, N_ ("Change of Period") },
  { AAR_PLAN_TEXT, N_ ("Change of Introduction") },
  { AAR_PLAN_PREDECESSOR, N_ ("Change of Previous Plan") },
  { AAR_PLAN_AREA_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_INITIATIVE_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_ACTION_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_INDICATOR_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_MILESTONE_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_ROUND_WORD, N_ ("Change of the Plan’s Words") },
  { AAR_PLAN_POSITION, N_ ("Move") },
  { AAR_NODE_POSITION, N_ ("Move") },
  { AAR_NODE_PARENT, N_ ("Move") },
  { AAR_NODE_NUMBER, N_ ("Change of Number") },
  { AAR_NODE_TITLE, N_ ("Change of Title") },
  { AAR_NODE_TEXT, N_ ("Change of Description") },
  { AAR_NODE_NOTES, N_ ("Change of Notes") },
  { AAR_NODE_FUNDING, N_ ("Change of Funding") },
  { AAR_NODE_ECONOMY, N_ ("Change of Economy") },
  { AAR_NODE_BASIS, N_ ("Change of Basis") },
  { AAR_NODE_RESOURCES, N_ ("Change of Resources") },
  { AAR_NODE_TIMELINE_FROM, N_ ("Change of Timeline") },
  { AAR_NODE_TIMELINE_TO, N_ ("Change of Timeline") },
  { AAR_NODE_TIMELINE_TEXT, N_ ("Change of Timeline") },
  { AAR_UNIT_NAME, N_ ("Change of Name") },
  { AAR_UNIT_ABBREVIATION, N_ ("Change of Abbreviation") },
  { AAR_TAG_NAME, N_ ("Change of Name") },
  { AAR_SCALE_NAME, N_ ("Change of Name") },
  { AAR_ROUND_NAME, N_ ("Change of Name") },
  { AAR_REFERENCE_TITLE, N_ ("Change of Title") },
  { AAR_ROUND_DATE, N_ ("Change of Date") },
  { AAR_ROUND_STATE, N_ ("Change of State") },
  { AAR_RESPONSIBILITY_ROLE, N_ ("Change of Role") },
  { AAR_ACTION_TEXT, N_ ("Change of Action") },
  { AAR_ACTION_DUE, N_ ("Change of Due Date") },
  { AAR_ACTION_STATUS, N_ ("Change of Status") },
  { AAR_ACTION_LEVEL, N_ ("Change of Level") },
  { AAR_ACTION_DONE, N_ ("Change of Status") },
  { AAR_INDICATOR_BASELINE, N_ ("Change of Baseline") },
  { AAR_INDICATOR_TARGET, N_ ("Change of Target") },
  { AAR_INDICATOR_TARGET_DATE, N_ ("Change of Target") },
  { AAR_MILESTONE_ROUND, N_ ("Change of Round") },
  { AAR_MILESTONE_STATUS, N_ ("Change of Status") },
  { AAR_MILESTONE_LEVEL, N_ ("Change of Level") },
  { AAR_MILESTONE_DONE, N_ ("Change of Status") },
  { AAR_ASSESSMENT_LEVEL, N_ ("Change of Level") },
  { AAR_ASSESSMENT_NOTE, N_ ("Change of Note") },
  { AAR_DOUBT_SOLVED, N_ ("Solving of a Doubt") },
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
  guint field = change->table * AAR_FIELDS_PER_TABLE + change->field;

  if (change->operation == AAR_OPERATION_INSERT)
    return additions[change->table];
  if (change->operation == AAR_OPERATION_DELETE)
    return deletions[change->table];
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].field == field)
      return fields[i].label;
  return changes[change->table];
}
