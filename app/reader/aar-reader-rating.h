/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

gpointer aar_reader_rating_legend (AarReaderDraft *draft, const char *text);
void aar_reader_rating_meaning (AarReaderDraft *draft, gpointer scale, const char *symbol, const char *text);
gpointer aar_reader_rating_smiley (AarReaderDraft *draft, gboolean economy, const char *symbol);
gpointer aar_reader_rating_add_scale (AarReaderDraft *draft, const char *name, GPtrArray *labels, GPtrArray *meanings);
gboolean aar_reader_rating_is_own (AarReaderDraft *draft, const char *text);
gpointer aar_reader_rating_word (AarReaderDraft *draft, const char *text);
gboolean aar_reader_rating_is_level (const AarLexicon *lexicon, const char *text);
char *aar_reader_rating_tail (const AarLexicon *lexicon, const char *text, gsize *length);
gboolean aar_reader_rating_is_done (AarReaderDraft *draft, const char *text);
gpointer
aar_reader_rating_assess (AarReaderDraft *draft, gpointer node, gpointer round, gpointer level, const char *note);

G_END_DECLS
