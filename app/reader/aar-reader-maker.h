/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"
#include "aar-reader-code.h"

G_BEGIN_DECLS

/* A line that is this much of the width, in per cent, may have been broken because the margin was reached. */
#define AAR_READER_FULL_LINE 66

/**
 * AarReaderMaker:
 * @blocks: where the blocks go
 * @lines: the lines of the document
 * @lexicon: the wording of its language
 * @rows: how often each word of the lexicon stands at the beginning of a paragraph before a value without a colon
 * @strange: folded words before a colon that no lexicon knows → how often they stand there
 * @milestone_rows: whether the milestones of the document are rows whose round stands behind their text
 * @codes: the ways of numbering that the document uses beside figures
 * @bare_rows: whether the rows of the table have numbers on lines of their own
 * @last: (nullable): the block that was made last
 * @label: the field of the last label
 *
 * Makes blocks of lines.
 */
typedef struct
{
  AarReaderBlocks *blocks;
  AarReaderLines *lines;
  const AarLexicon *lexicon;
  GHashTable *rows;
  GHashTable *strange;
  gboolean milestone_rows;
  AarReaderCodes codes;
  gboolean bare_rows;
  AarReaderBlock *last;
  AarReaderField label;
} AarReaderMaker;

AarReaderBlock *aar_reader_maker_start (AarReaderMaker *self, AarReaderBlockKind kind, guint index, const char *text);
gboolean aar_reader_maker_is_full (AarReaderMaker *self, guint index, guint percent);
gboolean aar_reader_maker_begin (AarReaderMaker *self, guint index, char *text);
gboolean aar_reader_maker_goes_on (AarReaderMaker *self, guint index, const char *text);
gsize aar_reader_strange_label (const AarLexicon *lexicon, const char *text);
const char *aar_reader_last_word (const char *text);

G_END_DECLS
