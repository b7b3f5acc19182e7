/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"
#include "aar-import-objection.h"
#include "aar-import-queue.h"
#include "aar-import-ranges.h"
#include "aar-import-transcript.h"
#include "aar-import-trouble.h"
#include "store-fixture.h"
#include "ui-words.h"

/* ---- a plan ------------------------------------------------------------------------------------------------------ */

static AarNode *
add_node (AarPlanContent *content, gint64 id, gint64 parent, const char *kind, const char *title, gint64 line)
{
  g_autoptr (AarNode) node = aar_record_new (AAR_TABLE_NODE, id);

  aar_record_set_integer (node, AAR_NODE_PLAN, aar_record_get_id (aar_plan_content_get_plan (content)));
  aar_record_set_integer (node, AAR_NODE_POSITION, aar_plan_content_get_records (content, AAR_TABLE_NODE)->len);
  aar_record_set_integer (node, AAR_NODE_PARENT, parent);
  aar_record_set_text (node, AAR_NODE_KIND, kind);
  aar_record_set_text (node, AAR_NODE_TITLE, title);
  aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, line);
  aar_plan_content_add (content, node);
  return node;
}

static void
add_doubt (AarPlanContent *content, gint64 node, gint64 line, const char *message)
{
  AarDoubt *doubt = aar_plan_content_append (content, AAR_TABLE_DOUBT,
                                             aar_record_get_id (aar_plan_content_get_plan (content)));

  aar_record_set_integer (doubt, AAR_DOUBT_NODE, node);
  aar_record_set_integer (doubt, AAR_DOUBT_LINE, line);
  aar_record_set_text (doubt, AAR_DOUBT_MESSAGE, message);
}

static void
add_action (AarPlanContent *content, gint64 node, const char *text)
{
  aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_ACTION, node), AAR_ACTION_TEXT, text);
}

/* Two areas; the first with two initiatives, the second with three and a doubt about the last. */
static AarPlanContent *
make_content (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1000);
  AarPlanContent *content;

  aar_record_set_text (plan, AAR_PLAN_TITLE, "Årsplan 2031");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, "2031-01-01");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, "2031-12-31");
  aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, "Mål");
  content = aar_plan_content_new (plan);
  aar_record_set_text (aar_plan_content_get_organisation (content), AAR_ORGANISATION_NAME, "Nørreskov Kommune");
  add_node (content, 1, 0, AAR_NODE_KIND_AREA, "Byen", 2);
  add_node (content, 2, 1, AAR_NODE_KIND_INITIATIVE, "Gader", 3);
  add_node (content, 3, 1, AAR_NODE_KIND_INITIATIVE, "Pladser", 5);
  add_node (content, 4, 0, AAR_NODE_KIND_AREA, "Naturen", 7);
  add_node (content, 5, 4, AAR_NODE_KIND_INITIATIVE, "Skove", 8);
  add_node (content, 6, 4, AAR_NODE_KIND_INITIATIVE, "Søer", 9);
  add_node (content, 7, 4, AAR_NODE_KIND_INITIATIVE, "Enge", 10);
  add_action (content, 2, "Fej dem");
  add_action (content, 2, "Plant træer");
  add_action (content, 5, "Plant flere");
  add_doubt (content, 5, 8, "Er Skove et mål?");
  add_doubt (content, 0, 11, "Hvad er dette?");
  add_doubt (content, 7, 10, "Er Enge et mål?");
  return content;
}

static AarDocumentLines *
make_document (void)
{
  return aar_document_lines_new_for_text ("plan.txt",
                                          "Årsplan 2031\nByen\nGader\nTekst\nPladser\n\nNaturen\nSkove\nSøer\nEnge\n"
                                          "Noget andet\n");
}

static AarImportDraft *
make_draft (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  g_autoptr (AarDocumentLines) document = make_document ();

  return aar_import_draft_new ("plan.txt", document, content);
}

static char *
describe (AarImportTree *tree, AarPlan *plan)
{
  AarImportCounts counts;

  aar_import_tree_count (tree, &counts);
  return aar_import_counts_describe (&counts, plan);
}

