/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-answer-preview.h"

G_BEGIN_DECLS

#define AAR_TYPE_ANSWER_CHANGE (aar_answer_change_get_type ())

/**
 * AarAnswerChange:
 *
 * A row of the preview of filled sheets: an answer that would be written, or a cell that was not understood.
 * Properties: `heading`, `title`, `place`, `before`, `now` (strings, read-only), `choosable` (boolean, read-only),
 * `chosen` (boolean, notified; it is written through to the line of the preview).
 */
G_DECLARE_FINAL_TYPE (AarAnswerChange, aar_answer_change, AAR, ANSWER_CHANGE, GObject)

GPtrArray *aar_answer_changes_make (AarAnswerPreview *preview);
gboolean aar_answer_change_is_chosen (AarAnswerChange *self);
gboolean aar_answer_change_is_choosable (AarAnswerChange *self);
void aar_answer_change_set_chosen (AarAnswerChange *self, gboolean chosen);

G_END_DECLS
