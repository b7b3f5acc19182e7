/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"
#include "aar-plan-survey.h"
#include "aar-year-line.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_PAGE (aar_node_page_get_type ())

/**
 * AarNodePage:
 *
 * Everything that the plan says of an initiative or of an area, set as a page that is edited in place. The initiatives
 * of an area stand in the list beside; here they are summed up. A page shows either initiatives or areas.
 */
G_DECLARE_FINAL_TYPE (AarNodePage, aar_node_page, AAR, NODE_PAGE, AdwBin)

void aar_node_page_set_content (AarNodePage *self, AarEditor *editor, AarPlanContent *content, AarNode *node);
void aar_node_page_set_area (AarNodePage *self,
                             AarEditor *editor,
                             AarPlanContent *content,
                             AarNode *area,
                             AarPlanSurvey *survey);
AarYearLine *aar_node_page_get_year_line (AarNodePage *self);

G_END_DECLS
