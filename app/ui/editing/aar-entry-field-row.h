/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-field-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_ENTRY_FIELD_ROW (aar_entry_field_row_get_type ())

/**
 * AarEntryFieldRow:
 *
 * A field that is typed in a line: a short text, a number, or a date, which can be picked in a calendar too.
 */
G_DECLARE_FINAL_TYPE (AarEntryFieldRow, aar_entry_field_row, AAR, ENTRY_FIELD_ROW, AdwEntryRow)

GtkWidget *aar_entry_field_row_new (AarFieldWriter *writer);
gboolean aar_entry_field_row_flush (AarEntryFieldRow *self);

G_END_DECLS
