/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-round.h"

G_BEGIN_DECLS

char *aar_round_make_title (const char *name, const char *date, const char *language);
char *aar_round_dup_title (AarRound *round, const char *language);

G_END_DECLS
