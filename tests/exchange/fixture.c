/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

/* Sets fields of a record: pairs of a constant and a text, ended by -1. */
static gpointer
put (gpointer record, ...)
{
  va_list arguments;

  va_start (arguments, record);
  for (int field = va_arg (arguments, int); field >= 0; field = va_arg (arguments, int))
    aar_record_set_text (record, field, va_arg (arguments, const char *));
  va_end (arguments);
  return record;
}

static gint64
id_of (gpointer record)
{
  return aar_record_get_id (record);
}

static AarPlanContent *
new_content (gint64 id, const char *title, const char *language)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, id);

  put (plan, AAR_PLAN_TITLE, title, AAR_PLAN_LANGUAGE, language, -1);
  return aar_plan_content_new (plan);
}

static gpointer
add (AarPlanContent *content, AarTable table, gpointer owner)
{
  return aar_plan_content_append (content, table, id_of (owner));
}

static gpointer
add_node (AarPlanContent *content, gpointer parent, const char *kind, const char *number, const char *title)
{
  gpointer node = add (content, AAR_TABLE_NODE, aar_plan_content_get_plan (content));

  if (parent != NULL)
    aar_record_set_integer (node, AAR_NODE_PARENT, id_of (parent));
  return put (node, AAR_NODE_KIND, kind, AAR_NODE_NUMBER, number, AAR_NODE_TITLE, title, -1);
}

static gpointer
add_amount (AarPlanContent *content, gpointer node, int year, gint64 amount, const char *what)
{
  gpointer record = add (content, AAR_TABLE_AMOUNT, node);

  aar_record_set_integer (record, AAR_AMOUNT_YEAR, year);
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, amount);
  return put (record, AAR_AMOUNT_CURRENCY, "DKK", AAR_AMOUNT_WHAT, what, -1);
}

static void
add_role (AarPlanContent *content, gpointer node, const char *role, gpointer unit)
{
  gpointer record = add (content, AAR_TABLE_RESPONSIBILITY, node);

  put (record, AAR_RESPONSIBILITY_ROLE, role, -1);
  aar_record_set_integer (record, AAR_RESPONSIBILITY_UNIT, id_of (unit));
}

static void
assess (AarPlanContent *content, gpointer node, gpointer round, gpointer scale, gpointer level, const char *note)
{
  gpointer record = add (content, AAR_TABLE_ASSESSMENT, node);

  aar_record_set_integer (record, AAR_ASSESSMENT_ROUND, id_of (round));
  aar_record_set_integer (record, AAR_ASSESSMENT_SCALE, id_of (scale));
  if (level != NULL)
    aar_record_set_integer (record, AAR_ASSESSMENT_LEVEL, id_of (level));
  put (record, AAR_ASSESSMENT_NOTE, note, -1);
}

static gpointer
add_milestone (AarPlanContent *content, gpointer node, gpointer round, const char *text, const char *status)
{
  gpointer record = add (content, AAR_TABLE_MILESTONE, node);

  if (round != NULL)
    aar_record_set_integer (record, AAR_MILESTONE_ROUND, id_of (round));
  return put (record, AAR_MILESTONE_TEXT, text, AAR_MILESTONE_STATUS, status, -1);
}

static gpointer
add_unit (AarPlanContent *content, const char *abbreviation, const char *name, const char *kind)
{
  gpointer unit = add (content, AAR_TABLE_UNIT, aar_plan_content_get_organisation (content));

  return put (unit, AAR_UNIT_ABBREVIATION, abbreviation, AAR_UNIT_NAME, name, AAR_UNIT_KIND, kind, -1);
}

static gpointer
add_round (AarPlanContent *content, const char *name, const char *date, const char *state)
{
  gpointer round = add (content, AAR_TABLE_ROUND, aar_plan_content_get_plan (content));

  return put (round, AAR_ROUND_NAME, name, AAR_ROUND_DATE, date, AAR_ROUND_STATE, state, -1);
}

static gpointer
add_level (AarPlanContent *content, gpointer scale, const char *symbol, const char *label)
{
  return put (add (content, AAR_TABLE_LEVEL, scale), AAR_LEVEL_SYMBOL, symbol, AAR_LEVEL_LABEL, label,
              AAR_LEVEL_MEANING, "Som aftalt", -1);
}

