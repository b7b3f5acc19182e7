/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-history.h"
#include "aar-list-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_ITEM (aar_history_item_get_type ())

/**
 * AarHistoryItem:
 *
 * One step of the history as it is shown: what was done under its day, in smaller letters who did it and when. It
 * remembers whether the user wants to see all its changes. Its property `day` grows from day to day.
 */
G_DECLARE_FINAL_TYPE (AarHistoryItem, aar_history_item, AAR, HISTORY_ITEM, AarListItem)

AarHistoryItem *aar_history_item_new (AarHistoryStep *step, AarPlan *plan, gboolean names_node);
const AarHistoryStep *aar_history_item_get_step (AarHistoryItem *self);
AarPlan *aar_history_item_get_plan (AarHistoryItem *self);
gboolean aar_history_item_names_node (AarHistoryItem *self);
gint64 aar_history_item_get_node (AarHistoryItem *self);
gboolean aar_history_item_is_expanded (AarHistoryItem *self);
void aar_history_item_set_expanded (AarHistoryItem *self, gboolean expanded);

G_END_DECLS
