/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a closed round asked and was told stays, whatever becomes of the plan. */
#include "aar-answering.h"
#include "aar-error.h"
#include "aar-round-lifecycle.h"
#include "aar-round-state.h"
#include "fixture.h"

typedef struct
{
  AarStore *store;
  AarPlanContent *plan;
  gint64 round;
} Frozen;

static const char *
text_of (gpointer record, guint field)
{
  const char *text = record != NULL ? aar_record_get_text (record, field) : NULL;

  return text != NULL ? text : "-";
}

static void
tell_node (GString *told, const AarRoundState *state, const AarRoundNode *entry)
{
  g_string_append_printf (told, "%s %s", text_of (entry->node, AAR_NODE_NUMBER), text_of (entry->node, AAR_NODE_TITLE));
  for (guint i = 0; i < state->scales->len; i++)
    {
      AarAssessment *answer = entry->assessments[i];
      gint64 level = answer != NULL ? aar_record_get_integer (answer, AAR_ASSESSMENT_LEVEL) : 0;

      g_string_append_printf (
          told, " | %s %d %s %s", text_of (state->scales->pdata[i], AAR_SCALE_NAME), entry->states[i],
          text_of (aar_plan_content_lookup (state->content, AAR_TABLE_LEVEL, level), AAR_LEVEL_LABEL),
          text_of (answer, AAR_ASSESSMENT_NOTE));
    }
  for (guint i = 0; i < entry->milestones->len; i++)
    g_string_append_printf (told, " | %s: %s", text_of (entry->milestones->pdata[i], AAR_MILESTONE_TEXT),
                            text_of (entry->milestones->pdata[i], AAR_MILESTONE_STATUS));
  g_string_append_c (told, '\n');
}

/* All that the round tells now, in words. */
static char *
tell (Frozen *self)
{
  g_autoptr (AarPlanContent) now = fixture_load (self->store, self->plan);
  g_autoptr (AarRoundState) state = aar_round_state_new (now, self->round, "2018-03-21");
  GString *told = g_string_new (NULL);

  g_string_append_printf (told, "%u of %u\n", state->n_answered, state->nodes->len);
  for (guint i = 0; i < state->nodes->len; i++)
    tell_node (told, state, state->nodes->pdata[i]);
  for (guint i = 0; i < state->units->len; i++)
    {
      const AarRoundUnit *unit = state->units->pdata[i];

      g_string_append_printf (told, "%s %u %u\n", text_of (unit->unit, AAR_UNIT_NAME), unit->nodes->len, unit->n_open);
    }
  return g_string_free_and_steal (told);
}

static void
set_up (Frozen *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->plan = fixture_new_plan ("da");
  fixture_assess (self->plan, FIXTURE_READING, 0, FIXTURE_EFFORT, 0, "Alle skoler er med");
  fixture_assess (self->plan, FIXTURE_HEATING, 0, FIXTURE_EFFORT, 2, NULL);
  fixture_assess (self->plan, FIXTURE_HEATING, 0, FIXTURE_ECONOMY, 1, NULL);
  self->store = fixture_open_store (self->plan);
  self->round = fixture_id (self->plan, AAR_TABLE_ROUND, 0);
  aar_round_lifecycle_open (self->store, self->round, NULL);
  aar_round_lifecycle_close (self->store, self->round, &error);
  g_assert_no_error (error);
}

static void
tear_down (Frozen *self, gconstpointer data)
{
  g_autoptr (GPtrArray) found = aar_store_check (self->store, NULL, NULL);

  g_assert_cmpuint (found->len, ==, 0);
  g_object_unref (self->store);
  g_object_unref (self->plan);
}

static void
set_text (Frozen *self, AarTable table, guint index, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (self->store, table, fixture_id (self->plan, table, index),
                                                       &error);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  aar_store_set_value (self->store, record, field, &value, &error);
  g_assert_no_error (error);
}