static void
fill_head (AarPlanContent *content)
{
  AarPlan *plan = aar_plan_content_get_plan (content);

  put (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, "Lillekøbing Kommune", -1);
  put (plan, AAR_PLAN_UNIT, "Center for Vand", AAR_PLAN_KIND, "Virksomhedsplan", AAR_PLAN_PERIOD_FROM, "2026-01-01",
       AAR_PLAN_PERIOD_TO, "2026-12-31", AAR_PLAN_TEXT, "Første afsnit.\n\nAndet \"afsnit\" \\ med\ttabulator.",
       AAR_PLAN_INITIATIVE_WORD, "Mål", AAR_PLAN_SHORT_NAME, "Vand 26", -1);
  put (add (content, AAR_TABLE_METADATA, plan), AAR_METADATA_LABEL, "Sagsnr.", AAR_METADATA_VALUE, "2026-1", -1);
  put (add (content, AAR_TABLE_REFERENCE, plan), AAR_REFERENCE_TITLE, "Vandplan 2030", -1);
  put (add (content, AAR_TABLE_TAG, plan), AAR_TAG_GROUP, "Fokusområde", AAR_TAG_NAME, "Klima", -1);
}

static void
fill_initiative (AarPlanContent *content, gpointer node, gpointer unit, gpointer level)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  gpointer action = add (content, AAR_TABLE_ACTION, node), indicator = add (content, AAR_TABLE_INDICATOR, node);
  gpointer measurement = add (content, AAR_TABLE_MEASUREMENT, indicator),
           staffing = add (content, AAR_TABLE_STAFFING, node);
  gpointer doubt = add (content, AAR_TABLE_DOUBT, plan);

  put (node, AAR_NODE_TEXT, "=SUM(A1) er ikke en formel", AAR_NODE_NOTES, "- Punkt", AAR_NODE_FUNDING,
       AAR_FUNDING_CAPITAL, AAR_NODE_ECONOMY, "2 mio. kr.", AAR_NODE_BASIS, "Vandløbsloven", AAR_NODE_RESOURCES,
       "To medarbejdere", AAR_NODE_TIMELINE_FROM, "2026-02-01", AAR_NODE_TIMELINE_TO, "2026-11-30",
       AAR_NODE_TIMELINE_TEXT, "Hele året", AAR_NODE_SOURCE_DOCUMENT, "plan.txt", -1);
  aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, 12);
  aar_record_set_integer (node, AAR_NODE_SOURCE_PAGE, 2);
  put (node, AAR_NODE_SOURCE_CELL, "Ark1!B7", AAR_NODE_SOURCE_PATTERN, "1.1.1", -1);
  put (action, AAR_ACTION_TEXT, "Grav ud; læg rør", AAR_ACTION_GROUP, "Anlæg", AAR_ACTION_DUE, "2026-06-01",
       AAR_ACTION_STATUS, "I gang", -1);
  aar_record_set_integer (action, AAR_ACTION_LEVEL, id_of (level));
  aar_record_set_boolean (action, AAR_ACTION_DONE, TRUE);
  aar_record_set_integer (add (content, AAR_TABLE_ACTION_UNIT, action), AAR_ACTION_UNIT_UNIT, id_of (unit));
  put (indicator, AAR_INDICATOR_TEXT, "Oversvømmede kældre", AAR_INDICATOR_GROUP, "Effekt", AAR_INDICATOR_UNIT, "antal",
       AAR_INDICATOR_BASELINE, "40", AAR_INDICATOR_TARGET, "-3,5", AAR_INDICATOR_TARGET_DATE, "2026-12-31", -1);
  put (measurement, AAR_MEASUREMENT_DATE, "2026-03-31", AAR_MEASUREMENT_VALUE, "38", -1);
  put (indicator, AAR_INDICATOR_BASELINE_DATE, "2025-12-31", -1);
  aar_record_set_real (indicator, AAR_INDICATOR_BASELINE_NUMBER, 40);
  aar_record_set_real (indicator, AAR_INDICATOR_TARGET_NUMBER, -3.5);
  aar_record_set_real (measurement, AAR_MEASUREMENT_NUMBER, 38);
  aar_record_set_integer (staffing, AAR_STAFFING_UNIT, id_of (unit));
  aar_record_set_real (staffing, AAR_STAFFING_FTE, 1.25);
  aar_record_set_integer (doubt, AAR_DOUBT_LINE, 14);
  aar_record_set_integer (doubt, AAR_DOUBT_NODE, id_of (node));
  aar_record_set_integer (doubt, AAR_DOUBT_PAGE, 2);
  put (doubt, AAR_DOUBT_MESSAGE, "Er dette en overskrift?", AAR_DOUBT_CELL, "Ark1!B7", AAR_DOUBT_PATTERN, "1.1.1", -1);
}

