/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-unit-usage.h"

G_BEGIN_DECLS

#define AAR_TYPE_UNIT_RENAME_DIALOG (aar_unit_rename_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarUnitRenameDialog, aar_unit_rename_dialog, AAR, UNIT_RENAME_DIALOG, AdwDialog)

AarUnitRenameDialog *
aar_unit_rename_dialog_new (GtkWidget *parent, AarStore *store, AarUnitUsage *usage, AarUnit *unit);

G_END_DECLS
