/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-current-round.h"
#include "aar-id.h"
#include "aar-model.h"

#include <string.h>

/* What goes along when the row that a field names is deleted. Owners go without saying; see the rule in the test. */
static const guint cascading[] = {
  AAR_PLAN_ORGANISATION,
  AAR_NODE_PARENT,
  AAR_ASSESSMENT_ROUND,
  AAR_ASSESSMENT_SCALE,
  AAR_STAFFING_UNIT,
  AAR_RESPONSIBILITY_UNIT,
  AAR_ACTION_UNIT_UNIT,
  AAR_NODE_TAG_TAG,
  AAR_NODE_REFERENCE_REFERENCE,
  AAR_PLAN_DECISION_DECISION,
  AAR_ROUND_DECISION_DECISION,
  AAR_NODE_DECISION_DECISION,
  AAR_EXEMPTION_SCALE,
  AAR_SPENDING_ROUND,
  AAR_REQUEST_UNIT,
};

static gboolean
should_cascade (const AarField *field, guint constant)
{
  for (guint i = 0; i < G_N_ELEMENTS (cascading); i++)
    if (cascading[i] == constant)
      return TRUE;
  return (field->flags & AAR_FIELD_OWNER) != 0;
}

static AarPlanContent *
make_content (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());

  return aar_plan_content_new (plan);
}

static gboolean
contains (AarPlanContent *content, gpointer record)
{
  return g_ptr_array_find (aar_plan_content_get_records (content, aar_record_get_table (record)), record, NULL);
}

/* Removes the row that @field of a record names: the record goes along or names nothing, and one that names another row
 * stays as it is, even if a row of another table has the same id. */
static void
check_reference (AarTable table, guint index)
{
  const AarField *field = &aar_table_get_fields (table, NULL)[index];
  guint constant = table * AAR_FIELDS_PER_TABLE + index;
  g_autoptr (AarPlanContent) content = make_content ();
  gint64 ids[] = { aar_id_new (), aar_id_new () };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  gpointer named[2], records[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AarRecord) target = aar_record_new (field->table, ids[i]);
      g_autoptr (AarRecord) record = aar_record_new (table, aar_id_new ());

      aar_record_set_integer (record, constant, ids[i]);
      aar_plan_content_add (content, target);
      aar_plan_content_add (content, record);
      named[i] = target;
      records[i] = record;
      g_ptr_array_add (kept, g_object_ref (target));
      g_ptr_array_add (kept, g_object_ref (record));
    }
  for (guint other = AAR_TABLE_PLAN + 1; other < AAR_N_TABLES; other++)
    if (other != field->table)
      {
        g_autoptr (AarRecord) namesake = aar_record_new (other, ids[1]);

        aar_plan_content_add (content, namesake);
      }
  aar_plan_content_remove (content, named[0]);
  g_assert_false (contains (content, named[0]));
  g_assert_true (contains (content, named[1]));
  g_assert_null (aar_plan_content_lookup (content, field->table, ids[0]));
  g_assert_true (aar_plan_content_lookup (content, field->table, ids[1]) == named[1]);
  g_assert_true (contains (content, records[1]));
  g_assert_cmpint (aar_record_get_integer (records[1], constant), ==, ids[1]);
  g_assert_true (contains (content, records[0]) == !should_cascade (field, constant));
  if (!should_cascade (field, constant))
    g_assert_cmpint (aar_record_get_integer (records[0], constant), ==, 0);
}

static void
test_references (void)
{
  guint n_checked = 0;

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        if (fields[i].type == AAR_FIELD_REFERENCE)
          {
            g_assert_true (((fields[i].flags & AAR_FIELD_CASCADE) != 0) ==
                           should_cascade (&fields[i], table * AAR_FIELDS_PER_TABLE + i));
            /* a content has one plan and is of one organisation */
            if (fields[i].table == AAR_TABLE_PLAN || table == AAR_TABLE_PLAN)
              continue;
            check_reference (table, i);
            n_checked++;
          }
    }
  g_assert_cmpuint (n_checked, >, 20);
}

