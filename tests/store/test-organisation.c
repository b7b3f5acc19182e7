/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One organisation over all plans: whose units are found again when another plan comes in, and what becomes of them. */
#include "aar-edit.h"
#include "aar-history.h"
#include "aar-id.h"
#include "store-fixture.h"
#include "store-text.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

typedef struct
{
  const char *abbreviation;
  const char *name;
} Name;

/* A plan of @organisation with an initiative for each of its units, which answers for it. */
static AarPlanContent *
make_plan (const char *title, const char *organisation, const Name *units, guint n_units)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 owner = aar_plan_content_get_owner (content, AAR_TABLE_UNIT);

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, organisation);
  for (guint i = 0; i < n_units; i++)
    {
      AarUnit *unit = aar_plan_content_append (content, AAR_TABLE_UNIT, owner);
      AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, aar_record_get_id (plan));
      AarResponsibility *role = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));

      aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, units[i].abbreviation);
      aar_record_set_text (unit, AAR_UNIT_NAME, units[i].name);
      aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (node, AAR_NODE_TITLE, "Lys i stierne");
      aar_record_set_text (role, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
      aar_record_set_integer (role, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (unit));
    }
  return content;
}

static gint64
id_at (AarPlanContent *content, AarTable table, guint index)
{
  return aar_record_get_id (aar_plan_content_get_records (content, table)->pdata[index]);
}

static void
import (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  aar_store_import (fixture->store, content, &error);
  g_assert_no_error (error);
}

static AarPlanContent *
load (StoreFixture *fixture, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;
  AarPlanContent *loaded = aar_store_load_plan (fixture->store, id_at (content, AAR_TABLE_PLAN, 0), &error);

  g_assert_no_error (error);
  return loaded;
}

static gint64
unit_of_role (AarPlanContent *content, guint index)
{
  return aar_record_get_integer (aar_plan_content_get_records (content, AAR_TABLE_RESPONSIBILITY)->pdata[index],
                                 AAR_RESPONSIBILITY_UNIT);
}