static gboolean
insert (AarEdit *edit, gpointer data, GError **error)
{
  GPtrArray *records = data;

  for (guint i = 0; i < records->len; i++)
    if (!aar_edit_insert (edit, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Another initiative, which the units of the first one answer for too, and a scale more. */
static void
add_more (Frozen *self)
{
  g_autoptr (AarPlanContent) more = fixture_new_plan ("da");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gint64 plan = fixture_id (self->plan, AAR_TABLE_PLAN, 0);
  gpointer node = aar_plan_content_append (more, AAR_TABLE_NODE, plan), role, scale;
  g_autoptr (GError) error = NULL;

  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_TITLE, "Kom til senere");
  role = aar_plan_content_append (more, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));
  aar_record_set_text (role, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
  aar_record_set_integer (role, AAR_RESPONSIBILITY_UNIT, fixture_id (self->plan, AAR_TABLE_UNIT, FIXTURE_SCHOOLS));
  scale = aar_plan_content_append (more, AAR_TABLE_SCALE, plan);
  aar_record_set_text (scale, AAR_SCALE_NAME, "Risiko");
  g_ptr_array_add (records, node);
  g_ptr_array_add (records, role);
  g_ptr_array_add (records, scale);
  aar_store_edit (self->store, NULL, 0, insert, records, &error);
  g_assert_no_error (error);
}

static void
drop (Frozen *self, AarTable table, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (self->store, table, id, &error);

  aar_store_delete (self->store, record, &error);
  g_assert_no_error (error);
}

static void
test_everything_changes_but_the_round (Frozen *self, gconstpointer data)
{
  g_autofree char *before = tell (self), *after = NULL;
  GPtrArray *roles = aar_plan_content_get_records (self->plan, AAR_TABLE_RESPONSIBILITY);

  g_assert_true (g_str_has_prefix (before, "2 of 5\n"));
  add_more (self);
  set_text (self, AAR_TABLE_NODE, FIXTURE_READING, AAR_NODE_TITLE, "Læsning for alle");
  set_text (self, AAR_TABLE_NODE, FIXTURE_READING, AAR_NODE_NUMBER, "9.9");
  set_text (self, AAR_TABLE_UNIT, FIXTURE_SCHOOLS, AAR_UNIT_NAME, "Center for Børn");
  set_text (self, AAR_TABLE_SCALE, FIXTURE_EFFORT, AAR_SCALE_NAME, "Fremdrift");
  set_text (self, AAR_TABLE_LEVEL, 0, AAR_LEVEL_LABEL, "Fremragende");
  set_text (self, AAR_TABLE_MILESTONE, 0, AAR_MILESTONE_TEXT, "Noget helt andet");
  for (guint i = 0; i < roles->len; i++)
    drop (self, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (roles->pdata[i]));
  after = tell (self);
  g_assert_cmpstr (after, ==, before);
  /* An initiative that is deleted is told of as it was. */
  drop (self, AAR_TABLE_NODE, fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_READING));
  g_free (after);
  after = tell (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_correction_shows (Frozen *self, gconstpointer data)
{
  g_autofree char *before = tell (self), *after = NULL;
  g_autoptr (GError) error = NULL;

  aar_answering_set_level (self->store, fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_ROOFS), self->round,
                           fixture_id (self->plan, AAR_TABLE_SCALE, FIXTURE_EFFORT),
                           fixture_level (self->plan, FIXTURE_EFFORT, 1), "Glemt i skemaet", &error);
  g_assert_no_error (error);
  after = tell (self);
  g_assert_cmpstr (after, !=, before);
  g_assert_true (g_str_has_prefix (after, "3 of 5\n"));
}

static void
test_reopened_and_undone (Frozen *self, gconstpointer data)
{
  g_autoptr (AarPlanContent) closed = fixture_load (self->store, self->plan), open = NULL, again = NULL;
  AarRound *round = fixture_record (closed, AAR_TABLE_ROUND, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (aar_record_get_text (round, AAR_ROUND_RECORD), ==, AAR_ROUND_RECORD_CLOSING);
  g_assert_nonnull (aar_record_get_text (round, AAR_ROUND_CLOSED));
  g_assert_cmpuint (aar_plan_content_get_records (closed, AAR_TABLE_FROZEN_NODE)->len, ==, 5);
  aar_round_lifecycle_reopen (self->store, self->round, &error);
  g_assert_no_error (error);
  open = fixture_load (self->store, self->plan);
  for (guint table = AAR_TABLE_FROZEN_LEVEL; table <= AAR_TABLE_FROZEN_ANSWER; table++)
    g_assert_cmpuint (aar_plan_content_get_records (open, table)->len, ==, 0);
  g_assert_null (aar_record_get_text (fixture_record (open, AAR_TABLE_ROUND, 0), AAR_ROUND_RECORD));
  aar_store_undo_step (self->store, 0, &error);
  g_assert_no_error (error);
  again = fixture_load (self->store, self->plan);
  g_assert_cmpuint (aar_plan_content_get_records (again, AAR_TABLE_FROZEN_NODE)->len, ==, 5);
  g_assert_cmpstr (aar_record_get_text (fixture_record (again, AAR_TABLE_ROUND, 0), AAR_ROUND_RECORD), ==,
                   AAR_ROUND_RECORD_CLOSING);
}

/* "Not relevant" is an answer, for a round or for good. */
static void
test_not_relevant_is_answered (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarRoundState) state = NULL;
  gpointer exemption = aar_plan_content_append (content, AAR_TABLE_EXEMPTION,
                                                fixture_id (content, AAR_TABLE_NODE, FIXTURE_ROOFS));
  AarAssessment *answer = fixture_assess (content, FIXTURE_READING, 0, FIXTURE_ECONOMY, -1, NULL);

  aar_record_set_boolean (answer, AAR_ASSESSMENT_NOT_RELEVANT, TRUE);
  aar_record_set_integer (exemption, AAR_EXEMPTION_SCALE, fixture_id (content, AAR_TABLE_SCALE, FIXTURE_ECONOMY));
  fixture_assess (content, FIXTURE_HEATING, 0, FIXTURE_ECONOMY, 0, NULL);
  state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0), "2018-03-21");
  g_assert_cmpuint (state->n_answered_on[FIXTURE_ECONOMY], ==, 3);
  g_assert_cmpuint (state->n_answered_on[FIXTURE_EFFORT], ==, 0);
  g_assert_cmpuint (state->n_answered, ==, 0);
}

