/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "aar-choice-writing.h"
#include "aar-choice-field-row.h"
#include "aar-entry-field-row.h"
#include "aar-error.h"
#include "aar-field-note.h"
#include "aar-field-rows.h"
#include "aar-field-text.h"
#include "aar-field-names.h"
#include "aar-switch-field-row.h"
#include "aar-text-field.h"
#include "store-text.h"

/* ---- a page ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  UiFixture *fixture;
  AarEditor *editor;
  AarNode *node;
  GtkWidget *window;
  GtkWidget *box;
} Page;

static Page *
page_new (void)
{
  Page *self = g_new0 (Page, 1);
  g_autoptr (AarPlanContent) content = NULL;

  self->fixture = ui_fixture_new ();
  content = aar_store_load_node (self->fixture->store, self->fixture->node, NULL);
  self->node = g_object_ref (aar_plan_content_lookup (content, AAR_TABLE_NODE, self->fixture->node));
  self->editor = aar_editor_new (self->fixture->store, content, self->node);
  self->window = g_object_ref_sink (gtk_window_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 500, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  return self;
}

static void
page_add (Page *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->box), widget);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_settle ();
}

static void
page_free (Page *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  ui_settle ();
  ui_finalize (self->window);
  ui_finalize (self->editor);
  g_clear_object (&self->node);
  ui_fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static gpointer
get_part (Page *self, AarTable table)
{
  GPtrArray *parts = aar_plan_content_get_children (aar_editor_get_content (self->editor), table, self->fixture->node);

  g_assert_cmpuint (parts->len, >, 0);
  return parts->pdata[0];
}

static void
undo (Page *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_undo_step (self->fixture->store, 0, &error));
  g_assert_no_error (error);
}

static void
assert_undo (Page *self, const char *label)
{
  g_autofree char *found = aar_store_get_undo_label (self->fixture->store);

  g_assert_cmpstr (found, ==, label);
}

/* ---- without widgets --------------------------------------------------------------------------------------------- */

/* What the program writes for itself, when a round is closed or a document is read, or in a page of its own. */
static gboolean
is_written_by_program (guint field)
{
  static const guint fields[] = { AAR_PLAN_ORGANISATION, AAR_ROUND_CLOSED,        AAR_ROUND_RECORD,
                                  AAR_ROUND_REPORTED,    AAR_NODE_SOURCE_PATTERN, AAR_MAIL_TEXT_LANGUAGE };
  AarTable table = field / AAR_FIELDS_PER_TABLE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;
  return table == AAR_TABLE_DOUBT || (table >= AAR_TABLE_FROZEN_LEVEL && table <= AAR_TABLE_FROZEN_ANSWER) ||
         ((table == AAR_TABLE_WRITING_STYLE || table == AAR_TABLE_TEMPLATE || table == AAR_TABLE_ASSET ||
           table == AAR_TABLE_SAVED_VIEW) &&
          !(aar_field_describe (field)->flags & AAR_FIELD_TITLE));
}

/* Everything that a plan holds can be edited, but who owns it, its place, and what
 * the program writes for itself. */
static void
test_traits (void)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      guint n_fields;
      const AarField *fields = aar_table_get_fields (table, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          guint field = table * AAR_FIELDS_PER_TABLE + i;
          gboolean own = (fields[i].flags & (AAR_FIELD_OWNER | AAR_FIELD_POSITION)) != 0;

          if (is_written_by_program (field))
            continue;
          g_assert_cmpint (aar_field_describe (field)->kind == AAR_FIELD_KIND_HIDDEN, ==, own);
          g_assert_cmpstr (aar_field_get_name (field), !=, "");
        }
    }
  g_assert_cmpuint (aar_field_find (AAR_TABLE_NODE, AAR_FIELD_TITLE), ==, AAR_NODE_TITLE);
  g_assert_cmpuint (aar_field_find (AAR_TABLE_MILESTONE, AAR_FIELD_TITLE), ==, AAR_MILESTONE_TEXT);
  g_assert_true (aar_field_describe (AAR_RESPONSIBILITY_UNIT)->flags & AAR_FIELD_REQUIRED);
}

