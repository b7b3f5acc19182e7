/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words come again as whole values of a document: a table that has just these at its left explains them. */
#include "aar-cell-values.h"

#include "aar-printed-label.h"

#include <string.h>

/* The word for a level has no more bytes, and a scale so many of them. */
#define LONGEST_VALUE 40
#define FEWEST_LEVELS 2
#define MOST_LEVELS   7
/* A value comes again if it stands so often. */
#define AGAIN 2

static void
count (GHashTable *values, const char *text)
{
  char *key;

  if (*text == '\0' || strlen (text) > LONGEST_VALUE)
    return;
  key = aar_printed_label_fold (text);
  g_hash_table_replace (values, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (values, key)) + 1));
}

/**
 * aar_cell_values_count:
 * @pieces: (element-type AarPiece): a document
 *
 * Returns: (transfer full) (element-type utf8 guint): how often each short text stands alone as a value
 */
GHashTable *
aar_cell_values_count (GPtrArray *pieces)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];
      const char *colon = strchr (piece->text, ':');
      g_autoptr (AarGrid) grid = NULL;

      if (piece->kind != AAR_PIECE_TABLE)
        {
          if (colon != NULL)
            count (values, colon + 1 + strspn (colon + 1, " "));
          continue;
        }
      grid = aar_grid_new (piece->block);
      for (guint row = 0; row < grid->n_rows; row++)
        /* what is told stands behind its label, to the right */
        for (guint column = 1; column < grid->n_columns; column++)
          count (values, aar_grid_get_text (grid, row, column));
    }
  return values;
}

/**
 * aar_cell_values_has:
 * @values: what comes again in the document
 * @text: a text
 *
 * Returns: whether it comes again
 */
gboolean
aar_cell_values_has (GHashTable *values, const char *text)
{
  g_autofree char *key = aar_printed_label_fold (text);

  return GPOINTER_TO_UINT (g_hash_table_lookup (values, key)) >= AGAIN;
}

/**
 * aar_cell_values_explain:
 * @grid: a table
 * @first: its first row below the head
 * @values: what comes again in the document
 *
 * Returns: whether the table explains values that stand elsewhere
 */
gboolean
aar_cell_values_explain (const AarGrid *grid, guint first, GHashTable *values)
{
  guint rows = 0, again = 0;

  for (guint i = first; i < grid->n_rows; i++)
    {
      const char *text = aar_grid_get_text (grid, i, 0);
      g_autofree char *key = aar_printed_label_fold (text);

      if (*text == '\0' || aar_grid_get_text (grid, i, 1)[0] == '\0')
        continue;
      rows++;
      again += GPOINTER_TO_UINT (g_hash_table_lookup (values, key)) >= AGAIN;
    }
  return rows >= FEWEST_LEVELS && rows <= MOST_LEVELS && again >= FEWEST_LEVELS && again * 2 >= rows;
}
