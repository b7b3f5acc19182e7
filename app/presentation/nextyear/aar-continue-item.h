/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-continuation.h"

G_BEGIN_DECLS

#define AAR_TYPE_CONTINUE_ITEM (aar_continue_item_get_type ())

/**
 * AarContinueItem:
 *
 * An initiative that may go along into the new plan, or the heading of an area above some. Properties: `taken`
 * (boolean); read-only: `title`, `summary` (string), `heading` (boolean), `depth` (int): how far it is moved in,
 * `description` (string): all of it in words.
 */
G_DECLARE_FINAL_TYPE (AarContinueItem, aar_continue_item, AAR, CONTINUE_ITEM, GObject)

GPtrArray *aar_continue_item_make_all (AarContinuation *continuation, AarPlanContent *content);
gboolean aar_continue_item_is_finished (AarContinueItem *self);
gboolean aar_continue_item_is_taken (AarContinueItem *self);
void aar_continue_item_set_taken (AarContinueItem *self, gboolean taken);

G_END_DECLS
