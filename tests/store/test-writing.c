/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "store-fixture.h"

#include "aar-error.h"
#include "aar-id.h"
#include "store-text.h"

#include <locale.h>
#include <string.h>

static void
import (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
}

static gint64
get_plan_id (AarPlanContent *content)
{
  return aar_record_get_id (aar_plan_content_get_plan (content));
}

/* What is loaded is what was imported, value for value and in the same order. */
static void
test_round_trip (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 10);
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, content);
  store_fixture_reopen (fixture);
  loaded = aar_store_load_plan (fixture->store, get_plan_id (content), &error);
  g_assert_no_error (error);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *before = aar_plan_content_get_records (content, table);
      GPtrArray *after = aar_plan_content_get_records (loaded, table);

      g_assert_cmpuint (before->len, >, 0);
      g_assert_cmpuint (before->len, ==, after->len);
      for (guint i = 0; i < before->len; i++)
        g_assert_true (aar_record_equal (before->pdata[i], after->pdata[i]));
    }
  store_fixture_check (fixture->store);
}

/* More than a store can hold is refused in words that say so. */
static void
test_too_long (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autofree char *text = g_strnfill (65 * 1024 * 1024, 'a');
  g_autoptr (GError) error = NULL;

  import (fixture, content);
  g_assert_false (store_set_text (fixture->store, aar_plan_content_get_plan (content), AAR_PLAN_TEXT, text, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE);
  store_fixture_check (fixture->store);
}

static void
test_import_twice (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  import (fixture, content);
  before = store_fixture_dump (fixture->store);
  g_assert_false (aar_store_import (fixture->store, content, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_EXISTS);
  after = store_fixture_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

/* A COMMIT that fails is an error, and the step is as if it had never been. */
static void
test_deferred_constraint (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (GError) error = NULL;
  GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
  g_autofree char *rows = NULL;

  aar_record_set_integer (milestones->pdata[0], AAR_MILESTONE_ROUND, 4711);
  g_assert_false (aar_store_import (fixture->store, content, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  rows = store_fixture_query (fixture->path, "SELECT (SELECT count(*) FROM plan) + (SELECT count(*) FROM step) + "
                                             "(SELECT count(*) FROM change) + (SELECT count(*) FROM search)");
  g_assert_cmpstr (rows, ==, "0");
  /* And the store is as good as new. */
  aar_record_set_integer (milestones->pdata[0], AAR_MILESTONE_ROUND, 0);
  import (fixture, content);
  store_fixture_check (fixture->store);
}

static void
test_bad_values (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) node = NULL;
  g_autoptr (AarNode) area = NULL;

  import (fixture, content);
  node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, store_fixture_first_node (content, "initiative"),
                               &error);
  area = aar_store_get_record (fixture->store, AAR_TABLE_NODE, store_fixture_first_node (content, "area"), &error);
  g_assert_no_error (error);
  g_assert_false (store_set_text (fixture->store, node, AAR_NODE_KIND, "nonsense", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (store_set_text (fixture->store, node, AAR_NODE_TIMELINE_FROM, "1/2 2026", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (store_set_text (fixture->store, node, AAR_NODE_TITLE, "\xff\xfe", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_ENCODING);
  g_clear_error (&error);
  /* An area under what stands under it. */
  g_assert_true (aar_store_set_integer (fixture->store, area, AAR_NODE_PARENT, 0, &error));
  g_assert_false (aar_store_set_integer (fixture->store, area, AAR_NODE_PARENT, aar_record_get_id (node), &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_KIND), ==, "initiative");
  store_fixture_check (fixture->store);
}

static gboolean
move (AarStore *store, gpointer node, gint64 parent, GError **error)
{
  return aar_store_set_integer (store, node, AAR_NODE_PARENT, parent, error);
}

/* An entry goes under any entry of its plan that is not below it, and nowhere else. */
static void
test_parents (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 3, 3);
  g_autoptr (AarPlanContent) second = store_fixture_make_plan ("En anden", 2, 2);
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autoptr (AarPlanContent) strange = NULL;
  GPtrArray *nodes, *strangers;

  import (fixture, content);
  import (fixture, second);
  loaded = aar_store_load_plan (fixture->store, get_plan_id (content), NULL);
  strange = aar_store_load_plan (fixture->store, get_plan_id (second), NULL);
  nodes = aar_plan_content_get_records (loaded, AAR_TABLE_NODE);
  strangers = aar_plan_content_get_records (strange, AAR_TABLE_NODE);
  /* a chain of all of them, but for the last */
  for (guint i = 1; i + 1 < nodes->len; i++)
    g_assert_true (move (fixture->store, nodes->pdata[i], aar_record_get_id (nodes->pdata[i - 1]), NULL));
  for (guint i = 0; i + 1 < nodes->len; i++)
    {
      for (guint j = i; j + 1 < nodes->len; j++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (move (fixture->store, nodes->pdata[i], aar_record_get_id (nodes->pdata[j]), &error));
          g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
        }
      for (guint j = 0; j < strangers->len; j++)
        {
          g_autoptr (GError) error = NULL;
          gint64 before = aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT);

          g_assert_false (move (fixture->store, nodes->pdata[i], aar_record_get_id (strangers->pdata[j]), &error));
          g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
          g_assert_cmpint (aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT), ==, before);
        }
      g_assert_true (move (fixture->store, nodes->pdata[nodes->len - 1], aar_record_get_id (nodes->pdata[i]), NULL));
    }
  /* up is always free */
  g_assert_true (move (fixture->store, nodes->pdata[nodes->len - 2], aar_record_get_id (nodes->pdata[0]), NULL));
  for (guint i = 0; i < nodes->len; i++)
    g_assert_true (move (fixture->store, nodes->pdata[i], 0, NULL));
  store_fixture_check (fixture->store);
}

/* A plan whose areas stand under themselves is not imported; one that stands under another of the plan is. */
static void
test_import_ring (void)
{
  for (guint length = 0; length < 4; length++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 4, 4);
      g_autoptr (GError) error = NULL;
      GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
      g_autofree char *rows = NULL;

      for (guint i = 0; i + 1 < nodes->len; i++)
        aar_record_set_integer (nodes->pdata[i], AAR_NODE_PARENT, aar_record_get_id (nodes->pdata[i + 1]));
      aar_record_set_integer (nodes->pdata[nodes->len - 1], AAR_NODE_PARENT,
                              length == 0 ? 0 : aar_record_get_id (nodes->pdata[nodes->len - length]));
      g_assert_true (aar_store_import (fixture->store, content, &error) == (length == 0));
      if (length > 0)
        g_assert_error (error, AAR_ERROR, AAR_ERROR_CONSTRAINT);
      rows = store_fixture_query (fixture->path, "SELECT count(*) FROM plan");
      g_assert_cmpstr (rows, ==, length == 0 ? "1" : "0");
    }
}

/* Each plan comes behind those that are there, whatever place it says itself; the caller's record stays as it is. */
static void
test_plan_order (void)
{
  static const char *const titles[] = { "B", "A", "C" };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) plans = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (AarPlanContent) content = store_fixture_make_plan (titles[i], 0, 1);

      aar_record_set_integer (aar_plan_content_get_plan (content), AAR_PLAN_POSITION, 9 - i);
      import (fixture, content);
      g_assert_cmpint (aar_record_get_integer (aar_plan_content_get_plan (content), AAR_PLAN_POSITION), ==, 9 - i);
    }
  plans = aar_store_list_plans (fixture->store, NULL);
  g_assert_cmpuint (plans->len, ==, 3);
  for (guint i = 0; i < plans->len; i++)
    {
      g_assert_cmpstr (aar_record_get_text (plans->pdata[i], AAR_PLAN_TITLE), ==, titles[i]);
      g_assert_cmpint (aar_record_get_integer (plans->pdata[i], AAR_PLAN_POSITION), ==, i);
    }
}

/* What was written over is not left in the file for whoever looks: the words that are looked up are told here, as the
 * log keeps the text itself. */
static void
test_nothing_left (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 0, 2);
  g_autoptr (AarNode) node = NULL;
  g_autoptr (GString) secret = g_string_new (NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  for (guint i = 0; i < 900; i++)
    g_string_append_printf (secret, "HEMMELIGT-%u ", i);
  import (fixture, content);
  node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, store_fixture_first_node (content, "initiative"), NULL);
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TEXT, secret->str, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_nonnull (memmem (bytes, length, "hemmeligt-8", 11));
  g_free (bytes);
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TEXT, "Intet", NULL));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "hemmeligt-8", 11));
}

