/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-draft.h"

#include "aar-id.h"

#include <locale.h>

static const AarPlanField fields[] = { AAR_PLAN_TITLE, AAR_PLAN_ORGANISATION, AAR_PLAN_UNIT, AAR_PLAN_KIND };
static const AarPlanField dates[] = { AAR_PLAN_PERIOD_FROM, AAR_PLAN_PERIOD_TO };

/* What is read of a document of some initiatives, each on a line of its own. */
static AarImportDraft *
read_draft (guint n)
{
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  g_autoptr (AarPlanContent) content = aar_plan_content_new (plan);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    aar_record_set_text (fields[i] == AAR_PLAN_ORGANISATION ? (gpointer) aar_plan_content_get_organisation (content)
                                                            : plan,
                         fields[i] == AAR_PLAN_ORGANISATION ? AAR_ORGANISATION_NAME : fields[i], "Læst");
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_FROM, "2026-01-01");
  aar_record_set_text (plan, AAR_PLAN_PERIOD_TO, "2026-12-31");
  for (guint i = 0; i < n; i++)
    {
      gpointer node = aar_plan_content_append (content, AAR_TABLE_NODE, aar_record_get_id (plan));

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (node, AAR_NODE_TITLE, "Indsats");
      aar_record_set_integer (node, AAR_NODE_SOURCE_LINE, 10 + i);
    }
  return aar_import_draft_new ("plan.txt", NULL, content);
}

/* Read anew in another language, a draft keeps each thing that was typed, and takes the rest as it is read now. */
static void
test_typed_is_kept (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (AarImportDraft) former = read_draft (2);
      g_autoptr (AarImportDraft) now = read_draft (2);

      aar_import_draft_set_text (former, fields[i], " Skrevet  selv ");
      aar_import_draft_take_over (now, former);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        g_assert_cmpstr (aar_import_draft_get_text (now, fields[j]), ==, i == j ? "Skrevet selv" : "Læst");
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (AarImportDraft) former = read_draft (2);
      g_autoptr (AarImportDraft) now = read_draft (2);

      g_assert_true (aar_import_draft_set_date (former, dates[i], "30/6 2026"));
      aar_import_draft_take_over (now, former);
      g_assert_cmpstr (aar_import_draft_get_text (now, dates[i]), ==, "2026-06-30");
      g_assert_cmpstr (aar_import_draft_get_text (now, dates[1 - i]), ==, i == 0 ? "2026-12-31" : "2026-01-01");
    }
}

/* What was emptied stays empty, and what was only read is not carried along. */
static void
test_emptied_is_kept (void)
{
  g_autoptr (AarImportDraft) former = read_draft (2);
  g_autoptr (AarImportDraft) now = read_draft (2);

  aar_record_set_text (aar_import_draft_get_plan (former), AAR_PLAN_UNIT, "Læst på dansk");
  aar_record_set_text (aar_import_draft_get_plan (former), AAR_PLAN_LANGUAGE, "sv");
  aar_import_draft_set_text (former, AAR_PLAN_ORGANISATION, " ");
  aar_import_draft_take_over (now, former);
  g_assert_null (aar_import_draft_get_text (now, AAR_PLAN_ORGANISATION));
  g_assert_cmpstr (aar_import_draft_get_text (now, AAR_PLAN_UNIT), ==, "Læst");
  g_assert_cmpstr (aar_import_draft_get_text (now, AAR_PLAN_LANGUAGE), ==, "da");
}

/* What was left out stays left out, told by its line. */
static void
test_left_out_is_kept (void)
{
  g_autoptr (AarImportDraft) former = read_draft (4);
  g_autoptr (AarImportDraft) now = read_draft (4);
  AarImportTree *old = aar_import_draft_get_tree (former), *tree = aar_import_draft_get_tree (now);

  aar_import_tree_set_included (old, aar_import_tree_get_node (old, 1), FALSE);
  aar_import_tree_set_included (old, aar_import_tree_get_node (old, 2), FALSE);
  aar_import_tree_set_included (old, aar_import_tree_get_node (old, 2), TRUE);
  aar_import_draft_take_over (now, former);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (aar_import_node_get_mark (aar_import_tree_get_node (tree, i)) == AAR_IMPORT_MARK_OUT, ==, i == 1);
}

