/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column each cell of a flattened table stands in, told from what sort of thing it says. */
#include "aar-reader-fit.h"

#include "aar-reader-amount.h"
#include "aar-reader-lines.h"
#include "aar-reader-rating.h"
#include "aar-reader-time.h"
#include "aar-reader-unit.h"

#include <string.h>

/* Days and amounts are a few words. */
#define LONGEST_TIME  60
#define LONGEST_MONEY 80
#define LONGEST_NAME  100

/* What it costs that a column has no cell in a row. */
#define MISSING        1.0
#define MISSING_AREA   0.2
#define MISSING_TITLE  5.0
#define MISSING_NUMBER 8.0

/* The cells of a table must suit their columns at least so well, on the average. */
#define LEAST_FIT 0.4

typedef enum
{
  SORT_WORDS,
  SORT_NUMBER,
  SORT_TIME,
  SORT_MONEY,
  SORT_LEVEL,
  SORT_UNIT,
  SORT_FIGURES,
  SORT_SENTENCE,
} Sort;

typedef struct
{
  const AarLexicon *lexicon;
  GArray *columns;
  GArray *cells;
  int title;
  /* for each cell and column the best sum that ends there, and where the cell before it stands */
  double *sums;
  gint8 *before;
} Fit;

/* "7", "2.1", "E3", "A 4" */
static gboolean
is_number (const char *text)
{
  const char *p = text;
  guint letters = 0;

  while (g_unichar_isupper (g_utf8_get_char (p)) && letters < 3)
    {
      p = g_utf8_next_char (p);
      letters++;
    }
  p += letters > 0 && strchr (" -", *p) != NULL && *p != '\0';
  return g_ascii_isdigit (*p) && strspn (p, "0123456789.") == strlen (p) && strlen (p) <= 6 &&
         aar_reader_year_at (p) == 0;
}

static gboolean
is_time (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);
  char from[12], to[12];

  return strlen (text) <= LONGEST_TIME && (aar_reader_time_find_span (lexicon, text, from, to) ||
                                           aar_lexicon_find (lexicon, "time", "ongoing", folded, NULL) == folded);
}

static gboolean
is_money (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_lexicon_fold (text);

  if (strlen (text) > LONGEST_MONEY)
    return FALSE;
  if (aar_lexicon_find (lexicon, "amounts", "none", folded, NULL) == folded)
    return TRUE;
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p[1] == ' ' || g_ascii_isalpha (p[1])) &&
        aar_reader_money_at (lexicon, p + 1 + strspn (p + 1, " ")) != NULL)
      return TRUE;
  return FALSE;
}

static Sort
sort_of (const AarLexicon *lexicon, const char *text)
{
  if (is_number (text))
    return SORT_NUMBER;
  if (aar_reader_rating_is_level (lexicon, text))
    return SORT_LEVEL;
  if (is_money (lexicon, text))
    return SORT_MONEY;
  if (strspn (text, "0123456789 .,-%–") == strlen (text))
    return aar_reader_year_at (text) != 0 ? SORT_TIME : SORT_FIGURES;
  if (is_time (lexicon, text))
    return SORT_TIME;
  if (g_str_has_suffix (text, "."))
    return SORT_SENTENCE;
  return aar_reader_unit_is_known (lexicon, text) ? SORT_UNIT : SORT_WORDS;
}

/* How well a cell suits a column for figures: money, targets, what was measured. */
static double
suit_figures (AarReaderField field, Sort sort)
{
  if (sort == SORT_MONEY)
    return field == AAR_READER_ECONOMY || field == AAR_READER_FUNDING ? 3 : -1;
  if (sort == SORT_FIGURES || sort == SORT_NUMBER)
    return 2;
  return sort == SORT_LEVEL || sort == SORT_UNIT ? -1.5 : -0.5;
}

/* How well a cell suits a column: what is printed there can be told from its form, or tells what it is not. */
static double
suit (AarReaderField field, Sort sort, gsize length)
{
  if (field == AAR_READER_NUMBER)
    return sort == SORT_NUMBER ? 4 : -8;
  if (field == AAR_READER_TIMELINE || field == AAR_READER_DUE)
    return sort == SORT_TIME ? 3 : sort == SORT_LEVEL ? 0 : -2;
  if (field == AAR_READER_LEVEL || field == AAR_READER_STATUS)
    return sort == SORT_LEVEL                                                          ? 3
         : field == AAR_READER_STATUS && (sort == SORT_SENTENCE || sort == SORT_WORDS) ? 0.5
                                                                                       : -1.5;
  if (field == AAR_READER_ECONOMY || field == AAR_READER_FUNDING || field == AAR_READER_TARGET ||
      field == AAR_READER_BASELINE || field == AAR_READER_OUTCOME)
    return suit_figures (field, sort);
  if (aar_reader_field_is_role (field))
    return sort == SORT_UNIT ? 2 : sort == SORT_WORDS && length <= LONGEST_NAME ? 0.5 : -2;
  /* titles, texts and whatever else is said in words */
  if (sort == SORT_WORDS || sort == SORT_SENTENCE)
    return sort == SORT_SENTENCE && field != AAR_READER_TEXT && field != AAR_READER_NOTES ? 0.5 : 1;
  return sort == SORT_UNIT ? 0 : field == AAR_READER_NOTES ? 0 : -2;
}

