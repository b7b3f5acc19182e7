/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-piece.h"

G_BEGIN_DECLS

void aar_badges_find (GPtrArray *pieces);

G_END_DECLS
