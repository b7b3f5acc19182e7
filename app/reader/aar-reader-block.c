/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-reader-block.h"

#include "aar-reader-columns.h"
#include "aar-reader-flat.h"
#include "aar-reader-maker.h"
#include "aar-reader-mark.h"
#include "aar-reader-row.h"
#include "aar-reader-sums.h"

#include <string.h>

/* A label without a colon must stand so often before its value. */
#define ROW_LABELS 3

void
aar_reader_block_free (AarReaderBlock *block)
{
  g_string_free (block->text, TRUE);
  g_free (block->time_name);
  g_clear_pointer (&block->sums, g_array_unref);
  g_free (block);
}

/**
 * aar_reader_block_new:
 * @kind: what it is
 * @text: what it says
 * @model: (nullable): the block whose place in the document it takes
 *
 * Returns: (transfer full): a block
 */
AarReaderBlock *
aar_reader_block_new (AarReaderBlockKind kind, const char *text, const AarReaderBlock *model)
{
  AarReaderBlock *block = g_new0 (AarReaderBlock, 1);

  if (model != NULL)
    *block = *model;
  memset (&block->term, 0, sizeof block->term);
  block->kind = kind;
  block->text = g_string_new (text);
  block->time_name = NULL;
  block->sums = NULL;
  block->code = block->group = block->row = FALSE;
  block->depth = 0;
  block->number[0] = '\0';
  block->smiley = block->funding = block->doubt = NULL;
  block->broken = TRUE;
  return block;
}

/**
 * aar_reader_maker_start:
 * @maker: makes blocks
 * @kind: what the block is
 * @index: its first line
 * @text: what it says so far
 *
 * Returns: (transfer none): a new block at the end of the document
 */
AarReaderBlock *
aar_reader_maker_start (AarReaderMaker *maker, AarReaderBlockKind kind, guint index, const char *text)
{
  AarReaderLine *line = aar_reader_lines_get (maker->lines, index);
  AarReaderBlock *block = g_new0 (AarReaderBlock, 1);

  block->kind = kind;
  block->text = g_string_new (text);
  block->first = index;
  block->n_lines = 1;
  block->line = line->number;
  block->gap = line->gap;
  block->broken = aar_reader_lines_is_break (maker->lines, index);
  block->page = line->page;
  g_ptr_array_add (maker->blocks->blocks, block);
  maker->last = block;
  return block;
}

/**
 * aar_reader_maker_is_full:
 * @maker: makes blocks
 * @index: a line
 * @percent: a part of the width
 *
 * Returns: whether the line is at least that wide
 */
gboolean
aar_reader_maker_is_full (AarReaderMaker *maker, guint index, guint percent)
{
  return aar_reader_lines_get (maker->lines, index)->width * 100 >= maker->lines->width * percent;
}

/* Cuts the round off the end of a line of a milestone row. */
static gboolean
take_round (AarReaderMaker *maker, char *text, AarReaderTime *time)
{
  guint words = 0;
  AarTerm term;

  if (maker->label != AAR_READER_MILESTONE &&
      !(aar_lexicon_match (maker->lexicon, text, &term) && term.field == AAR_READER_MILESTONE))
    return FALSE;
  for (char *p = text + strlen (text); p > text && words < 8; p--)
    {
      if (p[-1] != ' ')
        continue;
      words++;
      if (!g_ascii_isdigit (*p) || text[strlen (text) - 1] == '.' ||
          !aar_reader_time_is_round (maker->lexicon, p, time))
        continue;
      /* The whole of "1. budgetopfølgning" and not "budgetopfølgning" alone: a number must come first. */
      if (time->occasion == AAR_READER_OCCASION_DAY && strspn (p, "0123456789./-") < 8)
        continue;
      p[-1] = '\0';
      g_strchomp (text);
      return TRUE;
    }
  return FALSE;
}

/* "Tertial 1: Målet uppnås" under a label for the status: each round has a line. */
static gboolean
is_answer (AarReaderMaker *maker, const char *text)
{
  AarReaderTime time;

  return (maker->label == AAR_READER_STATUS || maker->label == AAR_READER_LEVEL) && !aar_reader_begins_lower (text) &&
         aar_reader_time_parse (maker->lexicon, text, &time) && text[time.length] == ':';
}

/* A line above a smiley that has its meaning beside it is the heading of the legend. */
static gboolean
heads_legend (AarReaderMaker *maker, guint index)
{
  const char *smiley, *next = index + 1 < maker->lines->lines->len
                                ? aar_reader_smiley_at (aar_reader_lines_get (maker->lines, index + 1)->text, &smiley)
                                : NULL;

  return next != NULL && *next != '\0' && aar_reader_begins_upper (aar_reader_lines_get (maker->lines, index)->text);
}

static void
make_line (AarReaderMaker *maker, guint index)
{
  g_autofree char *text = g_strdup (aar_reader_lines_get (maker->lines, index)->text);
  const char *smiley = NULL, *rest = aar_reader_smiley_at (text, &smiley);
  AarReaderTime time;
  gboolean round;

  if (rest != NULL)
    {
      rest += strspn (rest, ":= ");
      aar_reader_maker_start (maker, AAR_READER_BLOCK_SMILEY, index, rest)->smiley = smiley;
      return;
    }
  smiley = aar_reader_take_smiley (text);
  round = take_round (maker, text, &time);
  if (*text == '\0')
    ;
  else if (aar_reader_maker_begin (maker, index, text))
    ;
  else if (is_answer (maker, text) || heads_legend (maker, index))
    aar_reader_maker_start (maker, AAR_READER_BLOCK_PARAGRAPH, index, text);
  else if (aar_reader_maker_goes_on (maker, index, text))
    {
      aar_reader_append_line (maker->last->text, text);
      maker->last->n_lines++;
    }
  else
    aar_reader_maker_start (maker, AAR_READER_BLOCK_PARAGRAPH, index, text);
  if (round)
    aar_reader_maker_start (maker, AAR_READER_BLOCK_ROUND, index, "")->time = time;
  if (smiley != NULL)
    maker->last->smiley = smiley;
}

