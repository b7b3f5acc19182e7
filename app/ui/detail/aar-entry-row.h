/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_ENTRY_ROW (aar_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (AarEntryRow, aar_entry_row, AAR, ENTRY_ROW, GtkListBoxRow)

GtkWidget *aar_entry_row_new (AarEditor *editor, AarPlanContent *content, gpointer record);
gpointer aar_entry_row_get_record (AarEntryRow *self);
void aar_entry_row_edit (AarEntryRow *self);
gboolean aar_entry_row_is_editing (AarEntryRow *self);

G_END_DECLS
