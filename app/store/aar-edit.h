/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarEdit:
 *
 * The transaction of one step while it is being written. It exists only inside an [callback@Aar.EditFunc].
 */
typedef struct _AarEdit AarEdit;

/**
 * AarEditFunc:
 * @edit: the step being written
 * @data: what the caller gave
 * @error: where to put an error
 *
 * Writes one step of the user. All of it is kept, or, when it returns %FALSE, none.
 *
 * Returns: whether to commit
 */
typedef gboolean (*AarEditFunc) (AarEdit *edit, gpointer data, GError **error);

gboolean aar_edit_insert (AarEdit *self, gpointer record, GError **error);
gboolean aar_edit_insert_content (AarEdit *self, AarPlanContent *content, GError **error);
gboolean
aar_edit_set_value (AarEdit *self, AarTable table, gint64 id, guint field, const GValue *value, GError **error);
gboolean aar_edit_set_text (AarEdit *self, AarTable table, gint64 id, guint field, const char *text, GError **error);
gboolean aar_edit_set_integer (AarEdit *self, AarTable table, gint64 id, guint field, gint64 integer, GError **error);
gboolean aar_edit_delete (AarEdit *self, AarTable table, gint64 id, GError **error);
gboolean aar_edit_give_reason (AarEdit *self, gint64 round, const char *reason, GError **error);
GPtrArray *aar_edit_list_uses (AarEdit *self, AarTable table, gint64 id, GError **error);
gpointer aar_edit_load (AarEdit *self, AarTable table, gint64 id, GError **error);

G_END_DECLS