/* A level and "not relevant" take each other away, and a closed round asks for a reason. */
static void
test_not_relevant_is_written (Frozen *self, gconstpointer data)
{
  gint64 node = fixture_id (self->plan, AAR_TABLE_NODE, FIXTURE_ROOFS);
  gint64 scale = fixture_id (self->plan, AAR_TABLE_SCALE, FIXTURE_ECONOMY);
  g_autofree char *told = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_answering_set_not_relevant (self->store, node, self->round, scale, TRUE, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CLOSED);
  g_clear_error (&error);
  aar_round_lifecycle_reopen (self->store, self->round, NULL);
  aar_answering_set_not_relevant (self->store, node, self->round, scale, TRUE, NULL, &error);
  g_assert_no_error (error);
  told = tell (self);
  aar_answering_set_level (self->store, node, self->round, scale, fixture_level (self->plan, FIXTURE_ECONOMY, 0), NULL,
                           &error);
  g_assert_no_error (error);
  again = tell (self);
  g_assert_cmpstr (told, !=, again);
  {
    g_autoptr (AarPlanContent) now = fixture_load (self->store, self->plan);
    AarAssessment *answer = aar_answering_find_assessment (now, node, self->round, scale);

    g_assert_false (aar_record_get_boolean (answer, AAR_ASSESSMENT_NOT_RELEVANT));
  }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/frozen-round/everything-changes", Frozen, NULL, set_up, test_everything_changes_but_the_round,
              tear_down);
  g_test_add ("/frozen-round/correction", Frozen, NULL, set_up, test_a_correction_shows, tear_down);
  g_test_add ("/frozen-round/reopened-and-undone", Frozen, NULL, set_up, test_reopened_and_undone, tear_down);
  g_test_add ("/frozen-round/not-relevant-is-written", Frozen, NULL, set_up, test_not_relevant_is_written, tear_down);
  g_test_add_func ("/frozen-round/not-relevant", test_not_relevant_is_answered);
  status = g_test_run ();
  fixture_remove_stores ();
  return status;
}
