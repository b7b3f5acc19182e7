/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-unit-usage.h"

G_BEGIN_DECLS

#define AAR_TYPE_UNIT_USES_DIALOG (aar_unit_uses_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AarUnitUsesDialog, aar_unit_uses_dialog, AAR, UNIT_USES_DIALOG, AdwDialog)

AarUnitUsesDialog *aar_unit_uses_dialog_new (AarUnitUsage *usage, AarUnit *unit);

G_END_DECLS
