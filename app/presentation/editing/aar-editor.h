/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-store.h"

G_BEGIN_DECLS

#define AAR_TYPE_EDITOR (aar_editor_get_type ())

/**
 * AarEditor:
 *
 * What the fields of a page write through: the store, and what the page is about. It knows which records are drafts,
 * begun by the user but not in the store yet because nothing was written into them. Property: `locked` (boolean,
 * notified): nothing can be written, as in a store that is opened for reading or a plan as it stood. Signals, of a
 * record: `begun`, a draft came into the store; `forgotten`, it was given up. Signal `failed` (GError): the plan could
 * not be read anew.
 */
G_DECLARE_FINAL_TYPE (AarEditor, aar_editor, AAR, EDITOR, GObject)

AarEditor *aar_editor_new (AarStore *store, AarPlanContent *content, gpointer subject);
void aar_editor_set_content (AarEditor *self, AarPlanContent *content, gpointer subject);
AarStore *aar_editor_get_store (AarEditor *self);
AarPlanContent *aar_editor_get_content (AarEditor *self);
AarPlan *aar_editor_get_plan (AarEditor *self);
gint64 aar_editor_get_node (AarEditor *self);
gboolean aar_editor_is_locked (AarEditor *self);
void aar_editor_set_locked (AarEditor *self, gboolean locked);
AarRound *aar_editor_find_closed_round (AarEditor *self, gpointer record);
GPtrArray *aar_editor_list_siblings (AarEditor *self, AarTable table, gint64 owner);

/* Drafts */
gpointer aar_editor_begin (AarEditor *self, AarTable table, gint64 owner, gpointer before);
gboolean aar_editor_is_draft (AarEditor *self, gpointer record);
void aar_editor_forget (AarEditor *self, gpointer record);

/* Writing: each call is one step that can be undone */
gboolean aar_editor_write (AarEditor *self, gpointer record, guint field, const GValue *value, GError **error);
gboolean aar_editor_write_new (AarEditor *self, gpointer record, guint field, gpointer target, GError **error);
gboolean aar_editor_insert (AarEditor *self, gpointer draft, GError **error);
gboolean aar_editor_remove (AarEditor *self, gpointer record, GError **error);
gboolean aar_editor_move_to (AarEditor *self,
                             GPtrArray *siblings,
                             gpointer record,
                             guint place,
                             guint field,
                             const GValue *value,
                             GError **error);
gboolean aar_editor_move (AarEditor *self, GPtrArray *siblings, gpointer record, guint place, GError **error);

G_END_DECLS
