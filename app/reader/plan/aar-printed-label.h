/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

char *aar_printed_label_clean (const char *label);
char *aar_printed_label_fold (const char *label);
guint aar_printed_label_count_words (const char *text);
gboolean aar_printed_label_is_known (const AarLexicon *lexicon, const char *label);
gboolean aar_printed_label_is_kind (const AarLexicon *lexicon, const char *label, AarTerm *term);
gboolean aar_printed_label_is_about_item (const AarLexicon *lexicon, const char *label);
AarReaderField aar_printed_label_ask (const AarLexicon *lexicon, const char *label);
AarReaderField aar_printed_label_get_field (const AarLexicon *lexicon, const char *label);
char *aar_printed_label_split (const AarLexicon *lexicon, const AarPiece *piece, const char **rest);

G_END_DECLS
