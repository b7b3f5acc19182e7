/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_COMPARISON_DIALOG (aar_comparison_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarComparisonDialog, aar_comparison_dialog, AAR, COMPARISON_DIALOG, AdwDialog)

AarComparisonDialog *aar_comparison_dialog_new (AarStore *store, AarPlan *plan);
void aar_comparison_dialog_compare (AarComparisonDialog *self, AarPlanContent *document);
void aar_comparison_dialog_read (AarComparisonDialog *self, GFile *file);
guint aar_comparison_dialog_get_n_written (AarComparisonDialog *self);

G_END_DECLS
