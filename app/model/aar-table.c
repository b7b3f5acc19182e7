/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-table.h"

#include "aar-action-unit.h"
#include "aar-action.h"
#include "aar-amount.h"
#include "aar-assessment-link.h"
#include "aar-assessment.h"
#include "aar-asset.h"
#include "aar-contact.h"
#include "aar-decision.h"
#include "aar-doubt.h"
#include "aar-exemption.h"
#include "aar-former-name.h"
#include "aar-frozen-answer.h"
#include "aar-frozen-level.h"
#include "aar-frozen-milestone.h"
#include "aar-frozen-node.h"
#include "aar-frozen-unit.h"
#include "aar-indicator.h"
#include "aar-level.h"
#include "aar-mail-text.h"
#include "aar-measurement.h"
#include "aar-meeting.h"
#include "aar-metadata.h"
#include "aar-milestone.h"
#include "aar-node-decision.h"
#include "aar-node-link.h"
#include "aar-node-reference.h"
#include "aar-node-tag.h"
#include "aar-node.h"
#include "aar-organisation.h"
#include "aar-plan-decision.h"
#include "aar-plan-link.h"
#include "aar-plan.h"
#include "aar-reference.h"
#include "aar-request.h"
#include "aar-responsibility.h"
#include "aar-round-decision.h"
#include "aar-round.h"
#include "aar-saved-view.h"
#include "aar-scale.h"
#include "aar-spending.h"
#include "aar-staffing.h"
#include "aar-tag.h"
#include "aar-template.h"
#include "aar-unit.h"
#include "aar-writing-style.h"

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
  [AAR_TABLE_CONTACT] = { "contact", aar_contact_get_type, N_ ("Contact"), N_ ("Contacts"), N_ ("Add Contact"),
                          N_ ("Addition of a Contact"), N_ ("Deletion of a Contact"), N_ ("Change of Contact") },
  [AAR_TABLE_MEETING] = { "meeting", aar_meeting_get_type, N_ ("Meeting"), N_ ("Meetings"), N_ ("Add Meeting"),
                          N_ ("Addition of a Meeting"), N_ ("Deletion of a Meeting"), N_ ("Change of Meeting") },
  [AAR_TABLE_DECISION] = { "decision", aar_decision_get_type, N_ ("Decision"), N_ ("Decisions"), N_ ("Add Decision"),
                           N_ ("Addition of a Decision"), N_ ("Deletion of a Decision"), N_ ("Change of Decision") },
  [AAR_TABLE_PLAN_DECISION] = { "plan_decision", aar_plan_decision_get_type, N_ ("Decision"), N_ ("Decisions"),
                                N_ ("Add Decision"), N_ ("Addition of a Decision"), N_ ("Deletion of a Decision"),
                                N_ ("Change of Decision") },
  [AAR_TABLE_ROUND_DECISION] = { "round_decision", aar_round_decision_get_type, N_ ("Decision"), N_ ("Decisions"),
                                 N_ ("Add Decision"), N_ ("Addition of a Decision"), N_ ("Deletion of a Decision"),
                                 N_ ("Change of Decision") },
  [AAR_TABLE_NODE_DECISION] = { "node_decision", aar_node_decision_get_type, N_ ("Decision"), N_ ("Decisions"),
                                N_ ("Add Decision"), N_ ("Addition of a Decision"), N_ ("Deletion of a Decision"),
                                N_ ("Change of Decision") },
  [AAR_TABLE_PLAN_LINK] = { "plan_link", aar_plan_link_get_type, N_ ("Link"), N_ ("Links"), N_ ("Add Link"),
                            N_ ("Addition of a Link"), N_ ("Deletion of a Link"), N_ ("Change of Link") },
  [AAR_TABLE_NODE_LINK] = { "node_link", aar_node_link_get_type, N_ ("Link"), N_ ("Links"), N_ ("Add Link"),
                            N_ ("Addition of a Link"), N_ ("Deletion of a Link"), N_ ("Change of Link") },
  [AAR_TABLE_ASSESSMENT_LINK] = { "assessment_link", aar_assessment_link_get_type, N_ ("Link"), N_ ("Links"),
                                  N_ ("Add Link"), N_ ("Addition of a Link"), N_ ("Deletion of a Link"),
                                  N_ ("Change of Link") },
  [AAR_TABLE_EXEMPTION] = { "exemption", aar_exemption_get_type, N_ ("Scale That Is Not Relevant"),
                            N_ ("Scales That Are Not Relevant"), N_ ("Add Scale That Is Not Relevant"),
                            N_ ("Addition of a Scale That Is Not Relevant"),
                            N_ ("Deletion of a Scale That Is Not Relevant"),
                            N_ ("Change of Scale That Is Not Relevant") },
  [AAR_TABLE_SPENDING] = { "spending", aar_spending_get_type, N_ ("Spending"), N_ ("Spending"), N_ ("Add Spending"),
                           N_ ("Addition of Spending"), N_ ("Deletion of Spending"), N_ ("Change of Spending") },
  [AAR_TABLE_REQUEST] = { "request", aar_request_get_type, N_ ("Request for Answers"), N_ ("Requests for Answers"),
                          N_ ("Add Request for Answers"), N_ ("Addition of a Request for Answers"),
                          N_ ("Deletion of a Request for Answers"), N_ ("Change of Request for Answers") },
  [AAR_TABLE_FROZEN_LEVEL] = { "frozen_level", aar_frozen_level_get_type, N_ ("Level at Closing"),
                               N_ ("Levels at Closing"), NULL, N_ ("Addition of a Level at Closing"),
                               N_ ("Deletion of a Level at Closing"), N_ ("Change of Level at Closing") },
  [AAR_TABLE_FROZEN_NODE] = { "frozen_node", aar_frozen_node_get_type, N_ ("Initiative at Closing"),
                              N_ ("Initiatives at Closing"), NULL, N_ ("Addition of an Initiative at Closing"),
                              N_ ("Deletion of an Initiative at Closing"), N_ ("Change of Initiative at Closing") },
  [AAR_TABLE_FROZEN_UNIT] = { "frozen_unit", aar_frozen_unit_get_type, N_ ("Unit at Closing"), N_ ("Units at Closing"),
                              NULL, N_ ("Addition of a Unit at Closing"), N_ ("Deletion of a Unit at Closing"),
                              N_ ("Change of Unit at Closing") },
  [AAR_TABLE_FROZEN_MILESTONE] = { "frozen_milestone", aar_frozen_milestone_get_type, N_ ("Milestone at Closing"),
                                   N_ ("Milestones at Closing"), NULL, N_ ("Addition of a Milestone at Closing"),
                                   N_ ("Deletion of a Milestone at Closing"), N_ ("Change of Milestone at Closing") },
  [AAR_TABLE_FROZEN_ANSWER] = { "frozen_answer", aar_frozen_answer_get_type, N_ ("Answer at Closing"),
                                N_ ("Answers at Closing"), NULL, N_ ("Addition of an Answer at Closing"),
                                N_ ("Deletion of an Answer at Closing"), N_ ("Change of Answer at Closing") },
  [AAR_TABLE_WRITING_STYLE] = { "writing_style", aar_writing_style_get_type, N_ ("Way of Writing Plans"),
                                N_ ("Ways of Writing Plans"), NULL, N_ ("Addition of a Way of Writing Plans"),
                                N_ ("Deletion of a Way of Writing Plans"), N_ ("Change of Way of Writing Plans") },
  [AAR_TABLE_TEMPLATE] = { "template", aar_template_get_type, N_ ("Report Template"), N_ ("Report Templates"), NULL,
                           N_ ("Addition of a Report Template"), N_ ("Deletion of a Report Template"),
                           N_ ("Change of Report Template") },
  [AAR_TABLE_ASSET] = { "asset", aar_asset_get_type, N_ ("File for Reports"), N_ ("Files for Reports"), NULL,
                        N_ ("Addition of a File for Reports"), N_ ("Deletion of a File for Reports"),
                        N_ ("Change of File for Reports") },
  [AAR_TABLE_MAIL_TEXT] = { "mail_text", aar_mail_text_get_type, N_ ("Mail Text"), N_ ("Mail Texts"),
                            N_ ("Add Mail Text"), N_ ("Addition of a Mail Text"), N_ ("Deletion of a Mail Text"),
                            N_ ("Change of Mail Text") },
  [AAR_TABLE_SAVED_VIEW] = { "saved_view", aar_saved_view_get_type, N_ ("Saved View"), N_ ("Saved Views"), NULL,
                             N_ ("Addition of a Saved View"), N_ ("Deletion of a Saved View"),
                             N_ ("Change of Saved View") },
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
  static const AarTable of_organisation[] = { AAR_TABLE_UNIT, AAR_TABLE_MEETING, AAR_TABLE_MAIL_TEXT, AAR_TABLE_NONE };
  static const AarTable of_plan[] = {
    AAR_TABLE_METADATA,  AAR_TABLE_ROUND,         AAR_TABLE_SCALE,     AAR_TABLE_TAG,
    AAR_TABLE_REFERENCE, AAR_TABLE_PLAN_DECISION, AAR_TABLE_PLAN_LINK, AAR_TABLE_NONE
  };
  static const AarTable of_unit[] = { AAR_TABLE_CONTACT, AAR_TABLE_FORMER_NAME, AAR_TABLE_NONE };
  static const AarTable of_meeting[] = { AAR_TABLE_DECISION, AAR_TABLE_NONE };
  static const AarTable of_scale[] = { AAR_TABLE_LEVEL, AAR_TABLE_NONE };
  static const AarTable of_round[] = { AAR_TABLE_REQUEST, AAR_TABLE_ROUND_DECISION, AAR_TABLE_NONE };
  static const AarTable of_node[] = {
    AAR_TABLE_RESPONSIBILITY, AAR_TABLE_NODE_TAG,  AAR_TABLE_AMOUNT,    AAR_TABLE_STAFFING,
    AAR_TABLE_MILESTONE,      AAR_TABLE_ACTION,    AAR_TABLE_INDICATOR, AAR_TABLE_NODE_REFERENCE,
    AAR_TABLE_NODE_DECISION,  AAR_TABLE_NODE_LINK, AAR_TABLE_SPENDING,  AAR_TABLE_EXEMPTION,
    AAR_TABLE_ASSESSMENT,     AAR_TABLE_NONE
  };
  static const AarTable of_action[] = { AAR_TABLE_ACTION_UNIT, AAR_TABLE_NONE };
  static const AarTable of_indicator[] = { AAR_TABLE_MEASUREMENT, AAR_TABLE_NONE };
  static const AarTable of_assessment[] = { AAR_TABLE_ASSESSMENT_LINK, AAR_TABLE_NONE };

  switch ((guint) table)
    {
    case AAR_TABLE_ORGANISATION:
      return of_organisation;
    case AAR_TABLE_PLAN:
      return of_plan;
    case AAR_TABLE_UNIT:
      return of_unit;
    case AAR_TABLE_MEETING:
      return of_meeting;
    case AAR_TABLE_SCALE:
      return of_scale;
    case AAR_TABLE_ROUND:
      return of_round;
    case AAR_TABLE_NODE:
      return of_node;
    case AAR_TABLE_ACTION:
      return of_action;
    case AAR_TABLE_INDICATOR:
      return of_indicator;
    case AAR_TABLE_ASSESSMENT:
      return of_assessment;
    default:
      return none;
    }
}
