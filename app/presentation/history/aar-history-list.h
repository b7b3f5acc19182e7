/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-history-item.h"
#include "aar-loader.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_LIST (aar_history_list_get_type ())

/**
 * AarHistoryList:
 *
 * The history of a node or a plan, newest first. It is loaded in pages, and follows what is done while it is shown.
 */
G_DECLARE_FINAL_TYPE (AarHistoryList, aar_history_list, AAR, HISTORY_LIST, GObject)

AarHistoryList *aar_history_list_new (AarStore *store, gint64 plan, gint64 node);
GListModel *aar_history_list_get_items (AarHistoryList *self);
AarLoader *aar_history_list_get_loader (AarHistoryList *self);
void aar_history_list_load_more (AarHistoryList *self);

G_END_DECLS
