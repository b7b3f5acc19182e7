/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "aar-error.h"
#include "aar-id.h"
#include "store-text.h"

#include <locale.h>

static void
import (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
}

static void
undo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  aar_store_undo_step (fixture->store, 0, &error);
  g_assert_no_error (error);
}

static void
redo (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  aar_store_redo (fixture->store, &error);
  g_assert_no_error (error);
}

static void
assert_dump (StoreFixture *fixture, const char *expected)
{
  g_autofree char *now = store_fixture_dump (fixture->store);

  g_assert_cmpstr (now, ==, expected);
  store_fixture_check (fixture->store);
}

/* An import of everything is one step, there and back, over restarts. */
static void
test_import (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) first = store_fixture_make_plan ("Årsplan 2025", 3, 12);
  g_autoptr (AarPlanContent) second = store_fixture_make_plan ("Årsplan 2026", 2, 7);
  g_autofree char *one = NULL, *both = NULL, *label = NULL, *nothing = NULL;

  import (fixture, first);
  one = store_fixture_dump (fixture->store);
  import (fixture, second);
  both = store_fixture_dump (fixture->store);
  label = aar_store_get_undo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Import");
  store_fixture_reopen (fixture);
  undo (fixture);
  assert_dump (fixture, one);
  store_fixture_reopen (fixture);
  undo (fixture);
  assert_dump (fixture, "");
  nothing = aar_store_get_undo_label (fixture->store);
  g_assert_null (nothing);
  redo (fixture);
  assert_dump (fixture, one);
  store_fixture_reopen (fixture);
  redo (fixture);
  assert_dump (fixture, both);
  g_clear_pointer (&nothing, g_free);
  nothing = aar_store_get_redo_label (fixture->store);
  g_assert_null (nothing);
  /* Once more the whole way: an undoing undone again is as good as the first. */
  undo (fixture);
  undo (fixture);
  assert_dump (fixture, "");
  redo (fixture);
  redo (fixture);
  assert_dump (fixture, both);
}


/* Deletes the first row of each table in turn, with all that is a part of it, and brings it back. */
static void
test_delete (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) first = store_fixture_make_plan ("Årsplan 2025", 2, 6);
      g_autoptr (AarPlanContent) second = store_fixture_make_plan ("Årsplan 2026", 1, 3);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;
      gpointer record = aar_plan_content_get_records (first, table)->pdata[0];

      /* References from one plan to another, which deleting the first empties. */
      aar_record_set_integer (aar_plan_content_get_plan (second), AAR_PLAN_PREDECESSOR,
                              aar_record_get_id (aar_plan_content_get_plan (first)));
      for (guint i = 0; i < 2; i++)
        aar_record_set_integer (aar_plan_content_get_records (second, AAR_TABLE_NODE)->pdata[i], AAR_NODE_PREDECESSOR,
                                aar_record_get_id (aar_plan_content_get_records (first, AAR_TABLE_NODE)->pdata[i]));
      import (fixture, first);
      import (fixture, second);
      before = store_fixture_dump (fixture->store);
      g_assert_true (aar_store_delete (fixture->store, record, &error));
      g_assert_no_error (error);
      store_fixture_check (fixture->store);
      after = store_fixture_dump (fixture->store);
      g_assert_cmpstr (after, !=, before);
      store_fixture_reopen (fixture);
      undo (fixture);
      assert_dump (fixture, before);
      redo (fixture);
      assert_dump (fixture, after);
      undo (fixture);
      assert_dump (fixture, before);
    }
}

static void
random_value (const AarField *field, GPtrArray *targets, GRand *rand, GValue *value)
{
  g_autofree char *text = g_strdup_printf ("Ændret %d", g_rand_int_range (rand, 0, 1000));

  switch (field->type)
    {
    case AAR_FIELD_TEXT:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, g_rand_boolean (rand) ? text : NULL);
      break;
    case AAR_FIELD_DATE:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, g_rand_boolean (rand) ? "2026-11-30" : NULL);
      break;
    case AAR_FIELD_REAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, g_rand_double (rand) * 1e6);
      break;
    case AAR_FIELD_BOOLEAN:
      g_value_init (value, G_TYPE_BOOLEAN);
      g_value_set_boolean (value, g_rand_boolean (rand));
      break;
    case AAR_FIELD_INTEGER:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, ((gint64) g_rand_int (rand) << 31) - G_MAXINT32);
      break;
    case AAR_FIELD_REFERENCE:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value,
                         g_rand_int_range (rand, 0, 4) == 0
                             ? 0
                             : aar_record_get_id (targets->pdata[g_rand_int_range (rand, 0, (int) targets->len)]));
      break;
    }
}

