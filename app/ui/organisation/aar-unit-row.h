/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"
#include "aar-unit-usage.h"

G_BEGIN_DECLS

#define AAR_TYPE_UNIT_ROW (aar_unit_row_get_type ())

G_DECLARE_FINAL_TYPE (AarUnitRow, aar_unit_row, AAR, UNIT_ROW, AdwExpanderRow)

AarUnitRow *aar_unit_row_new (AarEditor *editor, AarUnit *unit);
AarUnit *aar_unit_row_get_unit (AarUnitRow *self);
void aar_unit_row_begin_name (AarUnitRow *self);
void aar_unit_row_set_usage (AarUnitRow *self, AarUnitUsage *usage);

G_END_DECLS
