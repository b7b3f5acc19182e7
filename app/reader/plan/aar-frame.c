/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames: tables of two columns, or twice two, that have labels to the left and their values beside them. */
#include "aar-frame.h"

#include "aar-cell-values.h"
#include "aar-grid.h"
#include "aar-printed-label.h"
#include "aar-reader-mark.h"

#include <string.h>

/* A label in a cell is no longer, in letters. */
#define LONGEST_LABEL 60
/* A word and number beside a title have no more bytes. */
#define LONGEST_NUMBER 30
/* So many of a hundred rows must have a label. */
#define MOST_ROWS 60
/* The level of the title that stands over a frame; below all that is set as a heading. */
#define TITLE_LEVEL 590

static gboolean
may_be_label (const char *text)
{
  return *text != '\0' && g_utf8_strlen (text, -1) <= LONGEST_LABEL && strchr (text, '\n') == NULL &&
         g_unichar_isupper (g_utf8_get_char (text)) && !aar_piece_is_sentence (text);
}

/**
 * aar_frame_count:
 * @table: a table
 * @counts: folded label → how often it stands
 *
 * Counts what may be labels in a table that may be a frame.
 */
void
aar_frame_count (const AarBlock *table, GHashTable *counts)
{
  g_autoptr (AarGrid) grid = aar_grid_new (table);

  if (grid->n_columns != 2 && grid->n_columns != 4)
    return;
  for (guint i = 0; i < grid->n_rows; i++)
    for (guint j = 0; j < grid->n_columns; j += 2)
      {
        const char *text = aar_grid_get_text (grid, i, j);
        char *key;

        if (!may_be_label (text))
          continue;
        key = aar_printed_label_fold (text);
        g_hash_table_replace (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
      }
}

static gboolean
is_title_row (const AarGrid *grid, guint row)
{
  return aar_grid_count_filled (grid, row) == 1 && aar_grid_get_text (grid, row, 0)[0] != '\0' &&
         (aar_grid_get (grid, row, 1)->covered || row == 0);
}

/* Whether the first row is a head over columns, as in a list of two columns. */
static gboolean
has_head (const AarGrid *grid, const AarLexicon *lexicon)
{
  const char *right = grid->n_rows > 1 ? aar_grid_get_text (grid, 0, 1) : "";
  AarTerm term;

  return *right != '\0' &&
         (aar_printed_label_is_known (lexicon, right) || aar_printed_label_is_kind (lexicon, right, &term) ||
          (aar_grid_is_bold (grid, 0, 0) && aar_grid_is_bold (grid, 0, 1) && !aar_grid_is_bold (grid, 1, 1) &&
           !aar_grid_is_bold (grid, 1, 0)));
}

/**
 * aar_frame_is:
 * @table: a table
 * @lexicon: the wording
 * @counts: folded label → how often it stands in the document
 * @values: what comes again in the document
 * @front: whether it stands before the first heading, where a document tells of itself
 *
 * Returns: whether the table is a frame
 */
gboolean
aar_frame_is (const AarBlock *table, const AarLexicon *lexicon, GHashTable *counts, GHashTable *values, gboolean front)
{
  g_autoptr (AarGrid) grid = aar_grid_new (table);
  guint rows = 0, labels = 0, again = 0;
  gboolean head;

  if ((grid->n_columns != 2 && grid->n_columns != 4) || grid->n_rows == 0)
    return FALSE;
  head = has_head (grid, lexicon) && !(front && grid->n_columns == 2 && !aar_grid_is_bold (grid, 0, 1));
  if ((head && (grid->n_rows < 3 || grid->n_columns > 2)) || aar_cell_values_explain (grid, 0, values))
    return FALSE;
  for (guint i = 0; i < grid->n_rows; i++)
    {
      const char *text = aar_grid_get_text (grid, i, 0);
      g_autofree char *key = aar_printed_label_fold (text);
      AarTerm term;

      if (is_title_row (grid, i))
        continue;
      rows++;
      again += may_be_label (text) && i > 0 &&
               (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= 2 ||
                aar_printed_label_is_known (lexicon, text));
      labels += may_be_label (text) &&
                (aar_printed_label_is_known (lexicon, text) || aar_printed_label_is_kind (lexicon, text, &term) ||
                 aar_lexicon_has (lexicon, "metadata", "labels", text) || g_str_has_suffix (text, ":") ||
                 GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) >= 2 ||
                 (aar_grid_is_bold (grid, i, 0) && !aar_grid_is_bold (grid, i, 1)));
    }
  /* below the title of an initiative its labels come again in each frame; below a head they do not */
  if (head)
    return again * 100 >= (rows - 1) * MOST_ROWS && again >= 2;
  return rows > 0 && (labels * 100 >= rows * MOST_ROWS || (front && labels > 0 && rows > 2));
}

