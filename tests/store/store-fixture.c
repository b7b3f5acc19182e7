/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "aar-id.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

/* Removes a file, or a folder with all that is in it. */
void
store_fixture_remove (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      store_fixture_remove (child);
    }
  g_remove (path);
}

StoreFixture *
store_fixture_new (void)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("aar-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.aarshjul", NULL);
  self->store = aar_store_open (self->path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (self->store, "Tester");
  return self;
}

void
store_fixture_free (StoreFixture *self)
{
  g_clear_object (&self->store);
  store_fixture_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/* As if the program had been started anew. */
void
store_fixture_reopen (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
  self->store = aar_store_open (self->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  aar_store_set_editor (self->store, "Tester");
}

static void
dump_record (GString *dump, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, aar_table_get_name (table), aar_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;

      if (fields[i].type == AAR_FIELD_TEXT || fields[i].type == AAR_FIELD_DATE)
        g_string_append_printf (dump, " %s=%s", fields[i].name, aar_record_get_text (record, field));
      else if (fields[i].type == AAR_FIELD_REAL)
        g_string_append_printf (dump, " %s=%.17g", fields[i].name, aar_record_get_real (record, field));
      else
        g_string_append_printf (dump, " %s=%" G_GINT64_FORMAT, fields[i].name, aar_record_get_integer (record, field));
    }
  g_string_append_c (dump, '\n');
}

/* Everything that the store holds, as text to be compared. */
char *
store_fixture_dump (AarStore *store)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), &error);

      g_assert_no_error (error);
      for (guint table = 0; table < AAR_N_TABLES; table++)
        {
          GPtrArray *records = aar_plan_content_get_records (content, table);

          for (guint j = 0; j < records->len; j++)
            dump_record (dump, records->pdata[j]);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&dump));
}

