/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Word keeps elsewhere than in the text, and what it keeps in the text that is none. */
#include "aar-error.h"
#include "office-maker.h"

#define P(text)          "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(id, text) "<w:p><w:pPr><w:pStyle w:val=\"" id "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define ITEM(list, level, text)                                                                                      \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr></w:pPr><w:r><w:t>" text \
  "</w:t></w:r></w:p>"
#define LEVEL(level, format, text)                                                                             \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text \
  "\"/></w:lvl>"

static const char styles[] =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
    "w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Spor\"><w:name w:val=\"Vores spor\"/><w:basedOn "
    "w:val=\"Overskrift2\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift2\"><w:name w:val=\"heading 2\"/><w:basedOn "
    "w:val=\"Spor\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl "
    "w:val=\"1\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift9\"><w:name w:val=\"Overskrift 9\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Indhold1\"><w:name w:val=\"toc 1\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Billedtekst\"><w:name w:val=\"caption\"/></w:style>";

static const char numbering[] =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"decimal\"/><w:pStyle "
    "w:val=\"Overskrift1\"/><w:lvlText w:val=\"%1\"/></w:lvl>" LEVEL (
        "1",
        "decimal",
        "%1.%2") "</w:abstractNum>"
                 "<w:abstractNum w:abstractNumId=\"1\">" LEVEL ("0", "lowerLetter", "%1)")
                     LEVEL ("1",
                            "upperRoman",
                            "%1.%2.") "</w:abstractNum>"
                                      "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt "
                                      "w:val=\"bullet\"/><w:lvlText w:val=\"&#xF0A7;\"/>"
                                      "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl><w:lvl w:ilvl=\"1\">"
                                      "<w:numFmt w:val=\"bullet\"/><w:lvlText "
                                      "w:val=\"o\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/>"
                                      "<w:lvlText "
                                      "w:val=\"&#xF0A8;\"/><w:rPr><w:rFonts "
                                      "w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum>"
                                      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                                      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                                      "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride "
                                      "w:ilvl=\"0\">"
                                      "<w:startOverride w:val=\"7\"/>"
                                      "</w:lvlOverride></w:num>"
                                      "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>"
                                      "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num>";

static void
assert_body (const char *body, const char *expected)
{
  office_maker_assert_tree (office_maker_new_docx (body, styles, numbering, NULL), "plan.docx", expected);
}

/* By the style's level, its own or that of the style that it is based on, and never by what the style is called. */
static void
test_headings (void)
{
  assert_body (STYLED ("Titel", "Plan 2026") STYLED ("Overskrift1", "Byen") STYLED ("Spor", "Torvet")
                   STYLED ("Overskrift2", "Havnen") STYLED ("Overskrift1", "Landet") STYLED ("Overskrift2", "Vejene")
                       STYLED ("Overskrift9", "Tekst"),
               "heading 0 (Title) p1: Plan 2026\n"
               "heading 1 <1> bold 16pt (heading 1) p1: Byen\n"
               "heading 2 <1.1> (Vores spor) p1: Torvet\n"
               "heading 2 <1.2> (heading 2) p1: Havnen\n"
               "heading 1 <2> bold 16pt (heading 1) p1: Landet\n"
               "heading 2 <2.1> (heading 2) p1: Vejene\n"
               "paragraph (Overskrift 9) p1: Tekst\n");
}

/* A paragraph may leave the list of its style, and a level of the outline stand in the paragraph alone. */
static void
test_own_properties (void)
{
  assert_body (
      "<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>"
      "Forord</w:t></w:r></w:p><w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Spor"
      "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:"
      "rPr><w:b w:val=\"0\"/></w:rPr><w:t>Tekst</w:t></w:r></w:p>",
      "heading 1 bold 16pt (heading 1) p1: Forord\n"
      "heading 3 bold (Normal) p1: Spor\n"
      "item 1 <1> 16pt (heading 1) p1: Tekst\n");
}

/* Lists of one form count on, deeper levels begin anew, and a start that is said holds once. */
static void
test_lists (void)
{
  assert_body (ITEM ("2", "0", "et") ITEM ("2", "1", "under") ITEM ("2", "1", "under") ITEM ("2", "0", "to")
                   ITEM ("2", "1", "under") P ("Imellem") ITEM ("5", "0", "tre") ITEM ("3", "0", "syv")
                       ITEM ("3", "0", "otte") ITEM ("9", "0", "uden liste"),
               "item 1 <a)> (Normal) p1: et\n"
               "item 2 <a.I.> (Normal) p1: under\n"
               "item 2 <a.II.> (Normal) p1: under\n"
               "item 1 <b)> (Normal) p1: to\n"
               "item 2 <b.I.> (Normal) p1: under\n"
               "paragraph (Normal) p1: Imellem\n"
               "item 1 <c)> (Normal) p1: tre\n"
               "item 1 <g)> (Normal) p1: syv\n"
               "item 1 <h)> (Normal) p1: otte\n"
               "paragraph (Normal) p1: uden liste\n");
}

