/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text, of whatever program. Which sign stands between its cells the file says itself, or its rows do. */
#include "aar-csv-source.h"

#include "aar-symbol.h"

#include <string.h>

#define SAMPLE_ROWS  50
#define MOST_COLUMNS 16384
/* Counts above are taken as one. */
#define MOST_COUNTED 256
#define MOST_CELLS   2000000

static const char separators[] = { ';', '\t', ',', '|' };

/**
 * aar_csv_source_is_named:
 * @text: a text
 *
 * Tells whether a text says that it is a table, as Excel writes it: `sep=` and the sign between its cells.
 *
 * Returns: %TRUE if it does
 */
gboolean
aar_csv_source_is_named (const char *text)
{
  return g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] != '\0' && (text[5] == '\r' || text[5] == '\n');
}

static gboolean
is_line_end (char letter)
{
  return letter == '\n' || letter == '\r';
}

static const char *
skip_line_end (const char *p)
{
  return p[0] == '\r' && p[1] == '\n' ? p + 2 : *p != '\0' ? p + 1 : p;
}

/* Reads a cell up to what ends it; quotes count only where they begin it. */
static const char *
read_field (const char *p, char separator, GString *field)
{
  if (*p == '"')
    {
      for (p++; *p != '\0' && (*p != '"' || p[1] == '"'); p++)
        {
          g_string_append_c (field, *p);
          if (*p == '"')
            p++;
        }
      if (*p == '"')
        p++;
    }
  for (; *p != '\0' && *p != separator && !is_line_end (*p); p++)
    g_string_append_c (field, *p);
  return p;
}

/* How many rows of the beginning have as many cells as most have with a separator. */
static guint
count_alike (const char *text, char separator)
{
  guint counts[MOST_COUNTED] = { 0 }, best = 0;
  const char *p = text;

  for (guint i = 0; i < SAMPLE_ROWS && *p != '\0'; i++)
    {
      guint n = 0;

      for (;;)
        {
          g_autoptr (GString) field = g_string_new (NULL);

          p = read_field (p, separator, field);
          if (*p != separator)
            break;
          p++;
          n++;
        }
      p = skip_line_end (p);
      if (n > 0)
        counts[MIN (n, MOST_COUNTED - 1)]++;
    }
  for (guint i = 0; i < MOST_COUNTED; i++)
    best = MAX (best, counts[i]);
  return best;
}

static char
find_separator (const char *text)
{
  char best = separators[0];
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint n = count_alike (text, separators[i]);

      if (n > most)
        {
          most = n;
          best = separators[i];
        }
    }
  return best;
}

static guint
count_lines (const char *start, const char *end)
{
  guint n = 0;

  for (const char *p = start; p < end; p++)
    n += *p == '\n' || (*p == '\r' && p[1] != '\n');
  return n;
}

static void
add_cell (AarBlock *table, AarTableRow *row, guint column, const char *text, guint line)
{
  AarTableCell *cell;
  AarBlock *block;
  g_autofree char *clean = aar_symbol_clean (text);

  block = aar_block_new (AAR_BLOCK_PARAGRAPH);
  aar_block_add_run (block, clean, 0, 0);
  block->place.line = line;
  block->place.column = column + 1;
  aar_block_finish (block);
  if (aar_block_is_blank (block) && block->tick == AAR_TICK_NONE)
    {
      aar_block_free (block);
      return;
    }
  cell = aar_table_row_add_cell (row, column);
  g_ptr_array_add (cell->blocks, block);
  table->n_columns = MAX (table->n_columns, column + 1);
}

/**
 * aar_csv_source_read:
 * @text: a table as text
 * @name: the name of the document
 *
 * Reads a table whose rows are lines.
 *
 * Returns: (transfer full): a document that is that table
 */
AarDocument *
aar_csv_source_read (const char *text, const char *name)
{
  AarDocument *document = aar_document_new (name);
  AarBlock *table = aar_block_new (AAR_BLOCK_TABLE);
  gboolean is_named = aar_csv_source_is_named (text);
  char separator = is_named ? text[4] : find_separator (text);
  const char *p = is_named ? skip_line_end (text + 5) : text;
  guint line = is_named ? 2 : 1, n_cells = 0;

  for (guint index = 0; *p != '\0' && n_cells < MOST_CELLS; index++)
    {
      const char *start = p;
      AarTableRow *row = aar_block_add_row (table, index);

      for (guint column = 0;; column++, p++)
        {
          g_autoptr (GString) field = g_string_new (NULL);

          p = read_field (p, separator, field);
          if (column < MOST_COLUMNS)
            add_cell (table, row, column, field->str, line);
          n_cells++;
          if (*p != separator)
            break;
        }
      p = skip_line_end (p);
      line += count_lines (start, p);
      if (row->cells->len == 0)
        g_ptr_array_remove_index (table->rows, table->rows->len - 1);
    }
  g_ptr_array_add (document->blocks, table);
  return document;
}