static void
assert_parsed (guint field, const char *text, const char *expected)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (!aar_field_parse (field, text, &value, &error))
    {
      g_assert_null (expected);
      g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
      return;
    }
  found = G_VALUE_HOLDS_STRING (&value) ? g_value_dup_string (&value)
        : G_VALUE_HOLDS_INT64 (&value)  ? g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (&value))
                                        : g_strdup_printf ("%g", g_value_get_double (&value));
  g_assert_cmpstr (found, ==, expected);
}

static void
test_typed (void)
{
  assert_parsed (AAR_ACTION_DUE, "31-12-2031", "2031-12-31");
  assert_parsed (AAR_ACTION_DUE, " 2031-12-31 ", "2031-12-31");
  assert_parsed (AAR_ACTION_DUE, "", NULL);
  assert_parsed (AAR_ACTION_DUE, "31-02-2031", NULL);
  assert_parsed (AAR_AMOUNT_AMOUNT, "1.250.000 kr.", "1250000");
  assert_parsed (AAR_AMOUNT_AMOUNT, "\u2212 1 250 000", "-1250000");
  assert_parsed (AAR_AMOUNT_AMOUNT, "meget", NULL);
  assert_parsed (AAR_AMOUNT_AMOUNT, "12x3", NULL);
  assert_parsed (AAR_AMOUNT_AMOUNT, "0,5", NULL);
  assert_parsed (AAR_AMOUNT_AMOUNT, "7,5 mio. kr.", "7500000");
  assert_parsed (AAR_AMOUNT_AMOUNT, "900 tkr", "900000");
  assert_parsed (AAR_AMOUNT_AMOUNT, "-", NULL);
  assert_parsed (AAR_AMOUNT_YEAR, "2031", "2031");
  assert_parsed (AAR_STAFFING_FTE, "1,5", "1.5");
  assert_parsed (AAR_STAFFING_FTE, "1.5", "1.5");
  assert_parsed (AAR_STAFFING_FTE, "1.000,5", "1000.5");
  assert_parsed (AAR_NODE_NUMBER, "  2.1 ", "2.1");
  assert_parsed (AAR_PLAN_TITLE, "  ", NULL);
}

static void
test_format (void)
{
  g_autoptr (AarAmount) amount = aar_record_new (AAR_TABLE_AMOUNT, 1);
  g_autoptr (AarAction) action = aar_record_new (AAR_TABLE_ACTION, 2);
  g_autofree char *danish = NULL, *swedish = NULL, *day = NULL, *iso = NULL;

  aar_record_set_integer (amount, AAR_AMOUNT_AMOUNT, 1250000);
  aar_record_set_text (action, AAR_ACTION_DUE, "2031-12-31");
  danish = aar_field_format (amount, AAR_AMOUNT_AMOUNT, "da");
  swedish = aar_field_format (amount, AAR_AMOUNT_AMOUNT, "sv");
  day = aar_field_format (action, AAR_ACTION_DUE, "da");
  iso = aar_field_format (action, AAR_ACTION_DUE, "sv");
  g_assert_cmpstr (danish, ==, "1.250.000");
  g_assert_cmpstr (swedish, ==, "1\u00a0250\u00a0000");
  g_assert_cmpstr (day, ==, "31-12-2031");
  g_assert_cmpstr (iso, ==, "2031-12-31");
}

static gboolean
write_text (AarFieldWriter *writer, const char *text)
{
  aar_value_writer_type (AAR_VALUE_WRITER (writer), text);
  return aar_value_writer_flush (AAR_VALUE_WRITER (writer));
}

/* A draft leaves no trace until something is written into it, and then comes as one step. */
static void
test_draft (void)
{
  g_autoptr (Page) page = page_new ();
  g_autoptr (AarRecord) empty = aar_editor_begin (page->editor, AAR_TABLE_MILESTONE, page->fixture->node, NULL);
  gpointer first = get_part (page, AAR_TABLE_MILESTONE);
  g_autoptr (AarRecord) draft = aar_editor_begin (page->editor, AAR_TABLE_MILESTONE, page->fixture->node, first);
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (page->editor, draft, AAR_MILESTONE_TEXT);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_true (aar_editor_is_draft (page->editor, draft));
  g_assert_true (write_text (writer, ""));
  g_assert_true (aar_editor_is_draft (page->editor, draft));
  assert_undo (page, "Import");
  /* it is of the round and under the heading of the one before */
  g_assert_cmpint (aar_record_get_integer (draft, AAR_MILESTONE_ROUND), ==,
                   aar_record_get_integer (first, AAR_MILESTONE_ROUND));
  g_assert_true (write_text (writer, "Vejen er åben"));
  g_assert_false (aar_editor_is_draft (page->editor, draft));
  assert_undo (page, "Addition of a Milestone");
  all = aar_editor_list_siblings (page->editor, AAR_TABLE_MILESTONE, page->fixture->node);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_true (all->pdata[1] == (gpointer) draft);
  undo (page);
  assert_undo (page, "Import");
  aar_editor_forget (page->editor, empty);
}

