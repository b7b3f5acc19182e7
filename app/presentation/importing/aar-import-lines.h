/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "aar-document-lines.h"
#include "aar-import-line.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_LINES (aar_import_lines_get_type ())

G_DECLARE_FINAL_TYPE (AarImportLines, aar_import_lines, AAR, IMPORT_LINES, GObject)

AarImportLines *aar_import_lines_new (AarDocumentLines *document);
guint aar_import_lines_get_n_lines (AarImportLines *self);
void aar_import_lines_set_heading (AarImportLines *self, guint number);
void aar_import_lines_mark (AarImportLines *self, guint first, guint last);
void aar_import_lines_doubt (AarImportLines *self, guint number);
gboolean aar_import_lines_find (AarImportLines *self, guint number, guint *position);
const char *aar_import_lines_get_raw (AarImportLines *self, guint number);

G_END_DECLS
