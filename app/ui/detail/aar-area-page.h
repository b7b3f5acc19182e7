/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"
#include "aar-plan-survey.h"

G_BEGIN_DECLS

#define AAR_TYPE_AREA_PAGE (aar_area_page_get_type ())

G_DECLARE_FINAL_TYPE (AarAreaPage, aar_area_page, AAR, AREA_PAGE, AdwBin)

void aar_area_page_set_content (AarAreaPage *self,
                                AarEditor *editor,
                                AarPlanContent *content,
                                AarNode *area,
                                AarPlanSurvey *survey);

G_END_DECLS