static AarReaderField
field_at (const Fit *self, guint column)
{
  return g_array_index (self->columns, AarReaderColumn, column).field;
}

static double
missing (const Fit *self, guint column)
{
  if (field_at (self, column) == AAR_READER_NUMBER)
    return MISSING_NUMBER;
  if ((int) column == self->title)
    return MISSING_TITLE;
  /* the cell of an area holds for several rows */
  return (int) column < self->title && aar_reader_field_is_kind (field_at (self, column)) ? MISSING_AREA : MISSING;
}

/* What it costs that the columns from @from up to @to have no cells. */
static double
skip (const Fit *self, guint from, guint to)
{
  double sum = 0;

  for (guint i = from; i < to; i++)
    sum += missing (self, i);
  return sum;
}

static double *
sum_at (const Fit *self, guint cell, guint column)
{
  return &self->sums[cell * self->columns->len + column];
}

static void
fit_cell (Fit *self, guint index)
{
  const char *text = g_array_index (self->cells, AarReaderFitCell, index).text;
  Sort sort = sort_of (self->lexicon, text);
  guint n = self->columns->len;

  for (guint c = 0; c < n; c++)
    {
      double best = index == 0 ? -skip (self, 0, c) : -G_MAXDOUBLE;
      int from = -1;

      for (guint b = 0; index > 0 && b < n; b++)
        {
          double cost = b < c ? skip (self, b + 1, c) : skip (self, b + 1, n) + skip (self, 0, c);
          double sum = *sum_at (self, index - 1, b) - cost;

          if (sum > best)
            {
              best = sum;
              from = (int) b;
            }
        }
      *sum_at (self, index, c) = best + suit (field_at (self, c), sort, strlen (text));
      self->before[index * n + c] = (gint8) from;
    }
}

/* The best last cell: the row that it ends should be whole, so that what follows the table is left out. */
static guint
find_end (const Fit *self, guint *column)
{
  double best = -G_MAXDOUBLE;
  guint end = 0;

  for (guint i = 0; i < self->cells->len; i++)
    for (guint c = 0; c < self->columns->len; c++)
      {
        double sum = *sum_at (self, i, c) - skip (self, c + 1, self->columns->len);

        if (sum > best)
          {
            best = sum;
            end = i + 1;
            *column = c;
          }
      }
  return best > 0 ? end : 0;
}

static gboolean
is_good (const Fit *self)
{
  guint rows = 0, titles = 0;
  double sum = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const AarReaderFitCell *cell = &g_array_index (self->cells, AarReaderFitCell, i);

      rows += cell->starts_row;
      titles += (int) cell->column == self->title;
      sum += suit (field_at (self, cell->column), sort_of (self->lexicon, cell->text), strlen (cell->text));
    }
  return titles == rows && sum >= LEAST_FIT * self->cells->len && self->cells->len * 2 > rows * self->columns->len;
}

/**
 * aar_reader_fit:
 * @lexicon: the wording
 * @columns: (element-type AarReaderColumn): the head of a table
 * @cells: (element-type AarReaderFitCell): what follows it, one cell after the other
 *
 * Finds the column of each cell; what is no more of the table is removed from @cells.
 *
 * Returns: whether they are the rows of such a table
 */
gboolean
aar_reader_fit (const AarLexicon *lexicon, GArray *columns, GArray *cells)
{
  g_autofree double *sums = g_new (double, MAX (cells->len, 1) * columns->len);
  g_autofree gint8 *before = g_new (gint8, MAX (cells->len, 1) * columns->len);
  Fit self = { lexicon, columns, cells, aar_reader_columns_find_title (columns), sums, before };
  guint end, column = 0;

  for (guint i = 0; i < cells->len; i++)
    fit_cell (&self, i);
  end = find_end (&self, &column);
  if (end == 0)
    return FALSE;
  g_array_set_size (cells, end);
  for (guint i = end; i-- > 0;)
    {
      AarReaderFitCell *cell = &g_array_index (cells, AarReaderFitCell, i);
      int from = before[i * columns->len + column];

      cell->column = column;
      cell->starts_row = from < 0 || (guint) from >= column;
      column = from < 0 ? 0 : (guint) from;
    }
  return is_good (&self);
}
