/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarWorkFunc:
 * @store: a connection of the thread's own
 * @data: what the caller gave
 * @error: return location for an error
 *
 * Work that takes longer than a frame.
 *
 * Returns: (nullable): what came of it, %NULL on an error
 */
typedef gpointer (*AarWorkFunc) (AarStore *store, gpointer data, GError **error);

void aar_work_async (AarStore *store,
                     AarStoreFlags flags,
                     AarWorkFunc func,
                     gpointer data,
                     GDestroyNotify free_data,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
gpointer aar_work_finish (AarStore *store, GAsyncResult *result, GError **error);
gpointer aar_work_load_plan (AarStore *store, gpointer plan, GError **error);
void aar_work_load_plan_async (AarStore *store,
                               gint64 plan,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

G_END_DECLS
