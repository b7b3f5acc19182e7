/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AAR_TYPE_EDIT_PLATE (aar_edit_plate_get_type ())

/**
 * AarEditPlate:
 *
 * A part of the page that is not one text, but is edited as texts are: under the pointer or the focus it has a quiet
 * ground, and a double click, Enter or F2 asks to edit it. Property: `locked` (boolean). Signal: `edit`.
 */
G_DECLARE_FINAL_TYPE (AarEditPlate, aar_edit_plate, AAR, EDIT_PLATE, AdwBin)

void aar_edit_plate_set_locked (AarEditPlate *self, gboolean locked);
void aar_edit_plate_set_label (AarEditPlate *self, const char *label);

G_END_DECLS
