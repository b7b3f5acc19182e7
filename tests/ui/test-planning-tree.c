/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-scene.h"

#include "aar-editor-name.h"
#include "aar-node-row.h"
#include "aar-quick-entry.h"
#include "aar-tree-edit.h"

/* The tree as text: numbers or titles in the order of the document, areas with what stands under them in brackets. */
static void
describe_branches (GString *text, AarPlanContent *content, gint64 parent)
{
  GPtrArray *branches = aar_plan_content_get_branches (content, parent);

  for (guint i = 0; i < branches->len; i++)
    {
      const char *number = aar_record_get_text (branches->pdata[i], AAR_NODE_NUMBER);
      const char *title = aar_record_get_text (branches->pdata[i], AAR_NODE_TITLE);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", number != NULL ? number : title);
      if (g_str_equal (aar_record_get_text (branches->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_AREA))
        {
          g_string_append_c (text, '(');
          describe_branches (text, content, aar_record_get_id (branches->pdata[i]));
          g_string_append_c (text, ')');
        }
    }
}

static char *
describe (AarStore *store, gint64 plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, plan, &error);
  GPtrArray *nodes;
  GString *text = g_string_new (NULL);
  gint64 last = -1;

  g_assert_no_error (error);
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  /* no two nodes stand in the same place, and an area stands before what is under it */
  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 parent = aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT);

      g_assert_cmpint (aar_record_get_integer (nodes->pdata[i], AAR_NODE_POSITION), >, last);
      last = aar_record_get_integer (nodes->pdata[i], AAR_NODE_POSITION);
      if (parent != 0)
        g_assert_cmpint (
            aar_record_get_integer (aar_plan_content_lookup (content, AAR_TABLE_NODE, parent), AAR_NODE_POSITION), <,
            last);
    }
  describe_branches (text, content, 0);
  return g_string_free (text, FALSE);
}

static void
assert_tree (UiFixture *fixture, const char *expected)
{
  g_autofree char *tree = describe (fixture->store, fixture->plan);

  g_assert_cmpstr (tree, ==, expected);
}

/* Everything that a plan holds, to be compared before and after. */
static char *
dump (UiFixture *fixture)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  GString *text = g_string_new (NULL);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);
      guint n_fields;

      aar_table_get_fields (table, &n_fields);
      for (guint i = 0; i < records->len; i++)
        for (guint j = 0; j < n_fields; j++)
          {
            g_auto (GValue) value = G_VALUE_INIT;
            g_autofree char *words = NULL;
            const char *name = aar_record_get_property_name (records->pdata[i], table * AAR_FIELDS_PER_TABLE + j);

            g_object_get_property (records->pdata[i], name, &value);
            words = g_strdup_value_contents (&value);
            g_string_append_printf (text, "%u %" G_GINT64_FORMAT " %s %s\n", table,
                                    aar_record_get_id (records->pdata[i]), name, words);
          }
    }
  return g_string_free (text, FALSE);
}

static void
undo (UiFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  aar_store_undo_step (fixture->store, 0, &error);
  g_assert_no_error (error);
}

static gint64
find (UiFixture *fixture, const char *number)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_NUMBER), number) == 0 ||
        g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), number) == 0)
      return aar_record_get_id (nodes->pdata[i]);
  g_assert_not_reached ();
}

static gboolean
step (UiFixture *fixture, const char *number, AarTreeStep where)
{
  g_autoptr (GError) error = NULL;
  gboolean moved;

  aar_tree_step (fixture->store, find (fixture, number), where, &moved, &error);
  g_assert_no_error (error);
  return moved;
}

