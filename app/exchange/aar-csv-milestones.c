/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"
#include "aar-csv-cells.h"

static AarRound *
get_round (AarCsvSheet *sheet, gpointer milestone)
{
  return aar_plan_content_lookup (sheet->content, AAR_TABLE_ROUND,
                                  aar_record_get_integer (milestone, AAR_MILESTONE_ROUND));
}

static void
add_round_text (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarRound *round = get_round (sheet, record);

  aar_csv_writer_add_text (sheet->writer, round != NULL ? aar_record_get_text (round, field) : NULL);
}

static void
add_round_date (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarRound *round = get_round (sheet, record);

  aar_csv_writer_add_date (sheet->writer, round != NULL ? aar_record_get_text (round, field) : NULL);
}

static void
add_answered (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarPlan *plan = aar_plan_content_get_plan (sheet->content);

  aar_csv_writer_add_text (sheet->writer,
                           aar_milestone_is_answered (record) ? aar_csv_sheet_get_word (plan, "yes") : NULL);
}

/* How many times it was put off to a later round. */
static void
add_times_carried (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *all = aar_plan_content_get_records (sheet->content, AAR_TABLE_MILESTONE);
  gpointer earlier = record;
  guint n = 0;

  while (n < all->len && (earlier = aar_plan_content_lookup (sheet->content, AAR_TABLE_MILESTONE,
                                                             aar_record_get_integer (earlier, field))) != NULL)
    n++;
  if (n > 0)
    aar_csv_writer_add_integer (sheet->writer, n);
  else
    aar_csv_writer_add_text (sheet->writer, NULL);
}

static const AarCsvColumn columns[] = {
  AAR_CSV_NODE_COLUMNS,
  { 0, aar_csv_cell_responsibles, "responsibles" },
  { AAR_ROUND_NAME, add_round_text, "{}", AAR_CSV_SINGULAR (ROUND) },
  { AAR_ROUND_DATE, add_round_date },
  { AAR_MILESTONE_GROUP },
  { AAR_MILESTONE_TEXT, NULL, "{}", AAR_CSV_SINGULAR (MILESTONE) },
  { AAR_MILESTONE_STATUS },
  { AAR_MILESTONE_LEVEL },
  { AAR_MILESTONE_DONE },
  { 0, add_answered, "answered" },
  { AAR_MILESTONE_CARRIED_FROM, add_times_carried, "times-carried" },
  { AAR_CSV_OTHERS },
  { 0, aar_csv_cell_id, "id" },
};

void
aar_csv_write_milestones (AarCsvSheet *sheet)
{
  aar_csv_sheet_write_below (sheet, AAR_TABLE_MILESTONE, columns, G_N_ELEMENTS (columns));
}
