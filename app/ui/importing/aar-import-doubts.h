/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-draft.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_DOUBTS (aar_import_doubts_get_type ())

/* Property, notified: `draft` (#AarImportDraft). Actions: `doubts.solve`, `doubts.leave-out` and `doubts.convert`, of
 * the chosen doubt. */
G_DECLARE_FINAL_TYPE (AarImportDoubts, aar_import_doubts, AAR, IMPORT_DOUBTS, AdwBin)

G_END_DECLS
