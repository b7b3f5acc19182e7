/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-field-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_SWITCH_FIELD_ROW (aar_switch_field_row_get_type ())

/**
 * AarSwitchFieldRow:
 *
 * A field that is yes or no, as a row.
 */
G_DECLARE_FINAL_TYPE (AarSwitchFieldRow, aar_switch_field_row, AAR, SWITCH_FIELD_ROW, AdwActionRow)

GtkWidget *aar_switch_field_row_new (AarFieldWriter *writer);

G_END_DECLS