static void
count_strange (AarReaderMaker *maker, const char *text)
{
  gsize n = aar_reader_strange_label (maker->lexicon, text);
  g_autofree char *label = g_strndup (text, n);
  char *folded = n > 0 ? aar_lexicon_fold (label) : NULL;

  if (folded != NULL)
    g_hash_table_replace (maker->strange, folded,
                          GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (maker->strange, folded)) + 1));
}

/* How often the words of the lexicon stand before a value without a colon. */
static void
count_rows (AarReaderMaker *maker)
{
  for (guint i = 0; i < maker->lines->lines->len; i++)
    {
      AarReaderLine *line = aar_reader_lines_get (maker->lines, i);
      AarTerm term;
      const char *p;

      count_strange (maker, line->text);
      if (!aar_reader_begins_upper (line->text) || !aar_lexicon_match (maker->lexicon, line->text, &term))
        continue;
      p = line->text + term.length;
      if (*p != ' ' && *p != '\0')
        continue;
      p += strspn (p, " ");
      if (*p == '\0' || aar_reader_begins_upper (p))
        g_hash_table_insert (maker->rows, (gpointer) term.word,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) + 1));
      maker->milestone_rows = maker->milestone_rows ||
                              (term.field == AAR_READER_MILESTONE &&
                               GPOINTER_TO_UINT (g_hash_table_lookup (maker->rows, term.word)) >= ROW_LABELS);
    }
}

/* Whether nothing but the number of the first row stands on the line at @index. */
static gboolean
stands_number (AarReaderMaker *maker, guint index)
{
  return index < maker->lines->lines->len && strcmp (aar_reader_lines_get (maker->lines, index)->text, "1") == 0;
}

/* Whether a line is the word for indicators and nothing else, as over the first column of a table of them. */
static gboolean
heads_indicators (AarReaderMaker *maker, guint index)
{
  const char *text = aar_reader_lines_get (maker->lines, index)->text;
  AarTerm term;

  return aar_reader_begins_upper (text) && aar_lexicon_match (maker->lexicon, text, &term) &&
         term.field == AAR_READER_INDICATOR && text[term.length] == '\0';
}

static void
make_blocks (AarReaderMaker *maker)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (AarReaderField));
  g_autoptr (AarReaderColumns) table = aar_reader_columns_new (maker->lines, maker->lexicon, maker->blocks->blocks);

  for (guint i = 0; i < maker->lines->lines->len; i++)
    {
      guint taken = aar_reader_sums_read (maker->blocks, i);
      AarTerm term;
      const char *text = aar_reader_lines_get (maker->lines, i)->text;
      guint n = aar_reader_begins_upper (text) && aar_lexicon_match (maker->lexicon, text, &term)
                  ? aar_reader_table_head_at (maker->lines, maker->lexicon, i, columns)
                  : 0;

      if (taken == 0)
        taken = aar_reader_columns_read (table, i);
      if (taken == 0 && (n > 0 || heads_indicators (maker, i)))
        taken = aar_reader_flat_read (maker->lines, maker->lexicon, maker->blocks->blocks, i);
      if (taken > 0)
        {
          i += taken - 1;
          maker->last = g_ptr_array_index (maker->blocks->blocks, maker->blocks->blocks->len - 1);
          continue;
        }
      if (n == 0)
        {
          make_line (maker, i);
          continue;
        }
      aar_reader_maker_start (maker, AAR_READER_BLOCK_HEADER, i, "table");
      maker->bare_rows = maker->bare_rows || stands_number (maker, i + n);
      if (maker->blocks->columns->len == 0)
        g_array_append_vals (maker->blocks->columns, columns->data, columns->len);
      i += n - 1;
    }
}

/**
 * aar_reader_blocks_new:
 * @lines: (transfer full): the lines of a document
 * @lexicon: the wording of its language
 *
 * Returns: (transfer full): what stretches of them are
 */
AarReaderBlocks *
aar_reader_blocks_new (AarReaderLines *lines, const AarLexicon *lexicon)
{
  AarReaderBlocks *self = g_new0 (AarReaderBlocks, 1);
  AarReaderMaker maker = { .blocks = self, .lines = lines, .lexicon = lexicon };

  self->lines = lines;
  self->lexicon = lexicon;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_reader_block_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (AarReaderField));
  self->words = g_string_chunk_new (256);
  maker.rows = g_hash_table_new (g_str_hash, g_str_equal);
  maker.strange = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  maker.codes = aar_reader_codes_find (lines, lexicon);
  count_rows (&maker);
  make_blocks (&maker);
  g_hash_table_unref (maker.rows);
  g_hash_table_unref (maker.strange);
  return self;
}

void
aar_reader_blocks_free (AarReaderBlocks *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->columns);
  g_string_chunk_free (self->words);
  aar_reader_lines_free (self->lines);
  g_free (self);
}

/**
 * aar_reader_blocks_get:
 * @self: blocks
 * @index: a place
 *
 * Returns: (transfer none) (nullable): the block there, %NULL behind the last one
 */
AarReaderBlock *
aar_reader_blocks_get (AarReaderBlocks *self, guint index)
{
  return index < self->blocks->len ? g_ptr_array_index (self->blocks, index) : NULL;
}