static void
assert_problem (AarImportDraft *draft, gboolean wanted)
{
  g_autofree char *problem = aar_import_draft_get_problem (draft);

  g_assert_cmpint (problem != NULL, ==, wanted);
}

/* What keeps a draft from being imported, and that it does no longer once it is mended. */
static void
test_problems (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean problem;
  } periods[] = {
    { "2026-01-01", "2026-12-31", FALSE }, { "2026-06-30", "2026-06-30", FALSE }, { "2026-07-01", "2026-06-30", TRUE },
    { "", "2026-06-30", FALSE },           { "2026-07-01", "", FALSE },           { "snart", "2026-06-30", TRUE },
    { "2026-01-01", "31-11-2026", TRUE },
  };
  g_autoptr (AarImportDraft) draft = read_draft (2);
  AarImportTree *tree = aar_import_draft_get_tree (draft);

  assert_problem (draft, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_FROM, periods[i].from);
      aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_TO, periods[i].to);
      assert_problem (draft, periods[i].problem);
    }
  aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_FROM, "");
  aar_import_draft_set_date (draft, AAR_PLAN_PERIOD_TO, "");
  assert_problem (draft, FALSE);
  aar_import_draft_set_text (draft, AAR_PLAN_TITLE, "");
  assert_problem (draft, TRUE);
  aar_import_draft_set_text (draft, AAR_PLAN_TITLE, "Ny");
  for (guint i = 0; i < 2; i++)
    {
      assert_problem (draft, FALSE);
      aar_import_tree_set_included (tree, aar_import_tree_get_node (tree, i), FALSE);
    }
  assert_problem (draft, TRUE);
}

/* The same plan is one of the same title, organisation and period; neither case nor accents tell them apart. */
static void
test_same_plan (void)
{
  static const guint differing[] = { AAR_PLAN_TITLE, AAR_PLAN_PERIOD_FROM, AAR_PLAN_PERIOD_TO };
  g_autoptr (AarImportDraft) draft = read_draft (1);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) organisations = g_ptr_array_new_with_free_func (g_object_unref);
  AarPlan *foreign;

  g_ptr_array_add (organisations, aar_record_new (AAR_TABLE_ORGANISATION, 1));
  aar_record_set_text (organisations->pdata[0], AAR_ORGANISATION_NAME, "Andetsted");
  g_ptr_array_add (organisations,
                   aar_record_new (AAR_TABLE_ORGANISATION,
                                   aar_record_get_integer (aar_import_draft_get_plan (draft), AAR_PLAN_ORGANISATION)));
  aar_record_set_text (organisations->pdata[1], AAR_ORGANISATION_NAME,
                       aar_import_draft_get_text (draft, AAR_PLAN_ORGANISATION));
  g_assert_null (aar_import_draft_find_same (draft, plans, organisations));
  foreign = aar_record_copy (aar_import_draft_get_plan (draft));
  aar_record_set_integer (foreign, AAR_PLAN_ORGANISATION, 1);
  g_ptr_array_add (plans, foreign);
  g_assert_null (aar_import_draft_find_same (draft, plans, organisations));
  for (guint i = 0; i < G_N_ELEMENTS (differing); i++)
    {
      AarPlan *other = aar_record_copy (aar_import_draft_get_plan (draft));

      aar_record_set_text (other, differing[i], "2027-01-01");
      g_ptr_array_add (plans, other);
      g_assert_null (aar_import_draft_find_same (draft, plans, organisations));
    }
  g_ptr_array_add (plans, aar_record_copy (aar_import_draft_get_plan (draft)));
  aar_record_set_text (plans->pdata[4], AAR_PLAN_TITLE, "LÆST");
  aar_record_set_text (plans->pdata[4], AAR_PLAN_UNIT, "Andet");
  g_assert_true (aar_import_draft_find_same (draft, plans, organisations) == plans->pdata[4]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-draft/typed-is-kept", test_typed_is_kept);
  g_test_add_func ("/import-draft/emptied-is-kept", test_emptied_is_kept);
  g_test_add_func ("/import-draft/left-out-is-kept", test_left_out_is_kept);
  g_test_add_func ("/import-draft/problems", test_problems);
  g_test_add_func ("/import-draft/same-plan", test_same_plan);
  return g_test_run ();
}
