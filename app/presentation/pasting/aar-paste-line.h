/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-pasted-lines.h"

G_BEGIN_DECLS

#define AAR_TYPE_PASTE_LINE (aar_paste_line_get_type ())

/**
 * AarPasteLine:
 *
 * One line of what was pasted, as it was understood. Properties: `taken` (boolean): whether it is written; read-only:
 * `usable` (boolean): whether it can be, `problem` (string): what was not understood, `description` (string): all of
 * it.
 */
G_DECLARE_FINAL_TYPE (AarPasteLine, aar_paste_line, AAR, PASTE_LINE, GObject)

GPtrArray *aar_paste_line_make_all (AarPastedLines *lines, const char *language);
guint aar_paste_line_get_n_cells (AarPasteLine *self);
const char *aar_paste_line_get_cell (AarPasteLine *self, guint index);
gboolean aar_paste_line_is_ignored (AarPasteLine *self, guint index);
gboolean aar_paste_line_is_wrong (AarPasteLine *self, guint index);
gboolean aar_paste_line_is_taken (AarPasteLine *self);
void aar_paste_line_set_taken (AarPasteLine *self, gboolean taken);
gboolean aar_paste_line_is_usable (AarPasteLine *self);
const char *aar_paste_line_get_problem (AarPasteLine *self);

G_END_DECLS
