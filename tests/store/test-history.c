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
  gint64 organisation, plan, area, initiative, unit, milestone, staffing;
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
  fixture->organisation = aar_plan_content_get_owner (content, AAR_TABLE_UNIT);
  unit = aar_plan_content_append (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT));
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

static void
change (Fixture *fixture, AarTable table, gint64 id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (fixture->store, table, id, &error);

  g_assert_no_error (error);
  g_assert_true (store_set_text (fixture->store, record, field, text, &error));
  g_assert_no_error (error);
}

static void
set_integer (Fixture *fixture, AarTable table, gint64 id, guint field, gint64 integer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) record = aar_store_get_record (fixture->store, table, id, &error);

  g_assert_no_error (error);
  g_assert_true (aar_store_set_integer (fixture->store, record, field, integer, &error));
  g_assert_no_error (error);
}

static gboolean
insert_record (AarEdit *edit, gpointer data, GError **error)
{
  return aar_edit_insert (edit, data, error);
}

/* A new row of @table below @owner, with @text in @field or a reference there. */
static gint64
add (Fixture *fixture, AarTable table, gint64 owner, guint field, const char *text, gint64 reference)
{
  g_autoptr (AarRecord) record = aar_record_new (table, aar_id_new ());
  g_autoptr (GError) error = NULL;
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & AAR_FIELD_OWNER)
      aar_record_set_integer (record, table * AAR_FIELDS_PER_TABLE + i, owner);
  if (text != NULL)
    aar_record_set_text (record, field, text);
  else
    aar_record_set_integer (record, field, reference);
  if (table == AAR_TABLE_ROUND)
    aar_record_set_text (record, AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
  else if (table == AAR_TABLE_UNIT)
    aar_record_set_text (record, AAR_UNIT_KIND, AAR_UNIT_KIND_TEAM);
  else if (table == AAR_TABLE_RESPONSIBILITY)
    aar_record_set_text (record, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_PARTNER);
  g_assert_true (aar_store_edit (fixture->store, NULL, 0, insert_record, record, &error));
  g_assert_no_error (error);
  return aar_record_get_id (record);
}

static AarHistoryStep *
take_newest (Fixture *fixture, GPtrArray **steps)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (steps, g_ptr_array_unref);
  *steps = aar_history_of_plan (fixture->store, fixture->plan, 0, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint ((*steps)->len, ==, 1);
  return (*steps)->pdata[0];
}

