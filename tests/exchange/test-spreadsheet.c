/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What LibreOffice makes of what is written for spreadsheets, where there is one. */
#include "aar-csv-reader.h"
#include "aar-csv-writer.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static const char *const texts[] = {
  "maj 2026",
  "Maj 2026",
  "sep 1",
  "okt. 5",
  "31 dec",
  "dec-31",
  "tor 5 maj",
  "5. maj 2026",
  "1 dec",
  "januari 2026",
  "marts 2026",
  "mars 2026",
  "1E2",
  "1e2",
  "1,5E3",
  "1,5",
  "1,50",
  "22,5",
  "0,50",
  "1.000",
  "1 000",
  "1\u00a0000",
  "1.234,5",
  "007",
  "00",
  "12 %",
  "50%",
  "1,5 %",
  "5 kr.",
  "5 kr",
  "kr 5",
  "5,00 kr.",
  "(5)",
  "5-",
  "5+",
  "+5",
  "-3,5",
  " 1",
  " 1,5",
  "1/2",
  "1 1/2",
  "31/12",
  "1-1",
  "2026-01-31",
  "26-1-1",
  "12:30",
  "24:00",
  "12:30 PM",
  "7.10",
  "31.12.2018",
  "sand",
  "Falsk",
  "sant",
  "falskt",
  "=1+1",
  " =1+1",
  "\u00a0=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "@x",
  "'=1+1",
  "'007",
  "\t=1+1",
  "42",
  "2026",
  "12345678901234567",
  "1e400",
  "Q1 2026",
  "1.-4. kvartal",
  "- Etablering",
};

/* Where LibreOffice keeps its settings, and where its files go. */
static char *folder;

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
write_texts (void)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (AAR_CSV_PROFILE_EXCEL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = in_folder ("in.csv");
  gsize size;
  const char *data;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      aar_csv_writer_add_text (writer, texts[i]);
      aar_csv_writer_add_text (writer, "tekst");
      aar_csv_writer_end_row (writer);
    }
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &size);
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

/* Opens the file as in that language and saves it as CSV again. */
static gboolean
convert (const char *office, guint language, gboolean detect)
{
  g_autofree char *settings = g_strdup_printf ("-env:UserInstallation=file://%s/settings", folder);
  g_autofree char *filter = g_strdup_printf ("--infilter=CSV:59,34,76,1,,%u,false,%s", language,
                                             detect ? "true" : "false");
  g_autofree char *out = in_folder ("out"), *in = in_folder ("in.csv");
  g_autoptr (GSubprocess) process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, office, settings, "--headless",
      filter, "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true", "--outdir", out, in, NULL);

  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

static void
assert_unchanged (const char *language)
{
  g_autofree char *path = g_build_filename (folder, "out", "in.csv", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  rows = aar_csv_read (data, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *text = ((char **) rows->pdata[i])[0];

      if (!g_str_equal (text, texts[i]))
        g_error ("“%s” became “%s” in %s", texts[i], text, language);
    }
}

/* In Danish and in Swedish, whether it is asked to look for dates or not. */
static void
test_texts_stay (void)
{
  static const struct
  {
    guint number;
    const char *name;
  } languages[] = { { 1030, "Danish" }, { 1053, "Swedish" } };
  g_autofree char *office = g_find_program_in_path ("soffice");

  if (office == NULL)
    {
      g_test_skip ("there is no LibreOffice");
      return;
    }
  write_texts ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint detect = 0; detect < 2; detect++)
      {
        if (!convert (office, languages[i].number, detect == 1))
          {
            g_test_skip ("LibreOffice does not start");
            return;
          }
        assert_unchanged (languages[i].name);
      }
}

int
main (int argc, char *argv[])
{
  g_autofree char *removal = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("aarshjul-spreadsheet-XXXXXX", NULL);
  g_test_add_func ("/exchange/spreadsheet/texts-stay", test_texts_stay);
  result = g_test_run ();
  removal = g_strdup_printf ("rm -rf '%s'", folder);
  g_assert_cmpint (g_spawn_command_line_sync (removal, NULL, NULL, NULL, NULL), ==, TRUE);
  g_free (folder);
  return result;
}
