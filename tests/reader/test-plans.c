/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans that tell how they are built: what is an area, an initiative, a label or a level follows from what repeats in
 * the document, not from words that somebody has listed. */
#include "aar-document-reader.h"

#include "aar-model.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static AarPlanContent *
read_file (const char *ending, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("plans-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("plan.", ending, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  AarPlanContent *content;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
  document = aar_document_lines_load (file, NULL, &error);
  g_assert_no_error (error);
  content = aar_document_reader_read (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return content;
}

static AarPlanContent *
read_page (const char *body)
{
  g_autofree char *page = g_strconcat ("<html><head><meta charset=\"utf-8\"></head><body>", body, "</body></html>",
                                       NULL);

  return read_file ("html", page);
}

/* The nodes as "kind number title", with those below indented. */
static char *
list_nodes (AarPlanContent *content)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const char *number = aar_record_get_text (nodes->pdata[i], AAR_NODE_NUMBER);

      g_string_append_printf (list, "%s%c %s%s%s\n",
                              aar_record_get_integer (nodes->pdata[i], AAR_NODE_PARENT) != 0 ? "  " : "",
                              *aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), number != NULL ? number : "",
                              number != NULL ? " " : "", aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE));
    }
  return g_string_free_and_steal (list);
}

static gpointer
find_node (AarPlanContent *content, const char *title)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE), title) == 0)
      return nodes->pdata[i];
  g_error ("no node is called %s", title);
}

/* What the records of one table of a node say in a field, one a line. */
static char *
list_texts (AarPlanContent *content, const char *title, AarTable table, guint field)
{
  GPtrArray *records = aar_plan_content_get_children (content, table, aar_record_get_id (find_node (content, title)));
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (list, "%s\n", aar_record_get_text (records->pdata[i], field));
  return g_string_free_and_steal (list);
}

/* The units that a node names. */
static char *
list_units (AarPlanContent *content, const char *title)
{
  GPtrArray *records = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY,
                                                      aar_record_get_id (find_node (content, title)));
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT,
                                               aar_record_get_integer (records->pdata[i], AAR_RESPONSIBILITY_UNIT));

      g_string_append_printf (list, "%s\n", aar_record_get_text (unit, AAR_UNIT_NAME));
    }
  return g_string_free_and_steal (list);
}

/* The level that a node has got, as "scale: label". */
static char *
get_level (AarPlanContent *content, const char *title)
{
  GPtrArray *records = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT,
                                                      aar_record_get_id (find_node (content, title)));
  gpointer level, scale;

  if (records->len == 0)
    return NULL;
  level = aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                   aar_record_get_integer (records->pdata[0], AAR_ASSESSMENT_LEVEL));
  scale = aar_plan_content_lookup (content, AAR_TABLE_SCALE, aar_record_get_integer (level, AAR_LEVEL_SCALE));
  return g_strdup_printf ("%s: %s", aar_record_get_text (scale, AAR_SCALE_NAME),
                          aar_record_get_text (level, AAR_LEVEL_LABEL));
}

#define assert_text(got, want)         \
  G_STMT_START                         \
  {                                    \
    g_autofree char *text_ = (got);    \
    g_assert_cmpstr (text_, ==, want); \
  }                                    \
  G_STMT_END

/* Words that no list has, with numbers, over the same kind of content. */
static void
test_unknown_words (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Plan for åen 2026</h1><p>Vindeby Kommune</p><h2>Forord</h2><p>Åen løber gennem byen.</p>"
      "<h2>Strøm A: Rent vand</h2><p>Vandet skal kunne bades i.</p>"
      "<h3>Kast 1: Nye brønde</h3><p>Der graves ti brønde.</p><p><b>Sådan griber vi det an</b></p>"
      "<ul><li>Finde stederne</li><li>Grave</li></ul><p><b>Kaptajn:</b> Vandafdelingen</p>"
      "<h3>Kast 2: Måling hver uge</h3><p>Prøverne tages om mandagen.</p><p><b>Sådan griber vi det an</b></p>"
      "<ul><li>Købe udstyr</li><li>Oplære to</li></ul><p><b>Kaptajn:</b> Miljøafdelingen</p>"
      "<h2>Strøm B: Flere både</h2>"
      "<h3>Kast 3: Fælles bro</h3><p>Broen deles af klubberne.</p><p><b>Sådan griber vi det an</b></p>"
      "<ul><li>Tegne broen</li></ul><p><b>Kaptajn:</b> Vandafdelingen</p>");

  assert_text (list_nodes (content), "a A Rent vand\n  i 1 Nye brønde\n  i 2 Måling hver uge\na B Flere både\n"
                                     "  i 3 Fælles bro\n");
  assert_text (list_texts (content, "Nye brønde", AAR_TABLE_ACTION, AAR_ACTION_TEXT), "Finde stederne\nGrave\n");
  assert_text (list_units (content, "Fælles bro"), "Vandafdelingen\n");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_INITIATIVE_WORD), ==, "Kast");
  g_assert_cmpstr (aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_TITLE), ==, "Plan for åen 2026");
}

