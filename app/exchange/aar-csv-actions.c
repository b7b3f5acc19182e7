/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

static void
add_units (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *units = aar_plan_content_get_children (sheet->content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (record));
  g_autofree char *list = aar_csv_join_titles (sheet->content, units);

  aar_csv_writer_add_text (sheet->writer, list);
}

static const AarCsvColumn columns[] = {
  AAR_CSV_NODE_COLUMNS,         { 0, aar_csv_cell_responsibles, "responsibles" },
  { AAR_ACTION_GROUP },         { AAR_ACTION_TEXT, NULL, "{}", AAR_CSV_SINGULAR (ACTION) },
  { 0, add_units, "done-by" },  { AAR_ACTION_DUE },
  { AAR_ACTION_STATUS },        { AAR_ACTION_LEVEL },
  { AAR_ACTION_DONE },          { AAR_CSV_OTHERS },
  { 0, aar_csv_cell_id, "id" },
};

void
aar_csv_write_actions (AarCsvSheet *sheet)
{
  aar_csv_sheet_write_below (sheet, AAR_TABLE_ACTION, columns, G_N_ELEMENTS (columns));
}