static void
test_counts (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1);
  AarImportCounts counts = { .areas = 4, .initiatives = 27, .actions = 93, .indicators = 70 };
  AarImportCounts one = { .areas = 1, .initiatives = 1, .milestones = 1 };
  AarImportCounts none = { 0 };
  g_autofree char *danish = NULL, *single = NULL, *swedish = NULL, *nothing = NULL;

  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_AREA_WORD, "Område");
  aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, "Mål");
  danish = aar_import_counts_describe (&counts, plan);
  g_assert_cmpstr (danish, ==, "4\u00a0områder, 27\u00a0mål, 93\u00a0handlinger, 70\u00a0indikatorer");
  single = aar_import_counts_describe (&one, plan);
  g_assert_cmpstr (single, ==, "1\u00a0område, 1\u00a0mål, 1\u00a0milepæl");

  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "sv");
  aar_record_set_text (plan, AAR_PLAN_AREA_WORD, "Prioritering");
  aar_record_set_text (plan, AAR_PLAN_INITIATIVE_WORD, NULL);
  swedish = aar_import_counts_describe (&counts, plan);
  g_assert_cmpstr (swedish, ==, "4\u00a0prioriteringar, 27\u00a0åtgärder, 93\u00a0aktiviteter, 70\u00a0indikatorer");
  nothing = aar_import_counts_describe (&none, plan);
  g_assert_cmpstr (nothing, ==, "");
}

static void
assert_range (AarImportRanges *ranges, guint index, guint first, guint last)
{
  guint found_first = 0, found_last = 0;

  g_assert_cmpint (aar_import_ranges_get (ranges, index, &found_first, &found_last), ==, first != 0);
  g_assert_cmpuint (found_first, ==, first);
  g_assert_cmpuint (found_last, ==, last);
}

