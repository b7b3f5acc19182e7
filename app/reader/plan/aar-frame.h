/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

void aar_frame_count (const AarBlock *table, GHashTable *counts);
gboolean
aar_frame_is (const AarBlock *table, const AarLexicon *lexicon, GHashTable *counts, GHashTable *values, gboolean front);
GPtrArray *aar_frame_open (const AarBlock *table);

G_END_DECLS
