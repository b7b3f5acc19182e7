/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was answered in a closed round stands, whoever writes; only a step that gives a reason may change it. */
#include "store-fixture.h"

#include "aar-error.h"
#include "aar-id.h"
#include "store-text.h"

typedef struct
{
  StoreFixture *fixture;
  AarPlanContent *content;
  AarRecord *round;
  AarRecord *assessment;
  AarRecord *answered;
  AarRecord *promised;
} Closed;

static gpointer
get_live (Closed *self, AarTable table, guint index)
{
  g_autoptr (GError) error = NULL;
  gpointer record = aar_store_get_record (
      self->fixture->store, table,
      aar_record_get_id (aar_plan_content_get_records (self->content, table)->pdata[index]), &error);

  g_assert_no_error (error);
  return record;
}

/* The first round is closed; the first milestone was answered in it, the second was not. */
static void
set_up (Closed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->fixture = store_fixture_new ();
  self->content = store_fixture_make_plan ("Årsplan", 1, 4);
  aar_store_import (self->fixture->store, self->content, &error);
  g_assert_no_error (error);
  self->round = get_live (self, AAR_TABLE_ROUND, 0);
  self->assessment = get_live (self, AAR_TABLE_ASSESSMENT, 0);
  self->answered = get_live (self, AAR_TABLE_MILESTONE, 0);
  self->promised = get_live (self, AAR_TABLE_MILESTONE, 1);
  store_set_text (self->fixture->store, self->answered, AAR_MILESTONE_STATUS, "Sendt", &error);
  store_set_text (self->fixture->store, self->round, AAR_ROUND_STATE, AAR_ROUND_STATE_CLOSED, &error);
  g_assert_no_error (error);
}

static void
tear_down (Closed *self, gconstpointer data)
{
  store_fixture_check (self->fixture->store);
  g_object_unref (self->round);
  g_object_unref (self->assessment);
  g_object_unref (self->answered);
  g_object_unref (self->promised);
  g_object_unref (self->content);
  store_fixture_free (self->fixture);
}

/* Another value than @record has in @field, which refers to a row of the plan if it refers to any. */
static void
make_other (Closed *self, gpointer record, guint field, GValue *value)
{
  const AarField *description = &aar_table_get_fields (aar_record_get_table (record),
                                                       NULL)[field % AAR_FIELDS_PER_TABLE];
  GPtrArray *targets;

  switch (description->type)
    {
    case AAR_FIELD_BOOLEAN:
      g_value_init (value, G_TYPE_BOOLEAN);
      g_value_set_boolean (value, !aar_record_get_boolean (record, field));
      return;
    case AAR_FIELD_INTEGER:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, aar_record_get_integer (record, field) + 1);
      return;
    case AAR_FIELD_DATE:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_static_string (value, "2026-02-28");
      return;
    case AAR_FIELD_REFERENCE:
      targets = aar_plan_content_get_records (self->content, description->table);
      g_value_init (value, G_TYPE_INT64);
      for (guint i = 0; i < targets->len; i++)
        if (aar_record_get_id (targets->pdata[i]) != aar_record_get_integer (record, field) &&
            targets->pdata[i] != record)
          g_value_set_int64 (value, aar_record_get_id (targets->pdata[i]));
      return;
    case AAR_FIELD_TEXT:
    case AAR_FIELD_REAL:
    default:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_static_string (value, "Noget andet");
      return;
    }
}

