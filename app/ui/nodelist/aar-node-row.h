/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-node-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_NODE_ROW (aar_node_row_get_type ())

G_DECLARE_FINAL_TYPE (AarNodeRow, aar_node_row, AAR, NODE_ROW, AdwBin)

G_END_DECLS
