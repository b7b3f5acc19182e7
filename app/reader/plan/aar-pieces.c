/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a document one after the other: frames opened, lines that break a paragraph on purpose parted, what is
 * set as a heading without being called one made one. */
#include "aar-pieces.h"

#include "aar-reader-mark.h"
#include "aar-set-headings.h"
#include "aar-symbol.h"

#include <string.h>

/* Of a bold start so much is a label. */
#define LONGEST_RUN_IN 70
/* The title of a sheet stands so high, and over its head so many rows. */
#define SHEET_LEVEL 15
#define MOST_TITLES 10
/* Tables one below the other on a sheet have no more columns. */
#define NARROW 3

static void add_blocks (GPtrArray *pieces, const GPtrArray *blocks, GPtrArray *parts);

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* What is bold at the beginning of a paragraph that goes on in plain type. */
static char *
find_run_in (const AarBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean plain = FALSE;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const AarRun *run = block->runs->pdata[i];
      gboolean empty = is_blank (run->text);

      if ((run->style & (AAR_RUN_HIDDEN | AAR_RUN_MARK)) != 0)
        continue;
      if ((run->style & (AAR_RUN_BOLD | AAR_RUN_ITALIC)) == 0 && !empty)
        {
          plain = TRUE;
          break;
        }
      g_string_append (text, run->text);
    }
  g_strstrip (text->str);
  return plain && *text->str != '\0' && g_utf8_strlen (text->str, -1) <= LONGEST_RUN_IN ? g_strdup (text->str) : NULL;
}

/* A bullet or box that somebody typed. */
static const char *
skip_bullet (const char *text, AarTick *tick)
{
  AarTick found = aar_symbol_get_tick (g_utf8_get_char (text));
  const char *rest;
  guint rank;

  if (found != AAR_TICK_NONE)
    {
      *tick = found;
      rest = g_utf8_next_char (text);
      return rest + strspn (rest, " \t");
    }
  rest = aar_reader_bullet_at (text, &rank);
  return rest != NULL ? rest + strspn (rest, " \t") : NULL;
}

/* Coloured dots and the like before a text. */
static const char *
skip_pictures (const char *text)
{
  const char *p = text;

  while (*p != '\0' && (g_utf8_get_char (p) >= 0x1f300 || *p == ' ' || g_utf8_get_char (p) == 0xfe0f))
    p = g_utf8_next_char (p);
  return *p != '\0' ? p : text;
}

static AarPiece *
add_line (GPtrArray *pieces, AarPieceKind kind, const char *text, const AarBlock *block)
{
  AarTick tick = block->tick;
  const char *rest;
  AarPiece *piece;

  text = skip_pictures (text);
  rest = kind == AAR_PIECE_TEXT ? skip_bullet (text + strspn (text, " \t"), &tick) : NULL;

  if (is_blank (text))
    return NULL;
  piece = aar_piece_new (rest != NULL ? AAR_PIECE_POINT : kind, rest != NULL ? rest : text, block);
  piece->tick = tick;
  piece->level = kind == AAR_PIECE_POINT ? block->level : 1;
  g_ptr_array_add (pieces, piece);
  return piece;
}

/* Whether the breaks of a paragraph part things: a label or a bullet begins behind them. */
static gboolean
has_parts (const char *const *lines)
{
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strchr (lines[i], ':'), *text = lines[i] + strspn (lines[i], " \t");
      AarTick tick;

      n += (colon != NULL && colon - lines[i] < LONGEST_RUN_IN && strcspn (text, ".!") > (gsize) (colon - text)) ||
           skip_bullet (text, &tick) != NULL;
    }
  return n >= 2 || (n == 1 && strchr (lines[0], ':') == NULL && lines[1] != NULL);
}

static gboolean
is_bold_start (const AarRun *run)
{
  return (run->style & AAR_RUN_BOLD) != 0 && (run->style & (AAR_RUN_HIDDEN | AAR_RUN_MARK)) == 0 &&
         !is_blank (run->text) && strlen (run->text) <= LONGEST_RUN_IN &&
         g_unichar_isupper (g_utf8_get_char (run->text + strspn (run->text, " \t\n")));
}