static void
count_changed (AarStore *store, AarChangeSet *changes, gpointer data)
{
  (*(guint *) data)++;
}

/* There is one object a row, and it holds the new value before ::changed is emitted. */
static void
test_identity (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autoptr (AarPlanContent) detail = NULL;
  g_autoptr (AarPlanContent) head = NULL;
  g_autoptr (AarNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = store_fixture_first_node (content, "initiative");
  guint n_changed = 0;

  import (fixture, content);
  node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error);
  loaded = aar_store_load_plan (fixture->store, get_plan_id (content), &error);
  detail = aar_store_load_node (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_true (node == aar_plan_content_lookup (loaded, AAR_TABLE_NODE, id));
  g_assert_true (node == aar_plan_content_lookup (detail, AAR_TABLE_NODE, id));
  g_assert_cmpuint (aar_plan_content_get_records (detail, AAR_TABLE_NODE)->len, ==, 2);
  g_assert_cmpuint (aar_plan_content_get_records (detail, AAR_TABLE_MILESTONE)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (detail, AAR_TABLE_UNIT)->len, ==, 3);
  g_assert_cmpuint (aar_plan_content_get_records (detail, AAR_TABLE_MEASUREMENT)->len, ==, 1);
  /* what belongs to the plan itself needs no node */
  head = aar_store_load_plan_head (fixture->store, get_plan_id (content), &error);
  g_assert_no_error (error);
  g_assert_true (aar_plan_content_get_plan (head) == aar_plan_content_get_plan (loaded));
  g_assert_cmpuint (aar_plan_content_get_records (head, AAR_TABLE_UNIT)->len, ==, 3);
  g_assert_cmpuint (aar_plan_content_get_records (head, AAR_TABLE_NODE)->len, ==, 0);
  g_assert_cmpuint (aar_plan_content_get_records (head, AAR_TABLE_MILESTONE)->len, ==, 0);
  g_assert_null (aar_store_load_plan_head (fixture->store, id, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_changed), &n_changed);
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TITLE, "Ny", &error));
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Ny");
  g_assert_cmpuint (n_changed, ==, 1);
  /* The same value again is no step. */
  g_assert_true (store_set_text (fixture->store, node, AAR_NODE_TITLE, "Ny", &error));
  g_assert_cmpuint (n_changed, ==, 1);
  /* A deleted row that comes back comes back as the same object. */
  g_assert_true (aar_store_delete (fixture->store, node, &error));
  g_assert_null (aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  {
    g_autoptr (AarNode) again = aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error);

    g_assert_true (again == node);
  }
}

