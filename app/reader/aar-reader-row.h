/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"

G_BEGIN_DECLS

void aar_reader_rows_resolve (AarReaderBlocks *blocks);
guint aar_reader_table_head_at (AarReaderLines *lines, const AarLexicon *lexicon, guint index, GArray *columns);

G_END_DECLS
