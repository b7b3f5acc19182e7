/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of tables that are money: what they count is told by their head, or by what stands over the table. */
#include "aar-table-money.h"

#include "aar-reader-amount.h"

#include <string.h>

static const AarReaderColumn *
column_at (const AarTableReading *table, guint index)
{
  return &g_array_index (table->columns, AarReaderColumn, index);
}

static guint
first_row (const AarTableReading *table)
{
  return table->grid->first + table->grid->n_head;
}


/* "-1.200", "0,5", "(300)": a figure with its sign; FALSE for what is none. */
static gboolean
parse_figure (const char *text, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean negative = FALSE, decimal = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        g_string_append_c (digits, *p);
      else if (letter == ',' && !decimal)
        {
          g_string_append_c (digits, '.');
          decimal = TRUE;
        }
      else if (letter == '-' || letter == 0x2212 || letter == 0x2013 || letter == '(')
        negative = negative || digits->len == 0;
      else if (letter != '.' && letter != ')' && letter != '+' && !g_unichar_isspace (letter))
        return FALSE;
    }
  *value = g_ascii_strtod (digits->str, NULL) * (negative ? -1 : 1);
  return digits->len > 0;
}

/* The unit of money that a text names: "(1.000 kr.)", "tkr". */
static gboolean
find_factor (const AarLexicon *lexicon, const char *text, double *factor)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if ((p == text || !g_ascii_isalnum (p[-1])) && aar_reader_factor_at (lexicon, p, factor) != NULL)
      return TRUE;
  return FALSE;
}

/* The unit of money in what stands over the head of a sheet. */
static gboolean
find_factor_above (AarTableFiling *self, const AarTableReading *table, double *factor)
{
  for (guint i = 0; i < table->grid->first; i++)
    for (guint j = 0; j < table->grid->n_columns; j++)
      if (find_factor (self->draft->lexicon, aar_grid_get_text (table->grid, i, j), factor))
        return TRUE;
  return FALSE;
}

/**
 * aar_table_money_file_cell:
 * @self: where it goes
 * @table: a list
 * @index: a column
 * @text: what stands in a cell of it
 *
 * Returns: whether the cell was a sum of money and is filed
 */
gboolean
aar_table_money_file_cell (AarTableFiling *self, const AarTableReading *table, guint index, const char *text)
{
  const AarReaderColumn *column = column_at (table, index);
  double factor = 1, value;
  gboolean known = find_factor (self->draft->lexicon, column->unit, &factor) ||
                   (column->field == AAR_READER_ECONOMY && find_factor (self->draft->lexicon, column->word, &factor));
  g_autofree char *whole = NULL;

  if (!known && column->year != 0 && column->time_name == NULL)
    known = find_factor (self->draft->lexicon, self->title, &factor) || find_factor_above (self, table, &factor);
  if (!known || !parse_figure (text, &value))
    return FALSE;
  aar_reader_amounts_add (self->draft, self->record->node, (gint64) (value * factor), column->year,
                          column->year != 0 ? NULL : column->word);
  return TRUE;
}

/**
 * aar_table_money_add_rows:
 * @self: where they go
 * @table: a table of money by year
 *
 * Files its figures.
 */
void
aar_table_money_add_rows (AarTableFiling *self, const AarTableReading *table)
{
  double factor = 1;

  for (guint i = 0; i < table->columns->len; i++)
    {
      const AarReaderColumn *column = column_at (table, i);
      const char *open = column->word != NULL ? strchr (column->word, '(') : NULL;

      if (column->unit != NULL)
        aar_reader_factor_at (self->draft->lexicon, column->unit, &factor);
      else if (open != NULL)
        aar_reader_factor_at (self->draft->lexicon, open + 1, &factor);
      else if (column->word != NULL)
        aar_reader_factor_at (self->draft->lexicon, column->word, &factor);
    }
  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    for (guint i = 0; i < table->columns->len; i++)
      {
        const AarReaderColumn *column = column_at (table, i);
        double value;

        if (column->year == 0 || aar_table_reading_is_sum (table, self->draft->lexicon, row) ||
            !parse_figure (aar_grid_get_text (table->grid, row, i), &value))
          continue;
        aar_reader_amounts_add (self->draft, self->item, (gint64) (value * factor), column->year,
                                aar_grid_get_text (table->grid, row, table->title >= 0 ? (guint) table->title : 0));
      }
}
