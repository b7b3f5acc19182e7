/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-content.h"
#include "aar-round.h"

G_BEGIN_DECLS

GPtrArray *aar_frozen_round_make (AarPlanContent *content, AarRound *round);
AarPlanContent *aar_frozen_round_restore (AarPlanContent *content, AarRound *round);

G_END_DECLS
