/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-export-request.h"
#include "aar-store.h"

G_BEGIN_DECLS

/**
 * AarProgressFunc:
 * @fraction: how much is done, 0 to 1
 * @data: what the caller gave
 *
 * Told from time to time how far it is.
 */
typedef void (*AarProgressFunc) (double fraction, gpointer data);

gboolean aar_export (const AarExportRequest *request,
                     AarProgressFunc progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GError **error);
void aar_export_async (const AarExportRequest *request,
                       AarProgressFunc progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data);
gboolean aar_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
