/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"
#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarImportReading:
 * @name: the name of the file
 * @document: (nullable): the plan document, %NULL for an exchange file
 * @contents: (element-type Aar.PlanContent): the plans that were read, one from a document
 *
 * What a file holds.
 */
typedef struct
{
  char *name;
  AarDocument *document;
  GPtrArray *contents;
} AarImportReading;

void aar_import_reading_free (AarImportReading *self);
void aar_import_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void aar_import_reread_async (AarDocument *document,
                              const char *language,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
AarImportReading *aar_import_read_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarImportReading, aar_import_reading_free)

G_END_DECLS
