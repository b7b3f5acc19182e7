/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"
#include "aar-year-line.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_PAGE (aar_node_page_get_type ())

G_DECLARE_FINAL_TYPE (AarNodePage, aar_node_page, AAR, NODE_PAGE, AdwBin)

void aar_node_page_set_content (AarNodePage *self, AarEditor *editor, AarPlanContent *content, AarNode *node);
AarYearLine *aar_node_page_get_year_line (AarNodePage *self);

G_END_DECLS
