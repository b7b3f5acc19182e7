/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-columns.h"
#include "aar-answer-mail.h"
#include "aar-answer-sheet-finding.h"
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-level-finding.h"
#include "fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* A sheet as its cells, to be filled in and saved again as another program would. */
typedef struct
{
  AarPlanContent *content;
  GPtrArray *rows;
  char separator;
  const char *line_end;
  gboolean has_mark;
  const char *charset;
} Sheet;

static void
sheet_free (Sheet *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sheet, sheet_free)

static GPtrArray *
make_sheets (AarPlanContent *content)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0),
                                                         "2018-03-21");

  return aar_answer_sheets_make (content, state, "Karen Holm");
}

static const AarAnswerSheet *
sheet_of_unit (GPtrArray *sheets, AarPlanContent *content, guint unit)
{
  for (guint i = 0; i < sheets->len; i++)
    if (((AarAnswerSheet *) sheets->pdata[i])->unit == fixture_record (content, AAR_TABLE_UNIT, unit))
      return sheets->pdata[i];
  return NULL;
}

/* The sheet of the unit that answers for the buildings, opened as LibreOffice opens it. */
static Sheet *
open_sheet (AarPlanContent *content)
{
  g_autoptr (GPtrArray) sheets = make_sheets (content);
  const AarAnswerSheet *sheet = sheet_of_unit (sheets, content, FIXTURE_PROPERTY);
  g_autoptr (GError) error = NULL;
  Sheet *self = g_new0 (Sheet, 1);
  gsize size;
  const char *data = g_bytes_get_data (sheet->csv, &size);

  self->content = content;
  self->rows = aar_csv_read (data, size, NULL, &error);
  g_assert_no_error (error);
  self->separator = ';';
  self->line_end = "\r\n";
  self->has_mark = TRUE;
  return self;
}

static guint
find_row (Sheet *self, const char *title)
{
  for (guint i = 1; i < self->rows->len; i++)
    if (g_strcmp0 (((char **) self->rows->pdata[i])[3], title) == 0)
      return i;
  g_assert_not_reached ();
}

/* Columns: 0 id, 1 type, 2 number, 3 title, 4 and 5 effort, 6 and 7 economy, 8 reached. */
static void
fill (Sheet *self, const char *title, guint column, const char *text)
{
  char **row = self->rows->pdata[find_row (self, title)];

  g_set_str (&row[column], text);
}

static void
append_cell (GString *csv, const char *cell, char separator)
{
  const char marks[] = { separator, '"', '\n', '\r', '\0' };

  if (strpbrk (cell, marks) == NULL)
    {
      g_string_append (csv, cell);
      return;
    }
  g_string_append_c (csv, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *cell);
    }
  g_string_append_c (csv, '"');
}

static GBytes *
save (Sheet *self)
{
  g_autoptr (GString) csv = g_string_new (self->has_mark ? "\xef\xbb\xbf" : "");
  gsize length;
  char *converted;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = self->rows->pdata[i];

      for (guint j = 0; row[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (csv, self->separator);
          append_cell (csv, row[j], self->separator);
        }
      g_string_append (csv, self->line_end);
    }
  if (self->charset == NULL)
    return g_bytes_new (csv->str, csv->len);
  /* MS-DOS has no long dashes */
  converted = g_convert_with_fallback (csv->str, (gssize) csv->len, self->charset, "UTF-8", "-", NULL, &length, NULL);
  g_assert_nonnull (converted);
  return g_bytes_new_take (converted, length);
}

static AarAnswerPreview *
read_back (Sheet *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = save (self);
  AarAnswerPreview *preview = aar_answer_preview_new (self->content, fixture_id (self->content, AAR_TABLE_ROUND, 0));

  aar_answer_sheet_read (preview, bytes, "svar.csv", &error);
  g_assert_no_error (error);
  return preview;
}

static const AarAnswerLine *
line_at (AarAnswerPreview *preview, guint index)
{
  g_assert_cmpuint (index, <, preview->lines->len);
  return preview->lines->pdata[index];
}

