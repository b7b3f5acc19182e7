/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-outline.h"

G_BEGIN_DECLS

#define AAR_TYPE_PLAN_SURVEY (aar_plan_survey_get_type ())

G_DECLARE_FINAL_TYPE (AarPlanSurvey, aar_plan_survey, AAR, PLAN_SURVEY, GObject)

gpointer aar_plan_survey_make (AarStore *store, gpointer plan, GError **error);
gint64 aar_plan_survey_get_plan (AarPlanSurvey *self);
AarOutline *aar_plan_survey_get_outline (AarPlanSurvey *self);
AarPlanContent *aar_plan_survey_get_content (AarPlanSurvey *self);
gboolean aar_plan_survey_is_whole (AarPlanSurvey *self);

G_END_DECLS
