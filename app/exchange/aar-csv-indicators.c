/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

static GPtrArray *
get_measurements (AarCsvSheet *sheet, gpointer indicator)
{
  return aar_plan_content_get_children (sheet->content, AAR_TABLE_MEASUREMENT, aar_record_get_id (indicator));
}

/* The measurement of the latest day; of those without a day the last one. */
static gpointer
get_latest (AarCsvSheet *sheet, gpointer indicator)
{
  GPtrArray *measurements = get_measurements (sheet, indicator);
  gpointer latest = NULL;

  for (guint i = 0; i < measurements->len; i++)
    if (latest == NULL || g_strcmp0 (aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_DATE),
                                     aar_record_get_text (latest, AAR_MEASUREMENT_DATE)) >= 0)
      latest = measurements->pdata[i];
  return latest;
}

static void
add_latest_value (AarCsvSheet *sheet, gpointer record, guint field)
{
  gpointer latest = get_latest (sheet, record);

  aar_csv_writer_add_text (sheet->writer, latest != NULL ? aar_record_get_text (latest, field) : NULL);
}

static void
add_latest_date (AarCsvSheet *sheet, gpointer record, guint field)
{
  gpointer latest = get_latest (sheet, record);

  aar_csv_writer_add_date (sheet->writer, latest != NULL ? aar_record_get_text (latest, field) : NULL);
}

static void
add_all_values (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *measurements = get_measurements (sheet, record);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < measurements->len; i++)
    {
      const char *date = aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_DATE);
      const char *value = aar_record_get_text (measurements->pdata[i], AAR_MEASUREMENT_VALUE);
      g_autofree char *both = g_strdup_printf ("%s: %s", date != NULL ? date : "?", value != NULL ? value : "");

      aar_csv_join (list, both);
    }
  aar_csv_writer_add_text (sheet->writer, list->str);
}

static const AarCsvColumn columns[] = {
  AAR_CSV_NODE_COLUMNS,
  { AAR_INDICATOR_GROUP },
  { AAR_INDICATOR_TEXT, NULL, "{}", AAR_CSV_SINGULAR (INDICATOR) },
  { AAR_CSV_OTHERS },
  { AAR_MEASUREMENT_VALUE, add_latest_value, "latest" },
  { AAR_MEASUREMENT_DATE, add_latest_date, "latest-date" },
  { 0, add_all_values, "all-values" },
  { 0, aar_csv_cell_id, "id" },
};

void
aar_csv_write_indicators (AarCsvSheet *sheet)
{
  aar_csv_sheet_write_below (sheet, AAR_TABLE_INDICATOR, columns, G_N_ELEMENTS (columns));
}
