/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-column.h"

#include "aar-reader-amount.h"
#include "aar-reader-lines.h"
#include "aar-reader-time.h"

#include <string.h>

/**
 * aar_reader_column_clear:
 * @data: a column
 */
void
aar_reader_column_clear (gpointer data)
{
  g_free (((AarReaderColumn *) data)->word);
  g_free (((AarReaderColumn *) data)->unit);
  g_free (((AarReaderColumn *) data)->time_name);
}

/**
 * aar_reader_cells_split:
 * @raw: a line as printed
 * @cells: (out): its cells
 * @tabs: (out): whether tabs part them
 *
 * The cells of a line: with tabs every stretch between them, else what stands two spaces or more apart.
 *
 * Returns: how many there are
 */
guint
aar_reader_cells_split (const char *raw, AarReaderCell cells[AAR_READER_MOST_COLUMNS], gboolean *tabs)
{
  guint n = 0, column = 0;
  const char *p = raw;

  *tabs = strchr (raw, '\t') != NULL;
  while (*p != '\0' && n < AAR_READER_MOST_COLUMNS)
    {
      AarReaderCell cell = { column, p, 0 };
      const char *end = p;

      if (!*tabs && *p == ' ')
        {
          p++;
          column++;
          continue;
        }
      while (*end != '\0' && *end != '\t' && (*tabs || !(end[0] == ' ' && (end[1] == ' ' || end[1] == '\0'))))
        {
          end = g_utf8_next_char (end);
          column++;
        }
      cell.length = end - p;
      if (*tabs)
        cell.start = n;
      cells[n++] = cell;
      p = end + (*end == '\t');
    }
  return n;
}

/* Cuts "(tkr)" and "2026" off the end of a head. */
static void
take_qualifiers (const AarLexicon *lexicon, char *text, AarReaderColumn *column)
{
  char *open = strrchr (text, '(');
  gsize n;

  if (open != NULL && open > text && strchr (open, ')') != NULL && strchr (open, ')')[1] == '\0')
    {
      g_autofree char *inside = g_strndup (open + 1, strlen (open) - 2);

      if (aar_reader_money_at (lexicon, inside) != NULL)
        column->unit = g_strdup (inside);
      *open = '\0';
      g_strchomp (text);
    }
  n = strlen (text);
  if (n >= 4 && (n == 4 || text[n - 5] == ' ') && aar_reader_year_at (text + n - 4) != 0)
    {
      column->year = aar_reader_year_at (text + n - 4);
      text[n - 4] = '\0';
      g_strchomp (text);
    }
}

/* "Trafiklys marts": a month of a year that is told elsewhere. */
static gboolean
take_month (const AarLexicon *lexicon, const char *text, AarReaderColumn *column)
{
  const char *month = text + strspn (text, " ");
  g_autofree char *folded = aar_lexicon_fold (month);

  if (!aar_lexicon_has (lexicon, "time", "months", month))
    return FALSE;
  column->time = (AarReaderTime) { .occasion = AAR_READER_OCCASION_OTHER };
  g_strlcpy (column->time.word, folded, sizeof column->time.word);
  column->time_name = g_strdup (month);
  return TRUE;
}

/* "Status 1. kvartal", "Tertial 2": the answers of a round. */
static gboolean
take_round (const AarLexicon *lexicon, const char *text, AarReaderColumn *column)
{
  AarTerm term;
  const char *rest = text;

  if (aar_lexicon_match (lexicon, text, &term))
    {
      if (term.field != AAR_READER_STATUS && term.field != AAR_READER_LEVEL)
        return FALSE;
      if (take_month (lexicon, text + term.length, column))
        {
          column->field = term.field;
          return TRUE;
        }
      rest = aar_reader_time_after (lexicon, text + term.length, &column->time);
      if (rest == NULL || *rest != '\0')
        return FALSE;
      rest -= column->time.length;
      column->field = term.field;
    }
  else if (aar_reader_time_parse (lexicon, text, &column->time) && column->time.first > 0 &&
           column->time.occasion <= AAR_READER_OCCASION_THIRD && text[column->time.length] == ' ' &&
           aar_lexicon_match (lexicon, text + column->time.length + 1, &term) &&
           text[column->time.length + 1 + term.length] == '\0' &&
           (term.field == AAR_READER_STATUS || term.field == AAR_READER_LEVEL || term.field == AAR_READER_NOTES))
    {
      /* "Tertial 1 Kommentar" */
      column->field = term.field;
      column->time_name = g_strndup (text, column->time.length);
      return TRUE;
    }
  else if (aar_reader_time_is_round (lexicon, text, &column->time) &&
           column->time.occasion <= AAR_READER_OCCASION_THIRD && column->time.first > 0)
    column->field = AAR_READER_STATUS;
  else
    return FALSE;
  column->time_name = g_strdup (rest);
  return TRUE;
}

