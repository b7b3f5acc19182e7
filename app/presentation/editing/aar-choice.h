/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-editor.h"

G_BEGIN_DECLS

#define AAR_TYPE_CHOICE (aar_choice_get_type ())

/**
 * AarChoice:
 *
 * Something that one can choose for a field: a record, a word, nothing, or a new record of a name that was typed.
 */
G_DECLARE_FINAL_TYPE (AarChoice, aar_choice, AAR, CHOICE, GObject)

AarChoice *aar_choice_new (gint64 id, const char *code, const char *title, const char *detail);
AarChoice *aar_choice_new_for_name (const char *name, AarTable table);
gint64 aar_choice_get_id (AarChoice *self);
const char *aar_choice_get_code (AarChoice *self);
const char *aar_choice_get_title (AarChoice *self);
const char *aar_choice_get_detail (AarChoice *self);
const char *aar_choice_get_name (AarChoice *self);
AarLevel *aar_choice_get_level (AarChoice *self);
void aar_choice_set_level (AarChoice *self, AarLevel *level);
gboolean aar_choice_matches (AarChoice *self, const char *folded);

GListModel *aar_choices_list (AarEditor *editor, gpointer record, guint field, GError **error);
char *aar_choices_describe (AarEditor *editor, gpointer record, guint field);
gboolean aar_choices_can_grow (guint field);

G_END_DECLS
