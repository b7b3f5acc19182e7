/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-paste-line.h"

G_BEGIN_DECLS

#define AAR_TYPE_PASTE_ROW (aar_paste_row_get_type ())

G_DECLARE_FINAL_TYPE (AarPasteRow, aar_paste_row, AAR, PASTE_ROW, AdwBin)

/* How wide the cells of the table are at least. */
#define AAR_PASTE_CELL_WIDTH 124

G_END_DECLS
