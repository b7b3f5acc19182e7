/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-table-reading.h"

G_BEGIN_DECLS

void aar_table_columns_read (AarTableReading *self, const AarLexicon *lexicon);
void aar_table_columns_find_description (AarTableReading *self);
int aar_table_columns_find_text (const AarTableReading *self);
int aar_table_columns_find_area (const AarTableReading *self);
int aar_table_columns_find_title (const AarTableReading *self);
AarReaderField aar_table_columns_get_field (const AarTableReading *self, guint column);

G_END_DECLS
