/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-document-lines.h"
#include "aar-error.h"
#include "encrypted-pdf.h"
#include "pdf-maker.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("aarshjul-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.txt", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static AarDocumentLines *
load (Fixture *fixture, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  return aar_document_lines_load (file, NULL, error);
}

static void
write_file (Fixture *fixture, const void *data, gssize size)
{
  g_assert_true (g_file_set_contents (fixture->path, data, size, NULL));
}

/* All lines, with "|" between and "#" before the first of each page. */
static char *
join (AarDocumentLines *document)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < aar_document_lines_get_n_lines (document); i++)
    g_string_append_printf (joined, "%s%s%s", i > 0 ? "|" : "", aar_document_lines_starts_page (document, i) ? "#" : "",
                            aar_document_lines_get_line (document, i));
  return g_string_free_and_steal (joined);
}

static void
assert_lines (Fixture *fixture, const void *data, gssize size, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = NULL;
  g_autofree char *joined = NULL;

  write_file (fixture, data, size);
  document = load (fixture, &error);
  g_assert_no_error (error);
  joined = join (document);
  g_assert_cmpstr (joined, ==, expected);
}

/* Every message names the file, so that one of several can be told. */
static void
assert_refused (Fixture *fixture, AarError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = load (fixture, &error);
  g_autofree char *name = g_path_get_basename (fixture->path);

  g_assert_null (document);
  g_assert_error (error, AAR_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, "?"));
}

static void
assert_bytes_refused (Fixture *fixture, const void *data, gssize size, AarError code)
{
  write_file (fixture, data, size);
  assert_refused (fixture, code);
}

/* ---- text ---- */

static void
test_encodings (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, "Mål – på én linje\nÅr", -1, "#Mål – på én linje|År");
  assert_lines (fixture, "\357\273\277Mål\n", -1, "#Mål");
  assert_lines (fixture, "\377\376M\0\345\0l\0\r\0\n\0\112\360\n\0", 14, "#Mål|\uf04a");
  assert_lines (fixture, "\376\377\0M\0\345\0l\0\n", 10, "#Mål");
  assert_lines (fixture, "M\345l \226 \223p\345\224 \225 \200\n", -1, "#Mål – “på” • €");
  assert_lines (fixture, "\305tg\344rd f\366r m\345l\r\n", -1, "#Åtgärd för mål");
}

static void
test_line_ends (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, "a\r\nb\r\n\r\nc", -1, "#a|b||c");
  assert_lines (fixture, "a\rb\r\rc\r", -1, "#a|b||c");
  assert_lines (fixture, "a\n\nb\n\n", -1, "#a||b|");
  assert_lines (fixture, "a\342\200\250b\342\200\251c\vd\302\205e", -1, "#a|b|c|d|e");
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, "a\n\fb\nc\n\f", -1, "#a|#b|c");
  assert_lines (fixture, "\fa\n\f\f\fb\n", -1, "#a|#b");
  /* the lines are numbered as an editor does */
  assert_lines (fixture, "a\f\nb\n\f\nc\n", -1, "#a|#b|#|c");
  assert_lines (fixture, "a\fb", -1, "#a|#b");
}

static void
test_letters (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, "Ma\314\212l o\314\210", -1, "#Mål ö");
  assert_lines (fixture, "\uf04a\uf0b7 naturva\u00adrd", -1, "#\uf04a\uf0b7 naturva\u00adrd");
  assert_lines (fixture, "a\001b\033c\177d\302\200e\ufefff\u200bg, og en lang række bogstaver", -1,
                "#abcdefg, og en lang række bogstaver");
  assert_lines (fixture, "e\ufb03cient\tto", -1, "#efficient\tto");
}

static void
test_memory (void)
{
  g_autoptr (AarDocumentLines) document = aar_document_lines_new_for_text ("clipboard", "a\377b\n\nc");
  g_autoptr (AarDocumentLines) empty = aar_document_lines_new_for_text ("nothing", "");
  g_autofree char *joined = join (document);

  g_assert_cmpstr (aar_document_lines_get_name (document), ==, "clipboard");
  g_assert_cmpstr (joined, ==, "#a\357\277\275b||c");
  g_assert_cmpuint (aar_document_lines_get_n_lines (empty), ==, 0);
}

