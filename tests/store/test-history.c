/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-date.h"
#include "aar-error.h"
#include "aar-history.h"
#include "aar-id.h"
#include "store-text.h"

#include <glib/gstdio.h>

/* A store with a plan of one area and one initiative with a milestone and staffing. */
typedef struct
{
  char *folder;
  AarStore *store;
  gint64 plan, area, initiative, unit, milestone, staffing;
} Fixture;

static AarPlanContent *
make_plan (Fixture *fixture)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gpointer unit, area, initiative, milestone, staffing;

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Årsplan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  fixture->plan = aar_record_get_id (plan);
  unit = aar_plan_content_append (content, AAR_TABLE_UNIT, fixture->plan);
  aar_record_set_text (unit, AAR_UNIT_NAME, "Center for Vej");
  aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  fixture->unit = aar_record_get_id (unit);
  area = aar_plan_content_append (content, AAR_TABLE_NODE, fixture->plan);
  aar_record_set_text (area, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
  aar_record_set_text (area, AAR_NODE_TITLE, "Veje");
  fixture->area = aar_record_get_id (area);
  initiative = aar_plan_content_append (content, AAR_TABLE_NODE, fixture->plan);
  aar_record_set_text (initiative, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (initiative, AAR_NODE_TITLE, "Nyt lys");
  aar_record_set_integer (initiative, AAR_NODE_PARENT, fixture->area);
  fixture->initiative = aar_record_get_id (initiative);
  milestone = aar_plan_content_append (content, AAR_TABLE_MILESTONE, fixture->initiative);
  aar_record_set_text (milestone, AAR_MILESTONE_TEXT, "Lamper er købt");
  fixture->milestone = aar_record_get_id (milestone);
  staffing = aar_plan_content_append (content, AAR_TABLE_STAFFING, fixture->initiative);
  aar_record_set_integer (staffing, AAR_STAFFING_UNIT, fixture->unit);
  aar_record_set_real (staffing, AAR_STAFFING_FTE, 0.1);
  fixture->staffing = aar_record_get_id (staffing);
  return content;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = make_plan (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("aarshjul-history-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "store.aarshjul", NULL);
  fixture->store = aar_store_open (path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (fixture->store, "Karen");
  g_assert_true (aar_store_import (fixture->store, content, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "store.aarshjul", NULL);

  g_assert_finalize_object (fixture->store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

/* A moment that lies between what was done before and what is done after. */
static char *
mark_time (void)
{
  char *now;

  g_usleep (3000);
  now = aar_time_now ();
  g_usleep (3000);
  return now;
}

static void
rename_initiative (Fixture *fixture, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, fixture->initiative, &error);

  g_assert_no_error (error);
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TITLE, title, &error));
  g_assert_no_error (error);
}

static void
delete_row (Fixture *fixture, AarTable table, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (fixture->store, table, id, &error);

  g_assert_no_error (error);
  g_assert_true (aar_store_delete (fixture->store, record, &error));
  g_assert_no_error (error);
}

static void
test_node (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  AarHistoryStep *step;
  AarHistoryEntry *entry;

  rename_initiative (fixture, "Nyt og bedre lys");
  delete_row (fixture, AAR_TABLE_MILESTONE, fixture->milestone);
  steps = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 3);

  step = steps->pdata[0];
  g_assert_cmpstr (step->who, ==, "Karen");
  g_assert_cmpuint (step->entries->len, ==, 1);
  entry = step->entries->pdata[0];
  g_assert_cmpint (entry->operation, ==, AAR_OPERATION_DELETE);
  g_assert_cmpstr (entry->title, ==, "Lamper er købt");

  step = steps->pdata[1];
  entry = step->entries->pdata[0];
  g_assert_cmpint (entry->operation, ==, AAR_OPERATION_UPDATE);
  g_assert_cmpuint (entry->field, ==, AAR_NODE_TITLE);
  g_assert_cmpstr (entry->old_text, ==, "Nyt lys");
  g_assert_cmpstr (entry->new_text, ==, "Nyt og bedre lys");

  /* The import comes last and tells only what hangs on the node: itself, the milestone and the staffing. */
  step = steps->pdata[2];
  g_assert_cmpuint (step->entries->len, ==, 3);
  g_assert_cmpint (((AarHistoryEntry *) step->entries->pdata[0])->operation, ==, AAR_OPERATION_INSERT);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) newest = NULL, older = NULL;

  rename_initiative (fixture, "A");
  rename_initiative (fixture, "B");
  newest = aar_history_of_plan (fixture->store, fixture->plan, 0, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (newest->len, ==, 2);
  older = aar_history_of_plan (fixture->store, fixture->plan, ((AarHistoryStep *) newest->pdata[1])->id, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (older->len, ==, 1);
}

/* Of an import of thousands only some rows are told, but all of them counted. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  AarHistoryStep *step;

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Lang plan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  for (guint i = 0; i < 303; i++)
    {
      gpointer node = aar_plan_content_append (content, AAR_TABLE_NODE, id);

      aar_record_set_text (node, AAR_NODE_KIND, i < 3 ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE);
    }
  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      const guint (*counts)[2];

      g_clear_pointer (&steps, g_ptr_array_unref);
      steps = aar_history_of_plan (fixture->store, id, 0, 1, &error);
      g_assert_no_error (error);
      step = steps->pdata[0];
      counts = i == 0 ? step->counts.inserted : step->counts.deleted;
      g_assert_cmpuint (step->entries->len, <, 303);
      g_assert_cmpuint (counts[AAR_TABLE_PLAN][1], ==, 1);
      g_assert_cmpuint (counts[AAR_TABLE_NODE][0], ==, 3);
      g_assert_cmpuint (counts[AAR_TABLE_NODE][1], ==, 300);
      /* what is gone is counted by what it was */
      g_assert_true (i > 0 || aar_store_undo_step (fixture->store, 0, &error));
      g_assert_no_error (error);
    }
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  rename_initiative (fixture, "A");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_no_error (error);
  steps = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 3);
  g_assert_cmpint (((AarHistoryStep *) steps->pdata[0])->reverses, ==, ((AarHistoryStep *) steps->pdata[1])->id);
  g_assert_true (((AarHistoryStep *) steps->pdata[1])->is_undone);
}

static void
assert_as_imported (Fixture *fixture, const char *time)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) then = aar_history_plan_at (fixture->store, fixture->plan, time, &error);
  GPtrArray *nodes;
  gpointer staffing;

  g_assert_no_error (error);
  nodes = aar_plan_content_get_records (then, AAR_TABLE_NODE);
  g_assert_cmpuint (nodes->len, ==, 2);
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[0], AAR_NODE_TITLE), ==, "Veje");
  g_assert_cmpstr (aar_record_get_text (nodes->pdata[1], AAR_NODE_TITLE), ==, "Nyt lys");
  g_assert_cmpint (aar_record_get_integer (nodes->pdata[1], AAR_NODE_PARENT), ==, fixture->area);
  g_assert_cmpuint (aar_plan_content_get_records (then, AAR_TABLE_MILESTONE)->len, ==, 1);
  staffing = aar_plan_content_lookup (then, AAR_TABLE_STAFFING, fixture->staffing);
  g_assert_nonnull (staffing);
  g_assert_cmpfloat (aar_record_get_real (staffing, AAR_STAFFING_FTE), ==, 0.1);
  g_assert_cmpint (aar_record_get_integer (staffing, AAR_STAFFING_UNIT), ==, fixture->unit);
}