static void
test_ranges (void)
{
  /* the third begins with the second, the fourth stands before them, the fifth is nowhere, the sixth behind the end */
  const guint starts[] = { 3, 10, 10, 7, 0, 99 };
  g_autoptr (AarImportRanges) ranges = aar_import_ranges_new (starts, G_N_ELEMENTS (starts), 20);
  g_autoptr (AarImportRanges) empty = aar_import_ranges_new (NULL, 0, 20);
  guint index;

  assert_range (ranges, 0, 3, 6);
  assert_range (ranges, 1, 10, 20);
  assert_range (ranges, 2, 10, 20);
  assert_range (ranges, 3, 7, 9);
  assert_range (ranges, 4, 0, 0);
  assert_range (ranges, 5, 0, 0);
  g_assert_false (aar_import_ranges_find (ranges, 2, &index));
  g_assert_false (aar_import_ranges_find (ranges, 21, &index));
  g_assert_true (aar_import_ranges_find (ranges, 3, &index));
  g_assert_cmpuint (index, ==, 0);
  g_assert_true (aar_import_ranges_find (ranges, 9, &index));
  g_assert_cmpuint (index, ==, 3);
  g_assert_true (aar_import_ranges_find (ranges, 20, &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_false (aar_import_ranges_find (empty, 1, &index));
}

static void
test_typeset (void)
{
  static const char *const cases[][2] = {
    { "  Indledt med blanke", "Indledt med blanke" },
    { "1.1      Mål ......................18", "1.1\u2003Mål ....18" },
    { "A . . . . . . . . 7", "A .... 7" },
    { "Drift\tTid", "Drift\u2003Tid" },
    { "Tre. To. En.", "Tre. To. En." },
    { "\uf04a \uf04b \uf04c", "\u263a \U0001f610 \u2639" },
    { "\uf0b7 Punkt", "\u2022 Punkt" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *set = aar_import_line_typeset (cases[i][0]);

      g_assert_cmpstr (set, ==, cases[i][1]);
    }
}

static AarImportLineFlags
get_flags (AarImportLines *lines, guint position)
{
  g_autoptr (AarImportLine) line = g_list_model_get_item (G_LIST_MODEL (lines), position);

  return aar_import_line_get_flags (line);
}

static void
test_lines (void)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("x", "en\n\n\nto\ntre\n\ffire\n");
  g_autoptr (AarImportLines) lines = aar_import_lines_new (document);
  g_autoptr (AarImportLine) second = g_list_model_get_item (G_LIST_MODEL (lines), 1);
  guint position;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 4);
  g_assert_cmpuint (aar_import_line_get_number (second), ==, 4);
  g_assert_cmpuint (get_flags (lines, 0), ==, AAR_IMPORT_LINE_PLAIN);
  g_assert_cmpuint (get_flags (lines, 1), ==, AAR_IMPORT_LINE_GAP);
  g_assert_cmpuint (get_flags (lines, 3), ==, AAR_IMPORT_LINE_PAGE);
  /* an empty line is found at the next one */
  g_assert_true (aar_import_lines_find (lines, 2, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (aar_import_lines_find (lines, 7, &position));
  g_assert_false (aar_import_lines_find (lines, 0, &position));

  aar_import_lines_mark (lines, 4, 5);
  aar_import_lines_doubt (lines, 5);
  g_assert_cmpuint (aar_import_line_get_flags (second), ==, AAR_IMPORT_LINE_GAP | AAR_IMPORT_LINE_MARKED);
  g_assert_cmpuint (get_flags (lines, 2), ==, AAR_IMPORT_LINE_MARKED | AAR_IMPORT_LINE_DOUBTED);
  aar_import_lines_mark (lines, 1, 1);
  aar_import_lines_doubt (lines, 0);
  g_assert_cmpuint (get_flags (lines, 0), ==, AAR_IMPORT_LINE_MARKED);
  g_assert_cmpuint (aar_import_line_get_flags (second), ==, AAR_IMPORT_LINE_GAP);
  g_assert_cmpuint (get_flags (lines, 2), ==, AAR_IMPORT_LINE_PLAIN);
}

/* What the marks should be, told anew from which nodes are taken. */
static guint
count_below (AarImportNode *node, guint *included)
{
  GListModel *children = aar_import_node_get_children (node);
  guint n = 1;

  *included += aar_import_node_get_mark (node) != AAR_IMPORT_MARK_OUT ? 1 : 0;
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AarImportNode) child = g_list_model_get_item (children, i);

      g_assert_true (aar_import_node_get_parent (child) == node);
      n += count_below (child, included);
    }
  return n;
}

static void
assert_marks (AarImportTree *tree)
{
  for (guint i = 0; i < aar_import_tree_get_n_nodes (tree); i++)
    {
      AarImportNode *node = aar_import_tree_get_node (tree, i);
      AarImportNode *parent = aar_import_node_get_parent (node);
      guint n_included = 0;
      guint n = count_below (node, &n_included);
      gboolean checked, mixed;

      if (parent != NULL && aar_import_node_get_mark (node) != AAR_IMPORT_MARK_OUT)
        g_assert_cmpint (aar_import_node_get_mark (parent), !=, AAR_IMPORT_MARK_OUT);
      g_assert_cmpint (aar_import_node_get_mark (node), ==,
                       n_included == 0   ? AAR_IMPORT_MARK_OUT
                       : n_included == n ? AAR_IMPORT_MARK_IN
                                         : AAR_IMPORT_MARK_PARTIAL);
      g_object_get (node, "checked", &checked, "mixed", &mixed, NULL);
      g_assert_cmpint (checked, ==, n_included == n);
      g_assert_cmpint (mixed, ==, n_included > 0 && n_included < n);
    }
}

static void
count_signal (guint *count)
{
  (*count)++;
}

static void
test_leave_out (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  AarPlan *plan = aar_plan_content_get_plan (content);
  g_autoptr (AarImportTree) tree = aar_import_tree_new (content);
  AarImportNode *area = aar_import_tree_lookup (tree, 4);
  AarImportNode *forest = aar_import_tree_lookup (tree, 5);
  g_autofree char *all = NULL, *less = NULL, *fewer = NULL, *one = NULL;
  guint n_changed = 0, n_mixed = 0;

  g_signal_connect_swapped (tree, "changed", G_CALLBACK (count_signal), &n_changed);
  g_signal_connect_swapped (area, "notify::mixed", G_CALLBACK (count_signal), &n_mixed);
  all = describe (tree, plan);
  g_assert_cmpstr (all, ==, "2\u00a0indsatsområder, 5\u00a0mål, 3\u00a0handlinger");

  aar_import_tree_set_included (tree, forest, FALSE);
  g_assert_cmpint (aar_import_node_get_mark (area), ==, AAR_IMPORT_MARK_PARTIAL);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_mixed, ==, 1);
  less = describe (tree, plan);
  g_assert_cmpstr (less, ==, "2\u00a0indsatsområder, 4\u00a0mål, 2\u00a0handlinger");

  aar_import_tree_set_included (tree, area, FALSE);
  g_assert_cmpint (aar_import_node_get_mark (aar_import_tree_lookup (tree, 7)), ==, AAR_IMPORT_MARK_OUT);
  fewer = describe (tree, plan);
  g_assert_cmpstr (fewer, ==, "1\u00a0indsatsområde, 2\u00a0mål, 2\u00a0handlinger");

  /* one taken again takes what it stands under along, but not its neighbours */
  aar_import_tree_set_included (tree, forest, TRUE);
  g_assert_cmpint (aar_import_node_get_mark (area), ==, AAR_IMPORT_MARK_PARTIAL);
  one = describe (tree, plan);
  g_assert_cmpstr (one, ==, "2\u00a0indsatsområder, 3\u00a0mål, 3\u00a0handlinger");
  assert_marks (tree);
}