/* What names the row that went before; those must not go round in a ring, so only earlier ones are named. */
static gboolean
goes_back (guint field)
{
  return field == AAR_PLAN_PREDECESSOR || field == AAR_NODE_PREDECESSOR || field == AAR_MILESTONE_CARRIED_FROM;
}

/* Changes a random field of a random row, or deletes it. Some of it is refused; then nothing may have happened. */
static gboolean
edit_at_random (AarStore *store, AarPlanContent *content, GRand *rand)
{
  AarTable table = g_rand_int_range (rand, 0, AAR_N_TABLES);
  GPtrArray *records = aar_plan_content_get_records (content, table);
  gpointer record;
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);
  guint index = (guint) g_rand_int_range (rand, 0, (int) n_fields);
  GPtrArray *targets;
  g_auto (GValue) value = G_VALUE_INIT;

  if (records->len == 0)
    return FALSE;
  record = records->pdata[g_rand_int_range (rand, 0, (int) records->len)];
  if (table != AAR_TABLE_ORGANISATION && table != AAR_TABLE_PLAN && g_rand_int_range (rand, 0, 12) == 0)
    return aar_store_delete (store, record, NULL);
  targets = fields[index].type == AAR_FIELD_REFERENCE ? aar_plan_content_get_records (content, fields[index].table)
                                                      : NULL;
  if (targets != NULL && targets->len == 0)
    return FALSE;
  random_value (&fields[index], targets, rand, &value);
  if (goes_back (table * AAR_FIELDS_PER_TABLE + index) && g_value_get_int64 (&value) >= aar_record_get_id (record))
    return FALSE;
  return aar_store_set_value (store, record, table * AAR_FIELDS_PER_TABLE + index, &value, NULL);
}

static gint64
count_steps (StoreFixture *fixture)
{
  g_autofree char *n = store_fixture_query (fixture->path,
                                            "SELECT count(*) FROM step WHERE state = 0 AND turns IS NULL");

  return g_ascii_strtoll (n, NULL, 10);
}

/* A hundred random edits, undone one by one and redone one by one, are at each step what they were the first time. */
static void
test_random (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 12);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  import (fixture, content);
  g_ptr_array_add (states, store_fixture_dump (fixture->store));
  for (guint i = 0; i < 300 && states->len < 100; i++)
    {
      gint64 before = count_steps (fixture);
      gboolean changed = edit_at_random (fixture->store, content, rand);

      if (changed && count_steps (fixture) > before)
        g_ptr_array_add (states, store_fixture_dump (fixture->store));
      else
        {
          g_autofree char *now = store_fixture_dump (fixture->store);

          g_assert_cmpstr (now, ==, states->pdata[states->len - 1]);
        }
    }
  store_fixture_check (fixture->store);
  g_assert_cmpuint (states->len, >, 40);
  for (guint i = states->len - 1; i-- > 0;)
    {
      g_autofree char *now = NULL;

      undo (fixture);
      now = store_fixture_dump (fixture->store);
      g_assert_cmpstr (now, ==, states->pdata[i]);
    }
  store_fixture_check (fixture->store);
  for (guint i = 1; i < states->len; i++)
    {
      g_autofree char *now = NULL;

      if (i % 20 == 0)
        store_fixture_reopen (fixture);
      redo (fixture);
      now = store_fixture_dump (fixture->store);
      g_assert_cmpstr (now, ==, states->pdata[i]);
    }
  store_fixture_check (fixture->store);
}