/* Tries every field of @record; @open are those that may be written. */
static void
assert_open (Closed *self, gpointer record, const guint *open)
{
  guint n_fields;
  AarTable table = aar_record_get_table (record);

  aar_table_get_fields (table, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = store_fixture_dump (self->fixture->store);
      g_autofree char *after = NULL;
      gboolean written, may = FALSE;

      for (guint j = 0; open[j] != 0; j++)
        may = may || open[j] == field;
      make_other (self, record, field, &value);
      written = aar_store_set_value (self->fixture->store, record, field, &value, &error);
      g_test_message ("%s", aar_record_get_property_name (record, field));
      g_assert_cmpint (written, ==, may);
      if (written)
        g_assert_true (aar_store_undo_step (self->fixture->store, 0, NULL));
      else
        g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
      if (written)
        continue;
      after = store_fixture_dump (self->fixture->store);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_assessment (Closed *self, gconstpointer data)
{
  static const guint open[] = { AAR_ASSESSMENT_POSITION, 0 };

  assert_open (self, self->assessment, open);
}

/* The text of a milestone is the plan's, and no answer. */
static void
test_milestone (Closed *self, gconstpointer data)
{
  static const guint open[] = { AAR_MILESTONE_POSITION,     AAR_MILESTONE_TEXT, AAR_MILESTONE_GROUP,
                                AAR_MILESTONE_CARRIED_FROM, AAR_MILESTONE_DUE,  0 };

  assert_open (self, self->answered, open);
}

/* What was promised and never answered can still be put off or dropped, but not be answered afterwards. */
static void
test_promise (Closed *self, gconstpointer data)
{
  static const guint open[] = { AAR_MILESTONE_NODE,     AAR_MILESTONE_POSITION,
                                AAR_MILESTONE_ROUND,    AAR_MILESTONE_TEXT,
                                AAR_MILESTONE_GROUP,    AAR_MILESTONE_CARRIED_FROM,
                                AAR_MILESTONE_REASON,   AAR_MILESTONE_DUE,
                                AAR_MILESTONE_EXPECTED, 0 };
  g_autoptr (GError) error = NULL;

  assert_open (self, self->promised, open);
  g_assert_true (aar_store_delete (self->fixture->store, self->promised, &error));
  g_assert_no_error (error);
}

static gboolean
insert (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

static void
test_insertion (Closed *self, gconstpointer data)
{
  AarStore *store = self->fixture->store;
  g_autoptr (AarAssessment) assessment = aar_record_copy (self->assessment);
  g_autoptr (AarMilestone) milestone = aar_record_new (AAR_TABLE_MILESTONE, aar_id_new ());
  g_autoptr (AarAssessment) fresh = aar_record_new (AAR_TABLE_ASSESSMENT, aar_id_new ());
  g_autoptr (GError) error = NULL;

  aar_record_set_integer (fresh, AAR_ASSESSMENT_NODE, aar_record_get_integer (assessment, AAR_ASSESSMENT_NODE));
  aar_record_set_integer (fresh, AAR_ASSESSMENT_ROUND, aar_record_get_id (self->round));
  aar_record_set_integer (fresh, AAR_ASSESSMENT_SCALE, aar_record_get_integer (assessment, AAR_ASSESSMENT_SCALE));
  aar_record_set_text (fresh, AAR_ASSESSMENT_NOTE, "Kom for sent");
  g_assert_false (aar_store_edit (store, NULL, 0, insert, fresh, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_record_set_integer (milestone, AAR_MILESTONE_NODE, aar_record_get_owner (self->promised));
  aar_record_set_integer (milestone, AAR_MILESTONE_ROUND, aar_record_get_id (self->round));
  aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, TRUE);
  g_assert_false (aar_store_edit (store, NULL, 0, insert, milestone, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  /* one that nobody answered is only a new promise */
  aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, FALSE);
  g_assert_true (aar_store_edit (store, NULL, 0, insert, milestone, &error));
  g_assert_no_error (error);
}

static void
assert_stays (Closed *self, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_dump (self->fixture->store);
  g_autofree char *after = NULL;

  g_assert_false (aar_store_delete (self->fixture->store, record, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_assert_nonnull (strstr (error->message, "1. kvartal"));
  after = store_fixture_dump (self->fixture->store);
  g_assert_cmpstr (before, ==, after);
}

/* Whatever it is that goes: an answer that would go along, or lose its level, keeps it. What it tells of may go. */
static void
test_deletion (Closed *self, gconstpointer data)
{
  AarStore *store = self->fixture->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) node = aar_store_get_record (store, AAR_TABLE_NODE, aar_record_get_owner (self->assessment),
                                                     &error);
  g_autoptr (AarRecord) area = aar_store_get_record (store, AAR_TABLE_NODE,
                                                     aar_record_get_integer (node, AAR_NODE_PARENT), &error);
  g_autoptr (AarRecord) level = aar_store_get_record (
      store, AAR_TABLE_LEVEL, aar_record_get_integer (self->assessment, AAR_ASSESSMENT_LEVEL), &error);
  g_autoptr (AarRecord) scale = aar_store_get_record (
      store, AAR_TABLE_SCALE, aar_record_get_integer (self->assessment, AAR_ASSESSMENT_SCALE), &error);
  g_autoptr (AarRecord) plan = get_live (self, AAR_TABLE_PLAN, 0);
  gpointer staying[] = { self->assessment, self->answered, level, scale, self->round }, going[] = { node, area, plan };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (staying); i++)
    assert_stays (self, staying[i]);
  for (guint i = 0; i < G_N_ELEMENTS (going); i++)
    {
      g_assert_true (aar_store_delete (store, going[i], &error));
      g_assert_no_error (error);
      g_assert_true (aar_store_undo_step (store, 0, &error));
      g_assert_no_error (error);
    }
}

/* What was done before the round was closed can be undone when it is; so can the closing. */
static void
test_undo (Closed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_undo_step (self->fixture->store, 0, &error));
  g_assert_true (aar_store_undo_step (self->fixture->store, 0, &error));
  g_assert_no_error (error);
  g_assert_null (aar_record_get_text (self->answered, AAR_MILESTONE_STATUS));
  g_assert_true (aar_store_redo (self->fixture->store, &error));
  g_assert_true (aar_store_redo (self->fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (aar_record_get_text (self->answered, AAR_MILESTONE_STATUS), ==, "Sendt");
}

typedef struct
{
  Closed *closed;
  const char *reason;
} Correction;

static gboolean
correct (AarEdit *edit, gpointer data, GError **error)
{
  Correction *correction = data;
  Closed *self = correction->closed;

  return aar_edit_give_reason (edit, aar_record_get_id (self->round), correction->reason, error) &&
         aar_edit_set_integer (edit, AAR_TABLE_ASSESSMENT, aar_record_get_id (self->assessment), AAR_ASSESSMENT_LEVEL,
                               0, error) &&
         aar_edit_set_text (edit, AAR_TABLE_MILESTONE, aar_record_get_id (self->promised), AAR_MILESTONE_STATUS,
                            "Også sendt", error);
}

/* A reason is good for the step that gave it, and for the round that it was given for. */
static void
test_reason (Closed *self, gconstpointer data)
{
  AarStore *store = self->fixture->store;
  Correction correction = { self, " \n" };
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_store_edit (store, NULL, 0, correct, &correction, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  correction.reason = "Talt forkert";
  g_assert_true (aar_store_edit (store, NULL, 0, correct, &correction, &error));
  g_assert_no_error (error);
  g_assert_cmpint (aar_record_get_integer (self->assessment, AAR_ASSESSMENT_LEVEL), ==, 0);
  g_assert_false (store_set_text (store, self->answered, AAR_MILESTONE_STATUS, "Ikke sendt", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
}

static gboolean
insert_all (AarEdit *edit, gpointer data, GError **error)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (data, table);

      for (guint i = 0; i < records->len; i++)
        if (!aar_edit_insert (edit, records->pdata[i], error))
          return FALSE;
    }
  return TRUE;
}

/* A plan that comes with answers to rounds that are closed in it is taken as it is. */
static void
test_whole_plan (Closed *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) content = store_fixture_make_plan ("En anden plan", 1, 4);
  g_autoptr (GError) error = NULL;

  aar_record_set_text (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[0], AAR_ROUND_STATE,
                       AAR_ROUND_STATE_CLOSED);
  g_assert_true (aar_store_edit (self->fixture->store, NULL, 0, insert_all, content, &error));
  g_assert_no_error (error);
}

/* A round that is opened again takes answers as before. */
static void
test_reopened (Closed *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_set_text (self->fixture->store, self->round, AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN, &error);
  g_assert_true (aar_store_set_integer (self->fixture->store, self->assessment, AAR_ASSESSMENT_LEVEL, 0, &error));
  g_assert_true (aar_store_delete (self->fixture->store, self->answered, &error));
  g_assert_no_error (error);
}

#define ADD(name, function) g_test_add (name, Closed, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/closed-round/assessment", test_assessment);
  ADD ("/closed-round/milestone", test_milestone);
  ADD ("/closed-round/promise", test_promise);
  ADD ("/closed-round/insertion", test_insertion);
  ADD ("/closed-round/deletion", test_deletion);
  ADD ("/closed-round/undo", test_undo);
  ADD ("/closed-round/reason", test_reason);
  ADD ("/closed-round/whole-plan", test_whole_plan);
  ADD ("/closed-round/reopened", test_reopened);
  return g_test_run ();
}
