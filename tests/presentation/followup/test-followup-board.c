/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round as it stands now, and what is told when that cannot be known. */
#include "aar-followup-board.h"
#include "aar-id.h"
#include "fixture.h"

#include <fcntl.h>
#include <unistd.h>

/* Nothing can be read of the store from the next change on. */
static void
damage_cb (AarStore *store)
{
  int file = open (aar_store_get_path (store), O_WRONLY | O_TRUNC);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, "rubbish", 7), ==, 7);
  close (file);
}

static void
failed_cb (GError **failure, const GError *error)
{
  g_clear_error (failure);
  *failure = g_error_copy (error);
}

static gboolean
insert (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

/* An initiative that the round asks for nothing yet gets a milestone, and cannot be read. */
static void
test_unreadable (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarFollowupBoard) board = aar_followup_board_new ();
  g_autoptr (AarMilestone) milestone = aar_record_new (AAR_TABLE_MILESTONE, aar_id_new ());
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 round = fixture_id (content, AAR_TABLE_ROUND, 0);

  while (aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len > 0)
    aar_plan_content_remove (content, fixture_record (content, AAR_TABLE_SCALE, 0));
  store = fixture_open_store (content);
  g_signal_connect (store, "changed", G_CALLBACK (damage_cb), NULL);
  g_signal_connect_swapped (aar_followup_board_get_loader (board), "failed", G_CALLBACK (failed_cb), &failure);
  aar_followup_board_show (board, store, fixture_id (content, AAR_TABLE_PLAN, 0), round);
  while (aar_followup_board_get_reading (board) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (failure);
  aar_record_set_integer (milestone, AAR_MILESTONE_NODE, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, round);
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, "Taget er lagt");
  g_assert_true (aar_store_edit (store, NULL, 0, insert, milestone, &error));
  g_assert_no_error (error);
  while (failure == NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup-board/unreadable", test_unreadable);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
