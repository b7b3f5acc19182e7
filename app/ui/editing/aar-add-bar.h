/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_ADD_BAR (aar_add_bar_get_type ())

/**
 * AarAddBar:
 *
 * A quiet row of buttons at the end of a page, one for each thing that the page does not have yet. Signals: `text`
 * (uint: the field of the text to begin); `part` (uint: the table of the record to begin).
 */
G_DECLARE_FINAL_TYPE (AarAddBar, aar_add_bar, AAR, ADD_BAR, GtkWidget)

void aar_add_bar_clear (AarAddBar *self);
void aar_add_bar_add_text (AarAddBar *self, guint field, const char *label);
void aar_add_bar_add_list (AarAddBar *self, AarTable table, const char *label);
void aar_add_bar_add_part (AarAddBar *self, AarTable table, const char *label);

G_END_DECLS
