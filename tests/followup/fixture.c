/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "aar-id.h"

gpointer
fixture_record (AarPlanContent *content, AarTable table, guint index)
{
  GPtrArray *records = aar_plan_content_get_records (content, table);

  g_assert_cmpuint (index, <, records->len);
  return records->pdata[index];
}

gint64
fixture_id (AarPlanContent *content, AarTable table, guint index)
{
  return aar_record_get_id (fixture_record (content, table, index));
}

gint64
fixture_level (AarPlanContent *content, guint scale, guint rank)
{
  GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL,
                                                     fixture_id (content, AAR_TABLE_SCALE, scale));

  g_assert_cmpuint (rank, <, levels->len);
  return aar_record_get_id (levels->pdata[rank]);
}

/* A rank of -1 is an assessment without a level. */
AarAssessment *
fixture_assess (AarPlanContent *content, guint node, guint round, guint scale, int rank, const char *note)
{
  AarAssessment *assessment = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT,
                                                       fixture_id (content, AAR_TABLE_NODE, node));

  aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, fixture_id (content, AAR_TABLE_ROUND, round));
  aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, fixture_id (content, AAR_TABLE_SCALE, scale));
  if (rank >= 0)
    aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL, fixture_level (content, scale, (guint) rank));
  aar_record_set_text (assessment, AAR_ASSESSMENT_NOTE, note);
  return assessment;
}

AarMilestone *
fixture_milestone (AarPlanContent *content, guint node, guint round, const char *text)
{
  AarMilestone *milestone = aar_plan_content_append (content, AAR_TABLE_MILESTONE,
                                                     fixture_id (content, AAR_TABLE_NODE, node));

  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, fixture_id (content, AAR_TABLE_ROUND, round));
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, text);
  return milestone;
}

static void
add_unit (AarPlanContent *content, const char *abbreviation, const char *name, const char *kind)
{
  AarUnit *unit = aar_plan_content_append (content, AAR_TABLE_UNIT,
                                           aar_plan_content_get_owner (content, AAR_TABLE_UNIT));

  aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, abbreviation);
  aar_record_set_text (unit, AAR_UNIT_NAME, name);
  aar_record_set_text (unit, AAR_UNIT_KIND, kind);
}

static void
add_scale (AarPlanContent *content, const char *name, const char *const *levels)
{
  AarScale *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, fixture_id (content, AAR_TABLE_PLAN, 0));

  aar_record_set_text (scale, AAR_SCALE_NAME, name);
  for (guint i = 0; levels[i] != NULL; i += 2)
    {
      AarLevel *level = aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));

      aar_record_set_text (level, AAR_LEVEL_SYMBOL, levels[i]);
      aar_record_set_text (level, AAR_LEVEL_LABEL, levels[i + 1]);
    }
}

static void
add_round (AarPlanContent *content, const char *name, const char *date)
{
  AarRound *round = aar_plan_content_append (content, AAR_TABLE_ROUND, fixture_id (content, AAR_TABLE_PLAN, 0));

  aar_record_set_text (round, AAR_ROUND_NAME, name);
  aar_record_set_text (round, AAR_ROUND_DATE, date);
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
}

static void
add_node (AarPlanContent *content, const char *number, const char *title)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  gint64 area = nodes->len == 0 ? 0 : aar_record_get_id (nodes->pdata[0]);
  AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, fixture_id (content, AAR_TABLE_PLAN, 0));

  aar_record_set_integer (node, AAR_NODE_PARENT, area);
  aar_record_set_text (node, AAR_NODE_KIND, area == 0 ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_NUMBER, number);
  aar_record_set_text (node, AAR_NODE_TITLE, title);
}

static void
add_responsible (AarPlanContent *content, guint node, guint unit, const char *role)
{
  AarResponsibility *responsibility = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY,
                                                               fixture_id (content, AAR_TABLE_NODE, node));

  aar_record_set_text (responsibility, AAR_RESPONSIBILITY_ROLE, role);
  aar_record_set_integer (responsibility, AAR_RESPONSIBILITY_UNIT, fixture_id (content, AAR_TABLE_UNIT, unit));
}