/* ---- what is refused ---- */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_bytes_refused (fixture, "", 0, AAR_ERROR_EMPTY);
  assert_bytes_refused (fixture, " \n\t\n\f\n", -1, AAR_ERROR_EMPTY);
  assert_bytes_refused (fixture, "\357\273\277", 3, AAR_ERROR_EMPTY);
  assert_bytes_refused (fixture, "\377\376", 2, AAR_ERROR_EMPTY);
}

static void
test_bad_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_bytes_refused (fixture, "Mål på én linje\nog så en \377 til", -1, AAR_ERROR_ENCODING);
  g_assert_null (load (fixture, &error));
  g_assert_nonnull (strstr (error->message, "2"));
  assert_bytes_refused (fixture, "\201\215\217\220\235 \201\215 \202\203", -1, AAR_ERROR_ENCODING);
  /* half of a pair, and half of a letter */
  assert_bytes_refused (fixture, "\377\376a\0\0\330b\0", 8, AAR_ERROR_ENCODING);
  assert_bytes_refused (fixture, "\377\376a\0b", 5, AAR_ERROR_ENCODING);
}

static void
test_binary (Fixture *fixture, gconstpointer data)
{
  guint8 bytes[4096];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) (i * 7919 >> 3);
  assert_bytes_refused (fixture, bytes, sizeof bytes, AAR_ERROR_FORMAT);
  assert_bytes_refused (fixture, "\177ELF\002\001\001\0\0\0", 10, AAR_ERROR_FORMAT);
  assert_bytes_refused (fixture, "a\0b", 3, AAR_ERROR_FORMAT);
  assert_bytes_refused (fixture, "\377\376a\0\0\0b\0", 8, AAR_ERROR_FORMAT);
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gssize size;
    const char *advice;
  } cases[] = {
    { "PK\003\004word/document.xml", 21, "damaged" },
    { "\320\317\021\340\241\261\032\341\0\0", 10, "older office program" },
    { "{\\rtf1\\ansi plan}", -1, ".docx or .odt" },
    { "\211PNG\r\n\032\n\0", 9, "picture" },
    { "SQLite format 3\0plan", 20, "open it instead" },
    { "<?xml version=\"1.0\"?><plan/>", -1, "XML file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_bytes_refused (fixture, cases[i].bytes, cases[i].size, AAR_ERROR_FORMAT);
      g_assert_null (load (fixture, &error));
      g_assert_nonnull (strstr (error->message, cases[i].advice));
    }
}

/* The file has holes for its content: were it read, there would be no memory for it on many machines. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "Plan\n", -1);
  g_assert_cmpint (truncate (fixture->path, (off_t) 1024 * 1024 * 1024), ==, 0);
  assert_refused (fixture, AAR_ERROR_TOO_LARGE);
  write_file (fixture, "%PDF-1.7\n", -1);
  g_assert_cmpint (truncate (fixture->path, (off_t) 1024 * 1024 * 1024), ==, 0);
  assert_refused (fixture, AAR_ERROR_TOO_LARGE);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) folder_error = NULL;
  g_autoptr (GError) device_error = NULL;

  assert_refused (fixture, AAR_ERROR_NOT_FOUND);
  g_assert_null (aar_document_lines_load (folder, NULL, &folder_error));
  g_assert_error (folder_error, AAR_ERROR, AAR_ERROR_IO);
  g_assert_nonnull (strstr (folder_error->message, "folder"));
  g_assert_null (aar_document_lines_load (device, NULL, &device_error));
  g_assert_error (device_error, AAR_ERROR, AAR_ERROR_IO);
}

static void
test_permission (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_file (fixture, "Plan\n", -1);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (g_access (fixture->path, R_OK) == 0)
    {
      g_test_skip ("this user may read everything");
      return;
    }
  assert_refused (fixture, AAR_ERROR_IO);
  g_assert_null (load (fixture, &error));
  g_assert_nonnull (strstr (error->message, "permission"));
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  pdf_maker_print (fixture->path, "Plan\n");
  g_cancellable_cancel (cancellable);
  g_assert_null (aar_document_lines_load (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- PDF ---- */

