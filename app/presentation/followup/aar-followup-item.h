/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-round-state.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_ITEM (aar_followup_item_get_type ())

/**
 * AarFollowupItem:
 *
 * One initiative in a round, as a card shows it. It is made of an #AarRoundNode and lives on without it, so that the
 * list of a large plan needs no more of the plan than this. Property `answered` (boolean, read-only, notified);
 * signal `changed` when anything else of it became other.
 */
G_DECLARE_FINAL_TYPE (AarFollowupItem, aar_followup_item, AAR, FOLLOWUP_ITEM, GObject)

AarFollowupItem *aar_followup_item_new (AarPlan *plan, const AarRoundState *state, const AarRoundNode *entry);
gboolean aar_followup_item_update (AarFollowupItem *self, AarFollowupItem *from);
gint64 aar_followup_item_get_id (AarFollowupItem *self);
AarNode *aar_followup_item_get_node (AarFollowupItem *self);
gboolean aar_followup_item_is_answered (AarFollowupItem *self);
gboolean aar_followup_item_is_answered_on (AarFollowupItem *self, guint index);
gboolean aar_followup_item_is_corrected (AarFollowupItem *self);
guint aar_followup_item_get_n_scales (AarFollowupItem *self);
AarScale *aar_followup_item_get_scale (AarFollowupItem *self, guint index);
AarLevel *aar_followup_item_get_level (AarFollowupItem *self, guint index);
const char *aar_followup_item_get_words (AarFollowupItem *self);
void aar_followup_item_set_units (AarFollowupItem *self, const char *units);
const char *aar_followup_item_get_units (AarFollowupItem *self);
char *aar_followup_item_count_milestones (AarFollowupItem *self);
char *aar_followup_item_describe (AarFollowupItem *self);

G_END_DECLS