static void
test_bullets (void)
{
  assert_body (ITEM ("4", "0", "Ø") ITEM ("4", "1", "hul") ITEM ("4", "2", "kasse")
                   P ("\xe2\x98\x92 afkrydset") "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t "
                                                "xml:space=\"preserve\"> gjort</w:t></w:r></w:p>"
                                                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>"
                                                "<w:default w:val=\"0\"/></w:checkBox>"
                                                "</w:ffData></w:fldChar></w:r><w:r><w:instrText>"
                                                "FORMCHECKBOX</w:instrText>"
                                                "</w:r><w:r><w:fldChar "
                                                "w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> "
                                                "åben</w:t>"
                                                "</w:r></w:p>",
               "item 1 <▪> (Normal) p1: Ø\n"
               "item 2 <◦> (Normal) p1: hul\n"
               "item 3 <☐> open (Normal) p1: kasse\n"
               "item 1 <☒> done (Normal) p1: afkrydset\n"
               "item 1 <☑> done (Normal) p1: gjort\n"
               "item 1 <☐> open (Normal) p1: åben\n");
}

/* What was deleted or moved away is gone, with the end of its paragraph; what was inserted or moved here is there. */
static void
test_changes (void)
{
  assert_body (
      "<w:p><w:r><w:t xml:space=\"preserve\">Byen </w:t></w:r><w:del><w:r><w:delText>lukker</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>åbner</w:t></w:r></w:ins></w:p>"
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Første halve </w:t></w:r>"
      "</w:p>" P ("og anden") "<w:moveFrom><w:p><w:r><w:t>Væk</w:t></w:r></w:p></w:moveFrom><w:p><w:moveTo><w:r><w:t>"
                              "Her</w:t></w:r>"
                              "</w:moveTo></w:p>"
                              "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" P (
                                  "slettet") "</w:tc></w:tr><w:tr><w:tc>" P ("Række") "</w:tc></w:tr></w:tbl>",
      "paragraph (Normal) p1: Byen åbner\n"
      "paragraph (Normal) p1: Første halve og anden\n"
      "paragraph (Normal) p1: Her\n"
      "table 1×1 p1\n"
      "  row 1\n"
      "    cell 1\n"
      "      paragraph (Normal) p1: Række\n");
}

/* Of a field its result, however it is nested; one that never ends hides nothing. */
static void
test_fields (void)
{
  assert_body (
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r><w:r><w:t>i går</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/>"
      "</w:r><w:r>"
      "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>side 7</w:t></w:r><w:r><w:fldChar "
      "w:fldCharType=\"end\"/></w:r>"
      "</w:p><w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>12</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t "
      "xml:space=\"preserve\"> se her</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r></w:p>" P ("stadig her"),
      "paragraph (Normal) p1: side 7\n"
      "paragraph (Normal) p1: 12 se her\n"
      "paragraph (Normal) p1: stadig her\n");
}

static void
test_text (void)
{
  assert_body (
      "<w:p><w:r><w:t>ind&#xAD;sats</w:t><w:tab/><w:t>to</w:t><w:br/><w:t>linjer</w:t><w:noBreakHyphen/><w:t>x</w:t>"
      "<w:softHyphen/><w:t>y</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>"
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>alt skjult</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>før</w:t><w:br w:type=\"page\"/></w:r></w:p>"
      "<w:p><w:r><w:lastRenderedPageBreak/><w:t>efter</w:t></w:r></w:p>"
      "<w:p><w:r><w:t xml:space=\"preserve\">noget </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fedt</w:t></w:r>"
      "<w:r><w:rPr>"
      "<w:i/><w:sz w:val=\"18\"/></w:rPr><w:t xml:space=\"preserve\"> skrå</w:t></w:r></w:p>",
      "paragraph (Normal) p1: indsats\tto|linjer-xy{skjult}\n"
      "paragraph hidden (Normal) p1: {alt skjult}\n"
      "paragraph (Normal) p1: før\n"
      "paragraph (Normal) p2: efter\n"
      "paragraph (Normal) p2: noget *fedt*/ skrå/\n");
}

