/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-record.h"
#include "aar-table-reading.h"

G_BEGIN_DECLS

/**
 * AarTableFiling:
 * @draft: the plan
 * @record: where the parts of initiatives go
 * @parent: (nullable): the area that the table stands in
 * @item: (nullable): the initiative that it stands in
 * @title: (nullable): what stands over it
 *
 * Where the rows of a table go.
 */
typedef struct
{
  AarReaderDraft *draft;
  AarReaderRecord *record;
  gpointer parent;
  gpointer item;
  const char *title;
} AarTableFiling;

void aar_table_filing_add (AarTableFiling *self, const AarTableReading *table, AarTableKind kind);
void aar_table_filing_join (AarTableFiling *self, const AarTableReading *table);

G_END_DECLS
