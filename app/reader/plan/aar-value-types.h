/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-lexicon.h"

G_BEGIN_DECLS

AarReaderField aar_value_types_guess (const AarLexicon *lexicon, GPtrArray *values, guint n_points);
guint aar_value_types_count_different (GPtrArray *values);
gboolean aar_value_is_money (const AarLexicon *lexicon, const char *text);
gboolean aar_value_is_time (const AarLexicon *lexicon, const char *text);
gboolean aar_value_may_be_unit (const AarLexicon *lexicon, const char *text);

G_END_DECLS