/* "Kontakt Ejendom og Anlæg. Mål 25 garantier er givet.", with the first words bold: each begins a piece of its own. */
static gboolean
add_run_ins (GPtrArray *pieces, AarPieceKind kind, const AarBlock *block)
{
  guint n = 0;
  gboolean plain = TRUE;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const AarRun *run = block->runs->pdata[i];

      n += plain && is_bold_start (run);
      if (!is_blank (run->text))
        plain = (run->style & AAR_RUN_BOLD) == 0;
    }
  if (n < 2 || block->runs->len < 4 || !is_bold_start (block->runs->pdata[0]))
    return FALSE;
  plain = TRUE;
  for (guint i = 0; i < block->runs->len;)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const AarRun *first = block->runs->pdata[i];
      AarPiece *piece;

      do
        {
          const AarRun *run = block->runs->pdata[i++];

          if ((run->style & (AAR_RUN_HIDDEN | AAR_RUN_MARK)) == 0)
            g_string_append (text, run->text);
          plain = (run->style & AAR_RUN_BOLD) == 0;
        }
      while (i < block->runs->len && !(plain && is_bold_start (block->runs->pdata[i])));
      piece = add_line (pieces, kind, text->str, block);
      if (piece == NULL)
        continue;
      piece->run_in = g_strstrip (g_strdup (first->text));
      piece->bold = FALSE;
      kind = AAR_PIECE_TEXT;
    }
  return TRUE;
}

static void
add_paragraph (GPtrArray *pieces, AarPieceKind kind, const AarBlock *block)
{
  g_autofree char *text = aar_block_get_text (block);
  g_auto (GStrv) lines = strchr (text, '\n') != NULL ? g_strsplit (text, "\n", -1) : NULL;
  AarPiece *piece;

  if (add_run_ins (pieces, kind, block))
    return;

  if (lines != NULL && has_parts ((const char *const *) lines))
    {
      for (guint i = 0; lines[i] != NULL; i++)
        {
          piece = add_line (pieces, kind, lines[i], block);
          if (piece != NULL && i == 0)
            piece->run_in = find_run_in (block);
          kind = kind == AAR_PIECE_POINT ? AAR_PIECE_TEXT : kind;
        }
      return;
    }
  piece = add_line (pieces, kind, text, block);
  if (piece == NULL)
    return;
  piece->run_in = find_run_in (block);
  if (block->marker != NULL && (piece->kind != AAR_PIECE_POINT || g_ascii_isdigit (*block->marker)))
    g_strlcpy (piece->number, block->marker, sizeof piece->number);
}

/* A table that only places what stands in it. */
static gboolean
is_frame (const AarBlock *table)
{
  if (table->n_columns < 2 || table->rows->len == 1)
    return TRUE;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];

      for (guint j = 0; j < row->cells->len; j++)
        {
          const AarTableCell *cell = row->cells->pdata[j];

          for (guint k = 0; k < cell->blocks->len; k++)
            if (((AarBlock *) cell->blocks->pdata[k])->kind == AAR_BLOCK_TABLE)
              return TRUE;
        }
    }
  return FALSE;
}

static guint
count_filled (const AarTableRow *row, const AarTableCell **first)
{
  guint n = 0;

  *first = NULL;
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = aar_table_cell_get_text (row->cells->pdata[i]);

      if (is_blank (text))
        continue;
      if (n == 0)
        *first = row->cells->pdata[i];
      n++;
    }
  return n;
}

/* What stands alone over the head of a sheet: its title, and what it says of itself. */
static void
add_titles (GPtrArray *pieces, const AarBlock *table)
{
  gboolean titled = FALSE;

  if (table->n_columns < 3 && table->place.sheet == NULL)
    return;
  for (guint i = 0; i < MIN (table->rows->len, MOST_TITLES); i++)
    {
      const AarTableCell *cell;
      guint n = count_filled (table->rows->pdata[i], &cell);
      AarPiece *piece;
      g_autofree char *text = NULL;

      if (n > 1)
        break;
      if (n == 0)
        continue;
      text = aar_table_cell_get_text (cell);
      piece = aar_piece_new (titled ? AAR_PIECE_TEXT : AAR_PIECE_HEADING, text, table);
      piece->level = SHEET_LEVEL;
      g_ptr_array_add (pieces, piece);
      titled = TRUE;
    }
}

/* The last column of a row that says something, counted from 1. */
static guint
find_width (const AarTableRow *row)
{
  guint width = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const AarTableCell *cell = row->cells->pdata[i];
      g_autofree char *text = aar_table_cell_get_text (cell);

      if (!is_blank (text))
        width = MAX (width, cell->column + cell->column_span);
    }
  return width;
}