/* What needs a unit waits for it without a fault. */
static void
test_incomplete (void)
{
  g_autoptr (Page) page = page_new ();
  g_autoptr (AarRecord) draft = aar_editor_begin (page->editor, AAR_TABLE_STAFFING, page->fixture->node, NULL);
  g_autoptr (AarFieldWriter) number = aar_field_writer_new (page->editor, draft, AAR_STAFFING_FTE);
  g_autoptr (AarFieldWriter) unit = aar_field_writer_new (page->editor, draft, AAR_STAFFING_UNIT);
  g_autoptr (AarChoice) choice = aar_choice_new_for_name ("Vejvæsenet", AAR_TABLE_UNIT);
  gpointer made;

  g_assert_true (write_text (number, "2,5"));
  g_assert_true (aar_editor_is_draft (page->editor, draft));
  g_assert_null (aar_value_writer_get_problem (AAR_VALUE_WRITER (number)));
  g_assert_true (aar_choice_write (unit, choice));
  g_assert_false (aar_editor_is_draft (page->editor, draft));
  made = aar_plan_content_lookup (aar_editor_get_content (page->editor), AAR_TABLE_UNIT,
                                  aar_record_get_integer (draft, AAR_STAFFING_UNIT));
  g_assert_cmpstr (aar_record_get_text (made, AAR_UNIT_NAME), ==, "Vejvæsenet");
  g_assert_cmpfloat (aar_record_get_real (draft, AAR_STAFFING_FTE), ==, 2.5);
  /* the unit and what names it are one step */
  undo (page);
  assert_undo (page, "Import");
}

static void
test_move (void)
{
  g_autoptr (Page) page = page_new ();
  g_autoptr (AarRecord) second = NULL, third = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL, undone = NULL;
  g_autoptr (GError) error = NULL;

  second = aar_editor_begin (page->editor, AAR_TABLE_ACTION, page->fixture->node, NULL);
  g_assert_true (aar_editor_insert (page->editor, second, &error));
  third = aar_editor_begin (page->editor, AAR_TABLE_ACTION, page->fixture->node, NULL);
  g_assert_true (aar_editor_insert (page->editor, third, &error));
  before = aar_editor_list_siblings (page->editor, AAR_TABLE_ACTION, page->fixture->node);
  g_assert_true (before->pdata[2] == (gpointer) third);
  g_assert_true (aar_editor_move (page->editor, before, third, 0, &error));
  g_assert_no_error (error);
  after = aar_editor_list_siblings (page->editor, AAR_TABLE_ACTION, page->fixture->node);
  g_assert_true (after->pdata[0] == (gpointer) third);
  g_assert_true (after->pdata[2] == (gpointer) second);
  assert_undo (page, "Move");
  undo (page);
  undone = aar_editor_list_siblings (page->editor, AAR_TABLE_ACTION, page->fixture->node);
  g_assert_true (undone->pdata[2] == (gpointer) third);
}

/* ---- texts ------------------------------------------------------------------------------------------------------- */

static GtkWidget *
add_text (Page *page, guint field)
{
  g_autoptr (AarFieldWriter) writer = aar_field_writer_new (page->editor, page->node, field);
  GtkWidget *text = aar_text_field_new (AAR_VALUE_WRITER (writer));

  page_add (page, text);
  return text;
}

static GtkTextBuffer *
get_buffer (gpointer field)
{
  return gtk_text_view_get_buffer (ui_find (field, GTK_TYPE_TEXT_VIEW));
}

static void
type (GtkWidget *text, const char *words)
{
  gtk_text_buffer_insert_at_cursor (get_buffer (text), words, -1);
}