/* A unit of another plan is one that is there where nothing that both tell says otherwise. */
static void
test_units_are_found (void)
{
  static const Name known = { "CVT", "Center for Veje" };
  static const struct
  {
    const char *organisation;
    Name unit;
    gboolean same;
  } cases[] = {
    { "Fjordby Kommune", { "CVT", "Center for Veje" }, TRUE },
    { "FJORDBY  kommune", { "cvt", "CENTER for veje" }, TRUE },
    { "Fjordby Kommune", { NULL, "Center for  Veje" }, TRUE },
    { "Fjordby Kommune", { "CVT", NULL }, TRUE },
    { "Fjordby Kommune", { NULL, "Vejkontoret" }, TRUE },
    { "Fjordby Kommune", { "CVA", "Center for Veje" }, FALSE },
    { "Fjordby Kommune", { "CVT", "Center for Vand" }, FALSE },
    { "Sundby Kommune", { "CVT", "Center for Veje" }, FALSE },
    { NULL, { "CVT", "Center for Veje" }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (AarPlanContent) first = make_plan ("Årsplan", "Fjordby Kommune", &known, 1);
      g_autoptr (AarPlanContent) second = make_plan ("Klimaplan", cases[i].organisation, &cases[i].unit, 1);
      AarFormerName *former = aar_plan_content_append (first, AAR_TABLE_FORMER_NAME, id_at (first, AAR_TABLE_UNIT, 0));
      g_autoptr (AarPlanContent) loaded = NULL, again = NULL;

      aar_record_set_text (former, AAR_FORMER_NAME_NAME, "Vejkontoret");
      import (fixture, first);
      import (fixture, second);
      loaded = load (fixture, second);
      g_assert_true ((unit_of_role (loaded, 0) == id_at (first, AAR_TABLE_UNIT, 0)) == cases[i].same);
      /* nobody's record was touched, and the first plan is what it was */
      g_assert_cmpint (unit_of_role (second, 0), ==, id_at (second, AAR_TABLE_UNIT, 0));
      again = load (fixture, first);
      g_assert_cmpint (unit_of_role (again, 0), ==, id_at (first, AAR_TABLE_UNIT, 0));
      store_fixture_check (fixture->store);
    }
}

/* The plan that a unit came with goes, and the unit stays that of the plans that name it; with the last, all goes. */
static void
test_undone_import (void)
{
  static const Name units[] = { { "CVT", "Center for Veje" }, { "CBU", "Børn og Unge" } };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) first = make_plan ("Årsplan", "Fjordby Kommune", units, 2);
  g_autoptr (AarPlanContent) second = make_plan ("Klimaplan", "Fjordby Kommune", units, 1);
  g_autoptr (AarPlanContent) loaded = NULL;
  g_autoptr (GError) error = NULL;
  AarFormerName *former = aar_plan_content_append (first, AAR_TABLE_FORMER_NAME, id_at (first, AAR_TABLE_UNIT, 0));
  g_autofree char *before = NULL, *after = NULL, *left = NULL;

  aar_record_set_text (former, AAR_FORMER_NAME_NAME, "Vejkontoret");
  import (fixture, first);
  aar_store_set_editor (fixture->store, "En anden");
  import (fixture, second);
  before = store_fixture_dump (fixture->store);
  aar_store_set_editor (fixture->store, "Tester");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_no_error (error);
  loaded = load (fixture, second);
  g_assert_cmpint (unit_of_role (loaded, 0), ==, id_at (first, AAR_TABLE_UNIT, 0));
  g_assert_cmpuint (aar_plan_content_get_records (loaded, AAR_TABLE_UNIT)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (loaded, AAR_TABLE_FORMER_NAME)->len, ==, 1);
  store_fixture_check (fixture->store);
  g_assert_true (aar_store_redo (fixture->store, &error));
  g_assert_no_error (error);
  after = store_fixture_dump (fixture->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  aar_store_set_editor (fixture->store, "En anden");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_no_error (error);
  left = store_fixture_query (fixture->path, "SELECT count(*) FROM plan");
  g_assert_cmpstr (left, ==, "0");
  store_fixture_check (fixture->store);
}

/* A plan as it stood has the units as they stood, and only those of its own organisation; a deleted plan too. */
static void
test_past (void)
{
  static const Name units[] = { { "CVT", "Center for Veje" }, { "CBU", "Børn og Unge" } };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = make_plan ("Årsplan", "Fjordby Kommune", units, 2);
  g_autoptr (AarPlanContent) foreign = make_plan ("Årsplan", "Sundby Kommune", units, 1);
  g_autoptr (AarRecord) unit = NULL, plan = NULL;
  g_autofree char *then = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, content);
  import (fixture, foreign);
  then = store_fixture_query (fixture->path, "SELECT max(time) FROM step");
  g_usleep (2000);
  unit = aar_store_get_record (fixture->store, AAR_TABLE_UNIT, id_at (content, AAR_TABLE_UNIT, 0), &error);
  g_assert_true (store_set_text (fixture->store, unit, AAR_UNIT_NAME, "Veje og Parker", &error));
  plan = aar_store_get_record (fixture->store, AAR_TABLE_PLAN, id_at (content, AAR_TABLE_PLAN, 0), &error);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AarPlanContent) past = aar_history_plan_at (fixture->store, id_at (content, AAR_TABLE_PLAN, 0), then,
                                                             &error);
      GPtrArray *there;

      g_assert_no_error (error);
      there = aar_plan_content_get_records (past, AAR_TABLE_UNIT);
      g_assert_cmpuint (there->len, ==, 2);
      g_assert_cmpstr (aar_record_get_text (there->pdata[0], AAR_UNIT_NAME), ==, "Center for Veje");
      g_assert_cmpstr (aar_plan_content_get_organisation_name (past), ==, "Fjordby Kommune");
      if (i == 0)
        g_assert_true (aar_store_delete (fixture->store, plan, &error));
    }
}

/* What belongs to an organisation is seen in the history of its plans. */
static void
test_history (void)
{
  static const Name known = { "CVT", "Center for Veje" };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = make_plan ("Årsplan", "Fjordby Kommune", &known, 1);
  g_autoptr (AarRecord) unit = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, content);
  unit = aar_store_get_record (fixture->store, AAR_TABLE_UNIT, id_at (content, AAR_TABLE_UNIT, 0), &error);
  g_assert_true (store_set_text (fixture->store, unit, AAR_UNIT_NAME, "Veje", &error));
  steps = aar_history_of_plan (fixture->store, id_at (content, AAR_TABLE_PLAN, 0), 0, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpstr (((AarHistoryStep *) steps->pdata[0])->subject, ==, "Center for Veje");
}

/* ---- stores of version 1 ----------------------------------------------------------------------------------------- */

