/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-lexicon.h"

G_BEGIN_DECLS

const char *aar_reader_bullet_at (const char *text, guint *rank);
const char *aar_reader_smiley_at (const char *text, const char **smiley);
const char *aar_reader_take_smiley (char *text);
const char *aar_reader_table_tail (const AarLexicon *lexicon, char *text);
const char *aar_reader_definition_at (const char *text, char abbreviation[24]);
void aar_reader_append_line (GString *text, const char *line);
const char *aar_reader_parse_number (const char *text, char number[24], guint *depth);
const char *aar_reader_skip_dash (const char *text);

G_END_DECLS
