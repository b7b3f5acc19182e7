/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-table-filing.h"

G_BEGIN_DECLS

gboolean aar_table_money_file_cell (AarTableFiling *self, const AarTableReading *table, guint index, const char *text);
void aar_table_money_add_rows (AarTableFiling *self, const AarTableReading *table);

G_END_DECLS
