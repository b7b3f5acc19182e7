/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which round a plan speaks of, and which levels of an initiative, is told by the list on the screen and by the tables
 * that are written out. They say the same. */
#include "aar-current-round.h"
#include "aar-follow-up.h"
#include "aar-id.h"
#include "aar-node-list.h"

#include <glib/gstdio.h>

#define N_ROUNDS 4
#define N_SCALES 2
#define N_NODES  5

typedef struct
{
  char *folder;
  char *path;
  AarStore *store;
  AarNodeList *list;
  gint64 plan;
} Fixture;

static gboolean
answers_second (gint64 round, gpointer data)
{
  return round == 12;
}

static void
test_current (void)
{
  const gint64 rounds[] = { 11, 12, 13 };
  const char *const planned[] = { "planned", "planned", "planned" };
  const char *const closed[] = { "closed", "planned", "planned" };
  const char *const later[] = { "planned", "planned", "closed" };
  const char *const open[] = { "closed", "planned", "open" };

  g_assert_cmpint (aar_current_round_find (rounds, planned, 0, answers_second, NULL), ==, -1);
  g_assert_cmpint (aar_current_round_find (rounds, planned, 1, answers_second, NULL), ==, 0);
  g_assert_cmpint (aar_current_round_find (rounds, planned, 3, answers_second, NULL), ==, 1);
  g_assert_cmpint (aar_current_round_find (rounds, closed, 3, answers_second, NULL), ==, 1);
  g_assert_cmpint (aar_current_round_find (rounds, later, 3, answers_second, NULL), ==, 2);
  g_assert_cmpint (aar_current_round_find (rounds, open, 3, answers_second, NULL), ==, 2);
}

static gint64
id_at (AarPlanContent *content, AarTable table, int index)
{
  return aar_record_get_id (aar_plan_content_get_records (content, table)->pdata[index]);
}

static int
any (int n)
{
  return g_test_rand_int_range (0, n);
}

static void
answer (AarPlanContent *content, gint64 node)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      AarRecord *milestone = aar_plan_content_append (content, AAR_TABLE_MILESTONE, node);

      aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, id_at (content, AAR_TABLE_ROUND, round));
      aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, any (8) == 0);
      for (int scale = 0; scale < N_SCALES; scale++)
        {
          AarRecord *assessment = any (3) == 0 ? aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, node) : NULL;

          if (assessment == NULL)
            continue;
          aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, id_at (content, AAR_TABLE_ROUND, round));
          aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, id_at (content, AAR_TABLE_SCALE, scale));
          if (any (3) > 0)
            aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL,
                                    id_at (content, AAR_TABLE_LEVEL, scale * 2 + any (2)));
        }
    }
}

static AarPlanContent *
make_plan (void)
{
  static const char *const states[] = { AAR_ROUND_STATE_PLANNED, AAR_ROUND_STATE_PLANNED, AAR_ROUND_STATE_CLOSED,
                                        AAR_ROUND_STATE_OPEN };
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan);
  int n_states = 1 + any (G_N_ELEMENTS (states));

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Årsplan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  for (int i = 0; i < N_ROUNDS; i++)
    {
      AarRecord *round = aar_plan_content_append (content, AAR_TABLE_ROUND, id);
      g_autofree char *name = g_strdup_printf ("%d. kvartal", i + 1);

      aar_record_set_text (round, AAR_ROUND_NAME, name);
      aar_record_set_text (round, AAR_ROUND_STATE, states[any (n_states)]);
    }
  for (int i = 0; i < N_SCALES; i++)
    {
      AarRecord *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, id);

      for (int level = 0; level < 2; level++)
        aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
    }
  for (int i = 0; i < N_NODES; i++)
    {
      AarRecord *node = aar_plan_content_append (content, AAR_TABLE_NODE, id);

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      answer (content, aar_record_get_id (node));
    }
  return content;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = make_plan ();
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("aarshjul-latest-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.aarshjul", NULL);
  fixture->store = aar_store_open (fixture->path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
  fixture->plan = aar_record_get_id (aar_plan_content_get_plan (content));
  fixture->list = aar_node_list_new (fixture->store);
  aar_node_list_set_query (fixture->list, &(AarNodeQuery) { .plan = fixture->plan });
  while (aar_node_list_is_loading (fixture->list))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->store);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_item (AarNodeItem *item, AarPlanContent *content)
{
  gint64 node = aar_record_get_id (aar_node_item_get_node (item));
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node);
  AarRound *round = aar_follow_up_get_round (content);
  guint answered = 0;

  g_assert_cmpstr (aar_node_item_get_round_name (item), ==, aar_record_get_text (round, AAR_ROUND_NAME));
  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
      answered += aar_follow_up_milestone_answered (milestones->pdata[i]);
  g_assert_cmpuint (aar_node_item_get_milestones_answered (item), ==, answered);
  for (int scale = 0; scale < N_SCALES; scale++)
    {
      AarAssessment *latest = aar_follow_up_get_latest (content, node, id_at (content, AAR_TABLE_SCALE, scale));
      AarLevel *level = aar_node_item_get_level (item, (guint) scale);

      g_assert_cmpint (level != NULL ? aar_record_get_id (level) : 0, ==,
                       latest != NULL ? aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL) : 0);
    }
}

static void
assert_same (Fixture *fixture, AarNodeItem **items)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, NULL);

  for (guint i = 0; i < N_NODES; i++)
    assert_item (items[i], content);
}

/* Changes an answer, or what a round is. */
static void
change (Fixture *fixture)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  g_autoptr (GError) error = NULL;

  if (any (2) == 0)
    aar_store_set_integer (fixture->store, milestones->pdata[any ((int) milestones->len)], AAR_MILESTONE_DONE, any (2),
                           &error);
  else if (any (2) == 0)
    aar_store_set_text (fixture->store, aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[any (N_ROUNDS)],
                        AAR_ROUND_STATE, any (2) == 0 ? AAR_ROUND_STATE_PLANNED : AAR_ROUND_STATE_CLOSED, &error);
  else if (assessments->len > 0)
    aar_store_set_integer (fixture->store, assessments->pdata[any ((int) assessments->len)], AAR_ASSESSMENT_LEVEL, 0,
                           &error);
  g_assert_no_error (error);
}

/* The rows that are shown follow every answer, also where it lets the plan speak of another round. */
static void
test_same (Fixture *fixture, gconstpointer data)
{
  AarNodeItem *items[N_NODES];

  for (guint i = 0; i < N_NODES; i++)
    items[i] = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
  assert_same (fixture, items);
  for (int i = 0; i < 12; i++)
    {
      change (fixture);
      assert_same (fixture, items);
    }
  for (guint i = 0; i < N_NODES; i++)
    g_object_unref (items[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/latest/current", test_current);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("/exchange/latest/same/%d", i);

      g_test_add (name, Fixture, NULL, set_up, test_same, tear_down);
    }
  return g_test_run ();
}
