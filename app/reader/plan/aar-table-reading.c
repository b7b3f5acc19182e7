/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table is: its head by its words and its columns by what stands in them. */
#include "aar-table-reading.h"

#include "aar-cell-values.h"
#include "aar-table-columns.h"
#include "aar-table-head.h"
#include "aar-table-kind.h"

#include <string.h>

/* In a list of so many columns a row with nothing but a code and a title is a title over others. */
#define WIDE 5

/**
 * aar_table_reading_free:
 * @self: (transfer full): a reading
 */
void
aar_table_reading_free (AarTableReading *self)
{
  g_clear_pointer (&self->grid, aar_grid_free);
  g_array_unref (self->columns);
  g_free (self);
}

/**
 * aar_table_reading_new:
 * @table: a table
 * @lexicon: the wording of its language
 * @values: what comes again in the document
 *
 * Returns: (transfer full): how it is understood
 */
AarTableReading *
aar_table_reading_new (const AarBlock *table, const AarLexicon *lexicon, GHashTable *values)
{
  AarTableReading *self = g_new0 (AarTableReading, 1);

  self->grid = aar_grid_new (table);
  self->columns = g_array_new (FALSE, TRUE, sizeof (AarReaderColumn));
  g_array_set_clear_func (self->columns, aar_reader_column_clear);
  self->title = self->number = self->area = -1;
  aar_table_head_find (self->grid, lexicon);
  /* a legend may do without a head: its first word is a value as well */
  if (self->grid->n_head == 1 && self->grid->n_columns <= 3 && aar_cell_values_explain (self->grid, 0, values) &&
      aar_cell_values_has (values, aar_grid_get_text (self->grid, self->grid->first, 0)) &&
      !aar_grid_is_bold (self->grid, self->grid->first, 0) &&
      !aar_lexicon_has (lexicon, "scales", "meaning", aar_grid_get_text (self->grid, self->grid->first, 1)))
    self->grid->n_head = 0;
  aar_table_columns_read (self, lexicon);
  self->title = aar_table_columns_find_title (self);
  self->number = aar_reader_columns_find (self->columns, AAR_READER_NUMBER);
  self->area = aar_table_columns_find_area (self);
  if (self->area == self->title)
    self->title = aar_table_columns_find_text (self);
  aar_table_columns_find_description (self);
  self->kind = aar_table_kind_is_legend (self, lexicon, values) ? AAR_TABLE_IS_LEGEND
                                                                : aar_table_kind_find (self, lexicon);
  self->has_areas = self->area >= 0;
  for (guint i = self->grid->first + self->grid->n_head; i < self->grid->n_rows; i++)
    self->has_areas = self->has_areas || aar_table_reading_is_separator (self, i);
  return self;
}

static guint
count_unknown (const AarTableReading *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += aar_table_columns_get_field (self, i) == AAR_READER_NONE ||
         aar_table_columns_get_field (self, i) == AAR_READER_TEXT;
  return n;
}

