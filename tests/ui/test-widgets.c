/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "aar-catalogue.h"
#include "aar-entry-row.h"
#include "aar-level-icon.h"
#include "aar-fact.h"
#include "aar-figure.h"
#include "aar-node-page.h"
#include "aar-object-store.h"
#include "aar-prose.h"
#include "aar-round-cell.h"
#include "aar-section.h"

static const char *
get_icon (gpointer face)
{
  return gtk_image_get_icon_name (ui_find (face, GTK_TYPE_IMAGE));
}

static void
finish (gpointer widget)
{
  g_object_ref_sink (widget);
  ui_finalize (widget);
}

static void
test_face (void)
{
  g_autoptr (AarScale) scale = aar_record_new (AAR_TABLE_SCALE, 1);
  g_autoptr (AarLevel) level = aar_record_new (AAR_TABLE_LEVEL, 2);
  GtkWidget *face;

  aar_record_set_text (scale, AAR_SCALE_NAME, "Økonomi");
  aar_record_set_text (level, AAR_LEVEL_SYMBOL, "happy");
  aar_record_set_text (level, AAR_LEVEL_LABEL, "Budgettet holder");
  face = aar_level_icon_new (scale, level, TRUE);
  g_assert_cmpstr (get_icon (face), ==, "aar-face-happy-symbolic");
  ui_assert_label (face, "Økonomi: Budgettet holder");
  g_assert_true (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (face)) == GTK_ACCESSIBLE_ROLE_IMG);
  /* the face follows its level */
  aar_record_set_text (level, AAR_LEVEL_SYMBOL, "red");
  aar_record_set_text (level, AAR_LEVEL_LABEL, "Overskredet");
  g_assert_cmpstr (get_icon (face), ==, "aar-face-sad-symbolic");
  ui_assert_label (face, "Økonomi: Overskredet");
  aar_record_set_text (level, AAR_LEVEL_SYMBOL, "thumb");
  g_assert_cmpstr (get_icon (face), ==, "aar-face-other-symbolic");
  aar_level_icon_set_level (AAR_LEVEL_ICON (face), NULL);
  g_assert_cmpstr (get_icon (face), ==, "aar-face-open-symbolic");
  ui_assert_label (face, "Økonomi: not assessed");
  g_object_set (face, "reached", FALSE, NULL);
  g_assert_cmpstr (get_icon (face), ==, "aar-face-ahead-symbolic");
  ui_assert_label (face, "Økonomi: not reached yet");
  finish (face);
}

static void
test_icons (void)
{
  static const char *const names[] = { "face-happy",  "face-neutral", "face-sad", "face-other",
                                       "face-open",   "face-ahead",   "done",     "undone",
                                       "filter",      "list",         "plan",     "references",
                                       "responsible", "round",        "units",    "year" };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("aar-%s-symbolic", names[i]);

      g_assert_true (gtk_icon_theme_has_icon (theme, name));
    }
}

static void
test_prose (void)
{
  GtkWidget *prose = aar_prose_new (NULL);
  GtkLabel *label = ui_find (prose, GTK_TYPE_LABEL);
  PangoAttrList *attributes;

  g_assert_false (gtk_widget_get_visible (prose));
  g_object_set (prose, "text", "Et < to & tre.\n\nFire.", NULL);
  g_assert_true (gtk_widget_get_visible (prose));
  g_assert_cmpstr (gtk_label_get_text (label), ==, "Et < to & tre.\n\nFire.");
  g_assert_true (gtk_label_get_selectable (label));
  g_object_set (prose, "headings", TRUE, "text", "Hvem er vi?\n\nVi er mange, og vi bor ved åen.\n\nEnde", NULL);
  attributes = gtk_label_get_attributes (label);
  g_assert_nonnull (attributes);
  g_object_set (prose, "text", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (prose));
  finish (prose);
}

