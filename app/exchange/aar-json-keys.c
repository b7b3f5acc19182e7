/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-json-keys.h"

/* The exchange format, version 2, as one description that both the writer and the reader follow: which keys an
 * object has, in which order, and which field of which record stands behind each.
 *
 * The keys of the published format stand first in every object. Behind them stand those of what a plan gathers
 * while it is worked with: former names, predecessors, carried milestones, reasons, solved doubts. A plan that was
 * only read has none of them; without them an export would lose them.
 *
 * Empty keys are left out, but for what makes a thing of its kind: the label and value of a row of the document
 * table, the text of a milestone, the levels of a scale. Readers of the format take those as given. */

#define ID                             { "id", AAR_JSON_ID, AAR_JSON_REQUIRED }
#define TEXT(name, field)              { name, AAR_JSON_TEXT, AAR_JSON_OPTIONAL, field }
#define GIVEN(name, field)             { name, AAR_JSON_TEXT, AAR_JSON_ALWAYS, field }
#define PRINTED(name, field)           { name, AAR_JSON_PRINTED, AAR_JSON_OPTIONAL, field }
#define WORD(name, field, flags)       { name, AAR_JSON_WORD, flags, field }
#define DATE(name, field)              { name, AAR_JSON_DATE, AAR_JSON_OPTIONAL, field }
#define INTEGER(name, field, flags)    { name, AAR_JSON_INTEGER, flags, field }
#define REAL(name, field, flags)       { name, AAR_JSON_REAL, flags, field }
#define BOOLEAN(name, field)           { name, AAR_JSON_BOOLEAN, AAR_JSON_OPTIONAL, field }
#define REFERENCE(name, field, flags)  { name, AAR_JSON_REFERENCE, flags, field }
#define GROUP(name, keys)              { name, AAR_JSON_GROUP, AAR_JSON_OPTIONAL, 0, AAR_TABLE_NONE, keys }
#define RECORDS(name, table, keys)     { name, AAR_JSON_RECORDS, AAR_JSON_OPTIONAL, 0, table, keys }
#define REFERENCES(name, table, field) { name, AAR_JSON_REFERENCES, AAR_JSON_OPTIONAL, field, table }
#define FORMER(name)                   { name, AAR_JSON_FORMER }
#define END                            { NULL }

static const AarJsonKey period_keys[] = {
  DATE ("from", AAR_PLAN_PERIOD_FROM),
  DATE ("to", AAR_PLAN_PERIOD_TO),
  END,
};

static const AarJsonKey metadata_keys[] = {
  GIVEN ("label", AAR_METADATA_LABEL),
  GIVEN ("value", AAR_METADATA_VALUE),
  END,
};

static const AarJsonKey word_keys[] = {
  TEXT ("area", AAR_PLAN_AREA_WORD),
  TEXT ("initiative", AAR_PLAN_INITIATIVE_WORD),
  TEXT ("action", AAR_PLAN_ACTION_WORD),
  TEXT ("indicator", AAR_PLAN_INDICATOR_WORD),
  TEXT ("milestone", AAR_PLAN_MILESTONE_WORD),
  TEXT ("round", AAR_PLAN_ROUND_WORD),
  END,
};

static const AarJsonKey former_name_keys[] = {
  DATE ("until", AAR_FORMER_NAME_UNTIL),
  TEXT ("abbreviation", AAR_FORMER_NAME_ABBREVIATION),
  TEXT ("name", AAR_FORMER_NAME_NAME),
  END,
};

static const AarJsonKey contact_keys[] = {
  TEXT ("role", AAR_CONTACT_ROLE),
  TEXT ("name", AAR_CONTACT_NAME),
  TEXT ("mail", AAR_CONTACT_MAIL),
  END,
};

