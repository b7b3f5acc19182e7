/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-import-focus.h"
#include "aar-import-tree.h"

G_BEGIN_DECLS

#define AAR_TYPE_IMPORT_DRAFT (aar_import_draft_get_type ())

/**
 * AarImportDraft:
 *
 * A plan that was read and is looked at before it is imported. Properties, notified:
 * - `title`, `subtitle` (string, read-only): what it is and of whom and when
 * - `sentence` (string, read-only): how much of it is taken, in its own words
 * - `problem` (string, read-only): why it cannot be imported as it is, %NULL if it can
 * - `n-doubts` (uint, read-only): doubts that are not settled
 */
G_DECLARE_FINAL_TYPE (AarImportDraft, aar_import_draft, AAR, IMPORT_DRAFT, GObject)

AarImportDraft *aar_import_draft_new (const char *name, AarDocumentLines *document, AarPlanContent *content);
AarPlan *aar_import_draft_get_plan (AarImportDraft *self);
AarImportTree *aar_import_draft_get_tree (AarImportDraft *self);
AarImportFocus *aar_import_draft_get_focus (AarImportDraft *self);
GListModel *aar_import_draft_get_doubts (AarImportDraft *self);
guint aar_import_draft_get_n_doubts (AarImportDraft *self);
char *aar_import_draft_get_problem (AarImportDraft *self);

const char *aar_import_draft_get_text (AarImportDraft *self, AarPlanField field);
void aar_import_draft_set_text (AarImportDraft *self, AarPlanField field, const char *text);
gboolean aar_import_draft_set_date (AarImportDraft *self, AarPlanField field, const char *text);
void aar_import_draft_take_over (AarImportDraft *self, AarImportDraft *former);
AarPlan *aar_import_draft_find_same (AarImportDraft *self, GPtrArray *plans, GPtrArray *organisations);

G_END_DECLS