static void
test_who_has_not_answered_gets_a_sheet (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) sheets = NULL;
  const AarAnswerSheet *sheet;
  gsize size;

  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_EFFORT, 0, NULL);
  fixture_assess (content, FIXTURE_READING, 0, FIXTURE_ECONOMY, 0, NULL);
  sheets = make_sheets (content);
  g_assert_cmpuint (sheets->len, ==, 2);
  sheet = sheet_of_unit (sheets, content, FIXTURE_PROPERTY);
  g_assert_cmpuint (sheet->n_open, ==, 3);
  g_assert_cmpstr (sheet->name, ==, "1-budgetopfølgning-2018-Ejendomme");
  g_assert_true (g_str_has_prefix (g_bytes_get_data (sheet->csv, &size),
                                   "\xef\xbb\xbfNr (må ikke ændres);Type;Punkt;Indsats og milepæle;"
                                   "indsats – vurdering (1 = Milepæl er opfyldt / 2 = Ikke fuldt opfyldt / "));
  sheet = sheet_of_unit (sheets, content, FIXTURE_SCHOOLS);
  g_assert_cmpuint (sheet->n_open, ==, 1);
  g_assert_null (strstr (g_bytes_get_data (sheet->csv, &size), "Læsebånd"));
}

static void
test_the_mail_is_in_the_language_of_the_plan (void)
{
  g_autoptr (AarPlanContent) danish = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) swedish = fixture_new_plan ("sv");
  g_autoptr (GPtrArray) danish_sheets = make_sheets (danish);
  g_autoptr (GPtrArray) swedish_sheets = make_sheets (swedish);
  const char *mail = sheet_of_unit (danish_sheets, danish, FIXTURE_PROPERTY)->mail;

  g_assert_true (
      g_str_has_prefix (mail, "1. budgetopfølgning 2018: vi mangler svar fra Ejendomme\n\nKære Ejendomme\n"));
  g_assert_nonnull (strstr (mail, "mangler jeres svar på 3 punkter. Send dem gerne senest den 31. marts 2018."));
  g_assert_nonnull (strstr (mail, "– 1.2 Nye tage\n"));
  g_assert_nonnull (strstr (mail, "Venlig hilsen\nKaren Holm\n"));
  mail = sheet_of_unit (swedish_sheets, swedish, FIXTURE_PROPERTY)->mail;
  g_assert_nonnull (strstr (mail, "saknar era svar på 3 punkter. Skicka dem gärna senast den 31 mars 2018."));
}

static void
test_an_untouched_sheet_changes_nothing (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = NULL;
  g_autoptr (AarAnswerPreview) preview = NULL;

  fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, -1, "Vi er i gang");
  sheet = open_sheet (content);
  preview = read_back (sheet);
  g_assert_cmpuint (preview->n_rows, ==, 5);
  g_assert_cmpuint (preview->n_same, ==, 1);
  g_assert_cmpuint (preview->lines->len, ==, 0);
  g_assert_cmpuint (preview->problems->len, ==, 0);
}

