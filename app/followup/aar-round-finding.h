/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

AarRound *aar_round_find_by_name (AarPlanContent *content, const char *name);

G_END_DECLS
