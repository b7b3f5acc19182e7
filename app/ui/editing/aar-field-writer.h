/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_FIELD_WRITER (aar_field_writer_get_type ())

/**
 * AarFieldWriter:
 *
 * One field of one record, as a widget edits it. Properties, all notified: `problem` (string, why the last value could
 * not be written; what was typed is kept and tried again), `caution` (string, what is worth a second look), `locked`
 * (boolean). Signal `changed`: the record has another value now.
 */
G_DECLARE_FINAL_TYPE (AarFieldWriter, aar_field_writer, AAR, FIELD_WRITER, GObject)

AarFieldWriter *aar_field_writer_new (AarEditor *editor, gpointer record, guint field);
AarEditor *aar_field_writer_get_editor (AarFieldWriter *self);
gpointer aar_field_writer_get_record (AarFieldWriter *self);
guint aar_field_writer_get_field (AarFieldWriter *self);
gboolean aar_field_writer_is_locked (AarFieldWriter *self);
const char *aar_field_writer_get_problem (AarFieldWriter *self);
const char *aar_field_writer_get_caution (AarFieldWriter *self);
char *aar_field_writer_get_text (AarFieldWriter *self);
gboolean aar_field_writer_write_text (AarFieldWriter *self, const char *text);
gboolean aar_field_writer_write_value (AarFieldWriter *self, const GValue *value);
gboolean aar_field_writer_write_new (AarFieldWriter *self, gpointer target);
gboolean aar_field_writer_is_waiting (AarFieldWriter *self);
void aar_field_writer_warn (AarFieldWriter *self, const char *caution);
void aar_field_writer_look (AarFieldWriter *self, const char *text);

G_END_DECLS