/* Every program saves in its own way; all of them must read the same. */
static void
test_sheets_are_read_as_programs_save_them (void)
{
  static const struct
  {
    char separator;
    const char *line_end;
    gboolean has_mark;
    const char *charset;
  } programs[] = {
    { ';', "\r\n", TRUE, NULL },          { ';', "\r\n", FALSE, "WINDOWS-1252" },
    { ',', "\n", FALSE, NULL },           { '\t', "\n", FALSE, NULL },
    { ',', "\r\n", TRUE, NULL },          { '\t', "\r\n", TRUE, "UTF-16LE" },
    { ';', "\n", FALSE, "WINDOWS-1252" }, { ';', "\r", FALSE, "MACINTOSH" },
    { ';', "\r\n", FALSE, "CP850" },      { ';', "\r\n", FALSE, "CP865" },
    { ',', "\r\n", FALSE, "CP437" },      { '\t', "\n", FALSE, "ISO-8859-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
      g_autoptr (Sheet) sheet = open_sheet (content);
      g_autoptr (AarAnswerPreview) preview = NULL;

      sheet->separator = programs[i].separator;
      sheet->line_end = programs[i].line_end;
      sheet->has_mark = programs[i].has_mark;
      sheet->charset = programs[i].charset;
      fill (sheet, "Nye tage", 4, "2");
      fill (sheet, "Nye tage", 5, "Vejret driller; \"regn\",\nså det går langsomt på rådhuset");
      fill (sheet, "Udbud er sendt ud", 8, "Ja");
      preview = read_back (sheet);
      g_assert_cmpuint (preview->problems->len, ==, 0);
      g_assert_cmpuint (preview->lines->len, ==, 3);
      g_assert_cmpuint (line_at (preview, 0)->field, ==, AAR_MILESTONE_DONE);
      g_assert_cmpint (line_at (preview, 1)->integer, ==, fixture_level (content, FIXTURE_EFFORT, 1));
      g_assert_cmpstr (line_at (preview, 2)->new_text, ==,
                       "Vejret driller; \"regn\",\nså det går langsomt på rådhuset");
    }
}

static void
swap_columns (Sheet *sheet, guint a, guint b)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      char **row = sheet->rows->pdata[i];
      char *kept = row[a];

      row[a] = row[b];
      row[b] = kept;
    }
}

static void
test_rows_and_columns_may_be_moved_and_missing (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;
  gpointer kept;

  fill (sheet, "Skolernes energiforbrug", 6, "sur");
  fill (sheet, "Nye tage", 4, "MILEPÆL ER IKKE OPFYLDT");
  kept = sheet->rows->pdata[1];
  sheet->rows->pdata[1] = sheet->rows->pdata[sheet->rows->len - 1];
  sheet->rows->pdata[sheet->rows->len - 1] = kept;
  g_ptr_array_remove_index (sheet->rows, sheet->rows->len - 1);
  swap_columns (sheet, 0, 7);
  swap_columns (sheet, 4, 2);
  preview = read_back (sheet);
  g_assert_cmpuint (preview->problems->len, ==, 0);
  g_assert_cmpuint (preview->lines->len, ==, 2);
  g_assert_true (line_at (preview, 0)->node == fixture_record (content, AAR_TABLE_NODE, FIXTURE_SHARED));
  g_assert_cmpint (line_at (preview, 0)->integer, ==, fixture_level (content, FIXTURE_ECONOMY, 1));
  g_assert_cmpint (line_at (preview, 1)->integer, ==, fixture_level (content, FIXTURE_EFFORT, 2));
}

static void
test_what_is_not_understood_is_told (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;
  const AarAnswerProblem *problem;

  fill (sheet, "Nye tage", 4, "4");
  fill (sheet, "Nye tage", 6, "måske");
  fill (sheet, "Skolernes energiforbrug", 4, "1");
  fill (sheet, "Skolernes energiforbrug", 0, "1,23E+18");
  fill (sheet, "Udbud er sendt ud", 8, "næsten");
  preview = read_back (sheet);
  g_assert_cmpuint (preview->lines->len, ==, 0);
  g_assert_cmpuint (preview->problems->len, ==, 4);
  problem = preview->problems->pdata[1];
  g_assert_cmpstr (problem->text, ==, "4");
  g_assert_cmpstr (problem->file, ==, "svar.csv");
  g_assert_cmpuint (problem->row, ==, find_row (sheet, "Nye tage") + 1);
  g_assert_true (g_str_has_prefix (problem->column, "indsats – vurdering"));
  problem = preview->problems->pdata[3];
  g_assert_cmpstr (problem->text, ==, "1,23E+18");
  g_assert_nonnull (strstr (problem->message, "changed by the spreadsheet"));
}

static void
test_the_sheet_of_another_round_is_refused_row_by_row (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = aar_answer_preview_new (content, fixture_id (content, AAR_TABLE_ROUND, 1));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  fill (sheet, "Nye tage", 4, "1");
  bytes = save (sheet);
  g_assert_true (aar_answer_sheet_read (preview, bytes, "svar.csv", &error));
  g_assert_cmpuint (preview->lines->len, ==, 0);
  g_assert_cmpuint (preview->problems->len, ==, 5);
}

