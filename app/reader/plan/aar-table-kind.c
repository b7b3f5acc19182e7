/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rows of a table are. */
#include "aar-table-kind.h"

#include "aar-cell-values.h"
#include "aar-reader-amount.h"
#include "aar-reader-rating.h"
#include "aar-table-columns.h"

#include <string.h>

/* A legend has no more levels. */
#define MOST_LEVELS 7

/* Whether nothing stands in a column. */
static gboolean
is_empty_column (const AarGrid *grid, guint column)
{
  for (guint i = grid->first; i < grid->n_rows; i++)
    if (aar_grid_get_text (grid, i, column)[0] != '\0')
      return FALSE;
  return TRUE;
}

/**
 * aar_table_kind_is_legend:
 * @self: a reading
 * @lexicon: the wording
 * @values: what comes again in the document
 *
 * Returns: whether it has levels and what they mean; something else may stand beside it on a sheet
 */
gboolean
aar_table_kind_is_legend (const AarTableReading *self, const AarLexicon *lexicon, GHashTable *values)
{
  const AarGrid *grid = self->grid;
  guint first = grid->first + grid->n_head, levels = 0, rows = 0, words = 0;

  gboolean named;

  if (grid->n_columns < 2 || (grid->n_columns > 3 && !is_empty_column (grid, 2)))
    return FALSE;
  named = grid->n_head > 0 && aar_lexicon_has (lexicon, "scales", "meaning", aar_grid_get_text (grid, grid->first, 1));
  for (guint i = first; i < grid->n_rows; i++)
    {
      const char *label = aar_grid_get_text (grid, i, 0), *meaning = aar_grid_get_text (grid, i, 1);

      if (*label == '\0')
        continue;
      rows++;
      levels += aar_reader_rating_is_level (lexicon, label);
      words += strlen (meaning) > 8 && strpbrk (meaning, "0123456789") != meaning;
    }
  return rows >= 2 && rows <= MOST_LEVELS &&
         (named || aar_cell_values_explain (grid, first, values) ||
          (levels >= 2 && levels * 2 >= rows && words * 3 >= rows * 2));
}

/* How many levels are counted in a table: that of a summary, which says nothing of its own. */
static gboolean
is_summary (const AarTableReading *self, const AarLexicon *lexicon)
{
  const AarGrid *grid = self->grid;
  guint first = grid->first + grid->n_head, levels = 0;

  if (grid->n_columns > 3 || grid->n_rows < first + 2)
    return FALSE;
  for (guint i = first; i < grid->n_rows; i++)
    levels += aar_reader_rating_is_level (lexicon, aar_grid_get_text (grid, i, 0));
  return levels * 3 >= (grid->n_rows - first) * 2;
}

/* How many columns stand under a year. */
static guint
count_years (const AarTableReading *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += g_array_index (self->columns, AarReaderColumn, i).year != 0 &&
         g_array_index (self->columns, AarReaderColumn, i).time_name == NULL;
  return n;
}

static gboolean
has_money (const AarTableReading *self, const AarLexicon *lexicon)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, AarReaderColumn, i).unit != NULL ||
        aar_table_columns_get_field (self, i) == AAR_READER_ECONOMY)
      return TRUE;
  for (guint i = self->grid->first; i < MIN (self->grid->first + 1, self->grid->n_rows); i++)
    if (aar_reader_money_at (lexicon, aar_grid_get_text (self->grid, i, 0)) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether every column tells one thing of what the table stands below: who, when, how it goes. */
static gboolean
has_values (const AarTableReading *self)
{
  if (self->grid->n_head == 0 || self->grid->n_rows != self->grid->first + self->grid->n_head + 1)
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderField field = aar_table_columns_get_field (self, i);

      if (!aar_reader_field_is_role (field) && field != AAR_READER_STATUS && field != AAR_READER_LEVEL &&
          field != AAR_READER_ECONOMY && field != AAR_READER_DUE && field != AAR_READER_TIMELINE &&
          field != AAR_READER_NUMBER && field != AAR_READER_NOTES && field != AAR_READER_RESOURCES)
        return FALSE;
    }
  return self->columns->len >= 2;
}

/* Rows that say who is responsible are carried out. */
static gboolean
names_anybody (const AarTableReading *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (aar_reader_field_is_role (aar_table_columns_get_field (self, i)))
      return TRUE;
  return FALSE;
}

/**
 * aar_table_kind_find:
 * @self: a reading whose columns are known
 * @lexicon: the wording
 *
 * Returns: what its rows are, if they are no legend
 */
AarTableKind
aar_table_kind_find (const AarTableReading *self, const AarLexicon *lexicon)
{
  AarReaderField field = self->title >= 0 ? aar_table_columns_get_field (self, (guint) self->title) : AAR_READER_NONE;
  guint known = 0;

  if (is_summary (self, lexicon))
    return AAR_TABLE_IS_TEXT;
  if (has_values (self))
    return AAR_TABLE_IS_VALUES;
  if (self->title < 0 && aar_reader_columns_find (self->columns, AAR_READER_BASELINE) >= 0)
    return AAR_TABLE_IS_INDICATORS;
  if (self->title < 0)
    return aar_reader_columns_find (self->columns, AAR_READER_MILESTONE) >= 0 ? AAR_TABLE_IS_MILESTONES
                                                                              : AAR_TABLE_IS_TEXT;
  if (self->title > 0 && !names_anybody (self) &&
      (aar_table_columns_get_field (self, (guint) self->title - 1) == AAR_READER_DUE ||
       aar_table_columns_get_field (self, (guint) self->title - 1) == AAR_READER_TIMELINE) &&
      !aar_reader_field_is_kind (field))
    return AAR_TABLE_IS_MILESTONES;
  if (names_anybody (self) && self->title >= 0)
    return field == AAR_READER_ACTION || field == AAR_READER_KIND_STEP ? AAR_TABLE_IS_ACTIONS : AAR_TABLE_IS_ITEMS;
  if (count_years (self) >= 2 && has_money (self, lexicon) && !aar_reader_field_is_kind (field))
    return AAR_TABLE_IS_SUMS;
  if (field == AAR_READER_INDICATOR || (count_years (self) >= 2 && !aar_reader_field_is_kind (field)))
    return AAR_TABLE_IS_INDICATORS;
  if (field == AAR_READER_MILESTONE || aar_reader_columns_find (self->columns, AAR_READER_MILESTONE) >= 0)
    return aar_reader_field_is_kind (field) ? AAR_TABLE_IS_ITEMS : AAR_TABLE_IS_MILESTONES;
  if (field == AAR_READER_ACTION || field == AAR_READER_KIND_STEP)
    return AAR_TABLE_IS_ACTIONS;
  for (guint i = 0; i < self->columns->len; i++)
    known += aar_table_columns_get_field (self, i) != AAR_READER_NONE;
  return aar_reader_field_is_kind (field) || known >= 2 ? AAR_TABLE_IS_ITEMS : AAR_TABLE_IS_TEXT;
}