/* The store must be sound. */
void
store_fixture_check (AarStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = aar_store_check (store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_test_message ("%s", (char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
add_initiative (AarPlanContent *content, gint64 plan, gint64 area, guint number, gint64 position)
{
  GPtrArray *units = aar_plan_content_get_records (content, AAR_TABLE_UNIT);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, plan);
  gint64 id = aar_record_get_id (node);
  g_autofree char *title = g_strdup_printf ("Indsats %u om lavtemperaturfjernvarme på Ærø", number);
  g_autofree char *printed = g_strdup_printf ("%u.%u", number / 10 + 1, number % 10 + 1);
  AarRecord *child;

  aar_record_set_integer (node, AAR_NODE_POSITION, position);
  aar_record_set_integer (node, AAR_NODE_PARENT, area);
  aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
  aar_record_set_text (node, AAR_NODE_TITLE, title);
  aar_record_set_text (node, AAR_NODE_NUMBER, printed);
  aar_record_set_text (node, AAR_NODE_TEXT, "Vi udskifter \"gamle\" rør.\n\nDerefter måles der.");
  child = aar_plan_content_append (content, AAR_TABLE_RESPONSIBILITY, id);
  aar_record_set_text (child, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
  aar_record_set_integer (child, AAR_RESPONSIBILITY_UNIT, aar_record_get_id (units->pdata[number % units->len]));
  child = aar_plan_content_append (content, AAR_TABLE_STAFFING, id);
  aar_record_set_integer (child, AAR_STAFFING_UNIT, aar_record_get_id (units->pdata[0]));
  aar_record_set_real (child, AAR_STAFFING_FTE, 0.1 + 0.2 + number);
  child = aar_plan_content_append (content, AAR_TABLE_AMOUNT, id);
  aar_record_set_integer (child, AAR_AMOUNT_YEAR, 2026);
  aar_record_set_integer (child, AAR_AMOUNT_AMOUNT, 1500000 - number);
  child = aar_plan_content_append (content, AAR_TABLE_ACTION, id);
  aar_record_set_text (child, AAR_ACTION_TEXT, "Kortlæg nettet");
  child = aar_plan_content_append (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (child));
  aar_record_set_integer (child, AAR_ACTION_UNIT_UNIT, aar_record_get_id (units->pdata[0]));
  child = aar_plan_content_append (content, AAR_TABLE_INDICATOR, id);
  aar_record_set_text (child, AAR_INDICATOR_TEXT, "Sparet energi");
  child = aar_plan_content_append (content, AAR_TABLE_MEASUREMENT, aar_record_get_id (child));
  aar_record_set_text (child, AAR_MEASUREMENT_VALUE, "12 %");
  child = aar_plan_content_append (content, AAR_TABLE_MILESTONE, id);
  aar_record_set_integer (child, AAR_MILESTONE_ROUND, aar_record_get_id (rounds->pdata[0]));
  aar_record_set_text (child, AAR_MILESTONE_TEXT, "Udbuddet er sendt");
  for (guint i = 0; i < scales->len && number % 3 != 0; i++)
    {
      GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL,
                                                         aar_record_get_id (scales->pdata[i]));

      child = aar_plan_content_append (content, AAR_TABLE_ASSESSMENT, id);
      aar_record_set_integer (child, AAR_ASSESSMENT_ROUND, aar_record_get_id (rounds->pdata[0]));
      aar_record_set_integer (child, AAR_ASSESSMENT_SCALE, aar_record_get_id (scales->pdata[i]));
      aar_record_set_integer (child, AAR_ASSESSMENT_LEVEL, aar_record_get_id (levels->pdata[number % levels->len]));
    }
}

static void
add_frame (AarPlanContent *content, gint64 plan)
{
  static const char *const units[][2] = { { "CMT", "Center for Miljø og Teknik" },
                                          { "CBU", "Center for Børn og Unge" },
                                          { NULL, "Ældre- og sundhedsudvalget" } };
  AarRecord *record;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      record = aar_plan_content_append (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT));
      aar_record_set_text (record, AAR_UNIT_ABBREVIATION, units[i][0]);
      aar_record_set_text (record, AAR_UNIT_NAME, units[i][1]);
      aar_record_set_text (record, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
    }
  record = aar_plan_content_append (content, AAR_TABLE_FORMER_NAME, aar_record_get_id (record));
  aar_record_set_text (record, AAR_FORMER_NAME_NAME, "Socialudvalget");
  record = aar_plan_content_append (content, AAR_TABLE_METADATA, plan);
  aar_record_set_text (record, AAR_METADATA_LABEL, "Godkendt");
  record = aar_plan_content_append (content, AAR_TABLE_REFERENCE, plan);
  aar_record_set_text (record, AAR_REFERENCE_TITLE, "Klimaplan 2030");
  record = aar_plan_content_append (content, AAR_TABLE_TAG, plan);
  aar_record_set_text (record, AAR_TAG_NAME, "Verdensmål 7");
  for (guint i = 0; i < 2; i++)
    {
      AarRecord *scale = aar_plan_content_append (content, AAR_TABLE_SCALE, plan);

      aar_record_set_text (scale, AAR_SCALE_NAME, i == 0 ? "Indsats" : "Økonomi");
      for (guint j = 0; j < 3; j++)
        aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_LEVEL, aar_record_get_id (scale)),
                             AAR_LEVEL_LABEL,
                             j == 0   ? "God"
                             : j == 1 ? "Middel"
                                      : "Dårlig");
    }
  for (guint i = 0; i < 3; i++)
    {
      record = aar_plan_content_append (content, AAR_TABLE_ROUND, plan);
      aar_record_set_text (record, AAR_ROUND_NAME, i == 0 ? "1. kvartal" : i == 1 ? "2. kvartal" : "3. kvartal");
      aar_record_set_text (record, AAR_ROUND_STATE, i == 0 ? AAR_ROUND_STATE_OPEN : AAR_ROUND_STATE_PLANNED);
    }
}

static void
refer (gpointer record, guint field, gpointer target)
{
  aar_record_set_integer (record, field, aar_record_get_id (target));
}

