/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

void aar_set_headings_find (GPtrArray *pieces, const AarDocument *document);

G_END_DECLS
