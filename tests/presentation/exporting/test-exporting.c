/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-export-choice.h"
#include "ui-words.h"

static AarPlan *
new_plan (const char *title)
{
  AarPlan *plan = aar_record_new (AAR_TABLE_PLAN, 42);

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  return plan;
}

static void
test_file_names (void)
{
  static const struct
  {
    AarExportKind kind;
    guint table;
    const char *title;
    const char *round;
    const char *name;
  } cases[] = {
    { AAR_EXPORT_KIND_EXCEL, AAR_CSV_TABLE_SUMMARY, "Årsplan 2031", NULL, "Årsplan 2031 – Summary.csv" },
    { AAR_EXPORT_KIND_EXCEL, AAR_CSV_TABLE_MILESTONES, "Årsplan 2031", NULL, "Årsplan 2031 – Milepæle.csv" },
    { AAR_EXPORT_KIND_DATA, AAR_CSV_TABLE_MILESTONES, NULL, NULL, "Plans – Milestones.csv" },
    { AAR_EXPORT_KIND_EXCEL, AAR_EXPORT_TABLE_CHANGES, "Årsplan 2031", "1/2. kvartal",
      "Årsplan 2031 – 1-2. kvartal – What Turned.csv" },
    { AAR_EXPORT_KIND_EXCHANGE, AAR_CSV_TABLE_UNITS, "Årsplan 2031", NULL, "Årsplan 2031.json" },
    { AAR_EXPORT_KIND_EXCHANGE, AAR_CSV_TABLE_UNITS, "Drift/anlæg: \"2031\"\n", NULL, "Drift-anlæg- -2031--.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AarPlan) plan = cases[i].title == NULL ? NULL : new_plan (cases[i].title);
      AarExportChoice choice = { cases[i].kind, cases[i].table, plan, 7, cases[i].round };
      g_autofree char *name = aar_export_choice_get_file_name (&choice);

      g_assert_cmpstr (name, ==, ui_say (cases[i].name));
    }
}

static void
test_long_title (void)
{
  g_autofree char *title = g_strnfill (1000, 'x');
  g_autoptr (AarPlan) plan = new_plan (title);
  AarExportChoice choice = { AAR_EXPORT_KIND_EXCEL, AAR_EXPORT_TABLE_FOLLOWUP, plan, 7, title };
  g_autofree char *name = aar_export_choice_get_file_name (&choice);

  g_assert_cmpuint (strlen (name), <, 255);
  g_assert_true (g_str_has_suffix (name, ".csv"));
}

static void
test_request (void)
{
  g_autoptr (AarPlan) plan = new_plan ("x");
  AarExportChoice choice = { AAR_EXPORT_KIND_DATA, AAR_CSV_TABLE_ACTIONS, plan, 0, NULL };
  g_autoptr (GFile) target = g_file_new_for_path ("/a/b.csv");
  g_autoptr (AarExportRequest) one = aar_export_choice_make_request (&choice, "/s.aarshjul", target);
  g_autoptr (AarExportRequest) all = NULL;

  g_assert_cmpint (one->format, ==, AAR_EXPORT_CSV);
  g_assert_cmpint (one->profile, ==, AAR_CSV_PROFILE_DATA);
  g_assert_cmpint (one->table, ==, AAR_CSV_TABLE_ACTIONS);
  g_assert_cmpuint (one->plans->len, ==, 1);
  g_assert_cmpint (g_array_index (one->plans, gint64, 0), ==, 42);
  choice.plan = NULL;
  choice.kind = AAR_EXPORT_KIND_EXCHANGE;
  all = aar_export_choice_make_request (&choice, "/s.aarshjul", target);
  g_assert_cmpint (all->format, ==, AAR_EXPORT_JSON);
  g_assert_cmpuint (all->plans->len, ==, 0);
}

/* The guard is told of where it is at work, and not where it is not. */
static void
test_explanation (void)
{
  AarExportChoice choice = { AAR_EXPORT_KIND_EXCEL, AAR_CSV_TABLE_ACTIONS, NULL, 0, NULL };
  g_autofree char *excel = aar_export_choice_explain (&choice), *data = NULL, *exchange = NULL;

  choice.kind = AAR_EXPORT_KIND_DATA;
  data = aar_export_choice_explain (&choice);
  choice.kind = AAR_EXPORT_KIND_EXCHANGE;
  exchange = aar_export_choice_explain (&choice);
  g_assert_nonnull (strstr (excel, "apostro"));
  g_assert_nonnull (strstr (data, "apostro"));
  g_assert_null (strstr (exchange, "apostro"));
  g_assert_cmpstr (excel, !=, data);
}

int
main (int argc, char *argv[])
{
  ui_words_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exporting/file-names", test_file_names);
  g_test_add_func ("/exporting/long-title", test_long_title);
  g_test_add_func ("/exporting/request", test_request);
  g_test_add_func ("/exporting/explanation", test_explanation);
  return g_test_run ();
}
