/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-guard.h"
#include "aar-csv-reader.h"
#include "aar-csv-writer.h"
#include "aar-error.h"

#include <string.h>

#define JOINER "\xe2\x81\xa0"

static void
add_sample (AarCsvWriter *writer)
{
  aar_csv_writer_add_text (writer, "ID");
  aar_csv_writer_add_text (writer, "Tekst");
  aar_csv_writer_add_text (writer, "Tal");
  aar_csv_writer_end_row (writer);
  aar_csv_writer_add_text (writer, "7.10");
  aar_csv_writer_add_text (writer, "Æble; \"pære\", og\nmere");
  aar_csv_writer_add_real (writer, -3.5);
  aar_csv_writer_end_row (writer);
  aar_csv_writer_add_text (writer, NULL);
  aar_csv_writer_add_text (writer, "=1+2\";=1+2");
  aar_csv_writer_add_integer (writer, -1234567);
  aar_csv_writer_end_row (writer);
  aar_csv_writer_add_date (writer, "2026-01-31");
  aar_csv_writer_add_text (writer, "- Etablering");
  aar_csv_writer_add_real (writer, 1e20);
  aar_csv_writer_end_row (writer);
}

static void
assert_sample (AarCsvProfile profile, const char *expected)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const char *data;
  gsize length;

  add_sample (writer);
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &length);
  text = g_strndup (data, length);
  g_assert_cmpuint (strlen (expected), ==, length);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_excel_bytes (void)
{
  assert_sample (AAR_CSV_PROFILE_EXCEL, "\xef\xbb\xbfid;Tekst;Tal\r\n"
                                        "\"7.10" JOINER "\";\"Æble; \"\"pære\"\", og\nmere\";-3,5\r\n"
                                        ";\"'=1+2\"\";'=1+2\";-1234567\r\n"
                                        "2026-01-31;\"'- Etablering\";1e+20\r\n");
}

static void
test_data_bytes (void)
{
  assert_sample (AAR_CSV_PROFILE_DATA, "id,Tekst,Tal\r\n"
                                       "7.10,\"Æble; \"\"pære\"\", og\nmere\",-3.5\r\n"
                                       ",\"'=1+2\"\";'=1+2\",-1234567\r\n"
                                       "2026-01-31,\"'- Etablering\",1e+20\r\n");
}

static const struct
{
  const char *text;
  const char *guarded;
} guards[] = {
  { "", "" },
  { "a", "a" },
  { "'a", "'a" },
  { "=a", "'=a" },
  { "'=a", "''=a" },
  { "''=a", "'''=a" },
  { "+", "'+" },
  { "-3,5", "'-3,5" },
  { "@x", "'@x" },
  { "\tx", "'\tx" },
  { "\rx", "'\rx" },
  { "\nx", "'\nx" },
  { "a=b", "a=b" },
  { "a;=b", "a;'=b" },
  { "a,+b", "a,'+b" },
  { "a\"@b", "a\"'@b" },
  { "a\n-b", "a\n'-b" },
  { "a\n\nb", "a\n\nb" },
  { "a;'=b", "a;''=b" },
  { "7.10", "7.10" JOINER },
  { "7.10" JOINER, "7.10" JOINER JOINER },
  { "31.12.2018", "31.12.2018" JOINER },
  { "1/2", "1/2" JOINER },
  { "007", "'007" },
  { "'007", "''007" },
  { "1234567890123456789", "'1234567890123456789" },
  { "123456789012345", "123456789012345" },
  { "2026-01-31", "2026-01-31" JOINER },
  { "22,5", "22,5" JOINER },
  { "1E2", "1E2" JOINER },
  { "1,50", "1,50" JOINER },
  { "maj 2026", "maj 2026" JOINER },
  { "Maj 2026" JOINER, "Maj 2026" JOINER JOINER },
  { "sep 1", "sep 1" JOINER },
  { "tor 5. maj", "tor 5. maj" JOINER },
  { "12 %", "12 %" JOINER },
  { "5 kr.", "5 kr." JOINER },
  { "(5)", "(5)" JOINER },
  { "12:30", "12:30" JOINER },
  { "1\u00a0000", "1\u00a0000" JOINER },
  { " 1", " 1" JOINER },
  { "Sand", "Sand" JOINER },
  { "maj", "maj" },
  { "Sandkasser 5", "Sandkasser 5" },
  { "maj 2026 og juni", "maj 2026 og juni" },
  { "5 elever", "5 elever" },
  { "1,-5", "1,'-5" JOINER },
  { " =a", "' =a" },
  { "\u00a0+a", "'\u00a0+a" },
  { "＝a", "'＝a" },
  { "＋a", "'＋a" },
  { "－a", "'－a" },
  { "＠a", "'＠a" },
  { " ＝a", "' ＝a" },
  { "a＝b", "a＝b" },
  { " a", " a" },
  { "42", "42" },
  { "1.-4. kvartal", "1.-4. kvartal" },
  { "3.1 b", "3.1 b" },
};

static void
test_guard (void)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      aar_csv_guard (guards[i].text, AAR_CSV_PROFILE_EXCEL, cell);
      g_assert_cmpstr (cell->str, ==, guards[i].guarded);
      aar_csv_unguard (cell);
      g_assert_cmpstr (cell->str, ==, guards[i].text);
    }
}

static char *
random_text (void)
{
  static const char *const pieces[] = { "=", "+",   "-", "@",  "'",  "'",      "\t", "\r",   "\n",  ";",
                                        ",", "\"",  " ", "7",  ".",  "0",      "æ",  JOINER, "a",   ":",
                                        "/", "maj", "E", "％", "＝", "\u00a0", "%",  "kr",   "sand" };
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 9);

  while (n-- > 0)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (text);
}