/* Headings over bare lists group what the lists name; what is told in prose is none of it. */
static void
test_bare_lists (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Löften 2026</h1><p>Vikby kommun</p><h2>Det här lovar vi</h2><ul><li>Vi svarar samma dag</li>"
      "<li>Vi plogar före sju</li></ul><h2>Det här fortsätter vi med</h2><ul><li>Vi lånar ut cyklar</li></ul>");

  assert_text (list_nodes (content), "a Det här lovar vi\n  i Vi svarar samma dag\n  i Vi plogar före sju\n"
                                     "a Det här fortsätter vi med\n  i Vi lånar ut cyklar\n");
}

/* An overview before the details is told once. */
static void
test_overview (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Handleplan 2026</h1><p>Vindeby Kommune</p><h2>Overblik</h2>"
      "<table><tr><th>Indsats</th><th>Status</th></tr><tr><td>1. Stier i skoven</td><td>I gang</td></tr>"
      "<tr><td>2. Lys på torvet</td><td>Forsinket</td></tr></table>"
      "<h2>Byen</h2><h3>Indsats 1. Stier i skoven</h3><p>Tre stier ryddes.</p><p>Ansvarlig: Center for Natur</p>"
      "<h3>Indsats 2. Lys på torvet</h3><p>Lamperne skiftes.</p><p>Ansvarlig: Center for Vej</p>");

  assert_text (list_nodes (content), "a Byen\n  i 1 Stier i skoven\n  i 2 Lys på torvet\n");
  assert_text (get_level (content, "Lys på torvet"), "Status: Forsinket");
}

/* A frame for each initiative: its title in the first row, labels below that come again. */
static void
test_frames (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Plan for havnen 2026</h1><p>Vindeby Kommune</p><h2>Inde</h2>"
      "<table><tr><td><b>Sten 1</b></td><td><b>Nyt værksted</b></td></tr><tr><td>Grundtanke</td><td>Alle må låne "
      "værktøj.</td></tr><tr><td>Skipper</td><td>Havneafdelingen</td></tr><tr><td>Afsat</td><td>200.000 "
      "kr.</td></tr></table><p>&nbsp;</p>"
      "<table><tr><td><b>Sten 2</b></td><td><b>Varm stue</b></td></tr><tr><td>Grundtanke</td><td>Åben hele "
      "vinteren.</td></tr><tr><td>Skipper</td><td>Kulturafdelingen</td></tr><tr><td>Afsat</td><td>50.000 "
      "kr.</td></tr></table><h2>Ude</h2>"
      "<table><tr><td><b>Sten 3</b></td><td><b>Ny mole</b></td></tr><tr><td>Grundtanke</td><td>Molen bygges af "
      "sten.</td></tr><tr><td>Skipper</td><td>Havneafdelingen</td></tr><tr><td>Afsat</td><td>3 mio. "
      "kr.</td></tr></table>");
  gpointer pier;

  assert_text (list_nodes (content), "a Inde\n  i 1 Nyt værksted\n  i 2 Varm stue\na Ude\n  i 3 Ny mole\n");
  assert_text (list_units (content, "Varm stue"), "Kulturafdelingen\n");
  pier = find_node (content, "Ny mole");
  g_assert_cmpstr (aar_record_get_text (pier, AAR_NODE_TEXT), ==, "Molen bygges af sten.");
  g_assert_cmpstr (aar_record_get_text (pier, AAR_NODE_ECONOMY), ==, "3 mio. kr.");
}

/* Levels in words of the document's own, explained in a table, in the order in which it explains them. */
static void
test_legend (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Status på planen 2026</h1><p>Vindeby Kommune</p><h2>Sådan læses kursen</h2>"
      "<table><tr><th>Kurs</th><th>Det betyder</th></tr><tr><td>For fulde sejl</td><td>Alt går som "
      "aftalt</td></tr><tr><td>I modvind</td><td>Det går langsommere end aftalt</td></tr><tr><td>På "
      "grund</td><td>Arbejdet er gået i stå</td></tr></table><h2>Havet</h2>"
      "<h3>Rens af stranden</h3><p>Stranden renses.</p><p>Kurs: På grund</p><p>Ansvarlig: Strandafdelingen</p>"
      "<h3>Nye bøjer</h3><p>Bøjerne skiftes.</p><p>Kurs: For fulde sejl</p><p>Ansvarlig: Havneafdelingen</p>"
      "<h3>Badebro</h3><p>Broen males.</p><p>Kurs: På grund</p><p>Ansvarlig: Havneafdelingen</p>");

  assert_text (list_nodes (content), "a Havet\n  i Rens af stranden\n  i Nye bøjer\n  i Badebro\n");
  assert_text (get_level (content, "Rens af stranden"), "Kurs: På grund");
  assert_text (get_level (content, "Nye bøjer"), "Kurs: For fulde sejl");
}

