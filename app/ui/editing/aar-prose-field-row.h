/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-field-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_PROSE_FIELD_ROW (aar_prose_field_row_get_type ())

/**
 * AarProseFieldRow:
 *
 * A field that holds text of any length, as a row.
 */
G_DECLARE_FINAL_TYPE (AarProseFieldRow, aar_prose_field_row, AAR, PROSE_FIELD_ROW, AdwPreferencesRow)

GtkWidget *aar_prose_field_row_new (AarFieldWriter *writer);

G_END_DECLS
