/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

gboolean aar_milestone_is_reached (AarPlanContent *content, AarMilestone *milestone);
gboolean aar_level_is_best (AarPlanContent *content, gint64 level);
gboolean aar_level_is_worst (AarPlanContent *content, gint64 level);

guint aar_level_get_rank (AarPlanContent *content, gint64 level);

G_END_DECLS