static void
test_text (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_TEXT);

  g_assert_true (ui_shows_text (text, "Først det ene.\n\nSå det andet."));
  gtk_widget_activate_action (text, "textfield.edit", NULL);
  g_assert_true (aar_text_field_is_editing (AAR_TEXT_FIELD (text)));
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_root_get_focus (gtk_widget_get_root (text))));
  type (text, " Og mere.");
  /* typing is not writing yet */
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_TEXT), ==, "Først det ene.\n\nSå det andet.");
  g_assert_true (aar_text_field_flush (AAR_TEXT_FIELD (text)));
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_TEXT), ==, "Først det ene.\n\nSå det andet. Og mere.");
  assert_undo (page, "Change of Description");
  /* nothing was typed since, so nothing is written */
  g_assert_true (aar_text_field_flush (AAR_TEXT_FIELD (text)));
  undo (page);
  assert_undo (page, "Import");
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_TEXT), ==, "Først det ene.\n\nSå det andet.");
  gtk_window_set_focus (GTK_WINDOW (page->window), NULL);
  ui_settle ();
  g_assert_false (aar_text_field_is_editing (AAR_TEXT_FIELD (text)));
}

/* An empty text is hidden, or offers to be begun. */
static void
test_empty (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_TIMELINE_TEXT);

  g_assert_false (gtk_widget_get_visible (text));
  g_object_set (text, "placeholder", "Tidsplan", NULL);
  g_assert_true (gtk_widget_get_visible (text));
  aar_text_field_edit (AAR_TEXT_FIELD (text));
  type (text, "I foråret");
  g_object_set (text, "writer", NULL, NULL);
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_TIMELINE_TEXT), ==, "I foråret");
}

/* What is read elsewhere does not take away what is being typed. */
static void
test_meanwhile (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_NOTES);
  AarFieldNote *note = ui_find (text, AAR_TYPE_FIELD_NOTE);
  g_autoptr (GError) error = NULL;

  aar_text_field_edit (AAR_TEXT_FIELD (text));
  g_assert_true (store_set_text (page->fixture->store, page->node, AAR_NODE_NOTES, "Andres ord", &error));
  type (text, "!");
  g_assert_true (store_set_text (page->fixture->store, page->node, AAR_NODE_NOTES, "Helt andre ord", &error));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  g_assert_true (aar_text_field_flush (AAR_TEXT_FIELD (text)));
  g_assert_nonnull (strchr (aar_record_get_text (page->node, AAR_NODE_NOTES), '!'));
}

static gboolean
is_written (gpointer data)
{
  return !aar_value_writer_is_waiting (data);
}

/* What cannot be written stays in the field, and is written as soon as that is possible. */
static void
test_not_written (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_NOTES);
  AarFieldNote *note = ui_find (text, AAR_TYPE_FIELD_NOTE);
  g_autoptr (AarValueWriter) writer = NULL;

  /* a folder that cannot hold a journal stands for a disk that is full or gone */
  g_assert_cmpint (g_chmod (page->fixture->folder, 0500), ==, 0);
  if (g_access (page->fixture->folder, W_OK) == 0)
    {
      g_autofree char *journal = g_strconcat (page->fixture->path, "-journal", NULL);

      /* root may write everywhere, but no file where a folder is */
      g_chmod (page->fixture->folder, 0700);
      g_assert_cmpint (g_mkdir (journal, 0700), ==, 0);
    }
  g_object_get (text, "writer", &writer, NULL);
  aar_text_field_edit (AAR_TEXT_FIELD (text));
  type (text, " – og mere");
  g_assert_false (aar_text_field_flush (AAR_TEXT_FIELD (text)));
  g_assert_true (aar_value_writer_is_waiting (writer));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  g_assert_true (aar_text_field_is_editing (AAR_TEXT_FIELD (text)));
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_NOTES), ==, "Står ved siden af");
  /* a field that was made anew meanwhile shows them too */
  {
    g_autoptr (AarFieldWriter) again = aar_field_writer_new (page->editor, page->node, AAR_NODE_NOTES);

    g_assert_true (AAR_VALUE_WRITER (again) == writer);
    g_assert_cmpstr (aar_value_writer_get_text (writer), ==, "Står ved siden af – og mere");
  }
  g_chmod (page->fixture->folder, 0700);
  {
    g_autofree char *journal = g_strconcat (page->fixture->path, "-journal", NULL);

    g_rmdir (journal);
  }
  ui_wait (is_written, writer);
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_NOTES), ==, "Står ved siden af – og mere");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));
}

