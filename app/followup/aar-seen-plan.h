/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarSeenPlan:
 *
 * A plan as somebody saw it when they decided what to write. The records of a plan in memory may be live ones, which
 * change with the store, so this holds copies.
 */
typedef struct _AarSeenPlan AarSeenPlan;

AarSeenPlan *aar_seen_plan_new (AarPlanContent *content);
void aar_seen_plan_free (AarSeenPlan *self);
gboolean aar_seen_plan_check (AarSeenPlan *self, AarStore *store, GError **error);
void aar_seen_plan_set_changed (GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarSeenPlan, aar_seen_plan_free)

G_END_DECLS