/* A store as version 1 wrote it: three plans, two of them of one municipality, and what was done with their units. */
static const char version_1[] =
    "BEGIN;"
    "INSERT INTO step (id, time, who, label, plan) VALUES (1, '2026-01-01T10:00:00.000Z', 'Tester', 'Import', 10),"
    " (2, '2026-01-02T10:00:00.000Z', 'Tester', 'Import', 20), (3, '2026-01-03T10:00:00.000Z', 'Tester', 'Import', 30),"
    " (4, '2026-01-04T10:00:00.000Z', 'Tester', 'Change of Responsibility', 20),"
    " (5, '2026-01-05T10:00:00.000Z', 'Tester', 'Deletion of a Unit', 20);"
    "INSERT INTO plan (id, position, title, organisation, language, predecessor) VALUES"
    " (10, 0, 'Årsplan 2026', 'Fjordby Kommune', 'da', NULL), (20, 1, 'Årsplan 2027', 'FJORDBY kommune', 'da', 10),"
    " (30, 2, 'Verksamhetsplan', NULL, 'sv', NULL);"
    "INSERT INTO unit (id, plan, position, abbreviation, name, kind, predecessor) VALUES"
    " (101, 10, 0, 'CVT', 'Center for Veje', 'centre', NULL), (102, 10, 1, NULL, 'Børn og Unge', 'centre', NULL),"
    " (103, 10, 2, 'CKF', 'Kultur', 'centre', NULL), (104, 10, 3, NULL, 'Ældre', 'team', NULL),"
    " (105, 10, 4, NULL, 'Ældre', 'team', NULL),"
    " (201, 20, 0, 'cvt', 'Center for veje', 'centre', 101), (202, 20, 1, 'BU', 'Børn og Unge', 'centre', 102),"
    " (203, 20, 2, 'CKF', 'Kultur', 'committee', NULL), (204, 20, 3, NULL, 'Ældre', 'team', NULL),"
    " (301, 30, 0, 'CVT', 'Center for Veje', 'centre', NULL);"
    "INSERT INTO former_name (id, unit, position, until, name) VALUES (111, 101, 0, '2020-12-31', 'Vejkontoret'),"
    " (211, 201, 0, '2020-12-31', 'Vejkontoret'), (212, 201, 1, '2010-12-31', 'Stadsingeniøren');"
    "INSERT INTO node (id, plan, position, kind, title) VALUES (11, 10, 0, 'initiative', 'Lys'),"
    " (21, 20, 0, 'initiative', 'Lys');"
    "INSERT INTO responsibility (id, node, position, role, unit) VALUES (12, 11, 0, 'responsible-centre', 101),"
    " (22, 21, 0, 'responsible-centre', 201), (23, 21, 1, 'contributor', 202);"
    "INSERT INTO staffing (id, node, position, unit, fte) VALUES (24, 21, 0, 201, 1.5);"
    "INSERT INTO action (id, node, position, text) VALUES (25, 21, 0, 'Grav');"
    "INSERT INTO action_unit (id, action, position, unit) VALUES (26, 25, 0, 201);"
    "INSERT INTO change (step, operation, \"table\", row, plan) SELECT 1, 'insert', 'plan', id, id FROM plan "
    "WHERE id = 10;"
    "INSERT INTO change (step, operation, \"table\", row, plan) SELECT 1, 'insert', 'unit', id, plan FROM unit "
    "WHERE plan = 10;"
    "INSERT INTO change (step, operation, \"table\", row, plan) VALUES (1, 'insert', 'former_name', 111, 10);"
    "INSERT INTO change (step, operation, \"table\", row, node, plan) VALUES (1, 'insert', 'node', 11, 11, 10),"
    " (1, 'insert', 'responsibility', 12, 11, 10);"
    "INSERT INTO change (step, operation, \"table\", row, plan) VALUES (2, 'insert', 'plan', 20, 20);"
    "INSERT INTO change (step, operation, \"table\", row, plan) SELECT 2, 'insert', 'unit', id, plan FROM unit "
    "WHERE plan = 20;"
    "INSERT INTO change (step, operation, \"table\", row, plan) VALUES (2, 'insert', 'unit', 205, 20);"
    "INSERT INTO change (step, operation, \"table\", row, plan) VALUES (2, 'insert', 'former_name', 211, 20),"
    " (2, 'insert', 'former_name', 212, 20);"
    "INSERT INTO change (step, operation, \"table\", row, node, plan) VALUES (2, 'insert', 'node', 21, 21, 20),"
    " (2, 'insert', 'responsibility', 22, 21, 20), (2, 'insert', 'responsibility', 23, 21, 20),"
    " (2, 'insert', 'staffing', 24, 21, 20), (2, 'insert', 'action', 25, 21, 20), (2, 'insert', 'action_unit', "
    "26, 21, 20);"
    "INSERT INTO change (step, operation, \"table\", row, plan) VALUES (3, 'insert', 'plan', 30, 30), (3, "
    "'insert', 'unit', 301, 30);"
    "INSERT INTO change (step, operation, \"table\", row, node, plan, \"column\", old, new) VALUES"
    " (4, 'update', 'responsibility', 22, 21, 20, 'unit', 202, 201);"
    "INSERT INTO change (step, operation, \"table\", row, node, plan, old) VALUES (5, 'delete', 'unit', 205, NULL, 20,"
    " "
    "'{\"id\":205,\"plan\":20,\"position\":4,"
    "\"abbreviation\":null,\"name\":\"Nedlagt\",\"kind\":\"team\",\"predecessor\":null}');"
    "COMMIT;";

