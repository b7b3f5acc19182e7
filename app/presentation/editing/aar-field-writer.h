/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"
#include "aar-value-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_FIELD_WRITER (aar_field_writer_get_type ())

/**
 * AarFieldWriter:
 *
 * Writes one field of one record. It is locked with its editor, and where the field answers a closed round.
 */
G_DECLARE_FINAL_TYPE (AarFieldWriter, aar_field_writer, AAR, FIELD_WRITER, AarValueWriter)

AarFieldWriter *aar_field_writer_new (AarEditor *editor, gpointer record, guint field);
AarEditor *aar_field_writer_get_editor (AarFieldWriter *self);
gpointer aar_field_writer_get_record (AarFieldWriter *self);
guint aar_field_writer_get_field (AarFieldWriter *self);
gboolean aar_field_writer_write_new (AarFieldWriter *self, gpointer target);

G_END_DECLS
