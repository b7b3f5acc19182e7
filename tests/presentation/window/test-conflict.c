/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-conflict-watch.h"

#include "plan-fixture.h"

static void
write_title (AarStore *store, gint64 id, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, id, &error);

  g_assert_no_error (error);
  aar_store_set_text (store, node, AAR_NODE_TITLE, title, &error);
  g_assert_no_error (error);
}

static void
count_conflict (GArray *conflicts, const AarConflict *conflict)
{
  g_array_append_val (conflicts, conflict->is_ours_replaced);
  g_assert_cmpuint (conflict->field, ==, AAR_NODE_TITLE);
  g_assert_cmpstr (conflict->who, ==, conflict->is_ours_replaced ? "Bo" : "Anna");
  g_assert_cmpstr (conflict->text, ==, conflict->is_ours_replaced ? "Bos titel" : "Annas titel");
}

/* Two connections are to each other what two programs are. */
static void
test_conflict (void)
{
  g_autoptr (PlanFixture) fixture = plan_fixture_new ();
  g_autoptr (AarStore) other = aar_store_open (fixture->path, AAR_STORE_NONE, NULL);
  AarConflictWatch *annas = aar_conflict_watch_new (fixture->store), *bos = aar_conflict_watch_new (other);
  g_autoptr (GArray) anna_told = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GArray) bo_told = g_array_new (FALSE, FALSE, sizeof (gboolean));

  g_signal_connect_swapped (annas, "conflict", G_CALLBACK (count_conflict), anna_told);
  g_signal_connect_swapped (bos, "conflict", G_CALLBACK (count_conflict), bo_told);
  aar_store_set_editor (fixture->store, "Anna");
  aar_store_set_editor (other, "Bo");
  /* elsewhere in the plan they do not meet */
  write_title (fixture->store, fixture->node, "Annas emne");
  write_title (other, fixture->area, "Bos emne");
  g_assert_true (aar_store_poll (fixture->store, NULL));
  g_assert_cmpuint (anna_told->len + bo_told->len, ==, 0);
  /* Bo is at work in the title when Anna writes it, and then writes his own */
  aar_conflict_watch_attend (bos);
  write_title (fixture->store, fixture->other, "Annas titel");
  g_assert_true (aar_store_poll (other, NULL));
  write_title (other, fixture->other, "Bos titel");
  g_assert_true (aar_store_poll (fixture->store, NULL));
  g_assert_cmpuint (anna_told->len, ==, 1);
  g_assert_true (g_array_index (anna_told, gboolean, 0));
  g_assert_cmpuint (bo_told->len, ==, 1);
  g_assert_false (g_array_index (bo_told, gboolean, 0));
  /* who saw the other value before turning to the field knows what is overwritten */
  aar_conflict_watch_attend (annas);
  aar_conflict_watch_attend (annas);
  write_title (fixture->store, fixture->other, "Annas titel igen");
  g_assert_cmpuint (anna_told->len, ==, 1);
  g_signal_handlers_disconnect_by_data (bos, bo_told);
  g_signal_handlers_disconnect_by_data (annas, anna_told);
  plan_fixture_finalize (annas);
  plan_fixture_finalize (bos);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict/two-stores", test_conflict);
  return g_test_run ();
}
