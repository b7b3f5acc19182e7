/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-export.h"

#include "aar-csv-sheet.h"
#include "aar-error.h"

#include <glib/gi18n.h>

static void (*const writers[]) (AarCsvSheet *sheet) = {
  [AAR_CSV_TABLE_INITIATIVES] = aar_csv_write_initiatives, [AAR_CSV_TABLE_MILESTONES] = aar_csv_write_milestones,
  [AAR_CSV_TABLE_ACTIONS] = aar_csv_write_actions,         [AAR_CSV_TABLE_INDICATORS] = aar_csv_write_indicators,
  [AAR_CSV_TABLE_AMOUNTS] = aar_csv_write_amounts,         [AAR_CSV_TABLE_UNITS] = aar_csv_write_units,
  [AAR_CSV_TABLE_SUMMARY] = aar_csv_write_summary,
};

/**
 * aar_csv_write:
 * @contents: (element-type Aar.PlanContent): plans; the heads are in the words and the language of the first
 * @table: what of them to write
 * @profile: how
 * @stream: where to
 * @cancellable: (nullable): stops the writing
 * @error: return location for %AAR_ERROR_EMPTY if there is no plan, an error of @stream, or %G_IO_ERROR_CANCELLED
 *
 * Writes a table as CSV. A row names its plan in the first column, so plans may stand together in one file.
 *
 * Returns: whether all was written; if not, the stream holds a part
 */
gboolean
aar_csv_write (GPtrArray *contents,
               AarCsvTable table,
               AarCsvProfile profile,
               GOutputStream *stream,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (AarCsvWriter) writer = NULL;
  AarCsvSheet sheet = { 0 };

  g_return_val_if_fail (contents != NULL, FALSE);
  g_return_val_if_fail (table < G_N_ELEMENTS (writers), FALSE);

  if (contents->len == 0)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_EMPTY, _ ("There is no plan to export"));
      return FALSE;
    }
  writer = aar_csv_writer_new (profile, stream, cancellable);
  sheet = (AarCsvSheet) { writer, contents, aar_plan_content_get_plan (contents->pdata[0]), NULL };
  writers[table](&sheet);
  return aar_csv_writer_finish (writer, error);
}
