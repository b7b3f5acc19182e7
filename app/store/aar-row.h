/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-database.h"
#include "aar-model.h"

G_BEGIN_DECLS

char *aar_column_name (const AarField *field);
int aar_table_find_column (AarTable table, const char *column);
char *aar_row_get_columns (AarTable table, const char *alias);
char *aar_row_get_insert (AarTable table);
char *aar_row_get_insert_old (AarTable table);
char *aar_row_get_json (AarTable table);
char *aar_row_get_chain (AarTable table);

void aar_row_bind (AarStatement *statement, gpointer record);
void aar_row_bind_field (AarStatement *statement, int index, gpointer record, guint field);
void aar_row_read (AarStatement *statement, int column, gpointer record);
gpointer aar_row_load (AarDatabase *database, AarTable table, gint64 id, GError **error);

char *aar_row_get_select_of (AarTable table, const char *column);
AarPlanContent *aar_row_load_content (AarDatabase *database, gint64 plan, GError **error);

G_END_DECLS
