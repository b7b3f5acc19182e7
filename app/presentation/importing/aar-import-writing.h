/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

void aar_import_write_async (AarStore *store, AarPlanContent *content, GAsyncReadyCallback callback, gpointer data);
gboolean aar_import_write_finish (AarStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