/* Doing something new ends what could be redone. */
static void
test_new_ends_redo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL, *redoable = NULL;

  import (fixture, content);
  g_assert_true (store_set_text (fixture->store, aar_plan_content_get_plan (content), AAR_PLAN_TITLE, "B", &error));
  label = aar_store_get_undo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Change of Title");
  undo (fixture);
  redoable = aar_store_get_redo_label (fixture->store);
  g_assert_cmpstr (redoable, ==, "Change of Title");
  g_assert_true (store_set_text (fixture->store, aar_plan_content_get_plan (content), AAR_PLAN_TITLE, "C", &error));
  g_clear_pointer (&redoable, g_free);
  redoable = aar_store_get_redo_label (fixture->store);
  g_assert_null (redoable);
  g_assert_false (aar_store_redo (fixture->store, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
}

/* A user undoes own steps only, and not over a colleague's change of the same. */
static void
test_colleagues (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (AarStore) other = NULL;
  g_autoptr (AarPlan) there = NULL;
  g_autoptr (AarPlan) here = NULL;
  g_autoptr (GError) error = NULL;
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  g_autofree char *before = NULL;

  import (fixture, content);
  other = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  aar_store_set_editor (other, "Kollega");
  here = aar_store_get_record (fixture->store, AAR_TABLE_PLAN, plan, &error);
  there = aar_store_get_record (other, AAR_TABLE_PLAN, plan, &error);
  g_assert_false (aar_store_undo_step (other, 0, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (store_set_text (fixture->store, here, AAR_PLAN_TITLE, "Min", &error));
  g_assert_true (store_set_text (other, there, AAR_PLAN_KIND, "Deres", &error));
  /* Another value of the same row is in the way of undoing the row, not of undoing my value… */
  undo (fixture);
  g_assert_cmpstr (aar_record_get_text (here, AAR_PLAN_TITLE), ==, "Årsplan");
  g_assert_cmpstr (aar_record_get_text (here, AAR_PLAN_KIND), ==, "Deres");
  before = store_fixture_dump (fixture->store);
  g_assert_false (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  assert_dump (fixture, before);
  /* …and my value is not undone over theirs. */
  redo (fixture);
  g_assert_true (store_set_text (other, there, AAR_PLAN_TITLE, "Deres titel", &error));
  g_assert_false (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  store_fixture_check (fixture->store);
}

static AarStore *
open_as (StoreFixture *fixture, const char *who)
{
  g_autoptr (GError) error = NULL;
  AarStore *store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);

  g_assert_no_error (error);
  aar_store_set_editor (store, who);
  return store;
}

static void
set_text (AarStore *store, AarTable table, gint64 id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (store, table, id, &error);

  g_assert_no_error (error);
  g_assert_true (store_set_text (store, record, field, text, &error));
  g_assert_no_error (error);
}

static gboolean
undo_last (AarStore *store, GError **error)
{
  return aar_store_undo_step (store, 0, error);
}

static void
assert_refused (AarStore *store, gboolean (*turn) (AarStore *, GError **), int code)
{
  g_autofree char *before = store_fixture_dump (store), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (turn (store, &error));
  g_assert_error (error, AAR_ERROR, code);
  after = store_fixture_dump (store);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
insert_node (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

static gint64
add_node (AarStore *store, AarPlanContent *content)
{
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());
  g_autoptr (GError) error = NULL;

  aar_record_set_integer (node, AAR_NODE_PLAN, aar_record_get_id (aar_plan_content_get_plan (content)));
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_TITLE, "Ny");
  g_assert_true (aar_store_edit (store, NULL, 0, insert_node, node, &error));
  g_assert_no_error (error);
  return aar_record_get_id (node);
}

/* What a colleague did to a row that I made is in the way of taking the row back as long as it is in force: not when it
 * was undone, and again when it was redone. What was done to other rows or before is never in the way. */
static void
test_colleague_in_force (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (AarStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gint64 node, elsewhere = store_fixture_first_node (content, "initiative");

  import (fixture, content);
  other = open_as (fixture, "Kollega");
  before = store_fixture_dump (fixture->store);
  set_text (other, AAR_TABLE_NODE, elsewhere, AAR_NODE_NOTES, "Før");
  aar_store_undo_step (other, 0, &error);
  g_assert_no_error (error);
  node = add_node (fixture->store, content);
  set_text (other, AAR_TABLE_NODE, elsewhere, AAR_NODE_NOTES, "Deres");
  set_text (other, AAR_TABLE_NODE, node, AAR_NODE_TITLE, "Deres");
  assert_refused (fixture->store, undo_last, AAR_ERROR_CONSTRAINT);
  aar_store_undo_step (other, 0, &error);
  g_assert_no_error (error);
  undo (fixture);
  redo (fixture);
  aar_store_redo (other, &error);
  g_assert_no_error (error);
  assert_refused (fixture->store, undo_last, AAR_ERROR_CONSTRAINT);
  aar_store_undo_step (other, 0, &error);
  g_assert_no_error (error);
  aar_store_undo_step (other, 0, &error);
  g_assert_no_error (error);
  undo (fixture);
  assert_dump (fixture, before);
  store_fixture_check (fixture->store);
}

/* Mine alone is what I have changed in my own row since. */
static void
test_own_change_of_own_row (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (AarStore) other = NULL;
  g_autofree char *before = NULL;
  gint64 node;

  import (fixture, content);
  before = store_fixture_dump (fixture->store);
  node = add_node (fixture->store, content);
  set_text (fixture->store, AAR_TABLE_NODE, node, AAR_NODE_TITLE, "Min");
  other = open_as (fixture, "Kollega");
  set_text (other, AAR_TABLE_NODE, store_fixture_first_node (content, "initiative"), AAR_NODE_NOTES, "Deres");
  undo (fixture);
  undo (fixture);
  g_clear_object (&other);
  other = open_as (fixture, "Kollega");
  g_assert_true (aar_store_undo_step (other, 0, NULL));
  assert_dump (fixture, before);
}

/* A colleague's step ends what the colleague could redo, and nothing of mine. */
static void
test_redo_is_own (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (AarStore) other = NULL;
  g_autofree char *first = NULL, *second = NULL, *label = NULL;
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  gint64 node = store_fixture_first_node (content, "initiative");

  import (fixture, content);
  other = open_as (fixture, "Kollega");
  set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_TITLE, "Første");
  first = store_fixture_dump (fixture->store);
  set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_KIND, "Anden");
  second = store_fixture_dump (fixture->store);
  undo (fixture);
  undo (fixture);
  set_text (other, AAR_TABLE_NODE, node, AAR_NODE_NOTES, "A");
  g_assert_true (aar_store_undo_step (other, 0, NULL));
  label = aar_store_get_redo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Change of Title");
  redo (fixture);
  assert_dump (fixture, first);
  redo (fixture);
  assert_dump (fixture, second);
  /* and mine ended nothing of theirs */
  g_assert_true (aar_store_redo (other, NULL));
  g_assert_true (aar_store_undo_step (other, 0, NULL));
  set_text (other, AAR_TABLE_NODE, node, AAR_NODE_NOTES, "B");
  assert_refused (other, aar_store_redo, AAR_ERROR_NOT_FOUND);
}

/* Several steps are undone from the newest and redone from the oldest; an own step between ends the rest. */
static void
test_several (void)
{
  static const char *const titles[] = { "A", "B", "C", "D" };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("0", 1, 2);
  g_autoptr (AarPlan) live = NULL;
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));

  import (fixture, content);
  live = aar_store_get_record (fixture->store, AAR_TABLE_PLAN, plan, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_TITLE, titles[i]);
  for (guint i = G_N_ELEMENTS (titles); i-- > 0;)
    {
      undo (fixture);
      g_assert_cmpstr (aar_record_get_text (live, AAR_PLAN_TITLE), ==, i == 0 ? "0" : titles[i - 1]);
    }
  for (guint i = 0; i < 2; i++)
    {
      redo (fixture);
      g_assert_cmpstr (aar_record_get_text (live, AAR_PLAN_TITLE), ==, titles[i]);
    }
  set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_TITLE, "E");
  assert_refused (fixture->store, aar_store_redo, AAR_ERROR_NOT_FOUND);
  undo (fixture);
  g_assert_cmpstr (aar_record_get_text (live, AAR_PLAN_TITLE), ==, "B");
  redo (fixture);
  g_assert_cmpstr (aar_record_get_text (live, AAR_PLAN_TITLE), ==, "E");
}

