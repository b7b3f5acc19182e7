/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"

G_BEGIN_DECLS

gboolean aar_reader_is_heading (const AarReaderBlock *block);
void aar_reader_find_statements (AarReaderBlocks *blocks);
gboolean aar_reader_is_point (const AarReaderBlock *block);
gboolean aar_reader_has_points (AarReaderBlocks *blocks, guint index);
gboolean aar_reader_has_labels (AarReaderBlocks *blocks, guint index);
gboolean aar_reader_is_row (AarReaderBlocks *blocks, guint index);
gboolean aar_reader_names_document (const AarLexicon *lexicon, const char *text);
AarReaderField aar_reader_announces (const AarLexicon *lexicon, const char *text);
gboolean aar_reader_is_list_field (AarReaderField field);
gboolean aar_reader_is_brief_field (AarReaderField field);
gboolean aar_reader_has_filed_lists (AarReaderBlocks *blocks);
gboolean aar_reader_looks_like_names (const AarReaderBlock *block);
char *aar_reader_round_name (AarReaderBlocks *blocks, const AarReaderBlock *block);

G_END_DECLS
