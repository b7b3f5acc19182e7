/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "aar-history.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_ITEM (aar_history_item_get_type ())

G_DECLARE_FINAL_TYPE (AarHistoryItem, aar_history_item, AAR, HISTORY_ITEM, GObject)

AarHistoryItem *aar_history_item_new (AarHistoryStep *step, AarPlan *plan, gboolean names_node);
const AarHistoryStep *aar_history_item_get_step (AarHistoryItem *self);
AarPlan *aar_history_item_get_plan (AarHistoryItem *self);
const char *aar_history_item_get_day (AarHistoryItem *self);
const char *aar_history_item_get_title (AarHistoryItem *self);
const char *aar_history_item_get_subtitle (AarHistoryItem *self);
gboolean aar_history_item_names_node (AarHistoryItem *self);
gint64 aar_history_item_get_node (AarHistoryItem *self);
gboolean aar_history_item_is_expanded (AarHistoryItem *self);
void aar_history_item_set_expanded (AarHistoryItem *self, gboolean expanded);
char *aar_history_describe_label (const char *label);

G_END_DECLS
