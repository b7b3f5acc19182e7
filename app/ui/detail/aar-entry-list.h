/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_ENTRY_LIST (aar_entry_list_get_type ())

G_DECLARE_FINAL_TYPE (AarEntryList, aar_entry_list, AAR, ENTRY_LIST, GtkWidget)

void aar_entry_list_set_entries (AarEntryList *self,
                                 AarEditor *editor,
                                 AarPlanContent *content,
                                 AarTable table,
                                 gint64 owner,
                                 GPtrArray *entries,
                                 const char *word);
void aar_entry_list_add (AarEntryList *self);
gboolean aar_entry_list_is_adding (AarEntryList *self);

G_END_DECLS