static void
assert_ids (GPtrArray *records, const gint64 *ids, guint n)
{
  g_assert_cmpuint (records->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (aar_record_get_id (records->pdata[i]), ==, ids[i]);
}

/* What was looked up once is looked up right after rows came and went: by id, by owner and by the tree. */
static void
test_indexes (void)
{
  for (guint table = AAR_TABLE_ORGANISATION + 1; table < AAR_N_TABLES; table++)
    {
      g_autoptr (AarPlanContent) content = make_content ();
      gint64 owners[] = { aar_id_new (), aar_id_new () }, ids[3], other;
      gpointer records[3];

      g_assert_null (aar_plan_content_lookup (content, table, 4711));
      g_assert_cmpuint (aar_plan_content_get_children (content, table, owners[0])->len, ==, 0);
      for (guint i = 0; i < 3; i++)
        {
          guint n_fields;
          const AarField *fields = aar_table_get_fields (table, &n_fields);

          records[i] = aar_plan_content_append (content, table, owners[0]);
          ids[i] = aar_record_get_id (records[i]);
          g_assert_cmpint (aar_record_get_owner (records[i]), ==, owners[0]);
          for (guint j = 0; j < n_fields; j++)
            if (fields[j].flags & AAR_FIELD_POSITION)
              g_assert_cmpint (aar_record_get_integer (records[i], table * AAR_FIELDS_PER_TABLE + j), ==, i);
          g_assert_true (aar_plan_content_lookup (content, table, ids[i]) == records[i]);
          assert_ids (aar_plan_content_get_children (content, table, owners[0]), ids, i + 1);
        }
      other = aar_record_get_id (aar_plan_content_append (content, table, owners[1]));
      assert_ids (aar_plan_content_get_children (content, table, owners[1]), &other, 1);
      assert_ids (aar_plan_content_get_children (content, table, owners[0]), ids, 3);
      g_assert_cmpuint (aar_plan_content_get_records (content, table)->len, ==, 4);
      aar_plan_content_remove (content, records[1]);
      ids[1] = ids[2];
      assert_ids (aar_plan_content_get_children (content, table, owners[0]), ids, 2);
      g_assert_true (aar_plan_content_lookup (content, table, ids[1]) == records[2]);
      assert_ids (aar_plan_content_get_children (content, table, owners[1]), &other, 1);
    }
}

static void
test_branches (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content)), tops[2], below[2];
  AarRecord *areas[2], *nodes[2];

  g_assert_cmpuint (aar_plan_content_get_branches (content, 0)->len, ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      areas[i] = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
      tops[i] = aar_record_get_id (areas[i]);
      assert_ids (aar_plan_content_get_branches (content, 0), tops, i + 1);
    }
  for (guint i = 0; i < 2; i++)
    {
      nodes[i] = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
      below[i] = aar_record_get_id (nodes[i]);
      aar_record_set_integer (nodes[i], AAR_NODE_PARENT, tops[0]);
      assert_ids (aar_plan_content_get_branches (content, tops[0]), below, i + 1);
    }
  assert_ids (aar_plan_content_get_branches (content, 0), tops, 2);
  g_assert_cmpuint (aar_plan_content_get_branches (content, tops[1])->len, ==, 0);
  aar_plan_content_remove (content, nodes[0]);
  assert_ids (aar_plan_content_get_branches (content, tops[0]), &below[1], 1);
  aar_plan_content_remove (content, areas[0]);
  assert_ids (aar_plan_content_get_branches (content, 0), &tops[1], 1);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, 1);
}

/* What is not there cannot be removed, and nothing else goes in its place. */
static void
test_remove_stranger (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  AarRecord *node = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
  AarRecord *action = aar_plan_content_append (content, AAR_TABLE_ACTION, aar_record_get_id (node));
  g_autoptr (AarRecord) twin = aar_record_copy (node);

  aar_plan_content_remove (content, twin);
  g_assert_true (contains (content, node));
  g_assert_true (contains (content, action));
  g_assert_true (contains (content, aar_plan_content_get_plan (content)));
}

typedef struct
{
  const char *states;
  const char *answered;
  int current;
} CurrentCase;

static gboolean
was_answered (gint64 round, gpointer data)
{
  const CurrentCase *wanted = data;

  /* the ids are not the indexes */
  return wanted->answered[round - 100] == 'y';
}

/* Which round is meant: p planned, o open, c closed; y answered, n not. */
static void
test_current_round (void)
{
  static const CurrentCase cases[] = {
    { "", "", -1 },        { "p", "n", 0 },       { "ppp", "nnn", 0 },   { "opp", "nnn", 0 }, { "pop", "nnn", 1 },
    { "ppo", "ynn", 2 },   { "poo", "nnn", 1 },   { "ooo", "nyy", 0 },   { "cop", "nnn", 1 }, { "coc", "nny", 1 },
    { "cpp", "nnn", 0 },   { "ccp", "nnn", 1 },   { "ccc", "nnn", 2 },   { "pcp", "nnn", 1 }, { "ppp", "ynn", 0 },
    { "ppp", "yyn", 1 },   { "ppp", "yny", 2 },   { "cpp", "nyn", 1 },   { "cpp", "ynn", 0 }, { "ccp", "ynn", 1 },
    { "pcpp", "ynnn", 1 }, { "pcpp", "nnyn", 2 }, { "cpcp", "nynn", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 rounds[8];
      const char *states[8];
      guint n = strlen (cases[i].states);

      for (guint j = 0; j < n; j++)
        {
          rounds[j] = 100 + j;
          states[j] = cases[i].states[j] == 'o' ? AAR_ROUND_STATE_OPEN
                    : cases[i].states[j] == 'c' ? AAR_ROUND_STATE_CLOSED
                                                : AAR_ROUND_STATE_PLANNED;
        }
      g_assert_cmpint (aar_current_round_find (rounds, states, n, was_answered, (gpointer) &cases[i]), ==,
                       cases[i].current);
    }
}

static void
test_tables (void)
{
  g_assert_cmpint (aar_table_from_name ("nothing"), ==, AAR_TABLE_NONE);
  g_assert_cmpint (aar_table_from_name (""), ==, AAR_TABLE_NONE);
  g_assert_cmpint (aar_table_from_name (NULL), ==, AAR_TABLE_NONE);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (AarRecord) record = aar_record_new (table, 1);

      g_assert_true (G_OBJECT_TYPE (record) == aar_table_get_record_type (table));
      for (guint other = 0; other < table; other++)
        {
          g_assert_cmpstr (aar_table_get_name (table), !=, aar_table_get_name (other));
          g_assert_true (aar_table_get_record_type (table) != aar_table_get_record_type (other));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/content/references", test_references);
  g_test_add_func ("/model/content/indexes", test_indexes);
  g_test_add_func ("/model/content/branches", test_branches);
  g_test_add_func ("/model/content/remove-stranger", test_remove_stranger);
  g_test_add_func ("/model/current-round", test_current_round);
  g_test_add_func ("/model/tables", test_tables);
  return g_test_run ();
}
