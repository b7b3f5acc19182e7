/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"

G_BEGIN_DECLS

/**
 * AarReaderKinds:
 * @goal: what a word for a goal heads in this document: an area, an initiative, or a text
 * @step: what a word for a step heads: an initiative or an action
 * @words: whether initiatives are headed by a word for them
 * @goals: whether those of the level of goals are
 *
 * How a document uses the words for its parts.
 */
typedef struct
{
  AarReaderField goal;
  AarReaderField step;
  gboolean words;
} AarReaderKinds;

void aar_reader_find_headings (AarReaderBlocks *blocks);
void aar_reader_find_kinds (AarReaderBlocks *blocks, AarReaderKinds *kinds);
gboolean aar_reader_is_short (AarReaderBlocks *blocks, const AarReaderBlock *block);
guint aar_reader_heading_lines (AarReaderBlocks *blocks, const AarReaderBlock *block);

G_END_DECLS
