/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

AarRound *aar_follow_up_get_round (AarPlanContent *content);
AarAssessment *aar_follow_up_get_latest (AarPlanContent *content, gint64 node, gint64 scale);
gboolean aar_follow_up_milestone_answered (AarMilestone *milestone);

G_END_DECLS