static void
execute (sqlite3 *database, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static void
write_version_1 (const char *path)
{
  g_autofree char *file = g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "resources/schema/version-001.sql",
                                            NULL);
  g_autofree char *schema = NULL;
  sqlite3 *database = NULL;

  g_assert_true (g_file_get_contents (file, &schema, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  execute (database, schema);
  execute (database, version_1);
  execute (database, "INSERT INTO search (rowid, text) VALUES (11, 'lys\ncvt center for veje\n'), "
                     "(21, 'lys\ngrav\ncvt center for veje\nbu born og unge\n')");
  execute (database, "PRAGMA application_id = 0x41617273; PRAGMA user_version = 1");
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static void
assert_query (StoreFixture *fixture, const char *sql, const char *expected)
{
  g_autofree char *found = store_fixture_query (fixture->path, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* Units of one organisation that are equal become one, with what names them; what is only alike stays two, and what was
 * done can still be undone. */
static void
test_conversion (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *backup = g_strconcat (fixture->path, ".version-1.backup", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  store_fixture_remove (fixture->path);
  write_version_1 (fixture->path);
  fixture->store = aar_store_open (fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  assert_query (fixture,
                "SELECT group_concat(ifnull(name, '-'), '|') FROM (SELECT name FROM organisation ORDER BY position)",
                "Fjordby Kommune|-");
  assert_query (fixture, "SELECT count(DISTINCT organisation) FROM plan WHERE id IN (10, 20)", "1");
  assert_query (
      fixture,
      "SELECT count(*) FROM plan a JOIN plan b ON a.organisation = b.organisation WHERE a.id = 10 AND b.id = 30", "0");
  /* 202 has an abbreviation that 102 has not, 203 is of another kind, and which of 104 and 105 would 204 be? */
  assert_query (
      fixture,
      "SELECT group_concat(id) FROM (SELECT id FROM unit ORDER BY organisation = (SELECT organisation FROM plan "
      "WHERE id = 30), position)",
      "101,102,103,104,105,202,203,204,301");
  assert_query (fixture, "SELECT group_concat(unit) FROM (SELECT unit FROM responsibility ORDER BY id)", "101,101,202");
  assert_query (fixture,
                "SELECT group_concat(unit) FROM (SELECT unit FROM staffing UNION ALL SELECT unit FROM action_unit)",
                "101,101");
  assert_query (fixture, "SELECT group_concat(unit || ' ' || name, '|') FROM (SELECT * FROM former_name ORDER BY id)",
                "101 Vejkontoret|101 Stadsingeniøren");
  store_fixture_check (fixture->store);
  aar_store_set_editor (fixture->store, "Tester");
  /* the deleted unit comes back to the organisation of its plan */
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT u.organisation = p.organisation FROM unit u, plan p WHERE u.id = 205 AND p.id = 20",
                "1");
  g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
  g_assert_no_error (error);
  assert_query (fixture, "SELECT unit FROM responsibility WHERE id = 22", "202");
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (aar_store_undo_step (fixture->store, 0, &error));
      g_assert_no_error (error);
    }
  assert_query (fixture, "SELECT group_concat(id) FROM plan", "10");
  store_fixture_check (fixture->store);
  g_unlink (backup);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/organisation/units-are-found", test_units_are_found);
  g_test_add_func ("/store/organisation/undone-import", test_undone_import);
  g_test_add_func ("/store/organisation/past", test_past);
  g_test_add_func ("/store/organisation/history", test_history);
  g_test_add_func ("/store/organisation/conversion", test_conversion);
  return g_test_run ();
}
