/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-detail-section.h"
#include "aar-plan-survey.h"

G_BEGIN_DECLS

GPtrArray *aar_detail_list_initiatives (gpointer record, AarPlanSurvey *survey);
GPtrArray *aar_detail_list_figures (gpointer record, AarPlanSurvey *survey);
char *aar_detail_describe_source (AarPlan *plan, AarNode *node);

G_END_DECLS
