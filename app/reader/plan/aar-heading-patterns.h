/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

void aar_heading_patterns_find (GPtrArray *pieces, const AarLexicon *lexicon);
void aar_heading_patterns_rank (GPtrArray *pieces);

const char *aar_heading_split_number (const char *text, char number[24], guint *depth);

G_END_DECLS
