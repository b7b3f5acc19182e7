/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can stand in a cell. Each adds one cell of its row; the row is of a node or of a record that hangs on one. */
#pragma once

#include "aar-csv-sheet.h"

G_BEGIN_DECLS

void aar_csv_cell_plan (AarCsvSheet *sheet, gpointer record, guint field);
void aar_csv_cell_field (AarCsvSheet *sheet, gpointer record, guint field);
void aar_csv_cell_node_text (AarCsvSheet *sheet, gpointer record, guint field);
void aar_csv_cell_areas (AarCsvSheet *sheet, gpointer record, guint field);
void aar_csv_cell_responsibles (AarCsvSheet *sheet, gpointer record, guint field);
void aar_csv_cell_id (AarCsvSheet *sheet, gpointer record, guint field);

char *aar_csv_join_titles (AarPlanContent *content, GPtrArray *records);
void aar_csv_join (GString *list, const char *text);
const char *aar_csv_get_level_name (AarPlan *plan, AarLevel *level);
gboolean aar_csv_is_initiative (gpointer node);

#define AAR_CSV_SINGULAR(word) AAR_PLAN_WORD_##word, AAR_PLAN_WORD_SINGULAR
#define AAR_CSV_PLURAL(word)   AAR_PLAN_WORD_##word, AAR_PLAN_WORD_PLURAL

/* The columns that begin each row that hangs on a node. */
#define AAR_CSV_NODE_COLUMNS                                                     \
  { 0, aar_csv_cell_plan, "plan" }, { AAR_NODE_NUMBER, aar_csv_cell_node_text }, \
      { 0, aar_csv_cell_areas, "{}", AAR_CSV_SINGULAR (AREA) },                  \
  {                                                                              \
    AAR_NODE_TITLE, aar_csv_cell_node_text, "{}", AAR_CSV_SINGULAR (INITIATIVE)  \
  }

G_END_DECLS
