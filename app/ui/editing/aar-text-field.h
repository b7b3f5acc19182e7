/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-editor.h"
#include "aar-value-writer.h"

G_BEGIN_DECLS

#define AAR_TYPE_TEXT_FIELD (aar_text_field_get_type ())

/**
 * AarTextField:
 *
 * A text of the page that is set to be read, and becomes a text view of the same type when one double-clicks it or
 * presses Enter or F2 on it. Properties: `writer` (object, what it shows and writes), `placeholder` (string, what
 * stands there while it is empty; without one it is hidden then), `single-line` (boolean, Enter ends the editing),
 * `headings` (boolean, as for [class@Aar.Prose]), `always` (boolean, it is never set to be read), `editing` (boolean,
 * read-only, notified). Signals: `next`, Enter was pressed in a single line; `left`, the editing ended.
 */
G_DECLARE_FINAL_TYPE (AarTextField, aar_text_field, AAR, TEXT_FIELD, GtkWidget)

GtkWidget *aar_text_field_new (AarValueWriter *writer);
void aar_text_field_set_writer (AarTextField *self, AarValueWriter *writer);
void aar_text_field_set_record (AarTextField *self, AarEditor *editor, gpointer record, guint field);
void aar_text_field_show (AarTextField *self, const char *text);
void aar_text_field_edit (AarTextField *self);
gboolean aar_text_field_flush (AarTextField *self);
gboolean aar_text_field_is_editing (AarTextField *self);

G_END_DECLS