static char *
load_joined (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarDocumentLines) document = load (fixture, &error);

  g_assert_no_error (error);
  return join (document);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *joined = NULL;

  pdf_maker_print (fixture->path,
                   "Virksomhedsplan 2026\n\n1.1 Mål – Rent vand\n\uf0b7 Vi måler på søer og åer\n\uf04a Milepæl "
                   "nået\n\nEn linje, der er brudt i et langt ord ved enden af linjen, nemlig kommunal-\n"
                   "bestyrelsen.\n\fSide 2\n\fSide 3\n");
  joined = load_joined (fixture);
  g_assert_cmpstr (
      joined, ==,
      "#Virksomhedsplan 2026||1.1 Mål – Rent vand|\uf0b7 Vi måler på søer og åer|\uf04a Milepæl nået||En linje, "
      "der er brudt i et langt ord ved enden af linjen, nemlig kommunal-|bestyrelsen.|#Side 2|#Side 3");
}

/* Long ones are read by several threads. */
static void
test_pdf_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *joined = NULL;

  for (guint i = 1; i <= 100; i++)
    {
      g_string_append_printf (text, "Side %u\nEn linje\n\f", i);
      g_string_append_printf (expected, "%s#Side %u|En linje", i > 1 ? "|" : "", i);
    }
  pdf_maker_print (fixture->path, text->str);
  joined = load_joined (fixture);
  g_assert_cmpstr (joined, ==, expected->str);
}

static char *
load_table (Fixture *fixture, const char *const *head)
{
  static const double widths[] = { 0.08, 0.3, 0.4, 0.22 };
  static const char *const first[] = { "1.", "Ny cykelsti langs Strandvejen ved skolen",
                                       "Der anlægges en dobbeltrettet cykelsti mellem skolen og stationen.",
                                       "Teknik- og Miljøudvalget", NULL };
  static const char *const second[] = { "2.", "Flere træer", "Der plantes 500 nye træer.", "Drift", NULL };
  PdfMaker *maker = pdf_maker_new (fixture->path);

  pdf_maker_add_row (maker, widths, head);
  pdf_maker_add_row (maker, widths, first);
  pdf_maker_add_row (maker, widths, second);
  pdf_maker_finish (maker);
  return load_joined (fixture);
}

/* A table whose head says nothing is read cell by cell. */
static void
test_pdf_table (Fixture *fixture, gconstpointer data)
{
  static const char *const head[] = { "Felt", "Sted", "Ord", "Navne", NULL };
  g_autoptr (GRegex) break_in_cell = g_regex_new ("(?<!\\|)\\|(?!\\|)", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *joined = load_table (fixture, head);
  g_autofree char *unbroken = NULL;

  /* where the cells break depends on the font of the machine */
  unbroken = g_regex_replace_literal (break_in_cell, joined, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);
  g_assert_cmpstr (unbroken, ==,
                   "#Felt||Sted||Ord||Navne||1. Ny cykelsti langs Strandvejen ved skolen||Der anlægges en "
                   "dobbeltrettet cykelsti mellem skolen og stationen.||Teknik- og Miljøudvalget||2. Flere træer||Der "
                   "plantes 500 nye træer.||Drift");
}

/* The rows of a table whose head names its columns stay rows. */
static void
test_pdf_plan_table (Fixture *fixture, gconstpointer data)
{
  static const char *const head[] = { "Nr.", "Indsats", "Beskrivelse", "Ansvarlig", NULL };
  g_autofree char *joined = load_table (fixture, head);

  g_assert_cmpstr (
      joined, ==,
      "#Nr.\tIndsats\tBeskrivelse\tAnsvarlig|1.\tNy cykelsti langs Strandvejen ved skolen\tDer anlægges en "
      "dobbeltrettet cykelsti mellem skolen og stationen.\tTeknik- og Miljøudvalget|2.\tFlere træer\tDer "
      "plantes 500 nye træer.\tDrift");
}

/* Rows close together, as word processors set them, are read by poppler column by column. */
static void
test_pdf_tight_table (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 0.3, 0.45, 0.25 };
  static const char *const head[] = { "Mål", "Indsats", "Ansvarlig", NULL };
  static const char *const rows[][4] = {
    { "Sunde vaner", "Alle skoler får et tilbud om sund mad, som eleverne selv er med til at lave.", "Skoler", NULL },
    { "Mindre ensomhed blandt ældre i hele kommunen", "Besøgsvenner findes og uddannes.", "Sundhed", NULL },
    { "Flere i job", "Virksomheder tager imod ledige i praktik i op til fire uger.", "Jobcenter", NULL },
    { "Trygge gader", "Der sættes nye lamper op, hvor der er mørkt.", "Vej og Park", NULL },
  };
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autofree char *joined = NULL;
  const char *place;

  pdf_maker_set_row_space (maker, 0);
  pdf_maker_add_row (maker, widths, head);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    pdf_maker_add_row (maker, widths, rows[i]);
  pdf_maker_finish (maker);
  place = joined = load_joined (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; rows[i][j] != NULL; j++)
      {
        /* the first word of each cell comes after the cell before */
        g_autofree char *word = g_strndup (rows[i][j], strcspn (rows[i][j], " "));

        place = strstr (place, word);
        g_assert_nonnull (place);
      }
}

