/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"
#include "aar-id.h"
#include "aar-tree-edit.h"
#include "store-fixture.h"

#include <locale.h>

/* The tree of a plan as a list of lines, in which the tests do by hand what the program does in the store. */
typedef struct
{
  gint64 id;
  gint64 parent;
  gboolean is_area;
} Line;

static GArray *
read_lines (AarStore *store, gint64 plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, &error);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_assert_no_error (error);
  for (guint i = 0; i < nodes->len; i++)
    {
      Line line = { aar_record_get_id (nodes->pdata[i]), aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT),
                    g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0 };

      g_array_append_val (lines, line);
      g_assert_true (i == 0 || aar_record_get_integer (nodes->pdata[i], AAR_NODE_POSITION) !=
                                   aar_record_get_integer (nodes->pdata[i - 1], AAR_NODE_POSITION));
    }
  return lines;
}

static void
assert_lines (AarStore *store, gint64 plan, GArray *lines)
{
  g_autoptr (GArray) now = read_lines (store, plan);

  g_assert_cmpuint (now->len, ==, lines->len);
  for (guint i = 0; i < now->len; i++)
    {
      const Line *line = &g_array_index (now, Line, i), *wanted = &g_array_index (lines, Line, i);

      g_assert_cmpint (line->id, ==, wanted->id);
      g_assert_cmpint (line->parent, ==, wanted->parent);
      g_assert_cmpint (line->is_area, ==, wanted->is_area);
    }
}

static Line *
at (GArray *lines, guint index)
{
  return &g_array_index (lines, Line, index);
}

static guint
find (GArray *lines, gint64 id)
{
  for (guint i = 0; i < lines->len; i++)
    if (at (lines, i)->id == id)
      return i;
  return lines->len;
}

static gboolean
is_below (GArray *lines, gint64 id, gint64 above)
{
  for (; id != 0; id = at (lines, find (lines, id))->parent)
    if (id == above)
      return TRUE;
  return FALSE;
}

/* The first line behind one and all that stands under it. */
static guint
end_of (GArray *lines, gint64 id)
{
  guint i = find (lines, id);

  if (id == 0)
    return lines->len;
  for (i++; i < lines->len && is_below (lines, at (lines, i)->id, id); i++)
    ;
  return i;
}

/* Takes a line with all below it and puts it before @index, under @parent. */
static void
move_lines (GArray *lines, gint64 id, guint index, gint64 parent)
{
  guint start = find (lines, id), n = end_of (lines, id) - start;
  g_autofree Line *block = g_memdup2 (at (lines, start), n * sizeof (Line));

  block[0].parent = parent;
  g_array_remove_range (lines, start, n);
  g_array_insert_vals (lines, index > start ? index - n : index, block, n);
}

/* Does by hand what aar_tree_place() should; whether it can be done. */
static gboolean
place_by_hand (GArray *lines, gint64 id, gint64 target, AarTreePlacing placing)
{
  gint64 parent = target == 0 ? 0 : at (lines, find (lines, target))->parent;

  if (target != 0 && is_below (lines, target, id))
    return id == target;
  move_lines (lines, id, placing == AAR_TREE_BEFORE ? find (lines, target) : end_of (lines, target),
              placing == AAR_TREE_INTO ? target : parent);
  return TRUE;
}

/* The nearest line with the same parent on one side, 0 for none. */
static gint64
sibling (GArray *lines, gint64 id, gboolean back, gboolean only_areas)
{
  const Line *line = at (lines, find (lines, id));
  int step = back ? -1 : 1;

  for (int i = (int) find (lines, id) + step; i >= 0 && i < (int) lines->len; i += step)
    if (at (lines, (guint) i)->parent == line->parent && (at (lines, (guint) i)->is_area || !only_areas))
      return at (lines, (guint) i)->id;
  return 0;
}

