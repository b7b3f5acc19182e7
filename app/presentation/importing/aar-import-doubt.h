/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-node.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_DOUBT (aar_import_doubt_get_type ())

/**
 * AarImportDoubt:
 *
 * Something that the reader was not sure of. Properties:
 * - `message`, `quote`, `place` (string): what was unsure, the line of the document, and where that is
 * - `settled` (boolean, notified): whether it is solved, or what it is about is left out
 */
G_DECLARE_FINAL_TYPE (AarImportDoubt, aar_import_doubt, AAR, IMPORT_DOUBT, GObject)

AarImportDoubt *aar_import_doubt_new (AarDoubt *record, AarImportNode *node, const char *quote);
guint aar_import_doubt_get_line (AarImportDoubt *self);
AarImportNode *aar_import_doubt_get_node (AarImportDoubt *self);
gboolean aar_import_doubt_is_solved (AarImportDoubt *self);
gboolean aar_import_doubt_is_settled (AarImportDoubt *self);
void aar_import_doubt_set_solved (AarImportDoubt *self, gboolean solved);

G_END_DECLS
