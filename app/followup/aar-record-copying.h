/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

/**
 * AarRecordCopying:
 * @content: where the copies go
 * @ids: old id → new id of what was copied
 *
 * Copies records of one plan into another, with new ids, and turns the references between them.
 */
typedef struct
{
  AarPlanContent *content;
  GHashTable *ids;
} AarRecordCopying;

void aar_record_copying_init (AarRecordCopying *self, AarPlanContent *content);
void aar_record_copying_clear (AarRecordCopying *self);
void aar_record_copying_map (AarRecordCopying *self, gint64 old_id, gint64 new_id);
gint64 aar_record_copying_find (AarRecordCopying *self, gint64 old_id);
gpointer aar_record_copying_copy (AarRecordCopying *self, gpointer record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AarRecordCopying, aar_record_copying_clear)

G_END_DECLS
