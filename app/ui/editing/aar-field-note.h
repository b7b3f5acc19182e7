/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-value-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_FIELD_NOTE (aar_field_note_get_type ())

/**
 * AarFieldNote:
 *
 * The line under a field: why it could not be written, or what is worth a second look; hidden when there is neither.
 */
G_DECLARE_FINAL_TYPE (AarFieldNote, aar_field_note, AAR, FIELD_NOTE, GtkWidget)

GtkWidget *aar_field_note_new (AarValueWriter *writer);
void aar_field_note_set_writer (AarFieldNote *self, AarValueWriter *writer);

G_END_DECLS
