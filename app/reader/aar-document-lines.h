/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define AAR_TYPE_DOCUMENT_LINES (aar_document_lines_get_type ())

G_DECLARE_FINAL_TYPE (AarDocumentLines, aar_document_lines, AAR, DOCUMENT_LINES, GObject)

AarDocumentLines *aar_document_lines_load (GFile *file, GCancellable *cancellable, GError **error);
AarDocumentLines *aar_document_lines_new_for_text (const char *name, const char *text);
AarDocumentLines *aar_document_lines_new_for_document (AarDocument *tree);
const AarDocument *aar_document_lines_get_tree (AarDocumentLines *self);
const char *aar_document_lines_get_name (AarDocumentLines *self);
guint aar_document_lines_get_n_lines (AarDocumentLines *self);
const char *aar_document_lines_get_line (AarDocumentLines *self, guint index);
gboolean aar_document_lines_starts_page (AarDocumentLines *self, guint index);

G_END_DECLS
