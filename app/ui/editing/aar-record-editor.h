/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_RECORD_EDITOR (aar_record_editor_get_type ())

/**
 * AarRecordEditor:
 *
 * All fields of a record in a dialog, or at the bottom of a narrow window; its parts open on pages of their own.
 * Everything is written as it is typed, so it is only closed.
 */
G_DECLARE_FINAL_TYPE (AarRecordEditor, aar_record_editor, AAR, RECORD_EDITOR, AdwDialog)

AarRecordEditor *aar_record_editor_new (AarEditor *editor);
void aar_record_editor_open (AarRecordEditor *self, gpointer record);
void aar_record_editor_open_parts (AarRecordEditor *self, AarTable table, gint64 owner, gboolean add);
AdwNavigationPage *aar_record_editor_get_page (AarRecordEditor *self);

void aar_record_editor_present (GtkWidget *parent, AarEditor *editor, gpointer record);
void aar_record_editor_present_parts (GtkWidget *parent, AarEditor *editor, AarTable table, gint64 owner, gboolean add);

G_END_DECLS
