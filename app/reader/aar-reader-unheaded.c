/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines whose meaning only their neighbours tell: labels above all their values, areas that nothing but their place
 * heads. */
#include "aar-reader-unheaded.h"

#include "aar-reader-heading.h"
#include "aar-reader-mark.h"
#include "aar-reader-context.h"

#include <string.h>

/* The name of an area has no more letters, and no fewer areas than this are believed in by their place. */
#define LONGEST_AREA 80
#define LEAST_AREAS  2

/* No more paragraphs stand between the name of an area and its table. */
#define MOST_SENTENCES 4

/* So many labels stand above one another at most. */
#define MOST_LABELS 6

static gboolean
is_empty_label (const AarReaderBlock *block)
{
  return block != NULL && block->kind == AAR_READER_BLOCK_LABEL && block->text->len == 0 &&
         (aar_reader_field_is_role (block->term.field) || aar_reader_is_brief_field (block->term.field));
}

/* Gives the labels from @index on their values, which stand below them in the same order. */
static void
pair (AarReaderBlocks *blocks, guint index, guint n)
{
  AarReaderBlock *first = aar_reader_blocks_get (blocks, index + n);
  guint values = 0;

  while (values <= n && index + n + values < blocks->blocks->len &&
         aar_reader_blocks_get (blocks, index + n + values)->kind == AAR_READER_BLOCK_PARAGRAPH &&
         aar_reader_blocks_get (blocks, index + n + values)->n_lines == 1)
    values++;
  if (first == NULL || first->kind != AAR_READER_BLOCK_PARAGRAPH || (first->n_lines != n && values != n))
    return;
  for (guint i = 0; i < n; i++)
    {
      const char *value = values == n ? aar_reader_blocks_get (blocks, index + n + i)->text->str
                                      : aar_reader_lines_get (blocks->lines, first->first + i)->text;

      g_string_assign (aar_reader_blocks_get (blocks, index + i)->text, value);
    }
  g_ptr_array_remove_range (blocks->blocks, index + n, values == n ? n : 1);
}

/**
 * aar_reader_pairs_resolve:
 * @blocks: a document
 *
 * Labels that stand above one another without values, as the heads of columns do whose cells come behind them in the
 * same order, get their values.
 */
void
aar_reader_pairs_resolve (AarReaderBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      guint n = 0;

      while (n < MOST_LABELS && is_empty_label (aar_reader_blocks_get (blocks, i + n)))
        n++;
      if (n >= 2)
        pair (blocks, i, n);
      i += n;
    }
}

/* "Xby Kommune" heads nothing, "En trygg kommun" does. */
static gboolean
is_place (AarReaderBlocks *blocks, const char *text)
{
  const char *last = strrchr (text, ' '), *name = last;

  if (last == NULL || !aar_lexicon_has (blocks->lexicon, "plan", "organisation-forms", last + 1))
    return FALSE;
  while (name > text && name[-1] != ' ')
    name--;
  return !g_unichar_islower (g_utf8_get_char (name));
}

static gboolean
is_area_shape (AarReaderBlocks *blocks, const AarReaderBlock *block)
{
  return !is_place (blocks, block->text->str) && block->kind == AAR_READER_BLOCK_PARAGRAPH && block->broken &&
         block->n_lines <= 2 && block->text->len <= LONGEST_AREA && aar_reader_is_short (blocks, block) &&
         strpbrk (block->text->str, ":;") == NULL && block->smiley == NULL;
}

/* Whether a block is the brief value of the label above it, as in a form. */
static gboolean
is_value (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *label = index > 0 ? aar_reader_blocks_get (blocks, index - 1) : NULL;

  return label != NULL && label->kind == AAR_READER_BLOCK_LABEL && label->text->len == 0 &&
         (aar_reader_field_is_role (label->term.field) || aar_reader_is_brief_field (label->term.field) ||
          label->term.field == AAR_READER_ECONOMY);
}

/* "Status pr. april 2025" below the title says when the whole was written, and has no value below it. */
static gboolean
is_state_of_whole (AarReaderBlocks *blocks, guint index)
{
  if (aar_reader_blocks_get (blocks, index)->term.field != AAR_READER_STATUS)
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (aar_reader_is_heading (aar_reader_blocks_get (blocks, i)))
      return FALSE;
  return TRUE;
}

