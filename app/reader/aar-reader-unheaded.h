/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-block.h"

G_BEGIN_DECLS

void aar_reader_pairs_resolve (AarReaderBlocks *blocks);
void aar_reader_unheaded_resolve (AarReaderBlocks *blocks);

G_END_DECLS
