/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

double bench_now (void);
void bench_say (const char *name, double own, const char *peer, double other);
AarPlanContent *bench_plan_make (guint n);

G_END_DECLS