/* Whether what stands before is complete, so that a short line behind it belongs to what follows. */
static gboolean
is_complete (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = index > 0 ? aar_reader_blocks_get (blocks, index - 1) : NULL;

  if (block == NULL || block->kind == AAR_READER_BLOCK_HEADER || aar_reader_is_heading (block))
    return block == NULL || block->kind == AAR_READER_BLOCK_HEADER || block->text->len > 0;
  if (block->kind == AAR_READER_BLOCK_LABEL)
    return block->text->len > 0 || is_state_of_whole (blocks, index - 1);
  return block->kind != AAR_READER_BLOCK_PARAGRAPH || aar_reader_ends_sentence (block->text->str) ||
         !aar_reader_is_short (blocks, block) || is_value (blocks, index - 1);
}

/* Whether nothing but a few sentences stands between @index and the first row of a table. */
static gboolean
stands_above_table (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index);

  for (guint i = 0; i < MOST_SENTENCES && block != NULL && block->kind == AAR_READER_BLOCK_PARAGRAPH; i++)
    {
      if (!aar_reader_ends_sentence (block->text->str))
        return FALSE;
      block = aar_reader_blocks_get (blocks, ++index);
    }
  return block != NULL && block->kind == AAR_READER_BLOCK_KIND && block->row;
}

/* Whether a chapter is headed right above the name of an area that stands above its table. */
static gboolean
stands_below_chapter (AarReaderBlocks *blocks, guint index)
{
  return index > 1 && is_area_shape (blocks, aar_reader_blocks_get (blocks, index - 1)) &&
         is_complete (blocks, index - 1) && stands_above_table (blocks, index + 1);
}

static gboolean
is_orphan (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index);
  AarReaderBlock *next = aar_reader_blocks_get (blocks, index + 1);

  if (next == NULL || !is_area_shape (blocks, block) ||
      (!is_complete (blocks, index) && !stands_below_chapter (blocks, index)))
    return FALSE;
  if (stands_above_table (blocks, index + 1))
    return !aar_lexicon_has (blocks->lexicon, "sections", "introduction", block->text->str);
  if (next->kind == AAR_READER_BLOCK_KIND)
    return next->term.field != AAR_READER_KIND_AREA && next->text->len > 0;
  return next->kind == AAR_READER_BLOCK_NUMBER && next->heading && next->depth == 1 && !next->group;
}

/* The name of an area whose text follows without an empty line becomes a paragraph of its own. */
static void
split_heading (AarReaderBlocks *blocks, guint index)
{
  AarReaderBlock *block = aar_reader_blocks_get (blocks, index), *rest;

  if (block->kind != AAR_READER_BLOCK_PARAGRAPH || !block->broken || !aar_reader_ends_sentence (block->text->str) ||
      !stands_above_table (blocks, index + 1) || aar_reader_heading_lines (blocks, block) != 1)
    return;
  rest = aar_reader_block_new (AAR_READER_BLOCK_PARAGRAPH, "", block);
  for (guint i = 1; i < block->n_lines; i++)
    aar_reader_append_line (rest->text, aar_reader_lines_get (blocks->lines, block->first + i)->text);
  rest->first++;
  rest->n_lines--;
  rest->broken = FALSE;
  g_string_assign (block->text, aar_reader_lines_get (blocks->lines, block->first)->text);
  block->n_lines = 1;
  g_ptr_array_insert (blocks->blocks, (gint) index + 1, rest);
}

/**
 * aar_reader_unheaded_resolve:
 * @blocks: a document whose headings are found
 *
 * Short lines alone that stand right above the first initiative of several, in a document that has no other areas, are
 * areas.
 */
void
aar_reader_unheaded_resolve (AarReaderBlocks *blocks)
{
  guint areas = 0, orphans = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    split_heading (blocks, i);
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      areas += block->kind == AAR_READER_BLOCK_KIND && block->term.field == AAR_READER_KIND_AREA;
      areas += block->kind == AAR_READER_BLOCK_NUMBER && block->heading && (block->depth > 1 || block->group);
      orphans += is_orphan (blocks, i);
    }
  if (areas > 1 || orphans < LEAST_AREAS)
    return;
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      AarReaderBlock *block = aar_reader_blocks_get (blocks, i);

      if (!is_orphan (blocks, i))
        continue;
      block->kind = AAR_READER_BLOCK_KIND;
      block->term = (AarTerm) { .field = AAR_READER_KIND_AREA, .word = NULL };
      block->doubt = "shape";
    }
}
