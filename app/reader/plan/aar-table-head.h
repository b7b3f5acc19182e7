/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-grid.h"
#include "aar-lexicon.h"

G_BEGIN_DECLS

void aar_table_head_find (AarGrid *grid, const AarLexicon *lexicon);
char *aar_table_head_get_text (const AarGrid *grid, guint column);

G_END_DECLS
