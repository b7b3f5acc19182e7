/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-table.h"

G_BEGIN_DECLS

guint aar_reader_flat_read (AarReaderLines *lines, const AarLexicon *lexicon, GPtrArray *blocks, guint index);

G_END_DECLS
