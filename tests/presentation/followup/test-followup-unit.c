/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a unit has to answer in a round. */
#include "aar-followup-reading.h"
#include "fixture.h"

static AarFollowupUnit *
find_unit (AarFollowupReading *reading, gint64 id)
{
  for (guint i = 0; i < reading->units->len; i++)
    if (aar_followup_unit_get_id (reading->units->pdata[i]) == id)
      return reading->units->pdata[i];
  g_assert_not_reached ();
}

static AarFollowupItem *
find_item (AarFollowupReading *reading, AarPlanContent *content, guint node)
{
  gint64 id = fixture_id (content, AAR_TABLE_NODE, node);

  return g_hash_table_lookup (reading->by_node, &id);
}

/* The way to the next open answer leads down the list, and from its end to the top. */
static void
test_next_open (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarFollowupReading) reading = NULL;
  AarFollowupUnit *all, *property, *schools;

  fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, 0, NULL);
  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_EFFORT, 0, NULL);
  reading = aar_followup_reading_new (content, fixture_id (content, AAR_TABLE_ROUND, 0));
  all = find_unit (reading, AAR_FOLLOWUP_ALL_UNITS);
  property = find_unit (reading, fixture_id (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY));
  schools = find_unit (reading, fixture_id (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS));
  g_assert_true (aar_followup_unit_find_next_open (all, NULL) == find_item (reading, content, FIXTURE_HEATING));
  g_assert_true (aar_followup_unit_find_next_open (all, find_item (reading, content, FIXTURE_HEATING)) ==
                 find_item (reading, content, FIXTURE_SHARED));
  g_assert_true (aar_followup_unit_find_next_open (property, find_item (reading, content, FIXTURE_SHARED)) ==
                 find_item (reading, content, FIXTURE_HEATING));
  /* the only one that is open is not its own next */
  g_assert_null (aar_followup_unit_find_next_open (schools, find_item (reading, content, FIXTURE_SHARED)));
  g_assert_true (aar_followup_unit_find_next_open (schools, NULL) == find_item (reading, content, FIXTURE_SHARED));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup-unit/next-open", test_next_open);
  return g_test_run ();
}
