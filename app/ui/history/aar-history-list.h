/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-history-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_HISTORY_LIST (aar_history_list_get_type ())

/**
 * AarHistoryList::failed:
 * @self: the list
 * @error: (type GError): what went wrong
 *
 * Emitted when steps could not be read.
 */
G_DECLARE_FINAL_TYPE (AarHistoryList, aar_history_list, AAR, HISTORY_LIST, GObject)

AarHistoryList *aar_history_list_new (AarStore *store, gint64 plan, gint64 node);
void aar_history_list_load_more (AarHistoryList *self);
gboolean aar_history_list_is_loading (AarHistoryList *self);
gboolean aar_history_list_is_complete (AarHistoryList *self);

G_END_DECLS
