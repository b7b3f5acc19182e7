/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-navigation.h"

static void
go (AarNavigation *navigation, AarPlaceKind kind, gint64 plan, gint64 node)
{
  aar_navigation_go (navigation, &(AarPlace) { kind, plan, 0 }, node);
}

static void
assert_at (AarNavigation *navigation, AarPlaceKind kind, gint64 plan, gint64 node)
{
  const AarPlace *place = aar_navigation_get_place (navigation);

  g_assert_nonnull (place);
  g_assert_cmpint (place->kind, ==, kind);
  g_assert_cmpint (place->plan, ==, plan);
  g_assert_cmpint (aar_navigation_get_node (navigation), ==, node);
}

static GPtrArray *
list_plans (const gint64 *ids, guint n_ids)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (plans, aar_record_new (AAR_TABLE_PLAN, ids[i]));
  return plans;
}

static void
test_back_and_forward (void)
{
  g_autoptr (AarNavigation) navigation = aar_navigation_new ();

  g_assert_null (aar_navigation_get_place (navigation));
  g_assert_false (aar_navigation_move (navigation, -1));
  go (navigation, AAR_PLACE_PLAN, 1, 0);
  go (navigation, AAR_PLACE_ROUNDS, 1, 0);
  go (navigation, AAR_PLACE_ROUNDS, 1, 0);
  go (navigation, AAR_PLACE_CHECKS, 1, 0);
  g_assert_false (aar_navigation_can_move (navigation, 1));
  g_assert_true (aar_navigation_move (navigation, -1));
  assert_at (navigation, AAR_PLACE_ROUNDS, 1, 0);
  g_assert_true (aar_navigation_move (navigation, -1));
  assert_at (navigation, AAR_PLACE_PLAN, 1, 0);
  g_assert_false (aar_navigation_move (navigation, -1));
  g_assert_true (aar_navigation_move (navigation, 2));
  assert_at (navigation, AAR_PLACE_CHECKS, 1, 0);
  /* another way from the middle of the one that was gone */
  aar_navigation_move (navigation, -1);
  go (navigation, AAR_PLACE_ORGANISATION, 1, 0);
  g_assert_false (aar_navigation_can_move (navigation, 1));
  g_assert_true (aar_navigation_move (navigation, -1));
  assert_at (navigation, AAR_PLACE_ROUNDS, 1, 0);
}

/* What is read at a place is no step, but one comes back to it. */
static void
test_choose (void)
{
  g_autoptr (AarNavigation) navigation = aar_navigation_new ();

  aar_navigation_choose (navigation, 5);
  g_assert_cmpint (aar_navigation_get_node (navigation), ==, 0);
  go (navigation, AAR_PLACE_PLAN, 1, 0);
  aar_navigation_choose (navigation, 5);
  aar_navigation_choose (navigation, 6);
  g_assert_false (aar_navigation_can_move (navigation, -1));
  go (navigation, AAR_PLACE_PLAN, 1, 7);
  go (navigation, AAR_PLACE_CHECKS, 1, 0);
  aar_navigation_move (navigation, -1);
  assert_at (navigation, AAR_PLACE_PLAN, 1, 7);
  aar_navigation_move (navigation, -1);
  assert_at (navigation, AAR_PLACE_PLAN, 1, 6);
}

static void
test_long_way (void)
{
  g_autoptr (AarNavigation) navigation = aar_navigation_new ();
  guint n_steps = 0;

  for (gint64 i = 0; i < 250; i++)
    go (navigation, AAR_PLACE_PLAN, 1, i);
  while (aar_navigation_move (navigation, -1))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, 100);
  assert_at (navigation, AAR_PLACE_PLAN, 1, 149);
}

/* No way leads to a plan that is gone, and none from a place to itself. */
static void
test_plans_that_are_gone (void)
{
  g_autoptr (AarNavigation) navigation = aar_navigation_new ();
  g_autoptr (GPtrArray) both = list_plans ((gint64[]) { 1, 2 }, 2);
  g_autoptr (GPtrArray) first = list_plans ((gint64[]) { 1 }, 1);
  g_autoptr (GPtrArray) second = list_plans ((gint64[]) { 2 }, 1);

  go (navigation, AAR_PLACE_ALL_PLANS, 0, 0);
  go (navigation, AAR_PLACE_PLAN, 1, 0);
  go (navigation, AAR_PLACE_PLAN, 2, 0);
  go (navigation, AAR_PLACE_PLAN, 1, 0);
  go (navigation, AAR_PLACE_CHECKS, 2, 0);
  aar_navigation_move (navigation, -1);
  aar_navigation_keep_plans (navigation, both);
  g_assert_true (aar_navigation_can_move (navigation, -3));
  g_assert_true (aar_navigation_can_move (navigation, 1));
  aar_navigation_keep_plans (navigation, first);
  assert_at (navigation, AAR_PLACE_PLAN, 1, 0);
  g_assert_false (aar_navigation_can_move (navigation, 1));
  g_assert_true (aar_navigation_move (navigation, -1));
  assert_at (navigation, AAR_PLACE_ALL_PLANS, 0, 0);
  g_assert_false (aar_navigation_can_move (navigation, -1));
  /* and who is in it is nowhere */
  aar_navigation_move (navigation, 1);
  aar_navigation_keep_plans (navigation, second);
  g_assert_null (aar_navigation_get_place (navigation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/navigation/back-and-forward", test_back_and_forward);
  g_test_add_func ("/navigation/choose", test_choose);
  g_test_add_func ("/navigation/long-way", test_long_way);
  g_test_add_func ("/navigation/plans-that-are-gone", test_plans_that_are_gone);
  return g_test_run ();
}
