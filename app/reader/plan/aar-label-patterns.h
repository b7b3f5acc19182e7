/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

void aar_label_patterns_find (GPtrArray *pieces, const AarLexicon *lexicon, GHashTable *values);

G_END_DECLS
