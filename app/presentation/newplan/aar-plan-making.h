/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

AarPlanContent *aar_plan_making_make (AarPlan *plan, const char *organisation, GPtrArray *rounds, gboolean has_scales);
gboolean aar_plan_making_write (AarStore *store, AarPlanContent *content, GError **error);

G_END_DECLS
