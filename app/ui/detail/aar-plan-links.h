/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_LINKS (aar_plan_links_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanLinks, aar_plan_links, AAR, PLAN_LINKS, AdwBin)

void aar_plan_links_show (AarPlanLinks *self, AarStore *store, AarPlan *plan);

G_END_DECLS
