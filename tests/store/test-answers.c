/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as answered, which round a plan speaks of, and which levels of an initiative, is asked of a plan in
 * memory and of the store: by the list, its filters, the outline and the tables that are written out. They say the
 * same. */
#include "aar-error.h"
#include "aar-answers.h"
#include "aar-current-round.h"
#include "aar-id.h"
#include "aar-model.h"
#include "aar-node-list.h"
#include "aar-outline.h"
#include "store-text.h"

#include <glib/gstdio.h>

#define N_ROUNDS   4
#define MAX_SCALES 2
#define N_NODES    5

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

static gboolean
answers_none (gint64 round, gpointer data)
{
  return FALSE;
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
  g_assert_cmpint (aar_current_round_find (rounds, planned, 3, answers_none, NULL), ==, 0);
  g_assert_cmpint (aar_current_round_find (rounds, closed, 3, answers_second, NULL), ==, 1);
  g_assert_cmpint (aar_current_round_find (rounds, later, 3, answers_second, NULL), ==, 2);
  g_assert_cmpint (aar_current_round_find (rounds, open, 3, answers_second, NULL), ==, 2);
}

/* Nobody has said anything with white space. */
static const char *const blanks[] = { NULL, "", " ", "\t\n", "\u00a0", "\u2003 \u202f" };

static void
test_milestone (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_assert_false (aar_milestone_values_are_answer (0, FALSE, blanks[i]));
      g_assert_true (aar_milestone_values_are_answer (7, FALSE, blanks[i]));
      g_assert_true (aar_milestone_values_are_answer (0, TRUE, blanks[i]));
    }
  g_assert_true (aar_milestone_values_are_answer (0, FALSE, "\u00a0I gang"));
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
add_assessment (AarPlanContent *content, gint64 node, int round, int scale)
{
  AarRecord *assessment = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, node);

  aar_record_set_integer (assessment, AAR_ASSESSMENT_ROUND, id_at (content, AAR_TABLE_ROUND, round));
  aar_record_set_integer (assessment, AAR_ASSESSMENT_SCALE, id_at (content, AAR_TABLE_SCALE, scale));
  if (any (3) > 0)
    aar_record_set_integer (assessment, AAR_ASSESSMENT_LEVEL, id_at (content, AAR_TABLE_LEVEL, scale * 2 + any (2)));
  else
    aar_record_set_text (assessment, AAR_ASSESSMENT_NOTE, "Vi venter.");
}

static void
add_milestone (AarPlanContent *content, gint64 node, int round)
{
  AarRecord *milestone = aar_plan_content_append (content, AAR_TABLE_MILESTONE, node);

  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, id_at (content, AAR_TABLE_ROUND, round));
  aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, any (8) == 0);
  aar_record_set_text (milestone, AAR_MILESTONE_STATUS, any (4) == 0 ? "I gang" : blanks[any (G_N_ELEMENTS (blanks))]);
}

static void
answer (AarPlanContent *content, gint64 node, int n_scales)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      for (int n = any (3); n > 0; n--)
        add_milestone (content, node, round);
      for (int scale = 0; scale < n_scales; scale++)
        if (any (3) == 0)
          add_assessment (content, node, round, scale);
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
  int n_states = 1 + any (G_N_ELEMENTS (states)), n_scales = any (MAX_SCALES + 1);

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Årsplan");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  for (int i = 0; i < N_ROUNDS; i++)
    {
      AarRecord *round = aar_plan_content_append (content, AAR_TABLE_ROUND, id);
      g_autofree char *name = g_strdup_printf ("%d. kvartal", i + 1);

      aar_record_set_text (round, AAR_ROUND_NAME, name);
      aar_record_set_text (round, AAR_ROUND_STATE, states[any (n_states)]);
      /* as after a merge of two stores: two rounds in one place */
      if (i > 0 && any (4) == 0)
        aar_record_set_integer (round, AAR_ROUND_POSITION, i - 1);
    }
  for (int i = 0; i < n_scales; i++)
    {
      AarRecord *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, id);

      for (int level = 0; level < 2; level++)
        aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale));
    }
  for (int i = 0; i < N_NODES; i++)
    {
      AarRecord *node = aar_plan_content_append (content, AAR_TABLE_NODE, id);

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      answer (content, aar_record_get_id (node), n_scales);
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

static gint64
id_of (gpointer record)
{
  return record != NULL ? aar_record_get_id (record) : 0;
}

static void
assert_item (AarNodeItem *item, AarPlanContent *content)
{
  gint64 node = aar_record_get_id (aar_node_item_get_node (item));
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarRound *round = aar_current_round_of (content);
  guint due = 0, answered = 0;

  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
      {
        due++;
        answered += aar_milestone_is_answered (milestones->pdata[i]);
      }
  g_assert_cmpuint (aar_node_item_get_milestones_due (item), ==, due);
  g_assert_cmpuint (aar_node_item_get_milestones_answered (item), ==, answered);
  for (guint i = 0; i < scales->len; i++)
    {
      AarAssessment *latest = aar_node_get_latest_answer (content, node, aar_record_get_id (scales->pdata[i]));

      g_assert_cmpint (id_of (aar_node_item_get_level (item, i)), ==,
                       latest != NULL ? aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL) : 0);
    }
}