/* A deep tree under random hands. */
static void
test_random_marks (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1000);
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
  g_autoptr (AarImportTree) tree = NULL;

  for (gint64 id = 1; id <= 40; id++)
    add_node (content, id, g_test_rand_int_range (0, (gint32) id), g_test_rand_bit () ? "area" : "initiative", "x", id);
  tree = aar_import_tree_new (content);
  for (guint i = 0; i < 400; i++)
    {
      AarImportNode *node = aar_import_tree_get_node (tree, (guint) g_test_rand_int_range (0, 40));

      if (g_test_rand_int_range (0, 4) > 0)
        aar_import_tree_set_included (tree, node, g_test_rand_bit ());
      else if (aar_import_tree_can_convert (tree, node))
        aar_import_tree_convert (tree, node);
      assert_marks (tree);
    }
}

static void
test_damaged_tree (void)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, 1000);
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);
  g_autoptr (AarImportTree) tree = NULL;
  g_autoptr (AarPlanContent) made = NULL;

  add_node (content, 1, 2, "area", "in a ring", 0);
  add_node (content, 2, 1, "area", "in a ring", 0);
  add_node (content, 3, 3, "area", "under itself", 0);
  add_node (content, 4, 99, "initiative", "under nothing", 0);
  tree = aar_import_tree_new (content);
  assert_marks (tree);
  made = aar_import_tree_make_content (tree);
  g_assert_cmpuint (aar_plan_content_get_records (made, AAR_TABLE_NODE)->len, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (aar_import_tree_get_roots (tree)), ==, 3);
}

static char *
list_children (AarImportTree *tree, gint64 id)
{
  GListModel *children = id != 0 ? aar_import_node_get_children (aar_import_tree_lookup (tree, id))
                                 : aar_import_tree_get_roots (tree);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AarImportNode) child = g_list_model_get_item (children, i);
      AarNode *record = aar_import_node_get_record (child);

      g_assert_cmpint (aar_record_get_integer (record, AAR_NODE_PARENT), ==, id);
      g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", aar_record_get_id (record));
    }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
