/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field-traits.h"

/* How the fields of all record types are shown and edited. What is not listed here, nobody edits. */

typedef struct
{
  guint field;
  AarFieldKind kind;
  gboolean required;
} Traits;

static const Traits traits[] = {
  { AAR_PLAN_TITLE, AAR_FIELD_KIND_LINE, TRUE },
  { AAR_PLAN_ORGANISATION, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_UNIT, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_KIND, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_LANGUAGE, AAR_FIELD_KIND_CODE, TRUE },
  { AAR_PLAN_PERIOD_FROM, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_PLAN_PERIOD_TO, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_PLAN_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_PLAN_PREDECESSOR, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_PLAN_AREA_WORD, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_INITIATIVE_WORD, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_ACTION_WORD, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_INDICATOR_WORD, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_MILESTONE_WORD, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_PLAN_ROUND_WORD, AAR_FIELD_KIND_LINE, FALSE },

  { AAR_METADATA_LABEL, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_METADATA_VALUE, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_REFERENCE_TITLE, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_UNIT_ABBREVIATION, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_UNIT_NAME, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_UNIT_KIND, AAR_FIELD_KIND_CODE, TRUE },
  { AAR_UNIT_PREDECESSOR, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_FORMER_NAME_UNTIL, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_FORMER_NAME_ABBREVIATION, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_FORMER_NAME_NAME, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_TAG_NAME, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_TAG_GROUP, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_SCALE_NAME, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_LEVEL_LABEL, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_LEVEL_SYMBOL, AAR_FIELD_KIND_CODE, FALSE },
  { AAR_LEVEL_MEANING, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_ROUND_NAME, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_ROUND_DATE, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_ROUND_STATE, AAR_FIELD_KIND_CODE, TRUE },

  { AAR_NODE_NUMBER, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_NODE_TITLE, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_NODE_KIND, AAR_FIELD_KIND_CODE, TRUE },
  { AAR_NODE_PARENT, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_NODE_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_NOTES, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_FUNDING, AAR_FIELD_KIND_CODE, FALSE },
  { AAR_NODE_ECONOMY, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_BASIS, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_RESOURCES, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_TIMELINE_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_NODE_TIMELINE_FROM, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_NODE_TIMELINE_TO, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_NODE_PREDECESSOR, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_NODE_SOURCE_DOCUMENT, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_NODE_SOURCE_LINE, AAR_FIELD_KIND_INTEGER, FALSE },

  { AAR_AMOUNT_YEAR, AAR_FIELD_KIND_INTEGER, FALSE },
  { AAR_AMOUNT_AMOUNT, AAR_FIELD_KIND_AMOUNT, FALSE },
  { AAR_AMOUNT_CURRENCY, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_AMOUNT_WHAT, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_STAFFING_UNIT, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_STAFFING_FTE, AAR_FIELD_KIND_REAL, FALSE },
  { AAR_RESPONSIBILITY_UNIT, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_RESPONSIBILITY_ROLE, AAR_FIELD_KIND_CODE, TRUE },
  { AAR_NODE_TAG_TAG, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_NODE_REFERENCE_REFERENCE, AAR_FIELD_KIND_REFERENCE, TRUE },

  { AAR_ACTION_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_ACTION_GROUP, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_ACTION_DUE, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_ACTION_DONE, AAR_FIELD_KIND_BOOLEAN, FALSE },
  { AAR_ACTION_LEVEL, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_ACTION_STATUS, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_ACTION_UNIT_UNIT, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_INDICATOR_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_INDICATOR_GROUP, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_INDICATOR_UNIT, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_INDICATOR_BASELINE, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_INDICATOR_TARGET, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_INDICATOR_TARGET_DATE, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_MEASUREMENT_DATE, AAR_FIELD_KIND_DATE, FALSE },
  { AAR_MEASUREMENT_VALUE, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_MILESTONE_TEXT, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_MILESTONE_GROUP, AAR_FIELD_KIND_LINE, FALSE },
  { AAR_MILESTONE_ROUND, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_MILESTONE_DONE, AAR_FIELD_KIND_BOOLEAN, FALSE },
  { AAR_MILESTONE_LEVEL, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_MILESTONE_STATUS, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_MILESTONE_REASON, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_MILESTONE_CARRIED_FROM, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_ASSESSMENT_ROUND, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_ASSESSMENT_SCALE, AAR_FIELD_KIND_REFERENCE, TRUE },
  { AAR_ASSESSMENT_LEVEL, AAR_FIELD_KIND_REFERENCE, FALSE },
  { AAR_ASSESSMENT_NOTE, AAR_FIELD_KIND_PROSE, FALSE },
  { AAR_ASSESSMENT_REASON, AAR_FIELD_KIND_PROSE, FALSE },
};

static const Traits *
find (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (traits[i].field == field)
      return &traits[i];
  return NULL;
}

/**
 * aar_field_describe:
 * @field: a field constant
 *
 * Returns: (transfer none): what the model says of the field
 */
