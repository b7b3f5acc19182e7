/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-board.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_PEN (aar_followup_pen_get_type ())

/**
 * AarFollowupPen:
 *
 * What one writes the answers of one initiative with. In a closed round it is locked until there is a reason.
 * Properties, both notified: `reason` (string, why a closed round is corrected), `locked` (boolean, read-only).
 */
G_DECLARE_FINAL_TYPE (AarFollowupPen, aar_followup_pen, AAR, FOLLOWUP_PEN, GObject)

AarFollowupPen *aar_followup_pen_new (AarFollowupBoard *board, gint64 node);
AarFollowupBoard *aar_followup_pen_get_board (AarFollowupPen *self);
gint64 aar_followup_pen_get_node (AarFollowupPen *self);
void aar_followup_pen_set_closed (AarFollowupPen *self, gboolean closed);
gboolean aar_followup_pen_is_closed (AarFollowupPen *self);
gboolean aar_followup_pen_is_locked (AarFollowupPen *self);
void aar_followup_pen_set_reason (AarFollowupPen *self, const char *reason);
gboolean aar_followup_pen_write_level (AarFollowupPen *self, gint64 scale, gint64 level, GError **error);
gboolean
aar_followup_pen_write_departure (AarFollowupPen *self, gint64 scale, gint64 level, const char *why, GError **error);
gboolean aar_followup_pen_write_note (AarFollowupPen *self, gint64 scale, const char *note, GError **error);
gboolean aar_followup_pen_follow_milestones (AarFollowupPen *self, gint64 scale, GError **error);
gboolean aar_followup_pen_write_milestone_level (AarFollowupPen *self, gint64 milestone, gint64 level, GError **error);
gboolean aar_followup_pen_write_milestone_done (AarFollowupPen *self, gint64 milestone, gboolean done, GError **error);
gboolean
aar_followup_pen_write_milestone_status (AarFollowupPen *self, gint64 milestone, const char *status, GError **error);

G_END_DECLS