assert_children (AarImportTree *tree, gint64 id, const char *expected)
{
  g_autofree char *list = list_children (tree, id);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_turn (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  g_autoptr (AarImportTree) tree = aar_import_tree_new (content);
  AarImportNode *lakes = aar_import_tree_lookup (tree, 6);

  /* actions would be lost from sight */
  g_assert_false (aar_import_tree_can_convert (tree, aar_import_tree_lookup (tree, 5)));
  g_assert_true (aar_import_tree_can_convert (tree, lakes));

  aar_import_tree_convert (tree, lakes);
  g_assert_true (aar_import_node_is_area (lakes));
  assert_children (tree, 4, "5 6");
  assert_children (tree, 6, "7");
  g_assert_cmpstr (aar_record_get_text (aar_import_node_get_record (lakes), AAR_NODE_KIND), ==, "area");
  /* an area of areas has to stay one */
  g_assert_false (aar_import_tree_can_convert (tree, aar_import_tree_lookup (tree, 4)));

  aar_import_tree_convert (tree, lakes);
  assert_children (tree, 4, "5 6 7");
  assert_children (tree, 6, "");

  aar_import_tree_convert (tree, aar_import_tree_lookup (tree, 4));
  assert_children (tree, 0, "1 4 5 6 7");
  assert_marks (tree);
  aar_import_tree_set_included (tree, lakes, FALSE);
  g_assert_false (aar_import_tree_can_convert (tree, lakes));
}

static void
test_content (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  g_autoptr (AarImportTree) tree = aar_import_tree_new (content);
  g_autoptr (AarPlanContent) made = NULL;
  GPtrArray *doubts;

  aar_import_tree_set_included (tree, aar_import_tree_lookup (tree, 1), FALSE);
  aar_import_tree_set_included (tree, aar_import_tree_lookup (tree, 7), FALSE);
  made = aar_import_tree_make_content (tree);
  g_assert_cmpuint (aar_plan_content_get_records (made, AAR_TABLE_NODE)->len, ==, 3);
  g_assert_cmpuint (aar_plan_content_get_records (made, AAR_TABLE_ACTION)->len, ==, 1);
  g_assert_true (aar_plan_content_get_plan (made) == aar_plan_content_get_plan (content));
  for (guint i = 0; i < AAR_N_TABLES; i++)
    {
      GPtrArray *records = aar_plan_content_get_records (made, i);

      for (guint j = 0; i != AAR_TABLE_PLAN && j < records->len; j++)
        g_assert_cmpint (aar_record_get_owner (records->pdata[j]), !=, 7);
    }
  /* nothing names what is gone, and what was read is as it was */
  doubts = aar_plan_content_get_records (made, AAR_TABLE_DOUBT);
  for (guint i = 0; i < doubts->len; i++)
    g_assert_cmpint (aar_record_get_integer (doubts->pdata[i], AAR_DOUBT_NODE), !=, 7);
  doubts = aar_plan_content_get_records (content, AAR_TABLE_DOUBT);
  g_assert_cmpuint (doubts->len, ==, 3);
  g_assert_cmpint (aar_record_get_integer (doubts->pdata[2], AAR_DOUBT_NODE), ==, 7);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, ==, 7);
}

static void
assert_problem (AarImportDraft *draft, const char *expected)
{
  g_autofree char *problem = aar_import_draft_get_problem (draft);

  if (expected == NULL)
    g_assert_null (problem);
  else
    g_assert_cmpstr (problem, ==, ui_say (expected));
}

static void
test_details (void)
{
  g_autoptr (AarImportDraft) draft = make_draft ();
  AarPlan *plan = aar_import_draft_get_plan (draft);
  g_autofree char *subtitle = NULL;

  g_object_get (draft, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, "Nørreskov Kommune · 2031");
  assert_problem (draft, NULL);

  aar_import_draft_set_text (draft, AAR_PLAN_TITLE, "  ");
  assert_problem (draft, "The plan needs a title.");
  aar_import_draft_set_text (draft, AAR_PLAN_TITLE, " Ny   titel ");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_TITLE), ==, "Ny titel");

  g_assert_false (aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_TO, "i morgen"));
  assert_problem (draft, "The period needs dates such as 2025-12-31 or 31.12.2025.");
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), ==, "2031-12-31");
  g_assert_true (aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_TO, "31.12.2030"));
  g_assert_cmpstr (aar_record_get_text (plan, AAR_PLAN_PERIOD_TO), ==, "2030-12-31");
  assert_problem (draft, "The period ends before it begins.");
  g_assert_true (aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_TO, ""));
  assert_problem (draft, NULL);

  aar_import_tree_set_included (aar_import_draft_get_tree (draft),
                                aar_import_tree_lookup (aar_import_draft_get_tree (draft), 1), FALSE);
  aar_import_tree_set_included (aar_import_draft_get_tree (draft),
                                aar_import_tree_lookup (aar_import_draft_get_tree (draft), 4), FALSE);
  assert_problem (draft, "Everything is left out.");
}

