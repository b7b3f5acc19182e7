/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document-lines.h"
#include "aar-lexicon.h"

G_BEGIN_DECLS

/**
 * AarReaderLine:
 * @text: what it says, single spaces
 * @raw: (transfer none): the line of the document
 * @number: its number in the document, counted from 1
 * @gap: how many empty lines stand before it
 * @width: how many letters @text has
 * @page: whether a page begins with it
 * @header: whether it is a repeated table head, of which only the place matters
 *
 * A line that says something: page numbers, contents lists and repeated heads and feet of pages are left out.
 */
typedef struct
{
  char *text;
  const char *raw;
  guint number;
  guint gap;
  guint width;
  gboolean page;
  gboolean header;
} AarReaderLine;

/**
 * AarReaderLines:
 * @lines: the lines
 * @base_gap: how many empty lines stand between two lines of one paragraph: 1 in a document with an empty line after
 *   each line
 * @width: the letters of a line that reaches the right margin
 * @tight: whether the document has no empty lines
 * @contents: folded titles of the contents list
 */
typedef struct
{
  GArray *lines;
  guint base_gap;
  guint width;
  gboolean tight;
  GHashTable *contents;
} AarReaderLines;

AarReaderLines *aar_reader_lines_new (AarDocumentLines *document, const AarLexicon *lexicon);
void aar_reader_lines_free (AarReaderLines *self);
AarReaderLine *aar_reader_lines_get (AarReaderLines *self, guint index);
gboolean aar_reader_lines_is_break (AarReaderLines *self, guint index);

gboolean aar_reader_ends_sentence (const char *text);
gboolean aar_reader_begins_upper (const char *text);
gboolean aar_reader_begins_lower (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaderLines, aar_reader_lines_free)

G_END_DECLS
