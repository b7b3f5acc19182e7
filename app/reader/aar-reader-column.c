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