/* Where the stretch of a sheet ends that begins at a row: at an empty row behind which something narrow begins. */
static guint
find_stretch (const AarBlock *table, guint first, guint *width)
{
  guint gap = 0, end = first;

  *width = 0;
  for (guint i = first; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];
      guint its = find_width (row);

      if (i > first && row->index > ((AarTableRow *) table->rows->pdata[i - 1])->index + 1)
        gap = i;
      if (its == 0)
        {
          gap = i + 1;
          continue;
        }
      if (gap > first && *width >= 2 && i == MAX (gap, first) && *width <= NARROW && its <= NARROW)
        return i;
      *width = MAX (*width, its);
      end = i + 1;
    }
  return end;
}

static void add_table (GPtrArray *pieces, const AarBlock *table, GPtrArray *parts);

/* A sheet may hold several small tables one below the other. */
static gboolean
add_stretches (GPtrArray *pieces, const AarBlock *table, GPtrArray *parts)
{
  guint width, end = find_stretch (table, 0, &width);

  if (table->place.sheet == NULL || end >= table->rows->len)
    return FALSE;
  for (guint first = 0; first < table->rows->len; first = end)
    {
      AarBlock *part = aar_block_new (AAR_BLOCK_TABLE);

      end = find_stretch (table, first, &width);
      if (end <= first)
        {
          aar_block_free (part);
          break;
        }
      g_ptr_array_set_free_func (part->rows, NULL);
      part->n_columns = MAX (width, 1);
      part->place = table->place;
      for (guint i = first; i < end; i++)
        g_ptr_array_add (part->rows, table->rows->pdata[i]);
      add_table (pieces, part, parts);
      g_ptr_array_add (parts, part);
    }
  return TRUE;
}

static void
add_table (GPtrArray *pieces, const AarBlock *table, GPtrArray *parts)
{
  g_autofree char *name = NULL;
  guint first = pieces->len;

  if (table->rows == NULL || table->rows->len == 0 || add_stretches (pieces, table, parts))
    return;
  if (!is_frame (table))
    {
      add_titles (pieces, table);
      name = aar_block_get_text (table);
      g_ptr_array_add (pieces, aar_piece_new (AAR_PIECE_TABLE, name, table));
      return;
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      const AarTableRow *row = table->rows->pdata[i];

      for (guint j = 0; !row->hidden && j < row->cells->len; j++)
        add_blocks (pieces, ((AarTableCell *) row->cells->pdata[j])->blocks, parts);
    }
  /* what follows a frame is no part of its last value */
  if (pieces->len > first)
    ((AarPiece *) pieces->pdata[pieces->len - 1])->ends = TRUE;
}

static void
add_block (GPtrArray *pieces, const AarBlock *block, GPtrArray *parts)
{
  g_autofree char *text = NULL;
  AarPiece *piece;

  if (block->hidden)
    return;
  switch (block->kind)
    {
    case AAR_BLOCK_HEADING:
      text = aar_block_get_text (block);
      piece = is_blank (text) ? NULL : aar_piece_new (AAR_PIECE_HEADING, text, block);
      if (piece == NULL)
        break;
      piece->level = block->level;
      if (block->marker != NULL)
        g_strlcpy (piece->number, block->marker, sizeof piece->number);
      g_ptr_array_add (pieces, piece);
      break;
    case AAR_BLOCK_PARAGRAPH:
      add_paragraph (pieces, AAR_PIECE_TEXT, block);
      break;
    case AAR_BLOCK_ITEM:
      add_paragraph (pieces, AAR_PIECE_POINT, block);
      break;
    case AAR_BLOCK_TABLE:
      add_table (pieces, block, parts);
      break;
    case AAR_BLOCK_CAPTION:
    case AAR_BLOCK_CONTENTS:
    case AAR_BLOCK_NOTE:
    case AAR_BLOCK_FURNITURE:
    default:
      break;
    }
}

static void
add_blocks (GPtrArray *pieces, const GPtrArray *blocks, GPtrArray *parts)
{
  for (guint i = 0; i < blocks->len; i++)
    add_block (pieces, blocks->pdata[i], parts);
}

/**
 * aar_pieces_new:
 * @document: a document; it must live as long as its pieces
 * @parts: (element-type AarBlock): gets the blocks that are made of parts of others; it must live as long, too
 *
 * Returns: (transfer full) (element-type AarPiece): what it says, piece by piece
 */
GPtrArray *
aar_pieces_new (const AarDocument *document, GPtrArray *parts)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_piece_free);

  add_blocks (pieces, document->blocks, parts);
  aar_set_headings_find (pieces, document);
  return pieces;
}