/* As they would stand in a store: that of the draft. */
static GPtrArray *
list_organisations (AarImportDraft *draft)
{
  GPtrArray *organisations = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 id = aar_record_get_integer (aar_import_draft_get_plan (draft), AAR_PLAN_ORGANISATION);
  AarOrganisation *organisation = aar_record_new (AAR_TABLE_ORGANISATION, id);

  aar_record_set_text (organisation, AAR_ORGANISATION_NAME, aar_import_draft_get_text (draft, AAR_PLAN_ORGANISATION));
  g_ptr_array_add (organisations, organisation);
  return organisations;
}

static void
test_same_plan (void)
{
  g_autoptr (AarImportDraft) draft = make_draft ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) organisations = list_organisations (draft);
  AarPlan *other = aar_record_copy (aar_import_draft_get_plan (draft));

  g_ptr_array_add (plans, other);
  aar_record_set_text (other, AAR_PLAN_TITLE, "ÅRSPLAN  2031");
  g_assert_true (aar_import_draft_find_same (draft, plans, organisations) == other);
  aar_record_set_text (other, AAR_PLAN_PERIOD_TO, "2032-12-31");
  g_assert_null (aar_import_draft_find_same (draft, plans, organisations));
}

static void
test_take_over (void)
{
  g_autoptr (AarImportDraft) former = make_draft ();
  g_autoptr (AarImportDraft) draft = make_draft ();
  AarImportTree *tree = aar_import_draft_get_tree (draft);

  aar_record_set_text (aar_import_draft_get_plan (draft), AAR_PLAN_TITLE, "Læst på ny");
  aar_import_draft_set_text (draft, AAR_PLAN_ORGANISATION, "Found anew");
  aar_import_draft_set_text (former, AAR_PLAN_TITLE, "Skrevet");
  aar_import_tree_set_included (aar_import_draft_get_tree (former),
                                aar_import_tree_lookup (aar_import_draft_get_tree (former), 5), FALSE);
  aar_import_draft_take_over (draft, former);
  g_assert_cmpstr (aar_import_draft_get_text (draft, AAR_PLAN_TITLE), ==, "Skrevet");
  g_assert_cmpstr (aar_import_draft_get_text (draft, AAR_PLAN_ORGANISATION), ==, "Found anew");
  g_assert_cmpint (aar_import_node_get_mark (aar_import_tree_lookup (tree, 5)), ==, AAR_IMPORT_MARK_OUT);
  g_assert_cmpint (aar_import_node_get_mark (aar_import_tree_lookup (tree, 6)), ==, AAR_IMPORT_MARK_IN);
}

static guint
count_doubts (AarImportNode *node)
{
  guint n;

  g_object_get (node, "n-doubts", &n, NULL);
  return n;
}

