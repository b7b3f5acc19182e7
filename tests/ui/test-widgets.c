/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "aar-amount-row.h"
#include "aar-catalogue.h"
#include "aar-edit-frame.h"
#include "aar-entry-row.h"
#include "aar-level-icon.h"
#include "aar-fact.h"
#include "aar-figure.h"
#include "aar-node-page.h"
#include "aar-plan-links.h"
#include "aar-prose.h"
#include "aar-round-cell.h"
#include "aar-section.h"
#include "aar-year-line.h"

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
test_figure (void)
{
  GtkWidget *figure = aar_figure_new ("32", "Indsatser");

  ui_assert_label (figure, "Indsatser: 32");
  finish (figure);
}

/* A section has the heading of what it shows, and is hidden when that is gone. */
static void
test_section (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarPlanContent) content = aar_store_load_node (fixture->store, fixture->node, NULL);
  AarNode *node = aar_plan_content_lookup (content, AAR_TABLE_NODE, fixture->node);
  AarDetailSubject subject = { node, content, NULL };
  g_autoptr (GArray) descriptions = aar_detail_sections_list (node);
  GtkWidget *section = NULL;

  for (guint i = 0; i < descriptions->len; i++)
    if (g_array_index (descriptions, AarDetailSection, i).table == AAR_TABLE_AMOUNT)
      section = aar_section_new (&g_array_index (descriptions, AarDetailSection, i));
  g_assert_nonnull (section);
  aar_section_show (AAR_SECTION (section), NULL, &subject);
  ui_assert_label (section, "Økonomi · Anlæg");
  ui_assert_label (ui_find (section, AAR_TYPE_EDIT_FRAME), "Økonomi · Anlæg");
  ui_assert_label (ui_find (section, AAR_TYPE_AMOUNT_ROW), "2031 Anlæg af vejen 1.250.000\u00a0kr.");
  aar_plan_content_remove (content, aar_plan_content_get_records (content, AAR_TABLE_AMOUNT)->pdata[0]);
  aar_section_show (AAR_SECTION (section), NULL, &subject);
  g_assert_null (ui_find (section, AAR_TYPE_AMOUNT_ROW));
  g_assert_true (gtk_widget_get_visible (section));
  aar_record_set_text (node, AAR_NODE_ECONOMY, NULL);
  aar_record_set_text (node, AAR_NODE_FUNDING, NULL);
  aar_section_show (AAR_SECTION (section), NULL, &subject);
  ui_assert_label (section, "Økonomi");
  g_assert_false (gtk_widget_get_visible (section));
  finish (section);
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

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* What cannot be read is not left out as if there were none. */
static void
test_unreadable (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ();
  g_autoptr (AarPlan) plan = aar_store_get_record (fixture->store, AAR_TABLE_PLAN, fixture->plan, NULL);
  g_autoptr (AarNode) node = aar_store_get_record (fixture->store, AAR_TABLE_NODE, fixture->node, NULL);
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);
  GtkWidget *links = g_object_new (AAR_TYPE_PLAN_LINKS, NULL), *line = g_object_new (AAR_TYPE_YEAR_LINE, NULL);

  aar_plan_links_show (AAR_PLAN_LINKS (links), fixture->store, plan);
  g_assert_false (gtk_widget_get_visible (links));
  aar_year_line_show (AAR_YEAR_LINE (line), fixture->store, node);
  g_assert_false (gtk_widget_get_visible (line));
  /* it may stand in another plan, but the thread that would look finds no file */
  aar_record_set_integer (node, AAR_NODE_PREDECESSOR, fixture->plain);
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  aar_year_line_show (AAR_YEAR_LINE (line), fixture->store, node);
  ui_wait (is_visible, line);
  g_assert_true (ui_shows_text (line, "The years before and after could not be read."));
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  ui_fixture_execute (fixture, "ALTER TABLE plan RENAME TO lost");
  gtk_widget_set_visible (line, FALSE);
  aar_year_line_show (AAR_YEAR_LINE (line), fixture->store, node);
  ui_wait (is_visible, line);
  g_assert_true (ui_shows_text (line, "The years before and after could not be read."));
  aar_plan_links_show (AAR_PLAN_LINKS (links), fixture->store, plan);
  g_assert_true (gtk_widget_get_visible (links));
  g_assert_true (ui_shows_text (links, "The plans before and after could not be read."));
  g_assert_true (ui_shows_text (links, "no such table"));
  finish (links);
  finish (line);
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
  /* whose faces they are is written over them */
  g_assert_true (ui_shows_text (cell, "Indsats"));
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
  g_test_add_func ("/widgets/figure", test_figure);
  g_test_add_func ("/widgets/section", test_section);
  g_test_add_func ("/widgets/node-page", test_node_page);
  g_test_add_func ("/widgets/unreadable", test_unreadable);
  g_test_add_func ("/widgets/round-cell", test_round_cell);
  g_test_add_func ("/widgets/catalogue", test_catalogue);
  return g_test_run ();
}
