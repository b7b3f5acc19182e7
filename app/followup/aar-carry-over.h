/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

GPtrArray *aar_carry_over_find (AarPlanContent *content, gint64 round);
AarRound *aar_carry_over_next_round (AarPlanContent *content, gint64 round);
guint aar_carry_over_count (AarPlanContent *content, AarMilestone *milestone);
gboolean
aar_carry_over_apply (AarStore *store, AarPlanContent *content, GPtrArray *milestones, gint64 round, GError **error);

G_END_DECLS
