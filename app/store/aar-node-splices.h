/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-finder.h"
#include "aar-splice.h"

G_BEGIN_DECLS

GArray *aar_node_splices_between (const GArray *old, const GArray *new);

G_END_DECLS
