/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-field-names.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"

/* What the window calls the fields and the codes in them. It is the one place for it: the dialogs, the history, the
 * checks, the comparison and the news of a colleague's change all ask here. */

static const struct
{
  guint field;
  const char *name;
} names[] = {
  { AAR_PLAN_TITLE, N_ ("Title") },
  { AAR_PLAN_ORGANISATION, N_ ("Organisation") },
  { AAR_PLAN_UNIT, N_ ("Department") },
  /* Translators: such as virksomhedsplan, handlingsplan */
  { AAR_PLAN_KIND, N_ ("Kind of Plan") },
  { AAR_PLAN_LANGUAGE, N_ ("Language") },
  { AAR_PLAN_PERIOD_FROM, N_ ("First Day") },
  { AAR_PLAN_PERIOD_TO, N_ ("Last Day") },
  { AAR_PLAN_TEXT, N_ ("Introduction") },
  { AAR_PLAN_PREDECESSOR, N_ ("Previous Plan") },
  { AAR_PLAN_AREA_WORD, N_ ("Word for an Area") },
  { AAR_PLAN_INITIATIVE_WORD, N_ ("Word for an Initiative") },
  { AAR_PLAN_ACTION_WORD, N_ ("Word for an Action") },
  { AAR_PLAN_INDICATOR_WORD, N_ ("Word for an Indicator") },
  { AAR_PLAN_MILESTONE_WORD, N_ ("Word for a Milestone") },
  { AAR_PLAN_ROUND_WORD, N_ ("Word for a Round") },
  /* Translators: of a line of the table that a document prints about itself, such as "Version" */
  { AAR_METADATA_LABEL, N_ ("Caption") },
  { AAR_METADATA_VALUE, N_ ("Content") },
  { AAR_REFERENCE_TITLE, N_ ("Title") },
  { AAR_UNIT_ABBREVIATION, N_ ("Abbreviation") },
  { AAR_UNIT_NAME, N_ ("Name") },
  { AAR_UNIT_KIND, N_ ("Kind of Unit") },
  { AAR_UNIT_PREDECESSOR, N_ ("In the Previous Plan") },
  /* Translators: the last day of a period, a timeline or a former name */
  { AAR_FORMER_NAME_UNTIL, N_ ("Last Day") },
  { AAR_FORMER_NAME_ABBREVIATION, N_ ("Abbreviation") },
  { AAR_FORMER_NAME_NAME, N_ ("Name") },
  { AAR_TAG_GROUP, N_ ("Group") },
  { AAR_TAG_NAME, N_ ("Name") },
  { AAR_SCALE_NAME, N_ ("Name") },
  /* Translators: the smiley of a level of a rating scale */
  { AAR_LEVEL_SYMBOL, N_ ("Face") },
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
  { AAR_NODE_TIMELINE_TEXT, N_ ("Timeline in Words") },
  { AAR_NODE_SOURCE_DOCUMENT, N_ ("Source Document") },
  { AAR_NODE_SOURCE_LINE, N_ ("Line in the Source") },
  { AAR_NODE_PREDECESSOR, N_ ("In the Previous Plan") },
  { AAR_AMOUNT_YEAR, N_ ("Year") },
  { AAR_AMOUNT_AMOUNT, N_ ("Amount") },
  { AAR_AMOUNT_CURRENCY, N_ ("Currency") },
  /* Translators: what an amount of money is for */
  { AAR_AMOUNT_WHAT, N_ ("Purpose") },
  { AAR_STAFFING_UNIT, N_ ("Unit") },
  { AAR_STAFFING_FTE, N_ ("Full-Time Equivalents") },
  { AAR_RESPONSIBILITY_ROLE, N_ ("Role") },
  { AAR_RESPONSIBILITY_UNIT, N_ ("Unit") },
  { AAR_NODE_TAG_TAG, N_ ("Tag") },
  { AAR_NODE_REFERENCE_REFERENCE, N_ ("Governing Document") },
  { AAR_ACTION_TEXT, N_ ("Text") },
  /* Translators: the heading that a part of an initiative stands under */
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
  { AAR_DOUBT_LINE, N_ ("Line in the Source") },
  { AAR_DOUBT_NODE, N_ ("Entry") },
  { AAR_DOUBT_MESSAGE, N_ ("Message") },
  { AAR_DOUBT_SOLVED, N_ ("Solved") },
};

/* The codes of all fields that hold one; no two fields mean different things by the same code. */
static const struct
{
  const char *code;
  const char *context;
  const char *meaning;
} codes[] = {
  { AAR_NODE_KIND_AREA, NULL, N_ ("Area") },
  { AAR_NODE_KIND_INITIATIVE, NULL, N_ ("Initiative") },
  { AAR_FUNDING_OPERATION, NULL, N_ ("Operation") },
  { AAR_FUNDING_CAPITAL, NULL, N_ ("Capital") },
  { AAR_FUNDING_BOTH, NULL, N_ ("Operation and Capital") },
  { AAR_UNIT_KIND_CENTRE, NULL, N_ ("Centre") },
  { AAR_UNIT_KIND_COMMITTEE, NULL, N_ ("Committee") },
  { AAR_UNIT_KIND_COUNCIL, NULL, N_ ("Council") },
  { AAR_UNIT_KIND_SECTOR, NULL, N_ ("Sector") },
  { AAR_UNIT_KIND_COMPANY, NULL, N_ ("Company") },
  { AAR_UNIT_KIND_TEAM, NULL, N_ ("Team") },
  { AAR_UNIT_KIND_PARTNER, "unit", NC_ ("unit", "Partner") },
  { AAR_UNIT_KIND_OTHER, NULL, N_ ("Other Unit") },
  { AAR_ROLE_RESPONSIBLE_CENTRE, NULL, N_ ("Responsible Centre") },
  { AAR_ROLE_RESPONSIBLE_COMMITTEE, NULL, N_ ("Responsible Committee") },
  { AAR_ROLE_CONTRIBUTOR, NULL, N_ ("Contributor") },
  { AAR_ROLE_POLITICAL_ANCHORING, NULL, N_ ("Political Anchoring") },
  { AAR_ROLE_ADMINISTRATIVE_ANCHORING, NULL, N_ ("Administrative Anchoring") },
  { AAR_ROLE_PARTICIPANT, NULL, N_ ("Participant") },
  { AAR_ROUND_STATE_PLANNED, "round", NC_ ("round", "Planned") },
  { AAR_ROUND_STATE_OPEN, "round", NC_ ("round", "Open") },
  { AAR_ROUND_STATE_CLOSED, "round", NC_ ("round", "Closed") },
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
        return g_strdup (codes[i].context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, codes[i].context, codes[i].meaning)
                                                  : _ (codes[i].meaning));
  return g_strdup (text);
}