static const AarJsonKey unit_keys[] = {
  ID,
  TEXT ("abbreviation", AAR_UNIT_ABBREVIATION),
  TEXT ("name", AAR_UNIT_NAME),
  WORD ("kind", AAR_UNIT_KIND, AAR_JSON_REQUIRED),
  REFERENCE ("parent", AAR_UNIT_PARENT, AAR_JSON_OPTIONAL),
  FORMER ("predecessor"),
  TEXT ("mail", AAR_UNIT_MAIL),
  DATE ("closed_from", AAR_UNIT_CLOSED_FROM),
  RECORDS ("former_names", AAR_TABLE_FORMER_NAME, former_name_keys),
  RECORDS ("contacts", AAR_TABLE_CONTACT, contact_keys),
  END,
};

static const AarJsonKey reference_keys[] = {
  ID,
  GIVEN ("title", AAR_REFERENCE_TITLE),
  END,
};

static const AarJsonKey tag_keys[] = {
  ID,
  TEXT ("group", AAR_TAG_GROUP),
  GIVEN ("name", AAR_TAG_NAME),
  END,
};

static const AarJsonKey level_keys[] = {
  ID, TEXT ("symbol", AAR_LEVEL_SYMBOL), TEXT ("label", AAR_LEVEL_LABEL), TEXT ("meaning", AAR_LEVEL_MEANING), END,
};

static const AarJsonKey scale_keys[] = {
  ID,
  TEXT ("name", AAR_SCALE_NAME),
  { "levels", AAR_JSON_RECORDS, AAR_JSON_ALWAYS, 0, AAR_TABLE_LEVEL, level_keys },
  END,
};

static const AarJsonKey request_keys[] = {
  REFERENCE ("unit", AAR_REQUEST_UNIT, AAR_JSON_REQUIRED),
  DATE ("sent", AAR_REQUEST_SENT),
  DATE ("reminded", AAR_REQUEST_REMINDED),
  DATE ("answered", AAR_REQUEST_ANSWERED),
  TEXT ("answered_by", AAR_REQUEST_ANSWERED_BY),
  WORD ("way", AAR_REQUEST_WAY, AAR_JSON_OPTIONAL),
  END,
};

static const AarJsonKey frozen_level_keys[] = {
  REFERENCE ("scale", AAR_FROZEN_LEVEL_SCALE, AAR_JSON_ABROAD),
  TEXT ("scale_name", AAR_FROZEN_LEVEL_SCALE_NAME),
  REFERENCE ("level", AAR_FROZEN_LEVEL_LEVEL, AAR_JSON_ABROAD),
  TEXT ("symbol", AAR_FROZEN_LEVEL_SYMBOL),
  TEXT ("label", AAR_FROZEN_LEVEL_LABEL),
  TEXT ("meaning", AAR_FROZEN_LEVEL_MEANING),
  END,
};

static const AarJsonKey frozen_unit_keys[] = {
  REFERENCE ("unit", AAR_FROZEN_UNIT_UNIT, AAR_JSON_ABROAD),
  TEXT ("role", AAR_FROZEN_UNIT_ROLE),
  TEXT ("abbreviation", AAR_FROZEN_UNIT_ABBREVIATION),
  TEXT ("name", AAR_FROZEN_UNIT_NAME),
  END,
};

static const AarJsonKey frozen_milestone_keys[] = {
  REFERENCE ("milestone", AAR_FROZEN_MILESTONE_MILESTONE, AAR_JSON_ABROAD),
  TEXT ("text", AAR_FROZEN_MILESTONE_TEXT),
  TEXT ("status", AAR_FROZEN_MILESTONE_STATUS),
  REFERENCE ("level", AAR_FROZEN_MILESTONE_LEVEL, AAR_JSON_ABROAD),
  BOOLEAN ("done", AAR_FROZEN_MILESTONE_DONE),
  END,
};

