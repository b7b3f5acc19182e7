/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-field-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHOICE_FIELD_ROW (aar_choice_field_row_get_type ())

/**
 * AarChoiceFieldRow:
 *
 * A field that is one of some words or refers to a record, as a row that opens a [class@Aar.Chooser].
 */
G_DECLARE_FINAL_TYPE (AarChoiceFieldRow, aar_choice_field_row, AAR, CHOICE_FIELD_ROW, AdwActionRow)

GtkWidget *aar_choice_field_row_new (AarFieldWriter *writer);

G_END_DECLS
