/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define AAR_TYPE_DOCUMENT (aar_document_get_type ())

G_DECLARE_FINAL_TYPE (AarDocument, aar_document, AAR, DOCUMENT, GObject)

AarDocument *aar_document_load (GFile *file, GCancellable *cancellable, GError **error);
AarDocument *aar_document_new_for_text (const char *name, const char *text);
const char *aar_document_get_name (AarDocument *self);
guint aar_document_get_n_lines (AarDocument *self);
const char *aar_document_get_line (AarDocument *self, guint index);
gboolean aar_document_starts_page (AarDocument *self, guint index);

G_END_DECLS