static void
test_plan_at (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = mark_time ();

  rename_initiative (fixture, "Nyt og bedre lys");
  delete_row (fixture, AAR_TABLE_MILESTONE, fixture->milestone);
  delete_row (fixture, AAR_TABLE_NODE, fixture->area);
  assert_as_imported (fixture, before);
}

static void
test_deleted_plan_at (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = mark_time ();

  delete_row (fixture, AAR_TABLE_PLAN, fixture->plan);
  assert_as_imported (fixture, before);
}

static void
test_before_the_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) then = aar_history_plan_at (fixture->store, fixture->plan, "2001-01-01", &error);

  g_assert_null (then);
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
}

static void
test_live_records_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) live = aar_store_get_record (fixture->store, AAR_TABLE_NODE, fixture->initiative, &error);
  g_autofree char *before = mark_time ();

  rename_initiative (fixture, "Nyt og bedre lys");
  assert_as_imported (fixture, before);
  g_assert_cmpstr (aar_record_get_text (live, AAR_NODE_TITLE), ==, "Nyt og bedre lys");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/history/node", Fixture, NULL, set_up, test_node, tear_down);
  g_test_add ("/store/history/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/store/history/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/store/history/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/store/history/plan-at", Fixture, NULL, set_up, test_plan_at, tear_down);
  g_test_add ("/store/history/deleted-plan-at", Fixture, NULL, set_up, test_deleted_plan_at, tear_down);
  g_test_add ("/store/history/before-the-plan", Fixture, NULL, set_up, test_before_the_plan, tear_down);
  g_test_add ("/store/history/live-records-stay", Fixture, NULL, set_up, test_live_records_stay, tear_down);
  return g_test_run ();
}
