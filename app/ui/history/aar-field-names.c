/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-names.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"

/* What the window calls the tables, their fields and the codes in them. It is the one place for it: the history, the
 * checks and the news of a colleague's change all ask here. A plan's own words stand in the plan's pages, but a history
 * goes over plans, and speaks the language of the window. */

static const struct
{
  guint field;
  const char *name;
} names[] = {
  { AAR_PLAN_TITLE, N_ ("Title") },
  { AAR_PLAN_ORGANISATION, N_ ("Organisation") },
  { AAR_PLAN_UNIT, N_ ("Department") },
  { AAR_PLAN_KIND, N_ ("Kind of Plan") },
  { AAR_PLAN_LANGUAGE, N_ ("Language") },
  { AAR_PLAN_PERIOD_FROM, N_ ("First Day of the Period") },
  { AAR_PLAN_PERIOD_TO, N_ ("Last Day of the Period") },
  { AAR_PLAN_TEXT, N_ ("Introduction") },
  { AAR_PLAN_PREDECESSOR, N_ ("Previous Plan") },
  { AAR_PLAN_AREA_WORD, N_ ("Word for an Area") },
  { AAR_PLAN_INITIATIVE_WORD, N_ ("Word for an Initiative") },
  { AAR_PLAN_ACTION_WORD, N_ ("Word for an Action") },
  { AAR_PLAN_INDICATOR_WORD, N_ ("Word for an Indicator") },
  { AAR_PLAN_MILESTONE_WORD, N_ ("Word for a Milestone") },
  { AAR_PLAN_ROUND_WORD, N_ ("Word for a Round") },
  { AAR_METADATA_LABEL, N_ ("Caption") },
  { AAR_METADATA_VALUE, N_ ("Content") },
  { AAR_REFERENCE_TITLE, N_ ("Title") },
  { AAR_UNIT_ABBREVIATION, N_ ("Abbreviation") },
  { AAR_UNIT_NAME, N_ ("Name") },
  { AAR_UNIT_KIND, N_ ("Kind") },
  { AAR_UNIT_PREDECESSOR, N_ ("In the Previous Plan") },
  { AAR_FORMER_NAME_UNTIL, N_ ("Last Day") },
  { AAR_FORMER_NAME_ABBREVIATION, N_ ("Abbreviation") },
  { AAR_FORMER_NAME_NAME, N_ ("Name") },
  { AAR_TAG_GROUP, N_ ("Group") },
  { AAR_TAG_NAME, N_ ("Name") },
  { AAR_SCALE_NAME, N_ ("Name") },
  { AAR_LEVEL_SYMBOL, N_ ("Symbol") },
  { AAR_LEVEL_LABEL, N_ ("Name") },
  { AAR_LEVEL_MEANING, N_ ("Meaning") },
  { AAR_ROUND_NAME, N_ ("Name") },
  { AAR_ROUND_DATE, N_ ("Date") },
  { AAR_ROUND_STATE, N_ ("State") },
  { AAR_NODE_PARENT, N_ ("Area") },
  { AAR_NODE_KIND, N_ ("Kind") },
  { AAR_NODE_NUMBER, N_ ("Number") },
  { AAR_NODE_TITLE, N_ ("Title") },
  { AAR_NODE_TEXT, N_ ("Description") },
  { AAR_NODE_NOTES, N_ ("Notes") },
  { AAR_NODE_FUNDING, N_ ("Funding") },
  { AAR_NODE_ECONOMY, N_ ("Economy") },
  { AAR_NODE_BASIS, N_ ("Basis") },
  { AAR_NODE_RESOURCES, N_ ("Resources") },
  { AAR_NODE_TIMELINE_FROM, N_ ("First Day") },
  { AAR_NODE_TIMELINE_TO, N_ ("Last Day") },
  { AAR_NODE_TIMELINE_TEXT, N_ ("Timeline") },
  { AAR_NODE_SOURCE_DOCUMENT, N_ ("Source Document") },
  { AAR_NODE_SOURCE_LINE, N_ ("Line of the Source") },
  { AAR_NODE_PREDECESSOR, N_ ("In the Previous Plan") },
  { AAR_AMOUNT_YEAR, N_ ("Year") },
  { AAR_AMOUNT_AMOUNT, N_ ("Amount") },
  { AAR_AMOUNT_CURRENCY, N_ ("Currency") },
  { AAR_AMOUNT_WHAT, N_ ("Purpose") },
  { AAR_STAFFING_UNIT, N_ ("Unit") },
  { AAR_STAFFING_FTE, N_ ("Full-Time Equivalents") },
  { AAR_RESPONSIBILITY_ROLE, N_ ("Role") },
  { AAR_RESPONSIBILITY_UNIT, N_ ("Unit") },
  { AAR_NODE_TAG_TAG, N_ ("Tag") },
  { AAR_NODE_REFERENCE_REFERENCE, N_ ("Governing Document") },
  { AAR_ACTION_TEXT, N_ ("Text") },
  { AAR_ACTION_GROUP, N_ ("Heading") },
  { AAR_ACTION_DUE, N_ ("Due Date") },
  { AAR_ACTION_STATUS, N_ ("Status") },
  { AAR_ACTION_LEVEL, N_ ("Level") },
  { AAR_ACTION_DONE, N_ ("Done") },
  { AAR_ACTION_UNIT_UNIT, N_ ("Unit") },
  { AAR_INDICATOR_TEXT, N_ ("Text") },
  { AAR_INDICATOR_GROUP, N_ ("Heading") },
  { AAR_INDICATOR_UNIT, N_ ("Unit of Measurement") },
  { AAR_INDICATOR_BASELINE, N_ ("Baseline") },
  { AAR_INDICATOR_TARGET, N_ ("Target") },
  { AAR_INDICATOR_TARGET_DATE, N_ ("Target Date") },
  { AAR_MEASUREMENT_DATE, N_ ("Date") },
  { AAR_MEASUREMENT_VALUE, N_ ("Value") },
  { AAR_MILESTONE_ROUND, N_ ("Round") },
  { AAR_MILESTONE_TEXT, N_ ("Text") },
  { AAR_MILESTONE_STATUS, N_ ("Status") },
  { AAR_MILESTONE_GROUP, N_ ("Heading") },
  { AAR_MILESTONE_LEVEL, N_ ("Level") },
  { AAR_MILESTONE_DONE, N_ ("Done") },
  { AAR_MILESTONE_CARRIED_FROM, N_ ("Carried Over From") },
  { AAR_MILESTONE_REASON, N_ ("Reason") },
  { AAR_ASSESSMENT_ROUND, N_ ("Round") },
  { AAR_ASSESSMENT_SCALE, N_ ("Scale") },
  { AAR_ASSESSMENT_LEVEL, N_ ("Level") },
  { AAR_ASSESSMENT_NOTE, N_ ("Note") },
  { AAR_ASSESSMENT_REASON, N_ ("Reason") },
  { AAR_DOUBT_LINE, N_ ("Line of the Source") },
  { AAR_DOUBT_NODE, N_ ("Entry") },
  { AAR_DOUBT_MESSAGE, N_ ("Message") },
  { AAR_DOUBT_SOLVED, N_ ("Solved") },
};

