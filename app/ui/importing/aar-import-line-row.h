/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-line.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_LINE_ROW (aar_import_line_row_get_type ())

/* Property, notified: `line` (#AarImportLine). */
G_DECLARE_FINAL_TYPE (AarImportLineRow, aar_import_line_row, AAR, IMPORT_LINE_ROW, AdwBin)

G_END_DECLS
