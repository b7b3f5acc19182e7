/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "aar-id.h"
#include "ui-time.h"
#include "ui-words.h"

#define RESOURCE_PATH "/io/github/aarshjul/Aarshjul"

/* What has not happened after this many seconds will not happen. */
#define PATIENCE 20

/* What the program does on its own a moment later, in milliseconds of its own clock. */
#define SETTLING 200

/* So long nothing happens before a test that waits lets the clock of the program go on, and by how much. */
#define WAITING_STEP 10
#define PASSING_STEP 200

void
ui_fixture_init (int *argc, char ***argv)
{
  ui_words_init ();
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_PATH "/icons");
}

static gpointer
add (AarPlanContent *content, AarTable table, gint64 owner, guint field, const char *text)
{
  gpointer record = aar_plan_content_append (content, table, owner);

  aar_record_set_text (record, field, text);
  return record;
}

static AarNode *
add_node (AarPlanContent *content, gint64 parent, const char *kind, const char *number, const char *title)
{
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, aar_id_new ());

  aar_record_set_integer (node, AAR_NODE_PLAN, aar_record_get_id (aar_plan_content_get_plan (content)));
  aar_record_set_integer (node, AAR_NODE_POSITION, aar_plan_content_get_records (content, AAR_TABLE_NODE)->len);
  aar_record_set_integer (node, AAR_NODE_PARENT, parent);
  aar_record_set_text (node, AAR_NODE_KIND, kind);
  aar_record_set_text (node, AAR_NODE_NUMBER, number);
  aar_record_set_text (node, AAR_NODE_TITLE, title);
  aar_plan_content_add (content, node);
  return node;
}

static AarPlanContent *
new_content (const char *title, const char *organisation, const char *language)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content;

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, language);
  aar_record_set_text (plan, AAR_PLAN_KIND, "Årsplan");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, "2031-01-01");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, "2031-12-31");
  aar_record_set_text (plan, AAR_PLAN_TEXT, "Forord\n\nVi vil meget i det år.");
  content = aar_plan_content_new (plan);
  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, organisation);
  return content;
}

/* Everything that hangs on an initiative, one of each kind. */
static void
furnish (AarPlanContent *content, AarNode *node, gint64 unit, gint64 round, gint64 scale, gint64 level, gint64 tag)
{
  gint64 id = aar_record_get_id (node);
  gpointer record;

  aar_record_set_text (node, AAR_NODE_TEXT, "Først det ene.\n\nSå det andet.");
  aar_record_set_text (node, AAR_NODE_NOTES, "Står ved siden af");
  aar_record_set_text (node, AAR_NODE_BASIS, "Besluttet i budgettet");
  aar_record_set_text (node, AAR_NODE_ECONOMY, "Holdes inden for rammen");
  aar_record_set_text (node, AAR_NODE_FUNDING, AAR_FUNDING_CAPITAL);
  aar_record_set_text (node, AAR_NODE_RESOURCES, "To medarbejdere");
  aar_record_set_text (node, AAR_NODE_TIMELINE_FROM, "2031-03-01");
  aar_record_set_text (node, AAR_NODE_SOURCE_DOCUMENT, "plan.pdf");
  aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, 17);
  record = add (content, AAR_TABLE_RESPONSIBILITY, id, AAR_RESPONSIBILITY_ROLE, AAR_ROLE_RESPONSIBLE_CENTRE);
  aar_record_set_integer (record, AAR_RESPONSIBILITY_UNIT, unit);
  record = add (content, AAR_TABLE_MILESTONE, id, AAR_MILESTONE_TEXT, "Udbuddet er afsluttet");
  aar_record_set_integer (record, AAR_MILESTONE_ROUND, round);
  aar_record_set_text (record, AAR_MILESTONE_GROUP, "Forarbejde");
  record = add (content, AAR_TABLE_ACTION, id, AAR_ACTION_TEXT, "Skriv udbuddet");
  aar_record_set_boolean (record, AAR_ACTION_DONE, TRUE);
  record = add (content, AAR_TABLE_INDICATOR, id, AAR_INDICATOR_TEXT, "Tilsluttede huse");
  aar_record_set_text (record, AAR_INDICATOR_BASELINE, "40");
  aar_record_set_text (record, AAR_INDICATOR_TARGET, "60");
  aar_record_set_text (record, AAR_INDICATOR_UNIT, "%");
  record = add (content, AAR_TABLE_ASSESSMENT, id, AAR_ASSESSMENT_NOTE, "Det går godt");
  aar_record_set_integer (record, AAR_ASSESSMENT_ROUND, round);
  aar_record_set_integer (record, AAR_ASSESSMENT_SCALE, scale);
  aar_record_set_integer (record, AAR_ASSESSMENT_LEVEL, level);
  record = add (content, AAR_TABLE_AMOUNT, id, AAR_AMOUNT_WHAT, "Anlæg af vejen");
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, 1250000);
  aar_record_set_integer (record, AAR_AMOUNT_YEAR, 2031);
  aar_record_set_text (record, AAR_AMOUNT_CURRENCY, "DKK");
  record = aar_plan_content_append (content, AAR_TABLE_STAFFING, id);
  aar_record_set_integer (record, AAR_STAFFING_UNIT, unit);
  aar_record_set_real (record, AAR_STAFFING_FTE, 1.5);
  record = aar_plan_content_append (content, AAR_TABLE_NODE_TAG, id);
  aar_record_set_integer (record, AAR_NODE_TAG_TAG, tag);
}

