/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

void
aar_past_store_make_async (AarStore *store, gint64 plan, const char *day, GAsyncReadyCallback callback, gpointer data);
char *aar_past_store_make_finish (AarStore *store, GAsyncResult *result, GError **error);
void aar_past_store_remove (const char *path);

G_END_DECLS
