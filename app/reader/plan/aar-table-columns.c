/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the columns of a table, by their heads and by what is in them. */
#include "aar-table-columns.h"

#include "aar-printed-label.h"
#include "aar-reader-rating.h"
#include "aar-table-head.h"
#include "aar-value-types.h"

#include <string.h>

/* A scale has no more levels. */
#define MOST_LEVELS 7
/* The words for levels are shorter, on average, in bytes. */
#define SHORT_LEVEL 9
/* Names are shorter, on average, in bytes. */
#define LONG_NAME 20

static void
collect (const AarTableReading *self, guint column, GPtrArray *values, guint *n_points)
{
  *n_points = 0;
  for (guint i = self->grid->first + self->grid->n_head; i < self->grid->n_rows; i++)
    {
      const AarGridCell *cell = aar_grid_get (self->grid, i, column);
      const AarBlock *block = cell->cell != NULL && cell->cell->blocks->len > 0 ? cell->cell->blocks->pdata[0] : NULL;

      if (cell->text == NULL || cell->carried || cell->covered || aar_table_reading_is_separator (self, i))
        continue;
      g_ptr_array_add (values, cell->text);
      *n_points += block != NULL && block->kind == AAR_BLOCK_ITEM;
    }
}

static gboolean
are_numbers (GPtrArray *values)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    {
      const char *text = values->pdata[i];

      n += strlen (text) <= 8 && strpbrk (text, "0123456789") != NULL && strchr (text, ' ') == NULL &&
           strchr (text, '%') == NULL;
    }
  return values->len > 0 && n * 10 >= values->len * 9;
}

/* 1, 2, 3, … */
static gboolean
are_counted (GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (g_ascii_strtoull (values->pdata[i], NULL, 10) != i + 1)
      return FALSE;
  return values->len > 2;
}

static guint
count_carried (const AarGrid *grid, guint column)
{
  guint n = 0;

  for (guint i = grid->first + grid->n_head; i < grid->n_rows; i++)
    n += aar_grid_get (grid, i, column)->carried;
  return n;
}

/* Whether some of the values are levels: the others may be words of the document's own. */
static gboolean
has_levels (const AarLexicon *lexicon, GPtrArray *values)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize length = 0;

  for (guint i = 0; i < values->len; i++)
    {
      if (aar_reader_rating_is_level (lexicon, values->pdata[i]))
        return TRUE;
      g_hash_table_add (seen, values->pdata[i]);
      length += strlen (values->pdata[i]);
    }
  return values->len == 0 || (g_hash_table_size (seen) <= MOST_LEVELS && g_hash_table_size (seen) * 2 < values->len) ||
         length < values->len * SHORT_LEVEL;
}

/* Of a head of two rows the whole tells most, else the lower one, else the upper one. */
static void
read_head (AarTableReading *self, const AarLexicon *lexicon, guint index, const char *head, AarReaderColumn *column)
{
  aar_reader_column_read (lexicon, head, column);
  for (guint i = self->grid->n_head; column->field == AAR_READER_NONE && self->grid->n_head > 1 && i > 0; i--)
    {
      const AarGridCell *cell = aar_grid_get (self->grid, self->grid->first + i - 1, index);
      AarReaderColumn part = { .start = index };

      if (cell->text == NULL)
        continue;
      aar_reader_column_read (lexicon, cell->text, &part);
      if (part.field == AAR_READER_NONE)
        {
          aar_reader_column_clear (&part);
          continue;
        }
      aar_reader_column_clear (column);
      *column = part;
    }
}

static gboolean
are_different (GPtrArray *values)
{
  return values->len > 1 && aar_value_types_count_different (values) == values->len;
}

/**
 * aar_table_columns_read:
 * @self: a reading
 * @lexicon: the wording
 *
 * Finds what stands in each column.
 */
