/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-time.h"

G_BEGIN_DECLS

/* A table has no more columns. */
#define AAR_READER_MOST_COLUMNS 16

/**
 * AarReaderCell:
 * @start: the column of letters where it begins, or its place where tabs part the cells
 * @text: what it says, up to @length
 * @length: how many bytes it has
 *
 * A stretch of a line.
 */
typedef struct
{
  guint start;
  const char *text;
  gsize length;
} AarReaderCell;

/**
 * AarReaderColumn:
 * @start: where it begins
 * @field: where its cells belong
 * @word: its head
 * @year: the year that its head names, or 0
 * @unit: (nullable): the money that its figures are counted in
 * @time: the round that its cells are answers of
 * @time_name: (nullable): its name; %NULL if they are of none
 *
 * A column of a table.
 */
typedef struct
{
  guint start;
  AarReaderField field;
  char *word;
  guint year;
  char *unit;
  AarReaderTime time;
  char *time_name;
} AarReaderColumn;

guint aar_reader_cells_split (const char *raw, AarReaderCell cells[AAR_READER_MOST_COLUMNS], gboolean *tabs);
void aar_reader_column_read (const AarLexicon *lexicon, const char *text, AarReaderColumn *column);
void aar_reader_column_clear (gpointer data);
int aar_reader_columns_find (GArray *columns, AarReaderField field);
int aar_reader_columns_find_title (GArray *columns);
gboolean aar_reader_columns_are_known (const char *const *words, guint n);

G_END_DECLS
