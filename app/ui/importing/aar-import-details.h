/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-draft.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_DETAILS (aar_import_details_get_type ())

/**
 * AarImportDetails::language-chosen:
 * @self: the details
 * @language: `da` or `sv`
 *
 * Emitted when the coordinator says that the plan is written in another language than the one it was read in.
 */
G_DECLARE_FINAL_TYPE (AarImportDetails, aar_import_details, AAR, IMPORT_DETAILS, AdwBin)

G_END_DECLS