static void
test_locked (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_NOTES);

  aar_editor_set_locked (page->editor, TRUE);
  aar_text_field_edit (AAR_TEXT_FIELD (text));
  g_assert_false (aar_text_field_is_editing (AAR_TEXT_FIELD (text)));
  g_assert_true (gtk_widget_has_css_class (text, "locked"));
  aar_editor_set_locked (page->editor, FALSE);
  aar_text_field_edit (AAR_TEXT_FIELD (text));
  g_assert_true (aar_text_field_is_editing (AAR_TEXT_FIELD (text)));
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static GtkWidget *
add_row (Page *page, gpointer record, guint field)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) rows = NULL;

  aar_field_rows_add (ADW_PREFERENCES_GROUP (group), page->editor, record, field);
  page_add (page, group);
  rows = ui_find_all (group, ADW_TYPE_PREFERENCES_ROW);
  return rows->pdata[0];
}

/* A page that is left while one types on it is written, without a step that the text was left by. */
static void
test_page_left (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *text = add_text (page, AAR_NODE_NOTES);
  GtkWidget *row;

  aar_text_field_edit (AAR_TEXT_FIELD (text));
  type (text, " – og mere");
  gtk_widget_set_visible (page->box, FALSE);
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_NOTES), ==, "Står ved siden af – og mere");
  gtk_widget_set_visible (page->box, TRUE);
  row = add_row (page, page->node, AAR_NODE_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (row), "Et andet navn");
  gtk_widget_set_visible (page->box, FALSE);
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_TITLE), ==, "Et andet navn");
}

static void
test_date_row (void)
{
  g_autoptr (Page) page = page_new ();
  AarAction *action = get_part (page, AAR_TABLE_ACTION);
  GtkWidget *row = add_row (page, action, AAR_ACTION_DUE);
  AarFieldNote *note = ui_find (page->window, AAR_TYPE_FIELD_NOTE);
  GtkCalendar *calendar = ui_find (row, GTK_TYPE_CALENDAR);

  /* an empty date opens the calendar at the plan's period */
  g_assert_cmpint (gtk_calendar_get_year (calendar), ==, 2031);
  g_assert_null (aar_record_get_text (action, AAR_ACTION_DUE));
  gtk_editable_set_text (GTK_EDITABLE (row), "i morgen tidlig");
  g_assert_false (aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (row)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "i morgen tidlig");
  g_assert_null (aar_record_get_text (action, AAR_ACTION_DUE));
  gtk_editable_set_text (GTK_EDITABLE (row), "1.6.2031");
  g_assert_true (aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (row)));
  g_assert_cmpstr (aar_record_get_text (action, AAR_ACTION_DUE), ==, "2031-06-01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "01-06-2031");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));
  /* a date outside the period is written, with a caution */
  gtk_editable_set_text (GTK_EDITABLE (row), "1.6.2035");
  g_assert_true (aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (row)));
  g_assert_cmpstr (aar_record_get_text (action, AAR_ACTION_DUE), ==, "2035-06-01");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
  undo (page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "01-06-2031");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));
}

static void
test_number_rows (void)
{
  g_autoptr (Page) page = page_new ();
  AarAmount *amount = get_part (page, AAR_TABLE_AMOUNT);
  AarStaffing *staffing = get_part (page, AAR_TABLE_STAFFING);
  GtkWidget *money = add_row (page, amount, AAR_AMOUNT_AMOUNT);
  GtkWidget *people = add_row (page, staffing, AAR_STAFFING_FTE);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (money)), ==, "1.250.000");
  gtk_editable_set_text (GTK_EDITABLE (money), "2000000");
  g_assert_true (aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (money)));
  g_assert_cmpint (aar_record_get_integer (amount, AAR_AMOUNT_AMOUNT), ==, 2000000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (money)), ==, "2.000.000");
  gtk_editable_set_text (GTK_EDITABLE (people), "0,75");
  g_assert_true (aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (people)));
  g_assert_cmpfloat (aar_record_get_real (staffing, AAR_STAFFING_FTE), ==, 0.75);
}

static void
test_switch_row (void)
{
  g_autoptr (Page) page = page_new ();
  AarAction *action = get_part (page, AAR_TABLE_ACTION);
  GtkWidget *row = add_row (page, action, AAR_ACTION_DONE);
  GtkSwitch *slider = ui_find (row, GTK_TYPE_SWITCH);

  g_assert_true (gtk_switch_get_active (slider));
  gtk_switch_set_active (slider, FALSE);
  g_assert_false (aar_record_get_boolean (action, AAR_ACTION_DONE));
  undo (page);
  g_assert_true (gtk_switch_get_active (slider));
}

