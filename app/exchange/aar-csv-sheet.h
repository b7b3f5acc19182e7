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
 * @field: the field that it shows, or what else @write wants to know; %AAR_CSV_OTHERS for the fields of the record that
 *   have no column of their own
 * @write: (nullable): adds the cell; %NULL for a field that is written as it is
 * @head: (nullable): the key of the head among the words of tables, where it is not the name of the field; `{}` in it,
 *   or as a head, stands for the plan's word
 * @word: which word
 * @form: in which form
 *
 * A column of a table. A field that is added to a record has one at once.
 */
typedef struct
{
  guint field;
  AarCsvCell write;
  const char *head;
  AarPlanWord word;
  AarPlanWordForm form;
} AarCsvColumn;

#define AAR_CSV_OTHERS G_MAXUINT

const char *aar_csv_sheet_get_word (AarPlan *plan, const char *key);
GArray *
aar_csv_sheet_list_columns (AarTable table, const AarCsvColumn *columns, guint n_columns, const guint *elsewhere);
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
