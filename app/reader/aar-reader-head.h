/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"
#include "aar-reader-draft.h"

G_BEGIN_DECLS

const char *aar_reader_head_find_kind (const AarLexicon *lexicon, const char *folded, gsize *length);
guint aar_reader_head_read_title (AarReaderLines *lines, AarReaderDraft *draft);
guint aar_reader_head_read_metadata (AarReaderLines *lines, guint first, AarReaderDraft *draft);
char *aar_reader_head_find_place (AarReaderLines *lines, const AarLexicon *lexicon);

G_END_DECLS
