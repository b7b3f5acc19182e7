/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

char *aar_format_period (AarPlan *plan);
char *aar_format_span (const char *from, const char *to, const char *language);
char *aar_format_number (gint64 number, const char *language);
char *aar_format_money (gint64 amount, const char *currency, const char *language);
char *aar_format_decimal (double number, const char *language);
const char *aar_format_round_record (AarRound *round);
char *aar_format_unit (AarUnit *unit);
char *aar_format_heading (AarNode *node);

G_END_DECLS