static const AarJsonKey frozen_answer_keys[] = {
  REFERENCE ("scale", AAR_FROZEN_ANSWER_SCALE, AAR_JSON_ABROAD),
  REFERENCE ("level", AAR_FROZEN_ANSWER_LEVEL, AAR_JSON_ABROAD),
  TEXT ("note", AAR_FROZEN_ANSWER_NOTE),
  BOOLEAN ("not_relevant", AAR_FROZEN_ANSWER_NOT_RELEVANT),
  END,
};

static const AarJsonKey frozen_node_keys[] = {
  REFERENCE ("node", AAR_FROZEN_NODE_NODE, AAR_JSON_ABROAD),
  TEXT ("area", AAR_FROZEN_NODE_AREA),
  TEXT ("number", AAR_FROZEN_NODE_NUMBER),
  TEXT ("title", AAR_FROZEN_NODE_TITLE),
  RECORDS ("units", AAR_TABLE_FROZEN_UNIT, frozen_unit_keys),
  RECORDS ("milestones", AAR_TABLE_FROZEN_MILESTONE, frozen_milestone_keys),
  RECORDS ("answers", AAR_TABLE_FROZEN_ANSWER, frozen_answer_keys),
  END,
};

static const AarJsonKey round_keys[] = {
  ID,
  GIVEN ("name", AAR_ROUND_NAME),
  DATE ("date", AAR_ROUND_DATE),
  WORD ("state", AAR_ROUND_STATE, AAR_JSON_REQUIRED),
  DATE ("opens", AAR_ROUND_OPENS),
  DATE ("deadline", AAR_ROUND_DEADLINE),
  TEXT ("deadline_time", AAR_ROUND_DEADLINE_TIME),
  TEXT ("closed", AAR_ROUND_CLOSED),
  TEXT ("record", AAR_ROUND_RECORD),
  TEXT ("reported", AAR_ROUND_REPORTED),
  REFERENCES ("decisions", AAR_TABLE_ROUND_DECISION, AAR_ROUND_DECISION_DECISION),
  RECORDS ("requests", AAR_TABLE_REQUEST, request_keys),
  RECORDS ("levels_at_closing", AAR_TABLE_FROZEN_LEVEL, frozen_level_keys),
  RECORDS ("nodes_at_closing", AAR_TABLE_FROZEN_NODE, frozen_node_keys),
  END,
};

static const AarJsonKey amount_keys[] = {
  INTEGER ("year", AAR_AMOUNT_YEAR, AAR_JSON_OPTIONAL),
  INTEGER ("amount", AAR_AMOUNT_AMOUNT, AAR_JSON_REQUIRED | AAR_JSON_ALWAYS),
  TEXT ("currency", AAR_AMOUNT_CURRENCY),
  TEXT ("what", AAR_AMOUNT_WHAT),
  WORD ("kind", AAR_AMOUNT_KIND, AAR_JSON_OPTIONAL),
  WORD ("recurrence", AAR_AMOUNT_RECURRENCE, AAR_JSON_OPTIONAL),
  INTEGER ("year_to", AAR_AMOUNT_YEAR_TO, AAR_JSON_OPTIONAL),
  BOOLEAN ("part", AAR_AMOUNT_PART),
  END,
};

static const AarJsonKey staffing_keys[] = {
  REFERENCE ("unit", AAR_STAFFING_UNIT, AAR_JSON_REQUIRED),
  REAL ("fte", AAR_STAFFING_FTE, AAR_JSON_REQUIRED | AAR_JSON_ALWAYS),
  END,
};

static const AarJsonKey responsibility_keys[] = {
  WORD ("role", AAR_RESPONSIBILITY_ROLE, AAR_JSON_REQUIRED),
  REFERENCE ("unit", AAR_RESPONSIBILITY_UNIT, AAR_JSON_REQUIRED),
  END,
};

static const AarJsonKey timeline_keys[] = {
  DATE ("from", AAR_NODE_TIMELINE_FROM),
  DATE ("to", AAR_NODE_TIMELINE_TO),
  TEXT ("text", AAR_NODE_TIMELINE_TEXT),
  END,
};

