/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

/* What a unit has to do with the plan, counted in one walk for all units. */
typedef struct
{
  gint64 unit;
  guint n_responsible;
  guint n_other;
  guint n_actions;
  double staff;
} Tally;

static Tally *
get_tally (GHashTable *tallies, gint64 unit)
{
  Tally *tally = g_hash_table_lookup (tallies, &unit);

  if (tally == NULL)
    {
      tally = g_new0 (Tally, 1);
      tally->unit = unit;
      g_hash_table_add (tallies, tally);
    }
  return tally;
}

static GHashTable *
count (AarPlanContent *content)
{
  GHashTable *tallies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *roles = aar_plan_content_get_records (content, AAR_TABLE_RESPONSIBILITY);
  GPtrArray *actions = aar_plan_content_get_records (content, AAR_TABLE_ACTION_UNIT);
  GPtrArray *staffing = aar_plan_content_get_records (content, AAR_TABLE_STAFFING);

  for (guint i = 0; i < roles->len; i++)
    {
      Tally *tally = get_tally (tallies, aar_record_get_integer (roles->pdata[i], AAR_RESPONSIBILITY_UNIT));

      if (g_str_has_prefix (aar_record_get_text (roles->pdata[i], AAR_RESPONSIBILITY_ROLE), "responsible-"))
        tally->n_responsible++;
      else
        tally->n_other++;
    }
  for (guint i = 0; i < actions->len; i++)
    get_tally (tallies, aar_record_get_integer (actions->pdata[i], AAR_ACTION_UNIT_UNIT))->n_actions++;
  for (guint i = 0; i < staffing->len; i++)
    get_tally (tallies, aar_record_get_integer (staffing->pdata[i], AAR_STAFFING_UNIT))->staff += aar_record_get_real (
        staffing->pdata[i], AAR_STAFFING_FTE);
  return tallies;
}

static void
add_former_names (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *names = aar_plan_content_get_children (sheet->content, AAR_TABLE_FORMER_NAME, aar_record_get_id (record));
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    aar_csv_join (list, aar_record_get_text (names->pdata[i], field));
  aar_csv_writer_add_text (sheet->writer, list->str);
}

static const AarCsvColumn columns[] = {
  { 0, aar_csv_cell_plan, "plan" },
  { AAR_UNIT_ABBREVIATION },
  { AAR_UNIT_NAME },
  { AAR_UNIT_KIND },
  { AAR_UNIT_PARENT },
  { AAR_FORMER_NAME_NAME, add_former_names, "former-names" },
  { AAR_CSV_OTHERS },
  { 0, aar_csv_cell_id, "id" },
};

static const AarCsvColumn counts[] = {
  { 0, NULL, "responsible-for", AAR_CSV_PLURAL (INITIATIVE) },
  { 0, NULL, "other-roles", AAR_CSV_PLURAL (INITIATIVE) },
  { 0, NULL, "count", AAR_CSV_PLURAL (ACTION) },
  { 0, NULL, "staff" },
};

static gboolean
write_plan (AarCsvSheet *sheet, GArray *first)
{
  g_autoptr (GHashTable) tallies = count (sheet->content);
  GPtrArray *units = aar_plan_content_get_records (sheet->content, AAR_TABLE_UNIT);

  for (guint i = 0; i < units->len; i++)
    {
      const Tally *tally = get_tally (tallies, aar_record_get_id (units->pdata[i]));

      aar_csv_sheet_add_cells (sheet, (const AarCsvColumn *) first->data, first->len, units->pdata[i]);
      aar_csv_writer_add_integer (sheet->writer, tally->n_responsible);
      aar_csv_writer_add_integer (sheet->writer, tally->n_other);
      aar_csv_writer_add_integer (sheet->writer, tally->n_actions);
      aar_csv_writer_add_real (sheet->writer, tally->staff);
      if (!aar_csv_writer_end_row (sheet->writer))
        return FALSE;
    }
  return TRUE;
}

void
aar_csv_write_units (AarCsvSheet *sheet)
{
  g_autoptr (GArray) first = aar_csv_sheet_list_columns (AAR_TABLE_UNIT, columns, G_N_ELEMENTS (columns), NULL);

  aar_csv_sheet_add_heads (sheet, (const AarCsvColumn *) first->data, first->len);
  aar_csv_sheet_add_heads (sheet, counts, G_N_ELEMENTS (counts));
  if (!aar_csv_writer_end_row (sheet->writer))
    return;
  for (guint i = 0; i < sheet->contents->len; i++)
    {
      sheet->content = sheet->contents->pdata[i];
      if (!write_plan (sheet, first))
        return;
    }
}
