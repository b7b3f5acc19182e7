/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"
#include "aar-reader-column.h"

G_BEGIN_DECLS

/**
 * AarReaderTableRow:
 * @line: where it begins
 * @cells: what stands in it, by column
 *
 * A row of a table.
 */
typedef struct
{
  guint line;
  GString *cells[AAR_READER_MOST_COLUMNS];
} AarReaderTableRow;

/**
 * AarReaderTable:
 * @lines: the lines of the document
 * @blocks: (element-type AarReaderBlock): where its rows go
 * @columns: (element-type AarReaderColumn): its head
 * @title: the column of the titles
 * @number: the column of the numbers, or -1
 * @rows: (element-type AarReaderTableRow): the rows that have been gathered
 * @row: (nullable): the one that is being emitted
 * @area: (nullable): the area that the rows are in
 * @money: (nullable): the unit of the figures under years
 *
 * A table whose columns stand side by side.
 */
typedef struct
{
  AarReaderLines *lines;
  GPtrArray *blocks;
  GArray *columns;
  int title;
  int number;
  GPtrArray *rows;
  AarReaderTableRow *row;
  char *area;
  const char *money;
} AarReaderTable;

AarReaderTableRow *aar_reader_table_row_new (guint line);
void aar_reader_table_row_free (AarReaderTableRow *self);
const char *aar_reader_table_find_money (AarReaderLines *lines, const AarLexicon *lexicon, guint index);
void aar_reader_table_emit (AarReaderTable *self);

G_END_DECLS
