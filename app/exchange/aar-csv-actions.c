/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

static void
add_units (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *units = aar_plan_content_get_children (sheet->content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (record));
  g_autofree char *list = aar_csv_join_units (sheet->content, units, AAR_ACTION_UNIT_UNIT);

  aar_csv_writer_add_text (sheet->writer, list);
}

static const AarCsvColumn columns[] = {
  AAR_CSV_NODE_COLUMNS,
  { "Ansvarlige", "Ansvariga", aar_csv_cell_responsibles },
  { "Gruppe", "Grupp", aar_csv_cell_text, AAR_ACTION_GROUP },
  { "{}", "{}", aar_csv_cell_text, AAR_ACTION_TEXT, AAR_CSV_SINGULAR (ACTION) },
  { "Udføres af", "Utförs av", add_units },
  { "Frist", "Senast", aar_csv_cell_date, AAR_ACTION_DUE },
  { "Status", "Status", aar_csv_cell_text, AAR_ACTION_STATUS },
  { "Vurdering", "Bedömning", aar_csv_cell_level, AAR_ACTION_LEVEL },
  { "Udført", "Klar", aar_csv_cell_done, AAR_ACTION_DONE },
  { "Række-id", "Rad-id", aar_csv_cell_id },
};

void
aar_csv_write_actions (AarCsvSheet *sheet)
{
  aar_csv_sheet_write_below (sheet, AAR_TABLE_ACTION, columns, G_N_ELEMENTS (columns));
}
