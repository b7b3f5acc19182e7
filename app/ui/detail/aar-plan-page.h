/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"
#include "aar-plan-links.h"
#include "aar-plan-survey.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_PAGE (aar_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanPage, aar_plan_page, AAR, PLAN_PAGE, AdwBin)

void aar_plan_page_set_plan (AarPlanPage *self, AarEditor *editor, AarPlan *plan, AarPlanSurvey *survey);
AarPlanLinks *aar_plan_page_get_links (AarPlanPage *self);

G_END_DECLS