/* Word writes a text box twice, for itself and for older programs. */
static void
test_boxes (void)
{
  assert_body (
      "<w:p><w:r><w:t>Ved boksen</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
      "<w:txbxContent>" P (
          "I boksen") "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                      "<w:txbxContent>" P (
                          "I boksen") "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
                                      "</w:r></w:p>"
                                      "<w:sdt><w:sdtPr/><w:sdtContent>" P (
                                          "I feltet") "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent><w:r>"
                                                      "<w:t>inde</w:t></w:r></w:sdtContent></w:sdt></w:p>",
      "paragraph (Normal) p1: Ved boksen\n"
      "paragraph (Normal) p1: I boksen\n"
      "paragraph (Normal) p1: I feltet\n"
      "paragraph (Normal) p1: inde\n");
}

static void
test_tables (void)
{
  assert_body (
      "<w:tbl><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
      "" P ("Indsats") "</w:tc><w:sdt><w:sdtContent><w:tc>" P (
          "Frist") "</w:tc></w:sdtContent></w:sdt></w:tr>"
                   "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" P ("Byen") "</w:tc><w:tc>" P ("Torv")
                       ITEM ("2", "0", "et") "</w:tc><w:tc><w:tbl><w:tr><w:tc>" P (
                           "inde") "</w:tc></w:tr></w:tbl></w:tc></w:tr>"
                                   "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" P (
                                       "Havn") "</w:tc></w:tr>"
                                               "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>" P (
                                                   "Vej") "</w:tc></w:tr></w:tbl>" STYLED ("Billedtekst", "Tabel 1"),
      "table 4×3 p1\n"
      "  row 1 head\n"
      "    cell 1 columns=2\n"
      "      paragraph (Normal) p1: Indsats\n"
      "    cell 3\n"
      "      paragraph (Normal) p1: Frist\n"
      "  row 2\n"
      "    cell 1 rows=2\n"
      "      paragraph (Normal) p1: Byen\n"
      "    cell 2\n"
      "      paragraph (Normal) p1: Torv\n"
      "      item 1 <a)> (Normal) p1: et\n"
      "    cell 3\n"
      "      table 1×1 p1\n"
      "        row 1\n"
      "          cell 1\n"
      "            paragraph (Normal) p1: inde\n"
      "  row 3\n"
      "    cell 2\n"
      "      paragraph (Normal) p1: Havn\n"
      "  row 4\n"
      "    cell 2\n"
      "      paragraph (Normal) p1: Vej\n"
      "caption (caption) p1: Tabel 1\n");
}

static void
test_notes (void)
{
  static const char notes[] = "<w:footnote w:type=\"separator\" w:id=\"-1\">" P (
      "streg") "</w:footnote><w:footnote w:id=\"5\">" P ("Se bilag") "</w:footnote>";

  office_maker_assert_tree (
      office_maker_new_docx (
          "<w:p><w:r><w:t>Byen</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>" STYLED ("Indhold1",
                                                                                                      "Byen\t4"),
          styles, NULL, notes),
      "plan.docx",
      "paragraph (Normal) p1: Byen[1]\n"
      "contents 1 (toc 1) p1: Byen\t4\n"
      "note <1>\n"
      "  paragraph (Normal): Se bilag\n");
}

static void
test_hostile (void)
{
  const OfficePart parts[] = { { "word/document.xml", "<x/>" } };
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (deep, "<w:sdt><w:sdtContent>");
  office_maker_assert_refused (office_maker_zip (parts, 1), "pakke.zip", AAR_ERROR_FORMAT, "archive");
  office_maker_assert_refused (office_maker_new_docx ("<w:p>", NULL, NULL, NULL), "plan.docx", AAR_ERROR_FORMAT,
                               "damaged");
  office_maker_assert_refused (office_maker_new_docx (deep->str, NULL, NULL, NULL), "plan.docx", AAR_ERROR_FORMAT,
                               "damaged");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/headings", test_headings);
  g_test_add_func ("/docx/own-properties", test_own_properties);
  g_test_add_func ("/docx/lists", test_lists);
  g_test_add_func ("/docx/bullets", test_bullets);
  g_test_add_func ("/docx/changes", test_changes);
  g_test_add_func ("/docx/fields", test_fields);
  g_test_add_func ("/docx/text", test_text);
  g_test_add_func ("/docx/boxes", test_boxes);
  g_test_add_func ("/docx/tables", test_tables);
  g_test_add_func ("/docx/notes", test_notes);
  g_test_add_func ("/docx/hostile", test_hostile);
  return g_test_run ();
}
