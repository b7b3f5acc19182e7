/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_SUGGEST_ROW (aar_suggest_row_get_type ())

G_DECLARE_FINAL_TYPE (AarSuggestRow, aar_suggest_row, AAR, SUGGEST_ROW, AdwEntryRow)

void aar_suggest_row_set_suggestions (AarSuggestRow *self, GPtrArray *suggestions);

G_END_DECLS
