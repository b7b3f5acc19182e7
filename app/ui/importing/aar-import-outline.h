/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-draft.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_OUTLINE (aar_import_outline_get_type ())

/* Property, notified: `draft` (#AarImportDraft). Action for its rows: `import.include` (ub), the node's index and
 * whether it is taken. */
G_DECLARE_FINAL_TYPE (AarImportOutline, aar_import_outline, AAR, IMPORT_OUTLINE, AdwBin)

G_END_DECLS
