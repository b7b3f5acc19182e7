/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-node-finder.h"
#include "aar-node-splices.h"
#include "aar-store.h"

G_BEGIN_DECLS

/* Looking for the initiatives of a list in a thread: a connection of its own, the order, and the difference from
 * before. */
void aar_node_search_async (AarStore *store,
                            const AarNodeQuery *query,
                            GArray *before,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
gboolean aar_node_search_finish (GAsyncResult *result, GArray **found, GArray **splices, GError **error);

G_END_DECLS
