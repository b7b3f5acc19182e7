/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-plan-comparison.h"

G_BEGIN_DECLS

#define AAR_TYPE_DIFFERENCE_ITEM (aar_difference_item_get_type ())

/**
 * AarDifferenceItem:
 *
 * One difference between a plan and a document. Properties: `accepted` (boolean); read-only: `kind` (string): what
 * happened to what, `place` (string): the initiative that it is about, `old-text`, `new-text` (string), `description`
 * (string): all of it.
 */
G_DECLARE_FINAL_TYPE (AarDifferenceItem, aar_difference_item, AAR, DIFFERENCE_ITEM, GObject)

AarDifferenceItem *aar_difference_item_new (AarDifference *difference, AarPlan *plan);
AarDifferenceKind aar_difference_item_get_kind (AarDifferenceItem *self);
gboolean aar_difference_item_is_accepted (AarDifferenceItem *self);
void aar_difference_item_set_accepted (AarDifferenceItem *self, gboolean accepted);

G_END_DECLS
