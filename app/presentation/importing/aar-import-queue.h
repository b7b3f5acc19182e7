/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-import-draft.h"

G_BEGIN_DECLS

/**
 * AarImportQueue:
 *
 * The files that are imported one after another, and the plans in the one that is at hand.
 */
typedef struct _AarImportQueue AarImportQueue;

AarImportQueue *aar_import_queue_new (GFile **files, guint n_files);
void aar_import_queue_free (AarImportQueue *self);
GFile *aar_import_queue_get_file (AarImportQueue *self);
char *aar_import_queue_describe (AarImportQueue *self);
void aar_import_queue_set_contents (AarImportQueue *self, GPtrArray *contents, AarDocumentLines *document);
gboolean aar_import_queue_has_document (AarImportQueue *self);
AarImportDraft *aar_import_queue_make_draft (AarImportQueue *self);
gboolean aar_import_queue_is_last (AarImportQueue *self);
void aar_import_queue_next (AarImportQueue *self, gboolean *in_same_file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AarImportQueue, aar_import_queue_free)

G_END_DECLS
