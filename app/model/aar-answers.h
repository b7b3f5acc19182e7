/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What counts as answered. These are the only places in C that say it; aar-answers-sql.h asks the store the same. */
#pragma once

#include "aar-assessment.h"
#include "aar-milestone.h"
#include "aar-plan-content.h"

G_BEGIN_DECLS

gboolean aar_milestone_is_answered (AarMilestone *milestone);
gboolean aar_milestone_values_are_answer (gint64 level, gboolean done, const char *status);
gboolean aar_milestone_is_reached (AarPlanContent *content, AarMilestone *milestone);
gboolean aar_assessment_is_answered (AarAssessment *assessment);
gboolean aar_node_is_answered_on (AarPlanContent *content, gint64 node, gint64 round, gint64 scale);
gboolean aar_node_is_answered (AarPlanContent *content, gint64 node, gint64 round);
AarAssessment *aar_node_get_latest_answer (AarPlanContent *content, gint64 node, gint64 scale);

G_END_DECLS
