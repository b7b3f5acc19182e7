/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-csv-writer.h"
#include "aar-model.h"
#include "aar-plan-words.h"

G_BEGIN_DECLS

/**
 * AarCsvSheet:
 * @writer: where the cells go
 * @contents: (element-type Aar.PlanContent): all plans of the sheet
 * @heads: the plan whose words and language the heads have: the first one
 * @content: the plan that is being written
 *
 * A table while it is being written.
 */
typedef struct
{
  AarCsvWriter *writer;
  GPtrArray *contents;
  AarPlan *heads;
  AarPlanContent *content;
} AarCsvSheet;

/**
 * AarCsvCell:
 * @sheet: the sheet
 * @record: the record of the row
 * @field: what the column says
 *
 * Adds one cell.
 */
typedef void (*AarCsvCell) (AarCsvSheet *sheet, gpointer record, guint field);

/**
 * AarCsvColumn:
 * @danish: the head; `{}` stands for the plan's word
 * @swedish: the same in Swedish
 * @write: adds the cell
 * @field: the field that it shows, if it shows one
 * @word: which word
 * @form: in which form
 */
typedef struct
{
  const char *danish;
  const char *swedish;
  AarCsvCell write;
  guint field;
  AarPlanWord word;
  AarPlanWordForm form;
} AarCsvColumn;

const char *aar_csv_sheet_pick (AarPlan *plan, const char *danish, const char *swedish);
void aar_csv_sheet_add_heads (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns);
void aar_csv_sheet_add_cells (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns, gpointer record);
gboolean aar_csv_sheet_add_row (AarCsvSheet *self, const AarCsvColumn *columns, guint n_columns, gpointer record);
void aar_csv_sheet_write_below (AarCsvSheet *self, AarTable table, const AarCsvColumn *columns, guint n_columns);

/* One function for each table; it writes heads and rows. */
void aar_csv_write_initiatives (AarCsvSheet *sheet);
void aar_csv_write_milestones (AarCsvSheet *sheet);
void aar_csv_write_actions (AarCsvSheet *sheet);
void aar_csv_write_indicators (AarCsvSheet *sheet);
void aar_csv_write_amounts (AarCsvSheet *sheet);
void aar_csv_write_units (AarCsvSheet *sheet);
void aar_csv_write_summary (AarCsvSheet *sheet);

G_END_DECLS
