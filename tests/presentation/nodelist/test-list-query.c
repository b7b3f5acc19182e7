/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-list-query.h"

#include <string.h>

/* Any one condition makes the list a filtered one, whose filter can be cleared. */
static void
test_conditions (void)
{
  for (guint i = 0; i < 8; i++)
    {
      AarListConditions conditions;

      aar_list_conditions_init (&conditions);
      if (i & 1)
        g_set_str (&conditions.unit, "11");
      if (i & 2)
        g_set_str (&conditions.level, "12");
      if (i & 4)
        g_set_str (&conditions.tag, "13");
      g_assert_cmpint (aar_list_conditions_hold (&conditions), ==, i != 0);
      aar_list_conditions_clear (&conditions);
    }
}

/* What is no id is no condition. */
static void
test_no_ids (void)
{
  static const char *const texts[] = { "", "0", "-1", "alle" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AarListConditions conditions = { g_strdup (texts[i]), g_strdup (texts[i]), g_strdup (texts[i]) };

      g_assert_false (aar_list_conditions_hold (&conditions));
      aar_list_conditions_clear (&conditions);
    }
}

/* Each place and each condition is what the list asks the store for, and nothing else is. */
static void
test_queries (void)
{
  static const struct
  {
    AarPlaceKind kind;
    AarNodeQuery query;
  } cases[] = {
    { AAR_PLACE_PLAN, { .plan = 1, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_INITIATIVES, { .plan = 1, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_AREA, { .plan = 1, .area = 2, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_UNIT, { .plan = 1, .unit = 2, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_ROUND, { .plan = 1, .round = 2, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_ROUNDS, { .plan = 1, .round = 2, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_REFERENCE, { .plan = 1, .reference = 2, .sort = AAR_NODE_SORT_TITLE } },
    { AAR_PLACE_RESPONSIBLES, { .plan = 1, .sort = AAR_NODE_SORT_UNIT } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < 8; j++)
      {
        AarPlace place = { .kind = cases[i].kind, .plan = 1, .id = 2 };
        AarListConditions conditions = { g_strdup (j & 1 ? "11" : ""), g_strdup (j & 2 ? "12" : ""),
                                         g_strdup (j & 4 ? "13" : "") };
        AarNodeQuery wanted = cases[i].query;
        g_autoptr (AarNodeQuery) query = NULL;
        g_autoptr (AarNodeQuery) searching = NULL;

        wanted.unit = wanted.unit == 0 && j & 1 ? 11 : wanted.unit;
        wanted.level = j & 2 ? 12 : 0;
        wanted.tag = j & 4 ? 13 : 0;
        query = aar_list_query_new (&place, &conditions, AAR_NODE_SORT_TITLE, "");
        g_assert_true (aar_node_query_equal (query, &wanted));
        wanted.search = (char *) "lys";
        searching = aar_list_query_new (&place, &conditions, AAR_NODE_SORT_TITLE, "lys");
        g_assert_true (aar_node_query_equal (searching, &wanted));
        aar_list_conditions_clear (&conditions);
      }
}

static void
test_sorts (void)
{
  AarNodeSort read = AAR_NODE_SORT_LEVEL;

  for (AarNodeSort sort = AAR_NODE_SORT_DOCUMENT; sort <= AAR_NODE_SORT_LEVEL; sort++)
    {
      g_assert_true (aar_list_sort_parse (aar_list_sort_get_name (sort), &read));
      g_assert_cmpint (read, ==, sort);
      for (AarNodeSort other = AAR_NODE_SORT_DOCUMENT; other < sort; other++)
        g_assert_cmpstr (aar_list_sort_get_name (sort), !=, aar_list_sort_get_name (other));
    }
  g_assert_false (aar_list_sort_parse ("nonsense", &read));
  g_assert_false (aar_list_sort_parse (NULL, &read));
  g_assert_cmpint (read, ==, AAR_NODE_SORT_LEVEL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-query/conditions", test_conditions);
  g_test_add_func ("/list-query/no-ids", test_no_ids);
  g_test_add_func ("/list-query/queries", test_queries);
  g_test_add_func ("/list-query/sorts", test_sorts);
  return g_test_run ();
}
