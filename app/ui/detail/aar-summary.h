/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-survey.h"
#include "aar-section.h"

G_BEGIN_DECLS

GPtrArray *aar_summary_collect (AarPlanSurvey *survey, gint64 area);
void aar_summary_show_units (AarSection *section, AarPlanContent *content, GPtrArray *nodes);
void aar_summary_show_amounts (AarSection *section, AarPlanContent *content, GPtrArray *nodes);

G_END_DECLS