static gboolean
have_same_head (const AarTableReading *self, const AarTableReading *other)
{
  if (self->columns->len != other->columns->len || self->columns->len == 0)
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *head = aar_table_head_get_text (self->grid, i), *its = aar_table_head_get_text (other->grid, i);

      if (g_strcmp0 (head, its) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * aar_table_reading_learn:
 * @self: a reading
 * @other: the reading of a longer table of the document
 *
 * Takes over what the columns are where both tables have the same head: more rows tell more.
 */
void
aar_table_reading_learn (AarTableReading *self, const AarTableReading *other)
{
  guint first = self->grid->first, n_head = self->grid->n_head;

  self->grid->first = 0;
  self->grid->n_head = 1;
  if ((other->grid->n_rows <= self->grid->n_rows && count_unknown (other) >= count_unknown (self)) ||
      !have_same_head (self, other))
    {
      self->grid->first = first;
      self->grid->n_head = n_head;
      return;
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      AarReaderColumn *column = &g_array_index (self->columns, AarReaderColumn, i);
      const AarReaderColumn *its = &g_array_index (other->columns, AarReaderColumn, i);

      aar_reader_column_clear (column);
      *column = *its;
      column->word = g_strdup (its->word);
      column->unit = g_strdup (its->unit);
      column->time_name = g_strdup (its->time_name);
    }
  self->number = other->number;
  self->title = other->title;
  self->area = other->area;
  self->kind = other->kind;
}

/**
 * aar_table_reading_is_separator:
 * @self: a reading
 * @row: a row
 *
 * Returns: whether the row is a title over those that follow
 */
gboolean
aar_table_reading_is_separator (const AarTableReading *self, guint row)
{
  const AarGrid *grid = self->grid;
  const char *text = NULL;

  if (grid->n_columns < 3 || aar_grid_count_filled (grid, row) > (aar_grid_get_text (grid, row, 0)[0] != '\0' ? 2 : 1))
    return FALSE;
  for (guint i = 0; i < grid->n_columns; i++)
    if (aar_grid_get (grid, row, i)->carried && aar_grid_get (grid, row, i)->text != NULL)
      return FALSE;
  for (guint i = 0; i < grid->n_columns && text == NULL; i++)
    if (aar_grid_get_text (grid, row, i)[0] != '\0')
      text = aar_grid_get_text (grid, row, i);
  if (text == NULL || aar_piece_is_sentence (text))
    return FALSE;
  if (aar_grid_count_filled (grid, row) == 1)
    return row + 1 < grid->n_rows;
  /* a number and a title, both bold or reaching far */
  return row + 1 < grid->n_rows && strlen (text) <= 4 && aar_grid_get_text (grid, row, 1)[0] != '\0' &&
         ((aar_grid_is_bold (grid, row, 1) && !aar_grid_is_bold (grid, row + 1, 1)) ||
          (grid->n_columns >= WIDE && aar_grid_count_filled (grid, row + 1) >= WIDE - 1));
}

/* "Veje og trafik i alt" */
static gboolean
ends_in_sum (const AarLexicon *lexicon, const char *text)
{
  const char *const *words = aar_lexicon_get_list (lexicon, "cues", "sums");
  g_autofree char *folded = aar_lexicon_fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *end = g_strconcat (" ", words[i], NULL);

      if (g_str_has_suffix (folded, end))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_table_reading_is_sum:
 * @self: a reading
 * @lexicon: the wording
 * @row: a row
 *
 * Returns: whether the row adds up those above it
 */
gboolean
aar_table_reading_is_sum (const AarTableReading *self, const AarLexicon *lexicon, guint row)
{
  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      const char *text = aar_grid_get_text (self->grid, row, i);
      g_autofree char *word = g_strndup (text, strcspn (text, " :\n"));

      if (*text == '\0')
        continue;
      return aar_lexicon_has (lexicon, "cues", "sums", text) || aar_lexicon_has (lexicon, "cues", "sums", word) ||
             ends_in_sum (lexicon, text);
    }
  return FALSE;
}

/* The first paragraph of a cell where that is bold and the others are not, or the first line of several. */
static const AarBlock *
find_bold_title (const AarTableCell *cell)
{
  const AarBlock *first = cell != NULL && cell->blocks->len > 1 ? cell->blocks->pdata[0] : NULL;

  return first != NULL && first->kind != AAR_BLOCK_ITEM &&
                 (first->bold || first->kind == AAR_BLOCK_HEADING || cell->blocks->len > 1)
           ? first
           : NULL;
}

/* Where a title of several lines ends: behind its first line, or behind a bold beginning. */
static char *
split_cell (const AarTableCell *cell, const char *text, char **rest)
{
  const AarBlock *title = find_bold_title (cell);
  const AarBlock *only = cell != NULL && cell->blocks->len == 1 ? cell->blocks->pdata[0] : NULL;
  const char *end = strchr (text, '\n');

  *rest = NULL;
  if (title != NULL)
    {
      g_autofree char *first = aar_block_get_text (title);
      gsize n = strlen (g_strstrip (first));

      if (strncmp (text, first, n) == 0)
        {
          *rest = g_strstrip (g_strdup (text + n));
          return g_steal_pointer (&first);
        }
    }
  if (only != NULL && only->runs->len > 1 && (((AarRun *) only->runs->pdata[0])->style & AAR_RUN_BOLD) != 0)
    {
      g_autofree char *bold = g_strstrip (g_strdup (((AarRun *) only->runs->pdata[0])->text));
      gsize n = strlen (bold);

      if (n > 3 && strncmp (text, bold, n) == 0 && text[n] != '\0')
        {
          *rest = g_strstrip (g_strdup (text + n + strspn (text + n, ":.")));
          return g_steal_pointer (&bold);
        }
    }
  if (end != NULL && end > text && !aar_piece_is_sentence (end))
    {
      *rest = g_strstrip (g_strdup (end));
      return g_strchomp (g_strndup (text, (gsize) (end - text)));
    }
  return g_strdup (text);
}

/**
 * aar_table_reading_get_title:
 * @self: a reading
 * @row: a row
 * @rest: (out) (nullable): the description that stands in the cell below the title
 *
 * Returns: (transfer full): the title of the row, "" if it has none
 */
char *
aar_table_reading_get_title (const AarTableReading *self, guint row, char **rest)
{
  const AarGridCell *cell = aar_grid_get (self->grid, row, (guint) self->title);

  *rest = NULL;
  if (cell->text == NULL || cell->covered || cell->carried)
    return g_strdup ("");
  return split_cell (cell->cell, cell->text, rest);
}