/* Does by hand what aar_tree_step() should; whether anything moves. */
static gboolean
step_by_hand (GArray *lines, gint64 id, AarTreeStep step)
{
  Line line = *at (lines, find (lines, id));
  gint64 target;

  if (step == AAR_TREE_OUT)
    return line.parent != 0 && place_by_hand (lines, id, line.parent, AAR_TREE_AFTER);
  target = sibling (lines, id, step != AAR_TREE_DOWN, step == AAR_TREE_IN);
  if (target != 0)
    return place_by_hand (lines, id, target,
                          step == AAR_TREE_UP     ? AAR_TREE_BEFORE
                          : step == AAR_TREE_DOWN ? AAR_TREE_AFTER
                                                  : AAR_TREE_INTO);
  if (step == AAR_TREE_IN || line.is_area || line.parent == 0)
    return FALSE;
  /* over the border of its area */
  target = sibling (lines, line.parent, step == AAR_TREE_UP, TRUE);
  if (target == 0)
    return FALSE;
  if (step == AAR_TREE_DOWN && end_of (lines, target) > find (lines, target) + 1)
    return place_by_hand (lines, id, at (lines, find (lines, target) + 1)->id, AAR_TREE_BEFORE);
  return place_by_hand (lines, id, target, AAR_TREE_INTO);
}

typedef struct
{
  StoreFixture *fixture;
  AarStore *store;
  gint64 plan;
} Tree;

static void
set_up (Tree *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 4, 10);
  g_autoptr (GError) error = NULL;

  self->fixture = store_fixture_new ();
  self->store = self->fixture->store;
  self->plan = aar_record_get_id (aar_plan_content_get_plan (content));
  aar_store_import (self->store, content, &error);
  g_assert_no_error (error);
}

static void
tear_down (Tree *self, gconstpointer data)
{
  store_fixture_free (self->fixture);
}

static gint64
pick (GArray *lines, GRand *rand, gboolean area)
{
  for (;;)
    {
      const Line *line = at (lines, (guint) g_rand_int_range (rand, 0, (int) lines->len));

      if (!area || line->is_area)
        return line->id;
    }
}

/* Whatever is moved wherever, the tree is as it would be by hand, all else stays, and undo leads back. */
static void
test_moves (Tree *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GArray) before = read_lines (self->store, self->plan);
      g_autoptr (GArray) wanted = g_array_copy (before);
      g_autoptr (GError) error = NULL;
      gint64 node = pick (before, rand, FALSE), undoable = aar_store_get_undo_step (self->store);
      gboolean should, did, moved = FALSE;

      if (g_rand_boolean (rand))
        {
          AarTreePlacing placing = (AarTreePlacing) g_rand_int_range (rand, AAR_TREE_BEFORE, AAR_TREE_INTO + 1);
          gint64 target = placing == AAR_TREE_INTO && g_rand_int_range (rand, 0, 5) == 0
                            ? 0
                            : pick (before, rand, placing == AAR_TREE_INTO);

          should = place_by_hand (wanted, node, target, placing);
          did = aar_tree_place (self->store, node, target, placing, &error);
          g_assert_cmpint (did, ==, should);
          if (!should)
            g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
        }
      else
        {
          AarTreeStep step = (AarTreeStep) g_rand_int_range (rand, AAR_TREE_UP, AAR_TREE_IN + 1);

          should = step_by_hand (wanted, node, step);
          g_assert_true (aar_tree_step (self->store, node, step, &moved, &error));
          g_assert_no_error (error);
          g_assert_cmpint (moved, ==, should);
        }
      assert_lines (self->store, self->plan, wanted);
      if (aar_store_get_undo_step (self->store) == undoable || g_rand_boolean (rand))
        continue;
      g_assert_true (aar_store_undo_step (self->store, 0, &error));
      assert_lines (self->store, self->plan, before);
    }
  store_fixture_check (self->store);
}

/* What is added stands at the end of its area, or of the plan. */
static void
test_additions (Tree *self, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GArray) lines = read_lines (self->store, self->plan);
      g_autoptr (GError) error = NULL;
      g_autoptr (AarNode) record = NULL;
      gint64 parent = i % 3 == 0 ? 0 : at (lines, 0)->id, node;
      guint index = end_of (lines, parent);
      Line line = { 0, parent, i % 2 == 0 };

      g_assert_true (aar_tree_add (self->store, self->plan, parent,
                                   line.is_area ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE, "9", "Ny", &node,
                                   &error));
      g_assert_no_error (error);
      line.id = node;
      g_array_insert_val (lines, index, line);
      assert_lines (self->store, self->plan, lines);
      record = aar_store_get_record (self->store, AAR_TABLE_NODE, node, &error);
      g_assert_cmpstr (aar_record_get_text (record, AAR_NODE_TITLE), ==, "Ny");
      g_assert_cmpstr (aar_record_get_text (record, AAR_NODE_NUMBER), ==, "9");
    }
  store_fixture_check (self->store);
}