static void
test_focus (void)
{
  g_autoptr (AarImportDraft) draft = make_draft ();
  AarImportFocus *focus = aar_import_draft_get_focus (draft);
  AarImportTree *tree = aar_import_draft_get_tree (draft);
  GListModel *doubts = aar_import_draft_get_doubts (draft);
  g_autoptr (AarImportDoubt) first = g_list_model_get_item (doubts, 0);
  g_autoptr (AarImportDoubt) second = g_list_model_get_item (doubts, 1);
  g_autoptr (AarImportDoubt) third = g_list_model_get_item (doubts, 2);

  g_assert_true (aar_import_focus_find_node (focus, 4) == aar_import_tree_lookup (tree, 2));
  g_assert_null (aar_import_focus_find_node (focus, 1));

  g_assert_true (aar_import_focus_step_doubt (focus, TRUE));
  g_assert_true (aar_import_focus_get_doubt (focus) == first);
  g_assert_true (aar_import_focus_get_chosen (focus) == aar_import_tree_lookup (tree, 5));
  /* a doubt about no node chooses the one that its line belongs to */
  g_assert_true (aar_import_focus_step_doubt (focus, TRUE));
  g_assert_true (aar_import_focus_get_doubt (focus) == second);
  g_assert_true (aar_import_focus_get_chosen (focus) == aar_import_tree_lookup (tree, 7));
  g_assert_true (aar_import_focus_step_doubt (focus, TRUE));
  g_assert_true (aar_import_focus_step_doubt (focus, TRUE));
  g_assert_true (aar_import_focus_get_doubt (focus) == first);
  g_assert_true (aar_import_focus_step_doubt (focus, FALSE));
  g_assert_true (aar_import_focus_get_doubt (focus) == third);

  /* what is settled is passed over */
  g_assert_cmpuint (count_doubts (aar_import_tree_lookup (tree, 7)), ==, 1);
  aar_import_tree_set_included (tree, aar_import_tree_lookup (tree, 7), FALSE);
  aar_import_doubt_set_solved (second, TRUE);
  g_assert_cmpuint (aar_import_draft_get_n_doubts (draft), ==, 1);
  g_assert_cmpuint (count_doubts (aar_import_tree_lookup (tree, 7)), ==, 0);
  g_assert_true (aar_import_focus_step_doubt (focus, TRUE));
  g_assert_true (aar_import_focus_get_doubt (focus) == first);
  aar_import_doubt_set_solved (first, TRUE);
  g_assert_false (aar_import_focus_step_doubt (focus, TRUE));
}

static void
test_transcript (void)
{
  g_autoptr (AarPlanContent) content = make_content ();
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint starts[7];
  g_autoptr (AarDocumentLines) document = NULL;

  aar_record_set_text (nodes->pdata[1], AAR_NODE_TEXT, "Et afsnit.\n\nEt til.");
  aar_record_set_text (nodes->pdata[4], AAR_NODE_NUMBER, "2.1");
  document = aar_import_transcript_new (content, "plan.json", starts);
  for (guint i = 0; i < nodes->len; i++)
    {
      const char *line = aar_document_lines_get_line (document, starts[i] - 1);

      g_assert_nonnull (strstr (line, aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE)));
    }
  g_assert_cmpstr (aar_document_lines_get_line (document, starts[4] - 1), ==, "2.1 Skove");
}

static void
test_queue (void)
{
  GFile *files[] = { g_file_new_for_path ("/a/en.txt"), g_file_new_for_path ("/a/to.json") };
  g_autoptr (AarImportQueue) queue = aar_import_queue_new (files, 2);
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = aar_import_queue_describe (queue), *second = NULL, *third = NULL;
  gboolean in_same_file;

  g_assert_cmpstr (first, ==, ui_say ("en.txt · 1 of 2"));
  g_assert_false (aar_import_queue_is_last (queue));
  aar_import_queue_next (queue, &in_same_file);
  g_assert_false (in_same_file);
  second = aar_import_queue_describe (queue);
  g_assert_cmpstr (second, ==, ui_say ("to.json · 2 of 2"));
  g_assert_true (aar_import_queue_is_last (queue));
  g_ptr_array_add (contents, make_content ());
  g_ptr_array_add (contents, make_content ());
  aar_import_queue_set_contents (queue, contents, NULL);
  g_assert_false (aar_import_queue_is_last (queue));
  aar_import_queue_next (queue, &in_same_file);
  g_assert_true (in_same_file);
  third = aar_import_queue_describe (queue);
  g_assert_cmpstr (third, ==, ui_say ("to.json · plan 2 of 2"));
  for (guint i = 0; i < 2; i++)
    g_object_unref (files[i]);
}

