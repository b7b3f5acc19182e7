/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_PARTS_GROUP (aar_parts_group_get_type ())

/**
 * AarPartsGroup:
 *
 * The records of one table that another record owns, as a list in which one adds, opens, moves and deletes. Signal
 * `opened` (record): its page is asked for; it may be a draft.
 */
G_DECLARE_FINAL_TYPE (AarPartsGroup, aar_parts_group, AAR, PARTS_GROUP, AdwPreferencesGroup)

GtkWidget *aar_parts_group_new (AarEditor *editor, AarTable table, gint64 owner);
void aar_parts_group_add (AarPartsGroup *self);
void aar_parts_group_stand_alone (AarPartsGroup *self);

G_END_DECLS