static void
test_another_file_is_no_sheet (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarAnswerPreview) preview = aar_answer_preview_new (content, fixture_id (content, AAR_TABLE_ROUND, 0));
  g_autoptr (GBytes) bytes = g_bytes_new_static ("navn;alder\nBo;12\n", 17);
  g_autoptr (GBytes) empty = g_bytes_new_static (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_answer_sheet_read (preview, bytes, "andet.csv", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED);
  g_clear_error (&error);
  g_assert_false (aar_answer_sheet_read (preview, empty, "tom.csv", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED);
}

/* Who saves the sheet as a workbook is told what to do instead. */
static void
test_a_workbook_is_told_of (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarAnswerPreview) preview = aar_answer_preview_new (content, fixture_id (content, AAR_TABLE_ROUND, 0));
  g_autoptr (GBytes) workbook = g_bytes_new_static ("PK\x03\x04\x14\x00\x08\x08", 8);
  g_autoptr (GError) error = NULL;

  g_assert_false (aar_answer_sheet_read (preview, workbook, "svar.xlsx", &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_ENCODING);
  g_assert_nonnull (strstr (error->message, "save it as CSV"));
}

/* A sheet tells by itself which plan and round it answers, also when another plan stands beside it. */
static void
test_a_sheet_finds_its_round (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarPlanContent) other = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (GPtrArray) sheets = make_sheets (content);
  g_autoptr (GPtrArray) foreign = make_sheets (other);
  g_autoptr (GError) error = NULL;
  gint64 plan = 0, round = 0;

  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];

      g_assert_true (aar_answer_sheet_find_round (store, sheet->csv, sheet->name, &plan, &round, &error));
      g_assert_no_error (error);
      g_assert_cmpint (plan, ==, fixture_id (content, AAR_TABLE_PLAN, 0));
      g_assert_cmpint (round, ==, fixture_id (content, AAR_TABLE_ROUND, 0));
    }
  g_assert_false (aar_answer_sheet_find_round (store, ((AarAnswerSheet *) foreign->pdata[0])->csv, "andet.csv", &plan,
                                               &round, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED);
  g_assert_nonnull (strstr (error->message, "andet.csv"));
}

/* Where the store cannot be read, nobody says that the sheet is of another one. */
static void
test_a_store_that_cannot_be_read_is_told (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = fixture_open_store (content);
  g_autoptr (GPtrArray) sheets = make_sheets (content);
  g_autoptr (GError) error = NULL;
  gint64 plan = 0, round = 0;

  g_assert_cmpint (truncate (aar_store_get_path (store), 5000), ==, 0);
  g_assert_false (aar_answer_sheet_find_round (store, ((AarAnswerSheet *) sheets->pdata[0])->csv, "svar.csv", &plan,
                                               &round, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_CORRUPT);
}

/* The mail goes to the address of the unit and to its contacts, to each once. */
static void
test_the_mail_goes_to_the_unit (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  AarUnit *unit = fixture_record (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY);
  static const char *const contacts[] = { "ida@kommune.dk", NULL, " ejendomme@kommune.dk ", "bo@kommune.dk" };
  g_auto (GStrv) none = aar_answer_mail_list_addresses (content, unit);
  g_auto (GStrv) addresses = NULL;
  g_autofree char *joined = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  aar_record_set_text (unit, AAR_UNIT_MAIL, "ejendomme@kommune.dk");
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    aar_record_set_text (aar_plan_content_append (content, AAR_TABLE_CONTACT, aar_record_get_id (AAR_RECORD (unit))),
                         AAR_CONTACT_MAIL, contacts[i]);
  addresses = aar_answer_mail_list_addresses (content, unit);
  joined = g_strjoinv (" ", addresses);
  g_assert_cmpstr (joined, ==, "ejendomme@kommune.dk ida@kommune.dk bo@kommune.dk");
}

/* The mail program gets the subject and the text apart, whatever signs are in them. */
static void
test_a_mail_can_be_opened (void)
{
  static const char *const addresses[] = { "økonomi@kommune.dk", "a,b@kommune.dk", NULL }, *const nobody[] = { NULL };
  g_autofree char *uri = aar_answer_mail_make_uri ("Svar & frist\n\nKære Økonomi\n100 % nu?\n", addresses);
  g_autofree char *open = aar_answer_mail_make_uri ("Svar\n\nKære\n", nobody);
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);
  g_autoptr (GHashTable) parts = g_uri_parse_params (g_uri_get_query (parsed), -1, "&", G_URI_PARAMS_NONE, NULL);

  g_assert_cmpstr (g_uri_get_scheme (parsed), ==, "mailto");
  g_assert_cmpstr (g_uri_get_path (parsed), ==, "%C3%B8konomi@kommune.dk,a%2Cb@kommune.dk");
  g_assert_true (g_str_has_prefix (open, "mailto:?subject=Svar&"));
  g_assert_cmpstr (g_hash_table_lookup (parts, "subject"), ==, "Svar & frist");
  g_assert_cmpstr (g_hash_table_lookup (parts, "body"), ==, "Kære Økonomi\r\n100 % nu?\r\n");
}