static void
search (AarChooser *chooser, const char *text)
{
  GtkWidget *entry = ui_find (chooser, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static guint
count_offered (AarChooser *chooser)
{
  GtkListView *view = ui_find (chooser, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view)));
}

static void
test_choice_row (void)
{
  g_autoptr (Page) page = page_new ();
  AarResponsibility *responsibility = get_part (page, AAR_TABLE_RESPONSIBILITY);
  gint64 old = aar_record_get_integer (responsibility, AAR_RESPONSIBILITY_UNIT);
  GtkWidget *row = add_row (page, responsibility, AAR_RESPONSIBILITY_UNIT);
  AarChooser *chooser = ui_find (row, AAR_TYPE_CHOOSER);

  g_assert_true (ui_shows_text (row, "Center for Veje (CV)"));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  ui_settle ();
  /* the store asks for a unit, so none cannot be chosen */
  g_assert_cmpuint (count_offered (chooser), ==, 1);
  search (chooser, "VEJ");
  g_assert_cmpuint (count_offered (chooser), ==, 2);
  search (chooser, "Havnen");
  g_assert_cmpuint (count_offered (chooser), ==, 1);
  aar_chooser_choose (chooser, 0);
  g_assert_cmpint (aar_record_get_integer (responsibility, AAR_RESPONSIBILITY_UNIT), !=, old);
  g_assert_true (ui_shows_text (row, "Havnen"));
  undo (page);
  g_assert_cmpint (aar_record_get_integer (responsibility, AAR_RESPONSIBILITY_UNIT), ==, old);
  g_assert_true (ui_shows_text (row, "Center for Veje (CV)"));
}

static void
test_code_row (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *row = add_row (page, page->node, AAR_NODE_FUNDING);
  AarChooser *chooser = ui_find (row, AAR_TYPE_CHOOSER);

  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpuint (count_offered (chooser), ==, 4);
  aar_chooser_choose (chooser, 1);
  g_assert_cmpstr (aar_record_get_text (page->node, AAR_NODE_FUNDING), ==, AAR_FUNDING_OPERATION);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  aar_chooser_choose (chooser, 0);
  g_assert_null (aar_record_get_text (page->node, AAR_NODE_FUNDING));
}

/* A node that is put into another area stands at its end in the document. */
static void
test_parent_row (void)
{
  g_autoptr (Page) page = page_new ();
  GtkWidget *row = add_row (page, page->node, AAR_NODE_PARENT);
  AarChooser *chooser = ui_find (row, AAR_TYPE_CHOOSER);
  gint64 old = aar_record_get_integer (page->node, AAR_NODE_PARENT);

  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpuint (count_offered (chooser), ==, 3);
  search (chooser, "veje");
  aar_chooser_choose (chooser, 0);
  g_assert_cmpint (aar_record_get_integer (page->node, AAR_NODE_PARENT), !=, old);
  undo (page);
  g_assert_cmpint (aar_record_get_integer (page->node, AAR_NODE_PARENT), ==, old);
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/editing/traits", test_traits);
  g_test_add_func ("/editing/typed", test_typed);
  g_test_add_func ("/editing/format", test_format);
  g_test_add_func ("/editing/draft", test_draft);
  g_test_add_func ("/editing/incomplete", test_incomplete);
  g_test_add_func ("/editing/move", test_move);
  g_test_add_func ("/editing/text", test_text);
  g_test_add_func ("/editing/empty", test_empty);
  g_test_add_func ("/editing/meanwhile", test_meanwhile);
  g_test_add_func ("/editing/not-written", test_not_written);
  g_test_add_func ("/editing/locked", test_locked);
  g_test_add_func ("/editing/page-left", test_page_left);
  g_test_add_func ("/editing/date-row", test_date_row);
  g_test_add_func ("/editing/number-rows", test_number_rows);
  g_test_add_func ("/editing/switch-row", test_switch_row);
  g_test_add_func ("/editing/choice-row", test_choice_row);
  g_test_add_func ("/editing/code-row", test_code_row);
  g_test_add_func ("/editing/parent-row", test_parent_row);
  return g_test_run ();
}
