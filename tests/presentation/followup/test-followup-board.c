/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round as it stands now, and what is told when that cannot be known. */
#include "aar-followup-board.h"
#include "aar-id.h"
#include "fixture.h"
#include "store-text.h"

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

/* Waits for what happens, but not for ever: a board that does not hear is a test that fails. */
#define wait_until(condition)                                 \
  G_STMT_START                                                \
  {                                                           \
    gboolean late = FALSE;                                    \
    guint limit = g_timeout_add_seconds (30, be_late, &late); \
                                                              \
    while (!(condition) && !late)                             \
      g_main_context_iteration (NULL, TRUE);                  \
    g_assert_false (late);                                    \
    g_source_remove (limit);                                  \
  }                                                           \
  G_STMT_END

static gboolean
be_late (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_CONTINUE;
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
  wait_until (aar_followup_board_get_reading (board) != NULL);
  g_assert_no_error (failure);
  aar_record_set_integer (milestone, AAR_MILESTONE_NODE, fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, round);
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, "Taget er lagt");
  g_assert_true (aar_store_edit (store, NULL, 0, insert, milestone, &error));
  g_assert_no_error (error);
  wait_until (failure != NULL);
}

/* Whatever of a plan the round shows is read anew when it changes. */
static void
test_hears (void)
{
  static const struct
  {
    AarTable table;
    guint field;
  } changes[] = {
    { AAR_TABLE_PLAN, AAR_PLAN_TITLE },  { AAR_TABLE_NODE, AAR_NODE_TITLE },  { AAR_TABLE_UNIT, AAR_UNIT_NAME },
    { AAR_TABLE_ROUND, AAR_ROUND_NAME }, { AAR_TABLE_SCALE, AAR_SCALE_NAME }, { AAR_TABLE_LEVEL, AAR_LEVEL_LABEL },
  };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (AarFollowupBoard) board = aar_followup_board_new ();

  aar_followup_board_show (board, store, fixture_id (content, AAR_TABLE_PLAN, 0),
                           fixture_id (content, AAR_TABLE_ROUND, 0));
  wait_until (aar_followup_board_get_reading (board) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id = fixture_id (content, changes[i].table, 0);
      g_autoptr (AarRecord) record = aar_store_get_record (store, changes[i].table, id, &error);
      AarPlanContent *now;

      g_assert_no_error (error);
      g_assert_true (store_set_text (store, record, changes[i].field, "Flagermus", &error));
      wait_until (
          !aar_loader_is_loading (aar_followup_board_get_loader (board)) &&
          (now = aar_followup_board_get_reading (board)->content) != NULL &&
          g_strcmp0 (aar_record_get_text (aar_plan_content_lookup (now, changes[i].table, id), changes[i].field),
                     "Flagermus") == 0);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup-board/unreadable", test_unreadable);
  g_test_add_func ("/followup-board/hears", test_hears);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