/* My value is put back only where it still stands, whatever it was and whatever came after it. */
static void
test_not_over_newer (void)
{
  static const char *const values[] = { NULL, "Min", "Deres" };

  for (guint old = 0; old < G_N_ELEMENTS (values); old++)
    for (guint mine = 0; mine < G_N_ELEMENTS (values); mine++)
      for (guint theirs = 0; theirs < G_N_ELEMENTS (values); theirs++)
        {
          g_autoptr (StoreFixture) fixture = NULL;
          g_autoptr (AarPlanContent) content = NULL;
          g_autoptr (AarStore) other = NULL;
          g_autoptr (GError) error = NULL;
          gint64 plan;

          if (old == mine || mine == theirs)
            continue;
          fixture = store_fixture_new ();
          content = store_fixture_make_plan ("Årsplan", 0, 1);
          plan = aar_record_get_id (aar_plan_content_get_plan (content));
          aar_record_set_text (aar_plan_content_get_plan (content), AAR_PLAN_KIND, values[old]);
          import (fixture, content);
          other = open_as (fixture, "Kollega");
          set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_KIND, values[mine]);
          set_text (other, AAR_TABLE_PLAN, plan, AAR_PLAN_KIND, values[theirs]);
          assert_refused (fixture->store, undo_last, AAR_ERROR_CONSTRAINT);
          /* once theirs is undone, mine can be */
          g_assert_true (aar_store_undo_step (other, 0, &error));
          undo (fixture);
          /* and mine is not redone over theirs */
          set_text (other, AAR_TABLE_PLAN, plan, AAR_PLAN_KIND, "Andet");
          assert_refused (fixture->store, aar_store_redo, AAR_ERROR_CONSTRAINT);
        }
}