static const AarJsonKey action_keys[] = {
  ID,
  GIVEN ("text", AAR_ACTION_TEXT),
  TEXT ("group", AAR_ACTION_GROUP),
  REFERENCES ("units", AAR_TABLE_ACTION_UNIT, AAR_ACTION_UNIT_UNIT),
  DATE ("due", AAR_ACTION_DUE),
  TEXT ("status", AAR_ACTION_STATUS),
  REFERENCE ("level", AAR_ACTION_LEVEL, AAR_JSON_OPTIONAL),
  BOOLEAN ("done", AAR_ACTION_DONE),
  END,
};

static const AarJsonKey measurement_keys[] = {
  DATE ("date", AAR_MEASUREMENT_DATE),
  PRINTED ("value", AAR_MEASUREMENT_VALUE),
  REAL ("number", AAR_MEASUREMENT_NUMBER, AAR_JSON_OPTIONAL),
  END,
};

static const AarJsonKey indicator_keys[] = {
  ID,
  GIVEN ("text", AAR_INDICATOR_TEXT),
  TEXT ("group", AAR_INDICATOR_GROUP),
  TEXT ("unit", AAR_INDICATOR_UNIT),
  PRINTED ("baseline", AAR_INDICATOR_BASELINE),
  PRINTED ("target", AAR_INDICATOR_TARGET),
  DATE ("target_date", AAR_INDICATOR_TARGET_DATE),
  RECORDS ("measurements", AAR_TABLE_MEASUREMENT, measurement_keys),
  REAL ("baseline_number", AAR_INDICATOR_BASELINE_NUMBER, AAR_JSON_OPTIONAL),
  REAL ("target_number", AAR_INDICATOR_TARGET_NUMBER, AAR_JSON_OPTIONAL),
  DATE ("baseline_date", AAR_INDICATOR_BASELINE_DATE),
  END,
};

static const AarJsonKey milestone_keys[] = {
  ID,
  REFERENCE ("round", AAR_MILESTONE_ROUND, AAR_JSON_OPTIONAL),
  GIVEN ("text", AAR_MILESTONE_TEXT),
  TEXT ("status", AAR_MILESTONE_STATUS),
  TEXT ("group", AAR_MILESTONE_GROUP),
  REFERENCE ("level", AAR_MILESTONE_LEVEL, AAR_JSON_OPTIONAL),
  BOOLEAN ("done", AAR_MILESTONE_DONE),
  REFERENCE ("carried_from", AAR_MILESTONE_CARRIED_FROM, AAR_JSON_ABROAD),
  TEXT ("reason", AAR_MILESTONE_REASON),
  DATE ("due", AAR_MILESTONE_DUE),
  DATE ("expected", AAR_MILESTONE_EXPECTED),
  END,
};

static const AarJsonKey assessment_link_keys[] = {
  TEXT ("title", AAR_ASSESSMENT_LINK_TITLE),
  { "address", AAR_JSON_TEXT, AAR_JSON_REQUIRED, AAR_ASSESSMENT_LINK_ADDRESS },
  END,
};

static const AarJsonKey assessment_keys[] = {
  REFERENCE ("round", AAR_ASSESSMENT_ROUND, AAR_JSON_REQUIRED),
  REFERENCE ("scale", AAR_ASSESSMENT_SCALE, AAR_JSON_REQUIRED),
  REFERENCE ("level", AAR_ASSESSMENT_LEVEL, AAR_JSON_OPTIONAL),
  TEXT ("note", AAR_ASSESSMENT_NOTE),
  TEXT ("reason", AAR_ASSESSMENT_REASON),
  BOOLEAN ("not_relevant", AAR_ASSESSMENT_NOT_RELEVANT),
  RECORDS ("links", AAR_TABLE_ASSESSMENT_LINK, assessment_link_keys),
  END,
};

