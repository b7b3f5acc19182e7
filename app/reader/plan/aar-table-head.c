/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a table are its head. */
#include "aar-table-head.h"

#include "aar-piece.h"
#include "aar-reader-column.h"
#include "aar-reader-rating.h"
#include "aar-value-types.h"

/* The head of a sheet is among so many rows. */
#define HEAD_ROWS 12
/* A head is no longer, in letters. */
#define LONGEST_HEAD 80

static gboolean
may_be_head (const char *text)
{
  return g_utf8_strlen (text, -1) <= LONGEST_HEAD && !aar_piece_is_sentence (text);
}

/* How much a row looks like a head: known words count twice, bold cells once; 0 if it is none. */
static guint
rate_head (const AarGrid *grid, const AarLexicon *lexicon, guint row)
{
  guint known = 0, bold = 0, n = 0;

  for (guint i = 0; i < grid->n_columns; i++)
    {
      const char *text = aar_grid_get_text (grid, row, i);
      AarReaderColumn column = { 0 };

      if (*text == '\0')
        continue;
      aar_reader_column_read (lexicon, text, &column);
      if (!may_be_head (text) || (column.field == AAR_READER_NONE &&
                                  (aar_value_is_money (lexicon, text) || aar_reader_rating_is_level (lexicon, text))))
        {
          aar_reader_column_clear (&column);
          return 0;
        }
      n++;
      known += column.field != AAR_READER_NONE || aar_lexicon_has (lexicon, "metadata", "labels", text);
      aar_reader_column_clear (&column);
      bold += aar_grid_is_bold (grid, row, i);
    }
  if (n < 2 || n * 2 < grid->n_columns)
    return 0;
  return known * 2 + (bold == n) * n + (((AarTableRow *) grid->rows->pdata[row])->is_head ? n : 0);
}

/**
 * aar_table_head_find:
 * @grid: a table
 * @lexicon: the wording
 *
 * Finds which rows are the head, and how many stand above it.
 */
void
aar_table_head_find (AarGrid *grid, const AarLexicon *lexicon)
{
  guint best = 0;

  grid->first = grid->n_head = 0;
  for (guint i = 0; i < MIN (grid->n_rows, HEAD_ROWS); i++)
    {
      guint rate = rate_head (grid, lexicon, i);

      if (rate > best && (best == 0 || rate > best + 1))
        {
          best = rate;
          grid->first = i;
          grid->n_head = 1;
        }
      if (best >= 4 && i > grid->first)
        break;
    }
  /* without a word that is known, the first full row is the head of a sheet or of a table that says so */
  if (best == 0 && grid->n_rows > 2)
    for (guint i = 0; i < MIN (grid->n_rows, HEAD_ROWS); i++)
      if (aar_grid_count_filled (grid, i) >= MAX (2, grid->n_columns - 1))
        {
          gboolean fits = TRUE;

          for (guint j = 0; j < grid->n_columns; j++)
            fits = fits && may_be_head (aar_grid_get_text (grid, i, j));
          grid->first = i;
          grid->n_head = fits;
          break;
        }
  /* a head of two rows of which the lower one has the words that are known */
  if (grid->n_head == 1 && grid->first > 0)
    for (guint j = 0; j < grid->n_columns; j++)
      if (aar_grid_get (grid, grid->first - 1, j)->covered && aar_grid_count_filled (grid, grid->first - 1) > 1)
        {
          grid->first--;
          grid->n_head = 2;
          return;
        }
  /* a head of two rows: the upper one reaches over several columns */
  if (grid->n_head == 1 && grid->first + 2 < grid->n_rows)
    {
      gboolean spans = FALSE;

      for (guint j = 0; j < grid->n_columns; j++)
        spans = spans || aar_grid_get (grid, grid->first, j)->covered;
      spans = spans && rate_head (grid, lexicon, grid->first + 1) > 0;
      grid->n_head += spans || (((AarTableRow *) grid->rows->pdata[grid->first + 1])->is_head &&
                                ((AarTableRow *) grid->rows->pdata[grid->first])->is_head);
    }
}

/**
 * aar_table_head_get_text:
 * @grid: a table
 * @column: a column
 *
 * Returns: (transfer full): what stands over the column, of all rows of the head
 */
char *
aar_table_head_get_text (const AarGrid *grid, guint column)
{
  GString *text = g_string_new (NULL);

  for (guint i = grid->first; i < grid->first + grid->n_head; i++)
    {
      const AarGridCell *cell = aar_grid_get (grid, i, column);

      if (cell->text == NULL || cell->carried)
        continue;
      /* what stands over several columns is of each */
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", cell->text);
    }
  return g_strdelimit (g_string_free_and_steal (text), "\n", ' ');
}