/* A row that a colleague has deleted is not there to be changed back. */
static void
test_deleted_by_colleague (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarStore) other = NULL;
  g_autoptr (AarNode) there = NULL;
  g_autoptr (GError) error = NULL;
  gint64 node = store_fixture_first_node (content, "initiative");

  import (fixture, content);
  other = open_as (fixture, "Kollega");
  set_text (fixture->store, AAR_TABLE_NODE, node, AAR_NODE_TITLE, "Min");
  there = aar_store_get_record (other, AAR_TABLE_NODE, node, &error);
  g_assert_true (aar_store_delete (other, there, &error));
  assert_refused (fixture->store, undo_last, AAR_ERROR_CONSTRAINT);
  g_assert_true (aar_store_undo_step (other, 0, &error));
  undo (fixture);
  store_fixture_check (fixture->store);
}

/* The step that undoes or redoes bears the name and plan of what it turns, and cannot itself be undone. */
static void
test_names (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autofree char *labels = NULL, *label = NULL;
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  g_autofree char *wanted = g_strdup_printf ("Import|%1$" G_GINT64_FORMAT ",Change of Kind of Plan|%1$" G_GINT64_FORMAT
                                             ",Change of Kind of Plan|%1$" G_GINT64_FORMAT
                                             ",Change of Kind of Plan|%1$" G_GINT64_FORMAT,
                                             plan);

  import (fixture, content);
  set_text (fixture->store, AAR_TABLE_PLAN, plan, AAR_PLAN_KIND, "A");
  undo (fixture);
  label = aar_store_get_undo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Import");
  redo (fixture);
  g_free (label);
  label = aar_store_get_undo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Change of Kind of Plan");
  labels = store_fixture_query (fixture->path, "SELECT group_concat(label || '|' || plan) FROM step");
  g_assert_cmpstr (labels, ==, wanted);
}

/* Where nothing can be written nothing is offered. */
static void
test_offers (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (AarStore) reader = NULL;
  g_autoptr (AarStore) other = NULL;
  g_autofree char *undo_label = NULL, *redo_label = NULL, *others = NULL;

  import (fixture, content);
  set_text (fixture->store, AAR_TABLE_PLAN, aar_record_get_id (aar_plan_content_get_plan (content)), AAR_PLAN_TITLE,
            "B");
  undo (fixture);
  reader = aar_store_open (fixture->path, AAR_STORE_READ_ONLY, NULL);
  aar_store_set_editor (reader, "Tester");
  undo_label = aar_store_get_undo_label (reader);
  redo_label = aar_store_get_redo_label (reader);
  g_assert_null (undo_label);
  g_assert_null (redo_label);
  g_assert_cmpint (aar_store_get_undo_step (reader), ==, 0);
  other = open_as (fixture, "Kollega");
  others = aar_store_get_undo_label (other);
  g_assert_null (others);
  g_assert_cmpint (aar_store_get_undo_step (other), ==, 0);
  assert_refused (other, aar_store_redo, AAR_ERROR_NOT_FOUND);
}

typedef struct
{
  gboolean redo;
  gboolean is_done;
} Turned;

static void
turned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Turned *turned = data;
  g_autoptr (GError) error = NULL;

  if (turned->redo)
    aar_store_redo_finish (AAR_STORE (source), result, &error);
  else
    aar_store_undo_finish (AAR_STORE (source), result, &error);
  g_assert_no_error (error);
  turned->is_done = TRUE;
}

static gboolean
is_turned (gpointer data)
{
  return ((Turned *) data)->is_done;
}