static AarPiece *
add_piece (GPtrArray *pieces, AarPieceKind kind, const char *text, const AarBlock *block)
{
  AarPiece *piece = aar_piece_new (kind, text, block);

  piece->level = 1;
  g_ptr_array_add (pieces, piece);
  return piece;
}

/* A value of one paragraph stands beside its label, anything else behind it. */
static void
add_value (GPtrArray *pieces, const AarTableCell *cell, AarPiece *label)
{
  for (guint i = 0; cell != NULL && i < cell->blocks->len; i++)
    {
      const AarBlock *block = cell->blocks->pdata[i];
      g_autofree char *text = aar_block_get_text (block);
      g_auto (GStrv) lines = g_strsplit (g_strstrip (text), "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          guint rank;
          const char *bullet = aar_reader_bullet_at (lines[j], &rank);

          if (*g_strstrip (lines[j]) == '\0')
            continue;
          if (block->kind == AAR_BLOCK_ITEM || bullet != NULL)
            add_piece (pieces, AAR_PIECE_POINT, bullet != NULL ? bullet : lines[j], block)->tick = block->tick;
          else if (cell->blocks->len == 1 && lines[1] == NULL)
            aar_piece_set_text (label, lines[j]);
          else
            add_piece (pieces, AAR_PIECE_TEXT, lines[j], block)->bold = FALSE;
        }
    }
}

/* "Byggesten 1 | Praktik én dag om ugen": a word with a number, or a number, beside the title. */
static gboolean
heads_frame (const AarGrid *grid, guint row)
{
  const char *left = aar_grid_get_text (grid, row, 0), *right = aar_grid_get_text (grid, row, 1);
  gsize n = strlen (left);

  return *right != '\0' && n > 0 && n <= LONGEST_NUMBER && strchr (right, '\n') == NULL &&
         (g_ascii_isdigit (left[n - 1]) || (n > 1 && left[n - 1] == '.' && g_ascii_isdigit (left[n - 2])) ||
          (n > 2 && left[n - 2] == ' ' && g_ascii_isupper (left[n - 1])));
}

static const AarBlock *
first_block (const AarGrid *grid, guint row, guint column)
{
  const AarTableCell *cell = aar_grid_get (grid, row, column)->cell;

  return cell != NULL && cell->blocks->len > 0 ? cell->blocks->pdata[0] : grid->table;
}

/**
 * aar_frame_open:
 * @table: a frame
 *
 * Returns: (transfer full) (element-type AarPiece): its titles, labels and values in the order of reading
 */
GPtrArray *
aar_frame_open (const AarBlock *table)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_piece_free);
  g_autoptr (AarGrid) grid = aar_grid_new (table);
  guint first = 0;

  /* what stands alone over the head of a sheet has been read */
  while (table->place.sheet != NULL && first < grid->n_rows && aar_grid_count_filled (grid, first) == 1)
    first++;
  for (guint i = first; i < grid->n_rows; i++)
    {
      if (is_title_row (grid, i))
        {
          add_piece (pieces, AAR_PIECE_HEADING, aar_grid_get_text (grid, i, 0), first_block (grid, i, 0))->level =
              TITLE_LEVEL;
          continue;
        }
      for (guint j = 0; j + 1 < grid->n_columns; j += 2)
        {
          const char *text = aar_grid_get_text (grid, i, j);
          AarPiece *label;

          if (*text == '\0' || aar_grid_get (grid, i, j)->carried)
            {
              /* a value goes on in the next row */
              label = pieces->len > 0 ? pieces->pdata[pieces->len - 1] : NULL;
              if (aar_grid_get_text (grid, i, j + 1)[0] != '\0' && label != NULL)
                add_piece (pieces, AAR_PIECE_TEXT, aar_grid_get_text (grid, i, j + 1), first_block (grid, i, j + 1));
              continue;
            }
          if (i == first && j == 0 && heads_frame (grid, i))
            {
              g_autofree char *title = g_strdup_printf ("%s %s", text, aar_grid_get_text (grid, i, 1));

              add_piece (pieces, AAR_PIECE_HEADING, title, first_block (grid, i, 1))->level = TITLE_LEVEL;
              break;
            }
          label = add_piece (pieces, AAR_PIECE_LABEL, "", first_block (grid, i, j));
          label->label = g_strdup (text);
          add_value (pieces, aar_grid_get (grid, i, j + 1)->cell, label);
        }
    }
  return pieces;
}