/* A folder's page is no table: its columns are read one after the other. */
static void
test_pdf_columns (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 0.33, 0.33, 0.34 };
  static const char words[] =
      "kommunen vil sammen med borgere foreninger og virksomheder skabe rammer for et godt liv i "
      "byer og landsbyer hvor natur kultur og fællesskab er tæt på hverdagen ";
  g_autofree char *first = g_strconcat ("Første ", words, words, "ende", NULL);
  g_autofree char *second = g_strconcat ("Anden ", words, words, "ende", NULL);
  g_autofree char *third = g_strconcat ("Tredje ", words, words, "ende", NULL);
  const char *const cells[] = { first, second, third, NULL };
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autofree char *joined = NULL;

  pdf_maker_add_row (maker, widths, cells);
  pdf_maker_finish (maker);
  joined = load_joined (fixture);
  g_assert_true (strstr (joined, "ende") < strstr (joined, "Anden"));
  g_assert_true (strstr (joined, "Anden") < strstr (joined, "Tredje"));
}

/* The place of @word behind @before. */
static const char *
find_behind (const char *before, const char *word)
{
  const char *place = strstr (before, word);

  if (place == NULL)
    g_error ("“%s” does not stand behind “%.60s”", word, before);
  return place;
}

/* The columns of a page stand under the title that reaches over both. */
static void
test_pdf_two_columns (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 0.5, 0.5 };
  static const char words[] =
      "invånare föreningar och företag ska tillsammans med kommunen skapa goda villkor för ett hållbart liv i hela "
      "kommunen där natur kultur och gemenskap finns nära vardagen för alla som bor och verkar här ";
  g_autofree char *first = g_strconcat ("Tillsammans ", words, words, "slut", NULL);
  g_autofree char *second = g_strconcat ("Framtiden ", words, words, "slut", NULL);
  const char *const cells[] = { first, second, NULL };
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autofree char *joined = NULL;

  pdf_maker_add_text (maker, "Strategi för Granhult med alla dess byar och orter 2026–2029\n\n");
  pdf_maker_add_row (maker, widths, cells);
  pdf_maker_finish (maker);
  joined = load_joined (fixture);
  g_assert_true (g_str_has_prefix (joined, "#Strategi för Granhult"));
  find_behind (find_behind (find_behind (joined, "Tillsammans"), "slut"), "Framtiden");
}

/* A label over two lines is read before what stands beside it. */
static void
test_pdf_labels (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 0.16, 0.84 };
  static const char *const first[] = { "Ansvarig för åtgärden",
                                       "Kommunstyrelsens förvaltning tillsammans med de nämnder som berörs av åtgärden "
                                       "under planperioden och med de bolag som kommunen äger",
                                       NULL };
  static const char *const second[] = { "Kostnad", "Inom ram", NULL };
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autofree char *joined = NULL;
  const char *place;

  pdf_maker_add_row (maker, widths, first);
  pdf_maker_add_row (maker, widths, second);
  pdf_maker_finish (maker);
  joined = load_joined (fixture);
  place = find_behind (find_behind (joined, "åtgärden"), "Kommunstyrelsens");
  find_behind (find_behind (place, "Kostnad"), "Inom ram");
}

