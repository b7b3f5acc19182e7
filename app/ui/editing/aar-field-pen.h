/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_FIELD_PEN (aar_field_pen_get_type ())

/**
 * AarFieldPen:
 *
 * One field of one record, as a widget edits it. Properties, all notified: `problem` (string, why the last value could
 * not be written; what was typed is kept and tried again), `caution` (string, what is worth a second look), `locked`
 * (boolean). Signal `changed`: the record has another value now.
 */
G_DECLARE_FINAL_TYPE (AarFieldPen, aar_field_pen, AAR, FIELD_PEN, GObject)

AarFieldPen *aar_field_pen_new (AarEditor *editor, gpointer record, guint field);
AarEditor *aar_field_pen_get_editor (AarFieldPen *self);
gpointer aar_field_pen_get_record (AarFieldPen *self);
guint aar_field_pen_get_field (AarFieldPen *self);
gboolean aar_field_pen_is_locked (AarFieldPen *self);
const char *aar_field_pen_get_problem (AarFieldPen *self);
const char *aar_field_pen_get_caution (AarFieldPen *self);
char *aar_field_pen_get_text (AarFieldPen *self);
gboolean aar_field_pen_write_text (AarFieldPen *self, const char *text);
gboolean aar_field_pen_write_value (AarFieldPen *self, const GValue *value);
gboolean aar_field_pen_write_new (AarFieldPen *self, gpointer target);
gboolean aar_field_pen_is_waiting (AarFieldPen *self);
void aar_field_pen_warn (AarFieldPen *self, const char *caution);
void aar_field_pen_look (AarFieldPen *self, const char *text);

G_END_DECLS