static void
test_fact (void)
{
  GtkWidget *fact = g_object_ref_sink (aar_fact_new ("Ansvarligt center", "Center for Veje\nCenter for Miljø"));
  int wide, narrow, minimum;

  gtk_widget_measure (fact, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 250);
  gtk_widget_measure (fact, GTK_ORIENTATION_VERTICAL, 600, NULL, &wide, NULL, NULL);
  gtk_widget_measure (fact, GTK_ORIENTATION_VERTICAL, 300, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  ui_finalize (fact);
}

static void
test_section (void)
{
  GtkWidget *section = g_object_new (AAR_TYPE_SECTION, "caption", "Økonomi", NULL);
  char *caption;

  ui_assert_label (section, "Økonomi");
  gtk_box_append (GTK_BOX (section), aar_prose_new ("x"));
  gtk_box_append (GTK_BOX (section), aar_figure_new ("32", "Indsatser"));
  ui_assert_label (ui_find (section, AAR_TYPE_FIGURE), "Indsatser: 32");
  aar_section_clear (AAR_SECTION (section));
  g_assert_null (ui_find (section, AAR_TYPE_PROSE));
  g_object_get (section, "caption", &caption, NULL);
  g_assert_cmpstr (caption, ==, "Økonomi");
  g_free (caption);
  finish (section);
}

static void
count_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint *counts = data;

  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static void
test_object_store (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);
  guint counts[3] = { 0 };

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));
  g_signal_connect (store, "items-changed", G_CALLBACK (count_cb), counts);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[0], ==, 1);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[0], ==, 1);
  g_ptr_array_remove_index (objects, 2);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 5);
  g_ptr_array_insert (objects, 1, g_object_new (G_TYPE_OBJECT, NULL));
  aar_object_store_set (store, objects);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 6);
  g_ptr_array_set_size (objects, 0);
  aar_object_store_set (store, objects);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);
}

/* Everything that the plan says is on the page, under the plan's own captions, and nothing else. */
static void
test_node_page (void)
{
  static const char *const shown[] = {
    "Fjernvarme til landsbyerne",
    "Klimaplan",
    "Så det andet.",
    "Bemærkninger",
    "Står ved siden af",
    "Opfølgning",
    "Det går godt",
    "Milepæle",
    "1. kvartal",
    "Forarbejde",
    "Udbuddet er afsluttet",
    "Handlinger",
    "Skriv udbuddet",
    "Indikatorer",
    "Tilsluttede huse",
    "60\u00a0%",
    "Ansvarlige",
    "Center for Veje (CV)",
    "Økonomi · Anlæg",
    "1.250.000\u00a0kr.",
    "Holdes inden for rammen",
    "Ressourcer",
    "To medarbejdere",
    "1,5\u00a0årsværk",
    "Baggrund",
    "Besluttet i budgettet",
    "Klimastrategi",
    "1. marts 2031",
    "plan.pdf, linje\u00a017",
  };
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_node (fixture->store, fixture->node, NULL);
  g_autoptr (AarPlanContent) plain = aar_store_load_node (fixture->store, fixture->plain, NULL);
  GtkWidget *page = g_object_new (AAR_TYPE_NODE_PAGE, NULL);
  g_autoptr (GPtrArray) sections = NULL;
  AarEntryRow *row;

  aar_node_page_set_content (AAR_NODE_PAGE (page), NULL, content,
                             aar_plan_content_lookup (content, AAR_TABLE_NODE, fixture->node));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      if (!ui_shows_text (page, shown[i]))
        g_test_message ("not on the page: %s", shown[i]);
      g_assert_true (ui_shows_text (page, shown[i]));
    }
  /* the same record keeps its row, and the row follows it */
  row = ui_find (page, AAR_TYPE_ENTRY_ROW);
  aar_record_set_text (aar_entry_row_get_record (row), AAR_ASSESSMENT_NOTE, "Det går skidt");
  g_assert_true (ui_shows_text (page, "Det går skidt"));
  aar_node_page_set_content (AAR_NODE_PAGE (page), NULL, content,
                             aar_plan_content_lookup (content, AAR_TABLE_NODE, fixture->node));
  g_assert_true (row == ui_find (page, AAR_TYPE_ENTRY_ROW));
  /* of what has nothing, nothing is shown */
  aar_node_page_set_content (AAR_NODE_PAGE (page), NULL, plain,
                             aar_plan_content_lookup (plain, AAR_TABLE_NODE, fixture->plain));
  sections = ui_find_all (page, AAR_TYPE_SECTION);
  for (guint i = 0; i < sections->len; i++)
    g_assert_false (gtk_widget_get_visible (sections->pdata[i]));
  g_assert_true (ui_shows_text (page, "Cykelstier"));
  finish (page);
}