/* An area that becomes an initiative gives what stands in it to the area around; all keep their place. */
static void
test_conversion (Tree *self, gconstpointer data)
{
  g_autoptr (GArray) start = read_lines (self->store, self->plan);

  for (guint i = 0; i < start->len; i++)
    {
      g_autoptr (GArray) lines = read_lines (self->store, self->plan);
      g_autoptr (GError) error = NULL;
      Line line = *at (lines, i);

      for (guint j = 0; j < lines->len; j++)
        if (at (lines, j)->parent == line.id)
          at (lines, j)->parent = line.parent;
      at (lines, i)->is_area = !line.is_area;
      g_assert_true (aar_tree_convert (self->store, line.id, &error));
      g_assert_no_error (error);
      assert_lines (self->store, self->plan, lines);
    }
}

static gint64
part_of (AarStore *store, gint64 plan, AarTable table, gint64 node, guint *n)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, NULL);
  GPtrArray *parts = aar_plan_content_get_children (content, table, node);

  *n = parts->len;
  return parts->len == 0 ? 0 : aar_record_get_id (parts->pdata[0]);
}

static void
set_text (AarStore *store, AarTable table, gint64 id, guint field, const char *text)
{
  g_autoptr (AarRecord) record = aar_store_get_record (store, table, id, NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_assert_true (aar_store_set_value (store, record, field, &value, NULL));
}

static void
set_integer (AarStore *store, AarTable table, gint64 id, guint field, gint64 integer)
{
  g_autoptr (AarRecord) record = aar_store_get_record (store, table, id, NULL);

  g_assert_true (aar_store_set_integer (store, record, field, integer, NULL));
}

/* A copy has all that is planned and nothing of what was done, answered or read. */
static void
test_copy (Tree *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) before = aar_store_load_plan (self->store, self->plan, NULL);
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (GArray) lines = read_lines (self->store, self->plan);
  g_autoptr (GError) error = NULL;
  static const AarTable copied[] = { AAR_TABLE_AMOUNT, AAR_TABLE_STAFFING,  AAR_TABLE_RESPONSIBILITY,
                                     AAR_TABLE_ACTION, AAR_TABLE_INDICATOR, AAR_TABLE_MILESTONE };
  gint64 node = 0, copy, level = aar_record_get_id (aar_plan_content_get_records (before, AAR_TABLE_LEVEL)->pdata[0]);
  gint64 action, milestone;
  gpointer record;
  guint n, n_copied;
  Line line;

  /* one with answers */
  for (guint i = 0; i < lines->len && node == 0; i++)
    if (aar_plan_content_get_children (before, AAR_TABLE_ASSESSMENT, at (lines, i)->id)->len > 0)
      node = at (lines, i)->id;
  action = part_of (self->store, self->plan, AAR_TABLE_ACTION, node, &n);
  milestone = part_of (self->store, self->plan, AAR_TABLE_MILESTONE, node, &n);
  set_integer (self->store, AAR_TABLE_ACTION, action, AAR_ACTION_DONE, TRUE);
  set_integer (self->store, AAR_TABLE_ACTION, action, AAR_ACTION_LEVEL, level);
  set_text (self->store, AAR_TABLE_ACTION, action, AAR_ACTION_STATUS, "Gjort");
  set_text (self->store, AAR_TABLE_ACTION, action, AAR_ACTION_DUE, "2026-05-01");
  set_integer (self->store, AAR_TABLE_MILESTONE, milestone, AAR_MILESTONE_DONE, TRUE);
  set_integer (self->store, AAR_TABLE_MILESTONE, milestone, AAR_MILESTONE_LEVEL, level);
  set_text (self->store, AAR_TABLE_MILESTONE, milestone, AAR_MILESTONE_STATUS, "Nået");
  set_text (self->store, AAR_TABLE_NODE, node, AAR_NODE_SOURCE_DOCUMENT, "plan.pdf");
  set_integer (self->store, AAR_TABLE_NODE, node, AAR_NODE_SOURCE_LINE, 12);
  set_integer (self->store, AAR_TABLE_NODE, node, AAR_NODE_PREDECESSOR, 4711);
  g_assert_true (aar_tree_duplicate (self->store, node, &copy, &error));
  g_assert_no_error (error);

  line = *at (lines, find (lines, node));
  line.id = copy;
  g_array_insert_val (lines, end_of (lines, node), line);
  assert_lines (self->store, self->plan, lines);
  after = aar_store_load_plan (self->store, self->plan, NULL);
  record = aar_plan_content_lookup (after, AAR_TABLE_NODE, copy);
  g_assert_true (g_str_has_suffix (aar_record_get_text (record, AAR_NODE_TITLE), " (kopi)"));
  g_assert_null (aar_record_get_text (record, AAR_NODE_NUMBER));
  g_assert_null (aar_record_get_text (record, AAR_NODE_SOURCE_DOCUMENT));
  g_assert_cmpint (aar_record_get_integer (record, AAR_NODE_SOURCE_LINE), ==, 0);
  g_assert_cmpint (aar_record_get_integer (record, AAR_NODE_PREDECESSOR), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      part_of (self->store, self->plan, copied[i], node, &n);
      part_of (self->store, self->plan, copied[i], copy, &n_copied);
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n_copied, ==, n);
    }
  part_of (self->store, self->plan, AAR_TABLE_ASSESSMENT, copy, &n_copied);
  g_assert_cmpuint (n_copied, ==, 0);
  record = aar_plan_content_get_children (after, AAR_TABLE_ACTION, copy)->pdata[0];
  g_assert_false (aar_record_get_boolean (record, AAR_ACTION_DONE));
  g_assert_cmpint (aar_record_get_integer (record, AAR_ACTION_LEVEL), ==, 0);
  g_assert_null (aar_record_get_text (record, AAR_ACTION_STATUS));
  g_assert_cmpstr (aar_record_get_text (record, AAR_ACTION_DUE), ==, "2026-05-01");
  g_assert_cmpuint (aar_plan_content_get_children (after, AAR_TABLE_ACTION_UNIT, aar_record_get_id (record))->len, ==,
                    1);
  record = aar_plan_content_get_children (after, AAR_TABLE_MILESTONE, copy)->pdata[0];
  g_assert_false (aar_record_get_boolean (record, AAR_MILESTONE_DONE));
  g_assert_cmpint (aar_record_get_integer (record, AAR_MILESTONE_LEVEL), ==, 0);
  g_assert_null (aar_record_get_text (record, AAR_MILESTONE_STATUS));
  g_assert_cmpint (aar_record_get_integer (record, AAR_MILESTONE_ROUND), !=, 0);
  record = aar_plan_content_get_children (after, AAR_TABLE_INDICATOR, copy)->pdata[0];
  g_assert_cmpuint (aar_plan_content_get_children (after, AAR_TABLE_MEASUREMENT, aar_record_get_id (record))->len, ==,
                    0);
  store_fixture_check (self->store);
}

/* What is not there any more cannot be moved, nor can anything be put there. */
static void
test_gone (Tree *self, gconstpointer data)
{
  g_autoptr (GArray) lines = read_lines (self->store, self->plan);
  gint64 gone = aar_id_new (), there = at (lines, 0)->id;
  const gint64 pairs[][2] = { { gone, there }, { there, gone } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (aar_tree_place (self->store, pairs[i][0], pairs[i][1], AAR_TREE_AFTER, &error));
      g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
      assert_lines (self->store, self->plan, lines);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (aar_tree_add (self->store, self->plan, gone, AAR_NODE_KIND_AREA, NULL, "Ny", NULL, &error));
    g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tree-edit/moves", Tree, NULL, set_up, test_moves, tear_down);
  g_test_add ("/tree-edit/additions", Tree, NULL, set_up, test_additions, tear_down);
  g_test_add ("/tree-edit/conversion", Tree, NULL, set_up, test_conversion, tear_down);
  g_test_add ("/tree-edit/copy", Tree, NULL, set_up, test_copy, tear_down);
  g_test_add ("/tree-edit/gone", Tree, NULL, set_up, test_gone, tear_down);
  return g_test_run ();
}
