/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-column.h"

G_BEGIN_DECLS

/**
 * AarReaderFitCell:
 * @text: what it says
 * @line: where it begins
 * @end: the line behind it
 * @column: the column that it was found to stand in
 * @starts_row: whether a row begins with it
 *
 * A cell of a table whose columns are lost.
 */
typedef struct
{
  char *text;
  guint line;
  guint end;
  guint column;
  gboolean starts_row;
} AarReaderFitCell;

gboolean aar_reader_fit (const AarLexicon *lexicon, GArray *columns, GArray *cells);

G_END_DECLS
