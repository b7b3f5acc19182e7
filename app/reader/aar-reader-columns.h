/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"

G_BEGIN_DECLS

typedef struct _AarReaderColumns AarReaderColumns;

AarReaderColumns *aar_reader_columns_new (AarReaderLines *lines, const AarLexicon *lexicon, GPtrArray *blocks);
void aar_reader_columns_free (AarReaderColumns *self);
guint aar_reader_columns_read (AarReaderColumns *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarReaderColumns, aar_reader_columns_free)

G_END_DECLS