/* Each row is called by its name, one without a name by what it is about; also when it is gone, and when what it was
 * about is gone too. The step is about the row where it has a name of its own in the plan, else about its entry. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  gint64 plan = fixture->plan, node = fixture->initiative;
  gint64 action = add (fixture, AAR_TABLE_ACTION, node, AAR_ACTION_TEXT, "Handl", 0);
  gint64 indicator = add (fixture, AAR_TABLE_INDICATOR, node, AAR_INDICATOR_TEXT, "Mål", 0);
  gint64 unit = add (fixture, AAR_TABLE_UNIT, fixture->organisation, AAR_UNIT_NAME, "Hold", 0);
  gint64 short_unit = add (fixture, AAR_TABLE_UNIT, fixture->organisation, AAR_UNIT_ABBREVIATION, "HO", 0);
  gint64 tag = add (fixture, AAR_TABLE_TAG, plan, AAR_TAG_NAME, "Klima", 0);
  gint64 reference = add (fixture, AAR_TABLE_REFERENCE, plan, AAR_REFERENCE_TITLE, "Plan B", 0);
  gint64 scale = add (fixture, AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, "Status", 0);
  gint64 round = add (fixture, AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, "Forår", 0);
  const struct
  {
    AarTable table;
    gint64 owner;
    guint field;
    const char *text;
    gint64 reference;
    const char *title, *subject;
  } cases[] = {
    { AAR_TABLE_METADATA, plan, AAR_METADATA_LABEL, "Godkendt", 0, "Godkendt", "Årsplan" },
    { AAR_TABLE_REFERENCE, plan, AAR_REFERENCE_TITLE, "Klimaplan", 0, "Klimaplan", "Klimaplan" },
    { AAR_TABLE_UNIT, fixture->organisation, AAR_UNIT_NAME, "Center", 0, "Center", "Center" },
    { AAR_TABLE_FORMER_NAME, unit, AAR_FORMER_NAME_NAME, "Gamle", 0, "Gamle", "Hold" },
    { AAR_TABLE_TAG, plan, AAR_TAG_NAME, "Børn", 0, "Børn", "Børn" },
    { AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, "Økonomi", 0, "Økonomi", "Økonomi" },
    { AAR_TABLE_LEVEL, scale, AAR_LEVEL_LABEL, "Nået", 0, "Nået", "Nået" },
    { AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, "Efterår", 0, "Efterår", "Efterår" },
    { AAR_TABLE_AMOUNT, node, AAR_AMOUNT_WHAT, "Anlæg", 0, "Anlæg", "Nyt lys" },
    { AAR_TABLE_ACTION, node, AAR_ACTION_TEXT, "Kortlæg", 0, "Kortlæg", "Nyt lys" },
    { AAR_TABLE_INDICATOR, node, AAR_INDICATOR_TEXT, "Energi", 0, "Energi", "Nyt lys" },
    { AAR_TABLE_MILESTONE, node, AAR_MILESTONE_TEXT, "Udbud", 0, "Udbud", "Nyt lys" },
    { AAR_TABLE_MEASUREMENT, indicator, AAR_MEASUREMENT_DATE, "2026-01-02", 0, "2026-01-02", "Nyt lys" },
    { AAR_TABLE_DOUBT, plan, AAR_DOUBT_MESSAGE, "Hvem?", 0, "Hvem?", "Årsplan" },
    { AAR_TABLE_STAFFING, node, AAR_STAFFING_UNIT, NULL, unit, "Hold", "Nyt lys" },
    { AAR_TABLE_RESPONSIBILITY, node, AAR_RESPONSIBILITY_UNIT, NULL, unit, "Hold", "Nyt lys" },
    { AAR_TABLE_ACTION_UNIT, action, AAR_ACTION_UNIT_UNIT, NULL, unit, "Hold", "Nyt lys" },
    { AAR_TABLE_NODE_TAG, node, AAR_NODE_TAG_TAG, NULL, tag, "Klima", "Nyt lys" },
    { AAR_TABLE_NODE_REFERENCE, node, AAR_NODE_REFERENCE_REFERENCE, NULL, reference, "Plan B", "Nyt lys" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = add (fixture, cases[i].table, cases[i].owner, cases[i].field, cases[i].text, cases[i].reference);
      AarHistoryStep *step = take_newest (fixture, &steps);
      AarHistoryEntry *entry = step->entries->pdata[0];

      g_assert_cmpint (entry->operation, ==, AAR_OPERATION_INSERT);
      g_assert_cmpint (entry->table, ==, cases[i].table);
      g_assert_cmpint (entry->row, ==, id);
      g_assert_cmpstr (entry->title, ==, cases[i].title);
      g_assert_cmpstr (step->subject, ==, cases[i].subject);
      delete_row (fixture, cases[i].table, id);
      step = take_newest (fixture, &steps);
      g_assert_cmpuint (step->entries->len, ==, 1);
      entry = step->entries->pdata[0];
      g_assert_cmpint (entry->operation, ==, AAR_OPERATION_DELETE);
      g_assert_cmpstr (entry->title, ==, cases[i].title);
      g_assert_cmpstr (step->subject, ==, cases[i].subject);
      g_assert_cmpuint (step->counts.deleted[cases[i].table][1], ==, 1);
      g_assert_cmpuint (step->counts.deleted[cases[i].table][0], ==, 0);
      g_assert_cmpuint (step->counts.inserted[cases[i].table][1], ==, 0);
    }
  change (fixture, AAR_TABLE_UNIT, short_unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  g_assert_cmpstr (take_newest (fixture, &steps)->subject, ==, "HO");
  /* references are told by name, those to what is gone by its last name */
  set_integer (fixture, AAR_TABLE_MILESTONE, fixture->milestone, AAR_MILESTONE_ROUND, round);
  change (fixture, AAR_TABLE_ROUND, round, AAR_ROUND_NAME, "Sommer");
  delete_row (fixture, AAR_TABLE_ROUND, round);
  {
    AarHistoryStep *step = take_newest (fixture, &steps);
    AarHistoryEntry *entry = step->entries->pdata[0];

    g_assert_cmpint (entry->operation, ==, AAR_OPERATION_UPDATE);
    g_assert_cmpuint (entry->field, ==, AAR_MILESTONE_ROUND);
    g_assert_cmpstr (entry->old_text, ==, "Sommer");
    g_assert_null (entry->new_text);
    g_assert_cmpstr (step->subject, ==, "Sommer");
  }
}