static void
test_steps (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  assert_tree (fixture, "Energi(1) Veje(2 3)");
  g_assert_true (step (fixture, "3", AAR_TREE_UP));
  assert_tree (fixture, "Energi(1) Veje(3 2)");
  g_assert_true (step (fixture, "3", AAR_TREE_UP));
  assert_tree (fixture, "Energi(1 3) Veje(2)");
  g_assert_true (step (fixture, "3", AAR_TREE_DOWN));
  assert_tree (fixture, "Energi(1) Veje(3 2)");
  g_assert_true (step (fixture, "2", AAR_TREE_OUT));
  assert_tree (fixture, "Energi(1) Veje(3) 2");
  g_assert_true (step (fixture, "2", AAR_TREE_IN));
  assert_tree (fixture, "Energi(1) Veje(3 2)");
  g_assert_true (step (fixture, "Veje", AAR_TREE_IN));
  assert_tree (fixture, "Energi(1 Veje(3 2))");
  g_assert_true (step (fixture, "Veje", AAR_TREE_OUT));
  g_assert_true (step (fixture, "Veje", AAR_TREE_UP));
  assert_tree (fixture, "Veje(3 2) Energi(1)");
  g_assert_false (step (fixture, "Veje", AAR_TREE_UP));
  g_assert_false (step (fixture, "Energi", AAR_TREE_OUT));
  g_assert_false (step (fixture, "1", AAR_TREE_DOWN));
  for (int i = 0; i < 8; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_places (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (GError) error = NULL;

  aar_tree_place (fixture->store, find (fixture, "2"), find (fixture, "1"), AAR_TREE_BEFORE, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Energi(2 1) Veje(3)");
  aar_tree_place (fixture->store, find (fixture, "Energi"), find (fixture, "Veje"), AAR_TREE_AFTER, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Veje(3) Energi(2 1)");
  aar_tree_place (fixture->store, find (fixture, "3"), 0, AAR_TREE_INTO, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Veje() Energi(2 1) 3");
  aar_tree_place (fixture->store, find (fixture, "Energi"), find (fixture, "Veje"), AAR_TREE_INTO, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Veje(Energi(2 1)) 3");
  g_assert_false (
      aar_tree_place (fixture->store, find (fixture, "Veje"), find (fixture, "Energi"), AAR_TREE_INTO, &error));
  g_assert_nonnull (error);
  for (int i = 0; i < 4; i++)
    undo (fixture);
  assert_tree (fixture, "Energi(1) Veje(2 3)");
}

static void
test_turning_and_copying (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  gint64 copy;

  aar_tree_convert (fixture->store, find (fixture, "Veje"), &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Energi(1) Veje 2 3");
  aar_tree_convert (fixture->store, find (fixture, "2"), &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Energi(1) Veje 2() 3");
  aar_tree_duplicate (fixture->store, fixture->node, &copy, &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Energi(1 Fjernvarme til landsbyerne (kopi)) Veje 2() 3");
  content = aar_store_load_node (fixture->store, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_MILESTONE)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_RESPONSIBILITY)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->len, ==, 1);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->len, ==, 0);
  g_assert_false (
      aar_record_get_boolean (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->pdata[0], AAR_ACTION_DONE));
  aar_tree_delete (fixture->store, find (fixture, "Energi"), &error);
  g_assert_no_error (error);
  assert_tree (fixture, "Veje 2() 3");
  for (int i = 0; i < 4; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* At random, against nothing but that the tree stays one; then all of it is taken back. */
static void
test_random_moves (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  GPtrArray *nodes;
  guint n_steps = 0;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("N%d", i);

      g_assert_true (aar_tree_add (fixture->store, fixture->plan, i % 2 ? fixture->area : 0,
                                   i % 3 ? AAR_NODE_KIND_INITIATIVE : AAR_NODE_KIND_AREA, NULL, title, NULL, NULL));
    }
  before = dump (fixture);
  content = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  for (int i = 0; i < 150; i++)
    {
      AarNode *node = nodes->pdata[g_test_rand_int_range (0, (int) nodes->len)];
      g_autoptr (GError) error = NULL;
      g_autofree char *tree = NULL;
      gboolean moved;

      aar_tree_step (fixture->store, aar_record_get_id (node), g_test_rand_int_range (0, 4), &moved, &error);
      g_assert_no_error (error);
      n_steps += moved;
      tree = describe (fixture->store, fixture->plan);
      g_assert_nonnull (tree);
    }
  for (guint i = 0; i < n_steps; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
type (UiScene *scene, const char *text)
{
  AarQuickEntry *entry = ui_find (scene->window, AAR_TYPE_QUICK_ENTRY);
  GtkWidget *field = ui_find (entry, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_signal_emit_by_name (field, "activate");
}

static gboolean
is_in_view (UiScene *scene, const char *title)
{
  g_autoptr (GPtrArray) rows = ui_find_all (scene->list, AAR_TYPE_NODE_ROW);
  GtkWidget *view = gtk_widget_get_parent (GTK_WIDGET (aar_list_pane_get_view (scene->list)));

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (rows->pdata[i]);
      graphene_rect_t bounds;

      if (ui_shows_text (row, title) && gtk_widget_compute_bounds (row, view, &bounds))
        return bounds.origin.y >= 0 && bounds.size.height > 0 &&
               bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (view) + 1;
    }
  return FALSE;
}

/* What was typed comes into view as a whole, where the list is longer than its view. */
static void
test_typing_in_view (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarQuickEntry *entry = ui_find (scene->window, AAR_TYPE_QUICK_ENTRY);

  aar_quick_entry_start (entry, 0, NULL);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("Indsats nummer %u", i);

      type (scene, title);
      ui_wait_until (is_in_view (scene, title));
      /* the heading that it stands under has a name, too */
      if (i == 0)
        g_assert_true (ui_shows_text (scene->list, ui_say ("Without an Area")));
    }
}

/* A line each; each is a step of its own. */
static void
test_typing (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  AarQuickEntry *entry = ui_find (scene->window, AAR_TYPE_QUICK_ENTRY);
  GtkWidget *field = ui_find (entry, GTK_TYPE_ENTRY);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (entry)));
  aar_quick_entry_start (entry, 0, NULL);
  type (scene, "# Skoler");
  assert_tree (scene->fixture, "Energi(1) Veje(2 3) Skoler()");
  type (scene, "4. Nye lærere");
  type (scene, "## Mad");
  type (scene, "5 sunde måltider");
  assert_tree (scene->fixture, "Energi(1) Veje(2 3) Skoler(4 Mad(5 sunde måltider))");
  type (scene, "# Børn");
  type (scene, "   ");
  type (scene, "#");
  assert_tree (scene->fixture, "Energi(1) Veje(2 3) Skoler(4 Mad(5 sunde måltider)) Børn()");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "#");
  ui_settle ();
  for (int i = 0; i < 5; i++)
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.undo", NULL));
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->window), "win.add-area", "x", scene->fixture->area));
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "# ");
  type (scene, "# Vind");
  type (scene, "Møller");
}

static void
test_actions (void)
{
  g_autoptr (UiScene) scene = ui_scene_new ();
  GtkWidget *window = GTK_WIDGET (scene->window);
  UiFixture *fixture = scene->fixture;

  aar_list_pane_set_node (scene->list, fixture->plain);
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (window, "win.move-node", "(xs)", fixture->plain, "down"));
  ui_settle ();
  g_assert_cmpint (aar_list_pane_get_node (scene->list), ==, fixture->plain);
  g_assert_true (gtk_widget_activate_action (window, "win.place-node", "(xxs)", fixture->plain, fixture->area, "into"));
  g_assert_true (gtk_widget_activate_action (window, "win.convert-node", "x", fixture->plain));
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.duplicate-node", "x", fixture->node));
  ui_settle ();
  g_assert_cmpint (aar_list_pane_get_node (scene->list), !=, fixture->node);
  aar_list_pane_set_node (scene->list, fixture->plain);
  ui_settle ();
  g_assert_true (gtk_widget_activate_action (window, "win.delete-node", "x", fixture->plain));
  ui_settle ();
  g_assert_true (ui_shows_text (window, "Deleted “Cykelstier”"));
  g_assert_cmpint (aar_list_pane_get_node (scene->list), !=, fixture->plain);
  aar_window_go (scene->window, &(AarPlace) { AAR_PLACE_AREA, fixture->plan, fixture->area }, 0);
  g_assert_true (gtk_widget_activate_action (window, "win.delete-node", "x", fixture->area));
  ui_settle ();
  assert_tree (fixture, "Veje(3)");
  for (int i = 0; i < 5; i++)
    g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  ui_settle ();
  assert_tree (fixture, "Energi(1) Veje(2 3)");
}

int
main (int argc, char *argv[])
{
  ui_scene_init (&argc, &argv);
  /* else the first window asks for it */
  aar_editor_name_set ("Rikke Vestergaard");
  g_test_add_func ("/planning-tree/steps", test_steps);
  g_test_add_func ("/planning-tree/places", test_places);
  g_test_add_func ("/planning-tree/turning-and-copying", test_turning_and_copying);
  g_test_add_func ("/planning-tree/random-moves", test_random_moves);
  g_test_add_func ("/planning-tree/typing", test_typing);
  g_test_add_func ("/planning-tree/typing-in-view", test_typing_in_view);
  g_test_add_func ("/planning-tree/actions", test_actions);
  return ui_scene_run_tests ();
}
