/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-continuation.h"
#include "aar-list-item.h"

G_BEGIN_DECLS

#define AAR_TYPE_CONTINUE_ITEM (aar_continue_item_get_type ())

/**
 * AarContinueItem:
 *
 * An initiative that may go along into the new plan, or an area above some. Properties: `taken` (boolean); read-only:
 * `can-be-taken` (boolean), `depth` (int): how far it is moved in.
 */
G_DECLARE_FINAL_TYPE (AarContinueItem, aar_continue_item, AAR, CONTINUE_ITEM, AarListItem)

GPtrArray *aar_continue_item_make_all (AarContinuation *continuation, AarPlanContent *content);
gboolean aar_continue_item_is_finished (AarContinueItem *self);
gboolean aar_continue_item_is_taken (AarContinueItem *self);
void aar_continue_item_set_taken (AarContinueItem *self, gboolean taken);

G_END_DECLS
