/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "aar-check-item.h"
#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHECK_LIST (aar_check_list_get_type ())

G_DECLARE_FINAL_TYPE (AarCheckList, aar_check_list, AAR, CHECK_LIST, GObject)

AarCheckList *aar_check_list_new (void);
void aar_check_list_set_items (AarCheckList *self, GPtrArray *items);
void aar_check_list_find_async (AarStore *store,
                                gint64 plan,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
GPtrArray *aar_check_list_find_finish (AarStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