static const AarJsonKey source_keys[] = {
  TEXT ("document", AAR_NODE_SOURCE_DOCUMENT),
  INTEGER ("line", AAR_NODE_SOURCE_LINE, AAR_JSON_OPTIONAL),
  INTEGER ("page", AAR_NODE_SOURCE_PAGE, AAR_JSON_OPTIONAL),
  TEXT ("cell", AAR_NODE_SOURCE_CELL),
  TEXT ("pattern", AAR_NODE_SOURCE_PATTERN),
  END,
};

static const AarJsonKey exemption_keys[] = {
  REFERENCE ("scale", AAR_EXEMPTION_SCALE, AAR_JSON_REQUIRED),
  TEXT ("reason", AAR_EXEMPTION_REASON),
  END,
};

static const AarJsonKey spending_keys[] = {
  REFERENCE ("round", AAR_SPENDING_ROUND, AAR_JSON_REQUIRED),
  INTEGER ("budgeted", AAR_SPENDING_BUDGETED, AAR_JSON_OPTIONAL),
  INTEGER ("expected", AAR_SPENDING_EXPECTED, AAR_JSON_OPTIONAL),
  INTEGER ("spent", AAR_SPENDING_SPENT, AAR_JSON_OPTIONAL),
  TEXT ("currency", AAR_SPENDING_CURRENCY),
  END,
};

static const AarJsonKey node_link_keys[] = {
  TEXT ("title", AAR_NODE_LINK_TITLE),
  { "address", AAR_JSON_TEXT, AAR_JSON_REQUIRED, AAR_NODE_LINK_ADDRESS },
  END,
};

static const AarJsonKey node_keys[] = {
  ID,
  REFERENCE ("parent", AAR_NODE_PARENT, AAR_JSON_OPTIONAL),
  WORD ("kind", AAR_NODE_KIND, AAR_JSON_REQUIRED),
  PRINTED ("number", AAR_NODE_NUMBER),
  TEXT ("title", AAR_NODE_TITLE),
  TEXT ("text", AAR_NODE_TEXT),
  TEXT ("notes", AAR_NODE_NOTES),
  WORD ("funding", AAR_NODE_FUNDING, AAR_JSON_OPTIONAL),
  TEXT ("economy", AAR_NODE_ECONOMY),
  TEXT ("basis", AAR_NODE_BASIS),
  TEXT ("resources", AAR_NODE_RESOURCES),
  RECORDS ("amounts", AAR_TABLE_AMOUNT, amount_keys),
  RECORDS ("staffing", AAR_TABLE_STAFFING, staffing_keys),
  RECORDS ("responsibilities", AAR_TABLE_RESPONSIBILITY, responsibility_keys),
  REFERENCES ("tags", AAR_TABLE_NODE_TAG, AAR_NODE_TAG_TAG),
  REFERENCES ("references", AAR_TABLE_NODE_REFERENCE, AAR_NODE_REFERENCE_REFERENCE),
  GROUP ("timeline", timeline_keys),
  RECORDS ("actions", AAR_TABLE_ACTION, action_keys),
  RECORDS ("indicators", AAR_TABLE_INDICATOR, indicator_keys),
  RECORDS ("milestones", AAR_TABLE_MILESTONE, milestone_keys),
  RECORDS ("assessments", AAR_TABLE_ASSESSMENT, assessment_keys),
  GROUP ("source", source_keys),
  REFERENCE ("predecessor", AAR_NODE_PREDECESSOR, AAR_JSON_ABROAD),
  RECORDS ("exemptions", AAR_TABLE_EXEMPTION, exemption_keys),
  RECORDS ("spending", AAR_TABLE_SPENDING, spending_keys),
  REFERENCES ("decisions", AAR_TABLE_NODE_DECISION, AAR_NODE_DECISION_DECISION),
  RECORDS ("links", AAR_TABLE_NODE_LINK, node_link_keys),
  END,
};

