/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

GPtrArray *aar_pieces_new (const AarDocument *document, GPtrArray *parts);

G_END_DECLS
