/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-grid.h"
#include "aar-piece.h"
#include "aar-reader-column.h"

G_BEGIN_DECLS

/**
 * AarTableKind:
 * @AAR_TABLE_IS_TEXT: nothing is known of it
 * @AAR_TABLE_IS_ITEMS: a list of initiatives
 * @AAR_TABLE_IS_ACTIONS: a list of what is done
 * @AAR_TABLE_IS_INDICATORS: a list of what is measured
 * @AAR_TABLE_IS_MILESTONES: a list of what is reached when
 * @AAR_TABLE_IS_LEGEND: what levels mean
 * @AAR_TABLE_IS_SUMS: money by year
 * @AAR_TABLE_IS_VALUES: labels with their values below
 *
 * What the rows of a table are.
 */
typedef enum
{
  AAR_TABLE_IS_TEXT,
  AAR_TABLE_IS_ITEMS,
  AAR_TABLE_IS_ACTIONS,
  AAR_TABLE_IS_INDICATORS,
  AAR_TABLE_IS_MILESTONES,
  AAR_TABLE_IS_LEGEND,
  AAR_TABLE_IS_SUMS,
  AAR_TABLE_IS_VALUES,
} AarTableKind;

/**
 * AarTableReading:
 * @grid: its places
 * @columns: (element-type AarReaderColumn): what stands in its columns
 * @title: the column of the titles
 * @number: the column of the numbers, or -1
 * @area: the column of the areas, or -1
 * @kind: what its rows are
 * @overview: whether its rows are told in full elsewhere in the document
 * @has_areas: whether a column or rows of its own tell the areas
 *
 * How a table is understood.
 */
typedef struct
{
  AarGrid *grid;
  GArray *columns;
  int title;
  int number;
  int area;
  AarTableKind kind;
  gboolean overview;
  gboolean has_areas;
} AarTableReading;

AarTableReading *aar_table_reading_new (const AarBlock *table, const AarLexicon *lexicon, GHashTable *values);
void aar_table_reading_free (AarTableReading *self);
void aar_table_reading_learn (AarTableReading *self, const AarTableReading *other);
gboolean aar_table_reading_is_separator (const AarTableReading *self, guint row);
gboolean aar_table_reading_is_sum (const AarTableReading *self, const AarLexicon *lexicon, guint row);
char *aar_table_reading_get_title (const AarTableReading *self, guint row, char **rest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarTableReading, aar_table_reading_free)

G_END_DECLS
