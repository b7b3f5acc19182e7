/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answer sheets, written and read in a thread with a connection of its own. */
#pragma once

#include "aar-answer-preview.h"
#include "aar-answer-sheet-writer.h"
#include "aar-store.h"

G_BEGIN_DECLS

void aar_followup_sheets_write_async (AarStore *store,
                                      gint64 plan,
                                      gint64 round,
                                      GFile *folder,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
GPtrArray *aar_followup_sheets_write_finish (AarStore *store, GAsyncResult *result, GError **error);

void aar_followup_sheets_read_async (AarStore *store,
                                     gint64 plan,
                                     gint64 round,
                                     GListModel *files,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
AarAnswerPreview *aar_followup_sheets_read_finish (AarStore *store, GAsyncResult *result, GError **error);

void aar_followup_sheets_apply_async (AarStore *store,
                                      AarAnswerPreview *preview,
                                      const char *reason,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
gboolean aar_followup_sheets_apply_finish (AarStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
