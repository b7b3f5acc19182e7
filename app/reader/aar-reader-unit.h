/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-draft.h"

G_BEGIN_DECLS

void aar_reader_units_resolve (AarReaderDraft *draft);
gpointer aar_reader_unit_get (AarReaderDraft *draft, const char *name, const char *kind, guint line);
gboolean aar_reader_unit_is_known (const AarLexicon *lexicon, const char *name);

G_END_DECLS
