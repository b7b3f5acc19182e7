/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

void aar_draft_set_defaults (gpointer draft, AarPlan *plan);
void aar_draft_follow (gpointer draft, gpointer before);

G_END_DECLS
