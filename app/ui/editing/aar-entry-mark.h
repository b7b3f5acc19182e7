/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_ENTRY_MARK (aar_entry_mark_get_type ())

/**
 * AarEntryMark:
 *
 * How a milestone or an action stands: the icon of its level, or whether it is done. As a button it changes that: where
 * the plan has levels one is chosen, else it is done or not.
 */
G_DECLARE_FINAL_TYPE (AarEntryMark, aar_entry_mark, AAR, ENTRY_MARK, AdwBin)

GtkWidget *aar_entry_mark_new (AarEditor *editor, AarPlanContent *content, gpointer record, guint level, guint done);

G_END_DECLS