static gboolean
write_then_fail (AarEdit *edit, gpointer data, GError **error)
{
  AarPlanContent *content = data;
  gint64 plan = get_plan_id (content);
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());
  g_autoptr (AarPlan) inside = NULL;

  aar_record_set_integer (node, AAR_NODE_PLAN, plan);
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  g_assert_true (aar_edit_insert (edit, node, error));
  g_assert_true (aar_edit_set_text (edit, AAR_TABLE_PLAN, plan, AAR_PLAN_TITLE, "Anden titel", error));
  inside = aar_edit_load (edit, AAR_TABLE_PLAN, plan, error);
  g_assert_cmpstr (aar_record_get_text (inside, AAR_PLAN_TITLE), ==, "Anden titel");
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_FAILED, "no");
  return FALSE;
}

/* A step whose function gives up leaves nothing, not even in memory. */
static void
test_given_up (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  import (fixture, content);
  plan = aar_store_get_record (fixture->store, AAR_TABLE_PLAN, get_plan_id (content), &error);
  before = store_fixture_dump (fixture->store);
  g_assert_false (aar_store_edit (fixture->store, "Test", 0, write_then_fail, content, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FAILED);
  after = store_fixture_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Årsplan");
  store_fixture_check (fixture->store);
}

static gboolean
insert_record (AarEdit *edit, gpointer record, GError **error)
{
  return aar_edit_insert (edit, record, error) &&
         aar_edit_set_text (edit, AAR_TABLE_NODE, aar_record_get_id (record), AAR_NODE_TITLE, "Straks rettet", error);
}

/* What a step inserts is the live record of its row from then on. */
static void
test_inserted_lives (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());
  g_autoptr (AarNode) same = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  import (fixture, content);
  aar_record_set_integer (node, AAR_NODE_PLAN, get_plan_id (content));
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  g_assert_true (aar_store_edit (fixture->store, NULL, 0, insert_record, node, &error));
  same = aar_store_get_record (fixture->store, AAR_TABLE_NODE, aar_record_get_id (node), &error);
  g_assert_true (same == node);
  g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, "Straks rettet");
  label = aar_store_get_undo_label (fixture->store);
  g_assert_cmpstr (label, ==, "Addition of an Entry");
}

static void
take_changes (AarStore *store, AarChangeSet *changes, gpointer data)
{
  g_set_object ((AarChangeSet **) data, changes);
}

