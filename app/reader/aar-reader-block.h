/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-lines.h"
#include "aar-reader-mark.h"
#include "aar-reader-time.h"

G_BEGIN_DECLS

/**
 * AarReaderBlockKind:
 * @AAR_READER_BLOCK_PARAGRAPH: lines without any mark
 * @AAR_READER_BLOCK_BULLET: a point of a list
 * @AAR_READER_BLOCK_NUMBER: a number and what it stands before: a heading or a point of a numbered list
 * @AAR_READER_BLOCK_KIND: a word for a part of the plan, its number and its title
 * @AAR_READER_BLOCK_LABEL: a label, and its value if that stands on the same line
 * @AAR_READER_BLOCK_ROUND: a round of follow-up
 * @AAR_READER_BLOCK_SMILEY: a smiley alone or before its meaning
 * @AAR_READER_BLOCK_DEFINITION: an abbreviation and what it stands for
 * @AAR_READER_BLOCK_HEADER: the head of a table
 * @AAR_READER_BLOCK_SUMS: a row of a table of money by year
 *
 * What a stretch of lines is, as far as its own form tells.
 */
typedef enum
{
  AAR_READER_BLOCK_PARAGRAPH,
  AAR_READER_BLOCK_BULLET,
  AAR_READER_BLOCK_NUMBER,
  AAR_READER_BLOCK_KIND,
  AAR_READER_BLOCK_LABEL,
  AAR_READER_BLOCK_ROUND,
  AAR_READER_BLOCK_SMILEY,
  AAR_READER_BLOCK_DEFINITION,
  AAR_READER_BLOCK_HEADER,
  AAR_READER_BLOCK_SUMS,
} AarReaderBlockKind;

/**
 * AarReaderSum:
 * @year: a year
 * @amount: the money of that year
 *
 * A cell of a table of money by year.
 */
typedef struct
{
  guint year;
  gint64 amount;
} AarReaderSum;

/**
 * AarReaderBlock:
 * @kind: what it is
 * @text: what it says without its mark, lines joined
 * @number: the printed number without a final stop, for numbers and kinds
 * @depth: how many parts the number has
 * @level: 1 for a bullet, 2 for one below it
 * @term: the label or kind
 * @time: the round
 * @time_name: (nullable): the round that a label is about, as printed
 * @smiley: a smiley that stands in it, `happy`, `neutral`, `sad`, or %NULL
 * @funding: the kind of money that the table head beside it names, or %NULL
 * @first: the first of its lines
 * @n_lines: how many lines it has
 * @line: the number of the first line in the document
 * @gap: how many empty lines stand before it
 * @broken: whether a paragraph ends before it
 * @page: whether a page begins with it
 * @heading: whether the number is that of a heading
 * @code: whether the number has letters
 * @group: whether such a number heads areas where the document has other numbers too
 * @row: whether it heads the row of a table
 * @sums: (nullable) (element-type AarReaderSum): the money of a row
 * @doubt: the key of the message about what was unsure, or %NULL
 *
 * A stretch of lines of one document.
 */
typedef struct
{
  AarReaderBlockKind kind;
  GString *text;
  char number[24];
  guint depth;
  guint level;
  AarTerm term;
  AarReaderTime time;
  char *time_name;
  const char *smiley;
  const char *funding;
  guint first;
  guint n_lines;
  guint line;
  guint gap;
  gboolean broken;
  gboolean page;
  gboolean heading;
  gboolean code;
  gboolean group;
  gboolean row;
  GArray *sums;
  const char *doubt;
} AarReaderBlock;

/**
 * AarReaderBlocks:
 * @blocks: the blocks
 * @lines: the lines that they were made of
 * @lexicon: (transfer none): the wording
 * @words: labels of the document's own
 * @columns: the fields of the columns of a table whose rows are initiatives, empty if there is none
 *
 * A whole document.
 */
typedef struct
{
  GPtrArray *blocks;
  AarReaderLines *lines;
  const AarLexicon *lexicon;
  GStringChunk *words;
  GArray *columns;
} AarReaderBlocks;

AarReaderBlocks *aar_reader_blocks_new (AarReaderLines *lines, const AarLexicon *lexicon);
void aar_reader_blocks_free (AarReaderBlocks *self);
AarReaderBlock *aar_reader_blocks_get (AarReaderBlocks *self, guint index);

AarReaderBlock *aar_reader_block_new (AarReaderBlockKind kind, const char *text, const AarReaderBlock *model);
void aar_reader_block_free (AarReaderBlock *block);


G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaderBlock, aar_reader_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaderBlocks, aar_reader_blocks_free)

G_END_DECLS