void
aar_table_columns_read (AarTableReading *self, const AarLexicon *lexicon)
{
  gboolean titled = FALSE;

  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      AarReaderColumn column = { .start = i };
      g_autofree char *head = aar_table_head_get_text (self->grid, i);
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      gboolean unknown;
      guint n_points;

      read_head (self, lexicon, i, head, &column);
      collect (self, i, values, &n_points);
      unknown = column.field == AAR_READER_NONE;
      if (column.field == AAR_READER_NONE && aar_printed_label_ask (lexicon, head) != AAR_READER_TEXT)
        column.field = aar_printed_label_ask (lexicon, head);
      /* under a time stands how it went, or what is reached by then */
      if (column.time_name != NULL && column.field == AAR_READER_STATUS && !has_levels (lexicon, values))
        column.field = AAR_READER_MILESTONE;
      if (column.field == AAR_READER_NONE && ((i == 0 && are_numbers (values)) || are_counted (values)))
        column.field = AAR_READER_NUMBER;
      if (column.field == AAR_READER_NONE)
        column.field = aar_value_types_guess (lexicon, values, n_points);
      /* names that all differ before anything else is told are titles, though they may look like units */
      if (column.field == AAR_READER_RESPONSIBLE && unknown && !titled && are_different (values))
        column.field = AAR_READER_NONE;
      titled = titled || column.field == AAR_READER_NONE || column.field == AAR_READER_TEXT ||
               aar_reader_field_is_kind (column.field) || column.field == AAR_READER_ACTION ||
               column.field == AAR_READER_INDICATOR;
      g_array_append_val (self->columns, column);
    }
}

/**
 * aar_table_columns_get_field:
 * @self: a reading
 * @column: a column
 *
 * Returns: what stands in the column
 */
AarReaderField
aar_table_columns_get_field (const AarTableReading *self, guint column)
{
  return g_array_index (self->columns, AarReaderColumn, column).field;
}

/* Whether what stands in a column is prose rather than names. */
static gboolean
are_long (const AarTableReading *self, guint column)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  guint n_points;
  gsize length = 0;

  collect (self, column, values, &n_points);
  for (guint i = 0; i < values->len; i++)
    length += strlen (values->pdata[i]);
  return length > values->len * LONG_NAME;
}

/**
 * aar_table_columns_find_description:
 * @self: a reading
 *
 * What nothing is known of behind the titles describes them, if no other column does.
 */
void
aar_table_columns_find_description (AarTableReading *self)
{
  if (self->title < 0)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    if ((int) i != self->title && (int) i != self->area && aar_table_columns_get_field (self, i) == AAR_READER_TEXT)
      return;
  for (guint i = (guint) self->title + 1; i < self->columns->len; i++)
    {
      AarReaderColumn *column = &g_array_index (self->columns, AarReaderColumn, i);

      if (column->field == AAR_READER_NONE && !are_long (self, i))
        continue;
      if (column->field != AAR_READER_NONE &&
          !(column->field == AAR_READER_NOTES && i == (guint) self->title + 1 && column->time_name == NULL))
        continue;
      column->field = AAR_READER_TEXT;
      return;
    }
}

static gboolean
have_letters (GPtrArray *values)
{
  guint n = 0;

  for (guint i = 0; i < values->len; i++)
    for (const char *p = values->pdata[i]; *p != '\0'; p = g_utf8_next_char (p))
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        {
          n++;
          break;
        }
  return n * 2 > values->len;
}

/**
 * aar_table_columns_find_text:
 * @self: a reading
 *
 * Returns: the first column of texts, but for one with clearly more different ones; -1 if there is none
 */
int
aar_table_columns_find_text (const AarTableReading *self)
{
  int best = -1;
  guint most = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      guint n_points;

      if ((int) i == self->area || (aar_table_columns_get_field (self, i) != AAR_READER_NONE &&
                                    aar_table_columns_get_field (self, i) != AAR_READER_TEXT &&
                                    aar_table_columns_get_field (self, i) != AAR_READER_KIND_GOAL &&
                                    aar_table_columns_get_field (self, i) != AAR_READER_INDICATOR))
        continue;
      collect (self, i, values, &n_points);
      if (values->len > 0 && !are_numbers (values) && have_letters (values) &&
          aar_value_types_count_different (values) * 10 > most * 12)
        {
          most = aar_value_types_count_different (values);
          best = (int) i;
        }
    }
  return best;
}

static gboolean
has_separators (const AarTableReading *self)
{
  for (guint i = self->grid->first + self->grid->n_head; i < self->grid->n_rows; i++)
    if (aar_table_reading_is_separator (self, i))
      return TRUE;
  return FALSE;
}

/* Whether the same words stand in one row after the other, as the names of areas do. */
static gboolean
comes_in_blocks (const AarTableReading *self, guint column)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  guint n_points, blocks = 0;

  collect (self, column, values, &n_points);
  for (guint i = 0; i < values->len; i++)
    blocks += i == 0 || strcmp (values->pdata[i], values->pdata[i - 1]) != 0;
  return values->len > 3 && blocks * 2 <= values->len && blocks == aar_value_types_count_different (values);
}

