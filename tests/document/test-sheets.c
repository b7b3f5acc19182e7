/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook of Excel keeps elsewhere than in its cells. */
#include "office-maker.h"

#define SHEETS    "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define STRICT    "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE   "http://schemas.openxmlformats.org/package/2006/relationships"
#define TYPES     "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const char styles[] =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-406]d/\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"165\" "
    "formatCode=\"#,##0.00\\ &quot;kr. pr. dag&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"0.0%\"/></numFmts>"
    "<fonts><font><sz val=\"11\"/></font><font><b/><sz val=\"14\"/></font></fonts>"
    "<cellStyleXfs><xf numFmtId=\"14\" fontId=\"1\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
    "<xf numFmtId=\"14\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"165\" fontId=\"0\"/>"
    "<xf numFmtId=\"166\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"20\" fontId=\"0\"/>"
    "</cellXfs>";

static const char strings[] =
    "<si><t>Indsats</t></si><si><r><t xml:space=\"preserve\">Ny </t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>"
    "kaj</t></r>"
    "<rPh sb=\"0\" eb=\"1\"><t>kaaj</t></rPh></si>";

static char *
wrap (const char *root, const char *space, const char *content)
{
  return g_strdup_printf ("<%s xmlns=\"%s\" xmlns:r=\"" RELATIONS "\">%s</%s>", root, space, content, root);
}

/* A workbook whose second sheet is shown before the first. */
static GBytes *
new_book (const char *space, const char *properties, const char *sheet, const char *hidden)
{
  g_autofree char *names = g_strconcat (
      properties,
      "<sheets><sheet name=\"Plan\" sheetId=\"2\" r:id=\"r2\"/><sheet name=\"Lister\" "
      "sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/></sheets>",
      NULL);
  g_autofree char *book = wrap ("workbook", space, names), *shown_part = wrap ("worksheet", space, sheet);
  g_autofree char *hidden_part = wrap ("worksheet", space, hidden), *style_part = wrap ("styleSheet", space, styles);
  g_autofree char *string_part = wrap ("sst", space, strings);
  const OfficePart parts[] = {
    { "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                             "<Override "
                             "PartName=\"/xl/workbook.xml\" ContentType=\"" TYPES "sheet.main+xml\"/></Types>" },
    { "_rels/.rels", "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"r1\" Type=\"" RELATIONS
                     "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>" },
    { "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"r1\" Type=\"" RELATIONS
      "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" RELATIONS
      "/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"" RELATIONS
      "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r4\" Type=\"" RELATIONS
      "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
    { "xl/workbook.xml", book },
    { "xl/worksheets/sheet1.xml", hidden_part },
    { "xl/worksheets/sheet2.xml", shown_part },
    { "xl/styles.xml", style_part },
    { "xl/sharedStrings.xml", string_part },
  };

  return office_maker_zip (parts, G_N_ELEMENTS (parts));
}

static void
test_values (void)
{
  static const char sheet[] =
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"5\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>inde</t></is></c><c r=\"B3\" t=\"str\"><f>A1</f><v>"
      "formel</v></c>"
      "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"e\"><v>#DIV/0!</v></c></row>"
      "<row><c><v>12.5</v></c><c s=\"1\"><v>46174</v></c><c s=\"2\"><v>46174</v></c><c s=\"3\"><v>-1234567.5</v></c>"
      "<c s=\"4\"><v>0.125</v></c><c s=\"6\"><v>0.5</v></c></row></sheetData>";

  office_maker_assert_tree (new_book (SHEETS, "", sheet, "<sheetData/>"), "plan.xlsx",
                            "table 3×6: Plan\n"
                            "  row 1\n"
                            "    cell 1\n"
                            "      paragraph bold 14pt: Indsats\n"
                            "    cell 3\n"
                            "      paragraph 11pt: Ny *kaj*\n"
                            "  row 3\n"
                            "    cell 1\n"
                            "      paragraph 11pt: inde\n"
                            "    cell 2\n"
                            "      paragraph 11pt: formel\n"
                            "    cell 3 boolean=true\n"
                            "      paragraph 11pt: TRUE\n"
                            "    cell 4 error=#DIV/0!\n"
                            "      paragraph 11pt: #DIV/0!\n"
                            "  row 4\n"
                            "    cell 1 number=12.5\n"
                            "      paragraph 11pt: 12,5\n"
                            "    cell 2 date=2026-06-01\n"
                            "      paragraph 11pt: 2026-06-01\n"
                            "    cell 3 date=2026-06-01\n"
                            "      paragraph 11pt: 1/ June 2026\n"
                            "    cell 4 number=-1234567.5\n"
                            "      paragraph 11pt: -1\302\240234\302\240567,50 kr. pr. dag\n"
                            "    cell 5 number=0.125\n"
                            "      paragraph 11pt: 12,5%\n"
                            "    cell 6 date=12:00:00\n"
                            "      paragraph 11pt: 12:00\n"
                            "table 0×0 hidden: Lister\n");
}

/* The days of a workbook may be counted from 1904 on, and its names be those of the strict wording. */
static void
test_strict (void)
{
  static const char sheet[] =
      "<sheetData><row r=\"2\" hidden=\"1\"><c r=\"B2\" s=\"1\"><v>44712</v></c></row></sheetData>";

  office_maker_assert_tree (new_book (STRICT, "<workbookPr date1904=\"1\"/>", sheet, "<sheetData/>"), "plan.xlsx",
                            "table 1×2: Plan\n"
                            "  row 2 hidden\n"
                            "    cell 2 date=2026-06-01\n"
                            "      paragraph 11pt: 2026-06-01\n"
                            "table 0×0 hidden: Lister\n");
}

static void
test_merged (void)
{
  static const char sheet[] =
      "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v>"
      "</c><c "
      "r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>"
      "0</v></c>"
      "</row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";

  office_maker_assert_tree (new_book (SHEETS, "", sheet, "<sheetData/>"), "plan.xlsx",
                            "table 2×3: Plan\n"
                            "  row 1\n"
                            "    cell 1 columns=2 rows=2\n"
                            "      paragraph 11pt: Indsats\n"
                            "    cell 3\n"
                            "      paragraph hidden 11pt: Indsats\n"
                            "  row 2\n"
                            "table 0×0 hidden: Lister\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/values", test_values);
  g_test_add_func ("/sheets/strict", test_strict);
  g_test_add_func ("/sheets/merged", test_merged);
  return g_test_run ();
}
