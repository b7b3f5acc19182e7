/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

void aar_node_numbering_renew (AarPlanContent *content);

G_END_DECLS