static void
add_nodes (AarPlanContent *content)
{
  add_node (content, "1", "Bygninger og børn");
  add_node (content, "1.1", "Varmepumper på rådhuset");
  add_node (content, "1.2", "Nye tage");
  add_node (content, "1.3", "Læsebånd i indskolingen");
  add_node (content, "1.4", "Skolernes energiforbrug");
  add_node (content, "1.5", "Noget uden ansvarlig");
  add_responsible (content, FIXTURE_HEATING, FIXTURE_PROPERTY, AAR_ROLE_RESPONSIBLE_CENTRE);
  add_responsible (content, FIXTURE_HEATING, FIXTURE_COMMITTEE, AAR_ROLE_RESPONSIBLE_COMMITTEE);
  add_responsible (content, FIXTURE_ROOFS, FIXTURE_PROPERTY, AAR_ROLE_RESPONSIBLE_CENTRE);
  add_responsible (content, FIXTURE_READING, FIXTURE_SCHOOLS, AAR_ROLE_RESPONSIBLE_CENTRE);
  add_responsible (content, FIXTURE_SHARED, FIXTURE_PROPERTY, AAR_ROLE_RESPONSIBLE_CENTRE);
  add_responsible (content, FIXTURE_SHARED, FIXTURE_SCHOOLS, AAR_ROLE_RESPONSIBLE_CENTRE);
}

static void
add_indicator (AarPlanContent *content)
{
  AarIndicator *indicator = aar_plan_content_append (content, AAR_TABLE_INDICATOR,
                                                     fixture_id (content, AAR_TABLE_NODE, FIXTURE_HEATING));
  AarMeasurement *measurement = aar_plan_content_append (content, AAR_TABLE_MEASUREMENT, aar_record_get_id (indicator));

  aar_record_set_text (indicator, AAR_INDICATOR_TEXT, "Varmeforbrug");
  aar_record_set_text (indicator, AAR_INDICATOR_UNIT, "MWh");
  aar_record_set_text (measurement, AAR_MEASUREMENT_DATE, "2017-12-31");
  aar_record_set_text (measurement, AAR_MEASUREMENT_VALUE, "812");
}

AarPlanContent *
fixture_new_plan (const char *language)
{
  static const char *const effort[] = { "happy", "Milepæl er opfyldt",      "neutral", "Ikke fuldt opfyldt",
                                        "sad",   "Milepæl er ikke opfyldt", NULL };
  static const char *const economy[] = { "happy", "Budget er overholdt", "sad", "Budget er ikke overholdt", NULL };
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Aftale om budget 2018");
  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, "Fjordby Kommune");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, language);
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, "2018-01-01");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, "2018-12-31");
  add_unit (content, "EJ", "Ejendomme", AAR_UNIT_KIND_CENTRE);
  add_unit (content, "SIK", "Skoler, Institutioner og Kultur", AAR_UNIT_KIND_CENTRE);
  add_unit (content, "ØU", "Økonomiudvalget", AAR_UNIT_KIND_COMMITTEE);
  add_scale (content, "indsats", effort);
  add_scale (content, "økonomi", economy);
  add_round (content, "1. budgetopfølgning 2018", "2018-03-31");
  add_round (content, "2. budgetopfølgning 2018", "2018-06-30");
  add_round (content, "3. budgetopfølgning 2018", "2018-09-30");
  add_round (content, "31.12.2018", "2018-12-31");
  add_nodes (content);
  add_indicator (content);
  fixture_milestone (content, FIXTURE_HEATING, 0, "Udbud er sendt ud");
  fixture_milestone (content, FIXTURE_HEATING, 0, "Tilbud er valgt");
  fixture_milestone (content, FIXTURE_HEATING, 1, "Pumperne kører");
  fixture_milestone (content, FIXTURE_READING, 0, "Bøgerne er købt");
  return content;
}