static void
ask (Fixture *fixture, AarNodeQuery query)
{
  query.plan = fixture->plan;
  aar_node_list_set_query (fixture->list, &query);
  while (aar_node_list_is_loading (fixture->list))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_listed (Fixture *fixture, gint64 node)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); i++)
    {
      g_autoptr (AarNodeItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      if (aar_record_get_id (aar_node_item_get_node (item)) == node)
        return TRUE;
    }
  return FALSE;
}

/* The filter “not answered”, and the count of it in the sidebar. */
static void
assert_unanswered (Fixture *fixture, AarPlanContent *content)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarOutline) outline = aar_outline_load (fixture->store, fixture->plan, &error);

  g_assert_no_error (error);
  g_assert_cmpint (aar_outline_get_current_round (outline), ==, id_of (aar_current_round_of (content)));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const AarOutlineEntry *entry = aar_outline_get_entry (outline, AAR_TABLE_ROUND, i);
      guint n_open = 0;

      ask (fixture, (AarNodeQuery) { .round = entry->id, .unanswered = TRUE });
      for (guint j = 0; j < nodes->len; j++)
        {
          gboolean answered = aar_node_is_answered (content, aar_record_get_id (nodes->pdata[j]), entry->id);

          g_assert_cmpint (is_listed (fixture, aar_record_get_id (nodes->pdata[j])), ==, !answered);
          n_open += !answered;
        }
      g_assert_cmpuint (entry->n_open, ==, n_open);
      g_assert_cmpuint (entry->n_initiatives, ==, nodes->len - n_open);
    }
}

static gboolean
has_latest (AarPlanContent *content, gint64 node, AarLevel *level)
{
  AarAssessment *latest = aar_node_get_latest_answer (content, node, aar_record_get_integer (level, AAR_LEVEL_SCALE));

  return latest != NULL && aar_record_get_integer (latest, AAR_ASSESSMENT_LEVEL) == aar_record_get_id (level);
}

/* The filter by level. */
static void
assert_levels (Fixture *fixture, AarPlanContent *content)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GPtrArray *levels = aar_plan_content_get_records (content, AAR_TABLE_LEVEL);

  for (guint i = 0; i < levels->len; i++)
    {
      ask (fixture, (AarNodeQuery) { .level = aar_record_get_id (levels->pdata[i]) });
      for (guint j = 0; j < nodes->len; j++)
        {
          gint64 node = aar_record_get_id (nodes->pdata[j]);

          g_assert_cmpint (is_listed (fixture, node), ==, has_latest (content, node, levels->pdata[i]));
        }
    }
}

static void
assert_same (Fixture *fixture, AarNodeItem **items)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_NODES; i++)
    assert_item (items[i], content);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, &error);

  g_assert_no_error (error);
  assert_unanswered (fixture, content);
  assert_levels (fixture, content);
}

/* Changes an answer, or what a round is. */
static void
change (Fixture *fixture)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  g_autoptr (GError) error = NULL;

  if (any (2) == 0 && milestones->len > 0)
    aar_store_set_integer (fixture->store, milestones->pdata[any ((int) milestones->len)], AAR_MILESTONE_DONE, any (2),
                           &error);
  else if (any (2) == 0 && milestones->len > 0)
    store_set_text (fixture->store, milestones->pdata[any ((int) milestones->len)], AAR_MILESTONE_STATUS,
                    any (2) == 0 ? "I gang" : blanks[any (G_N_ELEMENTS (blanks))], &error);
  else if (any (2) == 0)
    store_set_text (fixture->store, aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[any (N_ROUNDS)],
                    AAR_ROUND_STATE, any (2) == 0 ? AAR_ROUND_STATE_PLANNED : AAR_ROUND_STATE_CLOSED, &error);
  else if (assessments->len > 0)
    aar_store_set_integer (fixture->store, assessments->pdata[any ((int) assessments->len)], AAR_ASSESSMENT_LEVEL, 0,
                           &error);
  /* an answer to a closed round is not changed without a reason */
  if (g_error_matches (error, AAR_ERROR, AAR_ERROR_CLOSED))
    g_clear_error (&error);
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
  g_test_add_func ("/store/answers/current", test_current);
  g_test_add_func ("/store/answers/milestone", test_milestone);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *same = g_strdup_printf ("/store/answers/same/%d", i);
      g_autofree char *filters = g_strdup_printf ("/store/answers/filters/%d", i);

      g_test_add (same, Fixture, NULL, set_up, test_same, tear_down);
      g_test_add (filters, Fixture, NULL, set_up, test_filters, tear_down);
    }
  return g_test_run ();
}