static gboolean
insert_then_delete (AarEdit *edit, gpointer record, GError **error)
{
  return aar_edit_insert (edit, record, error) &&
         aar_edit_delete (edit, AAR_TABLE_NODE, aar_record_get_id (record), error);
}

/* What the step says was changed is just what was changed: each row, its node and its plan, and no other. */
static void
test_change_set (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarPlanContent) second = store_fixture_make_plan ("En anden", 1, 3);
  gint64 plan = get_plan_id (content), other_plan = get_plan_id (second);

  import (fixture, content);
  import (fixture, second);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autoptr (AarChangeSet) changes = NULL;
      g_autoptr (AarPlanContent) loaded = aar_store_load_plan (fixture->store, plan, NULL);
      GPtrArray *records = aar_plan_content_get_records (loaded, table);
      gpointer record = records->pdata[records->len - 1];
      guint n_fields, position = G_MAXUINT;
      const AarField *fields = aar_table_get_fields (table, &n_fields);
      const AarChange *change;
      gboolean shared;
      gint64 node;
      gulong handler = g_signal_connect (fixture->store, "changed", G_CALLBACK (take_changes), &changes);

      for (guint i = 0; i < n_fields; i++)
        if (fields[i].flags & AAR_FIELD_POSITION)
          position = i;
      g_assert_true (
          aar_store_set_integer (fixture->store, record, table * AAR_FIELDS_PER_TABLE + position, 50 + table, NULL));
      g_signal_handler_disconnect (fixture->store, handler);
      g_assert_cmpuint (aar_change_set_get_n_changes (changes), ==, 1);
      change = aar_change_set_get_change (changes, 0);
      g_assert_cmpint (change->operation, ==, AAR_OPERATION_UPDATE);
      g_assert_cmpint (change->table, ==, table);
      g_assert_cmpint (change->row, ==, aar_record_get_id (record));
      g_assert_cmpuint (change->field, ==, position);
      /* what belongs to an organisation is of no plan and seen in all */
      shared = aar_table_is_shared (table);
      g_assert_cmpint (change->plan, ==, shared ? 0 : plan);
      g_assert_false (aar_change_set_is_foreign (changes));
      g_assert_true (aar_change_set_touches_plan (changes, plan));
      g_assert_true (aar_change_set_touches_plan (changes, other_plan) == shared);
      g_assert_false (aar_change_set_touches_node (changes, 0));
      for (guint i = 0; i < AAR_N_TABLES; i++)
        g_assert_true (aar_change_set_touches_table (changes, i) == (i == table));
      /* everything that hangs on an initiative says which */
      node = !aar_table_hangs_on (table, AAR_TABLE_NODE) && table != AAR_TABLE_DOUBT ? 0
           : table == AAR_TABLE_NODE                                                 ? aar_record_get_id (record)
           : table == AAR_TABLE_DOUBT           ? aar_record_get_integer (record, AAR_DOUBT_NODE)
           : table == AAR_TABLE_ACTION_UNIT     ? aar_record_get_owner (aar_plan_content_lookup (
                                                  loaded, AAR_TABLE_ACTION, aar_record_get_owner (record)))
           : table == AAR_TABLE_MEASUREMENT     ? aar_record_get_owner (aar_plan_content_lookup (
                                                  loaded, AAR_TABLE_INDICATOR, aar_record_get_owner (record)))
           : table == AAR_TABLE_ASSESSMENT_LINK ? aar_record_get_owner (aar_plan_content_lookup (
                                                      loaded, AAR_TABLE_ASSESSMENT, aar_record_get_owner (record)))
                                                : aar_record_get_owner (record);
      g_assert_cmpint (change->node, ==, node);
      g_assert_true (node == 0 || aar_change_set_touches_node (changes, node));
    }
}

/* A row that came and went in one step leaves no trace but its step. */
static void
test_came_and_went (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());
  g_autofree char *before = NULL, *after = NULL, *undone = NULL;

  import (fixture, content);
  before = store_fixture_dump (fixture->store);
  aar_record_set_integer (node, AAR_NODE_PLAN, get_plan_id (content));
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  g_assert_true (aar_store_edit (fixture->store, NULL, 0, insert_then_delete, node, NULL));
  after = store_fixture_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  store_fixture_check (fixture->store);
  g_assert_true (aar_store_undo_step (fixture->store, 0, NULL));
  undone = store_fixture_dump (fixture->store);
  g_assert_cmpstr (before, ==, undone);
  store_fixture_check (fixture->store);
}