static AarPlanContent *
make_content (UiFixture *self)
{
  AarPlanContent *content = new_content ("Årsplan 2031", "Nørrevig Kommune", "da");
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (content));
  gpointer scale = add (content, AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, "Indsats");
  gpointer level = add (content, AAR_TABLE_LEVEL, aar_record_get_id (scale), AAR_LEVEL_SYMBOL, "happy");
  gpointer round = add (content, AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, "1. kvartal");
  gpointer later = add (content, AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, "2. kvartal");
  gpointer unit = add (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT), AAR_UNIT_NAME,
                       "Center for Veje");
  gpointer tag = add (content, AAR_TABLE_TAG, plan, AAR_TAG_NAME, "Klimaplan");
  gpointer reference = add (content, AAR_TABLE_REFERENCE, plan, AAR_REFERENCE_TITLE, "Klimastrategi");
  gpointer metadata = add (content, AAR_TABLE_METADATA, plan, AAR_METADATA_LABEL, "Vedtaget af");
  AarNode *area, *node, *other;

  aar_record_set_text (level, AAR_LEVEL_LABEL, "Opfyldt");
  aar_record_set_text (round, AAR_ROUND_STATE, AAR_ROUND_STATE_OPEN);
  aar_record_set_text (later, AAR_ROUND_STATE, AAR_ROUND_STATE_PLANNED);
  aar_record_set_text (unit, AAR_UNIT_ABBREVIATION, "CV");
  aar_record_set_text (unit, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
  aar_record_set_text (metadata, AAR_METADATA_VALUE, "Kommunalbestyrelsen");
  area = add_node (content, 0, AAR_NODE_KIND_AREA, NULL, "Energi");
  node = add_node (content, aar_record_get_id (area), AAR_NODE_KIND_INITIATIVE, "1", "Fjernvarme til landsbyerne");
  furnish (content, node, aar_record_get_id (unit), aar_record_get_id (round), aar_record_get_id (scale),
           aar_record_get_id (level), aar_record_get_id (tag));
  aar_record_set_integer (aar_plan_content_append (content, AAR_TABLE_NODE_REFERENCE, aar_record_get_id (node)),
                          AAR_NODE_REFERENCE_REFERENCE, aar_record_get_id (reference));
  self->plan = plan;
  self->organisation = aar_plan_content_get_owner (content, AAR_TABLE_UNIT);
  self->area = aar_record_get_id (area);
  self->node = aar_record_get_id (node);
  other = add_node (content, 0, AAR_NODE_KIND_AREA, NULL, "Veje");
  node = add_node (content, aar_record_get_id (other), AAR_NODE_KIND_INITIATIVE, "2", "Cykelstier");
  self->plain = aar_record_get_id (node);
  add_node (content, aar_record_get_id (other), AAR_NODE_KIND_INITIATIVE, "3", "Ålegade & torvet <nyt>");
  return content;
}