static void
link_labels (AarPlanContent *content, gpointer node)
{
  gpointer tag = aar_plan_content_get_records (content, AAR_TABLE_TAG)->pdata[0];
  gpointer reference = aar_plan_content_get_records (content, AAR_TABLE_REFERENCE)->pdata[0];

  aar_record_set_integer (add (content, AAR_TABLE_NODE_TAG, node), AAR_NODE_TAG_TAG, id_of (tag));
  aar_record_set_integer (add (content, AAR_TABLE_NODE_REFERENCE, node), AAR_NODE_REFERENCE_REFERENCE,
                          id_of (reference));
}

static gpointer
refer (gpointer record, guint field, gpointer target)
{
  aar_record_set_integer (record, field, id_of (target));
  return record;
}

/* What an organisation has beside its units. */
static gpointer
fill_organisation (AarPlanContent *content, gpointer body)
{
  gpointer organisation = aar_plan_content_get_organisation (content);
  gpointer meeting = refer (add (content, AAR_TABLE_MEETING, organisation), AAR_MEETING_BODY, body);
  gpointer decision = add (content, AAR_TABLE_DECISION, meeting);
  gpointer style = add (content, AAR_TABLE_WRITING_STYLE, organisation);
  gpointer template = add (content, AAR_TABLE_TEMPLATE, organisation);
  gpointer view = add (content, AAR_TABLE_SAVED_VIEW, organisation);

  put (meeting, AAR_MEETING_DATE, "2026-05-12", -1);
  put (decision, AAR_DECISION_ITEM, "7", AAR_DECISION_CASE_NUMBER, "26/114", AAR_DECISION_TITLE, "Plan for vand",
       AAR_DECISION_TEXT, "Planen vedtages.", AAR_DECISION_STATE, AAR_DECISION_STATE_ADOPTED, -1);
  put (add (content, AAR_TABLE_CONTACT, body), AAR_CONTACT_ROLE, "Sekretær", AAR_CONTACT_NAME, "Ida Holm",
       AAR_CONTACT_MAIL, "ida@lillekobing.example", -1);
  put (style, AAR_WRITING_STYLE_NAME, "Vandplaner", AAR_WRITING_STYLE_CONTENT, "[patterns]\n1=area\n", -1);
  aar_record_set_integer (style, AAR_WRITING_STYLE_VERSION, 1);
  put (template, AAR_TEMPLATE_NAME, "Dagsorden", AAR_TEMPLATE_KIND, "round", AAR_TEMPLATE_LANGUAGE, "da",
       AAR_TEMPLATE_CONTENT, "[headings]\n", -1);
  aar_record_set_integer (template, AAR_TEMPLATE_VERSION, 1);
  put (add (content, AAR_TABLE_ASSET, organisation), AAR_ASSET_NAME, "Byvåben", AAR_ASSET_KIND, "logo",
       AAR_ASSET_MEDIA_TYPE, "image/png", AAR_ASSET_CONTENT, "iVBORw==", -1);
  put (add (content, AAR_TABLE_MAIL_TEXT, organisation), AAR_MAIL_TEXT_KIND, AAR_MAIL_KIND_REQUEST,
       AAR_MAIL_TEXT_LANGUAGE, "da", AAR_MAIL_TEXT_SUBJECT, "Svar på 1. opfølgning", AAR_MAIL_TEXT_TEXT, "Kære center",
       -1);
  put (view, AAR_SAVED_VIEW_NAME, "De røde", AAR_SAVED_VIEW_PAGE, "initiatives", AAR_SAVED_VIEW_CONTENT,
       "[filter]\nlevel=sad\n", -1);
  aar_record_set_integer (view, AAR_SAVED_VIEW_VERSION, 1);
  return decision;
}