/* What the organisation has beside its units, and what refers to that. */
static void
add_decisions (AarPlanContent *content, gpointer plan, gpointer round, gpointer node)
{
  gint64 organisation = aar_plan_content_get_owner (content, AAR_TABLE_UNIT);
  gpointer unit = aar_plan_content_get_records (content, AAR_TABLE_UNIT)->pdata[2];
  gpointer meeting = aar_plan_content_append (content, AAR_TABLE_MEETING, organisation);
  gpointer decision = aar_plan_content_append (content, AAR_TABLE_DECISION, aar_record_get_id (meeting));
  gpointer other = aar_plan_content_append (content, AAR_TABLE_DECISION, aar_record_get_id (meeting));
  gpointer text = aar_plan_content_append (content, AAR_TABLE_MAIL_TEXT, organisation);
  gpointer contact = aar_plan_content_append (content, AAR_TABLE_CONTACT, aar_record_get_id (unit));

  refer (meeting, AAR_MEETING_BODY, unit);
  aar_record_set_text (meeting, AAR_MEETING_DATE, "2026-03-10");
  aar_record_set_text (decision, AAR_DECISION_TITLE, "Årsplanen");
  aar_record_set_text (other, AAR_DECISION_TITLE, "Et andet punkt");
  aar_record_set_text (other, AAR_DECISION_STATE, AAR_DECISION_STATE_PLANNED);
  other = aar_plan_content_append (content, AAR_TABLE_DECISION, aar_record_get_id (meeting));
  aar_record_set_text (other, AAR_DECISION_TITLE, "Eventuelt");
  aar_record_set_text (other, AAR_DECISION_STATE, AAR_DECISION_STATE_NOTED);
  aar_record_set_text (decision, AAR_DECISION_STATE, AAR_DECISION_STATE_ADOPTED);
  aar_record_set_text (contact, AAR_CONTACT_NAME, "Ane Krogh");
  aar_record_set_text (text, AAR_MAIL_TEXT_KIND, AAR_MAIL_KIND_REMINDER);
  aar_record_set_text (text, AAR_MAIL_TEXT_SUBJECT, "Vi mangler jeres svar");
  for (guint table = AAR_TABLE_WRITING_STYLE; table <= AAR_TABLE_SAVED_VIEW; table++)
    if (table != AAR_TABLE_MAIL_TEXT)
      aar_record_set_text (aar_plan_content_append (content, table, organisation),
                           aar_field_find (table, AAR_FIELD_TITLE), "Vores egen");
  refer (aar_plan_content_append (content, AAR_TABLE_PLAN_DECISION, aar_record_get_id (plan)),
         AAR_PLAN_DECISION_DECISION, decision);
  refer (aar_plan_content_append (content, AAR_TABLE_ROUND_DECISION, aar_record_get_id (round)),
         AAR_ROUND_DECISION_DECISION, decision);
  refer (aar_plan_content_append (content, AAR_TABLE_NODE_DECISION, aar_record_get_id (node)),
         AAR_NODE_DECISION_DECISION, decision);
}

static void
add_links (AarPlanContent *content, gpointer plan, gpointer node)
{
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);

  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_PLAN_LINK, aar_record_get_id (plan)),
                       AAR_PLAN_LINK_ADDRESS, "https://plan.example/");
  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_NODE_LINK, aar_record_get_id (node)),
                       AAR_NODE_LINK_ADDRESS, "https://kort.example/");
  if (assessments->len > 0)
    aar_record_set_text (
        aar_plan_content_append (content, AAR_TABLE_ASSESSMENT_LINK, aar_record_get_id (assessments->pdata[0])),
        AAR_ASSESSMENT_LINK_ADDRESS, "https://svar.example/");
}

