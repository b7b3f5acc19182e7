/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

/**
 * AarReaderItem:
 * @node: the node
 * @depth: how many parts its number has, 0 without number
 * @line: where its heading stands
 * @hint: area, initiative, or %AAR_READER_NONE where its place must tell
 * @row: whether it is the row of a table
 * @filled: whether it has anything of its own
 * @children: whether others hang under it
 *
 * A node while the tree is being made.
 */
typedef struct
{
  gpointer node;
  guint depth;
  guint line;
  AarReaderField hint;
  gboolean row;
  gboolean filled;
  gboolean children;
} AarReaderItem;

/**
 * AarReaderTree:
 * @draft: the plan
 * @items: its nodes
 * @numbers: number → the last item of that number
 * @areas: the open areas that a word heads, outermost first
 * @words: the words of these areas
 * @chapter: the last heading with a number of one part, or %NULL
 * @container: the last area or numbered heading, or %NULL
 *
 * Where nodes hang.
 */
typedef struct
{
  AarReaderDraft *draft;
  GPtrArray *items;
  GHashTable *numbers;
  GPtrArray *areas;
  GPtrArray *words;
  AarReaderItem *chapter;
  AarReaderItem *container;
} AarReaderTree;

void aar_reader_tree_init (AarReaderTree *self, AarReaderDraft *draft);
void aar_reader_tree_clear (AarReaderTree *self);
AarReaderItem *aar_reader_tree_open (AarReaderTree *self,
                                     AarReaderField hint,
                                     const char *word,
                                     const char *number,
                                     guint depth,
                                     const char *title,
                                     guint line);
void aar_reader_tree_finish (AarReaderTree *self);

G_END_DECLS