static void
fill_decisions (AarPlanContent *content, gpointer decision, gpointer round, gpointer node)
{
  AarPlan *plan = aar_plan_content_get_plan (content);

  refer (add (content, AAR_TABLE_PLAN_DECISION, plan), AAR_PLAN_DECISION_DECISION, decision);
  refer (add (content, AAR_TABLE_ROUND_DECISION, round), AAR_ROUND_DECISION_DECISION, decision);
  refer (add (content, AAR_TABLE_NODE_DECISION, node), AAR_NODE_DECISION_DECISION, decision);
  put (add (content, AAR_TABLE_PLAN_LINK, plan), AAR_PLAN_LINK_TITLE, "Sagen", AAR_PLAN_LINK_ADDRESS,
       "https://sager.lillekobing.example/114", -1);
  put (add (content, AAR_TABLE_NODE_LINK, node), AAR_NODE_LINK_TITLE, "Kort", AAR_NODE_LINK_ADDRESS,
       "https://kort.lillekobing.example/rør", -1);
  put (add (content, AAR_TABLE_ASSESSMENT_LINK, aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->pdata[0]),
       AAR_ASSESSMENT_LINK_TITLE, "Referat", AAR_ASSESSMENT_LINK_ADDRESS, "https://sager.lillekobing.example/115", -1);
}

/* What a closed round keeps of an initiative. */
static void
freeze (AarPlanContent *content, gpointer round, gpointer node, gpointer unit, gpointer scale, gpointer level)
{
  gpointer frozen_level = add (content, AAR_TABLE_FROZEN_LEVEL, round);
  gpointer frozen = refer (add (content, AAR_TABLE_FROZEN_NODE, round), AAR_FROZEN_NODE_NODE, node);
  gpointer frozen_unit = refer (add (content, AAR_TABLE_FROZEN_UNIT, frozen), AAR_FROZEN_UNIT_UNIT, unit);
  gpointer milestone = add (content, AAR_TABLE_FROZEN_MILESTONE, frozen);
  gpointer answer = refer (add (content, AAR_TABLE_FROZEN_ANSWER, frozen), AAR_FROZEN_ANSWER_SCALE, scale);

  put (round, AAR_ROUND_CLOSED, "2026-05-04T10:00:00Z", AAR_ROUND_RECORD, AAR_ROUND_RECORD_CLOSING, AAR_ROUND_REPORTED,
       "2026-05-05T09:30:00Z", AAR_ROUND_OPENS, "2026-04-01", AAR_ROUND_DEADLINE, "2026-04-24", AAR_ROUND_DEADLINE_TIME,
       "12:00", -1);
  put (refer (refer (frozen_level, AAR_FROZEN_LEVEL_SCALE, scale), AAR_FROZEN_LEVEL_LEVEL, level),
       AAR_FROZEN_LEVEL_SCALE_NAME, "Indsats", AAR_FROZEN_LEVEL_SYMBOL, "sad", AAR_FROZEN_LEVEL_LABEL, "Rød",
       AAR_FROZEN_LEVEL_MEANING, "Ikke som aftalt", -1);
  put (frozen, AAR_FROZEN_NODE_AREA, "1.1 Afløb", AAR_FROZEN_NODE_NUMBER, "1.10", AAR_FROZEN_NODE_TITLE, "Nye rør", -1);
  put (frozen_unit, AAR_FROZEN_UNIT_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE, AAR_FROZEN_UNIT_ABBREVIATION, "CV",
       AAR_FROZEN_UNIT_NAME, "Center for Vand", -1);
  refer (milestone, AAR_FROZEN_MILESTONE_MILESTONE,
         aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->pdata[0]);
  put (refer (milestone, AAR_FROZEN_MILESTONE_LEVEL, level), AAR_FROZEN_MILESTONE_TEXT, "Udbud",
       AAR_FROZEN_MILESTONE_STATUS, "Gennemført", -1);
  aar_record_set_boolean (milestone, AAR_FROZEN_MILESTONE_DONE, TRUE);
  put (refer (answer, AAR_FROZEN_ANSWER_LEVEL, level), AAR_FROZEN_ANSWER_NOTE, "Forsinket", -1);
  aar_record_set_boolean (answer, AAR_FROZEN_ANSWER_NOT_RELEVANT, TRUE);
}