static const char *const titles[AAR_N_TABLES] = {
  [AAR_TABLE_PLAN] = N_ ("Plan"),
  [AAR_TABLE_METADATA] = N_ ("Document Line"),
  [AAR_TABLE_REFERENCE] = N_ ("Governing Document"),
  [AAR_TABLE_UNIT] = N_ ("Unit"),
  [AAR_TABLE_FORMER_NAME] = N_ ("Former Name"),
  [AAR_TABLE_TAG] = N_ ("Tag"),
  [AAR_TABLE_SCALE] = N_ ("Scale"),
  [AAR_TABLE_LEVEL] = N_ ("Level"),
  [AAR_TABLE_ROUND] = N_ ("Round"),
  [AAR_TABLE_NODE] = N_ ("Entry"),
  [AAR_TABLE_AMOUNT] = N_ ("Amount"),
  [AAR_TABLE_STAFFING] = N_ ("Staffing"),
  [AAR_TABLE_RESPONSIBILITY] = N_ ("Responsibility"),
  [AAR_TABLE_NODE_TAG] = N_ ("Tag"),
  [AAR_TABLE_NODE_REFERENCE] = N_ ("Governing Document"),
  [AAR_TABLE_ACTION] = N_ ("Action"),
  [AAR_TABLE_ACTION_UNIT] = N_ ("Unit"),
  [AAR_TABLE_INDICATOR] = N_ ("Indicator"),
  [AAR_TABLE_MEASUREMENT] = N_ ("Measurement"),
  [AAR_TABLE_MILESTONE] = N_ ("Milestone"),
  [AAR_TABLE_ASSESSMENT] = N_ ("Assessment"),
  [AAR_TABLE_DOUBT] = N_ ("Doubt"),
};

