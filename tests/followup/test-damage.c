/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from outside may be damaged in any way: it is refused or told, and nothing breaks. */
#include "aar-answer-sheet-reader.h"
#include "aar-answer-sheet-writer.h"
#include "aar-clipboard-cells.h"
#include "aar-identity-number.h"
#include "aar-pasted-lines.h"
#include "fixture.h"

#define N_TRIALS 400

/* Some bytes are replaced, doubled or cut out; half of the new ones are signs that mean something in a sheet. */
static GByteArray *
damage (const guint8 *data, gsize size)
{
  static const char signs[] = "\";,\t\r\n'=IMR0129E+\xef\xbb\xbf\xff\xc3";
  GByteArray *damaged = g_byte_array_new ();
  guint n = (guint) g_test_rand_int_range (1, 12);

  g_byte_array_append (damaged, data, (guint) size);
  for (guint i = 0; i < n && damaged->len > 1; i++)
    {
      guint at = (guint) g_test_rand_int_range (0, (gint32) damaged->len);
      guint8 byte = g_test_rand_bit () ? (guint8) signs[g_test_rand_int_range (0, sizeof signs - 1)]
                                       : (guint8) g_test_rand_int_range (0, 256);

      switch (g_test_rand_int_range (0, 3))
        {
        case 0:
          damaged->data[at] = byte;
          break;
        case 1:
          {
            guint length = MIN (damaged->len - at, 40);
            g_autofree guint8 *copy = g_memdup2 (damaged->data + at, length);

            g_byte_array_append (damaged, copy, length);
          }
          break;
        default:
          g_byte_array_remove_range (damaged, at, MIN (damaged->len - at, 40));
          break;
        }
    }
  return damaged;
}

static void
test_damaged_sheets (void)
{
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");
  gint64 round = fixture_id (content, AAR_TABLE_ROUND, 0);
  g_autoptr (AarRoundState) state = aar_round_state_new (content, round, NULL);
  g_autoptr (GPtrArray) sheets = aar_answer_sheets_make (content, state, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (((AarAnswerSheet *) sheets->pdata[0])->csv, &size);

  for (guint i = 0; i < N_TRIALS; i++)
    {
      g_autoptr (AarAnswerPreview) preview = aar_answer_preview_new (content, round);
      g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (damage (data, size));
      g_autoptr (GError) error = NULL;
      gboolean read = aar_answer_sheet_read (preview, bytes, "skadet.csv", &error);

      g_assert_true (read == (error == NULL));
      for (guint j = 0; j < preview->lines->len; j++)
        {
          const AarAnswerLine *line = preview->lines->pdata[j];

          g_assert_true (AAR_IS_NODE (line->node));
          g_assert_true (g_utf8_validate (line->new_text, -1, NULL));
        }
    }
}

static void
test_damaged_clipboards (void)
{
  static const char text[] = "Nr\tIndsats\tAnsvarlig\tFrist\r\n1\t\"To\r\nlinjer\"\tEJ og SIK\t31.12.2018\r\n"
                             "2\tMøde 010188-1234\t\t\r\n3\t• Noget\tØU\t1/5 2018\r\n";
  static const AarTable tables[] = { AAR_TABLE_NODE, AAR_TABLE_ACTION, AAR_TABLE_MILESTONE };
  g_autoptr (AarPlanContent) content = fixture_new_plan ("da");

  for (guint i = 0; i < N_TRIALS; i++)
    {
      g_autoptr (GByteArray) bytes = damage ((const guint8 *) text, strlen (text));
      g_autofree char *pasted = g_utf8_make_valid ((const char *) bytes->data, (gssize) bytes->len);
      g_autoptr (AarPastedLines) lines = aar_pasted_lines_new (content, tables[i % G_N_ELEMENTS (tables)], pasted);

      aar_identity_number_find (pasted, NULL, NULL);
      for (guint j = 0; j < lines->rows->len; j++)
        g_assert_nonnull (((AarPastedRow *) lines->rows->pdata[j])->title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/damage/sheets", test_damaged_sheets);
  g_test_add_func ("/damage/clipboards", test_damaged_clipboards);
  return g_test_run ();
}
