/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

GPtrArray *aar_answering_units_of_node (AarPlanContent *content, gint64 node);

G_END_DECLS
