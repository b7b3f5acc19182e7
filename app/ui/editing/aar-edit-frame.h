/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_EDIT_FRAME (aar_edit_frame_get_type ())

/**
 * AarEditFrame:
 *
 * A part of the page that is not one text, but is edited as texts are: under the pointer or the focus it has a quiet
 * ground, and a double click, Enter or F2 asks to edit it. Property: `locked` (boolean). Signal: `edit`.
 */
G_DECLARE_FINAL_TYPE (AarEditFrame, aar_edit_frame, AAR, EDIT_FRAME, AdwBin)

void aar_edit_frame_set_locked (AarEditFrame *self, gboolean locked);
void aar_edit_frame_set_label (AarEditFrame *self, const char *label);

G_END_DECLS
