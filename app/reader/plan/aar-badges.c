/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels that stand alone beside or above what they rate, in a box or in colour: words that a small table explains. */
#include "aar-badges.h"

#include "aar-grid.h"
#include "aar-printed-label.h"

/* A legend has no more rows and columns; so many pieces must be levels of it. */
#define MOST_ROWS    8
#define MOST_COLUMNS 3
#define LEAST_BADGES 3

/* The words at the left of small tables, each with what stands over them. */
static GHashTable *
collect_words (GPtrArray *pieces)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < pieces->len; i++)
    {
      const AarPiece *piece = pieces->pdata[i];
      g_autoptr (AarGrid) grid = piece->kind == AAR_PIECE_TABLE ? aar_grid_new (piece->block) : NULL;

      if (grid == NULL || grid->n_rows > MOST_ROWS || grid->n_rows < 2 || grid->n_columns > MOST_COLUMNS)
        continue;
      for (guint row = 0; row < grid->n_rows; row++)
        g_hash_table_insert (words, aar_printed_label_fold (aar_grid_get_text (grid, row, 0)),
                             g_strdup (aar_grid_get_text (grid, 0, 0)));
    }
  return words;
}

static const char *
find_scale (GHashTable *words, const AarPiece *piece)
{
  g_autofree char *key = piece->kind == AAR_PIECE_TEXT || piece->kind == AAR_PIECE_HEADING
                           ? aar_printed_label_fold (piece->text)
                           : NULL;

  return key != NULL && *key != '\0' ? g_hash_table_lookup (words, key) : NULL;
}

/**
 * aar_badges_find:
 * @pieces: (element-type AarPiece): a document
 *
 * Makes labelled values of levels that stand alone. One that stands directly above a heading is about what it heads.
 */
void
aar_badges_find (GPtrArray *pieces)
{
  g_autoptr (GHashTable) words = collect_words (pieces);
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    n += find_scale (words, pieces->pdata[i]) != NULL;
  if (n < LEAST_BADGES)
    return;
  for (guint i = 0; i < pieces->len; i++)
    {
      AarPiece *piece = pieces->pdata[i], *next = i + 1 < pieces->len ? pieces->pdata[i + 1] : NULL;
      const char *scale = find_scale (words, piece);

      if (scale == NULL)
        continue;
      piece->kind = AAR_PIECE_LABEL;
      piece->field = AAR_READER_LEVEL;
      piece->label = g_strdup (scale);
      if (next == NULL || next->kind != AAR_PIECE_HEADING || find_scale (words, next) != NULL)
        continue;
      pieces->pdata[i] = next;
      pieces->pdata[i + 1] = piece;
      i++;
    }
}
