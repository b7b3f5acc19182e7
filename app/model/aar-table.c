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
#include "aar-organisation.h"
#include "aar-plan.h"
#include "aar-reference.h"
#include "aar-responsibility.h"
#include "aar-round.h"
#include "aar-scale.h"
#include "aar-staffing.h"
#include "aar-tag.h"
#include "aar-unit.h"

#include <glib/gi18n.h>

static const AarTableDescription tables[AAR_N_TABLES] = {
  [AAR_TABLE_ORGANISATION] = { "organisation", aar_organisation_get_type, N_ ("Organisation"), N_ ("Organisations"),
                               NULL, N_ ("Addition of an Organisation"), N_ ("Deletion of an Organisation"),
                               N_ ("Change of Organisation") },
  [AAR_TABLE_PLAN] = { "plan", aar_plan_get_type, N_ ("Plan"), N_ ("Plans"), NULL, N_ ("Addition of a Plan"),
                       N_ ("Deletion of a Plan"), N_ ("Change of Plan") },
  [AAR_TABLE_METADATA] = { "metadata", aar_metadata_get_type, N_ ("Document Line"), N_ ("Document"),
                           N_ ("Add Document Line"), N_ ("Addition of a Document Line"),
                           N_ ("Deletion of a Document Line"), N_ ("Change of Document Line") },
  [AAR_TABLE_REFERENCE] = { "reference", aar_reference_get_type, N_ ("Governing Document"), N_ ("Governing Documents"),
                            N_ ("Add Governing Document"), N_ ("Addition of a Governing Document"),
                            N_ ("Deletion of a Governing Document"), N_ ("Change of Governing Document") },
  [AAR_TABLE_UNIT] = { "unit", aar_unit_get_type, N_ ("Unit"), N_ ("Units"), N_ ("Add Unit"), N_ ("Addition of a Unit"),
                       N_ ("Deletion of a Unit"), N_ ("Change of Unit") },
  [AAR_TABLE_FORMER_NAME] = { "former_name", aar_former_name_get_type, N_ ("Former Name"), N_ ("Former Names"),
                              N_ ("Add Former Name"), N_ ("Addition of a Former Name"),
                              N_ ("Deletion of a Former Name"), N_ ("Change of Former Name") },
  [AAR_TABLE_TAG] = { "tag", aar_tag_get_type, N_ ("Tag"), N_ ("Tags"), N_ ("Add Tag"), N_ ("Addition of a Tag"),
                      N_ ("Deletion of a Tag"), N_ ("Change of Tag") },
  [AAR_TABLE_SCALE] = { "scale", aar_scale_get_type, N_ ("Scale"), N_ ("Scales"), N_ ("Add Scale"),
                        N_ ("Addition of a Scale"), N_ ("Deletion of a Scale"), N_ ("Change of Scale") },
  [AAR_TABLE_LEVEL] = { "level", aar_level_get_type, N_ ("Level"), N_ ("Levels, the Best First"), N_ ("Add Level"),
                        N_ ("Addition of a Level"), N_ ("Deletion of a Level"), N_ ("Change of Level") },
  [AAR_TABLE_ROUND] = { "round", aar_round_get_type, N_ ("Round"), N_ ("Rounds"), N_ ("Add Round"),
                        N_ ("Addition of a Round"), N_ ("Deletion of a Round"), N_ ("Change of Round") },
  [AAR_TABLE_NODE] = { "node", aar_node_get_type, N_ ("Entry"), N_ ("Entries"), NULL, N_ ("Addition of an Entry"),
                       N_ ("Deletion of an Entry"), N_ ("Change of Entry") },
  [AAR_TABLE_AMOUNT] = { "amount", aar_amount_get_type, N_ ("Amount"), N_ ("Amounts"), N_ ("Add Amount"),
                         N_ ("Addition of an Amount"), N_ ("Deletion of an Amount"), N_ ("Change of Amount") },
  [AAR_TABLE_STAFFING] = { "staffing", aar_staffing_get_type, N_ ("Staffing"), N_ ("Staffing"), N_ ("Add Staffing"),
                           N_ ("Addition of Staffing"), N_ ("Deletion of Staffing"), N_ ("Change of Staffing") },
  [AAR_TABLE_RESPONSIBILITY] = { "responsibility", aar_responsibility_get_type, N_ ("Responsible Unit"),
                                 N_ ("Responsible Units"), N_ ("Add Responsible Unit"),
                                 N_ ("Addition of a Responsibility"), N_ ("Deletion of a Responsibility"),
                                 N_ ("Change of Responsibility") },
  [AAR_TABLE_NODE_TAG] = { "node_tag", aar_node_tag_get_type, N_ ("Tag"), N_ ("Tags"), N_ ("Add Tag"),
                           N_ ("Addition of a Tag"), N_ ("Deletion of a Tag"), N_ ("Change of Tag") },
  [AAR_TABLE_NODE_REFERENCE] = { "node_reference", aar_node_reference_get_type, N_ ("Governing Document"),
                                 N_ ("Governing Documents"), N_ ("Add Governing Document"),
                                 N_ ("Addition of a Governing Document"), N_ ("Deletion of a Governing Document"),
                                 N_ ("Change of Governing Document") },
  [AAR_TABLE_ACTION] = { "action", aar_action_get_type, N_ ("Action"), N_ ("Actions"), N_ ("Add Action"),
                         N_ ("Addition of an Action"), N_ ("Deletion of an Action"), N_ ("Change of Action") },
  [AAR_TABLE_ACTION_UNIT] = { "action_unit", aar_action_unit_get_type, N_ ("Unit"), N_ ("Units"), N_ ("Add Unit"),
                              N_ ("Addition of a Unit"), N_ ("Deletion of a Unit"), N_ ("Change of Unit") },
  [AAR_TABLE_INDICATOR] = { "indicator", aar_indicator_get_type, N_ ("Indicator"), N_ ("Indicators"),
                            N_ ("Add Indicator"), N_ ("Addition of an Indicator"), N_ ("Deletion of an Indicator"),
                            N_ ("Change of Indicator") },
  [AAR_TABLE_MEASUREMENT] = { "measurement", aar_measurement_get_type, N_ ("Measurement"), N_ ("Measurements"),
                              N_ ("Add Measurement"), N_ ("Addition of a Measurement"),
                              N_ ("Deletion of a Measurement"), N_ ("Change of Measurement") },
  [AAR_TABLE_MILESTONE] = { "milestone", aar_milestone_get_type, N_ ("Milestone"), N_ ("Milestones"),
                            N_ ("Add Milestone"), N_ ("Addition of a Milestone"), N_ ("Deletion of a Milestone"),
                            N_ ("Change of Milestone") },
  [AAR_TABLE_ASSESSMENT] = { "assessment", aar_assessment_get_type, N_ ("Assessment"), N_ ("Assessments"),
                             N_ ("Add Assessment"), N_ ("Addition of an Assessment"), N_ ("Deletion of an Assessment"),
                             N_ ("Change of Assessment") },
  [AAR_TABLE_DOUBT] = { "doubt", aar_doubt_get_type, N_ ("Doubt"), N_ ("Doubts"), NULL, N_ ("Addition of a Doubt"),
                        N_ ("Deletion of a Doubt"), N_ ("Change of Doubt") },
};

/**
 * aar_table_describe:
 * @table: a table
 *
 * Returns: (transfer none): what is to be known of the table
 */
const AarTableDescription *
aar_table_describe (AarTable table)
{
  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  return &tables[table];
}

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

  return tables[table].name;
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
    if (g_strcmp0 (tables[table].name, name) == 0)
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
  g_return_val_if_fail (table < AAR_N_TABLES, G_TYPE_INVALID);

  return tables[table].get_type ();
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
  static const AarTable of_organisation[] = { AAR_TABLE_UNIT, AAR_TABLE_NONE };
  static const AarTable of_plan[] = { AAR_TABLE_METADATA, AAR_TABLE_ROUND,     AAR_TABLE_SCALE,
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
    case AAR_TABLE_ORGANISATION:
      return of_organisation;
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