static gboolean
has_role_behind (const AarTableReading *self, guint column)
{
  for (guint i = column + 1; i < self->columns->len; i++)
    if (aar_reader_field_is_role (aar_table_columns_get_field (self, i)))
      return TRUE;
  return FALSE;
}

/**
 * aar_table_columns_find_area:
 * @self: a reading
 *
 * The column before the titles that reaches over several rows, or says so, names the areas.
 *
 * Returns: the column, -1 if there is none
 */
int
aar_table_columns_find_area (const AarTableReading *self)
{
  int area = aar_reader_columns_find (self->columns, AAR_READER_KIND_AREA);

  if (area >= 0 && area > self->title && self->title >= 0 && has_separators (self))
    g_array_index (self->columns, AarReaderColumn, area).field = AAR_READER_RESPONSIBLE;
  else if (area >= 0)
    return area;
  for (int i = 0; i < self->title; i++)
    {
      AarReaderField field = aar_table_columns_get_field (self, (guint) i);

      if ((field == AAR_READER_NONE || field == AAR_READER_TEXT || field == AAR_READER_KIND_GOAL ||
           field == AAR_READER_TAG || field == AAR_READER_KIND_INITIATIVE) &&
          count_carried (self->grid, (guint) i) > 0)
        return i;
      if (field == AAR_READER_RESPONSIBLE && comes_in_blocks (self, (guint) i) && has_role_behind (self, (guint) i))
        {
          g_array_index (self->columns, AarReaderColumn, i).field = AAR_READER_KIND_AREA;
          return i;
        }
    }
  return -1;
}

/* Of two columns of names the first names what the second is responsible for. */
static int
find_named_column (const AarTableReading *self)
{
  int first = -1;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (aar_table_columns_get_field (self, i) != AAR_READER_RESPONSIBLE)
        continue;
      if (first >= 0)
        {
          g_array_index (self->columns, AarReaderColumn, first).field = AAR_READER_NONE;
          return first;
        }
      first = (int) i;
    }
  return -1;
}

/**
 * aar_table_columns_find_title:
 * @self: a reading
 *
 * Beside goals that reach over several rows, what is done is carried out; beside goals of one row each, the goal is.
 *
 * Returns: the column of the titles, -1 if there is none
 */
int
aar_table_columns_find_title (const AarTableReading *self)
{
  int title = aar_reader_columns_find_title (self->columns);
  int first = -1;

  /* a column of numbers that is called as the initiatives numbers them */
  if (title >= 0)
    {
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      guint n_points;

      collect (self, (guint) title, values, &n_points);
      if (are_numbers (values) && (guint) title + 1 < self->columns->len)
        {
          g_array_index (self->columns, AarReaderColumn, title).field = AAR_READER_NUMBER;
          return title + 1;
        }
    }
  for (guint i = 0; first < 0 && i < self->columns->len; i++)
    if (aar_table_columns_get_field (self, i) != AAR_READER_NUMBER &&
        aar_table_columns_get_field (self, i) != AAR_READER_KIND_AREA)
      first = (int) i;
  /* beside where it began, a goal is that of an indicator */
  if (title >= 0 && aar_table_columns_get_field (self, (guint) title) == AAR_READER_KIND_GOAL &&
      (aar_reader_columns_find (self->columns, AAR_READER_BASELINE) >= 0 ||
       aar_reader_columns_find (self->columns, AAR_READER_OUTCOME) >= 0))
    return aar_reader_columns_find (self->columns, AAR_READER_INDICATOR);
  if (title < 0)
    title = aar_table_columns_find_text (self);
  if (title < 0)
    return find_named_column (self);
  if (first >= 0 && first < title && count_carried (self->grid, (guint) first) == 0 &&
      (aar_table_columns_get_field (self, (guint) title) == AAR_READER_ACTION ||
       aar_table_columns_get_field (self, (guint) title) == AAR_READER_KIND_STEP) &&
      (aar_table_columns_get_field (self, (guint) first) == AAR_READER_TEXT ||
       aar_table_columns_get_field (self, (guint) first) == AAR_READER_KIND_GOAL ||
       aar_table_columns_get_field (self, (guint) first) == AAR_READER_NONE))
    return first;
  return title;
}
