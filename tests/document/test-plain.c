/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as text, web pages, plain text, and what is refused. */
#include "aar-error.h"
#include "office-maker.h"

#include <string.h>

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
test_csv (void)
{
  static const char expected[] = "table 2×3\n"
                                 "  row 1\n"
                                 "    cell 1\n"
                                 "      paragraph l%u: Nr\n"
                                 "    cell 2\n"
                                 "      paragraph l%u: Indsats; kort\n"
                                 "    cell 3\n"
                                 "      paragraph l%u: Å \"x\"|y\n"
                                 "  row 3\n"
                                 "    cell 2\n"
                                 "      paragraph l%u: Kaj, skur\n";
  g_autofree char *first = g_strdup_printf (expected, 1, 1, 1, 4), *second = g_strdup_printf (expected, 2, 2, 2, 5);
  static const char table[] = "Nr;\"Indsats; kort\";\"Å \"\"x\"\"\ny\"\r\n;;\r\n;Kaj, skur;\r\n";
  g_autofree char *named = g_strconcat ("sep=;\r\n", table, NULL);
  gsize length;
  g_autofree char *latin = g_convert (table, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);

  office_maker_assert_tree (bytes_of (table), "plan.csv", first);
  office_maker_assert_tree (g_bytes_new (latin, length), "plan.CSV", first);
  office_maker_assert_tree (bytes_of (named), "plan.txt", second);
}

static void
test_tabs (void)
{
  gsize length;
  g_autofree char *wide = g_convert ("a\tb\n1,5\t2,5\n", -1, "UTF-16", "UTF-8", NULL, &length, NULL);

  office_maker_assert_tree (g_bytes_new (wide, length), "plan.tsv",
                            "table 2×2\n"
                            "  row 1\n"
                            "    cell 1\n"
                            "      paragraph l1: a\n"
                            "    cell 2\n"
                            "      paragraph l1: b\n"
                            "  row 2\n"
                            "    cell 1\n"
                            "      paragraph l2: 1,5\n"
                            "    cell 2\n"
                            "      paragraph l2: 2,5\n");
}

static void
test_html (void)
{
  office_maker_assert_tree (
      bytes_of (
          "<!DOCTYPE html>\n<html><head><title>x</title><style>p {}</style></head><body><h2>Kaj</h2>\n<p>Noget "
          "<b>fedt</b> &amp;\n ind&shy;sats<br>ny</p><ul><li>et<ul><li>under</li></ul></li><li><p>to</p></li></ul>"
          "<ol start=3 type=a><li>tre</ol><table><thead><tr><td>A<td>B</thead><tr><td rowspan=2>1<td>2<tr><td "
          "colspan=1>3</table><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span "
          "style='mso-list:Ignore'>&middot;<span>&nbsp;&nbsp; </span></span>punkt</p><input type=checkbox checked> "
          "Klar<p hidden>skjult</p><script>x</script>"),
      "plan.html",
      "heading 2 l2: Kaj\n"
      "paragraph l3: Noget *fedt* & indsats|ny\n"
      "item 1 <•> l4: et\n"
      "item 2 <•> l4: under\n"
      "item 1 <•> l4: to\n"
      "item 1 <c.> l4: tre\n"
      "table 3×2 l4\n"
      "  row 1 head\n"
      "    cell 1\n"
      "      paragraph l4: A\n"
      "    cell 2\n"
      "      paragraph l4: B\n"
      "  row 2\n"
      "    cell 1 rows=2\n"
      "      paragraph l4: 1\n"
      "    cell 2\n"
      "      paragraph l4: 2\n"
      "  row 3\n"
      "    cell 2\n"
      "      paragraph l4: 3\n"
      "item 2 <•> l4: punkt\n"
      "item 1 <☒> done: Klar\n"
      "paragraph hidden l4: {skjult}\n");
}

