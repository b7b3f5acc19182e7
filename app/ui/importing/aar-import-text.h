/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-draft.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_TEXT (aar_import_text_get_type ())

/* Property, notified: `draft` (#AarImportDraft). */
G_DECLARE_FINAL_TYPE (AarImportText, aar_import_text, AAR, IMPORT_TEXT, AdwBin)

G_END_DECLS
