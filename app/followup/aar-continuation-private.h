/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-continuation.h"

G_BEGIN_DECLS

char *aar_continuation_move_date (const char *iso, int years);
char *aar_continuation_move_years (const char *text, AarPlan *plan, int years);

G_END_DECLS