UiFixture *
ui_fixture_new (void)
{
  UiFixture *self = g_new0 (UiFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = NULL;

  self->folder = g_dir_make_tmp ("aarshjul-ui-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.aarshjul", NULL);
  self->store = aar_store_open (self->path, AAR_STORE_CREATE, &error);
  g_assert_no_error (error);
  content = make_content (self);
  aar_store_import (self->store, content, &error);
  g_assert_no_error (error);
  return self;
}

void
ui_fixture_import_plan (UiFixture *self, const char *title, const char *language, guint n_initiatives)
{
  g_autoptr (AarPlanContent) content = new_content (title, "Sörvik kommun", language);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Åtgärd nummer %u", i + 1);

      add_node (content, 0, AAR_NODE_KIND_INITIATIVE, number, name);
    }
  aar_store_import (self->store, content, &error);
  g_assert_no_error (error);
}

/* Behind the store's back. */
void
ui_fixture_execute (UiFixture *self, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
}

void
ui_fixture_free (UiFixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  /* a thread that was told to stop reading may not have heard of it yet */
  if (self->store != NULL)
    ui_finalize (self->store);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

gint64
ui_wait_begin (void)
{
  return g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;
}

static gboolean
flag_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Lets what is due happen; if nothing does, the clock of the program goes on. */
void
ui_wait_step (gint64 end, const char *condition)
{
  gboolean is_idle = FALSE;
  guint source = g_timeout_add_full (G_PRIORITY_LOW, WAITING_STEP, flag_cb, &is_idle, NULL);

  if (g_get_monotonic_time () >= end)
    g_error ("waited %d seconds in vain for: %s", PATIENCE, condition);
  g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  if (is_idle && !ui_time_is_working ())
    ui_time_pass (PASSING_STEP);
}

void
ui_wait (UiCondition condition, gpointer data)
{
  ui_wait_until (condition (data));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return G_SOURCE_REMOVE;
}

static void
ticked_cb (gpointer data)
{
  --*(guint *) data;
}

/* All windows draw a frame, and what waits for a moment without work has it. */
static void
draw_frame (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_drawing = 0;
  gboolean is_idle = FALSE;
  guint source;

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_widget_get_mapped (link->data))
      {
        n_drawing++;
        gtk_widget_add_tick_callback (link->data, tick_cb, &n_drawing, ticked_cb);
      }
  while (n_drawing > 0)
    g_main_context_iteration (NULL, TRUE);
  source = g_idle_add_full (G_PRIORITY_LOW, flag_cb, &is_idle, NULL);
  while (!is_idle)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* The second frame begins when the first is drawn; what its layout asked for is in the second. */
static void
finish_work (void)
{
  for (guint n_frames = 0; n_frames < 2; n_frames = ui_time_is_working () ? 0 : n_frames + 1)
    draw_frame ();
}

/* Lets everything that was begun come to its end, with what the program does a moment later. */
void
ui_settle (void)
{
  finish_work ();
  ui_time_pass (SETTLING);
  finish_work ();
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Gives up the last reference. What still runs, such as an animation, may keep @object alive for a while. */
void
ui_finalize (gpointer object)
{
  gpointer left = object;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  ui_wait (is_gone, &left);
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
ui_find_all (gpointer root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (root), type, found);
  return found;
}

gpointer
ui_find (gpointer root, GType type)
{
  g_autoptr (GPtrArray) found = ui_find_all (root, type);

  return found->len > 0 ? found->pdata[0] : NULL;
}

/* Whether a label that can be seen holds the text, which is given in English; what the plan says, the window says in
 * the plan's words. */
gboolean
ui_shows_text (gpointer root, const char *text)
{
  g_autoptr (GPtrArray) labels = ui_find_all (root, GTK_TYPE_LABEL);
  const char *said = ui_say (text);

  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_text (labels->pdata[i]), text) != NULL ||
        strstr (gtk_label_get_text (labels->pdata[i]), said) != NULL)
      {
        GtkWidget *widget = labels->pdata[i];

        while (widget != NULL && widget != root && gtk_widget_get_visible (widget) &&
               gtk_widget_get_child_visible (widget))
          widget = gtk_widget_get_parent (widget);
        if (widget == NULL || widget == root)
          return TRUE;
      }
  return FALSE;
}

void
ui_assert_label (gpointer widget, const char *label)
{
  g_autofree char *other = gtk_test_accessible_check_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, ui_say (label));

  if (other != NULL)
    g_test_message ("%s is called %s instead of %s", G_OBJECT_TYPE_NAME (widget), other, label);
  g_assert_null (other);
}