static const AarJsonKey doubt_keys[] = {
  INTEGER ("line", AAR_DOUBT_LINE, AAR_JSON_OPTIONAL),
  REFERENCE ("node", AAR_DOUBT_NODE, AAR_JSON_OPTIONAL),
  TEXT ("message", AAR_DOUBT_MESSAGE),
  BOOLEAN ("solved", AAR_DOUBT_SOLVED),
  INTEGER ("page", AAR_DOUBT_PAGE, AAR_JSON_OPTIONAL),
  TEXT ("cell", AAR_DOUBT_CELL),
  TEXT ("pattern", AAR_DOUBT_PATTERN),
  END,
};

static const AarJsonKey plan_link_keys[] = {
  TEXT ("title", AAR_PLAN_LINK_TITLE),
  { "address", AAR_JSON_TEXT, AAR_JSON_REQUIRED, AAR_PLAN_LINK_ADDRESS },
  END,
};

static const AarJsonKey decision_keys[] = {
  ID,
  TEXT ("item", AAR_DECISION_ITEM),
  TEXT ("case_number", AAR_DECISION_CASE_NUMBER),
  TEXT ("title", AAR_DECISION_TITLE),
  TEXT ("text", AAR_DECISION_TEXT),
  WORD ("state", AAR_DECISION_STATE, AAR_JSON_REQUIRED),
  END,
};

static const AarJsonKey meeting_keys[] = {
  ID,
  REFERENCE ("body", AAR_MEETING_BODY, AAR_JSON_OPTIONAL),
  DATE ("date", AAR_MEETING_DATE),
  RECORDS ("decisions", AAR_TABLE_DECISION, decision_keys),
  END,
};

static const AarJsonKey writing_style_keys[] = {
  ID,
  TEXT ("name", AAR_WRITING_STYLE_NAME),
  INTEGER ("version", AAR_WRITING_STYLE_VERSION, AAR_JSON_OPTIONAL),
  TEXT ("content", AAR_WRITING_STYLE_CONTENT),
  END,
};

static const AarJsonKey template_keys[] = {
  ID,
  TEXT ("name", AAR_TEMPLATE_NAME),
  TEXT ("kind", AAR_TEMPLATE_KIND),
  TEXT ("language", AAR_TEMPLATE_LANGUAGE),
  INTEGER ("version", AAR_TEMPLATE_VERSION, AAR_JSON_OPTIONAL),
  TEXT ("content", AAR_TEMPLATE_CONTENT),
  END,
};

static const AarJsonKey asset_keys[] = {
  ID,
  TEXT ("name", AAR_ASSET_NAME),
  TEXT ("kind", AAR_ASSET_KIND),
  TEXT ("media_type", AAR_ASSET_MEDIA_TYPE),
  TEXT ("content", AAR_ASSET_CONTENT),
  END,
};

static const AarJsonKey mail_text_keys[] = {
  ID,
  WORD ("kind", AAR_MAIL_TEXT_KIND, AAR_JSON_REQUIRED),
  TEXT ("language", AAR_MAIL_TEXT_LANGUAGE),
  TEXT ("subject", AAR_MAIL_TEXT_SUBJECT),
  TEXT ("text", AAR_MAIL_TEXT_TEXT),
  END,
};

static const AarJsonKey saved_view_keys[] = {
  ID,
  TEXT ("name", AAR_SAVED_VIEW_NAME),
  TEXT ("page", AAR_SAVED_VIEW_PAGE),
  INTEGER ("version", AAR_SAVED_VIEW_VERSION, AAR_JSON_OPTIONAL),
  TEXT ("content", AAR_SAVED_VIEW_CONTENT),
  END,
};