static void
test_conflicts_are_shown_and_not_written_unasked (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (AarStore) store = NULL;
  g_autoptr (AarPlanContent) before = NULL;
  g_autoptr (AarPlanContent) after = NULL;
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  AarAnswerLine *conflict;

  fixture_assess (content, FIXTURE_ROOFS, 0, FIXTURE_EFFORT, 0, "Alt er godt");
  store = fixture_open_store (content);
  before = fixture_load (store, content);
  fill (sheet, "Nye tage", 4, "3");
  fill (sheet, "Nye tage", 5, "Alt er godt");
  fill (sheet, "Nye tage", 6, "1");
  fill (sheet, "Nye tage", 7, "Inden for budgettet");
  sheet->content = before;
  preview = read_back (sheet);
  g_assert_cmpuint (preview->lines->len, ==, 3);
  g_assert_cmpuint (preview->n_same, ==, 1);
  g_assert_cmpuint (aar_answer_preview_n_conflicts (preview), ==, 1);
  conflict = preview->lines->pdata[0];
  g_assert_true (conflict->is_conflict);
  g_assert_false (conflict->is_chosen);
  g_assert_cmpstr (conflict->old_text, ==, "Milepæl er opfyldt");
  g_assert_cmpstr (conflict->new_text, ==, "Milepæl er ikke opfyldt");
  aar_answer_preview_apply (preview, store, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_undo (store, before);
  after = fixture_load (store, content);
  g_assert_cmpuint (aar_plan_content_get_records (after, AAR_TABLE_ASSESSMENT)->len, ==, 2);
  g_assert_cmpint (aar_record_get_integer (fixture_record (after, AAR_TABLE_ASSESSMENT, 0), AAR_ASSESSMENT_LEVEL), ==,
                   fixture_level (after, FIXTURE_EFFORT, 0));
  g_assert_cmpstr (aar_record_get_text (fixture_record (after, AAR_TABLE_ASSESSMENT, 1), AAR_ASSESSMENT_NOTE), ==,
                   "Inden for budgettet");
}

static void
test_two_files_that_disagree_are_a_conflict (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) other = NULL;
  g_autoptr (GError) error = NULL;

  fill (sheet, "Nye tage", 4, "1");
  preview = read_back (sheet);
  again = save (sheet);
  aar_answer_sheet_read (preview, again, "igen.csv", &error);
  g_assert_cmpuint (preview->lines->len, ==, 1);
  fill (sheet, "Nye tage", 4, "2");
  other = save (sheet);
  aar_answer_sheet_read (preview, other, "anden.csv", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->lines->len, ==, 2);
  g_assert_true (line_at (preview, 1)->is_conflict);
  g_assert_cmpstr (line_at (preview, 1)->old_text, ==, "Milepæl er opfyldt");
}