static void
test_round_cell (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_node (fixture->store, fixture->node, NULL);
  g_autoptr (AarPlanContent) whole = aar_store_load_plan (fixture->store, fixture->plan, NULL);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  AarNode *node = aar_plan_content_lookup (content, AAR_TABLE_NODE, fixture->node);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GtkWidget *cell;

  cell = aar_round_cell_new (content, node, rounds->pdata[0]);
  g_assert_true (gtk_widget_has_css_class (cell, "open"));
  g_assert_true (ui_shows_text (cell, "1\u00a0milepæl"));
  ui_assert_label (ui_find (cell, AAR_TYPE_LEVEL_ICON), "Indsats: Opfyldt");
  ui_assert_label (cell, "1. kvartal");
  finish (cell);
  cell = aar_round_cell_new (content, node, rounds->pdata[1]);
  ui_assert_label (ui_find (cell, AAR_TYPE_LEVEL_ICON), "Indsats: not reached yet");
  finish (cell);
  for (guint i = 0; i < aar_plan_content_get_records (whole, AAR_TABLE_NODE)->len; i++)
    g_ptr_array_add (nodes, aar_plan_content_get_records (whole, AAR_TABLE_NODE)->pdata[i]);
  cell = aar_round_cell_new_summary (whole, nodes, aar_plan_content_get_records (whole, AAR_TABLE_ROUND)->pdata[0]);
  g_assert_true (ui_shows_text (cell, "1"));
  finish (cell);
  g_assert_null (
      aar_round_cell_new_summary (whole, nodes, aar_plan_content_get_records (whole, AAR_TABLE_ROUND)->pdata[1]));
}

static gboolean
is_surveyed (gpointer data)
{
  return aar_browser_get_survey (data) != NULL;
}

static void
test_catalogue (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarBrowser) browser = aar_browser_new ();
  GtkWidget *catalogue = g_object_new (AAR_TYPE_CATALOGUE, NULL);

  aar_browser_set_store (browser, fixture->store);
  aar_browser_refresh (browser);
  aar_browser_go_in_plan (browser, AAR_PLACE_REFERENCES, 0, 0);
  AAR_PAGE_GET_IFACE (catalogue)->show (AAR_PAGE (catalogue), browser);
  g_assert_false (ui_shows_text (catalogue, "Klimastrategi"));
  ui_wait (is_surveyed, browser);
  AAR_PAGE_GET_IFACE (catalogue)->show (AAR_PAGE (catalogue), browser);
  g_assert_true (ui_shows_text (catalogue, "Klimastrategi"));
  finish (catalogue);
  aar_browser_set_store (browser, NULL);
  ui_settle ();
}

int
main (int argc, char *argv[])
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/widgets/face", test_face);
  g_test_add_func ("/widgets/icons", test_icons);
  g_test_add_func ("/widgets/prose", test_prose);
  g_test_add_func ("/widgets/fact", test_fact);
  g_test_add_func ("/widgets/section", test_section);
  g_test_add_func ("/widgets/object-store", test_object_store);
  g_test_add_func ("/widgets/node-page", test_node_page);
  g_test_add_func ("/widgets/round-cell", test_round_cell);
  g_test_add_func ("/widgets/catalogue", test_catalogue);
  return g_test_run ();
}