/* What units were asked, what it costs, and what is not asked. */
static void
fill_round (AarPlanContent *content, gpointer round, gpointer node, gpointer unit, gpointer scale)
{
  gpointer spending = refer (add (content, AAR_TABLE_SPENDING, node), AAR_SPENDING_ROUND, round);
  gpointer exemption = refer (add (content, AAR_TABLE_EXEMPTION, node), AAR_EXEMPTION_SCALE, scale);

  put (refer (add (content, AAR_TABLE_REQUEST, round), AAR_REQUEST_UNIT, unit), AAR_REQUEST_SENT, "2026-04-01",
       AAR_REQUEST_REMINDED, "2026-04-20", AAR_REQUEST_ANSWERED, "2026-04-23", AAR_REQUEST_ANSWERED_BY, "Ida Holm",
       AAR_REQUEST_WAY, AAR_REQUEST_WAY_SHEET, -1);
  aar_record_set_integer (spending, AAR_SPENDING_BUDGETED, 2000000);
  aar_record_set_integer (spending, AAR_SPENDING_SPENT, 0);
  put (spending, AAR_SPENDING_CURRENCY, "DKK", -1);
  put (exemption, AAR_EXEMPTION_REASON, "Uden udgift", -1);
}

/* Two areas, one in the other, and three initiatives: one in each and one outside; two rounds, the first closed. */
AarPlanContent *
fixture_plan (void)
{
  AarPlanContent *content = new_content (1000001, "Plan for vand 2026", "da");
  gpointer centre = add_unit (content, "CV", "Center for Vand", AAR_UNIT_KIND_CENTRE);
  gpointer committee = add_unit (content, "TMU", "Teknik- og Miljøudvalget", AAR_UNIT_KIND_COMMITTEE);
  gpointer effort = put (add (content, AAR_TABLE_SCALE, aar_plan_content_get_plan (content)), AAR_SCALE_NAME, "Indsats",
                         -1);
  gpointer good = add_level (content, effort, "happy", "Grøn"), bad = add_level (content, effort, "sad", "Rød");
  gpointer first = add_round (content, "1. opfølgning", "2026-04-30", AAR_ROUND_STATE_CLOSED);
  gpointer second = add_round (content, "2. opfølgning", "2026-08-31", AAR_ROUND_STATE_OPEN);
  gpointer water = add_node (content, NULL, AAR_NODE_KIND_AREA, "1", "Vand");
  gpointer drains = add_node (content, water, AAR_NODE_KIND_AREA, "1.1", "Afløb");
  gpointer pipes = add_node (content, drains, AAR_NODE_KIND_INITIATIVE, "1.10", "Nye rør");
  gpointer lakes = add_node (content, water, AAR_NODE_KIND_INITIATIVE, "1.2", "Rene søer");
  gpointer other = add_node (content, NULL, AAR_NODE_KIND_INITIATIVE, NULL, "Åben dag"), part;

  fill_head (content);
  fill_initiative (content, pipes, centre, good);
  link_labels (content, pipes);
  add_amount (content, pipes, 2026, 2000000, "anlæg");
  part = add_amount (content, pipes, 2027, 0, NULL);
  put (part, AAR_AMOUNT_KIND, AAR_AMOUNT_KIND_CAPITAL, AAR_AMOUNT_RECURRENCE, AAR_AMOUNT_ONCE, -1);
  aar_record_set_integer (part, AAR_AMOUNT_YEAR_TO, 2028);
  aar_record_set_boolean (part, AAR_AMOUNT_PART, TRUE);
  add_amount (content, lakes, 2026, -500000, "drift, årligt");
  add_role (content, pipes, AAR_ROLE_RESPONSIBLE_CENTRE, centre);
  add_role (content, pipes, AAR_ROLE_RESPONSIBLE_COMMITTEE, committee);
  add_role (content, lakes, AAR_ROLE_RESPONSIBLE_CENTRE, centre);
  put (add_milestone (content, pipes, first, "Udbud", "Gennemført"), AAR_MILESTONE_DUE, "2026-04-15",
       AAR_MILESTONE_EXPECTED, "2026-05-01", -1);
  add_milestone (content, pipes, second, "Rør i jorden", NULL);
  aar_record_set_boolean (add_milestone (content, lakes, second, "Prøver taget", NULL), AAR_MILESTONE_DONE, TRUE);
  add_milestone (content, other, NULL, "Åbning", NULL);
  assess (content, pipes, first, effort, bad, "Forsinket");
  assess (content, pipes, second, effort, good, "Indhentet");
  assess (content, lakes, first, effort, good, NULL);
  assess (content, lakes, second, effort, NULL, "Afventer");
  fill_decisions (content, fill_organisation (content, committee), first, pipes);
  freeze (content, first, pipes, centre, effort, bad);
  fill_round (content, first, pipes, centre, effort);
  return content;
}

