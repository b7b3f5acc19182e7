/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-doubt.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_DOUBT_ROW (aar_import_doubt_row_get_type ())

/* Property, notified: `doubt` (#AarImportDoubt). */
G_DECLARE_FINAL_TYPE (AarImportDoubtRow, aar_import_doubt_row, AAR, IMPORT_DOUBT_ROW, AdwBin)

G_END_DECLS