/* What a round asks and costs, and what one that was closed before it has kept. */
static void
add_round_rows (AarPlanContent *content, gpointer round, gpointer node)
{
  gpointer unit = aar_plan_content_get_records (content, AAR_TABLE_UNIT)->pdata[0];
  gpointer scale = aar_plan_content_get_records (content, AAR_TABLE_SCALE)->pdata[1];
  gpointer spending = aar_plan_content_append (content, AAR_TABLE_SPENDING, aar_record_get_id (node)), frozen;

  refer (aar_plan_content_append (content, AAR_TABLE_REQUEST, aar_record_get_id (round)), AAR_REQUEST_UNIT, unit);
  refer (aar_plan_content_append (content, AAR_TABLE_EXEMPTION, aar_record_get_id (node)), AAR_EXEMPTION_SCALE, scale);
  refer (spending, AAR_SPENDING_ROUND, round);
  aar_record_set_integer (spending, AAR_SPENDING_EXPECTED, 0);
  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_FROZEN_LEVEL, aar_record_get_id (round)),
                       AAR_FROZEN_LEVEL_LABEL, "God");
  frozen = aar_plan_content_append (content, AAR_TABLE_FROZEN_NODE, aar_record_get_id (round));
  aar_record_set_integer (frozen, AAR_FROZEN_NODE_NODE, aar_record_get_id (node));
  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_FROZEN_UNIT, aar_record_get_id (frozen)),
                       AAR_FROZEN_UNIT_NAME, "Center for Miljø");
  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_FROZEN_MILESTONE, aar_record_get_id (frozen)),
                       AAR_FROZEN_MILESTONE_TEXT, "Udbuddet er sendt");
  aar_record_set_boolean (aar_plan_content_append (content, AAR_TABLE_FROZEN_ANSWER, aar_record_get_id (frozen)),
                          AAR_FROZEN_ANSWER_NOT_RELEVANT, TRUE);
}

/* What hangs on an organisation, a plan, a round that was closed and an initiative beside what a document says. */
void
store_fixture_add_rest (AarPlanContent *content, gpointer round, gpointer node)
{
  AarPlan *plan = aar_plan_content_get_plan (content);

  add_decisions (content, plan, round, node);
  add_links (content, plan, node);
  add_round_rows (content, round, node);
}

/* A plan with something in every table. */
AarPlanContent *
store_fixture_make_plan (const char *title, guint n_areas, guint n_initiatives)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan), area = 0;
  GPtrArray *nodes;

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  add_frame (content, id);
  for (guint i = 0, position = 0; i < n_initiatives; i++)
    {
      if (n_areas > 0 && i % MAX (1, n_initiatives / n_areas) == 0)
        {
          AarNode *node = aar_plan_content_append (content, AAR_TABLE_NODE, id);
          g_autofree char *name = g_strdup_printf ("Område %u", i);

          aar_record_set_integer (node, AAR_NODE_POSITION, position++);
          aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
          aar_record_set_text (node, AAR_NODE_TITLE, name);
          area = aar_record_get_id (node);
        }
      add_initiative (content, id, area, i, position++);
    }
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (guint i = 0; i < MIN (nodes->len, 2); i++)
    {
      gint64 node = aar_record_get_id (nodes->pdata[nodes->len - MIN (nodes->len, 2) + i]);
      AarRecord *link = aar_plan_content_append (content, AAR_TABLE_NODE_TAG, node);
      AarRecord *doubt = aar_plan_content_append (content, AAR_TABLE_DOUBT, id);

      aar_record_set_integer (link, AAR_NODE_TAG_TAG,
                              aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_TAG)->pdata[0]));
      link = aar_plan_content_append (content, AAR_TABLE_NODE_REFERENCE, node);
      aar_record_set_integer (
          link, AAR_NODE_REFERENCE_REFERENCE,
          aar_record_get_id (aar_plan_content_get_records (content, AAR_TABLE_REFERENCE)->pdata[0]));
      aar_record_set_integer (doubt, AAR_DOUBT_NODE, node);
      aar_record_set_text (doubt, AAR_DOUBT_MESSAGE, "Er det en indsats?");
    }
  if (nodes->len > 0)
    store_fixture_add_rest (content, aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[1],
                            nodes->pdata[nodes->len - 1]);
  return content;
}

gint64
store_fixture_first_node (AarPlanContent *content, const char *kind)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), kind) == 0)
      return aar_record_get_id (nodes->pdata[i]);
  g_assert_not_reached ();
}

/* Behind the store's back. */
void
store_fixture_execute (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

/* For a process of its own: does @sql, says so on its output, and keeps the connection until its input ends. */
void
store_fixture_hold (const char *path, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (write (STDOUT_FILENO, "!", 1), ==, 1);
  while (getchar () != EOF)
    ;
  sqlite3_close (database);
}

/* The first column of the first row as text. */
char *
store_fixture_query (const char *path, const char *sql)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return answer;
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @done says so; fails after half a minute. */
void
store_fixture_spin_until (gboolean (*done) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (60, on_timeout, &late);

  while (!done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}