/* However deep a page is nested, its text is there. */
static void
test_deep_html (void)
{
  g_autoptr (GString) page = g_string_new ("<html><body>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocument) document = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (page, "<div>");
  g_string_append (page, "bunden");
  bytes = bytes_of (page->str);
  document = office_maker_read (bytes, "plan.html", &error);
  if (document == NULL)
    g_assert_error (error, AAR_ERROR, AAR_ERROR_EMPTY);
}

static void
test_text (void)
{
  office_maker_assert_tree (
      bytes_of ("PLAN FOR HAVNEN\r\n\r\n1.1 Kajen\r\n\r\nNoget tekst\r\nsom fortsætter\r\n\r\n- et\r\n- to\r\n"
                "  - under\r\n\r\n\fa\tb\r\n1\t2\r\n"),
      "plan.txt",
      "heading 1 p1 l1: PLAN FOR HAVNEN\n"
      "heading 2 <1.1> p1 l3: Kajen\n"
      "paragraph p1 l5: Noget tekst som fortsætter\n"
      "item 1 <-> p1 l8: et\n"
      "item 1 <-> p1 l9: to\n"
      "item 2 <-> p1 l10: under\n"
      "table 2×2 p2 l12\n"
      "  row 1\n"
      "    cell 1\n"
      "      paragraph l12: a\n"
      "    cell 2\n"
      "      paragraph l12: b\n"
      "  row 2\n"
      "    cell 1\n"
      "      paragraph l13: 1\n"
      "    cell 2\n"
      "      paragraph l13: 2\n");
}

static GBytes *
new_compound (const char *stream)
{
  static const char head[] = "\320\317\021\340\241\261\032\341";
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize length;
  g_autofree char *wide = g_convert (stream, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  g_byte_array_append (bytes, (const guint8 *) head, 8);
  g_byte_array_append (bytes, (const guint8 *) wide, (guint) length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Each kind of file that cannot be read says what it is and what to do. */
static void
test_refused (void)
{
  office_maker_assert_refused (new_compound ("WordDocument"), "a.doc", AAR_ERROR_FORMAT, ".docx or .odt");
  office_maker_assert_refused (new_compound ("Workbook"), "a.xls", AAR_ERROR_FORMAT, ".xlsx or .ods");
  office_maker_assert_refused (new_compound ("PowerPoint Document"), "a.ppt", AAR_ERROR_FORMAT, "presentation");
  office_maker_assert_refused (new_compound ("EncryptedPackage"), "a.docx", AAR_ERROR_ENCRYPTED,
                               "password or by rights");
  office_maker_assert_refused (new_compound ("__substg1.0_"), "a.msg", AAR_ERROR_FORMAT, "mail");
  office_maker_assert_refused (new_compound ("x"), "a.pub", AAR_ERROR_FORMAT, "older office program");
  office_maker_assert_refused (bytes_of ("{\\rtf1 plan}"), "a.doc", AAR_ERROR_FORMAT, ".rtf");
}

/* An encrypted OpenDocument file, and one that declares entities of its own. */
static void
test_refused_archives (void)
{
  const OfficePart locked[] = { { "META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>" },
                                { "content.xml", "x" } };
  const OfficePart entities[] = {
    { "content.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>" },
  };
  g_autofree char *zeros = g_strnfill (20 * 1024 * 1024, ' ');
  const OfficePart bomb[] = { { "content.xml", zeros } };

  office_maker_assert_refused (office_maker_zip (locked, G_N_ELEMENTS (locked)), "a.odt", AAR_ERROR_ENCRYPTED,
                               "password");
  office_maker_assert_refused (office_maker_zip (entities, 1), "a.odt", AAR_ERROR_FORMAT, "XML of its own");
  office_maker_assert_refused (office_maker_zip (bomb, 1), "a.odt", AAR_ERROR_TOO_LARGE, "more than a plan can");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/csv", test_csv);
  g_test_add_func ("/plain/tabs", test_tabs);
  g_test_add_func ("/plain/html", test_html);
  g_test_add_func ("/plain/deep-html", test_deep_html);
  g_test_add_func ("/plain/text", test_text);
  g_test_add_func ("/plain/refused", test_refused);
  g_test_add_func ("/plain/refused-archives", test_refused_archives);
  return g_test_run ();
}