static void
test_trouble (void)
{
  static const AarError codes[] = { AAR_ERROR_ENCODING,  AAR_ERROR_EMPTY,        AAR_ERROR_TOO_LARGE,
                                    AAR_ERROR_ENCRYPTED, AAR_ERROR_NO_TEXT,      AAR_ERROR_FORMAT,
                                    AAR_ERROR_NOT_FOUND, AAR_ERROR_UNRECOGNISED, AAR_ERROR_IO };
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new (AAR_ERROR, (int) codes[i], "what was wrong");
      g_autofree char *description = aar_import_trouble_get_description (error);

      g_assert_true (g_hash_table_add (titles, aar_import_trouble_get_title (error)));
      g_assert_nonnull (strstr (description, "what was wrong"));
      g_assert_nonnull (strstr (description, ui_say ("Nothing was written.")));
      g_assert_false (g_str_has_suffix (description, "written. "));
    }
}

static void
test_long_document (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (AarImportLines) lines = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Linje %u af en lang plan, som ingen får læst til ende.\n%s", i,
                            i % 5 == 0 ? "\n" : "");
  document = aar_document_lines_new_for_text ("lang.txt", text->str);
  lines = aar_import_lines_new (document);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 20000);
  aar_import_lines_mark (lines, 1, 24000);
  aar_import_lines_mark (lines, 10, 20);
}

static void
test_objection (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (AarPlanContent) content = make_content ();
  g_autoptr (AarImportDraft) draft = make_draft ();
  g_autofree char *none = NULL, *very_same = NULL, *same = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlan) plan = NULL;
  g_autoptr (AarPlanContent) copy = NULL;
  g_autoptr (AarImportDraft) other = NULL;
  gboolean blocks;

  none = aar_import_objection_find (draft, fixture->store, &blocks);
  g_assert_null (none);
  g_assert_true (aar_store_import (fixture->store, content, &error));
  g_assert_no_error (error);
  very_same = aar_import_objection_find (draft, fixture->store, &blocks);
  g_assert_nonnull (very_same);
  g_assert_true (blocks);

  plan = aar_record_new (AAR_TABLE_PLAN, 2000);
  for (AarPlanField field = AAR_PLAN_TITLE; field <= AAR_PLAN_PERIOD_TO; field++)
    if (field != AAR_PLAN_ORGANISATION)
      aar_record_set_text (plan, field, aar_record_get_text (aar_plan_content_get_plan (content), field));
  copy = aar_plan_content_new (plan);
  aar_record_set_text (aar_plan_content_get_organisation (copy), AAR_ORGANISATION_NAME,
                       aar_plan_content_get_organisation_name (content));
  add_node (copy, 77, 0, AAR_NODE_KIND_AREA, "Byen", 1);
  other = aar_import_draft_new ("x", NULL, copy);
  same = aar_import_objection_find (other, fixture->store, &blocks);
  g_assert_nonnull (same);
  g_assert_false (blocks);
}

int
main (int argc, char *argv[])
{
  ui_words_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/importing/counts", test_counts);
  g_test_add_func ("/importing/ranges", test_ranges);
  g_test_add_func ("/importing/typeset", test_typeset);
  g_test_add_func ("/importing/lines", test_lines);
  g_test_add_func ("/importing/long-document", test_long_document);
  g_test_add_func ("/importing/tree/leave-out", test_leave_out);
  g_test_add_func ("/importing/tree/random", test_random_marks);
  g_test_add_func ("/importing/tree/damaged", test_damaged_tree);
  g_test_add_func ("/importing/tree/turn", test_turn);
  g_test_add_func ("/importing/tree/content", test_content);
  g_test_add_func ("/importing/draft/details", test_details);
  g_test_add_func ("/importing/draft/same-plan", test_same_plan);
  g_test_add_func ("/importing/draft/take-over", test_take_over);
  g_test_add_func ("/importing/focus", test_focus);
  g_test_add_func ("/importing/transcript", test_transcript);
  g_test_add_func ("/importing/queue", test_queue);
  g_test_add_func ("/importing/trouble", test_trouble);
  g_test_add_func ("/importing/objection", test_objection);
  return g_test_run ();
}
