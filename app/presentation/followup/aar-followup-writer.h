/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-followup-board.h"

G_BEGIN_DECLS

#define AAR_TYPE_FOLLOWUP_WRITER (aar_followup_writer_get_type ())

/**
 * AarFollowupWriter:
 *
 * What one writes the answers of one initiative in one round with. It is locked while the round is closed and there is
 * no reason; all else of that rule is kept by the store. Properties, both notified: `reason` (string, why a closed
 * round is corrected), `locked` (boolean, read-only).
 */
G_DECLARE_FINAL_TYPE (AarFollowupWriter, aar_followup_writer, AAR, FOLLOWUP_WRITER, GObject)

AarFollowupWriter *aar_followup_writer_new (AarFollowupBoard *board, gint64 node);
AarStore *aar_followup_writer_get_store (AarFollowupWriter *self);
gint64 aar_followup_writer_get_round (AarFollowupWriter *self);
gint64 aar_followup_writer_get_node (AarFollowupWriter *self);
gboolean aar_followup_writer_is_closed (AarFollowupWriter *self);
gboolean aar_followup_writer_is_locked (AarFollowupWriter *self);
void aar_followup_writer_set_reason (AarFollowupWriter *self, const char *reason);
gboolean
aar_followup_writer_write_not_relevant (AarFollowupWriter *self, gint64 scale, gboolean not_relevant, GError **error);
gboolean aar_followup_writer_write_level (AarFollowupWriter *self, gint64 scale, gint64 level, GError **error);
gboolean aar_followup_writer_write_departure (AarFollowupWriter *self, gint64 scale, const char *why, GError **error);
gboolean aar_followup_writer_write_note (AarFollowupWriter *self, gint64 scale, const char *note, GError **error);
gboolean aar_followup_writer_follow_milestones (AarFollowupWriter *self, gint64 scale, GError **error);
gboolean
aar_followup_writer_write_milestone_level (AarFollowupWriter *self, gint64 milestone, gint64 level, GError **error);
gboolean
aar_followup_writer_write_milestone_done (AarFollowupWriter *self, gint64 milestone, gboolean done, GError **error);
gboolean aar_followup_writer_write_milestone_status (AarFollowupWriter *self,
                                                     gint64 milestone,
                                                     const char *status,
                                                     GError **error);

G_END_DECLS
