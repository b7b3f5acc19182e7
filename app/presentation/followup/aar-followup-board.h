/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-reading.h"
#include "aar-loader.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_BOARD (aar_followup_board_get_type ())

/**
 * AarFollowupBoard:
 *
 * A round of follow-up as it stands now. It reads the plan in a thread, and afterwards only the initiatives that
 * change, so that an answer costs the same in a plan of ten and of a hundred thousand initiatives.
 *
 * Property, read-only and notified: `loaded` (boolean, whether there is something to show). Signals: `renewed` when
 * everything was read anew, `answered` when answers changed since.
 */
G_DECLARE_FINAL_TYPE (AarFollowupBoard, aar_followup_board, AAR, FOLLOWUP_BOARD, GObject)

AarFollowupBoard *aar_followup_board_new (void);
void aar_followup_board_show (AarFollowupBoard *self, AarStore *store, gint64 plan, gint64 round);
AarLoader *aar_followup_board_get_loader (AarFollowupBoard *self);
void aar_followup_board_reload (AarFollowupBoard *self);
gboolean aar_followup_board_is_stale (AarFollowupBoard *self);
AarStore *aar_followup_board_get_store (AarFollowupBoard *self);
gint64 aar_followup_board_get_plan_id (AarFollowupBoard *self);
gint64 aar_followup_board_get_round_id (AarFollowupBoard *self);
const AarFollowupReading *aar_followup_board_get_reading (AarFollowupBoard *self);
AarPlan *aar_followup_board_get_plan (AarFollowupBoard *self);
AarRound *aar_followup_board_get_round (AarFollowupBoard *self);
char *aar_followup_board_name_round (AarFollowupBoard *self, AarRound *round);
gboolean aar_followup_board_is_closed (AarFollowupBoard *self);
AarFollowupUnit *aar_followup_board_get_unit (AarFollowupBoard *self, gint64 unit);
void aar_followup_board_set_open (AarFollowupBoard *self, AarFollowupItem *item);

G_END_DECLS
