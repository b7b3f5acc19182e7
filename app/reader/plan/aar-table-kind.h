/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-table-reading.h"

G_BEGIN_DECLS

AarTableKind aar_table_kind_find (const AarTableReading *self, const AarLexicon *lexicon);
gboolean aar_table_kind_is_legend (const AarTableReading *self, const AarLexicon *lexicon, GHashTable *values);

G_END_DECLS
