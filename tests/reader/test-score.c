/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real plans, where they lie beside the project: how much is found in each; and how long a long document takes. */
#include "aar-document-reader.h"
#include "aar-model.h"

typedef struct
{
  const char *file;
  guint areas;
  guint initiatives;
  guint milestones;
  guint actions;
  guint indicators;
  guint responsibilities;
  guint assessments;
} Plan;

/* As counted by hand; 0 where a count has no single truth. */
static const Plan plans[] = {
  { "albertslund-virksomhedsplan-2020.txt", 4, 27, 0, 93, 70, 0, 0 },
  { "ballerup-budgetaftale-2018.txt", 8, 35, 100, 0, 0, 93, 46 },
  { "borlange-handlingsplan-2023.txt", 0, 17, 0, 0, 0, 64, 0 },
  { "lejre-aarsplan-2022.txt", 11, 32, 0, 0, 0, 75, 0 },
  { "lyngby-centerplan-2025.txt", 14, 37, 334, 32, 30, 0, 0 },
};

static char *
plan_path (const char *file)
{
  return g_build_filename (g_getenv ("AAR_TEST_SOURCE_ROOT"), "..", "shared", "seeds", file, NULL);
}

static guint
count_kind (AarPlanContent *content, const char *kind)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), kind) == 0;
  return n;
}

static void
assert_count (AarPlanContent *content, AarTable table, guint expected)
{
  guint found = aar_plan_content_get_records (content, table)->len;

  g_test_message ("%s: %u of %u", aar_table_get_name (table), found, expected);
  if (expected > 0)
    g_assert_cmpuint (found, ==, expected);
}

static void
test_plan (gconstpointer data)
{
  const Plan *plan = data;
  g_autofree char *path = plan_path (plan->file);
  g_autofree char *text = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the real plans are not beside the project");
      return;
    }
  document = aar_document_lines_new_for_text (plan->file, text);
  content = aar_document_reader_read (document, NULL, NULL, &error);
  g_assert_no_error (error);
  if (plan->areas > 0)
    g_assert_cmpuint (count_kind (content, AAR_NODE_KIND_AREA), ==, plan->areas);
  g_assert_cmpuint (count_kind (content, AAR_NODE_KIND_INITIATIVE), ==, plan->initiatives);
  assert_count (content, AAR_TABLE_MILESTONE, plan->milestones);
  assert_count (content, AAR_TABLE_ACTION, plan->actions);
  assert_count (content, AAR_TABLE_INDICATOR, plan->indicators);
  assert_count (content, AAR_TABLE_RESPONSIBILITY, plan->responsibilities);
  assert_count (content, AAR_TABLE_ASSESSMENT, plan->assessments);
}

static void
append_initiative (GString *text, guint area, guint number)
{
  g_string_append_printf (text, "%u.%u Mål - Nummer %u i kapitel %u\n\n", area, number, number, area);
  for (guint i = 0; i < 12; i++)
    g_string_append (text,
                     "En linje med almindelig tekst, som beskriver, hvad målet går ud på, og som er omtrent så lang\n");
  g_string_append (text, "\nHandlinger\n\n");
  for (guint i = 0; i < 8; i++)
    g_string_append (
        text, "• Vi laver en plan for området sammen med foreningerne, og den bliver sendt i\noffentlig høring.\n");
  g_string_append (text, "\nAnsvarlig: Center for Teknik og Miljø\nTidsplan: 2. kvartal 2026\n"
                         "Økonomi: Der er afsat 2 mio. kr. i 2026.\n\n");
}

/* Five hundred pages of some fifty lines. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("Virksomhedsplan 2026\n\n");
  g_autoptr (AarDocumentLines) document = NULL;
  g_autoptr (AarPlanContent) content = NULL;

  for (guint area = 1; area <= 60; area++)
    {
      g_string_append_printf (text, "%u. Kapitel om område %u\n\n", area, area);
      for (guint number = 1; number <= 11; number++)
        append_initiative (text, area, number);
    }
  document = aar_document_lines_new_for_text ("lang.txt", text->str);
  g_assert_cmpuint (aar_document_lines_get_n_lines (document), >, 23000);
  content = aar_document_reader_read (document, NULL, NULL, NULL);
  g_assert_cmpuint (count_kind (content, AAR_NODE_KIND_INITIATIVE), ==, 660);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ACTION)->len, ==, 660 * 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/score/", plans[i].file, NULL);

      g_test_add_data_func (path, &plans[i], test_plan);
    }
  g_test_add_func ("/reader/score/long", test_long);
  return g_test_run ();
}
