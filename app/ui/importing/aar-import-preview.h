/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-import-draft.h"
#include "aar-store.h"

G_BEGIN_DECLS

/* Signal `compare` (plan: gint64, document: AarPlanContent): the document is to be compared with that plan instead of
 * being imported; nobody else uses it any more. */
#define AAR_TYPE_IMPORT_PREVIEW (aar_import_preview_get_type ())

G_DECLARE_FINAL_TYPE (AarImportPreview, aar_import_preview, AAR, IMPORT_PREVIEW, AdwDialog)

AarImportPreview *aar_import_preview_new (GtkWidget *parent, AarStore *store);
void aar_import_preview_read (AarImportPreview *self, GFile **files, guint n_files);
AarImportPreview *aar_import_preview_present (GtkWidget *parent, AarStore *store, GFile **files, guint n_files);

G_END_DECLS