/* The codes of all fields that hold one; no two fields mean different things by the same code. */
static const struct
{
  const char *code;
  const char *meaning;
} codes[] = {
  { AAR_NODE_KIND_AREA, N_ ("Area") },
  { AAR_NODE_KIND_INITIATIVE, N_ ("Initiative") },
  { AAR_FUNDING_OPERATION, N_ ("Operation") },
  { AAR_FUNDING_CAPITAL, N_ ("Capital") },
  { AAR_FUNDING_BOTH, N_ ("Operation and Capital") },
  { AAR_UNIT_KIND_CENTRE, N_ ("Centre") },
  { AAR_UNIT_KIND_COMMITTEE, N_ ("Committee") },
  { AAR_UNIT_KIND_COUNCIL, N_ ("Council") },
  { AAR_UNIT_KIND_SECTOR, N_ ("Sector") },
  { AAR_UNIT_KIND_COMPANY, N_ ("Company") },
  { AAR_UNIT_KIND_TEAM, N_ ("Team") },
  { AAR_UNIT_KIND_PARTNER, N_ ("Partner") },
  { AAR_UNIT_KIND_OTHER, N_ ("Other Unit") },
  { AAR_ROLE_RESPONSIBLE_CENTRE, N_ ("Responsible Centre") },
  { AAR_ROLE_RESPONSIBLE_COMMITTEE, N_ ("Responsible Committee") },
  { AAR_ROLE_CONTRIBUTOR, N_ ("Contributor") },
  { AAR_ROLE_POLITICAL_ANCHORING, N_ ("Political Anchoring") },
  { AAR_ROLE_ADMINISTRATIVE_ANCHORING, N_ ("Administrative Anchoring") },
  { AAR_ROLE_PARTICIPANT, N_ ("Participant") },
  { AAR_ROLE_PARTNER, N_ ("Partner") },
  { AAR_ROUND_STATE_PLANNED, N_ ("Planned") },
  { AAR_ROUND_STATE_OPEN, N_ ("Open") },
  { AAR_ROUND_STATE_CLOSED, N_ ("Closed") },
};

/**
 * aar_field_get_name:
 * @field: a field constant of a record type
 *
 * Returns: what the window calls it, translated; %NULL for a field that says only where a row belongs or stands
 */
const char *
aar_field_get_name (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].field == field)
      return _ (names[i].name);
  return NULL;
}

/**
 * aar_table_get_title:
 * @table: a table
 *
 * Returns: what the window calls one of its rows, translated
 */
const char *
aar_table_get_title (AarTable table)
{
  g_return_val_if_fail (table < AAR_N_TABLES, "");

  return _ (titles[table]);
}

static gboolean
holds_code (guint field)
{
  switch (field)
    {
    case AAR_NODE_KIND:
    case AAR_NODE_FUNDING:
    case AAR_UNIT_KIND:
    case AAR_RESPONSIBILITY_ROLE:
    case AAR_ROUND_STATE:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * aar_field_describe_value:
 * @field: a field constant of a record type
 * @text: (nullable): a value of it as the history tells it
 *
 * Returns: (transfer full) (nullable): the value as the user knows it: codes in words, days as one writes them
 */
char *
aar_field_describe_value (guint field, const char *text)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields ((AarTable) (field / AAR_FIELDS_PER_TABLE), &n_fields);
  guint index = field % AAR_FIELDS_PER_TABLE;

  if (text == NULL || index >= n_fields)
    return g_strdup (text);
  if (fields[index].type == AAR_FIELD_BOOLEAN)
    return g_strdup (strcmp (text, "0") == 0 ? _ ("No") : _ ("Yes"));
  if (fields[index].type == AAR_FIELD_DATE)
    return aar_day_format_iso (text);
  if (holds_code (field))
    for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
      if (strcmp (codes[i].code, text) == 0)
        return g_strdup (_ (codes[i].meaning));
  return g_strdup (text);
}