static const AarJsonKey plan_keys[] = {
  ID,
  { "title", AAR_JSON_TEXT, AAR_JSON_REQUIRED, AAR_PLAN_TITLE },
  TEXT ("organisation", AAR_ORGANISATION_NAME),
  REFERENCE ("organisation_id", AAR_PLAN_ORGANISATION, AAR_JSON_OPTIONAL),
  TEXT ("unit", AAR_PLAN_UNIT),
  TEXT ("kind", AAR_PLAN_KIND),
  WORD ("language", AAR_PLAN_LANGUAGE, AAR_JSON_REQUIRED),
  GROUP ("period", period_keys),
  TEXT ("text", AAR_PLAN_TEXT),
  RECORDS ("metadata", AAR_TABLE_METADATA, metadata_keys),
  GROUP ("words", word_keys),
  REFERENCE ("predecessor", AAR_PLAN_PREDECESSOR, AAR_JSON_ABROAD),
  RECORDS ("units", AAR_TABLE_UNIT, unit_keys),
  RECORDS ("references", AAR_TABLE_REFERENCE, reference_keys),
  RECORDS ("tags", AAR_TABLE_TAG, tag_keys),
  RECORDS ("scales", AAR_TABLE_SCALE, scale_keys),
  RECORDS ("rounds", AAR_TABLE_ROUND, round_keys),
  RECORDS ("nodes", AAR_TABLE_NODE, node_keys),
  RECORDS ("doubts", AAR_TABLE_DOUBT, doubt_keys),
  TEXT ("short_name", AAR_PLAN_SHORT_NAME),
  RECORDS ("links", AAR_TABLE_PLAN_LINK, plan_link_keys),
  REFERENCES ("decisions", AAR_TABLE_PLAN_DECISION, AAR_PLAN_DECISION_DECISION),
  RECORDS ("meetings", AAR_TABLE_MEETING, meeting_keys),
  RECORDS ("writing_styles", AAR_TABLE_WRITING_STYLE, writing_style_keys),
  RECORDS ("templates", AAR_TABLE_TEMPLATE, template_keys),
  RECORDS ("assets", AAR_TABLE_ASSET, asset_keys),
  RECORDS ("mail_texts", AAR_TABLE_MAIL_TEXT, mail_text_keys),
  RECORDS ("saved_views", AAR_TABLE_SAVED_VIEW, saved_view_keys),
  END,
};

/**
 * aar_json_plan_keys:
 *
 * Returns: (transfer none): the keys of a plan in their order, ended by one without a name
 */
const AarJsonKey *
aar_json_plan_keys (void)
{
  return plan_keys;
}

/**
 * aar_json_key_find_record:
 * @key: a key of an object
 * @content: the plan
 * @record: (type Aar.Record): the record that the object is
 *
 * Returns: (transfer none) (type Aar.Record): the record whose field stands behind @key: @record, or the organisation
 */
gpointer
aar_json_key_find_record (const AarJsonKey *key, AarPlanContent *content, gpointer record)
{
  return key->field / AAR_FIELDS_PER_TABLE == aar_record_get_table (record)
           ? record
           : (gpointer) aar_plan_content_get_organisation (content);
}

/**
 * aar_json_key_find_owner:
 * @key: a key of an object, with records behind it
 * @content: the plan
 * @record: (type Aar.Record): the record that the object is
 *
 * Returns: the id of what owns the records: @record, or the organisation
 */
gint64
aar_json_key_find_owner (const AarJsonKey *key, AarPlanContent *content, gpointer record)
{
  return aar_record_get_table (record) == AAR_TABLE_PLAN ? aar_plan_content_get_owner (content, key->table)
                                                         : aar_record_get_id (record);
}

/**
 * aar_json_keys_have_id:
 * @keys: the keys of an object
 *
 * Returns: whether records of this kind have an id in the file; the others are told apart by their place only
 */
gboolean
aar_json_keys_have_id (const AarJsonKey *keys)
{
  return keys[0].type == AAR_JSON_ID;
}