static void
test_levels_are_understood (void)
{
  static const struct
  {
    const char *text;
    int rank;
  } cases[] = {
    { "1", 0 },
    { " 2 ", 1 },
    { "3,0", 2 },
    { "2.", 1 },
    { "1 = Milepæl er opfyldt", 0 },
    { "Glad", 0 },
    { "GRØN", 0 },
    { "rød", 2 },
    { "🙂", 0 },
    { ":(", 2 },
    { "neutral", 1 },
    { "Ikke f", 1 },
    { "ikke fuldt opfyldt", 1 },
    { "sa", 2 },
    { "milepael er ikke opfyldt", 2 },
    { "-", -1 },
    { "", -1 },
    { "0", -2 },
    { "4", -2 },
    { "Milepæl er", -2 },
    { "2,5", -2 },
    { "abc", -2 },
    { "12-02", -2 },
    { "1-2", -2 },
    { "01-feb", -2 },
    { "03-apr", -2 },
    { "1-Milepæl", -2 },
    { "02-03-2026", -2 },
    { "2026-01-02", -2 },
    { "1. feb", -2 },
    { "1 eller 2", -2 },
    { "1 / 2", -2 },
    { "2 (3)", -2 },
    { "?", -2 },
    { "#NAVN?", -2 },
    { "2 – ikke fuldt", 1 },
    { "2 - ikke fuldt", 1 },
    { "2: gul", 1 },
    { "2: grøn", -2 },
  };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  gint64 scale = fixture_id (content, AAR_TABLE_SCALE, FIXTURE_EFFORT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AarLevel *level;
      gboolean understood = aar_level_find_by_text (content, scale, cases[i].text, &level);
      gint64 expected = cases[i].rank < 0 ? 0 : fixture_level (content, FIXTURE_EFFORT, (guint) cases[i].rank);

      if (understood != (cases[i].rank > -2) || (level == NULL ? 0 : aar_record_get_id (level)) != expected)
        g_error ("“%s” was read wrongly", cases[i].text);
    }
}

