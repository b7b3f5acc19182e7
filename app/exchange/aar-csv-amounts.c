/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"
#include "aar-money-kind.h"

static void
add_kind (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarNode *node = aar_plan_content_lookup (sheet->content, AAR_TABLE_NODE, aar_record_get_owner (record));
  AarPlan *plan = aar_plan_content_get_plan (sheet->content);
  g_autofree char *name = aar_plan_words_capitalise (aar_money_kind_get_name (aar_money_kind_of (record, node), plan));

  aar_csv_writer_add_text (sheet->writer, name);
}

static const AarCsvColumn columns[] = {
  AAR_CSV_NODE_COLUMNS, { 0, aar_csv_cell_responsibles, "responsibles" },
  { AAR_AMOUNT_YEAR },  { 0, add_kind, "money" },
  { AAR_CSV_OTHERS },   { 0, aar_csv_cell_id, "id" },
};

void
aar_csv_write_amounts (AarCsvSheet *sheet)
{
  aar_csv_sheet_write_below (sheet, AAR_TABLE_AMOUNT, columns, G_N_ELEMENTS (columns));
}
