/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document-lines.h"
#include "aar-store.h"

G_BEGIN_DECLS

GPtrArray *aar_import_read (GFile *file,
                            const char *language,
                            AarDocumentLines **document,
                            GCancellable *cancellable,
                            GError **error);
void aar_import_read_async (GFile *file,
                            const char *language,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
GPtrArray *aar_import_read_finish (GAsyncResult *result, AarDocumentLines **document, GError **error);
gboolean aar_import_write (AarStore *store, GPtrArray *contents, guint *n_unlinked, GError **error);

G_END_DECLS
