/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

AarUnit *aar_unit_find_by_name (AarPlanContent *content, const char *name);
const char *aar_unit_get_role (AarUnit *unit);

G_END_DECLS