/* An entry without a title is called by its number. */
static void
test_subject_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;

  change (fixture, AAR_TABLE_NODE, fixture->initiative, AAR_NODE_NUMBER, "1.2");
  g_assert_cmpstr (take_newest (fixture, &steps)->subject, ==, "Nyt lys");
  rename_initiative (fixture, NULL);
  change (fixture, AAR_TABLE_NODE, fixture->initiative, AAR_NODE_NOTES, "Note");
  g_assert_cmpstr (take_newest (fixture, &steps)->subject, ==, "1.2");
}

/* Undone and redone by turns, a step is undone after each odd turn; every second turn is a redoing. */
static void
test_turns (Fixture *fixture, gconstpointer data)
{
  rename_initiative (fixture, "A");
  for (guint n = 1; n <= 5; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) steps = NULL;
      AarHistoryStep *step;

      g_assert_true (n % 2 == 1 ? aar_store_undo_step (fixture->store, 0, &error)
                                : aar_store_redo (fixture->store, &error));
      g_assert_no_error (error);
      steps = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
      g_assert_cmpuint (steps->len, ==, 2 + n);
      step = steps->pdata[n];
      g_assert_true (step->is_undone == (n % 2 == 1));
      g_assert_false (step->is_redo);
      g_assert_cmpint (step->reverses, ==, 0);
      for (guint i = 0; i < n; i++)
        {
          AarHistoryStep *turn = steps->pdata[n - 1 - i];

          g_assert_cmpint (turn->reverses, ==, step->id);
          g_assert_true (turn->is_redo == (i % 2 == 1));
          g_assert_false (turn->is_undone);
          g_assert_cmpstr (turn->label, ==, step->label);
        }
    }
}

/* A step that was undone for good, because something else was done then, stays undone. */
static void
test_undone_for_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  rename_initiative (fixture, "A");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  rename_initiative (fixture, "B");
  steps = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
  g_assert_cmpuint (steps->len, ==, 4);
  g_assert_false (((AarHistoryStep *) steps->pdata[0])->is_undone);
  g_assert_true (((AarHistoryStep *) steps->pdata[2])->is_undone);
}

/* Pages follow one another without a gap or a step told twice, of a plan and of an entry; neither tells of others. */
static void
test_paging (Fixture *fixture, gconstpointer data)
{
  Fixture second = { .store = fixture->store };
  g_autoptr (AarPlanContent) content = make_plan (&second);
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_import (fixture->store, content, &error));
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *title = g_strdup_printf ("Titel %u", i);

      rename_initiative (i % 2 == 0 ? fixture : &second, title);
    }
  for (guint limit = 1; limit < 6; limit++)
    for (guint of_node = 0; of_node < 2; of_node++)
      {
        gint64 before = 0;
        guint n = 0;

        for (;;)
          {
            g_autoptr (GPtrArray) steps =
                of_node ? aar_history_of_node (fixture->store, fixture->initiative, before, limit, &error)
                        : aar_history_of_plan (fixture->store, fixture->plan, before, limit, &error);

            g_assert_no_error (error);
            g_assert_cmpuint (steps->len, <=, limit);
            if (steps->len == 0)
              break;
            for (guint i = 0; i < steps->len; i++, n++)
              {
                AarHistoryStep *step = steps->pdata[i];

                g_assert_true (before == 0 || step->id < before);
                g_assert_cmpint (step->plan, ==, fixture->plan);
                before = step->id;
              }
          }
        g_assert_cmpuint (n, ==, 5);
      }
}

