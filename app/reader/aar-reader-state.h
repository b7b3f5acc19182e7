/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-record.h"
#include "aar-reader-heading.h"
#include "aar-reader-tree.h"

G_BEGIN_DECLS

/**
 * AarReaderGrammar:
 * @blocks: the document
 * @draft: the plan
 * @lexicon: the wording
 * @kinds: how the document uses the words for its parts
 * @tree: the nodes
 * @filing: puts what is recognised into the records
 * @item: (nullable): the node that is being read; %NULL before the first one and behind the last one
 * @scale: (nullable): the scale whose levels are being explained
 * @references: whether a list of governing documents is being read
 * @free_headings: whether headings without number are believed in
 * @free_depth: how many parts the number above them has
 * @free_area: (nullable): what they hang under
 * @filed_lists: whether actions or milestones have a label or a round of their own in this document
 * @in_list: whether a list is being read
 * @section: whether a chapter is being read that is not of the plan proper
 * @lost_rounds: how many rounds without a number the node has had
 * @first_since: by field: the first node since its label stood
 *
 * A document that is being read.
 */
typedef struct
{
  AarReaderBlocks *blocks;
  AarReaderDraft *draft;
  const AarLexicon *lexicon;
  AarReaderKinds kinds;
  AarReaderTree tree;
  AarReaderRecord filing;
  AarReaderItem *item;
  gpointer scale;
  gboolean references;
  gboolean free_headings;
  guint free_depth;
  AarReaderItem *free_area;
  gboolean filed_lists;
  gboolean in_list;
  gboolean section;
  guint lost_rounds;
  guint first_since[AAR_READER_N_FIELDS];
} AarReaderGrammar;

void
aar_reader_grammar_open (AarReaderGrammar *self, AarReaderField hint, const AarReaderBlock *block, const char *title);
void aar_reader_grammar_read_point (AarReaderGrammar *self, guint index);
void aar_reader_grammar_read_paragraph (AarReaderGrammar *self, guint index);

G_END_DECLS