/* What is denied is never better than the words say. */
static void
test_denied (void)
{
  static const struct
  {
    const char *words;
    gboolean best;
  } cases[] = {
    { "Færdig", TRUE },        { "Ikke færdig", FALSE },      { "Ikke afsluttet", FALSE },
    { "Ej opfyldt", FALSE },   { "Endnu ikke nået", FALSE },  { "Delvist opfyldt", FALSE },
    { "Målet er nået", TRUE }, { "Ikke helt færdig", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = g_strdup_printf (
          "<h1>Handleplan 2026</h1><p>Vindeby Kommune</p><h2>Byen</h2><h3>Bænke</h3><p>Bænkene males.</p>"
          "<p>Status: %s</p><p>Ansvarlig: Vejafdelingen</p><h3>Træer</h3><p>Der plantes.</p><p>Status: I gang</p>"
          "<p>Ansvarlig: Vejafdelingen</p>",
          cases[i].words);
      g_autoptr (AarPlanContent) content = read_page (page);
      GPtrArray *given = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT,
                                                        aar_record_get_id (find_node (content, "Bænke")));
      gpointer level = given->len > 0
                         ? aar_plan_content_lookup (content, AAR_TABLE_LEVEL,
                                                    aar_record_get_integer (given->pdata[0], AAR_ASSESSMENT_LEVEL))
                         : NULL;
      gboolean best = level != NULL && g_strcmp0 (aar_record_get_text (level, AAR_LEVEL_SYMBOL), "happy") == 0;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (best, ==, cases[i].best);
    }
}

/* The list of a spreadsheet: title rows, own heads, areas as rows, sums, a column for each round. */
static void
test_spreadsheet (void)
{
  g_autoptr (AarPlanContent) content = read_file (
      "csv", "Åtgärdslista 2026;;;;;\nVikby kommun;;;;;\n;;;;;\nNr;Det här gör vi;Bärs av;Klart;Läge T1;Läge T2\n"
             "Vägar;;;;;\n1;Nya skyltar vid skolan;Gatuenheten;2026-05-31;Pågår;Klar\n2;Bredare cykelväg;Gatuenheten;"
             "2026-11-30;Ej påbörjad;Pågår\nSumma vägar;;;;;\nVatten;;;;;\n3;Brunnar mäts;Miljöenheten;2026-06-30;"
             "Pågår;Pågår\n");

  assert_text (list_nodes (content), "a Vägar\n  i 1 Nya skyltar vid skolan\n  i 2 Bredare cykelväg\na Vatten\n"
                                     "  i 3 Brunnar mäts\n");
  assert_text (list_units (content, "Brunnar mäts"), "Miljöenheten\n");
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ROUND)->len, ==, 2);
  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT)->len, ==, 6);
}

/* The names of units stay whole, and the one in brackets behind a point carries that point out. */
static void
test_owners_of_points (void)
{
  g_autoptr (AarPlanContent) content = read_page (
      "<h1>Plan 2026</h1><p>Vindeby Kommune</p><h2>Skridt 1: Varme</h2><p>Husene isoleres.</p><ul>"
      "<li>Måle (Ejendomme, 2026)</li><li>Bygge (Vej og Park, 2027)</li></ul><h2>Skridt 2: Lys</h2><p>Pærer "
      "skiftes.</p><ul><li>Indkøbe (Ejendomme, 2026)</li><li>Skifte (Vej og Park, 2026)</li></ul>");

  assert_text (list_nodes (content), "i 1 Varme\ni 2 Lys\n");
  assert_text (list_texts (content, "Varme", AAR_TABLE_ACTION, AAR_ACTION_TEXT), "Måle\nBygge\n");
  assert_text (list_texts (content, "Varme", AAR_TABLE_ACTION, AAR_ACTION_DUE), "2026-12-31\n2027-12-31\n");
}

/* A document without any of this is shown all the same. */
static void
test_never_refused (void)
{
  g_autoptr (AarPlanContent) content = read_page ("<h1>Tanker om byen</h1><p>Vindeby Kommune</p><h2>Om foråret</h2>"
                                                  "<p>Der er grønt.</p><h2>Om efteråret</h2><p>Der er gult.</p>");

  g_assert_cmpuint (aar_plan_content_get_records (content, AAR_TABLE_NODE)->len, >=, 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plans/unknown-words", test_unknown_words);
  g_test_add_func ("/plans/bare-lists", test_bare_lists);
  g_test_add_func ("/plans/overview", test_overview);
  g_test_add_func ("/plans/frames", test_frames);
  g_test_add_func ("/plans/legend", test_legend);
  g_test_add_func ("/plans/denied", test_denied);
  g_test_add_func ("/plans/spreadsheet", test_spreadsheet);
  g_test_add_func ("/plans/owners-of-points", test_owners_of_points);
  g_test_add_func ("/plans/never-refused", test_never_refused);
  return g_test_run ();
}
