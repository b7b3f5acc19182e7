/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

const char *aar_reader_factor_at (const AarLexicon *lexicon, const char *text, double *factor);
void aar_reader_amounts_add (AarReaderDraft *draft, gpointer node, gint64 amount, guint year, const char *what);
const char *aar_reader_money_at (const AarLexicon *lexicon, const char *text);
void aar_reader_amounts_find (AarReaderDraft *draft, gpointer node);
void aar_reader_staffing_find (AarReaderDraft *draft, gpointer node);

G_END_DECLS