/* The large file has holes for its content, and nobody writes into the pipe. */
static void
test_what_cannot_be_a_sheet_is_not_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-sheets-XXXXXX", NULL);
  g_autofree char *large = g_build_filename (folder, "large.csv", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.csv", NULL);
  g_autoptr (GFile) large_file = g_file_new_for_path (large);
  g_autoptr (GFile) pipe_file = g_file_new_for_path (pipe);
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (large, "id;titel\n", -1, NULL));
  g_assert_cmpint (truncate (large, (off_t) 1024 * 1024 * 1024), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (aar_answer_sheet_load (large_file, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (aar_answer_sheet_load (pipe_file, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED);
  g_clear_error (&error);
  g_assert_null (aar_answer_sheet_load (folder_file, NULL, &error));
  g_assert_nonnull (error);
  g_unlink (large);
  g_unlink (pipe);
  g_rmdir (folder);
}

/* A file name has room for 255 bytes. What is cut is cut between letters, and two units are still told apart. */
static void
test_long_names_are_cut (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-sheets-XXXXXX", NULL);
  g_autofree char *letters = g_strnfill (400, 'a');
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GString) name = g_string_new ("Æ");
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (name, "ø");
  aar_record_set_text (fixture_record (content, AAR_TABLE_UNIT, FIXTURE_PROPERTY), AAR_UNIT_NAME, name->str);
  g_string_append (name, " to");
  aar_record_set_text (fixture_record (content, AAR_TABLE_UNIT, FIXTURE_SCHOOLS), AAR_UNIT_NAME, name->str);
  aar_record_set_text (fixture_record (content, AAR_TABLE_ROUND, 0), AAR_ROUND_NAME, letters);
  sheets = make_sheets (content);
  g_assert_cmpuint (sheets->len, ==, 2);
  g_assert_true (aar_answer_sheets_write (sheets, folder_file, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < sheets->len; i++)
    {
      const char *base = ((AarAnswerSheet *) sheets->pdata[i])->name;
      g_autofree char *csv = g_strdup_printf ("%s/%s.csv", folder, base);
      g_autofree char *mail = g_strdup_printf ("%s/%s.txt", folder, base);

      g_assert_true (g_utf8_validate (base, -1, NULL));
      g_assert_cmpuint (strlen (base), <, 140);
      /* both names are still in it */
      g_assert_true (g_str_has_prefix (base, "aaaaaaaaaa"));
      g_assert_nonnull (strstr (base, "-Æøøøøøøøøøø"));
      g_assert_cmpint (g_unlink (csv), ==, 0);
      g_assert_cmpint (g_unlink (mail), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Who may write in the folder of the sheets can guess their names, and put links there. */
static void
test_links_in_the_folder_are_not_followed (void)
{
  static const char *const suffixes[] = { ".csv", ".txt" };
  g_autofree char *folder = g_dir_make_tmp ("aarshjul-sheets-XXXXXX", NULL);
  g_autofree char *victim = g_build_filename (folder, "victim", NULL);
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) sheets = make_sheets (content);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (victim, "not to be touched", -1, NULL));
  for (guint i = 0; i < sheets->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (suffixes); j++)
      {
        g_autofree char *path = g_strdup_printf ("%s/%s%s", folder, ((AarAnswerSheet *) sheets->pdata[i])->name,
                                                 suffixes[j]);

        g_assert_cmpint (symlink (victim, path), ==, 0);
      }
  g_assert_true (aar_answer_sheets_write (sheets, folder_file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (victim, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "not to be touched");
  for (guint i = 0; i < sheets->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (suffixes); j++)
      {
        g_autofree char *path = g_strdup_printf ("%s/%s%s", folder, ((AarAnswerSheet *) sheets->pdata[i])->name,
                                                 suffixes[j]);

        g_assert_false (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
        g_assert_cmpint (g_unlink (path), ==, 0);
      }
  g_unlink (victim);
  /* nothing else is left there */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A column of their own, one that was renamed and one without a head: what stands there is counted, and told once. */
static void
test_unknown_columns_are_told (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;
  const AarAnswerProblem *problem;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      char **row = sheet->rows->pdata[i];

      g_strv_builder_addv (builder, (const char **) row);
      g_strv_builder_add (builder, i == 0 ? "Bemærkninger" : i < 3 ? "Vigtig besked" : "");
      g_strv_builder_add (builder, i == 1 ? "Uden hoved" : "");
      g_strv_builder_add (builder, i == 0 ? "Tom" : "");
      sheet->rows->pdata[i] = g_strv_builder_end (builder);
      g_strfreev (row);
    }
  g_set_str (&((char **) sheet->rows->pdata[0])[7], "Økonomi i kommentarer");
  fill (sheet, "Nye tage", 4, "1");
  fill (sheet, "Nye tage", 7, "Vi har brugt mindre");
  preview = read_back (sheet);
  g_assert_cmpuint (preview->lines->len, ==, 1);
  g_assert_cmpuint (preview->problems->len, ==, 3);
  problem = preview->problems->pdata[0];
  g_assert_cmpstr (problem->column, ==, "Økonomi i kommentarer");
  g_assert_cmpuint (problem->row, ==, 1);
  g_assert_nonnull (strstr (problem->message, "1 filled cell "));
  problem = preview->problems->pdata[1];
  g_assert_cmpstr (problem->column, ==, "Bemærkninger");
  g_assert_nonnull (strstr (problem->message, "2 filled cells "));
}

/* A row that somebody added has words and no number, and is not passed over. */
static void
test_rows_without_a_number_are_told (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (Sheet) sheet = open_sheet (content);
  g_autoptr (AarAnswerPreview) preview = NULL;

  fill (sheet, "Nye tage", 0, "");
  preview = read_back (sheet);
  g_assert_cmpuint (preview->lines->len, ==, 0);
  g_assert_cmpuint (preview->problems->len, ==, 1);
  g_assert_nonnull (strstr (((AarAnswerProblem *) preview->problems->pdata[0])->message, "no number"));
}

/* What a spreadsheet shows in the place of an answer is no answer. */
static void
test_errors_of_spreadsheets_are_told (void)
{
  static const char *const errors[] = {
    "#NAVN?", "#NAMN?",   "#NAME?",   " #name? ", "#REF!",    "#VÆRDI!", "#VÄRDEFEL!", "#DIVISION/0!",
    "#I/T",   "#SAKNAS!", "########", "Err:508",  "Fejl:502", "?",       "??",
  };
  static const char *const words[] = { "#1 er færdig", "# Taget", "Hvad nu?", "#navn er ikke valgt",
                                       "Fejl: taget er utæt" };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");

  for (guint i = 0; i < G_N_ELEMENTS (errors) + G_N_ELEMENTS (words); i++)
    {
      gboolean is_error = i < G_N_ELEMENTS (errors);
      const char *text = is_error ? errors[i] : words[i - G_N_ELEMENTS (errors)];
      g_autoptr (Sheet) sheet = open_sheet (content);
      g_autoptr (AarAnswerPreview) preview = NULL;

      g_test_message ("%s", text);
      fill (sheet, "Nye tage", 5, text);
      fill (sheet, "Nye tage", 7, "Inden for budgettet");
      preview = read_back (sheet);
      g_assert_cmpuint (preview->problems->len, ==, is_error ? 1 : 0);
      g_assert_cmpuint (preview->lines->len, ==, is_error ? 1 : 2);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/who-has-not-answered-gets-a-sheet", test_who_has_not_answered_gets_a_sheet);
  g_test_add_func ("/sheets/the-mail-is-in-the-language-of-the-plan", test_the_mail_is_in_the_language_of_the_plan);
  g_test_add_func ("/sheets/an-untouched-sheet-changes-nothing", test_an_untouched_sheet_changes_nothing);
  g_test_add_func ("/sheets/sheets-are-read-as-programs-save-them", test_sheets_are_read_as_programs_save_them);
  g_test_add_func ("/sheets/rows-and-columns-may-be-moved-and-missing", test_rows_and_columns_may_be_moved_and_missing);
  g_test_add_func ("/sheets/what-is-not-understood-is-told", test_what_is_not_understood_is_told);
  g_test_add_func ("/sheets/the-sheet-of-another-round-is-refused-row-by-row",
                   test_the_sheet_of_another_round_is_refused_row_by_row);
  g_test_add_func ("/sheets/another-file-is-no-sheet", test_another_file_is_no_sheet);
  g_test_add_func ("/sheets/a-workbook-is-told-of", test_a_workbook_is_told_of);
  g_test_add_func ("/sheets/a-sheet-finds-its-round", test_a_sheet_finds_its_round);
  g_test_add_func ("/sheets/a-store-that-cannot-be-read-is-told", test_a_store_that_cannot_be_read_is_told);
  g_test_add_func ("/sheets/the-mail-goes-to-the-unit", test_the_mail_goes_to_the_unit);
  g_test_add_func ("/sheets/a-mail-can-be-opened", test_a_mail_can_be_opened);
  g_test_add_func ("/sheets/conflicts-are-shown-and-not-written-unasked",
                   test_conflicts_are_shown_and_not_written_unasked);
  g_test_add_func ("/sheets/two-files-that-disagree-are-a-conflict", test_two_files_that_disagree_are_a_conflict);
  g_test_add_func ("/sheets/unknown-columns-are-told", test_unknown_columns_are_told);
  g_test_add_func ("/sheets/rows-without-a-number-are-told", test_rows_without_a_number_are_told);
  g_test_add_func ("/sheets/errors-of-spreadsheets-are-told", test_errors_of_spreadsheets_are_told);
  g_test_add_func ("/sheets/levels-are-understood", test_levels_are_understood);
  g_test_add_func ("/sheets/what-cannot-be-a-sheet-is-not-read", test_what_cannot_be_a_sheet_is_not_read);
  g_test_add_func ("/sheets/long-names-are-cut", test_long_names_are_cut);
  g_test_add_func ("/sheets/links-in-the-folder-are-not-followed", test_links_in_the_folder_are_not_followed);
  result = g_test_run ();
  fixture_remove_stores ();
  return result;
}
