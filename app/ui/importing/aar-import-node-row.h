/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-node.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_NODE_ROW (aar_import_node_row_get_type ())

/* Properties, notified: `list-row` (#GtkTreeListRow), the row of the tree, and `node` (read-only), what it shows. */
G_DECLARE_FINAL_TYPE (AarImportNodeRow, aar_import_node_row, AAR, IMPORT_NODE_ROW, AdwBin)

G_END_DECLS
