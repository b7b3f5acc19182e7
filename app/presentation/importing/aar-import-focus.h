/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-doubt.h"
#include "aar-import-lines.h"
#include "aar-import-tree.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_FOCUS (aar_import_focus_get_type ())

/* Properties, notified: `chosen` (#AarImportNode) and `doubt` (#AarImportDoubt), both nullable. */
G_DECLARE_FINAL_TYPE (AarImportFocus, aar_import_focus, AAR, IMPORT_FOCUS, GObject)

AarImportFocus *
aar_import_focus_new (AarImportTree *tree, GListModel *doubts, AarImportLines *lines, const guint *starts);
AarImportLines *aar_import_focus_get_lines (AarImportFocus *self);
AarImportNode *aar_import_focus_get_chosen (AarImportFocus *self);
void aar_import_focus_set_chosen (AarImportFocus *self, AarImportNode *node);
AarImportDoubt *aar_import_focus_get_doubt (AarImportFocus *self);
void aar_import_focus_set_doubt (AarImportFocus *self, AarImportDoubt *doubt);
gboolean aar_import_focus_step_doubt (AarImportFocus *self, gboolean forward);
gboolean aar_import_focus_get_range (AarImportFocus *self, AarImportNode *node, guint *first, guint *last);
AarImportNode *aar_import_focus_find_node (AarImportFocus *self, guint line);

G_END_DECLS
