/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

GtkWidget *aar_field_row_new (AarEditor *editor, gpointer record, guint field);
void aar_field_rows_add (AdwPreferencesGroup *group, AarEditor *editor, gpointer record, guint field);

G_END_DECLS
