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

static void
add_amount (AarPlanContent *content, gpointer node, int year, gint64 amount, const char *what)
{
  gpointer record = add (content, AAR_TABLE_AMOUNT, node);

  aar_record_set_integer (record, AAR_AMOUNT_YEAR, year);
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, amount);
  put (record, AAR_AMOUNT_CURRENCY, "DKK", AAR_AMOUNT_WHAT, what, -1);
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
       AAR_PLAN_INITIATIVE_WORD, "Mål", -1);
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
  put (action, AAR_ACTION_TEXT, "Grav ud; læg rør", AAR_ACTION_GROUP, "Anlæg", AAR_ACTION_DUE, "2026-06-01",
       AAR_ACTION_STATUS, "I gang", -1);
  aar_record_set_integer (action, AAR_ACTION_LEVEL, id_of (level));
  aar_record_set_boolean (action, AAR_ACTION_DONE, TRUE);
  aar_record_set_integer (add (content, AAR_TABLE_ACTION_UNIT, action), AAR_ACTION_UNIT_UNIT, id_of (unit));
  put (indicator, AAR_INDICATOR_TEXT, "Oversvømmede kældre", AAR_INDICATOR_GROUP, "Effekt", AAR_INDICATOR_UNIT, "antal",
       AAR_INDICATOR_BASELINE, "40", AAR_INDICATOR_TARGET, "-3,5", AAR_INDICATOR_TARGET_DATE, "2026-12-31", -1);
  put (measurement, AAR_MEASUREMENT_DATE, "2026-03-31", AAR_MEASUREMENT_VALUE, "38", -1);
  aar_record_set_integer (staffing, AAR_STAFFING_UNIT, id_of (unit));
  aar_record_set_real (staffing, AAR_STAFFING_FTE, 1.25);
  aar_record_set_integer (doubt, AAR_DOUBT_LINE, 14);
  aar_record_set_integer (doubt, AAR_DOUBT_NODE, id_of (node));
  put (doubt, AAR_DOUBT_MESSAGE, "Er dette en overskrift?", -1);
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
  gpointer other = add_node (content, NULL, AAR_NODE_KIND_INITIATIVE, NULL, "Åben dag");

  fill_head (content);
  fill_initiative (content, pipes, centre, good);
  link_labels (content, pipes);
  add_amount (content, pipes, 2026, 2000000, "anlæg");
  add_amount (content, pipes, 2027, 0, NULL);
  add_amount (content, lakes, 2026, -500000, "drift, årligt");
  add_role (content, pipes, AAR_ROLE_RESPONSIBLE_CENTRE, centre);
  add_role (content, pipes, AAR_ROLE_RESPONSIBLE_COMMITTEE, committee);
  add_role (content, lakes, AAR_ROLE_RESPONSIBLE_CENTRE, centre);
  add_milestone (content, pipes, first, "Udbud", "Gennemført");
  add_milestone (content, pipes, second, "Rør i jorden", NULL);
  aar_record_set_boolean (add_milestone (content, lakes, second, "Prøver taget", NULL), AAR_MILESTONE_DONE, TRUE);
  add_milestone (content, other, NULL, "Åbning", NULL);
  assess (content, pipes, first, effort, bad, "Forsinket");
  assess (content, pipes, second, effort, good, "Indhentet");
  assess (content, lakes, first, effort, good, NULL);
  assess (content, lakes, second, effort, NULL, "Afventer");
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
