/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-lexicon.h"

G_BEGIN_DECLS

const char *aar_reader_bullet_at      (const char *text, guint *rank);
const char *aar_reader_smiley_at      (const char *text, const char **smiley);
const char *aar_reader_take_smiley    (char *text);
const char *aar_reader_table_tail     (const AarLexicon *lexicon, char *text);
const char *aar_reader_definition_at  (const char *text, char abbreviation[24]);

G_END_DECLS