/* A step of many changes is turned in a thread, a small one at once; either way the store is told of it. */
static void
test_tasks (void)
{
  const guint sizes[] = { 3, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 2, sizes[i]);
      g_autofree char *before = store_fixture_dump (fixture->store), *after = NULL;
      Turned undone = { FALSE, FALSE }, redone = { TRUE, FALSE };

      import (fixture, content);
      after = store_fixture_dump (fixture->store);
      aar_store_undo_async (fixture->store, 0, turned_cb, &undone);
      store_fixture_spin_until (is_turned, &undone);
      assert_dump (fixture, before);
      aar_store_redo_async (fixture->store, turned_cb, &redone);
      store_fixture_spin_until (is_turned, &redone);
      assert_dump (fixture, after);
    }
}

/* What a step is called by undoes that step, and no later one in its place. */
static void
test_step (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) first = store_fixture_make_plan ("Årsplan 2025", 1, 3);
  g_autoptr (AarPlanContent) second = store_fixture_make_plan ("Årsplan 2026", 1, 3);
  g_autofree char *one = NULL, *both = NULL;
  g_autoptr (GError) error = NULL;
  gint64 steps[2];

  g_assert_cmpint (aar_store_get_undo_step (fixture->store), ==, 0);
  import (fixture, first);
  steps[0] = aar_store_get_undo_step (fixture->store);
  one = store_fixture_dump (fixture->store);
  import (fixture, second);
  steps[1] = aar_store_get_undo_step (fixture->store);
  both = store_fixture_dump (fixture->store);
  g_assert_cmpint (steps[0], !=, steps[1]);
  g_assert_false (aar_store_undo_step (fixture->store, steps[0], &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  assert_dump (fixture, both);
  aar_store_undo_step (fixture->store, steps[1], &error);
  g_assert_no_error (error);
  assert_dump (fixture, one);
  /* it was undone, and the one before is the newest again */
  g_assert_false (aar_store_undo_step (fixture->store, steps[1], &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (aar_store_get_undo_step (fixture->store), ==, steps[0]);
  aar_store_undo_step (fixture->store, steps[0], &error);
  g_assert_no_error (error);
  assert_dump (fixture, "");
}

/* While a thread undoes a long step nothing else is written, and the refusal comes at once. */
static void
test_turning (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) small = store_fixture_make_plan ("Årsplan 2025", 1, 3);
  g_autoptr (AarPlanContent) large = store_fixture_make_plan ("Årsplan 2026", 2, 300);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  Turned undone = { FALSE, FALSE };
  gpointer plan;

  import (fixture, small);
  before = store_fixture_dump (fixture->store);
  import (fixture, large);
  plan = aar_plan_content_get_plan (small);
  g_assert_false (aar_store_is_blocked (fixture->store));
  aar_store_undo_async (fixture->store, aar_store_get_undo_step (fixture->store), turned_cb, &undone);
  g_assert_true (aar_store_is_blocked (fixture->store));
  g_assert_false (store_set_text (fixture->store, plan, AAR_PLAN_TITLE, "Ny", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_BUSY);
  g_clear_error (&error);
  store_fixture_spin_until (is_turned, &undone);
  g_assert_false (aar_store_is_blocked (fixture->store));
  assert_dump (fixture, before);
  store_set_text (fixture->store, plan, AAR_PLAN_TITLE, "Ny", &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/undo/import", test_import);
  g_test_add_func ("/store/undo/delete", test_delete);
  g_test_add_func ("/store/undo/random", test_random);
  g_test_add_func ("/store/undo/new-ends-redo", test_new_ends_redo);
  g_test_add_func ("/store/undo/colleagues", test_colleagues);
  g_test_add_func ("/store/undo/colleague-in-force", test_colleague_in_force);
  g_test_add_func ("/store/undo/own-change-of-own-row", test_own_change_of_own_row);
  g_test_add_func ("/store/undo/redo-is-own", test_redo_is_own);
  g_test_add_func ("/store/undo/several", test_several);
  g_test_add_func ("/store/undo/not-over-newer", test_not_over_newer);
  g_test_add_func ("/store/undo/deleted-by-colleague", test_deleted_by_colleague);
  g_test_add_func ("/store/undo/names", test_names);
  g_test_add_func ("/store/undo/offers", test_offers);
  g_test_add_func ("/store/undo/tasks", test_tasks);
  g_test_add_func ("/store/undo/step", test_step);
  g_test_add_func ("/store/undo/turning", test_turning);
  return g_test_run ();
}