/* A heading between two tables stays there. */
static void
test_pdf_headed_tables (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 0.4, 0.3, 0.3 };
  static const char *const head[] = { "Åtgärd", "Ansvarig", "Tidplan", NULL };
  static const char *const first[] = { "Nya cykelvägar", "Gatukontoret", "2026", NULL };
  static const char *const second[] = { "Fler träd", "Parkenheten", "2027", NULL };
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autofree char *joined = NULL;
  const char *place;

  pdf_maker_add_text (maker, "Trafik\n\n");
  pdf_maker_add_row (maker, widths, head);
  pdf_maker_add_row (maker, widths, first);
  pdf_maker_add_text (maker, "\n\nNatur\n\n");
  pdf_maker_add_row (maker, widths, head);
  pdf_maker_add_row (maker, widths, second);
  pdf_maker_finish (maker);
  joined = load_joined (fixture);
  place = find_behind (find_behind (joined, "Trafik"), "Nya cykelvägar\tGatukontoret\t2026");
  find_behind (find_behind (place, "Natur"), "Fler träd\tParkenheten\t2027");
}

/* Calc printed it from the .fods beside it: a title of large type reaches down and over the cells of the head. */
static void
test_pdf_overrunning (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Opgaver",  "vedtaget",  "Nr.",         "Indsats",   "Ansvarlig", "Frist",
                                       "Trafik",   "1. marts",  "legeplads",   "Park",      "1. juni",   "Lektiehjælp",
                                       "Skolerne", "1. august", "Grønne tage", "1. oktober" };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reader", "fixtures", "overrunning-cells.pdf", NULL);
  g_autofree char *bytes = NULL, *joined = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  write_file (fixture, bytes, (gssize) size);
  joined = load_joined (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    find_behind (joined, words[i]);
}

static void
test_pdf_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  pdf_maker_print (fixture->path, "Plan\n");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  assert_bytes_refused (fixture, "%PDF-1.7\nnothing of a PDF follows", -1, AAR_ERROR_FORMAT);
  assert_bytes_refused (fixture, bytes, 40, AAR_ERROR_FORMAT);
}

static void
test_pdf_scanned (Fixture *fixture, gconstpointer data)
{
  PdfMaker *maker = pdf_maker_new (fixture->path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    pdf_maker_add_picture (maker);
  pdf_maker_finish (maker);
  assert_refused (fixture, AAR_ERROR_NO_TEXT);
}

static void
test_pdf_encrypted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) locked = encrypted_pdf_new ("hemmelig", "Plan 2026");
  g_autoptr (GBytes) open = encrypted_pdf_new ("", "Plan 2026");

  assert_bytes_refused (fixture, g_bytes_get_data (locked, NULL), (gssize) g_bytes_get_size (locked),
                        AAR_ERROR_ENCRYPTED);
  /* one that only forbids to change it */
  assert_lines (fixture, g_bytes_get_data (open, NULL), (gssize) g_bytes_get_size (open), "#Plan 2026");
}

static gpointer
load_in_thread (gpointer data)
{
  return load_joined (data);
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  pdf_maker_print (fixture->path, "Plan for byen\nog havnen\n\nMål\n");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", load_in_thread, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *joined = g_thread_join (threads[i]);

      g_assert_cmpstr (joined, ==, "#Plan for byen|og havnen||Mål");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/document/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("encodings", test_encodings);
  ADD ("line-ends", test_line_ends);
  ADD ("pages", test_pages);
  ADD ("letters", test_letters);
  g_test_add_func ("/document/memory", test_memory);
  ADD ("empty", test_empty);
  ADD ("bad-bytes", test_bad_bytes);
  ADD ("binary", test_binary);
  ADD ("formats", test_formats);
  ADD ("too-large", test_too_large);
  ADD ("places", test_places);
  ADD ("permission", test_permission);
  ADD ("cancelled", test_cancelled);
  ADD ("pdf", test_pdf);
  ADD ("pdf/long", test_pdf_long);
  ADD ("pdf/table", test_pdf_table);
  ADD ("pdf/plan-table", test_pdf_plan_table);
  ADD ("pdf/tight-table", test_pdf_tight_table);
  ADD ("pdf/columns", test_pdf_columns);
  ADD ("pdf/two-columns", test_pdf_two_columns);
  ADD ("pdf/labels", test_pdf_labels);
  ADD ("pdf/headed-tables", test_pdf_headed_tables);
  ADD ("pdf/overrunning", test_pdf_overrunning);
  ADD ("pdf/refused", test_pdf_refused);
  ADD ("pdf/scanned", test_pdf_scanned);
  ADD ("pdf/encrypted", test_pdf_encrypted);
  ADD ("threads", test_threads);
#undef ADD
  return g_test_run ();
}
