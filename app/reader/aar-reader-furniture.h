/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-reader-lines.h"

G_BEGIN_DECLS

void aar_reader_furniture_find (AarReaderLines *self, const AarLexicon *lexicon, gboolean *dropped);

G_END_DECLS