/* What a plan gathers in its second year, in Swedish, and the other bits of the format. */
AarPlanContent *
fixture_second (void)
{
  AarPlanContent *content = new_content (1000002, "Handlingsplan", "sv");
  AarPlan *plan = aar_plan_content_get_plan (content);
  gpointer unit = add_unit (content, NULL, "Tekniska nämnden", AAR_UNIT_KIND_COMMITTEE);
  gpointer round = add_round (content, "Delår", NULL, AAR_ROUND_STATE_CLOSED);
  gpointer node = add_node (content, NULL, AAR_NODE_KIND_INITIATIVE, NULL, "Ö-åtgärd \x01 \xf0\x9f\x98\x80");
  gpointer early = add_milestone (content, node, round, "Klart", NULL),
           late = add_milestone (content, node, round, "Klart", NULL);
  gpointer scale = put (add (content, AAR_TABLE_SCALE, plan), AAR_SCALE_NAME, "Läge", -1);
  gpointer doubt = add (content, AAR_TABLE_DOUBT, plan);
  g_autoptr (GPtrArray) rows = NULL;

  aar_record_set_integer (plan, AAR_PLAN_POSITION, 1);
  aar_record_set_integer (plan, AAR_PLAN_PREDECESSOR, 1000001);
  aar_record_set_integer (node, AAR_NODE_PREDECESSOR, 77);
  put (add (content, AAR_TABLE_FORMER_NAME, unit), AAR_FORMER_NAME_UNTIL, "2025-12-31", AAR_FORMER_NAME_NAME,
       "Tekniknämnden", -1);
  aar_record_set_integer (late, AAR_MILESTONE_CARRIED_FROM, id_of (early));
  put (late, AAR_MILESTONE_REASON, "Rättat", -1);
  assess (content, node, round, scale, NULL, NULL);
  put (aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->pdata[0], AAR_ASSESSMENT_REASON, "Skäl", -1);
  aar_record_set_boolean (doubt, AAR_DOUBT_SOLVED, TRUE);
  put (round, AAR_ROUND_RECORD, AAR_ROUND_RECORD_PARTIAL, -1);
  rows = aar_frozen_round_make (content, round);
  for (guint i = 0; i < rows->len; i++)
    aar_plan_content_add (content, rows->pdata[i]);
  return content;
}

/* A plan of @n_initiatives initiatives in areas of fifty, each with what a full one has. */
AarPlanContent *
fixture_large (guint n_initiatives)
{
  AarPlanContent *content = new_content (1000003, "Stor plan", "da");
  gpointer unit = add_unit (content, "CV", "Center for Vand", AAR_UNIT_KIND_CENTRE);
  gpointer round = add_round (content, "1. kvartal", "2026-03-31", AAR_ROUND_STATE_OPEN);
  gpointer scale = put (add (content, AAR_TABLE_SCALE, aar_plan_content_get_plan (content)), AAR_SCALE_NAME, "Indsats",
                        -1);
  gpointer level = add_level (content, scale, "happy", "Grøn");
  gpointer area = NULL;

  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.%02u", i / 50 + 1, i % 50 + 1);
      gpointer node;

      if (i % 50 == 0)
        area = add_node (content, NULL, AAR_NODE_KIND_AREA, NULL, "Område");
      node = add_node (content, area, AAR_NODE_KIND_INITIATIVE, number, "Etablering af lavtemperaturfjernvarme");
      put (node, AAR_NODE_TEXT,
           "Kommunen vil sammen med forsyningen og borgerne etablere nye anlæg i tre byområder; arbejdet følges af "
           "udvalget, og "
           "der gøres status hvert kvartal.\n\nFørste etape er \"Nordbyen\".",
           AAR_NODE_ECONOMY, "Finansieres inden for rammen.", AAR_NODE_FUNDING, AAR_FUNDING_OPERATION, -1);
      add_role (content, node, AAR_ROLE_RESPONSIBLE_CENTRE, unit);
      add_amount (content, node, 2026, 250000 + i, "drift");
      add_milestone (content, node, round, "Projektforslag er behandlet i udvalget", "Behandlet i marts");
      assess (content, node, round, scale, level, "Det går efter planen");
    }
  return content;
}

/* (transfer full) for both arguments; @second may be NULL */
GPtrArray *
fixture_list (AarPlanContent *first, AarPlanContent *second)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (list, first);
  if (second != NULL)
    g_ptr_array_add (list, second);
  return list;
}
