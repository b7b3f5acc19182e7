/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"
#include "aar-reader-draft.h"

G_BEGIN_DECLS

guint aar_reader_sums_read (AarReaderBlocks *blocks, guint index);
void aar_reader_sums_file (AarReaderDraft *draft, gpointer node, const AarReaderBlock *block);

G_END_DECLS