const AarField *
aar_field_describe (guint field)
{
  return &aar_table_get_fields (field / AAR_FIELDS_PER_TABLE, NULL)[field % AAR_FIELDS_PER_TABLE];
}

/**
 * aar_field_get_kind:
 * @field: a field constant
 *
 * Returns: how it is edited
 */
AarFieldKind
aar_field_get_kind (guint field)
{
  const Traits *found = find (field);

  return found != NULL ? found->kind : AAR_FIELD_KIND_HIDDEN;
}

/**
 * aar_field_is_required:
 * @field: a field constant
 *
 * Returns: whether the store has no row without it
 */
gboolean
aar_field_is_required (guint field)
{
  const Traits *found = find (field);

  return found != NULL && found->required;
}

/**
 * aar_field_is_empty:
 * @record: (type Aar.Record): a record
 * @field: a constant of its type
 *
 * Returns: whether it holds nothing; a number or a boolean always holds something
 */
gboolean
aar_field_is_empty (gpointer record, guint field)
{
  switch (aar_field_describe (field)->type)
    {
    case AAR_FIELD_TEXT:
    case AAR_FIELD_DATE:
      return aar_record_get_text (record, field) == NULL;
    case AAR_FIELD_REFERENCE:
      return aar_record_get_integer (record, field) == 0;
    case AAR_FIELD_INTEGER:
    case AAR_FIELD_REAL:
    case AAR_FIELD_BOOLEAN:
    default:
      return FALSE;
    }
}

/**
 * aar_field_get_codes:
 * @field: a constant of a field whose kind is %AAR_FIELD_KIND_CODE
 *
 * Returns: (array zero-terminated=1): the words that it may be, the most usual first
 */
const char *const *
aar_field_get_codes (guint field)
{
  static const char *const languages[] = { "da", "sv", NULL };
  static const char *const unit_kinds[] = { AAR_UNIT_KIND_CENTRE,  AAR_UNIT_KIND_COMMITTEE, AAR_UNIT_KIND_COUNCIL,
                                            AAR_UNIT_KIND_SECTOR,  AAR_UNIT_KIND_COMPANY,   AAR_UNIT_KIND_TEAM,
                                            AAR_UNIT_KIND_PARTNER, AAR_UNIT_KIND_OTHER,     NULL };
  static const char *const symbols[] = { "happy", "neutral", "sad", NULL };
  static const char *const states[] = { AAR_ROUND_STATE_PLANNED, AAR_ROUND_STATE_OPEN, AAR_ROUND_STATE_CLOSED, NULL };
  static const char *const node_kinds[] = { AAR_NODE_KIND_INITIATIVE, AAR_NODE_KIND_AREA, NULL };
  static const char *const fundings[] = { AAR_FUNDING_OPERATION, AAR_FUNDING_CAPITAL, AAR_FUNDING_BOTH, NULL };
  static const char *const roles[] = { AAR_ROLE_RESPONSIBLE_CENTRE,
                                       AAR_ROLE_RESPONSIBLE_COMMITTEE,
                                       AAR_ROLE_CONTRIBUTOR,
                                       AAR_ROLE_POLITICAL_ANCHORING,
                                       AAR_ROLE_ADMINISTRATIVE_ANCHORING,
                                       AAR_ROLE_PARTICIPANT,
                                       AAR_ROLE_PARTNER,
                                       NULL };

  switch (field)
    {
    case AAR_PLAN_LANGUAGE:
      return languages;
    case AAR_UNIT_KIND:
      return unit_kinds;
    case AAR_LEVEL_SYMBOL:
      return symbols;
    case AAR_ROUND_STATE:
      return states;
    case AAR_NODE_KIND:
      return node_kinds;
    case AAR_NODE_FUNDING:
      return fundings;
    case AAR_RESPONSIBILITY_ROLE:
      return roles;
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * aar_field_find:
 * @table: a table
 * @flag: what the field is to its table
 *
 * Returns: the constant of the first field of @table with @flag; %G_MAXUINT if there is none
 */
guint
aar_field_find (AarTable table, AarFieldFlags flag)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & flag)
      return table * AAR_FIELDS_PER_TABLE + i;
  return G_MAXUINT;
}

/**
 * aar_field_get_head:
 * @table: a table
 *
 * Returns: the field that one writes first into a new record of it, and knows it by
 */
guint
aar_field_get_head (AarTable table)
{
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (traits[i].field / AAR_FIELDS_PER_TABLE == table)
      return table == AAR_TABLE_NODE ? AAR_NODE_TITLE : table == AAR_TABLE_UNIT ? AAR_UNIT_NAME : traits[i].field;
  return G_MAXUINT;
}

/**
 * aar_table_list_fields:
 * @table: a table
 *
 * Returns: (transfer full) (element-type guint): the constants of its fields that can be edited, in the order in which
 *   they are shown
 */
GArray *
aar_table_list_fields (AarTable table)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (traits[i].field / AAR_FIELDS_PER_TABLE == table)
      g_array_append_val (fields, traits[i].field);
  return fields;
}