/* Another connection's steps are noticed, and the live records get their values. */
static void
test_poll (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarStore) other = NULL;
  g_autoptr (AarChangeSet) changes = NULL;
  g_autoptr (AarNode) here = NULL;
  g_autoptr (AarNode) there = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = store_fixture_first_node (content, "initiative");

  import (fixture, content);
  other = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  aar_store_set_editor (other, "Somebody");
  here = aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error);
  there = aar_store_get_record (other, AAR_TABLE_NODE, id, &error);
  g_assert_true (here != there);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (take_changes), &changes);
  g_assert_true (aar_store_poll (fixture->store, &error));
  g_assert_null (changes);
  g_assert_true (store_set_text (other, there, AAR_NODE_TITLE, "Fra en anden", &error));
  g_assert_true (aar_store_poll (fixture->store, &error));
  g_assert_nonnull (changes);
  g_assert_true (aar_change_set_is_foreign (changes));
  g_assert_true (aar_change_set_touches_node (changes, id));
  g_assert_true (aar_change_set_touches_plan (changes, get_plan_id (content)));
  g_assert_cmpuint (aar_change_set_get_n_changes (changes), ==, 1);
  g_assert_cmpstr (aar_record_get_text (here, AAR_NODE_TITLE), ==, "Fra en anden");
  /* What came between is not passed over by a step of our own. */
  g_assert_true (store_set_text (other, there, AAR_NODE_NOTES, "Note", &error));
  g_assert_true (store_set_text (fixture->store, here, AAR_NODE_TEXT, "Tekst", &error));
  g_assert_cmpstr (aar_record_get_text (here, AAR_NODE_NOTES), ==, "Note");
  g_clear_object (&changes);
  g_assert_true (aar_store_poll (fixture->store, &error));
  g_assert_null (changes);
  store_fixture_check (fixture->store);
}

/* Of an import by another connection it is only said which plan it touched, and the live records are up to date
 * anyway. */
static void
test_poll_coarsely (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("Årsplan", 1, 3);
  g_autoptr (AarPlanContent) large = store_fixture_make_plan ("Stor plan", 5, 400);
  g_autoptr (AarStore) other = NULL;
  g_autoptr (AarChangeSet) changes = NULL;
  g_autoptr (AarNode) here = NULL;
  g_autoptr (AarNode) there = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = store_fixture_first_node (content, "initiative");

  import (fixture, content);
  other = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  here = aar_store_get_record (fixture->store, AAR_TABLE_NODE, id, &error);
  there = aar_store_get_record (other, AAR_TABLE_NODE, id, &error);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (take_changes), &changes);
  g_assert_true (store_set_text (other, there, AAR_NODE_TITLE, "Fra en anden", &error));
  g_assert_true (aar_store_import (other, large, &error));
  g_assert_true (aar_store_poll (fixture->store, &error));
  g_assert_cmpuint (aar_change_set_get_n_changes (changes), ==, 2 * AAR_N_TABLES);
  g_assert_true (aar_change_set_is_foreign (changes));
  g_assert_true (aar_change_set_touches_node (changes, id));
  g_assert_true (aar_change_set_touches_plan (changes, get_plan_id (content)));
  g_assert_true (aar_change_set_touches_plan (changes, get_plan_id (large)));
  g_assert_cmpstr (aar_record_get_text (here, AAR_NODE_TITLE), ==, "Fra en anden");
  g_clear_object (&changes);
  g_assert_true (aar_store_poll (fixture->store, &error));
  g_assert_null (changes);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/writing/round-trip", test_round_trip);
  g_test_add_func ("/store/writing/import-twice", test_import_twice);
  g_test_add_func ("/store/writing/too-long", test_too_long);
  g_test_add_func ("/store/writing/deferred-constraint", test_deferred_constraint);
  g_test_add_func ("/store/writing/bad-values", test_bad_values);
  g_test_add_func ("/store/writing/parents", test_parents);
  g_test_add_func ("/store/writing/import-ring", test_import_ring);
  g_test_add_func ("/store/writing/plan-order", test_plan_order);
  g_test_add_func ("/store/writing/nothing-left", test_nothing_left);
  g_test_add_func ("/store/writing/change-set", test_change_set);
  g_test_add_func ("/store/writing/came-and-went", test_came_and_went);
  g_test_add_func ("/store/writing/identity", test_identity);
  g_test_add_func ("/store/writing/given-up", test_given_up);
  g_test_add_func ("/store/writing/inserted-lives", test_inserted_lives);
  g_test_add_func ("/store/writing/poll", test_poll);
  g_test_add_func ("/store/writing/poll-coarsely", test_poll_coarsely);
  return g_test_run ();
}