/**
 * aar_reader_column_read:
 * @lexicon: the wording
 * @text: the head of a column
 * @column: (inout): gets what the head tells
 */
void
aar_reader_column_read (const AarLexicon *lexicon, const char *text, AarReaderColumn *column)
{
  AarTerm term;
  g_autofree char *clean = g_strdup (text);

  g_strstrip (clean);
  column->word = g_strdup (clean);
  if (aar_reader_begins_upper (clean) && take_round (lexicon, clean, column))
    return;
  take_qualifiers (lexicon, clean, column);
  if (*clean == '\0' && column->year != 0)
    column->field = AAR_READER_TARGET;
  if (!aar_reader_begins_upper (clean) || !aar_lexicon_match (lexicon, clean, &term) ||
      strspn (clean + term.length, " :.*?") != strlen (clean + term.length))
    return;
  column->field = term.field;
  if (column->year == 0 && column->unit == NULL)
    {
      g_free (column->word);
      column->word = g_strdup (term.word);
    }
}

/**
 * aar_reader_columns_find:
 * @columns: (element-type AarReaderColumn): the head of a table
 * @field: a field
 *
 * Returns: the first column of that field, or -1
 */
int
aar_reader_columns_find (GArray *columns, AarReaderField field)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, AarReaderColumn, i).field == field)
      return (int) i;
  return -1;
}

/**
 * aar_reader_columns_find_title:
 * @columns: (element-type AarReaderColumn): the head of a table
 *
 * The column whose cells are the titles: that of initiatives, of steps beside goals, of goals, of actions; in a table
 * of indicators the first one, and where the head asks "Hvad", "Hvem" and "Hvornår" what is done.
 *
 * Returns: the column, or -1 if there is none
 */
int
aar_reader_columns_find_title (GArray *columns)
{
  static const AarReaderField order[] = { AAR_READER_KIND_INITIATIVE, AAR_READER_KIND_STEP, AAR_READER_ACTION,
                                          AAR_READER_KIND_GOAL };
  guint first = aar_reader_columns_find (columns, AAR_READER_NUMBER) == 0;

  if (first < columns->len && g_array_index (columns, AarReaderColumn, first).field == AAR_READER_INDICATOR)
    return (int) first;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (aar_reader_columns_find (columns, order[i]) >= 0)
      return aar_reader_columns_find (columns, order[i]);
  if (first < columns->len && g_array_index (columns, AarReaderColumn, first).field == AAR_READER_TEXT)
    return (int) first;
  return -1;
}

static gboolean
are_known_in (const AarLexicon *lexicon, const char *const *words, guint n)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (AarReaderColumn));
  guint known = 0;

  g_array_set_clear_func (columns, aar_reader_column_clear);
  for (guint i = 0; i < n; i++)
    {
      AarReaderColumn column = { .start = i };

      aar_reader_column_read (lexicon, words[i], &column);
      known += column.field != AAR_READER_NONE;
      g_array_append_val (columns, column);
    }
  return known >= 2 && known * 3 >= n * 2 && aar_reader_columns_find_title (columns) >= 0;
}

/**
 * aar_reader_columns_are_known:
 * @words: (array length=n): the cells of a row
 * @n: how many they are
 *
 * Returns: whether they are the head of a table of a plan, in any of the languages
 */
gboolean
aar_reader_columns_are_known (const char *const *words, guint n)
{
  GPtrArray *lexicons = aar_lexicon_list ();

  for (guint i = 0; i < lexicons->len; i++)
    if (are_known_in (lexicons->pdata[i], words, n))
      return TRUE;
  return FALSE;
}
