/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_EXPORT_DIALOG (aar_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarExportDialog, aar_export_dialog, AAR, EXPORT_DIALOG, AdwDialog)

AarExportDialog *aar_export_dialog_new (GtkWidget *parent, AarStore *store, gint64 plan);
void aar_export_dialog_write (AarExportDialog *self, GFile *target);
void aar_export_dialog_present (GtkWidget *parent, AarStore *store, gint64 plan);

G_END_DECLS