/* What hangs on an entry is told of it, what hangs on another is not. */
static void
test_node_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_area = NULL, of_initiative = NULL;
  AarHistoryStep *step;

  change (fixture, AAR_TABLE_MILESTONE, fixture->milestone, AAR_MILESTONE_TEXT, "Lamper er sat op");
  change (fixture, AAR_TABLE_UNIT, fixture->unit, AAR_UNIT_NAME, "Vej");
  delete_row (fixture, AAR_TABLE_NODE, fixture->area);
  of_area = aar_history_of_node (fixture->store, fixture->area, 0, 100, &error);
  of_initiative = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
  g_assert_cmpuint (of_area->len, ==, 2);
  g_assert_cmpuint (of_initiative->len, ==, 3);
  step = of_area->pdata[0];
  g_assert_cmpuint (step->entries->len, ==, 1);
  g_assert_cmpstr (step->subject, ==, "Veje");
  g_assert_true (((AarHistoryEntry *) step->entries->pdata[0])->is_area);
  g_assert_cmpuint (step->counts.deleted[AAR_TABLE_NODE][0], ==, 1);
  g_assert_cmpuint (step->counts.deleted[AAR_TABLE_NODE][1], ==, 0);
  step = of_initiative->pdata[0];
  g_assert_cmpuint (step->counts.deleted[AAR_TABLE_NODE][0], ==, 0);
  g_assert_cmpuint (step->counts.deleted[AAR_TABLE_NODE][1], ==, 1);
  g_assert_cmpuint (step->counts.deleted[AAR_TABLE_MILESTONE][1], ==, 1);
  for (guint i = 0; i < step->entries->len; i++)
    {
      AarHistoryEntry *entry = step->entries->pdata[i];

      g_assert_cmpint (entry->node, ==, fixture->initiative);
      g_assert_false (entry->is_area);
    }
}

/* What came after the moment is not told, what came in it or before is. */
static void
test_moments (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "A", "B", "C" };
  char *times[4];

  times[0] = mark_time ();
  for (guint i = 0; i < 3; i++)
    {
      rename_initiative (fixture, titles[i]);
      times[i + 1] = mark_time ();
    }
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AarPlanContent) then = aar_history_plan_at (fixture->store, fixture->plan, times[i], &error);
      gpointer node = aar_plan_content_lookup (then, AAR_TABLE_NODE, fixture->initiative);

      g_assert_no_error (error);
      g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, i == 0 ? "Nyt lys" : titles[i - 1]);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) steps = aar_history_of_node (fixture->store, fixture->initiative, 0, 100, &error);
      AarHistoryStep *step = steps->pdata[2 - i];
      /* to the very moment at which the step began */
      g_autoptr (AarPlanContent) then = aar_history_plan_at (fixture->store, fixture->plan, step->time, &error);
      gpointer node = aar_plan_content_lookup (then, AAR_TABLE_NODE, fixture->initiative);

      g_assert_cmpstr (aar_record_get_text (node, AAR_NODE_TITLE), ==, titles[i]);
    }
  for (guint i = 0; i < 4; i++)
    g_free (times[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/history/node", Fixture, NULL, set_up, test_node, tear_down);
  g_test_add ("/store/history/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/store/history/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/store/history/undone", Fixture, NULL, set_up, test_undone, tear_down);
  g_test_add ("/store/history/titles", Fixture, NULL, set_up, test_titles, tear_down);
  g_test_add ("/store/history/subject-number", Fixture, NULL, set_up, test_subject_number, tear_down);
  g_test_add ("/store/history/turns", Fixture, NULL, set_up, test_turns, tear_down);
  g_test_add ("/store/history/undone-for-good", Fixture, NULL, set_up, test_undone_for_good, tear_down);
  g_test_add ("/store/history/paging", Fixture, NULL, set_up, test_paging, tear_down);
  g_test_add ("/store/history/node-only", Fixture, NULL, set_up, test_node_only, tear_down);
  g_test_add ("/store/history/moments", Fixture, NULL, set_up, test_moments, tear_down);
  g_test_add ("/store/history/plan-at", Fixture, NULL, set_up, test_plan_at, tear_down);
  g_test_add ("/store/history/deleted-plan-at", Fixture, NULL, set_up, test_deleted_plan_at, tear_down);
  g_test_add ("/store/history/before-the-plan", Fixture, NULL, set_up, test_before_the_plan, tear_down);
  g_test_add ("/store/history/live-records-stay", Fixture, NULL, set_up, test_live_records_stay, tear_down);
  return g_test_run ();
}
