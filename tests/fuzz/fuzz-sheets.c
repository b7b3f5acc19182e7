/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads mutations of answer sheets, which must give changes, problems or an error; and writes texts of random signs as
 * CSV, which must come back as they were in both profiles.
 *
 * fuzz-sheets ITERATIONS [SEED [FILE]]
 *
 * As with fuzz-reader, each input has a seed of its own, and FILE holds the last one after a crash. */
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-csv-reader.h"
#include "aar-csv-writer.h"
#include "aar-error.h"
#include "fixture.h"
#include "mutation.h"

#include <stdlib.h>
#include <string.h>

static const char *const pieces[] = {
  ";",  ",",   "\t",   "\"",   "\"\"",      "\r\n",     "\n",   "\r",  "'", "''",
  "=",  "+1",  "-",    "@",    "sep=;\r\n", "sep=\"\n", "1",    "2",   "3", "999999999999999999999",
  "ja", "nej", "\xff", "\xc3", "\ufeff",    "\u2060",   "7.10", "007", " ",
};

static GPtrArray *
make_sheets (AarPlanContent *content)
{
  g_autoptr (AarRoundState) state = aar_round_state_new (content, fixture_id (content, AAR_TABLE_ROUND, 0),
                                                         "2018-03-21");

  return aar_answer_sheets_make (content, state, NULL);
}

static void
read_once (GRand *random, AarPlanContent *content, GPtrArray *sheets, const char *keep)
{
  const AarAnswerSheet *sheet = sheets->pdata[g_rand_int_range (random, 0, (gint32) sheets->len)];
  g_autoptr (AarAnswerPreview) preview = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gint32 n_mutations = g_rand_int_range (random, 1, 20);
  gsize size;
  const char *data = g_bytes_get_data (sheet->csv, &size);

  text = g_string_new_len (data, (gssize) size);
  for (gint32 i = 0; i < n_mutations; i++)
    fuzz_mutate (random, text, pieces, G_N_ELEMENTS (pieces));
  if (keep != NULL)
    g_file_set_contents (keep, text->str, (gssize) text->len, NULL);
  preview = aar_answer_preview_new (content, fixture_id (content, AAR_TABLE_ROUND, 0));
  bytes = g_bytes_new (text->str, text->len);
  if (!aar_answer_sheet_read (preview, bytes, "fuzz.csv", &error))
    g_assert_true (error->domain == AAR_ERROR && g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < preview->lines->len; i++)
    {
      const AarAnswerLine *line = preview->lines->pdata[i];

      g_assert_true (line->node != NULL);
      g_assert_true (line->new_text == NULL || g_utf8_validate (line->new_text, -1, NULL));
    }
}

static void
round_trip (GRand *random, AarCsvProfile profile)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (profile, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize size;

  for (gint32 i = g_rand_int_range (random, 0, 9); i > 0; i--)
    {
      const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];

      if (g_utf8_validate (piece, -1, NULL))
        g_string_append (text, piece);
    }
  /* a first row says which separator there is */
  for (guint i = 0; i < 6; i++)
    aar_csv_writer_add_text (writer, i < 3 ? "head" : text->str);
  aar_csv_writer_end_row (writer);
  aar_csv_writer_add_text (writer, text->str);
  aar_csv_writer_add_text (writer, text->str);
  aar_csv_writer_end_row (writer);
  bytes = aar_csv_writer_to_bytes (writer);
  data = g_bytes_get_data (bytes, &size);
  rows = aar_csv_read (data, size, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (((char **) rows->pdata[1])[i], ==, text->str);
}

int
main (int argc, char **argv)
{
  gint64 iterations = argc > 1 ? g_ascii_strtoll (argv[1], NULL, 10) : 200;
  guint32 seed = argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10) : 1;
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  g_autoptr (GPtrArray) sheets = make_sheets (content);

  g_print ("1..2\n");
  for (gint64 i = 0; i < iterations; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed + (guint32) i);

      read_once (random, content, sheets, argc > 3 ? argv[3] : NULL);
    }
  g_print ("ok 1 - /fuzz/sheets %" G_GINT64_FORMAT " inputs from seed %u\n", iterations, seed);
  for (gint64 i = 0; i < iterations; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed + (guint32) i);

      round_trip (random, AAR_CSV_PROFILE_EXCEL);
      round_trip (random, AAR_CSV_PROFILE_DATA);
    }
  g_print ("ok 2 - /fuzz/csv %" G_GINT64_FORMAT " inputs from seed %u\n", iterations, seed);
  return 0;
}
