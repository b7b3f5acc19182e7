/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Invented plans that use every field of every table. */
#pragma once

#include "aar-model.h"

AarPlanContent *fixture_plan (void);
AarPlanContent *fixture_second (void);
AarPlanContent *fixture_large (guint n_initiatives);
GPtrArray *fixture_list (AarPlanContent *first, AarPlanContent *second);