/* Whatever the text, no cell of any reading of the file begins a formula. */
static void
assert_harmless (const char *guarded)
{
  for (const char *p = guarded; *p != '\0'; p++)
    if (p == guarded || strchr (";,\"\t\r\n", p[-1]) != NULL)
      g_assert_null (strchr ("=+-@", *p));
  g_assert_true (*guarded == '\0' || strchr ("\t\r\n", *guarded) == NULL);
}

static void
test_guard_random (void)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < 200000; i++)
    {
      g_autofree char *text = random_text ();

      aar_csv_guard (text, i % 2 ? AAR_CSV_PROFILE_EXCEL : AAR_CSV_PROFILE_DATA, cell);
      assert_harmless (cell->str);
      aar_csv_unguard (cell);
      g_assert_cmpstr (cell->str, ==, text);
    }
}

static void
assert_rows_come_back (AarCsvProfile profile)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data;

  for (guint i = 0; i < 3000; i++)
    {
      /* plain heads: by them the separator is found */
      char *text = i < 3 ? g_strdup ("head") : random_text ();

      g_ptr_array_add (texts, text);
      aar_csv_writer_add_text (writer, text);
      if (i % 3 == 2)
        aar_csv_writer_end_row (writer);
    }
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &length);
  rows = aar_csv_read (data, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1000);
  for (guint i = 0; i < 3000; i++)
    {
      char **row = rows->pdata[i / 3];

      g_assert_cmpuint (g_strv_length (row), ==, 3);
      g_assert_cmpstr (row[i % 3], ==, texts->pdata[i]);
    }
}

static void
test_rows_come_back (void)
{
  assert_rows_come_back (AAR_CSV_PROFILE_EXCEL);
  assert_rows_come_back (AAR_CSV_PROFILE_DATA);
}

static const struct
{
  const char *data;
  gsize length;
  const char *cells;
} readings[] = {
  { "", 0, "" },
  { "a;b", 3, "a|b#" },
  { "a;b\r\n1;2\r\n", 10, "a|b#1|2#" },
  { "a,b\n1,2", 7, "a|b#1|2#" },
  { "a\tb\r1\t2\r", 8, "a|b#1|2#" },
  { "sep=,\r\na,b;c\r\n", 14, "a|b;c#" },
  { "\"a;b\",c\n\"\"\"\",\"x\ny\"\n", 19, "a;b|c#\"|x\ny#" },
  { "a;;\n\n;b;\n", 9, "a||##|b|#" },
  { "\"a\"x;b\n", 7, "ax|b#" },
  { "\xef\xbb\xbf\xc3\xa6;\xc3\xb8", 8, "æ|ø#" },
  { "\xe6;\xf8", 3, "æ|ø#" },
  /* what Windows has where Latin-1 has control characters: a dash, a euro sign, a quotation mark */
  { "\x96;\x80;\x94", 5, "–|€|”#" },
  { "\xff\xfe\xe6\0;\0b\0", 8, "æ|b#" },
  { "\xfe\xff\0\xe6\0;\0b", 8, "æ|b#" },
  { "a;'=1\n", 6, "a|=1#" },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = aar_csv_read (readings[i].data, readings[i].length, NULL, &error);
      g_autoptr (GString) cells = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *row = g_strjoinv ("|", rows->pdata[j]);

          g_string_append_printf (cells, "%s#", row);
        }
      g_assert_cmpstr (cells->str, ==, readings[i].cells);
    }
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (aar_csv_read ("a;b\n1;\"2\n", 9, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "2"));
  g_clear_error (&error);
  g_assert_null (aar_csv_read ("a\0b", 3, NULL, &error));
  g_assert_error (error, AAR_ERROR, AAR_ERROR_ENCODING);
}

/* A head with more of the other separators than of its own does not mislead who reads the table. */
static void
test_commas_in_head (void)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (AAR_CSV_PROFILE_EXCEL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize size;

  for (guint i = 0; i < 4; i++)
    {
      aar_csv_writer_add_text (writer, i % 2 ? "b" : "mål, indsats, handling");
      if (i % 2)
        aar_csv_writer_end_row (writer);
    }
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &size);
  rows = aar_csv_read (data, size, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (g_strv_length (rows->pdata[i]), ==, 2);
      g_assert_cmpstr (((char **) rows->pdata[i])[0], ==, "mål, indsats, handling");
    }
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (AAR_CSV_PROFILE_DATA, stream, cancellable);
  g_autoptr (GError) error = NULL;

  aar_csv_writer_add_text (writer, "a");
  g_assert_true (aar_csv_writer_end_row (writer));
  g_cancellable_cancel (cancellable);
  g_assert_false (aar_csv_writer_end_row (writer));
  g_assert_false (aar_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv/excel-bytes", test_excel_bytes);
  g_test_add_func ("/exchange/csv/data-bytes", test_data_bytes);
  g_test_add_func ("/exchange/csv/guard", test_guard);
  g_test_add_func ("/exchange/csv/guard-random", test_guard_random);
  g_test_add_func ("/exchange/csv/rows-come-back", test_rows_come_back);
  g_test_add_func ("/exchange/csv/readings", test_readings);
  g_test_add_func ("/exchange/csv/unreadable", test_unreadable);
  g_test_add_func ("/exchange/csv/commas-in-head", test_commas_in_head);
  g_test_add_func ("/exchange/csv/cancel", test_cancel);
  return g_test_run ();
}
